"""Where sessions are kept: the seam that every store stands behind."""

from __future__ import annotations

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

    def delete(self, session_id: str) -> bool:
        """Forget a session. False when there is none."""

    def close(self) -> None:
        """Let go of files and connections."""


def open_store(url: str) -> SessionStore:
    """Open the store that a URL names: `memory://` or `sqlite:///path`. Raises ValueError."""
    from .memory_store import MemoryStore  # noqa: PLC0415 - stores refer to this seam
    from .sqlite_store import SqliteStore  # noqa: PLC0415

    scheme, separator, rest = url.partition("://")
    if separator and scheme == "memory":
        return MemoryStore()
    if separator and scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return SqliteStore(rest[1:])
    raise ValueError(f"expected a store like sqlite:///path or memory://, got '{url}'")
