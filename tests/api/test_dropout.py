"""Dropout over HTTP: stepped, explained, held to, taken back and along; and where there is none."""

from __future__ import annotations

import ast
import re
from typing import Any

import numpy as np
import pytest

from app.engine.dropout import uniforms
from app.engine.kernels.kernels import LOADERS
from tests.api.lab import ROOT, Remote, check_problem, layer, state
from tests.caller import Caller

ROWS = {
    "x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8], [0.6, 0.2]],
    "y": [[0.0, 1.0], [1.0, 0.0], [0.0, 1.0], [1.0, 0.0]],
}


def made(client: Caller, dropout: Any = 0.5, **more: Any) -> Remote:
    training = {"dropout": dropout, "optimizer": "momentum", **more.pop("training", {})}
    network = {"sizes": [2, 4, 3, 2], "activations": ["tanh", "relu", "sigmoid"], "seed": 3}
    return Remote.create(client, {"network": network, "data": ROWS, "training": training, **more})


def own_masks(number: int, sample: int, p: float = 0.5, seed: int = 3) -> list[list[float]]:
    """The masks of both hidden layers."""
    drawn = uniforms(seed, number, [sample], 7)[0]
    masks = [0.0 if u < p else 1 / (1 - p) for u in drawn]
    return [masks[:4], masks[4:]]


def test_a_mask_is_an_op_before_a_and_null_until_then(client: Caller) -> None:
    one = made(client)
    assert one.steps == Remote.create(client, {"network": {"sizes": [2, 4, 3, 2]}}).steps + 7
    expected = own_masks(0, 0)
    assert layer(one.view, 2)["mask"] == [None] * 4
    assert "mask" not in layer(one.view, 1)
    assert "mask" not in layer(one.view, 4)
    told = []
    for _ in range(7):
        told.append(one.view["cursor"]["next"])
        one.step()
    assert told == ["z:2:1", "mask:2:1", "a:2:1", "z:2:2", "mask:2:2", "a:2:2", "z:2:3"]
    assert layer(one.view, 2)["mask"] == [*expected[0][:2], None, None]
    assert one.explain("mask:2:3")["value"] is None
    one.step("phase")
    assert [layer(one.view, at)["mask"] for at in (2, 3)] == expected
    assert [layer(one.trace(), at)["mask"] for at in (2, 3)] == expected


def test_without_dropout_all_is_as_it_was(client: Caller) -> None:
    plain = Remote.create(client, {"network": {"sizes": [2, 2, 2]}})
    none = Remote.create(client, {"network": {"sizes": [2, 2, 2]}, "training": {"dropout": 0}})
    assert plain.steps == none.steps == 37
    assert state(plain.view) == state(none.view)
    assert plain.trace() == none.trace()
    assert "dropout" not in none.view["training"]
    assert all("mask" not in each for each in none.trace()["layers"])
    gone = client.get(f"{plain.url}/explain/mask:2:1")
    assert "no dropout in this pass" in check_problem(gone, 404, "unknown_quantity")["detail"]
    lone = Remote.create(client, {"network": {"sizes": [2, 1]}, "training": {"dropout": 0.5}})
    assert lone.steps == Remote.create(client, {"network": {"sizes": [2, 1]}}).steps
    gone = client.get(f"{lone.url}/explain/mask:2:1")
    assert "hidden layer" in check_problem(gone, 404, "unknown_quantity")["detail"]


def test_a_list_has_one_rate_for_each_hidden_layer(client: Caller) -> None:
    one = made(client, [0.0, 0.9])
    assert one.view["training"]["dropout"] == [0.0, 0.9]
    assert "mask" not in layer(one.view, 2)
    assert layer(one.trace(), 3)["mask"] == own_masks(0, 0, 0.9)[1]


@pytest.mark.parametrize(
    ("dropout", "pointer"),
    [
        (1, "/training/dropout"),
        (-0.1, "/training/dropout"),
        ("half", "/training/dropout"),
        (True, "/training/dropout"),
        ([0.5], "/training/dropout"),
        ([0.5, 1.0], "/training/dropout/1"),
        ([0.5, "x"], "/training/dropout/1"),
        ([0.1] * 5_000, "/training/dropout"),
        ({}, "/training/dropout"),
    ],
)
def test_rates_that_are_none(client: Caller, dropout: Any, pointer: str) -> None:
    body = {"network": {"sizes": [2, 4, 3, 2]}, "training": {"dropout": dropout}}
    check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input", pointer)
    made(client).refuses("patch", {"training": {"dropout": dropout}}, 422, "invalid_input", pointer)


