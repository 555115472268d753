"""How far a nudge may be looked into: the range of one parameter, and the points in it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log10
from sys import float_info

from ..engine.errors import InvalidInput
from ..engine.ids import Quantity
from ..engine.message import amount, say
from ..engine.tangents import Nudged, Tangent, nudge_to, nudge_work, parameter, tangent
from ..engine.trace import Trace
from .budget import BUDGETS, hold

REACH = 1.0
"""How far the curve goes to either side of a usual value, where no range is said."""
SHARE_OF_LARGE = 1e-3
"""How far it goes beside a large value, as a share of that at least: ±1 may round away there."""
USUAL_POINTS = 161
"""Odd, so that the value itself is the one in the middle."""
FEWEST_POINTS = 21
MOST_POINTS = 1_001


@dataclass(frozen=True, slots=True)
class Asked:
    """The stretch of a parameter to look into, and in how many points; None: as usual."""

    low: float | None = None
    high: float | None = None
    points: int | None = None


def sweep(trace: Trace, q: Quantity, asked: Asked) -> Tangent:
    """Work out the cost over one parameter.

    Unasked, as many points as the budget allows. Raises UnknownQuantity, InvalidInput for an
    empty range, TooLarge.
    """
    value, _ = parameter(trace, q)
    reach, most = usual_reach(value), float_info.max
    first = max(-most, value - reach) if asked.low is None else asked.low
    last = min(most, value + reach) if asked.high is None else asked.high
    if not first < last:
        raise InvalidInput.at(
            "/to" if asked.low is None else "/from",
            say("nudge-range", first=amount(first), last=amount(last)),
        )
    count = _usual(trace, q) if asked.points is None else asked.points
    hold("nudge", nudge_work(trace, q, count))
    return tangent(trace, q, first, last, count)


def nudged(trace: Trace, q: Quantity, value: float) -> Nudged:
    """Follow one parameter at another value through the forward pass.

    Raises UnknownQuantity, TooLarge.
    """
    parameter(trace, q)
    hold("nudge", nudge_work(trace, q, 2))
    return nudge_to(trace, q, value)


def usual_reach(value: float) -> float:
    """Return how far a nudge of `value` goes to either side unasked: 1, or a power of ten above.

    All points in between are different numbers, also where the value is so large that float64
    has no others within 1 of it.
    """
    share = SHARE_OF_LARGE * abs(value)
    return REACH if share <= REACH else 10.0 ** ceil(log10(share))


def _usual(trace: Trace, q: Quantity) -> int:
    fitting = BUDGETS["nudge"] // nudge_work(trace, q, 1)
    return max(FEWEST_POINTS, min(USUAL_POINTS, fitting - (fitting + 1) % 2))
