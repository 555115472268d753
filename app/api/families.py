"""Families: the sessions that branched off one another, and the names of branches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import Body, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import InvalidInput, SessionNotFound, StaleRevision
from ..exports.removal import remove, restore
from ..sessions.forks import renamed
from ..sessions.session import START, Place, Standing
from .cursors import PlaceView, place_view
from .deps import IfMatch, Service, SessionId, takes_long
from .errors import MalformedJson
from .problems import Examples, problems
from .routing import resource_router
from .session_views import SessionView, created, reply
from .wire import Incoming, etag, json_response, view

router = resource_router("/sessions/{session_id}", tags=["branches"])
EXAMPLES: Examples = {"name": {"summary": "another name", "value": {"name": "η = 2"}}}


class BranchPatch(Incoming):
    """Another name for a branch."""

    name: str


@view
class RelativeView(TypedDict):
    """A session of a family; `parent` and `at` are null for the one that it goes back to."""

    id: str
    name: str | None
    parent: Annotated[
        str | None, Field(description="id of what it branched off, which may be deleted by now")
    ]
    at: Annotated[PlaceView | None, Field(description="the place in the parent")]
    shares_past: Annotated[
        bool, Field(description="false: its own passes begin at 0 with what stood at that place")
    ]
    cursor: PlaceView
    furthest: PlaceView


@view
class FamilyView(TypedDict):
    """All that goes back to one session, and has not been deleted."""

    branches: list[RelativeView]


@router.get(
    "/branches",
    response_model=FamilyView,
    summary="List what branched off with it",
    responses=problems(SessionNotFound),
)
def list_branches(service: Service, session_id: SessionId) -> Response:
    """List the session's family, itself included: a branch comes after what it branched off.

    Those that branched off one and the same come by the place where they did.
    """
    session, standing = service.family(session_id)
    shown: FamilyView = {"branches": [_relative(*each) for each in _in_order(standing)]}
    return json_response(shown, headers=etag(session.revision))


@router.patch(
    "/branch",
    response_model=SessionView,
    summary="Rename a branch",
    responses=problems(MalformedJson, InvalidInput, SessionNotFound, StaleRevision),
)
def rename_branch(
    service: Service,
    session_id: SessionId,
    revision: IfMatch,
    body: Annotated[BranchPatch, Body(openapi_examples=EXAMPLES)],
) -> Response:
    """Give a branch another name. It is no change of state: there is nothing to take back."""
    service.mark(session_id, lambda s, _: (renamed(s, body.name), None), revision)
    return reply(service.get(session_id))


@router.post(
    "/remove",
    status_code=204,
    response_class=Response,
    summary="Forget a session, but for an hour",
    responses=problems(SessionNotFound, StaleRevision),
)
@takes_long
def remove_session(service: Service, session_id: SessionId, revision: IfMatch) -> None:
    """Delete the session; for an hour `restore` brings it back. `DELETE` keeps nothing of it."""
    remove(service, session_id, revision)


@router.post(
    "/restore",
    status_code=201,
    response_model=SessionView,
    summary="Bring a removed session back",
    responses=problems(SessionNotFound),
)
@takes_long
def restore_session(service: Service, session_id: SessionId) -> Response:
    """Bring back what was removed an hour ago at most, in its very state and in its family.

    Its revisions begin anew. A session that is there is left as it is.
    """
    return created(restore(service, session_id))


def _in_order(standing: Mapping[str, Standing]) -> list[tuple[str, Standing]]:
    """Go through the tree from above; one whose parent was deleted is a beginning of its own."""

    def key(each: str) -> tuple[bool, Place, str, str]:
        parent = standing[each].parent
        return (
            (False, START, "", "")
            if parent is None
            else (True, parent.place, parent.name or "", each)
        )

    below: dict[str | None, list[str]] = {}
    for each in sorted(standing, key=key):
        parent = standing[each].parent
        above = parent.id if parent is not None and parent.id in standing else None
        below.setdefault(above, []).append(each)
    ordered: list[tuple[str, Standing]] = []
    waiting = below.get(None, [])
    while waiting:
        each = waiting.pop(0)
        ordered.append((each, standing[each]))
        waiting = [*below.get(each, []), *waiting]
    return ordered


def _relative(session_id: str, standing: Standing) -> RelativeView:
    parent = standing.parent
    return {
        "id": session_id,
        "name": None if parent is None else parent.name,
        "parent": None if parent is None else parent.id,
        "at": None if parent is None else place_view(parent.place),
        "shares_past": parent is None or parent.shares,
        "cursor": place_view(standing.cursor),
        "furthest": place_view(standing.furthest),
    }
