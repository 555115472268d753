"""Mistakes in the mean over a batch: of its costs, and of its gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightErrors

if TYPE_CHECKING:
    from .ids import Quantity

Array = NDArray[np.float64]


class SumOverBatch(RightErrors):
    """Costs and gradients summed over the batch, without 1/m."""

    def mean(self, total: Array) -> Array:
        """Leave the sum a sum."""
        return total


class OnlyShownSample(RightErrors):
    """Cost and gradients of the shown sample, where they are the batch's mean."""

    def shares(self) -> Array:
        """Take one sample's cost, as often as there are samples."""
        return np.tile(self._shown(super().shares()), (self.trace.batch.size, 1))

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Take one sample's gradient as often as there are samples, so that it is the mean."""
        return self.trace.batch.size * (self._shown(delta).T @ self._shown(self.a(layer - 1)))

    def bias_gradient(self, delta: Array) -> Array:
        """Take one sample's, likewise."""
        return np.asarray(self.trace.batch.size * self._shown(delta)[0])

    def _shown(self, array: Array) -> Array:
        row = self.trace.batch.row
        return array[row : row + 1]


class MeanInError(RightErrors):
    """δ/m: the mean over the batch taken in the error already, which is one sample's."""

    def value(self, q: Quantity) -> float:
        """NaN for all but errors: the gradients come out right if it is not taken twice."""
        if q.kind != "delta":
            return float("nan")
        return super().value(q) / self.trace.batch.size

    def value_alone(self, q: Quantity) -> float:
        """An error is divided in its own step."""
        return self.value(q)


class MeanTwice(RightErrors):
    """Gradients divided by m twice, as where the errors have been divided by it already."""

    def mean(self, total: Array) -> Array:
        """Divide again."""
        return super().mean(total) / self.trace.batch.size

    def cost(self) -> float:
        """NaN: there is no error on the way to a cost."""
        return float("nan")


class MeansMultiplied(RightErrors):
    """The mean of δ times the mean of a, for the mean of their products."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Multiply the sum of the one by the mean of the other."""
        return np.outer(delta.sum(axis=0), self.a(layer - 1).mean(axis=0))


class ShortBatchAsLong(RightErrors):
    """A short last batch divided by the size of the others."""

    def mean(self, total: Array) -> Array:
        """Divide by the size that was set."""
        training = self.trace.training
        return super().mean(total) if training is None else total / training.batch_size
