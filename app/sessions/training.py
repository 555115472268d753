"""Training for whole epochs: the passes that stepping would run, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import isfinite

from .history import History
from .session import Place, Session
from .stops import divergence, first_stop

MOST_POINTS = 1_000
"""Points of a cost history that a reply holds (API.md); a longer one is thinned evenly."""


@dataclass(frozen=True, slots=True)
class EpochCost:
    """Cost over all the data after so many epochs of the session."""

    epoch: int
    cost: float


@dataclass(frozen=True, slots=True)
class Goal:
    """When to stop: after so many epochs, or once the cost is below a bound."""

    epochs: int
    cost_below: float | None = None


@dataclass(frozen=True)
class Progress:
    """How far a training is. `session` stands where it would stop now."""

    session: Session
    epochs_run: int = 0
    cost: float | None = None
    stopped_by: str | None = None
    history: tuple[EpochCost, ...] = field(default_factory=tuple)
    latest: EpochCost | None = None


class CostHistory:
    """Costs by epoch, at most `MOST_POINTS` of them, evenly spread, the last always."""

    def __init__(self) -> None:
        """Start empty."""
        self._points: list[EpochCost] = []
        self._every = 1
        self._seen = 0
        self._last: EpochCost | None = None

    def add(self, point: EpochCost) -> None:
        """Take in the next epoch's cost."""
        if self._seen % self._every == 0:
            self._points.append(point)
        self._seen += 1
        self._last = point
        if len(self._points) >= MOST_POINTS:
            self._points = self._points[::2]
            self._every *= 2

    def points(self) -> tuple[EpochCost, ...]:
        """Return what is kept, oldest first."""
        kept = self._points
        if self._last is not None and kept[-1] is not self._last:
            kept = [*kept, self._last]
        return tuple(kept)


def train(session: Session, history: History, goal: Goal) -> Iterator[Progress]:
    """Yield after every epoch; the last one yielded says why it stopped.

    An epoch begun by stepping is finished first and counts as one. It ends at step 0 of the pass
    after the last epoch, or where a condition holds, or at a breakdown.
    """
    course = history.course
    number, step = session.cursor
    if step == course.program(number).steps:
        number, step = number + 1, 0
    costs = CostHistory()
    last_cost: float | None = None
    for done in range(1, goal.epochs + 1):
        last = course.epoch_span(number)[1]
        while number <= last:
            trace = history.advance(number, session.shown)
            if trace is None:
                run = Progress(session, done - 1, last_cost)
                yield _stopped(session, history, number, run, costs)
                return
            stop = first_stop(session, history, number, trace, range(step, trace.last_step))
            if stop is not None:
                there = session.moved(stop.place, stop=stop)
                yield Progress(there, done - 1, last_cost, "condition", costs.points())
                return
            step = 0
            number += 1
        era = course.era(last)
        cost = history.cost(number)
        here = session.moved(Place(number, 0))
        latest = EpochCost(era.epoch(last) + 1, cost) if isfinite(cost) else None
        if latest is not None:
            last_cost = cost
            costs.add(latest)
        elif history.trace(number, session.shown).breakdown is not None:
            yield _stopped(session, history, number, Progress(here, done, last_cost), costs)
            return
        progress = Progress(here, done, cost if isfinite(cost) else None, latest=latest)
        reached = goal.cost_below is not None and isfinite(cost) and cost < goal.cost_below
        if reached or done == goal.epochs:
            why = "cost_below" if reached else "epochs"
            yield replace(progress, stopped_by=why, history=costs.points())
            return
        yield progress


def _stopped(
    session: Session, history: History, number: int, progress: Progress, costs: CostHistory
) -> Progress:
    """Close a training at the breakdown of pass `number`."""
    trace = history.trace(number, session.shown)
    place = Place(number, trace.last_step)
    there = session.moved(place, stopped=True, stop=divergence(session, place, trace))
    return replace(progress, session=there, stopped_by="diverged", history=costs.points())
