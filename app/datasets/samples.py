"""Samples as a network takes them, and how a part of them is kept back for testing."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import amount, say

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_SPLIT_STREAM = 2
"""Second word of the seed of a split, so that it shares no draw with the samples themselves."""


@dataclass(frozen=True)
class About:
    """What is known of samples beside their numbers.

    `inputs` and `outputs` name the columns, empty where nobody has named them. `image` is the
    (rows, columns) of a picture that a row of x is. `test` counts the last samples, from which
    nothing is learnt. `file` names the file that they came in, empty where they came in none.
    """

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    image: tuple[int, int] | None = None
    test: int = 0
    file: str = ""


UNNAMED = About()


@dataclass(frozen=True)
class Samples:
    """x of shape (N, n_1) and y of shape (N, n_L), with what is known of them.

    `classes` says that each row of y is a class: one-hot, or 0 and 1 in a single column.
    """

    x: Array
    y: Array
    about: About = UNNAMED
    classes: bool = False

    @property
    def learnt(self) -> int:
        """How many samples are learnt from; those kept for testing come after them."""
        return len(self.x) - self.about.test


def split(samples: Samples, fraction: float, seed: int) -> Samples:
    """Keep a part of the samples back for testing, drawn by `seed`: about `fraction` of them.

    They go to the end; within both parts the order stays. Of classes every one gives its share,
    and none goes to the test part whole, so that nothing is asked of a network that it was never
    shown. Where the classes are so small that no share comes to a whole sample, the largest of
    them give one each. Raises InvalidInput where a part would be empty.
    """
    if not 0.0 < fraction < 1.0:
        given = amount(fraction)
        raise InvalidInput.at("/test_fraction", say("expected-above-0-below-1", given=given))
    rng = np.random.default_rng([seed, _SPLIT_STREAM])
    groups = _by_class(samples) if samples.classes else [np.arange(len(samples.x))]
    tested = np.zeros(len(samples.x), dtype=bool)
    shares = [min(round(fraction * len(rows)), len(rows) - 1) for rows in groups]
    if not any(shares):
        shares = _one_each(groups, round(fraction * len(samples.x)))
    for rows, share in zip(groups, shares, strict=True):
        tested[rng.permutation(rows)[:share]] = True
    count = int(tested.sum())
    if not count:
        raise InvalidInput.at(
            "/test_fraction", say("test-part-empty", count=len(samples.x), given=amount(fraction))
        )
    order = np.argsort(tested, kind="stable")
    about = replace(samples.about, test=count)
    return replace(samples, x=samples.x[order], y=samples.y[order], about=about)


def _one_each(groups: list[Indices], wanted: int) -> list[int]:
    """Let the largest groups give one sample each, so many as are wanted; none gives its only."""
    largest = sorted(range(len(groups)), key=lambda i: -len(groups[i]))[:wanted]
    return [int(i in largest and len(rows) > 1) for i, rows in enumerate(groups)]


def _by_class(samples: Samples) -> list[Indices]:
    """Rows of each class, in the classes' order."""
    said = samples.y.argmax(axis=1) if samples.y.shape[1] > 1 else samples.y[:, 0]
    return [np.flatnonzero(said == value) for value in np.unique(said)]


def standardized(samples: Samples) -> Samples:
    """Bring every input to mean 0 and standard deviation 1, as measured on the training part.

    What is known of the test part must not reach the training. A column that never changes there
    becomes 0. Raises InvalidInput where there is one sample only, of which all would become 0.
    """
    seen = samples.x[: samples.learnt]
    if len(seen) < 2:
        raise InvalidInput.at("/standardize", say("standardize-one-sample"))
    spread = seen.std(axis=0)
    spread[spread == 0.0] = 1.0
    return replace(samples, x=(samples.x - seen.mean(axis=0)) / spread)
