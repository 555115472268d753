"""All samples edited at once: other numbers, more rows, fewer; one change to be taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, state
from tests.caller import Caller

XOR = {"preset": "xor", "training": {"learning_rate": 0.5}}
FIVE = {
    "x": [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.5, 0.25]],
    "y": [[0.0], [1.0], [1.0], [0.0], [1.0]],
}
EDITS: dict[str, dict[str, Any]] = {
    "numbers": {"x": [[0.0, 0.5], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]},
    "more": FIVE,
    "fewer": {"x": FIVE["x"][:2], "y": FIVE["y"][:2]},
    "a test part": {"test_samples": 1},
}


def everything(one: Remote) -> list[Any]:
    one.get()
    last = one.view["furthest"]["pass"]
    traces = [one.trace(**{"pass": p}) for p in sorted({0, last // 2, last})]
    curve = one.client.get(f"{one.url}/curve").json()
    return [state(one.view), one.view["setup"], rows_of(one), traces, curve]


def rows_of(one: Remote) -> Any:
    return one.client.get(f"{one.url}/data").json()


@pytest.mark.parametrize("kind", sorted(EDITS))
@pytest.mark.parametrize(
    ("place", "training"),
    [
        ((0, 0), {}),
        ((5, 4), {"batch_size": 3, "shuffle": True, "optimizer": "adam"}),
        ((6, None), {}),
    ],
)
def test_an_edit_of_the_data_is_taken_back_and_repeated(
    client: Caller, kind: str, place: tuple[int, int | None], training: dict[str, Any]
) -> None:
    one = Remote.create(client, {"preset": "xor", "training": {"learning_rate": 0.5} | training})
    one.step("pass", 12)
    steps = one.view["cursor"]["steps"]
    one.seek(place[0], steps if place[1] is None else place[1])
    before = everything(one)
    one.patch(data=EDITS[kind])
    assert one.view["history"]["undo"]["kind"] == "data"
    one.step("pass", 9)
    one.train(2)
    after = everything(one)
    one.undo()
    one.undo()
    assert everything(one) == before
    one.redo()
    one.redo()
    assert everything(one) == after


@pytest.mark.parametrize("kind", sorted(EDITS))
def test_learning_goes_on_as_in_a_session_made_of_the_edited_data(
    client: Caller, kind: str
) -> None:
    one = Remote.create(client, XOR)
    one.patch(data=EDITS[kind])
    held = rows_of(one)
    other = Remote.create(client, {**XOR, "data": {"x": held["x"], "y": held["y"]}})
    if held["test"]:
        other.patch(data={"test_samples": len(held["test"])})
    for each in (one, other):
        each.train(7)
        each.step("pass", 3)
    assert [rows_of(one)[k] for k in ("x", "y", "test")] == [
        rows_of(other)[k] for k in ("x", "y", "test")
    ]
    assert [one.view[k] for k in ("cursor", "layers", "sample", "batch")] == [
        other.view[k] for k in ("cursor", "layers", "sample", "batch")
    ]
    assert one.view["setup"]["samples"] == len(held["x"])
    assert (
        client.get(f"{one.url}/evaluation").json() == client.get(f"{other.url}/evaluation").json()
    )


def test_the_cursor_stays_and_the_pass_is_computed_anew(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.step("pass", 6)
    one.step("op", 7)
    (number, step) = one.place
    one.patch(data=FIVE, sample={"index": 4})
    assert one.place == (number, step)
    assert one.view["sample"] == {"index": 4, "x": [0.5, 0.25], "y": [1.0]}
    assert one.view["layers"][0]["a"] == [0.5, 0.25]
    assert one.trace()["learns_from"] == [4]
    # its batches are cut anew from here on, so the next pass has the second of them
    one.step("pass", 2)
    assert one.view["batch"]["indices"] == [1]


def test_no_pass_is_held_against_one_of_other_samples(client: Caller) -> None:
    """Conditions compare a sample's numbers with those of the last pass that held it."""
    one = Remote.create(client, XOR)
    condition = {"kind": "sign_change", "target": "delta:3:1"}
    assert client.post(f"{one.url}/conditions", json=condition).status_code == 201
    one.get()
    one.step("pass", 4)
    one.get()
    one.seek(4, 0)
    # what was the first sample is gone: its index now names one with the other target
    one.patch(data={"x": FIVE["x"][1:4], "y": FIVE["y"][1:4]})
    one.step("pass")
    assert "stopped_by" not in one.view


