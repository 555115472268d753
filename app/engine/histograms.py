"""How the numbers of a layer are spread: z, a, δ over samples, w, and ∂C/∂w."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .kernels.kernel import Start
from .kernels.kernels import load_kernel
from .network import Batch, Network, Training

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

BINS = 24


@dataclass(frozen=True)
class Histogram:
    """Counts (BINS,) of the values between neighbouring edges (BINS + 1,), the last one closed."""

    edges: Array
    counts: Counts


@dataclass(frozen=True)
class LayerHistograms:
    """The five histograms of a layer l ≥ 2; None where a value of it is not finite."""

    layer: int
    z: Histogram | None
    a: Histogram | None
    delta: Histogram | None
    w: Histogram | None
    grad_w: Histogram | None


def histograms(
    network: Network, training: Training, parameters: Array, x: Array, y: Array
) -> list[LayerHistograms]:
    """Spread out the numbers of one pass over x (N, n_1), y (N, n_L) that learns nothing.

    z, a and δ are those of every sample and neuron, δ without 1/N; ∂C/∂w is the mean over the
    samples with L1 and L2. Raises KernelMissing.
    """
    start = Start(parameters, training.optimizer.fresh_state(len(parameters)))
    samples = Batch(x, y, tuple(range(len(x))), 0)
    record = load_kernel(training.kernel).run(network, training, start, samples)
    ws = network.views(parameters)[0]
    gradients = network.views(record.gradient)[0]
    return [
        LayerHistograms(
            i + 2,
            *map(_histogram, (record.z[i], record.a[i + 1], record.delta[i], ws[i], gradients[i])),
        )
        for i in range(network.depth - 1)
    ]


def _histogram(values: Array) -> Histogram | None:
    if not np.isfinite(values).all():
        return None
    low, high = float(values.min()), float(values.max())
    # Values that are all alike, or nearly, get a range that float64 can cut into bins.
    least = max(abs(low), abs(high)) * 1e-9
    if high - low <= least:
        low, high = low - (least or 0.5), high + (least or 0.5)
    if not np.isfinite(high - low):
        return None
    counts, edges = np.histogram(values, bins=BINS, range=(low, high))
    return Histogram(edges, counts.astype(np.int64))
