"""Softmax's Jacobian on the wire."""

from __future__ import annotations

from typing import Annotated

from fastapi import Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge
from ..engine.jacobian import output_jacobian
from ..sessions.budget import hold
from ..sessions.looks import Look
from .deps import Service, SessionId, takes_long
from .finite import refuse_breakdown
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import Matrix, Vector, etag, json_response, view

router = resource_router("/sessions/{session_id}/jacobian", tags=["traces"])


@view
class JacobianView(TypedDict):
    """The slopes of an output layer whose neurons are coupled, and ∂C/∂a, of one sample."""

    outputs: Annotated[
        Matrix, Field(description="row j, column k: ∂a_k/∂z_j; δ_j is row j times by_output")
    ]
    by_output: Annotated[
        Vector | None, Field(description="∂C/∂a; null where an output has none: it is 0 or 1")
    ]


@router.get(
    "",
    response_model=JacobianView,
    summary="The Jacobian of a softmax output",
    responses=problems(SessionNotFound, Diverged, InvalidInput, TooLarge),
)
@takes_long
def show_jacobian(service: Service, session_id: SessionId, sample: SampleLooked = None) -> Response:
    """Show ∂a/∂z of the output and ∂C/∂a in this pass, unmasked, of the shown sample."""
    session, trace = service.sight(session_id, Look(None, sample))
    hold("shown", trace.network.sizes[-1] ** 2)
    found = output_jacobian(refuse_breakdown(trace))
    body: JacobianView = {"outputs": found.outputs, "by_output": found.by_output}
    return json_response(body, headers=etag(session.revision))
