"""Promises of the contract that hold for every call alike; walked over the API's description."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from fastapi import FastAPI, Response
from fastapi.routing import APIRoute

from app.api.router import ROUTERS
from tests.api.lab import ROOT, Remote, check_problem, layer, state
from tests.caller import Caller

LOOKS = ("", "/trace", "/explain/z:2:1", "/explain?from=0&to=3", "/curve", "/series?id=cost")
LOOKS += (
    "/gradient-check",
    "/conditions",
    "/bookmarks",
    "/proof/z:2:1",
    "/paths/delta:2:1",
    "/program",
)


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_names_the_revision_that_it_is_of(client: Caller, look: str) -> None:
    session = Remote.create(client)
    session.step("pass")
    assert client.get(session.url + look).headers["etag"] == '"1"'
    assert client.head(session.url + look).headers["etag"] == '"1"'
    assert client.head(session.url + look).content == b""


def test_the_looks_are_the_api_s_own(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    asked = {look.partition("?")[0].split("/")[1] for look in LOOKS if look}
    there = {
        path.removeprefix(f"{ROOT}/sessions/{{session_id}}/").partition("/")[0]
        for path, calls in paths.items()
        if "get" in calls and path.startswith(f"{ROOT}/sessions/{{session_id}}/")
    }
    assert asked <= there


WRITES: list[tuple[str, str, Any]] = [
    ("POST", "/step", {}),
    ("POST", "/seek", {"pass": 0, "step": 1}),
    ("POST", "/forward", None),
    ("POST", "/backward", None),
    ("POST", "/update", None),
    ("POST", "/train", {}),
    ("POST", "/undo", None),
    ("POST", "/redo", None),
    ("PATCH", "", {"set": {"b:2:1": 0.5}}),
    ("POST", "/conditions", {"kind": "cost_below", "value": 0.1}),
    ("POST", "/bookmarks", {"name": "here"}),
    ("POST", "/fork", {"name": "η = 1"}),
    ("POST", "/links", None),
    ("DELETE", "", None),
]


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
def test_every_write_honours_if_match(client: Caller, method: str, path: str, body: Any) -> None:
    session = Remote.create(client)
    session.step()
    before = client.get(session.url).content
    headers = {"If-Match": '"0"'}
    reply = client.request(method, session.url + path, json=body, headers=headers)
    check_problem(reply, 412, "stale_revision")
    assert client.get(session.url).content == before


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/sessions/{id}", "DELETE, GET, HEAD, PATCH"),
        ("DELETE", "/sessions/{id}/conditions", "GET, HEAD, POST"),
        ("GET", "/sessions", "POST"),
        ("HEAD", "/sessions/{id}/step", "POST"),
        ("PATCH", "/catalog", "GET, HEAD"),
    ],
)
def test_allow_names_every_method_of_an_address(
    client: Caller, method: str, path: str, allowed: str
) -> None:
    session = Remote.create(client)
    reply = client.request(method, ROOT + path.format(id=session.id))
    assert (reply.status_code, reply.headers["allow"]) == (405, allowed)
    if method != "HEAD":
        assert allowed in check_problem(reply, 405, "method_not_allowed")["detail"]


def test_what_has_nothing_to_say_names_no_type_of_it() -> None:
    routes = [route for router in ROUTERS for route in router.routes]
    silent = [r for r in routes if isinstance(r, APIRoute) and r.status_code == 204]
    assert len(silent) >= 5
    assert [route.path for route in silent if route.response_class is not Response] == []


def test_no_address_redirects(client: Caller) -> None:
    session = Remote.create(client)
    for path in ("/sessions/", f"/sessions/{session.id}/", "/catalog/"):
        reply = client.post(ROOT + path, json={}, follow_redirects=False)
        check_problem(reply, 404, "not_found")
        assert "location" not in reply.headers


@pytest.mark.parametrize(
    ("accept", "streamed"),
    [
        ("text/event-stream", True),
        ("application/json, text/event-stream;q=0.5", True),
        ("text/event-stream;q=0", False),
        ("text/event-stream; q=0.000, */*", False),
        ("text/event-streams", False),
        ("*/*", False),
    ],
)
def test_a_stream_is_for_those_who_accept_one(client: Caller, accept: str, streamed: bool) -> None:
    session = Remote.create(client)
    reply = client.post(f"{session.url}/train", json={}, headers={"Accept": accept})
    assert reply.headers["content-type"].startswith("text/event-stream") == streamed


def test_nothing_that_is_said_is_passed_over(client: Caller) -> None:
    session = Remote.create(client)
    session.refuses("bookmarks", {"name": "a", "step": 3}, 422, "invalid_input", "/pass")
    session.refuses("train", {"epochs": 1, "passes": 1}, 422, "invalid_input", "/passes")
    until = {"until": {"cost_below": -1}}
    session.refuses("train", until, 422, "invalid_input", "/until/cost_below")
    many = {"training": {"batch_size": 2**63 - 1}}
    session.refuses("patch", many, 422, "invalid_input", "/training/batch_size")
    both = {"sizes": [1, 1], "weights": [[[0.5]]], "initializer": "he"}
    reply = client.post(f"{ROOT}/sessions", json={"network": both})
    check_problem(reply, 422, "invalid_input", "/network/initializer")


def test_a_bookmark_may_be_wherever_seek_may_go(client: Caller) -> None:
    session = Remote.create(client)
    session.step("op", 3)
    there = session.post("bookmarks", {"name": "the end", "pass": 0, "step": session.steps})
    assert there.status_code == 201
    session.get()
    session.seek(0, session.steps)
    session.refuses("bookmarks", {"name": "far", "pass": 1, "step": 0}, 409, "not_reached")


@pytest.mark.parametrize("passes", [1, 2, 7])
def test_training_by_passes_is_stepping_by_passes(client: Caller, passes: int) -> None:
    spec = {"preset": "xor", "training": {"batch_size": 3}}
    trained, stepped = Remote.create(client, spec), Remote.create(client, spec)
    reply = trained.write("train", {"passes": passes})
    stepped.step("pass", passes)
    assert (reply["passes_run"], reply["stopped_by"]) == (passes, "passes")
    assert reply["epochs_run"] == passes // 2
    assert [p["epoch"] for p in reply["history"]] == list(range(1, passes // 2 + 1))
    assert trained.place == (passes, 0)
    stepped.seek(passes, 0)
    assert trained.view["layers"] == stepped.view["layers"]
    curve = client.get(f"{trained.url}/curve").json()["points"]
    assert reply["cost"] == curve[-1]["cost"]


def network(seed: int = 4) -> dict[str, Any]:
    return {"sizes": [2, 3, 1], "activations": ["tanh", "sigmoid"], "seed": seed}


DATA = {"x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8]], "y": [[0.0], [1.0], [0.25]]}


@pytest.mark.parametrize("updates", [1, 2, 9])
def test_a_stateless_batch_is_what_a_session_does(client: Caller, updates: int) -> None:
    training = {"optimizer": "adam", "learning_rate": 0.1, "l2": 0.01}
    session = Remote.create(
        client, {"network": network(), "data": DATA, "training": {**training, "batch_size": 3}}
    )
    session.step("pass", updates)
    trace = session.trace(**{"pass": updates - 1})
    body = {"network": network(), **DATA, "training": training, "updates": updates}
    found = client.post(f"{ROOT}/pass", json=body).json()
    assert found["pass"] == updates - 1
    assert found["layers"] == trace["layers"]
    assert (found["cost"], found["batch"]) == (trace["cost"], trace["batch"])


def test_a_stateless_batch_by_hand(client: Caller) -> None:
    """One linear neuron, w = 2, b = 0, on x = 1 (y = 0) and x = 3 (y = 6): errors 2 and 0."""
    body = {
        "network": {
            "sizes": [1, 1],
            "activations": ["linear"],
            "weights": [[[2.0]]],
            "biases": [[0.0]],
        },
        "x": [[1.0], [3.0]],
        "y": [[0.0], [6.0]],
        "training": {"learning_rate": 0.5},
    }
    once = layer(client.post(f"{ROOT}/pass", json=body).json(), 2)
    assert (once["grad_w"], once["grad_b"]) == ([[1.0]], [1.0])  # means of 2·1, 0·3 and of 2, 0
    assert (once["new_w"], once["new_b"]) == ([[1.5]], [-0.5])
    # Then a is 1 and 4, errors 1 and −2: means of 1·1, −2·3 and of 1, −2.
    twice = layer(client.post(f"{ROOT}/pass", json={**body, "updates": 2}).json(), 2)
    assert (twice["w"], twice["b"]) == ([[1.5]], [-0.5])
    assert (twice["grad_w"], twice["grad_b"]) == ([[-2.5]], [-0.5])
    assert (twice["new_w"], twice["new_b"]) == ([[2.75]], [-0.25])


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"updates": 2}, "/updates"),
        ({"updates": 0, "training": {}}, "/updates"),
        ({"y": [1.0]}, "/y"),
        ({"y": [[1.0]]}, "/y"),
        ({"x": [[1, 2], [1]]}, "/x/1"),
        ({"x": [], "y": []}, "/x"),
        ({"x": [[1, "2"]]}, "/x/0/1"),
    ],
    ids=str,
)
def test_a_stateless_batch_that_does_not_fit(
    client: Caller, change: dict[str, Any], pointer: str
) -> None:
    reply = client.post(f"{ROOT}/pass", json={"network": network(), **DATA, **change})
    check_problem(reply, 422, "invalid_input", pointer)


def test_a_stateless_call_is_bounded(client: Caller) -> None:
    body = {
        "network": {"sizes": [100, 200, 10]},
        "x": np.zeros((50, 100)).tolist(),
        "y": np.zeros((50, 10)).tolist(),
        "training": {},
        "updates": 100_000,
    }
    problem = check_problem(client.post(f"{ROOT}/pass", json=body), 422, "too_large")
    assert "1000000000" in problem["detail"]


def test_one_sample_is_one_sample_still(client: Caller) -> None:
    one = {"network": network(), "x": DATA["x"][0], "y": DATA["y"][0]}
    several = {"network": network(), "x": DATA["x"][:1], "y": DATA["y"][:1]}
    replies = [client.post(f"{ROOT}/pass", json=body).json() for body in (one, several)]
    assert replies[0] == replies[1]
    assert state(replies[0])["batch"] == {"indices": [0], "shown": 0}
