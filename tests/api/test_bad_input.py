"""Whatever a caller sends: the one problem body, the session as it was, and never a 500."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI

from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller

NETWORKS: list[tuple[str, dict[str, Any], str]] = [
    ("no sizes", {"cost": "quadratic", "sizes": []}, "/network/sizes"),
    ("one layer", {"sizes": [3]}, "/network/sizes"),
    ("size 0", {"sizes": [2, 0, 1]}, "/network/sizes/1"),
    ("negative size", {"sizes": [2, -3, 1]}, "/network/sizes/1"),
    ("huge size", {"sizes": [2, 10**9, 1]}, "/network/sizes/1"),
    ("size beyond 64 bits", {"sizes": [2, 10**30, 1]}, "/network/sizes/1"),
    ("too many parameters", {"sizes": [1024, 1024, 1024]}, "/network/sizes"),
    ("too many layers", {"sizes": [2] * 40}, "/network/sizes"),
    ("fraction of a neuron", {"sizes": [2, 1.5, 1]}, "/network/sizes/1"),
    ("true neurons", {"sizes": [2, True, 1]}, "/network/sizes/1"),
    ("text for sizes", {"sizes": "2-2-2"}, "/network/sizes"),
    ("ragged weights", {"sizes": [2, 2], "weights": [[[1, 2], [3]]]}, "/network/weights/0/1"),
    (
        "misshaped weights",
        {"sizes": [2, 2], "weights": [[[1, 2, 3], [4, 5, 6]]]},
        "/network/weights/0",
    ),
    (
        "transposed weights",
        {"sizes": [3, 2], "weights": [[[1, 2], [3, 4], [5, 6]]]},
        "/network/weights/0",
    ),
    ("too few weights", {"sizes": [2, 2, 1], "weights": [[[1, 2], [3, 4]]]}, "/network/weights"),
    ("no weights", {"weights": []}, "/network/sizes"),
    ("empty weights", {"weights": [[]]}, "/network/sizes/0"),
    ("hollow weights", {"weights": [[[]]]}, "/network/sizes/0"),
    ("text for a weight", {"sizes": [1, 1], "weights": [[["a"]]]}, "/network/weights/0/0/0"),
    ("null for a weight", {"sizes": [1, 1], "weights": [[[None]]]}, "/network/weights/0/0/0"),
    ("misshaped biases", {"sizes": [2, 2], "biases": [[1, 2, 3]]}, "/network/biases/0"),
    ("too many biases", {"sizes": [2, 2], "biases": [[1, 2], [1, 2]]}, "/network/biases"),
    (
        "softmax in a hidden layer",
        {"sizes": [2, 2, 2], "activations": ["softmax", "sigmoid"]},
        "/network/activations/0",
    ),
    ("too few activations", {"sizes": [2, 2, 2], "activations": ["tanh"]}, "/network/activations"),
    ("unknown activation", {"sizes": [2, 2], "activations": ["swish"]}, "/network/activations/0"),
    (
        "alpha out of range",
        {"sizes": [2, 2], "activations": [{"name": "leaky_relu", "alpha": 1.5}]},
        "/network/activations/0/alpha",
    ),
    (
        "alpha of elu below 0",
        {"sizes": [2, 2], "activations": [{"name": "elu", "alpha": -0.5}]},
        "/network/activations/0/alpha",
    ),
    (
        "alpha of elu past all use",
        {"sizes": [2, 2], "activations": [{"name": "elu", "alpha": 101}]},
        "/network/activations/0/alpha",
    ),
    (
        "alpha where there is none",
        {"sizes": [2, 2], "activations": [{"name": "relu", "alpha": 0.1}]},
        "/network/activations/0/alpha",
    ),
    ("unknown cost", {"sizes": [2, 2], "cost": "hinge"}, "/network/cost"),
    ("unknown initialiser", {"sizes": [2, 2], "initializer": "ones"}, "/network/initializer"),
    ("negative seed", {"sizes": [2, 2], "seed": -1}, "/network/seed"),
    ("a seed no browser can hold", {"sizes": [2, 2], "seed": 2**53}, "/network/seed"),
    ("unknown field", {"sizes": [2, 2], "layers": 3}, "/network/layers"),
]

CREATES: list[tuple[str, Any, str]] = [
    *[(name, {"network": network}, pointer) for name, network, pointer in NETWORKS],
    ("a list", [], ""),
    ("text", "mazur", ""),
    ("unknown preset", {"preset": "mazurka"}, "/preset"),
    ("unknown field", {"pre/set~": "mazur"}, "/pre~1set~0"),
    ("unknown data set", {"data": {"preset": "mnist"}}, "/data/preset"),
    (
        "both kinds of data",
        {"preset": "xor", "data": {"preset": "xor", "x": [[1, 2]], "y": [[1]]}},
        "/data/preset",
    ),
    ("x alone", {"data": {"x": [[1, 2]]}}, "/data/y"),
    ("y alone", {"data": {"y": [[1, 2]]}}, "/data/x"),
    ("no samples", {"data": {"x": [], "y": []}}, "/data/x"),
    ("ragged x", {"data": {"x": [[1, 2], [1]], "y": [[1, 2], [1, 2]]}}, "/data/x/1"),
    ("more x than y", {"data": {"x": [[1, 2], [1, 2]], "y": [[1, 2]]}}, "/data/y"),
    ("x of another width", {"data": {"x": [[1, 2, 3]], "y": [[1, 2]]}}, "/data/x"),
    ("y of another width", {"data": {"x": [[1, 2]], "y": [[1]]}}, "/data/y"),
    (
        "a target above 1 for a cross-entropy",
        {"network": {"cost": "binary_cross_entropy"}, "data": {"x": [[1, 2]], "y": [[0, 1.5]]}},
        "/data/y",
    ),
    (
        "a target below 0 for a cross-entropy",
        {
            "network": {"cost": "categorical_cross_entropy"},
            "data": {"x": [[1, 2]], "y": [[0, -0.5]]},
        },
        "/data/y",
    ),
    ("unknown optimiser", {"training": {"optimizer": "lbfgs"}}, "/training/optimizer"),
    ("negative η", {"training": {"learning_rate": -0.5}}, "/training/learning_rate"),
    ("text for η", {"training": {"learning_rate": "0.5"}}, "/training/learning_rate"),
    ("batch of 0", {"training": {"batch_size": 0}}, "/training/batch_size"),
    ("fraction of a batch", {"training": {"batch_size": 1.5}}, "/training/batch_size"),
    ("1 for shuffle", {"training": {"shuffle": 1}}, "/training/shuffle"),
    ("negative λ", {"training": {"l2": -1e-9}}, "/training/l2"),
    ("μ of 1", {"training": {"optimizer": "momentum", "momentum": 1}}, "/training/momentum"),
    ("ε of 0", {"training": {"optimizer": "adam", "epsilon": 0}}, "/training/epsilon"),
    ("a constant of another optimiser", {"training": {"momentum": 0.5}}, "/training/momentum"),
]


@pytest.mark.parametrize(("body", "pointer"), [c[1:] for c in CREATES], ids=[c[0] for c in CREATES])
def test_a_session_that_cannot_be_made(client: Caller, body: Any, pointer: str) -> None:
    check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input", pointer)


def test_it_says_what_was_expected_and_what_came(client: Caller) -> None:
    body = {"network": {"sizes": [2, 2], "weights": [[[1, 2, 3], [4, 5, 6]]]}}
    problem = check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input")
    assert "2×2" in problem["detail"]
    assert "2×3" in problem["detail"]
    body = {"network": {"sizes": [2, 2], "activations": ["swish"]}}
    problem = check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input")
    assert "leaky_relu" in problem["detail"]
    assert "swish" in problem["detail"]


@pytest.mark.parametrize(
    ("network", "pointer"), [n[1:] for n in NETWORKS], ids=[n[0] for n in NETWORKS]
)
def test_a_stateless_pass_refuses_the_same_networks(
    client: Caller, network: dict[str, Any], pointer: str
) -> None:
    if "sizes" not in network and "weights" not in network:
        pytest.skip("without sizes a session has a preset's; a pass has none")
    body = {"network": network, "x": [1, 2], "y": [1, 2]}
    check_problem(client.post(f"{ROOT}/pass", json=body), 422, "invalid_input", pointer)


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"x": [1]}, "/x"),
        ({"x": []}, "/x"),
        ({"x": [[1, 2]]}, "/y"),
        ({"y": [1, 2]}, "/y"),
        ({"y": [2]}, "/y"),
        ({"network": None}, "/network"),
        ({"training": {"optimizer": "none"}}, "/training/optimizer"),
        ({"weights": []}, "/weights"),
    ],
    ids=str,
)
def test_a_stateless_pass_refuses_what_does_not_fit(
    client: Caller, change: dict[str, Any], pointer: str
) -> None:
    network = {"sizes": [2, 1], "cost": "binary_cross_entropy"}
    body = {"network": network, "x": [1, 2], "y": [1], **change}
    check_problem(client.post(f"{ROOT}/pass", json=body), 422, "invalid_input", pointer)


def test_required_fields_are_named(client: Caller) -> None:
    problem = check_problem(client.post(f"{ROOT}/pass", json={}), 422, "invalid_input", "/network")
    assert {e["pointer"] for e in problem["errors"]} == {"/network", "/x", "/y"}
    session = Remote.create(client)
    session.refuses("seek", {"step": 3}, 422, "invalid_input", "/pass")


MOVES: list[tuple[str, Any, str]] = [
    ("step", {"unit": "week"}, "/unit"),
    ("step", {"unit": None}, "/unit"),
    ("step", {"count": 0}, "/count"),
    ("step", {"count": -3}, "/count"),
    ("step", {"count": 1.5}, "/count"),
    ("step", {"count": "2"}, "/count"),
    ("step", {"count": True}, "/count"),
    ("step", {"count": 10**20}, "/count"),
    ("step", {"direction": "sideways"}, "/direction"),
    ("step", {"units": "op"}, "/units"),
    ("step", [], ""),
    ("seek", {"pass": -1}, "/pass"),
    ("seek", {"pass": 0, "step": -1}, "/step"),
    ("seek", {"pass": 0.5}, "/pass"),
    ("seek", {"pass": "0"}, "/pass"),
    ("seek", {"pass": 0, "at": 1}, "/at"),
    ("patch", {"set": {"w:2:1:1": None}}, "/set/w:2:1:1"),
    ("patch", {"set": {"w:2:1:1": "1"}}, "/set/w:2:1:1"),
    ("patch", {"set": {"w:2:1:1": True}}, "/set/w:2:1:1"),
    ("patch", {"set": {"z:2:1": 1}}, "/set/z:2:1"),
    ("patch", {"set": {"cost": 1}}, "/set/cost"),
    ("patch", {"set": {"new_w:2:1:1": 1}}, "/set/new_w:2:1:1"),
    ("patch", {"set": {"learning_rate": 1}}, "/set/learning_rate"),
    ("patch", {"set": [1]}, "/set"),
    ("patch", {"sample": {"index": 1}}, "/sample/index"),
    ("patch", {"sample": {"index": -1}}, "/sample/index"),
    ("patch", {"sample": {"index": 10**18}}, "/sample/index"),
    ("patch", {"sample": {"x": [1, 2, 3]}}, "/sample/x"),
    ("patch", {"sample": {"y": ["1", 2]}}, "/sample/y/0"),
    ("patch", {"training": {"learning_rate": -1}}, "/training/learning_rate"),
    ("patch", {"training": {"batch_size": 0}}, "/training/batch_size"),
    ("patch", {"training": {"optimizer": "x"}}, "/training/optimizer"),
    ("patch", {"network": {"sizes": [2, 2]}}, "/network"),
    ("train", {"epochs": 10**9}, "/epochs"),
    ("train", {"epochs": 1, "until": {"cost_below": "0"}}, "/until/cost_below"),
    ("train", {"epochs": 1, "until": 3}, "/until"),
]


@pytest.mark.parametrize(("call", "body", "pointer"), MOVES, ids=str)
def test_a_move_or_edit_that_cannot_be_made(
    client: Caller, call: str, body: Any, pointer: str
) -> None:
    session = Remote.create(client)
    session.step(count=7)
    session.refuses(call, body, 422, "invalid_input", pointer)


def test_an_edit_is_made_whole_or_not_at_all(client: Caller) -> None:
    session = Remote.create(client)
    session.step(count=3)
    for bad in (
        {"set": {"w:2:1:1": 9, "w:9:1:1": 1}},
        {"set": {"w:2:1:1": 9}, "sample": {"x": [1]}},
        {"set": {"w:2:1:1": 9}, "training": {"l1": -1}},
        {"sample": {"x": [8, 8]}, "training": {"optimizer": "x"}},
    ):
        before = session.get()
        assert session.post("patch", bad).status_code in (404, 422)
        assert session.get() == before


def test_every_code_is_in_the_catalogue(client: Caller) -> None:
    listed = {(e["code"], e["status"]) for e in client.get(f"{ROOT}/catalog").json()["errors"]}
    assert {
        ("malformed_json", 400),
        ("not_found", 404),
        ("session_not_found", 404),
        ("unknown_quantity", 404),
        ("method_not_allowed", 405),
        ("at_start", 409),
        ("diverged", 409),
        ("not_reached", 409),
        ("wrong_phase", 409),
        ("stale_revision", 412),
        ("body_too_large", 413),
        ("diverged", 422),
        ("invalid_input", 422),
        ("internal", 500),
    } <= listed


def test_an_unforeseen_error_is_a_problem_too(app: FastAPI) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret of the house")

    app.state.service.get = broken
    with Caller(app, raise_server_exceptions=False) as client:
        problem = check_problem(client.get(f"{ROOT}/sessions/any"), 500, "internal")
    assert "secret" not in str(problem)
