"""Where a kernel is not installed: sessions, links and files say so, and go on by the other one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.client import Lab, LabProblem
from app.engine.kernels.kernels import COMPILED, CompiledLoader
from app.exports.state_link import is_packed
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem
from tests.api.test_kernels import WIDE
from tests.caller import Caller
from tests.client.test_client import Bridge

MANY = {"data": {"preset": "circles", "samples": 900}, "network": {"sizes": [2, 4, 1]}}
"""With more numbers than go into an address."""
BEGUN = {"preset": "xor", "kernel": "compiled"}


@pytest.fixture
def without(stored: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - comes first
    """An installation without the extra."""
    monkeypatch.setattr(CompiledLoader, "installed", staticmethod(lambda: False))
    monkeypatch.setattr(COMPILED, "_kernel", None)


@pytest.fixture
def stored(tmp_path: Any) -> tuple[str, str, dict[str, Any]]:
    """A session that was made where its kernel is: (store, path, its last view)."""
    store = f"sqlite:///{tmp_path / 'lab.sqlite3'}"
    with Caller(create_app(Settings(store=store))) as client:
        session = Remote.create(client, {**WIDE, "kernel": "compiled"})
        session.train(100)
        session.step("op", 3)
        return store, session.url, session.view


@pytest.mark.usefixtures("without")
def test_a_session_without_its_kernel_says_so_and_goes_on_with_the_other_one(
    stored: tuple[str, str, dict[str, Any]],
) -> None:
    store, url, before = stored
    with Caller(create_app(Settings(store=store)), raise_server_exceptions=False) as client:
        detail = check_problem(client.get(url), 409, "kernel_missing")["detail"]
        assert "“numpy”" in detail
        assert check_problem(client.post(f"{url}/train", json={}), 409, "kernel_missing")
        reply = client.post("/api/v1/sessions", json={"kernel": "compiled"})
        assert check_problem(reply, 409, "kernel_missing")
        view = client.patch(url, json={"kernel": "numpy"}).json()
        assert (view["kernel"], view["cursor"]) == ("numpy", before["cursor"])
        for mine, theirs in zip(view["layers"][1:], before["layers"][1:], strict=True):
            for row, other in zip(mine["w"], theirs["w"], strict=True):
                assert row == pytest.approx(other, rel=1e-12)
        # which numbers of the past are others now is told, where the change is listed
        (change, *_) = client.get(f"{url}/history").json()["undo"]
        last = view["cursor"]["pass"] + 1
        assert "arithmetic from compiled to numpy" in change["text"]
        assert f"passes 1 to {last} computed again" in change["text"]
        on = client.post(f"{url}/train", json={"epochs": 3}).json()
        assert on["epochs_run"] == 3
        kernels = client.get("/api/v1/catalog").json()["kernels"]
        assert {k["id"]: k["available"] for k in kernels} == {"numpy": True, "compiled": False}


@dataclass(frozen=True)
class Made:
    """What leads to a session of a kernel that is missing now, and how the session stood."""

    view: dict[str, Any]
    link: dict[str, str]
    file: bytes


Maker = Callable[[dict[str, Any], int], tuple[Caller, Made]]
Carrier = Callable[[Caller, Made, dict[str, str]], httpx.Response]


def _by_link(client: Caller, made: Made, query: dict[str, str]) -> httpx.Response:
    return client.post(f"{ROOT}/links/{made.link['id']}/open", params=query)


def _by_file(client: Caller, made: Made, query: dict[str, str]) -> httpx.Response:
    headers = {"Content-Type": "application/json"}
    url = f"{ROOT}/sessions/import"
    return client.post(url, params=query, content=made.file, headers=headers)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Maker:
    """Make and train a session where its kernel is, and go where it is not."""
    settings = Settings(store=f"sqlite:///{tmp_path / 'lab.sqlite3'}")

    def make(spec: dict[str, Any], passes: int) -> tuple[Caller, Made]:
        there = Caller(create_app(settings))
        one = Remote.create(there, {**spec, "kernel": "compiled"})
        one.post("train", {"passes": passes})
        one.get()
        one.patch(set={"w:2:1:1": 0.25})
        one.step("op", 3)
        link = there.post(f"{one.url}/links").json()
        made = Made(one.view, link, there.get(f"{one.url}/export/json").content)
        monkeypatch.setattr(CompiledLoader, "installed", staticmethod(lambda: False))
        monkeypatch.setattr(COMPILED, "_kernel", None)
        return Caller(create_app(settings), raise_server_exceptions=False), made

    return make


def _weights(view: dict[str, Any]) -> list[float]:
    return [w for layer in view["layers"][1:] for row in layer["w"] for w in row]


@pytest.mark.parametrize(
    ("spec", "passes", "bring", "held", "close"),
    [
        ({"preset": "xor"}, 40, _by_link, True, 1e-12),
        (WIDE, 3000, _by_link, True, 1e-6),
        (MANY, 40, _by_link, False, 1e-12),
        (WIDE, 3000, _by_file, True, 1e-12),
    ],
    ids=["address", "address without checkpoints", "stored", "file"],
)
def test_links_and_files_say_so_and_go_on_with_the_other_one(
    bare: Maker,
    spec: dict[str, Any],
    passes: int,
    bring: Carrier,
    held: bool,
    close: float,
) -> None:
    client, made = bare(spec, passes)
    assert is_packed(made.link["id"]) is held
    problem = check_problem(bring(client, made, {}), 409, "kernel_missing")
    assert "?kernel=numpy" in problem["detail"]
    # asking for the one that is not there does not help
    check_problem(bring(client, made, {"kernel": "compiled"}), 409, "kernel_missing")
    reply = bring(client, made, {"kernel": "numpy"})
    assert reply.status_code == 201, reply.text
    view = reply.json()
    assert (view["kernel"], view["cursor"]) == ("numpy", made.view["cursor"])
    # without the cursor's checkpoint all is computed anew, and rounding adds up
    assert _weights(view) == pytest.approx(_weights(made.view), rel=close)
    assert "numpy" in view["history"]["undo"]["text"].lower()
    one = Remote(client, view)
    assert one.get() == view
    one.step("pass", 5)
    one.post("train", {"passes": 200})
    # what only the missing kernel can compute is refused, and nothing is lost by asking
    before = one.get()
    check_problem(client.post(f"{one.url}/undo", json={"count": 2}), 409, "kernel_missing")
    assert one.get() == before


def test_the_page_of_such_a_link_opens_the_lab_which_asks(
    bare: Maker,
) -> None:
    client, made = bare(WIDE, 4)
    page = client.get(made.link["path"], headers={"Accept": "text/html"})
    assert (page.status_code, page.content) == (
        client.get("/").status_code,
        client.get("/").content,
    )


def test_the_client_goes_on_by_another_kernel(
    bare: Maker,
) -> None:
    client, made = bare(WIDE, 4)
    with Lab("http://testserver", transport=Bridge(client)) as lab:
        with pytest.raises(LabProblem, match="kernel"):
            lab.load(made.file)
        for one in (
            lab.load(made.file, kernel="numpy"),
            lab.open_link(made.link["path"], kernel="numpy"),
        ):
            assert one.view["kernel"] == "numpy"


def test_a_session_of_several_kernels_is_reached_by_the_one_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cursor's own kernel is there; it is a pass before it that cannot be computed."""
    settings = Settings(store=f"sqlite:///{tmp_path / 'lab.sqlite3'}")
    there = Caller(create_app(settings))
    made = Remote.create(there, {**WIDE, "kernel": "compiled"})
    made.step("pass", 5)
    made.patch(kernel="numpy")
    made.step("pass", 5)
    monkeypatch.setattr(CompiledLoader, "installed", staticmethod(lambda: False))
    monkeypatch.setattr(COMPILED, "_kernel", None)
    one = Remote(Caller(create_app(settings)), made.view)
    check_problem(one.client.get(one.url), 409, "kernel_missing")
    one.patch(kernel="numpy")
    assert one.place == made.place
    assert _weights(one.get()) == pytest.approx(_weights(made.view), rel=1e-10)
    # the cursor's own kernel is as it was: what changed is the past alone
    assert one.view["history"]["undo"]["text"].startswith("passes 1 to 10 computed again")


