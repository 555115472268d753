"""Mistakes of the chain rule: in the slope, on the way back, and in the gradients made of errors.

Each does one step of a pass wrongly, and the others rightly. They are the slips of learners that
`slips.py` tells from one another by their numbers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .mistaken import Mistake, RightAtOutput, RightErrors

Array = NDArray[np.float64]

# --- the slope -----------------------------------------------------------------------------------


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


# --- the way back --------------------------------------------------------------------------------


class UpdatedWeights(RightAtOutput):
    """The weights of the layer above taken after their update."""

    def back(self, layer: int, above: Array) -> Array:
        """Send the error back through the new weights."""
        after = self.updated(layer + 1, above)
        if after is None:
            return np.full_like(self.a(layer), np.nan)
        return above @ after[0]


class Transposed(RightAtOutput):
    """w for wᵀ; where w is not square it cannot be done, and is done rightly."""

    def back(self, layer: int, above: Array) -> Array:
        """Take rows for columns."""
        w = self.w(layer + 1)
        return above @ (w.T if w.shape[0] == w.shape[1] else w)


class FirstNeuronOnly(RightAtOutput):
    """Only the first neuron of the layer above, where there is a sum over all."""

    def back(self, layer: int, above: Array) -> Array:
        """Take one way back."""
        return above[:, :1] @ self.w(layer + 1)[:1]


class OwnIndexOnly(RightAtOutput):
    """Only w_jj δ_j, where there is a sum over k."""

    def back(self, layer: int, above: Array) -> Array:
        """Take the straight edge back; NaN where there is none."""
        w = self.w(layer + 1)
        both = min(w.shape)
        found = np.full((len(above), w.shape[1]), np.nan)
        found[:, :both] = above[:, :both] * np.diagonal(w)
        return found


class NoWeight(RightAtOutput):
    """Σ δ_k: the weights of the edges left out."""

    def back(self, layer: int, above: Array) -> Array:
        """Sum the errors as they are."""
        return np.repeat(above.sum(axis=1, keepdims=True), self.w(layer + 1).shape[1], axis=1)


class NoMask(RightAtOutput):
    """(w^{l+1})ᵀ δ^{l+1} ⊙ σ′(z^l): the mask of dropout left out on the way back."""

    def through_mask(self, layer: int, error: Array) -> Array:
        """Leave the mask out."""
        del layer
        return error


# --- gradients -----------------------------------------------------------------------------------


class OwnActivation(RightErrors):
    """a^l for a^{l−1} in a weight's gradient."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Take the activation of the edge's end; NaN for a neuron that is not there."""
        return delta.T @ _of_width(self.a(layer), self.w(layer).shape[1])


class NoActivationInGradient(RightErrors):
    """∂C/∂w = δ: what comes in along the edge left out."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Take the error as it is, for every edge."""
        total = delta.sum(axis=0)[:, None]
        return np.repeat(total, self.w(layer).shape[1], axis=1)


class WeightForActivation(RightErrors):
    """w δ for a δ in a weight's gradient."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Multiply by the weight itself."""
        return np.asarray(self.w(layer) * delta.sum(axis=0)[:, None])


class SlopeInGradient(RightErrors):
    """σ′ multiplied once more in a gradient: it is in δ already."""

    def gradients(self, layer: int, delta: Array) -> tuple[Array, Array]:
        """Multiply the error by the slope again."""
        return super().gradients(layer, delta * self.slope(layer))


class IndicesSwapped(RightErrors):
    """δ_k a_j for δ_j a_k in a weight's gradient."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Swap the indices; NaN where one of the neurons is not there."""
        n_out, n_in = self.w(layer).shape
        return _of_width(self.a(layer - 1), n_out).T @ _of_width(delta, n_in)


class WeightedInputBelow(RightErrors):
    """z^{l−1} for a^{l−1} in a weight's gradient; an input has no z."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Take what has not gone through the activation yet."""
        return delta.T @ (self.a(1) if layer == 2 else self.z(layer - 1))


class BiasForgotten(RightErrors):
    """∂C/∂b = 0: the bias taken for something that does not move z."""

    def bias_gradient(self, delta: Array) -> Array:
        """Take nothing."""
        return np.zeros(delta.shape[1])


def _of_width(array: Array, width: int) -> Array:
    """Cut columns, or add NaN for those that are not there."""
    found = np.full((len(array), width), np.nan)
    both = min(width, array.shape[1])
    found[:, :both] = array[:, :both]
    return found
