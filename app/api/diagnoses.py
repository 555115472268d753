"""Diagnoses on the wire: is a number right, and if not, which slip could have made it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..engine.message import say
from ..engine.own_number import read_number
from ..engine.slips import SLIPS, Diagnosis, diagnose
from ..engine.trace import Trace
from ..sessions.budget import hold, slips_work
from ..sessions.single import single_pass
from .deps import Service, SessionId, takes_long
from .errors import MalformedJson, Unprocessable
from .finite import refuse_breakdown
from .language import PARAMETER
from .networks import network_spec
from .passes import PassCreate
from .problems import Examples, problems
from .routing import resource_router
from .training import training_spec
from .wire import Finite, Incoming, Said, etag, json_response, view

router = resource_router(tags=["traces"])

EXAMPLES: Examples = {
    "rounded": {
        "summary": "a number as it was written down",
        "value": {"quantity": "delta:2:1", "value": "0.0073"},
    },
    "exact": {
        "summary": "a number that a program came to",
        "value": {"quantity": "delta:3:1", "value": 0.13849856162855698},
    },
}
STATELESS_EXAMPLES: Examples = {
    "forgotten slope": {
        "summary": "an output's error without the slope",
        "value": {
            "network": {"sizes": [2, 1], "weights": [[[0.5, -0.5]]], "biases": [[0.1]]},
            "x": [1.0, 2.0],
            "y": [1.0],
            "quantity": "delta:2:1",
            "value": "-0.5987",
        },
    }
}
Number = Annotated[
    str | Finite,
    Field(description="text: its digits say how exactly it is meant; a number is meant exactly"),
]


class DiagnosisCreate(Incoming):
    """A number that somebody came to for a quantity."""

    quantity: str
    value: Number


class PassDiagnosisCreate(PassCreate):
    """A number that somebody came to for a quantity of a stateless pass."""

    quantity: str
    value: Number


@view
class SlipMatchView(TypedDict):
    """A slip that the number fits: what was done, what to do instead, and what it really gives."""

    id: str
    name: Said
    message: Said
    value: float


@view
class DiagnosisView(TypedDict):
    """Whether a number is right within `tolerance`; if it is not, the slips that it fits.

    `near` says that it is not right, but within 1 % of it: digits lost on the way explain it.
    """

    correct: bool
    near: bool
    tolerance: float
    expected: float
    slips: list[SlipMatchView]


def diagnosis_view(found: Diagnosis) -> DiagnosisView:
    """Show a diagnosis."""
    return {
        "correct": found.correct,
        "near": found.near,
        "tolerance": found.given.tolerance,
        "expected": found.expected,
        "slips": [
            {
                "id": match.slip,
                "name": say(f"slip-{match.slip}"),
                "message": match.message,
                "value": match.value,
            }
            for match in found.matches
        ],
    }


def _diagnose(trace: Trace, body: DiagnosisCreate | PassDiagnosisCreate) -> Diagnosis:
    hold("slips", slips_work(trace, len(SLIPS)))
    return diagnose(refuse_breakdown(trace), trace.quantity(body.quantity), read_number(body.value))


@router.post(
    "/sessions/{session_id}/diagnose",
    response_model=DiagnosisView,
    summary="Find what went wrong in a number",
    responses=problems(
        MalformedJson, SessionNotFound, UnknownQuantity, Diverged, InvalidInput, TooLarge
    ),
    openapi_extra=PARAMETER,
)
@takes_long
def diagnose_number(
    service: Service,
    session_id: SessionId,
    body: Annotated[DiagnosisCreate, Body(openapi_examples=EXAMPLES)],
) -> Response:
    """Hold a number against this pass's, and against what the known slips would have given.

    Unmasked: it may be asked for a quantity that is not computed yet. Nothing changes.
    """
    session, trace = service.sight(session_id)
    return json_response(diagnosis_view(_diagnose(trace, body)), headers=etag(session.revision))


@router.post(
    "/diagnose",
    response_model=DiagnosisView,
    summary="Find what went wrong in a number, stateless",
    responses=problems(MalformedJson, UnknownQuantity, InvalidInput, TooLarge, Unprocessable),
    openapi_extra=PARAMETER,
)
@takes_long
def diagnose_stateless(
    service: Service,
    body: Annotated[PassDiagnosisCreate, Body(openapi_examples=STATELESS_EXAMPLES)],
) -> Response:
    """Hold a number against that of one pass, without a session."""
    training = None if body.training is None else training_spec(body.training)
    try:
        trace = single_pass(
            network_spec(body.network), (body.x, body.y), training, 1, service.limits
        )
    except Diverged as error:
        raise Unprocessable(error.detail) from None
    return json_response(diagnosis_view(_diagnose(trace, body)))
