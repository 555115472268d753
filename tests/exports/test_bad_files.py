"""Files that are foreign, cut, damaged or too large: a clear problem, never a session or a 500."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from app.api.language import write_json
from app.api.session_views import session_view
from app.engine.errors import Diverged, InvalidInput, TooLarge
from app.exports.formats import JSON, NPZ, ONNX
from app.exports.session_json import read_json
from app.main import create_app
from app.sessions.adoption import adopt
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, strict_json
from tests.caller import Caller
from tests.hunts import hunted

XOR = {"preset": "xor", "training": {"optimizer": "momentum"}}


def post(client: Caller, data: bytes, media_type: str) -> Any:
    headers = {"Content-Type": media_type} if media_type else {}
    return client.post(f"{ROOT}/sessions/import", content=data, headers=headers)


@pytest.fixture(scope="module")
def client() -> Iterator[Caller]:
    """One lab for all: nothing here changes a session."""
    app = create_app(Settings(store="memory://"))
    with Caller(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="module")
def one(client: Caller) -> Remote:
    session = Remote.create(client, XOR)
    session.train(3_000)
    session.patch(set={"w:2:1:1": 0.5}, sample={"x": [0.5, 0.25]}, training={"batch_size": 2})
    session.step("pass", 5)
    client.post(f"{session.url}/bookmarks", json={"name": "here"})
    client.post(f"{session.url}/conditions", json={"kind": "reached", "target": "delta:2:1"})
    session.get()
    session.step("pass")
    assert "stopped_by" in session.view
    return session


def export(one: Remote, name: str) -> bytes:
    response = one.client.get(f"{one.url}/export/{name}")
    assert response.status_code == 200, response.text
    return response.content


@pytest.mark.parametrize("media_type", ["text/plain", "image/png", "application/jsonp", ""])
def test_other_media_types_are_not_read(client: Caller, media_type: str) -> None:
    check_problem(post(client, b"{}", media_type), 415, "unsupported_media_type")


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        (media_type, data)
        for media_type in (JSON, NPZ, ONNX, "application/octet-stream")
        for data in (b"", b"{", b"null", b"[]", b'{"format": "other"}', b"PK\x03\x04", b"\x08\xff")
    ]
    + [(JSON, b'{"format": NaN}'), (JSON, b"[" * 5_000), (NPZ, b"PK\x05\x06" + b"\0" * 18)],
)
def test_foreign_bytes_are_refused(client: Caller, media_type: str, data: bytes) -> None:
    problem = check_problem(post(client, data, media_type), 422, "invalid_input")
    assert problem["errors"]


@pytest.mark.parametrize(("name", "media_type"), [("json", JSON), ("npz", NPZ), ("onnx", ONNX)])
def test_a_file_that_was_cut_is_refused(one: Remote, name: str, media_type: str) -> None:
    data = export(one, name)
    for share in (0.1, 0.5, 0.9, 0.99):
        cut = data[: int(len(data) * share)]
        check_problem(post(one.client, cut, media_type), 422, "invalid_input")


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a document, the first two items of a list."""
    items = value.items() if isinstance(value, dict) else enumerate(value[:2])
    for key, inner in items if isinstance(value, dict | list) else ():
        yield (*path, key)
        yield from places(inner, (*path, key)) if isinstance(inner, dict | list) else ()


@pytest.mark.parametrize("every", hunted([1, 5], [5]))
def test_a_session_changed_anywhere_is_a_session_or_a_clear_problem(
    one: Remote, every: int
) -> None:
    """Each value of a file in turn becomes something else; never an error of another kind."""
    document, refused = json.loads(export(one, "json")), 0
    for path in list(places(document))[::every]:
        for other in (None, "x", -1, 10**15, 1.5, [], {}, [["x"]]):
            changed = deepcopy(document)
            holder = changed
            for key in path[:-1]:
                holder = holder[key]
            holder[path[-1]] = other
            try:
                brought = read_json(json.dumps(changed).encode(), Settings())
                adopt(brought.session, brought.checkpoints)
            except (InvalidInput, TooLarge, Diverged):
                refused += 1
            else:
                shown = adopt(replace(brought.session, id="one"), brought.checkpoints)[1]
                assert strict_json(write_json(session_view(shown))), (path, other)
    assert refused > 300 / every


