"""Files of older versions are read as what they were; newer and foreign ones are refused.

The files under `files/` were written by the versions of this product that had that form, with what
these versions answered.
"""

from __future__ import annotations

import json
import math
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.main import create_app
from app.sessions.sqlite_schema import APPLICATION_ID, SCHEMA_VERSION
from app.sessions.sqlite_store import SqliteStore
from app.sessions.store import UnusableStore
from app.settings import Settings
from tests.api.lab import ROOT
from tests.caller import Caller

FILES = Path(__file__).parent / "files"
OLDER = sorted(FILES.glob("*.db"))


def pragma(path: Path, name: str) -> Any:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def those_of(view: Any, told: Any) -> Any:
    """The fields of a view that an older one had."""
    if isinstance(told, dict):
        return {name: those_of(view[name], value) for name, value in told.items()}
    if isinstance(told, list):
        return [those_of(one, other) for one, other in zip(view, told, strict=True)]
    return view


def is_near(one: Any, other: Any) -> bool:
    """Say the same up to rounding: processors differ in the last digit of an exponential."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_near(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_near, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-15)
    return bool(one == other)


def check_as_before(path: Path, told: list[dict[str, Any]]) -> None:
    """Hold what a file says against what the version that wrote it said."""
    with Caller(create_app(Settings(store=f"sqlite:///{path}"))) as client:
        for session in told:
            url = f"{ROOT}/sessions/{session['view']['id']}"
            view = client.get(url).json()
            assert is_near(those_of(view, session["view"]), session["view"])
            for before in session["traces"]:
                trace = client.get(f"{url}/trace", params={"pass": before["pass"]}).json()
                assert is_near(trace["cost"], before["cost"])
                assert is_near(those_of(trace["layers"], before["layers"]), before["layers"])


@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.stem)
def test_an_older_file_is_brought_forward_and_says_the_same(tmp_path: Path, older: Path) -> None:
    path = tmp_path / "lab.db"
    shutil.copy(older, path)
    told = json.loads(older.with_suffix(".json").read_text())
    check_as_before(path, told)
    assert pragma(path, "user_version") == SCHEMA_VERSION
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "auto_vacuum") == 2
    assert pragma(path, "integrity_check") == "ok"
    # And once more, as a file of the present form.
    check_as_before(path, told)


@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.stem)
def test_an_older_session_goes_on_and_is_written_in_the_present_form(
    tmp_path: Path, older: Path
) -> None:
    path = tmp_path / "lab.db"
    shutil.copy(older, path)
    url = f"{ROOT}/sessions/{json.loads(older.with_suffix('.json').read_text())[2]['view']['id']}"
    with Caller(create_app(Settings(store=f"sqlite:///{path}"))) as client:
        first = client.get(url).json()
        moved = client.post(f"{url}/step", json={"unit": "pass"}).json()
        edited = client.patch(url, json={"set": {"w:2:1:1": 0.5}}).json()
        assert edited["revision"] == first["revision"] + 2
        back = client.post(f"{url}/undo").json()
        assert back["layers"] == moved["layers"]
    with Caller(create_app(Settings(store=f"sqlite:///{path}"))) as client:
        assert client.get(url).json() == back
        assert client.post(f"{url}/redo").json()["layers"] == edited["layers"]


def test_an_edit_of_an_older_file_can_still_be_repeated(tmp_path: Path) -> None:
    """The second version kept the change that had been taken back; it was choosing a sample."""
    path = tmp_path / "lab.db"
    shutil.copy(FILES / "schema-2.db", path)
    view = json.loads((FILES / "schema-2.json").read_text())[2]["view"]
    with Caller(create_app(Settings(store=f"sqlite:///{path}"))) as client:
        again = client.post(f"{ROOT}/sessions/{view['id']}/redo")
        assert again.status_code == 200
        assert again.json()["sample"]["index"] == 0
        assert again.json()["history"]["undo"] is not None


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lab.db"
    SqliteStore(str(path)).close()
    change(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(UnusableStore, match="newer version") as refused:
        SqliteStore(str(path))
    assert str(path) in str(refused.value)
    assert "name another file" in str(refused.value)
    assert pragma(path, "user_version") == SCHEMA_VERSION + 1


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE songs (id)",),
        ("CREATE TABLE sessions (id, user)",),
        ("CREATE TABLE sessions (id, revision, document)", "PRAGMA user_version = 3"),
        ("CREATE TABLE sessions (id, revision, document)", "PRAGMA user_version = 40"),
        ("CREATE TABLE sessions (id, revision, document)", "PRAGMA application_id = 77"),
        ("PRAGMA user_version = 7",),
    ],
    ids=str,
)
def test_another_programs_file_is_refused_and_left_alone(
    tmp_path: Path, statements: tuple[str, ...]
) -> None:
    path = tmp_path / "other.db"
    change(path, *statements)
    before = path.read_bytes()
    with pytest.raises(UnusableStore, match="another program's") as refused:
        SqliteStore(str(path))
    assert str(path) in str(refused.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"no database at all" * 400, b"SQLite format 3\0" + b"x" * 9000]
)
def test_what_is_no_database_is_refused_in_a_line_that_names_it(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert cli.main(["serve", "--store", f"sqlite:///{path}"]) == cli.USAGE_ERROR
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"backprop-lab: BACKPROP_LAB_STORE: {path}")
    assert "put back a copy of it, or name another file" in line
    assert path.read_bytes() == content


def test_a_move_to_the_present_form_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lab.db"
    shutil.copy(FILES / "schema-2.db", path)

    def fail(number: int, content: bytes) -> bytes:
        raise ValueError(number, content)

    monkeypatch.setattr("app.sessions.sqlite_schema.seal", fail)
    with pytest.raises(UnusableStore, match=r"lab\.db"):
        SqliteStore(str(path))
    monkeypatch.undo()
    assert pragma(path, "user_version") == 2
    check_as_before(path, json.loads((FILES / "schema-2.json").read_text()))
