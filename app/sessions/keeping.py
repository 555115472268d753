"""How long sessions are kept, and how much room they may take: the same for every store.

It is a store around a store. A session that nobody has used for some time is forgotten, and those
longest unused where the room gets short, but none that is in use.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass

from ..engine.errors import StoreFailure, StoreFull
from ..engine.message import say
from .checkpoints import Checkpoint, CheckpointChanges
from .store import NO_CHANGES, NO_PARTS, KeepableStore, StoredSession

logger = logging.getLogger(__name__)

AT_A_TIME = 100
"""Sessions that are looked for at a time."""
ROOM_LEFT = 0.9
"""Of the quota, once room has been made: so that it is not made for every session anew."""
TRY_AGAIN_SECONDS = 5.0
"""How long a store that is full of sessions in use is taken to be so."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long sessions are kept: times in seconds, room in bytes; 0 is without end."""

    expire_seconds: int = 30 * 24 * 3600
    quota_bytes: int = 0
    in_use_seconds: int = 3600
    """A session used within this time counts as open somewhere."""

    @property
    def stamp_seconds(self) -> int:
        """How old a time of use may become before a read renews it: reads seldom write."""
        shortest = min(self.in_use_seconds, self.expire_seconds or self.in_use_seconds)
        return max(1, shortest // 6)


class KeptStore:
    """A store that forgets what nobody uses, and refuses what it has no room for."""

    def __init__(
        self, store: KeepableStore, keeping: Keeping, clock: Callable[[], float] = time.time
    ) -> None:
        """Keep `store` as `keeping` says; it and `clock` tell the same time."""
        self.inner = store
        self.keeping = keeping
        self._clock = clock
        self._full_until = 0.0

    # --- how long things are kept --------------------------------------------------------------

    def tidy(self) -> int:
        """Forget what has expired, and the longest unused where the quota is reached.

        Returns how many sessions went; the room that they took is given back. Raises StoreFailure.
        """
        expire = self.keeping.expire_seconds
        gone = self._forget(int(self._clock()) - expire) if expire else 0
        gone += self.inner.drop_blobs()
        gone += self._make_room(0)
        if gone:
            self.inner.shrink()
        return gone

    def _forget(self, since: int, below: float | None = None) -> int:
        """Forget sessions unused since then, the longest unused first, until it is `below`."""
        gone = 0
        while below is None or self.inner.size() > below:
            found = self.inner.unused(since, AT_A_TIME if below is None else 1)
            if not found:
                break
            # One that is used in this very moment stays, and is unused no longer.
            gone += sum(map(self.inner.forget, found))
        if gone:
            logger.info("forgot %d sessions unused since %d", gone, since)
        return gone

    def _make_room(self, wanted: int) -> int:
        """Make room for so many bytes more, if the quota asks for it and something may go."""
        quota = self.keeping.quota_bytes
        if not quota or self.inner.size() + wanted <= quota:
            return 0
        self.inner.drop_blobs()
        in_use_since = int(self._clock()) - self.keeping.in_use_seconds
        return self._forget(in_use_since, below=quota * ROOM_LEFT - wanted)

    def _check_room(self, wanted: int) -> None:
        """Raises StoreFull where the quota leaves no room, even without what nobody uses."""
        quota = self.keeping.quota_bytes
        if not quota or self.inner.size() + wanted <= quota:
            return
        if self._clock() >= self._full_until:
            if self._make_room(wanted):
                self.inner.shrink()
            if self.inner.size() + wanted <= quota:
                return
            self._full_until = self._clock() + TRY_AGAIN_SECONDS
        raise StoreFull(say("store-quota-full", most=quota // MEGABYTE))

    # --- the store -----------------------------------------------------------------------------

    def create(
        self,
        session_id: str,
        document: bytes,
        parts: Mapping[str, bytes],
        checkpoints: tuple[Checkpoint, ...],
    ) -> None:
        """Keep a new session, if there is room for it."""
        self._check_room(_size(document, parts, checkpoints))
        self.inner.create(session_id, document, parts, checkpoints)

    def load(self, session_id: str, *parts: str) -> StoredSession | None:
        """Read a session; now and then take note that it is in use."""
        found = self.inner.load(session_id, *parts)
        if found is not None and found.used + self.keeping.stamp_seconds <= self._clock():
            # A store that cannot be written may still be read.
            with suppress(StoreFailure):
                self.inner.touch(session_id)
        return found

    def save(
        self,
        session_id: str,
        expected: int,
        document: bytes,
        changes: CheckpointChanges = NO_CHANGES,
        parts: Mapping[str, bytes] = NO_PARTS,
    ) -> bool:
        """Write the next revision; a move alone takes no room."""
        if parts or changes.added:
            self._check_room(_size(b"", parts, changes.added))
        return self.inner.save(session_id, expected, document, changes, parts)

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read a checkpoint."""
        return self.inner.checkpoint(session_id, number)

    def relatives(self, root: str) -> list[str]:
        """List the sessions of a family."""
        return self.inner.relatives(root)

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session."""
        self._full_until = 0.0
        return self.inner.delete(session_id, expected)

    def put_blob(self, blob_id: str, data: bytes, expires: int) -> None:
        """Keep a blob, if there is room for it."""
        self._check_room(len(data))
        self.inner.put_blob(blob_id, data, expires)

    def get_blob(self, blob_id: str) -> bytes | None:
        """Read a blob."""
        return self.inner.get_blob(blob_id)

    def delete_blob(self, blob_id: str) -> bool:
        """Forget a blob."""
        self._full_until = 0.0
        return self.inner.delete_blob(blob_id)

    def size(self) -> int:
        """Bytes that all of it takes."""
        return self.inner.size()

    def count(self) -> int:
        """How many sessions there are."""
        return self.inner.count()

    def probe(self) -> None:
        """See that something can be written, and that the quota leaves room for it."""
        self._check_room(0)
        self.inner.probe()

    def at_once(self) -> AbstractContextManager[None]:
        """Refuse to wait for other writers."""
        return self.inner.at_once()

    def close(self) -> None:
        """Let go of files and connections."""
        self.inner.close()


def _size(document: bytes, parts: Mapping[str, bytes], checkpoints: tuple[Checkpoint, ...]) -> int:
    return len(document) + sum(map(len, parts.values())) + sum(len(c.data) for c in checkpoints)
