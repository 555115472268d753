"""Which of a session's conditions hold where in its passes."""

from __future__ import annotations

from ..engine.conditions import hits
from ..engine.trace import Trace
from .history import History
from .session import Place, Session, Stop

MOST_STOPS = 2_000
"""Stops that one listing holds; whoever needs those beyond asks by stepping."""


def watches(session: Session) -> bool:
    """Tell whether any condition is switched on."""
    return any(b.enabled for b in session.breakpoints)


def stops_in(
    session: Session, history: History, number: int, trace: Trace, previous: Trace | None = None
) -> tuple[list[Stop], int | None]:
    """List where conditions hold in a pass, in its order; `previous` is the pass before, if known.

    At one op the condition that was defined first comes first. The list is whole up to the step
    that is returned beside it, None where it is whole to the end.
    """
    found = _stops(session, history, number, trace, previous, 0)
    if len(found) <= MOST_STOPS:
        return found, None
    return found[:MOST_STOPS], found[MOST_STOPS - 1].place.step


def first_stop(
    session: Session,
    history: History,
    number: int,
    trace: Trace,
    steps: range,
    previous: Trace | None = None,
) -> Stop | None:
    """Return the first condition that holds once one of the ops `steps` of a pass is done."""
    if not watches(session):
        return None
    found = _stops(session, history, number, trace, previous, steps.start)
    return next((stop for stop in found if stop.place.step <= steps.stop), None)


def divergence(session: Session, place: Place, trace: Trace) -> Stop | None:
    """Return the condition on divergence, if there is one, for a move that a breakdown stopped."""
    if trace.breakdown is None:
        return None
    for each in session.breakpoints:
        if each.enabled and each.condition.kind == "diverged":
            return Stop(each.id, place, trace.breakdown.quantity, None, None)
    return None


def _stops(
    session: Session,
    history: History,
    number: int,
    trace: Trace,
    previous: Trace | None,
    after: int,
) -> list[Stop]:
    active = [b for b in session.breakpoints if b.enabled]
    if not active:
        return []
    if previous is None and number > 0:
        previous = history.trace(number - 1, session.shown)
    found = [
        Stop(each.id, Place(number, hit.index + 1), hit.quantity, hit.value, hit.previous)
        for each in active
        for hit in hits(each.condition, trace, previous, after)
    ]
    return sorted(found, key=_step)


def _step(stop: Stop) -> int:
    return stop.place.step
