"""Branches that share a past, and two sessions held against each other."""

from __future__ import annotations

from typing import Any

import pytest

from app.api.branches import ComparisonView
from app.api.session_views import SessionView
from tests.api.lab import ROOT, Remote, check_problem, check_type, layer, state
from tests.caller import Caller

ADAM = {"preset": "xor", "training": {"optimizer": "adam", "batch_size": 3, "shuffle": True}}


def fork(one: Remote, **body: Any) -> Remote:
    response = one.client.post(f"{one.url}/fork", json=body)
    assert response.status_code == 201, response.text
    view = check_type(response, SessionView)
    assert view["revision"] == 0
    assert response.headers["location"] == f"{ROOT}/sessions/{view['id']}"
    return Remote(one.client, view)


def compare(one: Remote, other: Remote) -> Any:
    return check_type(one.client.get(f"{one.url}/compare/{other.id}"), ComparisonView)


def shown(one: Remote) -> Any:
    view = state(one.view)
    return {name: value for name, value in view.items() if name != "parent"}


def test_a_branch_shares_the_past_and_goes_its_own_way(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    one.step("pass", 70)
    one.patch(set={"w:2:1:1": 0.5}, training={"learning_rate": 0.02})
    one.step("pass", 60)
    early = client.post(f"{one.url}/bookmarks", json={"name": "early", "pass": 3}).json()
    client.post(f"{one.url}/bookmarks", json={"name": "late", "pass": 120})
    one.get()
    one.seek(100, 5)
    branch = fork(one, name="η = 1")
    assert branch.view["parent"] == {"id": one.id, "name": "η = 1", "at": {"pass": 100, "step": 5}}
    assert branch.view["furthest"] == {"pass": 100, "step": 5}
    assert branch.view["bookmarks"] == [early]
    assert branch.view["history"] == {"undo": None, "redo": None}
    for number in (0, 69, 70, 100):
        assert branch.trace(**{"pass": number}) == one.trace(**{"pass": number})
    before = one.get()
    branch.patch(training={"learning_rate": 1.0})
    branch.step("pass", 10)
    assert branch.view["parent"]["name"] == "η = 1"
    branch.undo()
    assert branch.view["parent"]["name"] == "η = 1"
    assert one.get() == before
    for each in (one, branch):
        each.step("pass", 9)
    assert shown(branch) == {**shown(one), "bookmarks": [early]}
    one.client.delete(one.url)
    assert branch.get()["parent"]["id"] == one.id


@pytest.mark.parametrize("at", [(0, 0), (2, 7), (70, 0), (70, 4), (69, None), (71, None)])
def test_a_branch_from_an_earlier_place(client: Caller, at: tuple[int, int | None]) -> None:
    """Edits up to the place are of the shared past, those after it are not."""
    one = Remote.create(client, ADAM)
    one.step("pass", 70)
    one.patch(set={"w:2:1:1": 0.5})  # at the end of pass 69: of pass 70
    one.step("pass", 2)
    one.seek(71, 9)
    one.patch(training={"learning_rate": 0.02})
    one.step("pass", 30)
    number, step = at[0], one.steps if at[1] is None else at[1]
    branch = fork(one, at={"pass": number, "step": step})
    assert branch.view["parent"]["name"] is None
    one.seek(number, step)
    assert shown(branch) == shown(one)
    if step == one.steps or number >= 71:
        for each in (one, branch):
            each.step("pass", 1 if number < 70 else 12)
        assert shown(branch) == shown(one)


def test_a_branch_from_where_nobody_was(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    one.step("pass", 2)
    one.refuses("fork", {"at": {"pass": 9}}, 409, "not_reached")
    one.refuses("fork", {"at": {"pass": 1, "step": 99}}, 422, "invalid_input")
    one.refuses("fork", {"name": " "}, 422, "invalid_input", "/name")
    one.refuses("fork", {"name": "n" * 81}, 422, "invalid_input", "/name")


def test_a_comparison_subtracts_what_both_show(client: Caller) -> None:
    one = Remote.create(client, {"preset": "mazur-biases"})
    one.step("op", 20)
    other = fork(one)
    other.patch(set={"w:2:1:1": 0.25}, training={"learning_rate": 0.25, "optimizer": "momentum"})
    other.step("op", 3)
    found = compare(one, other)
    assert found["training"] == {
        "learning_rate": {"this": 0.5, "other": 0.25},
        "optimizer": {"this": "sgd", "other": "momentum"},
        "momentum": {"this": None, "other": 0.9},
    }
    assert found["network"] == {}
    assert (found["cursors"]["this"]["step"], found["cursors"]["other"]["step"]) == (20, 23)
    assert found["cost"] == other.view["cost"] - one.view["cost"]
    for number in (2, 3):
        mine, theirs, difference = (layer(v, number) for v in (one.view, other.view, found))
        for name in ("z", "a", "delta", "b", "grad_b"):
            for a, b, d in zip(mine[name], theirs[name], difference[name], strict=True):
                assert d == (None if a is None or b is None else b - a), name
        for name in ("w", "grad_w"):
            for left, right, row in zip(mine[name], theirs[name], difference[name], strict=True):
                for a, b, d in zip(left, right, row, strict=True):
                    assert d == (None if a is None or b is None else b - a), name
    nulls = [row.count(None) for row in layer(found, 2)["grad_w"]]
    assert nulls == [row.count(None) for row in layer(one.view, 2)["grad_w"]]
    back = compare(other, one)
    assert back["cost"] == -found["cost"]


def test_sessions_of_other_sizes_are_not_comparable(client: Caller) -> None:
    one, other = Remote.create(client, {"preset": "mazur"}), Remote.create(client, ADAM)
    response = client.get(f"{one.url}/compare/{other.id}")
    problem = check_problem(response, 409, "not_comparable")
    assert "2-2-2" in problem["detail"]
    assert "2-3-1" in problem["detail"]
    check_problem(client.get(f"{one.url}/compare/nobody"), 404, "session_not_found")
    same = compare(one, one)
    assert layer(same, 2)["w"] == [[0, 0], [0, 0]]
    assert layer(same, 2)["z"] == [None, None]


def test_numbers_too_far_apart_are_null(client: Caller) -> None:
    one = Remote.create(client, {"preset": "single-neuron"})
    other = fork(one)
    one.patch(set={"b:2:1": 1.5e308})
    other.patch(set={"b:2:1": -1.5e308})
    found = compare(one, other)
    assert layer(found, 2)["b"] == [None]
