"""What a training measures after its epochs beside the cost, of which epochs, and when it ends it.

A long training is not measured after every epoch: only points that are kept are worth their time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, isfinite

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MOST_POINTS = 1_000
"""Points of a training's history that a reply holds (API.md); a longer one is thinned evenly."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How good a network is after an epoch: its test cost (with L1 and L2), and shares of samples.

    None where there is no test part, or where targets are no classes.
    """

    test_cost: float | None = None
    accuracy: float | None = None
    test_accuracy: float | None = None


UNMARKED = Marks()


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits `limit` epochs at most for a test cost below the lowest till now."""

    limit: int
    lowest: float = inf
    waited: int = 0

    def after(self, test_cost: float | None) -> Patience:
        """Return what is left of it after an epoch; one without a test cost is waited for, too."""
        if test_cost is not None and test_cost < self.lowest:
            return Patience(self.limit, test_cost)
        return Patience(self.limit, self.lowest, self.waited + 1)

    @property
    def over(self) -> bool:
        """Whether it has waited long enough."""
        return self.waited >= self.limit


@dataclass(frozen=True)
class Exam:
    """What is measured: accuracy where targets are `classes`, both on x (T, n_1), y (T, n_L).

    T is 0 where no samples are kept for testing. `seen` epochs of the training came before these
    lessons. With a `patience` every epoch is measured, and none is run once that is over.
    """

    x: Array
    y: Array
    classes: bool
    seen: int = 0
    patience: Patience | None = None

    def due(self, at: int) -> bool:
        """Whether the epoch that is `at`-th of these lessons, from 0, is measured."""
        return self.patience is not None or is_due(self.seen + at)


def marks_of_test(cost: float, share: float, classes: bool) -> tuple[float | None, float | None]:
    """Return test cost and accuracy; a network that overflows there has neither."""
    if not isfinite(cost):
        return None, None
    return cost, share if classes else None


def stride(epoch: int) -> int:
    """How many epochs apart points are kept of a training that has come to an epoch, from 0."""
    apart = 1
    while epoch // apart >= MOST_POINTS - 1:
        apart *= 2
    return apart


def is_due(epoch: int) -> bool:
    """Whether a training keeps a point after an epoch, which counts from 0, when it comes to it."""
    return epoch % stride(epoch) == 0


def due_in(first: int, count: int) -> Iterator[int]:
    """Yield the epochs among `count` from `first` on after which a point is kept."""
    epoch = first
    while epoch < first + count:
        apart = stride(epoch)
        if epoch % apart == 0:
            yield epoch
            epoch += 1
        else:
            epoch += -epoch % apart
