"""What one, two and three worker processes serve on one store.

    python -m benchmarks.workers --store sqlite:////tmp/lab.sqlite3

Steps: so many clients, each on a session and a kept connection of its own, step as fast as they
are answered. Trainings: several of 64-32-10 at once, by the epochs that they get through together.
Clients are threads of this process and take their share of the same cores.
"""

from __future__ import annotations

import argparse
import http.client
import json
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from benchmarks.durability import ROOT, served

CLIENTS = 16
TRAININGS = 4
SECONDS = 5.0
WIDE: dict[str, Any] = {
    "network": {"sizes": [64, 32, 10], "seed": 1},
    "data": {
        "x": [[((i * 7 + j * 3) % 11) / 11 for j in range(64)] for i in range(500)],
        "y": [[float(j == i % 10) for j in range(10)] for i in range(500)],
    },
    "training": {"batch_size": 10, "learning_rate": 0.1},
}


@contextmanager
def served_by(workers: int, store: str) -> Iterator[str]:
    """Serve from so many processes, all of which end with the first."""
    with served(store, "--workers", str(workers)) as (url, server):
        try:
            yield url
        finally:
            server.terminate()
            server.wait(60)


def call(connection: http.client.HTTPConnection, path: str, body: Any) -> Any:  # noqa: ANN401
    """POST, and read what comes back."""
    connection.request("POST", ROOT + path, json.dumps(body), {"Prefer": "return=minimal"})
    reply = connection.getresponse()
    content = reply.read()
    if reply.status >= 400:
        raise RuntimeError(f"{reply.status}: {content[:200]!r}")
    return json.loads(content)


def together(url: str, count: int, job: Callable[[http.client.HTTPConnection], Any]) -> list[Any]:
    """Run a job in so many threads, each with a connection of its own; give what each returned."""
    results: list[Any] = []

    def run() -> None:
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=120)
        results.append(job(connection))
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(results) < count:
        raise RuntimeError("a client failed")
    return results


def steps(connection: http.client.HTTPConnection) -> list[float]:
    """Step a session for a while; how long each step took, in milliseconds."""
    name = call(connection, "/sessions", {"preset": "xor"})["id"]
    times, until = [], time.perf_counter() + SECONDS
    while (begun := time.perf_counter()) < until:
        call(connection, f"/sessions/{name}/step", {})
        times.append((time.perf_counter() - begun) * 1_000)
    return times


def epochs(connection: http.client.HTTPConnection) -> int:
    """Train a session for a while; how many epochs it got through."""
    name = call(connection, "/sessions", WIDE)["id"]
    done, until = 0, time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        done += call(connection, f"/sessions/{name}/train", {"epochs": 5})["epochs_run"]
    return done


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 3])
    options = parser.parse_args()
    print("| workers | steps/s | step p50, p99 (ms) | epochs/s of 4 trainings |\n|---|---|---|---|")
    for workers in options.workers:
        with served_by(workers, options.store) as url:
            times = sorted(chain.from_iterable(together(url, CLIENTS, steps)))
            trained = sum(together(url, TRAININGS, epochs))
        rate, p50 = len(times) / SECONDS, statistics.median(times)
        p99 = times[int(len(times) * 0.99)]
        print(f"| {workers} | {rate:.0f} | {p50:.1f}, {p99:.1f} | {trained / SECONDS:.1f} |")


if __name__ == "__main__":
    main()
