"""One user's long work beside everybody else's: over HTTP, against a served lab."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi import FastAPI

from app.sessions.training_moves import TrainingMove
from tests.api.lab import ROOT, made, state
from tests.patience import PATIENCE

XOR = {"preset": "xor", "training": {"batch_size": 3}}
LONG = '{"epochs": 100000}'


def send(client: httpx.Client, path: str, body: str) -> socket.socket:
    """Send a request and do not wait for its reply."""
    address = urlsplit(str(client.base_url))
    assert address.hostname is not None
    connection = socket.create_connection((address.hostname, address.port or 0))
    head = f"POST {path} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall((head + body).encode())
    return connection


def settled(client: httpx.Client, url: str, app: FastAPI) -> dict[str, Any]:
    """Wait until nobody works on a session; give its view."""
    deadline = time.monotonic() + PATIENCE
    while not app.state.scheduler.idle(url.rpartition("/")[2]):
        assert time.monotonic() < deadline, "it works on with nobody listening"
        time.sleep(0.02)
    view: dict[str, Any] = client.get(url).json()
    return view


def under_way(app: FastAPI, url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while app.state.scheduler.idle(url.rpartition("/")[2]):
        assert time.monotonic() < deadline, "it does not begin"


def test_a_plain_training_whose_client_goes_away_ends_and_keeps_what_it_learnt(
    served: httpx.Client, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    slices, go_on = threading.Semaphore(0), TrainingMove.go_on

    def counted(training: TrainingMove, seconds: float | None = None) -> Any:
        slices.release()
        return go_on(training, seconds)

    monkeypatch.setattr(TrainingMove, "go_on", counted)
    url = made(served, XOR)
    connection = send(served, f"{url}/train", LONG)
    for _ in range(3):
        assert slices.acquire(timeout=PATIENCE)
    assert served.get(url).json()["revision"] == 0
    connection.close()
    left = settled(served, url, app)
    assert left["revision"] == 1
    assert 0 < left["cursor"]["pass"] < 200_000
    assert left["history"]["undo"]["kind"] == "train"
    twin = made(served, XOR)
    passes = {"unit": "pass", "count": left["cursor"]["pass"]}
    served.post(f"{twin}/step", json=passes)
    there = served.post(f"{twin}/seek", json={"pass": left["cursor"]["pass"]}).json()
    assert there["layers"] == left["layers"]


def test_a_step_over_many_epochs_ends_with_its_client(served: httpx.Client, app: FastAPI) -> None:
    url = made(served, XOR)
    connection = send(served, f"{url}/step", '{"unit": "epoch", "count": 100000}')
    under_way(app, url)
    connection.close()
    left = settled(served, url, app)
    assert left["cursor"]["pass"] < 200_000
    too_many = served.post(f"{url}/step", json={"unit": "epoch", "count": 100_001})
    assert too_many.status_code == 422


def test_forty_one_closed_trainings_of_one_session_hold_nobody_up(
    served: httpx.Client, app: FastAPI
) -> None:
    url = made(served, XOR)
    connections = [send(served, f"{url}/train", LONG) for _ in range(41)]
    under_way(app, url)
    # The session itself is read, others are made and stepped, while all of them wait.
    assert served.get(url).status_code == 200
    other = made(served, {})
    assert served.post(f"{other}/step", json={}).json()["cursor"]["step"] == 1
    assert served.get(f"{ROOT}/catalog").status_code == 200
    assert served.get("/").status_code == 200
    for connection in connections:
        connection.close()
    assert settled(served, url, app)["revision"] <= 1


def test_a_session_is_read_while_it_trains_and_its_writers_come_after(
    served: httpx.Client, app: FastAPI
) -> None:
    url, twin = made(served, XOR), made(served, XOR)
    before = served.get(url)
    training = send(served, f"{url}/train", '{"epochs": 3000}')
    under_way(app, url)
    seen = served.get(url)
    assert (seen.content, seen.headers["etag"]) == (before.content, '"0"')
    for look in ("trace", "explain/a:2:1", "curve"):
        assert served.get(f"{url}/{look}").status_code == 200
    stepped = served.post(f"{url}/step", json={"unit": "op"}).json()
    training.close()
    served.post(f"{twin}/train", json={"epochs": 3000})
    expected = served.post(f"{twin}/step", json={"unit": "op"}).json()
    assert state(stepped) == state(expected)
    assert stepped["revision"] == 2


def test_a_session_is_deleted_while_it_trains(served: httpx.Client, app: FastAPI) -> None:
    url = made(served, XOR)
    training = send(served, f"{url}/train", LONG)
    under_way(app, url)
    assert served.delete(url).status_code == 204
    training.settimeout(PATIENCE)
    with training:
        reply = b""
        while b"session_not_found" not in reply:  # head and body may come one after the other
            piece = training.recv(65_536)
            assert piece, reply
            reply += piece
    assert served.get(url).status_code == 404
