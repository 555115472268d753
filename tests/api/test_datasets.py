"""Data sets of a caller's own, as a browser or curl brings them."""

from __future__ import annotations

import gzip
import struct
from typing import Any

import numpy as np
import pytest
from fastapi import FastAPI

from app.api.datasets import DatasetRowsView, UploadedView
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, check_type
from tests.caller import Caller

FLOWERS = b"length,width,species\n" + b"".join(
    f"{i / 10},{i % 3},{'rose' if i % 2 else 'tulip'}\n".encode() for i in range(20)
)
URL = f"{ROOT}/datasets"


def bring(client: Caller, **files: bytes) -> dict[str, Any]:
    response = client.post(URL, files={k: (f"{k}.bin", v) for k, v in files.items()})
    assert response.status_code == 201, response.text
    view: dict[str, Any] = check_type(response, UploadedView)
    assert response.headers["location"] == f"{URL}/{view['id']}"
    return view


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_table_is_brought_looked_at_learnt_from_and_forgotten(client: Caller, pack: Any) -> None:
    view = bring(client, file=pack(FLOWERS))
    assert (view["samples"], [c["kind"] for c in view["columns"]]) == (
        20,
        ["number", "number", "class"],
    )
    assert view["columns"][0] | {} == {
        "name": "length",
        "kind": "number",
        "minimum": 0.0,
        "maximum": 1.9,
        "classes": None,
    }
    rows = check_type(client.get(f"{URL}/{view['id']}?from=2&to=4"), DatasetRowsView)["rows"]
    assert rows == [[0.2, 2.0, "tulip"], [0.3, 0.0, "rose"]]
    spec = {
        "network": {"sizes": [2, 3, 2], "activations": ["tanh", "softmax"]},
        "data": {"dataset": view["id"], "targets": ["species"], "standardize": True},
    }
    lab = Remote.create(client, spec)
    data = client.get(f"{lab.url}/data").json()
    assert (data["inputs"], data["outputs"]) == (["length", "width"], ["rose", "tulip"])
    np.testing.assert_allclose(np.mean(data["x"], axis=0), 0.0, atol=1e-14)
    assert data["y"][0] == [0.0, 1.0]
    assert client.delete(f"{URL}/{view['id']}").status_code == 204
    check_problem(client.get(f"{URL}/{view['id']}"), 404, "dataset_not_found")
    check_problem(client.delete(f"{URL}/{view['id']}"), 404, "dataset_not_found")
    check_problem(client.post(f"{ROOT}/sessions", json=spec), 404, "dataset_not_found")
    assert client.get(f"{lab.url}/data").json() == data  # a session has samples of its own


RARE = b"a,kind\n0,x\n1,x\n2,x\n3,x\n4,y\n"


def test_a_class_of_one_sample_is_learnt_and_not_tested(client: Caller) -> None:
    """Whatever is drawn for the test part, no class of a file is in it alone."""
    view = bring(client, file=RARE)
    for seed in range(8):
        lab = Remote.create(
            client,
            {
                "network": {"sizes": [1, 2], "activations": ["softmax"]},
                "data": {
                    "dataset": view["id"],
                    "targets": ["kind"],
                    "test_fraction": 0.9,
                    "seed": seed,
                },
            },
        )
        data = client.get(f"{lab.url}/data").json()
        learnt = [y for i, y in enumerate(data["y"]) if i not in data["test"]]
        assert len(data["test"]) == 3
        assert sorted(learnt) == [[0.0, 1.0], [1.0, 0.0]]
        tested = client.get(f"{lab.url}/evaluation").json()["test"]
        assert 0.0 <= tested["accuracy"] <= 1.0


