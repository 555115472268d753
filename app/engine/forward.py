"""The forward pass, and a cost over many samples."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .arithmetic import penalty
from .dropout import Masks
from .network import Network, Training
from .rules import ACTIVATION, COST, WEIGHTED_INPUT

Array = NDArray[np.float64]


def forward(
    network: Network, ws: list[Array], bs: list[Array], x: Array, masks: Masks | None = None
) -> tuple[list[Array], list[Array]]:
    """Compute z^2..z^L and a^1..a^L for x of shape (m, n_1); nothing is dropped without masks."""
    zs: list[Array] = []
    activations = [x]
    for function, w, b in zip(network.activations, ws, bs, strict=True):
        z = WEIGHTED_INPUT.compute(w, activations[-1], b)
        zs.append(z)
        a = ACTIVATION.compute(function, z)
        activations.append(a if masks is None else masks.applied(len(zs) + 1, a))
    return zs, activations


def mean_cost(
    network: Network,
    training: Training | None,
    flat: Array,
    x: Array,
    y: Array,
    masks: Masks | None = None,
) -> float:
    """Return the cost that training lowers: the mean over the samples, L1 and L2 included.

    Nothing is dropped without masks.
    """
    ws, bs = network.views(flat)
    with np.errstate(all="ignore"):
        zs, activations = forward(network, ws, bs, x, masks)
        total = COST.compute(network, zs[-1], activations[-1], y).sum() / len(x)
        return float(total) + penalty(training, ws)
