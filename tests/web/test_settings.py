"""Settings come from the environment, are checked, and stay as they were read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import ENVIRONMENT_PREFIX, Settings, default_store, describe_settings


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(ENVIRONMENT_PREFIX):
            monkeypatch.delenv(name)


def test_defaults_stay_on_this_machine() -> None:
    settings = Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.store == default_store()


def test_the_default_store_is_an_absolute_file_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_store() == f"sqlite:///{tmp_path}/backprop-lab/sessions.sqlite3"
    assert default_store().startswith("sqlite:////")


def test_each_setting_is_read_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKPROP_LAB_PORT", "8001")
    monkeypatch.setenv("BACKPROP_LAB_STORE", "memory://")
    monkeypatch.setenv("BACKPROP_LAB_MAX_NEURONS", "10")
    settings = Settings()
    assert (settings.port, settings.store, settings.max_neurons) == (8001, "memory://", 10)


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "65536"), ("PORT", "http"), ("MAX_LAYERS", "1"), ("MAX_EPOCHS", "0")],
)
def test_what_makes_no_sense_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(ENVIRONMENT_PREFIX + name, value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().port = 1  # type: ignore[misc]


def test_every_setting_says_what_it_sets() -> None:
    rows = describe_settings()
    assert {variable for variable, _, _ in rows} == {
        f"BACKPROP_LAB_{name.upper()}" for name in Settings.model_fields
    }
    assert all(default and description for _, default, description in rows)
