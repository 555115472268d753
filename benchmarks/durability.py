"""Kills a serving lab with SIGKILL in the middle of its writes, again and again.

    python -m benchmarks.durability --rounds 50 --store sqlite:////tmp/lab.sqlite3

After each kill the server is started anew and held against what it had acknowledged: the revision
is the last one acknowledged or the one after it (whose answer was under way), and every number is
that of a second lab, in memory, which made the same moves and was never killed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings

ROOT = "/api/v1"
START_LIMIT = 60.0  # seconds that a busy machine may take to start a server
LONGEST_LIFE = 1.5  # seconds of writes before a kill
EDIT_EVERY = 9
COMPARED = ("cursor", "furthest", "layers", "training", "cost")


@dataclass
class Outcome:
    """What came of all rounds."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    differing: int = 0


@contextmanager
def served(store: str, *options: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serve from a process of its own; gives its address once it is ready."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve", "--port", str(port), "--store", store, *options],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "BACKPROP_LAB_ALLOWED_HOSTS": "127.0.0.1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_ready(url)
        yield url, server
    finally:
        server.kill()
        server.wait()


def free_port() -> int:
    """Name a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_ready(url: str) -> None:
    """Return when the store behind a server can be written."""
    until = time.monotonic() + START_LIMIT
    while time.monotonic() < until:
        try:
            if httpx.get(f"{url}/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise TimeoutError(f"{url} is not ready after {START_LIMIT} s")


def move(client: Any, url: str, number: int) -> Any:  # noqa: ANN401 - either client
    """Make the move of a number: most are steps, some edits, so that all kinds are cut short."""
    if number % EDIT_EVERY == EDIT_EVERY - 1:
        return client.patch(url, json={"set": {"w:2:1:1": number / 1_000}})
    unit = "pass" if number % 3 == 0 else "op"
    return client.post(f"{url}/step", json={"unit": unit, "count": 1 + 40 * (unit == "pass")})


def write_until_killed(url: str, session: str, first: int, life: float, server: Any) -> int:  # noqa: ANN401
    """Make moves one after the other until the server is killed; return how many it confirmed.

    It is killed so many seconds after it has confirmed one: on a busy machine the first may take
    longer than that, and a server killed before it writes proves nothing.
    """
    killer = threading.Timer(life, server.send_signal, [signal.SIGKILL])
    done = first
    try:
        with httpx.Client(base_url=url, timeout=30) as client:
            while True:
                reply = move(client, session, done)
                if reply.status_code != 200:
                    raise RuntimeError(reply.text)
                if done == first:
                    killer.start()
                done = reply.json()["revision"]
    except httpx.TransportError:
        return done
    finally:
        if killer.ident is not None:
            killer.join()


def kill_again_and_again(store: str, rounds: int, seed: int = 0) -> Outcome:
    """Kill a lab on `store` so many times, and count what is lost or differs."""
    rng, outcome = random.Random(seed), Outcome()
    reference = TestClient(create_app(Settings(store="memory://", allowed_hosts="*")))
    twin = f"{ROOT}/sessions/" + reference.post(f"{ROOT}/sessions", json={}).json()["id"]
    view = reference.get(twin).json()
    session = ""
    confirmed = 0
    for rest in range(rounds, -1, -1):
        with served(store) as (url, server):
            if not session:
                name = httpx.post(f"{url}{ROOT}/sessions", json={}, timeout=30).json()["id"]
                session = f"{ROOT}/sessions/{name}"
            found = httpx.get(url + session, timeout=30).json()
            outcome.lost += max(0, confirmed - found["revision"])
            if found["revision"] > confirmed + 1:
                raise RuntimeError(f"revision {found['revision']} after {confirmed} moves")
            while view["revision"] < found["revision"]:
                view = move(reference, twin, view["revision"]).json()
            outcome.differing += any(view[name] != found[name] for name in COMPARED)
            if rest == 0:
                break
            before = found["revision"]
            life = rng.uniform(0.05, LONGEST_LIFE)
            confirmed = write_until_killed(url, session, before, life, server)
        outcome.rounds += 1
        outcome.acknowledged += confirmed - before
    return outcome


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = kill_again_and_again(options.store, options.rounds, options.seed)
    print(
        f"{found.rounds} kills, {found.acknowledged} writes acknowledged: "
        f"{found.lost} lost, {found.differing} rounds with differing numbers"
    )


if __name__ == "__main__":
    main()
