"""What is stored and no longer what was written is told, and never shown as a number."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, check_problem
from tests.caller import Caller

LOOKED_AT = (10, 130, 200)


def opened(path: Path) -> Caller:
    app = create_app(Settings(store=f"sqlite:///{path}"))
    return Caller(app, raise_server_exceptions=False)


def run(path: Path, statement: str, *arguments: bytes | int) -> Any:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(statement, arguments).fetchone()
    finally:
        connection.commit()
        connection.close()


def flip(path: Path, number: int) -> None:
    """Flip one bit of a stored number."""
    (data,) = run(path, "SELECT data FROM checkpoints WHERE number = ?", number)
    damaged = bytearray(data)
    damaged[-3] ^= 0x10
    run(path, "UPDATE checkpoints SET data = ? WHERE number = ?", bytes(damaged), number)


@pytest.fixture(autouse=True)
def near_checkpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    """However quick a replay is, there are checkpoints every 64 passes."""
    monkeypatch.setattr("app.sessions.checkpoints.REPLAY_SECONDS", 0.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lab.db"


@pytest.fixture
def trained(path: Path) -> tuple[str, list[Any]]:
    """A session of 240 passes, and what some of them are."""
    with opened(path) as client:
        name = client.post(f"{ROOT}/sessions", json={"preset": "xor"}).json()["id"]
        client.post(f"{ROOT}/sessions/{name}/train", json={"epochs": 60})
        url = f"{ROOT}/sessions/{name}"
        traces = [client.get(f"{url}/trace", params={"pass": n}).json() for n in LOOKED_AT]
    return url, [trace["layers"] for trace in traces]


def test_a_damaged_checkpoint_is_replayed_from_the_one_before_it(
    path: Path, trained: tuple[str, list[Any]], caplog: pytest.LogCaptureFixture
) -> None:
    url, before = trained
    flip(path, 128)
    with opened(path) as client:
        for number, layers in zip(LOOKED_AT, before, strict=True):
            assert client.get(f"{url}/trace", params={"pass": number}).json()["layers"] == layers
    assert "the checkpoint of pass 128 is damaged" in caplog.text


def test_numbers_that_could_be_wrong_are_told_and_not_shown(
    path: Path, trained: tuple[str, list[Any]]
) -> None:
    url, before = trained
    flip(path, 0)
    with opened(path) as client:
        reply = client.get(f"{url}/trace", params={"pass": 10})
        assert "pass 1 is damaged" in check_problem(reply, 500, "store_damaged")["detail"]
        german = client.get(f"{url}/trace?pass=10", headers={"Accept-Language": "de"})
        assert "Prüfsumme" in german.json()["detail"]
        # What is replayed from later, sound ones is shown.
        later = client.get(f"{url}/trace", params={"pass": LOOKED_AT[2]})
        assert later.json()["layers"] == before[2]
        assert client.delete(url).status_code == 204


def test_a_checkpoint_that_lies_at_another_pass_is_damaged(
    path: Path, trained: tuple[str, list[Any]]
) -> None:
    url, before = trained
    run(path, "DELETE FROM checkpoints WHERE number = 64")
    run(path, "UPDATE checkpoints SET number = 64 WHERE number = 128")
    with opened(path) as client:
        trace = client.get(f"{url}/trace", params={"pass": LOOKED_AT[1]}).json()
        assert trace["layers"] == before[1]


def test_a_session_without_its_first_checkpoint_is_told(
    path: Path, trained: tuple[str, list[Any]]
) -> None:
    url, _ = trained
    run(path, "DELETE FROM checkpoints")
    with opened(path) as client:
        check_problem(client.get(url), 500, "store_damaged")


@pytest.mark.parametrize("document", [b"{}", b"\xff", b"[1]", b'{"version": 999}'])
def test_a_session_that_cannot_be_read_is_told_and_can_be_deleted(
    path: Path, trained: tuple[str, list[Any]], document: bytes
) -> None:
    url, _ = trained
    run(path, "UPDATE sessions SET document = ?", document)
    with opened(path) as client:
        check_problem(client.get(url), 500, "store_damaged")
        assert client.delete(url).status_code == 204


@pytest.mark.parametrize("part", ["setup", "changes"])
def test_a_part_that_cannot_be_read_is_told(
    path: Path, trained: tuple[str, list[Any]], part: str
) -> None:
    url, _ = trained
    run(path, f"UPDATE parts SET data = x'7b' WHERE name = '{part}'")
    with opened(path) as client:
        check_problem(client.get(url), 500, "store_damaged")
