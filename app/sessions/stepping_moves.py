"""Moves of the cursor by units: in slices where they may take long, at once where they cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..engine.errors import InvalidInput
from ..engine.message import in_range
from ..engine.program import Unit
from . import navigation
from .budget import hold_passes
from .history import History
from .long_moves import Plan
from .looks import Snapshot, snapshot
from .navigation import Direction, Stepping
from .session import Session
from .session_limits import Limits


def plan_steps(unit: Unit, count: int, direction: Direction, limits: Limits) -> Plan[Stepping]:
    """Plan to move by `count` units. Raises InvalidInput."""
    if unit == "epoch" and count > limits.max_epochs:
        raise InvalidInput.at("/count", in_range(1, limits.max_epochs, count))

    def plan(session: Session, history: History, done: Stepping | None) -> Iterator[Stepping]:
        navigation.check_unit(session, history, unit)
        era = history.course.era(session.cursor.number)
        passes = {"pass": count, "epoch": count * era.passes_per_epoch}.get(unit, 1)
        samples = min(era.training.batch_size, era.count)
        hold_passes(session.setup.network, samples, passes if direction == "forward" else 0)
        before = 0 if done is None else done.done
        for leg in navigation.steps(session, history, unit, count - before, direction):
            yield replace(leg, done=before + leg.done)

    return plan


def step_at_hand(
    session: Session, history: History, unit: Unit, direction: Direction
) -> tuple[Session, Snapshot] | None:
    """Move by one unit within the pass at hand; None where that takes another one.

    Raises AtStart, Diverged, InvalidInput.
    """
    if unit in ("pass", "epoch") or not history.at_hand(session, direction):
        return None
    navigation.check_unit(session, history, unit)
    moved = navigation.step(session, history, unit, 1, direction)
    return moved, snapshot(moved, history)
