"""The arrays of a pass in NumPy, and the pass that fills them by the rules of the registry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ..arithmetic import penalty
from ..dropout import masked
from ..network import Network, Training
from ..optimizers import OptimizerState, Room
from ..rules import (
    ACTIVATION,
    BIAS_GRADIENT,
    COST,
    HIDDEN_ERROR,
    OUTPUT_ERROR,
    SLOPE,
    UPDATE,
    WEIGHT_GRADIENT,
    WEIGHTED_INPUT,
)

Array = NDArray[np.float64]

FAR = 1e300
"""A sum of squares below this holds no number whose square, or whose cost, is beyond float64."""
THREADED = 65_536
"""Products of so many multiplications may be shared among BLAS threads, which tell no overflow."""


class Weights:
    """A flat vector with the views of w^2.., b^2.. on it."""

    def __init__(self, network: Network, flat: Array) -> None:
        """Look at `flat`; nothing is copied."""
        self.flat = flat
        self.ws, self.bs = network.views(flat)


class Desk:
    """The arrays of a pass on m samples, and the pass that fills them."""

    def __init__(self, network: Network, training: Training | None, samples: int) -> None:
        """Make room for passes on `samples` samples."""
        self._network, self._training = network, training
        widths = network.sizes[1:]
        self.z = [np.empty((samples, n)) for n in widths]
        self.a = [np.empty((samples, n)) for n in widths]
        self.delta = [np.empty((samples, n)) for n in widths]
        self._slope = [np.empty((samples, n)) for n in widths]
        self._whole: list[Array] = []
        self.gradient = Weights(network, np.empty(network.parameter_count))
        self._still: NDArray[np.bool_] | None = None
        if training is not None and not training.train_biases:
            self._still = network.weight_mask == 0.0
        self.proofs = tuple(self._proofs())

    def errors_and_gradients(self, weights: Weights, x: Array, y: Array) -> None:
        """Compute z, a, δ and gradients on x (m, n_1), y (m, n_L)."""
        network, training, gradient = self._network, self._training, self.gradient
        below = x
        for function, w, b, z, a in zip(
            network.activations, weights.ws, weights.bs, self.z, self.a, strict=True
        ):
            WEIGHTED_INPUT.compute(w, below, b, z)
            below = ACTIVATION.compute(function, z, a)
        last = len(self.z) - 1
        delta = OUTPUT_ERROR.compute(network, self.z[last], below, y, self.delta[last])
        for i in range(last, -1, -1):
            below = self.a[i - 1] if i else x
            WEIGHT_GRADIENT.compute(delta, below, weights.ws[i], training, gradient.ws[i])
            BIAS_GRADIENT.compute(delta, gradient.bs[i])
            if i:
                slope = SLOPE.compute(
                    network.activations[i - 1], self.z[i - 1], below, self._slope[i - 1]
                )
                delta = HIDDEN_ERROR.compute(weights.ws[i], delta, slope, self.delta[i - 1])

    def thinned_errors_and_gradients(
        self, weights: Weights, x: Array, y: Array, masks: Sequence[Array | None]
    ) -> None:
        """Compute the same with a = σ(z) ⊙ r and δ ⊙ r, for the masks of hidden layers.

        A slope is that of σ(z) alone.
        """
        network, training, gradient = self._network, self._training, self.gradient
        if not self._whole:
            self._whole = [np.empty_like(a) for a in self.a]
        below, last = x, len(self.z) - 1
        for i, function in enumerate(network.activations):
            WEIGHTED_INPUT.compute(weights.ws[i], below, weights.bs[i], self.z[i])
            mask = masks[i] if i < last else None
            if mask is None:
                below = ACTIVATION.compute(function, self.z[i], self.a[i])
            else:
                below = masked(
                    ACTIVATION.compute(function, self.z[i], self._whole[i]), mask, self.a[i]
                )
        delta = OUTPUT_ERROR.compute(network, self.z[last], below, y, self.delta[last])
        for i in range(last, -1, -1):
            below = self.a[i - 1] if i else x
            WEIGHT_GRADIENT.compute(delta, below, weights.ws[i], training, gradient.ws[i])
            BIAS_GRADIENT.compute(delta, gradient.bs[i])
            if i:
                at = i - 1
                mask = masks[at]
                whole = below if mask is None else self._whole[at]
                slope = SLOPE.compute(network.activations[at], self.z[at], whole, self._slope[at])
                delta = HIDDEN_ERROR.compute(weights.ws[i], delta, slope, self.delta[at])
                if mask is not None:
                    masked(delta, mask, delta)

    def update(
        self, training: Training, parameters: Array, state: OptimizerState, room: Room
    ) -> OptimizerState:
        """Fill `room` with what the gradients make of the parameters.

        Of a frozen bias the optimiser's memory stays as it is, too: it would move it on.
        """
        if self._still is None:
            return UPDATE.compute(training, parameters, self.gradient.flat, state, room)[1]
        gradient = np.multiply(self.gradient.flat, self._network.weight_mask)
        kept = [before[self._still] for before in (parameters, *state.slots)]
        new, after = UPDATE.compute(training, parameters, gradient, state, room)
        for vector, before in zip((new, *after.slots), kept, strict=True):
            vector[self._still] = before
        return after

    def cost(self, weights: Weights, y: Array) -> float:
        """The cost of the pass, penalties included."""
        costs = COST.compute(self._network, self.z[-1], self.a[-1], y)
        return float(costs.sum() / len(y)) + penalty(self._training, weights.ws)

    # --- what proves a pass finite, given that no operation of it has overflowed -----------------

    def _proofs(self) -> Iterator[Callable[[Weights, Array], bool]]:
        """What is looked at after a pass, as little as will do; y is finite and below 1e150."""
        network, training = self._network, self._training
        form = network.logit_form
        watched = [
            z
            for z, n_in in zip(self.z, network.sizes, strict=False)
            if z.size * n_in > THREADED or (z is self.z[-1] and form is not None)
        ]
        for z in watched:
            yield _far_from_overflow(z)
        if form is None and network.cost.domain is None:
            yield _far_from_overflow(self.a[-1])
        elif form is None or not form.simplified:
            yield lambda weights, y: bool(np.isfinite(self.cost(weights, y)))
        if training is not None and training.regularized:
            yield _penalty_far_from_overflow(training)


def _far_from_overflow(array: Array) -> Callable[[Weights, Array], bool]:
    flat = array.reshape(-1)
    return lambda _weights, _y: bool(flat.dot(flat) < FAR)


def _penalty_far_from_overflow(training: Training) -> Callable[[Weights, Array], bool]:
    def proof(weights: Weights, _y: Array) -> bool:
        squares = float(weights.flat.dot(weights.flat))
        # |w| ≤ 1 + w²
        largest = training.l1 * (len(weights.flat) + squares) + training.l2 * squares
        return squares < FAR and largest < FAR

    return proof
