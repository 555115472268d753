"""`train`: epochs as stepping would run them, and what is told of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.api.lab import ROOT, Remote, state
from tests.caller import Caller

XOR = {"preset": "xor", "training": {"batch_size": 3}}


def cost_over_all_data(
    client: Caller, session: Remote, data: list[tuple[list[float], list[float]]]
) -> float:
    """The mean cost at the session's parameters, one stateless pass a sample."""
    network = {
        **session.view["network"],
        "weights": [one["w"] for one in session.view["layers"][1:]],
        "biases": [one["b"] for one in session.view["layers"][1:]],
    }
    costs = []
    for x, y in data:
        response = client.post(f"{ROOT}/pass", json={"network": network, "x": x, "y": y})
        assert response.status_code == 200, response.text
        costs.append(response.json()["cost"])
    return float(sum(costs) / len(costs))


CORNERS = [([0.0, 0.0], [0.0]), ([0.0, 1.0], [1.0]), ([1.0, 0.0], [1.0]), ([1.0, 1.0], [0.0])]


def test_training_is_stepping_by_epochs(client: Caller) -> None:
    for training in ({"batch_size": 3}, {"optimizer": "adam", "shuffle": True}, {"batch_size": 4}):
        spec = {"preset": "xor", "training": training}
        trained, stepped = Remote.create(client, spec), Remote.create(client, spec)
        reply = trained.train(7)
        assert (reply["epochs_run"], reply["stopped_by"]) == (7, "epochs")
        stepped.step("epoch", 7)
        end = stepped.place[0] + 1
        stepped.seek(end, 0)
        assert trained.place == (end, 0)
        assert state(trained.view) == state(stepped.view)
        assert trained.view["cursor"]["epoch"] == 7


def test_cost_and_history_are_over_all_the_data_after_each_epoch(client: Caller) -> None:
    session = Remote.create(client, XOR)
    reply = session.train(3)
    assert [point["epoch"] for point in reply["history"]] == [1, 2, 3]
    assert reply["cost"] == reply["history"][-1]["cost"]
    assert reply["cost"] == pytest.approx(cost_over_all_data(client, session, CORNERS), rel=1e-13)
    again = session.train(2)
    assert [point["epoch"] for point in again["history"]] == [4, 5]
    one_by_one = Remote.create(client, XOR)
    costs = [one_by_one.train(1)["cost"] for _ in range(5)]
    assert costs == [p["cost"] for p in (*reply["history"], *again["history"])]


def test_the_cost_has_the_penalties_in_it(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor", "training": {"l1": 0.01, "l2": 0.1}})
    reply = session.train(2)
    weights = [w for one in session.view["layers"][1:] for row in one["w"] for w in row]
    penalty = 0.01 * sum(map(abs, weights)) + 0.05 * sum(w * w for w in weights)
    bare = cost_over_all_data(client, session, CORNERS)
    assert reply["cost"] == pytest.approx(bare + penalty, rel=1e-13)


@pytest.mark.parametrize("ops", [1, 20, "pass", "pass and op"])
def test_an_epoch_begun_by_stepping_is_finished_first_and_counts(
    client: Caller, ops: int | str
) -> None:
    session, whole = Remote.create(client, XOR), Remote.create(client, XOR)
    if isinstance(ops, int):
        session.step("op", ops)
    else:
        session.step("pass")
        if ops == "pass and op":
            session.step("op")
    assert session.train(1)["epochs_run"] == 1
    assert session.place == (2, 0)
    whole.train(1)
    assert state(session.view) == state(whole.view)


def test_at_an_epochs_end_the_next_one_is_trained(client: Caller) -> None:
    session = Remote.create(client, XOR)
    session.step("epoch")
    assert session.place == (1, session.steps)
    session.train(1)
    assert session.place == (4, 0)


def test_history_has_at_most_1000_points_and_always_the_last(client: Caller) -> None:
    for epochs in (1, 999, 1_000, 1_001, 2_500):
        session = Remote.create(client, {"preset": "single-neuron"})
        reply = session.train(epochs)
        points = reply["history"]
        assert len(points) <= 1_000
        named = ("cost", "test_cost", "accuracy", "test_accuracy")
        assert points[-1] == {"epoch": epochs, **{name: reply[name] for name in named}}
        assert points[0]["epoch"] == 1
        numbers = [p["epoch"] for p in points]
        assert numbers == sorted(set(numbers))
        gaps = {b - a for a, b in pairwise(numbers[:-1])}
        assert len(gaps) <= 1  # evenly spread, but for the last
        assert epochs > 1_000 or len(points) >= min(epochs, 400)


def test_it_stops_once_the_cost_is_below_a_bound(client: Caller) -> None:
    session = Remote.create(client, {"preset": "and"})
    reply = session.train(5_000, cost_below=0.05)
    assert reply["stopped_by"] == "cost_below"
    assert reply["cost"] < 0.05
    assert reply["epochs_run"] == reply["history"][-1]["epoch"] < 5_000
    assert session.place == (4 * reply["epochs_run"], 0)
    before = Remote.create(client, {"preset": "and"})
    assert before.train(reply["epochs_run"] - 1)["cost"] >= 0.05
    never = Remote.create(client, {"preset": "and"})
    reply = never.train(3, cost_below=1e-9)
    assert (reply["stopped_by"], reply["epochs_run"]) == ("epochs", 3)


def test_xor_is_learnt_from_its_seed(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    reply = session.train(5_000, cost_below=0.01)
    assert reply["stopped_by"] == "cost_below"
    assert cost_over_all_data(client, session, CORNERS) < 0.01


def test_epochs_beyond_the_limit_are_refused(client: Caller) -> None:
    session = Remote.create(client)
    limit = client.get(f"{ROOT}/catalog").json()["limits"]["max_epochs"]
    assert limit >= 100_000
    session.refuses("train", {"epochs": limit + 1}, 422, "invalid_input", "/epochs")
    for epochs in (0, -1, 1.5, "3", True, None):
        session.refuses("train", {"epochs": epochs}, 422, "invalid_input", "/epochs")
    session.refuses("train", {"epoch": 3}, 422, "invalid_input", "/epoch")


def test_going_back_into_what_was_trained(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur-biases"})
    session.train(1_500)
    session.seek(777, 12)
    there = state(session.view)
    direct = Remote.create(client, {"preset": "mazur-biases"})
    direct.step("pass", 777)
    direct.step("op", 12)
    assert state(direct.view) == there


@pytest.mark.parametrize("passes", [999, 1_000, 2_501])
def test_passes_and_epochs_of_one_pass_are_the_same_training(client: Caller, passes: int) -> None:
    spec = {"preset": "xor", "training": {"batch_size": 4}}
    by_passes, by_epochs = Remote.create(client, spec), Remote.create(client, spec)
    one = client.post(f"{by_passes.url}/train", json={"passes": passes}).json()
    other = client.post(f"{by_epochs.url}/train", json={"epochs": passes}).json()
    assert (one["passes_run"], one["epochs_run"], one["stopped_by"]) == (passes, passes, "passes")
    assert one["cost"] == other["cost"]
    assert one["session"]["layers"] == other["session"]["layers"]
    assert one["session"]["cursor"] == other["session"]["cursor"]
