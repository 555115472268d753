"""What a training measures after its epochs, and how it ends once the test part gets no better."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.engine.kernels.exams import MOST_POINTS, due_in, is_due
from app.engine.kernels.kernels import LOADERS
from tests.api.lab import Remote, check_problem
from tests.caller import Caller

kernels = pytest.mark.parametrize("kernel", LOADERS)
MARKS = ("cost", "test_cost", "accuracy", "test_accuracy")


def spec(kernel: str = "numpy", **said: Any) -> dict[str, Any]:
    """Noisy circles: 40 to learn from in batches of 7, the last one short, and 10 to test."""
    return {
        "network": {"sizes": [2, 8, 1], "activations": ["tanh", "sigmoid"], "seed": 3},
        "data": {"preset": "circles", "samples": 50, "noise": 0.3, "seed": 2, "test_fraction": 0.2},
        "training": {"batch_size": 7, "shuffle": True, "optimizer": "adam", "learning_rate": 0.05},
        "kernel": kernel,
        **said,
    }


def evaluated(session: Remote) -> dict[str, Any]:
    found = session.client.get(f"{session.url}/evaluation").json()
    test = found["test"] or {"cost": None, "accuracy": None}
    return {
        "cost": found["train"]["cost"],
        "test_cost": test["cost"],
        "accuracy": found["train"]["accuracy"],
        "test_accuracy": test["accuracy"],
    }


def check_marks(found: dict[str, Any], expected: dict[str, Any]) -> None:
    for name in MARKS:
        if expected[name] is None:
            assert found[name] is None, name
        else:
            assert found[name] == pytest.approx(expected[name], rel=1e-12), name


@kernels
@pytest.mark.parametrize(
    ("data", "sizes"),
    [
        ({"preset": "circles", "samples": 50, "noise": 0.3, "test_fraction": 0.2}, [2, 3, 1]),
        ({"preset": "blobs", "samples": 90, "noise": 2.0, "test_fraction": 0.3}, [2, 20, 3]),
        ({"preset": "moons", "samples": 30}, [2, 3, 1]),
        ({"preset": "sine", "samples": 30, "test_fraction": 0.2}, [1, 3, 1]),
        ({"preset": "sine", "samples": 30}, [1, 3, 1]),
        ({"preset": "xor", "test_fraction": 0.3}, [2, 2, 1]),  # a single sample to test
    ],
)
def test_every_point_is_what_an_evaluation_says_then(
    client: Caller, kernel: str, data: dict[str, Any], sizes: list[int]
) -> None:
    asked = spec(kernel, data=data, network={"sizes": sizes, "seed": 1})
    asked["training"]["l2"] = 0.001
    at_once, one_by_one = Remote.create(client, asked), Remote.create(client, asked)
    reply = at_once.train(6)
    for point in reply["history"]:
        alone = one_by_one.train(1)
        expected = evaluated(one_by_one)
        check_marks(point, expected)
        check_marks(alone, expected)
        assert alone["history"] == [point]
    check_marks(reply, evaluated(at_once))
    assert reply["best"] is None


def test_a_training_that_ends_within_an_epoch_tells_where_it_stands(client: Caller) -> None:
    session = Remote.create(client, spec())
    reply = session.write("train", {"passes": 15})
    assert [point["epoch"] for point in reply["history"]] == [1, 2]
    check_marks(reply, evaluated(session))
    session.step("pass", 1)  # the rest of an epoch that was begun counts as one
    reply = session.write("train", {"epochs": 1})
    assert [point["epoch"] for point in reply["history"]] == [3]
    check_marks(reply["history"][0], evaluated(session))


@kernels
def test_what_is_kept_of_a_long_training_is_measured(client: Caller, kernel: str) -> None:
    asked = spec(kernel, data={"preset": "xor", "test_fraction": 0.3}, network={"sizes": [2, 2, 1]})
    session = Remote.create(client, asked)
    reply = session.train(2_600)
    points = reply["history"]
    assert MOST_POINTS / 2 < len(points) <= MOST_POINTS
    assert [p["epoch"] - 1 for p in points[:-1]] == list(range(0, 2_600, 4))
    assert all(p[name] is not None for p in points for name in MARKS)
    check_marks(points[-1], evaluated(session))


def test_which_epochs_are_measured_does_not_hang_on_where_lessons_are_cut() -> None:
    whole = [e for e in range(5_000) if is_due(e)]
    cut = [e for first in range(0, 5_000, 37) for e in due_in(first, min(37, 5_000 - first))]
    assert cut == whole
    assert len(whole) < 4 * MOST_POINTS


# --- early stopping -------------------------------------------------------------------------------


def stops(history: list[dict[str, Any]], patience: int) -> tuple[int, int]:
    """The epochs after which a training should stop, and where it was best."""
    best = history[0]
    for point in history:
        if point["test_cost"] < best["test_cost"]:
            best = point
        if point["epoch"] - best["epoch"] >= patience:
            return point["epoch"], best["epoch"]
    raise AssertionError("no training that ends early")


@kernels
@pytest.mark.parametrize("patience", [1, 7, 20])
def test_it_stops_once_the_test_cost_has_not_fallen_for_so_long(
    client: Caller, kernel: str, patience: int
) -> None:
    free = Remote.create(client, spec(kernel)).train(400)["history"]
    last, best = stops(free, patience)
    session = Remote.create(client, spec(kernel))
    body = {"epochs": 400, "early_stopping": {"patience": patience}}
    reply = session.write("train", body)
    assert (reply["stopped_by"], reply["epochs_run"]) == ("early_stopping", last)
    assert reply["history"] == free[:last]
    without = "an epoch" if patience == 1 else f"{patience} epochs"
    assert session.view["history"]["undo"]["text"] == (
        f"trained {last} epochs, stopped early: {without} without a lower test cost"
    )
    told = {"epoch": best, "pass": 6 * best, "test_cost": free[best - 1]["test_cost"]}
    assert reply["best"] == told
    session.seek(told["pass"], 0)
    assert evaluated(session)["test_cost"] == pytest.approx(told["test_cost"], rel=1e-12)
    # Undone and in pieces: what is waited for begins anew with each training.
    session.undo()
    assert session.place == (0, 0)
    assert session.write("train", body)["best"] == told


@kernels
def test_it_goes_with_passes_with_a_bound_and_with_conditions(client: Caller, kernel: str) -> None:
    free = Remote.create(client, spec(kernel)).train(400)["history"]
    last, best = stops(free, 7)
    stopping = {"early_stopping": {"patience": 7}}
    session = Remote.create(client, spec(kernel))
    reply = session.write("train", {"passes": 2_000, **stopping})
    assert (reply["stopped_by"], reply["passes_run"]) == ("early_stopping", 6 * last)
    session = Remote.create(client, spec(kernel))
    reply = session.write("train", {"passes": 6 * last - 1, **stopping})
    assert (reply["stopped_by"], reply["best"]["epoch"]) == ("passes", best)
    session = Remote.create(client, spec(kernel))
    reply = session.write("train", {"epochs": last - 1, **stopping})
    assert (reply["stopped_by"], reply["best"]["epoch"]) == ("epochs", best)
    bound = (free[2]["cost"] + free[3]["cost"]) / 2
    session = Remote.create(client, spec(kernel))
    reply = session.write("train", {"epochs": 400, "until": {"cost_below": bound}, **stopping})
    assert (reply["stopped_by"], reply["epochs_run"]) == ("cost_below", 4)
    session = Remote.create(client, spec(kernel))
    # A condition that is looked for in every pass, and never holds.
    assert session.post("conditions", {"kind": "cost_below", "value": 0}).status_code == 201
    session.get()
    reply = session.write("train", {"epochs": 400, **stopping})
    assert (reply["stopped_by"], reply["epochs_run"]) == ("early_stopping", last)
    assert reply["best"]["epoch"] == best


def test_a_stream_tells_the_same(client: Caller) -> None:
    body = {"epochs": 400, "early_stopping": {"patience": 7}}
    plain = Remote.create(client, spec()).write("train", body)
    session = Remote.create(client, spec())
    stream = session.post("train", body, accept="text/event-stream").text
    events = [
        (part.split("event: ")[1].split("\r\n")[0], json.loads(part.split("data: ")[1]))
        for part in stream.split("\r\n\r\n")
        if "data: " in part
    ]
    name, done = events[-1]
    assert name == "done"
    for field in ("stopped_by", "epochs_run", "best", "history", *MARKS):
        assert done[field] == plain[field], field
    told = {p["epoch"]: p for _, e in events[:-1] for p in e["history"]}
    assert all(point == done["history"][epoch - 1] for epoch, point in told.items())
    for _, event in events[:-1]:
        assert set(MARKS) | {"best"} <= set(event)
        at = event["epochs_run"]
        if at:
            check_marks(event, done["history"][at - 1])


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"early_stopping": {"patience": 0}}, "/early_stopping/patience"),
        ({"early_stopping": {"patience": 2.5}}, "/early_stopping/patience"),
        ({"early_stopping": {}}, "/early_stopping/patience"),
        ({"early_stopping": 5}, "/early_stopping"),
        ({"early_stopping": {"patience": 5, "min_delta": 1}}, "/early_stopping/min_delta"),
    ],
)
def test_what_makes_no_sense_is_refused(client: Caller, body: dict[str, Any], pointer: str) -> None:
    session = Remote.create(client, spec())
    check_problem(session.post("train", body), 422, "invalid_input", pointer)


def test_without_a_test_part_there_is_nothing_to_go_by(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    body = {"epochs": 5, "early_stopping": {"patience": 5}}
    for headers in ({}, {"accept": "text/event-stream"}):
        reply = session.post("train", body, **headers)
        check_problem(reply, 422, "invalid_input", "/early_stopping")
    assert session.get()["revision"] == 0


@kernels
def test_a_diverged_training_tells_the_last_epoch_that_was_finite(
    client: Caller, kernel: str
) -> None:
    asked = spec(
        kernel,
        network={"sizes": [1, 1], "activations": ["linear"], "seed": 1},
        data={"preset": "sine", "samples": 20, "test_fraction": 0.2},
        training={"learning_rate": 1e3},
    )
    session = Remote.create(client, asked)
    reply = session.write("train", {"epochs": 400, "early_stopping": {"patience": 300}})
    assert reply["stopped_by"] == "diverged"
    assert reply["cost"] == reply["history"][-1]["cost"]
    assert reply["test_cost"] == reply["history"][-1]["test_cost"] is not None
    assert reply["best"]["test_cost"] == min(p["test_cost"] for p in reply["history"])
