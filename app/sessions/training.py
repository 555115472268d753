"""Training for whole epochs: the passes that stepping would run, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite
from time import perf_counter

from ..engine.kernels.exams import MOST_POINTS, UNMARKED, Marks, Patience, due_in
from ..engine.kernels.kernel import Wanted
from ..engine.trace import Trace
from .history import History
from .replay import STRETCH_SECONDS
from .session import Place, Session
from .stops import divergence, first_stop, watch_of
from .training_points import NOTHING_ENDED, EpochPoint, Epochs


@dataclass(frozen=True, slots=True)
class Goal:
    """When to stop: after so many epochs or `passes` (one of them), or at a cost below a bound.

    Or after `patience` epochs without a new lowest test cost.
    """

    epochs: int | None = None
    cost_below: float | None = None
    passes: int | None = None
    patience: int | None = None

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

    `fresh` are the epochs that ended since the last progress. `cost` and `marks` belong together;
    `patience` is what is left of it, `best` where the lowest test cost was that it has seen.
    """

    session: Session
    epochs_run: int = 0
    passes_run: int = 0
    cost: float | None = None
    stopped_by: str | None = None
    history: tuple[EpochPoint, ...] = ()
    fresh: Epochs = NOTHING_ENDED
    marks: Marks = UNMARKED
    patience: Patience | None = None
    best: EpochPoint | None = None

    @property
    def over(self) -> bool:
        """Whether the training ends here."""
        return self.stopped_by is not None

    def after(self, done: Progress | None) -> Progress:
        """Count what had been done before this began as well."""
        if done is None:
            return self
        known = done if self.cost is None and self.passes_run == 0 else self
        return replace(
            self,
            epochs_run=done.epochs_run + self.epochs_run,
            passes_run=done.passes_run + self.passes_run,
            cost=known.cost,
            marks=known.marks,
        )


def train(
    session: Session, history: History, goal: Goal, done: Progress | None = None, seen: int = 0
) -> Iterator[Progress]:
    """Yield after every short while; the last one yielded says why it stopped.

    An epoch begun by stepping is finished first and counts as one, and so does a pass. It ends at
    step 0 of the pass after the last one, or where a condition holds, or at a breakdown. Whoever
    stops between two yields may go on from the session of the last one with the rest of the goal:
    `done` is then what had been come to, and `seen` epochs have been told of.
    """
    return _Training(session, history, goal, done, seen).run()


