"""The command line: what it lists, writes and refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from app import __version__, cli
from app.settings import Settings, describe_settings


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What uvicorn is asked to serve, instead of serving."""
    calls: list[dict[str, Any]] = []
    monkeypatch.setattr("app.cli.uvicorn.run", lambda _app, **options: calls.append(options))
    monkeypatch.setenv("BACKPROP_LAB_STORE", "memory://")
    return calls


def test_help_of_serve_lists_every_variable_with_its_default(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main(["serve", "--help"])
    lines = capsys.readouterr().out.splitlines()
    for variable, default, _ in describe_settings():
        assert any(line.split() == [variable, default] for line in lines), variable


def test_an_option_wins_over_its_variable(
    served: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKPROP_LAB_PORT", "8001")
    monkeypatch.setenv("BACKPROP_LAB_HOST", "127.0.0.2")
    assert cli.main(["serve", "--port", "8002"]) == 0
    assert (served[0]["host"], served[0]["port"]) == ("127.0.0.2", 8002)


def test_reloading_hands_options_on_through_the_environment(
    served: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment: dict[str, str] = {}
    monkeypatch.setattr("app.cli.os.environ", environment)
    assert cli.main(["serve", "--reload", "--store", "memory://"]) == 0
    assert served[0]["reload"] is True
    assert environment == {"BACKPROP_LAB_STORE": "memory://"}


def test_a_wrong_setting_is_one_line_that_names_it(
    capsys: pytest.CaptureFixture[str], served: list[dict[str, Any]]
) -> None:
    assert cli.main(["serve", "--port", "70000"]) == cli.USAGE_ERROR
    assert capsys.readouterr().err.startswith("backprop-lab: BACKPROP_LAB_PORT: ")
    assert served == []


@pytest.mark.parametrize("store", ["mongodb://here", "sqlite:////dev/null/sessions.sqlite3"])
def test_a_store_that_cannot_be_opened_is_one_line(
    capsys: pytest.CaptureFixture[str], served: list[dict[str, Any]], store: str
) -> None:
    assert cli.main(["serve", "--store", store]) == cli.USAGE_ERROR
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("backprop-lab: BACKPROP_LAB_STORE: ")
    assert served == []


def test_openapi_is_written_to_a_file_or_to_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new" / "openapi.json"
    assert cli.main(["openapi", "--output", str(target)]) == 0
    assert cli.main(["openapi"]) == 0
    assert capsys.readouterr().out == target.read_text()
    assert json.loads(target.read_text())["info"]["title"] == "Backprop Lab"


def test_it_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "app.cli", "--version"]
    reply = subprocess.run(command, capture_output=True, text=True, check=True)
    assert reply.stdout.strip() == f"backprop-lab {__version__}"


def test_a_process_that_imports_the_command_has_not_imported_the_lab() -> None:
    """One that reads bodies for the server does, and is to stay small."""
    program = "import sys, app.cli; print('app.main' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout.decode().strip() == "False"


def test_an_idle_connection_outlives_a_clients_wish_to_use_it_again() -> None:
    expiry = httpx.Limits().keepalive_expiry
    options = cli.server_options(Settings(store="memory://"), access_log=False)
    assert expiry is not None
    assert options["timeout_keep_alive"] > expiry
