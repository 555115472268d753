"""Bookmarks: places of a session by name."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response
from pydantic import Field

from ..engine.errors import (
    InvalidInput,
    NotReached,
    SessionNotFound,
    StaleRevision,
    UnknownMark,
)
from ..engine.message import say
from ..sessions import marks
from ..sessions.session import Bookmark, Place
from .deps import IfMatch, Service, SessionId
from .errors import MalformedJson
from .problems import Examples, problems
from .routing import resource_router
from .wire import AtPass, Incoming, Index, etag, json_response, view

router = resource_router("/sessions/{session_id}/bookmarks", tags=["marks"])
EXAMPLES: Examples = {"here": {"summary": "name the cursor's place", "value": {"name": "here"}}}


class BookmarkCreate(Incoming):
    """Name a place that has been reached; the cursor's where none is given."""

    name: str
    pass_: Index | None = Field(default=None, alias="pass")
    step: Index | None = Field(default=None, description="of that pass; 0 where absent")


@view
class BookmarkView(AtPass):
    """A named place."""

    id: str
    name: str
    step: int


def bookmark_view(mark: Bookmark) -> BookmarkView:
    """Show a bookmark."""
    return {"id": mark.id, "name": mark.name, "pass": mark.place.number, "step": mark.place.step}


@router.get(
    "",
    response_model=list[BookmarkView],
    summary="List the bookmarks",
    responses=problems(SessionNotFound),
)
def list_bookmarks(service: Service, session_id: SessionId) -> Response:
    """List the named places, in the order of time."""
    session = service.get(session_id).session
    shown = [bookmark_view(m) for m in session.bookmarks]
    return json_response(shown, headers=etag(session.revision))


@router.post(
    "",
    status_code=201,
    response_model=BookmarkView,
    summary="Name a place",
    responses=problems(MalformedJson, InvalidInput, SessionNotFound, StaleRevision, NotReached),
)
def create_bookmark(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[BookmarkCreate, Body(openapi_examples=EXAMPLES)],
) -> Response:
    """Name a place that has been reached, so that `seek` finds it again."""
    if body.pass_ is None and body.step is not None:
        raise InvalidInput.at("/pass", say("step-without-pass"))
    place = None if body.pass_ is None else Place(body.pass_, body.step or 0)
    session, made = service.mark(
        session_id, lambda s, h: marks.add_bookmark(s, h, body.name, place), revision
    )
    return json_response(bookmark_view(made), 201, etag(session.revision))


@router.delete(
    "/{bookmark_id}",
    status_code=204,
    response_class=Response,
    summary="Forget a bookmark",
    responses=problems(SessionNotFound, StaleRevision, UnknownMark),
)
def delete_bookmark(
    service: Service, session_id: SessionId, bookmark_id: str, revision: IfMatch
) -> None:
    """Forget a bookmark."""
    service.mark(session_id, lambda s, _: (marks.delete_bookmark(s, bookmark_id), None), revision)
