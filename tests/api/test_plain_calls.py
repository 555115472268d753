"""Plain requests are read by a plan of their own, and answered as FastAPI would have answered."""

from __future__ import annotations

import re
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI, Header, Query, Request, Response
from fastapi.routing import APIRoute

from app.api.deps import PLAIN, IfMatch, Prefer, Service, SessionId
from app.api.moves import StepMove
from app.api.plain_calls import plain_call
from app.api.router import ROUTERS
from app.api.session_views import reply
from app.sessions.edits import Patch
from tests.api.lab import ROOT
from tests.caller import Caller

CALLS: list[tuple[str, str, dict[str, str], bytes]] = [
    ("POST", "step", {}, b'{"unit": "op"}'),
    ("POST", "step", {}, b""),
    ("POST", "step", {}, b"null"),
    ("POST", "step", {}, b"[]"),
    ("POST", "step", {}, b'{"unit": "op", "extra": 1}'),
    ("POST", "step", {}, b'{"unit": "hour"}'),
    ("POST", "step", {}, b'{"count": 1.5}'),
    ("POST", "step", {}, b'{"unit": "op"'),
    ("POST", "step", {}, b'{"count": NaN}'),
    ("POST", "step", {"Prefer": "return=minimal"}, b"{}"),
    ("POST", "step", {"Prefer": "respond-async, return=minimal"}, b"{}"),
    ("POST", "step", {"If-Match": '"0"'}, b"{}"),
    ("POST", "step", {"If-Match": '"9"'}, b"{}"),
    ("POST", "step", {"If-Match": "none"}, b"{}"),
    ("POST", "step", {"If-Match": "none"}, b'{"unit": "hour"}'),
    ("POST", "step", {"Content-Type": "text/plain"}, b'{"unit": "layer"}'),
    ("POST", "step?x=1", {}, b"{}"),
    ("POST", "seek", {}, b""),
    ("POST", "seek", {}, b'{"pass": 0, "step": 3}'),
    ("POST", "seek", {}, b'{"pass": 7}'),
    ("POST", "forward", {}, b""),
    ("POST", "forward", {}, b"{}"),
    ("POST", "forward", {}, b'{"unit": "op"}'),
    ("POST", "update", {"Accept-Language": "de"}, b""),
    ("GET", "trace", {}, b""),
    ("GET", "trace?sample=1", {}, b""),
    ("GET", "trace?sample=x", {}, b""),
    ("GET", "program", {}, b""),
    ("PATCH", "", {}, b'{"set": {"w:2:1:1": 0.5}}'),
    ("PATCH", "", {}, b'{"set": {"w:2:1:1": "0.5"}}'),
]
"""Good ones and bad ones."""


def answers(client: Caller, call: tuple[str, str, dict[str, str], bytes]) -> Any:
    """What a new session answers, without what no two answers share."""
    method, path, headers, body = call
    name = client.post(f"{ROOT}/sessions", json={"preset": "xor"}).json()["id"]
    address = f"{ROOT}/sessions/{name}" + (f"/{path}" if path else "")
    response = client.request(method, address, headers=headers, content=body)
    told = {k: v for k, v in response.headers.items() if k not in ("x-request-id", "date")}
    return response.status_code, told, re.sub(name, "id", response.text)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call[0]} {call[1]} {call[3]!r}")
def test_a_plain_call_answers_as_fastapi_does(
    client: Caller, call: tuple[str, str, dict[str, str], bytes]
) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    plain = answers(client, call)
    app.dependency_overrides[answers] = answers  # what it is does not matter
    try:
        assert plain == answers(client, call)
    finally:
        app.dependency_overrides.clear()


def test_moves_are_plain() -> None:
    moves = {f"{ROOT}/sessions/{{session_id}}/{name}" for name in ("step", "seek", "forward")}
    planned = {
        route.path  # type: ignore[attr-defined]
        for router in ROUTERS
        for route in router.routes
        if plain_call(route.endpoint, PLAIN) is not None  # type: ignore[attr-defined]
    }
    assert moves < planned


def test_plain_calls_find_the_parts_of_their_address() -> None:
    planned = 0
    for router in ROUTERS:
        for route in router.routes:
            assert isinstance(route, APIRoute)
            plan = plain_call(route.endpoint, PLAIN)
            taken = route.dependant.path_params
            if plan is not None and taken:
                parts = {name: f"a {name}" for name in route.param_convertors}
                request = Request({"type": "http", "path_params": parts})
                reads = dict(plan.values)
                found = {field.alias: reads[field.name](request) for field in taken}
                assert found == parts
                planned += 1
    assert planned > 20


async def _a_header(name: Annotated[str, Header()] = "") -> Response:
    raise NotImplementedError


async def _a_number(session_id: SessionId, at: Annotated[int, Query()]) -> Response:
    raise NotImplementedError


async def _two_bodies(
    one: Annotated[StepMove, Body()], other: Annotated[StepMove, Body()]
) -> Response:
    raise NotImplementedError


async def _no_model(one: Annotated[dict[str, int], Body()]) -> Response:
    raise NotImplementedError


async def _a_view(session_id: SessionId) -> dict[str, int]:
    raise NotImplementedError


@pytest.mark.parametrize("endpoint", [_a_header, _a_number, _two_bodies, _no_model, _a_view])
def test_what_is_not_plain_is_left_to_fastapi(endpoint: Any) -> None:
    assert plain_call(endpoint, PLAIN) is None


async def _all_known(
    service: Service, session_id: SessionId, revision: IfMatch, prefer: Prefer = None
) -> Response:
    return reply(service.patch(session_id, Patch(), revision), prefer)


def test_all_that_is_known_is_plain() -> None:
    assert plain_call(_all_known, PLAIN) is not None
