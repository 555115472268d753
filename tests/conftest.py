"""Fixtures for all tests: an app of its own for each, a client to it, and a served lab."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import hypothesis
import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import expect

from app.engine.kernels.kernels import load_kernel
from app.engine.kernels.warm import exercise
from app.main import create_app
from app.sessions.sqlite_log import LogFolder
from app.settings import Settings
from tests.caller import Caller
from tests.chromium import ARGUMENTS, find_chromium
from tests.patience import PATIENCE, PATIENCE_MS
from tests.redis_server import serve_redis

# Starlette's client calls every server by this name; no lab answers to it by default.
os.environ["BACKPROP_LAB_ALLOWED_HOSTS"] = "testserver,localhost,127.0.0.1"

# What a test wants compiled is compiled when it is asked for, not beside other tests.
os.environ["BACKPROP_LAB_WARM_KERNELS"] = "false"

# An example may take as long as it takes, and CI draws the same ones each time.
hypothesis.settings.register_profile("lab", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("lab")
expect.set_options(timeout=PATIENCE_MS)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes a minute or more: at the end, one worker would be left with it."""
    items.sort(key=lambda item: item.get_closest_marker("early") is None)


@pytest.fixture
def settings() -> Settings:
    """Default limits, and a store that ends with the test."""
    return Settings(store="memory://")


@pytest.fixture
def app(settings: Settings) -> FastAPI:
    """An app of the test's own."""
    return create_app(settings)


@pytest.fixture
def client(app: FastAPI) -> Iterator[Caller]:
    """A client that gets a 500 as a reply, as a caller would, instead of the exception."""
    with Caller(app, raise_server_exceptions=False) as client:
        yield client


@dataclass(frozen=True)
class LiveServer:
    """A lab served on a free port of the loopback; its sessions are in a SQLite file."""

    url: str
    app: FastAPI


@pytest.fixture(scope="session")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """Serve the lab for as long as this worker runs; each browser test makes its own session."""
    store = tmp_path_factory.mktemp("store") / "sessions.sqlite3"
    app = create_app(Settings(store=f"sqlite:///{store}"))
    with serve_in_thread(app) as url:
        yield LiveServer(url, app)


@contextmanager
def serve_in_thread(app: FastAPI) -> Iterator[str]:
    """Serve an app on a free port for the length of a `with`; gives the server's address."""
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=0,
        log_level="warning",
        # after 5 s, as by default, it would close a connection that httpx just then uses again
        timeout_keep_alive=2 * PATIENCE,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{wait_for_port(server)}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


@pytest.fixture
def served(app: FastAPI) -> Iterator[httpx.Client]:
    """A client of a lab that is really served: Starlette's own reads a stream to its end first."""
    with serve_in_thread(app) as url, httpx.Client(base_url=url, timeout=PATIENCE) as client:
        yield client


def wait_for_port(server: uvicorn.Server) -> int:
    """Wait until the server listens, and name the port that it got."""
    tick = threading.Event()
    for _ in range(PATIENCE * 100):
        if server.started:
            return int(server.servers[0].sockets[0].getsockname()[1])
        tick.wait(0.01)
    raise TimeoutError(f"the server does not listen after {PATIENCE} s")


@pytest.fixture(scope="session")
def compiled_kernel(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The compiled kernel, compiled by one worker for all: where it is not yet, that takes long."""
    with (tmp_path_factory.getbasetemp().parent / "compiling").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        exercise(load_kernel("compiled"))


@pytest.fixture(autouse=True)
def _compiled_once(request: pytest.FixtureRequest) -> None:
    """Let all that a test names after the compiled kernel find it compiled."""
    if "compiled" in request.node.nodeid:
        request.getfixturevalue("compiled_kernel")


@pytest.fixture(autouse=True)
def _no_thread_remains(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """End what looks after the files of stores that a test has opened and not closed.

    Caches of FastAPI hold apps that were never ended: hundreds of such threads woke each second.
    """
    begun: list[LogFolder] = []
    begin = LogFolder.__init__

    def noted(folder: LogFolder, path: Path) -> None:
        begin(folder, path)
        begun.append(folder)

    monkeypatch.setattr(LogFolder, "__init__", noted)
    yield
    for folder in begun:
        folder.stop()


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Redis server of this worker's own, by its URL."""
    with serve_redis(tmp_path_factory.mktemp("redis")) as url:
        yield url


@pytest.fixture
def redis_url(redis_server: str) -> str:
    """The URL of an empty Redis database."""
    import redis

    client: Any = redis.Redis.from_url(redis_server)
    client.flushdb()
    client.close()
    return redis_server


@pytest.fixture(params=["memory", "sqlite", "redis"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty store of each kind."""
    if request.param == "redis":
        return str(request.getfixturevalue("redis_url"))
    return "memory://" if request.param == "memory" else f"sqlite:///{tmp_path / 'a' / 'lab.db'}"


@pytest.fixture(params=["sqlite", "redis"])
def shared_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a store that several processes may work on."""
    if request.param == "redis":
        return str(request.getfixturevalue("redis_url"))
    return f"sqlite:///{tmp_path / 'lab.db'}"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive the system's Chromium where there is one; it calls nobody in the background."""
    chosen = {**browser_type_launch_args, "args": ARGUMENTS}
    if path := find_chromium():
        chosen["executable_path"] = path
    return chosen


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, Any], live_server: LiveServer
) -> dict[str, Any]:
    """Let `page.goto("/")` mean the served lab."""
    return {**browser_context_args, "base_url": live_server.url}
