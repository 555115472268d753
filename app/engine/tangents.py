"""What a gradient means: the cost over one parameter, its tangent, and how far that holds.

∂C/∂w·Δw is what the tangent says of ΔC. It is the truth for small Δw only: the curve bends away
from it, and at a kink it turns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .errors import UnknownQuantity
from .ids import Quantity
from .message import say
from .variants import Forwards, forward_with, work_of_a_value

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]

SHARE = 0.1
"""The tangent holds as long as it misses ΔC by no more than this share of what it says."""
MOST_KINKS = 100
"""Kinks that are told one by one: more cannot be told apart on a curve."""
_CHUNK = 2_000_000
"""Numbers of a layer held at a time, so that wide layers with large batches stay in memory."""


@dataclass(frozen=True, slots=True)
class Kink:
    """`quantity` goes through 0 between two neighbouring points of the curve, which turns there."""

    quantity: Quantity
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tangent:
    """The cost over one parameter, and the tangent at the value that the pass starts from.

    `x` and `costs` are the curve's points; NaN where the cost has no finite value. `holds` is the
    stretch of points around `value` where the tangent misses by `SHARE` at most; None where the
    tangent is level or the value lies outside the curve. `more` kinks are not among the `kinks`.
    """

    quantity: Quantity
    value: float
    cost: float
    gradient: float
    x: Array
    costs: Array
    kinks: tuple[Kink, ...]
    more: int
    holds: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Nudged:
    """The forward pass with one parameter moved `by` some amount, for the shown sample.

    `layers` are the z, a and slope of layers l..L; where nothing moves they are the pass's own.
    `change` is ΔC, `predicted` ∂C/∂w·Δw, `gap` the first less the second: None where not finite.
    `kink` is the first z, or the weight under an L1 penalty, that goes through 0 on the way.
    """

    quantity: Quantity
    start: float
    value: float
    by: float
    cost: float | None
    change: float | None
    predicted: float | None
    gap: float | None
    kink: Quantity | None
    layers: tuple[tuple[int, Array, Array, Array], ...]


def parameter(trace: Trace, q: Quantity) -> tuple[float, float]:
    """Return a parameter's starting value and gradient. Raises UnknownQuantity for other ids."""
    if q.kind not in ("w", "b"):
        raise UnknownQuantity(say("id-of-no-parameter", id=str(q)))
    place = trace.network.flat_index(q.kind, q.layer, q.j, q.k)
    return float(trace.start[place]), float(trace.record.gradient[place])


