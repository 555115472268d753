"""The store protocol: the same promises from memory and from SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import numpy as np
import pytest

from app.engine.optimizers import OptimizerState
from app.sessions.checkpoints import (
    BUDGET_BYTES,
    MOST,
    Checkpoint,
    CheckpointChanges,
    decode,
    encode,
    spacing_for,
)
from app.sessions.course import Start
from app.sessions.sqlite_store import SqliteStore
from app.sessions.store import SessionStore, StoredSession
from app.sessions.stores import open_store

NONE = CheckpointChanges()


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SessionStore]:
    url = "memory://" if request.param == "memory" else f"sqlite:///{tmp_path / 'a' / 'lab.db'}"
    opened = open_store(url)
    yield opened
    opened.close()


def test_a_new_session_is_at_revision_0(store: SessionStore) -> None:
    store.create("one", b"setup", b"document", Checkpoint(0, b"start"))
    assert store.load("one") == StoredSession(0, b"document")
    assert store.setup("one") == b"setup"
    assert store.checkpoint("one", 0) == Checkpoint(0, b"start")
    assert store.checkpoint("one", 10**9) == Checkpoint(0, b"start")


def test_an_unknown_session_is_none(store: SessionStore) -> None:
    assert store.load("none") is None
    assert store.setup("none") is None
    assert store.checkpoint("none", 0) is None
    assert store.save("none", 0, b"x", NONE) is False
    assert store.delete("none") is False


def test_a_write_from_a_stale_revision_fails_and_changes_nothing(store: SessionStore) -> None:
    store.create("one", b"setup", b"0", Checkpoint(0, b"start"))
    assert store.save("one", 0, b"1", NONE) is True
    added = CheckpointChanges(added=(Checkpoint(64, b"late"),))
    assert store.save("one", 0, b"lost", added) is False
    assert store.save("one", 2, b"early", added) is False
    assert store.load("one") == StoredSession(1, b"1")
    assert store.checkpoint("one", 100) == Checkpoint(0, b"start")


def test_checkpoints_are_found_added_dropped_and_thinned(store: SessionStore) -> None:
    store.create("one", b"setup", b"0", Checkpoint(0, b"0"))
    store.create("other", b"setup", b"0", Checkpoint(0, b"other"))
    marks = tuple(Checkpoint(n, str(n).encode()) for n in (10, 20, 30, 40))
    assert store.save("one", 0, b"1", CheckpointChanges(added=marks))
    assert store.checkpoint("one", 25) == Checkpoint(20, b"20")
    assert store.checkpoint("one", 20) == Checkpoint(20, b"20")
    assert store.save("one", 1, b"2", CheckpointChanges(beyond=30, keep_every=20))
    assert [store.checkpoint("one", n) for n in (19, 39, 99)] == [
        Checkpoint(0, b"0"),
        Checkpoint(20, b"20"),
        Checkpoint(20, b"20"),
    ]
    # What is dropped and what is added in one write: first the one, then the other.
    changes = CheckpointChanges(added=(Checkpoint(20, b"new"),), beyond=10)
    assert store.save("one", 2, b"3", changes)
    assert store.checkpoint("one", 99) == Checkpoint(20, b"new")
    assert store.checkpoint("other", 99) == Checkpoint(0, b"other")


def test_a_deleted_session_leaves_nothing(store: SessionStore) -> None:
    store.create("one", b"setup", b"0", Checkpoint(0, b"0"))
    assert store.delete("one") is True
    assert store.load("one") is None
    assert store.setup("one") is None
    assert store.checkpoint("one", 0) is None
    assert store.save("one", 0, b"1", NONE) is False


def test_of_many_writers_from_one_revision_exactly_one_wins(store: SessionStore) -> None:
    store.create("one", b"setup", b"0", Checkpoint(0, b"0"))
    for revision in range(10):
        barrier, won = Barrier(4), []

        def write(name: bytes, at: int = revision, gate: Barrier = barrier) -> None:
            gate.wait()
            if store.save("one", at, name, NONE):
                won.append(name)  # noqa: B023 - joined before the next round

        threads = [Thread(target=write, args=(str(i).encode(),)) for i in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(won) == 1
        assert store.load("one") == StoredSession(revision + 1, won[0])


def test_a_sqlite_file_is_found_again(tmp_path: Path) -> None:
    path = str(tmp_path / "lab.db")
    first = SqliteStore(path)
    first.create("one", b"setup", b"0", Checkpoint(0, b"0"))
    first.save("one", 0, b"1", CheckpointChanges(added=(Checkpoint(64, b"64"),)))
    first.close()
    second = SqliteStore(path)
    assert second.load("one") == StoredSession(1, b"1")
    assert second.checkpoint("one", 99) == Checkpoint(64, b"64")
    second.close()


@pytest.mark.parametrize("url", ["", "memory", "sqlite://", "sqlite:///", "mysql://x", "file:///x"])
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"sqlite:///path"):
        open_store(url)


@pytest.mark.parametrize("slots", [0, 1, 2])
def test_a_checkpoint_keeps_every_bit(slots: int) -> None:
    rng = np.random.default_rng(slots)
    odd = np.array([0.1 + 0.2, -0.0, 5e-324, 1.7e308, np.pi])
    vectors = tuple(rng.standard_normal(5) for _ in range(slots))
    there = decode(encode(7, Start(odd, OptimizerState(vectors, 12_345))).data)
    assert there.parameters.tobytes() == odd.tobytes()
    assert there.state.updates == 12_345
    assert [s.tobytes() for s in there.state.slots] == [v.tobytes() for v in vectors]


@pytest.mark.parametrize("size", [100, 10_000, 2_000_000, 50_000_000])
def test_checkpoints_stay_in_their_budget(size: int) -> None:
    spacing, kept = 64, set()
    for reached in range(0, 2_000_000, 1_000):
        spacing = spacing_for(reached, spacing, size)
        kept = {n for n in (*kept, reached) if n % spacing == 0}
        count = reached // spacing + 1
        assert count <= MOST + 1
        assert count * size <= BUDGET_BYTES + size or count <= 5
