"""A long history stays small, and any pass of it is reached again bit by bit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.engine.optimizers import OPTIMIZERS
from app.sessions.checkpoints import BUDGET_BYTES, MOST, spacing_for
from app.sessions.service import LabService
from app.sessions.session import Place
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.sessions.sqlite_store import SqliteStore
from app.sessions.training import Goal
from app.settings import Settings

SETTINGS = Settings(store="memory://")
SPEC = {"network": NetworkSpec(sizes=[2, 3, 1], seed=5), "data": DataSpec(preset="xor")}


def state(service: LabService, session_id: str, place: Place) -> list[bytes]:
    """Everything that a pass computes, as bytes."""
    trace = service.seek(session_id, place).trace
    arrays = [trace.start, trace.record.gradient, *trace.record.z, *trace.record.delta]
    if trace.record.parameters is not None:
        arrays.append(trace.record.parameters)
    return [np.ascontiguousarray(array).tobytes() for array in arrays]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("training", [{}, {"batch_size": 3, "shuffle": True}], ids=["1", "3"])
def test_passes_far_back_are_the_same_bits_after_a_restart(
    tmp_path: Path, optimizer: str, training: dict[str, Any]
) -> None:
    path = str(tmp_path / "lab.sqlite3")
    spec = SetupSpec(None, **SPEC, training={"optimizer": optimizer, **training})
    service = LabService(SqliteStore(path), SETTINGS)
    session_id = service.create(spec).session.id
    wanted = [Place(number, 5) for number in (0, 63, 64, 65, 777, 1_500)]
    straight = []
    for place in wanted:
        at = service.get(session_id).session.cursor
        service.step(session_id, "pass", place.number + 1 - at.number, "forward")
        straight.append(state(service, session_id, place))
        service.seek(session_id, Place(place.number, 0))
    service.train(session_id, Goal(500))
    service.close()
    again = LabService(SqliteStore(path), SETTINGS)
    for place, before in zip(reversed(wanted), reversed(straight), strict=True):
        assert state(again, session_id, place) == before, place
    again.close()


def test_checkpoints_stay_within_their_budget() -> None:
    for size in (128, 20_000, 600_000):
        spacing = 64
        for reached in range(0, 2_000_000, 997):
            spacing = spacing_for(reached, spacing, size)
            kept = reached // spacing + 1
            assert kept <= MOST + 1
            assert kept * size <= BUDGET_BYTES + size or kept <= 5


def test_a_long_training_thins_what_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "lab.sqlite3"
    store = SqliteStore(str(path))
    service = LabService(store, SETTINGS)
    wide = SetupSpec(None, NetworkSpec(sizes=[40, 40, 10]), training={"optimizer": "adam"})
    session_id = service.create(wide).session.id
    service.train(session_id, Goal(9_000))
    spacing = service.get(session_id).session.spacing
    assert spacing > 64
    found = {store.checkpoint(session_id, number).number for number in range(0, 9_001, 32)}  # type: ignore[union-attr]
    assert found == set(range(0, 9_001, spacing))
    service.close()
