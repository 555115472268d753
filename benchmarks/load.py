"""Students who step and trainings that run, against a server of their own on the loopback.

    python -m benchmarks.load --students 300 --trainings 10 --seconds 20 [--attack strings]

Each student steps once a second, at a time of the second of their own. Told are the steps'
percentiles and whatever went wrong, the server's memory, and what share of a core server and
generator took: the generator runs on the same machine. What it was itself late by is told apart,
and so are the steps less the time for which the event loop of the server, or the generator, stood
ready and had no core. An attack is sent over and over beside them; of its replies the largest is
told.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.durability import free_port, wait_until_ready
from benchmarks.processes import Cores, CoreWaits, Memory, wait_until_alone
from benchmarks.raw_client import ConnectionEnded, RawConnection, Reply, connect, post

API = "/api/v1"
DIGITS = {
    "network": {"sizes": [64, 32, 10], "seed": 1},
    "data": {"x": [[i / 64] * 64 for i in range(50)], "y": [[0.1] * 10] * 50},
    "training": {"batch_size": 10},
}
STREAM = "Accept: text/event-stream"
SETTLED = 5.0
"""Seconds that everybody works for before an attack begins."""
TOGETHER = 20
"""Students who arrive at the same moment: a class logs in within seconds, not in one."""


def dense(body: object) -> str:
    """Write JSON without spaces, so that all of it is within the limit for bodies."""
    return json.dumps(body, separators=(",", ":"))


def strings() -> tuple[str, str]:
    """1,000 rows of 784 numbers that were sent as strings."""
    row = ["0.1234"] * 784
    return "/sessions", dense({"data": {"x": [row] * 1_000, "y": [[1]] * 1_000}})


def empties() -> tuple[str, str]:
    """5,000 rows of 1,000 empty strings."""
    return "/sessions", dense({"data": {"x": [[""] * 1_000] * 5_000, "y": [[1]]}})


def unknown() -> tuple[str, str]:
    """A million unknown fields."""
    return "/sessions", dense({f"f{i}": 1 for i in range(1_000_000)})


ATTACKS: dict[str, Callable[[], tuple[str, str]]] = {
    "strings": strings,
    "empties": empties,
    "unknown": unknown,
}


@dataclass
class Seen:
    """What a run has shown: seconds of steps, what went wrong, bytes of replies to attacks.

    `with_cores` is what steps took less the wait for a core.
    """

    took: list[float] = field(default_factory=list)
    with_cores: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    passes: list[int] = field(default_factory=list)
    attacks: list[int] = field(default_factory=list)

    def fault(self, who: str, what: Exception | Reply) -> None:
        """Note what went wrong, by kind."""
        kind = what.status if isinstance(what, Reply) else f"{type(what).__name__} {what}"
        self.errors[f"{who}: {kind}"] += 1


class Crowd:
    """Everybody who uses the server at the same time."""

    def __init__(
        self, port: int, options: argparse.Namespace, memory: Memory, waits: CoreWaits
    ) -> None:
        """Plan to connect to a port."""
        self._port = port
        self.memory = memory
        self._waits = waits
        self._options = options
        self._attack = ATTACKS[options.attack]() if options.attack else None
        self.seen = Seen()

    async def run(self) -> None:
        """Let all arrive, then step, train and attack for a while."""
        students: list[tuple[RawConnection, str]] = []
        for start in range(0, self._options.students, TOGETHER):
            many = min(TOGETHER, self._options.students - start)
            students += await asyncio.gather(*(self._arrive({}) for _ in range(many)))
        trainings = [await self._arrive(DIGITS) for _ in range(self._options.trainings)]
        self.memory.mark("under load")
        until = time.monotonic() + self._options.seconds
        if self._attack is not None:
            until += SETTLED
        everybody = [self._student(*each, until) for each in students]
        everybody += [self._training(*each, until) for each in trainings]
        if self._attack is not None:
            everybody.append(self._attacker(*self._attack, until))
        await asyncio.gather(*everybody)

    async def _arrive(self, setup: object) -> tuple[RawConnection, str]:
        """Make a session; return the connection, and the session's path."""
        connection = await connect(self._port)
        reply = await connection.ask(post(f"{API}/sessions", setup))
        return connection, f"{API}/sessions/{json.loads(reply.body)['id']}"

    async def _student(self, connection: RawConnection, path: str, until: float) -> None:
        """Step once a second."""
        request = post(f"{path}/step", {})
        due = time.monotonic() + random.random()
        while due < until:
            await asyncio.sleep(due - time.monotonic())
            begun = time.monotonic()
            self.seen.late.append(begun - due)
            waited = self._waits.now()
            try:
                reply = await connection.ask(request)
            except (OSError, ConnectionEnded) as error:
                self.seen.fault("step", error)
                connection = await connect(self._port)
            else:
                if reply.status != 200:
                    self.seen.fault("step", reply)
            now = time.monotonic()
            self.seen.took.append(now - begun)
            self.seen.with_cores.append(max(0.0, now - begun - self._waits.since(waited)))
            due = max(now, due + 1.0)
        connection.close()

    async def _training(self, connection: RawConnection, path: str, until: float) -> None:
        """Train until the time is over, by a stream."""
        request = post(f"{path}/train", {"epochs": 100_000}, STREAM)
        try:
            async with asyncio.timeout_at(
                asyncio.get_running_loop().time() + until - time.monotonic()
            ):
                reply = await connection.ask(request)
            if reply.status != 200 or b"event: error" in reply.body:
                self.seen.fault("training", reply)
        except TimeoutError:
            pass
        except (OSError, ConnectionEnded) as error:
            self.seen.fault("training", error)
        self.seen.passes.append(connection.last_number(b'"pass":'))
        connection.close()

    async def _attacker(self, path: str, body: str, until: float) -> None:
        """Send the same request again and again; only the steps beside it count."""
        await asyncio.sleep(SETTLED)
        for steps in (self.seen.took, self.seen.with_cores, self.seen.late):
            steps.clear()
        self.memory.mark("under attack")
        request = post(API + path, body.encode())
        connection = await connect(self._port)
        while time.monotonic() < until:
            try:
                reply = await connection.ask(request)
            except (OSError, ConnectionEnded) as error:
                self.seen.fault("attack", error)
                connection = await connect(self._port)
            else:
                self.seen.attacks.append(len(reply.body))
        connection.close()


