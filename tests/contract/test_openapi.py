"""The API's own description, and requests made from it that nobody would think of."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.lab import Remote
from tests.caller import Caller

ROOT_FOLDER = Path(__file__).parents[2]
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

ODD_REQUESTS = "tests/contract/odd_requests.py"


@pytest.mark.early
@pytest.mark.parametrize("how_many", ["not long", pytest.param("long", marks=pytest.mark.long)])
def test_odd_requests_get_replies_that_are_documented(how_many: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "schemathesis", "-m", how_many]
    run = subprocess.run(
        [*command, ODD_REQUESTS], cwd=ROOT_FOLDER, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"^[1-9]\d+ passed", run.stdout, re.MULTILINE), run.stdout


def test_every_call_stands_under_the_apis_address(client: Caller) -> None:
    for path, calls in client.get("/openapi.json").json()["paths"].items():
        assert path.startswith("/api/v1/"), path
        for call in calls.values():
            assert {"403", "413", "415", "421", "422", "503"} <= set(call["responses"]), path


def test_every_call_is_described(client: Caller) -> None:
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


def test_the_examples_of_the_description_work(client: Caller) -> None:
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