def test_every_sample_of_a_batch_has_its_own_masks(client: Caller) -> None:
    one = made(client, training={"batch_size": 3, "shuffle": True})
    one.step("pass", 4)
    number, indices = one.place[0], one.view["batch"]["indices"]
    for index in indices:
        expected = own_masks(number, index)
        assert one.explain(f"mask:2:2@{index}")["value"] == expected[0][1]
        looked = one.trace(sample=index)
        assert [layer(looked, at)["mask"] for at in (2, 3)] == expected
    other = next(i for i in range(4) if i not in indices)
    looked = one.trace(sample=other)
    assert [layer(looked, at)["mask"] for at in (2, 3)] == own_masks(number, other)


@pytest.mark.parametrize("kernel", LOADERS)
def test_whoever_comes_back_finds_the_same(client: Caller, kernel: str) -> None:
    one = made(client, kernel=kernel)
    one.step("pass", 3)
    one.step("op", 5)
    here, trace = state(one.view), one.trace()
    one.train(20)
    one.undo()
    assert state(one.view) == here
    one.patch(training={"dropout": 0.1})
    assert one.trace() != trace
    one.undo()
    one.back("epoch", 2)
    one.seek(3, 5)
    assert (state(one.view), one.trace()) == (here, trace)
    branch = Remote(client, one.post("fork", {}).json())
    link = one.post("links").json()["id"]
    opened = Remote(client, client.post(f"{ROOT}/links/{link}/open").json())
    file = client.get(f"{one.url}/export/json").content
    kind = {"Content-Type": "application/json"}
    brought = client.post(f"{ROOT}/sessions/import", content=file, headers=kind)
    assert brought.status_code == 201, brought.text
    one.train(3)
    for each in (branch, opened, Remote(client, brought.json())):
        assert each.trace() == trace
        each.train(3)
        assert each.view["layers"] == one.view["layers"]


def test_a_pass_alone_is_the_sessions(client: Caller) -> None:
    one = made(client, training={"batch_size": 4})
    network = {"sizes": [2, 4, 3, 2], "activations": ["tanh", "relu", "sigmoid"], "seed": 3}
    training = {"dropout": 0.5, "optimizer": "momentum"}
    body = {"network": network, **ROWS, "training": training, "updates": 3}
    alone = client.post(f"{ROOT}/pass", json=body).json()
    one.step("pass", 3)
    assert alone["layers"] == one.trace()["layers"]
    without = client.post(f"{ROOT}/pass", json={"network": network, **ROWS}).json()
    assert all("mask" not in each for each in without["layers"])


def test_what_is_not_a_pass_drops_nothing(client: Caller) -> None:
    """Costs over the data, accuracy, surfaces: those of the same weights without dropout."""
    one = made(client, 0.6, training={"batch_size": 2})
    trained = one.train(4)
    plain = Remote.create(client, {"from": one.id, "training": {"dropout": 0}})
    for call in ("evaluation", "surface?resolution=5", "histograms"):
        with_it, without = (client.get(f"{each.url}/{call}").json() for each in (one, plain))
        assert with_it == without, call
    assert one.trace()["cost"] != plain.trace()["cost"]
    assert client.get(f"{one.url}/curve").json()["points"][-1]["cost"] == trained["cost"]
    assert client.get(f"{plain.url}/curve").json()["points"][0]["cost"] == trained["cost"]


def test_gradients_are_checked_with_the_masks_held(client: Caller) -> None:
    one = made(client, training={"batch_size": 4})
    one.step("pass", 2)
    assert one.check_gradients()["passed"]
    nudges = client.get(f"{one.url}/gradient-check/w:2:1:1").json()
    gradient = layer(one.trace(), 2)["grad_w"][0][0]
    best = min(nudges["points"], key=lambda point: point["error"])
    assert nudges["gradient"] == gradient
    assert best["quotient"] == pytest.approx(gradient, rel=1e-5, abs=1e-9)


