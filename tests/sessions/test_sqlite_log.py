"""SQLite's log of writes is folded in beside those who write."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from app.sessions import sqlite_log
from app.sessions.sqlite_log import WRITERS_PAGES, LogFolder
from app.sessions.sqlite_store import SqliteStore
from tests.patience import PATIENCE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lab.sqlite3"


def sessions_in_the_file_alone(path: Path, copy: Path) -> int:
    """Count sessions without the log of writes."""
    shutil.copy(path, copy)
    with closing(sqlite3.connect(copy)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM sessions").fetchone()[0])
        except sqlite3.DatabaseError:  # no tables yet, or copied while it was folded in
            return 0


def write(store: SqliteStore, count: int) -> None:
    for i in range(count):
        store.create(f"s{i}", b"{}", {"data": bytes(1_000_000)}, ())


def test_no_writer_folds_a_log_of_ordinary_size_in(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_log, "LOOK_SECONDS", PATIENCE)
    store = SqliteStore(str(path))
    write(store, 8)
    assert sessions_in_the_file_alone(path, tmp_path / "copy") == 0
    pages = store._file._writer.execute("PRAGMA wal_autocheckpoint").fetchone()[0]
    assert pages == WRITERS_PAGES
    store.close()
    assert sessions_in_the_file_alone(path, tmp_path / "copy") == 8


def test_a_log_past_its_size_is_folded_in_while_nobody_writes(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_log, "LOOK_SECONDS", 0.01)
    store = SqliteStore(str(path))
    write(store, 8)
    until = time.monotonic() + PATIENCE
    while sessions_in_the_file_alone(path, tmp_path / "copy") < 8:
        assert time.monotonic() < until
        time.sleep(0.01)
    store.close()


def test_no_file_is_made_where_there_is_none_and_no_thread_remains(path: Path) -> None:
    folder = LogFolder(path)
    with pytest.raises(sqlite3.OperationalError):
        folder.fold()
    folder.stop()
    assert not path.exists()
    assert not folder._thread.is_alive()
