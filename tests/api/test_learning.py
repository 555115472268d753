"""Data, surfaces, evaluations and histograms, held against plain NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from app.api.learning import (
    DataRowsView,
    EvaluationView,
    HistogramsView,
    SurfacesView,
    SurfaceView,
)
from tests.api.lab import ROOT, Remote, check_problem, check_type
from tests.caller import Caller

CIRCLES: dict[str, Any] = {
    "network": {"sizes": [2, 4, 1], "activations": ["tanh", "sigmoid"], "seed": 2},
    "data": {"preset": "circles", "samples": 60, "seed": 1, "test_fraction": 0.25},
    "training": {"batch_size": 7, "l2": 0.01, "shuffle": True},
}
IRIS: dict[str, Any] = {
    "network": {
        "sizes": [4, 5, 3],
        "activations": ["relu", "softmax"],
        "cost": "categorical_cross_entropy",
    },
    "data": {"preset": "iris", "standardize": True, "test_fraction": 0.2, "seed": 3},
    "training": {"batch_size": 10, "learning_rate": 0.1},
}
SPECS = {"circles": CIRCLES, "iris": IRIS}


def look(lab: Remote, path: str, view: Any) -> Any:
    response = lab.client.get(f"{lab.url}/{path}")
    assert response.status_code == 200, response.text
    return check_type(response, view)


def forward(lab: Remote, x: np.ndarray[Any, Any]) -> list[np.ndarray[Any, Any]]:
    """a of every layer with the weights that the view shows, in plain NumPy."""
    functions = {
        "tanh": np.tanh,
        "linear": np.copy,
        "relu": lambda z: np.maximum(z, 0),
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
    }
    a = [x]
    names = lab.view["network"]["activations"]
    for name, layer in zip(names, lab.view["layers"][1:], strict=True):
        a.append(functions[name](a[-1] @ np.array(layer["w"]).T + np.array(layer["b"])))
    return a


@pytest.fixture(params=sorted(SPECS))
def lab(request: pytest.FixtureRequest, client: Caller) -> Remote:
    """A session in the middle of an update, some epochs on."""
    lab = Remote.create(client, SPECS[request.param])
    assert client.post(f"{lab.url}/train", json={"epochs": 3}).status_code == 200
    steps = client.get(lab.url).json()["cursor"]["steps"]
    number = client.get(lab.url).json()["cursor"]["pass"] - 1
    response = client.post(f"{lab.url}/seek", json={"pass": number, "step": steps - 3})
    assert response.status_code == 200, response.text
    lab.view = response.json()
    return lab


def test_the_data_are_whole_and_their_test_part_is_last(lab: Remote) -> None:
    data = look(lab, "data", DataRowsView)
    count = data["count"]
    assert len(data["x"]) == len(data["y"]) == count == lab.view["setup"]["samples"]
    assert data["test"] == list(range(count - lab.view["setup"]["test_samples"], count))
    part = look(lab, "data?from=5&to=8", DataRowsView)
    assert (part["first"], part["x"], part["y"]) == (5, data["x"][5:8], data["y"][5:8])
    learnt = set(range(data["test"][0]))
    number = lab.view["cursor"]["pass"]
    for back in range(number + 1):
        lab.client.post(f"{lab.url}/seek", json={"pass": back, "step": 0})
        assert set(lab.client.get(lab.url).json()["batch"]["indices"]) <= learnt


def test_an_epoch_is_every_sample_that_is_learnt_from(client: Caller) -> None:
    lab = Remote.create(client, CIRCLES)
    seen: list[int] = []
    learnt = 60 - lab.view["setup"]["test_samples"]
    assert learnt % 7 != 0
    for number in range(-(-learnt // 7)):
        view = client.post(f"{lab.url}/step", json={"unit": "pass"}).json()
        assert (view["cursor"]["pass"], view["cursor"]["epoch"]) == (number, 0)
        seen += view["batch"]["indices"]
    assert sorted(seen) == list(range(learnt))


def test_a_surface_is_the_neuron_over_two_inputs(lab: Remote) -> None:
    data = np.array(look(lab, "data", DataRowsView)["x"])
    for layer, size in enumerate(lab.view["network"]["sizes"][1:], start=2):
        found = look(lab, f"surface?layer={layer}&neuron={size}&x=2&y=1&resolution=5", SurfaceView)
        xs, ys = np.linspace(*found["x"], 5), np.linspace(*found["y"], 5)
        assert found["x"][0] < data[:, 1].min() <= data[:, 1].max() < found["x"][1]
        assert found["y"][0] < data[:, 0].min() <= data[:, 0].max() < found["y"][1]
        points = np.tile(np.array(lab.view["sample"]["x"]), (25, 1))
        points[:, 1], points[:, 0] = np.tile(xs, 5), np.repeat(ys, 5)
        expected = forward(lab, points)[layer - 1][:, size - 1].reshape(5, 5)
        np.testing.assert_allclose(found["a"], expected, rtol=1e-12, atol=1e-15)
        everyone = look(lab, "surfaces?x=2&y=1&resolution=5", SurfacesView)
        assert everyone["layers"][layer - 2]["a"][size - 1] == found["a"]


def test_drawing_a_surface_touches_nothing(lab: Remote) -> None:
    before = lab.client.get(lab.url).content, lab.client.get(f"{lab.url}/trace").content
    look(lab, "surfaces?resolution=30", SurfacesView)
    look(lab, "evaluation", EvaluationView)
    look(lab, "histograms", HistogramsView)
    after = lab.client.get(lab.url).content, lab.client.get(f"{lab.url}/trace").content
    assert before == after


def test_one_input_gives_the_fitted_function(client: Caller) -> None:
    spec = {
        "network": {"sizes": [1, 3, 1], "activations": ["tanh", "linear"]},
        "data": {"preset": "sine"},
    }
    lab = Remote.create(client, spec)
    found = look(lab, "surface?resolution=50", SurfaceView)
    assert found["y"] is None
    x = np.linspace(*found["x"], 50)[:, None]
    lab.view = client.get(lab.url).json()
    np.testing.assert_allclose(found["a"][0], forward(lab, x)[-1][:, 0], rtol=1e-12)


def test_an_evaluation_is_what_plain_numpy_says(lab: Remote) -> None:
    data = look(lab, "data", DataRowsView)
    x, y, test = np.array(data["x"]), np.array(data["y"]), data["test"]
    a = forward(lab, x)[-1]
    if y.shape[1] == 1:
        costs, true, taken = 0.5 * ((y - a) ** 2).sum(axis=1), y[:, 0], a[:, 0] > 0.5
    else:
        costs, true, taken = -(y * np.log(a)).sum(axis=1), y.argmax(1), a.argmax(1)
    weights = [np.array(layer["w"]) for layer in lab.view["layers"][1:]]
    penalty = 0.5 * lab.view["training"].get("l2", 0) * sum((w**2).sum() for w in weights)
    found = look(lab, "evaluation", EvaluationView)
    for part, rows in (("train", slice(0, test[0])), ("test", slice(test[0], None))):
        assert found[part]["cost"] == pytest.approx(costs[rows].mean() + penalty, rel=1e-12)
        assert found[part]["accuracy"] == pytest.approx((true == taken)[rows].mean())
    counts = np.zeros((max(2, y.shape[1]),) * 2, dtype=int)
    for row in test:
        counts[int(true[row]), int(taken[row])] += 1
    assert found["confusion"] == counts.tolist()
    worst = [each["index"] for each in found["worst"]]
    assert sorted(costs[worst], reverse=True) == pytest.approx(list(costs[worst]), rel=1e-12)
    assert costs[worst[0]] == pytest.approx(costs.max(), rel=1e-12)


def test_targets_that_are_no_classes_have_no_accuracy(client: Caller) -> None:
    lab = Remote.create(client, {})
    found = look(lab, "evaluation", EvaluationView)
    assert found["train"]["accuracy"] is found["confusion"] is found["test"] is None
    trace = client.get(f"{lab.url}/trace").json()
    assert found["train"]["cost"] == pytest.approx(trace["cost"], rel=1e-14)


def test_histograms_count_every_number_once(lab: Remote) -> None:
    data = look(lab, "data", DataRowsView)
    learnt = data["test"][0]
    a = forward(lab, np.array(data["x"])[:learnt])
    for i, layer in enumerate(look(lab, "histograms", HistogramsView)["layers"]):
        w = np.array(lab.view["layers"][i + 1]["w"])
        sizes = {"z": a[i + 1].size, "a": a[i + 1].size, "delta": a[i + 1].size}
        for name, count in {**sizes, "w": w.size, "grad_w": w.size}.items():
            assert sum(layer[name]["counts"]) == count
            assert len(layer[name]["edges"]) == len(layer[name]["counts"]) + 1
        expected, edges = np.histogram(a[i + 1], bins=np.array(layer["a"]["edges"]))
        assert np.abs(expected - layer["a"]["counts"]).sum() <= 2  # a value on an edge may go over
        assert edges[0] == pytest.approx(a[i + 1].min(), rel=1e-12)


def test_histograms_of_numbers_that_are_all_alike(client: Caller) -> None:
    spec = {"network": {"sizes": [2, 2, 1], "initializer": "zeros"}, "data": {"preset": "xor"}}
    lab = Remote.create(client, spec)
    for layer in look(lab, "histograms", HistogramsView)["layers"]:
        assert sum(layer["w"]["counts"]) > 0
        assert (np.diff(layer["w"]["edges"]) > 0).all()


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ("surface?layer=1", "/layer"),
        ("surface?layer=4", "/layer"),
        ("surface?neuron=2", "/neuron"),
        ("surface?neuron=0", "/neuron"),
        ("surface?x=3", "/x"),
        ("surface?x=1&y=1", "/y"),
        ("surface?resolution=1", "/resolution"),
        ("surfaces?resolution=201", "/resolution"),
        ("data?from=3&to=2", "/from"),
        ("data?from=0&to=5", "/from"),
    ],
)
def test_what_cannot_be_looked_at_is_refused(client: Caller, path: str, pointer: str) -> None:
    lab = Remote.create(client, {"preset": "xor"})
    check_problem(client.get(f"{lab.url}/{path}"), 422, "invalid_input", pointer)


def test_looks_have_a_budget(client: Caller) -> None:
    lab = Remote.create(client, {"network": {"sizes": [2, 600, 600, 1]}})
    body = check_problem(client.get(f"{lab.url}/surface?resolution=200"), 422, "too_large")
    assert "14" in body["detail"]
    assert "200000000" in body["detail"]


def test_answers_that_overflow_are_said_not_shown(client: Caller) -> None:
    spec = {
        "network": {"weights": [[[1e200]], [[1e200]]], "activations": ["linear", "linear"]},
        "data": {"x": [[1.0], [0.0]], "y": [[1.0], [0.0]]},
    }
    lab = Remote.create(client, spec)
    for path in ("surface", "surfaces", "evaluation"):
        check_problem(client.get(f"{lab.url}/{path}"), 409, "diverged")
    layers = look(lab, "histograms", HistogramsView)["layers"]
    assert layers[1]["z"] is None
    assert layers[0]["w"] is not None


def test_an_edited_sample_is_seen_from_its_pass_on(client: Caller) -> None:
    lab = Remote.create(client, {"preset": "xor"})
    client.post(f"{lab.url}/step", json={"unit": "pass"})
    client.patch(lab.url, json={"sample": {"y": [0.25]}})
    data = look(lab, "data", DataRowsView)
    edited = client.get(lab.url).json()["sample"]["index"]
    assert data["y"][edited] == [0.25]


def test_a_sample_that_is_kept_for_testing_can_be_looked_at_but_not_learnt(
    client: Caller,
) -> None:
    lab = Remote.create(client, CIRCLES)
    trace = client.get(f"{lab.url}/trace?sample=59").json()
    assert trace["batch"] == {"indices": [59], "shown": 59}
    refused = client.patch(lab.url, json={"sample": {"index": 59}})
    check_problem(refused, 422, "invalid_input", "/sample/index")


def test_what_was_said_of_the_data_is_told_and_carried_over(client: Caller) -> None:
    lab = Remote.create(client, CIRCLES)
    said = lab.view["setup"]["data"]
    assert (said["preset"], said["samples"], said["test_fraction"]) == ("circles", 60, 0.25)
    data = look(lab, "data", DataRowsView)
    wider = Remote.create(client, {"from": lab.view["id"], "network": {"sizes": [2, 6, 1]}})
    assert wider.view["setup"]["data"] == said
    assert look(wider, "data", DataRowsView) == data
    spec = {"from": lab.view["id"], "network": {"sizes": [2, 4, 2]}}
    two = Remote.create(client, spec)
    again = look(two, "data", DataRowsView)
    assert again["x"] == data["x"]
    assert [row.index(1.0) for row in again["y"]] == [row[0] for row in data["y"]]
    assert again["test"] == data["test"]


@pytest.mark.parametrize(
    ("data", "pointer"),
    [
        ({"preset": "nothing"}, "/data/preset"),
        ({"preset": "xor", "noise": 0.1}, "/data/noise"),
        ({"preset": "circles", "samples": 0}, "/data/samples"),
        ({"preset": "circles", "samples": 10**9}, "/data/samples"),
        ({"preset": "circles", "noise": -1.0}, "/data/noise"),
        ({"preset": "circles", "test_fraction": 1.0}, "/data/test_fraction"),
        ({"preset": "circles", "targets": ["y"]}, "/data/targets"),
        ({"preset": "circles", "x": [[1.0, 2.0]], "y": [[1.0]]}, "/data/preset"),
        ({"x": [[1.0, 2.0]], "y": [[1.0]], "samples": 3}, "/data/samples"),
        ({"x": [[1.0, 2.0]], "y": [[1.0]], "test_fraction": 0.5}, "/data/test_fraction"),
        ({"preset": "sine"}, "/data/x"),
        ({"preset": "digits"}, "/data/x"),
    ],
)
def test_data_that_cannot_be_had_are_refused(
    client: Caller, data: dict[str, Any], pointer: str
) -> None:
    spec = {"network": {"sizes": [2, 3, 1]}, "data": data}
    check_problem(client.post(f"{ROOT}/sessions", json=spec), 422, "invalid_input", pointer)


def test_many_samples_survive_a_restart(client: Caller) -> None:
    spec = {"network": {"sizes": [64, 10]}, "data": {"preset": "digits", "test_fraction": 0.2}}
    lab = Remote.create(client, spec)
    data = look(lab, "data?from=1790&to=1797", DataRowsView)
    assert data["image"] == [8, 8]
    service = client.app.state.service  # type: ignore[attr-defined]
    fresh = type(service)(service._store, service.limits)
    part = fresh.get(lab.view["id"]).session.setup
    np.testing.assert_array_equal(part.x[1790:], data["x"])
    assert (part.about.image, part.about.test) == ((8, 8), len(data["test"]))
