"""Routes of sessions: make, look, move, change, train."""

from __future__ import annotations

import time
from typing import Annotated

from fastapi import APIRouter, Body, Header, Path, Response
from starlette.concurrency import run_in_threadpool

from ..engine.errors import (
    AtStart,
    Diverged,
    InvalidInput,
    NotReached,
    SessionNotFound,
    StaleRevision,
    UnknownQuantity,
    WrongPhase,
)
from ..sessions.service import Snapshot
from ..sessions.session import Place
from ..sessions.training import Goal
from . import examples, mapping, streams
from .deps import IfMatch, JsonRoute, Service
from .errors import MalformedJson
from .schemas import (
    SeekMove,
    SessionCreate,
    SessionPatch,
    SessionView,
    StepMove,
    TrainMove,
    TrainView,
)

router = APIRouter(prefix="/sessions", tags=["sessions"], route_class=JsonRoute)
SessionId = Annotated[str, Path(description="id that POST /sessions gave")]
EVENT_STREAM = "text/event-stream"
DEFAULT_SESSION, ONE_OP, ONE_EPOCH = SessionCreate(), StepMove(), TrainMove()
_MOVE = (MalformedJson, InvalidInput, SessionNotFound, StaleRevision, Diverged)


def _reply(snapshot: Snapshot, status: int = 200) -> Response:
    headers = {"ETag": f'"{snapshot.session.revision}"'}
    if status == 201:
        headers["Location"] = f"/api/v1/sessions/{snapshot.session.id}"
    return mapping.json_response(mapping.session_view(snapshot), status, headers)


@router.post(
    "",
    status_code=201,
    response_model=SessionView,
    summary="Make a session",
    responses=examples.problems(MalformedJson, InvalidInput),
)
def create_session(
    service: Service,
    body: Annotated[SessionCreate, Body(openapi_examples=examples.CREATE)] = DEFAULT_SESSION,
) -> Response:
    """Make a session from a preset, or from a network, data and training of one's own."""
    return _reply(service.create(mapping.setup_spec(body)), 201)


@router.get(
    "/{session_id}",
    response_model=SessionView,
    summary="Look at a session",
    responses=examples.problems(SessionNotFound),
)
def get_session(service: Service, session_id: SessionId) -> Response:
    """Show the session at its cursor; what is not computed yet is null."""
    return _reply(service.get(session_id))


@router.delete(
    "/{session_id}",
    status_code=204,
    summary="Forget a session",
    responses=examples.problems(SessionNotFound),
)
def delete_session(service: Service, session_id: SessionId) -> None:
    """Forget the session and all of its history."""
    service.delete(session_id)


@router.post(
    "/{session_id}/forward",
    response_model=SessionView,
    summary="Run forward",
    responses=examples.problems(SessionNotFound, WrongPhase, Diverged, StaleRevision),
)
def run_forward(service: Service, session_id: SessionId, revision: IfMatch) -> Response:
    """Run the forward phase and the cost; at a pass's end this opens the next pass."""
    return _reply(service.run_phases(session_id, ("forward", "cost"), revision))


@router.post(
    "/{session_id}/backward",
    response_model=SessionView,
    summary="Run backward",
    responses=examples.problems(SessionNotFound, WrongPhase, Diverged, StaleRevision),
)
def run_backward(service: Service, session_id: SessionId, revision: IfMatch) -> Response:
    """Run the errors back through the layers, and the gradients."""
    return _reply(service.run_phases(session_id, ("backward", "gradients"), revision))


@router.post(
    "/{session_id}/update",
    response_model=SessionView,
    summary="Update the parameters",
    responses=examples.problems(SessionNotFound, WrongPhase, Diverged, StaleRevision),
)
def run_update(service: Service, session_id: SessionId, revision: IfMatch) -> Response:
    """Let the optimiser change weights and biases: the end of the pass."""
    return _reply(service.run_phases(session_id, ("update",), revision))


@router.post(
    "/{session_id}/step",
    response_model=SessionView,
    summary="Step by units, forward or back",
    responses=examples.problems(*_MOVE, AtStart),
)
async def step_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[StepMove, Body(openapi_examples=examples.STEP)] = ONE_OP,
) -> Response:
    """Move the cursor by `count` units: op, neuron, layer, phase, pass or epoch."""
    move = (session_id, body.unit, body.count, body.direction, revision)
    # Most steps are over sooner than a thread could be woken for them.
    snapshot = service.step_at_hand(*move)
    if snapshot is None:
        snapshot = await run_in_threadpool(service.step, *move)
    return _reply(snapshot)


@router.post(
    "/{session_id}/seek",
    response_model=SessionView,
    summary="Go to a place reached before",
    responses=examples.problems(*_MOVE, NotReached),
)
def seek_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[SeekMove, Body(openapi_examples=examples.SEEK)],
) -> Response:
    """Put the cursor on a pass and step that have been reached before."""
    return _reply(service.seek(session_id, Place(body.pass_, body.step), revision))


@router.patch(
    "/{session_id}",
    response_model=SessionView,
    summary="Change parameters, sample or training",
    responses=examples.problems(*_MOVE, UnknownQuantity),
)
def patch_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[SessionPatch, Body(openapi_examples=examples.PATCH)],
) -> Response:
    """Change values at the cursor: it stays, the pass is recomputed, what followed is gone."""
    return _reply(service.patch(session_id, mapping.patch(body), revision))


@router.post(
    "/{session_id}/train",
    response_model=TrainView,
    summary="Train for epochs",
    responses=examples.problems(*_MOVE) | examples.train_stream(EVENT_STREAM),
)
def train_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[TrainMove, Body(openapi_examples=examples.TRAIN)] = ONE_EPOCH,
    accept: Annotated[str | None, Header(description="text/event-stream streams it")] = None,
) -> Response:
    """Train for whole epochs, or until the cost over all the data is below a bound.

    With `Accept: text/event-stream` the reply is a stream of `progress` events (TrainProgress)
    and a closing `done` (TrainView); closing the stream stops the training, and what was learnt
    stays.
    """
    goal = Goal(body.epochs, None if body.until is None else body.until.cost_below)
    if EVENT_STREAM in (accept or ""):
        begun = time.perf_counter()
        first = service.train_some(session_id, goal, streams.RUN_SECONDS, revision)
        return streams.train_stream(service, session_id, goal, first, begun)
    progress, snapshot = service.train(session_id, goal, revision)
    headers = {"ETag": f'"{snapshot.session.revision}"'}
    return mapping.json_response(mapping.train_view(progress, snapshot), headers=headers)
