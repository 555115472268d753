"""What routes are given: the service, a revision to match, and bodies that are strictly JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from typing import Annotated, Any, get_origin

import orjson
from fastapi import Depends, Header, Path, Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from ..engine.errors import InvalidInput, StaleRevision
from ..engine.message import say
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
        raise StaleRevision(say("revision-unreadable", given=if_match))
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
    """A route that takes what it declares: strict JSON however it is labelled, and nothing else.

    NaN and Infinity are refused by orjson; a query parameter or a body that the call does not take
    is an error, so that a slip is not silently ignored.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler."""
        handle = super().get_route_handler()
        taken = dict(_query_parameters(self.dependant))
        takes_body = self.body_field is not None

        async def handle_json(request: Request) -> Response:
            check_query(request, taken)
            scope = dict(request.scope)
            headers = [h for h in scope["headers"] if h[0] != b"content-type"]
            scope["headers"] = [*headers, (b"content-type", b"application/json")]
            read = _JsonRequest(scope, request.receive)
            if not takes_body:
                await check_no_body(read)
            return await handle(read)

        return handle_json


def _query_parameters(dependant: Dependant) -> Iterator[tuple[str, bool]]:
    """Yield each declared query parameter, with whether it may be repeated."""
    for field in dependant.query_params:
        yield field.alias, get_origin(field.field_info.annotation) is list
    for inner in dependant.dependencies:
        yield from _query_parameters(inner)


def check_query(request: Request, taken: Mapping[str, bool]) -> None:
    """Hold a query against the parameters that a call takes: those that are true may be repeated.

    Raises InvalidInput.
    """
    if not request.scope["query_string"]:
        return
    given = Counter(name for name, _ in request.query_params.multi_items())
    for name, times in given.items():
        if name not in taken:
            known = say("no-such-parameter", count=len(taken), allowed=", ".join(taken))
            raise InvalidInput.at(f"/{name[:64]}", known)
        if times > 1 and not taken[name]:
            raise InvalidInput.at(f"/{name}", say("parameter-once", given=times))


async def check_no_body(request: Request) -> None:
    """Refuse a body that says something to a call that takes none; `{}` says nothing.

    Raises InvalidInput.
    """
    headers = request.headers
    if headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers:
        return
    if (await request.body()).strip() not in (b"", b"{}"):
        raise InvalidInput.at("", say("no-body-here"))
