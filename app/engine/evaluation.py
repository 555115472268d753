"""How good a network is on samples: costs, accuracy, who is taken for whom, the worst ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .arithmetic import penalty
from .forward import forward
from .network import Network, Training
from .rules import COST

Array = NDArray[np.float64]
Labels = NDArray[np.int64]

_CHUNK = 4_096
"""Samples that are worked out at a time, so that wide layers stay small in memory."""


@dataclass(frozen=True)
class Answers:
    """What a network says of N samples: outputs (N, n_L), and each sample's cost (N,).

    A sample's cost is without the penalty, which belongs to no sample.
    """

    outputs: Array
    costs: Array


def answers(network: Network, parameters: Array, x: Array, y: Array) -> Answers:
    """Run x (N, n_1) through the network. What it answers may hold what is not finite."""
    ws, bs = network.views(parameters)
    outputs, costs = np.empty_like(y), np.empty(len(x))
    with np.errstate(all="ignore"):
        for start in range(0, len(x), _CHUNK):
            part = slice(start, start + _CHUNK)
            zs, activations = forward(network, ws, bs, x[part])
            outputs[part] = activations[-1]
            shares = COST.compute(network, zs[-1], activations[-1], y[part])
            costs[part] = shares.sum(axis=1)
    return Answers(outputs, costs)


def mean_cost_of(costs: Array, network: Network, training: Training, parameters: Array) -> float:
    """Return the cost that training lowers: the mean of samples' costs, with L1 and L2."""
    return float(costs.mean()) + penalty(training, network.views(parameters)[0])


def labels(y: Array) -> Labels | None:
    """Read targets (N, n_L) as classes, counted from 0; None where they are not classes.

    One output says 0 or 1, several are one-hot.
    """
    if not np.isin(y, (0.0, 1.0)).all():
        return None
    if y.shape[1] == 1:
        return y[:, 0].astype(np.int64)
    return np.asarray(y.argmax(axis=1)) if (y.sum(axis=1) == 1.0).all() else None


def said(outputs: Array) -> Labels:
    """Read answers (N, n_L) as classes: the largest output, or over ½ where there is one."""
    if outputs.shape[1] == 1:
        return (outputs[:, 0] > 0.5).astype(np.int64)
    return np.asarray(outputs.argmax(axis=1))


def accuracy(true: Labels, found: Labels) -> float:
    """Share of the samples that are taken for what they are."""
    return float((true == found).mean())


def confusion(true: Labels, found: Labels, classes: int) -> Labels:
    """Count samples by their class (rows) and what they are taken for (columns)."""
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (true, found), 1)
    return counts
