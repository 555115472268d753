"""The vectorised right-hand sides of the rules, on batches. No loop over neurons.

Shapes as in `network.py`: z, a, slope, delta are (m, n_l), w is (n_l, n_{l−1}), b is (n_l,).
Training, replay and traces all compute through these functions with the same shapes, so what is
replayed is what happened, bit for bit.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .activations import Activation
from .network import Network, Training
from .optimizers import OptimizerState

Array = NDArray[np.float64]


def weighted_input(w: Array, a_below: Array, b: Array) -> Array:
    """z^l = w^l a^{l−1} + b^l, shape (m, n_l). formulas.md 1."""
    return a_below @ w.T + b


def activation(function: Activation, z: Array) -> Array:
    """a^l = σ(z^l), shape kept. formulas.md 1."""
    return function.value(z)


def slope(function: Activation, z: Array, a: Array) -> Array:
    """σ′(z^l), shape kept; for softmax the diagonal of its Jacobian."""
    return function.slope(z, a)


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


def output_error(network: Network, z: Array, a: Array, y: Array) -> Array:
    """δ^L = ∇_a C ⊙ σ′(z^L), shape (m, n_L); softmax: its Jacobian product. formulas.md 4.

    Where cost and activation have a stable common form, that form.
    """
    form = network.logit_form
    if form is not None:
        return form.delta(z, a, y)
    function = network.activations[-1]
    gradient = network.cost.gradient(a, y)
    if function.couples:
        u = gradient * a
        return np.asarray(u - a * u.sum(axis=-1, keepdims=True))
    return gradient * function.slope(z, a)


def hidden_error(w_above: Array, delta_above: Array, slope_here: Array) -> Array:
    """δ^l = ((w^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l), shape (m, n_l). formulas.md 5."""
    return (delta_above @ w_above) * slope_here


def bias_gradient(delta: Array) -> Array:
    """∂C/∂b^l = δ^l, averaged over the batch: shape (n_l,). formulas.md 6."""
    return np.asarray(delta[0] if len(delta) == 1 else delta.sum(axis=0) / len(delta))


def weight_gradient(delta: Array, a_below: Array, w: Array, training: Training | None) -> Array:
    """∂C/∂w^l = δ^l (a^{l−1})ᵀ, averaged over the batch, plus λ₂w + λ₁ sign w. formulas.md 7."""
    gradient = delta.T @ a_below
    if len(delta) > 1:
        gradient /= len(delta)
    if training is not None and training.l2:
        gradient += training.l2 * w
    if training is not None and training.l1:
        gradient += training.l1 * np.sign(w)
    return gradient


def central_difference(above: Array, below: Array, epsilon: float) -> Array:
    """(C(z + ε) − C(z − ε)) / 2ε, which formulas.md 3 is the limit of."""
    return (above - below) / (2.0 * epsilon)


def update(
    training: Training, parameters: Array, gradient: Array, state: OptimizerState
) -> tuple[Array, OptimizerState]:
    """w and b after a step of the optimiser, flat, and what it then remembers."""
    count = state.updates + 1
    new, slots = training.optimizer.step(
        parameters, gradient, state.slots, count, training.learning_rate, training.constants
    )
    return new, OptimizerState(slots, count)
