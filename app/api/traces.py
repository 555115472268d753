"""Routes that look into a pass: its trace, explanations, the gradient check; and a bare pass."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response

from ..engine.errors import (
    Diverged,
    InvalidInput,
    NotReached,
    SessionNotFound,
    UnknownQuantity,
)
from . import examples, mapping
from .deps import JsonRoute, Service
from .errors import MalformedJson, Unprocessable
from .schemas import Explanation, GradientCheckView, PassCreate, TraceView
from .sessions import SessionId

router = APIRouter(tags=["traces"], route_class=JsonRoute)
PassNumber = Annotated[
    int | None,
    Query(alias="pass", ge=0, description="a pass up to the one after the furthest reached"),
]


@router.get(
    "/sessions/{session_id}/trace",
    response_model=TraceView,
    summary="A whole pass, unmasked",
    responses=examples.problems(SessionNotFound, NotReached, InvalidInput),
)
def get_trace(service: Service, session_id: SessionId, number: PassNumber = None) -> Response:
    """Show every value of a pass (the cursor's, if none is named), and its program of ops."""
    return mapping.json_response(mapping.pass_view(service.trace(session_id, number)))


@router.get(
    "/sessions/{session_id}/explain",
    response_model=list[Explanation],
    summary="Explain a range of steps",
    responses=examples.problems(SessionNotFound, NotReached, InvalidInput),
)
def explain_range(
    service: Service,
    session_id: SessionId,
    first: Annotated[int, Query(alias="from", ge=0, description="ops done before the first")],
    end: Annotated[int, Query(alias="to", ge=0, description="ops done after the last")],
    number: PassNumber = None,
) -> Response:
    """Explain the ops that lead from step `from` to step `to` of a pass, as if done."""
    found = service.explain_range(session_id, first, end, number)
    return mapping.json_response(mapping.explanations_view(found))


@router.get(
    "/sessions/{session_id}/explain/{quantity}",
    response_model=Explanation,
    summary="Explain one quantity",
    responses=examples.problems(SessionNotFound, UnknownQuantity),
)
def explain_quantity(service: Service, session_id: SessionId, quantity: str) -> Response:
    """Say why a quantity is what it is at the cursor: formula, numbers, words, neighbours."""
    view = mapping.explanation_view(service.explain(session_id, quantity))
    return mapping.json_response({**view, "id": quantity})


@router.get(
    "/sessions/{session_id}/gradient-check",
    response_model=GradientCheckView,
    response_model_exclude_none=True,
    summary="Check the gradients",
    responses=examples.problems(SessionNotFound, Diverged, InvalidInput),
)
def check_gradients(
    service: Service,
    session_id: SessionId,
    everything: Annotated[
        bool, Query(alias="all", description="add every parameter's gradients")
    ] = False,
) -> Response:
    """Nudge every parameter of this pass by ±ε and compare with its gradient."""
    trace, check = service.gradient_check(session_id)
    return mapping.json_response(mapping.gradient_check_view(trace, check, everything))


@router.post(
    "/pass",
    response_model=TraceView,
    summary="One pass, stateless",
    responses=examples.problems(MalformedJson, InvalidInput, Unprocessable),
)
def run_single_pass(
    service: Service, body: Annotated[PassCreate, Body(openapi_examples=examples.PASS)]
) -> Response:
    """Compute one pass on one sample, without a session; it updates only if training is given."""
    spec = mapping.network_spec(body.network)
    training = None if body.training is None else mapping.training_spec(body.training)
    try:
        trace = service.single_pass(spec, body.x, body.y, training)
    except Diverged as error:
        raise Unprocessable(error.detail) from None
    return mapping.json_response(mapping.trace_view(trace, 0, 0))
