"""Learning seen: a session's data, decision surfaces, how good it is, how its numbers spread."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge
from ..engine.histograms import Histogram
from ..sessions import learning
from ..sessions.learning import Score, View
from .deps import Service, SessionId, takes_long
from .problems import problems
from .routing import resource_router
from .wire import Matrix, Vector, json_response, view

router = resource_router("/sessions/{session_id}", tags=["learning"])
From = Annotated[int, Query(alias="from", ge=0, description="first sample, from 0")]
To = Annotated[int | None, Query(ge=0, description="sample after the last; all where absent")]


async def surface_view_asked(
    x: Annotated[int, Query(description="input along x, from 1")] = 1,
    y: Annotated[int, Query(description="input along y, from 1")] = 2,
    resolution: Annotated[int, Query(description="points a side, ends included")] = 40,
) -> View:
    """Gather what says how a surface is looked at."""
    return View(x, y, resolution)


Over = Annotated[View, Depends(surface_view_asked)]


@view
class DataRowsView(TypedDict):
    """Samples as they are at the cursor, and what is known of them."""

    inputs: Annotated[list[str], Field(description="names of the columns of x")]
    outputs: list[str]
    count: Annotated[int, Field(description="samples in all")]
    first: Annotated[int, Field(description="index of the first one here")]
    x: Matrix
    y: Matrix
    test: Annotated[list[int], Field(description="indices that nothing is learnt from")]
    image: Annotated[list[int] | None, Field(description="rows and columns of a picture")]


@view
class SurfaceView(TypedDict):
    """a of one neuron: rows are y from low to high, columns x, ends included.

    A network of one input has one row and no `y`.
    """

    x: list[float]
    y: list[float] | None
    a: Matrix


@view
class LayerSurfacesView(TypedDict):
    """a of every neuron of a layer over the plane."""

    layer: int
    a: list[Matrix]


@view
class SurfacesView(TypedDict):
    """a of every neuron, over one plane."""

    x: list[float]
    y: list[float] | None
    layers: list[LayerSurfacesView]


@view
class ScoreView(TypedDict):
    """Mean cost, penalty included; accuracy is null where targets are no classes.

    Both are those of the whole network: dropout is a matter of passes.
    """

    cost: float
    accuracy: float | None


@view
class WorstView(TypedDict):
    """A sample by its index in the data, and its own cost."""

    index: int
    cost: float


@view
class EvaluationView(TypedDict):
    """How good the network is with the parameters at the cursor."""

    train: ScoreView
    test: ScoreView | None
    confusion: Annotated[
        list[list[int]] | None,
        Field(description="rows: true class; columns: said; of the test part where there is one"),
    ]
    worst: Annotated[list[WorstView], Field(description="of all samples, dearest first")]


@view
class HistogramView(TypedDict):
    """Counts of the values between neighbouring edges."""

    edges: Vector
    counts: list[int]


@view
class LayerHistogramsView(TypedDict):
    """How a layer's numbers spread; null where one of them is not finite."""

    layer: int
    z: HistogramView | None
    a: HistogramView | None
    delta: HistogramView | None
    w: HistogramView | None
    grad_w: HistogramView | None


@view
class HistogramsView(TypedDict):
    """z, a, δ of every sample learnt from (at most 1,000, evenly), w, and the mean ∂C/∂w."""

    layers: list[LayerHistogramsView]


@router.get(
    "/data",
    response_model=DataRowsView,
    summary="The samples",
    responses=problems(SessionNotFound, InvalidInput, TooLarge),
)
@takes_long
def get_data(service: Service, session_id: SessionId, first: From = 0, to: To = None) -> Response:
    """Show samples, edits included; those kept for testing are the last ones."""
    part = service.look(session_id, lambda s, h: learning.data_part(s, h, first, to))
    about, n_1, n_last = part.about, part.x.shape[1], part.y.shape[1]
    shown: DataRowsView = {
        "inputs": list(about.inputs) or [f"x{k + 1}" for k in range(n_1)],
        "outputs": list(about.outputs) or [f"y{k + 1}" for k in range(n_last)],
        "count": part.count,
        "first": part.first,
        "x": part.x,
        "y": part.y,
        "test": list(range(part.count - about.test, part.count)),
        "image": None if about.image is None else list(about.image),
    }
    return json_response(shown)


@router.get(
    "/surface",
    response_model=SurfaceView,
    summary="A neuron's decision surface",
    responses=problems(SessionNotFound, InvalidInput, TooLarge, Diverged),
)
@takes_long
def get_surface(
    service: Service,
    session_id: SessionId,
    over: Over,
    layer: Annotated[int | None, Query(description="the output layer where absent")] = None,
    neuron: Annotated[int, Query(description="from 1")] = 1,
) -> Response:
    """Show a neuron's a over two inputs, the others as in the shown sample.

    The parameters are those at the cursor; nothing of the session changes.
    """
    found = service.look(session_id, lambda s, h: learning.surface_of(s, h, layer, neuron, over))
    (values,) = found.layers.values()
    shown: SurfaceView = {
        "x": list(found.x),
        "y": None if found.y is None else list(found.y),
        "a": values[0],
    }
    return json_response(shown)


@router.get(
    "/surfaces",
    response_model=SurfacesView,
    summary="Every neuron's decision surface",
    responses=problems(SessionNotFound, InvalidInput, TooLarge, Diverged),
)
@takes_long
def get_surfaces(service: Service, session_id: SessionId, over: Over) -> Response:
    """Show a of all neurons over two inputs, worked out in one go; no neuron is dropped."""
    found = service.look(session_id, lambda s, h: learning.surfaces_of(s, h, over))
    shown: SurfacesView = {
        "x": list(found.x),
        "y": None if found.y is None else list(found.y),
        "layers": [{"layer": i, "a": list(values)} for i, values in found.layers.items()],
    }
    return json_response(shown)


@router.get(
    "/evaluation",
    response_model=EvaluationView,
    summary="How good the network is",
    responses=problems(SessionNotFound, TooLarge, Diverged),
)
@takes_long
def get_evaluation(service: Service, session_id: SessionId) -> Response:
    """Hold the network against its data: what it learns from, and what is kept for testing.

    Accuracy: the largest output, or over ½ where there is one.
    """
    found = service.look(session_id, learning.evaluation)
    shown: EvaluationView = {
        "train": _score_view(found.train),
        "test": None if found.test is None else _score_view(found.test),
        "confusion": None if found.confusion is None else found.confusion.tolist(),
        "worst": [{"index": index, "cost": cost} for index, cost in found.worst],
    }
    return json_response(shown)


@router.get(
    "/histograms",
    response_model=HistogramsView,
    summary="How the numbers spread",
    responses=problems(SessionNotFound, TooLarge),
)
@takes_long
def get_histograms(service: Service, session_id: SessionId) -> Response:
    """Spread out z, a, δ, w and ∂C/∂w of each layer, with no neuron dropped."""
    found = service.look(session_id, learning.spread)
    shown: HistogramsView = {
        "layers": [
            {
                "layer": each.layer,
                "z": _histogram_view(each.z),
                "a": _histogram_view(each.a),
                "delta": _histogram_view(each.delta),
                "w": _histogram_view(each.w),
                "grad_w": _histogram_view(each.grad_w),
            }
            for each in found
        ]
    }
    return json_response(shown)


def _score_view(score: Score) -> ScoreView:
    return {"cost": score.cost, "accuracy": score.accuracy}


def _histogram_view(histogram: Histogram | None) -> HistogramView | None:
    if histogram is None:
        return None
    return {"edges": histogram.edges, "counts": histogram.counts.tolist()}
