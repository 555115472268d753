"""A session names its kernel, and all of its numbers are that kernel's."""

from __future__ import annotations

import pytest

from app.engine.kernels.kernels import COMPILED, LOADERS, CompiledLoader
from tests.api.lab import Remote, check_problem, state
from tests.caller import Caller

WIDE = {
    "network": {"sizes": [3, 5, 2], "activations": ["tanh", "sigmoid"], "seed": 4},
    "data": {
        "x": [[0.1, -0.4, 0.8], [0.9, 0.2, -0.3], [-0.5, 0.6, 0.7]],
        "y": [[0.2, 0.9], [0.7, 0.1], [0.4, 0.5]],
    },
    "training": {"optimizer": "adam", "learning_rate": 0.05, "batch_size": 2, "shuffle": True},
}


def test_the_default_is_numpy_and_presets_stay_what_they_are(client: Caller) -> None:
    assert Remote.create(client, {}).view["kernel"] == "numpy"
    other = Remote.create(client, {"kernel": "compiled"})
    assert other.view["kernel"] == "compiled"
    assert other.view["setup"]["edited"] is False
    assert "kernel" not in other.view["training"]


def test_the_catalogue_lists_them(client: Caller) -> None:
    kernels = client.get("/api/v1/catalog").json()["kernels"]
    assert [each["id"] for each in kernels] == list(LOADERS)
    assert all(each["available"] is True and each["title"] for each in kernels)


@pytest.mark.parametrize("kernel", LOADERS)
def test_training_and_stepping_come_to_the_same_bits(client: Caller, kernel: str) -> None:
    trained = Remote.create(client, {**WIDE, "kernel": kernel})
    stepped = Remote.create(client, {**WIDE, "kernel": kernel})
    trained.train(40)
    stepped.step("pass", 79)
    stepped.step("op", stepped.steps + 1)
    assert (trained.place, stepped.place) == ((80, 0), (80, 1))
    stepped.back("op")
    assert state(stepped.view) == state(trained.view)
    at_end = trained.seek(79, trained.steps)
    assert [layer.get("w") for layer in at_end["layers"]] == [
        layer.get("w") for layer in stepped.view["layers"]
    ]


def test_kernels_differ_by_rounding_only(client: Caller) -> None:
    one, other = (Remote.create(client, {**WIDE, "kernel": kernel}) for kernel in LOADERS)
    for session in (one, other):
        session.train(100)
        session.step("pass")
    assert other.view["cost"] == pytest.approx(one.view["cost"], rel=1e-12)
    assert other.view["layers"] != one.view["layers"]


def test_an_unknown_kernel_is_refused_by_its_place(client: Caller) -> None:
    reply = client.post("/api/v1/sessions", json={"kernel": "abacus"})
    assert check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"] == "/kernel"
    session = Remote.create(client, {})
    reply = client.patch(session.url, json={"kernel": "abacus"})
    assert check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"] == "/kernel"


def test_a_successor_keeps_the_kernel_unless_another_is_named(client: Caller) -> None:
    first = Remote.create(client, {**WIDE, "kernel": "compiled"})
    assert Remote.create(client, {"from": first.view["id"]}).view["kernel"] == "compiled"
    told = {"from": first.view["id"], "kernel": "numpy"}
    assert Remote.create(client, told).view["kernel"] == "numpy"


def test_another_kernel_takes_over_at_the_cursor_and_can_be_taken_back(client: Caller) -> None:
    session = Remote.create(client, {**WIDE, "kernel": "compiled"})
    session.train(30)
    session.step("neuron", 2)
    place, before = session.place, state(session.view)
    session.patch(kernel="numpy")
    assert (session.view["kernel"], session.place) == ("numpy", place)
    assert session.view["history"]["undo"]["kind"] == "training"
    session.seek(place[0] - 1, 0)
    assert session.view["kernel"] == "compiled"
    session.post("undo")
    session.get()
    assert (session.view["kernel"], session.place) == ("compiled", place)
    assert state(session.view) == before


def test_nobody_waits_for_the_compiler(client: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Remote.create(client, {"kernel": "compiled"})
    monkeypatch.setattr(COMPILED, "_kernel", None)
    monkeypatch.setattr(COMPILED, "_warming", True)
    reply = client.post(f"{session.url}/step", json={"unit": "pass", "count": 3})
    assert check_problem(reply, 503, "busy")
    assert int(reply.headers["Retry-After"]) > 0


def test_it_is_compiled_by_a_process_of_its_own() -> None:
    loader = CompiledLoader()
    thread = loader.warm()
    assert thread is not None
    assert loader.warm() is None
    thread.join()
    assert loader().name == "compiled"
