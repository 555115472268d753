"""The cursor rules of API.md, one by one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.lab import Remote, check_problem, state
from tests.caller import Caller

XOR = {"preset": "xor", "data": {"preset": "xor"}, "training": {"batch_size": 3}}
"""Four samples in batches of 3: an epoch is two passes, the last one short."""


def test_a_new_session_stands_at_the_very_start(client: Caller) -> None:
    view = Remote.create(client, {"preset": "mazur-biases"}).view
    assert view["cursor"] == {
        "pass": 0,
        "epoch": 0,
        "step": 0,
        "steps": 37,
        "phase": "forward",
        "last": None,
        "next": "z:2:1",
        "units": ["op", "neuron", "layer", "phase", "pass", "epoch"],
    }
    assert view["cost"] is None
    for one in view["layers"][1:]:
        assert one["z"] == one["a"] == one["delta"] == one["grad_b"] == [None, None]
        assert one["grad_w"] == [[None, None], [None, None]]


def test_the_view_of_the_contract_at_step_5(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur-biases"})
    session.step(count=5)
    view = session.view
    assert (view["cursor"]["last"], view["cursor"]["next"]) == ("z:3:1", "a:3:1")
    assert view["cursor"]["phase"] == "forward"
    assert view["network"] == {
        "sizes": [2, 2, 2],
        "activations": ["sigmoid", "sigmoid"],
        "cost": "quadratic",
    }
    assert view["training"] == {
        "optimizer": "sgd",
        "learning_rate": 0.5,
        "batch_size": 1,
        "shuffle": False,
        "train_biases": True,
    }
    assert view["batch"] == {"indices": [0], "shown": 0}
    assert view["sample"] == {"index": 0, "x": [0.05, 0.1], "y": [0.01, 0.99]}
    assert view["layers"][0] == {"layer": 1, "a": [0.05, 0.1]}
    assert view["layers"][2]["z"][1] is None
    assert view["layers"][2]["a"] == [None, None]
    assert set(view["layers"][1]) == {"layer", "z", "a", "delta", "b", "grad_b", "w", "grad_w"}


@pytest.mark.parametrize("spec", [{}, {"preset": "mazur-biases"}, {"preset": "deep"}])
def test_each_op_reveals_its_own_quantity_and_nothing_else(
    client: Caller, spec: dict[str, Any]
) -> None:
    session = Remote.create(client, spec)
    trace = session.trace()
    before = shown(session.view)
    for done in range(1, trace["steps"] + 1):
        announced = session.view["cursor"]["next"]
        session.step()
        after = shown(session.view)
        changed = {k for k in after if after[k] != before[k]}
        # An update's op changes the parameter itself; a gradient of exactly 0 leaves it.
        own = announced.removeprefix("new_")
        assert changed <= {own}
        assert after[own] is not None
        assert session.view["cursor"]["last"] == announced
        assert session.place == (0, done)
        before = after
    assert session.view["cursor"]["phase"] == "done"
    assert session.view["cursor"]["next"] is None


def shown(view: dict[str, Any]) -> dict[str, float | None]:
    """Every number of a view, by id."""
    values: dict[str, float | None] = {"cost": view["cost"]}
    for one in view["layers"][1:]:
        at = one["layer"]
        for kind in ("z", "a", "delta", "b", "grad_b"):
            values.update((f"{kind}:{at}:{j}", v) for j, v in enumerate(one[kind], start=1))
        for kind in ("w", "grad_w"):
            for j, row in enumerate(one[kind], start=1):
                values.update((f"{kind}:{at}:{j}:{k}", v) for k, v in enumerate(row, start=1))
    return values


def test_a_passs_end_and_the_next_ones_start_are_one_boundary(client: Caller) -> None:
    for unit, forward, back in (
        ("op", (1, 1), (0, 32)),
        ("neuron", (1, 2), (0, 31)),
        ("layer", (1, 4), (0, 29)),
        ("phase", (1, 8), (0, 25)),
        ("pass", (1, 33), (0, 0)),
    ):
        session = Remote.create(client)
        session.step("pass")
        assert session.place == (0, 33)
        session.seek(1, 0)  # reached, because it is the same boundary
        session.step(unit)
        assert session.place == forward, unit
        session.seek(0, 33)
        session.step(unit)
        assert session.place == forward, unit
        session.seek(1, 0)
        session.back(unit)
        assert session.place == back, unit
        session.seek(0, 33)
        session.back(unit)
        assert session.place == back, unit


def test_units_forward_go_to_their_end_and_back_to_their_start(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur-biases"})
    path = [(u, (session.step(u), session.place)[1]) for u in ("op", "neuron", "layer", "phase")]
    assert path == [("op", (0, 1)), ("neuron", (0, 2)), ("layer", (0, 4)), ("phase", (0, 8))]
    stops = [(session.step("phase"), session.place)[1][1] for _ in range(4)]
    assert stops == [9, 13, 25, 37]
    for unit, start in (("neuron", 34), ("layer", 31), ("phase", 25), ("op", 24), ("layer", 19)):
        session.back(unit)
        assert session.place == (0, start), unit
    session.seek(0, 20)  # in the middle of a weight-gradient row
    session.back("neuron")
    assert session.place == (0, 19)
    session.seek(0, 20)
    session.step("neuron")
    assert session.place == (0, 22)


def test_count_repeats_the_unit(client: Caller) -> None:
    one, other = Remote.create(client, XOR), Remote.create(client, XOR)
    for unit in ("op", "neuron", "layer", "phase", "pass", "epoch"):
        one.step(unit, 3)
        for _ in range(3):
            other.step(unit)
        assert state(one.view) == state(other.view)
    for unit in ("epoch", "op", "phase", "pass"):
        one.back(unit, 2)
        for _ in range(2):
            other.back(unit)
        assert state(one.view) == state(other.view)


def test_back_past_the_start_stops_there_and_then_is_refused(client: Caller) -> None:
    session = Remote.create(client)
    session.step(count=3)
    session.back("op", 100)
    assert session.place == (0, 0)
    for unit in ("op", "neuron", "layer", "phase", "pass", "epoch"):
        session.refuses("step", {"unit": unit, "direction": "back"}, 409, "at_start")
    session.step("pass", 2)
    session.back("epoch", 9)
    assert session.place == (0, 0)


def test_forward_backward_update_in_order(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur-biases"})
    for call, first in (("backward", "forward"), ("update", "forward")):
        problem = session.refuses(call, None, 409, "wrong_phase")
        assert f"“{first}” comes before “{call}”" in problem["detail"]
    session.write("forward")
    assert session.place == (0, 9)
    assert session.view["cursor"]["phase"] == "backward"
    assert session.view["cost"] is not None
    for call in ("forward", "update"):
        assert "“backward”" in session.refuses(call, None, 409, "wrong_phase")["detail"]
    session.write("backward")
    assert session.place == (0, 25)
    for call in ("forward", "backward"):
        assert "“update”" in session.refuses(call, None, 409, "wrong_phase")["detail"]
    session.write("update")
    assert session.place == (0, 37)
    for call in ("backward", "update"):
        assert "“forward”" in session.refuses(call, None, 409, "wrong_phase")["detail"]
    session.write("forward")  # opens the next pass
    assert session.place == (1, 9)
    # In the middle of a phase the call finishes it.
    session.seek(1, 0)
    session.step(count=3)
    session.write("forward")
    assert session.place == (1, 9)
    session.step(count=2)
    session.write("backward")
    session.step(count=2)
    session.write("update")
    assert session.place == (1, 37)


def test_epochs_with_mini_batches_and_a_short_last_one(client: Caller) -> None:
    session = Remote.create(client, XOR)
    steps = session.steps
    assert session.view["batch"]["indices"] == [0, 1, 2]
    session.step("epoch")
    assert session.place == (1, steps)
    assert session.view["batch"]["indices"] == [3]
    assert session.view["cursor"]["epoch"] == 0
    session.step("op")
    assert (session.place, session.view["cursor"]["epoch"]) == ((2, 1), 1)
    session.step("epoch")
    assert session.place == (3, steps)
    session.back("op")
    session.back("epoch")
    assert session.place == (2, 0)
    session.back("epoch")
    assert session.place == (0, 0)
    session.seek(1, 4)
    session.step("epoch")
    assert session.place == (1, steps)
    session.seek(1, 4)
    session.back("epoch")
    assert session.place == (0, 0)


def test_a_short_last_batch_is_averaged_over_its_own_size(client: Caller) -> None:
    session = Remote.create(client, XOR)
    session.step("pass", 2)
    trace = session.trace()
    assert trace["batch"]["indices"] == [3]
    output = trace["layers"][-1]
    assert output["grad_b"] == output["delta"]
    x, y = [1.0, 1.0], [0.0]
    assert (trace["sample"]["x"], trace["sample"]["y"]) == (x, y)


def test_in_a_mini_batch_errors_are_one_samples_and_gradients_the_mean(client: Caller) -> None:
    session = Remote.create(client, XOR)
    trace = session.trace()
    deltas = [session.explain(f"delta:3:1@{i}") for i in range(3)]
    assert all(d["value"] is None for d in deltas)  # nothing is computed yet
    session.step("pass")
    deltas = [session.explain(f"delta:3:1@{i}")["value"] for i in range(3)]
    assert trace["layers"][-1]["delta"] == [deltas[0]]
    assert trace["layers"][-1]["grad_b"] == pytest.approx([sum(deltas) / 3], rel=1e-14)
    assert len(set(deltas)) == 3
    response = client.get(f"{session.url}/explain/delta:3:1@3")
    check_problem(response, 404, "unknown_quantity")


def test_a_batch_larger_than_the_data_holds_all_of_it(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor", "training": {"batch_size": 50}})
    assert session.view["batch"]["indices"] == [0, 1, 2, 3]
    session.step("epoch")
    assert session.place == (0, session.steps)


def test_above_5000_ops_single_ops_are_not_offered(client: Caller) -> None:
    session = Remote.create(client, {"network": {"sizes": [64, 40, 10]}})
    assert session.steps > 5_000
    units = ["neuron", "layer", "phase", "pass", "epoch"]
    assert session.view["cursor"]["units"] == units
    problem = session.refuses("step", {"unit": "op"}, 422, "invalid_input", "/unit")
    assert all(unit in problem["detail"] for unit in units)
    session.refuses("step", {}, 422, "invalid_input", "/unit")
    session.step("neuron")
    assert session.place == (0, 2)
    session.write("forward")
    assert session.place == (0, 101)


def test_seek_reaches_every_step_of_the_passes_reached(client: Caller) -> None:
    session = Remote.create(client)
    for number, step in ((1, 0), (1, 5), (7, 0)):
        session.refuses("seek", {"pass": number, "step": step}, 409, "not_reached")
    session.step("pass", 3)
    session.step("op", 5)
    assert session.view["furthest"] == {"pass": 3, "step": 5}
    session.seek(0, 12)
    assert session.view["furthest"] == {"pass": 3, "step": 5}
    session.refuses("seek", {"pass": 4, "step": 0}, 409, "not_reached")
    session.refuses("seek", {"pass": 4, "step": 1}, 409, "not_reached")
    session.refuses("seek", {"pass": 0, "step": 34}, 422, "invalid_input", "/step")
    session.seek(3, 5)
    session.seek(0, 0)
    session.refuses("step", {"direction": "back"}, 409, "at_start")
    session.seek(3)
    assert session.place == (3, 0)


def test_going_back_over_an_update_restores_what_was_before(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor", "training": {"optimizer": "adam"}})
    seen = {session.place: state(session.view)}
    for _ in range(2 * session.steps + 7):
        session.step()
        seen[session.place] = state(session.view)
    met = 0
    while session.place != (0, 0):
        session.back()
        met += session.place in seen
        assert state(session.view) == seen.get(session.place, state(session.view))
    # All but (1, n) and (0, n): back leads to the other side of those boundaries.
    assert met == len(seen) - 3


def test_revisions_and_if_match(client: Caller) -> None:
    session = Remote.create(client)
    assert session.write("step", {}, if_match='"0"')["revision"] == 1
    before = session.get()
    for call, body in (
        ("step", {}),
        ("seek", {"pass": 0, "step": 0}),
        ("forward", None),
        ("patch", {"set": {"w:2:1:1": 1}}),
        ("train", {"epochs": 1}),
    ):
        for stale in ('"0"', '"7"', "nonsense", '"-1"'):
            check_problem(session.post(call, body, if_match=stale), 412, "stale_revision")
    assert session.get() == before
    session.write("step", {}, if_match='"1"')
    session.write("step", {}, if_match="*")
    session.write("step", {})
    assert session.view["revision"] == 4


def test_wrong_phase_before_stale_revision_changes_nothing(client: Caller) -> None:
    session = Remote.create(client)
    check_problem(session.post("update", None, if_match='"3"'), 412, "stale_revision")
    check_problem(session.post("update", None, if_match='"0"'), 409, "wrong_phase")
    assert session.get()["revision"] == 0


def test_delete_forgets(client: Caller) -> None:
    session = Remote.create(client)
    response = client.delete(session.url)
    assert (response.status_code, response.content) == (204, b"")
    assert "content-type" not in response.headers
    check_problem(client.get(session.url), 404, "session_not_found")
    check_problem(client.delete(session.url), 404, "session_not_found")
    check_problem(session.post("step", {}), 404, "session_not_found")
