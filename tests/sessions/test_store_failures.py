"""A store that fails says how, changes nothing, and goes on by itself when it can again."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.engine.errors import StoreBusy, StoreFailure, StoreUnavailable
from app.main import create_app
from app.sessions import sqlite_file
from app.sessions.checkpoints import Checkpoint, CheckpointChanges
from app.sessions.sqlite_store import SqliteStore
from app.sessions.stores import open_store
from app.settings import Settings
from tests.api.lab import ROOT, check_problem
from tests.caller import Caller
from tests.redis_server import serve_redis


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lab.db"


@pytest.fixture
def client(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Caller]:
    """A lab on a file, that waits for nobody longer than a tenth of a second."""
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.1)
    with opened(f"sqlite:///{path}") as client:
        yield client


def opened(store: str) -> Caller:
    return Caller(create_app(Settings(store=store)), raise_server_exceptions=False)


def new(client: Caller) -> str:
    reply = client.post(f"{ROOT}/sessions", json={"preset": "xor"})
    assert reply.status_code == 201, reply.text
    return f"{ROOT}/sessions/{reply.json()['id']}"


def check_goes_on(client: Caller, url: str, view: Any) -> None:
    """Nothing has been changed by what failed, and the next move works."""
    assert client.get(url).json() == view
    moved = client.post(f"{url}/step", json={})
    assert moved.status_code == 200, moved.text
    assert moved.json()["revision"] == view["revision"] + 1
    assert client.get("/readyz").status_code == 200


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process, as it were, keeps the file from being written."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_locked_store_is_busy_and_can_be_read(client: Caller, path: Path) -> None:
    url = new(client)
    view = client.get(url).json()
    with locked(path):
        for reply in (
            client.post(f"{url}/step", json={}),
            client.patch(url, json={"set": {"w:2:1:1": 1}}),
            client.post(f"{url}/train", json={"epochs": 1}),
            client.post(f"{ROOT}/sessions", json={}),
            client.delete(url),
            client.get("/readyz"),
        ):
            check_problem(reply, 503, "store_busy")
            assert int(reply.headers["Retry-After"]) > 0
        assert client.get(url).json() == view
        assert client.get(f"{url}/trace").status_code == 200
        assert client.get("/healthz").status_code == 200
    check_goes_on(client, url, view)


def test_readers_wait_neither_for_a_writer_nor_for_one_another(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one thread waits for the lock of another process, others read."""
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 20.0)
    store = SqliteStore(str(path))
    store.create("one", b"0", {}, (Checkpoint(0, b"0"),))
    done = threading.Event()

    def write() -> None:
        store.save("one", 0, b"1")
        done.set()

    writer = threading.Thread(target=write)
    with locked(path):
        writer.start()
        while not store._file._lock._is_owned() and store._file._lock.acquire(blocking=False):
            store._file._lock.release()
        for _ in range(20):
            found = store.load("one")
            assert found is not None
            assert found.revision == 0
            assert store.checkpoint("one", 0) is not None
        assert not done.is_set()
        with pytest.raises(StoreBusy), store.at_once():
            pass
    writer.join(20)
    assert done.is_set()
    found = store.load("one")
    assert found is not None
    assert found.document == b"1"
    store.close()


def limit_pages(client: Caller, more: int | None) -> None:
    """Let the file grow by so many pages only: SQLite then fails as on a full disk."""
    writer = client.app.state.store.inner._file._writer  # type: ignore[attr-defined]
    (pages,) = writer.execute("PRAGMA page_count").fetchone()
    most = 2**30 if more is None else pages + more
    writer.execute(f"PRAGMA max_page_count = {most}")


def test_a_full_store_says_so_and_deleting_makes_room(client: Caller) -> None:
    kept = [new(client) for _ in range(5)]
    views = [client.get(url).json() for url in kept]
    limit_pages(client, 0)
    made = 0
    while (reply := client.post(f"{ROOT}/sessions", json={"preset": "xor"})).status_code == 201:
        made += 1
        assert made < 100
    problem = check_problem(reply, 507, "store_full")
    assert "deleting sessions makes room" in problem["detail"]
    german = client.post(f"{ROOT}/sessions", json={}, headers={"Accept-Language": "de"})
    assert "voll" in german.json()["detail"]
    assert [client.get(url).json() for url in kept] == views
    for url in kept[:3]:
        assert client.delete(url).status_code == 204
    assert client.post(f"{ROOT}/sessions", json={"preset": "xor"}).status_code == 201
    limit_pages(client, None)
    check_goes_on(client, kept[4], views[4])


@pytest.mark.long
def test_a_stream_that_fills_the_store_ends_with_the_problem(client: Caller) -> None:
    url = new(client)
    limit_pages(client, 8)
    body = {"epochs": 100_000}
    reply = client.post(f"{url}/train", json=body, headers={"Accept": "text/event-stream"})
    assert reply.status_code == 200
    assert reply.text.count("event: progress") > 0
    last = reply.text.strip().rpartition("event: ")[2]
    assert last.startswith("error")
    assert '"code":"store_full"' in last
    limit_pages(client, None)
    view = client.get(url).json()
    assert view["cursor"]["epoch"] > 0
    check_goes_on(client, url, view)


