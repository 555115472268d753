"""A session names its kernel, and all of its numbers are that kernel's."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.engine.kernels.kernels import COMPILED, LOADERS, CompiledLoader
from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, check_problem, state

WIDE = {
    "network": {"sizes": [3, 5, 2], "activations": ["tanh", "sigmoid"], "seed": 4},
    "data": {
        "x": [[0.1, -0.4, 0.8], [0.9, 0.2, -0.3], [-0.5, 0.6, 0.7]],
        "y": [[0.2, 0.9], [0.7, 0.1], [0.4, 0.5]],
    },
    "training": {"optimizer": "adam", "learning_rate": 0.05, "batch_size": 2, "shuffle": True},
}


def test_the_default_is_numpy_and_presets_stay_what_they_are(client: TestClient) -> None:
    assert Remote.create(client, {}).view["kernel"] == "numpy"
    other = Remote.create(client, {"kernel": "compiled"})
    assert other.view["kernel"] == "compiled"
    assert other.view["setup"]["edited"] is False
    assert "kernel" not in other.view["training"]


def test_the_catalogue_lists_them(client: TestClient) -> None:
    kernels = client.get("/api/v1/catalog").json()["kernels"]
    assert [each["id"] for each in kernels] == list(LOADERS)
    assert all(each["available"] is True and each["title"] for each in kernels)


@pytest.mark.parametrize("kernel", LOADERS)
def test_training_and_stepping_come_to_the_same_bits(client: TestClient, kernel: str) -> None:
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


def test_kernels_differ_by_rounding_only(client: TestClient) -> None:
    one, other = (Remote.create(client, {**WIDE, "kernel": kernel}) for kernel in LOADERS)
    for session in (one, other):
        session.train(100)
        session.step("pass")
    assert other.view["cost"] == pytest.approx(one.view["cost"], rel=1e-12)
    assert other.view["layers"] != one.view["layers"]


def test_an_unknown_kernel_is_refused_by_its_place(client: TestClient) -> None:
    reply = client.post("/api/v1/sessions", json={"kernel": "abacus"})
    assert check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"] == "/kernel"
    session = Remote.create(client, {})
    reply = client.patch(session.url, json={"kernel": "abacus"})
    assert check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"] == "/kernel"


def test_a_successor_keeps_the_kernel_unless_another_is_named(client: TestClient) -> None:
    first = Remote.create(client, {**WIDE, "kernel": "compiled"})
    assert Remote.create(client, {"from": first.view["id"]}).view["kernel"] == "compiled"
    told = {"from": first.view["id"], "kernel": "numpy"}
    assert Remote.create(client, told).view["kernel"] == "numpy"


def test_another_kernel_takes_over_at_the_cursor_and_can_be_taken_back(client: TestClient) -> None:
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


@pytest.fixture
def without(stored: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - comes first
    """An installation without the extra."""
    monkeypatch.setattr(CompiledLoader, "installed", staticmethod(lambda: False))
    monkeypatch.setattr(COMPILED, "_kernel", None)


@pytest.fixture
def stored(tmp_path: Any) -> tuple[str, str, dict[str, Any]]:
    """A session that was made where its kernel is: (store, path, its last view)."""
    store = f"sqlite:///{tmp_path / 'lab.sqlite3'}"
    with TestClient(create_app(Settings(store=store))) as client:
        session = Remote.create(client, {**WIDE, "kernel": "compiled"})
        session.train(100)
        session.step("op", 3)
        return store, session.url, session.view


@pytest.mark.usefixtures("without")
def test_a_session_without_its_kernel_says_so_and_goes_on_with_the_other_one(
    stored: tuple[str, str, dict[str, Any]],
) -> None:
    store, url, before = stored
    with TestClient(create_app(Settings(store=store)), raise_server_exceptions=False) as client:
        detail = check_problem(client.get(url), 409, "kernel_missing")["detail"]
        assert "“numpy”" in detail
        assert check_problem(client.post(f"{url}/train", json={}), 409, "kernel_missing")
        reply = client.post("/api/v1/sessions", json={"kernel": "compiled"})
        assert check_problem(reply, 409, "kernel_missing")
        view = client.patch(url, json={"kernel": "numpy"}).json()
        assert (view["kernel"], view["cursor"]) == ("numpy", before["cursor"])
        for mine, theirs in zip(view["layers"][1:], before["layers"][1:], strict=True):
            for row, other in zip(mine["w"], theirs["w"], strict=True):
                assert row == pytest.approx(other, rel=1e-12)
        on = client.post(f"{url}/train", json={"epochs": 3}).json()
        assert on["epochs_run"] == 3
        kernels = client.get("/api/v1/catalog").json()["kernels"]
        assert {k["id"]: k["available"] for k in kernels} == {"numpy": True, "compiled": False}


def test_nobody_waits_for_the_compiler(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
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
