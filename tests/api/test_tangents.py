"""One parameter nudged, over HTTP: what is asked, what is refused, and that nothing changes."""

from __future__ import annotations

import pytest

from app.api.tangents import NudgedView, TangentView
from app.engine.kernels.kernels import load_kernel
from app.sessions import budget
from tests.api.lab import Remote, View, check_problem, check_type
from tests.caller import Caller


def curve(session: Remote, quantity: str, **query: float) -> View:
    reply = session.client.get(f"{session.url}/nudge/{quantity}", params=query)
    assert reply.status_code == 200, reply.text
    view: View = check_type(reply, TangentView)
    return view


def at(session: Remote, quantity: str, value: float, **query: float) -> View:
    asked = {"value": value, **query}
    reply = session.client.get(f"{session.url}/nudge/{quantity}/at", params=asked)
    assert reply.status_code == 200, reply.text
    view: View = check_type(reply, NudgedView)
    return view


def test_mazurs_weight_nudged_is_the_pass_with_that_weight(client: Caller) -> None:
    """What a nudge shows is what an edit would make of it."""
    session = Remote.create(client, {"preset": "mazur"})
    session.step("pass")
    trace = session.trace()
    view = curve(session, "w:3:1:1")
    assert len(view["x"]) == len(view["costs"]) == 161
    assert (view["x"][0], view["x"][-1]) == (0.4 - 1, 0.4 + 1)
    assert (view["value"], view["cost"]) == (0.4, trace["cost"])
    assert view["gradient"] == trace["layers"][2]["grad_w"][0][0]
    found = at(session, "w:3:1:1", 0.5)
    assert found["predicted"] == view["gradient"] * found["by"]
    session.back("pass")
    session.patch(set={"w:3:1:1": 0.5})
    edited = session.trace()
    assert found["cost"] == pytest.approx(edited["cost"], rel=1e-12)
    assert found["change"] == pytest.approx(edited["cost"] - trace["cost"], rel=1e-9)
    for layer in found["layers"]:
        for kind in ("z", "a", "slope"):
            own = edited["layers"][layer["layer"] - 1][kind]
            assert layer[kind] == pytest.approx(own, rel=1e-12)
    assert [layer["layer"] for layer in found["layers"]] == [3]


def test_a_batch_with_penalty_and_dropout_is_the_edited_one(client: Caller) -> None:
    session = Remote.create(
        client,
        {
            "preset": "xor",
            "training": {"batch_size": 4, "l1": 0.01, "l2": 0.02, "dropout": 0.3},
        },
    )
    session.step("pass", 3)
    session.step("phase")
    found = at(session, "w:2:1:2", 0.25, sample=2)
    session.patch(set={"w:2:1:2": 0.25})
    edited = session.trace(sample=2)
    assert found["cost"] == pytest.approx(edited["cost"], rel=1e-12)
    assert found["layers"][0]["z"] == pytest.approx(edited["layers"][1]["z"], rel=1e-12)


def test_another_sample_is_looked_at_with_its_own_cost(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 2)
    trace = session.trace(sample=3)
    view = curve(session, "b:2:1", sample=3)
    assert view["cost"] == trace["cost"]
    assert view["gradient"] == trace["layers"][1]["grad_b"][0]
    assert view["cost"] != curve(session, "b:2:1")["cost"]


@pytest.mark.parametrize("value", [1000.0, -1001.0, 3e17, -1e150, 1.7e308])
def test_unasked_the_curve_shows_values_that_differ(client: Caller, value: float) -> None:
    """Beside a large weight ±1 rounds away: there would be no curve, or one of few points."""
    network = {
        "sizes": [1, 1, 1],
        "activations": ["tanh", "tanh"],
        "weights": [[[0.5]], [[value]]],
        "biases": [[0.0], [0.0]],
    }
    session = Remote.create(client, {"network": network, "data": {"x": [[0.3]], "y": [[1.0]]}})
    view = curve(session, "w:3:1:1")
    xs = view["x"]
    assert len(set(xs)) == 161
    assert xs[0] < value < xs[-1]
    assert None not in view["costs"]
    if abs(value) == 1000:
        assert (xs[0], xs[-1]) == (value - 1, value + 1)


