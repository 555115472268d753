"""Every schedule, by both kernels: trained, stepped, replayed, explained, as a program, in files.

The oracle is written from the definitions, in plain Python: it shares no line with the engine.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest
from fastapi.testclient import TestClient

from app.engine.explain import explain
from app.engine.kernels.kernels import LOADERS
from app.engine.optimizers import OPTIMIZERS
from app.engine.rules import SCHEDULE
from app.engine.schedules import CONSTANT, SCHEDULES, build_schedule
from app.engine.trace import Trace
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, state
from tests.contract.explained import check_substituted, check_terms, check_texts, explained
from tests.contract.test_numpy_program import check as check_program
from tests.contract.test_numpy_program import run
from tests.engine.networks import ORACLE_SCHEDULES, Shape, make

GIVEN: dict[str, dict[str, float]] = {
    "constant": {},
    "step": {"every": 2, "factor": 0.3},
    "exponential": {"decay": 0.83},
    "cosine": {"epochs": 5},
}
"""Constants of every schedule, so that three epochs already differ and eight pass the cosine."""
SPECS = [{"name": name, **constants} for name, constants in GIVEN.items()]
ETA = 0.371


def by_name(spec: dict[str, Any]) -> str:
    return str(spec["name"])


schedules = pytest.mark.parametrize("schedule", SPECS, ids=by_name)
changing = pytest.mark.parametrize("schedule", SPECS[1:], ids=by_name)
kernels = pytest.mark.parametrize("kernel", LOADERS)


def rate(schedule: dict[str, Any], epoch: int, eta: float = ETA) -> float:
    return float(ORACLE_SCHEDULES[schedule["name"]](eta, epoch, schedule))


def test_every_schedule_is_walked_here() -> None:
    assert set(GIVEN) == set(SCHEDULES) == set(ORACLE_SCHEDULES)
    assert all(set(GIVEN[name]) == set(kind.parameters) for name, kind in SCHEDULES.items())


@schedules
@pytest.mark.parametrize("epoch", [0, 1, 2, 4, 5, 7, 999_999_999])
def test_the_rate_is_the_oracles(schedule: dict[str, Any], epoch: int) -> None:
    found = build_schedule(schedule).rate(ETA, epoch)
    assert type(found) is float
    assert found == pytest.approx(rate(schedule, epoch), rel=1e-14, abs=1e-17)
    assert found >= 0.0


def trace_of(schedule: dict[str, Any], optimizer: str, epoch: int, eta: float = ETA) -> Trace:
    shape = Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", samples=3, optimizer=optimizer)
    case = make(replace(shape, l2=0.013, train_biases=optimizer != "adam"))
    training = replace(case.training, learning_rate=eta, schedule=build_schedule(schedule))
    before = replace(case, training=training).trace(updates=2)
    return Trace.compute(case.network, training, case.batch, before.start, before.before, epoch)


@changing
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
@pytest.mark.parametrize("epoch", [0, 3, 12])
def test_the_rate_of_a_pass_is_explained_and_is_what_updates_take(
    schedule: dict[str, Any], optimizer: str, epoch: int
) -> None:
    trace = trace_of(schedule, optimizer, epoch)
    view = explained(trace, "learning_rate")
    assert view["value"] == pytest.approx(rate(schedule, epoch), rel=1e-14, abs=1e-17)
    assert view["rule"]["id"] == SCHEDULE.id
    assert view["latex"]["symbolic"] == SCHEDULES[schedule["name"]].latex
    assert view["terms"][0]["factors"][0]["value"] == ETA
    assert f"epoch {epoch + 1}" in view["words"]
    assert f"e = {epoch}." in view["words"]
    line = run(f"import numpy as np\neta, e = {ETA!r}, {epoch}\n" + assignments(schedule, view))
    assert line["eta_e"] == view["value"]
    for text in ("learning_rate", "new_w:2:1:1", "new_w:3:2:1", "new_b:3:1"):
        one = explained(trace, text)
        check_terms(trace, one)
        check_texts(one)
        if one["value"] > 1e-12:
            check_substituted(one)
    new = explained(trace, "new_w:2:1:1")
    assert r"\eta_e" in new["latex"]["symbolic"]
    assert "eta_e" in new["numpy"]
    assert "ηₑ" in new["words"]
    assert "learning_rate" in new["depends_on"]
    check_program(trace)


def assignments(schedule: dict[str, Any], view: dict[str, Any]) -> str:
    lines = [f"{name} = {value!r}" for name, value in schedule.items() if name != "name"]
    return "\n".join([*lines, view["numpy"]])


@pytest.mark.parametrize("eta", [1e-5, 2.0, 0.123456789, 1 / 3])
@changing
def test_what_was_set_is_written_in_full(schedule: dict[str, Any], eta: float) -> None:
    view = explained(trace_of(schedule, "sgd", 4, eta), "learning_rate")
    check_terms(trace_of(schedule, "sgd", 4, eta), view)
    check_substituted(view)
    check_texts(view)


def test_a_constant_schedule_is_none() -> None:
    trace = trace_of({"name": "constant"}, "sgd", 7)
    assert trace.training is not None
    assert trace.training.schedule is CONSTANT
    view = explain(trace, trace.quantity("learning_rate"))
    assert (view.rule.id, view.value, view.substituted) == ("given", ETA, r"\eta = 0.3710")


# --- a session ------------------------------------------------------------------------------------

X = [[0.1, 0.9], [-0.4, 0.3], [0.8, -0.2], [0.5, 0.6], [-0.7, -0.1]]
Y = [[0.0], [1.0], [0.0], [1.0], [1.0]]
W = [[[0.3, -0.2], [0.1, 0.5], [-0.4, 0.2]], [[0.2, -0.3, 0.6]]]
B = [[0.05, -0.1, 0.0], [0.1]]


def spec_of(schedule: dict[str, Any], kernel: str = "numpy", **training: Any) -> dict[str, Any]:
    """Five samples in batches of two: the last of an epoch is short."""
    return {
        "network": {
            "sizes": [2, 3, 1],
            "activations": ["tanh", "sigmoid"],
            "weights": W,
            "biases": B,
        },
        "data": {"x": X, "y": Y},
        "training": {"learning_rate": ETA, "batch_size": 2, "schedule": schedule, **training},
        "kernel": kernel,
    }


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


def parameters(view: dict[str, Any]) -> list[Any]:
    return [layer[name] for layer in view["layers"][1:] for name in ("w", "b")]


@kernels
@schedules
@pytest.mark.parametrize("optimizer", ["sgd", "nesterov", "adam"])
def test_training_is_the_oracles_and_stepping_comes_to_its_bits(
    client: TestClient, schedule: dict[str, Any], kernel: str, optimizer: str
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
    with TestClient(create_app(store)) as client:
        session = Remote.create(
            client, spec_of(schedule, kernel, shuffle=shuffle, optimizer="adam")
        )
        views = []
        for _ in range(14):
            views.append(session.get())
            session.step("pass")
        told = client.get(f"{session.url}/trace", params={"pass": 11}).json()
    with TestClient(create_app(store)) as client:
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


def test_a_schedule_can_be_changed_taken_back_and_carried_over(client: TestClient) -> None:
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


GIVEN_STEP = {"name": "step", "every": 2, "factor": 0.3}


def test_a_schedule_patched_at_a_cursor_in_the_past_changes_what_follows(
    client: TestClient,
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


@changing
def test_files_hold_a_schedule_and_programs_take_its_rate(
    client: TestClient, schedule: dict[str, Any]
) -> None:
    session = Remote.create(client, spec_of(schedule, optimizer="momentum"))
    session.train(3)
    exported = {
        name: client.get(f"{session.url}/export/{name}")
        for name in ("json", "npz", "onnx", "py-numpy", "py-torch", "py-keras", "ipynb", "tex")
    }
    assert {reply.status_code for reply in exported.values()} == {200}
    for name in ("json", "npz", "onnx"):
        kind = exported[name].headers["content-type"]
        reply = client.post(
            f"{ROOT}/sessions/import",
            content=exported[name].content,
            headers={"content-type": kind},
        )
        assert reply.status_code == 201, reply.text
        assert reply.json()["training"] == session.view["training"]
    here = rate(schedule, 3)
    value = client.get(f"{session.url}/explain/learning_rate").json()["value"]
    assert value == pytest.approx(here, rel=1e-14)
    for name, argument in (("py-torch", f"lr={value!r}"), ("py-keras", f"rate={value!r}")):
        assert argument in exported[name].text
        assert f"{SCHEDULES[schedule['name']].numpy}, eta = {ETA}, e = 3" in exported[name].text
    assert SCHEDULES[schedule["name"]].numpy in exported["py-numpy"].text


def test_a_file_with_a_schedule_that_is_none_is_refused_at_its_place(client: TestClient) -> None:
    session = Remote.create(client, spec_of(GIVEN_STEP))
    whole = client.get(f"{session.url}/export/json").json()
    for wrong in (
        {"name": "step", "every": 2.5, "factor": 0.5},
        {"name": "saw"},
        7,
        {"every": [1]},
    ):
        text = orjson.dumps(whole).replace(orjson.dumps(GIVEN_STEP), orjson.dumps(wrong))
        assert text != orjson.dumps(whole)
        reply = client.post(
            f"{ROOT}/sessions/import", content=text, headers={"content-type": "application/json"}
        )
        assert (
            "/training/schedule"
            in check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"]
        )


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"name": "step"}, "every"),
        ({"name": "step", "every": 3}, "factor"),
        ({"name": "step", "every": 0, "factor": 0.5}, "every"),
        ({"name": "step", "every": 1.5, "factor": 0.5}, "every"),
        ({"name": "step", "every": True, "factor": 0.5}, "every"),
        ({"name": "step", "every": 1_000_001, "factor": 0.5}, "every"),
        ({"name": "step", "every": 3, "factor": 0}, "factor"),
        ({"name": "step", "every": 3, "factor": 1.01}, "factor"),
        ({"name": "exponential", "decay": -0.5}, "decay"),
        ({"name": "exponential", "decay": 0.9, "every": 2}, "every"),
        ({"name": "cosine", "epochs": 0}, "epochs"),
        ({"name": "constant", "decay": 0.5}, "decay"),
        ({"name": "sawtooth"}, "name"),
        ({"every": 2}, "name"),
        ({"name": "cosine", "epochs": 5, "warmup": 2}, "warmup"),
    ],
)
def test_what_is_no_schedule_is_refused_by_its_place(
    client: TestClient, wrong: dict[str, Any], pointer: str
) -> None:
    where = f"/training/schedule/{pointer}"
    reply = client.post(f"{ROOT}/sessions", json={"training": {"schedule": wrong}})
    check_problem(reply, 422, "invalid_input", where)
    session = Remote.create(client, {})
    check_problem(
        session.post("patch", {"training": {"schedule": wrong}}), 422, "invalid_input", where
    )
    asked = {"network": {"sizes": [1, 1]}, "x": [1.0], "y": [1.0], "training": {"schedule": wrong}}
    check_problem(client.post(f"{ROOT}/pass", json=asked), 422, "invalid_input", where)
    assert session.get()["revision"] == 0


@changing
def test_each_update_of_a_stateless_pass_is_an_epoch(
    client: TestClient, schedule: dict[str, Any]
) -> None:
    body = {
        "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[0.5]]]},
        "x": [1.0], "y": [2.0], "updates": 4,
        "training": {"learning_rate": ETA, "schedule": schedule},
    }  # fmt: skip
    found = client.post(f"{ROOT}/pass", json=body).json()
    w, b = 0.5, 0.0
    for epoch in range(4):
        delta = w + b - 2.0
        w, b = w - rate(schedule, epoch) * delta, b - rate(schedule, epoch) * delta
    assert found["layers"][1]["new_w"][0][0] == pytest.approx(w, rel=1e-13)
    assert found["learning_rate"] == pytest.approx(rate(schedule, 3), rel=1e-14)
    assert found["training"]["learning_rate"] == ETA


def test_the_catalogue_says_what_each_takes(client: TestClient) -> None:
    found = {each["id"]: each for each in client.get(f"{ROOT}/catalog").json()["schedules"]}
    assert list(found) == list(SCHEDULES)
    for name, each in found.items():
        assert each["title"]
        suggested = {key: bound["suggested"] for key, bound in each["parameters"].items()}
        Remote.create(client, {"training": {"schedule": {"name": name, **suggested}}})
        for key, bound in each["parameters"].items():
            for value, status in (
                (bound["maximum"], 201),
                (bound["maximum"] * 1.5 if not bound["whole"] else bound["maximum"] + 1, 422),
                (bound["minimum"], 422 if bound["exclusive"] else 201),
                (bound["minimum"] - 1, 422),
            ):
                asked = {"name": name, **suggested, key: int(value) if bound["whole"] else value}
                reply = client.post(f"{ROOT}/sessions", json={"training": {"schedule": asked}})
                assert reply.status_code == status, (asked, reply.text)


def test_a_training_that_a_schedule_ends_is_no_divergence(client: TestClient) -> None:
    """A rate that has become 0 leaves everything as it is."""
    spec = spec_of({"name": "exponential", "decay": 1e-300})
    session = Remote.create(client, spec)
    session.train(4)
    here = parameters(session.view)
    assert math.isclose(client.get(f"{session.url}/explain/learning_rate").json()["value"], 0.0)
    session.train(3)
    assert parameters(session.view) == here


def test_the_table_that_the_page_is_held_to_is_true() -> None:
    cases = json.loads((Path(__file__).parents[1] / "cases" / "schedules.json").read_text())
    assert {case["schedule"]["name"] for case in cases} == set(SCHEDULES)
    for case in cases:
        found = build_schedule(case["schedule"]).rate(case["eta"], case["epoch"])
        assert found == pytest.approx(case["rate"], rel=1e-13, abs=1e-17)
