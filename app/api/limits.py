"""Pure ASGI middleware: refuses a request body over the limit before anything reads it whole.

It writes no reply itself: the app's own handler of HTTP errors makes the problem body.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..engine.message import say
from .refusals import Refusal, refuse

CONTENT_TOO_LARGE = 413


class BodyTooLarge(Refusal):
    """A request body of more than `limit` bytes; `length` is None where it was not announced."""

    def __init__(self, limit: int, length: int | None) -> None:
        said = say("body-too-large", most=limit, given=length or 0)
        super().__init__(CONTENT_TOO_LARGE, said)


class BodyLimit:
    """Refuses bodies over `limit` bytes: announced ones at once, others where they pass it."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on the request with its body counted, or answer 413."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        length = int(announced) if announced.isdecimal() else 0
        if length > self.limit:
            await refuse(BodyTooLarge(self.limit, length), scope, receive, send)
        else:
            await self.app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        """Count what comes in; past the limit raise into the reader, as its HTTP error."""
        total = 0

        async def counted() -> Message:
            nonlocal total
            message = await receive()
            total += len(message.get("body", b""))
            if total > self.limit:
                raise BodyTooLarge(self.limit, None)
            return message

        return counted
