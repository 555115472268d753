"""Sessions in a Redis server, so that several machines can serve one class.

Every write is one script, which Redis runs alone: it checks the revision and writes, or does
nothing. Needs Redis 7 or newer, as one server (its replicas may follow), and the extra `redis`.
"""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import redis
from redis.backoff import ExponentialBackoff
from redis.exceptions import (
    BusyLoadingError,
    ConnectionError,  # noqa: A004 - Redis's own, of the same name
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TimeoutError,  # noqa: A004 - Redis's own, of the same name
)
from redis.retry import Retry

from ..engine.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFailure,
    StoreFull,
    StoreReadOnly,
    StoreUnavailable,
)
from ..engine.message import say
from .checkpoints import Checkpoint, CheckpointChanges
from .redis_scripts import SCRIPTS
from .store import NO_CHANGES, NO_PARTS, StoredSession, UnusableStore, Unused

logger = logging.getLogger(__name__)

FORM = 1
"""Of what is kept under the prefix; a newer one is refused."""
PREFIX = "backprop-lab:"
WAIT_SECONDS = 4.0
"""How long a call waits for the server: it answers in well under a millisecond."""
RETRIES = 2
PROBE_BYTES = 16_384
_PART = "part:"


def failure_of(error: RedisError) -> StoreFailure:
    """Name what the server, or the way to it, reports."""
    if isinstance(error, OutOfMemoryError) or str(error).startswith("OOM"):
        return StoreFull(say("store-server-full"))
    if isinstance(error, ReadOnlyError) or str(error).startswith(("MISCONF", "READONLY")):
        return StoreReadOnly(say("store-not-written"))
    if isinstance(error, ConnectionError | TimeoutError | BusyLoadingError):
        return StoreUnavailable(say("store-unreachable"))
    if isinstance(error, ResponseError) and str(error).startswith("WRONGTYPE"):
        return StoreDamaged(say("session-unreadable"))
    return StoreUnavailable(say("store-unreachable"))


@contextmanager
def named_failures() -> Iterator[None]:
    """Turn what Redis reports into a StoreFailure."""
    try:
        yield
    except RedisError as error:
        failure = failure_of(error)
        logger.warning("%s: %s", failure.code, error)
        raise failure from error


