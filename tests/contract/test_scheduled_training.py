"""Every schedule, by both kernels: trained, stepped, replayed, changed and taken back."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, state
from tests.caller import Caller
from tests.contract.schedule_cases import (
    ETA,
    GIVEN_STEP,
    B,
    W,
    X,
    Y,
    changing,
    kernels,
    parameters,
    rate,
    schedules,
    spec_of,
)
from tests.contract.test_numpy_program import run


def learn(epochs: int, eta_of: Callable[[int], float], optimizer: str) -> list[np.ndarray]:
    """w2, b2, w3, b3 after so many epochs, worked out from the formulas."""
    x, y = np.array(X), np.array(Y)
    p = [np.array(W[0]), np.array(B[0]), np.array(W[1]), np.array(B[1])]
    m, v, count = [np.zeros_like(q) for q in p], [np.zeros_like(q) for q in p], 0
    for epoch in range(epochs):
        eta = eta_of(epoch)
        for first in range(0, 5, 2):
            xs, ys = x[first : first + 2], y[first : first + 2]
            hidden = np.tanh(xs @ p[0].T + p[1])
            out = 1 / (1 + np.exp(-(hidden @ p[2].T + p[3])))
            d3 = (out - ys) * out * (1 - out)
            d2 = (d3 @ p[2]) * (1 - hidden**2)
            g = [d2.T @ xs, d2.sum(axis=0), d3.T @ hidden, d3.sum(axis=0)]
            g = [each / len(xs) for each in g]
            count += 1
            for i, each in enumerate(g):
                if optimizer == "sgd":
                    p[i] = p[i] - eta * each
                elif optimizer == "nesterov":
                    v[i] = 0.9 * v[i] + each
                    p[i] = p[i] - eta * (each + 0.9 * v[i])
                else:
                    m[i] = 0.9 * m[i] + 0.1 * each
                    v[i] = 0.999 * v[i] + 0.001 * each**2
                    right = v[i] / (1 - 0.999**count)
                    p[i] = p[i] - eta * (m[i] / (1 - 0.9**count)) / (np.sqrt(right) + 1e-8)
    return p


@kernels
@schedules
@pytest.mark.parametrize("optimizer", ["sgd", "nesterov", "adam"])
def test_training_is_the_oracles_and_stepping_comes_to_its_bits(
    client: Caller, schedule: dict[str, Any], kernel: str, optimizer: str
) -> None:
    spec = spec_of(schedule, kernel, optimizer=optimizer)
    trained, stepped = Remote.create(client, spec), Remote.create(client, spec)
    trained.train(8)
    assert trained.view["training"]["learning_rate"] == ETA
    expected = learn(8, lambda epoch: rate(schedule, epoch), optimizer)
    for found, wanted in zip(parameters(trained.view), expected, strict=True):
        np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-12)
    stepped.step("pass", 7)  # within the third epoch, which the training then finishes
    stepped.train(6)
    assert state(stepped.view) == state(trained.view)


@kernels
@changing
@pytest.mark.parametrize("shuffle", [False, True])
def test_replay_has_the_bits_of_the_first_run(
    tmp_path: Any, schedule: dict[str, Any], kernel: str, shuffle: bool
) -> None:
    store = Settings(store=f"sqlite:///{tmp_path / 'lab.db'}")
    with Caller(create_app(store)) as client:
        session = Remote.create(
            client, spec_of(schedule, kernel, shuffle=shuffle, optimizer="adam")
        )
        views = []
        for _ in range(14):
            views.append(session.get())
            session.step("pass")
        told = client.get(f"{session.url}/trace", params={"pass": 11}).json()
    with Caller(create_app(store)) as client:
        session.client = client
        for before in (views[13], views[4], views[11], views[0]):
            view = session.seek(before["cursor"]["pass"], before["cursor"]["step"])
            assert parameters(view) == parameters(before)
        session.seek(11, 0)
        again = client.get(f"{session.url}/trace").json()
        assert (again["layers"], again["cost"]) == (told["layers"], told["cost"])
        assert again["learning_rate"] == told["learning_rate"]
        assert again["learning_rate"] == pytest.approx(rate(schedule, 11 // 3), rel=1e-14)
        program = run(client.get(f"{session.url}/program").json()["source"])
        assert program["eta_e"] == again["learning_rate"]
        np.testing.assert_allclose(program["new_w"][2], again["layers"][1]["new_w"], rtol=1e-12)


def test_a_schedule_can_be_changed_taken_back_and_carried_over(client: Caller) -> None:
    session = Remote.create(client, spec_of(GIVEN_STEP))
    session.train(5)
    before = session.view
    changed = session.patch(training={"schedule": {"name": "exponential", "decay": 0.5}})
    assert changed["training"]["schedule"] == {"name": "exponential", "decay": 0.5}
    # Epochs count from the session's beginning, whenever a schedule was chosen.
    value = client.get(f"{session.url}/explain/learning_rate").json()["value"]
    assert value == ETA * 0.5**5
    assert session.patch(training={"learning_rate": 0.2})["training"]["schedule"]["decay"] == 0.5
    session.undo()
    assert state(session.undo()) == state(before)
    made = Remote.create(client, {"from": session.view["id"]})
    assert made.view["training"] == before["training"]
    forked = client.post(f"{session.url}/fork", json={}).json()
    assert forked["training"] == before["training"]
    link = client.post(f"{session.url}/links").json()
    opened = client.post(f"{ROOT}/links/{link['id']}/open").json()
    assert opened["training"] == before["training"]
    constant = session.patch(training={"schedule": {"name": "constant"}})
    assert "schedule" not in constant["training"]
    assert client.get(f"{session.url}/explain/learning_rate").json()["value"] == ETA


def test_a_schedule_patched_at_a_cursor_in_the_past_changes_what_follows(
    client: Caller,
) -> None:
    session = Remote.create(client, spec_of({"name": "constant"}))
    session.train(6)
    session.seek(6, 0)
    session.patch(training={"schedule": {"name": "exponential", "decay": 0.5}})
    session.train(2)
    expected = learn(4, lambda epoch: ETA * (0.5**epoch if epoch >= 2 else 1.0), "sgd")
    for found, wanted in zip(parameters(session.view), expected, strict=True):
        np.testing.assert_allclose(found, wanted, rtol=1e-10, atol=1e-13)
    # The batch is cut anew on the way: the epoch goes on counting.
    session.patch(training={"batch_size": 5})
    session.step("pass", 2)
    assert session.view["cursor"]["epoch"] == 5
    value = client.get(f"{session.url}/explain/learning_rate").json()["value"]
    assert value == ETA * 0.5**5


def test_a_training_that_a_schedule_ends_is_no_divergence(client: Caller) -> None:
    """A rate that has become 0 leaves everything as it is."""
    spec = spec_of({"name": "exponential", "decay": 1e-300})
    session = Remote.create(client, spec)
    session.train(4)
    here = parameters(session.view)
    assert math.isclose(client.get(f"{session.url}/explain/learning_rate").json()["value"], 0.0)
    session.train(3)
    assert parameters(session.view) == here