@pytest.mark.parametrize(
    ("path", "value", "pointer"),
    [
        (("cursor", "step"), 9_999, "/cursor/step"),
        (("cursor", "pass"), 10**6, "/cursor"),
        (("edits", 0, "set", "w:2:1:1"), "0.5", "/edits/0/set/w:2:1:1"),
        (("edits", 0, "set", "z:2:1"), 0.5, "/edits/0/set/z:2:1"),
        (("edits", 0, "samples", 0, "x"), [1], "/edits/0/samples/0/x"),
        (("edits", 0, "training", "batch_size"), 1.5, "/edits/0/training/batch_size"),
        (("start", "w2"), [[1, 2]], "/start/w2"),
        (("setup", "sizes"), [2, 3, 10**9], "/setup/sizes/2"),
        (("setup", "cost"), "hinge", "/setup/cost"),
        (("conditions", 0, "target"), "delta:9:1", "/conditions/0"),
        (("version",), 99, "/version"),
        (("start", "b2", 0), 0.25, "/checkpoints/seal"),
        (("checkpoints", "data", 0), "AAAA", "/checkpoints/data/0"),
    ],
)
def test_a_problem_says_where(one: Remote, path: Any, value: Any, pointer: str) -> None:
    document = json.loads(export(one, "json"))
    holder = document
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    response = post(one.client, json.dumps(document).encode(), JSON)
    check_problem(response, 422, "invalid_input", pointer)


def test_without_checkpoints_a_changed_file_is_computed_anew(one: Remote) -> None:
    document = json.loads(export(one, "json"))
    document["start"]["b2"][0] = 0.25
    del document["checkpoints"]
    again = post(one.client, json.dumps(document).encode(), JSON)
    assert again.status_code == 201, again.text
    assert again.json()["layers"][1]["b"] != one.view["layers"][1]["b"]


def test_a_long_replay_is_too_large(one: Remote) -> None:
    document = json.loads(export(one, "json"))
    document["furthest"]["pass"] = 10**9
    response = post(one.client, json.dumps(document).encode(), JSON)
    check_problem(response, 422, "too_large")


def npz(**arrays: Any) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


def header_only(shape: str, descr: str = "'<f8'", tail: bytes = b"") -> bytes:
    """An NPZ whose `w2` says that it has a shape."""
    text = f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "w2.npy", b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + tail
        )
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "pointer"),
    [
        (npz(a=[1.0]), "/w2"),
        (npz(w2=[1.0]), "/w2"),
        (npz(w2=[["a"]]), "/w2"),
        (npz(w2=[[np.nan]]), "/w2"),
        (npz(w2=np.zeros((2, 2)), w3=np.zeros((1, 3))), "/w3"),
        (npz(w2=np.zeros((2, 2)), b2=np.zeros(3)), "/b2"),
        (npz(w2=np.zeros((1, 2)), x=[[1.0, 2.0]]), "/data/y"),
        (npz(w2=np.zeros((1, 5_000))), "/network/sizes/0"),
        (npz(w2=np.zeros((1, 1)) + 1j), "/w2"),
        (header_only("(1000000000000, 1000000000000)"), "/w2"),
        (header_only("(-1, 2)"), "/w2"),
        (header_only("(1, 1)", "'|O'", b"\0" * 8), "/w2"),
        (header_only("(1, 1)", "[('a', '<f8')]", b"\0" * 8), "/w2"),
    ],
)
def test_arrays_that_are_no_network(client: Caller, data: bytes, pointer: str) -> None:
    check_problem(post(client, data, NPZ), 422, "invalid_input", pointer)


def test_a_zip_bomb_is_not_unpacked(client: Caller) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("w2.npy", b"\0" * 100_000_000)
    assert len(file.getvalue()) < 200_000
    problem = check_problem(post(client, file.getvalue(), NPZ), 422, "invalid_input")
    assert "this has 100 MB; at most 80 MB are allowed" in problem["detail"]


def model(nodes: list[Any], **tensors: Any) -> bytes:
    arrays = {name: np.asarray(value, dtype=np.float32) for name, value in tensors.items()}
    graph = helper.make_graph(
        nodes,
        "net",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["N", 2])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["N", 1])],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()],
    )
    return helper.make_model(graph).SerializeToString()


def node(operator: str, inputs: str, output: str, **attributes: Any) -> Any:
    return helper.make_node(operator, inputs.split(), [output], **attributes)


