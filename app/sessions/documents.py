"""Sessions as bytes for a store, and back. JSON, so that a file can be read by a person."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import numpy as np
import orjson

from ..engine.conditions import Condition
from ..engine.errors import LabError, StoreDamaged
from ..engine.message import say
from ..engine.network import frozen
from .sample_table import SampleTable
from .session import (
    Bookmark,
    Breakpoint,
    Change,
    Edit,
    Fact,
    Parent,
    Place,
    Session,
    Standing,
    Stop,
)
from .setup import Setup, build_training
from .setup_documents import (
    SAMPLES,
    SETUP,
    VERSION,
    read_setup_parts,
    setup_parts,
    training_document,
)
from .store import FAMILY, StoredSession

logger = logging.getLogger(__name__)

CHANGES = "changes"
PARTS = (SETUP, SAMPLES, CHANGES)
PARTS_THAT_CHANGE = (CHANGES,)

Raw = dict[str, Any]


def encode_parts(session: Session) -> dict[str, bytes]:
    """Write all that a new session consists of beside its document."""
    root = {} if session.parent is None else {FAMILY: session.parent.root.encode()}
    return {**setup_parts(session.setup), **encode_changes(session), **root}


def encode_session(session: Session) -> bytes:
    """Write the part that changes with every move."""
    document: Raw = {"version": VERSION, "changed": session.changed, **_state(session)}
    if session.parent is not None:
        document["parent"] = write_parent(session.parent)
    return orjson.dumps(document)


def encode_changes(session: Session) -> dict[str, bytes]:
    """Write the part that changes with an edit: edits, past and future; each edit once."""
    table: dict[int, int] = {}
    edits: list[Edit] = []

    def numbers(of: tuple[Edit, ...]) -> list[int]:
        for edit in of:
            if id(edit) not in table:
                table[id(edit)] = len(edits)
                edits.append(edit)
        return [table[id(edit)] for edit in of]

    document: Raw = {"version": VERSION, "here": numbers(session.edits)}
    if session.aside is not None:
        document["aside"] = numbers(session.aside)
    for name, changes in (("past", session.past), ("future", session.future)):
        document[name] = [
            {
                "kind": each.kind,
                "place": list(each.place),
                "facts": [[fact.what, fact.before, fact.after] for fact in each.facts],
                "there": {**_state(each.there), "edits": numbers(each.there.edits)},
            }
            for each in changes
        ]
    document["edits"] = [_edit(edit) for edit in edits]
    return {CHANGES: orjson.dumps(document)}


def _state(session: Session) -> Raw:
    """Write where a session stands, without its edits."""
    document: Raw = {
        "cursor": list(session.cursor),
        "furthest": list(session.furthest),
        "spacing": session.spacing,
    }
    if session.breakpoints:
        document["breakpoints"] = [
            [b.id, b.condition.kind, b.condition.target, b.condition.value, b.enabled]
            + ([b.condition.over] if b.condition.over else [])
            for b in session.breakpoints
        ]
    if session.bookmarks:
        document["bookmarks"] = [[m.id, m.name, list(m.place)] for m in session.bookmarks]
    if session.stop is not None:
        stop = session.stop
        document["stop"] = [
            stop.condition,
            list(stop.place),
            stop.quantity,
            stop.value,
            stop.previous,
            stop.previous_pass,
        ]
    if session.stopped:
        document["stopped"] = True
    if session.shown is not None:
        document["shown"] = session.shown
    return document


def decode_session(session_id: str, stored: StoredSession, held: Session | None = None) -> Session:
    """Read what `encode_session` and `encode_parts` wrote; what is `held` of it is not read again.

    Raises StoreDamaged for anything else.
    """
    try:
        return _decode(session_id, stored, held)
    except (ValueError, LookupError, TypeError, AttributeError, LabError) as error:
        logger.error("session %s cannot be read: %r", session_id, error)
        raise StoreDamaged(say("session-unreadable")) from error


def _decode(session_id: str, stored: StoredSession, held: Session | None) -> Session:
    raw = orjson.loads(stored.document)
    if raw.get("version", 1) > VERSION:
        raise ValueError(f"its document is of version {raw['version']}, not of {VERSION}")
    setup = read_setup_parts(stored.parts) if held is None else held.setup
    revision, changed = stored.revision, raw.get("changed", 0)
    here = _read_state(session_id, revision, raw, setup)
    if "parent" in raw:
        here = replace(here, parent=read_parent(raw["parent"]))
    if held is not None and CHANGES in stored.parts and held.changed == changed:
        return replace(
            here,
            edits=held.edits,
            past=held.past,
            future=held.future,
            aside=held.aside,
            changed=changed,
        )
    if CHANGES in stored.parts:
        changes = orjson.loads(stored.parts[CHANGES])
        edits = [_read_edit(edit) for edit in changes["edits"]]
    else:
        changes, edits = _from_version_1(raw)

    def chosen(numbers: list[int]) -> tuple[Edit, ...]:
        return tuple(edits[number] for number in numbers)

    def change(raw: Raw) -> Change:
        session = _read_state(session_id, revision, raw["there"], setup)
        edited = replace(session, edits=chosen(raw["there"]["edits"]))
        place = Place(*raw.get("place", session.cursor))
        facts = tuple(Fact(*each) for each in raw.get("facts", ()))
        return Change(raw["kind"], edited, place, facts)

    def stack(name: str) -> tuple[Change, ...]:
        found = changes.get(name, [])
        # One change alone was kept until there were two hundred.
        return tuple(change(each) for each in ([found] if isinstance(found, dict) else found))

    return replace(
        here,
        edits=chosen(changes["here"]),
        past=stack("past"),
        future=stack("future"),
        aside=chosen(changes["aside"]) if "aside" in changes else None,
        changed=changed,
    )


def decode_standing(stored: StoredSession) -> Standing:
    """Read of a session's document alone where it stands. Raises StoreDamaged."""
    try:
        raw = orjson.loads(stored.document)
        parent = read_parent(raw["parent"]) if "parent" in raw else None
        return Standing(Place(*raw["cursor"]), Place(*raw["furthest"]), parent)
    except (ValueError, LookupError, TypeError) as error:
        raise StoreDamaged(say("session-unreadable")) from error