@contextmanager
def served(store: str, workers: int) -> Iterator[tuple[int, int]]:
    """Serve; give process and port."""
    port = free_port()
    arguments = ["serve", "--port", str(port), "--store", store, "--workers", str(workers)]
    command = [sys.executable, "-m", "app.cli", *arguments]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_ready(f"http://127.0.0.1:{port}")
        wait_until_alone(server.pid)
        yield server.pid, port
    finally:
        server.terminate()
        server.wait(60)


async def watched(crowd: Crowd) -> Memory:
    """Run a crowd, and look at the server's memory meanwhile."""
    watching = asyncio.ensure_future(crowd.memory.watch())
    await crowd.run()
    watching.cancel()
    crowd.memory.mark("after")
    return crowd.memory


def tell(seen: Seen) -> str:
    """Say how long steps took, and what went wrong."""
    said = [
        f"{len(seen.took)} steps: {_spread(seen.took)}; "
        f"{sum(seen.errors.values())} errors {dict(seen.errors)}",
        f"less the wait for a core: {_spread(seen.with_cores)}",
        f"sent after they were due by: {_spread(seen.late)}",
    ]
    if seen.passes:
        said.append(f"passes of each training: {sorted(seen.passes)}")
    if seen.attacks:
        said.append(f"{len(seen.attacks)} attacks, the largest reply {max(seen.attacks)} bytes")
    return "\n".join(said)


def _spread(seconds: list[float]) -> str:
    """Say how long some things took."""
    in_order = sorted(seconds)
    p50, p95, p99 = (in_order[int(len(in_order) * part)] * 1e3 for part in (0.5, 0.95, 0.99))
    slowest = in_order[-1] * 1e3
    return f"p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms, slowest {slowest:.0f} ms"


def main() -> None:
    """Serve, load, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--trainings", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--attack", choices=sorted(ATTACKS))
    parser.add_argument("--store", help="default: SQLite in a folder of its own")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = options.store or f"sqlite:///{folder}/lab.sqlite3"
        with served(store, options.workers) as (pid, port):
            crowd = Crowd(port, options, Memory(pid), CoreWaits(pid))
            cores = Cores(pid)
            memory = asyncio.run(watched(crowd))
            print(tell(crowd.seen))
            print(memory.tell())
            print(cores.tell())


if __name__ == "__main__":
    main()
