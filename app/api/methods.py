"""Methods of HTTP: `HEAD` wherever there is `GET`, and what an address takes at all."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")
"""Methods that an address may take."""


class HeadAsGet:
    """Pure ASGI middleware: answers `HEAD` with the headers of `GET`, and without its body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, as a `GET` if it is a `HEAD`."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_head)


def methods_taken(app: FastAPI, scope: Scope) -> list[str]:
    """List the methods that the address of a request takes, whichever route takes them."""
    taken = [method for method in METHODS if _is_taken(app, {**scope, "method": method})]
    return sorted([*taken, "HEAD"] if "GET" in taken else taken)


def _is_taken(app: FastAPI, scope: Scope) -> bool:
    return any(route.matches(scope)[0] is Match.FULL for route in app.routes)
