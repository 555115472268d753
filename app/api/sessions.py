"""Sessions: making one, looking at one, forgetting one; and the view that every move answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NotRequired

from fastapi import Body, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import (
    DatasetNotFound,
    InvalidInput,
    SessionNotFound,
    StaleRevision,
    TooLarge,
)
from ..engine.masking import Mask
from ..sessions.course import Era
from ..sessions.looks import Snapshot
from ..sessions.presets import PRESETS
from ..sessions.session import Session
from ..sessions.specs import SetupSpec
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
from .deps import IfMatch, Service, SessionId, Work, prefers_minimal
from .errors import MalformedJson
from .history import HistoryView, history_view
from .layers import LayerView, layer_views
from .networks import NetworkCreate, NetworkView, network_spec, network_view
from .problems import Examples, Responses, problems
from .routing import resource_router
from .samples import (
    BatchView,
    DataCreate,
    DataView,
    SampleView,
    batch_view,
    data_spec,
    data_view,
    sample_view,
)
from .training import TrainingPatch, TrainingView, training_spec, training_view
from .wire import Incoming, etag, json_response, named, view

router = resource_router("/sessions", tags=["sessions"])
EXAMPLES: Examples = {
    "preset": {"summary": "a worked example", "value": {"preset": "mazur"}},
    "own": {
        "summary": "an own network and sample",
        "value": {
            "network": {
                "sizes": [2, 2, 1],
                "activations": ["tanh", "sigmoid"],
                "cost": "binary_cross_entropy",
                "weights": [[[0.1, -0.2], [0.4, 0.3]], [[0.5, -0.6]]],
                "biases": [[0.0, 0.1], [0.2]],
            },
            "data": {"x": [[1.0, 0.5]], "y": [[1.0]]},
            "training": {"learning_rate": 0.1},
        },
    },
    "xor": {
        "summary": "a preset with other training",
        "value": {"preset": "xor", "training": {"optimizer": "adam", "learning_rate": 0.05}},
    },
}


class SessionCreate(Incoming):
    """A new session. `{}` is the preset `mazur`; fields beside `preset` override it.

    A data set (`data.preset`, `data.dataset`) that does not fit Mazur's network, with no preset and
    no sizes, gets one of its own: sigmoid neurons, three of them between inputs and outputs.

    `from` names a session that it is made out of: what is not said is carried over from where
    that one stands, its data with their edits, its training, and its weights and biases where the
    sizes allow.
    """

    preset: Annotated[str, named(PRESETS)] | None = None
    from_: str | None = Field(default=None, alias="from", description="id of another session")
    network: NetworkCreate | None = None
    data: DataCreate | None = None
    training: TrainingPatch | None = None
    branch: str | None = Field(
        default=None, description="makes it a branch of the session in `from`, by this name"
    )
    kernel: str | None = Field(default=None, description="whose arithmetic computes its passes")


DEFAULT_SESSION = SessionCreate()


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


def setup_spec(said: SessionCreate) -> SetupSpec:
    """Take a whole request for a session in."""
    return SetupSpec(
        said.preset,
        None if said.network is None else network_spec(said.network),
        None if said.data is None else data_spec(said.data),
        training_spec(said.training),
        said.from_,
        said.kernel,
        said.branch,
    )


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


@router.post(
    "",
    status_code=201,
    response_model=SessionView,
    summary="Make a session",
    responses=problems(MalformedJson, InvalidInput, TooLarge, SessionNotFound, DatasetNotFound),
)
async def create_session(
    service: Service,
    work: Work,
    body: Annotated[SessionCreate, Body(openapi_examples=EXAMPLES)] = DEFAULT_SESSION,
) -> Response:
    """Make a session from a preset, or from a network, data and training of one's own."""
    # One that is made out of another session works on that one, too.
    return await work.run("slow", body.from_, lambda: created(service.create(setup_spec(body))))


@router.get(
    "/{session_id}",
    response_model=SessionView,
    summary="Look at a session",
    responses=problems(SessionNotFound),
)
def get_session(service: Service, session_id: SessionId) -> Response:
    """Show the session at its cursor; what is not computed yet is null."""
    return reply(service.get(session_id))


@router.delete(
    "/{session_id}",
    status_code=204,
    response_class=Response,
    summary="Forget a session",
    responses=problems(SessionNotFound, StaleRevision),
)
async def delete_session(
    service: Service, work: Work, session_id: SessionId, revision: IfMatch
) -> None:
    """Forget the session and all of its history."""
    # It waits for nobody: whoever still works on the session then finds none.
    await work.run("quick", None, lambda: service.delete(session_id, revision))
