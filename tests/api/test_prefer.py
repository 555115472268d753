"""`Prefer: return=minimal` (RFC 7240): the same move, told in a few hundred bytes."""

from __future__ import annotations

from typing import Any

import pytest

from app.api.session_views import MinimalSessionView, SessionView
from tests.api.lab import Remote, check_problem, check_type
from tests.caller import Caller

LEFT_OUT = {"network", "training", "sample", "layers"}
MOVES: list[tuple[str, Any]] = [
    ("step", {"unit": "op"}),
    ("step", {"unit": "pass", "count": 3}),
    ("seek", {"pass": 0, "step": 7}),
    ("forward", None),
    ("backward", None),
    ("update", None),
    ("patch", {"set": {"w:2:1:1": 0.5}}),
    ("patch", {"sample": {"index": 2}}),
]


@pytest.mark.parametrize(("call", "body"), MOVES, ids=str)
def test_the_lesser_view_is_the_whole_one_without_the_numbers(
    client: Caller, call: str, body: Any
) -> None:
    session = Remote.create(client, {"preset": "xor", "training": {"batch_size": 3}})
    session.step("pass")
    session.step("op", 5)
    if call in ("backward", "update"):
        session.write("forward")
    if call == "update":
        session.write("backward")
    elif call == "forward":
        session.seek(1, 0)
    response = session.post(call, body, prefer="return=minimal")
    assert response.status_code == 200, response.text
    assert response.headers["preference-applied"] == "return=minimal"
    lesser = check_type(response, MinimalSessionView)
    assert response.headers["etag"] == f'"{lesser["revision"]}"'
    whole = session.get()
    assert set(whole) >= LEFT_OUT
    assert lesser == {name: value for name, value in whole.items() if name not in LEFT_OUT}


def test_it_tells_of_a_stop_and_of_a_divergence(client: Caller) -> None:
    session = Remote.create(client)
    condition = {"kind": "reached", "target": "a:2:1"}
    client.post(f"{session.url}/conditions", json=condition)
    lesser = session.post("step", {"unit": "pass"}, prefer="return=minimal").json()
    assert lesser["stopped_by"]["quantity"] == "a:2:1"
    broken = Remote.create(
        client,
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e200]]]},
            "data": {"x": [[1e200]], "y": [[0]]},
        },
    )
    lesser = broken.post("step", {"unit": "pass"}, prefer="return=minimal").json()
    assert lesser["diverged"]["quantity"] == "z:2:1"
    assert lesser["cost"] is None


@pytest.mark.parametrize(
    ("prefer", "minimal"),
    [
        ("return=minimal", True),
        ('return="minimal"', True),
        ("RETURN = Minimal", True),
        ("respond-async, return=minimal; why=speed", True),
        ("return=minimal, return=representation", True),
        ("return=representation, return=minimal", False),
        ("return=representation", False),
        ("return=little", False),
        ("returned=minimal", False),
        ("minimal", False),
        ("", False),
    ],
)
def test_a_preference_is_read_as_rfc_7240_has_it(
    client: Caller, prefer: str, minimal: bool
) -> None:
    session = Remote.create(client)
    response = session.post("step", {"unit": "op"}, prefer=prefer)
    check_type(response, MinimalSessionView if minimal else SessionView)
    assert ("preference-applied" in response.headers) is minimal


def test_several_headers_are_one_list(client: Caller) -> None:
    session = Remote.create(client)
    headers = [("Prefer", "respond-async"), ("Prefer", "return=minimal")]
    response = client.post(f"{session.url}/step", json={}, headers=headers)
    check_type(response, MinimalSessionView)


def test_a_refusal_is_a_problem_all_the_same(client: Caller) -> None:
    session = Remote.create(client)
    response = session.post("seek", {"pass": 9}, prefer="return=minimal")
    check_problem(response, 409, "not_reached")


def test_it_does_not_grow_with_the_network(client: Caller) -> None:
    """The reply of a step on 784-30-10 is about a megabyte; the lesser one fits in a packet."""
    session = Remote.create(client, {"network": {"sizes": [784, 30, 10]}})
    whole = session.post("step", {"unit": "neuron"})
    lesser = session.post("step", {"unit": "neuron"}, prefer="return=minimal")
    assert len(whole.content) > 300_000
    assert len(lesser.content) < 1_000


def test_it_is_described(client: Caller) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for call in ("step", "seek", "forward", "backward", "update"):
        described = paths[f"/api/v1/sessions/{{session_id}}/{call}"]["post"]
        assert "prefer" in [p["name"] for p in described["parameters"]]
        reply = described["responses"]["200"]
        assert {"ETag", "Preference-Applied"} <= set(reply["headers"])
        shapes = {
            s["$ref"].split("/")[-1]
            for s in reply["content"]["application/json"]["schema"]["anyOf"]
        }
        assert shapes == {"SessionView", "MinimalSessionView"}
