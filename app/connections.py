"""Connections of the server: a request has to arrive soon, with a head of ordinary size.

uvicorn waits for a request as long as it takes and takes a head of any size; a thousand requests
that are never finished would then keep everybody out. Where it gets crowded, the connection that
has been without a whole request the longest goes.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from http import HTTPStatus
from typing import Any
from weakref import WeakKeyDictionary

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from .api.errors import HTTP_CODES, MEDIA_TYPE, RETRY_SECONDS, problem
from .api.language import write_json
from .api.right_of_way import RIGHT_OF_WAY, SOON
from .engine.errors import Busy
from .engine.message import Message, amount, say, size

HEAD_SECONDS = 10.0
"""In which the head of a request has to arrive, counted from its first byte or the connection."""
BODY_SECONDS = 60.0
"""In which its body has to: 16 MB at 2 Mbit/s."""
HEAD_BYTES = 32_768
"""What address and headers of a request may have together."""
LINGER_SECONDS = 1.0
"""In which a refused request may go on arriving, unread: who is cut off while sending mostly does
not see the answer any more."""
MOST_UNFINISHED = 500
"""Connections without a whole request; a process may usually open 1,024 files."""

_unfinished: WeakKeyDictionary[ServerState, OrderedDict[GuardedProtocol, None]] = (
    WeakKeyDictionary()
)


class GuardedProtocol(HttpToolsProtocol):
    """HTTP/1.1 as uvicorn speaks it, within bounds of time and size."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - uvicorn's own
        super().__init__(*arguments, **named)
        self._timer: asyncio.TimerHandle | None = None
        self._head_bytes = 0
        self._reads_head = True
        self._refused = False
        self._seconds = HEAD_SECONDS
        self._first: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, in place of an unfinished one where there are too many."""
        super().connection_made(transport)
        unfinished = _unfinished.setdefault(self.server_state, OrderedDict())
        unfinished[self] = None
        self._within(HEAD_SECONDS)
        if len(unfinished) > MOST_UNFINISHED:
            oldest = next(iter(unfinished))
            oldest.refuse(HTTPStatus.SERVICE_UNAVAILABLE)

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of what belongs to the connection."""
        self._finished()
        self._answered()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the head has become too large."""
        if self._refused:
            return
        if self._reads_head:
            self._head_bytes += len(data)
        super().data_received(data)
        if self._reads_head and self._head_bytes > HEAD_BYTES:
            self.refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_message_begin(self) -> None:
        """Begin to read a request."""
        super().on_message_begin()
        self._reads_head = True
        _unfinished.setdefault(self.server_state, OrderedDict())[self] = None
        self._within(HEAD_SECONDS)

    def on_headers_complete(self) -> None:
        """Hand the request on, and give its body a time to arrive in."""
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        if size > HEAD_BYTES:
            self.refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
            raise ConnectionAbortedError
        self._reads_head = False
        self._head_bytes = 0
        self._within(BODY_SECONDS)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Note that the whole request is here, and for a while let it go before trainings."""
        self._finished()
        if self._first is None:
            RIGHT_OF_WAY.come()
            self._first = asyncio.get_running_loop().call_later(SOON, self._answered)
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Note that the request is answered."""
        self._answered()
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP, unless it has been answered."""
        if not self._refused:
            super().send_400_response(msg)

    def refuse(self, status: HTTPStatus) -> None:
        """Answer with the problem that the status is, and close soon."""
        self._refused = True
        self._finished()
        if self.transport.is_closing():
            return
        self.transport.write(_refusal(status, self._seconds))
        if status is HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE:
            asyncio.get_running_loop().call_later(LINGER_SECONDS, self.transport.close)
        else:
            self.transport.close()

    def _within(self, seconds: float) -> None:
        """Give what is being read so many seconds from now."""
        self._stop_timer()
        loop = asyncio.get_running_loop()
        self._seconds = seconds
        self._timer = loop.call_later(seconds, self.refuse, HTTPStatus.REQUEST_TIMEOUT)

    def _finished(self) -> None:
        self._stop_timer()
        _unfinished.get(self.server_state, OrderedDict()).pop(self, None)

    def _answered(self) -> None:
        """Let a request go first no longer: it is answered, or will not be soon."""
        if self._first is not None:
            self._first.cancel()
            self._first = None
            RIGHT_OF_WAY.go()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _refusal(status: HTTPStatus, seconds: float) -> bytes:
    """Write a whole response: no request is known of which the app could make one."""
    code = Busy.code if status is HTTPStatus.SERVICE_UNAVAILABLE else HTTP_CODES[status]
    body = write_json(problem(status, code, _told(status, seconds)))
    head = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        "connection: close",
        f"content-type: {MEDIA_TYPE}",
        f"content-length: {len(body)}",
        *([f"retry-after: {RETRY_SECONDS}"] if code == Busy.code else []),
    ]
    return "\r\n".join([*head, "", ""]).encode() + body


def _told(status: HTTPStatus, seconds: float) -> Message:
    if status is HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE:
        return say("head-too-large", most=size(HEAD_BYTES))
    if status is HTTPStatus.REQUEST_TIMEOUT:
        return say("request-timeout", seconds=amount(seconds))
    return say("connections-crowded")
