"""Mistakes on the way forward: another pass, and from there a right way back through its numbers.

The weights that the error goes back through, and those that are updated, are the trace's own.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightAtOutput
from .mistaken import FORWARD, Mistake
from .sigmoids import LINEAR, sigmoid

if TYPE_CHECKING:
    from .dropout import Masks
    from .ids import Quantity
    from .network import Batch, Network
    from .trace import Trace

Array = NDArray[np.float64]


class OtherPass(RightAtOutput):
    """Base: a pass with another start, other masks or other activations."""

    def start(self) -> Array:
        """The parameters of the way forward, flat."""
        return self.trace.start

    def batch(self) -> Batch:
        """The samples and masks of the way forward."""
        return self.trace.batch

    def network(self) -> Network:
        """The functions of the way forward."""
        return self.trace.network

    def value_alone(self, q: Quantity) -> float:
        """A z or a with right numbers below it; NaN for what does not go forward."""
        if q.kind not in ("z", "a"):
            return float("nan")
        trace, row = self.trace, self.trace.row(q.sample)
        if q.kind == "z":
            ws, bs = trace.network.views(self.start())
            below = trace.record.a[q.layer - 2][row]
            return float(ws[q.layer - 2][q.j - 1] @ below + bs[q.layer - 2][q.j - 1])
        masks = self.batch().masks
        drops = masks is not None and q.layer in masks.layers
        values = masks.values[q.layer - 2] if masks is not None and drops else None
        mask = 1.0 if values is None else float(values[row, q.j - 1])
        z = trace.record.z[q.layer - 2][row]
        return mask * float(self.network().activation(q.layer).value(z)[q.j - 1])

    @cached_property
    def forward(self) -> Trace:
        """The whole pass that comes of it."""
        trace = self.trace
        return type(trace).compute(
            self.network(), trace.training, self.batch(), self.start(), trace.before, trace.epoch
        )


# --- sums ----------------------------------------------------------------------------------------


class NoBiasInSum(OtherPass):
    """z = Σ_k w_jk a_k: the bias left out."""

    def start(self) -> Array:
        """Set all biases to 0."""
        return self.trace.start * self.trace.network.weight_mask


class ColumnInSum(OtherPass):
    """z = Σ_k w_kj a_k + b_j: w_kj for w_jk; where w is not square it cannot be done."""

    def start(self) -> Array:
        """Turn every square w over."""
        network = self.trace.network
        ws, bs = self.trace.weights
        return network.flatten([w.T if _square(w) else w for w in ws], bs)


class ReadFromTo(ColumnInSum):
    """w_jk read as the weight from j to k, as other books write it, on the whole way."""

    def back(self, layer: int, above: Array) -> Array:
        """Go back through the same weights that were used forward."""
        w = self.w(layer + 1)
        return above @ (w.T if _square(w) else w)

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Give w_jk the gradient of the edge from j to k."""
        gradient = super().weight_gradient(layer, delta)
        return gradient.T if _square(gradient) else gradient

    def value_alone(self, q: Quantity) -> float:
        """NaN: it is the whole way that is gone otherwise."""
        del q
        return float("nan")

    def value(self, q: Quantity) -> float:
        """NaN up to the output's error: there `ColumnInSum` gives the same."""
        same = q.kind in (*FORWARD, "slope", "cost")
        if same or (q.kind == "delta" and q.layer == self.depth):
            return float("nan")
        return super().value(q)


class NoActivation(OtherPass):
    """a = z: the activation left out, in every layer."""

    def network(self) -> Network:
        """Make every layer linear."""
        network = self.trace.network
        return replace(network, activations=(LINEAR,) * len(network.activations))

    def value(self, q: Quantity) -> float:
        """NaN on the way back, where no slope would be known to belong to it."""
        return super().value(q) if q.kind in (*FORWARD, "cost") else float("nan")


