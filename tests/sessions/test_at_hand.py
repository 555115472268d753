"""A step that is at hand asks the store once a second only, and never loses another's write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.sessions import workspaces
from app.sessions.service import LabService
from app.sessions.specs import SetupSpec
from app.sessions.sqlite_store import SqliteStore
from app.settings import Settings


class Counting(SqliteStore):
    """Counts how often it is asked for a session."""

    asked = 0

    def load(self, *arguments: Any) -> Any:
        self.asked += 1
        return super().load(*arguments)


@pytest.fixture
def store(tmp_path: Path) -> Counting:
    return Counting(str(tmp_path / "lab.sqlite3"))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(workspaces, "monotonic", lambda: now[0])
    return now


def on(store: SqliteStore) -> LabService:
    return LabService(store, Settings(store="memory://"))


def step(service: LabService, name: str, if_match: int | None = None) -> Any:
    return service.step_at_hand(name, "op", 1, "forward", if_match)


def test_steps_in_quick_succession_ask_once(store: Counting, clock: list[float]) -> None:
    service = on(store)
    name = service.create(SetupSpec(preset="mazur")).session.id
    service.step(name, "op", 1, "forward")
    asked = store.asked
    for _ in range(5):
        assert step(service, name) is not None
    assert store.asked == asked
    clock[0] += 2 * workspaces.FRESH_SECONDS
    assert step(service, name) is not None
    assert store.asked == asked + 1
    assert service.get(name).session.cursor.step == 7
    assert service.get(name).session.revision == 7


@pytest.mark.parametrize("later", [0.0, 2 * workspaces.FRESH_SECONDS])
@pytest.mark.parametrize(
    "change",
    [
        lambda other, name: other.step(name, "op", 1, "forward"),
        lambda other, name: other.delete(name),
    ],
    ids=["a step", "a deletion"],
)
def test_another_process_s_write_is_never_lost(
    store: Counting, clock: list[float], later: float, change: Callable[..., Any], tmp_path: Path
) -> None:
    service, other = on(store), on(SqliteStore(str(tmp_path / "lab.sqlite3")))
    name = service.create(SetupSpec(preset="mazur")).session.id
    service.step(name, "op", 1, "forward")
    change(other, name)
    clock[0] += later
    assert step(service, name) is None


def test_what_is_refused_is_left_to_those_who_ask_for_the_newest(
    store: Counting, tmp_path: Path
) -> None:
    service, other = on(store), on(SqliteStore(str(tmp_path / "lab.sqlite3")))
    name = service.create(SetupSpec(preset="mazur")).session.id
    service.step(name, "op", 1, "forward")
    other.step(name, "op", 1, "forward")
    assert step(service, name, if_match=2) is None  # 1 is at hand, 2 is the newest
    assert service.step(name, "op", 1, "forward", if_match=2).session.cursor.step == 3
