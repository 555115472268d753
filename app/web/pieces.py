"""Pure ASGI middleware: a large body goes out in pieces, between which others come to their turn.

asyncio's transport copies whatever the socket does not take at once: of a trace of 30 MB that held
the event loop for 20 ms. Between pieces the server's flow control waits for a slow reader, too.
This stands outside of everything that looks at a body or its length.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PIECE = 262_144
"""Bytes of one piece; most bodies are smaller, and pass as they are."""


class InPieces:
    """Sends a body of more than a piece as several messages, without copying it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and watch for large bodies of its reply."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def in_pieces(message: Message) -> None:
            if len(message.get("body", b"")) > PIECE:
                await _send_in_pieces(message, send)
            else:
                await send(message)

        await self.app(scope, receive, in_pieces)


async def _send_in_pieces(message: Message, send: Send) -> None:
    """Send the body of a message piece by piece; after the last one as much is due as was."""
    body = memoryview(message["body"])
    last = (len(body) - 1) // PIECE * PIECE
    for start in range(0, last, PIECE):
        await send({**message, "body": body[start : start + PIECE], "more_body": True})
        # A server that can write at once does not wait, and then nobody would come in between.
        await asyncio.sleep(0)
    await send({**message, "body": body[last:]})