def write_parent(parent: Parent) -> list[Any]:
    """Write what a session has branched off from."""
    return [parent.id, parent.name, list(parent.place), parent.root, parent.shares]


def read_parent(raw: list[Any]) -> Parent:
    """Read it; the first ones did not name the root of their family."""
    which, name, place, *rest = raw
    return Parent(which, name, Place(*place), *(rest or [which]))


def _from_version_1(raw: Raw) -> tuple[Raw, list[Edit]]:
    """Take the changes out of a document of version 1, which held each edit several times."""
    edits: list[Edit] = []

    def numbers(listed: list[Raw]) -> list[int]:
        found = []
        for each in map(_read_edit, listed):
            if each not in edits:
                edits.append(each)
            found.append(edits.index(each))
        return found

    changes: Raw = {"here": numbers(raw.get("edits", []))}
    for name in ("past", "future"):
        if name in raw:
            there = raw[name]["there"]
            there = {**there, "edits": numbers(there.get("edits", []))}
            changes[name] = {"kind": raw[name]["kind"], "there": there}
    return changes, edits


def _read_state(session_id: str, revision: int, raw: Raw, setup: Setup) -> Session:
    """Read where a session stands; its edits are put to it by the caller."""
    stop = raw.get("stop")
    return Session(
        id=session_id,
        revision=revision,
        setup=setup,
        cursor=Place(*raw["cursor"]),
        furthest=Place(*raw["furthest"]),
        shown=raw.get("shown"),
        spacing=raw["spacing"],
        stopped=raw.get("stopped", False),
        breakpoints=tuple(
            Breakpoint(which, Condition(kind, target, value, *over), enabled)
            for which, kind, target, value, enabled, *over in raw.get("breakpoints", ())
        ),
        bookmarks=tuple(
            Bookmark(mark, name, Place(*place)) for mark, name, place in raw.get("bookmarks", ())
        ),
        stop=None if stop is None else Stop(stop[0], Place(*stop[1]), *stop[2:]),
    )


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "number": edit.number,
        "parameters": dict(edit.parameters),
        "samples": [[index, x, y] for index, (x, y) in edit.samples.items()],
        "choice": edit.choice,
        "training": None if edit.training is None else training_document(edit.training),
        **({} if edit.table is None else {"table": _table(edit.table)}),
    }


def _table(table: SampleTable) -> Raw:
    return {"x": table.x.tolist(), "y": table.y.tolist(), "test": table.test}


def _read_edit(raw: dict[str, Any]) -> Edit:
    return Edit(
        raw["number"],
        raw["parameters"],
        {index: (tuple(x), tuple(y)) for index, x, y in raw["samples"]},
        raw["choice"],
        None if raw["training"] is None else build_training(raw["training"]),
        _read_table(raw["table"]) if "table" in raw else None,
    )


def _read_table(raw: Raw) -> SampleTable:
    x, y = (frozen(np.array(raw[name], dtype=np.float64)) for name in ("x", "y"))
    return SampleTable(x, y, raw["test"])