def test_it_survives_a_restart_and_a_journey_as_a_file(tmp_path: Path) -> None:
    store = Settings(store=f"sqlite:///{tmp_path / 'lab.db'}")
    with Caller(create_app(store)) as client:
        one = Remote.create(client, XOR)
        one.step("pass", 3)
        one.patch(data=FIVE)
        one.patch(sample={"index": 4})
        one.patch(sample={"x": [0.125, 0.25]})
        one.step("pass", 8)
        told = everything(one)
        branch = client.post(f"{one.url}/fork", json={}).json()
        data = client.get(f"{one.url}/export/json").content
    with Caller(create_app(store)) as client:
        again = Remote(client, client.get(f"{ROOT}/sessions/{one.id}").json())
        assert everything(again) == told
        forked = Remote(client, client.get(f"{ROOT}/sessions/{branch['id']}").json())
        assert rows_of(forked) == rows_of(again)
        kind = {"Content-Type": "application/json"}
        taken = client.post(f"{ROOT}/sessions/import", content=data, headers=kind)
        brought = Remote(client, taken.json())
        assert [rows_of(brought), brought.trace()] == [rows_of(again), again.trace()]
        brought.undo()
        brought.undo()
        brought.undo()
        assert len(rows_of(brought)["x"]) == 4


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"x": FIVE["x"]}, "/data/x"),
        ({"y": FIVE["y"]}, "/data/y"),
        ({"x": [], "y": []}, "/data/x"),
        ({"x": [[1.0, 2.0, 3.0]], "y": [[1.0]]}, "/data/x"),
        ({"x": [[1.0, 2.0]], "y": [[1.0, 0.0]]}, "/data/y"),
        ({"test_samples": 4}, "/data/test_samples"),
        ({"x": [[1.0, "a"]], "y": [[1.0]]}, "/data/x/0/1"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_half_applied(
    client: Caller, body: dict[str, Any], pointer: str
) -> None:
    one = Remote.create(client, XOR)
    one.step("pass", 2)
    before = everything(one)
    refused = client.patch(one.url, json={"data": body, "set": {"w:2:1:1": 3.0}})
    check_problem(refused, 422, "invalid_input", pointer)
    assert everything(one) == before


def test_no_class_is_tested_that_is_not_learnt(client: Caller) -> None:
    """A part that is drawn gives each class its share; one that is said may not."""
    one = Remote.create(
        client,
        {
            "network": {"sizes": [1, 3], "activations": ["softmax"]},
            "data": {"x": [[0.0], [1.0], [2.0]], "y": [[1, 0, 0], [0, 1, 0], [0, 0, 1]]},
        },
    )
    problem = one.refuses(
        "patch", {"data": {"test_samples": 1}}, 422, "invalid_input", "/data/test_samples"
    )
    assert "class 3" in problem["errors"][0]["message"]
    more = {"x": [[0.0], [1.0], [2.0], [3.0]], "y": [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1]]}
    one.patch(data={**more, "test_samples": 1})
    assert rows_of(one)["test"] == [3]


def test_data_and_a_samples_own_values_are_not_taken_together(client: Caller) -> None:
    one = Remote.create(client, XOR)
    body = {"data": FIVE, "sample": {"x": [1.0, 1.0]}}
    check_problem(client.patch(one.url, json=body), 422, "invalid_input", "/sample")
    check_problem(
        client.patch(one.url, json={"data": FIVE, "sample": {"index": 5}}),
        422,
        "invalid_input",
        "/sample/index",
    )


def test_very_much_data_is_refused_by_its_budget(client: Caller) -> None:
    one = Remote.create(client, XOR)
    rows = np.zeros((70_000, 2)).tolist()
    body = {"data": {"x": rows, "y": [[0.0]] * len(rows)}}
    check_problem(client.patch(one.url, json=body), 422, "too_large")


def text_of(one: Remote, language: str = "en") -> str:
    reply = one.client.get(f"{one.url}/history", headers={"Accept-Language": language}).json()
    return str(reply["undo"][0]["text"])


