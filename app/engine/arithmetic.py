"""The vectorised right-hand sides of the rules, on batches. No loop over neurons.

Shapes as in `network.py`: z, a, slope, delta are (m, n_l), w is (n_l, n_{l−1}), b is (n_l,).
Each writes into the array `out` where one is given, else into a new one: the same operations in
the same order, and so the same bits.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .activation import Activation
from .network import Network, Training
from .optimizers import Now, OptimizerState, Room

Array = NDArray[np.float64]

WIDE = 4_096
"""Weights of a layer from which `@` is faster than `dot` for a transposed factor."""


def weighted_input(w: Array, a_below: Array, b: Array, out: Array | None = None) -> Array:
    """z^l = w^l a^{l−1} + b^l, shape (m, n_l). formulas.md 1."""
    # The method takes a fifth of the time of `@` on a small layer, and runs the same product.
    z: Array = a_below.dot(w.T, out)
    return np.add(z, b, z)


def activation(function: Activation, z: Array, out: Array | None = None) -> Array:
    """a^l = σ(z^l), shape kept. formulas.md 1."""
    return function.value(z, out)


def slope(function: Activation, z: Array, a: Array, out: Array | None = None) -> Array:
    """σ′(z^l), shape kept; for softmax the diagonal of its Jacobian."""
    return function.slope(z, a, out)


def output_costs(network: Network, z: Array, a: Array, y: Array) -> Array:
    """Each output's share of each sample's cost, shape (m, n_L). formulas.md 2.

    NaN where the cost is not defined, such as a logarithm of a negative output.
    """
    form = network.logit_form
    if form is not None:
        return form.value(z, y)
    value = network.cost.value(a, y)
    domain = network.cost.domain
    return value if domain is None else np.where(domain(a, y), value, np.nan)


def penalty(training: Training | None, ws: list[Array]) -> float:
    """λ₁ Σ|w| + ½ λ₂ Σ w² over all weights."""
    if training is None or not training.regularized:
        return 0.0
    return float(sum(training.l1 * np.abs(w).sum() + 0.5 * training.l2 * (w * w).sum() for w in ws))


def output_error(network: Network, z: Array, a: Array, y: Array, out: Array | None = None) -> Array:
    """δ^L = ∇_a C ⊙ σ′(z^L), shape (m, n_L); softmax: its Jacobian product. formulas.md 4.

    Where cost and activation have a stable common form, that form.
    """
    form = network.logit_form
    if form is not None:
        return form.delta(z, a, y, out)
    function = network.activations[-1]
    delta = network.cost.gradient(a, y, out)
    if function.couples:
        np.multiply(delta, a, delta)
        shared: Array = a * delta.sum(axis=-1, keepdims=True)
        return np.subtract(delta, shared, delta)
    return np.multiply(delta, function.slope(z, a, None), delta)


def hidden_error(
    w_above: Array, delta_above: Array, slope_here: Array, out: Array | None = None
) -> Array:
    """δ^l = ((w^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l), shape (m, n_l). formulas.md 5."""
    delta: Array = delta_above.dot(w_above, out)
    return np.multiply(delta, slope_here, delta)


def bias_gradient(delta: Array, out: Array | None = None) -> Array:
    """∂C/∂b^l = δ^l, averaged over the batch: shape (n_l,). formulas.md 6."""
    samples = len(delta)
    if samples == 1:
        only: Array = np.positive(delta[0], out)
        return only
    gradient: Array = delta.sum(0, None, out)
    return np.divide(gradient, samples, gradient)


def weight_gradient(
    delta: Array, a_below: Array, w: Array, training: Training | None, out: Array | None = None
) -> Array:
    """∂C/∂w^l = δ^l (a^{l−1})ᵀ, averaged over the batch, plus λ₂w + λ₁ sign w. formulas.md 7."""
    if w.size < WIDE:
        gradient: Array = delta.T.dot(a_below, out)
    else:
        gradient = np.matmul(delta.T, a_below, out)
    if len(delta) > 1:
        np.divide(gradient, len(delta), gradient)
    if training is not None and training.l2:
        np.add(gradient, training.l2 * w, gradient)
    if training is not None and training.l1:
        np.add(gradient, training.l1 * np.sign(w), gradient)
    return gradient


def central_difference(above: Array, below: Array, epsilon: float) -> Array:
    """(C(z + ε) − C(z − ε)) / 2ε, which formulas.md 3 is the limit of."""
    return (above - below) / (2.0 * epsilon)


def update(
    training: Training,
    parameters: Array,
    gradient: Array,
    state: OptimizerState,
    room: Room | None = None,
) -> tuple[Array, OptimizerState]:
    """w and b after a step of the optimiser, flat, and what it then remembers.

    They are written into `room`, or into new arrays.
    """
    count = state.updates + 1
    now = Now(state.slots, count, training.learning_rate, training.constants)
    new, slots = training.optimizer.step(parameters, gradient, now, room)
    return new, OptimizerState(slots, count)
