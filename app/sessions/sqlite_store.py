"""Sessions in one SQLite file: survives a restart, safe for several processes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Lock

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
"""
_BUSY_SECONDS = 30.0
"""How long a write waits for another process's."""


class SqliteStore:
    """One connection behind a lock; a write is one transaction, or one statement."""

    def __init__(self, path: str) -> None:
        """Open or make the file; folders above it are made."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._lock = Lock()
        self._connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        # WAL lets readers pass writers; with it, NORMAL loses no consistency, at most the last
        # moves before a power cut.
        self._connection.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
            + _SCHEMA
        )

    def create(self, session_id: str, setup: bytes, document: bytes, first: Checkpoint) -> None:
        """Keep a new session at revision 0."""
        with self._lock, self._transaction() as connection:
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
        with self._lock:
            if changes == CheckpointChanges():
                return self._connection.execute(update + where, arguments).rowcount == 1
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

    def delete(self, session_id: str) -> bool:
        """Forget a session."""
        with self._lock:
            statement = "DELETE FROM sessions WHERE id = ?"
            return self._connection.execute(statement, (session_id,)).rowcount == 1

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _one(self, statement: str, *arguments: str | int) -> sqlite3.Row | None:
        with self._lock:
            row: sqlite3.Row | None = self._connection.execute(statement, arguments).fetchone()
            return row

    def _transaction(self) -> _Transaction:
        return _Transaction(self._connection)

    def _change(
        self, connection: sqlite3.Connection, session_id: str, changes: CheckpointChanges
    ) -> None:
        if changes.drop_after is not None:
            connection.execute(
                "DELETE FROM checkpoints WHERE id = ? AND number > ?",
                (session_id, changes.drop_after),
            )
        if changes.keep_every is not None:
            connection.execute(
                "DELETE FROM checkpoints WHERE id = ? AND number % ? != 0",
                (session_id, changes.keep_every),
            )
        self._add(connection, session_id, changes.added)

    @staticmethod
    def _add(
        connection: sqlite3.Connection, session_id: str, added: tuple[Checkpoint, ...]
    ) -> None:
        connection.executemany(
            "INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)",
            [(session_id, c.number, c.data) for c in added],
        )


class _Transaction:
    """BEGIN IMMEDIATE … COMMIT, or ROLLBACK on an error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> sqlite3.Connection:
        self._connection.execute("BEGIN IMMEDIATE")
        return self._connection

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        self._connection.execute("ROLLBACK" if error else "COMMIT")
