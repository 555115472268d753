"""Pure ASGI middleware: refuses a request body over the limit before anything reads it whole.

To a call that takes a file, one that is too large is a file that cannot be taken (422).

It writes no reply itself: the app's own handler of HTTP errors makes the problem body.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..engine.message import say, size
from .head import header
from .refusals import Refusal, refuse

CONTENT_TOO_LARGE = 413
UNPROCESSABLE = 422
NO_FILES: Mapping[str, int] = {}


class BodyTooLarge(Refusal):
    """A request body of more than `limit` bytes; `length` is None where it was not announced."""

    def __init__(self, limit: int, length: int | None, is_file: bool) -> None:
        said = say(
            "body-too-large",
            most=size(limit),
            given="more" if length is None else size(length, limit),
        )
        super().__init__(UNPROCESSABLE if is_file else CONTENT_TOO_LARGE, said)


class BodyLimit:
    """Refuses bodies over `limit` bytes: announced ones at once, others where they pass it."""

    def __init__(self, app: ASGIApp, limit: int, files: Mapping[str, int] = NO_FILES) -> None:
        """Guard an app; `files` are the paths of calls whose body is a file, with their limits."""
        self.app = app
        self.limit = limit
        self.files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on the request with its body counted, or answer 413."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = header(scope, b"content-length") or ""
        length = int(announced) if announced.isdecimal() else 0
        limit = self.files.get(scope["path"], self.limit)
        is_file = scope["path"] in self.files
        if length > limit:
            await refuse(BodyTooLarge(limit, length, is_file), scope, receive, send)
        else:
            await self.app(scope, _counted(receive, limit, is_file), send)


def _counted(receive: Receive, limit: int, is_file: bool) -> Receive:
    """Count what comes in; past the limit raise into the reader, as its HTTP error."""
    total = 0

    async def counted() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        if total > limit:
            raise BodyTooLarge(limit, None, is_file)
        return message

    return counted
