"""The form of the SQLite file, by version, and the way from each version to the next.

A form is changed by one more migration at the end of `MIGRATIONS`, never in an earlier one. What
sessions are written as (`documents.py`) may change within a file as old documents are read; where
a new form of them could not be read by this version's predecessor, the file's version rises, too,
by a migration that may do nothing.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

from .checkpoints import seal
from .store import UnusableStore

APPLICATION_ID = 0x42504C31
"""Kept in the file's header from version 3 on, so that no other program's file is taken for one."""
_FIRST_TABLE = ["id", "revision", "document"]
"""What the table of sessions began with, in all versions."""
_INCREMENTAL = 2
_FIRST_SEALED = 3
"""The version from which on files have the application's id."""

_FIRST = """
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    document BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE setups (
    id TEXT PRIMARY KEY REFERENCES sessions(id) ON DELETE CASCADE,
    setup BLOB NOT NULL
);
CREATE TABLE checkpoints (
    id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (id, number)
);
"""
_SET_ASIDE = """
CREATE TABLE set_aside (
    id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (id, number)
);
"""
_PARTS_BLOBS_AND_TIMES = """
CREATE TABLE parts (
    id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (id, name)
);
INSERT INTO parts SELECT id, 'setup', setup FROM setups;
DROP TABLE setups;
ALTER TABLE sessions ADD COLUMN used INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sessions_by_use ON sessions(used);
CREATE TABLE blobs (
    id TEXT PRIMARY KEY,
    expires INTEGER NOT NULL,
    data BLOB NOT NULL
);
CREATE INDEX blobs_by_expiry ON blobs(expires);
CREATE TABLE probes (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""

_FAMILIES = """
CREATE INDEX families ON parts(data) WHERE name = 'family'
"""
"""Version 5: the part that names a branch's family is found by what it says."""

Migration = Callable[[sqlite3.Connection], None]


def _script(statements: str) -> Migration:
    """Make a migration of statements; `executescript` would end the transaction it is in."""

    def run(connection: sqlite3.Connection) -> None:
        for statement in statements.split(";"):
            connection.execute(statement)

    return run


def _keep_longer(connection: sqlite3.Connection) -> None:
    """Version 3: parts of sessions, blobs, times of use; checkpoints with checksums."""
    _script(_PARTS_BLOBS_AND_TIMES)(connection)
    connection.execute("UPDATE sessions SET used = ?", (int(time.time()),))
    connection.create_function("seal", 2, seal, deterministic=True)
    connection.execute("UPDATE checkpoints SET data = seal(number, data)")
    connection.execute("UPDATE set_aside SET data = seal(number, data)")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _nothing(_connection: sqlite3.Connection) -> None:
    """Version 4: documents of version 3, which hold many changes that can be taken back."""


def _schedules(_connection: sqlite3.Connection) -> None:
    """Version 6: documents of version 4, whose trainings may have a schedule."""


def _tables(_connection: sqlite3.Connection) -> None:
    """Version 7: documents of version 5, whose edits may bring another number of samples."""


MIGRATIONS: tuple[Migration, ...] = (
    _script(_FIRST),
    _script(_SET_ASIDE),
    _keep_longer,
    _nothing,
    _script(_FAMILIES),
    _schedules,
    _tables,
)
"""The one at index n leads from version n to n + 1; version 0 is an empty file."""
SCHEMA_VERSION = len(MIGRATIONS)
"""Kept in the file as `user_version`. The first version, now 1, was written as 0."""


def prepare(connection: sqlite3.Connection, path: str) -> None:
    """Bring a file to this version's form. Raises UnusableStore, sqlite3.Error."""
    _version(connection, path)
    # Has to be set before the first table; after it, only together with VACUUM.
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    # WAL lets readers pass writers; with it, NORMAL loses no consistency, at most the last
    # moves before a power cut.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have brought it forward since.
        version = _version(connection, path)
        for migration in MIGRATIONS[version:]:
            migration(connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys = ON")
    _let_it_shrink(connection)


def _version(connection: sqlite3.Connection, path: str) -> int:
    """Read the version of a file's form. Raises UnusableStore for one that is not ours."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    columns = [row[1] for row in connection.execute("PRAGMA table_info(sessions)")]
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    sealed = application == APPLICATION_ID
    if empty and version == 0:
        return 0
    if version > SCHEMA_VERSION and sealed:
        raise UnusableStore(
            f"{path} was written by a newer version of Backprop Lab (its form is {version}, this "
            f"version knows forms up to {SCHEMA_VERSION}); use that version, or name another file"
        )
    ours = sealed if version >= _FIRST_SEALED else application == 0
    if not ours or columns[: len(_FIRST_TABLE)] != _FIRST_TABLE:
        raise UnusableStore(
            f"{path} is another program's file; name one that is Backprop Lab's, or that is not "
            "there yet"
        )
    return max(version, 1)


def _let_it_shrink(connection: sqlite3.Connection) -> None:
    """Make a file of an earlier version one that can give room back, if nobody else is at it."""
    (kind,) = connection.execute("PRAGMA auto_vacuum").fetchone()
    if kind == _INCREMENTAL:
        return
    try:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("VACUUM")
    except sqlite3.OperationalError:
        # It is as good as before; the next start tries again.
        return
