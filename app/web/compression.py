"""Pure ASGI middleware: gzip for readers on other machines.

To a reader on this machine a large trace arrives sooner as it is: packing 784-30-10's takes
longer than moving it through the loopback. Behind a proxy the reader is the one that the proxy
names, because the server takes the client's address from the proxy's header.
"""

from __future__ import annotations

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

SMALLEST = 2048  # bytes; below it the reply fits in two packets anyway
LEVEL = 4  # digits of float64 hardly pack better above it, and take twice the time
LOOPBACK = ("127.", "::1", "localhost")


class RemoteCompression:
    """Compresses replies of at least `SMALLEST` bytes, unless the reader is on this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._compressing = GZipMiddleware(app, minimum_size=SMALLEST, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Choose the plain or the compressing way."""
        client = scope.get("client")
        local = client is not None and client[0].startswith(LOOPBACK)
        await (self.app if local else self._compressing)(scope, receive, send)
