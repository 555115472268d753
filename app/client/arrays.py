"""A session's numbers as NumPy arrays; what is not computed yet is NaN there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Layer:
    """The arrays of one layer, counted from 1: vectors (n_l,), w and its gradient (n_l, n_{l−1}).

    Layer 1 has `a` only; `slope`, `new_w`, `new_b` are there in a trace.
    """

    layer: int
    a: Array
    z: Array | None = None
    delta: Array | None = None
    b: Array | None = None
    w: Array | None = None
    grad_b: Array | None = None
    grad_w: Array | None = None
    slope: Array | None = None
    new_b: Array | None = None
    new_w: Array | None = None


_NAMES = frozenset(field.name for field in fields(Layer))


def layers_of(view: Mapping[str, Any]) -> tuple[Layer, ...]:
    """Take the layers of a view or trace."""
    return tuple(
        Layer(layer=int(raw["layer"]), **{k: array(v) for k, v in raw.items() if k in _ARRAYS})
        for raw in view["layers"]
    )


_ARRAYS = _NAMES - {"layer"}


def array(values: Any) -> Array:  # noqa: ANN401 - any JSON array
    """Make an array; null, which is not computed yet, becomes NaN."""
    return np.array(values, dtype=np.float64)


def rows(values: ArrayLike) -> list[list[float]]:
    """Write samples as rows: one sample, a vector, is one row; numbers become float64."""
    found: list[list[float]] = np.atleast_2d(numbers(values)).tolist()
    return found


def numbers(values: ArrayLike) -> Array:
    """Make an array of what has numbers in it: lists, arrays, tensors.

    Raises ValueError where one is NaN or infinite, which JSON has no word for; it names the place.
    """
    found = np.asarray(_plain(values), dtype=np.float64)
    if not np.isfinite(found).all():
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(found))[0])
        at = f" at {list(place)}" if place else ""
        raise ValueError(f"every number must be finite, but the one{at} is {found[place]}")
    return found


def _plain(values: Any) -> Any:  # noqa: ANN401 - whatever has numbers in it
    """Let go of what is not NumPy's: a tensor that is differentiated, or is elsewhere."""
    for name in ("detach", "cpu"):
        if hasattr(values, name):
            values = getattr(values, name)()
    return values


def vector(values: ArrayLike | Sequence[float]) -> list[float]:
    """Write one sample as a list of numbers."""
    found: list[float] = numbers(values).reshape(-1).tolist()
    return found
