"""Sessions: making one, looking at one, forgetting one."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response
from pydantic import Field

from ..engine.errors import (
    DatasetNotFound,
    InvalidInput,
    SessionNotFound,
    StaleRevision,
    TooLarge,
)
from ..sessions.presets import PRESETS
from ..sessions.specs import SetupSpec
from .deps import IfMatch, Service, SessionId, Work
from .errors import MalformedJson
from .networks import NetworkCreate, network_spec
from .problems import Examples, problems
from .routing import resource_router
from .samples import DataCreate, data_spec
from .session_views import SessionView, created, reply
from .training import TrainingPatch, training_spec
from .wire import Incoming, named

router = resource_router("/sessions", tags=["sessions"])
EXAMPLES: Examples = {
    "preset": {"summary": "a worked example", "value": {"preset": "mazur"}},
    "own": {
        "summary": "an own network and sample",
        "value": {
            "network": {
                "sizes": [2, 2, 1],
                "activations": ["tanh", "sigmoid"],
                "cost": "binary_cross_entropy",
                "weights": [[[0.1, -0.2], [0.4, 0.3]], [[0.5, -0.6]]],
                "biases": [[0.0, 0.1], [0.2]],
            },
            "data": {"x": [[1.0, 0.5]], "y": [[1.0]]},
            "training": {"learning_rate": 0.1},
        },
    },
    "xor": {
        "summary": "a preset with other training",
        "value": {"preset": "xor", "training": {"optimizer": "adam", "learning_rate": 0.05}},
    },
}


class SessionCreate(Incoming):
    """A new session. `{}` is the preset `mazur`; fields beside `preset` override it.

    A data set (`data.preset`, `data.dataset`) that does not fit Mazur's network, with no preset and
    no sizes, gets one of its own: sigmoid neurons, three of them between inputs and outputs.

    `from` names a session that it is made out of: what is not said is carried over from where
    that one stands, its data with their edits, its training, and its weights and biases where the
    sizes allow.
    """

    preset: Annotated[str, named(PRESETS)] | None = None
    from_: str | None = Field(default=None, alias="from", description="id of another session")
    network: NetworkCreate | None = None
    data: DataCreate | None = None
    training: TrainingPatch | None = None
    branch: str | None = Field(
        default=None, description="makes it a branch of the session in `from`, by this name"
    )
    kernel: str | None = Field(default=None, description="whose arithmetic computes its passes")


DEFAULT_SESSION = SessionCreate()


def setup_spec(said: SessionCreate) -> SetupSpec:
    """Take a whole request for a session in."""
    return SetupSpec(
        said.preset,
        None if said.network is None else network_spec(said.network),
        None if said.data is None else data_spec(said.data),
        training_spec(said.training),
        said.from_,
        said.kernel,
        said.branch,
    )


@router.post(
    "",
    status_code=201,
    response_model=SessionView,
    summary="Make a session",
    responses=problems(MalformedJson, InvalidInput, TooLarge, SessionNotFound, DatasetNotFound),
)
async def create_session(
    service: Service,
    work: Work,
    body: Annotated[SessionCreate, Body(openapi_examples=EXAMPLES)] = DEFAULT_SESSION,
) -> Response:
    """Make a session from a preset, or from a network, data and training of one's own."""
    # One that is made out of another session works on that one, too.
    return await work.run("slow", body.from_, lambda: created(service.create(setup_spec(body))))


@router.get(
    "/{session_id}",
    response_model=SessionView,
    summary="Look at a session",
    responses=problems(SessionNotFound),
)
def get_session(service: Service, session_id: SessionId) -> Response:
    """Show the session at its cursor; what is not computed yet is null."""
    return reply(service.get(session_id))


@router.delete(
    "/{session_id}",
    status_code=204,
    response_class=Response,
    summary="Forget a session",
    responses=problems(SessionNotFound, StaleRevision),
)
async def delete_session(
    service: Service, work: Work, session_id: SessionId, revision: IfMatch
) -> None:
    """Forget the session and all of its history."""
    # It waits for nobody: whoever still works on the session then finds none.
    await work.run("quick", None, lambda: service.delete(session_id, revision))
