"""Folding SQLite's log of writes into its file, beside those who write instead of by them.

Whoever commits past a thousand pages folds the log in by SQLite's own custom, and waits until the
disk has all of it: a tenth of a second on a busy disk, in which nobody else can write. A connection
of its own does it without holding up a writer.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

logger = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
FOLDED_BYTES = 4_000_000
"""Of log, from which on it is folded in: the thousand pages of SQLite's own custom."""
WRITERS_PAGES = 16_000
"""Of log, from which on a writer does it after all: 64 MB, which nobody should ever see."""


class LogFolder:
    """Looks after the log of one file, on a thread of its own, until it is stopped."""

    def __init__(self, path: Path) -> None:
        """Begin to look."""
        self._file = f"{path.absolute().as_uri()}?mode=rw"
        self._log = path.with_name(path.name + "-wal")
        self._folding = threading.Lock()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, name="folding", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no longer; one that is being folded in is waited for."""
        self._stopped.set()
        self._thread.join()

    def _look(self) -> None:
        folded = 0
        while not self._stopped.wait(LOOK_SECONDS):
            try:
                seen = self._log.stat()
                # A log that has been folded in keeps its size, and is written from its beginning.
                if seen.st_size > FOLDED_BYTES and seen.st_mtime_ns != folded:
                    self.fold()
                    folded = seen.st_mtime_ns
            except FileNotFoundError:
                continue
            except (OSError, sqlite3.Error) as error:
                # Writers meet it, too, and tell.
                logger.info("the log of writes was not folded in: %s", error)

    def fold(self) -> None:
        """Fold in what no reader or writer has in hand. Raises sqlite3.Error."""
        with self.aside(), closing(sqlite3.connect(self._file, uri=True)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Fold nothing in meanwhile: of two that do it at once the second does nothing at all."""
        with self._folding:
            yield
