"""What whoever runs the server is told: health, readiness, figures, log lines."""

from __future__ import annotations

import json
import logging
import logging.config
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from app import __version__
from app.engine.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFailure,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnavailable,
)
from app.engine.message import say
from app.logs import JsonLines, log_config
from app.main import create_app
from app.sessions.memory_store import MemoryStore
from app.sessions.workspaces import WORKSPACE_BYTES
from app.settings import Settings
from tests.api.lab import ROOT, check_problem
from tests.caller import Caller

SECRET = "my-secret-name"
FAILURES = (
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnavailable,
)


def figures(client: Caller) -> dict[tuple[str, ...], float]:
    """All samples by name and labels."""
    reply = client.get("/metrics")
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith("text/plain")
    families = text_string_to_metric_families(reply.text)
    return {
        (s.name, *(s.labels[name] for name in sorted(s.labels))): s.value
        for family in families
        for s in family.samples
    }


def test_the_figures_tell_what_the_sessions_at_hand_take() -> None:
    settings = Settings(cache_bytes=300_000)
    with Caller(create_app(settings, MemoryStore())) as client:
        name = ("backprop_lab_cache_held_bytes", "sessions")
        assert figures(client)[name] == 0
        made = [client.post(f"{ROOT}/sessions", json={}).json()["id"] for _ in range(3)]
        three = figures(client)
        assert three[name] >= 3 * WORKSPACE_BYTES
        assert three["backprop_lab_cache_allowed_bytes", "sessions"] == 300_000
        client.delete(f"{ROOT}/sessions/{made[0]}")
        assert figures(client)[name] == pytest.approx(three[name] * 2 / 3)
        for _ in range(40):
            client.post(f"{ROOT}/sessions", json={})
        assert three[name] < figures(client)[name] <= 300_000


def test_every_failure_of_the_store_is_tried() -> None:
    assert set(FAILURES) == set(StoreFailure.__subclasses__())


