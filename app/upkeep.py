"""What the lab does for its store beside serving: it forgets in time what nobody uses."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from starlette.concurrency import run_in_threadpool

from .engine.errors import StoreFailure
from .sessions.keeping import Keeping, KeptStore
from .sessions.stores import open_store
from .settings import Settings

logger = logging.getLogger(__name__)

TIDY_SECONDS = 60.0
"""How often a server looks for what has expired; each look is one question to an index."""
MINUTE, HOUR, DAY = 60, 3600, 24 * 3600
UNITS: Mapping[str, int] = MappingProxyType({"s": 1, "m": MINUTE, "h": HOUR, "d": DAY})
_AGE = re.compile(r"(\d{1,9})([smhd])")


def keeping_of(settings: Settings) -> Keeping:
    """Read off the settings how long sessions are kept."""
    return Keeping(
        expire_seconds=settings.expire_days * DAY,
        quota_bytes=settings.quota_bytes,
        in_use_seconds=settings.in_use_minutes * MINUTE,
    )


async def keep_tidy(store: KeptStore) -> None:
    """Tidy the store now and then, off the event loop, until cancelled."""
    while True:
        await asyncio.sleep(TIDY_SECONDS)
        try:
            await run_in_threadpool(store.tidy)
        except (StoreFailure, OSError) as error:
            logger.warning("the store could not be tidied: %s", type(error).__name__)


def age(text: str) -> int:
    """Read an age such as 30d, 12h, 45m or 90s as seconds. Raises ValueError."""
    found = _AGE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"expected an age such as 30d, 12h, 45m or 90s, got '{text}'")
    return int(found[1]) * UNITS[found[2]]


def purge(url: str, older_than: int) -> str:
    """Delete sessions that nobody has used for so many seconds; say what was done.

    It may run while the lab is served. Raises ValueError, UnusableStore, OSError, StoreFailure.
    """
    if url.startswith("memory:"):
        raise ValueError("a store in memory ends with its server; there is nothing to purge")
    file = url.removeprefix("sqlite:///")
    if file != url and not Path(file).exists():
        raise ValueError(f"{file} is not there")
    inner = open_store(url)
    try:
        before = inner.size()
        gone = KeptStore(inner, Keeping(expire_seconds=max(1, older_than))).tidy()
        inner.shrink()
        after, left = inner.size(), inner.count()
    finally:
        inner.close()
    freed, rest = (f"{size / 1_000_000:.1f} MB" for size in (max(0, before - after), after))
    return f"deleted {gone} sessions, {freed}; {left} sessions remain, {rest}"