@pytest.mark.parametrize(
    ("body", "english", "german"),
    [
        ({"set": {"w:2:1:2": 0.5}}, "w²₁₂ from 0.3 to 0.5", "w²₁₂ von 0.3 auf 0.5"),
        (
            {"set": {"b:2:1": -1, "w:2:1:2": 0.30000001}},
            "b²₁ from 0 to −1, w²₁₂ from 0.3 to 0.30000001",
            "b²₁ von 0 auf −1, w²₁₂ von 0.3 auf 0.30000001",
        ),
        (
            {"set": {f"w:2:{j}:{k}": 7 for j in (1, 2) for k in (1, 2)}},
            "4 weights of W²",
            "4 Gewichte von W²",
        ),
        (
            {"training": {"learning_rate": 1, "shuffle": True}},
            "η from 0.5 to 1, shuffling switched on",
            "η von 0.5 auf 1, Mischen eingeschaltet",
        ),
        (
            {"training": {"optimizer": "momentum"}},
            "optimiser from sgd to momentum, momentum to 0.9",
            "Optimierer von sgd auf momentum, Momentum auf 0.9",
        ),
        (
            {"training": {"schedule": {"name": "exponential", "decay": 0.9}}},
            "schedule from constant to exponential",
            "Plan der Lernrate von gleichbleibend auf exponentiell",
        ),
        (
            {"training": {"dropout": 0.25}},
            "dropout from 0 to 0.25",
            "Dropout von 0 auf 0.25",
        ),
        ({"sample": {"index": 2}}, "sample 3 chosen", "Beispiel 3 gewählt"),
        (
            {"sample": {"x": [0, 0.25], "y": [1]}},
            "x₂ of sample 1 from 0 to 0.25, y₁ of sample 1 from 0 to 1",
            "x₂ von Beispiel 1 von 0 auf 0.25, y₁ von Beispiel 1 von 0 auf 1",
        ),
        ({"data": FIVE}, "5 samples in place of 4", "5 Beispiele statt 4"),
        (
            {"data": {"x": [[9.0, 9.0]] * 4}},
            "8 inputs",
            "8 Eingaben",
        ),
    ],
)
def test_a_change_is_named_by_what_it_did(
    client: Caller, body: dict[str, Any], english: str, german: str
) -> None:
    weights = [[[0.1, 0.3], [0.2, 0.4]], [[0.5, 0.6]]]
    one = Remote.create(client, {"network": {"weights": weights}, "data": {"preset": "xor"}})
    one.patch(**body)
    assert (text_of(one), text_of(one, "de")) == (english, german)
    assert one.view["history"]["undo"]["text"] == english
    one.undo()
    assert one.view["history"]["redo"]["text"] == english
    one.redo()
    assert text_of(one) == english


def test_rates_of_layers_and_constants_of_a_schedule_are_named(client: Caller) -> None:
    one = Remote.create(client, {"network": {"sizes": [2, 3, 3, 1]}})
    one.patch(training={"dropout": [0.1, 0.4]})
    assert text_of(one) == ("dropout of layer 2 from 0 to 0.1, dropout of layer 3 from 0 to 0.4")
    assert text_of(one, "de") == "Dropout der Schicht 2 von 0 auf 0.1, " + (
        "Dropout der Schicht 3 von 0 auf 0.4"
    )
    one.patch(training={"dropout": [0.1, 0]})
    assert text_of(one) == "dropout of layer 3 from 0.4 to 0"
    one.patch(training={"schedule": {"name": "step", "every": 5, "factor": 0.5}})
    one.patch(training={"schedule": {"name": "step", "every": 7, "factor": 0.25}})
    told = "epochs of a step from 5 to 7, factor of a step from 0.5 to 0.25"
    assert text_of(one) in (told, ", ".join(reversed(told.split(", "))))
    # what is told goes along in a file
    kept = one.client.get(f"{one.url}/export/json")
    again = one.client.post(
        "/api/v1/sessions/import",
        content=kept.content,
        headers={"content-type": "application/json"},
    )
    assert again.json()["history"] == one.view["history"]


def test_a_training_is_named_by_how_long_it_was(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.train(1000)
    assert text_of(one) == "trained 1000 epochs"
    assert one.client.post(f"{one.url}/train", json={"passes": 1}).status_code == 200
    assert text_of(one) == "trained 1 pass"
    run = one.client.post(f"{one.url}/train", json={"epochs": 9, "until": {"cost_below": 0.5}})
    assert run.json()["stopped_by"] == "cost_below"
    assert text_of(one) == "trained 1 epoch, stopped with the cost below 0.5"
