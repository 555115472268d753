"""Trainings of a session in slices, and what they have to tell in the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..engine.errors import InvalidInput
from ..engine.message import say
from .budget import hold_passes
from .history import History
from .long_moves import LongMove
from .navigation import refuse_at_breakdown
from .session import Fact, Session
from .training import Goal, Progress, reason, train
from .training_points import EpochPoint, TrainingHistory
from .workspaces import Workspaces


class TrainingMove(LongMove[Progress]):
    """A training as a long move: one change of state, however many slices it is made in."""

    def __init__(
        self, workspaces: Workspaces, session_id: str, goal: Goal, if_match: int | None = None
    ) -> None:
        """Plan to train towards a goal."""

        def plan(session: Session, history: History, done: Progress | None) -> Iterator[Progress]:
            refuse_at_breakdown(session, history)
            if goal.patience is not None and not session.setup.about.test:
                raise InvalidInput.at("/early_stopping", say("early-stopping-needs-test"))
            era = history.course.era(session.cursor.number)
            passes = goal.passes or (goal.epochs or 0) * era.passes_per_epoch
            samples = min(era.training.batch_size, era.count)
            hold_passes(session.setup.network, samples, passes)
            for progress in train(session, history, goal.rest(done), done, self._points.seen):
                yield progress.after(done)

        super().__init__(workspaces, session_id, plan, if_match, "train")
        self.goal = goal
        self._points = TrainingHistory()
        self._kept: Progress | None = None
        self._epochs_before = -1
        self.told: tuple[EpochPoint, ...] = ()

    def go_on(self, seconds: float | None = None) -> list[Progress]:
        """Train for about so long; `told` are then points of the epochs that it took."""
        legs = super().go_on(seconds)
        self.told = tuple(point for leg in legs for point in self._points.extend(leg.fresh))
        return legs

    @property
    def progress(self) -> Progress:
        """What was learnt and kept, with the points of all of its epochs.

        A training that another writer has overtaken did not stop of itself.
        """
        if self._kept is None:
            return Progress(self.begun)
        return replace(self._kept, stopped_by=None) if self.overtaken else self._kept

    def _facts(self) -> tuple[Fact, ...]:
        done = self.latest
        if done is None:
            return ()
        passes = self.goal.epochs is None or not done.epochs_run
        count = done.passes_run if passes else done.epochs_run
        trained = Fact("passes" if passes else "epochs", None, count)
        if done.stopped_by == "early_stopping":
            return trained, Fact("early_stopping", None, self.goal.patience)
        if done.stopped_by == "cost_below":
            return trained, Fact("cost_below", None, self.goal.cost_below)
        return (trained,)

    def _note(self) -> None:
        if self.latest is not None:
            points = (p for p in self._points.points() if p.epoch > self._epochs_before)
            self._kept = replace(self.latest, history=tuple(points))

    def _resume(self, newest: Session, same: bool) -> Session | None:
        """Go on from what has been learnt: where only the cursor was moved it still holds.

        The epochs from that cursor on count, as if the training had begun there.
        """
        if not same or self.latest is None or self._history is None:
            return newest if self.latest is None else None
        learnt, course = self.latest.session, self._history.course
        number, step = newest.cursor
        start = number + (step == course.program(number).steps)
        here = newest.moved(learnt.cursor, learnt.stopped, learnt.stop)
        if newest.cursor >= learnt.cursor:
            here, self.latest = newest, None
            return here
        self._epochs_before = course.era(start).epoch(start)
        end = learnt.cursor.number
        epochs = course.era(end).epoch(end) - self._epochs_before
        done = replace(self.latest, session=here, epochs_run=epochs, passes_run=end - start)
        why = done.stopped_by
        if why in ("epochs", "passes"):
            why = reason(self.goal, replace(done, cost=None))
        self.latest = replace(done, stopped_by=why)
        return here
