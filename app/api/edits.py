"""Changes at the cursor: parameters, sample, training."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response
from pydantic import Field

from ..engine.errors import (
    Diverged,
    InvalidInput,
    NothingToAmend,
    NothingToRedo,
    NothingToUndo,
    SessionNotFound,
    StaleRevision,
    TooLarge,
    UnknownQuantity,
)
from ..sessions.data_edits import DataPatch
from ..sessions.edits import Patch
from ..sessions.undoing import DEPTH
from .deps import IfMatch, Prefer, Service, SessionId, takes_long
from .errors import MalformedJson
from .history import ChangesView, changes_view
from .language import PARAMETER
from .number_lists import NumberRows, Numbers, NumbersByName
from .problems import Examples, problems
from .routing import resource_router
from .session_views import MOVED, Moved, reply
from .training import TrainingPatch, training_spec
from .wire import Incoming, Index, etag, json_response

router = resource_router("/sessions/{session_id}", tags=["sessions"])
EXAMPLES: Examples = {
    "weight": {"summary": "type a weight", "value": {"set": {"w:2:1:2": 0.4, "b:2:1": 0}}},
    "sample": {"summary": "another sample", "value": {"sample": {"x": [0.1, 0.9], "y": [0, 1]}}},
    "data": {
        "summary": "other samples, one more than before",
        "value": {"data": {"x": [[0.05, 0.1], [0.5, 0.2]], "y": [[0.01, 0.99], [1, 0]]}},
    },
    "amended": {
        "summary": "go on with an edit, as while a value is dragged",
        "value": {"set": {"w:2:1:2": 0.41}, "amend": True},
    },
    "rate": {"summary": "a smaller step", "value": {"training": {"learning_rate": 0.1}}},
}


HISTORY_EXAMPLES: Examples = {"one": {"summary": "the last change", "value": {"count": 1}}}


class HistoryMove(Incoming):
    """How many changes to take back, or to repeat."""

    count: Annotated[int, Field(strict=True, ge=1, le=DEPTH)] = 1


ONE_CHANGE = HistoryMove()


class SamplePatch(Incoming):
    """Choose a sample of the data by `index`, or overwrite the shown one's `x`, `y`."""

    index: Index | None = None
    x: Numbers | None = None
    y: Numbers | None = None


class DataRowsPatch(Incoming):
    """All samples, row by row, from this pass on; what is not said is as it is."""

    x: NumberRows | None = None
    y: NumberRows | None = None
    test_samples: Annotated[int, Field(strict=True, ge=0)] | None = Field(
        default=None, description="the last rows, from which nothing is learnt"
    )


class SessionPatch(Incoming):
    """Change parameters, sample or training at the cursor; the pass is recomputed."""

    set: NumbersByName | None = Field(default=None, description="ids of weights and biases")
    sample: SamplePatch | None = None
    training: TrainingPatch | None = None
    data: DataRowsPatch | None = Field(
        default=None,
        description="all samples; `sample.index` beside it counts their rows. More or fewer rows "
        "begin the epoch anew at this pass",
    )
    kernel: str | None = Field(default=None, description="go on by this arithmetic from here")
    amend: bool = Field(
        default=False,
        strict=True,
        description="in place of the last change, which has edited no other numbers, at this very "
        "place: both are one change, and one `undo` takes it back",
    )


def patch_of(said: SessionPatch) -> Patch:
    """Take an edit in."""
    sample = said.sample or SamplePatch()
    return Patch(
        parameters=said.set or {},
        index=sample.index,
        x=sample.x,
        y=sample.y,
        training=training_spec(said.training),
        kernel=said.kernel,
        data=None
        if said.data is None
        else DataPatch(said.data.x, said.data.y, said.data.test_samples),
    )


@router.patch(
    "",
    response_model=Moved,
    summary="Change parameters, sample or training",
    responses=MOVED
    | problems(
        MalformedJson,
        InvalidInput,
        SessionNotFound,
        StaleRevision,
        Diverged,
        UnknownQuantity,
        TooLarge,
        NothingToAmend,
    ),
)
def patch_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[SessionPatch, Body(openapi_examples=EXAMPLES)],
    prefer: Prefer = None,
) -> Response:
    """Change values at the cursor: it stays, the pass is recomputed, what followed is gone."""
    return reply(service.patch(session_id, patch_of(body), revision, body.amend), prefer)


@router.post(
    "/undo",
    response_model=Moved,
    summary="Take the last change of state back",
    responses=MOVED
    | problems(MalformedJson, InvalidInput, SessionNotFound, StaleRevision, NothingToUndo),
)
@takes_long
def undo_change(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[HistoryMove, Body(openapi_examples=HISTORY_EXAMPLES)] = ONE_CHANGE,
    prefer: Prefer = None,
) -> Response:
    """Take back the last edits or trainings, with the cursor and everything that was reached.

    Moves of the cursor are no change of state.
    """
    return reply(service.undo(session_id, body.count, revision), prefer)


@router.post(
    "/redo",
    response_model=Moved,
    summary="Repeat the change that was taken back",
    responses=MOVED
    | problems(MalformedJson, InvalidInput, SessionNotFound, StaleRevision, NothingToRedo),
)
@takes_long
def redo_change(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[HistoryMove, Body(openapi_examples=HISTORY_EXAMPLES)] = ONE_CHANGE,
    prefer: Prefer = None,
) -> Response:
    """Repeat the changes that `undo` took back, unless another one was made since."""
    return reply(service.redo(session_id, body.count, revision), prefer)


@router.get(
    "/history",
    response_model=ChangesView,
    summary="List what can be taken back or repeated",
    responses=problems(SessionNotFound),
    openapi_extra=PARAMETER,
)
def list_changes(service: Service, session_id: SessionId) -> Response:
    """List the changes of state: the one that would be taken back first, or repeated first, first.

    `POST undo` or `redo` with `{"count": n}` goes over n of them at once.
    """
    session = service.get(session_id).session
    return json_response(changes_view(session), headers=etag(session.revision))
