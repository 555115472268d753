"""Looking into a session's passes: nothing of it changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import Diverged, InvalidInput, NotReached
from ..engine.explain import Explained, explain
from ..engine.message import amount, say
from ..engine.numbers import SIGNIFICANT_DIGITS
from ..engine.trace import Trace
from .budget import check_work, hold, hold_explanations, terms_of
from .course import Course
from .history import History
from .session import Session, Stop
from .stops import stops_in

MOST_EXPLANATIONS = 500
"""Steps that one call explains at most (API.md)."""


@dataclass(frozen=True)
class Snapshot:
    """A session with the pass that its cursor is in: everything that a view of it needs.

    `parameters` are set at a pass's end when an edit changes what the next pass starts from.
    """

    session: Session
    course: Course
    trace: Trace
    parameters: NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What to look at: a pass (None: the cursor's) and a sample (None: the one that is shown).

    `digits` are the significant digits of the figures in formulas and words.
    """

    number: int | None = None
    sample: int | None = None
    digits: int = SIGNIFICANT_DIGITS


@dataclass(frozen=True)
class PassView:
    """A pass, and where in it the session's conditions hold.

    `learns_from` are the samples that the pass really learns from, whichever one is looked at.
    The list of stops is whole up to the step `cut`, or whole where that is None.
    """

    session: Session
    number: int
    epoch: int
    trace: Trace
    learns_from: tuple[int, ...]
    stops: list[Stop]
    cut: int | None


def snapshot(session: Session, history: History) -> Snapshot:
    """Take what a view of the session at its cursor shows."""
    number, step = session.cursor
    trace = history.trace(number, session.shown)
    edit = history.course.edit(number + 1)
    if edit is None or not edit.parameters or step < trace.program.steps:
        return Snapshot(session, history.course, trace)
    return Snapshot(session, history.course, trace, history.begin(number + 1).parameters)


def seen(session: Session, history: History, look: Look) -> PassView:
    """Look at a pass, unmasked. Raises NotReached, InvalidInput, Diverged."""
    number = _reached(session, look.number)
    trace = _trace(session, history, number, look.sample)
    course = history.course
    learns_from = course.batch(number, None).indices
    stops: list[Stop] = []
    cut: int | None = None
    if trace.batch.indices == learns_from:
        stops, cut = stops_in(session, history, number, history.trace(number, session.shown))
    epoch = course.era(number).epoch(number)
    return PassView(session, number, epoch, trace, learns_from, stops, cut)


def sight(session: Session, history: History, look: Look) -> tuple[Session, Trace]:
    """Return the cursor's pass, or a look at another sample; nothing of it is masked.

    Raises InvalidInput, Diverged.
    """
    return session, _trace(session, history, session.cursor.number, look.sample)


def explained(session: Session, history: History, text: str, look: Look) -> Explained:
    """Explain one id at the cursor, whatever pass `look` names.

    Raises UnknownQuantity, InvalidInput.
    """
    trace = _trace(session, history, session.cursor.number, look.sample)
    q = trace.quantity(text)
    hold("terms", terms_of(trace, q))
    return explain(trace, q, session.cursor.step, look.digits)


def explained_range(
    session: Session, history: History, first: int, end: int, look: Look
) -> list[Explained]:
    """Explain the ops [first, end) of a pass, unmasked. Raises InvalidInput, NotReached."""
    trace = _trace(session, history, _reached(session, look.number), look.sample)
    steps = trace.program.steps
    if not 0 <= first <= end <= steps:
        raise InvalidInput.at(
            "/from", say("steps-explained", most=steps, first=amount(first), end=amount(end))
        )
    if end - first > MOST_EXPLANATIONS:
        raise InvalidInput.at(
            "/to", say("steps-explained-at-most", most=MOST_EXPLANATIONS, given=end - first)
        )
    hold_explanations(trace, first, end)
    return [explain(trace, trace.program.op(i), digits=look.digits) for i in range(first, end)]


def checkable(session: Session, history: History) -> Trace:
    """Return the cursor's pass for a gradient check. Raises Diverged when it is not finite."""
    trace = history.trace(session.cursor.number, session.shown)
    if trace.breakdown is not None:
        raise Diverged(say("no-gradients-to-check", reason=trace.breakdown.reason))
    hold("check", check_work(trace))
    return trace


def _trace(session: Session, history: History, number: int, sample: int | None) -> Trace:
    if sample is None:
        return history.trace(number, session.shown)
    return history.look(number, sample)


def _reached(session: Session, number: int | None) -> int:
    """Take the cursor's pass, or one up to the pass after the furthest, for those who prefetch."""
    if number is None:
        return session.cursor.number
    if number > session.furthest.number + 1:
        raise NotReached(say("pass-not-reached", furthest=session.furthest.number, given=number))
    return number
