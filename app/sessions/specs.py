"""What a caller may say about a new session, in plain values, before it is checked.

None means: not said. `setup.py` fills in and checks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..datasets.table import Table

Vector = Sequence[float]
Matrix = Sequence[Sequence[float]] | NDArray[np.float64]
ScheduleSpec = Mapping[str, str | float]
TrainingSpec = Mapping[str, str | float | int | bool | Sequence[float] | ScheduleSpec]
"""The fields of `training` that were given, by their names in the API."""


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """Network fields of a request; an activation is (name, its own constant or None)."""

    sizes: Sequence[int] | None = None
    activations: Sequence[tuple[str, float | None]] | None = None
    cost: str | None = None
    weights: Sequence[Matrix] | None = None
    biases: Sequence[Vector] | None = None
    initializer: str | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class DataSpec:
    """Samples of a request: a set by name, a caller's data set, or rows of x and y.

    A named set may be drawn anew (`samples`, `noise`, `seed`), or taken from its last sample to its
    first. `table` is what the id in `dataset` stands for, `targets` and `inputs` are its columns.
    """

    preset: str | None = None
    x: Matrix | None = None
    y: Matrix | None = None
    backwards: bool | None = None
    samples: int | None = None
    noise: float | None = None
    seed: int | None = None
    dataset: str | None = None
    table: Table | None = None
    targets: tuple[str, ...] | None = None
    inputs: tuple[str, ...] | None = None
    standardize: bool | None = None
    test_fraction: float | None = None

    def without_rows(self) -> DataSpec:
        """Return what can be said again: names and choices, no numbers."""
        if self.preset is None and self.dataset is None:
            return UNSAID
        return replace(self.without_numbers(), table=None)

    def without_numbers(self) -> DataSpec:
        """Return it without rows that were said number by number."""
        return replace(self, x=None, y=None)


UNSAID = DataSpec()


@dataclass(frozen=True, slots=True)
class SetupSpec:
    """A whole request for a session; `origin` is the id of one that it is made out of.

    With a name in `branch` it is a branch of that one.
    """

    preset: str | None = None
    network: NetworkSpec | None = None
    data: DataSpec | None = None
    training: TrainingSpec | None = None
    origin: str | None = None
    kernel: str | None = None
    branch: str | None = None


Spec = TypeVar("Spec", NetworkSpec, DataSpec)


def over(base: Spec, said: Spec | None) -> Spec:
    """Lay what was said over a base."""
    if said is None:
        return base
    given = {f.name: getattr(said, f.name) for f in fields(said)}
    return replace(base, **{name: value for name, value in given.items() if value is not None})
