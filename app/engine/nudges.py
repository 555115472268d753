"""One parameter nudged by ±ε, from large ε to tiny ones: how well the quotient tells the gradient.

Large nudges miss because the cost is curved (an error of order ε²), tiny ones because float64
holds some 16 digits of a cost and the difference of two is left with few of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

from .errors import UnknownQuantity
from .forward import mean_cost
from .gradcheck import EPSILON, FLOOR, rounding, touches_kink
from .ids import Quantity
from .message import say

if TYPE_CHECKING:
    from .trace import Trace

NUDGES = tuple(10.0**-power for power in range(1, 12))
"""ε = 10⁻¹ … 10⁻¹¹ (API.md)."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """C(w + ε), C(w − ε), and their quotient; None where the cost has no finite value.

    `resolution` is the smallest quotient that rounding leaves to be told from 0 with this ε.
    `error` is |quotient − gradient| / max(|quotient|, |gradient|, 1e-4), as the gradient check
    has it, `difference` is quotient − gradient. `kink`: a z of a kinked activation, or a weight
    under an L1 penalty, touches or crosses 0 on the way.
    """

    epsilon: float
    resolution: float
    plus: float | None
    minus: float | None
    quotient: float | None
    difference: float | None
    error: float | None
    kink: bool


@dataclass(frozen=True, slots=True)
class ParameterNudges:
    """One parameter's gradient, and the nudges. `kink`: at the gradient check's own ε."""

    quantity: Quantity
    value: float
    gradient: float
    kink: bool
    points: tuple[Nudge, ...]


@np.errstate(all="ignore")
def nudge_parameter(trace: Trace, q: Quantity) -> ParameterNudges:
    """Nudge a weight or a bias at this pass's starting parameters and batch.

    Raises UnknownQuantity for what is no parameter.
    """
    if q.kind not in ("w", "b"):
        raise UnknownQuantity(say("id-of-no-parameter", id=str(q)))
    place = trace.network.flat_index(q.kind, q.layer, q.j, q.k)
    gradient = float(trace.record.gradient[place])
    points = tuple(_nudge(trace, q, place, gradient, epsilon) for epsilon in NUDGES)
    kink = touches_kink(trace, q, EPSILON)
    return ParameterNudges(q, float(trace.start[place]), gradient, kink, points)


def _nudge(trace: Trace, q: Quantity, place: int, gradient: float, epsilon: float) -> Nudge:
    plus, minus = (_cost(trace, place, sign * epsilon) for sign in (1.0, -1.0))
    least = rounding(trace) / epsilon
    kink = touches_kink(trace, q, epsilon)
    if plus is None or minus is None:
        return Nudge(epsilon, least, plus, minus, None, None, None, kink)
    quotient = (plus - minus) / (2.0 * epsilon)
    if not isfinite(quotient):
        return Nudge(epsilon, least, plus, minus, None, None, None, kink)
    gap = quotient - gradient
    error = abs(gap) / max(abs(quotient), abs(gradient), FLOOR)
    return Nudge(epsilon, least, plus, minus, quotient, gap, error, kink)


def _cost(trace: Trace, place: int, by: float) -> float | None:
    moved = trace.start.copy()
    moved[place] += by
    batch = trace.batch
    cost = mean_cost(trace.network, trace.training, moved, batch.x, batch.y, batch.masks)
    return cost if isfinite(cost) else None
