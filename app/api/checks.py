"""The gradient check on the wire: a pass's gradients against differences of its cost."""

from __future__ import annotations

from typing import Annotated, NotRequired

import numpy as np
from fastapi import Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge
from ..engine.gradcheck import GradientCheck
from .deps import Service, SessionId, takes_long
from .problems import problems
from .routing import resource_router
from .wire import etag, json_response, view

router = resource_router("/sessions/{session_id}", tags=["traces"])


@view
class ParameterCheck(TypedDict):
    """One parameter's gradient, as the rules have it and as the cost moves."""

    id: str
    analytic: float
    numeric: Annotated[
        float | None, Field(description="null where the cost of a nudge is infinite")
    ]
    relative_error: float | None
    at_kink: bool
    at_edge: bool
    hidden: Annotated[bool, Field(description="they differ by no more than rounding may make")]
    both_zero: Annotated[
        bool, Field(description="0 as far as the check can see: there is nothing to agree on")
    ]


@view
class GradientCheckView(TypedDict):
    """The gradient check of a pass: its largest error, and where."""

    max_relative_error: float
    passed: bool
    epsilon: float
    worst: str | None
    at_kink: list[str]
    at_edge: Annotated[
        list[str],
        Field(
            description="where the cost has no finite value on a side; not counted, as at a kink"
        ),
    ]
    hidden: Annotated[
        list[str],
        Field(description="where rounding alone may make the difference; not counted either"),
    ]
    resolution: Annotated[
        float, Field(description="the smallest quotient that float64 can tell from 0 here")
    ]
    both_zero: Annotated[
        int, Field(description="parameters whose gradient and quotient are both below that")
    ]
    parameters: NotRequired[Annotated[list[ParameterCheck], Field(description="with ?all=true")]]


def gradient_check_view(ids: list[str], check: GradientCheck) -> GradientCheckView:
    """Show a gradient check; `ids` are the parameters in the order of its vectors."""
    worst = check.worst
    return {
        "max_relative_error": 0.0 if worst is None else float(check.relative_error[worst]),
        "passed": check.passed,
        "epsilon": check.epsilon,
        "worst": None if worst is None else ids[worst],
        "at_kink": [ids[i] for i in np.flatnonzero(check.at_kink)],
        "at_edge": [ids[i] for i in np.flatnonzero(check.at_edge)],
        "hidden": [ids[i] for i in np.flatnonzero(check.hidden)],
        "resolution": check.resolution,
        "both_zero": int(check.both_zero.sum()),
    }


def parameter_checks(ids: list[str], check: GradientCheck) -> list[ParameterCheck]:
    """Show every parameter of a gradient check."""
    rows = zip(
        ids,
        check.analytic.tolist(),
        check.numeric.tolist(),
        check.relative_error.tolist(),
        check.at_kink.tolist(),
        check.at_edge.tolist(),
        check.hidden.tolist(),
        check.both_zero.tolist(),
        strict=True,
    )
    return [
        {
            "id": text,
            "analytic": analytic,
            "numeric": None if edge else numeric,
            "relative_error": None if edge else error,
            "at_kink": kink,
            "at_edge": edge,
            "hidden": lost,
            "both_zero": zero,
        }
        for text, analytic, numeric, error, kink, edge, lost, zero in rows
    ]


@router.get(
    "/gradient-check",
    response_model=GradientCheckView,
    summary="Check the gradients",
    responses=problems(SessionNotFound, Diverged, InvalidInput, TooLarge),
)
@takes_long
def check_gradients(
    service: Service,
    session_id: SessionId,
    everything: Annotated[
        bool, Query(alias="all", description="add every parameter's gradients")
    ] = False,
) -> Response:
    """Nudge every parameter of this pass by ±ε and compare with its gradient."""
    session, trace, check = service.gradient_check(session_id)
    ids = list(trace.network.parameter_ids())
    shown = gradient_check_view(ids, check)
    if everything:
        shown["parameters"] = parameter_checks(ids, check)
    return json_response(shown, headers=etag(session.revision))
