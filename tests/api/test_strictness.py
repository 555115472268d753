"""What a call does not take is refused, never ignored; the errors of a body are listed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller

CALLS: dict[str, Any] = {
    "/sessions/{session_id}/step": {"unit": "op"},
    "/sessions/{session_id}/seek": {"pass": 0},
    "/sessions/{session_id}/train": {"epochs": 1},
    "/sessions/{session_id}/conditions": {"kind": "cost_rises"},
    "/sessions/{session_id}/bookmarks": {"name": "here"},
    "/pass": {"network": {"sizes": [1, 1]}, "x": [1], "y": [1]},
}


def every_call(client: Caller) -> list[tuple[str, str, bool]]:
    """Method, path and whether it takes a body, of every call that the API describes."""
    paths = client.get("/openapi.json").json()["paths"]
    return [
        (method, path, "requestBody" in call)
        for path, methods in paths.items()
        for method, call in methods.items()
    ]


def address(path: str, session: Remote) -> str:
    for name, value in (
        ("session_id", session.view["id"]),
        ("quantity", "cost"),
        ("condition_id", "none"),
        ("bookmark_id", "none"),
    ):
        path = path.replace(f"{{{name}}}", value)
    return path


def test_every_call_refuses_a_query_parameter_that_it_does_not_take(client: Caller) -> None:
    session = Remote.create(client)
    session.step("op", 3)
    before = client.get(session.url).content
    calls = every_call(client)
    assert len(calls) >= 25
    for method, path, _ in calls:
        body = CALLS.get(path.removeprefix(ROOT), {})
        response = client.request(method, f"{address(path, session)}?sampel=1", json=body)
        check_problem(response, 422, "invalid_input", "/sampel")
        assert client.get(session.url).content == before
    trace = client.get(f"{session.url}/trace?sampel=1")
    problem = check_problem(trace, 422, "invalid_input", "/sampel")
    assert "pass" in problem["detail"]
    nothing = client.get(f"{session.url}?pass=1")
    assert "none" in check_problem(nothing, 422, "invalid_input", "/pass")["detail"]


def test_every_wrong_query_parameter_is_named(client: Caller) -> None:
    session = Remote.create(client)
    url = f"{session.url}/trace?sampel=1&pass=0&pas=1&pass=1"
    problem = check_problem(client.get(url), 422, "invalid_input")
    assert [each["pointer"] for each in problem["errors"]] == ["/sampel", "/pass", "/pas"]
    assert "got 2" in problem["errors"][1]["message"]
    many = "&".join(f"no{i}=1" for i in range(500))
    problem = check_problem(client.get(f"{session.url}?{many}"), 422, "invalid_input", "/no19")
    assert (len(problem["errors"]), problem["more"]) == (20, 480)


def test_every_call_that_takes_no_body_refuses_one(client: Caller) -> None:
    session = Remote.create(client)
    before = client.get(session.url).content
    tried = 0
    for method, path, takes_body in every_call(client):
        if takes_body:
            continue
        for content in (b'{"count": 2}', b"[]", b"null", b"x"):
            response = client.request(method, address(path, session), content=content, params={})
            check_problem(response, 422, "invalid_input", "")
        tried += 1
    assert tried >= 12
    assert client.get(session.url).content == before


def test_a_body_that_says_nothing_is_none(client: Caller) -> None:
    session = Remote.create(client)
    for call, content in (("forward", b"{}"), ("backward", b" "), ("update", b"")):
        response = client.post(f"{session.url}/{call}", content=content)
        assert response.status_code == 200, response.text


def test_a_parameter_is_given_once_unless_it_is_a_list(client: Caller) -> None:
    session = Remote.create(client)
    twice = client.get(f"{session.url}/trace?pass=0&pass=0")
    check_problem(twice, 422, "invalid_input", "/pass")
    listed = client.get(f"{session.url}/series?id=cost&id=a:2:1")
    assert [s["id"] for s in listed.json()["series"]] == ["cost", "a:2:1"]


@pytest.mark.parametrize("wrong", [1, 5, 6, 20, 21, 5_000])
def test_twenty_errors_are_listed_and_the_rest_counted(client: Caller, wrong: int) -> None:
    body = {"data": {"x": [["no"] * wrong], "y": [[1]]}}
    problem = check_problem(
        client.post(f"{ROOT}/sessions", content=json.dumps(body)),
        422,
        "invalid_input",
        "/data/x/0/0",
    )
    assert len(problem["errors"]) == min(wrong, 20)
    assert problem.get("more") == (wrong - 20 if wrong > 20 else None)
    # The detail tells of the first few and counts the rest: it does not grow with the body.
    assert problem["detail"].count("/data/x/0/") == min(wrong, 5)
    if wrong > 6:
        assert f"{wrong - 5} more" in problem["detail"]


def test_a_step_is_held_to_the_epochs_that_train_is_held_to() -> None:
    app = create_app(Settings(store="memory://", max_epochs=5))
    with Caller(app, raise_server_exceptions=False) as client:
        session = Remote.create(client)
        session.refuses("step", {"unit": "epoch", "count": 6}, 422, "invalid_input", "/count")
        back = {"unit": "epoch", "count": 6, "direction": "back"}
        session.refuses("step", back, 422, "invalid_input", "/count")
        assert session.step("epoch", 5)["cursor"]["epoch"] == 4
        assert session.step("pass", 6)["cursor"]["epoch"] == 10
