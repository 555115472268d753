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


WORK_BETWEEN = 2_000_000
"""Parameters times samples after which a training within an epoch lets itself be stopped: a few
milliseconds of work."""


@dataclass(frozen=True, slots=True)
class Goal:
    """When to stop: after so many epochs or `passes` (one of them), or at a cost below a bound."""

    epochs: int | None = None
    cost_below: float | None = None
    passes: int | None = None

    def rest(self, done: Progress | None) -> Goal:
        """Return what is left of it after a progress towards it."""
        if done is None:
            return self
        if self.passes is not None:
            return replace(self, passes=self.passes - done.passes_run)
        return replace(self, epochs=(self.epochs or 0) - done.epochs_run)


@dataclass(frozen=True)
class Progress:
    """How far a training is. `session` stands where it would stop now."""

    session: Session
    epochs_run: int = 0
    passes_run: int = 0
    cost: float | None = None
    stopped_by: str | None = None
    history: tuple[EpochCost, ...] = field(default_factory=tuple)
    latest: EpochCost | None = None

    @property
    def over(self) -> bool:
        """Whether the training ends here."""
        return self.stopped_by is not None

    def after(self, done: Progress | None) -> Progress:
        """Count what had been done before this began as well."""
        if done is None:
            return self
        return replace(
            self,
            epochs_run=done.epochs_run + self.epochs_run,
            passes_run=done.passes_run + self.passes_run,
            cost=done.cost if self.cost is None and self.passes_run == 0 else self.cost,
        )


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
    """Yield after every epoch, and within long ones; the last one yielded says why it stopped.

    An epoch begun by stepping is finished first and counts as one, and so does a pass. It ends at
    step 0 of the pass after the last one, or where a condition holds, or at a breakdown. Whoever
    stops between two yields may go on from the session of the last one with the rest of the goal.
    """
    course = history.course
    number, step = session.cursor
    if step == course.program(number).steps:
        number, step = number + 1, 0
    first, end = number, None if goal.passes is None else number + goal.passes
    costs = CostHistory()
    progress, known = Progress(session), None
    pause = _passes_between(session, history)
    while True:
        last = course.epoch_span(number)[1]
        reach = last if end is None else min(last, end - 1)
        while number <= reach:
            trace = history.advance(number, session.shown)
            if trace is None:
                run = replace(progress, cost=known)
                yield _stopped(session, history, number, run, costs)
                return
            stop = first_stop(session, history, number, trace, range(step, trace.last_step))
            if stop is not None:
                there = session.moved(stop.place, stop=stop)
                run = replace(progress, session=there, cost=known)
                yield replace(run, stopped_by="condition", history=costs.points())
                return
            step = 0
            number += 1
            progress = replace(progress, passes_run=number - first, latest=None)
            if number <= reach and progress.passes_run % pause == 0:
                progress = replace(progress, session=session.moved(Place(number, 0)))
                yield progress
        progress = _after_epoch(session, history, number, progress, whole=number > last)
        known = known if progress.cost is None else progress.cost
        if progress.latest is not None:
            costs.add(progress.latest)
        elif progress.cost is None and history.trace(number, session.shown).breakdown is not None:
            run = replace(progress, cost=known)
            yield _stopped(session, history, number, run, costs)
            return
        why = reason(goal, progress)
        if why is not None:
            yield replace(progress, stopped_by=why, history=costs.points())
            return
        yield progress


def _passes_between(session: Session, history: History) -> int:
    """How many passes of an epoch are run before a training can be stopped."""
    batch = history.course.batch(session.cursor.number, None).size
    return max(1, WORK_BETWEEN // (session.setup.network.parameter_count * batch))


def _after_epoch(
    session: Session, history: History, number: int, before: Progress, whole: bool
) -> Progress:
    """Take the cost that arrives at pass `number`, with which an epoch ended if it is `whole`."""
    cost = history.cost(number)
    known = cost if isfinite(cost) else None
    latest = None
    if whole and known is not None:
        latest = EpochCost(history.course.era(number - 1).epoch(number - 1) + 1, known)
    return replace(
        before,
        session=session.moved(Place(number, 0)),
        epochs_run=before.epochs_run + whole,
        cost=known,
        latest=latest,
    )


def reason(goal: Goal, progress: Progress) -> str | None:
    """Say why a training stops here; None while it goes on."""
    cost = progress.cost
    if goal.cost_below is not None and cost is not None and cost < goal.cost_below:
        return "cost_below"
    if goal.passes is not None and progress.passes_run >= goal.passes:
        return "passes"
    return "epochs" if goal.epochs is not None and progress.epochs_run >= goal.epochs else None


def _stopped(
    session: Session, history: History, number: int, progress: Progress, costs: CostHistory
) -> Progress:
    """Close a training at the breakdown of pass `number`."""
    trace = history.trace(number, session.shown)
    place = Place(number, trace.last_step)
    there = session.moved(place, stopped=True, stop=divergence(session, place, trace))
    return replace(progress, session=there, stopped_by="diverged", history=costs.points())
