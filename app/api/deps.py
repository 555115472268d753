"""What routes are given: the service, a revision to match, and bodies that are strictly JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine, Sequence
from typing import Annotated, Any

import orjson
from fastapi import Depends, Header, Path, Request, Response
from fastapi.routing import APIRoute

from ..engine.errors import StaleRevision
from ..sessions.service import LabService

_ETAG = re.compile(r'^\s*(?:W/)?"?(\d{1,18})"?\s*$')


async def get_service(request: Request) -> LabService:
    """Return the app's service. Async, because a plain function would cost a hop to a thread."""
    service: LabService = request.app.state.service
    return service


async def revision_to_match(
    if_match: Annotated[
        str | None,
        Header(description='write only if the session is still at this revision, as `"7"`'),
    ] = None,
) -> int | None:
    """Read If-Match. Raises StaleRevision for what can match no revision."""
    if if_match is None or if_match.strip() == "*":
        return None
    found = _ETAG.match(if_match)
    if found is None:
        raise StaleRevision(f'expected a revision like "7" in If-Match, got {if_match[:64]!r}')
    return int(found[1])


def prefers_minimal(said: Sequence[str] | None) -> bool:
    """Read the preference `return` (RFC 7240): the first one counts, unknown ones are passed over.

    All headers of the name are one list, as `Prefer: respond-async, return="minimal"; a=b`.
    """
    for preference in ",".join(said or ()).split(","):
        name, _, value = preference.partition(";")[0].partition("=")
        if name.strip().lower() == "return":
            return value.strip().strip('"').lower() == "minimal"
    return False


Service = Annotated[LabService, Depends(get_service)]
IfMatch = Annotated[int | None, Depends(revision_to_match)]
Prefer = Annotated[
    list[str] | None,
    Header(description="`return=minimal` leaves out what seldom changes, and all layers"),
]
SessionId = Annotated[str, Path(description="id that POST /sessions gave")]


class _JsonRequest(Request):
    """A request whose body is JSON whatever it is labelled, and strictly JSON."""

    async def json(self) -> Any:  # noqa: ANN401 - JSON is of any type
        # Its error is a json.JSONDecodeError, which FastAPI knows how to report.
        return orjson.loads(await self.body())


class JsonRoute(APIRoute):
    """A route that reads bodies with orjson: NaN and Infinity are refused, labels not asked for."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler."""
        handle = super().get_route_handler()

        async def handle_json(request: Request) -> Response:
            scope = dict(request.scope)
            headers = [h for h in scope["headers"] if h[0] != b"content-type"]
            scope["headers"] = [*headers, (b"content-type", b"application/json")]
            return await handle(_JsonRequest(scope, request.receive))

        return handle_json
