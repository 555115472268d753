"""Each kind of condition stops at the first op where it holds, and not before.

What holds where is found again here by a plain scan over the traces of an undisturbed session.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from fastapi.testclient import TestClient

TRAINING = {"optimizer": "momentum", "learning_rate": 0.9}
SESSIONS: dict[str, dict[str, Any]] = {
    "one sample a pass": TRAINING,
    "shuffled": {**TRAINING, "shuffle": True},
    "batches of 3, the last one short": {**TRAINING, "batch_size": 3},
    "all samples": {**TRAINING, "batch_size": 4},
}
PASSES = 60
Json = dict[str, Any]


def setup(session: str) -> dict[str, Any]:
    return {"preset": "xor", "training": SESSIONS[session]}


SESSION = setup("one sample a pass")


@dataclass(frozen=True)
class Op:
    """One op of the scan: where it is, what it makes, and the earlier value that it compares with.

    `of` is the pass that this earlier value is of.
    """

    number: int
    step: int
    phase: str
    quantity: str
    value: float
    before: float | None
    slope: float | None
    slope_before: float | None
    of: int | None


def ids_of(segment: Json, sizes: list[int]) -> list[str]:
    layer, j = segment["layer"], segment["neuron"]
    row = [f"{layer}:{j}:{k}" for k in range(1, sizes[(layer or 2) - 2] + 1)]
    return {
        "forward": [f"z:{layer}:{j}", f"a:{layer}:{j}"],
        "cost": ["cost"],
        "backward": [f"delta:{layer}:{j}"],
        "gradients": [f"grad_b:{layer}:{j}", *(f"grad_w:{place}" for place in row)],
        "update": [f"new_b:{layer}:{j}", *(f"new_w:{place}" for place in row)],
    }[segment["phase"]]


def value_of(trace: Json, quantity: str) -> float:
    kind, *indices = quantity.split(":")
    if kind == "cost":
        return float(trace["cost"])
    layer, j, *k = map(int, indices)
    value = trace["layers"][layer - 1][kind][j - 1]
    return float(value[k[0] - 1] if k else value)


Look = Callable[[int, int], Json]
"""The trace of a pass with a sample of its batch shown."""


def scan(traces: list[Json], look: Look) -> Iterator[Op]:
    """Walk over all ops of all passes, in order."""
    for number, trace in enumerate(traces):
        shown, indices = trace["batch"]["shown"], sorted(trace["batch"]["indices"])
        earlier = list(enumerate(traces[:number]))[::-1]
        of_sample = next((n for n, t in earlier if shown in t["batch"]["indices"]), None)
        of_samples = next((n for n, t in earlier if sorted(t["batch"]["indices"]) == indices), None)
        step = 0
        for segment in trace["program"]:
            for quantity in ids_of(segment, trace["network"]["sizes"]):
                step += 1
                of = of_sample
                if quantity.startswith(("grad", "cost")):
                    of = of_samples
                old = None if of is None else value_of(look(of, shown), quantity)
                if quantity.startswith("new_"):
                    of = number - 1 if number else None
                    old = value_of(trace, quantity.removeprefix("new_"))
                slope = quantity.replace("a:", "slope:") if quantity.startswith("a:") else None
                yield Op(
                    trace["pass"],
                    step,
                    segment["phase"],
                    quantity,
                    value_of(trace, quantity),
                    old,
                    value_of(trace, slope) if slope else None,
                    value_of(look(of, shown), slope) if slope and of is not None else None,
                    of,
                )


@dataclass(frozen=True)
class Case:
    """A condition, and the same said of one op of the scan."""

    body: Json
    holds: Callable[[Op], bool]


def fell(now: float | None, before: float | None, bound: float) -> bool:
    return now is not None and abs(now) < bound and (before is None or abs(before) >= bound)


def flipped(op: Op) -> bool:
    return op.before is not None and op.value * op.before < 0


CASES = {
    "reached": Case(
        {"kind": "reached", "target": "grad_w:2:3:1"}, lambda op: op.quantity == "grad_w:2:3:1"
    ),
    "reached-cost": Case({"kind": "reached", "target": "cost"}, lambda op: op.quantity == "cost"),
    "phase": Case(
        {"kind": "phase", "target": "gradients"},
        lambda op: op.phase == "gradients" and op.quantity == "grad_b:3:1",
    ),
    "sign-of-one-error": Case(
        {"kind": "sign_change", "target": "delta:2:2"},
        lambda op: op.quantity == "delta:2:2" and flipped(op),
    ),
    "sign-of-any-error": Case(
        {"kind": "sign_change", "target": "delta"},
        lambda op: op.quantity.startswith("delta") and flipped(op),
    ),
    "sign-of-any-gradient": Case(
        {"kind": "sign_change", "target": "grad_w"},
        lambda op: op.quantity.startswith("grad_w") and flipped(op),
    ),
    "sign-of-a-weight": Case(
        {"kind": "sign_change", "target": "w"},
        lambda op: op.quantity.startswith("new_w") and flipped(op),
    ),
    "small-error": Case(
        {"kind": "magnitude_below", "target": "delta", "value": 0.001},
        lambda op: op.quantity.startswith("delta") and fell(op.value, op.before, 0.001),
    ),
    "small-slope": Case(
        {"kind": "magnitude_below", "target": "slope:2:1", "value": 0.12},
        lambda op: op.quantity == "a:2:1" and fell(op.slope, op.slope_before, 0.12),
    ),
    "cost-below": Case(
        {"kind": "cost_below", "value": 0.1},
        lambda op: op.quantity == "cost" and fell(op.value, op.before, 0.1),
    ),
    "cost-rises": Case(
        {"kind": "cost_rises"},
        lambda op: op.quantity == "cost" and op.before is not None and op.value > op.before,
    ),
    "crosses": Case(
        {"kind": "crosses", "target": "w:2:1:1", "value": 2.2},
        lambda op: (
            op.quantity == "new_w:2:1:1"
            and op.before is not None
            and (op.value < 2.2) != (op.before < 2.2)
        ),
    ),
}


def create(client: TestClient, body: Json) -> str:
    return f"/api/v1/sessions/{client.post('/api/v1/sessions', json=body).json()['id']}"


def post(client: TestClient, path: str, body: Json | None = None, status: int = 200) -> Json:
    response = client.post(path, json=body)
    assert response.status_code == status, response.text
    found: Json = response.json()
    return found


@cache
def ops_of(session: str) -> list[Op]:
    """Every op of the first passes of a session that nothing stops."""
    from app.main import create_app
    from app.settings import Settings

    with TestClient(create_app(Settings(store="memory://"))) as client:
        path = create(client, setup(session))
        traces = []
        for number in range(PASSES):
            traces.append(client.get(f"{path}/trace", params={"pass": number}).json())
            post(client, f"{path}/step", {"unit": "pass"})

        @cache
        def look(number: int, sample: int) -> Json:
            params = {"pass": number, "sample": sample}
            found: Json = client.get(f"{path}/trace", params=params).json()
            return found

        return list(scan(traces, look))


def expected(ops: list[Op], case: Case) -> list[tuple[int, int]]:
    return [(op.number, op.step) for op in ops if case.holds(op)]


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


WALKS = [("one sample a pass", move) for move in MOVES]
WALKS += [("shuffled", "passes"), ("batches of 3, the last one short", "training")]


@pytest.mark.parametrize(("session", "move"), WALKS)
@pytest.mark.parametrize("name", CASES)
def test_a_move_stops_at_the_first_op_where_it_holds(
    client: TestClient, name: str, move: str, session: str
) -> None:
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


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("session", SESSIONS)
def test_a_trace_lists_where_conditions_hold(client: TestClient, name: str, session: str) -> None:
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
    client: TestClient, session: str, kind: str
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


def test_a_chosen_sample_is_what_later_passes_compare_with(client: TestClient) -> None:
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


def test_a_sign_changes_at_any_size(client: TestClient) -> None:
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


def test_a_list_of_stops_that_is_cut_says_where(client: TestClient) -> None:
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


def test_whole_phase_calls_stop_too(client: TestClient) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/conditions", {"kind": "reached", "target": "a:2:2"}, 201)
    assert post(client, f"{path}/forward")["cursor"]["last"] == "a:2:2"
    view = post(client, f"{path}/forward")
    assert view["cursor"]["last"] == "cost"
    assert "stopped_by" not in view


def test_divergence_names_its_condition(client: TestClient) -> None:
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


def test_conditions_are_switched_and_deleted(client: TestClient) -> None:
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
    client: TestClient, body: Json, status: int, pointer: str | None
) -> None:
    path = create(client, SESSION)
    before = client.get(path).json()
    problem = post(client, f"{path}/conditions", body, status)
    assert pointer is None or [e["pointer"] for e in problem["errors"]] == [pointer]
    assert client.get(path).json() == before


def test_bookmarks_are_kept_and_found_again(client: TestClient) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "op", "count": 11})
    here = post(client, f"{path}/bookmarks", {"name": " the first error "}, 201)
    assert here == {"id": here["id"], "name": "the first error", "pass": 0, "step": 11}
    post(client, f"{path}/train", {"epochs": 5})
    post(client, f"{path}/bookmarks", {"name": "early", "pass": 0, "step": 2}, 201)
    view = client.get(path).json()
    assert [mark["name"] for mark in view["bookmarks"]] == ["early", "the first error"]
    refused = post(client, f"{path}/bookmarks", {"name": "far", "pass": 99}, 409)
    assert refused["code"] == "not_reached"
    assert post(client, f"{path}/bookmarks", {"name": "  "}, 422)["code"] == "invalid_input"
    assert client.delete(f"{path}/bookmarks/{here['id']}").status_code == 204
    assert [m["name"] for m in client.get(f"{path}/bookmarks").json()] == ["early"]


def test_an_edit_discards_the_bookmarks_of_what_followed(client: TestClient) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "pass", "count": 5})
    post(client, f"{path}/bookmarks", {"name": "late"}, 201)
    post(client, f"{path}/bookmarks", {"name": "early", "pass": 1, "step": 3}, 201)
    post(client, f"{path}/seek", {"pass": 2, "step": 0})
    view = client.patch(path, json={"set": {"w:2:1:1": 0.0}}).json()
    assert [mark["name"] for mark in view["bookmarks"]] == ["early"]


def test_the_curve_is_the_cost_over_all_the_data(client: TestClient) -> None:
    path = create(client, SESSION)
    trained = post(client, f"{path}/train", {"epochs": 30})
    curve = client.get(f"{path}/curve").json()["points"]
    by_pass = {point["pass"]: point["cost"] for point in curve}
    assert sorted(by_pass) == list(range(121))
    for point in trained["history"]:
        assert by_pass[4 * point["epoch"]] == point["cost"]
    few = client.get(f"{path}/curve", params={"points": 10}).json()["points"]
    assert len(few) <= 11
    assert few[-1]["pass"] == 120


def test_series_are_the_traces_values(client: TestClient) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "pass", "count": 9})
    post(client, f"{path}/step", {"unit": "op", "count": 3})
    ids = ["delta:2:1", "w:2:1:1", "z:2:1"]
    found = client.get(f"{path}/series", params={"id": ids, "passes": 4}).json()
    assert found["first"] == 6
    for series in found["series"]:
        for number, value in enumerate(series["values"], start=6):
            trace = client.get(f"{path}/trace", params={"pass": number}).json()
            computed = number < 9 or not series["id"].startswith("delta")
            assert value == (value_of(trace, series["id"]) if computed else None)
