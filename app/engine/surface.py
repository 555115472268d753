"""What a neuron answers over a plane of two inputs: its decision surface. Nothing is learnt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .forward import forward
from .network import Network

Array = NDArray[np.float64]
Range = tuple[float, float]

_MARGIN = 0.1
"""How far a surface reaches beyond the data, of their own extent."""
_CHUNK = 4_096
"""Points that are worked out at a time, so that wide layers stay small in memory."""


@dataclass(frozen=True)
class Plane:
    """The points of a surface: inputs number `x` and `y` (from 1) vary, the others stay at `base`.

    `y` is None for a network that has one input only. `resolution` points a side, ends included.
    """

    base: Array
    x: int
    y: int | None
    x_range: Range
    y_range: Range | None
    resolution: int

    def points(self) -> Array:
        """Return the inputs (points, n_1): rows of y from low to high, along each row x."""
        xs = np.linspace(*self.x_range, self.resolution)
        ys = np.zeros(1) if self.y_range is None else np.linspace(*self.y_range, self.resolution)
        points = np.tile(self.base, (len(xs) * len(ys), 1))
        points[:, self.x - 1] = np.tile(xs, len(ys))
        if self.y is not None:
            points[:, self.y - 1] = np.repeat(ys, len(xs))
        return points


def extent(values: Array) -> Range:
    """Return a range that shows all of the values, with a margin; never an empty one."""
    low, high = float(values.min()), float(values.max())
    margin = _MARGIN * (high - low) or max(abs(low), 1.0)
    return low - margin, high + margin


def surfaces(
    network: Network, parameters: Array, plane: Plane, layers: Sequence[int]
) -> list[Array]:
    """Compute a^l of every neuron of some layers over a plane: (n_l, rows, resolution) for each.

    They may hold what is not finite, where the network overflows.
    """
    points = plane.points()
    ws, bs = network.views(parameters)
    found = [np.empty((len(points), network.sizes[layer - 1])) for layer in layers]
    with np.errstate(all="ignore"):
        for start in range(0, len(points), _CHUNK):
            part = slice(start, start + _CHUNK)
            _, activations = forward(network, ws, bs, points[part])
            for layer, values in zip(layers, found, strict=True):
                values[part] = activations[layer - 1]
    return [
        np.ascontiguousarray(values.T).reshape(values.shape[1], -1, plane.resolution)
        for values in found
    ]
