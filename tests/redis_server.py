"""A Redis server for tests: its own, on a free port of the loopback, with nothing on disk."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.patience import PATIENCE

MISSING = "redis-server is not installed (Debian's package redis-server)"


def find_redis() -> str:
    """Name the program; a test that needs it is skipped where there is none."""
    found = shutil.which("redis-server")
    if found is None:
        pytest.skip(MISSING)
    return found


@contextmanager
def serve_redis(folder: Path, *options: str, port: int | None = None) -> Iterator[str]:
    """Serve for the length of a `with`; gives the URL of its first database."""
    program, port = find_redis(), port or free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", *options]
    with (folder / "redis.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        wait_for_port(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for_port(port: int) -> None:
    tick = threading.Event()
    for _ in range(PATIENCE * 100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            tick.wait(0.01)
        else:
            return
    raise TimeoutError(f"nothing listens on port {port} after {PATIENCE} s")
