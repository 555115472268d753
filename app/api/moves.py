"""Moves of the cursor: by whole phases, by units, to a place reached before."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import Body, Response
from pydantic import Field

from ..engine.errors import (
    AtStart,
    Diverged,
    InvalidInput,
    NotReached,
    SessionNotFound,
    StaleRevision,
    TooLarge,
    WrongPhase,
)
from ..engine.program import Unit
from ..sessions.navigation import Direction
from ..sessions.session import Place
from .deps import IfMatch, Prefer, Service, SessionId, ThisCall, takes_long
from .errors import MalformedJson
from .problems import Examples, problems
from .routing import resource_router
from .session_views import MOVED, Moved, reply
from .slices import run_in_slices
from .wire import Incoming, Index

router = resource_router("/sessions/{session_id}", tags=["sessions"])
STEP_EXAMPLES: Examples = {
    "op": {"summary": "one quantity on", "value": {"unit": "op"}},
    "back": {"summary": "a layer back", "value": {"unit": "layer", "direction": "back"}},
    "passes": {"summary": "ten passes on", "value": {"unit": "pass", "count": 10}},
}
SEEK_EXAMPLES: Examples = {
    "place": {"summary": "to pass 0, step 12", "value": {"pass": 0, "step": 12}}
}
_PHASE = (SessionNotFound, WrongPhase, Diverged, StaleRevision)
_MOVE = (MalformedJson, InvalidInput, SessionNotFound, StaleRevision, Diverged)


class StepMove(Incoming):
    """Move the cursor by whole units."""

    unit: Unit = "op"
    count: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] = 1
    direction: Direction = "forward"


ONE_OP = StepMove()


class SeekMove(Incoming):
    """Move the cursor to a place that has been reached before."""

    pass_: Index = Field(alias="pass")
    step: Index = 0


@router.post(
    "/step",
    response_model=Moved,
    summary="Step by units, forward or back",
    responses=MOVED | problems(*_MOVE, AtStart, TooLarge),
)
async def step_session(
    call: ThisCall,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[StepMove, Body(openapi_examples=STEP_EXAMPLES)] = ONE_OP,
    prefer: Prefer = None,
) -> Response:
    """Move the cursor by `count` units: op, neuron, layer, phase, pass or epoch.

    A client that goes away ends a move over many passes; as far as it came, it stays.
    """
    move = (session_id, body.unit, body.count, body.direction, revision)
    # Most steps are over sooner than a thread could be woken for them.
    snapshot = call.service.step_at_hand(*move) if call.work.idle(session_id) else None
    if snapshot is not None:
        return reply(snapshot, prefer)
    stepping = call.service.stepping(*move)
    return await run_in_slices(call, session_id, stepping, partial(reply, prefer=prefer))


@router.post(
    "/seek",
    response_model=Moved,
    summary="Go to a place reached before",
    responses=MOVED | problems(*_MOVE, NotReached),
)
@takes_long
def seek_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[SeekMove, Body(openapi_examples=SEEK_EXAMPLES)],
    prefer: Prefer = None,
) -> Response:
    """Put the cursor on a pass and step that have been reached before."""
    return reply(service.seek(session_id, Place(body.pass_, body.step), revision), prefer)


@router.post(
    "/forward", response_model=Moved, summary="Run forward", responses=MOVED | problems(*_PHASE)
)
def run_forward(
    service: Service, session_id: SessionId, revision: IfMatch, prefer: Prefer = None
) -> Response:
    """Run the forward phase and the cost; at a pass's end this opens the next pass."""
    return reply(service.run_phases(session_id, ("forward", "cost"), revision), prefer)


@router.post(
    "/backward", response_model=Moved, summary="Run backward", responses=MOVED | problems(*_PHASE)
)
def run_backward(
    service: Service, session_id: SessionId, revision: IfMatch, prefer: Prefer = None
) -> Response:
    """Run the errors back through the layers, and the gradients."""
    return reply(service.run_phases(session_id, ("backward", "gradients"), revision), prefer)


@router.post(
    "/update",
    response_model=Moved,
    summary="Update the parameters",
    responses=MOVED | problems(*_PHASE),
)
def run_update(
    service: Service, session_id: SessionId, revision: IfMatch, prefer: Prefer = None
) -> Response:
    """Let the optimiser change weights and biases: the end of the pass."""
    return reply(service.run_phases(session_id, ("update",), revision), prefer)
