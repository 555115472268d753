"""Requests go before trainings: between two passes a training waits for those being answered."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest
import uvicorn
from fastapi import FastAPI, Request

from app.api import right_of_way
from app.api.right_of_way import RIGHT_OF_WAY, RightOfWay
from app.api.scheduling import Lane, Scheduler
from app.connections import GuardedProtocol
from app.engine.kernels.pausing import courteous, go_on, pause_between_passes
from app.sessions.memory_store import MemoryStore
from app.sessions.service import LabService
from app.sessions.specs import SetupSpec
from app.sessions.training import Goal
from app.settings import Settings
from tests import own_loop
from tests.conftest import wait_for_port
from tests.patience import PATIENCE


@pytest.fixture
def url(app: FastAPI) -> Iterator[str]:
    config = uvicorn.Config(app, port=0, log_level="error", http=GuardedProtocol)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{wait_for_port(server)}"
    server.should_exit = True
    thread.join(PATIENCE)


def passed(pause: Callable[[], None]) -> threading.Event:
    """Pause on a thread; tells when it is over."""
    over = threading.Event()

    def run() -> None:
        pause()
        over.set()

    threading.Thread(target=run, daemon=True).start()
    return over


def test_a_pause_ends_when_the_last_request_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(right_of_way, "LONGEST_PAUSE", PATIENCE)
    way = RightOfWay()
    way.pause()()
    way.come()
    way.come()
    over = passed(way.pause())
    way.go()
    assert not over.wait(0.05)
    way.go()
    assert over.wait(PATIENCE)


def test_where_requests_never_end_a_training_has_its_share(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr(right_of_way, "perf_counter", lambda: now[0])
    way = RightOfWay()
    pauses: list[float] = []

    class Free(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout is not None
            pauses.append(timeout)
            now[0] += timeout
            return False

    way._free = Free()
    way.come()
    pause, passes = way.pause(), 0
    while now[0] < 10.0:
        pause()
        now[0] += 0.001
        passes += 1
    computed = passes * 0.001
    assert pauses
    assert computed / sum(pauses) == pytest.approx(right_of_way.SHARE, rel=0.2)


@pytest.mark.parametrize("lane", ["quick", "slow", "training"])
def test_trainings_give_way_and_nobody_else_does(lane: Lane) -> None:
    async def run() -> Callable[[], None]:
        return await Scheduler(1).run(lane, None, pause_between_passes)

    assert (own_loop.run(run()) is go_on) == (lane != "training")


def test_there_is_a_pause_between_any_two_passes() -> None:
    service = LabService(MemoryStore(), Settings(store="memory://"))
    made = service.create(SetupSpec("xor"))
    pauses: list[None] = []
    with courteous(lambda: pauses.append(None)):
        service.train(made.session.id, Goal(passes=40))
    assert len(pauses) == 40
    assert pause_between_passes() is go_on


def test_a_request_goes_first_until_it_is_answered(app: FastAPI, url: str) -> None:
    seen: list[bool] = []

    @app.get("/seen")
    async def look() -> None:
        seen.append(RIGHT_OF_WAY._free.is_set())

    assert httpx.get(f"{url}/seen", timeout=PATIENCE).status_code == 200
    assert seen == [False]
    assert RIGHT_OF_WAY._free.wait(PATIENCE)


def test_one_that_takes_long_goes_first_no_longer(app: FastAPI, url: str) -> None:
    seen: list[bool] = []

    @app.get("/seen")
    async def look() -> None:
        seen.append(await asyncio.to_thread(RIGHT_OF_WAY._free.wait, PATIENCE))

    assert httpx.get(f"{url}/seen", timeout=PATIENCE).status_code == 200
    assert seen == [True]


def test_one_whose_client_hangs_up_goes_first_no_longer(
    app: FastAPI, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.connections.SOON", PATIENCE)
    came = threading.Event()

    @app.get("/seen")
    async def look(request: Request) -> None:
        came.set()
        while not await request.is_disconnected():
            await asyncio.sleep(0.01)

    with httpx.Client(timeout=0.2) as client, pytest.raises(httpx.ReadTimeout):
        client.get(f"{url}/seen")
    assert came.is_set()
    assert RIGHT_OF_WAY._free.wait(PATIENCE)
