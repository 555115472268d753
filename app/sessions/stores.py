"""The stores there are, by URL."""

from __future__ import annotations

import time
from collections.abc import Callable

from .memory_store import MemoryStore
from .sqlite_store import SqliteStore
from .store import KeepableStore


def open_store(url: str, clock: Callable[[], float] = time.time) -> KeepableStore:
    """Open the store that a URL names: `memory://` or `sqlite:///path`.

    Raises ValueError for another URL, UnusableStore for a file that this version cannot
    work on, OSError.
    """
    scheme, separator, rest = url.partition("://")
    if separator and scheme == "memory":
        return MemoryStore(clock)
    if separator and scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return SqliteStore(rest[1:], clock)
    raise ValueError(f"expected a store like sqlite:///path or memory://, got '{url}'")