class SignInExponent(OtherPass):
    """1/(1 + e^z) for 1/(1 + e^−z), in every layer of sigmoids."""

    def start(self) -> Array:
        """Turn z round, so that its sigmoid is what comes of the wrong sign."""
        network = self.trace.network
        ws, bs = self.trace.weights
        signs = [-1.0 if self._here(layer) else 1.0 for layer in range(2, network.depth + 1)]
        return network.flatten(
            [s * w for s, w in zip(signs, ws, strict=True)],
            [s * b for s, b in zip(signs, bs, strict=True)],
        )

    def z(self, layer: int) -> Array:
        """z as it was before it was turned round."""
        return -super().z(layer) if self._here(layer) else super().z(layer)

    def value(self, q: Quantity) -> float:
        """What any quantity comes to; z itself is summed up rightly."""
        found = super().value(q)
        return -found if q.kind == "z" and self._here(q.layer) else found

    def value_alone(self, q: Quantity) -> float:
        """An a with the right z; NaN for all else."""
        if q.kind != "a" or not self._here(q.layer):
            return float("nan")
        mask, row = self.trace.mask(q.layer), self.trace.row(q.sample)
        kept = 1.0 if mask is None else float(mask[row, q.j - 1])
        return kept * float(sigmoid(-self.trace.record.z[q.layer - 2][row])[q.j - 1])

    def shares(self) -> Array:
        """Each output's share of the cost: of a sigmoid by the general form, which goes by a."""
        if not self._here(self.depth):
            return super().shares()
        return self.trace.network.cost.value(self.a(self.depth), self.trace.batch.y)

    def _here(self, layer: int) -> bool:
        return self.trace.network.activation(layer).name == "sigmoid"


# --- softmax -------------------------------------------------------------------------------------


class _OtherSoftmax(Mistake):
    """Base of the mistakes in an output of softmax itself; NaN for every other number."""

    def value(self, q: Quantity) -> float:
        """Take another function of z."""
        network = self.trace.network
        if q.kind != "a" or not network.activation(q.layer).couples:
            return float("nan")
        z = self.trace.record.z[q.layer - 2][self.trace.row(q.sample)]
        return float(self.output(z)[q.j - 1])

    def output(self, z: Array) -> Array:
        """What is made of the layer's z, shape (n_L,)."""
        raise NotImplementedError


class NotNormalised(_OtherSoftmax):
    """e^z, without the sum that it is divided by."""

    def output(self, z: Array) -> Array:
        """Take the exponential alone."""
        return np.exp(z)


class SigmoidForSoftmax(_OtherSoftmax):
    """1/(1 + e^−z), each output by itself."""

    def output(self, z: Array) -> Array:
        """Take the sigmoid."""
        return sigmoid(z)


# --- dropout -------------------------------------------------------------------------------------


class NoScale(OtherPass):
    """Masks of 0 and 1: neurons are dropped, and those that are kept not scaled by 1/(1 − p)."""

    def masks(self, masks: Masks) -> Masks | None:
        """Make the masks that are used."""
        ones = (None if r is None else np.sign(r) for r in masks.values)
        return replace(masks, values=tuple(ones))

    def batch(self) -> Batch:
        """Use other masks."""
        batch = self.trace.batch
        return batch if batch.masks is None else replace(batch, masks=self.masks(batch.masks))

    def value(self, q: Quantity) -> float:
        """What any quantity of the pass comes to; NaN where nothing is dropped."""
        return super().value(q) if self.trace.dropping else float("nan")


class NoDropout(NoScale):
    """The pass of the whole network, where hidden neurons are dropped."""

    def masks(self, masks: Masks) -> Masks | None:
        """Use none."""
        del masks
        return None

    def value(self, q: Quantity) -> float:
        """What any quantity comes to but a mask, of which this pass would have none."""
        return float("nan") if q.kind == "mask" else super().value(q)


def _square(w: Array) -> bool:
    rows, columns = w.shape
    return bool(rows == columns)