def test_a_session_stops_where_a_neuron_is_dropped(client: Caller) -> None:
    one = made(client)
    condition = {"kind": "magnitude_below", "target": "mask:2:2", "value": 0.5}
    assert one.post("conditions", condition).status_code == 201
    dropped = [n for n in range(60) if own_masks(n, n % 4)[0][1] == 0.0]
    first = dropped[0]
    one.get()
    one.step("pass", 60)
    assert one.view["cursor"]["last"] == "mask:2:2"
    assert one.place[0] == first
    assert one.view["stopped_by"]["value"] == 0.0
    one.patch(training={"dropout": 0})  # no mask is left to stop at
    one.step("pass", 40)
    assert "stopped_by" not in one.view
    refused = {"kind": "reached", "target": "mask:4:1"}
    check_problem(one.post("conditions", refused), 404, "unknown_quantity")
    assert one.post("conditions", {"kind": "reached", "target": "mask:3:1"}).status_code == 201


def test_dropout_may_begin_and_end_on_the_way(client: Caller) -> None:
    one = made(client, 0)
    one.step("pass", 2)
    one.step("op", 3)
    assert one.view["cursor"]["last"] == "z:2:2"
    one.patch(training={"dropout": 0.5})
    assert one.view["cursor"]["last"] == "z:2:2"
    one.step("op", 1)
    assert one.view["cursor"]["last"] == "mask:2:2"
    watched = client.get(f"{one.url}/series", params={"id": "mask:2:2", "passes": 3}).json()
    expected = own_masks(2, 2)[0][1]
    assert watched["series"][0]["values"] == [None, None, expected]
    one.patch(training={"dropout": 0})
    assert one.view["cursor"]["last"] == "z:2:2"
    one.undo()
    assert one.view["cursor"]["last"] == "mask:2:2"


def test_another_shape_carries_the_rates_over(client: Caller) -> None:
    one = made(client, [0.2, 0.3])
    for sizes, rates in (
        ([2, 4, 2], [0.2]),
        ([2, 4, 3, 3, 2], [0.2, 0.3, 0.0]),
        ([2, 5, 3, 2], [0.2, 0.3]),
    ):
        other = Remote.create(client, {"from": one.id, "network": {"sizes": sizes}})
        assert other.view["training"]["dropout"] == rates
    same = Remote.create(client, {"from": made(client).id, "network": {"sizes": [2, 3, 2]}})
    assert same.view["training"]["dropout"] == 0.5


# --- files ----------------------------------------------------------------------------------------


def test_programs_take_the_masks_along(client: Caller) -> None:
    one = made(client, training={"batch_size": 2})
    one.step("pass", 2)
    trace = one.trace()
    names: dict[str, Any] = {}
    exec(client.get(f"{one.url}/export/py-numpy").text, names)
    assert names["cost"] == pytest.approx(trace["cost"], rel=1e-13)
    for each in trace["layers"][1:]:
        for kind in ("mask", "a", "slope", "delta", "new_w"):
            if kind in each:
                found = names[kind][each["layer"]]
                np.testing.assert_allclose(found, each[kind], rtol=1e-12, atol=1e-15)
    torch = client.get(f"{one.url}/export/py-torch").text
    ast.parse(torch)
    listed = [ast.literal_eval(text) for text in re.findall(r"Masked\((\[.*?\n\])\)", torch, re.S)]
    number, indices = one.place[0], one.view["batch"]["indices"]
    expected = [own_masks(number, index) for index in indices]
    assert listed == [[masks[at] for masks in expected] for at in (0, 1)]
    refused = check_problem(
        client.get(f"{one.url}/export/py-keras"), 422, "invalid_input", "/format"
    )
    assert "py-torch" in refused["detail"]
    for name in ("ipynb", "html", "csv", "tex"):
        reply = client.get(f"{one.url}/export/{name}")
        assert reply.status_code == 200, (name, reply.text)
        assert name == "tex" or b"mask" in reply.content


def test_arrays_and_models_are_those_of_the_whole_network(client: Caller) -> None:
    """Weights are weights; what takes them in goes on with dropout, and a model answers without."""
    one = made(client)
    one.step("pass", 3)
    file = client.get(f"{one.url}/export/npz").content
    kind = {"Content-Type": "application/x-npz"}
    other = Remote(
        client, client.post(f"{ROOT}/sessions/import", content=file, headers=kind).json()
    )
    assert other.view["training"]["dropout"] == 0.5
    assert client.get(f"{one.url}/export/onnx").status_code == 200


def test_a_file_with_rates_that_do_not_fit_is_refused(client: Caller) -> None:
    one = made(client, [0.2, 0.3])
    document = client.get(f"{one.url}/export/json").json()
    document["setup"]["training"]["dropout"] = [0.2]
    reply = client.post(f"{ROOT}/sessions/import", json=document)
    check_problem(reply, 422, "invalid_input", "/setup/training/dropout")
