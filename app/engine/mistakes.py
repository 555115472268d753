"""The mistakes themselves: each does one step of a pass wrongly, and the others rightly.

They are the slips of learners that `slips.py` tells from one another by their numbers.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .mistaken import Mistake

if TYPE_CHECKING:
    from .dropout import Masks
    from .ids import Quantity
    from .trace import Trace

Array = NDArray[np.float64]

# --- the slope -----------------------------------------------------------------------------------


class NoSlopeAtOutput(Mistake):
    """δ^L = ∂C/∂a^L: σ′ forgotten at the output."""

    def through_output(self, by_output: Array) -> Array:
        """Leave the slope out."""
        return by_output


class NoSlopeInHidden(Mistake):
    """δ^l = (w^{l+1})ᵀ δ^{l+1}: σ′ forgotten in hidden layers."""

    def hidden_error(self, layer: int, above: Array) -> Array:
        """Leave the slope out."""
        return self.through_mask(layer, self.back(layer, above))


class NoSlope(NoSlopeAtOutput, NoSlopeInHidden):
    """σ′ forgotten everywhere."""


class SlopeOfActivation(Mistake):
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


class WeightedInputInSlope(Mistake):
    """z put where the slope's formula has a: z(1 − z) for a(1 − a)."""

    def slope(self, layer: int) -> Array:
        """Put z in for a."""
        return self.function(layer).slope(self.z(layer), self.z(layer))

    def through_output(self, by_output: Array) -> Array:
        """Put z in for a, of a layer that couples as well."""
        if self.function(self.depth).couples:
            return self.jacobian(self.z(self.depth), by_output)
        return by_output * self.slope(self.depth)


# --- the output's error --------------------------------------------------------------------------


class WrongSign(Mistake):
    """y − a for a − y, and the gradient subtracted all the same."""

    def output_error(self) -> Array:
        """Turn the sign."""
        return -self.trace.record.delta[-1]


class TwiceTheCost(Mistake):
    """2(a − y): the cost without its ½."""

    def output_error(self) -> Array:
        """Double the error."""
        return 2.0 * self.trace.record.delta[-1]


class MeanOverOutputs(Mistake):
    """The cost averaged over the outputs, where it is their sum."""

    def output_error(self) -> Array:
        """Divide by the number of outputs."""
        return self.trace.record.delta[-1] / self.trace.network.sizes[-1]


class CrossEntropyError(Mistake):
    """δ^L = a − y, which is right for another cost only."""

    def output_error(self) -> Array:
        """Take output minus target."""
        return self.a(self.depth) - self.trace.batch.y


# --- the way back --------------------------------------------------------------------------------


class RightAtOutput(Mistake):
    """Base of the mistakes behind the output: its error is the engine's."""

    def output_error(self) -> Array:
        """Take the right error."""
        return self.trace.record.delta[-1]


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


class RightErrors(RightAtOutput):
    """Base of the mistakes behind the errors, which are all the engine's."""

    def hidden_error(self, layer: int, above: Array) -> Array:
        """Take the right error."""
        del above
        return self.trace.record.delta[layer - 2]


class OwnActivation(RightErrors):
    """a^l for a^{l−1} in a weight's gradient."""

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Take the activation of the edge's end; NaN for a neuron that is not there."""
        return delta.T @ _of_width(self.a(layer), self.w(layer).shape[1])


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


class SumOverBatch(RightErrors):
    """The gradients summed over the batch, without 1/m."""

    def mean(self, total: Array) -> Array:
        """Leave the sum a sum."""
        return total


class PenaltyForgotten(RightErrors):
    """The gradient without what L1 and L2 add."""

    def penalty(self, layer: int) -> Array:
        """Leave the penalty out."""
        return np.zeros_like(self.w(layer))


# --- the update ----------------------------------------------------------------------------------


class Ascent(RightErrors):
    """The step added where it is to be subtracted."""

    def changed(self, old: Array, new: Array) -> Array:
        """Step the other way."""
        return old - (new - old)


# --- dropout -------------------------------------------------------------------------------------


class NoScale(Mistake):
    """Masks of 0 and 1: neurons are dropped, and those that are kept not scaled by 1/(1 − p)."""

    def masks(self, masks: Masks) -> Masks | None:
        """Make the masks that are used."""
        ones = (None if r is None else np.sign(r) for r in masks.values)
        return replace(masks, values=tuple(ones))

    @cached_property
    def other(self) -> Trace:
        """The whole pass with these masks."""
        trace, masks = self.trace, self.trace.batch.masks
        if masks is None:
            return trace
        batch = replace(trace.batch, masks=self.masks(masks))
        return type(trace).compute(
            trace.network, trace.training, batch, trace.start, trace.before, trace.epoch
        )

    def value(self, q: Quantity) -> float:
        """What any quantity of the pass comes to; NaN for what is not computed by it."""
        if q.kind in ("y", "w", "b", "learning_rate") or not self.trace.dropping:
            return float("nan")
        return self.other.value(q)


class NoDropout(NoScale):
    """The pass of the whole network, where hidden neurons are dropped."""

    def masks(self, masks: Masks) -> Masks | None:
        """Use none."""
        del masks
        return None

    def value(self, q: Quantity) -> float:
        """What any quantity comes to but a mask, of which this pass would have none."""
        return float("nan") if q.kind == "mask" else super().value(q)


def _of_width(array: Array, width: int) -> Array:
    """Cut columns, or add NaN for those that are not there."""
    found = np.full((len(array), width), np.nan)
    both = min(width, array.shape[1])
    found[:, :both] = array[:, :both]
    return found