@pytest.mark.parametrize("failure", FAILURES)
def test_readiness_says_what_is_the_matter_and_health_does_not_ask(
    failure: type[StoreFailure], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()

    def probe() -> None:
        raise failure(say("store-fails"))

    with Caller(create_app(Settings(), store)) as client:
        assert client.get("/readyz").json() == {"status": "ready"}
        monkeypatch.setattr(store, "probe", probe)
        reply = client.get("/readyz")
        check_problem(reply, 503, failure.code)
        assert int(reply.headers["Retry-After"]) > 0
        assert client.get("/healthz").json() == {"status": "ok", "version": __version__}
        monkeypatch.undo()
        assert client.get("/readyz").status_code == 200


def test_readiness_writes_for_real(tmp_path: Path) -> None:
    path = tmp_path / "lab.db"
    with Caller(create_app(Settings(store=f"sqlite:///{path}"))) as client:
        other = sqlite3.connect(path, isolation_level=None)
        written = "SELECT count(*) FROM probes"
        assert other.execute(written).fetchone() == (0,)
        assert client.get("/readyz").status_code == 200
        assert other.execute(written).fetchone() == (1,)
        other.close()


def test_figures_count_requests_by_route_and_problems_by_code(client: Caller) -> None:
    name = client.post(f"{ROOT}/sessions", json={}).json()["id"]
    for _ in range(3):
        client.post(f"{ROOT}/sessions/{name}/step", json={})
    client.get(f"{ROOT}/sessions/none")
    client.get("/nowhere/at/all")
    client.request("SHOUT", "/nowhere/else")
    told = figures(client)
    route = f"{ROOT}/sessions/{{session_id}}"
    assert told["backprop_lab_requests_total", "POST", f"{route}/step", "200"] == 3
    assert told["backprop_lab_requests_total", "GET", route, "404"] == 1
    assert told["backprop_lab_requests_total", "GET", "other", "404"] == 1
    assert told["backprop_lab_requests_total", "other", "other", "404"] == 1
    assert told["backprop_lab_request_seconds_count", f"{route}/step"] == 3
    assert told["backprop_lab_request_seconds_bucket", "+Inf", f"{route}/step"] == 3
    assert told["backprop_lab_problems_total", "session_not_found"] == 1
    assert told[("backprop_lab_sessions",)] == 1
    assert told[("backprop_lab_store_up",)] == 1
    assert told[("backprop_lab_trainings",)] == 0
    assert told[("backprop_lab_store_bytes",)] > 100
    assert not any(name in label for labels in told for label in labels)


def test_figures_are_told_while_the_store_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()

    def fail(*_: object) -> None:
        raise StoreUnavailable(say("store-fails"))

    with Caller(create_app(Settings(), store)) as client:
        monkeypatch.setattr(store, "count", fail)
        monkeypatch.setattr(store, "load", fail)
        assert client.get(f"{ROOT}/sessions/any").status_code == 503
        told = figures(client)
        assert told[("backprop_lab_store_up",)] == 0
        assert told["backprop_lab_problems_total", "store_unavailable"] == 1
        assert ("backprop_lab_sessions",) not in told


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The log as it is written in JSON."""
    written: list[dict[str, Any]] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(json.loads(JsonLines().format(record)))

    logger = logging.getLogger("app")
    handler = Kept()
    monkeypatch.setattr(logger, "handlers", [handler])
    monkeypatch.setattr(logger, "level", logging.INFO)
    logging.getLogger("app.api.observation").setLevel(logging.INFO)
    return written


def test_a_line_says_which_request_and_session_it_is_of(
    client: Caller, lines: list[dict[str, Any]]
) -> None:
    name = client.post(f"{ROOT}/sessions", json={}).json()["id"]
    reply = client.post(
        f"{ROOT}/sessions/{name}/step", json={"unit": "never"}, headers={"X-Request-ID": "mine.7"}
    )
    assert reply.headers["X-Request-ID"] == "mine.7"
    line = lines[-1]
    assert line["request_id"] == "mine.7"
    assert line["session_id"] == name
    assert line["code"] == "invalid_input"
    assert (line["method"], line["status"]) == ("POST", 422)
    assert line["route"] == f"{ROOT}/sessions/{{session_id}}/step"
    assert line["milliseconds"] > 0
    assert len({line["request_id"] for line in lines}) == 2


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, 'a"b', "ä"])
def test_an_id_that_is_none_is_not_taken_over(client: Caller, given: str) -> None:
    reply = client.get("/healthz", headers={"X-Request-ID": given.encode()})
    assert reply.headers["X-Request-ID"] != given
    assert len(reply.headers["X-Request-ID"]) == 16


def test_log_lines_hold_no_data_of_users(
    lines: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()

    def break_down(*_: object) -> None:
        raise RuntimeError(SECRET)

    with Caller(create_app(Settings(), store), raise_server_exceptions=False) as client:
        client.post(f"{ROOT}/sessions", json={"preset": SECRET})
        client.get(f"{ROOT}/catalog", params={SECRET: SECRET})
        client.get(f"/{SECRET}")
        monkeypatch.setattr(store, "load", break_down)
        reply = client.get(f"{ROOT}/sessions/any")
        check_problem(reply, 500, "internal")
        # Whoever keeps connections is told that this one ends.
        assert reply.headers["Connection"] == "close"
    assert SECRET not in json.dumps(lines)
    failed = next(line for line in lines if "exception" in line)
    assert failed["exception"] == "RuntimeError"
    assert any("break_down" in frame for frame in failed["traceback"])
    assert failed["level"] == "error"


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_configuration_of_logs_is_one(form: Any) -> None:
    root = logging.getLogger()
    kept = root.handlers[:], root.level
    try:
        logging.config.dictConfig(log_config(form))
        assert isinstance(root.handlers[0].formatter, JsonLines) is (form == "json")
    finally:
        root.handlers[:], root.level = kept
        for name in ("uvicorn", "uvicorn.access", "app.api.observation"):
            logging.getLogger(name).handlers.clear()
            logging.getLogger(name).propagate = True
