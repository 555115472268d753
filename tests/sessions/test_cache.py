"""What is kept in memory is bounded in bytes: of all sessions together, and of one with edits."""

from __future__ import annotations

import numpy as np
import pytest

from app.sessions.edits import Patch
from app.sessions.memory_store import MemoryStore
from app.sessions.service import LabService
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.sessions.workspaces import WORKSPACE_BYTES
from app.settings import Settings


def made(service: LabService, sizes: list[int], samples: int = 1) -> str:
    x = np.random.default_rng(3).normal(size=(samples, sizes[0]))
    y = np.full((samples, sizes[-1]), 0.5)
    data = DataSpec(x=x, y=y)
    return service.create(SetupSpec(network=NetworkSpec(sizes=sizes), data=data)).session.id


@pytest.mark.parametrize("most", [1, 2_000_000])
def test_sessions_at_hand_take_no_more_than_they_may(most: int) -> None:
    service = LabService(MemoryStore(), Settings(store="memory://", cache_bytes=most))
    cache = service._workspaces
    names = [made(service, [50, 40, 10]) for _ in range(20)]
    for name in names:
        service.step(name, "pass", 4, "forward")
        held = [w.size for w in cache._recent.values()]
        assert sum(held) == cache._held_bytes
        assert cache._held_bytes <= most or len(held) == 1
    assert len(cache._recent) < len(names)
    # What has fallen out is the same session all the same.
    for name in names:
        assert service.get(name).session.cursor == (3, service.get(name).trace.program.steps)
        service.delete(name)
    assert (cache._held_bytes, len(cache._recent)) == (0, 0)


def test_a_session_is_weighed_with_what_it_holds() -> None:
    service = LabService(MemoryStore(), Settings(store="memory://"))
    name = made(service, [50, 40, 10])
    service.step(name, "pass", 6, "forward")
    parameters = 51 * 40 + 41 * 10
    size = service._workspaces.workspace(name).size
    assert size > WORKSPACE_BYTES + 6 * parameters * 8  # the starts of six passes at least
    assert size < WORKSPACE_BYTES + 60 * parameters * 8


def test_sixty_edits_of_large_data_hold_no_sixty_copies() -> None:
    service = LabService(MemoryStore(), Settings(store="memory://"))
    name = made(service, [100, 2], samples=500)
    rows = 500 * 102 * 8
    for i in range(60):
        service.step(name, "pass", 1, "forward")
        service.patch(name, Patch(x=[float(i)] * 100))
    assert service._workspaces.workspace(name).size < 12 * rows
    shown = service.get(name).trace.batch
    assert shown.x[shown.row].tolist() == [59.0] * 100
    assert shown.x.base is None or shown.x.base.nbytes < rows
