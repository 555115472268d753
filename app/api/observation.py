"""What is told of every request to whoever runs the server: figures, and a line in the log.

Of what users send, nothing is told but the id of the session: paths as their templates, no query,
no body, no text of an error that could quote one.
"""

from __future__ import annotations

import logging
import os
import re
import time
from contextvars import ContextVar
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .head import header
from .metrics import Metrics

REQUEST_ID = "X-Request-ID"
_ID_HEADER = REQUEST_ID.lower().encode()
_TAKEN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_ID_BYTES = 8
OTHER = "other"
"""The route of a request that none takes, and a method of no standard: they are anybody's text."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
logger = logging.getLogger(__name__)


@dataclass
class Observation:
    """One request while it is answered."""

    scope: Scope
    request_id: str
    status: int = 500
    code: str | None = None

    @property
    def session_id(self) -> str | None:
        """The session that it is about, once a route has taken it."""
        found: str | None = self.scope.get("path_params", {}).get("session_id")
        return found

    @property
    def route(self) -> str:
        """The path's template."""
        return str(getattr(self.scope.get("route"), "path", OTHER))


_current: ContextVar[Observation | None] = ContextVar("observation", default=None)


def observation() -> Observation | None:
    """Return what is known of the request that is being answered."""
    return _current.get()


def note_problem(code: str) -> None:
    """Take note of the problem that a request ends with, also one at the end of a stream."""
    seen = _current.get()
    if seen is not None:
        seen.code = code


class Observed:
    """Pure ASGI middleware: gives each request an id, counts it, measures it, logs it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and tell of it when its last byte is sent."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = header(scope, _ID_HEADER)
        taken = given is not None and _TAKEN_ID.fullmatch(given)
        request_id = given if given is not None and taken else os.urandom(_ID_BYTES).hex()
        seen = Observation(scope, request_id)

        async def labelled(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                message["headers"] = [*message["headers"], (_ID_HEADER, request_id.encode())]
            await send(message)

        begun = time.perf_counter()
        token = _current.set(seen)
        try:
            with self.metrics.training(_trains(scope)):
                await self.app(scope, receive, labelled)
        finally:
            self._tell(scope, seen, time.perf_counter() - begun)
            _current.reset(token)

    def _tell(self, scope: Scope, seen: Observation, seconds: float) -> None:
        method = scope["method"] if scope["method"] in METHODS else OTHER
        route = seen.route
        self.metrics.answered(method, route, seen.status, seconds)
        if seen.code is not None:
            self.metrics.refused(seen.code)
        if not logger.isEnabledFor(logging.INFO):
            return
        told = {
            "method": method,
            "route": route,
            "status": seen.status,
            "milliseconds": round(seconds * 1000, 3),
        }
        logger.info("%(method)s %(route)s %(status)d", told, extra={"request": told})


def _trains(scope: Scope) -> bool:
    return bool(scope["method"] == "POST" and scope["path"].endswith("/train"))
