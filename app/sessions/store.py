"""Where sessions are kept: the seam that every store stands behind."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from .checkpoints import Checkpoint, CheckpointChanges

FAMILY = "family"
"""The part that names what a session and its relatives go back to; `relatives` finds by it."""
NO_PARTS: Mapping[str, bytes] = {}
NO_CHANGES = CheckpointChanges()


class UnusableStore(Exception):
    """A store that this version cannot work on: another program's, a newer version's, a broken one.

    Its text names the store and says what to do; it is raised where the store is opened.
    """


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session at a revision: its document (cursor …), and those of its parts that were asked for.

    `used` is when it was last used, as far as `touch` was told, in seconds since 1970.
    """

    revision: int
    document: bytes
    parts: Mapping[str, bytes] = field(default_factory=dict)
    used: int = 0


@dataclass(frozen=True, slots=True)
class Unused:
    """A session that nobody has used since `used`, in seconds since 1970."""

    id: str
    used: int


class SessionStore(Protocol):
    """Sessions by id: a document with a revision, named parts, checkpoints; and blobs by id.

    The document is written with every move; a part (the setup, the edits) only when it changes.
    Besides its checkpoints a session keeps those that the last edit set aside
    (`CheckpointChanges`). A blob is any bytes that never change.

    A write names the revision it was made from and fails if that is no longer the newest, so
    two writers, in this process or another, never lose one another's write. Every call may raise
    a StoreFailure, and has then changed nothing; one that waits too long for another writer raises
    StoreBusy. Times are whole seconds since 1970.
    """

    def create(
        self,
        session_id: str,
        document: bytes,
        parts: Mapping[str, bytes],
        checkpoints: tuple[Checkpoint, ...],
    ) -> None:
        """Keep a new session at revision 0; the checkpoint of pass 0 is among its checkpoints."""

    def load(self, session_id: str, *parts: str) -> StoredSession | None:
        """Read the document and the parts named, all of one revision; None: no such session."""

    def save(
        self,
        session_id: str,
        expected: int,
        document: bytes,
        changes: CheckpointChanges = NO_CHANGES,
        parts: Mapping[str, bytes] = NO_PARTS,
    ) -> bool:
        """Write revision `expected` + 1. False when `expected` is not the newest."""

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read the last checkpoint at or before pass `number`."""

    def relatives(self, root: str) -> list[str]:
        """List the sessions whose part FAMILY is this, in no order."""

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session. False when there is none, or none at revision `expected`."""

    # --- blobs ---------------------------------------------------------------------------------

    def put_blob(self, blob_id: str, data: bytes, expires: int) -> None:
        """Keep bytes until a time. Of an id that is there, only the time becomes another."""

    def get_blob(self, blob_id: str) -> bytes | None:
        """Read a blob, None when there is none or its time is over."""

    def delete_blob(self, blob_id: str) -> bool:
        """Forget a blob. False when there is none."""

    # --- the store itself ----------------------------------------------------------------------

    def size(self) -> int:
        """Bytes that all of it takes, without the room that deleting left."""

    def count(self) -> int:
        """How many sessions there are."""

    def probe(self) -> None:
        """Write something of no meaning, to see that writing works. Raises StoreFailure."""

    def at_once(self) -> AbstractContextManager[None]:
        """Inside, a call that would have to wait for another writer raises StoreBusy instead."""

    def close(self) -> None:
        """Let go of files and connections."""


class KeepableStore(SessionStore, Protocol):
    """A store that tells what nobody uses, for something else (`KeptStore`) to decide on."""

    def touch(self, session_id: str) -> None:
        """Take note that a session is in use now."""

    def unused(self, since: int, most: int) -> list[Unused]:
        """List sessions last used before `since`, the longest unused first, at most so many."""

    def forget(self, unused: Unused) -> bool:
        """Delete a session if it has not been used meanwhile."""

    def drop_blobs(self) -> int:
        """Delete the blobs whose time is over; return how many."""

    def shrink(self) -> None:
        """Give room that deleting left back to the machine, as far as that takes no long wait."""
