"""A cost over many samples in NumPy, on arrays that are made once and stay in a processor's cache.

A training asks for it after every epoch, of data that may be a thousand times as long as a batch.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..arithmetic import penalty
from ..evaluation import accuracy, said
from ..network import Network, Training
from ..rules import ACTIVATION, COST, WEIGHTED_INPUT

Array = NDArray[np.float64]

BLOCK = 32_768
"""Numbers of the widest layer that are worked out at a time: 256 kB, a part of a second cache."""


class Meter:
    """What a network makes of N samples: x (N, n_1), y (N, n_L). Nothing is dropped."""

    def __init__(self, network: Network, training: Training | None, x: Array, y: Array) -> None:
        """Make room for as many samples as are worked out at a time."""
        self._network, self._training = network, training
        self._x, self._y = x, y
        widths = network.sizes[1:]
        self._rows = max(1, min(len(x), BLOCK // max(widths)))
        self._z = [np.empty((self._rows, n)) for n in widths]
        self._a = [np.empty((self._rows, n)) for n in widths]

    def cost(self, ws: list[Array], bs: list[Array]) -> float:
        """Return the cost that training lowers: the mean over the samples, L1 and L2 included."""
        return self._measure(ws, bs, None)

    def score(self, ws: list[Array], bs: list[Array]) -> tuple[float, float]:
        """Return that cost, and the share of the samples that are taken for what they are."""
        outputs = np.empty_like(self._y)
        cost = self._measure(ws, bs, outputs)
        return cost, accuracy(said(self._y), said(outputs))

    def _measure(self, ws: list[Array], bs: list[Array], outputs: Array | None) -> float:
        total = 0.0
        with np.errstate(all="ignore"):
            for first in range(0, len(self._x), self._rows):
                here = slice(first, first + self._rows)
                z, a = self._answer(ws, bs, self._x[here])
                total += float(COST.compute(self._network, z, a, self._y[here]).sum())
                if outputs is not None:
                    outputs[here] = a
            return total / len(self._x) + penalty(self._training, ws)

    def _answer(self, ws: list[Array], bs: list[Array], x: Array) -> tuple[Array, Array]:
        """Fill z^L and a^L of some samples."""
        below = x
        for function, w, b, zs, activations in zip(
            self._network.activations, ws, bs, self._z, self._a, strict=True
        ):
            z = WEIGHTED_INPUT.compute(w, below, b, zs[: len(x)])
            below = ACTIVATION.compute(function, z, activations[: len(x)])
        return z, below
