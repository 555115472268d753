"""Sessions in one SQLite file: survives a restart, safe for several processes."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager

from ..engine.errors import StoreFull
from .checkpoints import Checkpoint, CheckpointChanges
from .sqlite_file import Argument, SqliteFile
from .sqlite_schema import prepare
from .store import NO_CHANGES, NO_PARTS, StoredSession, Unused

SHRINK_PAGES = 512
"""Pages given back at a time: 2 MB, in some milliseconds."""
PROBE_BYTES = 16_384
"""Written to see whether writing works: more than a move writes, less than a checkpoint may."""

_WITH_PARTS = """
SELECT revision, document, used, name, data
FROM sessions LEFT JOIN parts
    ON parts.id = sessions.id AND name IN (SELECT value FROM json_each(?))
WHERE sessions.id = ?
"""
_NEXT_REVISION = """
UPDATE sessions SET revision = revision + 1, document = ? WHERE id = ? AND revision = ?
"""
_RELATIVES = "SELECT id FROM parts WHERE name = 'family' AND data = ?"


class SqliteStore:
    """A write is one transaction, or one statement; a read waits for no write."""

    def __init__(self, path: str, clock: Callable[[], float] = time.time) -> None:
        """Open or make the file; folders above it are made. Raises UnusableStore, OSError."""
        self._file = SqliteFile(path, prepare)
        self._clock = clock

    def create(
        self,
        session_id: str,
        document: bytes,
        parts: Mapping[str, bytes],
        checkpoints: tuple[Checkpoint, ...],
    ) -> None:
        """Keep a new session at revision 0."""
        with self._file.transaction() as connection:
            row = (session_id, document, self._now())
            connection.execute("INSERT INTO sessions VALUES (?, 0, ?, ?)", row)
            self._put(connection, session_id, parts)
            self._add(connection, session_id, checkpoints)

    def load(self, session_id: str, *parts: str) -> StoredSession | None:
        """Read the document and the parts named, in one statement: of one revision."""
        if not parts:
            row = self._one(
                "SELECT revision, document, used FROM sessions WHERE id = ?", session_id
            )
            return None if row is None else StoredSession(row[0], row[1], {}, row[2])
        with self._file.reading() as connection:
            rows = connection.execute(_WITH_PARTS, (json.dumps(parts), session_id)).fetchall()
        if not rows:
            return None
        revision, document, used = rows[0][:3]
        found = {name: data for *_, name, data in rows if name is not None}
        return StoredSession(revision, document, found, used)

    def save(
        self,
        session_id: str,
        expected: int,
        document: bytes,
        changes: CheckpointChanges = NO_CHANGES,
        parts: Mapping[str, bytes] = NO_PARTS,
    ) -> bool:
        """Write the next revision if `expected` is the newest."""
        arguments = (document, session_id, expected)
        if changes == NO_CHANGES and not parts:
            return self._did(_NEXT_REVISION, *arguments)
        with self._file.transaction() as connection:
            if connection.execute(_NEXT_REVISION, arguments).rowcount != 1:
                return False
            self._put(connection, session_id, parts)
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

    def relatives(self, root: str) -> list[str]:
        """List the sessions of a family, by an index of that part."""
        with self._file.reading() as connection:
            rows = connection.execute(_RELATIVES, (root.encode(),)).fetchall()
        return [row[0] for row in rows]

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session, if it is at revision `expected`; on a full disk, too."""
        if expected is None:
            return self._delete("DELETE FROM sessions WHERE id = ?", session_id)
        return self._delete(
            "DELETE FROM sessions WHERE id = ? AND revision = ?", session_id, expected
        )

    # --- blobs ---------------------------------------------------------------------------------

    def put_blob(self, blob_id: str, data: bytes, expires: int) -> None:
        """Keep bytes until a time."""
        self._did(
            "INSERT INTO blobs VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET expires = excluded.expires",
            blob_id,
            expires,
            data,
        )

    def get_blob(self, blob_id: str) -> bytes | None:
        """Read a blob whose time is not over."""
        row = self._one("SELECT data FROM blobs WHERE id = ? AND expires > ?", blob_id, self._now())
        return None if row is None else bytes(row[0])

    def delete_blob(self, blob_id: str) -> bool:
        """Forget a blob."""
        return self._delete("DELETE FROM blobs WHERE id = ?", blob_id)

    # --- how long things are kept --------------------------------------------------------------

    def touch(self, session_id: str) -> None:
        """Take note that a session is in use now."""
        self._did("UPDATE sessions SET used = ? WHERE id = ?", self._now(), session_id)

    def unused(self, since: int, most: int) -> list[Unused]:
        """List sessions by their last use."""
        with self._file.reading() as connection:
            rows = connection.execute(
                "SELECT id, used FROM sessions WHERE used < ? ORDER BY used LIMIT ?", (since, most)
            ).fetchall()
        return [Unused(*row) for row in rows]

    def forget(self, unused: Unused) -> bool:
        """Delete a session if it has not been used meanwhile."""
        statement = "DELETE FROM sessions WHERE id = ? AND used = ?"
        return self._delete(statement, unused.id, unused.used)

    def drop_blobs(self) -> int:
        """Delete the blobs whose time is over."""
        with self._file.writing() as connection:
            now = (self._now(),)
            return connection.execute("DELETE FROM blobs WHERE expires <= ?", now).rowcount

    # --- the store itself ----------------------------------------------------------------------

    def size(self) -> int:
        """Bytes of the file's pages in use."""
        with self._file.reading() as connection:
            pages, free, page = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "freelist_count", "page_size")
            )
        return int((pages - free) * page)

    def count(self) -> int:
        """How many sessions there are."""
        row = self._one("SELECT count(*) FROM sessions")
        return 0 if row is None else int(row[0])

    def shrink(self) -> None:
        """Give free pages back, some at a time so that other writers come in between."""
        while True:
            with self._file.writing() as connection:
                (free,) = connection.execute("PRAGMA freelist_count").fetchone()
                connection.execute(f"PRAGMA incremental_vacuum({SHRINK_PAGES})").fetchall()
                (left,) = connection.execute("PRAGMA freelist_count").fetchone()
            if left in (0, free):
                break
        # The file itself becomes shorter when the log is taken into it.
        with self._file.folding() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def probe(self) -> None:
        """Write a row of no meaning, as large as a move's."""
        self._did("INSERT OR REPLACE INTO probes VALUES (1, zeroblob(?))", PROBE_BYTES)

    def at_once(self) -> AbstractContextManager[None]:
        """Refuse to wait: neither for this process's other threads nor for other processes."""
        return self._file.at_once()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _now(self) -> int:
        return int(self._clock())

    def _one(self, statement: str, *arguments: Argument) -> sqlite3.Row | None:
        return self._file.row(statement, arguments)

    def _did(self, statement: str, *arguments: Argument) -> bool:
        """Run one writing statement; tell whether it wrote a row."""
        return self._file.change(statement, arguments) == 1

    def _delete(self, statement: str, *arguments: Argument) -> bool:
        try:
            return self._did(statement, *arguments)
        except StoreFull:
            with self._file.making_room():
                return self._did(statement, *arguments)

    def _change(
        self, connection: sqlite3.Connection, session_id: str, changes: CheckpointChanges
    ) -> None:
        if changes.beyond is not None:
            self._set_aside(connection, (session_id, changes.beyond), changes)
        if changes.keep_every is not None:
            connection.execute(
                "DELETE FROM checkpoints WHERE id = ? AND number % ? != 0",
                (session_id, changes.keep_every),
            )
        self._add(connection, session_id, changes.added)

    @staticmethod
    def _set_aside(
        connection: sqlite3.Connection, here: tuple[str, int], changes: CheckpointChanges
    ) -> None:
        session_id, _ = here
        later = "FROM checkpoints WHERE id = ? AND number > ?"
        if changes.keeps:
            connection.execute(f"DELETE {later}", here)
            return
        before = connection.execute(
            "SELECT number, data FROM set_aside WHERE id = ?", (session_id,)
        ).fetchall()
        connection.execute("DELETE FROM set_aside WHERE id = ?", (session_id,))
        connection.execute(f"INSERT INTO set_aside SELECT id, number, data {later}", here)
        connection.execute(f"DELETE {later}", here)
        if changes.swaps:
            SqliteStore._add(connection, session_id, tuple(Checkpoint(*row) for row in before))

    @staticmethod
    def _add(
        connection: sqlite3.Connection, session_id: str, added: tuple[Checkpoint, ...]
    ) -> None:
        connection.executemany(
            "INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)",
            [(session_id, c.number, c.data) for c in added],
        )

    @staticmethod
    def _put(connection: sqlite3.Connection, session_id: str, parts: Mapping[str, bytes]) -> None:
        connection.executemany(
            "INSERT OR REPLACE INTO parts VALUES (?, ?, ?)",
            [(session_id, name, data) for name, data in parts.items()],
        )
