"""One parameter's gradient check on the wire: the cost on both sides, for many nudges ε."""

from __future__ import annotations

from typing import Annotated

from fastapi import Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..engine.nudges import NUDGES, ParameterNudges, nudge_parameter
from ..sessions.budget import hold, single_check_work
from .deps import Service, SessionId, takes_long
from .finite import refuse_breakdown
from .problems import problems
from .routing import resource_router
from .wire import etag, json_response, view

router = resource_router("/sessions/{session_id}/gradient-check", tags=["traces"])


@view
class NudgeView(TypedDict):
    """C(w + ε), C(w − ε) and their quotient; null where the cost has no finite value."""

    epsilon: float
    resolution: Annotated[
        float, Field(description="the smallest quotient that float64 can tell from 0 here")
    ]
    plus: float | None
    minus: float | None
    quotient: float | None
    difference: Annotated[float | None, Field(description="quotient − gradient")]
    error: Annotated[
        float | None,
        Field(description="|quotient − gradient| / max(|quotient|, |gradient|, 1e-4)"),
    ]
    kink: Annotated[bool, Field(description="the nudge touches or crosses a kink of the cost")]


@view
class NudgesView(TypedDict):
    """One parameter's gradient, held against quotients from ε = 1e-1 to 1e-11."""

    id: str
    value: float
    gradient: float
    kink: Annotated[bool, Field(description="as the gradient check has it, at ε = 1e-5")]
    points: list[NudgeView]


def nudges_view(found: ParameterNudges) -> NudgesView:
    """Show how the cost moves with one parameter."""
    return {
        "id": str(found.quantity),
        "value": found.value,
        "gradient": found.gradient,
        "kink": found.kink,
        "points": [
            {
                "epsilon": p.epsilon,
                "resolution": p.resolution,
                "plus": p.plus,
                "minus": p.minus,
                "quotient": p.quotient,
                "difference": p.difference,
                "error": p.error,
                "kink": p.kink,
            }
            for p in found.points
        ],
    }


@router.get(
    "/{quantity}",
    response_model=NudgesView,
    summary="Check one gradient with many nudges",
    responses=problems(SessionNotFound, UnknownQuantity, Diverged, InvalidInput, TooLarge),
)
@takes_long
def check_one_gradient(service: Service, session_id: SessionId, quantity: str) -> Response:
    """Nudge one weight or bias of this pass by ±ε, from large to tiny, and watch the cost."""
    session, trace = service.sight(session_id)
    hold("check", single_check_work(trace, 2 * len(NUDGES)))
    found = nudge_parameter(refuse_breakdown(trace), trace.quantity(quantity))
    return json_response(nudges_view(found), headers=etag(session.revision))