def test_another_kernel_takes_over_where_both_are_there(client: Caller) -> None:
    one = Remote.create(client, {**WIDE, "kernel": "compiled"})
    one.step("pass", 7)
    one.step("op")
    link = client.post(f"{one.url}/links").json()
    made = Made(one.view, link, b"")
    other = Remote(client, _by_link(client, made, {"kernel": "numpy"}).json())
    # no pass before this one is computed again, to the bit
    assert other.view["history"]["undo"]["text"] == "arithmetic from compiled to numpy"
    assert other.trace(**{"pass": 6}) == one.trace(**{"pass": 6})
    assert (other.view["kernel"], other.place) == ("numpy", one.place)
    assert _weights(other.view) == _weights(one.view)
    same = Remote(client, _by_link(client, made, {"kernel": "compiled"}).json())
    assert same.view["history"] == one.view["history"]
    reply = _by_link(client, made, {"kernel": "abacus"})
    assert check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"] == "/kernel"


def test_a_kernel_that_is_being_compiled_is_waited_for(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Remote.create(client, BEGUN)
    link = client.post(f"{one.url}/links").json()
    file = client.get(f"{one.url}/export/json").content
    monkeypatch.setattr(COMPILED, "_kernel", None)
    monkeypatch.setattr(COMPILED, "_warming", True)
    made = Made(one.view, link, file)
    for bring in (_by_link, _by_file):
        reply = bring(client, made, {})
        check_problem(reply, 503, "busy")
        assert int(reply.headers["Retry-After"]) > 0
