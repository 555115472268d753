"""Measure what a long history costs: bytes in the store, and a cold seek to any of its passes.

Run with `python -m benchmarks.history_reach [passes …]`. "Cold" is a new service on the same
SQLite file, with nothing in memory; the time is the whole seek, view included.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from app.api.session_views import session_view
from app.sessions.service import LabService
from app.sessions.session import Place
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.sessions.sqlite_store import SqliteStore
from app.sessions.training import Goal
from app.settings import Settings

SEEKS = 9
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


def setup(sizes: list[int]) -> SetupSpec:
    """One sample a pass, so that an epoch is one pass; Adam, which remembers the most."""
    rng = random.Random(0)
    x = [[rng.uniform(-1, 1) for _ in range(sizes[0])]]
    y = [[rng.uniform(0, 1) for _ in range(sizes[-1])]]
    training = {"optimizer": "adam", "learning_rate": 1e-4}
    return SetupSpec(None, NetworkSpec(sizes=sizes, seed=0), DataSpec(x=x, y=y), training)


def grow(service: LabService, session_id: str, passes: int) -> None:
    """Train until the session has so many passes."""
    while True:
        at = service.get(session_id).session.cursor.number
        if at >= passes:
            return
        service.train(session_id, Goal(min(passes - at, 100_000)))


def cold_seek(path: Path, session_id: str, place: Place) -> float:
    """Open the file anew and go to a place; return the seconds it took."""
    service = LabService(SqliteStore(str(path)), Settings())
    begin = time.perf_counter()
    session_view(service.seek(session_id, place))
    elapsed = time.perf_counter() - begin
    service.close()
    return elapsed


def measure(sizes: list[int], lengths: list[int]) -> None:
    """Grow one session and measure it at every length."""
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lab.sqlite3"
        service = LabService(SqliteStore(str(path)), Settings())
        session_id = service.create(setup(sizes)).session.id
        for length in lengths:
            grow(service, session_id, length)
            service.close()
            size = sum(file.stat().st_size for file in Path(folder).iterdir())
            seeks = [
                cold_seek(path, session_id, Place(rng.randrange(length), 3)) for _ in range(SEEKS)
            ]
            worst, median = max(seeks), statistics.median(seeks)
            name = "-".join(map(str, sizes))
            print(
                f"{name:10} {length:>9,} passes {size / 1e6:6.2f} MB   cold seek: "
                f"median {median * 1000:7.1f} ms, longest of {SEEKS} {worst * 1000:7.1f} ms",
                flush=True,
            )
            service = LabService(SqliteStore(str(path)), Settings())
            service.seek(session_id, Place(length, 0))
        service.close()


if __name__ == "__main__":
    wanted = [int(argument) for argument in sys.argv[1:]] or list(LENGTHS)
    measure([2, 3, 1], wanted)
    measure([64, 32, 10], wanted)
