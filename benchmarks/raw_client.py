"""An HTTP client that costs a load generator little: one kept connection, one request at a time.

It knows replies of a length and streams in chunks, no redirects and no compression: what the lab
sends on the loopback. An httpx client with 300 users takes a core of its own for itself.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any

HEAD_END = b"\r\n\r\n"
STREAMED = b"transfer-encoding: chunked"
LAST_CHUNK = b"\r\n0\r\n\r\n"
LENGTH = b"content-length:"


class ConnectionEnded(Exception):
    """The server closed the connection in the middle of a reply; `got` is what came before."""

    def __init__(self, got: int) -> None:
        super().__init__(f"closed after {got} bytes of a reply")
        self.got = got


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the status, and the body as it was sent."""

    status: int
    body: bytes


class RawConnection(asyncio.Protocol):
    """One connection to the server."""

    def __init__(self) -> None:
        """Begin unconnected."""
        self._transport: asyncio.WriteTransport | None = None
        self._got = bytearray()
        self._reply: asyncio.Future[Reply] | None = None
        self._body_at = 0
        self._end: int | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Fail whoever waits for a reply."""
        self._transport = None
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(exc or ConnectionEnded(len(self._got)))

    def data_received(self, data: bytes) -> None:
        """Take a piece of the reply."""
        self._got += data
        if not self._body_at:
            self._read_head()
        if self._body_at and self._is_whole() and self._reply and not self._reply.done():
            status = int(self._got[9:12])
            self._reply.set_result(Reply(status, bytes(self._got[self._body_at :])))

    async def ask(self, request: bytes) -> Reply:
        """Send a request and wait for the whole reply. Raises OSError, ConnectionEnded."""
        if self._transport is None:
            raise ConnectionEnded(0)
        self._got, self._body_at, self._end = bytearray(), 0, None
        self._reply = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._reply

    def last_number(self, label: bytes) -> int:
        """Read the number after the last `label` of what has come so far; 0 without one."""
        _, found, rest = bytes(self._got).rpartition(label)
        digits = rest.split(b",", 1)[0]
        return int(digits) if found and digits.isdigit() else 0

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def _read_head(self) -> None:
        end = self._got.find(HEAD_END)
        if end < 0:
            return
        self._body_at = end + len(HEAD_END)
        head = bytes(self._got[:end]).lower()
        if STREAMED in head:
            self._end = None
            return
        _, found, rest = head.partition(LENGTH)
        self._end = self._body_at + (int(rest.split(b"\r\n", 1)[0]) if found else 0)

    def _is_whole(self) -> bool:
        if self._end is None:
            return self._got.endswith(LAST_CHUNK)
        return len(self._got) >= self._end


def post(path: str, body: Any, *headers: str) -> bytes:  # noqa: ANN401 - any JSON
    """Write a request, its body as JSON unless it is bytes already."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        f"Content-Length: {len(content)}",
        *headers,
    ]
    return "\r\n".join(lines).encode() + HEAD_END + content


async def connect(port: int) -> RawConnection:
    """Open a connection to a server on the loopback. Raises OSError."""
    loop = asyncio.get_running_loop()
    _, connection = await loop.create_connection(RawConnection, "127.0.0.1", port)
    return connection
