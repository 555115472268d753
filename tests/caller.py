"""A client of an app in this process that asks with one change of threads, not seven.

Starlette's own hands every piece of a reply over by itself, which takes most of the time of a short
call: 8 ms of which the lab's own part is below 2. Thousands of tests make tens of thousands of
calls.
"""

from __future__ import annotations

from typing import Any

import httpx2
from fastapi.testclient import TestClient

CLIENT = ("testclient", 50000)
"""The address that Starlette's client calls from."""


class Caller(TestClient):
    """Starlette's client, but that a reply is handed over whole, once it is complete."""

    __test__ = False

    def __init__(self, app: Any, **more: Any) -> None:
        super().__init__(app, **more)
        raises = more.get("raise_server_exceptions", True)
        asked = httpx2.ASGITransport(app, raises, client=more.get("client", CLIENT))
        self._transport = Whole(self, asked)


class Whole(httpx2.BaseTransport):
    """Asks the app in the thread of its event loop."""

    def __init__(self, caller: Caller, transport: httpx2.ASGITransport) -> None:
        self._caller = caller
        self._asked = transport

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Give the reply, its body in one piece as it was sent."""
        request.read()
        with self._caller._portal_factory() as portal:
            return portal.call(self._ask, request)

    async def _ask(self, request: httpx2.Request) -> httpx2.Response:
        reply = await self._asked.handle_async_request(request)
        assert isinstance(reply.stream, httpx2.AsyncByteStream)
        body = b"".join([piece async for piece in reply.stream])
        headers = reply.headers.raw
        return httpx2.Response(reply.status_code, headers=headers, stream=httpx2.ByteStream(body))