@pytest.mark.parametrize(
    ("data", "pointer", "named"),
    [
        (model([node("Conv", "x w", "y")], w=[[1, 2]]), "/graph/node/0", "Conv"),
        (model([node("Relu", "x", "y")]), "/graph/node/0", "Relu"),
        (model([node("Gemm", "x v", "y")], w=[[1, 2]]), "/graph/node/0", "v"),
        (model([node("Gemm", "x w", "y", alpha=0.5)], w=[[1], [2]]), "/graph/node/0", "alpha"),
        (
            model([node("MatMul", "x w", "a"), node("Add", "x b", "y")], w=[[1], [2]], b=[1]),
            "/graph/node/1",
            "Add",
        ),
        (model([node("MatMul", "x w", "a")], w=[[1], [2]]), "/graph/output/0", "a"),
        (
            model(
                [node("MatMul", "x w", "z"), node("Gelu", "z", "y", approximate="tanh")],
                w=[[1], [2]],
            ),
            "/graph/node/1",
            "Gelu",
        ),
        (model([node("MatMul", "x w", "y")], w=[[np.inf], [2]]), "/w2", ""),
    ],
)
def test_models_that_are_no_chain_of_layers(
    client: Caller, data: bytes, pointer: str, named: str
) -> None:
    problem = check_problem(post(client, data, ONNX), 422, "invalid_input", pointer)
    assert named in problem["detail"]


def test_a_model_of_somebody_else_is_taken(client: Caller) -> None:
    layers = [
        node("Flatten", "x", "f"),
        node("MatMul", "f w", "m"),
        node("Add", "m b", "z"),
        node("LeakyRelu", "z", "a", alpha=0.25),
        node("Gemm", "a v", "o", transB=1),
        node("Softmax", "o", "y"),
    ]
    data = model(layers, w=[[1, 2, 3], [4, 5, 6]], b=[0.5, 0, 0], v=[[1, 0, -1], [0, 1, 0]])
    response = post(client, data, ONNX)
    assert response.status_code == 201, response.text
    view = response.json()
    assert view["network"] == {
        "sizes": [2, 3, 2],
        "activations": [{"name": "leaky_relu", "alpha": 0.25}, "softmax"],
        "cost": "categorical_cross_entropy",
    }
    assert view["layers"][1]["w"] == [[1, 4], [2, 5], [3, 6]]
    assert view["layers"][1]["b"] == [0.5, 0, 0]


@pytest.mark.parametrize(
    ("its", "activation"),
    [
        (node("Elu", "z", "y", alpha=0.5), {"name": "elu", "alpha": 0.5}),
        (node("Elu", "z", "y"), "elu"),
        (node("Softplus", "z", "y"), "softplus"),
        (node("Gelu", "z", "y"), "gelu"),
    ],
)
def test_smooth_activations_of_somebody_else_are_taken(
    client: Caller, its: Any, activation: Any
) -> None:
    data = model([node("MatMul", "x w", "z"), its], w=[[1], [2]])
    response = post(client, data, ONNX)
    assert response.status_code == 201, response.text
    assert response.json()["network"]["activations"] == [activation]


def test_data_in_another_file_are_not_looked_for(client: Caller) -> None:
    found = onnx.load_model_from_string(model([node("MatMul", "x w", "y")], w=[[1], [2]]))
    tensor = found.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "/etc/hostname"
    response = post(client, found.SerializeToString(), ONNX)
    check_problem(response, 422, "invalid_input", "/graph/initializer/0")


def test_what_is_over_the_limits_is_refused(one: Remote) -> None:
    small = Caller(create_app(Settings(store="memory://", max_neurons=2)))
    for name, media_type in (("json", JSON), ("npz", NPZ), ("onnx", ONNX)):
        check_problem(post(small, export(one, name), media_type), 422, "invalid_input")


@pytest.mark.parametrize("announced", [True, False])
def test_a_file_over_the_limit_of_bodies_cannot_be_taken(announced: bool) -> None:
    small = Caller(create_app(Settings(store="memory://", max_body_bytes=1_000)))
    content = b" " * 2_000 if announced else (b" " * 500 for _ in range(4))
    response = small.post(
        f"{ROOT}/sessions/import", content=content, headers={"Content-Type": JSON}
    )
    problem = check_problem(response, 422, "too_large")
    assert "1 kB" in problem["detail"]


def test_a_format_that_there_is_none_of(one: Remote) -> None:
    response = one.client.get(f"{one.url}/export/docx")
    check_problem(response, 404, "unknown_format")


def test_without_the_package_onnx_is_a_clear_problem(
    one: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = export(one, "onnx")
    monkeypatch.setitem(__import__("sys").modules, "onnx", None)
    response = one.client.get(f"{one.url}/export/onnx")
    problem = check_problem(response, 501, "extra_missing")
    assert "backprop-lab[onnx]" in problem["detail"]
    check_problem(post(one.client, data, ONNX), 501, "extra_missing")
