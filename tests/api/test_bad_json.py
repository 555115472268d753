"""Bodies that are no JSON, or hold no numbers of ours: refused, and the session as it was."""

from __future__ import annotations

import pytest

from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller

HUGE = "1" * 400


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
def test_what_is_no_json(client: Caller, text: bytes) -> None:
    session = Remote.create(client)
    for url in (f"{ROOT}/sessions", f"{session.url}/step", f"{ROOT}/pass", f"{session.url}/train"):
        check_problem(client.post(url, content=text), 400, "malformed_json")
    check_problem(client.patch(session.url, content=text), 400, "malformed_json")
    assert session.get()["revision"] == 0


def test_numbers_beyond_float64(client: Caller) -> None:
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


def test_bodies_are_json_whatever_they_are_called(client: Caller) -> None:
    for label in ("text/plain", "application/x-www-form-urlencoded", "application/xml", ""):
        response = client.post(
            f"{ROOT}/sessions", content=b'{"preset": "xor"}', headers={"content-type": label}
        )
        assert response.status_code == 201
    assert client.post(f"{ROOT}/sessions").status_code == 201


def test_a_body_over_the_limit() -> None:
    app = create_app(Settings(store="memory://", max_body_bytes=1_000))
    with Caller(app, raise_server_exceptions=False) as client:
        session = Remote.create(client)
        rows = {"x": [[0.1, 0.2]] * 200, "y": [[0.1, 0.2]] * 200}
        check_problem(client.post(f"{ROOT}/sessions", json={"data": rows}), 413, "body_too_large")
        session.refuses("patch", {"sample": {"x": [0.1] * 500}}, 413, "body_too_large")
