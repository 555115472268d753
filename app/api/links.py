"""Links to a state: made of a session, opened as a session of one's own."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Response
from typing_extensions import TypedDict

from ..engine.errors import LinkNotFound, SessionNotFound
from ..exports.links import make_link, open_link
from .deps import Service, SessionId, takes_long
from .problems import problems
from .routing import resource_router
from .sessions import SessionView, created
from .wire import json_response, view

router = resource_router(tags=["links"])
PATH = "/links"


@view
class LinkView(TypedDict):
    """A link to a state; `path` is the address of the page that opens it."""

    id: str
    path: str


@router.post(
    "/sessions/{session_id}/links",
    status_code=201,
    response_model=LinkView,
    summary="Make a link to this very state",
    responses=problems(SessionNotFound),
)
@takes_long
def link_session(service: Service, session_id: SessionId) -> Response:
    """Keep the session's state as it is now under an id that always means it.

    What the session does afterwards, its deletion too, changes nothing of it.
    """
    link_id = make_link(service, session_id)
    shown: LinkView = {"id": link_id, "path": f"{PATH}/{link_id}"}
    return json_response(shown, 201)


@router.post(
    "/links/{link_id}/open",
    status_code=201,
    response_model=SessionView,
    summary="Open a link",
    responses=problems(LinkNotFound),
)
@takes_long
def open_linked_session(
    service: Service, link_id: Annotated[str, Path(description="id that a link was made with")]
) -> Response:
    """Make a new session in the very state that the link keeps."""
    return created(open_link(service, link_id))
