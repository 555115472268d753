"""Large bodies go out in pieces: whole, of the length that was told, and others come in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.compression import RemoteCompression
from app.web.pieces import PIECE, InPieces
from tests import own_loop
from tests.conftest import serve_in_thread
from tests.patience import PATIENCE

LARGE = bytes(range(256)) * (PIECE // 64) + b"the end"  # four pieces and seven bytes
PATHS: Mapping[str, Callable[[], ASGIApp]] = {
    "/large": lambda: PlainTextResponse(LARGE, headers={"ETag": '"7"'}),
    "/whole-piece": lambda: PlainTextResponse(LARGE[:PIECE]),
    "/two-pieces": lambda: PlainTextResponse(LARGE[: 2 * PIECE]),
    "/small": lambda: PlainTextResponse(b"small"),
    "/empty": lambda: PlainTextResponse(b"", status_code=204),
}
"""A response each time: a middleware writes into the head of the one that passes it."""


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["path"] == "/stream":
        parts = (LARGE, b"", b"small")
        reply: ASGIApp = StreamingResponse(_each(parts))
    else:
        reply = PATHS[scope["path"]]()
    await reply(scope, receive, send)


async def _each(parts: tuple[bytes, ...]) -> Any:
    for part in parts:
        yield part


async def sent(path: str, wrapped: ASGIApp, **scope: Any) -> list[Message]:
    """Ask the app as a server that can always write at once, so never waits."""
    messages: list[Message] = []

    async def send(message: Message) -> None:
        messages.append(message)

    async def receive() -> Message:
        await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    asked = {"type": "http", "method": "GET", "path": path, "headers": [], "extensions": {}}
    await wrapped({**asked, **scope}, receive, send)
    return messages


def run(path: str, wrapped: ASGIApp | None = None, **scope: Any) -> list[Message]:
    return own_loop.run(sent(path, wrapped or InPieces(app), **scope))


def body_of(messages: list[Message]) -> bytes:
    return b"".join(bytes(message["body"]) for message in messages[1:])


def test_a_large_body_arrives_whole_in_several_messages_and_keeps_its_head() -> None:
    start, *pieces = run("/large")
    assert dict(start["headers"])[b"content-length"] == str(len(LARGE)).encode()
    assert dict(start["headers"])[b"etag"] == b'"7"'
    assert [len(piece["body"]) for piece in pieces] == [PIECE] * 4 + [7]
    assert [piece.get("more_body", False) for piece in pieces] == [True] * 4 + [False]
    assert body_of([start, *pieces]) == LARGE
    assert all(piece["body"].obj is LARGE for piece in pieces), "it was copied"


@pytest.mark.parametrize(
    ("path", "lengths"),
    [("/whole-piece", [PIECE]), ("/two-pieces", [PIECE] * 2), ("/small", [5]), ("/empty", [0])],
)
def test_a_body_is_cut_only_where_it_is_larger_than_a_piece(path: str, lengths: list[int]) -> None:
    start, *pieces = run(path)
    assert [len(piece["body"]) for piece in pieces] == lengths
    assert not pieces[-1].get("more_body", False)
    assert body_of([start, *pieces]) == LARGE[: sum(lengths)] or path == "/small"


def test_what_passes_uncut_is_the_message_itself() -> None:
    passed: list[Message] = []

    async def keeping(scope: Scope, receive: Receive, send: Send) -> None:
        async def kept(message: Message) -> None:
            passed.append(message)
            await send(message)

        await app(scope, receive, kept)

    seen = run("/small", InPieces(keeping))
    assert all(one is other for one, other in zip(seen, passed, strict=True))


def test_a_stream_of_which_one_part_is_large_goes_on_after_it() -> None:
    messages = run("/stream")
    more = [message["more_body"] for message in messages[1:]]
    assert body_of(messages) == LARGE + b"small"
    assert more == [True] * (len(more) - 1) + [False]


def test_others_are_answered_between_the_pieces() -> None:
    order: list[str] = []

    async def one(path: str) -> None:
        async def noting(scope: Scope, receive: Receive, send: Send) -> None:
            async def noted(message: Message) -> None:
                if message["type"] == "http.response.body":
                    order.append(path)
                await send(message)

            await InPieces(app)(scope, receive, noted)

        await sent(path, noting)

    async def both() -> None:
        await asyncio.gather(one("/large"), one("/small"))

    own_loop.run(both())
    assert order == ["/large", "/small", *["/large"] * 4]


def test_a_packed_body_is_told_by_its_packed_length() -> None:
    packing = InPieces(RemoteCompression(app))
    head = [(b"accept-encoding", b"gzip")]
    start, *pieces = run("/large", packing, headers=head, client=("192.0.2.7", 1))
    headers = dict(start["headers"])
    assert headers[b"content-encoding"] == b"gzip"
    assert int(headers[b"content-length"]) == sum(len(piece["body"]) for piece in pieces)


def test_what_is_no_request_passes_as_it_is() -> None:
    seen: list[tuple[Scope, Send]] = []

    async def noting(scope: Scope, _receive: Receive, send: Send) -> None:
        seen.append((scope, send))

    async def nothing(*_: Any) -> Any: ...

    own_loop.run(InPieces(noting)({"type": "lifespan"}, nothing, nothing))
    assert seen == [({"type": "lifespan"}, nothing)]


def test_the_lab_sends_a_large_trace_whole_and_answers_head_without_it(app: FastAPI) -> None:
    with serve_in_thread(app) as url, httpx.Client(base_url=url, timeout=PATIENCE) as client:
        network = {"sizes": [784, 60, 10], "seed": 1}
        data = {"x": [[0.5] * 784], "y": [[0.1] * 10]}
        made = client.post("/api/v1/sessions", json={"network": network, "data": data}).json()
        path = f"/api/v1/sessions/{made['id']}/trace"
        got, head = client.get(path), client.head(path)
    assert len(got.content) == int(got.headers["content-length"]) > 4 * PIECE
    assert len(got.json()["layers"]) == 3
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-length", "etag", "content-type"):
        assert head.headers[name] == got.headers[name]
