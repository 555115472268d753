"""Sessions as bytes for a store, and back. JSON, so that a file can be read by a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import orjson

from ..engine.activations import activation
from ..engine.conditions import Condition
from ..engine.costs import COSTS
from ..engine.network import Network, Training, frozen
from .session import Bookmark, Breakpoint, Change, Edit, Place, Session, Stop
from .setup import Setup, build_training
from .store import StoredSession

VERSION = 1
"""Of both documents; the first ones, which name none, are read as 1."""


class ForeignDocument(Exception):
    """A document that a newer version of this product wrote."""


def encode_setup(setup: Setup) -> bytes:
    """Write the part that never changes."""
    return orjson.dumps(
        {
            "version": VERSION,
            "sizes": setup.network.sizes,
            "activations": [[f.name, f.parameters.get("alpha")] for f in setup.network.activations],
            "cost": setup.network.cost.name,
            "training": _training(setup.training),
            "x": setup.x,
            "y": setup.y,
            "preset": setup.preset,
            "dataset": setup.dataset,
            "initializer": setup.initializer,
            "seed": setup.seed,
            "altered": setup.altered,
        },
        option=orjson.OPT_SERIALIZE_NUMPY,
    )


def decode_setup(data: bytes) -> Setup:
    """Read what `encode_setup` wrote."""
    raw = orjson.loads(data)
    _check_version(raw, "setup of", str(raw.get("preset")))
    network = Network(
        tuple(raw["sizes"]),
        tuple(activation(name, alpha) for name, alpha in raw["activations"]),
        COSTS[raw["cost"]],
    )
    return Setup(
        network,
        build_training(raw["training"]),
        frozen(np.array(raw["x"], dtype=np.float64)),
        frozen(np.array(raw["y"], dtype=np.float64)),
        raw["preset"],
        raw["dataset"],
        raw["initializer"],
        raw["seed"],
        raw.get("altered", False),
    )


def encode_session(session: Session) -> bytes:
    """Write the part that changes with every move or edit."""
    document = {"version": VERSION, **_session(session)}
    for name, change in (("past", session.past), ("future", session.future)):
        if change is not None:
            document[name] = {"kind": change.kind, "there": _session(change.there)}
    return orjson.dumps(document)


def _session(session: Session) -> dict[str, Any]:
    document: dict[str, Any] = {
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
    if session.edits:
        document["edits"] = [_edit(edit) for edit in session.edits]
    return document


def decode_session(session_id: str, stored: StoredSession, setup: Setup) -> Session:
    """Read what `encode_session` wrote. Raises ForeignDocument for what a newer version wrote."""
    raw = orjson.loads(stored.document)
    _check_version(raw, "session", session_id)
    session = _read_session(session_id, stored.revision, raw, setup)
    changes = {
        name: Change(
            raw[name]["kind"],
            _read_session(session_id, stored.revision, raw[name]["there"], setup),
        )
        for name in ("past", "future")
        if name in raw
    }
    return replace(session, past=changes.get("past"), future=changes.get("future"))


def _read_session(session_id: str, revision: int, raw: dict[str, Any], setup: Setup) -> Session:
    stop = raw.get("stop")
    return Session(
        id=session_id,
        revision=revision,
        setup=setup,
        edits=tuple(_read_edit(edit) for edit in raw.get("edits", ())),
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


def _check_version(raw: dict[str, Any], what: str, which: str) -> None:
    version = raw.get("version", 1)
    if version > VERSION:
        raise ForeignDocument(
            f"the {what} '{which}' was written by a newer version (its document is {version}, "
            f"this version knows {VERSION})"
        )


def _training(training: Training) -> dict[str, Any]:
    return {
        "optimizer": training.optimizer.name,
        "learning_rate": training.learning_rate,
        "batch_size": training.batch_size,
        "shuffle": training.shuffle,
        "train_biases": training.train_biases,
        "l1": training.l1,
        "l2": training.l2,
        **training.constants,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "number": edit.number,
        "parameters": dict(edit.parameters),
        "samples": [[index, x, y] for index, (x, y) in edit.samples.items()],
        "choice": edit.choice,
        "training": None if edit.training is None else _training(edit.training),
    }


def _read_edit(raw: dict[str, Any]) -> Edit:
    return Edit(
        raw["number"],
        raw["parameters"],
        {index: (tuple(x), tuple(y)) for index, x, y in raw["samples"]},
        raw["choice"],
        None if raw["training"] is None else build_training(raw["training"]),
    )
