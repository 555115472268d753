"""Sessions in this process's memory: for tests and for trying out."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from .checkpoints import Checkpoint, CheckpointChanges
from .store import FAMILY, NO_CHANGES, NO_PARTS, StoredSession, Unused


@dataclass
class _Row:
    revision: int
    document: bytes
    used: int
    parts: dict[str, bytes]
    checkpoints: dict[int, Checkpoint]
    order: list[int]
    aside: dict[int, Checkpoint] = field(default_factory=dict)

    def size(self) -> int:
        kept = sum(len(c.data) for c in (*self.checkpoints.values(), *self.aside.values()))
        return len(self.document) + sum(map(len, self.parts.values())) + kept


class MemoryStore:
    """A dictionary behind a lock."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """Start empty."""
        self._rows: dict[str, _Row] = {}
        self._blobs: dict[str, tuple[int, bytes]] = {}
        self._bytes = 0
        self._lock = Lock()
        self._clock = clock

    def create(
        self,
        session_id: str,
        document: bytes,
        parts: Mapping[str, bytes],
        checkpoints: tuple[Checkpoint, ...],
    ) -> None:
        """Keep a new session at revision 0."""
        with self._lock:
            held = {c.number: c for c in checkpoints}
            row = _Row(0, document, self._now(), dict(parts), held, sorted(held))
            self._rows[session_id] = row
            self._bytes += row.size()

    def load(self, session_id: str, *parts: str) -> StoredSession | None:
        """Read the document and the parts named."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None:
                return None
            found = {name: row.parts[name] for name in parts if name in row.parts}
            return StoredSession(row.revision, row.document, found, row.used)

    def save(
        self,
        session_id: str,
        expected: int,
        document: bytes,
        changes: CheckpointChanges = NO_CHANGES,
        parts: Mapping[str, bytes] = NO_PARTS,
    ) -> bool:
        """Write the next revision if `expected` is the newest."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None or row.revision != expected:
                return False
            before = len(row.document)
            row.revision, row.document = expected + 1, document
            self._bytes += len(document) - before
            if parts or changes != NO_CHANGES:
                self._bytes -= row.size()
                row.parts |= parts
                _apply(row, changes)
                self._bytes += row.size()
            return True

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read the last checkpoint at or before a pass."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None:
                return None
            place = bisect_right(row.order, number)
            return row.checkpoints[row.order[place - 1]] if place else None

    def relatives(self, root: str) -> list[str]:
        """List the sessions of a family."""
        with self._lock:
            told = root.encode()
            return [key for key, row in self._rows.items() if row.parts.get(FAMILY) == told]

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session, if it is at revision `expected`."""
        with self._lock:
            row = self._rows.get(session_id)
            if row is None or expected not in (None, row.revision):
                return False
            self._drop(session_id, row)
            return True

    # --- blobs ---------------------------------------------------------------------------------

    def put_blob(self, blob_id: str, data: bytes, expires: int) -> None:
        """Keep bytes until a time."""
        with self._lock:
            _, held = self._blobs.get(blob_id, (0, data))
            self._bytes += len(held) if blob_id not in self._blobs else 0
            self._blobs[blob_id] = expires, held

    def get_blob(self, blob_id: str) -> bytes | None:
        """Read a blob whose time is not over."""
        expires, data = self._blobs.get(blob_id, (0, b""))
        return data if expires > self._now() else None

    def delete_blob(self, blob_id: str) -> bool:
        """Forget a blob."""
        with self._lock:
            held = self._blobs.pop(blob_id, None)
            self._bytes -= 0 if held is None else len(held[1])
            return held is not None

    # --- how long things are kept --------------------------------------------------------------

    def touch(self, session_id: str) -> None:
        """Take note that a session is in use now."""
        row = self._rows.get(session_id)
        if row is not None:
            row.used = self._now()

    def unused(self, since: int, most: int) -> list[Unused]:
        """List sessions by their last use."""
        with self._lock:
            found = [Unused(key, row.used) for key, row in self._rows.items() if row.used < since]
        return sorted(found, key=lambda one: one.used)[:most]

    def forget(self, unused: Unused) -> bool:
        """Delete a session if it has not been used meanwhile."""
        with self._lock:
            row = self._rows.get(unused.id)
            if row is None or row.used != unused.used:
                return False
            self._drop(unused.id, row)
            return True

    def drop_blobs(self) -> int:
        """Delete the blobs whose time is over."""
        over = [key for key, (expires, _) in self._blobs.items() if expires <= self._now()]
        return sum(map(self.delete_blob, over))

    # --- the store itself ----------------------------------------------------------------------

    def size(self) -> int:
        """Bytes of everything that is kept."""
        return self._bytes

    def count(self) -> int:
        """How many sessions there are."""
        return len(self._rows)

    def shrink(self) -> None:
        """Nothing is left behind by deleting here."""

    def probe(self) -> None:
        """Memory can be written."""

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Nobody waits here: every call is over in microseconds."""
        yield

    def close(self) -> None:
        """Forget everything."""
        self._rows.clear()
        self._blobs.clear()

    def _now(self) -> int:
        return int(self._clock())

    def _drop(self, session_id: str, row: _Row) -> None:
        del self._rows[session_id]
        self._bytes -= row.size()


def _apply(row: _Row, changes: CheckpointChanges) -> None:
    kept = row.checkpoints
    if changes.beyond is not None:
        later = {n: c for n, c in kept.items() if n > changes.beyond}
        kept = {n: c for n, c in kept.items() if n <= changes.beyond}
        if changes.swaps:
            kept |= row.aside
        row.aside = row.aside if changes.keeps else later
    if changes.keep_every is not None:
        kept = {n: c for n, c in kept.items() if n % changes.keep_every == 0}
    row.checkpoints = kept | {c.number: c for c in changes.added}
    if row.checkpoints.keys() != set(row.order):
        row.order = sorted(row.checkpoints)