def test_a_store_that_may_only_be_read(client: Caller) -> None:
    """As after a disk's error, when the system has made it read-only."""
    url = new(client)
    view = client.get(url).json()
    writer = client.app.state.store.inner._file._writer  # type: ignore[attr-defined]
    writer.execute("PRAGMA query_only = ON")
    for reply in (client.post(f"{url}/step", json={}), client.get("/readyz")):
        check_problem(reply, 503, "store_read_only")
    assert client.get(url).json() == view
    writer.execute("PRAGMA query_only = OFF")
    check_goes_on(client, url, view)


def test_a_file_that_is_gone_and_back(client: Caller, path: Path, tmp_path: Path) -> None:
    """Nothing is written to a deleted file, and what is put back in its place is taken up."""
    url = new(client)
    view = client.get(url).json()
    copy = tmp_path / "copy.db"
    client.app.state.store.inner._file._writer.execute(  # type: ignore[attr-defined]
        "PRAGMA wal_checkpoint(TRUNCATE)"
    )
    shutil.copy(path, copy)
    for file in tmp_path.glob("lab.db*"):
        file.unlink()
    for reply in (
        client.post(f"{url}/step", json={}),
        client.get(url),
        client.post(f"{ROOT}/sessions", json={}),
        client.get("/readyz"),
    ):
        check_problem(reply, 503, "store_missing")
    assert not path.exists()
    copy.rename(path)
    check_goes_on(client, url, view)


def test_a_file_that_is_damaged_while_it_is_in_use(client: Caller, path: Path) -> None:
    urls = [new(client) for _ in range(40)]
    client.app.state.store.inner._file._writer.execute(  # type: ignore[attr-defined]
        "PRAGMA wal_checkpoint(TRUNCATE)"
    )
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))
    codes = {client.get(url).json().get("code") for url in urls}
    assert codes == {"store_damaged"}
    check_problem(client.get(urls[0]), 500, "store_damaged")
    assert client.get("/healthz").status_code == 200


def test_a_commit_that_fails_wedges_nothing(client: Caller) -> None:
    url = new(client)
    view = client.get(url).json()
    writer = client.app.state.store.inner._file._writer  # type: ignore[attr-defined]

    def no_commit(action: int, first: str | None, *_: str | None) -> int:
        commits = action == sqlite3.SQLITE_TRANSACTION and first == "COMMIT"
        return sqlite3.SQLITE_DENY if commits else sqlite3.SQLITE_OK

    writer.set_authorizer(no_commit)
    reply = client.patch(url, json={"set": {"w:2:1:1": 1}})
    check_problem(reply, 503, "store_unavailable")
    writer.set_authorizer(None)
    assert not writer.in_transaction
    check_goes_on(client, url, view)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of two megabytes, where the system lets us mount one."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if (
        shutil.which("mount") is None
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("this user may not mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_on_a_full_disk_one_can_still_read_and_delete(tmp_path: Path) -> None:
    with small_disk(tmp_path) as disk, opened(f"sqlite:///{disk / 'lab.db'}") as client:
        data = {"x": [[0.5] * 50] * 20, "y": [[1.0]] * 20}
        body = {"network": {"sizes": [50, 4, 1]}, "data": data}
        urls = []
        while (reply := client.post(f"{ROOT}/sessions", json=body)).status_code == 201:
            urls.append(f"{ROOT}/sessions/{reply.json()['id']}")
            assert len(urls) < 500
        check_problem(reply, 507, "store_full")
        assert client.get(urls[-1]).status_code == 200
        assert client.get("/healthz").status_code == 200
        for url in urls[: len(urls) // 2]:
            assert client.delete(url).status_code == 204
        assert client.post(f"{ROOT}/sessions", json=body).status_code == 201
        assert client.get("/readyz").status_code == 200


def test_a_redis_server_that_goes_away_and_comes_back(tmp_path: Path) -> None:
    """What was on its disk is there again; meanwhile nothing is said to be kept."""
    options = ("--appendonly", "yes")
    with serve_redis(tmp_path, *options) as url:
        port = url.rpartition(":")[2].partition("/")[0]
        store = open_store(url)
        store.create("one", b"0", {}, (Checkpoint(0, b"0"),))
        assert store.save("one", 0, b"1", CheckpointChanges(added=(Checkpoint(64, b"64"),)))
    with pytest.raises(StoreUnavailable):
        store.save("one", 1, b"2")
    with pytest.raises(StoreFailure):
        store.probe()
    with serve_redis(tmp_path, *options, port=int(port)):
        found = store.load("one")
        assert found is not None
        assert (found.revision, found.document) == (1, b"1")
        assert store.checkpoint("one", 99) == Checkpoint(64, b"64")
        assert store.save("one", 1, b"2")
        store.close()


@pytest.mark.long
def test_a_redis_server_without_memory_is_full_and_deleting_makes_room(tmp_path: Path) -> None:
    limits = ("--maxmemory", "3mb", "--maxmemory-policy", "noeviction")
    with serve_redis(tmp_path, *limits) as url, opened(url) as client:
        urls = []
        while (reply := client.post(f"{ROOT}/sessions", json={})).status_code == 201:
            urls.append(f"{ROOT}/sessions/{reply.json()['id']}")
            assert len(urls) < 20_000
        check_problem(reply, 507, "store_full")
        check_problem(client.get("/readyz"), 503, "store_full")
        view = client.get(urls[-1])
        assert view.status_code == 200
        for each in urls[: len(urls) // 2]:
            assert client.delete(each).status_code == 204
        assert client.post(f"{ROOT}/sessions", json={}).status_code == 201
