"""Training for whole epochs: the passes that stepping would run, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from time import perf_counter

from ..engine.kernels.kernel import Wanted
from ..engine.trace import Trace
from .history import History
from .replay import STRETCH_SECONDS
from .session import Place, Session
from .stops import divergence, first_stop, watch_of

MOST_POINTS = 1_000
"""Points of a cost history that a reply holds (API.md); a longer one is thinned evenly."""


@dataclass(frozen=True, slots=True)
class EpochCost:
    """Cost over all the data after so many epochs of the session."""

    epoch: int
    cost: float


Costs = tuple[EpochCost, ...]


@dataclass(frozen=True, slots=True)
class EpochCosts:
    """Costs after epochs one after another; `first` counts the epochs of the session."""

    first: int = 0
    costs: Sequence[float] = ()


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
    """How far a training is. `session` stands where it would stop now.

    `fresh` are the costs after the epochs that ended since the last progress.
    """

    session: Session
    epochs_run: int = 0
    passes_run: int = 0
    cost: float | None = None
    stopped_by: str | None = None
    history: Costs = field(default_factory=tuple)
    fresh: EpochCosts = EpochCosts()

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

    def extend(self, epochs: EpochCosts) -> Costs:
        """Take in the costs of the next epochs; return those that are kept, and the last."""
        first, costs = epochs.first, epochs.costs
        fresh = [
            EpochCost(first + at, costs[at])
            for at in range(-self._seen % self._every, len(costs), self._every)
        ]
        self._points += fresh
        if costs:
            self._last = EpochCost(first + len(costs) - 1, costs[-1])
            if not fresh or fresh[-1] != self._last:
                fresh.append(self._last)
        self._seen += len(costs)
        while len(self._points) >= MOST_POINTS:
            self._points = self._points[::2]
            self._every *= 2
        return tuple(fresh)

    def points(self) -> Costs:
        """Return what is kept, oldest first."""
        kept = self._points
        if self._last is not None and (not kept or kept[-1] != self._last):
            kept = [*kept, self._last]
        return tuple(kept)


def train(session: Session, history: History, goal: Goal) -> Iterator[Progress]:
    """Yield after every short while; the last one yielded says why it stopped.

    An epoch begun by stepping is finished first and counts as one, and so does a pass. It ends at
    step 0 of the pass after the last one, or where a condition holds, or at a breakdown. Whoever
    stops between two yields may go on from the session of the last one with the rest of the goal.
    """
    return _Training(session, history, goal).run()


class _Training:
    """A training on its way: the next pass, and what has come of those before it."""

    def __init__(self, session: Session, history: History, goal: Goal) -> None:
        self._session, self._history, self._goal = session, history, goal
        self._number, self._step = session.cursor
        if self._step == history.course.program(self._number).steps:
            self._number, self._step = self._number + 1, 0
        self._end = None if goal.passes is None else self._number + goal.passes
        self._watch = watch_of(session)
        self._progress = Progress(session)
        self._known: float | None = None

    def run(self) -> Iterator[Progress]:
        """Go on until something ends it."""
        while True:
            self._progress = replace(self._progress, fresh=EpochCosts())
            if self._looks():
                self._look_on()
            else:
                self._learn()
            yield self._progress
            if self._progress.over:
                return

    def _looks(self) -> bool:
        """Whether the next pass is one that a condition looks at."""
        if self._watch == "epochs":
            return self._number == self._history.course.epoch_span(self._number)[1]
        return self._watch == "passes"

    def _learn(self) -> None:
        """Run passes that no condition looks at."""
        course, number = self._history.course, self._number
        until = course.epoch_span(number)[1]
        if self._watch == "never":
            goal = self._goal.epochs
            # One by passes has no number of epochs: it looks so many ahead, again and again.
            rest = MOST_POINTS if goal is None else goal - self._progress.epochs_run - 1
            until += 1 + rest * course.era(number).passes_per_epoch
        if self._end is not None:
            until = min(until, self._end)
        stretch = self._history.learn(number, until, Wanted(self._goal.cost_below))
        if stretch is None:
            self._break()
        else:
            self._arrive(stretch.number, stretch.costs)

    def _look_on(self) -> None:
        """Run passes and look for conditions, for a short while or to the end of an epoch."""
        begun = perf_counter()
        course = self._history.course
        while True:
            number = self._number
            trace = self._history.advance(number, self._session.shown)
            if trace is None:
                self._break()
                return
            steps = range(self._step, trace.last_step)
            stop = first_stop(self._session, self._history, number, trace, steps)
            if stop is not None:
                there = self._session.moved(stop.place, stop=stop)
                self._close(there, "condition")
                return
            ends = course.epoch_span(number)[1] == number
            self._arrive(number + 1, (self._history.cost(number + 1),) if ends else ())
            if ends or self._progress.over or perf_counter() - begun > STRETCH_SECONDS:
                return

    def _arrive(self, number: int, costs: Sequence[float]) -> None:
        """Take note of passes that have been run, and of epochs that ended with some of them.

        Only the last cost may not be finite.
        """
        epoch = self._history.course.era(self._number).epoch(self._number) + 1
        before, ran = self._progress, number - self._number
        self._number, self._step = number, 0
        cost, fresh = before.cost, before.fresh
        reached = number == self._end
        if costs or reached:
            whole = self._history.course.epoch_span(number - 1)[1] == number - 1
            # One by passes may end within an epoch: the last cost is then of no whole epoch.
            last = costs[-1] if costs and whole else self._history.cost(number)
            cost = last if isfinite(last) else None
            finite = [c for c in costs if isfinite(c)]
            fresh = EpochCosts(epoch, finite)
            self._known = finite[-1] if finite else self._known
            self._known = self._known if cost is None else cost
        self._progress = replace(
            before,
            session=self._session.moved(Place(number, 0)),
            epochs_run=before.epochs_run + len(costs),
            passes_run=before.passes_run + ran,
            cost=cost,
            fresh=fresh,
        )
        if (costs or reached) and cost is None and self._trace().breakdown is not None:
            self._break()
            return
        why = reason(self._goal, self._progress)
        self._progress = replace(self._progress, stopped_by=why)

    def _break(self) -> None:
        """Close at the breakdown of the next pass."""
        trace = self._trace()
        place = Place(self._number, trace.last_step)
        stop = divergence(self._session, place, trace)
        self._close(self._session.moved(place, stopped=True, stop=stop), "diverged")

    def _close(self, there: Session, why: str) -> None:
        self._progress = replace(self._progress, session=there, cost=self._known, stopped_by=why)

    def _trace(self) -> Trace:
        return self._history.trace(self._number, self._session.shown)


def reason(goal: Goal, progress: Progress) -> str | None:
    """Say why a training stops here; None while it goes on."""
    cost = progress.cost
    if goal.cost_below is not None and cost is not None and cost < goal.cost_below:
        return "cost_below"
    if goal.passes is not None and progress.passes_run >= goal.passes:
        return "passes"
    return "epochs" if goal.epochs is not None and progress.epochs_run >= goal.epochs else None
