"""Sessions as bytes for a store, and back. JSON, so that a file can be read by a person."""

from __future__ import annotations

from typing import Any

import numpy as np
import orjson

from ..engine.activations import activation
from ..engine.conditions import Condition
from ..engine.costs import COSTS
from ..engine.network import Network, Training, frozen
from .session import Bookmark, Breakpoint, Edit, Place, Session, Stop
from .setup import Setup, build_training
from .store import StoredSession


def encode_setup(setup: Setup) -> bytes:
    """Write the part that never changes."""
    return orjson.dumps(
        {
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
        },
        option=orjson.OPT_SERIALIZE_NUMPY,
    )


def decode_setup(data: bytes) -> Setup:
    """Read what `encode_setup` wrote."""
    raw = orjson.loads(data)
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
    )


def encode_session(session: Session) -> bytes:
    """Write the part that changes with every move or edit."""
    document: dict[str, Any] = {
        "cursor": list(session.cursor),
        "furthest": list(session.furthest),
        "spacing": session.spacing,
    }
    if session.breakpoints:
        document["breakpoints"] = [
            [b.id, b.condition.kind, b.condition.target, b.condition.value, b.enabled]
            for b in session.breakpoints
        ]
    if session.bookmarks:
        document["bookmarks"] = [[m.id, m.name, list(m.place)] for m in session.bookmarks]
    if session.stop is not None:
        stop = session.stop
        document["stop"] = [
            stop.breakpoint.id,
            list(stop.place),
            stop.quantity,
            stop.value,
            stop.previous,
        ]
    if session.stopped:
        document["stopped"] = True
    if session.shown is not None:
        document["shown"] = session.shown
    if session.edits:
        document["edits"] = [_edit(edit) for edit in session.edits]
    return orjson.dumps(document)


def decode_session(session_id: str, stored: StoredSession, setup: Setup) -> Session:
    """Read what `encode_session` wrote."""
    raw = orjson.loads(stored.document)
    breakpoints = tuple(
        Breakpoint(which, Condition(kind, target, value), enabled)
        for which, kind, target, value, enabled in raw.get("breakpoints", ())
    )
    return Session(
        id=session_id,
        revision=stored.revision,
        setup=setup,
        edits=tuple(_read_edit(edit) for edit in raw.get("edits", ())),
        cursor=Place(*raw["cursor"]),
        furthest=Place(*raw["furthest"]),
        shown=raw.get("shown"),
        spacing=raw["spacing"],
        stopped=raw.get("stopped", False),
        breakpoints=breakpoints,
        bookmarks=tuple(
            Bookmark(mark, name, Place(*place)) for mark, name, place in raw.get("bookmarks", ())
        ),
        stop=_read_stop(raw.get("stop"), breakpoints),
    )


def _read_stop(
    raw: tuple[str, tuple[int, int], str, float | None, float | None] | None,
    breakpoints: tuple[Breakpoint, ...],
) -> Stop | None:
    if raw is None:
        return None
    which, place, quantity, value, previous = raw
    for each in breakpoints:
        if each.id == which:
            return Stop(each, Place(*place), quantity, value, previous)
    return None


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
