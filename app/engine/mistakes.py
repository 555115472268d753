"""Mistakes of the chain rule: on the way back, and in the gradients made of errors.

Each does one step of a pass wrongly, and the others rightly. They are the slips of learners that
`slips.py` tells from one another by their numbers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightAtOutput, RightErrors

Array = NDArray[np.float64]

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


class SumsMultiplied(RightAtOutput):
    """(Σ_k w_kj)(Σ_k δ_k) for Σ_k w_kj δ_k: both summed before they are multiplied."""

    def back(self, layer: int, above: Array) -> Array:
        """Multiply the two sums."""
        return np.outer(above.sum(axis=1), self.w(layer + 1).sum(axis=0))


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


class BiasInGradient(RightErrors):
    """∂C/∂b = δ b: the bias multiplied in, as if something came in along an edge of weight b."""

    def gradients(self, layer: int, delta: Array) -> tuple[Array, Array]:
        """Multiply by the bias itself."""
        w, b = super().gradients(layer, delta)
        return w, b * self.trace.weights[1][layer - 2]


def _of_width(array: Array, width: int) -> Array:
    """Cut columns, or add NaN for those that are not there."""
    found = np.full((len(array), width), np.nan)
    both = min(width, array.shape[1])
    found[:, :both] = array[:, :both]
    return found