def test_a_range_and_points_may_be_said(client: Caller) -> None:
    session = Remote.create(client)
    view = curve(session, "b:2:1", **{"from": -2, "to": 3, "points": 11})
    assert view["x"] == pytest.approx([-2 + 0.5 * i for i in range(11)])
    assert view["holds"]["share"] == 0.1
    assert view["holds"]["from"] <= view["value"] <= view["holds"]["to"]
    # the curve far away from the value has no part of the tangent's
    assert curve(session, "b:2:1", **{"from": 5, "to": 6})["holds"] is None


def test_what_is_asked_wrongly_is_refused(client: Caller) -> None:
    session = Remote.create(client)
    url = f"{session.url}/nudge"
    check_problem(client.get(f"{url}/z:2:1"), 404, "unknown_quantity")
    check_problem(client.get(f"{url}/w:9:1:1"), 404, "unknown_quantity")
    check_problem(client.get(f"{url}/cost/at?value=1"), 404, "unknown_quantity")
    check_problem(client.get(f"{url}/b:2:1/at"), 422, "invalid_input", "/value")
    for bad in ("inf", "nan", "1e999", "x"):
        check_problem(client.get(f"{url}/b:2:1/at?value={bad}"), 422, "invalid_input", "/value")
        check_problem(client.get(f"{url}/b:2:1?from={bad}"), 422, "invalid_input", "/from")
    check_problem(client.get(f"{url}/b:2:1?from=2&to=2"), 422, "invalid_input", "/from")
    check_problem(client.get(f"{url}/b:2:1?to=-9"), 422, "invalid_input", "/to")
    for points in (2, 1_002):
        check_problem(client.get(f"{url}/b:2:1?points={points}"), 422, "invalid_input", "/points")


def test_too_much_work_is_refused_and_fewer_points_are_taken_unasked(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Remote.create(client)
    # a value of Mazur's b²₁ takes 2 + 2 + 4 products
    monkeypatch.setattr(budget, "BUDGETS", {**budget.BUDGETS, "nudge": 8 * 40})
    monkeypatch.setattr("app.sessions.nudging.BUDGETS", budget.BUDGETS)
    assert len(curve(session, "b:2:1")["x"]) == 39
    refused = client.get(f"{session.url}/nudge/b:2:1?points=41")
    body = check_problem(refused, 422, "too_large")
    assert "328 products" in body["detail"]
    assert "320 are allowed" in body["detail"]


def test_a_diverged_pass_has_no_tangent(client: Caller) -> None:
    session = Remote.create(client)
    session.patch(set={"w:3:1:1": 1.7e308, "w:3:1:2": 1.7e308})
    check_problem(client.get(f"{session.url}/nudge/w:3:1:1"), 409, "diverged")
    check_problem(client.get(f"{session.url}/nudge/w:3:1:1/at?value=1"), 409, "diverged")


def test_a_pass_that_breaks_in_its_update_has_one(client: Caller) -> None:
    session = Remote.create(client, {"training": {"learning_rate": 1e308}})
    session.patch(set={"w:3:1:1": 30.0})
    trace = session.trace()
    if "diverged" in trace:
        assert trace["diverged"]["quantity"].startswith("new_")
    assert curve(session, "w:2:1:1")["cost"] == trace["cost"]


def test_beyond_float64_is_null(client: Caller) -> None:
    session = Remote.create(client, {"network": {"sizes": [1, 1], "activations": ["linear"]}})
    view = curve(session, "b:2:1", **{"from": -1e200, "to": 1e200, "points": 3})
    assert view["costs"][0] is None
    found = at(session, "b:2:1", 1e200)
    assert (found["cost"], found["change"], found["gap"]) == (None, None, None)
    assert found["layers"][0]["a"] == [pytest.approx(1e200)]


def test_no_move_is_no_change_in_the_compiled_kernel_too(client: Caller) -> None:
    load_kernel("compiled")
    session = Remote.create(client, {"preset": "xor", "kernel": "compiled"})
    session.train(20)
    layer = session.trace()["layers"][1]
    found = at(session, "w:2:1:1", layer["w"][0][0])
    assert (found["by"], found["change"], found["gap"]) == (0, 0, 0)
    assert found["layers"][0]["z"] == layer["z"]