@np.errstate(all="ignore")
def tangent(trace: Trace, q: Quantity, low: float, high: float, points: int) -> Tangent:
    """Work the cost out at so many points from `low` to `high`, evenly, ends included.

    It is the batch's mean with L1 and L2, under the masks of the pass: the cost whose gradient
    `grad_w` and `grad_b` are. Raises UnknownQuantity for what is no parameter.
    """
    value, gradient = parameter(trace, q)
    share = np.linspace(0.0, 1.0, points)
    x = low * (1.0 - share) + high * share
    width = max(trace.network.sizes[q.layer - 1 :])
    step = max(2, _CHUNK // (trace.batch.size * width))
    costs = np.empty(points)
    kinks: list[Kink] = []
    # neighbouring stretches share a point, so that a kink between them is not missed
    for first in range(0, points - 1, step - 1):
        part = slice(first, min(first + step, points))
        forwards = forward_with(trace, q, x[part])
        costs[part] = forwards.cost
        kinks.extend(_kinks(trace, q, x[part], forwards))
    kinks = sorted(_merged(kinks), key=lambda kink: kink.low)
    base = float(forward_with(trace, q, np.array([value])).cost[0])
    holds = _holds(x, costs - base, value, gradient, abs(base))
    return Tangent(
        q,
        value,
        trace.record.cost,
        gradient,
        x,
        costs,
        tuple(kinks[:MOST_KINKS]),
        max(0, len(kinks) - MOST_KINKS),
        holds,
    )


@np.errstate(all="ignore")
def nudge_to(trace: Trace, q: Quantity, value: float) -> Nudged:
    """Move one parameter to a value, and follow it forward. Raises UnknownQuantity."""
    start, gradient = parameter(trace, q)
    # both in the same shapes: what does not move is the same to its last bit
    before, after = (forward_with(trace, q, np.array([v])) for v in (start, value))
    by = value - start
    cost = _finite(float(after.cost[0]))
    change = _finite(float(after.cost[0] - before.cost[0]))
    predicted = _finite(gradient * by) if gradient else 0.0
    gap = None if change is None or predicted is None else _finite(change - predicted)
    kink = next(_crossed(trace, q, (start, value), before, after), None)
    layers = tuple(_moved(trace, q, before, after))
    return Nudged(q, start, value, by, cost, change, predicted, gap, kink, layers)


def nudge_work(trace: Trace, q: Quantity, values: int) -> int:
    """Count the products that so many values of a parameter ask for."""
    return values * work_of_a_value(trace, q)


def _finite(number: float) -> float | None:
    return number if isfinite(number) else None


def _moved(
    trace: Trace, q: Quantity, before: Forwards, after: Forwards
) -> Iterator[tuple[int, Array, Array, Array]]:
    """Yield (layer, z, a, slope) of the shown sample."""
    row = trace.batch.row
    for i in range(len(after.z)):
        layer = q.layer + i
        at = layer - 2
        own = (trace.record.z[at], trace.record.a[at + 1], trace.slopes[at])
        pairs = ((before.z, after.z), (before.a, after.a), (before.slope, after.slope))
        z, a, slope = (
            np.where(was[i][row, 0] == now[i][row, 0], of[row], now[i][row, 0])
            for (was, now), of in zip(pairs, own, strict=True)
        )
        yield layer, z, a, slope


def _turns(trace: Trace, layer: int, low: Array, high: Array) -> NDArray[np.bool_]:
    """Where a kinked activation's z goes through 0 or touches it; all of shape (m, v, n)."""
    turns = (np.minimum(low, high) <= 0) & (np.maximum(low, high) >= 0) & (low != high)
    mask = trace.mask(layer)
    return np.asarray(turns if mask is None else turns & (mask[:, None, :] != 0.0))


def _crossed(
    trace: Trace, q: Quantity, way: tuple[float, float], before: Forwards, after: Forwards
) -> Iterator[Quantity]:
    """Yield what goes through 0 between two values, in the order of the pass."""
    training = trace.training
    if q.kind == "w" and training is not None and training.l1 and min(way) <= 0 <= max(way):
        yield q
    for i, (was, now) in enumerate(zip(before.z, after.z, strict=True)):
        layer = q.layer + i
        if trace.network.activation(layer).kinked:
            yield from _ids(trace, layer, _turns(trace, layer, was, now))


def _ids(trace: Trace, layer: int, turns: NDArray[np.bool_]) -> Iterator[Quantity]:
    for row, _, neuron in np.argwhere(turns):
        z = Quantity("z", layer, int(neuron) + 1)
        yield trace.of_sample(z, trace.batch.indices[int(row)])


def _kinks(trace: Trace, q: Quantity, x: Array, forwards: Forwards) -> Iterator[Kink]:
    training = trace.training
    if q.kind == "w" and training is not None and training.l1:
        for at in np.flatnonzero((x[:-1] <= 0) & (x[1:] >= 0)):
            yield Kink(q, float(x[at]), float(x[at + 1]))
    for i, z in enumerate(forwards.z):
        layer = q.layer + i
        if not trace.network.activation(layer).kinked:
            continue
        for row, at, neuron in np.argwhere(_turns(trace, layer, z[:, :-1], z[:, 1:])):
            quantity = Quantity("z", layer, int(neuron) + 1)
            index = trace.batch.indices[int(row)]
            yield Kink(trace.of_sample(quantity, index), float(x[at]), float(x[at + 1]))


def _merged(kinks: list[Kink]) -> Iterator[Kink]:
    """Join what lies in neighbouring stretches: a z that is 0 at the very point between them."""
    open_kinks: dict[Quantity, Kink] = {}
    for kink in sorted(kinks, key=lambda one: (str(one.quantity), one.low)):
        last = open_kinks.get(kink.quantity)
        if last is not None and kink.low <= last.high:
            open_kinks[kink.quantity] = replace(last, high=max(last.high, kink.high))
            continue
        if last is not None:
            yield last
        open_kinks[kink.quantity] = kink
    yield from open_kinks.values()


def _holds(
    x: Array, changes: Array, value: float, gradient: float, size: float
) -> tuple[float, float] | None:
    if gradient == 0.0 or not x[0] <= value <= x[-1]:
        return None
    predicted = gradient * (x - value)
    # what float64 can tell of a cost of this size
    noise = 8 * np.finfo(float).eps * max(1.0, size)
    good = np.abs(changes - predicted) <= SHARE * np.abs(predicted) + noise
    ends = []
    for side in (np.flatnonzero(x <= value)[::-1], np.flatnonzero(x >= value)):
        bad = np.flatnonzero(~good[side])
        kept = side if len(bad) == 0 else side[: bad[0]]
        ends.append(float(x[kept[-1]]) if len(kept) else value)
    return ends[0], ends[1]
