"""Moves of the cursor over a history. Pure: a session in, the moved session out.

The rules are those of API.md: a unit forward goes to its end, back to its start, and (p, n) is
one boundary with (p+1, 0).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ..engine.errors import AtStart, Diverged, InvalidInput, NotReached, WrongPhase
from ..engine.message import Message, amount, say
from ..engine.program import Phase, Unit
from .history import History
from .session import START, Place, Session, Stop
from .stops import divergence, first_stop

Direction = Literal["forward", "back"]
UNITS_BETWEEN = 1_000
"""Units back, which compute nothing, after which a move lets itself be stopped."""


@dataclass(frozen=True, slots=True)
class Stepping:
    """How far a move by units is: so many of them are `done`, and `session` stands there."""

    session: Session
    done: int
    over: bool = False


def steps(
    session: Session, history: History, unit: Unit, count: int, direction: Direction
) -> Iterator[Stepping]:
    """Move by `count` units; yields after each pass on the way, at the end of the move last.

    A pass that is not finite stops the move at its last finite op.
    Raises AtStart when already at the very start, Diverged when already at a breakdown.
    """
    place = session.cursor
    if direction == "back":
        if place == START:
            raise AtStart(say("nothing-before-start"))
        for done in range(count):
            if place == START:
                break
            if done and done % UNITS_BETWEEN == 0:
                yield Stepping(session.moved(place), done)
            place = _back(history, place, unit)
        yield Stepping(session.moved(place), count, over=True)
        return
    refuse_at_breakdown(session, history)
    for done in range(count):
        for landing in _forward(session, history, place, unit):
            place = landing.place
            there = session.moved(place, landing.broken, landing.stop)
            units = done + landing.over
            yield Stepping(there, units, over=landing.cut_short or units == count)
            if landing.cut_short:
                return


def check_unit(session: Session, history: History, unit: Unit) -> None:
    """Raise InvalidInput where this pass has no such unit, as a wide one has no single ops."""
    units = history.course.program(session.cursor.number).units
    if unit not in units:
        raise InvalidInput.at("/unit", say("units-of-pass", allowed=", ".join(units), given=unit))


def step(
    session: Session, history: History, unit: Unit, count: int, direction: Direction
) -> Session:
    """Move by `count` units in one go, as `steps` does by and by."""
    *_, last = steps(session, history, unit, count, direction)
    return last.session


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
    """Where a move forward ends, whether a breakdown ended it, or which condition.

    `over` says that the unit is at its end, or cut short.
    """

    place: Place
    broken: bool = False
    stop: Stop | None = None
    over: bool = True

    @property
    def cut_short(self) -> bool:
        """Whether something else than the end of the unit ended the move."""
        return self.broken or self.stop is not None


def _forward(session: Session, history: History, place: Place, unit: Unit) -> Iterator[Landing]:
    """One unit on, or less if something stops it; yields at the end of every pass on the way."""
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
        if place.number == target or landing.cut_short:
            yield landing
            return
        yield replace(landing, over=False)
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
