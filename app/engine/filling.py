"""Functions of arrays that can write what they compute into an array that is there already.

A pass that makes no new array is twice as fast on a small network. The last argument of all of them
is the array to fill, or None for a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class OfOne(Protocol):
    """A function of one array, such as an activation's value of z."""

    def __call__(self, x: Array, out: Array | None = None, /) -> Array:
        """Return f(x), in `out` where that is given."""


class OfTwo(Protocol):
    """A function of two arrays of one shape, such as a slope of z and a."""

    def __call__(self, x: Array, y: Array, out: Array | None = None, /) -> Array:
        """Return f(x, y), in `out` where that is given."""


class OfThree(Protocol):
    """A function of three arrays of one shape, such as an output's δ of z, a and y."""

    def __call__(self, x: Array, y: Array, z: Array, out: Array | None = None, /) -> Array:
        """Return f(x, y, z), in `out` where that is given."""


def _filled(values: Array, out: Array | None) -> Array:
    if out is None:
        return values
    np.copyto(out, values)
    return out


def of_one(function: Callable[[Array], Array]) -> OfOne:
    """Let a function that makes its own array fill a given one, by a copy."""
    return lambda x, out=None: _filled(function(x), out)


def of_two(function: Callable[[Array, Array], Array]) -> OfTwo:
    """Let a function that makes its own array fill a given one, by a copy."""
    return lambda x, y, out=None: _filled(function(x, y), out)


def of_three(function: Callable[[Array, Array, Array], Array]) -> OfThree:
    """Let a function that makes its own array fill a given one, by a copy."""
    return lambda x, y, z, out=None: _filled(function(x, y, z), out)
