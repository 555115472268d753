"""What is taken along comes back: the same session of JSON, the same numbers of NPZ and ONNX."""

from __future__ import annotations

import io
import json
from typing import Any

import numpy as np
import onnx
import orjson
import pytest
from onnx.reference import ReferenceEvaluator

from app.api.session_views import SessionView
from app.engine.activations import ACTIVATIONS, MAKERS
from app.engine.optimizers import OPTIMIZERS
from app.exports.rows import LARGE
from tests.api.lab import ROOT, Remote, check_type, state
from tests.caller import Caller

ROWS = {"x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8]], "y": [[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]}


def wide(optimizer: str = "adam", output: str = "softmax", hidden: Any = "tanh") -> dict[str, Any]:
    return {
        "network": {
            "sizes": [2, 3, 2],
            "activations": [hidden, output],
            "cost": "categorical_cross_entropy" if output == "softmax" else "quadratic",
            "seed": 5,
        },
        "data": ROWS,
        "training": {
            "optimizer": optimizer,
            "batch_size": 2,
            "shuffle": True,
            "l1": 0.001,
            "l2": 0.002,
        },
    }


def exported(one: Remote, name: str) -> tuple[bytes, str]:
    response = one.client.get(f"{one.url}/export/{name}")
    assert response.status_code == 200, response.text
    return response.content, response.headers["content-type"]


def imported(client: Caller, data: bytes, media_type: str) -> Remote:
    response = client.post(
        f"{ROOT}/sessions/import", content=data, headers={"Content-Type": media_type}
    )
    assert response.status_code == 201, response.text
    view = check_type(response, SessionView)
    assert response.headers["location"] == f"{ROOT}/sessions/{view['id']}"
    return Remote(client, view)


def test_a_sample_of_rows_that_later_passes_lack_stays_the_one_that_is_shown(
    client: Caller,
) -> None:
    one = Remote.create(client, wide("sgd") | {"training": {"batch_size": 3}})
    one.step("pass", 2)
    one.patch(data={"x": ROWS["x"][:1], "y": ROWS["y"][:1]})
    one.seek(0, 3)
    one.patch(sample={"index": 2})
    assert one.view["furthest"]["pass"] > 0
    before = everything(one)
    again = imported(client, *exported(one, "json"))
    assert everything(again) == before
    assert again.view["sample"]["index"] == 2
    link = client.post(f"{one.url}/links").json()["id"]
    opened = client.post(f"{ROOT}/links/{link}/open")
    assert opened.status_code == 201, opened.text
    assert state(opened.json()) == before[0]


def everything(one: Remote) -> Any:
    curve = one.client.get(f"{one.url}/curve").json()
    return [state(one.get()), one.view["furthest"], curve, one.view["conditions"]]


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_a_session_comes_back_to_the_bit(client: Caller, optimizer: str) -> None:
    one = Remote.create(client, wide(optimizer))
    one.step("pass", 150)
    one.patch(set={"w:2:1:2": 0.3}, sample={"x": [0.25, 0.5]}, training={"learning_rate": 0.05})
    one.step("pass", 120)
    client.post(f"{one.url}/bookmarks", json={"name": "früh", "pass": 7, "step": 3})
    for condition in (
        {"kind": "reached", "target": "delta:3:1"},
        {"kind": "cost_below", "value": 1e-9, "over": "data"},
    ):
        assert client.post(f"{one.url}/conditions", json=condition).status_code == 201
    one.get()
    one.seek(101, 2)
    one.step("pass")
    assert one.view["stopped_by"]["quantity"] == "delta:3:1"
    again = imported(client, *exported(one, "json"))
    assert again.id != one.id
    assert everything(again) == everything(one)
    changes = one.client.get(f"{one.url}/history").json()
    assert again.client.get(f"{again.url}/history").json() == changes
    assert len(changes["undo"]) == 1
    for number in (0, 1, 66, 101, one.view["furthest"]["pass"]):
        assert again.trace(**{"pass": number}) == one.trace(**{"pass": number})
    for each in (one, again):
        each.step("pass", 40)
        each.step("op", 3)
    assert state(again.view) == state(one.view)
    for each in (one, again):
        each.undo()
    assert everything(again) == everything(one)
    for each in (one, again):
        each.redo()
    assert again.explain("new_w:3:1:1") == one.explain("new_w:3:1:1")


def test_a_long_history_comes_back_with_its_checkpoints(client: Caller) -> None:
    one = Remote.create(client, wide("momentum"))
    one.train(6_000)
    data, media_type = exported(one, "json")
    assert len(json.loads(data)["checkpoints"]["passes"]) > 1
    again = imported(client, data, media_type)
    for number in (11_000, 3, one.view["furthest"]["pass"]):
        assert again.trace(**{"pass": number}) == one.trace(**{"pass": number})


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
@pytest.mark.parametrize("end", [False, True])
def test_arrays_bring_parameters_memory_and_data(client: Caller, optimizer: str, end: bool) -> None:
    one = Remote.create(client, wide(optimizer))
    one.step("pass", 5)
    one.patch(sample={"y": [0.25, 0.75]})
    one.step("pass" if end else "phase", 2)
    data, media_type = exported(one, "npz")
    arrays = np.load(io.BytesIO(data), allow_pickle=False)
    if end:
        one.seek(one.place[0] + 1, 0)
    for number, layer in enumerate(one.view["layers"][1:], start=2):
        assert arrays[f"w{number}"].tolist() == layer["w"]
        assert arrays[f"b{number}"].tolist() == layer["b"]
    again = imported(client, data, media_type)
    assert again.view["training"] == one.view["training"]
    theirs, mine = again.explain("new_w:2:1:1"), one.explain("new_w:2:1:1")
    assert [s["before"] for s in theirs["state"]] == [s["before"] for s in mine["state"]]
    assert again.place == (0, 0)
    assert exported(again, "npz")[0][:2] == b"PK"


def test_bare_weights_are_a_network(client: Caller) -> None:
    file = io.BytesIO()
    np.savez(file, w2=np.array([[1, 2], [3, 4], [5, 6]]), w3=np.array([[0.5, 0.25, -1.0]]))
    one = imported(client, file.getvalue(), "application/octet-stream")
    assert one.view["network"]["sizes"] == [2, 3, 1]
    assert one.view["layers"][1]["w"] == [[1, 2], [3, 4], [5, 6]]
    assert one.view["layers"][2]["b"] == [0]


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_a_model_computes_what_the_lab_does_and_comes_back(client: Caller, name: str) -> None:
    function: Any = {"name": name, "alpha": 0.125} if name in MAKERS else name
    hidden, output = ("tanh", name) if ACTIVATIONS[name].output_only else (function, "linear")
    one = Remote.create(client, wide("sgd", output, hidden))
    one.step("pass", 3)
    one.step("op")
    data, media_type = exported(one, "onnx")
    model = onnx.load_model_from_string(data)
    onnx.checker.check_model(model, full_check=True)
    x = np.array(ROWS["x"])
    (a,) = ReferenceEvaluator(model).run(None, {"x": x})
    for index in range(3):
        expected = one.trace(sample=index)["layers"][-1]["a"]
        assert a[index] == pytest.approx(expected, rel=1e-12, abs=1e-15)
    again = imported(client, data, media_type)
    assert again.view["network"] == one.view["network"]
    for theirs, mine in zip(again.view["layers"][1:], one.view["layers"][1:], strict=True):
        assert (theirs["w"], theirs["b"]) == (mine["w"], mine["b"])
    assert again.view["training"] == one.view["training"]


def test_many_samples_are_written_some_rows_at_a_time(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writing keeps the interpreter, on a thread as well: nobody is answered while it lasts."""
    rows = np.random.default_rng(3).normal(size=(300, 784))
    spec = {"network": {"sizes": [784, 2, 1]}, "data": {"x": rows.tolist(), "y": [[0.5]] * 300}}
    one = Remote.create(client, spec)
    one.step("op", 3)
    sizes: list[int] = []
    dumps, loads = orjson.dumps, orjson.loads

    def noting(value: Any, *more: Any, **options: Any) -> bytes:
        held = [value]
        while held:
            each = held.pop()
            held += each.values() if isinstance(each, dict) else ()
            held += each if isinstance(each, list | tuple) else ()
            sizes.append(each.size if isinstance(each, np.ndarray) else 1)
        return dumps(value, *more, **options)

    def reading(data: bytes) -> Any:
        sizes.append(len(data) // 10)
        return loads(data)

    with monkeypatch.context() as patch:
        patch.setattr(orjson, "dumps", noting)
        patch.setattr(orjson, "loads", reading)
        file = client.get(f"{one.url}/export/json").content
    assert len(file) > 4_000_000
    assert 1 < max(sizes) <= LARGE
    assert json.loads(file)["setup"]["x"] == rows.tolist()
    other = imported(client, file, "application/json")
    assert client.get(f"{other.url}/export/json").content == file
