"""Sessions in this process's memory: for tests and for trying out."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass, field
from threading import Lock

from .checkpoints import Checkpoint, CheckpointChanges
from .store import StoredSession


@dataclass
class _Row:
    setup: bytes
    stored: StoredSession
    checkpoints: dict[int, Checkpoint]
    order: list[int] = field(default_factory=list)


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

    def delete(self, session_id: str) -> bool:
        """Forget a session."""
        with self._lock:
            return self._rows.pop(session_id, None) is not None

    def close(self) -> None:
        """Forget everything."""
        self._rows.clear()


def _apply(row: _Row, changes: CheckpointChanges) -> None:
    def stays(number: int) -> bool:
        late = changes.drop_after is not None and number > changes.drop_after
        return not late and (changes.keep_every is None or number % changes.keep_every == 0)

    if changes.drop_after is not None or changes.keep_every is not None:
        row.order = [n for n in row.order if stays(n)]
        row.checkpoints = {n: row.checkpoints[n] for n in row.order}
    for checkpoint in changes.added:
        if checkpoint.number not in row.checkpoints:
            insort(row.order, checkpoint.number)
        row.checkpoints[checkpoint.number] = checkpoint
