"""Refuses what can be worked out of a finite pass only."""

from __future__ import annotations

from ..engine.errors import Diverged
from ..engine.message import say
from ..engine.trace import Trace


def refuse_breakdown(trace: Trace) -> Trace:
    """Return the trace if all of it is finite. Raises Diverged."""
    broken = trace.breakdown
    if broken is not None:
        raise Diverged(say("quantity-breaks", quantity=broken.quantity, reason=broken.reason))
    return trace
