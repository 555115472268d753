"""Who waits for whom: by counting threads held and turns taken, never by the clock."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from functools import partial

import pytest

from app.api import scheduling
from app.api.scheduling import QUICK_THREADS, Scheduler
from app.engine.errors import Busy
from tests import own_loop
from tests.patience import PATIENCE


class Gate:
    """Work that holds its thread until it is opened, and counts who is in it."""

    def __init__(self) -> None:
        self.opened = threading.Event()
        self.inside = 0

    def __call__(self) -> str:
        self.inside += 1
        assert self.opened.wait(PATIENCE)
        return "done"

    async def entered(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.inside < count:
                await asyncio.sleep(0)


def test_those_who_wait_for_a_session_hold_no_thread() -> None:
    async def run() -> None:
        work, gate = Scheduler(1), Gate()
        waiting = [asyncio.create_task(work.run("quick", "busy", gate)) for _ in range(60)]
        await gate.entered(1)
        assert not work.idle("busy")
        # All other sessions go on, though sixty wait for this one.
        others = [await work.run("quick", f"other {n}", partial(int, n)) for n in range(10)]
        assert others == list(range(10))
        assert gate.inside == 1
        gate.opened.set()
        assert await asyncio.gather(*waiting) == ["done"] * 60
        assert work.idle("busy")

    own_loop.run(run())


def test_trainings_take_turns_and_leave_the_other_lanes_alone() -> None:
    async def run() -> None:
        work, turns = Scheduler(1), []

        def piece(name: str) -> Callable[[], None]:
            return lambda: turns.append(name)

        async def training(name: str) -> None:
            for _ in range(5):
                await work.run("training", name, piece(name))

        gate = Gate()
        first = asyncio.create_task(work.run("training", "first", gate))
        await gate.entered(1)
        all_of_them = [asyncio.create_task(training(name)) for name in "abc"]
        assert await work.run("quick", "student", lambda: "stepped") == "stepped"
        gate.opened.set()
        await asyncio.gather(first, *all_of_them)
        assert turns == list("abc") * 5

    own_loop.run(run())


def test_a_writer_holds_off_writers_but_not_readers() -> None:
    async def run() -> None:
        work, order = Scheduler(1), []

        async def write(name: str) -> None:
            async with work.writing("session"):
                order.append(name)

        async with work.writing("session"):
            waiting = [asyncio.create_task(write(name)) for name in "abc"]
            await asyncio.sleep(0)
            assert await work.run("quick", "session", lambda: "read") == "read"
            assert order == []
        await asyncio.gather(*waiting)
        assert order == list("abc")

    own_loop.run(run())


def test_too_many_waiting_are_turned_away_and_nothing_of_theirs_is_begun(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scheduling, "MOST_WAITING_IN_SESSION", 3)

    async def run() -> None:
        work, gate = Scheduler(1), Gate()
        waiting = [asyncio.create_task(work.run("quick", "busy", gate)) for _ in range(4)]
        await gate.entered(1)
        with pytest.raises(Busy):
            await work.run("quick", "busy", gate)
        gate.opened.set()
        await asyncio.gather(*waiting)
        assert gate.inside == 4

    own_loop.run(run())


def test_who_waits_too_long_is_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "LONGEST_WAIT", 0.01)

    async def run() -> None:
        work, gates = Scheduler(1), [Gate() for _ in range(QUICK_THREADS)]
        held = [asyncio.create_task(work.run("quick", str(i), g)) for i, g in enumerate(gates)]
        for gate in gates:
            await gate.entered(1)
        for session in ("0", "another"):
            with pytest.raises(Busy):
                await work.run("quick", session, lambda: "never")
        for gate in gates:
            gate.opened.set()
        await asyncio.gather(*held)
        assert await work.run("quick", "0", lambda: "again") == "again"

    own_loop.run(run())


def test_trainings_under_way_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRAININGS", 1)
    work = Scheduler(1)
    with work.training(), pytest.raises(Busy), work.training():
        pass
    with work.training():
        pass


def test_an_end_waits_for_trainings_that_are_under_way() -> None:
    async def run() -> None:
        work, gate = Scheduler(1), Gate()

        async def train() -> None:
            with work.training():
                await work.run("training", "0", gate)

        assert await work.trainings_end(PATIENCE)
        training = asyncio.create_task(train())
        await gate.entered(1)
        assert not await work.trainings_end(0)
        waiting = asyncio.create_task(work.trainings_end(PATIENCE))
        gate.opened.set()
        assert await waiting
        await training

    own_loop.run(run())
