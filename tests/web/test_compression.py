"""Large replies are packed for other machines only; small ones never."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

from app.web.compression import SMALLEST, RemoteCompression

LARGE = "0.35931484123456789 " * 1000


def make_app() -> FastAPI:
    app = FastAPI()

    @app.get("/large")
    def large() -> PlainTextResponse:
        return PlainTextResponse(LARGE)

    @app.get("/small")
    def small() -> PlainTextResponse:
        return PlainTextResponse("x" * (SMALLEST - 1))

    app.add_middleware(RemoteCompression)
    return app


async def ask(path: str, client: str, accept: str) -> httpx.Response:
    transport = httpx.ASGITransport(make_app(), client=(client, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://lab") as caller:
        return await caller.get(path, headers={"Accept-Encoding": accept})


def get(path: str, client: str, accept: str = "gzip") -> httpx.Response:
    """Ask in a thread of its own: a browser test before it may have left a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, ask(path, client, accept)).result()


@pytest.mark.parametrize("client", ["192.0.2.7", "2001:db8::1"])
def test_a_large_reply_is_packed_for_another_machine(client: str) -> None:
    reply = get("/large", client)
    assert reply.headers["content-encoding"] == "gzip"
    assert int(reply.headers["content-length"]) < len(LARGE) / 2
    assert reply.text == LARGE


@pytest.mark.parametrize(
    ("path", "client", "accept"),
    [
        ("/large", "127.0.0.1", "gzip"),
        ("/large", "::1", "gzip"),
        ("/large", "192.0.2.7", "identity"),
        ("/small", "192.0.2.7", "gzip"),
    ],
)
def test_other_replies_go_as_they_are(path: str, client: str, accept: str) -> None:
    assert "content-encoding" not in get(path, client, accept).headers
