"""Routes of conditions and bookmarks, and of what shows a session from far."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response

from ..engine.conditions import Condition
from ..engine.errors import (
    InvalidInput,
    NotReached,
    SessionNotFound,
    StaleRevision,
    UnknownMark,
    UnknownQuantity,
)
from ..sessions import marks
from ..sessions.session import Place, Session
from . import examples, mapping
from .deps import IfMatch, JsonRoute, Service
from .errors import MalformedJson
from .schemas import (
    BookmarkCreate,
    BookmarkView,
    ConditionCreate,
    ConditionPatch,
    ConditionView,
    CurveView,
    SeriesList,
)
from .sessions import SessionId

router = APIRouter(prefix="/sessions/{session_id}", tags=["marks"], route_class=JsonRoute)
_WRITE = (MalformedJson, InvalidInput, SessionNotFound, StaleRevision)


def _reply(
    session: Session, view: mapping.View | list[mapping.View], status: int = 200
) -> Response:
    return mapping.json_response(view, status, {"ETag": f'"{session.revision}"'})


@router.get(
    "/conditions",
    response_model=list[ConditionView],
    summary="List the conditions",
    responses=examples.problems(SessionNotFound),
)
def list_conditions(service: Service, session_id: SessionId) -> Response:
    """List what stepping, running and training stop on."""
    session = service.get(session_id).session
    return _reply(session, [mapping.condition_view(b) for b in session.breakpoints])


@router.post(
    "/conditions",
    status_code=201,
    response_model=ConditionView,
    summary="Define a condition",
    responses=examples.problems(*_WRITE, UnknownQuantity),
)
def create_condition(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[ConditionCreate, Body(openapi_examples=examples.CONDITION)],
) -> Response:
    """Define a condition: moves stop right after the first op at which it holds."""
    condition = Condition(body.kind, body.target, body.value)
    session = service.mark(
        session_id, lambda s, _: marks.add_condition(s, condition, body.enabled), revision
    )
    return _reply(session, mapping.condition_view(session.breakpoints[-1]), 201)


@router.patch(
    "/conditions/{condition_id}",
    response_model=ConditionView,
    summary="Switch a condition",
    responses=examples.problems(*_WRITE, UnknownMark),
)
def switch_condition(
    service: Service,
    session_id: SessionId,
    condition_id: str,
    revision: IfMatch,
    body: ConditionPatch,
) -> Response:
    """Switch a condition on or off."""
    session = service.mark(
        session_id, lambda s, _: marks.switch_condition(s, condition_id, body.enabled), revision
    )
    switched = next(b for b in session.breakpoints if b.id == condition_id)
    return _reply(session, mapping.condition_view(switched))


@router.delete(
    "/conditions/{condition_id}",
    status_code=204,
    summary="Forget a condition",
    responses=examples.problems(SessionNotFound, StaleRevision, UnknownMark),
)
def delete_condition(
    service: Service, session_id: SessionId, condition_id: str, revision: IfMatch
) -> None:
    """Forget a condition."""
    service.mark(session_id, lambda s, _: marks.delete_condition(s, condition_id), revision)


@router.get(
    "/bookmarks",
    response_model=list[BookmarkView],
    summary="List the bookmarks",
    responses=examples.problems(SessionNotFound),
)
def list_bookmarks(service: Service, session_id: SessionId) -> Response:
    """List the named places, in the order of time."""
    session = service.get(session_id).session
    return _reply(session, [mapping.bookmark_view(m) for m in session.bookmarks])


@router.post(
    "/bookmarks",
    status_code=201,
    response_model=BookmarkView,
    summary="Name a place",
    responses=examples.problems(*_WRITE, NotReached),
)
def create_bookmark(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[BookmarkCreate, Body(openapi_examples=examples.BOOKMARK)],
) -> Response:
    """Name a place that has been reached, so that `seek` finds it again."""
    place = None if body.pass_ is None else Place(body.pass_, body.step)
    before = {m.id for m in service.get(session_id).session.bookmarks}
    session = service.mark(
        session_id, lambda s, h: marks.add_bookmark(s, h, body.name, place), revision
    )
    new = next(m for m in session.bookmarks if m.id not in before)
    return _reply(session, mapping.bookmark_view(new), 201)


@router.delete(
    "/bookmarks/{bookmark_id}",
    status_code=204,
    summary="Forget a bookmark",
    responses=examples.problems(SessionNotFound, StaleRevision, UnknownMark),
)
def delete_bookmark(
    service: Service, session_id: SessionId, bookmark_id: str, revision: IfMatch
) -> None:
    """Forget a bookmark."""
    service.mark(session_id, lambda s, _: marks.delete_bookmark(s, bookmark_id), revision)


@router.get(
    "/curve",
    response_model=CurveView,
    summary="The cost along the passes",
    responses=examples.problems(SessionNotFound, InvalidInput),
)
def get_curve(
    service: Service,
    session_id: SessionId,
    points: Annotated[int, Query(ge=2, le=1000, description="points at most")] = 400,
) -> Response:
    """Show the cost over all the data from pass 0 to the furthest reached, evenly sampled."""
    session, found = service.cost_curve(session_id, points)
    return mapping.json_response(mapping.curve_view(session, found))


@router.get(
    "/series",
    response_model=SeriesList,
    summary="Quantities over passes",
    responses=examples.problems(SessionNotFound, UnknownQuantity, InvalidInput),
)
def get_series(
    service: Service,
    session_id: SessionId,
    quantity: Annotated[list[str], Query(alias="id", description="ids to follow")],
    passes: Annotated[int, Query(description="how many passes, up to the cursor's")] = 50,
) -> Response:
    """Show the values of chosen ids over the last passes up to the cursor."""
    first, found = service.series(session_id, quantity, passes)
    return mapping.json_response(mapping.series_view(first, found))
