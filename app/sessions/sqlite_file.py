"""The connections to one SQLite file, and its failures by name. It knows nothing of sessions.

One connection writes, for one thread at a time; others read, and wait for no writer.
"""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from ..engine.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFailure,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnavailable,
)
from ..engine.message import say
from .sqlite_log import WRITERS_PAGES, LogFolder
from .store import UnusableStore

logger = logging.getLogger(__name__)

BUSY_SECONDS = 4.0
"""How long a write waits for another's; a write takes milliseconds, so this is a stuck one."""
MOST_IDLE_READERS = 8
RESERVE_BYTES = 1 << 20
"""Room kept beside the file, so that something can be deleted when the disk is full."""
_READER_CACHE_KIB = 512

Argument = str | int | bytes

_FAILURES: Mapping[int, tuple[type[StoreFailure], str]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: (StoreBusy, "store-is-locked"),
        sqlite3.SQLITE_LOCKED: (StoreBusy, "store-is-locked"),
        sqlite3.SQLITE_FULL: (StoreFull, "store-disk-full"),
        sqlite3.SQLITE_READONLY: (StoreReadOnly, "store-not-written"),
        sqlite3.SQLITE_PERM: (StoreReadOnly, "store-not-written"),
        sqlite3.SQLITE_CORRUPT: (StoreDamaged, "store-file-damaged"),
        sqlite3.SQLITE_NOTADB: (StoreDamaged, "store-file-damaged"),
    }
)


