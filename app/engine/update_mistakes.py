"""Mistakes behind the errors: in the batch's mean, the penalty, and the update."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .mistaken import RightErrors

if TYPE_CHECKING:
    from .ids import Quantity
    from .optimizers import Now

Array = NDArray[np.float64]

# --- the batch -----------------------------------------------------------------------------------


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


# --- the penalty ---------------------------------------------------------------------------------


class PenaltyForgotten(RightErrors):
    """Cost and gradient without what L1 and L2 add."""

    def penalty_cost(self) -> float:
        """Leave the penalty out."""
        return 0.0

    def penalty(self, layer: int) -> Array:
        """Leave the penalty out."""
        return np.zeros_like(self.w(layer))


class TwiceThePenalty(RightErrors):
    """2λ₂w, and λ₂Σw²: L2 without its ½."""

    def penalty_cost(self) -> float:
        """Leave the ½ out."""
        training = self.trace.training
        squares = sum(float((w * w).sum()) for w in self.trace.weights[0])
        return super().penalty_cost() + (0.0 if training is None else 0.5 * training.l2 * squares)

    def penalty(self, layer: int) -> Array:
        """Double what L2 adds."""
        training = self.trace.training
        return super().penalty(layer) + (0.0 if training is None else training.l2) * self.w(layer)


class PenaltyOnBiases(RightErrors):
    """L1 and L2 on the biases as well."""

    def penalty_cost(self) -> float:
        """Add that of the biases."""
        training, found = self.trace.training, super().penalty_cost()
        if training is None:
            return found
        for b in self.trace.weights[1]:
            found += float(training.l1 * np.abs(b).sum() + 0.5 * training.l2 * (b * b).sum())
        return found

    def bias_penalty(self, layer: int) -> Array | float:
        """Add what it would be of a weight."""
        training, b = self.trace.training, self.trace.weights[1][layer - 2]
        return 0.0 if training is None else training.l2 * b + training.l1 * np.sign(b)


# --- the update ----------------------------------------------------------------------------------


class Ascent(RightErrors):
    """The step added where it is to be subtracted."""

    def changed(self, old: Array, new: Array) -> Array:
        """Step the other way."""
        return old - (new - old)


class StepAlone(RightErrors):
    """What is subtracted, given for what is left."""

    def changed(self, old: Array, new: Array) -> Array:
        """Take the step."""
        return old - new


class RateForgotten(RightErrors):
    """w − g: the step taken whole."""

    def moment(self, now: Now) -> Now:
        """Take 1 for η."""
        return replace(now, eta=1.0)


class RateTwice(RightErrors):
    """w − η·η·g."""

    def moment(self, now: Now) -> Now:
        """Take η² for η."""
        return replace(now, eta=now.eta * now.eta)


class ScheduleForgotten(RightErrors):
    """The learning rate that was set, where a schedule has changed it."""

    def moment(self, now: Now) -> Now:
        """Take it as it was set."""
        training = self.trace.training
        return now if training is None else replace(now, eta=training.learning_rate)


class PlainStep(RightErrors):
    """w − ηg, where the optimiser makes another step of the gradient."""

    def updated(self, layer: int, delta: Array) -> tuple[Array, Array] | None:
        """Step as gradient descent does."""
        training, (ws, bs) = self.trace.training, self.trace.weights
        if training is None:
            return None
        w, b = self.gradients(layer, delta)
        rate = self.trace.rate if training.train_biases else 0.0
        return ws[layer - 2] - self.trace.rate * w, bs[layer - 2] - rate * b


class MemoryForgotten(RightErrors):
    """The optimiser's mean of earlier gradients taken for 0, as before the first update."""

    def moment(self, now: Now) -> Now:
        """Forget."""
        return replace(now, slots=tuple(np.zeros_like(slot) for slot in now.slots))


class NoCorrection(RightErrors):
    """m and v themselves, where Adam divides them by 1 − β^t."""

    def moment(self, now: Now) -> Now:
        """Take an update so late that the correction is 1."""
        return replace(now, count=VERY_LATE)


VERY_LATE = 10**9
"""Updates after which β^t is 0 in float64, for every β that is not 1 within a millionth."""
