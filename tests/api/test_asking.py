"""Asking a network about an input of one's own: as its passes compute it, and nothing changes."""

from __future__ import annotations

from typing import Any

import pytest

from app.api.asking import AnswerView
from tests.api.lab import Remote, check_problem, check_type
from tests.caller import Caller

NETWORKS: dict[str, dict[str, Any]] = {
    "small": {"preset": "mazur"},
    "classes": {
        "network": {
            "sizes": [2, 3, 3],
            "activations": ["tanh", "softmax"],
            "cost": "categorical_cross_entropy",
        },
        "data": {"preset": "blobs", "samples": 12},
        "training": {"batch_size": 5, "l2": 0.01},
    },
    "one input": {"network": {"sizes": [1, 2, 1]}, "data": {"preset": "sine", "samples": 5}},
}


def ask(session: Remote, x: Any) -> Any:
    return session.client.post(f"{session.url}/answer", json={"x": x})


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_a_sample_is_answered_as_its_pass_has_it(client: Caller, name: str) -> None:
    session = Remote.create(client, NETWORKS[name])
    session.train(3)
    trace = session.trace()
    found = check_type(ask(session, trace["sample"]["x"]), AnswerView)
    assert found["x"] == trace["sample"]["x"]
    for answered, layer in zip(found["layers"], trace["layers"][1:], strict=True):
        assert answered["layer"] == layer["layer"]
        for kind in ("z", "a", "slope"):
            assert answered[kind] == pytest.approx(layer[kind], rel=1e-12)


def test_the_parameters_are_those_at_the_cursor(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    before = ask(session, [0.5, 0.25]).json()
    session.step("pass")
    after = ask(session, [0.5, 0.25]).json()
    session.step("op", direction="back")
    between = ask(session, [0.5, 0.25]).json()
    assert before["layers"] != after["layers"] != between["layers"]
    session.seek(0, 0)
    assert ask(session, [0.5, 0.25]).json() == before


def test_nothing_is_dropped_and_nothing_of_the_session_changes(client: Caller) -> None:
    spec = {"preset": "xor", "training": {"dropout": 0.5}}
    session = Remote.create(client, spec)
    revision = session.get()["revision"]
    plain = Remote.create(client, {"preset": "xor"})
    assert ask(session, [1, 0]).json() == ask(plain, [1, 0]).json()
    assert session.get()["revision"] == revision


def test_what_is_no_input_is_refused(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    for wrong in ([1], [1, 2, 3], []):
        check_problem(ask(session, wrong), 422, "invalid_input", "/x")
    check_problem(ask(session, [1, "2"]), 422, "invalid_input", "/x/1")
    check_problem(ask(session, [1, None]), 422, "invalid_input", "/x/1")
    huge = Remote.create(client, {"network": {"weights": [[[1e300]]], "activations": ["linear"]}})
    check_problem(ask(huge, [1e300]), 409, "diverged")
    missing = client.post("/api/v1/sessions/none/answer", json={"x": [1]})
    check_problem(missing, 404, "session_not_found")
