"""Large bodies, right and wrong: read without holding anybody up, refused briefly."""

from __future__ import annotations

import json
import os
import pickle
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fastapi import FastAPI

from app.api import bodies
from app.api.bodies import MEDIUM, SMALL, Wrong, read_body
from app.api.sessions import SessionCreate
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, check_problem
from tests.caller import Caller
from tests.patience import PATIENCE

LEAST_URGENT = 19
"""The most that a niceness can be: who tests under `nice` may be near it."""
SIZES = {"small": SMALL // 2, "medium": MEDIUM // 2, "large": 2 * MEDIUM}
"""Bytes of a body that is read on the loop, on a thread, by another process."""


@pytest.fixture(scope="module")
def one() -> Iterator[Caller]:
    """A lab for many bodies: a process that reads large ones takes a second to start."""
    with Caller(create_app(Settings(store="memory://"))) as client:
        yield client


def body_of(size: int, element: str) -> tuple[str, int, int]:
    """A session's JSON of about `size` bytes with rows of ten such elements; rows and columns."""
    row = "[" + ", ".join([element] * 10) + "]"
    count = max(1, size // (len(row) + 2))
    rows = ", ".join([row] * count)
    targets = ", ".join(["[1]"] * count)
    return (
        f'{{"network": {{"sizes": [10, 1]}}, "data": {{"x": [{rows}], "y": [{targets}]}}}}',
        count,
        10,
    )


@pytest.mark.parametrize("size", SIZES)
def test_a_body_of_any_size_is_taken_with_every_figure(one: Caller, size: str) -> None:
    text, rows, _ = body_of(SIZES[size], "0.1234567890123456")
    reply = one.post(f"{ROOT}/sessions", content=text)
    assert reply.status_code == 201, reply.text
    view = reply.json()
    assert view["setup"]["samples"] == rows
    assert view["sample"]["x"] == [0.1234567890123456] * 10


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("element", ['"0.5"', '""', "null", "true", "[]"])
def test_wrong_elements_are_told_by_twenty_and_counted(
    one: Caller, size: str, element: str
) -> None:
    text, rows, columns = body_of(SIZES[size], element)
    reply = one.post(f"{ROOT}/sessions", content=text)
    problem = check_problem(reply, 422, "invalid_input", "/data/x/0/0")
    pointers = [e["pointer"] for e in problem["errors"]]
    assert pointers == [f"/data/x/{i // 10}/{i % 10}" for i in range(20)]
    assert problem["more"] == rows * columns - 20
    assert len(reply.content) < 4_000


def test_one_wrong_number_among_many_is_found(one: Caller) -> None:
    text, rows, _ = body_of(SIZES["large"], "0.5")
    at = text.rindex("0.5")
    reply = one.post(f"{ROOT}/sessions", content=text[:at] + '"half"' + text[at + 3 :])
    problem = check_problem(reply, 422, "invalid_input", f"/data/x/{rows - 1}/9")
    assert len(problem["errors"]) == 1
    assert '"half"' in problem["errors"][0]["message"]


@pytest.mark.parametrize("size", SIZES)
def test_unknown_fields_are_told_by_twenty_and_counted(one: Caller, size: str) -> None:
    count = SIZES[size] // 14
    text = json.dumps({"preset": "mazur", **{f"field{i:06}": 1 for i in range(count)}})
    reply = one.post(f"{ROOT}/sessions", content=text)
    problem = check_problem(reply, 422, "invalid_input", "/field000000")
    assert (len(problem["errors"]), problem["more"]) == (20, count - 20)
    assert len(reply.content) < 4_000


@pytest.mark.parametrize("size", SIZES)
def test_what_is_no_json_says_where(one: Caller, size: str) -> None:
    text, _, _ = body_of(SIZES[size], "0.5")
    cases = [
        (text[:-1], len(text) - 1, False),
        (text.replace("0.5", "NaN", 1), text.index("0.5"), True),
    ]
    for broken, place, no_number in cases:
        reply = one.post(f"{ROOT}/sessions", content=broken)
        problem = check_problem(reply, 400, "malformed_json")
        assert f"character {place}" in problem["detail"]
        assert ("NaN and Infinity" in problem["detail"]) == no_number


@pytest.mark.parametrize("size", ["small", "medium"])
@pytest.mark.parametrize("number", ["1e999", "-1E+400", "9" * 400, "1" + "0" * 400 + ".5"])
def test_a_number_beyond_float64_is_no_json_wherever_it_stands(
    client: Caller, size: str, number: str
) -> None:
    text, _, _ = body_of(SIZES[size], "0.5")
    fields = [
        text.replace("0.5", number, 1),
        f'{{"training": {{"learning_rate": {number}}}, {text[1:]}',
        f'{{"training": {{"batch_size": {number}}}, {text[1:]}',
    ]
    for body in fields:
        reply = client.post(f"{ROOT}/sessions", content=body)
        problem = check_problem(reply, 400, "malformed_json")
        assert "larger than float64" in problem["detail"]


@pytest.mark.parametrize("size", ["small", "medium"])
def test_whole_numbers_of_any_length_are_told_as_they_came(client: Caller, size: str) -> None:
    text, _, _ = body_of(SIZES[size], "0.5")
    long = str(2**64 + 1)
    reply = client.post(
        f"{ROOT}/sessions", content=f'{{"training": {{"batch_size": {long}}}, {text[1:]}'
    )
    problem = check_problem(reply, 422, "invalid_input", "/training/batch_size")
    assert long in problem["errors"][0]["message"]
    weight = f'{{"network": {{"sizes": [1, 1], "weights": [[[{long}]]], "biases": [[0]]}}}}'
    made = client.post(f"{ROOT}/sessions", content=weight)
    assert made.json()["layers"][1]["w"] == [[float(2**64 + 1)]]


@pytest.mark.parametrize("way", ["announced", "in pieces"])
@pytest.mark.parametrize("element", ["0.5", '"0.5"'])
def test_the_file_of_a_large_body_is_gone_when_it_is_answered(
    one: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, element: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[Path] = []
    read = bodies.BodyReader.read

    async def watched(self: Any, model: Any, body: Any, work: Any) -> Any:
        assert isinstance(body, Path)
        assert body.read_text() == text
        seen.append(body)
        return await read(self, model, body, work)

    monkeypatch.setattr(bodies.BodyReader, "read", watched)
    text, _, _ = body_of(SIZES["large"], element)
    pieces = (text[at : at + 50_000].encode() for at in range(0, len(text), 50_000))
    reply = one.post(f"{ROOT}/sessions", content=text if way == "announced" else pieces)
    assert reply.status_code == (201 if element == "0.5" else 422)
    assert [path.parent for path in seen] == [tmp_path]
    assert list(tmp_path.iterdir()) == []


def test_a_body_that_there_is_no_room_for_is_refused_by_name(
    client: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    text, _, _ = body_of(SIZES["large"], "0.5")
    reply = client.post(f"{ROOT}/sessions", content=text)
    assert "no room" in check_problem(reply, 503, "busy")["detail"]


def test_a_body_that_turns_out_too_large_leaves_no_file(
    client: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    pieces = (b" " * 1_000_000 for _ in range(20))
    check_problem(client.post(f"{ROOT}/sessions", content=pieces), 413, "body_too_large")
    assert list(tmp_path.iterdir()) == []


def test_the_process_comes_after_others_and_ends_when_it_is_idle(
    app: FastAPI, client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, _, _ = body_of(SIZES["large"], "0.5")
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert client.post(f"{ROOT}/sessions", content=text).status_code == 201
    (process,) = app.state.bodies._pool._processes.values()
    assert os.getpriority(os.PRIO_PROCESS, process.pid) == min(own + bodies.NICENESS, LEAST_URGENT)
    monkeypatch.setattr(bodies, "IDLE_SECONDS", 0)
    assert client.post(f"{ROOT}/sessions", content=text).status_code == 201
    process.join(PATIENCE)
    assert process.exitcode is not None
    assert app.state.bodies._pool is None


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"data": {"x": [[1, 2], [1]], "y": [[1], [1]]}}, "/data/x/1"),
        ({"data": {"x": [[1, 2], 3], "y": [[1], [1]]}}, "/data/x/1"),
        ({"data": {"x": [1, 2], "y": [[1], [1]]}}, "/data/x/0"),
        ({"data": {"x": {"0": [1]}, "y": [[1]]}}, "/data/x"),
        ({"network": {"weights": [[[1, "2"]]]}}, "/network/weights/0/0/1"),
        ({"network": {"weights": [1] * 5_000}}, "/network/weights/0"),
        ({"network": {"sizes": [1] * 5_000}}, "/network/sizes"),
        ({"network": {"sizes": [2, 1], "activations": [1] * 50_000}}, "/network/activations/0"),
        ({"network": {"sizes": [2, 1], "biases": [["0"] * 90_000]}}, "/network/biases/0/0"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_shape_of_wrong_is_told_by_its_place(one: Caller, body: Any, pointer: str) -> None:
    reply = one.post(f"{ROOT}/sessions", json=body)
    check_problem(reply, 422, "invalid_input", pointer)
    assert len(reply.content) < 5_000


def test_wrong_values_of_an_edit_are_told_by_twenty(client: Caller) -> None:
    url = f"{ROOT}/sessions/{client.post(f'{ROOT}/sessions', json={}).json()['id']}"
    reply = client.patch(url, json={"set": {f"w:2:1:{i}": "0.1" for i in range(500)}})
    problem = check_problem(reply, 422, "invalid_input", "/set/w:2:1:0")
    assert (len(problem["errors"]), problem["more"]) == (20, 480)


def test_the_process_reads_what_the_thread_reads() -> None:
    """Numbers come back in one array, bit for bit: nothing is made of them on the way."""
    numbers = np.random.default_rng(1).normal(size=(50, 7))
    text = json.dumps({"data": {"x": numbers.tolist(), "y": [[1]] * 50}}).encode()
    found = read_body(SessionCreate, text)
    assert isinstance(found, SessionCreate)
    assert found.data is not None
    assert isinstance(found.data.x, np.ndarray)
    assert found.data.x.tobytes() == numbers.tobytes()


def test_a_process_that_is_ended_is_started_anew(
    app: FastAPI, client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, rows, _ = body_of(SIZES["large"], "0.5")
    assert client.post(f"{ROOT}/sessions", content=text).status_code == 201
    reader = app.state.bodies
    for process in list(reader._pool._processes.values()):
        process.kill()
        process.join()
    assert client.post(f"{ROOT}/sessions", content=text).json()["setup"]["samples"] == rows

    calls: list[Callable[..., Any]] = []

    class Broken:
        def submit(self, call: Callable[..., Any], *_: Any) -> Any:
            calls.append(call)
            raise bodies.BrokenProcessPool

    reader.close()
    monkeypatch.setattr(bodies, "_new_pool", Broken)
    busy = client.post(f"{ROOT}/sessions", content=text)
    check_problem(busy, 503, "busy")
    assert busy.headers["retry-after"]
    assert len(calls) == 2
    reader._pool = None


def test_a_refusal_crosses_to_another_process_whole() -> None:
    text, _, _ = body_of(1_000, '"a"')
    wrong = read_body(SessionCreate, text.encode())
    assert isinstance(wrong, Wrong)
    assert wrong.fields is not None
    again = pickle.loads(pickle.dumps(wrong))
    assert again.fields.errors == wrong.fields.errors
    assert again.fields.more == wrong.fields.more > 0


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate"])
def test_a_compressed_body_is_not_taken(client: Caller, encoding: str) -> None:
    reply = client.post(
        f"{ROOT}/sessions", content=b"\x1f\x8b", headers={"Content-Encoding": encoding}
    )
    problem = check_problem(reply, 415, "unsupported_media_type")
    assert encoding in problem["detail"]
    assert reply.headers["accept-encoding"] == "identity"
