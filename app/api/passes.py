"""A whole pass, unmasked: of a session, or stateless; and its program of ops."""

from __future__ import annotations

from typing import Annotated, NotRequired

from fastapi import Body, Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, NotReached, SessionNotFound, TooLarge
from ..engine.masking import Mask
from ..engine.program import Phase, Segment
from ..engine.trace import Trace
from ..sessions.looks import Look
from ..sessions.single import single_pass
from .conditions import StopView, stop_view
from .cursors import DivergedView, diverged_view
from .deps import Service, SessionId, takes_long
from .errors import MalformedJson, Unprocessable
from .layers import TraceLayerView, trace_layer_views
from .networks import NetworkCreate, NetworkView, network_spec, network_view
from .number_lists import NumberList
from .problems import Examples, problems
from .routing import resource_router
from .samples import BatchView, SampleView, batch_view, sample_view
from .training import TrainingPatch, TrainingView, training_spec, training_view
from .wire import AtPass, Incoming, etag, json_response, view

router = resource_router(tags=["traces"])
PassNumber = Annotated[
    int | None,
    Query(alias="pass", ge=0, description="a pass up to the one after the furthest reached"),
]
SampleLooked = Annotated[
    int | None, Query(ge=0, description="another sample to look at, by its index in the data")
]
EXAMPLES: Examples = {
    "gradients": {
        "summary": "forward, cost, errors and gradients",
        "value": {
            "network": {"sizes": [2, 1], "weights": [[[0.5, -0.5]]], "biases": [[0.1]]},
            "x": [1.0, 2.0],
            "y": [1.0],
        },
    },
    "batch": {
        "summary": "ten updates on a mini-batch",
        "value": {
            "network": {"sizes": [2, 1], "seed": 1},
            "x": [[1.0, 2.0], [0.5, 0.0]],
            "y": [[1.0], [0.0]],
            "training": {"learning_rate": 0.1},
            "updates": 10,
        },
    },
}


MOST_UPDATES = 100_000


class PassCreate(Incoming):
    """A stateless pass on one sample, or on a mini-batch of several.

    It updates only when `training` is given, and then as many times as there are `updates`, all on
    the same samples.
    """

    network: NetworkCreate
    x: NumberList = Field(description="one sample, or a row for each")
    y: NumberList = Field(description="one target, or a row for each")
    training: TrainingPatch | None = None
    updates: Annotated[int, Field(strict=True, ge=1, le=MOST_UPDATES)] | None = Field(
        default=None, description="passes, each from where the one before it ended; 1 where absent"
    )


@view
class SegmentView(TypedDict):
    """A run of ops of one neuron in one phase; the cost is a segment of its own.

    `forward`: z, a; in a hidden layer with dropout z, mask, a. `cost`: cost. `backward`: delta.
    `gradients`: grad_b, then the grad_w row. `update`: new_b (unless biases are frozen), then the
    new_w row.
    """

    phase: Phase
    layer: int | None
    neuron: int | None
    first_step: Annotated[int, Field(description="ops of the pass before this segment")]
    count: int


@view
class StopsCut(TypedDict):
    """Where the list of stops ends before the pass does: beyond this step there may be more."""

    step: int


@view
class TraceView(AtPass):
    """A whole pass, unmasked. `w`, `b` are the values that it starts from."""

    epoch: int
    steps: int
    network: NetworkView
    training: TrainingView | None
    learning_rate: Annotated[
        float | None, Field(description="η of this pass's epoch; null in a pass without an update")
    ]
    batch: BatchView
    sample: SampleView
    cost: float | None
    layers: list[TraceLayerView]
    program: list[SegmentView]
    slope_cancels: Annotated[
        bool, Field(description="the output's slope is no factor of its delta, as with a − y")
    ]
    diverged: NotRequired[DivergedView]
    learns_from: NotRequired[
        Annotated[
            list[int],
            Field(description="samples that a session's pass learns from, whichever is looked at"),
        ]
    ]
    stops: NotRequired[
        Annotated[
            list[StopView],
            Field(description="where the session's conditions hold in this pass"),
        ]
    ]
    stops_cut: NotRequired[
        Annotated[StopsCut | None, Field(description="null: every stop of the pass is listed")]
    ]


def trace_view(trace: Trace, number: int, epoch: int) -> TraceView:
    """Show a whole pass, unmasked as far as it is finite."""
    steps = trace.program.steps
    shown: TraceView = {
        "pass": number,
        "epoch": epoch,
        "steps": steps,
        "network": network_view(trace.network),
        "training": None if trace.training is None else training_view(trace.training),
        "learning_rate": None if trace.training is None else trace.rate,
        "batch": batch_view(trace.batch),
        "sample": sample_view(trace.batch),
        "cost": Mask(trace, steps).cost,
        "layers": trace_layer_views(trace),
        "program": [_segment_view(s) for s in trace.program.segments],
        "slope_cancels": trace.network.slope_cancels,
    }
    if trace.breakdown is not None:
        shown["diverged"] = diverged_view(trace.breakdown, number)
    return shown


def _segment_view(segment: Segment) -> SegmentView:
    return {
        "phase": segment.phase,
        "layer": segment.layer or None,
        "neuron": segment.neuron or None,
        "first_step": segment.first,
        "count": segment.count,
    }


@router.get(
    "/sessions/{session_id}/trace",
    response_model=TraceView,
    summary="A whole pass, unmasked",
    responses=problems(SessionNotFound, NotReached, InvalidInput),
)
def get_trace(
    service: Service,
    session_id: SessionId,
    number: PassNumber = None,
    sample: SampleLooked = None,
) -> Response:
    """Show every value of a pass (the cursor's, if none is named), and its program of ops.

    With `sample` another sample is looked at and nothing changes: in this pass if it holds that
    sample, else in a pass on that sample alone, with the parameters that this pass starts from.
    """
    seen = service.trace(session_id, Look(number, sample))
    shown = trace_view(seen.trace, seen.number, seen.epoch)
    shown["learns_from"] = list(seen.learns_from)
    shown["stops"] = [stop_view(seen.session, stop) for stop in seen.stops]
    shown["stops_cut"] = None if seen.cut is None else {"step": seen.cut}
    return json_response(shown, headers=etag(seen.session.revision))


@router.post(
    "/pass",
    response_model=TraceView,
    summary="One pass, stateless",
    responses=problems(MalformedJson, InvalidInput, TooLarge, Unprocessable),
)
@takes_long
def run_single_pass(
    service: Service, body: Annotated[PassCreate, Body(openapi_examples=EXAMPLES)]
) -> Response:
    """Compute a pass without a session, or several; it updates only if training is given.

    `x` and `y` are one sample or several (a mini-batch). The trace is that of the last pass.
    """
    spec = network_spec(body.network)
    training = None if body.training is None else training_spec(body.training)
    updates = body.updates or 1
    try:
        trace = single_pass(spec, (body.x, body.y), training, updates, service.limits)
    except Diverged as error:
        raise Unprocessable(error.detail) from None
    return json_response(trace_view(trace, updates - 1, updates - 1))
