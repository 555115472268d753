"""Links to a state: made of a session, opened as a session of one's own."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request, Response
from typing_extensions import TypedDict

from ..engine.errors import (
    InvalidInput,
    KernelMissing,
    LinkNotFound,
    SessionNotFound,
    StaleRevision,
    TooLarge,
)
from ..exports.links import check_link, make_link, open_link
from ..exports.state_link import LONGEST
from ..sessions.service import LabService
from .deps import GoingOn, IfMatch, Service, SessionId, takes_long
from .language import speech
from .problems import problems
from .routing import resource_router
from .session_views import SessionView, created
from .wire import json_response, view

router = resource_router(tags=["links"])
PATH = "/links"


@view
class LinkView(TypedDict):
    """A link to a state; `path` is the address of the page that opens it.

    A short state stands in the id itself, `state1.…`, as long as the whole address has at most
    2,000 characters; of another one the id names what is kept here.
    """

    id: str
    path: str


@router.post(
    "/sessions/{session_id}/links",
    status_code=201,
    response_model=LinkView,
    summary="Make a link to this very state",
    responses=problems(SessionNotFound, StaleRevision),
)
@takes_long
def link_session(
    service: Service, session_id: SessionId, request: Request, revision: IfMatch
) -> Response:
    """Make an id that always means the session's state as it is now.

    What the session does afterwards, its deletion too, changes nothing of it.
    """
    before = f"{str(request.base_url).rstrip('/')}{PATH}/"
    link_id = make_link(service, session_id, LONGEST - len(before), revision)
    shown: LinkView = {"id": link_id, "path": f"{PATH}/{link_id}"}
    return json_response(shown, 201)


@router.post(
    "/links/{link_id}/open",
    status_code=201,
    response_model=SessionView,
    summary="Open a link",
    responses=problems(LinkNotFound, InvalidInput, TooLarge, KernelMissing),
)
@takes_long
def open_linked_session(
    service: Service,
    link_id: Annotated[str, Path(description="id that a link was made with")],
    kernel: GoingOn = None,
) -> Response:
    """Make a new session in the very state that the link holds or keeps.

    One that was cut or changed on its way is refused, and the problem says what is wrong where.
    Where its kernel is not installed that is 409 `kernel_missing`: `?kernel=numpy` goes on by that
    one, from the last checkpoint before the place where the link was made.
    """
    return created(open_link(service, link_id, kernel))


def wrong_with(service: LabService, link_id: str) -> list[str] | None:
    """Say what is wrong with a link, for a page of words; None: nothing is, []: there is none."""
    try:
        check_link(service, link_id)
    except LinkNotFound:
        return []
    except InvalidInput as error:
        write = speech().write
        told = [(e.pointer, write(e.message)) for e in error.errors]
        return [f"{pointer}: {words}" if pointer else words for pointer, words in told]
    return None
