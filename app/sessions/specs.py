"""What a caller may say about a new session, in plain values, before it is checked.

None means: not said. `setup.py` fills in and checks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Vector = Sequence[float]
Matrix = Sequence[Sequence[float]] | NDArray[np.float64]
TrainingSpec = Mapping[str, str | float | int | bool]
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
    """Samples of a request; a named data set may be taken from its last sample to its first."""

    preset: str | None = None
    x: Matrix | None = None
    y: Matrix | None = None
    backwards: bool | None = None


@dataclass(frozen=True, slots=True)
class SetupSpec:
    """A whole request for a session; `origin` is the id of one that it is made out of."""

    preset: str | None = None
    network: NetworkSpec | None = None
    data: DataSpec | None = None
    training: TrainingSpec | None = None
    origin: str | None = None
    kernel: str | None = None


Spec = TypeVar("Spec", NetworkSpec, DataSpec)


def over(base: Spec, said: Spec | None) -> Spec:
    """Lay what was said over a base."""
    if said is None:
        return base
    given = {f.name: getattr(said, f.name) for f in fields(said)}
    return replace(base, **{name: value for name, value in given.items() if value is not None})
