"""Mistakes in what L1 and L2 add to the cost, and so to the gradients."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightErrors

Array = NDArray[np.float64]


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


class _OtherPenalty(RightErrors):
    """Base of the mistakes that give the penalty another factor in C and in its derivative."""

    factor: float = 1.0

    def penalty_cost(self) -> float:
        """Multiply what is added to the cost."""
        return self.factor * super().penalty_cost()

    def penalty(self, layer: int) -> Array:
        """Multiply what is added to the gradient."""
        return self.factor * super().penalty(layer)


class PenaltySubtracted(_OtherPenalty):
    """The penalty subtracted where it is added."""

    factor = -1.0


class PenaltyOverBatch(_OtherPenalty):
    """λ/m in place of λ, as where C is not the mean but the sum over the batch divided by m."""

    @property
    def factor(self) -> float:  # type: ignore[override]
        """Divide by the size of the batch."""
        return 1.0 / self.trace.batch.size


class NoSignInL1(RightErrors):
    """λ₁ for λ₁ sign w, and λ₁Σw for λ₁Σ|w|: the weight's sign left out of L1."""

    def penalty_cost(self) -> float:
        """Add up the weights as they are."""
        l1 = self._l1
        excess = sum(float((np.abs(w) - w).sum()) for w in self.trace.weights[0])
        return super().penalty_cost() - l1 * excess

    def penalty(self, layer: int) -> Array:
        """Take every weight for a positive one."""
        return super().penalty(layer) + self._l1 * (1.0 - np.sign(self.w(layer)))

    @property
    def _l1(self) -> float:
        training = self.trace.training
        return 0.0 if training is None else training.l1


class PenaltyNotDerived(RightErrors):
    """λ₁|w| + ½λ₂w² in a gradient: the penalty itself where its derivative belongs."""

    def penalty(self, layer: int) -> Array:
        """Take what the weight adds to the cost."""
        training, w = self.trace.training, self.w(layer)
        if training is None:
            return np.zeros_like(w)
        return training.l1 * np.abs(w) + 0.5 * training.l2 * w * w
