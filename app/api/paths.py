"""Paths on the wire: every way from a quantity to the cost, as products along the network."""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import Response
from pydantic import Field, GetPydanticSchema
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..engine.paths import MOST_PATHS, Path, Paths, find_paths
from ..sessions.budget import hold, paths_work
from ..sessions.looks import Look
from .deps import Service, SessionId, takes_long
from .finite import refuse_breakdown
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import etag, json_response, view

router = resource_router("/sessions/{session_id}/paths", tags=["traces"])

LARGEST_WRITTEN = 2**63
"""orjson writes whole numbers below it; a larger one is handed to it as written."""
Whole = Annotated[int | orjson.Fragment, GetPydanticSchema(lambda _source, describe: describe(int))]


@view
class PathView(TypedDict):
    """One way: `value` is the product of the factors `ids`, whose `values` stand beside.

    `smallest` is the factor that shrinks it most.
    """

    ids: list[str]
    value: float
    values: list[float]
    smallest: str


@view
class PathsView(TypedDict):
    """The largest ways from a quantity to the cost of one sample, without 1/m and penalty."""

    id: str
    value: Annotated[float, Field(description="the sum of all ways")]
    count: Annotated[Whole, Field(description="how many ways there are; any size")]
    rest: Annotated[float, Field(description="the sum of the ways that are not listed")]
    paths: list[PathView]


def paths_view(found: Paths, name: str) -> PathsView:
    """Show paths, under the name that they were asked for by."""
    count = found.count
    return {
        "id": name,
        "value": found.value,
        "count": count if count < LARGEST_WRITTEN else orjson.Fragment(str(count)),
        "rest": found.rest,
        "paths": [_path_view(path) for path in found.listed],
    }


def _path_view(path: Path) -> PathView:
    return {
        "ids": [str(q) for q in path.ids],
        "value": path.value,
        "values": list(path.values),
        "smallest": str(path.smallest),
    }


@router.get(
    "/{quantity}",
    response_model=PathsView,
    summary="Ways from a quantity to the cost",
    responses=problems(SessionNotFound, UnknownQuantity, Diverged, InvalidInput, TooLarge),
)
@takes_long
def list_paths(
    service: Service, session_id: SessionId, quantity: str, sample: SampleLooked = None
) -> Response:
    """List the ways from a delta, grad_b or grad_w of this pass to the cost, largest first.

    Unmasked, of the shown sample; `grad_w:2:1:1@3` is that of sample 3. At most 200 are listed.
    """
    session, trace = service.sight(session_id, Look(None, sample))
    hold("look", paths_work(trace, MOST_PATHS))
    found = find_paths(refuse_breakdown(trace), quantity)
    return json_response(paths_view(found, quantity), headers=etag(session.revision))
