"""Students who step and trainings that run, against a server of their own on the loopback.

    python -m benchmarks.load --students 300 --trainings 10 --seconds 20 [--attack strings]

Prints the steps' percentiles, errors, and the server's memory. Each student steps once a second.
An attack is sent over and over beside them; of its replies the largest is told.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx

API = "/api/v1"
DIGITS = {
    "network": {"sizes": [64, 32, 10], "seed": 1},
    "data": {"x": [[i / 64] * 64 for i in range(50)], "y": [[0.1] * 10] * 50},
    "training": {"batch_size": 10},
}
STREAM = {"Accept": "text/event-stream"}


def strings() -> tuple[str, str]:
    """1,000 rows of 784 numbers that were sent as strings."""
    row = ["0.1234"] * 784
    return "/sessions", json.dumps({"data": {"x": [row] * 1_000, "y": [[1]] * 1_000}})


def empties() -> tuple[str, str]:
    """5,000 rows of 1,000 empty strings."""
    return "/sessions", json.dumps({"data": {"x": [[""] * 1_000] * 5_000, "y": [[1]]}})


def unknown() -> tuple[str, str]:
    """A million unknown fields."""
    return "/sessions", json.dumps({f"f{i}": 1 for i in range(1_000_000)})


ATTACKS: dict[str, Callable[[], tuple[str, str]]] = {
    "strings": strings,
    "empties": empties,
    "unknown": unknown,
}


async def student(
    client: httpx.AsyncClient, until: float, took: list[float], errors: list[str]
) -> None:
    """Step once a second."""
    made = await client.post(f"{API}/sessions", json={})
    url = f"{API}/sessions/{made.json()['id']}"
    await asyncio.sleep(hash(url) % 1_000 / 1_000)
    while time.monotonic() < until:
        begun = time.perf_counter()
        try:
            reply = await client.post(f"{url}/step", json={})
            if reply.status_code != 200:
                errors.append(str(reply.status_code))
        except httpx.HTTPError as error:
            errors.append(type(error).__name__)
        spent = time.perf_counter() - begun
        took.append(spent)
        await asyncio.sleep(max(0.0, 1.0 - spent))


async def training(client: httpx.AsyncClient, until: float) -> None:
    """Train until the time is over."""
    made = await client.post(f"{API}/sessions", json=DIGITS)
    url = f"{API}/sessions/{made.json()['id']}/train"
    async with client.stream("POST", url, json={"epochs": 100_000}, headers=STREAM) as reply:
        async for _ in reply.aiter_lines():
            if time.monotonic() > until:
                return


async def attack(client: httpx.AsyncClient, until: float, name: str, told: list[int]) -> None:
    """Send the same request again and again."""
    path, body = ATTACKS[name]()
    while time.monotonic() < until:
        reply = await client.post(API + path, content=body.encode())
        told.append(len(reply.content))


async def load(url: str, options: argparse.Namespace) -> tuple[list[float], list[str], list[int]]:
    """Run everybody at once."""
    took: list[float] = []
    errors: list[str] = []
    told: list[int] = []
    limits = httpx.Limits(max_connections=1_000, max_keepalive_connections=1_000)
    async with httpx.AsyncClient(base_url=url, timeout=60, limits=limits) as client:
        until = time.monotonic() + options.seconds
        everybody = [student(client, until, took, errors) for _ in range(options.students)]
        everybody += [training(client, until) for _ in range(options.trainings)]
        if options.attack:
            everybody.append(attack(client, until, options.attack, told))
        await asyncio.gather(*everybody)
    return took, errors, told


def resident(pid: int) -> float:
    """Memory of a process and its children, in MB."""
    pages = 0
    for each in [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]:
        pages += int(Path(f"/proc/{each}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Serve, load, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--trainings", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--attack", choices=sorted(ATTACKS))
    options = parser.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "app.cli",
        "serve",
        "--port",
        str(port),
        "--store",
        "memory://",
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                httpx.get(f"{url}/healthz")
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        before = resident(server.pid)
        took, errors, told = asyncio.run(load(url, options))
        after = resident(server.pid)
    finally:
        server.terminate()
        server.wait()
    took.sort()
    p50, p95, p99 = (took[int(len(took) * part)] * 1e3 for part in (0.5, 0.95, 0.99))
    print(
        f"{len(took)} steps: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms, "
        f"slowest {took[-1] * 1e3:.0f} ms; {len(errors)} errors {sorted(set(errors))}"
    )
    print(f"memory {before:.0f} MB before, {after:.0f} MB after")
    if told:
        print(f"{len(told)} attacks, the largest reply {max(told)} bytes")


if __name__ == "__main__":
    main()
