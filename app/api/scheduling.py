"""When work is done: one piece at a time for a session, few in all, first come first served.

The event loop only receives and sends; what computes or reads the store runs on a few threads.
Requests wait as tasks, so that a waiting one holds no thread: first for its session, then for a
thread of its lane. As no session is in a lane more than once, lanes are fair between sessions.
What has waited too long, or would, is turned away.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Literal, TypeVar
from weakref import WeakValueDictionary

from anyio import CapacityLimiter, to_thread

from ..engine.errors import Busy
from ..engine.kernels.pausing import courteous
from ..engine.message import say
from .right_of_way import RIGHT_OF_WAY

T = TypeVar("T")
Lane = Literal["quick", "slow", "training"]
"""`quick` work is over in some milliseconds; `slow` work may take a second; a `training` is done
in slices, so that many take turns on few threads, and gives way to what is over sooner."""

QUICK_THREADS = 4
SLOW_THREADS = 2
MOST_WAITING_IN_SESSION = 64
MOST_WAITING = 1_024
"""Requests that wait at the same time; each of them holds a connection and a body."""
MOST_TRAININGS = 64
"""Trainings under way; more would come to their next slice once in many seconds only."""
LONGEST_WAIT = 30.0  # seconds; a browser's user has gone away by then


class _Queue:
    """Those who wait for a session: to write it, and to work on it at all."""

    def __init__(self) -> None:
        self.write = asyncio.Lock()
        self.work = asyncio.Lock()
        self.waiting = 0


class Scheduler:
    """Runs work on threads of its own, one piece at a time for each session."""

    def __init__(self, training_threads: int) -> None:
        """Run so many trainings at the same moment."""
        self._threads = CapacityLimiter(QUICK_THREADS + SLOW_THREADS + training_threads)
        self._lanes: dict[Lane, CapacityLimiter] = {
            "quick": CapacityLimiter(QUICK_THREADS),
            "slow": CapacityLimiter(SLOW_THREADS),
            "training": CapacityLimiter(training_threads),
        }
        self._trainings = 0
        self._none_trains = asyncio.Event()
        self._none_trains.set()
        self._queues: WeakValueDictionary[str, _Queue] = WeakValueDictionary()
        self._waiting = 0

    def idle(self, session_id: str) -> bool:
        """Tell whether nobody works on a session, or waits to."""
        queue = self._queues.get(session_id)
        return queue is None or not (queue.write.locked() or queue.work.locked())

    @contextmanager
    def training(self) -> Iterator[None]:
        """Be one of the trainings that are under way. Raises Busy where there are too many."""
        if self._trainings >= MOST_TRAININGS:
            raise Busy(say("trainings-are-many", running=self._trainings))
        self._trainings += 1
        self._none_trains.clear()
        try:
            yield
        finally:
            self._trainings -= 1
            if not self._trainings:
                self._none_trains.set()

    async def trainings_end(self, seconds: float) -> bool:
        """Wait, for so long at most, until no training is under way; tell whether none is."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._none_trains.wait()
        return self._none_trains.is_set()

    @asynccontextmanager
    async def writing(self, session_id: str) -> AsyncIterator[None]:
        """Hold a session against other writers, for as long as a whole move takes. Raises Busy."""
        queue = self._queue(session_id)
        await self._turn(queue, queue.write)
        try:
            yield
        finally:
            queue.write.release()

    async def run(self, lane: Lane, session_id: str | None, work: Callable[[], T]) -> T:
        """Do a piece of work on a thread, alone on its session if it has one.

        Raises Busy, and what the work does.
        """
        if lane == "training":
            work = _giving_way(work)
        if session_id is None:
            return await self._on_thread(lane, work)
        queue = self._queue(session_id)
        await self._turn(queue, queue.work)
        try:
            return await self._on_thread(lane, work)
        finally:
            queue.work.release()

    def _queue(self, session_id: str) -> _Queue:
        queue = self._queues.get(session_id)
        if queue is None:
            queue = self._queues[session_id] = _Queue()
        return queue

    async def _turn(self, queue: _Queue, lock: asyncio.Lock) -> None:
        """Wait for a lock of a session."""
        if not lock.locked():
            await lock.acquire()
            return
        if queue.waiting >= MOST_WAITING_IN_SESSION:
            raise Busy(say("queue-is-full", waiting=queue.waiting))
        self._admit()
        queue.waiting += 1
        self._waiting += 1
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                await lock.acquire()
        except TimeoutError:
            raise Busy(say("queue-is-slow", seconds=int(LONGEST_WAIT))) from None
        finally:
            queue.waiting -= 1
            self._waiting -= 1

    async def _on_thread(self, lane: Lane, work: Callable[[], T]) -> T:
        self._admit()
        limiter, ticket = self._lanes[lane], object()
        self._waiting += 1
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                await limiter.acquire_on_behalf_of(ticket)
        except TimeoutError:
            raise Busy(say("queue-is-slow", seconds=int(LONGEST_WAIT))) from None
        finally:
            self._waiting -= 1
        try:
            return await to_thread.run_sync(work, limiter=self._threads)
        finally:
            limiter.release_on_behalf_of(ticket)

    def _admit(self) -> None:
        if self._waiting >= MOST_WAITING:
            raise Busy(say("server-is-full", waiting=self._waiting))


def _giving_way(work: Callable[[], T]) -> Callable[[], T]:
    """Let requests go first while a piece of work computes pass after pass."""

    def courteously() -> T:
        with courteous(RIGHT_OF_WAY.pause()):
            return work()

    return courteously
