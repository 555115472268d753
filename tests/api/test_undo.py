"""Taking the last change of state back, and repeating it: to the very bits, after a restart too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, check_problem, state
from tests.caller import Caller
from tests.engine.networks import deterministic

XOR = {"preset": "xor", "training": {"optimizer": "adam", "learning_rate": 0.05, "l2": 0.001}}
CHANGES: dict[str, dict[str, Any]] = {
    "parameters": {"set": {"w:2:1:2": 0.37, "b:3:1": -1.0}},
    "sample": {"sample": {"index": 2}},
    "sample values": {"sample": {"x": [0.25, 0.5], "y": [0.75]}},
    "training": {"training": {"optimizer": "rmsprop", "batch_size": 3, "shuffle": True}},
}


def everything(one: Remote) -> list[Any]:
    """All that a session shows of itself, but for its revision and history."""
    one.get()
    cursor, furthest = one.view["cursor"], one.view["furthest"]
    passes = sorted({0, 3, cursor["pass"], furthest["pass"]} & set(range(furthest["pass"] + 1)))
    curve = one.client.get(f"{one.url}/curve").json()
    traces = [one.trace(**{"pass": p}) for p in passes]
    return [state(one.view), furthest, traces, curve, one.view["bookmarks"]]


@pytest.mark.parametrize("kind", sorted(CHANGES))
@pytest.mark.parametrize("place", [(0, 0), (4, 9), (7, 0)])
def test_an_edit_is_taken_back_with_all_that_it_discarded(
    client: Caller, kind: str, place: tuple[int, int]
) -> None:
    one = Remote.create(client, XOR)
    one.train(300)
    one.seek(*place)
    before = everything(one)
    one.patch(**CHANGES[kind])
    assert one.view["history"]["undo"]["kind"] == kind.split(maxsplit=1)[0]
    assert one.view["history"]["redo"] is None
    after = everything(one)
    assert after != before
    one.undo()
    assert one.view["history"]["redo"]["kind"] == kind.split(maxsplit=1)[0]
    assert everything(one) == before
    one.redo()
    assert everything(one) == after


def test_a_training_is_taken_back(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.step("pass", 3)
    before = everything(one)
    one.train(50)
    assert one.view["history"]["undo"]["kind"] == "train"
    after = everything(one)
    one.undo()
    assert everything(one) == before
    refused = one.post("seek", {"pass": 100, "step": 0})
    check_problem(refused, 409, "not_reached")
    one.redo()
    assert everything(one) == after


def test_a_streamed_training_is_one_change(client: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.api.streams.SLICE_SECONDS", 0)  # however fast: one event a stretch
    one = Remote.create(client, XOR)
    before = everything(one)
    response = client.post(
        f"{one.url}/train", json={"epochs": 1500}, headers={"Accept": "text/event-stream"}
    )
    assert response.text.count("event: progress") > 1
    one.get()
    one.undo()
    assert everything(one) == before


def test_moves_are_no_change_of_state(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.patch(set={"w:2:1:1": 0.5})
    one.step("pass", 4)
    one.back("op", 3)
    assert one.view["history"]["undo"]["kind"] == "parameters"
    walked = everything(one)
    one.undo()
    assert one.place == (0, 0)
    one.redo()
    assert everything(one) == walked


def test_there_may_be_nothing_to_take_back_or_repeat(client: Caller) -> None:
    one = Remote.create(client, XOR)
    check_problem(one.post("undo", None), 409, "nothing_to_undo")
    check_problem(one.post("redo", None), 409, "nothing_to_redo")
    one.patch(set={"w:2:1:1": 0.5})
    one.undo()
    one.patch(set={"w:2:1:1": 0.6})  # what was taken back is gone now
    check_problem(one.post("redo", None), 409, "nothing_to_redo")


def test_a_stale_revision_takes_nothing_back(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.patch(set={"w:2:1:1": 0.5})
    response = client.post(f"{one.url}/undo", headers={"If-Match": '"0"'})
    check_problem(response, 412, "stale_revision")


@pytest.mark.parametrize("kind", sorted(CHANGES))
def test_it_survives_a_restart(tmp_path: Path, kind: str) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), XOR)
    one.train(200)
    one.seek(5, 3)
    before = everything(one)
    one.patch(**CHANGES[kind])
    after = everything(one)
    one.client = Caller(create_app(settings))
    one.undo()
    assert everything(one) == before
    one.client = Caller(create_app(settings))
    one.redo()
    assert everything(one) == after


def test_bookmarks_beyond_the_edit_come_back(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.train(10)
    made = client.post(f"{one.url}/bookmarks", json={"name": "late", "pass": 30}).json()
    one.get()
    one.seek(2, 2)
    one.patch(set={"w:2:1:1": 0.5})
    assert one.view["bookmarks"] == []
    one.undo()
    assert one.view["bookmarks"] == [made]


def test_two_hundred_changes_are_kept_and_one_can_jump_among_them(tmp_path: Path) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), XOR)
    one.step("pass", 3)
    states = []
    for n in range(203):
        states.append(state(one.view))
        one.patch(set={"w:2:1:1": n / 8})
    listed = one.client.get(f"{one.url}/history").json()
    assert len(listed["undo"]) == 200
    assert listed["redo"] == []
    assert listed["undo"][0] == {**one.view["history"]["undo"], "pass": 2, "step": one.steps}
    one.client = Caller(create_app(settings))
    one.write("undo", {"count": 150})
    assert state(one.view) == states[53]
    one.write("redo", {"count": 100})
    assert state(one.view) == states[153]
    listed = one.client.get(f"{one.url}/history").json()
    assert (len(listed["undo"]), len(listed["redo"])) == (150, 50)
    one.write("undo", {"count": 150})
    assert state(one.view) == states[3]
    assert one.view["history"]["undo"] is None
    one.refuses("undo", None, 409, "nothing_to_undo")
    one.patch(set={"w:2:1:1": 0.5})
    assert "one change" in one.refuses("undo", {"count": 2}, 409, "nothing_to_undo")["detail"]
    one.refuses("redo", None, 409, "nothing_to_redo")
    one.refuses("undo", {"count": 0}, 422, "invalid_input", "/count")
    one.refuses("undo", {"count": 201}, 422, "invalid_input", "/count")


ROWS = {"x": [[0.0, 1.0], [1.0, 1.0], [0.25, 0.5]], "y": [[1.0], [0.0], [0.5]]}
changes = st.sampled_from(
    [*CHANGES.values(), {"set": {"w:3:1:2": -0.5}}, {"train": 3}, {"data": ROWS}]
)
moves = st.one_of(
    st.tuples(st.just("change"), changes),
    st.tuples(st.just("change"), changes),
    st.tuples(st.just("undo"), st.integers(1, 3)),
    st.tuples(st.just("redo"), st.integers(1, 2)),
    st.tuples(st.just("step"), st.sampled_from(["op", "phase", "pass"])),
    st.tuples(st.just("seek"), st.floats(0, 1)),
    st.tuples(st.just("restart"), st.none()),
    st.tuples(st.just("link"), st.none()),
    st.tuples(st.just("fork"), st.floats(0, 1)),
)


def branch_off(one: Remote, how: float) -> None:
    """A branch and what is done in it leaves what it branched off as it is."""
    before = one.get()
    place = {"pass": int(how * one.view["furthest"]["pass"]), "step": 0}
    made = one.client.post(f"{one.url}/fork", json={"at": place})
    branch = Remote(one.client, made.json())
    shown = everything(branch)
    branch.patch(data=ROWS)
    branch.step("pass")
    branch.undo()
    assert everything(branch) == shown
    assert one.get() == before


def open_by_link(one: Remote) -> Remote:
    """The state that a link opens, with all that can be taken back and repeated in it."""
    before = everything(one)
    link = one.client.post(f"{one.url}/links").json()
    opened = Remote(one.client, one.client.post(f"/api/v1/links/{link['id']}/open").json())
    assert everything(opened) == before
    assert opened.view["history"] == one.view["history"]
    return opened


def meanwhile(one: Remote, kind: str, how: Any, settings: Settings) -> Remote:
    """Do what is no change of state; return the session to go on in."""
    if kind == "step":
        one.step(how)
    elif kind == "seek":
        one.seek(int(how * one.view["furthest"]["pass"]), 0)
    elif kind == "fork":
        branch_off(one, how)
    elif kind == "link":
        return open_by_link(one)
    else:
        one.client = Caller(create_app(settings))
    return one


@given(walk=st.lists(moves, min_size=6, max_size=10))
@deterministic(5)
def test_undo_and_redo_are_each_others_inverse(
    tmp_path_factory: pytest.TempPathFactory, walk: list[tuple[str, Any]]
) -> None:
    """Over changes at any cursor, restarts, links and branches: both change nothing together."""
    settings = Settings(store=f"sqlite:///{tmp_path_factory.mktemp('undo')}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), XOR)
    past: list[Any] = [everything(one)]
    one.train(20)
    one.seek(7, 5)
    future: list[Any] = []
    for kind, how in walk:
        if kind == "change":
            past.append(everything(one))
            future.clear()
            if "train" in how:
                one.train(how["train"])
            else:
                one.patch(**how)
        elif kind in ("undo", "redo"):
            here, there = (past, future) if kind == "undo" else (future, past)
            if len(here) < how:
                one.refuses(kind, {"count": how}, 409, f"nothing_to_{kind}")
                continue
            for left in range(how, 0, -1):
                there.append(everything(one) if left == how else here.pop())
            expected = here.pop()
            one.write(kind, {"count": how})
            assert everything(one) == expected
        else:
            one = meanwhile(one, kind, how, settings)


def test_a_change_tells_what_can_be_repeated_no_longer(client: Caller) -> None:
    """An edit gives up what had been taken back, as in any editor; the list says so."""
    one = Remote.create(client, XOR)
    one.patch(training={"learning_rate": 0.25})
    one.patch(set={"b:2:1": 0.5})
    one.train(3)
    one.post("undo", {"count": 2})
    one.get()
    one.patch(set={"w:2:1:1": 0.75})
    one.patch(set={"w:2:1:1": 0.5}, amend=True)
    told = one.client.get(f"{one.url}/history").json()
    gone = "gave up 2 changes that had been taken back"
    assert [each["text"].partition(", ")[2] for each in told["undo"]] == [gone, ""]
    assert told["redo"] == []
    one.patch(set={"w:2:1:2": 0.5})
    one.undo()
    one.train(2)
    text = one.get()["history"]["undo"]["text"]
    assert text == "trained 2 epochs, gave up a change that had been taken back"
    one.post("undo", {"count": 2})
    one.get()
    assert one.get()["history"]["redo"]["text"].endswith(gone)
    one.patch(training={"learning_rate": 0.125}, amend=False)
    one.patch(set={"w:2:1:2": 1})
    one.patch(set={"w:2:1:2": 2})
    one.undo()
    # it takes the place of the change before, and gives up the one that had been taken back
    one.patch(set={"w:2:1:2": 3}, amend=True)
    assert one.view["history"]["undo"]["text"].endswith("gave up a change that had been taken back")
