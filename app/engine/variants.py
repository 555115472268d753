"""A pass's forward half with one parameter at other values, all else as the pass has it.

What lies below the parameter's layer stays, and in that layer only one neuron's z moves, so a
value costs no more than the layers above. The masks of the pass are held.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .arithmetic import penalty
from .dropout import masked
from .ids import Quantity
from .rules import ACTIVATION, COST, SLOPE, WEIGHTED_INPUT
from .trace import Trace

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Forwards:
    """Forward passes with v values of one parameter, on m samples.

    `z`, `a` and `slope` hold layers l..L, (m, v, n) each, l being the parameter's layer; `cost` is
    the batch's (v,), L1 and L2 included, NaN where anything on the way to it is not finite.
    """

    z: list[Array]
    a: list[Array]
    slope: list[Array]
    cost: Array


def work_of_a_value(trace: Trace, q: Quantity) -> int:
    """Count the products that one more value of a parameter asks for, over all samples."""
    sizes = trace.network.sizes
    above = sum(sizes[k] * sizes[k - 1] for k in range(q.layer, len(sizes)))
    return trace.batch.size * (sizes[q.layer - 2] + sizes[q.layer - 1] + above)


@np.errstate(all="ignore")
def forward_with(trace: Trace, q: Quantity, values: Array) -> Forwards:
    """Run the forward pass once for each of the values (v,) of a weight or bias."""
    network, count = trace.network, len(values)
    zs: list[Array] = []
    activations: list[Array] = []
    slopes: list[Array] = []
    z = np.repeat(trace.record.z[q.layer - 2][:, None, :], count, axis=1)
    z[:, :, q.j - 1] = _own_inputs(trace, q, values)
    for layer in range(q.layer, network.depth + 1):
        function, mask = network.activation(layer), trace.mask(layer)
        whole = ACTIVATION.compute(function, z)
        zs.append(z)
        slopes.append(SLOPE.compute(function, z, whole))
        activations.append(whole if mask is None else masked(whole, mask[:, None, :]))
        if layer < network.depth:
            w, b = trace.weights[0][layer - 1], trace.weights[1][layer - 1]
            z = WEIGHTED_INPUT.compute(w, activations[-1], b)
    y = np.repeat(trace.batch.y[:, None, :], count, axis=1)
    cost = COST.compute(network, zs[-1], activations[-1], y).sum(axis=(0, 2)) / trace.batch.size
    cost = cost + _penalties(trace, q, values)
    for array in (*zs, *activations):
        cost = np.where(np.isfinite(array).all(axis=(0, 2)), cost, np.nan)
    return Forwards(zs, activations, slopes, np.where(np.isfinite(cost), cost, np.nan))


def _own_inputs(trace: Trace, q: Quantity, values: Array) -> Array:
    """z^l_j of every sample for each of the values, (m, v)."""
    w, b = trace.weights[0][q.layer - 2], trace.weights[1][q.layer - 2]
    below = trace.record.a[q.layer - 2]
    if q.kind == "b":
        return np.asarray(below.dot(w[q.j - 1])[:, None] + values)
    rows = np.repeat(w[q.j - 1][None, :], len(values), axis=0)
    rows[:, q.k - 1] = values
    return WEIGHTED_INPUT.compute(rows, below, b[q.j - 1])


def _penalties(trace: Trace, q: Quantity, values: Array) -> Array:
    training, ws = trace.training, [w.copy() for w in trace.weights[0]]
    if training is None or q.kind == "b":
        return np.full(len(values), penalty(training, ws))
    # what the others add is taken without this one, so that no large number hides a small one
    ws[q.layer - 2][q.j - 1, q.k - 1] = 0.0
    own = training.l1 * np.abs(values) + 0.5 * training.l2 * values * values
    return np.asarray(penalty(training, ws) + own)
