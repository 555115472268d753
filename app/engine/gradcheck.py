"""The gradient check: nudge every parameter by ±ε, watch the cost move, compare.

It goes through the same forward arithmetic but none of the backward one; with dropout the masks of
the pass are held. Rule 3, the definition of a derivative, is what the numbers of rules 6 and 7 are
held against.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .dropout import masked
from .ids import Quantity
from .rules import ACTIVATION, COST, ERROR_DEFINITION, WEIGHTED_INPUT
from .trace import Trace

Array = NDArray[np.float64]

EPSILON = 1e-5
"""Nudge; balances the O(ε²) error of the central difference against cancellation."""
FLOOR = 1e-4
"""Gradients below this are compared by absolute error (API.md)."""
PASSING = 1e-5
"""Relative error that still passes; a wrong formula is off by far more."""
FINER = 64
"""Where a gradient fails, it is tried again with a nudge so many times smaller."""
_CHUNK = 2_000_000
"""Numbers held at a time, so that wide layers with large batches stay in memory."""


@dataclass(frozen=True, slots=True)
class GradientCheck:
    """Flat vectors over all parameters (`network.layout`), and the summary.

    `relative_error` = |n − g| / max(|n|, |g|, 1e-4); parameters `at_kink` are not counted, nor
    are those `at_edge`: the cost of a nudge is no finite number there, nor are `numeric` and error;
    nor are those that are `hidden`: they differ, but rounding alone may make that difference.
    `resolution` is the smallest quotient that float64 can tell from 0 with this ε and pass: where
    neither the gradient nor the quotient comes up to it, both are 0 as far as the check can see.
    """

    analytic: Array
    numeric: Array
    relative_error: Array
    at_kink: NDArray[np.bool_]
    at_edge: NDArray[np.bool_]
    hidden: NDArray[np.bool_]
    epsilon: float
    passed: bool
    resolution: float

    @property
    def both_zero(self) -> NDArray[np.bool_]:
        """Parameters whose gradient and quotient are 0, as far as the check can see."""
        larger = np.maximum(np.abs(self.analytic), np.abs(self.numeric))
        return np.asarray(larger < self.resolution) & ~self.at_kink

    @property
    def worst(self) -> int | None:
        """Place of the largest counted error, None when nothing is counted."""
        uncounted = self.at_kink | self.at_edge | self.hidden
        if uncounted.all():
            return None
        return int(np.where(uncounted, -1.0, self.relative_error).argmax())


def gradient_check(trace: Trace, epsilon: float = EPSILON) -> GradientCheck:
    """Check every gradient of `trace` at its starting parameters and batch."""
    numeric, kinks = _numeric(trace, epsilon)
    edges = ~np.isfinite(numeric)
    uncounted = kinks | edges
    analytic = trace.record.gradient
    with np.errstate(all="ignore"):
        error, lost = _compare(trace, numeric, epsilon)
        good = (error <= PASSING) | lost
        if not (uncounted | good).all():
            # A large input makes the cost curve so sharply that ε itself is too coarse a nudge.
            fine = epsilon / FINER
            finer, lost_there = _compare(trace, _numeric(trace, fine)[0], fine)
            good |= (finer <= PASSING) | lost_there
    passed = bool((uncounted | good).all())
    hidden = lost & (error > PASSING) & ~uncounted
    resolution = rounding(trace) / epsilon
    return GradientCheck(
        analytic, numeric, error, kinks, edges, hidden, epsilon, passed, resolution
    )


@np.errstate(all="ignore")
def rounding(trace: Trace) -> float:
    """How far the cost may be off by rounding alone: its own, and that of the sums on the way.

    A z that is made of large products is off by their last digits, and the cost with it by δ times
    as much, to first order (Higham, Accuracy and Stability of Numerical Algorithms, 2002, ch. 3).
    """
    return float(np.finfo(float).eps) * max(1.0, abs(trace.record.cost), _sums(trace))


def _sums(trace: Trace) -> float:
    """Σ |δ^l_j| (Σ_k |w^l_jk a^{l−1}_k| + |b^l_j|), the mean over the batch."""
    record, total = trace.record, 0.0
    for at, (w, b) in enumerate(zip(*trace.weights, strict=True)):
        size = np.abs(record.a[at]) @ np.abs(w).T + np.abs(b)
        total += float((np.abs(record.delta[at]) * size).sum())
    return total / trace.batch.size


def _compare(trace: Trace, numeric: Array, epsilon: float) -> tuple[Array, NDArray[np.bool_]]:
    """Return the relative errors, and where rounding alone may make the difference."""
    analytic = trace.record.gradient
    gap = np.abs(numeric - analytic)
    error = gap / np.maximum(np.maximum(np.abs(numeric), np.abs(analytic)), FLOOR)
    # What float64 can tell apart of a cost of this size, over ε, with room for summation; what the
    # sums on the way lose is a bound already, of both costs.
    own = 100 * np.finfo(float).eps * max(1.0, abs(trace.record.cost))
    return error, gap <= (own + 2 * rounding(trace)) / epsilon


def _numeric(trace: Trace, epsilon: float) -> tuple[Array, NDArray[np.bool_]]:
    """Central differences of all parameters (flat), and which of them touch a kink."""
    size = trace.network.parameter_count
    numeric, kinks = np.zeros(size), np.zeros(size, dtype=bool)
    with np.errstate(all="ignore"):
        for layer in range(2, trace.network.depth + 1):
            for j in range(1, trace.network.sizes[layer - 1] + 1):
                for places, slopes, kinked in _neuron(trace, layer, j, epsilon):
                    numeric[places], kinks[places] = slopes, kinked
        _add_penalty(trace, numeric, kinks, epsilon)
    return numeric, kinks


def _neuron(
    trace: Trace, layer: int, j: int, epsilon: float
) -> Iterator[tuple[slice, Array, NDArray[np.bool_]]]:
    """Yield (places, numeric gradients, at kink) for the weights and the bias of one neuron."""
    network, record = trace.network, trace.record
    w, b = trace.weights[0][layer - 2], trace.weights[1][layer - 2]
    row, bias, below = w[j - 1], b[j - 1], record.a[layer - 2]
    width = max(network.sizes[layer - 1 :])
    step = max(1, _CHUNK // (len(below) * width))
    first = network.flat_index("w", layer, j, 1)
    for start in range(0, len(row), step):
        stop = min(start + step, len(row))
        nudge = epsilon * np.eye(len(row))[start:stop]
        pair = [WEIGHTED_INPUT.compute(row + sign * nudge, below, bias) for sign in (1.0, -1.0)]
        yield slice(first + start, first + stop), *_differences(trace, layer, j, pair, epsilon)
    z = record.z[layer - 2][:, j - 1 : j]
    place = network.flat_index("b", layer, j)
    yield (
        slice(place, place + 1),
        *_differences(trace, layer, j, [z + epsilon, z - epsilon], epsilon),
    )


def _differences(
    trace: Trace, layer: int, j: int, pair: list[Array], epsilon: float
) -> tuple[Array, NDArray[np.bool_]]:
    """Central differences for variants of z^layer_j: two arrays (m, v) of v nudges each way."""
    network, record = trace.network, trace.record
    variants = pair[0].shape[1]
    below, above = (np.repeat(record.z[layer - 2][:, None, :], variants, axis=1) for _ in range(2))
    above[:, :, j - 1], below[:, :, j - 1] = pair
    kinked = np.zeros(variants, dtype=bool)
    for at in range(layer, network.depth + 1):
        function, mask = network.activation(at), trace.mask(at)
        if function.kinked:
            touches = (np.minimum(above, below) <= 0) & (np.maximum(above, below) >= 0)
            if mask is not None:
                touches &= mask[:, None, :] != 0.0  # nothing comes of a neuron that is dropped
            kinked |= (touches & (above != below)).any(axis=(0, 2))
        a_above, a_below = (ACTIVATION.compute(function, z) for z in (above, below))
        if mask is not None:
            a_above, a_below = (masked(a, mask[:, None, :]) for a in (a_above, a_below))
        if at < network.depth:
            w, b = trace.weights[0][at - 1], trace.weights[1][at - 1]
            above = WEIGHTED_INPUT.compute(w, a_above, b)
            below = WEIGHTED_INPUT.compute(w, a_below, b)
    y = np.repeat(trace.batch.y[:, None, :], variants, axis=1)
    slopes = ERROR_DEFINITION.compute(
        COST.compute(network, above, a_above, y), COST.compute(network, below, a_below, y), epsilon
    )
    return slopes.sum(axis=(0, 2)) / trace.batch.size, kinked


def touches_kink(trace: Trace, q: Quantity, epsilon: float) -> bool:
    """Whether nudging one weight or bias by ±ε touches or crosses a kink of the cost."""
    training = trace.training
    if q.kind == "w" and training is not None and training.l1 and abs(trace.value(q)) <= epsilon:
        return True
    z = trace.record.z[q.layer - 2][:, q.j - 1 : q.j]
    moved = epsilon * np.ones_like(z)
    if q.kind == "w":
        moved = epsilon * trace.record.a[q.layer - 2][:, q.k - 1 : q.k]
    with np.errstate(all="ignore"):
        _, kinked = _differences(trace, q.layer, q.j, [z + moved, z - moved], epsilon)
    return bool(kinked[0])


def _add_penalty(trace: Trace, numeric: Array, kinks: NDArray[np.bool_], epsilon: float) -> None:
    training = trace.training
    if training is None or not training.regularized:
        return
    for place, _, _ in trace.network.layout:
        w = trace.start[place]
        above, below = (
            training.l1 * np.abs(v) + 0.5 * training.l2 * v * v for v in (w + epsilon, w - epsilon)
        )
        numeric[place] += ERROR_DEFINITION.compute(above, below, epsilon)
        if training.l1:
            kinks[place] |= np.abs(w) <= epsilon
