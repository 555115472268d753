"""The API's own description, and requests made from it that nobody would think of."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi import checks

from app.exports.formats import JSON, READERS
from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, strict_json

CALLS = {
    ("post", "/sessions"),
    ("get", "/sessions/{session_id}"),
    ("delete", "/sessions/{session_id}"),
    ("patch", "/sessions/{session_id}"),
    ("post", "/sessions/{session_id}/forward"),
    ("post", "/sessions/{session_id}/backward"),
    ("post", "/sessions/{session_id}/update"),
    ("post", "/sessions/{session_id}/step"),
    ("post", "/sessions/{session_id}/seek"),
    ("get", "/sessions/{session_id}/trace"),
    ("get", "/sessions/{session_id}/explain"),
    ("get", "/sessions/{session_id}/explain/{quantity}"),
    ("get", "/sessions/{session_id}/gradient-check"),
    ("get", "/sessions/{session_id}/gradient-check/{quantity}"),
    ("get", "/sessions/{session_id}/nudge/{quantity}"),
    ("get", "/sessions/{session_id}/nudge/{quantity}/at"),
    ("get", "/sessions/{session_id}/proof/{quantity}"),
    ("get", "/sessions/{session_id}/paths/{quantity}"),
    ("get", "/sessions/{session_id}/program"),
    ("post", "/sessions/{session_id}/diagnose"),
    ("post", "/diagnose"),
    ("post", "/sessions/{session_id}/train"),
    ("post", "/pass"),
    ("get", "/catalog"),
    ("get", "/sessions/{session_id}/export/{format}"),
    ("get", "/sessions/{session_id}/history"),
}

LIMITS = Settings(
    store="memory://", max_epochs=20, max_neurons=32, max_parameters=2_000, max_body_bytes=20_000
)
FILES = tuple(media_type for media_type in READERS if media_type != JSON)


@schemathesis.serializer(*FILES)
def write_file(_context: schemathesis.SerializationContext, value: Any) -> bytes:
    """Send a drawn file as it is; what was drawn of another type, as its JSON."""
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value, default=str)).encode()


app = create_app(LIMITS)
schema = schemathesis.openapi.from_asgi("/openapi.json", app)


@pytest.fixture(scope="module")
def session_id() -> str:
    """One session that all the odd requests go to."""
    client = TestClient(app)
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 3)
    return str(session.view["id"])


def odd(examples: int) -> settings:
    """So many requests for each call, the same on every run."""
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )


@schema.parametrize()
@odd(2)
def test_odd_requests(case: Any, session_id: str) -> None:
    check_odd_request(case, session_id)


@pytest.mark.long
@schema.parametrize()
@odd(25)
def test_many_odd_requests(case: Any, session_id: str) -> None:
    check_odd_request(case, session_id)


def check_odd_request(case: Any, session_id: str) -> None:
    """Every reply is one that is documented, in the documented shape; none is a 500."""
    if case.method.upper() != "DELETE" and "session_id" in (case.path_parameters or {}):
        case.path_parameters["session_id"] = session_id
    if isinstance(case.body, dict) and isinstance(case.body.get("count"), int):
        case.body["count"] = min(case.body["count"], 50)
    response = case.call()
    # Starlette's Allow names the methods of one route of a path, not of all of them; and what a
    # body may hold depends on the session's network, which a schema cannot say.
    unsaid = [
        checks.allow_header_conformance,
        checks.negative_data_rejection,
        checks.positive_data_acceptance,
    ]
    case.validate_response(response, excluded_checks=unsaid)
    assert response.status_code < 500
    if response.content:
        strict_json(response.content)


def test_every_call_stands_under_the_apis_address(client: TestClient) -> None:
    for path, calls in client.get("/openapi.json").json()["paths"].items():
        assert path.startswith("/api/v1/"), path
        for call in calls.values():
            assert {"403", "413", "415", "421", "422", "503"} <= set(call["responses"]), path


def test_every_call_is_described(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    found = {
        (method, path.removeprefix("/api/v1"))
        for path, methods in document["paths"].items()
        for method in methods
    }
    assert found >= CALLS
    for path, methods in document["paths"].items():
        for method, call in methods.items():
            where = f"{method} {path}"
            assert call["summary"], where
            assert call["description"], where
            assert "_" in call["operationId"] or call["operationId"].isalpha(), where
            for status, reply in call["responses"].items():
                assert reply["description"], where
                if status.startswith(("4", "5")):
                    assert "application/problem+json" in reply["content"], (where, status)
            body = call.get("requestBody", {}).get("content", {}).get("application/json")
            if body is not None and (method, path.removeprefix("/api/v1")) in CALLS:
                assert body["examples"], where


MAZUR = {"preset": "mazur"}
TESTED = {
    "network": {"sizes": [2, 2, 1]},
    "data": {"preset": "moons", "samples": 20, "test_fraction": 0.2},
}


def test_the_examples_of_the_description_work(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    tried = 0
    for path, methods in paths.items():
        for method, call in methods.items():
            content = call.get("requestBody", {}).get("content", {}).get("application/json", {})
            for name, example in content.get("examples", {}).items():
                session = Remote.create(client, TESTED if path.endswith("/train") else MAZUR)
                session.step("pass", 2)
                if name == "amended":
                    session.patch(set={"w:2:1:2": 0.4})
                if path.endswith(("/undo", "/redo")):
                    session.patch(set={"w:2:1:1": 0.5})
                if path.endswith("/redo"):
                    session.undo()
                if path.endswith("/branch"):
                    session = Remote(client, session.post("fork", {}).json())
                url = path.replace("{session_id}", session.view["id"])
                response = client.request(method, url, json=example["value"])
                assert response.status_code in (200, 201), (path, name, response.text)
                tried += 1
    assert tried >= 10
