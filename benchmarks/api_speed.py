"""Time the API over HTTP with keep-alive on an SQLite file: an op step, a trace, an empty route.

Then steps again while two trainings run on another network.

Run with `python -m benchmarks.api_speed`. Both apps are served as `backprop-lab
serve` does it, by its protocol. The calls are interleaved and their medians compared within one
run, so that a busy machine slows all of them alike.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from app.connections import GuardedProtocol

ROUNDS = 400
WARM_UP = 50
WIDE_ROUNDS = 60
BESIDE_ROUNDS = 300
TRAINED = {
    "network": {"sizes": [784, 30, 10]},
    "training": {"batch_size": 10, "learning_rate": 0.1},
}
TRAINED_SAMPLES = 200


def empty_app() -> FastAPI:
    """Make an app whose only route does nothing."""
    app = FastAPI()

    @app.post("/empty")
    async def empty() -> dict[str, str]:
        return {}

    return app


def free_port() -> int:
    """Ask the system for a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(factory: str, store: str) -> Iterator[http.client.HTTPConnection]:
    """Serve an app factory in a process of its own and connect to it with keep-alive."""
    port = free_port()
    command = [sys.executable, "-m", "benchmarks.api_speed", "--serve", factory, str(port)]
    environment = {**os.environ, "BACKPROP_LAB_STORE": store}
    process = subprocess.Popen(command, env=environment)
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        deadline = time.monotonic() + 30
        while True:
            try:
                connection.connect()
                break
            except ConnectionRefusedError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        yield connection
    finally:
        process.terminate()
        process.wait()


def call(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    body: object = None,
    prefer: str = "return=representation",
) -> tuple[float, bytes]:
    """Make a call and return its milliseconds and reply."""
    data = None if body is None else json.dumps(body).encode()
    begin = time.perf_counter()
    connection.request(method, path, data, {"Content-Type": "application/json", "Prefer": prefer})
    response = connection.getresponse()
    reply = response.read()
    elapsed = (time.perf_counter() - begin) * 1000
    if response.status >= 400:
        raise RuntimeError(reply.decode())
    return elapsed, reply


def new_session(connection: http.client.HTTPConnection, body: object) -> str:
    """Make a session and return its path."""
    return "/api/v1/sessions/" + str(
        json.loads(call(connection, "POST", "/api/v1/sessions", body)[1])["id"]
    )


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"sqlite:///{Path(folder) / 'lab.sqlite3'}"
        with (
            serve("app.main:create_app", store) as lab,
            serve("benchmarks.api_speed:empty_app", store) as empty,
        ):
            measure(lab, empty)
            measure_beside_trainings(lab)


def measure(lab: http.client.HTTPConnection, empty: http.client.HTTPConnection) -> None:
    """Interleave the calls and print their medians."""
    small = new_session(lab, {"preset": "mazur-biases"})
    wide = new_session(lab, {"network": {"sizes": [784, 30, 10]}})
    minimal = new_session(lab, {"preset": "mazur-biases"})
    times: dict[str, list[float]] = {
        "empty route": [],
        "op step on 2-2-2": [],
        "the same, minimal": [],
    }
    for _ in range(ROUNDS + WARM_UP):
        times["empty route"].append(call(empty, "POST", "/empty")[0])
        times["op step on 2-2-2"].append(call(lab, "POST", f"{small}/step", {"unit": "op"})[0])
        step = call(lab, "POST", f"{minimal}/step", {"unit": "op"}, "return=minimal")
        times["the same, minimal"].append(step[0])
    moves: dict[str, list[tuple[float, int]]] = {"representation": [], "minimal": []}
    for _ in range(WIDE_ROUNDS):
        for much, found in moves.items():
            body = {"unit": "neuron"}
            elapsed, reply = call(lab, "POST", f"{wide}/step", body, f"return={much}")
            found.append((elapsed, len(reply)))
    traces = []
    for _ in range(20):
        call(lab, "POST", f"{wide}/step", {"unit": "pass"})
        elapsed, reply = call(lab, "GET", f"{wide}/trace")
        traces.append(elapsed)
    medians = {name: statistics.median(values[WARM_UP:]) for name, values in times.items()}
    for name, median in medians.items():
        print(f"{name:24} {median:7.3f} ms")
    for name in ("op step on 2-2-2", "the same, minimal"):
        print(f"{name + ', ratio':24} {medians[name] / medians['empty route']:7.2f}")
    for much, found in moves.items():
        elapsed = statistics.median(each for each, _ in found)
        largest = max(length for _, length in found)
        name = f"neuron of 784-30-10, {much}"
        print(f"{name:40} {elapsed:7.2f} ms, {largest:,} bytes at most")
    program = len(json.dumps(json.loads(reply)["program"]))
    print(f"{'trace of 784-30-10':24} {statistics.median(traces):7.1f} ms, {len(reply):,} bytes")
    print(f"{'  of it the program':24} {program:7,} bytes")


def drain(reply: http.client.HTTPResponse) -> None:
    """Read a stream until it, or the connection, ends."""
    with suppress(http.client.HTTPException, OSError):
        reply.read()


def measure_beside_trainings(lab: http.client.HTTPConnection) -> None:
    """Step while two trainings run, each of which streams what it learns."""
    rng = random.Random(0)
    data = {
        "x": [[rng.random() for _ in range(784)] for _ in range(TRAINED_SAMPLES)],
        "y": [[rng.random() for _ in range(10)] for _ in range(TRAINED_SAMPLES)],
    }
    trained = [new_session(lab, {**TRAINED, "data": data}) for _ in range(2)]
    stepped = new_session(lab, {"preset": "mazur-biases"})
    streams = [http.client.HTTPConnection(lab.host, lab.port, timeout=60) for _ in trained]
    for stream, path in zip(streams, trained, strict=True):
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
        stream.request("POST", f"{path}/train", json.dumps({"epochs": 100_000}), headers)
    events = [stream.getresponse() for stream in streams]
    readers = [threading.Thread(target=drain, args=(each,), daemon=True) for each in events]
    for reader in readers:
        reader.start()
    body = {"unit": "op"}
    times = sorted(
        call(lab, "POST", f"{stepped}/step", body, "return=minimal")[0]
        for _ in range(BESIDE_ROUNDS)
    )
    passes = [json.loads(call(lab, "GET", path)[1])["cursor"]["pass"] for path in trained]
    for stream in streams:
        if stream.sock is not None:
            stream.sock.shutdown(socket.SHUT_RDWR)
    print(
        f"op steps beside two trainings of 784-30-10 (at passes {passes}): "
        f"median {statistics.median(times):.2f} ms, "
        f"p99 {times[int(0.99 * len(times))]:.1f} ms, longest {times[-1]:.1f} ms"
    )


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--serve":
        uvicorn.run(
            sys.argv[2],
            factory=True,
            port=int(sys.argv[3]),
            log_level="warning",
            http=GuardedProtocol,
        )
    else:
        main()