def test_one_sample_is_learnt_from_but_neither_split_nor_standardised(client: Caller) -> None:
    view = bring(client, file=b"a,b,c\n3,4,0.5\n")
    assert view["samples"] == 1
    data = {"dataset": view["id"], "targets": ["c"]}
    spec = {"network": {"sizes": [2, 1]}, "data": data}
    lab = Remote.create(client, spec)
    lab.train(3)
    assert lab.view["sample"]["x"] == [3.0, 4.0]
    for said, pointer in (
        ({"test_fraction": 0.5}, "/data/test_fraction"),
        ({"standardize": True}, "/data/standardize"),
    ):
        asked = {**spec, "data": {**data, **said}}
        check_problem(client.post(f"{ROOT}/sessions", json=asked), 422, "invalid_input", pointer)
        same = {"from": lab.id, "data": {**data, **said}}
        check_problem(client.post(f"{ROOT}/sessions", json=same), 422, "invalid_input", pointer)
    one_class = bring(client, file=b"a,b,kind\n3,4,rose\n")
    asked = {**spec, "data": {"dataset": one_class["id"], "targets": ["kind"]}}
    check_problem(
        client.post(f"{ROOT}/sessions", json=asked), 422, "invalid_input", "/data/targets/0"
    )


def test_a_column_that_never_changes_becomes_0(client: Caller) -> None:
    view = bring(client, file=b"same,b,y\n7,1,0\n7,3,1\n7,5,1\n")
    data = {"dataset": view["id"], "targets": ["y"], "standardize": True}
    lab = Remote.create(client, {"network": {"sizes": [2, 1]}, "data": data})
    x = np.array(client.get(f"{lab.url}/data").json()["x"])
    assert x[:, 0].tolist() == [0.0, 0.0, 0.0]
    np.testing.assert_allclose((x[:, 1].mean(), x[:, 1].std()), (0.0, 1.0), atol=1e-15)


def test_what_learns_from_a_file_is_no_longer_the_example(client: Caller) -> None:
    view = bring(client, file=FLOWERS)
    mazur = Remote.create(client)
    assert mazur.view["setup"]["file"] is None
    data = {"dataset": view["id"], "targets": ["species"]}
    own = Remote.create(client, {"from": mazur.id, "data": data})
    setup = own.view["setup"]
    assert (setup["preset"], setup["edited"], setup["file"]) == (None, False, "file.bin")
    assert own.view["training"]["train_biases"] is False  # as everything that nobody spoke of
    again = Remote.create(client, {"from": own.id, "network": {"seed": 3}})
    assert again.view["setup"]["file"] == "file.bin"
    wider = Remote.create(client, {"from": own.id, "network": {"sizes": [3, 2, 2]}})
    assert wider.view["setup"]["file"] is None  # its samples are drawn
    named = Remote.create(
        client, {"from": mazur.id, "data": {"preset": "xor"}, "network": {"sizes": [2, 2, 1]}}
    )
    assert (named.view["setup"]["preset"], named.view["setup"]["file"]) == (None, None)
    iris = {"network": {"sizes": [4, 3]}, "data": {"preset": "iris"}}
    assert Remote.create(client, iris).view["setup"]["file"] is None
    drawn = Remote.create(client, {"preset": "neuron-sees"})
    noisier = {"from": drawn.id, "data": {"preset": "moons", "noise": 0.4}}
    setup = Remote.create(client, noisier).view["setup"]
    assert (setup["preset"], setup["edited"]) == ("neuron-sees", True)


def idx(array: np.ndarray[Any, Any]) -> bytes:
    sizes = struct.pack(f">{array.ndim}I", *array.shape)
    return bytes([0, 0, 8, array.ndim]) + sizes + array.astype(np.uint8).tobytes()


def test_pictures_and_labels_are_brought_as_two_files(client: Caller) -> None:
    rng = np.random.default_rng(0)
    images, labels = rng.integers(0, 256, (30, 4, 4)), np.arange(30) % 3
    view = bring(client, images=gzip.compress(idx(images)), labels=idx(labels))
    assert (view["image"], view["targets"]) == ([4, 4], ["label"])
    spec = {
        "network": {"sizes": [16, 3], "activations": ["softmax"]},
        "data": {"dataset": view["id"], "test_fraction": 0.2},
    }
    lab = Remote.create(client, spec)
    data = client.get(f"{lab.url}/data").json()
    assert data["image"] == [4, 4]
    assert len(data["test"]) == 6
    assert sorted(data["x"]) == sorted((images.reshape(30, 16) / 255).tolist())


