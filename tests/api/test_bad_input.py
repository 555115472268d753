"""Whatever a caller sends: the one problem body, the session as it was, and never a 500."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem

HUGE = "1" * 400

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
def test_a_session_that_cannot_be_made(client: TestClient, body: Any, pointer: str) -> None:
    check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input", pointer)


def test_it_says_what_was_expected_and_what_came(client: TestClient) -> None:
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
    client: TestClient, network: dict[str, Any], pointer: str
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
    client: TestClient, change: dict[str, Any], pointer: str
) -> None:
    network = {"sizes": [2, 1], "cost": "binary_cross_entropy"}
    body = {"network": network, "x": [1, 2], "y": [1], **change}
    check_problem(client.post(f"{ROOT}/pass", json=body), 422, "invalid_input", pointer)


def test_required_fields_are_named(client: TestClient) -> None:
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
    client: TestClient, call: str, body: Any, pointer: str
) -> None:
    session = Remote.create(client)
    session.step(count=7)
    session.refuses(call, body, 422, "invalid_input", pointer)


def test_an_edit_is_made_whole_or_not_at_all(client: TestClient) -> None:
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


@pytest.mark.parametrize(
    "quantity",
    [
        "z",
        "z:2",
        "z:1:1",
        "z:2:3",
        "z:4:1",
        "z:0:1",
        "z:2:0",
        "z:2:-1",
        "z:2:1:1",
        "z:02:1",
        "w:2:1",
        "w:2:1:3",
        "w:1:1:1",
        "a:0:1",
        "a:2:1@1",
        "a:2:1@-1",
        "a:2:1@",
        "w:2:1:1@0",
        "y:3",
        "y:0",
        "cost:1",
        "Cost",
        "slope:1:1",
        "delta:1:1",
        "sigma:2:1",
        "z:2:1 ",
        "z:٢:1",
        "z:2:99999999999999999999",
        "new_w:2:1",
        "🙂",
        "a" * 3000,
        "%00",
        "z:2:1%0A",
    ],
)
def test_unknown_quantities(client: TestClient, quantity: str) -> None:
    session = Remote.create(client)
    check_problem(client.get(f"{session.url}/explain/{quantity}"), 404, "unknown_quantity")


def test_unknown_quantities_in_an_edit(client: TestClient) -> None:
    session = Remote.create(client)
    for text in ("w:2:1:9", "w:2:1", "b:1:1", "", "v:2:1", "w:2:1:1@0"):
        session.refuses("patch", {"set": {text: 1.0}}, 404, "unknown_quantity")


@pytest.mark.parametrize("name", ["none", "%00", "a" * 5_000, "🙂", "' OR 1=1 --", "..%2f.."])
def test_unknown_sessions(client: TestClient, name: str) -> None:
    url = f"{ROOT}/sessions/{name}"
    for method, path, body in (
        ("GET", "", None),
        ("DELETE", "", None),
        ("PATCH", "", {}),
        ("POST", "/step", {}),
        ("POST", "/seek", {"pass": 0}),
        ("POST", "/forward", None),
        ("POST", "/train", {}),
        ("GET", "/trace", None),
        ("GET", "/explain/cost", None),
        ("GET", "/explain?from=0&to=1", None),
        ("GET", "/gradient-check", None),
    ):
        response = client.request(method, url + path, json=body)
        code = "not_found" if "%2f" in name else "session_not_found"
        check_problem(response, 404, code)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?from=0",
        "?to=3",
        "?from=-1&to=3",
        "?from=3&to=2",
        "?from=0&to=34",
        "?from=a&to=b",
        "?from=0&to=9999999999999999999999",
        "?from=0.5&to=1",
        "?from=&to=",
    ],
)
def test_ranges_that_are_none(client: TestClient, query: str) -> None:
    session = Remote.create(client)
    check_problem(client.get(f"{session.url}/explain{query}"), 422, "invalid_input")


def test_a_range_of_more_than_500_steps(client: TestClient) -> None:
    session = Remote.create(client, {"network": {"sizes": [30, 10, 10]}})
    assert len(session.explain_range(100, 600)) == 500
    response = client.get(f"{session.url}/explain", params={"from": 0, "to": 501})
    check_problem(response, 422, "invalid_input", "/to")


@pytest.mark.parametrize(
    "text",
    [
        b"{",
        b"}",
        b"nothing",
        b"{'preset': 'mazur'}",
        b'{"preset": "mazur",}',
        b"\xff\xfe",
        b'"\xed\xa0\x80"',
        b'{"training": {"learning_rate": NaN}}',
        b'{"training": {"learning_rate": Infinity}}',
        b'{"training": {"learning_rate": -Infinity}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"training": {"learning_rate": 1e999}}',
        b'{"training": {"learning_rate": .5}}',
        b"\x00",
        b"{}{}",
    ],
    ids=lambda text: text[:40].decode("latin-1"),
)
def test_what_is_no_json(client: TestClient, text: bytes) -> None:
    session = Remote.create(client)
    for url in (f"{ROOT}/sessions", f"{session.url}/step", f"{ROOT}/pass", f"{session.url}/train"):
        check_problem(client.post(url, content=text), 400, "malformed_json")
    check_problem(client.patch(session.url, content=text), 400, "malformed_json")
    assert session.get()["revision"] == 0


def test_numbers_beyond_float64(client: TestClient) -> None:
    """However they are spelt, they are refused: as no number, or as no finite one."""
    session = Remote.create(client)
    for number in ("1e309", "-1e309", HUGE, f"{HUGE}.5"):
        for body in (
            f'{{"set": {{"w:2:1:1": {number}}}}}',
            f'{{"sample": {{"x": [{number}, 1]}}}}',
            f'{{"training": {{"learning_rate": {number}}}}}',
        ):
            response = client.patch(session.url, content=body)
            assert response.status_code in (400, 422), response.text
            check_problem(response, response.status_code, response.json()["code"])
    assert session.get()["revision"] == 0


def test_bodies_are_json_whatever_they_are_called(client: TestClient) -> None:
    for label in ("text/plain", "application/x-www-form-urlencoded", "application/xml", ""):
        response = client.post(
            f"{ROOT}/sessions", content=b'{"preset": "xor"}', headers={"content-type": label}
        )
        assert response.status_code == 201
    assert client.post(f"{ROOT}/sessions").status_code == 201


def test_a_body_over_the_limit() -> None:
    app = create_app(Settings(store="memory://", max_body_bytes=1_000))
    with TestClient(app, raise_server_exceptions=False) as client:
        session = Remote.create(client)
        rows = {"x": [[0.1, 0.2]] * 200, "y": [[0.1, 0.2]] * 200}
        check_problem(client.post(f"{ROOT}/sessions", json={"data": rows}), 413, "body_too_large")
        session.refuses("patch", {"sample": {"x": [0.1] * 500}}, 413, "body_too_large")


def test_addresses_and_methods_that_are_none(client: TestClient) -> None:
    for path in ("", "/", "/nothing", "/sessions/a/b/c", "/sessions/a/nothing"):
        check_problem(client.get(ROOT + path), 404, "not_found")
    check_problem(client.get(f"{ROOT}/sessions"), 405, "method_not_allowed")
    check_problem(client.put(f"{ROOT}/sessions/a", json={}), 405, "method_not_allowed")
    check_problem(client.delete(f"{ROOT}/catalog"), 405, "method_not_allowed")
    # Also for a browser's address line: an API has no pages.
    response = client.get(f"{ROOT}/sessions/none", headers={"accept": "text/html"})
    check_problem(response, 404, "session_not_found")
    check_problem(client.get(f"{ROOT}/none", headers={"accept": "text/html"}), 404, "not_found")


def test_every_code_is_in_the_catalogue(client: TestClient) -> None:
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
    with TestClient(app, raise_server_exceptions=False) as client:
        problem = check_problem(client.get(f"{ROOT}/sessions/any"), 500, "internal")
    assert "secret" not in str(problem)