class _Training:
    """A training on its way: the next pass, and what has come of those before it."""

    def __init__(
        self, session: Session, history: History, goal: Goal, done: Progress | None, seen: int
    ) -> None:
        self._session, self._history, self._goal = session, history, goal
        self._number, self._step = session.cursor
        if self._step == history.course.program(self._number).steps:
            self._number, self._step = self._number + 1, 0
        self._end = None if goal.passes is None else self._number + goal.passes
        self._watch = watch_of(session)
        patience = None if goal.patience is None else Patience(goal.patience)
        if done is not None and done.patience is not None:
            patience = done.patience
        best = None if done is None else done.best
        self._progress = Progress(session, patience=patience, best=best)
        self._seen = seen
        self._known: tuple[float | None, Marks] = None, UNMARKED

    def run(self) -> Iterator[Progress]:
        """Go on until something ends it."""
        while True:
            self._progress = replace(self._progress, fresh=NOTHING_ENDED)
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
        stretch = self._history.learn(number, until, self._wanted(number))
        if stretch is None:
            self._break()
            return
        places = stretch.cost_places()
        ended = Epochs(0, stretch.costs, places.start, places.step, stretch.marks)
        self._arrive(stretch.number, ended)

    def _wanted(self, number: int) -> Wanted:
        exam = self._history.exam(number)
        if exam is not None:
            exam = replace(exam, seen=self._seen, patience=self._progress.patience)
        return Wanted(self._goal.cost_below, exam)

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
            costs = (self._history.cost(number + 1),) if ends else ()
            self._arrive(number + 1, Epochs(0, costs, number + 1))
            if ends or self._progress.over or perf_counter() - begun > STRETCH_SECONDS:
                return

    def _arrive(self, number: int, ended: Epochs) -> None:
        """Take note of passes that have been run, and of epochs that ended with some of them.

        Only the last cost may not be finite.
        """
        epoch = self._history.course.era(self._number).epoch(self._number) + 1
        before, ran, costs = self._progress, number - self._number, ended.costs
        self._number, self._step = number, 0
        cost, marks, fresh = before.cost, before.marks, before.fresh
        reached = number == self._end
        if costs or reached:
            finite = [c for c in costs if isfinite(c)]
            fresh = self._measured(replace(ended, first=epoch, costs=finite))
            whole = self._history.course.epoch_span(number - 1)[1] == number - 1
            # One by passes may end within an epoch: the last cost is then of no whole epoch.
            of_epoch = bool(costs) and (whole or not reached)
            last = costs[-1] if of_epoch else self._history.cost(number)
            cost = last if isfinite(last) else None
            if finite:
                self._known = finite[-1], fresh.point(len(finite) - 1).marks
            if cost is not None and not of_epoch:
                self._known = cost, self._history.marks(number)
            marks = self._known[1] if cost is not None else UNMARKED
        self._progress = self._judged(
            replace(
                before,
                session=self._session.moved(Place(number, 0)),
                epochs_run=before.epochs_run + len(costs),
                passes_run=before.passes_run + ran,
                cost=cost,
                marks=marks,
                fresh=fresh,
            )
        )
        if (costs or reached) and cost is None and self._trace().breakdown is not None:
            self._break()
            return
        why = reason(self._goal, self._progress)
        self._progress = replace(self._progress, stopped_by=why)

    def _measured(self, ended: Epochs) -> Epochs:
        """Have marks of every epoch that they are due of, and of the last one."""
        count = len(ended.costs)
        marks = dict(ended.marks)
        if count and self._history.exam(ended.number - 1) is not None:
            every = self._progress.patience is not None
            due = range(count) if every else (e - self._seen for e in due_in(self._seen, count))
            for at in (*due, count - 1):
                if at not in marks:
                    marks[at] = self._history.marks(ended.number + at * ended.every)
        self._seen += count
        return replace(ended, marks=marks)

    def _judged(self, progress: Progress) -> Progress:
        """Take note of the lowest test cost, and of how long it has been waited for a lower one."""
        patience, best, fresh = progress.patience, progress.best, progress.fresh
        if patience is None:
            return progress
        for at in range(len(fresh.costs)):
            point = fresh.point(at)
            patience = patience.after(point.marks.test_cost)
            if not patience.waited:
                best = point
        return replace(progress, patience=patience, best=best)

    def _break(self) -> None:
        """Close at the breakdown of the next pass."""
        trace = self._trace()
        place = Place(self._number, trace.last_step)
        stop = divergence(self._session, place, trace)
        self._close(self._session.moved(place, stopped=True, stop=stop), "diverged")

    def _close(self, there: Session, why: str) -> None:
        cost, marks = self._known
        self._progress = replace(
            self._progress, session=there, cost=cost, marks=marks, stopped_by=why
        )

    def _trace(self) -> Trace:
        return self._history.trace(self._number, self._session.shown)


def reason(goal: Goal, progress: Progress) -> str | None:
    """Say why a training stops here; None while it goes on."""
    cost = progress.cost
    if goal.cost_below is not None and cost is not None and cost < goal.cost_below:
        return "cost_below"
    if progress.patience is not None and progress.patience.over:
        return "early_stopping"
    if goal.passes is not None and progress.passes_run >= goal.passes:
        return "passes"
    return "epochs" if goal.epochs is not None and progress.epochs_run >= goal.epochs else None
