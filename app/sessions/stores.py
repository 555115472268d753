"""The stores there are, by URL."""

from __future__ import annotations

import time
from collections.abc import Callable

from .memory_store import MemoryStore
from .sqlite_store import SqliteStore
from .store import KeepableStore


def open_store(url: str, clock: Callable[[], float] = time.time) -> KeepableStore:
    """Open the store that a URL names: `memory://`, `sqlite:///path` or `redis://host`.

    Raises ValueError for another URL, UnusableStore for one that this version cannot work
    on, OSError.
    """
    scheme, separator, rest = url.partition("://")
    if separator and scheme == "memory":
        return MemoryStore(clock)
    if separator and scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return SqliteStore(rest[1:], clock)
    if separator and scheme in ("redis", "rediss") and rest:
        return _open_redis(url, clock)
    raise ValueError(
        f"expected a store like sqlite:///path, redis://host:6379/0 or memory://, got '{url}'"
    )


def _open_redis(url: str, clock: Callable[[], float]) -> KeepableStore:
    try:
        from .redis_store import RedisStore  # noqa: PLC0415 - Redis is an extra
    except ModuleNotFoundError as error:
        raise ValueError(
            "a store on Redis needs the extra `redis`: pip install 'backprop-lab[redis]'"
        ) from error
    return RedisStore(url, clock)
