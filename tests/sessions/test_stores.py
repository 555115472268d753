"""The store protocol: the same promises from memory, from SQLite and from Redis."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import numpy as np
import pytest

from app.engine.kernels.kernel import Start
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
from app.sessions.sqlite_store import SqliteStore
from app.sessions.store import FAMILY, KeepableStore, Unused
from app.sessions.stores import open_store

NONE = CheckpointChanges()
NOW = 1_700_000_000


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = float(NOW)

    def __call__(self) -> float:
        return self.now


def read(store: KeepableStore, session_id: str = "one") -> tuple[int, bytes]:
    found = store.load(session_id)
    assert found is not None
    return found.revision, found.document


def make(store: KeepableStore, session_id: str, size: int = 10) -> None:
    store.create(session_id, b"0", {"setup": bytes(size)}, (Checkpoint(0, b"0"),))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(store_url: str, clock: Clock) -> Iterator[KeepableStore]:
    opened = open_store(store_url, clock)
    yield opened
    opened.close()


def test_a_new_session_is_at_revision_0(store: KeepableStore) -> None:
    store.create("one", b"document", {"setup": b"setup"}, (Checkpoint(0, b"start"),))
    assert read(store) == (0, b"document")
    found = store.load("one", "setup", "changes")
    assert found is not None
    assert found.parts == {"setup": b"setup"}
    assert store.checkpoint("one", 0) == Checkpoint(0, b"start")
    assert store.checkpoint("one", 10**9) == Checkpoint(0, b"start")


def test_an_unknown_session_is_none(store: KeepableStore) -> None:
    assert store.load("none") is None
    assert store.load("none", "setup") is None
    assert store.checkpoint("none", 0) is None
    assert store.save("none", 0, b"x", NONE) is False
    assert store.delete("none") is False


def test_a_write_from_a_stale_revision_fails_and_changes_nothing(store: KeepableStore) -> None:
    store.create("one", b"0", {"setup": b"setup"}, (Checkpoint(0, b"start"),))
    assert store.save("one", 0, b"1", NONE) is True
    added = CheckpointChanges(added=(Checkpoint(64, b"late"),))
    assert store.save("one", 0, b"lost", added) is False
    assert store.save("one", 2, b"early", added) is False
    assert read(store) == (1, b"1")
    assert store.checkpoint("one", 100) == Checkpoint(0, b"start")


def test_checkpoints_are_found_added_dropped_and_thinned(store: KeepableStore) -> None:
    store.create("one", b"0", {"setup": b"setup"}, (Checkpoint(0, b"0"),))
    store.create("other", b"0", {"setup": b"setup"}, (Checkpoint(0, b"other"),))
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


def test_a_deleted_session_leaves_nothing(store: KeepableStore) -> None:
    store.create("one", b"0", {"setup": b"setup"}, (Checkpoint(0, b"0"),))
    assert store.delete("one") is True
    assert store.load("one") is None
    assert store.load("one", "setup") is None
    assert store.checkpoint("one", 0) is None
    assert store.save("one", 0, b"1", NONE) is False


def test_parts_are_written_with_the_revision_or_not_at_all(store: KeepableStore) -> None:
    make(store, "one")
    assert store.save("one", 0, b"1", NONE, {"changes": b"first"})
    assert store.save("one", 1, b"2")
    assert not store.save("one", 1, b"late", NONE, {"changes": b"lost", "more": b"lost"})
    found = store.load("one", "changes", "more", "setup")
    assert found is not None
    assert (found.revision, found.document) == (2, b"2")
    assert found.parts == {"changes": b"first", "setup": bytes(10)}
    assert store.delete("one")
    make(store, "one")
    again = store.load("one", "changes")
    assert again is not None
    assert again.parts == {}


def test_what_an_edit_set_aside_returns_when_it_is_taken_back(store: KeepableStore) -> None:
    make(store, "one")
    first = tuple(Checkpoint(n, f"first {n}".encode()) for n in (10, 20))
    other = (Checkpoint(30, b"other"),)
    assert store.save("one", 0, b"", CheckpointChanges(added=first))
    assert store.save("one", 1, b"", CheckpointChanges(added=other, beyond=10))
    assert store.checkpoint("one", 25) == first[0]
    assert store.save("one", 2, b"", CheckpointChanges(beyond=10, swaps=True))
    assert store.checkpoint("one", 99) == first[1]
    assert store.save("one", 3, b"", CheckpointChanges(beyond=10, swaps=True))
    assert store.checkpoint("one", 99) == other[0]


def test_what_was_set_aside_stays_where_undo_leads_back_to_it_still(store: KeepableStore) -> None:
    make(store, "one")
    first = tuple(Checkpoint(n, f"first {n}".encode()) for n in (10, 20))
    other, third = Checkpoint(30, b"other"), Checkpoint(40, b"third")
    assert store.save("one", 0, b"", CheckpointChanges(added=first))
    assert store.save("one", 1, b"", CheckpointChanges(added=(other,), beyond=10))
    assert store.save("one", 2, b"", CheckpointChanges(added=(third,), beyond=10, keeps=True))
    assert store.checkpoint("one", 39) == first[0]
    assert store.checkpoint("one", 99) == third
    assert store.save("one", 3, b"", CheckpointChanges(beyond=10, swaps=True))
    assert store.checkpoint("one", 99) == first[1]


def test_blobs_never_change_and_end_at_their_time(store: KeepableStore, clock: Clock) -> None:
    assert store.get_blob("a") is None
    store.put_blob("a", b"first", NOW + 10)
    store.put_blob("a", b"other", NOW + 20)
    store.put_blob("b", b"b", NOW + 10)
    assert (store.get_blob("a"), store.get_blob("b")) == (b"first", b"b")
    clock.now += 10
    assert (store.get_blob("a"), store.get_blob("b")) == (b"first", None)
    assert store.drop_blobs() == 1
    assert store.get_blob("a") == b"first"
    assert store.delete_blob("a") is True
    assert store.delete_blob("a") is False
    assert store.get_blob("a") is None


def test_the_longest_unused_come_first_and_those_in_use_are_not_forgotten(
    store: KeepableStore, clock: Clock
) -> None:
    for name in ("a", "b", "c"):
        make(store, name)
        clock.now += 100
    store.touch("a")
    assert [one.id for one in store.unused(int(clock.now), 9)] == ["b", "c"]
    assert store.unused(int(clock.now) + 1, 2) == [Unused("b", NOW + 100), Unused("c", NOW + 200)]
    (oldest,) = store.unused(int(clock.now), 1)
    store.touch("b")
    assert store.forget(oldest) is False
    assert store.load("b") is not None
    (oldest,) = store.unused(int(clock.now), 1)
    assert store.forget(oldest) is True
    assert store.load("c") is None
    assert store.forget(oldest) is False
    assert store.count() == 2


def test_its_size_grows_with_what_is_kept_and_shrinks_with_it(store: KeepableStore) -> None:
    empty = store.size()
    for name in ("a", "b", "c"):
        make(store, name, 500_000)
    store.put_blob("blob", bytes(300_000), NOW + 1)
    full = store.size()
    assert 1_750_000 <= full - empty <= 2_400_000
    assert store.save("a", 0, b"1", CheckpointChanges(added=(Checkpoint(64, bytes(400_000)),)))
    assert 380_000 <= store.size() - full <= 500_000
    for name in ("a", "b", "c"):
        store.delete(name)
    store.delete_blob("blob")
    store.shrink()
    assert store.size() - empty < 50_000


def test_a_probe_leaves_nothing_to_see(store: KeepableStore) -> None:
    make(store, "one")
    store.probe()
    size = store.size()
    store.probe()
    assert store.size() == size
    assert store.count() == 1


def test_of_many_writers_from_one_revision_exactly_one_wins(store: KeepableStore) -> None:
    store.create("one", b"0", {"setup": b"setup"}, (Checkpoint(0, b"0"),))
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
        assert read(store) == (revision + 1, won[0])


def test_a_sqlite_file_is_found_again(tmp_path: Path) -> None:
    path = str(tmp_path / "lab.db")
    first = SqliteStore(path)
    first.create("one", b"0", {"setup": b"setup"}, (Checkpoint(0, b"0"),))
    first.save("one", 0, b"1", CheckpointChanges(added=(Checkpoint(64, b"64"),)))
    first.close()
    second = SqliteStore(path)
    assert read(second) == (1, b"1")
    assert second.checkpoint("one", 99) == Checkpoint(64, b"64")
    second.close()


def test_a_file_becomes_shorter_when_room_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "lab.db"
    store = SqliteStore(str(path))
    for name in map(str, range(20)):
        make(store, name, 400_000)
    store.shrink()
    before = path.stat().st_size
    for name in map(str, range(19)):
        store.delete(name)
    store.shrink()
    assert path.stat().st_size < before / 8
    assert read(store, "19") == (0, b"0")
    store.close()


def test_it_becomes_shorter_although_its_log_is_being_folded_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two that fold at once are in each other's way: the second then does nothing at all."""
    monkeypatch.setattr("app.sessions.sqlite_log.LOOK_SECONDS", 0)
    monkeypatch.setattr("app.sessions.sqlite_log.FOLDED_BYTES", 0)
    path = tmp_path / "lab.db"
    store = SqliteStore(str(path))
    for _ in range(10):
        for name in map(str, range(4)):
            make(store, name, 400_000)
        for name in map(str, range(4)):
            store.delete(name)
        store.shrink()
        assert path.stat().st_size < 400_000
    store.close()


@pytest.mark.parametrize("url", ["", "memory", "sqlite://", "sqlite:///", "mysql://x", "file:///x"])
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"sqlite:///path"):
        open_store(url)


@pytest.mark.parametrize("slots", [0, 1, 2])
def test_a_checkpoint_keeps_every_bit(slots: int) -> None:
    rng = np.random.default_rng(slots)
    odd = np.array([0.1 + 0.2, -0.0, 5e-324, 1.7e308, np.pi])
    vectors = tuple(rng.standard_normal(5) for _ in range(slots))
    there = decode(encode(7, Start(odd, OptimizerState(vectors, 12_345))))
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


def test_relatives_are_found_by_the_part_that_names_their_family(store: KeepableStore) -> None:
    for name, root in (("two", b"one"), ("three", b"one"), ("five", b"four")):
        store.create(name, b"0", {FAMILY: root}, (Checkpoint(0, b"0"),))
    make(store, "one")
    assert sorted(store.relatives("one")) == ["three", "two"]
    assert store.relatives("nobody") == []
    store.save("two", 0, b"1", parts={"changes": b"one"})
    store.delete("three")
    assert store.relatives("one") == ["two"]
