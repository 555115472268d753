"""A body over the limit is refused with the app's own problem body, however it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from app.api.body_limit import BodyLimit
from tests.caller import Caller

LIMIT = 100


@pytest.fixture
def limited() -> Caller:
    app = FastAPI()

    @app.post("/length")
    def length(body: Annotated[Any, Body()]) -> int:
        return len(body)

    @app.post("/unread")
    def unread() -> str:
        return "never looked"

    @app.exception_handler(HTTPException)
    async def problem(request: Request, error: HTTPException) -> Response:
        return JSONResponse({"path": request.url.path, "detail": error.detail}, error.status_code)

    app.add_middleware(BodyLimit, limit=LIMIT)
    return Caller(app)


def quoted(size: int) -> bytes:
    """A JSON text of `size` bytes."""
    return b'"' + b"x" * (size - 2) + b'"'


def chunks(body: bytes) -> Iterator[bytes]:
    """Sent in pieces, a body announces no length."""
    for start in range(0, len(body), 16):
        yield body[start : start + 16]


def post(client: Caller, path: str, content: bytes | Iterator[bytes]) -> Any:
    return client.post(path, content=content, headers={"Content-Type": "application/json"})


@pytest.mark.parametrize("pack", [bytes, chunks])
def test_a_body_of_the_limit_passes(limited: Caller, pack: Any) -> None:
    reply = post(limited, "/length", pack(quoted(LIMIT)))
    assert (reply.status_code, reply.json()) == (200, LIMIT - 2)


@pytest.mark.parametrize("path", ["/length", "/unread"])
def test_an_announced_body_over_the_limit_is_refused_unread(limited: Caller, path: str) -> None:
    reply = post(limited, path, quoted(LIMIT + 1))
    assert reply.status_code == 413
    assert reply.json() == {
        "path": path,
        "detail": "A request body may have 100 B at most; 101 B came.",
    }


def test_an_unannounced_body_is_refused_where_it_passes_the_limit(limited: Caller) -> None:
    reply = post(limited, "/length", chunks(quoted(LIMIT + 1)))
    assert reply.status_code == 413
    assert reply.json()["detail"] == "A request body may have 100 B at most; more came."
