"""The numbers of a pass, layer by layer: as far as a cursor has come, or whole."""

from __future__ import annotations

from typing import Annotated, NotRequired, cast

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.masking import Mask
from ..engine.trace import Trace
from .wire import Array, MaskedMatrix, MaskedVector, Matrix, Vector, view


@view
class LayerView(TypedDict):
    """Layer 1 has `layer` and `a` only. `null` = not computed yet at this cursor."""

    layer: int
    a: MaskedVector
    z: NotRequired[MaskedVector]
    mask: NotRequired[
        Annotated[
            MaskedVector,
            Field(description="only there for a hidden layer with dropout: 0, or 1/(1 − p)"),
        ]
    ]
    delta: NotRequired[MaskedVector]
    b: NotRequired[Vector]
    grad_b: NotRequired[MaskedVector]
    w: NotRequired[Matrix]
    grad_w: NotRequired[MaskedMatrix]


@view
class TraceLayerView(LayerView):
    """A layer of a whole pass: `w` and `b` as it starts, beside what its update makes of them."""

    slope: NotRequired[MaskedVector]
    flat_below: NotRequired[
        Annotated[
            float | None,
            Field(
                description="a |slope| below it counts as flat: a twentieth of the function's "
                "steepest; null for a function that does not flatten out"
            ),
        ]
    ]
    new_w: NotRequired[MaskedMatrix]
    new_b: NotRequired[MaskedVector]


def layer_views(mask: Mask, parameters: Array) -> list[LayerView]:
    """Show the layers as far as they are revealed, with the (flat) parameters at the cursor."""
    trace = mask.trace
    ws, bs = trace.network.views(parameters)
    layers: list[LayerView] = [{"layer": 1, "a": trace.batch.x[trace.batch.row]}]
    for layer, (w, b) in enumerate(zip(ws, bs, strict=True), start=2):
        grad_w, grad_b = mask.gradients(layer)
        dropped = mask.mask(layer)
        layers.append(
            {
                "layer": layer,
                "z": mask.z(layer),
                "a": mask.a(layer),
                "delta": mask.delta(layer),
                "b": b,
                "grad_b": grad_b,
                "w": w,
                "grad_w": grad_w,
            }
        )
        if dropped is not None:
            layers[-1]["mask"] = dropped
    return layers


def trace_layer_views(trace: Trace) -> list[TraceLayerView]:
    """Show the layers of a pass unmasked, as far as they are finite."""
    mask = Mask(trace, trace.program.steps)
    layers: list[TraceLayerView] = []
    for plain in layer_views(mask, trace.start):
        # A layer's view is one of a trace as well; mypy cannot tell, for keys that may be absent.
        shown = cast("TraceLayerView", plain)
        layer = plain["layer"]
        if layer > 1:
            shown["slope"] = mask.slope(layer)
            shown["flat_below"] = trace.network.activation(layer).flat_below
            updated = mask.updated(layer)
            if updated is not None:
                shown["new_w"], shown["new_b"] = updated
        layers.append(shown)
    return layers
