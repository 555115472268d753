"""A session from far: the cost along its passes, and chosen quantities over passes."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..sessions.overview import Window
from .cursors import PlaceView, place_view
from .deps import Service, SessionId, takes_long
from .problems import problems
from .routing import resource_router
from .wire import AtPass, etag, json_response, view

router = resource_router("/sessions/{session_id}", tags=["curves"])


@view
class CurvePointView(AtPass):
    """Cost over all the data with the parameters that arrive at a pass."""

    epoch: int
    cost: float


@view
class CurveView(TypedDict):
    """The cost from pass 0 to the furthest reached."""

    furthest: PlaceView
    points: list[CurvePointView]


@view
class SeriesView(TypedDict):
    """Values from pass `first` on, `stride` passes apart; null where not computed yet."""

    id: str
    values: list[float | None]


@view
class SeriesList(TypedDict):
    """Values of several ids over the same passes."""

    first: Annotated[int, Field(description="pass of the first value")]
    stride: Annotated[int, Field(description="passes from one value to the next")]
    series: list[SeriesView]


@router.get(
    "/curve",
    response_model=CurveView,
    summary="The cost along the passes",
    responses=problems(SessionNotFound, InvalidInput),
)
@takes_long
def get_curve(
    service: Service,
    session_id: SessionId,
    points: Annotated[int, Query(ge=2, le=1000, description="points at most")] = 400,
) -> Response:
    """Show the cost over all the data from pass 0 to the furthest reached, evenly sampled.

    Large networks on many samples have fewer points, so that the reply does not take minutes.
    """
    session, found = service.cost_curve(session_id, points)
    shown: CurveView = {
        "furthest": place_view(session.furthest),
        "points": [{"pass": p.number, "epoch": p.epoch, "cost": p.cost} for p in found],
    }
    return json_response(shown, headers=etag(session.revision))


@router.get(
    "/series",
    response_model=SeriesList,
    summary="Quantities over passes",
    responses=problems(SessionNotFound, UnknownQuantity, InvalidInput, TooLarge),
)
@takes_long
def get_series(
    service: Service,
    session_id: SessionId,
    quantity: Annotated[list[str], Query(alias="id", description="ids to follow")],
    passes: Annotated[int, Query(description="how many passes, up to the cursor's")] = 50,
    stride: Annotated[
        int, Query(description="passes from one to the next: those of an epoch show one an epoch")
    ] = 1,
) -> Response:
    """Show the values of chosen ids over the last passes up to the cursor, or over every nth."""
    session, (first, found) = service.series(session_id, quantity, Window(passes, stride))
    shown: SeriesList = {
        "first": first,
        "stride": stride,
        "series": [{"id": s.quantity, "values": s.values} for s in found],
    }
    return json_response(shown, headers=etag(session.revision))
