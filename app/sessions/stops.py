"""Which of a session's conditions hold where in its passes."""

from __future__ import annotations

from typing import Literal

from ..engine.condition_kinds import hits as find_hits
from ..engine.trace import Trace
from .history import History
from .precedents import Precedents
from .session import Place, Session, Stop

Watch = Literal["never", "epochs", "passes"]
MOST_STOPS = 2_000
"""Stops of one condition in one pass that are listed; those beyond are asked for by stepping."""


def watches(session: Session) -> bool:
    """Tell whether any condition is switched on."""
    return any(b.enabled for b in session.breakpoints)


def watch_of(session: Session) -> Watch:
    """Tell which passes of a training the conditions have to look at.

    A breakdown ends a training by itself, and a cost over all the data is there only where an
    epoch ends.
    """
    looked = [b.condition for b in session.breakpoints if b.enabled]
    looked = [each for each in looked if each.kind != "diverged"]
    if not looked:
        return "never"
    return "epochs" if all(each.over == "data" for each in looked) else "passes"


def stops_in(
    session: Session, history: History, number: int, trace: Trace
) -> tuple[list[Stop], int | None]:
    """List where conditions hold in a pass, in its order.

    At one op the condition that was defined first comes first. The list is whole up to the step
    that is returned beside it, None where it is whole to the end.
    """
    return _stops(session, history, number, trace, 0, MOST_STOPS)


def first_stop(
    session: Session,
    history: History,
    number: int,
    trace: Trace,
    steps: range,
) -> Stop | None:
    """Return the first condition that holds once one of the ops `steps` of a pass is done."""
    if not watches(session):
        return None
    found, _ = _stops(session, history, number, trace, steps.start, 1)
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
    session: Session, history: History, number: int, trace: Trace, after: int, most: int
) -> tuple[list[Stop], int | None]:
    """List the first `most` stops of each condition, and the step up to which all are listed."""
    past = Precedents(history, number, trace)
    found: list[Stop] = []
    cut: int | None = None
    for each in session.breakpoints:
        if not each.enabled:
            continue
        hits = find_hits(each.condition, trace, past, after, most)
        if hits.cut is not None:
            cut = hits.cut if cut is None else min(cut, hits.cut)
        for hit in hits.listed:
            place = Place(number, hit.index + 1)
            found.append(
                Stop(each.id, place, hit.quantity, hit.value, hit.previous, hit.previous_pass)
            )
    whole = [stop for stop in found if cut is None or stop.place.step <= cut]
    return sorted(whole, key=_step), cut


def _step(stop: Stop) -> int:
    return stop.place.step
