"""A session's way as it stands in files: edits, places, conditions, bookmarks.

A file may come from anybody, so each value is held against the network and the data that it is
about before a session is made of it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from ..engine.condition_kinds import check
from ..engine.conditions import OVER, Condition
from ..engine.ids import parse
from ..engine.message import say
from ..engine.network import Training, frozen
from ..sessions.course import Course
from ..sessions.data import check_sample
from ..sessions.marks import MOST_MARKS, MOST_NAME
from ..sessions.matrices import matrix
from ..sessions.sample_table import SampleTable
from ..sessions.session import (
    CHANGE_KINDS,
    Bookmark,
    Breakpoint,
    Change,
    Edit,
    Fact,
    Place,
    Session,
    Stop,
)
from ..sessions.setup import Setup
from ..sessions.setup_documents import training_document
from ..sessions.undoing import DEPTH
from .parts import Part
from .training_part import read_training

Document = dict[str, object]
MOST_SPACING = 2**40
MOST_FACTS = 500


def session_document(session: Session) -> Document:
    """Write where a session stands, how it came there, and what is marked in it."""
    return {
        "cursor": _place(session.cursor),
        "furthest": _place(session.furthest),
        "shown": session.shown,
        "stopped": session.stopped,
        "spacing": session.spacing,
        "edits": [_edit(edit) for edit in session.edits],
        "conditions": [_condition(each) for each in session.breakpoints],
        "bookmarks": [{"id": m.id, "name": m.name, **_place(m.place)} for m in session.bookmarks],
        "stop": None if session.stop is None else _stop(session.stop),
        "undo": [_change(each) for each in session.past],
        "redo": [_change(each) for each in session.future],
    }


def read_session(part: Part, setup: Setup) -> Session:
    """Read what `session_document` wrote, or somebody else. Raises InvalidInput."""
    known = tuple(each.field("id").text() for each in part.field("conditions").items())
    session = _read_session(part, setup, known)
    past, future = (_read_changes(part, name, setup, known) for name in ("undo", "redo"))
    return replace(session, past=past, future=future)


def _read_session(part: Part, setup: Setup, known: tuple[str, ...]) -> Session:
    edits = _read_edits(part.field("edits"), setup)
    course = Course(setup, edits)
    furthest = _read_place(part.field("furthest"), course)
    if edits and edits[-1].number > furthest.number + 1:
        part.field("edits").refuse(say("file-beyond-furthest"))

    def reached(place: Part) -> Place:
        found = _read_place(place, course)
        if found > furthest:
            place.refuse(say("file-beyond-furthest"))
        return found

    shown, stop = part.maybe("shown"), part.maybe("stop")
    listed = part.maybe("conditions")
    conditions = [] if listed is None else listed.items()
    bookmarks = part.field("bookmarks").items()
    for name, marks in (("conditions", conditions), ("bookmarks", bookmarks)):
        if len(marks) > MOST_MARKS:
            part.field(name).refuse(say(f"{name}-at-most", most=MOST_MARKS))
    return Session(
        id="",
        revision=0,
        setup=setup,
        edits=edits,
        cursor=reached(part.field("cursor")),
        furthest=furthest,
        # It may be of rows that only other passes have: where no batch holds it, it shows nothing.
        shown=None if shown is None else shown.whole(),
        spacing=part.field("spacing").whole(1, MOST_SPACING),
        stopped=part.field("stopped").switch(),
        breakpoints=tuple(_read_condition(each, setup) for each in conditions),
        bookmarks=tuple(
            Bookmark(each.field("id").text(64), each.field("name").text(MOST_NAME), reached(each))
            for each in bookmarks
        ),
        stop=None if stop is None else _read_stop(stop, reached(stop), known),
    )


def _change(change: Change) -> Document:
    """Write a change without what every change would repeat."""
    there = session_document(change.there)
    for name in ("conditions", "undo", "redo"):
        del there[name]
    facts = [{"what": f.what, "before": f.before, "after": f.after} for f in change.facts]
    return {"kind": change.kind, **_place(change.place), "facts": facts, "there": there}


def _read_changes(
    part: Part, name: str, setup: Setup, known: tuple[str, ...]
) -> tuple[Change, ...]:
    listed = part.maybe(name)
    changes = [] if listed is None else listed.items()
    if listed is not None and len(changes) > DEPTH:
        listed.refuse(say("file-changes-at-most", most=DEPTH, given=len(changes)))
    return tuple(_read_change(each, setup, known) for each in changes)


def _read_change(part: Part, setup: Setup, known: tuple[str, ...]) -> Change:
    there = _read_session(part.field("there"), setup, known)
    place = Place(part.field("pass").whole(), part.field("step").whole())
    facts = part.maybe("facts")
    told = [] if facts is None else facts.items()
    if facts is not None and len(told) > MOST_FACTS:
        facts.refuse(say("file-facts-at-most", most=MOST_FACTS, given=len(told)))
    kind = part.field("kind").one_of(CHANGE_KINDS)
    return Change(kind, there, place, tuple(map(_read_fact, told)))


def _read_fact(part: Part) -> Fact:
    before, after = part.maybe("before"), part.maybe("after")
    values = [
        None if each is None else each.text(64) if isinstance(each.value, str) else each.number()
        for each in (before, after)
    ]
    return Fact(part.field("what").text(64), *values)


def _place(place: Place) -> dict[str, object]:
    return {"pass": place.number, "step": place.step}


def _read_place(part: Part, course: Course) -> Place:
    number = part.field("pass").whole()
    return Place(number, part.field("step").whole(0, course.program(number).steps))


def _edit(edit: Edit) -> Document:
    document: Document = {"pass": edit.number, "set": dict(edit.parameters)}
    document["samples"] = [{"index": i, "x": x, "y": y} for i, (x, y) in edit.samples.items()]
    document["choice"] = edit.choice
    document["training"] = None if edit.training is None else training_document(edit.training)
    if edit.table is not None:
        document["table"] = {"x": edit.table.x, "y": edit.table.y, "test": edit.table.test}
    return document


def _read_edits(part: Part, setup: Setup) -> tuple[Edit, ...]:
    edits: tuple[Edit, ...] = ()
    samples = SampleTable(setup.x, setup.y, setup.about.test)
    for each in part.items():
        table = _read_table(each, setup)
        samples = samples if table is None else table
        edits = (*edits, replace(_read_edit(each, setup, samples), table=table))
    if any(one.number >= next_.number for one, next_ in pairwise(edits)):
        part.refuse(say("file-edits-order"))
    return edits


def _read_edit(part: Part, setup: Setup, table: SampleTable) -> Edit:
    choice, training = part.maybe("choice"), part.maybe("training")
    parameters = {}
    for text, value in part.field("set").fields():
        if value.read(lambda text=text: parse(text, setup.network.sizes)).kind not in ("w", "b"):  # type: ignore[misc]
            value.refuse(say("parameter-id", given=text))
        parameters[text] = value.number()
    return Edit(
        part.field("pass").whole(),
        parameters,
        dict(_read_sample(each, setup, len(table.x)) for each in part.field("samples").items()),
        None if choice is None else choice.whole(0, table.learnt - 1),
        None if training is None else _read_training(training, setup),
    )


def _read_table(edit: Part, setup: Setup) -> SampleTable | None:
    part = edit.maybe("table")
    if part is None:
        return None
    x, y = ([row.numbers() for row in part.field(name).items()] for name in ("x", "y"))
    if not x:
        part.field("x").refuse(say("rows-none"))
    if len(x) != len(y):
        part.field("y").refuse(say("rows-not-as-many", x=len(x), y=len(y)))
    table = part.read(lambda: SampleTable(frozen(matrix("/x", x)), frozen(matrix("/y", y))))
    part.read(lambda: check_sample(setup.network, table.x, table.y))
    return replace(table, test=part.field("test").whole(0, len(x) - 1))


def _read_training(part: Part, setup: Setup) -> Training:
    training = read_training(part)
    part.read(lambda: training.rates(setup.network))
    return training


def _read_sample(
    part: Part, setup: Setup, count: int
) -> tuple[int, tuple[tuple[float, ...], tuple[float, ...]]]:
    x, y = tuple(part.field("x").numbers()), tuple(part.field("y").numbers())
    part.read(lambda: check_sample(setup.network, np.array([x]), np.array([y])))
    return part.field("index").whole(0, count - 1), (x, y)


def _condition(each: Breakpoint) -> Document:
    condition = each.condition
    return {
        "id": each.id,
        "kind": condition.kind,
        "target": condition.target,
        "value": condition.value,
        "over": condition.over,
        "enabled": each.enabled,
    }


def _read_condition(part: Part, setup: Setup) -> Breakpoint:
    target, value, over = part.maybe("target"), part.maybe("value"), part.maybe("over")
    condition = Condition(
        part.field("kind").text(),
        None if target is None else target.text(),
        None if value is None else value.number(),
        None if over is None else over.one_of(OVER),
    )
    part.read(lambda: check(condition, setup.network.sizes))
    return Breakpoint(part.field("id").text(64), condition, part.field("enabled").switch())


def _stop(stop: Stop) -> Document:
    return {
        "condition": stop.condition,
        **_place(stop.place),
        "quantity": stop.quantity,
        "value": stop.value,
        "previous": stop.previous,
        "previous_pass": stop.previous_pass,
    }


def _read_stop(part: Part, place: Place, conditions: tuple[str, ...]) -> Stop:
    value, previous = part.maybe("value"), part.maybe("previous")
    number = part.maybe("previous_pass")
    return Stop(
        part.field("condition").one_of(conditions),
        place,
        part.field("quantity").text(),
        None if value is None else value.number(),
        None if previous is None else previous.number(),
        None if number is None else number.whole(),
    )
