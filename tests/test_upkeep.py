"""The command that deletes what nobody uses, and the ages that it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli
from app.main import create_app
from app.sessions.sqlite_store import SqliteStore
from app.settings import Settings
from app.upkeep import age
from tests.caller import Caller

DAY = 24 * 3600


@pytest.mark.parametrize(
    ("text", "seconds"), [("30d", 30 * DAY), ("12h", 12 * 3600), ("45m", 2700), ("90s", 90)]
)
def test_ages(text: str, seconds: int) -> None:
    assert age(text) == seconds


@pytest.mark.parametrize("text", ["", "30", "d", "-1d", "1.5d", "30 days", "30D"])
def test_what_is_no_age(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="30d"):
        age(text)
    with pytest.raises(SystemExit, match="2"):
        cli.main(["purge", "--older-than", text])
    assert "--older-than" in capsys.readouterr().err


def test_purge_deletes_the_old_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lab.db"
    old = SqliteStore(str(path), lambda: 1_000_000_000)
    with Caller(create_app(Settings(expire_days=0), old)) as client:
        for _ in range(3):
            client.post("/api/v1/sessions", json={})
    url = f"sqlite:///{path}"
    with Caller(create_app(Settings(store=url))) as client:
        new = client.post("/api/v1/sessions", json={}).json()["id"]
        assert cli.main(["purge", "--older-than", "10d", "--store", url]) == 0
        out = capsys.readouterr().out
        assert out.startswith("deleted 3 sessions, ")
        assert "; 1 sessions remain, " in out
        assert client.get(f"/api/v1/sessions/{new}").status_code == 200
        assert cli.main(["purge", "--older-than", "10d", "--store", url]) == 0
        assert capsys.readouterr().out.startswith("deleted 0 sessions, ")


@pytest.mark.parametrize(
    "store",
    ["memory://", "mongodb://here", "sqlite:////dev/null/x.db", "sqlite:////tmp/nowhere.db"],
)
def test_purge_names_a_store_that_it_cannot_work_on(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["purge", "--older-than", "1d", "--store", store]) == cli.USAGE_ERROR
    assert not Path("/tmp/nowhere.db").exists()
    assert capsys.readouterr().err.startswith("backprop-lab: BACKPROP_LAB_STORE: ")
