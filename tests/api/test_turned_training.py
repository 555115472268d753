"""A training whose settings change on its way is replayed, stepped and taken back to the bit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.caller import Caller

MOONS = {
    "network": {"sizes": [2, 4, 1], "activations": ["tanh", "sigmoid"], "seed": 2},
    "data": {"preset": "moons", "samples": 40, "noise": 0.1, "seed": 1, "test_fraction": 0.25},
    "training": {"batch_size": 7, "shuffle": True},
}
BEGUN = 13
"""Passes of five an epoch: the change comes within the third."""
CHANGES: dict[str, dict[str, Any]] = {
    "learning rate": {"learning_rate": 0.05},
    "batch size": {"batch_size": 4},
    "optimiser": {"optimizer": "adam", "learning_rate": 0.01},
    "penalty": {"l2": 0.01},
    "order": {"shuffle": False},
    "schedule": {"schedule": {"name": "step", "every": 1, "factor": 0.5}},
    "dropout": {"dropout": 0.5},
    "frozen biases": {"train_biases": False},
}


def changed(client: Caller, at: str, change: dict[str, Any]) -> dict[str, Any]:
    reply = client.patch(at, json={"training": change})
    assert reply.status_code == 200, reply.text
    view: dict[str, Any] = reply.json()
    return view


def weights(view: dict[str, Any]) -> list[Any]:
    return [(layer["w"], layer["b"]) for layer in view["layers"][1:]]


def looks(client: Caller, at: str) -> list[Any]:
    """What *Learning* shows of the parameters at the cursor."""
    found = [client.get(f"{at}/{look}") for look in ("surface?resolution=5", "evaluation")]
    assert all(reply.status_code == 200 for reply in found)
    histograms = client.get(f"{at}/histograms").json()["layers"]
    return [*(reply.json() for reply in found), [layer["w"] for layer in histograms[1:]]]


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_what_is_trained_in_two_stretches_is_what_is_stepped(
    client: Caller, change: dict[str, Any]
) -> None:
    trained, stepped = (
        f"/api/v1/sessions/{client.post('/api/v1/sessions', json=MOONS).json()['id']}"
        for _ in range(2)
    )
    client.post(f"{trained}/train", json={"passes": BEGUN})
    assert changed(client, trained, change)["furthest"]["pass"] == BEGUN
    result = client.post(f"{trained}/train", json={"epochs": 2}).json()
    end = result["session"]["cursor"]["pass"]
    assert result["epochs_run"] == 2
    client.post(f"{stepped}/step", json={"unit": "pass", "count": BEGUN})
    # at the end of a pass it would be that one which is learnt anew
    client.post(f"{stepped}/seek", json={"pass": BEGUN, "step": 0})
    changed(client, stepped, change)
    seen, shown = {}, {}
    for number in range(BEGUN, end):
        view = client.post(f"{stepped}/step", json={"unit": "pass"}).json()
        assert view["cursor"]["pass"] == number
        seen[number + 1] = weights(view)
        shown[number + 1] = looks(client, stepped)
    assert weights(result["session"]) == seen[end]
    # back over the change and on again, pass by pass
    for number in (BEGUN + 2, BEGUN - 2, BEGUN + 1):
        there = client.post(f"{trained}/seek", json={"pass": number, "step": 0}).json()
        here = client.post(f"{stepped}/seek", json={"pass": number, "step": 0}).json()
        assert weights(there) == weights(here)
        assert looks(client, trained) == looks(client, stepped)
        if number in seen:
            assert weights(there) == seen[number]
            assert looks(client, trained) == shown[number]
    # one after the other is taken back: the second stretch, the change, the first
    before = client.post(f"{trained}/undo", json={"count": 2}).json()
    assert before["training"]["batch_size"] == MOONS["training"]["batch_size"]  # type: ignore[index]
    assert before["furthest"]["pass"] == BEGUN
    after = client.post(f"{trained}/redo", json={"count": 2}).json()
    assert after["furthest"]["pass"] == end


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"early_stopping": {"patience": 2}}, "early_stopping"),
        ({"until": {"cost_below": 0.3}}, "cost_below"),
        ({}, "condition"),
    ],
)
def test_one_that_was_changed_ends_as_any_other(
    client: Caller, asked: dict[str, Any], reason: str
) -> None:
    at = f"/api/v1/sessions/{client.post('/api/v1/sessions', json=MOONS).json()['id']}"
    client.post(f"{at}/train", json={"passes": BEGUN})
    changed(client, at, {"learning_rate": 5.0})
    if reason == "condition":
        crossing = {"kind": "sign_change", "target": "w"}
        assert client.post(f"{at}/conditions", json=crossing).status_code == 201
    told = client.post(f"{at}/train", json={"epochs": 400, **asked}).json()
    assert told["stopped_by"] == reason
    assert 0 < told["epochs_run"] < 400 or reason == "condition"
    assert told["session"]["furthest"]["pass"] >= BEGUN
    rates = [client.get(f"{at}/trace?pass={p}").json()["learning_rate"] for p in (0, BEGUN)]
    assert rates == [0.5, 5.0]


def test_one_that_diverges_after_a_change_can_be_gone_back_in(client: Caller) -> None:
    made = {"preset": "too-fast", "training": {"learning_rate": 0.05}}
    at = f"/api/v1/sessions/{client.post('/api/v1/sessions', json=made).json()['id']}"
    calm = client.post(f"{at}/train", json={"passes": 5}).json()["session"]
    changed(client, at, {"learning_rate": 500.0})
    told = client.post(f"{at}/train", json={"epochs": 400}).json()
    assert told["stopped_by"] == "diverged"
    assert told["session"]["diverged"]["pass"] > 5
    back = client.post(f"{at}/seek", json={"pass": 5, "step": 0}).json()
    assert weights(back) == weights(calm)
    undone = client.post(f"{at}/undo", json={"count": 2}).json()
    assert (undone["training"]["learning_rate"], undone["furthest"]["pass"]) == (0.05, 5)
