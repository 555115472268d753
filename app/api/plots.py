"""Curves to draw on the wire: a over z of one neuron, the cost over one output."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..engine.message import say
from ..engine.plots import POINTS, Plot, plot_activation, plot_cost
from ..engine.trace import Trace
from ..sessions.budget import hold
from ..sessions.looks import Look
from .deps import Service, SessionId, takes_long
from .finite import refuse_breakdown
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import Vector, etag, json_response, view

router = resource_router("/sessions/{session_id}/plots", tags=["traces"])

Over = Annotated[str | None, Query(description="the output `a:L:j` that `cost` is drawn over")]


@view
class PlotPointView(TypedDict):
    """Where the pass stands on a curve."""

    x: float
    value: float
    slope: float


@view
class PlotView(TypedDict):
    """`id` over `over`, all else as the pass has it: points in rising order, all finite."""

    id: str
    over: str
    x: Vector
    value: Vector
    slope: Annotated[Vector, Field(description="of the tangent at each point")]
    at: Annotated[
        PlotPointView | None,
        Field(description="null: the function has no finite value or slope where the pass stands"),
    ]


def plot_view(plot: Plot) -> PlotView:
    """Show a sampled curve."""
    at = plot.at
    return {
        "id": str(plot.quantity),
        "over": str(plot.over),
        "x": plot.x,
        "value": plot.value,
        "slope": plot.slope,
        "at": None if at is None else {"x": at.x, "value": at.value, "slope": at.slope},
    }


@router.get(
    "/{quantity}",
    response_model=PlotView,
    summary="A function at one neuron, as points to draw",
    responses=problems(SessionNotFound, UnknownQuantity, Diverged, InvalidInput, TooLarge),
)
@takes_long
def sample_plot(
    service: Service,
    session_id: SessionId,
    quantity: str,
    over: Over = None,
    sample: SampleLooked = None,
) -> Response:
    """Sample the activation of a neuron (its `z`, `a` or `slope`), or `cost` over an output.

    An activation is sampled before any mask of dropout.

    The numbers are those of this pass, unmasked, of the shown sample.
    """
    session, trace = service.sight(session_id, Look(None, sample))
    hold("look", POINTS * max(trace.network.sizes[1:]))
    return json_response(plot_view(_plot(trace, quantity, over)), headers=etag(session.revision))


def _plot(trace: Trace, quantity: str, over: str | None) -> Plot:
    q = trace.quantity(quantity)
    if (q.kind == "cost") != (over is not None):
        raise InvalidInput.at("/over", say("plot-over", id=quantity))
    broken = trace.breakdown
    if broken is not None and not trace.known(q, trace.last_step):
        refuse_breakdown(trace)
    return plot_activation(trace, q) if over is None else plot_cost(trace, trace.quantity(over))
