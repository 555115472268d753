"""Conditions to stop on: their wire types and routes, and why a move stopped."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.condition_kinds import KINDS
from ..engine.conditions import Condition, Over
from ..engine.errors import (
    InvalidInput,
    SessionNotFound,
    StaleRevision,
    UnknownMark,
    UnknownQuantity,
)
from ..sessions import marks
from ..sessions.session import Breakpoint, Session, Stop
from .deps import IfMatch, Service, SessionId
from .errors import MalformedJson
from .number_lists import Finite
from .problems import Examples, problems
from .routing import resource_router
from .wire import AtPass, Incoming, Switch, etag, json_response, named, view

router = resource_router("/sessions/{session_id}/conditions", tags=["marks"])
EXAMPLES: Examples = {
    "sign": {
        "summary": "when any δ changes sign",
        "value": {"kind": "sign_change", "target": "delta"},
    },
    "saturated": {
        "summary": "when a slope falls below 0.01",
        "value": {"kind": "magnitude_below", "target": "slope:2:1", "value": 0.01},
    },
    "cost": {"summary": "when the cost is low", "value": {"kind": "cost_below", "value": 0.01}},
}
_WRITE = (MalformedJson, InvalidInput, SessionNotFound, StaleRevision)


class ConditionCreate(Incoming):
    """A condition to stop on. `GET /catalog` lists the kinds."""

    kind: Annotated[str, named(KINDS)] = Field(
        description="reached, phase, sign_change, magnitude_below, cost_below, …"
    )
    target: str | None = Field(
        default=None, description="an id, a family of ids such as `delta`, or a phase"
    )
    value: Finite | None = Field(default=None, description="the bound, or the value to cross")
    over: Over | None = Field(
        default=None,
        description="whose cost: of the samples of the pass (the default), or the mean over all "
        "samples (`data`), looked at when an epoch ends; for cost_below and cost_rises",
    )
    enabled: Switch = True


class ConditionPatch(Incoming):
    """Switch a condition."""

    enabled: Switch


@view
class ConditionView(TypedDict):
    """A condition of the session."""

    id: str
    kind: str
    target: str | None
    value: float | None
    over: Annotated[Over | None, Field(description="whose cost; null for other conditions")]
    enabled: bool


@view
class StopView(AtPass):
    """A condition that holds: which one, where (`step` ops of `pass` done), with which numbers."""

    condition: ConditionView
    step: int
    quantity: str
    value: float | None
    previous: Annotated[
        float | None, Field(description="what `value` was held against; null where nothing was")
    ]
    previous_pass: Annotated[int | None, Field(description="the pass that `previous` is of")]


def condition_view(breakpoint_: Breakpoint) -> ConditionView:
    """Show a condition."""
    condition = breakpoint_.condition
    return {
        "id": breakpoint_.id,
        "kind": condition.kind,
        "target": condition.target,
        "value": condition.value,
        "over": condition.over,
        "enabled": breakpoint_.enabled,
    }


def stop_view(session: Session, stop: Stop) -> StopView:
    """Show why a move stopped, or would."""
    condition = next(b for b in session.breakpoints if b.id == stop.condition)
    return {
        "condition": condition_view(condition),
        "pass": stop.place.number,
        "step": stop.place.step,
        "quantity": stop.quantity,
        "value": stop.value,
        "previous": stop.previous,
        "previous_pass": stop.previous_pass,
    }


@router.get(
    "",
    response_model=list[ConditionView],
    summary="List the conditions",
    responses=problems(SessionNotFound),
)
def list_conditions(service: Service, session_id: SessionId) -> Response:
    """List what stepping, running and training stop on."""
    session = service.get(session_id).session
    shown = [condition_view(b) for b in session.breakpoints]
    return json_response(shown, headers=etag(session.revision))


@router.post(
    "",
    status_code=201,
    response_model=ConditionView,
    summary="Define a condition",
    responses=problems(*_WRITE, UnknownQuantity),
)
def create_condition(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[ConditionCreate, Body(openapi_examples=EXAMPLES)],
) -> Response:
    """Define a condition: moves stop right after the first op at which it holds."""
    condition = Condition(body.kind, body.target, body.value, body.over)
    session, made = service.mark(
        session_id, lambda s, _: marks.add_condition(s, condition, body.enabled), revision
    )
    return json_response(condition_view(made), 201, etag(session.revision))


@router.patch(
    "/{condition_id}",
    response_model=ConditionView,
    summary="Switch a condition",
    responses=problems(*_WRITE, UnknownMark),
)
def switch_condition(
    service: Service,
    session_id: SessionId,
    condition_id: str,
    revision: IfMatch,
    body: ConditionPatch,
) -> Response:
    """Switch a condition on or off."""
    session, switched = service.mark(
        session_id, lambda s, _: marks.switch_condition(s, condition_id, body.enabled), revision
    )
    return json_response(condition_view(switched), headers=etag(session.revision))


@router.delete(
    "/{condition_id}",
    status_code=204,
    response_class=Response,
    summary="Forget a condition",
    responses=problems(SessionNotFound, StaleRevision, UnknownMark),
)
def delete_condition(
    service: Service, session_id: SessionId, condition_id: str, revision: IfMatch
) -> None:
    """Forget a condition."""
    service.mark(session_id, lambda s, _: (marks.delete_condition(s, condition_id), None), revision)
