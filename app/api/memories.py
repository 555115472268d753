"""What the optimiser remembers of a layer, on the wire."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import InvalidInput, SessionNotFound, UnknownQuantity
from ..engine.memory import Pair, layer_memory
from ..sessions.looks import Look
from .deps import Service, SessionId, takes_long
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import Matrix, Vector, etag, json_response, view

router = resource_router("/sessions/{session_id}/memory", tags=["traces"])
Layer = Annotated[int, Path(description="from 2")]


@view
class PairView(TypedDict):
    """A number for every weight and bias of the layer; no biases where they are frozen."""

    w: Matrix
    b: Vector | None


@view
class SlotView(TypedDict):
    """One thing that the optimiser remembers, around this pass's update."""

    symbol: str
    before: PairView
    after: Annotated[PairView | None, Field(description="null in a pass that breaks off")]
    corrected: Annotated[
        PairView | None, Field(description="Adam's m and v over 1 − β^t; null for the others")
    ]


@view
class MemoryView(TypedDict):
    """What the optimiser remembers of a layer; `updates` is the number of this update, from 1."""

    layer: int
    updates: int
    slots: list[SlotView]


@router.get(
    "/{layer}",
    response_model=MemoryView,
    summary="What the optimiser remembers of a layer",
    responses=problems(SessionNotFound, UnknownQuantity, InvalidInput),
)
@takes_long
def show_memory(
    service: Service, session_id: SessionId, layer: Layer, sample: SampleLooked = None
) -> Response:
    """Show it before and after this pass's update, unmasked; sgd remembers nothing."""
    session, trace = service.sight(session_id, Look(None, sample))
    trace.quantity(f"b:{layer}:1")
    state = trace.record.state
    found = layer_memory(trace, layer)
    body: MemoryView = {
        "layer": layer,
        "updates": 0 if state is None else state.updates,
        "slots": [
            {
                "symbol": slot.symbol,
                "before": _pair(slot.before),
                "after": None if slot.after is None else _pair(slot.after),
                "corrected": None if slot.corrected is None else _pair(slot.corrected),
            }
            for slot in found
        ],
    }
    return json_response(body, headers=etag(session.revision))


def _pair(pair: Pair) -> PairView:
    return {"w": pair.w, "b": pair.b}
