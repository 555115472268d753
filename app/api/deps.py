"""What routes are given: the service, a revision to match, and bodies that are strictly JSON."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Annotated, Any, NamedTuple, TypeVar

from fastapi import Depends, Header, Path, Query, Request, Response
from fastapi.routing import APIRoute
from starlette.types import Receive, Scope, Send

from ..engine.errors import StaleRevision
from ..engine.message import say
from ..sessions.service import LabService
from .bodies import MEDIUM, SMALL, taken_model
from .plain_calls import Known, NotPlain, plain_call
from .scheduling import Lane, Scheduler
from .spooling import spooled
from .strictness import (
    JsonRequest,
    announces_small_body,
    check_encoding,
    check_no_body,
    check_query,
    query_parameters,
)

_ETAG = re.compile(r'^\s*(?:W/)?"?(\d{1,18})"?\s*$')


def service_of(request: Request) -> LabService:
    """Return the app's service."""
    service: LabService = request.app.state.service
    return service


def scheduler_of(request: Request) -> Scheduler:
    """Return the app's scheduler of work."""
    scheduler: Scheduler = request.app.state.scheduler
    return scheduler


async def get_service(request: Request) -> LabService:
    """Return the app's service. Async, because a plain function would cost a hop to a thread."""
    return service_of(request)


async def get_scheduler(request: Request) -> Scheduler:
    """Return the app's scheduler of work."""
    return scheduler_of(request)


async def revision_to_match(
    if_match: Annotated[
        str | None,
        Header(description='write only if the session is still at this revision, as `"7"`'),
    ] = None,
) -> int | None:
    """Read If-Match. Raises StaleRevision for what can match no revision."""
    return read_revision(if_match)


def read_revision(if_match: str | None) -> int | None:
    """Read what If-Match says. Raises StaleRevision for what can match no revision."""
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


class Call(NamedTuple):
    """What a route needs that does its work in several pieces, while its caller listens."""

    service: LabService
    work: Scheduler
    request: Request


async def get_call(request: Request) -> Call:
    """Gather the service, the scheduler, and the request itself."""
    return call_of(request)


def call_of(request: Request) -> Call:
    """Gather the service, the scheduler, and the request itself."""
    return Call(service_of(request), scheduler_of(request), request)


Service = Annotated[LabService, Depends(get_service)]
ThisCall = Annotated[Call, Depends(get_call)]
Work = Annotated[Scheduler, Depends(get_scheduler)]
IfMatch = Annotated[int | None, Depends(revision_to_match)]
Prefer = Annotated[
    list[str] | None,
    Header(description="`return=minimal` leaves out what seldom changes, and all layers"),
]
SessionId = Annotated[str, Path(description="id that POST /sessions gave")]
GoingOn = Annotated[
    str | None,
    Query(alias="kernel", description="go on by this arithmetic, where its own is missing perhaps"),
]
PLAIN: Known = (
    (Service, service_of),
    (ThisCall, call_of),
    (Work, scheduler_of),
    (IfMatch, lambda request: read_revision(request.headers.get("if-match"))),
    (Prefer, lambda request: request.headers.getlist("prefer") or None),
    (Request, lambda request: request),
)
"""How a plain request is read for what these stand for."""

_READ = "backprop_lab.read"
"""Where in a request's scope it stands as it has been read."""
READING = frozenset({"GET", "HEAD"})
_SLOW: set[Callable[..., Any]] = set()
Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])


def takes_long(endpoint: Endpoint) -> Endpoint:
    """Mark a route's function as work that may take a second, not some milliseconds."""
    _SLOW.add(endpoint)
    return endpoint


def _scheduled(endpoint: Callable[..., Any], writes: bool) -> Callable[..., Any]:
    """Let the scheduler run a plain function: alone on its session, a write in its turn."""
    lane: Lane = "slow" if endpoint in _SLOW else "quick"

    signature = inspect.signature(endpoint, eval_str=True)
    taken = list(signature.parameters.values())
    asking = next((p.name for p in taken if p.annotation is Request), None)

    @functools.wraps(endpoint)
    async def scheduled(**values: Any) -> Any:  # noqa: ANN401 - any route's
        request = values.pop("scheduled_for") if asking is None else values[asking]
        scheduler = scheduler_of(request)
        session_id: str | None = values.get("session_id")
        work = functools.partial(endpoint, **values)
        if session_id is None or not writes:
            return await scheduler.run(lane, session_id, work)
        async with scheduler.writing(session_id):
            return await scheduler.run(lane, session_id, work)

    if asking is None:
        kind = inspect.Parameter.KEYWORD_ONLY
        taken.append(inspect.Parameter("scheduled_for", kind, annotation=Request))
    scheduled.__signature__ = signature.replace(parameters=taken)  # type: ignore[attr-defined]
    return scheduled


class JsonRoute(APIRoute):
    """A route that takes what it declares: strict JSON however it is labelled, and nothing else.

    NaN and Infinity are no JSON; a query parameter or a body that the call does not take
    is an error, so that a slip is not silently ignored. What a plain function does is work for the
    scheduler; an `async` one asks it itself.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:  # noqa: ANN401
        if not inspect.iscoroutinefunction(endpoint):
            reads = set(options.get("methods") or ("GET",)) <= READING
            endpoint = _scheduled(endpoint, writes=not reads)
        super().__init__(path, endpoint, **options)
        self._plain = plain_call(self.endpoint, PLAIN)
        self._taken = dict(query_parameters(self.dependant))
        self._takes_body = self.body_field is not None
        self._model = taken_model(self.body_field)

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a plain request at once; any other is FastAPI's."""
        if self._plain is not None and scope["method"] in (self.methods or ()):
            request = await self._read(JsonRequest(scope, receive))
            if request.said is None:
                with suppress(NotPlain):
                    response = await self._plain.answer(request)
                    await response(scope, receive, send)
                    return
            scope[_READ] = request
        await super().handle(scope, receive, send)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler."""
        handle = super().get_route_handler()

        async def handle_json(request: Request) -> Response:
            read: JsonRequest | None = request.scope.get(_READ)
            if read is None:
                read = await self._read(JsonRequest(request.scope, request.receive))
            return await handle(read.as_json())

        return handle_json

    async def _read(self, request: JsonRequest) -> JsonRequest:
        """Hold a request to what the route takes, and take its body in unless that is small.

        Raises InvalidInput, MalformedJson, Busy, Refusal.
        """
        check_query(request, self._taken)
        check_encoding(request)
        if not self._takes_body:
            await check_no_body(request)
        elif self._model is not None and not announces_small_body(request, SMALL):
            bodies, scheduler = request.app.state.bodies, scheduler_of(request)
            async with spooled(request, MEDIUM) as body:
                if isinstance(body, bytes) and len(body) <= SMALL:
                    request.held = body
                else:
                    request.said = await bodies.read(self._model, body, scheduler)
        return request
