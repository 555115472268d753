"""Places on the wire: the cursor in its pass, the furthest one reached, where numbers broke."""

from __future__ import annotations

from ..engine.program import Phase, Unit
from ..engine.trace import Breakdown, Trace
from ..sessions.course import Course
from ..sessions.session import Place
from .wire import AtPass, Said, view


@view
class CursorView(AtPass):
    """`step` of `steps` ops of this pass are done; `phase` is that of `next`."""

    epoch: int
    step: int
    steps: int
    phase: Phase
    last: str | None
    next: str | None
    units: list[Unit]


@view
class PlaceView(AtPass):
    """A place in the history: `step` ops of `pass` are done."""

    step: int


@view
class DivergedView(AtPass):
    """The first quantity of pass `pass` that is no finite number any more, and why."""

    quantity: str
    reason: Said


def cursor_view(course: Course, trace: Trace, place: Place) -> CursorView:
    """Show the cursor in its pass."""
    program = trace.program
    number, step = place
    return {
        "pass": number,
        "epoch": course.era(number).epoch(number),
        "step": step,
        "steps": program.steps,
        "phase": program.phase(step),
        "last": str(program.op(step - 1)) if step else None,
        "next": str(program.op(step)) if step < program.steps else None,
        "units": list(program.units),
    }


def place_view(place: Place) -> PlaceView:
    """Show a place."""
    return {"pass": place.number, "step": place.step}


def diverged_view(broken: Breakdown, number: int) -> DivergedView:
    """Show where pass `number` stops being finite."""
    return {"quantity": broken.quantity, "pass": number, "reason": broken.reason}
