"""The wired app: its own pages, its contract, its guards."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from fastapi import FastAPI

from app import __version__
from app.engine.errors import StoreUnavailable
from app.main import create_app
from app.sessions.sqlite_store import SqliteStore
from app.settings import Settings
from app.web.templating import script_hash
from tests.caller import Caller


def test_the_health_check_answers(client: Caller) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "version": __version__}


def test_every_operation_is_named_as_its_function_and_once(app: FastAPI) -> None:
    names = [
        operation["operationId"]
        for path in app.openapi()["paths"].values()
        for operation in path.values()
    ]
    assert names
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in names), names
    assert len(names) == len(set(names))


def test_the_contract_holds_the_api_only(app: FastAPI) -> None:
    assert all(path.startswith("/api/v1/") for path in app.openapi()["paths"])


def test_documentation_loads_nothing_from_elsewhere(client: Caller) -> None:
    html = client.get("/docs").text
    assert re.findall(r'(?:src|href)="(?!/)[^"]*"', html) == []
    assert "SwaggerUIBundle" in html
    assert client.get("/redoc").status_code == 404


def test_every_inline_script_of_every_page_is_named_in_the_policy(client: Caller) -> None:
    for path in ("/", "/docs"):
        reply = client.get(path)
        policy = reply.headers["content-security-policy"]
        scripts = re.findall(r"<script>(.*?)</script>", reply.text, flags=re.DOTALL)
        assert scripts
        assert all(script_hash(script) in policy for script in scripts)


def test_a_body_over_the_limit_is_a_problem() -> None:
    app = create_app(Settings(store="memory://", max_body_bytes=64))
    reply = Caller(app).post("/api/v1/sessions", json={"preset": "x" * 64})
    assert reply.status_code == 413
    assert reply.headers["content-type"] == "application/problem+json"
    assert "64 B at most" in reply.json()["detail"]


def test_the_store_is_closed_with_the_app(tmp_path: Path) -> None:
    store = SqliteStore(str(tmp_path / "sessions.sqlite3"))
    with Caller(create_app(Settings(), store)) as client:
        assert client.post("/api/v1/sessions", json={}).status_code == 201
    with pytest.raises(StoreUnavailable):
        store.load("any")


def test_the_collector_never_looks_through_what_lives_as_long_as_the_server(app: FastAPI) -> None:
    with Caller(app):
        assert gc.get_freeze_count() > 50_000
