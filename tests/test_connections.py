"""Requests that never end, or that are too large, against a server on a free port."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from app import connections
from app.connections import GuardedProtocol
from tests.conftest import wait_for_port
from tests.patience import PATIENCE


@pytest.fixture
def port(app: FastAPI) -> Iterator[int]:
    config = uvicorn.Config(app, port=0, log_level="error", http=GuardedProtocol)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield wait_for_port(server)
    server.should_exit = True
    thread.join(PATIENCE)


def send(port: int, data: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    connection.sendall(data)
    return connection


def status(connection: socket.socket) -> int:
    """The status of the reply; 0 where the connection was closed without one."""
    try:
        line = connection.recv(4_096).split(b" ")
    except ConnectionResetError:
        return 0
    return int(line[1]) if len(line) > 1 else 0


HALF = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"


def test_requests_that_never_end_keep_nobody_out(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "MOST_UNFINISHED", 20)
    waiting = [send(port, HALF) for _ in range(60)]
    assert httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=PATIENCE).status_code == 200
    assert [status(each) for each in waiting[:30]] == [503] * 30
    # The last ones may go on.
    waiting[-1].sendall(b"\r\n")
    assert status(waiting[-1]) == 200
    for each in waiting:
        each.close()


@pytest.mark.parametrize(
    ("name", "begun"),
    [
        ("HEAD_SECONDS", HALF),
        ("HEAD_SECONDS", b""),
        (
            "BODY_SECONDS",
            b"POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{",
        ),
    ],
    ids=["half a head", "nothing", "half a body"],
)
def test_what_does_not_arrive_in_time_is_let_go(
    port: int, monkeypatch: pytest.MonkeyPatch, name: str, begun: bytes
) -> None:
    monkeypatch.setattr(connections, name, 0.05)
    connection = send(port, begun)
    assert status(connection) == 408
    connection.close()


@pytest.mark.parametrize("whole", [True, False])
def test_a_head_of_any_size_is_not_taken(port: int, whole: bool) -> None:
    large = HALF + b"X-Large: " + b"x" * 100_000 + (b"\r\n\r\n" if whole else b"")
    connection = send(port, large)
    assert status(connection) == 431
    connection.close()
    small = send(port, HALF + b"X-Small: " + b"x" * 20_000 + b"\r\n\r\n")
    assert status(small) == 200
    small.close()


def test_a_refused_head_is_answered_with_a_problem(port: int) -> None:
    """Also where more is on its way than the server reads: the answer arrives all the same."""
    names = "&".join(f"name{i}=1" for i in range(100_000))
    head = f"GET /api/v1/catalog?{names} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    connection = send(port, head.encode())
    with connection, connection.makefile("rb") as answer:
        assert b" 431 " in answer.readline()
        headers = dict(line.split(b": ") for line in iter(lambda: answer.readline().strip(), b""))
        assert headers[b"content-type"] == b"application/problem+json"
        body = json.loads(answer.read(int(headers[b"content-length"])))
    assert (body["status"], body["code"]) == (431, "head_too_large")
    assert "32 KiB" in body["detail"]


def test_several_requests_of_one_connection_are_each_given_their_time(port: int) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as client:
        for _ in range(3):
            made = client.post("/api/v1/sessions", json={})
            assert made.status_code == 201
            assert client.get(made.headers["location"]).status_code == 200
