"""A caller of the API who believes nothing: every reply is read strictly and held to its type."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx
import httpx2
from pydantic import TypeAdapter

from app.api.checks import GradientCheckView
from app.api.epochs import TrainView
from app.api.errors import Problem
from app.api.explanations import Explanation
from app.api.passes import TraceView
from app.api.session_views import SessionView
from tests.caller import Caller

ROOT = "/api/v1"
PROBLEM = "application/problem+json"
MOVES = ("step", "seek", "forward", "backward", "update", "train")
View = dict[str, Any]


def _no_constant(name: str) -> Any:
    raise AssertionError(f"{name} is no JSON number")


def strict_json(text: str | bytes) -> Any:
    """Read JSON as the RFC has it: NaN and Infinity are errors."""
    return json.loads(text, parse_constant=_no_constant)


def made(client: httpx.Client, spec: View) -> str:
    """Make a session of a served lab; give its address."""
    return f"{ROOT}/sessions/{client.post(f'{ROOT}/sessions', json=spec).json()['id']}"


@cache
def reader(view: Any) -> TypeAdapter[Any]:
    """Reads a view; it is made once, for making it takes longer than most calls do."""
    return TypeAdapter(view)


def check_type(response: httpx2.Response, view: Any) -> Any:
    """Hold a reply to its view, strictly (unknown and lacking fields are errors), and read it."""
    reader(view).validate_json(response.content, strict=True)
    return strict_json(response.content)


def check_problem(
    response: httpx2.Response, status: int, code: str, pointer: str | None = None
) -> View:
    """The one problem body of RFC 9457, whatever went wrong; `pointer` is one of its errors."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == PROBLEM
    body: View = check_type(response, Problem)
    members = {"type", "title", "status", "detail", "code", "errors", "more", "first"}
    assert set(body) <= members
    assert body["status"] == status
    assert body["code"] == code, body
    assert all(isinstance(body[name], str) and body[name] for name in ("type", "title", "detail"))
    assert not body["detail"].endswith(".."), body["detail"]
    for error in body.get("errors", []):
        assert set(error) == {"pointer", "message"}
        assert error["pointer"] == "" or error["pointer"].startswith("/")
        assert error["message"]
    if pointer is not None:
        assert pointer in [e["pointer"] for e in body.get("errors", [])], body
    return body


@dataclass
class Remote:
    """One session, seen over HTTP. `view` is the last view that a call gave."""

    client: Caller
    view: View = field(default_factory=dict)

    @classmethod
    def create(cls, client: Caller, spec: View | None = None) -> Remote:
        response = client.post(f"{ROOT}/sessions", json=spec or {})
        assert response.status_code == 201, response.text
        view = check_type(response, SessionView)
        assert response.headers["etag"] == '"0"'
        assert response.headers["location"] == f"{ROOT}/sessions/{view['id']}"
        return cls(client, view)

    @property
    def url(self) -> str:
        return f"{ROOT}/sessions/{self.view['id']}"

    @property
    def place(self) -> tuple[int, int]:
        return self.view["cursor"]["pass"], self.view["cursor"]["step"]

    @property
    def steps(self) -> int:
        return int(self.view["cursor"]["steps"])

    def post(self, call: str, body: Any = None, **headers: str) -> httpx2.Response:
        """Make a call as it is; nothing is checked."""
        kept = {name.replace("_", "-"): text for name, text in headers.items()}
        if call == "patch":
            return self.client.patch(self.url, json=body, headers=kept)
        return self.client.post(f"{self.url}/{call}", json=body, headers=kept)

    def write(self, call: str, body: Any = None, **headers: str) -> View:
        """Make a call that must go well, and keep its view."""
        before = self.view["revision"]
        response = self.post(call, body, **headers)
        assert response.status_code == 200, response.text
        if call == "train":
            reply = check_type(response, TrainView)
            self.view = reply["session"]
        else:
            reply = self.view = check_type(response, SessionView)
        assert self.view["revision"] == before + 1
        assert response.headers["etag"] == f'"{self.view["revision"]}"'
        return reply

    def step(self, unit: str = "op", count: int = 1, direction: str = "forward") -> View:
        return self.write("step", {"unit": unit, "count": count, "direction": direction})

    def back(self, unit: str = "op", count: int = 1) -> View:
        return self.step(unit, count, "back")

    def seek(self, number: int, step: int = 0) -> View:
        return self.write("seek", {"pass": number, "step": step})

    def patch(self, **body: Any) -> View:
        return self.write("patch", body)

    def train(self, epochs: int, **until: float) -> View:
        return self.write("train", {"epochs": epochs, **({"until": until} if until else {})})

    def get(self) -> View:
        response = self.client.get(self.url)
        assert response.status_code == 200, response.text
        self.view = check_type(response, SessionView)
        assert response.headers["etag"] == f'"{self.view["revision"]}"'
        return self.view

    def undo(self) -> View:
        return self.write("undo", None)

    def redo(self) -> View:
        return self.write("redo", None)

    @property
    def id(self) -> str:
        found: str = self.view["id"]
        return found

    def trace(self, **query: int) -> View:
        response = self.client.get(f"{self.url}/trace", params=query)
        assert response.status_code == 200, response.text
        trace: View = check_type(response, TraceView)
        return trace

    def explain(self, quantity: str, **query: int) -> View:
        response = self.client.get(f"{self.url}/explain/{quantity}", params=query)
        assert response.status_code == 200, response.text
        explanation: View = check_type(response, Explanation)
        return explanation

    def explain_range(self, first: int, end: int, **query: int) -> list[View]:
        response = self.client.get(
            f"{self.url}/explain", params={"from": first, "to": end, **query}
        )
        assert response.status_code == 200, response.text
        explanations: list[View] = check_type(response, list[Explanation])
        return explanations

    def check_gradients(self, everything: bool = False) -> View:
        response = self.client.get(
            f"{self.url}/gradient-check", params={"all": everything} if everything else None
        )
        assert response.status_code == 200, response.text
        check: View = check_type(response, GradientCheckView)
        return check

    def refuses(
        self, call: str, body: Any, status: int, code: str, pointer: str | None = None
    ) -> View:
        """Hold a call to its refusal, and the session to being as it was, revision and all."""
        before = self.client.get(self.url).content
        problem = check_problem(self.post(call, body), status, code, pointer)
        assert self.client.get(self.url).content == before
        return problem


def state(view: View) -> View:
    """What a view shows of the mathematics: all but how it came about and how far one has been."""
    aside = ("id", "revision", "furthest", "history")
    return {k: v for k, v in view.items() if k not in aside}


def layer(view: View, number: int) -> View:
    """Layer `number` of a view or trace, counted as in the formulas."""
    found: View = view["layers"][number - 1]
    assert found["layer"] == number
    return found
