"""Branches: forking a session, and holding two sessions against each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NotRequired, cast

import numpy as np
from fastapi import Body, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import (
    Diverged,
    InvalidInput,
    NotComparable,
    NotReached,
    SessionNotFound,
    StaleRevision,
)
from ..engine.masking import Mask
from ..engine.message import say
from ..sessions.looks import Snapshot
from ..sessions.looks import snapshot as look_at
from ..sessions.session import Place
from .cursors import CursorView, cursor_view
from .deps import IfMatch, Service, SessionId, takes_long
from .errors import MalformedJson
from .layers import LayerView, layer_views
from .networks import network_view
from .problems import Examples, problems
from .routing import resource_router
from .session_views import SessionView, created
from .training import training_view
from .wire import Array, Incoming, Index, MaskedMatrix, MaskedVector, etag, json_response, view

router = resource_router("/sessions/{session_id}", tags=["branches"])
EXAMPLES: Examples = {
    "here": {"summary": "a branch from here", "value": {"name": "η = 1"}},
    "there": {
        "summary": "a branch from an earlier place",
        "value": {"name": "another start", "at": {"pass": 0, "step": 0}},
    },
}


class ForkPlace(Incoming):
    """A place that has been reached."""

    pass_: Index = Field(alias="pass")
    step: Index = 0


class ForkCreate(Incoming):
    """Branch off, here or at an earlier place."""

    name: str | None = None
    at: ForkPlace | None = None


FROM_HERE = ForkCreate()

Setting = float | bool | str | list[object] | dict[str, object] | None


@view
class DifferingSetting(TypedDict):
    """A setting that is not the same in both; null where one has no such setting."""

    this: Setting
    other: Setting


@view
class ComparedPlaces(TypedDict):
    """Where the two stand."""

    this: CursorView
    other: CursorView


@view
class ComparedSamples(TypedDict):
    """Which sample (index in the data, from 0) each of the two shows."""

    this: int
    other: int


@view
class LayerDifference(TypedDict):
    """Other − this in one layer; layer 1 has `layer` and `a` only."""

    layer: int
    a: MaskedVector
    z: NotRequired[MaskedVector]
    delta: NotRequired[MaskedVector]
    b: NotRequired[MaskedVector]
    grad_b: NotRequired[MaskedVector]
    w: NotRequired[MaskedMatrix]
    grad_w: NotRequired[MaskedMatrix]


@view
class ComparisonView(TypedDict):
    """Differences, other − this, of what both show at their cursors.

    A number is null where one of the two is not computed yet.
    """

    cursors: ComparedPlaces
    samples: ComparedSamples
    layers: list[LayerDifference]
    cost: float | None
    training: Annotated[
        dict[str, DifferingSetting], Field(description="the settings that differ, by name")
    ]
    network: Annotated[
        dict[str, DifferingSetting], Field(description="activations and cost where they differ")
    ]


@router.post(
    "/fork",
    status_code=201,
    response_model=SessionView,
    summary="Branch off",
    responses=problems(
        MalformedJson, InvalidInput, SessionNotFound, NotReached, StaleRevision, Diverged
    ),
)
@takes_long
def fork_session(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[ForkCreate, Body(openapi_examples=EXAMPLES)] = FROM_HERE,
) -> Response:
    """Make a session that shares this one's past up to a place, and goes its own way from there.

    Its view names its `parent`: the id, the branch's name, and the place.
    """
    at = None if body.at is None else Place(body.at.pass_, body.at.step)
    return created(service.fork(session_id, body.name, at, revision))


@router.get(
    "/compare/{other}",
    response_model=ComparisonView,
    summary="Hold two sessions against each other",
    responses=problems(SessionNotFound, NotComparable),
)
@takes_long
def compare_sessions(service: Service, session_id: SessionId, other: str) -> Response:
    """Subtract what this session shows at its cursor from what the other shows at its own."""
    mine, theirs = service.look(session_id, look_at), service.look(other, look_at)
    return json_response(comparison_view(mine, theirs), headers=etag(mine.session.revision))


def comparison_view(mine: Snapshot, theirs: Snapshot) -> ComparisonView:
    """Show other − this. Raises NotComparable where the layers have other sizes."""
    shapes = [s.session.setup.network.sizes for s in (mine, theirs)]
    if shapes[0] != shapes[1]:
        expected, given = ("-".join(map(str, sizes)) for sizes in shapes)
        raise NotComparable(say("not-comparable", expected=expected, given=given))
    here, there = _layers(mine), _layers(theirs)
    costs = [Mask(s.trace, s.session.cursor.step).cost for s in (mine, theirs)]
    trainings = [
        dict(training_view(s.course.era(s.session.cursor.number).training)) for s in (mine, theirs)
    ]
    networks = [dict(network_view(s.session.setup.network)) for s in (mine, theirs)]
    return {
        "cursors": {"this": _cursor(mine), "other": _cursor(theirs)},
        "samples": {"this": mine.trace.batch.shown, "other": theirs.trace.batch.shown},
        "layers": [_layer_difference(*pair) for pair in zip(here, there, strict=True)],
        "cost": _number_difference(*costs),
        "training": _differing(*trainings),
        "network": _differing(*networks),
    }


def _layers(shown: Snapshot) -> list[LayerView]:
    mask = Mask(shown.trace, shown.session.cursor.step)
    parameters = mask.parameters() if shown.parameters is None else shown.parameters
    return layer_views(mask, parameters)


def _cursor(shown: Snapshot) -> CursorView:
    return cursor_view(shown.course, shown.trace, shown.session.cursor)


def _layer_difference(mine: LayerView, theirs: LayerView) -> LayerDifference:
    names = [name for name in mine if name != "layer"]
    differences = {name: _difference(mine[name], theirs[name]) for name in names}  # type: ignore[literal-required]
    return cast("LayerDifference", {"layer": mine["layer"], **differences})


@np.errstate(over="ignore")
def _difference(mine: object, theirs: object) -> object:
    """Subtract vectors or matrices, in which what is not computed yet is None."""
    if isinstance(mine, np.ndarray) and isinstance(theirs, np.ndarray):
        return _finite(theirs - mine)
    if isinstance(mine, Sequence | np.ndarray) and isinstance(theirs, Sequence | np.ndarray):
        return [_difference(a, b) for a, b in zip(mine, theirs, strict=True)]
    return _number_difference(cast("float | None", mine), cast("float | None", theirs))


def _finite(difference: Array) -> object:
    """Two finite numbers may be too far apart for a float: that is null, too."""
    if np.isfinite(difference).all():
        return difference
    if difference.ndim == 0:
        return None
    return [_finite(np.asarray(each)) for each in difference]


def _number_difference(mine: float | None, theirs: float | None) -> float | None:
    if mine is None or theirs is None:
        return None
    difference = float(theirs) - float(mine)
    return difference if np.isfinite(difference) else None


def _differing(mine: dict[str, object], theirs: dict[str, object]) -> dict[str, DifferingSetting]:
    return {
        name: {
            "this": cast("Setting", mine.get(name)),
            "other": cast("Setting", theirs.get(name)),
        }
        for name in {**mine, **theirs}
        if mine.get(name) != theirs.get(name)
    }
