"""How far a nudge may be looked into: the range of one parameter, and the points in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..engine.errors import InvalidInput
from ..engine.ids import Quantity
from ..engine.message import amount, say
from ..engine.tangents import Nudged, Tangent, nudge_to, nudge_work, parameter, tangent
from ..engine.trace import Trace
from .budget import BUDGETS, hold

REACH = 1.0
"""How far the curve goes to either side of the value, where no range is said."""
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
    first = value - REACH if asked.low is None else asked.low
    last = value + REACH if asked.high is None else asked.high
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


def _usual(trace: Trace, q: Quantity) -> int:
    fitting = BUDGETS["nudge"] // nudge_work(trace, q, 1)
    return max(FEWEST_POINTS, min(USUAL_POINTS, fitting - (fitting + 1) % 2))
