"""Running through whole epochs: what a caller asks for, and the route that answers or streams."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Header, Response
from pydantic import Field, TypeAdapter

from ..engine.errors import Busy, Diverged, InvalidInput, SessionNotFound, StaleRevision, TooLarge
from ..engine.message import say
from ..sessions.looks import Snapshot
from ..sessions.training import Goal
from .deps import IfMatch, SessionId, ThisCall
from .epochs import TrainProgress, TrainView, train_view
from .errors import MalformedJson
from .problems import Examples, Responses, problems
from .routing import resource_router
from .slices import run_in_slices
from .streams import EVENT_STREAM, train_stream, wants_stream
from .wire import Incoming, etag, json_response

router = resource_router("/sessions/{session_id}", tags=["sessions"])
EXAMPLES: Examples = {
    "until": {
        "summary": "until the cost is low",
        "value": {"epochs": 1000, "until": {"cost_below": 0.01}},
    },
    "passes": {"summary": "for so many passes", "value": {"passes": 250}},
    "early stopping": {
        "summary": "until the test cost has not fallen for five epochs",
        "value": {"epochs": 1000, "early_stopping": {"patience": 5}},
    },
}


MOST_PASSES = 1_000_000_000


class TrainUntil(Incoming):
    """When to stop before the epochs are over."""

    cost_below: Annotated[float, Field(allow_inf_nan=False, strict=True, ge=0)] | None = None


class EarlyStopping(Incoming):
    """When to stop because the test part gets no better."""

    patience: Annotated[int, Field(strict=True, ge=1, le=MOST_PASSES)] = Field(
        description="epochs without a new lowest test cost after which it stops"
    )


class TrainMove(Incoming):
    """Train for whole epochs, or for so many passes."""

    epochs: Annotated[int, Field(strict=True, ge=1)] = 1
    passes: Annotated[int, Field(strict=True, ge=1, le=MOST_PASSES)] | None = Field(
        default=None, description="instead of epochs; it may end within one"
    )
    until: TrainUntil | None = None
    early_stopping: EarlyStopping | None = Field(
        default=None, description="of data with a test part; `best` says where it was lowest"
    )


ONE_EPOCH = TrainMove()


def _described_stream() -> Responses:
    """Document the event stream of a training: what one `progress` event holds."""
    schema = TypeAdapter(TrainProgress).json_schema(
        mode="serialization", ref_template="#/components/schemas/{model}"
    )
    # its parts are among the components already: a plain reply holds them, too
    del schema["$defs"]
    return {200: {"content": {EVENT_STREAM: {"schema": schema}}}}


@router.post(
    "/train",
    response_model=TrainView,
    summary="Train for epochs",
    responses=problems(
        MalformedJson, InvalidInput, TooLarge, SessionNotFound, StaleRevision, Diverged, Busy
    )
    | _described_stream(),
)
async def train_session(
    call: ThisCall,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[TrainMove, Body(openapi_examples=EXAMPLES)] = ONE_EPOCH,
    accept: Annotated[str | None, Header(description="text/event-stream streams it")] = None,
) -> Response:
    """Train for whole epochs (or for passes), or until the cost over all the data is below a bound.

    With `Accept: text/event-stream` the reply is a stream of `progress` events (TrainProgress)
    and a closing `done` (TrainView), or an `error` (Problem) where it cannot go on. A client that
    goes away ends the training, streamed or not, and what was learnt stays.
    """
    if body.passes is not None and "epochs" in body.model_fields_set:
        raise InvalidInput.at("/passes", say("epochs-or-passes"))
    epochs = body.epochs if body.passes is None else None
    goal = Goal(
        epochs,
        None if body.until is None else body.until.cost_below,
        body.passes,
        None if body.early_stopping is None else body.early_stopping.patience,
    )
    training = call.service.training(session_id, goal, revision)
    if wants_stream(accept):
        return await train_stream(call.work, session_id, training)

    def answer(snapshot: Snapshot) -> Response:
        headers = etag(snapshot.session.revision)
        return json_response(train_view(training.progress, snapshot), headers=headers)

    return await run_in_slices(call, session_id, training, answer)
