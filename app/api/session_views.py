"""The view of a session, whole or lesser, that making, looking and moving answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NotRequired

from fastapi import Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.masking import Mask
from ..sessions.course import Era
from ..sessions.looks import Snapshot
from ..sessions.session import Session
from .bookmarks import BookmarkView, bookmark_view
from .conditions import ConditionView, StopView, condition_view, stop_view
from .cursors import (
    CursorView,
    DivergedView,
    PlaceView,
    cursor_view,
    diverged_view,
    place_view,
)
from .deps import prefers_minimal
from .history import HistoryView, history_view
from .layers import LayerView, layer_views
from .networks import NetworkView, network_view
from .problems import Responses
from .samples import BatchView, DataView, SampleView, batch_view, data_view, sample_view
from .training import TrainingView, training_view
from .wire import etag, json_response, view


@view
class SetupView(TypedDict):
    """What the session was made from, so that a page can offer to change it."""

    preset: str | None
    edited: Annotated[bool, Field(description="no longer the preset as it is given")]
    dataset: str | None
    data: DataView
    file: Annotated[str | None, Field(description="name of the file that the samples came in")]
    samples: int
    test_samples: Annotated[
        int, Field(description="the last ones of them, which nothing is learnt from")
    ]
    image: Annotated[
        list[int] | None, Field(description="rows and columns of the picture that a sample is")
    ]
    initializer: str | None
    seed: int


@view
class ParentView(TypedDict):
    """The session that a branch has branched off from, the branch's name, and the place."""

    id: str
    name: str | None
    at: PlaceView


@view
class MinimalSessionView(TypedDict):
    """Where a session stands: what a move changes, but for the numbers themselves."""

    id: str
    revision: int
    cursor: CursorView
    furthest: PlaceView
    batch: BatchView
    setup: SetupView
    kernel: Annotated[str, Field(description="whose arithmetic computes this pass")]
    cost: float | None
    diverged: NotRequired[
        Annotated[
            DivergedView,
            Field(description="only there when this pass cannot be computed to its end"),
        ]
    ]
    history: HistoryView
    parent: NotRequired[
        Annotated[ParentView, Field(description="only there for a branch: what it branched off")]
    ]
    conditions: list[ConditionView]
    bookmarks: list[BookmarkView]
    stopped_by: NotRequired[
        Annotated[StopView, Field(description="only there when a condition ended the last move")]
    ]


@view
class SessionView(MinimalSessionView):
    """The session at its cursor."""

    network: NetworkView
    training: TrainingView
    sample: SampleView
    layers: list[LayerView]


Moved = SessionView | MinimalSessionView
"""What a move answers: the lesser view where `Prefer: return=minimal` asks for it."""
_TEXT = {"schema": {"type": "string"}}
MOVED: Responses = {
    200: {
        "description": "The session after it; with `Prefer: return=minimal` the lesser view",
        "headers": {
            "ETag": {"description": 'the session\'s new revision, as `"7"`', **_TEXT},
            "Preference-Applied": {
                "description": "`return=minimal` where that was asked for",
                **_TEXT,
            },
        },
    }
}


def session_view(snapshot: Snapshot) -> SessionView:
    """Show a session at its cursor, masked."""
    session, trace = snapshot.session, snapshot.trace
    mask = Mask(trace, session.cursor.step)
    parameters = mask.parameters() if snapshot.parameters is None else snapshot.parameters
    return {
        **minimal_view(snapshot),
        "network": network_view(trace.network),
        "training": training_view(snapshot.course.era(session.cursor.number).training),
        "sample": sample_view(trace.batch),
        "layers": layer_views(mask, parameters),
    }


def minimal_view(snapshot: Snapshot) -> MinimalSessionView:
    """Show where a session stands; nothing of it grows with the network."""
    session, trace = snapshot.session, snapshot.trace
    shown: MinimalSessionView = {
        "id": session.id,
        "revision": session.revision,
        "cursor": cursor_view(snapshot.course, trace, session.cursor),
        "furthest": place_view(session.furthest),
        "batch": batch_view(trace.batch),
        "setup": _setup_view(session, snapshot.course.era(session.cursor.number)),
        "kernel": snapshot.course.era(session.cursor.number).training.kernel,
        "cost": Mask(trace, session.cursor.step).cost,
        "history": history_view(session),
        "conditions": [condition_view(b) for b in session.breakpoints],
        "bookmarks": [bookmark_view(m) for m in session.bookmarks],
    }
    if session.parent is not None:
        parent = session.parent
        at = place_view(parent.place)
        shown["parent"] = {"id": parent.id, "name": parent.name, "at": at}
    if session.stop is not None:
        shown["stopped_by"] = stop_view(session, session.stop)
    diverged = _breakdown_at(session, snapshot)
    if diverged is not None:
        shown["diverged"] = diverged
    return shown


def _setup_view(session: Session, era: Era) -> SetupView:
    setup = session.setup
    return {
        "preset": setup.preset,
        "edited": session.differs_from_preset,
        "dataset": setup.dataset,
        "data": data_view(setup.data),
        "file": setup.about.file or None,
        "samples": era.count,
        "test_samples": era.count - era.learnt,
        "image": None if setup.about.image is None else list(setup.about.image),
        "initializer": setup.initializer,
        "seed": setup.seed,
    }


def _breakdown_at(session: Session, snapshot: Snapshot) -> DivergedView | None:
    """Tell of a breakdown where the cursor stands at it, and a move has run into it."""
    broken, (number, step) = snapshot.trace.breakdown, session.cursor
    if broken is None or step != broken.index or not (step or session.stopped):
        return None
    return diverged_view(broken, number)


def reply(snapshot: Snapshot, prefer: Sequence[str] | None = None) -> Response:
    """Answer a move with the session's view and its revision: the lesser view, if preferred."""
    headers = etag(snapshot.session.revision)
    if prefers_minimal(prefer):
        headers["Preference-Applied"] = "return=minimal"
        return json_response(minimal_view(snapshot), headers=headers)
    return json_response(session_view(snapshot), headers=headers)


def created(snapshot: Snapshot) -> Response:
    """Answer with a new session's view, and where it is."""
    headers = etag(snapshot.session.revision)
    headers["Location"] = f"/api/v1/sessions/{snapshot.session.id}"
    return json_response(session_view(snapshot), 201, headers)
