"""One whole pass: forward, cost, errors, gradients, update. Vectorised, and always the same ops."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from .arithmetic import penalty
from .forward import forward
from .network import Network, Training
from .optimizers import OptimizerState
from .rules import (
    BIAS_GRADIENT,
    COST,
    HIDDEN_ERROR,
    OUTPUT_ERROR,
    SLOPE,
    UPDATE,
    WEIGHT_GRADIENT,
)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PassRecord:
    """Every array of one pass. Lists run over layers: z, delta from 2, a from 1.

    `gradient` and `parameters` are flat vectors (`network.layout`); `parameters` are those after
    the update, None when the pass has none. `cost` is the batch's mean with L1 and L2.
    """

    z: list[Array]
    a: list[Array]
    delta: list[Array]
    gradient: Array
    cost: float
    parameters: Array | None
    state: OptimizerState | None

    def freeze(self) -> None:
        """Make every array read-only."""
        slots = () if self.state is None else self.state.slots
        for array in (*self.z, *self.a, *self.delta, self.gradient, *slots):
            array.setflags(write=False)
        if self.parameters is not None:
            self.parameters.setflags(write=False)

    def finite(self) -> bool:
        """Whether the whole pass can be shown and gone on from."""
        return (
            isfinite(self.cost)
            and all(np.isfinite(z).all() for z in self.z)
            and bool(np.isfinite(self.gradient).all())
            and (self.parameters is None or bool(np.isfinite(self.learnt()).all()))
        )

    def learnt(self) -> Array:
        """What the update left, for finiteness: NaN where a parameter's state overflowed."""
        parameters = np.empty(0) if self.parameters is None else self.parameters
        for slot in self.state.slots if self.state else ():
            parameters = np.where(np.isfinite(slot), parameters, np.nan)
        return parameters


def errors(
    network: Network, ws: list[Array], zs: list[Array], activations: list[Array], y: Array
) -> list[Array]:
    """Compute δ^2..δ^L, from the output back."""
    delta = OUTPUT_ERROR.compute(network, zs[-1], activations[-1], y)
    deltas = [delta]
    for i in range(len(zs) - 2, -1, -1):
        slope = SLOPE.compute(network.activations[i], zs[i], activations[i + 1])
        delta = HIDDEN_ERROR.compute(ws[i + 1], delta, slope)
        deltas.append(delta)
    deltas.reverse()
    return deltas


def gradients(
    network: Network,
    training: Training | None,
    ws: list[Array],
    activations: list[Array],
    deltas: list[Array],
) -> Array:
    """Compute ∂C/∂w and ∂C/∂b of all layers as one flat vector."""
    flat = np.empty(network.parameter_count)
    for i, (w_place, b_place, _) in enumerate(network.layout):
        flat[w_place] = WEIGHT_GRADIENT.compute(deltas[i], activations[i], ws[i], training).ravel()
        flat[b_place] = BIAS_GRADIENT.compute(deltas[i])
    return flat


def run_pass(
    network: Network,
    training: Training | None,
    parameters: Array,
    state: OptimizerState | None,
    x: Array,
    y: Array,
) -> PassRecord:
    """Compute one pass on x (m, n_1), y (m, n_L). Without `training` it has no update.

    Never raises on overflow: what is not finite stays in the record for `finite` to see.
    """
    ws, bs = network.views(parameters)
    with np.errstate(all="ignore"):
        zs, activations = forward(network, ws, bs, x)
        costs = COST.compute(network, zs[-1], activations[-1], y)
        cost = float(costs.sum() / len(x)) + penalty(training, ws)
        deltas = errors(network, ws, zs, activations, y)
        gradient = gradients(network, training, ws, activations, deltas)
        if training is None or state is None:
            return PassRecord(zs, activations, deltas, gradient, cost, None, None)
        learnt = gradient if training.train_biases else gradient * network.weight_mask
        new, remembered = UPDATE.compute(training, parameters, learnt, state)
    return PassRecord(zs, activations, deltas, gradient, cost, new, remembered)
