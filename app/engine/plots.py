"""Functions of one number, sampled to be drawn: a over z, and the cost over one output.

All else stays as the pass has it, so softmax is drawn too, as what one of its outputs makes of its
own z. Every number is worked out by the registered function itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .errors import UnknownQuantity
from .ids import Quantity
from .message import say

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]

POINTS = 161
"""Odd, so that a range around 0 has 0 itself, where a kink is."""
AROUND = 6.0
"""Units of z on either side of 0, at least."""
MARGIN = 1.25
"""How far beyond the number itself the range goes, as a ratio."""
BESIDE = 0.25
"""Units of a beyond 0, 1, the output and its target."""
EDGE = 0.003
"""A cost that has no value at 0 or 1 is drawn as near to them as this."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a curve, with the slope of its tangent."""

    x: float
    value: float
    slope: float


@dataclass(frozen=True, slots=True)
class Plot:
    """`quantity` over `over`: values and slopes at the points `x`, all finite, in rising order.

    `at` is where the pass stands; None where the function has no finite value or slope there.
    """

    quantity: Quantity
    over: Quantity
    x: Array
    value: Array
    slope: Array
    at: Point | None


@np.errstate(all="ignore")
def plot_activation(trace: Trace, q: Quantity) -> Plot:
    """Sample a^l_j over its own z^l_j, every other z of the layer fixed.

    `q` is the z, a or slope of a neuron. Raises UnknownQuantity for anything else.
    """
    if q.kind not in ("z", "slope", "a") or q.layer < 2:
        raise UnknownQuantity(say("id-without-plot", id=str(q)))
    row, function = trace.row(q.sample), trace.network.activation(q.layer)
    here = trace.record.z[q.layer - 2][row]
    # No further than there are numbers; the two ends may be further apart than that.
    reach = min(max(AROUND, MARGIN * abs(float(here[q.j - 1]))), np.finfo(np.float64).max)
    x = np.append(reach * np.linspace(-1.0, 1.0, POINTS), here[q.j - 1])
    z = np.repeat(here[None, :], len(x), axis=0)
    z[:, q.j - 1] = x
    a = function.value(z)
    slope = function.slope(z, a)
    return _plot(replace(q, kind="a"), replace(q, kind="z"), x, a[:, q.j - 1], slope[:, q.j - 1])


@np.errstate(all="ignore")
def plot_cost(trace: Trace, q: Quantity) -> Plot:
    """Sample the cost of one sample over its output `q`, every other output fixed.

    Without 1/m and penalty; the slope is ∂C/∂a. Raises UnknownQuantity for what is no output.
    """
    network = trace.network
    if q.kind != "a" or q.layer != network.depth:
        raise UnknownQuantity(say("id-of-no-output", id=str(q)))
    row = trace.row(q.sample)
    here, y = trace.record.a[-1][row], trace.batch.y[row]
    own, target = float(here[q.j - 1]), float(y[q.j - 1])
    x = np.append(_outputs(network.cost.domain is not None, own, target), own)
    a = np.repeat(here[None, :], len(x), axis=0)
    a[:, q.j - 1] = x
    targets = np.repeat(y[None, :], len(x), axis=0)
    value = network.cost.value(a, targets).sum(axis=1)
    slope = network.cost.gradient(a, targets)[:, q.j - 1]
    return _plot(Quantity("cost"), q, x, value, slope)


def _outputs(bounded: bool, own: float, target: float) -> Array:
    """Return the outputs that a cost is drawn over."""
    if not bounded:
        low, high = min(0.0, own, target) - BESIDE, max(1.0, own, target) + BESIDE
        return np.linspace(low, high, POINTS)
    return np.linspace(min(EDGE, own), max(1.0 - EDGE, own), POINTS)


def _plot(quantity: Quantity, over: Quantity, x: Array, value: Array, slope: Array) -> Plot:
    """Keep what is finite; the last point is the pass's own."""
    sound = np.isfinite(value) & np.isfinite(slope)
    at = Point(float(x[-1]), float(value[-1]), float(slope[-1])) if sound[-1] else None
    kept = sound[:-1]
    return Plot(quantity, over, x[:-1][kept], value[:-1][kept], slope[:-1][kept], at)
