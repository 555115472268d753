"""Moves of the cursor over a history. Pure: a session in, the moved session out.

The rules are those of API.md: a unit forward goes to its end, back to its start, and (p, n) is
one boundary with (p+1, 0).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..engine.errors import AtStart, Diverged, InvalidInput, NotReached, WrongPhase
from ..engine.message import Message, amount, say
from ..engine.program import Phase, Unit
from .history import History
from .session import START, Place, Session, Stop
from .stops import divergence, first_stop

Direction = Literal["forward", "back"]


def step(
    session: Session, history: History, unit: Unit, count: int, direction: Direction
) -> Session:
    """Move by `count` units. A pass that is not finite stops the move at its last finite op.

    Raises AtStart when already at the very start, Diverged when already at a breakdown.
    """
    place = session.cursor
    if direction == "back":
        if place == START:
            raise AtStart(say("nothing-before-start"))
        for _ in range(count):
            if place == START:
                break
            place = _back(history, place, unit)
        return session.moved(place)
    refuse_at_breakdown(session, history)
    landing = Landing(place)
    for _ in range(count):
        landing = _forward(session, history, landing.place, unit)
        if landing.broken or landing.stop is not None:
            break
    return session.moved(landing.place, landing.broken, landing.stop)


def seek(session: Session, history: History, place: Place) -> Session:
    """Go to any step of a pass that has been reached. Raises NotReached, InvalidInput."""
    furthest = session.furthest
    at_end = furthest.step == history.course.program(furthest.number).steps
    boundary = at_end and place == Place(furthest.number + 1, 0)
    if place.number > furthest.number and not boundary:
        raise NotReached(say("pass-not-reached", furthest=furthest.number, given=place.number))
    steps = history.course.program(place.number).steps
    if place.step > steps:
        raise InvalidInput.at("/step", say("steps-of-pass", most=steps, given=amount(place.step)))
    last = history.trace(place.number, session.shown).last_step
    return session.moved(Place(place.number, min(place.step, last)), stopped=place.step > last)


def run_phases(session: Session, history: History, wanted: tuple[Phase, ...]) -> Session:
    """Go to the end of consecutive phases: those of `forward`, `backward` or `update`.

    Raises WrongPhase when something else comes first, Diverged at a breakdown.
    """
    refuse_at_breakdown(session, history)
    place = session.cursor
    program = history.course.program(place.number)
    phase = program.phase(place.step)
    if phase == "done" and wanted[0] == "forward":
        place = Place(place.number + 1, 0)
        program = history.course.program(place.number)
        phase = "forward"
    if phase not in wanted:
        raise WrongPhase(_what_comes_first(phase, wanted[0]))
    landing = _within(session, history, place, program.end_of(wanted[-1]))
    return session.moved(landing.place, landing.broken, landing.stop)


def refuse_at_breakdown(session: Session, history: History) -> None:
    """Raise Diverged where the pass cannot be gone on from and the reader has been told so."""
    trace = history.trace(session.cursor.number, session.shown)
    if trace.breakdown is None or session.cursor.step < trace.last_step:
        return
    if session.stopped or session.cursor.step > 0:
        raise Diverged(
            say(
                "pass-stops-at",
                number=session.cursor.number + 1,
                step=session.cursor.step,
                reason=trace.breakdown.reason,
            )
        )


CALL_OF_PHASE: dict[Phase, str] = {
    "forward": "forward",
    "cost": "forward",
    "backward": "backward",
    "gradients": "backward",
    "update": "update",
    "done": "forward",
}


def _what_comes_first(phase: Phase, wanted: Phase) -> Message:
    first, then = CALL_OF_PHASE[phase], CALL_OF_PHASE[wanted]
    return say("phase-order", phase=phase, first=first, wanted=then)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a move forward ends, whether a breakdown ended it, or which condition."""

    place: Place
    broken: bool = False
    stop: Stop | None = None


def _forward(session: Session, history: History, place: Place, unit: Unit) -> Landing:
    """One unit on, or less if something stops it."""
    course = history.course
    if place.step == course.program(place.number).steps:
        place = Place(place.number + 1, 0)
    target = course.epoch_span(place.number)[1] if unit == "epoch" else place.number
    while True:
        program = course.program(place.number)
        if place.number < target:
            wanted = program.steps
        else:
            wanted = program.forward(place.step, "pass" if unit == "epoch" else unit)
        landing = _within(session, history, place, wanted)
        if place.number == target or landing.broken or landing.stop is not None:
            return landing
        place = Place(place.number + 1, 0)


def _within(session: Session, history: History, place: Place, wanted: int) -> Landing:
    """On to step `wanted` of the pass that `place` is in."""
    number, step = place
    trace = history.trace(number, session.shown)
    reach = min(wanted, trace.last_step)
    stop = first_stop(session, history, number, trace, range(step, reach))
    if stop is not None:
        return Landing(stop.place, stop=stop)
    there = Place(number, reach)
    if wanted > reach:
        return Landing(there, broken=True, stop=divergence(session, there, trace))
    return Landing(there)


def _back(history: History, place: Place, unit: Unit) -> Place:
    course = history.course
    if place.step == 0:
        before = place.number - 1
        place = Place(before, course.program(before).steps)
    if unit == "epoch":
        return Place(course.epoch_span(place.number)[0], 0)
    return Place(place.number, course.program(place.number).back(place.step, unit))
