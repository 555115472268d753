"""The command `serve` as a process of its own: workers, and an end that loses nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from app import cli
from tests.api.lab import ROOT
from tests.hunts import hunted
from tests.patience import PATIENCE
from tests.redis_server import free_port

STEPS = 'requests_total{method="POST",route="/api/v1/sessions/{session_id}/step"'
RUNNING = "backprop_lab_trainings 1.0"


@contextmanager
def serving(store: str, *options: str, **environment: str) -> Iterator[tuple[str, Any]]:
    """Serve from another process; gives the address and the process, which may have ended."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve", "--port", str(port), "--store", store, *options],
        cwd=Path(__file__).parents[2],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_ready(url)
        yield url, server
    finally:
        if server.poll() is None:
            server.send_signal(signal.SIGTERM)
        server.communicate(timeout=PATIENCE)


def wait_until_ready(url: str) -> None:
    tick = threading.Event()
    for _ in range(PATIENCE * 20):
        try:
            if httpx.get(f"{url}/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            tick.wait(0.05)
    raise TimeoutError(f"{url} is not ready after {PATIENCE} s")


@pytest.mark.parametrize("shared_url", hunted(["sqlite", "redis"], ["sqlite"]), indirect=True)
def test_several_workers_serve_one_store(shared_url: str) -> None:
    """Every call goes over a connection of its own, so that either worker may take it."""
    with serving(shared_url, "--workers", "2") as (url, _):
        name = httpx.post(f"{url}{ROOT}/sessions", json={}, timeout=PATIENCE).json()["id"]
        session = f"{url}{ROOT}/sessions/{name}"
        for revision in range(1, 41):
            view = httpx.post(f"{session}/step", json={}, timeout=PATIENCE).json()
            assert view["revision"] == revision
        assert (view["cursor"]["pass"], view["cursor"]["step"]) == (1, 7)
        patched = httpx.patch(session, json={"set": {"w:2:1:1": 0.7}}, timeout=PATIENCE).json()
        for _ in range(6):
            assert httpx.get(session, timeout=PATIENCE).json() == patched
        told = httpx.get(f"{url}/metrics", timeout=PATIENCE).text
        (line,) = (x for x in told.splitlines() if STEPS in x)
        assert line.endswith(" 40.0")


def test_workers_need_a_store_that_they_share(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["serve", "--workers", "2", "--store", "memory://"]
    assert cli.main(arguments) == cli.USAGE_ERROR
    assert "several workers need a store that they share" in capsys.readouterr().err
    assert cli.main(["serve", "--workers", "0"]) == cli.USAGE_ERROR
    assert capsys.readouterr().err.startswith("backprop-lab: BACKPROP_LAB_WORKERS: ")


@pytest.mark.long
def test_what_trainings_have_learnt_is_there_after_a_shutdown(tmp_path: Path) -> None:
    """SIGTERM while two run: the process ends in time, and the last epochs told of are kept."""
    store = f"sqlite:///{tmp_path / 'lab.db'}"
    told: list[int] = []
    with (
        serving(store) as (url, server),
        httpx.Client(base_url=url + ROOT, timeout=PATIENCE) as lab,
    ):
        streamed, plain = (
            lab.post("/sessions", json={"preset": "xor"}).json()["id"] for _ in range(2)
        )
        training = threading.Thread(target=train_plainly, args=(f"{url}{ROOT}/sessions/{plain}",))
        training.start()
        tick = threading.Event()
        while RUNNING not in httpx.get(f"{url}/metrics", timeout=PATIENCE).text.splitlines():
            assert training.is_alive()
            tick.wait(0.05)
        stream = lab.stream(
            "POST",
            f"/sessions/{streamed}/train",
            json={"epochs": 100_000},
            headers={"Accept": "text/event-stream"},
        )
        with stream as reply:
            try:
                for line in reply.iter_lines():
                    if line.startswith("data:") and "epochs_run" in line:
                        told.append(json.loads(line[5:])["epochs_run"])
                    if len(told) == 3:
                        assert training.is_alive()
                        server.send_signal(signal.SIGTERM)
            except httpx.TransportError:
                pass  # how a stream ends that is cut in mid-event
        assert server.wait(PATIENCE) in (0, -signal.SIGTERM)
        training.join(PATIENCE)
    with serving(store) as (url, _):
        kept, learnt = (
            httpx.get(f"{url}{ROOT}/sessions/{name}", timeout=PATIENCE).json()["cursor"]
            for name in (plain, streamed)
        )
    assert len(told) >= 3
    assert told[-1] < 100_000
    assert learnt["epoch"] >= told[-1]
    assert learnt["step"] == 0
    assert 0 < kept["epoch"] < 100_000


def train_plainly(session: str) -> None:
    """Train without a stream; the reply may be lost with the server, what it has kept counts."""
    try:
        httpx.post(f"{session}/train", json={"epochs": 100_000}, timeout=PATIENCE)
    except httpx.TransportError:
        return


def test_logs_are_json_lines_if_they_are_wanted_so(tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path / 'lab.db'}"
    with serving(store, BACKPROP_LAB_LOG_FORMAT="json") as (url, server):
        httpx.get(f"{url}/healthz", headers={"X-Request-ID": "seven"}, timeout=PATIENCE)
        server.send_signal(signal.SIGTERM)
        out, _ = server.communicate(timeout=PATIENCE)
        first, *lines = out.splitlines()
        assert first.startswith("Backprop Lab")
        told = [json.loads(line) for line in lines]
        assert next(x for x in told if x.get("request_id") == "seven")["status"] == 200
