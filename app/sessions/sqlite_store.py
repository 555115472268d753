"""Sessions in one SQLite file: survives a restart, safe for several processes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from ..engine.errors import StoreBusy
from ..engine.message import say
from .checkpoints import Checkpoint, CheckpointChanges
from .store import StoredSession

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    document BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS setups (
    id TEXT PRIMARY KEY REFERENCES sessions(id) ON DELETE CASCADE,
    setup BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS checkpoints (
    id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (id, number)
);
CREATE TABLE IF NOT EXISTS set_aside (
    id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (id, number)
);
"""
SCHEMA_VERSION = 2
"""Kept in the file as `user_version`. 1, written as 0, had no table `set_aside`."""
_BUSY_SECONDS = 30.0
"""How long a write waits for another process's."""
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class ForeignSchema(Exception):
    """A file that is no store of this product, or one of a newer version."""


class SqliteStore:
    """One connection behind a lock; a write is one transaction, or one statement."""

    def __init__(self, path: str) -> None:
        """Open or make the file; folders above it are made. Raises ForeignSchema."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        # A caller that may not wait holds the lock over several calls.
        self._lock = RLock()
        self._connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            self._open(path)
        except BaseException:
            self._connection.close()
            raise

    def _open(self, path: str) -> None:
        connection = self._connection
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if version > SCHEMA_VERSION:
            raise ForeignSchema(
                f"{path} was written by a newer version (its schema is {version}, this version "
                f"knows {SCHEMA_VERSION}); use that version, or name another file"
            )
        if version == 0 and tables and "sessions" not in tables:
            raise ForeignSchema(f"{path} is another program's file; name another one")
        # WAL lets readers pass writers; with it, NORMAL loses no consistency, at most the last
        # moves before a power cut.
        connection.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
            + _SCHEMA
        )
        if version != SCHEMA_VERSION:
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def create(self, session_id: str, setup: bytes, document: bytes, first: Checkpoint) -> None:
        """Keep a new session at revision 0."""
        with self._transaction() as connection:
            connection.execute("INSERT INTO sessions VALUES (?, 0, ?)", (session_id, document))
            connection.execute("INSERT INTO setups VALUES (?, ?)", (session_id, setup))
            self._add(connection, session_id, (first,))

    def load(self, session_id: str) -> StoredSession | None:
        """Read the document."""
        row = self._one("SELECT revision, document FROM sessions WHERE id = ?", session_id)
        return None if row is None else StoredSession(row[0], row[1])

    def setup(self, session_id: str) -> bytes | None:
        """Read the setup."""
        row = self._one("SELECT setup FROM setups WHERE id = ?", session_id)
        return None if row is None else bytes(row[0])

    def save(
        self, session_id: str, expected: int, document: bytes, changes: CheckpointChanges
    ) -> bool:
        """Write the next revision if `expected` is the newest."""
        update = "UPDATE sessions SET revision = revision + 1, document = ? "
        where = "WHERE id = ? AND revision = ?"
        arguments = (document, session_id, expected)
        if changes == CheckpointChanges():
            with self._alone() as connection:
                return connection.execute(update + where, arguments).rowcount == 1
        with self._transaction() as connection:
            if connection.execute(update + where, arguments).rowcount != 1:
                return False
            self._change(connection, session_id, changes)
            return True

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read the last checkpoint at or before a pass."""
        row = self._one(
            "SELECT number, data FROM checkpoints WHERE id = ? AND number <= ? "
            "ORDER BY number DESC LIMIT 1",
            session_id,
            number,
        )
        return None if row is None else Checkpoint(row[0], row[1])

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session, if it is at revision `expected`."""
        statement, arguments = "DELETE FROM sessions WHERE id = ?", [session_id]
        with self._alone() as connection:
            if expected is None:
                return connection.execute(statement, arguments).rowcount == 1
            return (
                connection.execute(statement + " AND revision = ?", [*arguments, expected]).rowcount
                == 1
            )

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Refuse to wait: neither for this process's other threads nor for other processes."""
        if not self._lock.acquire(blocking=False):
            raise StoreBusy(say("store-is-busy"))
        try:
            self._connection.execute("PRAGMA busy_timeout = 0")
            yield
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {int(_BUSY_SECONDS * 1000)}")
            self._lock.release()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _one(self, statement: str, *arguments: str | int) -> sqlite3.Row | None:
        with self._alone() as connection:
            row: sqlite3.Row | None = connection.execute(statement, arguments).fetchone()
            return row

    @contextmanager
    def _alone(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one thread at a time. Raises StoreBusy."""
        with self._lock:
            try:
                yield self._connection
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in (
                    sqlite3.SQLITE_BUSY,
                    sqlite3.SQLITE_LOCKED,
                ):
                    raise
                raise StoreBusy(say("store-is-locked")) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """BEGIN IMMEDIATE … COMMIT; what fails on the way, the COMMIT too, is rolled back."""
        with self._alone() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _change(
        self, connection: sqlite3.Connection, session_id: str, changes: CheckpointChanges
    ) -> None:
        if changes.beyond is not None:
            self._set_aside(connection, session_id, changes.beyond, changes.swaps)
        if changes.keep_every is not None:
            connection.execute(
                "DELETE FROM checkpoints WHERE id = ? AND number % ? != 0",
                (session_id, changes.keep_every),
            )
        self._add(connection, session_id, changes.added)

    @staticmethod
    def _set_aside(
        connection: sqlite3.Connection, session_id: str, beyond: int, swaps: bool
    ) -> None:
        here = (session_id, beyond)
        later = "FROM checkpoints WHERE id = ? AND number > ?"
        before = connection.execute(
            "SELECT number, data FROM set_aside WHERE id = ?", (session_id,)
        ).fetchall()
        connection.execute("DELETE FROM set_aside WHERE id = ?", (session_id,))
        connection.execute(f"INSERT INTO set_aside SELECT id, number, data {later}", here)
        connection.execute(f"DELETE {later}", here)
        if swaps:
            SqliteStore._add(connection, session_id, tuple(Checkpoint(*row) for row in before))

    @staticmethod
    def _add(
        connection: sqlite3.Connection, session_id: str, added: tuple[Checkpoint, ...]
    ) -> None:
        connection.executemany(
            "INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)",
            [(session_id, c.number, c.data) for c in added],
        )
