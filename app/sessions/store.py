"""Where sessions are kept: the seam that every store stands behind."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from .checkpoints import Checkpoint, CheckpointChanges


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session's changing part (edits, cursor …) at a revision."""

    revision: int
    document: bytes


class SessionStore(Protocol):
    """Sessions by id: a setup that never changes, a document with a revision, checkpoints.

    Besides its checkpoints it keeps those that the last edit set aside (`CheckpointChanges`).
    A call that waits too long for another writer raises StoreBusy.
    A write names the revision it was made from and fails if that is no longer the newest, so
    two writers, in this process or another, never lose one another's write.
    """

    def create(self, session_id: str, setup: bytes, document: bytes, first: Checkpoint) -> None:
        """Keep a new session at revision 0, with the checkpoint of pass 0."""

    def load(self, session_id: str) -> StoredSession | None:
        """Read the document, None when there is no such session."""

    def setup(self, session_id: str) -> bytes | None:
        """Read the setup."""

    def save(
        self, session_id: str, expected: int, document: bytes, changes: CheckpointChanges
    ) -> bool:
        """Write revision `expected` + 1. False when `expected` is not the newest."""

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read the last checkpoint at or before pass `number`."""

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session. False when there is none, or none at revision `expected`."""

    def at_once(self) -> AbstractContextManager[None]:
        """Inside, a call that would have to wait for another writer raises StoreBusy instead."""

    def close(self) -> None:
        """Let go of files and connections."""
