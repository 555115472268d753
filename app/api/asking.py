"""Asking a session's network about an input of one's own."""

from __future__ import annotations

from fastapi import Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import Diverged, InvalidInput, SessionNotFound, TooLarge
from ..sessions import asking
from .deps import Service, SessionId
from .errors import MalformedJson
from .number_lists import Numbers
from .problems import problems
from .routing import resource_router
from .wire import Incoming, Vector, json_response, view

router = resource_router("/sessions/{session_id}", tags=["learning"])


class InputCreate(Incoming):
    """An input that need not be one of the samples."""

    x: Numbers = Field(description="as many numbers as the network has inputs")


@view
class AnsweredLayerView(TypedDict):
    """What a layer makes of the input."""

    layer: int
    z: Vector
    a: Vector
    slope: Vector


@view
class AnswerView(TypedDict):
    """An input, and what every neuron makes of it; the last layer's a are the outputs."""

    x: Vector
    layers: list[AnsweredLayerView]


@router.post(
    "/answer",
    response_model=AnswerView,
    summary="What the network answers to an input",
    responses=problems(SessionNotFound, MalformedJson, InvalidInput, TooLarge, Diverged),
)
def ask_network(service: Service, session_id: SessionId, body: InputCreate) -> Response:
    """Run an input through the network with the parameters at the cursor, without dropout.

    It is no sample: there is no target, no cost and no error, and nothing of the session changes.
    """
    found = service.look(session_id, lambda s, h: asking.answer(s, h, body.x))
    shown: AnswerView = {
        "x": found.x,
        "layers": [
            {"layer": layer, "z": z, "a": a, "slope": slope}
            for layer, (z, a, slope) in enumerate(
                zip(found.zs, found.activations, found.slopes, strict=True), start=2
            )
        ],
    }
    return json_response(shown)
