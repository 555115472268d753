"""Every call that computes holds what it is asked for to a budget, before it computes.

The test walks the routes: a new one is asked with budgets that allow nothing, or is named here with
the reason why it needs none.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest
from fastapi.routing import APIRoute

from app.api.errors import TooLarge
from app.api.router import ROUTERS
from app.api.routing import PREFIX
from app.sessions import budget, overview
from app.sessions.budget import BUDGETS
from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller

SESSION = "/sessions/{session_id}"
SOFTMAX = {
    "network": {
        "sizes": [2, 3, 2],
        "activations": ["sigmoid", "softmax"],
        "cost": "categorical_cross_entropy",
    },
    "data": {"x": [[0.1, 0.2]], "y": [[1, 0]]},
}
NETWORK = {"weights": [[[0.5, -0.5]]], "biases": [[0.1]]}
HELD: dict[tuple[str, str], Any] = {
    ("GET", f"{SESSION}/explain?from=0&to=5"): None,
    ("GET", f"{SESSION}/explain/z:2:1"): None,
    ("GET", f"{SESSION}/gradient-check"): None,
    ("GET", f"{SESSION}/gradient-check/w:2:1:1"): None,
    ("GET", f"{SESSION}/nudge/w:2:1:1"): None,
    ("GET", f"{SESSION}/nudge/w:2:1:1/at?value=1"): None,
    ("GET", f"{SESSION}/proof/delta:2:1"): None,
    ("GET", f"{SESSION}/paths/delta:2:1"): None,
    ("GET", f"{SESSION}/plots/a:2:1"): None,
    ("GET", f"{SESSION}/jacobian"): None,
    ("POST", f"{SESSION}/diagnose"): {"quantity": "z:2:1", "value": 1},
    ("GET", f"{SESSION}/series?id=cost"): None,
    ("GET", f"{SESSION}/data"): None,
    ("GET", f"{SESSION}/surface"): None,
    ("GET", f"{SESSION}/surfaces"): None,
    ("GET", f"{SESSION}/evaluation"): None,
    ("GET", f"{SESSION}/histograms"): None,
    ("POST", f"{SESSION}/answer"): {"x": [1, 2]},
    ("POST", f"{SESSION}/step"): {"unit": "pass"},
    ("POST", f"{SESSION}/train"): {"epochs": 1},
    ("PATCH", SESSION): {"training": {"batch_size": 2}},
    ("POST", "/sessions"): {},
    ("POST", "/pass"): {"network": NETWORK, "x": [1, 2], "y": [1]},
    ("POST", "/diagnose"): {
        "network": NETWORK,
        "x": [1, 2],
        "y": [1],
        "quantity": "z:2:1",
        "value": 1,
    },
}
"""What is asked of each call that computes."""
OF_ONE_PASS = "one pass of the session at most, which was held to its budget when it was made"
AS_STORED = "it reads or writes what is stored, and computes nothing"
THINNED = "it has as many points as its budget allows"
BOUNDED = "its parameters have bounds of their own"
LESS: dict[tuple[str, str], str] = {
    ("POST", f"{SESSION}/seek"): OF_ONE_PASS,
    ("POST", f"{SESSION}/forward"): OF_ONE_PASS,
    ("POST", f"{SESSION}/backward"): OF_ONE_PASS,
    ("POST", f"{SESSION}/update"): OF_ONE_PASS,
    ("GET", f"{SESSION}/trace"): OF_ONE_PASS,
    ("GET", f"{SESSION}/program"): OF_ONE_PASS,
    ("GET", f"{SESSION}/memory/{{layer}}"): OF_ONE_PASS,
    ("GET", SESSION): OF_ONE_PASS,
    ("POST", f"{SESSION}/undo"): OF_ONE_PASS,
    ("POST", f"{SESSION}/redo"): OF_ONE_PASS,
    ("POST", f"{SESSION}/fork"): OF_ONE_PASS,
    ("GET", f"{SESSION}/compare/{{other}}"): OF_ONE_PASS,
    ("DELETE", SESSION): AS_STORED,
    ("POST", f"{SESSION}/remove"): AS_STORED,
    ("POST", f"{SESSION}/restore"): AS_STORED,
    ("GET", f"{SESSION}/history"): AS_STORED,
    ("GET", f"{SESSION}/branches"): AS_STORED,
    ("PATCH", f"{SESSION}/branch"): AS_STORED,
    ("POST", f"{SESSION}/links"): AS_STORED,
    ("POST", "/links/{link_id}/open"): AS_STORED,
    ("GET", f"{SESSION}/conditions"): AS_STORED,
    ("POST", f"{SESSION}/conditions"): AS_STORED,
    ("PATCH", f"{SESSION}/conditions/{{condition_id}}"): AS_STORED,
    ("DELETE", f"{SESSION}/conditions/{{condition_id}}"): AS_STORED,
    ("GET", f"{SESSION}/bookmarks"): AS_STORED,
    ("POST", f"{SESSION}/bookmarks"): AS_STORED,
    ("DELETE", f"{SESSION}/bookmarks/{{bookmark_id}}"): AS_STORED,
    ("GET", "/datasets/{dataset_id}"): AS_STORED,
    ("DELETE", "/datasets/{dataset_id}"): AS_STORED,
    ("POST", "/datasets"): BOUNDED,
    ("POST", "/sessions/import"): BOUNDED,
    ("GET", f"{SESSION}/export/{{format}}"): BOUNDED,
    ("GET", f"{SESSION}/curve"): THINNED,
    ("GET", "/catalog"): AS_STORED,
}
"""Why the others need no budget."""


def calls() -> set[tuple[str, str]]:
    return {
        (method, route.path.removeprefix(PREFIX))
        for router in ROUTERS
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }


def template(call: tuple[str, str]) -> tuple[str, str]:
    """The route that takes a call."""
    method, path = call
    parts = path.partition("?")[0].split("/")
    shape = ["{quantity}" if ":" in part else part for part in parts]
    return method, "/".join(shape)


def test_no_call_is_forgotten() -> None:
    assert {template(call) for call in HELD} | set(LESS) == calls()
    assert {template(call) for call in HELD} & set(LESS) == set()


def test_those_that_are_held_say_so_in_their_description() -> None:
    held = {template(call) for call in HELD}
    for router in ROUTERS:
        for route in router.routes:
            assert isinstance(route, APIRoute)
            for method in route.methods & {method for method, _ in held}:
                if (method, route.path.removeprefix(PREFIX)) in held:
                    said = str(route.responses.get(422))
                    assert f"`{TooLarge.code}`" in said, (method, route.path)


@pytest.mark.parametrize("call", HELD, ids=" ".join)
def test_what_is_asked_for_is_held_to_a_budget(
    client: Caller, call: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Remote.create(client, SOFTMAX)
    nothing = MappingProxyType(dict.fromkeys(BUDGETS, 0))
    monkeypatch.setattr(budget, "BUDGETS", nothing)
    method, path = call
    url = ROOT + path.replace("{session_id}", session.view["id"])
    before = client.get(session.url).json()
    body = HELD[call]
    reply = client.request(method, url, **({} if body is None else {"json": body}))
    check_problem(reply, 422, "too_large")
    assert client.get(session.url).json() == before


def test_a_curve_has_fewer_points_where_each_is_much_work(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Remote.create(client, SOFTMAX)
    session.step("pass", 40)
    url = f"{session.url}/curve?points=30"
    before = {point["pass"]: point for point in client.get(url).json()["points"]}
    assert len(before) > 15
    parameters = 3 * 3 + 2 * 4
    monkeypatch.setattr(overview, "WORKED_OUT", 5 * parameters)
    again = Remote.create(client, SOFTMAX)
    again.step("pass", 40)
    after = client.get(f"{again.url}/curve?points=30").json()["points"]
    assert 2 <= len(after) <= 6
    assert all(point == before.get(point["pass"], point) for point in after)
    assert after[-1]["pass"] == max(before)


def test_a_curve_has_the_costs_that_a_training_has_worked_out(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview, "WORKED_OUT", 0)
    session = Remote.create(client, {"preset": "xor"})
    history = session.train(150)["history"]
    url = f"{session.url}/curve?points="
    points = {point["pass"]: point["cost"] for point in client.get(f"{url}300").json()["points"]}
    assert {4 * one["epoch"]: one["cost"] for one in history}.items() <= points.items()
    assert len(points) <= len(history) + 2
    few = client.get(f"{url}60").json()["points"]
    assert 40 < len(few) <= 63
    assert all(points[one["pass"]] == one["cost"] for one in few)


def test_all_pictures_of_the_largest_set_are_evaluated() -> None:
    # 60,000 of 28x28 pixels by 784-30-10, for which the README says what is to be set
    budget.hold("evaluation", 60_000 * (785 * 30 + 31 * 10))
