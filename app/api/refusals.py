"""How pure ASGI middleware says no: through the app's own handler of HTTP errors."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from ..engine.message import Message
from ..text import DEFAULT, Catalogue


class Refusal(HTTPException):
    """An HTTP error that says more than its status."""

    def __init__(
        self, status: int, said: Message, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status, Catalogue.of(DEFAULT).write(said), headers)
        self.said = said


async def refuse(error: HTTPException, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with what the app makes of an HTTP error: a problem body, or a page for people."""
    handler: Any = scope["app"].exception_handlers[HTTPException]
    response = handler(Request(scope, receive), error)
    if inspect.isawaitable(response):
        response = await response
    await response(scope, receive, send)
