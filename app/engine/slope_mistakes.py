"""Mistakes in σ′: left out, taken in another place, or written by another formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightAtOutput
from .mistaken import Mistake

if TYPE_CHECKING:
    from .ids import Quantity

Array = NDArray[np.float64]


class NoSlopeAtOutput(Mistake):
    """δ^L = ∂C/∂a^L: σ′ forgotten at the output."""

    def through_output(self, by_output: Array) -> Array:
        """Leave the slope out."""
        return by_output


class _FlatHidden(Mistake):
    """Base of the mistakes that leave hidden layers without a slope."""

    def hidden_error(self, layer: int, above: Array) -> Array:
        """Leave the slope out."""
        return self.through_mask(layer, self.back(layer, above))


class NoSlopeInHidden(_FlatHidden, RightAtOutput):
    """δ^l = (w^{l+1})ᵀ δ^{l+1}: σ′ forgotten in hidden layers."""


class NoSlope(NoSlopeAtOutput, _FlatHidden):
    """σ′ forgotten everywhere."""

    def value_alone(self, q: Quantity) -> float:
        """NaN: in a single step it is forgotten in one place."""
        del q
        return float("nan")


class _OtherSlope(Mistake):
    """Base of the mistakes that take the slope of every layer in another way."""

    def back(self, layer: int, above: Array) -> Array:
        """Go on from the right δ^L where it is short: there is no slope in it to take wrongly."""
        short = layer == self.depth - 1 and self.trace.network.slope_cancels
        return super().back(layer, self.trace.record.delta[-1] if short else above)


class SlopeOfActivation(_OtherSlope):
    """σ′(a) in place of σ′(z)."""

    def slope(self, layer: int) -> Array:
        """Take the slope at a."""
        f, a = self.function(layer), self.a(layer)
        return f.slope(a, f.value(a))

    def through_output(self, by_output: Array) -> Array:
        """Take the slope at a, of a layer that couples as well."""
        f, a = self.function(self.depth), self.a(self.depth)
        if f.couples:
            return self.jacobian(f.value(a), by_output)
        return by_output * self.slope(self.depth)


class WeightedInputInSlope(_OtherSlope):
    """z put where the slope's formula has a: z(1 − z) for a(1 − a)."""

    def slope(self, layer: int) -> Array:
        """Put z in for a."""
        return self.function(layer).slope(self.z(layer), self.z(layer))

    def through_output(self, by_output: Array) -> Array:
        """Put z in for a, of a layer that couples as well."""
        if self.function(self.depth).couples:
            return self.jacobian(self.z(self.depth), by_output)
        return by_output * self.slope(self.depth)


class ActivationForSlope(_OtherSlope):
    """a in place of σ′(z)."""

    def slope(self, layer: int) -> Array:
        """Take what comes out of the activation for its derivative."""
        return self.a(layer)

    def through_output(self, by_output: Array) -> Array:
        """Multiply by a, of a layer that couples as well."""
        return by_output * self.a(self.depth)


class SlopeOfSigmoid(_OtherSlope):
    """a(1 − a) in layers whose function is another one; the diagonal of softmax is that."""

    def slope(self, layer: int) -> Array:
        """Take the slope that the sigmoid would have at this a, before any mask."""
        whole = self.forward.whole[layer - 2]
        return np.asarray(whole * (1.0 - whole))


class OneMinusActivation(_OtherSlope):
    """1 − a: half of the sigmoid's a(1 − a), or tanh's 1 − a² without the square."""

    def slope(self, layer: int) -> Array:
        """Take it where the formula of the slope has it in it."""
        if self.function(layer).name not in ("sigmoid", "tanh"):
            return super().slope(layer)
        return np.asarray(1.0 - self.forward.whole[layer - 2])
