"""One parameter nudged on the wire: the cost over it with its tangent, and the pass at a value."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from fastapi import Depends, Query, Response
from numpy.typing import NDArray
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..engine.ids import Quantity
from ..engine.tangents import SHARE, Nudged, Tangent, parameter
from ..engine.trace import Trace
from ..sessions.looks import Look
from ..sessions.nudging import MOST_POINTS, USUAL_POINTS, Asked, nudged, sweep
from .deps import Service, SessionId, takes_long
from .finite import refuse_breakdown
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import MaskedVector, Vector, etag, json_response, view

router = resource_router("/sessions/{session_id}/nudge", tags=["traces"])


def range_asked(
    low: Annotated[
        float | None,
        Query(
            alias="from",
            allow_inf_nan=False,
            description="1 below the value where absent; further where the value is above 1000",
        ),
    ] = None,
    high: Annotated[
        float | None,
        Query(
            alias="to",
            allow_inf_nan=False,
            description="1 above the value where absent; further where the value is above 1000",
        ),
    ] = None,
    points: Annotated[
        int | None,
        Query(
            ge=3,
            le=MOST_POINTS,
            description=f"{USUAL_POINTS} where absent, fewer where those are too much work",
        ),
    ] = None,
) -> Asked:
    """Gather the range of a parameter that is asked for."""
    return Asked(low, high, points)


Range = Annotated[Asked, Depends(range_asked)]

KinkView = TypedDict("KinkView", {"id": str, "from": float, "to": float})
HoldsView = TypedDict("HoldsView", {"share": float, "from": float, "to": float})


@view
class TangentView(TypedDict):
    """The cost over one weight or bias: its points, and the tangent through (`value`, `cost`)."""

    id: str
    value: Annotated[float, Field(description="that the pass starts from")]
    cost: Annotated[float, Field(description="of the pass: the batch's mean, L1 and L2 included")]
    gradient: Annotated[float, Field(description="the slope of the tangent")]
    x: Vector
    costs: Annotated[MaskedVector, Field(description="null where the cost has no finite value")]
    kinks: Annotated[
        list[KinkView],
        Field(description="a z, or the weight under L1, goes through 0 between these points"),
    ]
    more: Annotated[int, Field(description="kinks beyond those listed")]
    holds: Annotated[
        HoldsView | None,
        Field(
            description="where the tangent misses the change of the cost by this share of what it "
            "says at most; null where the gradient is 0 or the value not in the range"
        ),
    ]


@view
class NudgedLayerView(TypedDict):
    """A layer with the parameter moved; null what is not finite."""

    layer: int
    z: MaskedVector
    a: MaskedVector
    slope: MaskedVector


@view
class NudgedView(TypedDict):
    """The forward pass with one parameter at another value, for the shown sample.

    `change` is what the cost does, `predicted` what the tangent says, gradient times `by`; `gap`
    is the first less the second. Null what is not finite.
    """

    id: str
    start: Annotated[float, Field(description="the value that the pass starts from")]
    value: float
    by: float
    cost: float | None
    change: float | None
    predicted: float | None
    gap: float | None
    kink: Annotated[
        str | None, Field(description="what goes through 0 on the way, so that the cost turns")
    ]
    layers: Annotated[
        list[NudgedLayerView], Field(description="from the parameter's own on: no other moves")
    ]


def tangent_view(found: Tangent) -> TangentView:
    """Show the cost over a parameter."""
    holds = found.holds
    return {
        "id": str(found.quantity),
        "value": found.value,
        "cost": found.cost,
        "gradient": found.gradient,
        "x": found.x,
        "costs": _finite(found.costs),
        "kinks": [
            {"id": str(kink.quantity), "from": kink.low, "to": kink.high} for kink in found.kinks
        ],
        "more": found.more,
        "holds": None if holds is None else {"share": SHARE, "from": holds[0], "to": holds[1]},
    }


def nudged_view(found: Nudged) -> NudgedView:
    """Show the pass with a parameter moved."""
    return {
        "id": str(found.quantity),
        "start": found.start,
        "value": found.value,
        "by": found.by,
        "cost": found.cost,
        "change": found.change,
        "predicted": found.predicted,
        "gap": found.gap,
        "kink": None if found.kink is None else str(found.kink),
        "layers": [
            {"layer": layer, "z": _finite(z), "a": _finite(a), "slope": _finite(slope)}
            for layer, z, a, slope in found.layers
        ],
    }


@router.get(
    "/{quantity}",
    response_model=TangentView,
    summary="The cost over one parameter, with its tangent",
    responses=problems(SessionNotFound, UnknownQuantity, Diverged, InvalidInput, TooLarge),
)
@takes_long
def sweep_parameter(
    service: Service,
    session_id: SessionId,
    quantity: str,
    asked: Range,
    sample: SampleLooked = None,
) -> Response:
    """Work out the cost of this pass over a range of one weight or bias, all else as it is.

    With `sample` it is the cost that the trace of that sample shows. Nothing is changed.
    """
    session, trace = service.sight(session_id, Look(None, sample))
    q = _nudgeable(trace, quantity)
    return json_response(tangent_view(sweep(trace, q, asked)), headers=etag(session.revision))


@router.get(
    "/{quantity}/at",
    response_model=NudgedView,
    summary="The pass with one parameter nudged",
    responses=problems(SessionNotFound, UnknownQuantity, Diverged, InvalidInput, TooLarge),
)
def nudge_parameter_to(
    service: Service,
    session_id: SessionId,
    quantity: str,
    value: Annotated[float, Query(allow_inf_nan=False, description="in place of its own")],
    sample: SampleLooked = None,
) -> Response:
    """Follow z, a and the cost forward from one weight or bias at another value.

    The cost's change stands beside what the gradient says of it. Nothing is changed.
    """
    session, trace = service.sight(session_id, Look(None, sample))
    found = nudged(trace, _nudgeable(trace, quantity), value)
    return json_response(nudged_view(found), headers=etag(session.revision))


def _nudgeable(trace: Trace, text: str) -> Quantity:
    """Read the id of a parameter whose pass has a cost and a gradient. Raises Diverged."""
    q = trace.quantity(text)
    parameter(trace, q)
    gradient = Quantity(f"grad_{q.kind}", q.layer, q.j, q.k)
    if not all(trace.known(one, trace.last_step) for one in (Quantity("cost"), gradient)):
        refuse_breakdown(trace)
    return q


def _finite(numbers: NDArray[np.float64]) -> MaskedVector:
    if np.isfinite(numbers).all():
        return numbers
    return [float(number) if np.isfinite(number) else None for number in numbers]