@pytest.mark.parametrize(
    ("files", "pointer"),
    [
        ({"file": b"a,b\n1,2\nx,3\n"}, "/rows/2/a"),
        ({"file": b"a,b\n1,2\n3,\n"}, "/rows/2/b"),
        ({"file": b"a,b\n1,2\n3\n"}, "/rows/2"),
        ({"file": b""}, "/file"),
        ({"file": b"PK\x03\x04 not really"}, "/file"),
        ({"file": b"\x1f\x8b cut"}, "/file"),
        ({"file": b"\0\0\x08\x03"}, "/file"),
        ({"file": b"\xff\xfe\x00"}, "/file"),
        ({"images": b"\0\0\x08\x03"}, "/file"),
        ({"images": b"no", "labels": b"no"}, "/images"),
        ({"file": b"a\n1\n", "labels": b"\0\0"}, "/file"),
    ],
)
def test_files_that_cannot_be_used_say_where(
    client: Caller, files: dict[str, bytes], pointer: str
) -> None:
    response = client.post(URL, files={k: (k, v) for k, v in files.items()})
    check_problem(response, 422, "invalid_input", pointer)


def test_forms_that_are_no_forms_are_refused(client: Caller) -> None:
    check_problem(client.post(URL, json={}), 415, "unsupported_media_type")
    check_problem(client.post(URL), 415, "unsupported_media_type")
    form = {"content-type": "multipart/form-data"}
    check_problem(client.post(URL, content=b"x", headers=form), 422, "invalid_input")
    form = {"content-type": "multipart/form-data; boundary=x"}
    check_problem(client.post(URL, content=b"--y", headers=form), 422, "invalid_input")
    check_problem(client.post(URL, files={"other": b"a\n1\n"}), 422, "invalid_input")
    check_problem(
        client.post(URL, data={"file": "a\n1\n"}, files={}), 415, "unsupported_media_type"
    )
    twice = [("file", b"a\n1\n"), ("file", b"a\n1\n")]
    check_problem(client.post(URL, files=twice), 422, "invalid_input")
    check_problem(client.post(f"{URL}?x=1", files={"file": b"a\n1\n"}), 422, "invalid_input", "/x")


@pytest.fixture
def small() -> FastAPI:
    """A lab that takes little."""
    return create_app(
        Settings(
            store="memory://",
            max_upload_bytes=2_000,
            max_unpacked_bytes=4_000,
            max_numbers=50,
            max_samples=20,
            max_body_bytes=500,
        )
    )


def test_every_limit_is_said(small: FastAPI) -> None:
    with Caller(small) as client:
        check_problem(client.post(URL, files={"file": b"a\n" + b"1\n" * 2_000}), 422, "too_large")
        bomb = gzip.compress(b"0" * 100_000)
        check_problem(client.post(URL, files={"file": bomb}), 422, "invalid_input", "/file")
        rows = b"a\n" + b"1\n" * 21
        body = check_problem(client.post(URL, files={"file": rows}), 422, "invalid_input", "/rows")
        assert body["first"] == 20
        first = client.post(f"{URL}?first=20", files={"file": rows})
        assert (first.status_code, first.json()["samples"]) == (201, 20)
        for said in ("0", "x"):
            refused = client.post(f"{URL}?first={said}", files={"file": rows})
            check_problem(refused, 422, "invalid_input", "/first")
        wide = b"a,b,c\n" + b"1,2,3\n" * 17
        body = check_problem(client.post(URL, files={"file": wide}), 422, "too_large")
        assert "51" in body["detail"]
        assert body["first"] == 16
        bring(client, file=b"a,b\n" + b"1,2\n" * 20)


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({}, "/data/targets"),
        ({"targets": ["colour"]}, "/data/targets/0"),
        ({"targets": ["species", "length", "width"]}, "/data/inputs"),
        ({"targets": ["species"], "inputs": ["species"]}, "/data/inputs/0"),
        ({"targets": ["species"], "preset": "xor"}, "/data/preset"),
        ({"targets": ["length"]}, "/data/x"),
    ],
)
def test_columns_that_cannot_be_chosen_are_named(
    client: Caller, said: dict[str, Any], pointer: str
) -> None:
    view = bring(client, file=FLOWERS)
    spec = {"network": {"sizes": [2, 2]}, "data": {"dataset": view["id"], **said}}
    check_problem(client.post(f"{ROOT}/sessions", json=spec), 422, "invalid_input", pointer)
