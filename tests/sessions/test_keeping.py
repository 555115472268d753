"""What nobody uses is forgotten, what is in use never, and a read seldom writes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.engine.errors import StoreFull
from app.sessions.checkpoints import Checkpoint, CheckpointChanges
from app.sessions.keeping import Keeping, KeptStore
from app.sessions.store import KeepableStore
from app.sessions.stores import open_store

NOW = 1_700_000_000
DAY = 24 * 3600
KEEPING = Keeping(expire_seconds=30 * DAY, quota_bytes=3_000_000, in_use_seconds=3600)
BIG = 400_000


class Clock:
    """A clock that a test sets."""

    now = float(NOW)

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inner(store_url: str, clock: Clock) -> Iterator[KeepableStore]:
    opened = open_store(store_url, clock)
    yield opened
    opened.close()


@pytest.fixture
def store(inner: KeepableStore, clock: Clock) -> KeptStore:
    return KeptStore(inner, KEEPING, clock)


def make(store: KeptStore, name: str, size: int = 10) -> None:
    store.create(name, b"0", {"setup": bytes(size)}, (Checkpoint(0, b"0"),))


def there(store: KeptStore, *names: str) -> list[str]:
    """Which sessions there are, asked for without using them."""
    return [name for name in names if store.inner.load(name) is not None]


def test_a_session_expires_after_its_time_without_use(store: KeptStore, clock: Clock) -> None:
    make(store, "left")
    make(store, "looked at")
    store.put_blob("link", b"1", NOW + DAY)
    clock.now += 29 * DAY
    assert store.load("looked at") is not None
    assert store.tidy() == 1
    assert store.get_blob("link") is None
    clock.now += DAY - 1
    assert store.tidy() == 0
    assert there(store, "left", "looked at") == ["left", "looked at"]
    clock.now += 2
    assert store.tidy() == 1
    assert there(store, "left", "looked at") == ["looked at"]


def test_without_a_time_sessions_are_kept(inner: KeepableStore, clock: Clock) -> None:
    store = KeptStore(inner, Keeping(expire_seconds=0), clock)
    make(store, "one")
    clock.now += 10_000 * DAY
    assert store.tidy() == 0
    assert there(store, "one") == ["one"]


def test_the_longest_unused_make_room_and_those_in_use_stay(store: KeptStore, clock: Clock) -> None:
    names = [str(i) for i in range(6)]
    for name in names:
        make(store, name, BIG)
        clock.now += 60
    clock.now += 3600
    store.load("0")
    make(store, "new", BIG)
    make(store, "newer", BIG)
    assert store.size() <= KEEPING.quota_bytes
    assert there(store, *names) == ["0", *names[-len(there(store, *names)) + 1 :]]
    assert 2 <= len(there(store, *names)) < 6
    assert there(store, "new", "newer") == ["new", "newer"]


def test_where_all_are_in_use_a_new_one_is_refused_and_old_ones_go_on(
    store: KeptStore, clock: Clock
) -> None:
    made = 0
    while store.size() + BIG + 10_000 < KEEPING.quota_bytes:
        make(store, str(made), BIG)
        made += 1
    with pytest.raises(StoreFull):
        make(store, "one too many", BIG)
    assert 5 <= made <= 7
    for name in map(str, range(made)):
        assert store.save(name, 0, b"moved")
    with pytest.raises(StoreFull):
        store.put_blob("blob", bytes(BIG), NOW + 1)
    added = CheckpointChanges(added=(Checkpoint(64, bytes(BIG)),))
    with pytest.raises(StoreFull):
        store.save("0", 1, b"trained", added)
    assert store.delete("1")
    make(store, "new", BIG)
    clock.now += 3601
    make(store, "later", BIG)
    assert there(store, "later") == ["later"]


def test_a_read_renews_the_time_of_use_seldom(
    store: KeptStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(store, "one")
    touched: list[float] = []
    touch = store.inner.touch

    def counted(session_id: str) -> None:
        touched.append(clock.now)
        touch(session_id)

    monkeypatch.setattr(store.inner, "touch", counted)
    for _ in range(3_600):
        clock.now += 1
        store.load("one")
    assert len(touched) == 3600 // KEEPING.stamp_seconds
    (unused,) = store.inner.unused(int(clock.now) + 1, 1)
    assert clock.now - unused.used < KEEPING.stamp_seconds < KEEPING.in_use_seconds / 2


def test_one_that_is_used_while_it_is_about_to_go_stays(
    store: KeptStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(store, "one")
    clock.now += 31 * DAY
    unused = store.inner.unused

    def and_then_used(since: int, most: int) -> object:
        found = unused(since, most)
        store.load("one")
        return found

    monkeypatch.setattr(store.inner, "unused", and_then_used)
    assert store.tidy() == 0
    assert there(store, "one") == ["one"]
