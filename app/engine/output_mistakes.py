"""Mistakes in the cost and in the output's error: what the way back begins with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .mistaken import Mistake

Array = NDArray[np.float64]

# --- the cost and its derivative -----------------------------------------------------------------


class WrongSign(Mistake):
    """y − a for a − y, and the gradient subtracted all the same."""

    def output_error(self) -> Array:
        """Turn the sign."""
        return -self.trace.record.delta[-1]


class CostTimes(Mistake):
    """Base of the mistakes that multiply the whole cost of a sample by a number."""

    factor: float = 1.0

    @property
    def of_cost(self) -> float:
        """What C itself is multiplied by; the derivative alone may be wrong."""
        return self.factor

    def shares(self) -> Array:
        """Multiply the cost."""
        return self.of_cost * super().shares()

    def output_error(self) -> Array:
        """Multiply the error."""
        return self.factor * self.trace.record.delta[-1]


class TwiceTheCost(CostTimes):
    """2(a − y): the cost without its ½."""

    factor = 2.0

    @property
    def of_cost(self) -> float:
        """Only a cost with a ½ can lose it."""
        return 2.0 if self.squares else 1.0


class HalfTheError(CostTimes):
    """½(a − y): a ½ where there is none, or one that the 2 of the square has cancelled."""

    factor = 0.5

    @property
    def of_cost(self) -> float:
        """A cost that has its ½ is right."""
        return 1.0 if self.squares else 0.5


class MeanOverOutputs(CostTimes):
    """The cost averaged over the outputs, where it is their sum."""

    @property
    def factor(self) -> float:  # type: ignore[override]
        """Divide by the number of outputs."""
        return 1.0 / self.trace.network.sizes[-1]


class MeanSquare(CostTimes):
    """The mean of (y − a)² over the outputs, as many libraries have it, for half of their sum."""

    @property
    def factor(self) -> float:  # type: ignore[override]
        """Double, and divide by the number of outputs; of one output, it is the ½ that is lost."""
        outputs = self.trace.network.sizes[-1]
        return 2.0 / outputs if self.squares and outputs > 1 else float("nan")


class MinusLeftOut(Mistake):
    """Σ y ln a for −Σ y ln a: a cross-entropy without its minus sign."""

    def shares(self) -> Array:
        """Turn the sign of a cost made of logarithms."""
        return super().shares() if self.squares else -super().shares()


class LogarithmToTen(Mistake):
    """log₁₀ for ln in a cross-entropy: another key of the calculator."""

    def shares(self) -> Array:
        """Divide by ln 10."""
        return super().shares() if self.squares else super().shares() / np.log(10.0)


class FirstHalfOfBinary(Mistake):
    """−Σ y ln a for the binary cross-entropy, whose (1 − y) ln(1 − a) is left out."""

    @property
    def binary(self) -> bool:
        """Whether the cost has two halves."""
        return self.trace.network.cost.name == "binary_cross_entropy"

    def shares(self) -> Array:
        """Take the first logarithm alone."""
        if not self.binary:
            return super().shares()
        a, y = self.a(self.depth), self.trace.batch.y
        return np.where(y == 0.0, 0.0, -y * np.log(a))

    def output_error(self) -> Array:
        """Go back from it; right where the cost has one half only."""
        if not self.binary:
            return self.trace.record.delta[-1]
        a, y = self.a(self.depth), self.trace.batch.y
        return self.through_output(np.where(y == 0.0, 0.0, -y / a))


class CrossEntropyError(Mistake):
    """δ^L = a − y, which is right for another cost only."""

    def output_error(self) -> Array:
        """Take output minus target."""
        return self.a(self.depth) - self.trace.batch.y


# --- the slope of the output where it cancels, and where outputs are coupled ---------------------


class SlopeAfterCancelling(Mistake):
    """(a − y) ⊙ σ′(z): the slope once more, where cost and activation have it in them already."""

    def output_error(self) -> Array:
        """Multiply the shortened error by the slope; NaN where nothing is shortened."""
        if not self.trace.network.slope_cancels:
            return np.full_like(self.a(self.depth), np.nan)
        return self.trace.record.delta[-1] * self.slope(self.depth)


class JacobianAfterCancelling(Mistake):
    """The product of softmax's Jacobian with a − y, which is that product already."""

    def output_error(self) -> Array:
        """Multiply the shortened error by the Jacobian; NaN where nothing is shortened."""
        network = self.trace.network
        if not (network.slope_cancels and network.activations[-1].couples):
            return np.full_like(self.a(self.depth), np.nan)
        return self.jacobian(self.a(self.depth), self.trace.record.delta[-1])


class DiagonalOfSoftmax(Mistake):
    """∂C/∂a_j · a_j(1 − a_j): softmax taken for a function of its own z alone."""

    def through_output(self, by_output: Array) -> Array:
        """Take the diagonal of the Jacobian; NaN where there is no other entry."""
        if not self.trace.network.activations[-1].couples:
            return np.full_like(by_output, np.nan)
        return by_output * self.slope(self.depth)