class RedisStore:
    """All keys begin with one prefix, so that the server may serve others, too."""

    def __init__(self, url: str, clock: Callable[[], float] = time.time) -> None:
        """Connect to the server. Raises UnusableStore."""
        self._redis: Any = redis.Redis.from_url(
            url,
            socket_timeout=WAIT_SECONDS,
            socket_connect_timeout=WAIT_SECONDS,
            health_check_interval=30,
            # A write that is tried again is known by its token, and not done twice.
            retry=Retry(ExponentialBackoff(cap=0.2, base=0.02), RETRIES),
            retry_on_error=[ConnectionError, TimeoutError],
        )
        self._clock = clock
        self._scripts = {name: self._redis.register_script(text) for name, text in SCRIPTS.items()}
        self._check_form(url.rpartition("@")[2])

    def _check_form(self, where: str) -> None:
        try:
            self._redis.set(PREFIX + "form", FORM, nx=True)
            form = int(self._redis.get(PREFIX + "form"))
            version = str(self._redis.info("server")["redis_version"])
        except (RedisError, ValueError) as error:
            raise UnusableStore(
                f"{where}: {error}; see that this Redis server runs and takes writes, "
                "or name another store"
            ) from error
        if int(version.partition(".")[0]) < 7:
            raise UnusableStore(f"{where} is Redis {version}; use Redis 7 or newer")
        if form != FORM:
            raise UnusableStore(
                f"{where} was written by a newer version of Backprop Lab (its form is {form}, this "
                f"version knows {FORM}); use that version, or name another store"
            )

    def create(
        self,
        session_id: str,
        document: bytes,
        parts: Mapping[str, bytes],
        checkpoints: tuple[Checkpoint, ...],
    ) -> None:
        """Keep a new session at revision 0."""
        self._run("create", session_id, document, self._now(), *_listed(parts, checkpoints))

    def load(self, session_id: str, *parts: str) -> StoredSession | None:
        """Read the document and the parts named, in one command: of one revision."""
        with named_failures(), self._redis.pipeline(transaction=False) as pipeline:
            names = ["revision", "document", *(_PART + name for name in parts)]
            pipeline.hmget(_key("session", session_id), names)
            pipeline.zscore(PREFIX + "used", session_id)
            (revision, document, *data), used = pipeline.execute()
        if revision is None or document is None:
            return None
        found = {name: d for name, d in zip(parts, data, strict=True) if d is not None}
        return StoredSession(int(revision), document, found, int(used or 0))

    def save(
        self,
        session_id: str,
        expected: int,
        document: bytes,
        changes: CheckpointChanges = NO_CHANGES,
        parts: Mapping[str, bytes] = NO_PARTS,
    ) -> bool:
        """Write the next revision if `expected` is the newest."""
        return bool(
            self._run(
                "save",
                session_id,
                document,
                expected,
                secrets.token_bytes(8),
                -1 if changes.beyond is None else changes.beyond,
                "swaps" if changes.swaps else "keeps" if changes.keeps else "",
                changes.keep_every or 0,
                *_listed(parts, changes.added),
            )
        )

    def checkpoint(self, session_id: str, number: int) -> Checkpoint | None:
        """Read the last checkpoint at or before a pass."""
        found = self._run("checkpoint", session_id, number)
        return None if found is None else Checkpoint(int(found[0]), found[1])

    def relatives(self, root: str) -> list[str]:
        """List the sessions of a family."""
        with named_failures():
            return [name.decode() for name in self._redis.smembers(_key("family", root))]

    def delete(self, session_id: str, expected: int | None = None) -> bool:
        """Forget a session, if it is at revision `expected`; also where memory is full."""
        return bool(self._run("delete", session_id, -1 if expected is None else expected, -1))

    # --- blobs ---------------------------------------------------------------------------------

    def put_blob(self, blob_id: str, data: bytes, expires: int) -> None:
        """Keep bytes until a time."""
        self._run("put_blob", blob_id, data, expires)

    def get_blob(self, blob_id: str) -> bytes | None:
        """Read a blob whose time is not over."""
        with named_failures():
            expires, data = self._redis.hmget(_key("blob", blob_id), ["expires", "data"])
        return data if expires is not None and int(expires) > self._now() else None

    def delete_blob(self, blob_id: str) -> bool:
        """Forget a blob."""
        return bool(self._run("delete_blob", blob_id))

    # --- how long things are kept --------------------------------------------------------------

    def touch(self, session_id: str) -> None:
        """Take note that a session is in use now."""
        with named_failures():
            self._redis.zadd(PREFIX + "used", {session_id: self._now()}, xx=True)

    def unused(self, since: int, most: int) -> list[Unused]:
        """List sessions by their last use."""
        with named_failures():
            found = self._redis.zrangebyscore(
                PREFIX + "used", "-inf", f"({since}", start=0, num=most, withscores=True
            )
        return [Unused(name.decode(), int(used)) for name, used in found]

    def forget(self, unused: Unused) -> bool:
        """Delete a session if it has not been used meanwhile."""
        return bool(self._run("delete", unused.id, -1, unused.used))

    def drop_blobs(self) -> int:
        """Delete the blobs whose time is over."""
        with named_failures():
            over = self._redis.zrangebyscore(PREFIX + "expiry", "-inf", self._now())
        return sum(self.delete_blob(name.decode()) for name in over)

    # --- the store itself ----------------------------------------------------------------------

    def size(self) -> int:
        """Bytes of everything that is kept, without what Redis itself needs for it."""
        with named_failures():
            return int(self._redis.get(PREFIX + "bytes") or 0)

    def count(self) -> int:
        """How many sessions there are."""
        with named_failures():
            return int(self._redis.zcard(PREFIX + "used"))

    def shrink(self) -> None:
        """Redis gives room back by itself."""

    def probe(self) -> None:
        """Write a key of no meaning, as large as a move's."""
        with named_failures():
            self._redis.set(PREFIX + "probe", bytes(PROBE_BYTES))

    def at_once(self) -> AbstractContextManager[None]:
        """Every call goes over a wire, so there is none that does not wait. Raises StoreBusy."""
        raise StoreBusy(say("store-is-busy"))

    def close(self) -> None:
        """Let go of the connections."""
        self._redis.close()

    def _now(self) -> int:
        return int(self._clock())

    def _run(self, script: str, name: str, *arguments: bytes | str | int) -> Any:  # noqa: ANN401 - as the script returns
        with named_failures():
            return self._scripts[script](args=[PREFIX, name, *arguments])


def _key(kind: str, name: str) -> str:
    return f"{PREFIX}{kind}:{name}"


def _listed(
    parts: Mapping[str, bytes], checkpoints: tuple[Checkpoint, ...]
) -> list[bytes | str | int]:
    """Write parts and checkpoints as a script reads them: how many, then names and contents."""
    listed: list[bytes | str | int] = [len(parts)]
    for name, data in parts.items():
        listed += [_PART + name, data]
    for checkpoint in checkpoints:
        listed += [checkpoint.number, checkpoint.data]
    return listed
