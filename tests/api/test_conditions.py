"""Each kind of condition stops at the first op where it holds, and not before.

What holds where is found again by the plain scan of `condition_scan`.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.api.condition_scan import (
    CASES,
    PASSES,
    SESSION,
    SESSIONS,
    Json,
    create,
    expected,
    ops_of,
    post,
    setup,
)
from tests.caller import Caller
from tests.hunts import covering, hunted


@pytest.mark.parametrize("name", CASES)
def test_the_scan_finds_every_condition(name: str) -> None:
    """Else the tests below could not fail."""
    found = [expected(ops_of(session), CASES[name]) for session in SESSIONS]
    assert sum(map(bool, found)) >= 2


MOVES: dict[str, tuple[str, Json]] = {
    "epochs": ("step", {"unit": "epoch", "count": PASSES}),
    "passes": ("step", {"unit": "pass", "count": PASSES}),
    "neurons": ("step", {"unit": "neuron", "count": 10_000}),
    "ops": ("step", {"unit": "op", "count": 10_000}),
    "training": ("train", {"epochs": PASSES}),
}


WALKS = {f"by {move}": ("one sample a pass", move) for move in MOVES}
WALKS |= {
    "shuffled, by passes": ("shuffled", "passes"),
    "short batch, by training": ("batches of 3, the last one short", "training"),
}
WALKED = list(product(CASES, WALKS))


@pytest.mark.parametrize(("name", "walk"), hunted(WALKED, covering(WALKED)))
def test_a_move_stops_at_the_first_op_where_it_holds(client: Caller, name: str, walk: str) -> None:
    session, move = WALKS[walk]
    case, ops = CASES[name], ops_of(session)
    path = create(client, setup(session))
    made = post(client, f"{path}/conditions", case.body, 201)
    call, body = MOVES[move]
    for number, step in expected(ops, case)[:3]:
        reply = post(client, f"{path}/{call}", body)
        view = reply["session"] if call == "train" else reply
        if call == "train":
            assert reply["stopped_by"] == "condition"
        assert (view["cursor"]["pass"], view["cursor"]["step"]) == (number, step)
        stop = view["stopped_by"]
        assert stop["condition"]["id"] == made["id"]
        assert (stop["pass"], stop["step"]) == (number, step)
        op = next(op for op in ops if (op.number, op.step) == (number, step))
        compares = name not in ("reached", "reached-cost", "phase")
        if op.quantity == "a:2:1":
            assert (stop["value"], stop["previous"]) == (op.slope, op.slope_before)
        else:
            assert stop["value"] == op.value
            assert stop["previous"] == (op.before if compares else None)
        assert stop["previous_pass"] == (op.of if compares else None)


LISTED = list(product(CASES, SESSIONS))


@pytest.mark.parametrize(("name", "session"), hunted(LISTED, covering(LISTED)))
def test_a_trace_lists_where_conditions_hold(client: Caller, name: str, session: str) -> None:
    path = create(client, setup(session))
    post(client, f"{path}/step", {"unit": "pass", "count": PASSES})
    post(client, f"{path}/conditions", CASES[name].body, 201)
    listed = []
    for number in range(PASSES):
        trace = client.get(f"{path}/trace", params={"pass": number}).json()
        listed += [(stop["pass"], stop["step"]) for stop in trace["stops"]]
    assert listed == expected(ops_of(session), CASES[name])


@pytest.mark.parametrize("kind", ["cost_below", "cost_rises"])
@pytest.mark.parametrize("session", SESSIONS)
def test_the_cost_over_all_samples_is_looked_at_when_an_epoch_ends(
    client: Caller, session: str, kind: str
) -> None:
    hasty = {"optimizer": "momentum", "learning_rate": 6.0, "momentum": 0.95}
    path = create(client, {"preset": "xor", "training": {**SESSIONS[session], **hasty}})
    epochs = 40
    post(client, f"{path}/train", {"epochs": epochs})
    curve = {p["pass"]: p["cost"] for p in client.get(f"{path}/curve").json()["points"]}
    passes = max(curve) // epochs
    bound = sorted(curve[passes * e] for e in range(epochs + 1))[epochs // 2]
    wanted = [
        (passes * e - 1, curve[passes * e], curve[passes * (e - 1)])
        for e in range(1, epochs + 1)
        if (
            curve[passes * e] < bound <= curve[passes * (e - 1)]
            if kind == "cost_below"
            else curve[passes * e] > curve[passes * (e - 1)]
        )
    ]
    assert wanted, "the curve must go below the bound, and rise somewhere"
    post(client, f"{path}/seek", {"pass": 0, "step": 0})
    body = {"kind": kind, "over": "data"} | ({"value": bound} if kind == "cost_below" else {})
    made = post(client, f"{path}/conditions", body, 201)
    assert made["over"] == "data"
    for number, now, before in wanted[:3]:
        view = post(client, f"{path}/step", {"unit": "pass", "count": 400})
        stop = view["stopped_by"]
        assert (stop["pass"], stop["step"]) == (number, view["cursor"]["steps"])
        assert (stop["quantity"], stop["value"], stop["previous"]) == ("cost", now, before)
        assert stop["previous_pass"] == (None if number < passes else number - passes)


def test_a_chosen_sample_is_what_later_passes_compare_with(client: Caller) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "pass", "count": 3})
    post(client, f"{path}/step", {"unit": "op"})
    response = client.patch(path, json={"sample": {"index": 1}})  # pass 3 learns from sample 1
    assert response.status_code == 200, response.text
    post(
        client,
        f"{path}/conditions",
        {"kind": "magnitude_below", "target": "delta", "value": 9},
        201,
    )
    post(client, f"{path}/step", {"unit": "pass", "count": 3})
    # Every |δ| is below 9 all along, so only a sample's first pass stops.
    stops = [client.get(f"{path}/trace", params={"pass": n}).json()["stops"] for n in range(6)]
    assert [bool(found) for found in stops] == [True, True, True, False, False, False]


def test_a_sign_changes_at_any_size(client: Caller) -> None:
    # δ = a − y, from 1e-200 to −1e-200: their product is 0.
    body = {
        "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e-200]]]},
        "data": {"x": [[1.0]], "y": [[0.0]]},
        "training": {"learning_rate": 1.0, "train_biases": True},
    }
    path = create(client, body)
    post(client, f"{path}/conditions", {"kind": "sign_change", "target": "delta:2:1"}, 201)
    view = post(client, f"{path}/step", {"unit": "pass", "count": 3})
    assert view["stopped_by"]["value"] == -1e-200
    assert view["stopped_by"]["previous"] == 1e-200


def test_a_list_of_stops_that_is_cut_says_where(client: Caller) -> None:
    body = {
        "network": {"sizes": [60, 100, 1], "initializer": "normal"},
        "training": {"learning_rate": 1e-9},
    }
    path = create(client, body)
    # About half of 6,000 weights fall below the value that all of them start from.
    post(client, f"{path}/conditions", {"kind": "sign_change", "target": "w"}, 201)
    trace = client.get(f"{path}/trace").json()
    assert trace["stops_cut"] is None
    halves = {f"w:2:{j}:{k}": 0.5 for j in range(1, 101) for k in range(1, 61)}
    assert client.patch(path, json={"set": halves}).status_code == 200
    post(client, f"{path}/conditions", {"kind": "crosses", "target": "w", "value": 0.5}, 201)
    trace = client.get(f"{path}/trace").json()
    last = trace["stops"][-1]["step"]
    assert trace["stops_cut"]["step"] >= last
    assert len(trace["stops"]) == 2_000
    post(client, f"{path}/seek", {"pass": 0, "step": last})
    stop = post(client, f"{path}/step", {"unit": "pass"})["stopped_by"]
    assert stop["step"] > trace["stops_cut"]["step"]


def test_whole_phase_calls_stop_too(client: Caller) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/conditions", {"kind": "reached", "target": "a:2:2"}, 201)
    assert post(client, f"{path}/forward")["cursor"]["last"] == "a:2:2"
    view = post(client, f"{path}/forward")
    assert view["cursor"]["last"] == "cost"
    assert "stopped_by" not in view


def test_divergence_names_its_condition(client: Caller) -> None:
    body = {
        "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1.0]]]},
        "data": {"x": [[10.0]], "y": [[0.0]]},
        "training": {"learning_rate": 10_000.0},
    }
    path = create(client, body)
    made = post(client, f"{path}/conditions", {"kind": "diverged"}, 201)
    reply = post(client, f"{path}/train", {"epochs": 1000})
    assert reply["stopped_by"] == "diverged"
    assert reply["session"]["diverged"]["quantity"] == reply["session"]["stopped_by"]["quantity"]
    assert reply["session"]["stopped_by"]["condition"]["id"] == made["id"]


def test_conditions_are_switched_and_deleted(client: Caller) -> None:
    path = create(client, SESSION)
    made = post(client, f"{path}/conditions", {"kind": "reached", "target": "z:2:2"}, 201)
    one = f"{path}/conditions/{made['id']}"
    assert client.patch(one, json={"enabled": False}).json()["enabled"] is False
    assert post(client, f"{path}/step", {"unit": "layer"})["cursor"]["last"] == "a:2:3"
    client.patch(one, json={"enabled": True})
    post(client, f"{path}/seek", {"pass": 0, "step": 0})
    assert post(client, f"{path}/step", {"unit": "layer"})["cursor"]["last"] == "z:2:2"
    assert client.get(f"{path}/conditions").json() == [made]
    assert client.delete(one).status_code == 204
    assert client.get(f"{path}/conditions").json() == []
    assert client.delete(one).json()["code"] == "unknown_mark"


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        ({"kind": "never"}, 422, "/kind"),
        ({"kind": "reached"}, 422, "/target"),
        ({"kind": "reached", "target": "delta"}, 422, "/target"),
        ({"kind": "reached", "target": "a:1:1"}, 422, "/target"),
        ({"kind": "reached", "target": "z:9:1"}, 404, None),
        ({"kind": "phase", "target": "lunch"}, 422, "/target"),
        ({"kind": "sign_change", "target": "z"}, 422, "/target"),
        ({"kind": "sign_change", "target": "delta", "value": 1}, 422, "/value"),
        ({"kind": "magnitude_below", "target": "delta"}, 422, "/value"),
        ({"kind": "magnitude_below", "target": "delta", "value": -1}, 422, "/value"),
        ({"kind": "cost_below"}, 422, "/value"),
        ({"kind": "cost_below", "value": 1, "over": "epoch"}, 422, "/over"),
        ({"kind": "sign_change", "target": "delta", "over": "data"}, 422, "/over"),
        ({"kind": "cost_rises", "target": "cost"}, 422, "/target"),
        ({"kind": "crosses", "target": "delta:2:1", "value": 0}, 422, "/target"),
        ({"kind": "crosses", "target": "w:2:1:1", "value": "0"}, 422, "/value"),
    ],
)
def test_a_bad_condition_is_a_clear_problem(
    client: Caller, body: Json, status: int, pointer: str | None
) -> None:
    path = create(client, SESSION)
    before = client.get(path).json()
    problem = post(client, f"{path}/conditions", body, status)
    assert pointer is None or [e["pointer"] for e in problem["errors"]] == [pointer]
    assert client.get(path).json() == before
