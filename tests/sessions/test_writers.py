"""Two writers never lose one another's move: threads, stores, processes, HTTP."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import httpx

from app.engine.errors import StaleRevision
from app.main import create_app
from app.sessions.service import LabService
from app.sessions.specs import SetupSpec
from app.sessions.stores import open_store
from app.settings import Settings
from tests.api.lab import ROOT, Remote
from tests.caller import Caller
from tests.conftest import serve_in_thread
from tests.patience import PATIENCE

MOVES = 60
PROCESS = """
import sys
from app.sessions.service import LabService
from app.sessions.stores import open_store
from app.settings import Settings
url, name, moves = sys.argv[1], sys.argv[2], int(sys.argv[3])
service = LabService(open_store(url), Settings(store=url))
print("ready", flush=True)
sys.stdin.readline()
for _ in range(moves):
    service.step(name, "op", 1, "forward")
"""


def service_on(url: str) -> LabService:
    return LabService(open_store(url), Settings(store=url))


def together(*jobs: Callable[[], None]) -> None:
    """Run jobs in threads that start at once; an error in one is an error here."""
    barrier, failed = Barrier(len(jobs)), []

    def run(job: Callable[[], None]) -> None:
        barrier.wait()
        try:
            job()
        except Exception as error:
            failed.append(error)

    threads = [Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def many_moves(service: LabService, name: str) -> Callable[[], None]:
    def run() -> None:
        for _ in range(MOVES):
            service.step(name, "op", 1, "forward")

    return run


def check_moved(service: LabService, name: str, moves: int) -> None:
    """The cursor is where so many single ops lead, and the revision counts each of them."""
    session = service.get(name).session
    assert session.revision == moves
    steps = service.get(name).trace.program.steps
    ahead = (moves - 1) // steps, (moves - 1) % steps + 1
    assert tuple(session.cursor) == ahead


def test_threads_of_one_service(store_url: str) -> None:
    service = service_on(store_url)
    name = service.create(SetupSpec()).session.id
    together(*[many_moves(service, name)] * 3)
    check_moved(service, name, 3 * MOVES)


def test_two_services_on_one_store(shared_url: str) -> None:
    url = shared_url
    one, two = service_on(url), service_on(url)
    name = one.create(SetupSpec()).session.id
    together(many_moves(one, name), many_moves(two, name))
    check_moved(one, name, 2 * MOVES)
    check_moved(two, name, 2 * MOVES)


def test_two_processes_on_one_store(shared_url: str) -> None:
    url = shared_url
    service = service_on(url)
    name = service.create(SetupSpec()).session.id
    others = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, url, name, str(MOVES)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for other in others:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
    for other in others:
        other.communicate("go\n", timeout=PATIENCE)
    assert [other.returncode for other in others] == [0, 0]
    check_moved(service, name, 2 * MOVES)


def test_of_two_writers_with_one_revision_exactly_one_wins(shared_url: str) -> None:
    url = shared_url
    services = [service_on(url), service_on(url)]
    name = services[0].create(SetupSpec()).session.id
    for revision in range(20):
        outcomes: list[str] = []

        def write(
            service: LabService, at: int = revision, told: list[str] = outcomes
        ) -> Callable[[], None]:
            def run() -> None:
                try:
                    service.step(name, "op", 1, "forward", at)
                    told.append("moved")
                except StaleRevision:
                    told.append("stale")

            return run

        together(*map(write, services))
        assert sorted(outcomes) == ["moved", "stale"]
    assert services[1].get(name).session.revision == 20


def test_an_edit_of_one_service_is_seen_by_the_other(shared_url: str) -> None:
    """Also where the other still holds passes, and checkpoints, that the edit discarded."""
    url = shared_url
    apps = [create_app(Settings(store=url)) for _ in range(2)]
    one = Remote.create(Caller(apps[0]))
    one.step("pass", 200)
    two = Remote(Caller(apps[1]), one.view)
    before = two.get()["layers"]
    two.seek(60, 0)
    two.patch(set={"w:2:1:1": 3.0})
    two.step("pass", 141)
    assert two.place == (200, 33)
    one.get()
    one.seek(199, 33)
    assert one.view["layers"] != before
    fresh = Remote(Caller(create_app(Settings(store=url))), one.view)
    assert fresh.get() == one.view
    reference = Remote.create(Caller(create_app(Settings(store="memory://"))))
    reference.step("pass", 60)
    reference.patch(set={"w:2:1:1": 3.0})
    reference.step("pass", 140)
    assert reference.view["layers"] == one.view["layers"]


def test_moves_over_http_are_serialised(tmp_path: Path) -> None:
    app = create_app(Settings(store=f"sqlite:///{tmp_path / 'lab.db'}"))
    with serve_in_thread(app) as url, httpx.Client(base_url=url + ROOT, timeout=PATIENCE) as client:
        name = client.post("/sessions", json={}).json()["id"]

        def moves() -> None:
            with httpx.Client(base_url=url + ROOT, timeout=PATIENCE) as own:
                for _ in range(25):
                    assert own.post(f"/sessions/{name}/step", json={}).status_code == 200

        together(moves, moves)
        view = client.get(f"/sessions/{name}").json()
        assert view["revision"] == 50
        assert (view["cursor"]["pass"], view["cursor"]["step"]) == (1, 17)
        statuses: list[int] = []

        def matched() -> None:
            with httpx.Client(base_url=url + ROOT, timeout=PATIENCE) as own:
                reply = own.post(f"/sessions/{name}/step", json={}, headers={"If-Match": '"50"'})
                statuses.append(reply.status_code)

        together(matched, matched, matched)
        assert sorted(statuses) == [200, 412, 412]
