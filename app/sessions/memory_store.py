"""Sessions in this process's memory: for tests and for trying out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from .checkpoints import Checkpoint, CheckpointChanges
from .store import StoredSession


@dataclass
class _Row:
    setup: bytes
    stored: StoredSession
    checkpoints: dict[int, Checkpoint]
    order: list[int]
    aside: dict[int, Checkpoint] = field(default_factory=dict)


class MemoryStore:
    """A dictionary behind a lock."""

    def __init__(self) -> None:
        """Start empty."""
        self._rows: dict[str, _Row] = {}
        self._lock = Lock()

    def create(self, session_id: str, setup: bytes, document: bytes, first: Checkpoint) -> None:
        """Keep a new session at revision 0."""
        with self._lock:
            self._rows[session_id] = _Row(
                setup, StoredSession(0, document), {first.number: first}, [first.number]
            )

    def load(self, session_id: str) -> StoredSession | None:
        """Read the document."""
        row = self._rows.get(session_id)
        return None if row is None else row.stored

    def setup(self, session_id: str) -> bytes | None:
        """Read the setup."""
        row = self._rows.get(session_id)
        return None if row is None else row.setup

    def save(
        self, session_id: str, expected: int, document: bytes, changes: CheckpointChanges
    ) -> bool:
        """Write the next revision if `expected` is the newest."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None or row.stored.revision != expected:
                return False
            row.stored = StoredSession(expected + 1, document)
            _apply(row, changes)
            return True

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read the last checkpoint at or before a pass."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None:
                return None
            place = bisect_right(row.order, number)
            return row.checkpoints[row.order[place - 1]] if place else None

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session, if it is at revision `expected`."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None or expected not in (None, row.stored.revision):
                return False
            del self._rows[session_id]
            return True

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Nobody waits here: every call is over in microseconds."""
        yield

    def close(self) -> None:
        """Forget everything."""
        self._rows.clear()


def _apply(row: _Row, changes: CheckpointChanges) -> None:
    kept = row.checkpoints
    if changes.beyond is not None:
        later = {n: c for n, c in kept.items() if n > changes.beyond}
        kept = {n: c for n, c in kept.items() if n <= changes.beyond}
        if changes.swaps:
            kept |= row.aside
        row.aside = later
    if changes.keep_every is not None:
        kept = {n: c for n, c in kept.items() if n % changes.keep_every == 0}
    row.checkpoints = kept | {c.number: c for c in changes.added}
    if row.checkpoints.keys() != set(row.order):
        row.order = sorted(row.checkpoints)