def failure_of(error: sqlite3.Error) -> StoreFailure:
    """Name what SQLite reports."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    kind, sentence = _FAILURES.get(code & 0xFF, (StoreUnavailable, "store-fails"))
    return kind(say(sentence))


@contextmanager
def named_failures() -> Iterator[None]:
    """Turn what SQLite reports into a StoreFailure."""
    try:
        yield
    except sqlite3.Error as error:
        raise _named(error) from error


def _named(error: sqlite3.Error) -> StoreFailure:
    """Name what SQLite reports, and tell of it."""
    failure = failure_of(error)
    if not isinstance(failure, StoreBusy):
        logger.warning("%s: %s", failure.code, error)
    return failure


def _row(
    connection: sqlite3.Connection, statement: str, arguments: Sequence[Argument]
) -> sqlite3.Row | None:
    found: sqlite3.Row | None = connection.execute(statement, arguments).fetchone()
    return found


class SqliteFile:
    """A file that is written by one connection behind a lock and read by others."""

    def __init__(self, path: str, prepare: Callable[[sqlite3.Connection, str], None]) -> None:
        """Open or make the file; folders above it are made. Raises UnusableStore, OSError."""
        self.path = Path(path)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._prepare = prepare
        # A caller that may not wait holds the lock over several calls.
        self._lock = threading.RLock()
        self._prompt = threading.local()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        self._place = str(self.path)
        self._reserve = self.path.with_name(self.path.name + "-reserve")
        self._open()
        self._log = LogFolder(self.path)

    def _open(self) -> None:
        self._writer = self._connect()
        try:
            self._prepare(self._writer, str(self.path))
            self._writer.execute(f"PRAGMA wal_autocheckpoint = {WRITERS_PAGES}")
        except sqlite3.Error as error:
            self._writer.close()
            raise _unusable(self.path, error) from error
        except BaseException:
            self._writer.close()
            raise
        self._identity = self._on_disk()
        self._make_reserve()

    def _connect(self) -> sqlite3.Connection:
        try:
            return sqlite3.connect(
                self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to read with; it waits for no writer. Raises StoreFailure."""
        if getattr(self._prompt, "held", False):
            with named_failures():
                yield self._writer
            return
        self._check_present()
        with named_failures():
            identity = self._identity
            connection = self._idle.pop() if self._idle else self._reader()
            try:
                yield connection
            finally:
                # One of a file that has been replaced meanwhile reads what is gone.
                if identity == self._identity and len(self._idle) < MOST_IDLE_READERS:
                    self._idle.append(connection)
                else:
                    connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection that writes, for one thread at a time. Raises StoreFailure."""
        if not self._lock.acquire(timeout=BUSY_SECONDS):
            raise StoreBusy(say("store-is-busy"))
        try:
            self._check_present()
            with named_failures():
                yield self._writer
        finally:
            self._lock.release()

    @contextmanager
    def folding(self) -> Iterator[sqlite3.Connection]:
        """The connection that writes, while nobody else here folds the log in. Raises StoreFailure.

        Who folds it in just now is waited for before writers are held up.
        """
        with self._log.aside(), self.writing() as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """BEGIN IMMEDIATE … COMMIT; what fails on the way, the COMMIT too, is rolled back."""
        with self.writing() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Refuse to wait: neither for this process's other threads nor for other processes."""
        if not self._lock.acquire(blocking=False):
            raise StoreBusy(say("store-is-busy"))
        try:
            self._check_present()
            self._writer.execute("PRAGMA busy_timeout = 0")
            self._prompt.held = True
            yield
        finally:
            self._prompt.held = False
            with suppress(sqlite3.Error):
                self._writer.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
            self._lock.release()

    def row(self, statement: str, arguments: Sequence[Argument]) -> sqlite3.Row | None:
        """Read the first row that a statement finds. Raises StoreFailure."""
        if not getattr(self._prompt, "held", False):
            with self.reading() as connection:
                return _row(connection, statement, arguments)
        try:
            return _row(self._writer, statement, arguments)
        except sqlite3.Error as error:
            raise _named(error) from error

    def change(self, statement: str, arguments: Sequence[Argument]) -> int:
        """Write by one statement; return the rows that it changed. Raises StoreFailure."""
        if not getattr(self._prompt, "held", False):
            with self.writing() as connection:
                return connection.execute(statement, arguments).rowcount
        try:
            return self._writer.execute(statement, arguments).rowcount
        except sqlite3.Error as error:
            raise _named(error) from error

    @contextmanager
    def making_room(self) -> Iterator[None]:
        """For deleting: the room that is kept for it is used while this lasts."""
        self._reserve.unlink(missing_ok=True)
        try:
            yield
        finally:
            with suppress(sqlite3.Error, StoreFailure), self.writing() as connection:
                # What the log of writes holds goes into the file, and the log's room is free.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._make_reserve()

    def close(self) -> None:
        """Close the file."""
        self._log.stop()
        with self._lock:
            self._closed = True
            self._close_readers()
            self._writer.close()

    def _reader(self) -> sqlite3.Connection:
        connection = self._connect()
        connection.execute(f"PRAGMA cache_size = -{_READER_CACHE_KIB}")
        connection.execute("PRAGMA query_only = ON")
        return connection

    def _close_readers(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def _on_disk(self) -> tuple[int, int]:
        """Tell which file the path names. Raises StoreMissing."""
        try:
            found = os.stat(self._place)  # noqa: PTH116 - asked with every read and write
        except OSError as error:
            if error.errno in (errno.ENOENT, errno.ENOTDIR):
                raise StoreMissing(say("store-file-missing")) from error
            raise StoreUnavailable(say("store-fails")) from error
        return found.st_dev, found.st_ino

    def _check_present(self) -> None:
        """See to it that what is read and written is the file at the path. Raises StoreFailure.

        A deleted file can still be written through an open connection, and all of that is lost.
        """
        if self._closed:
            raise StoreUnavailable(say("store-fails"))
        if self._on_disk() == self._identity:
            return
        with self._lock:
            if self._on_disk() == self._identity:
                return
            self._close_readers()
            self._writer.close()
            try:
                self._open()
            except UnusableStore as error:
                raise StoreDamaged(say("store-file-damaged")) from error

    def _make_reserve(self) -> None:
        """Keep room for deleting, if there is any."""
        try:
            if not self._reserve.exists() or self._reserve.stat().st_size < RESERVE_BYTES:
                self._reserve.write_bytes(bytes(RESERVE_BYTES))
        except OSError:
            self._reserve.unlink(missing_ok=True)


def _unusable(path: Path, error: sqlite3.Error) -> UnusableStore:
    """Name a file that cannot be opened, and say what to do about it."""
    told = f"{path}: {error}"
    kind = type(failure_of(error))
    if kind is StoreReadOnly:
        return UnusableStore(f"{told}; let this user write it and its folder, or name another file")
    if kind is StoreBusy:
        return UnusableStore(f"{told}; end the program that keeps it locked, and start again")
    if kind is StoreFull:
        return UnusableStore(f"{told}; make room on the disk, and start again")
    if kind is StoreDamaged:
        return UnusableStore(f"{told}; put back a copy of it, or name another file")
    return UnusableStore(f"{told}; see that this user may read and write it, or name another file")
