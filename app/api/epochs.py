"""What a training tells: the cost after each epoch, how far it is, how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.kernels.exams import Marks
from ..sessions.looks import Snapshot
from ..sessions.training import Progress
from ..sessions.training_moves import TrainingMove
from ..sessions.training_points import EpochPoint
from .session_views import SessionView, session_view
from .wire import AtPass, view

POINTS_AN_EVENT = 50


Accuracy = Annotated[
    float | None,
    Field(description="largest output, or over ½ where there is one; null: targets are no classes"),
]
TestCost = Annotated[
    float | None, Field(description="over the samples kept for testing; null: there are none")
]


class MarksView(TypedDict):
    """How good the network is beside its cost, as `GET …/evaluation` measures it."""

    test_cost: TestCost
    accuracy: Accuracy
    test_accuracy: Accuracy


@view
class EpochCostView(MarksView):
    """Cost over all that is learnt from after an epoch, and how good the network is then."""

    epoch: Annotated[int, Field(description="epochs finished since the session began")]
    cost: float


@view
class BestView(AtPass):
    """Where a training with early stopping has seen its lowest test cost."""

    epoch: Annotated[int, Field(description="epochs finished since the session began")]
    test_cost: float


Best = Annotated[
    BestView | None,
    Field(description="the pass that starts there can be gone to; null without early stopping"),
]


@view
class TrainView(MarksView):
    """What a training did, why it stopped, and the session as it left it."""

    epochs_run: int
    passes_run: int
    cost: float | None
    best: Best
    stopped_by: str
    history: list[EpochCostView]
    session: SessionView


@view
class TrainProgress(AtPass, MarksView):
    """One `progress` event of a streamed training."""

    epochs_run: int
    epochs: Annotated[int | None, Field(description="asked for; null for a training by passes")]
    passes_run: int
    passes: Annotated[int | None, Field(description="asked for; null for a training by epochs")]
    cost: float | None
    best: Best
    revision: int
    seconds: Annotated[float, Field(description="so far")]
    seconds_left: Annotated[
        float | None, Field(description="if every epoch, or pass, takes as long as these did")
    ]
    history: Annotated[
        list[EpochCostView], Field(description="epochs since the last event, thinned")
    ]


def train_view(progress: Progress, snapshot: Snapshot) -> TrainView:
    """Show what a training did; one that did not stop of itself was interrupted."""
    return {
        "epochs_run": progress.epochs_run,
        "passes_run": progress.passes_run,
        "cost": progress.cost,
        **_marks_view(progress.marks),
        "best": _best_view(progress.best),
        "stopped_by": progress.stopped_by or "interrupted",
        "history": _epoch_cost_views(progress.history),
        "session": session_view(snapshot),
    }


def progress_view(training: TrainingMove, snapshot: Snapshot, seconds: float) -> TrainProgress:
    """Show how far a training is, which took so many seconds till now."""
    points, progress = training.told, training.progress
    thinned = points[:: -(-len(points) // POINTS_AN_EVENT)] if points else ()
    run, asked = progress.epochs_run, training.goal.epochs
    if asked is None:
        run, asked = progress.passes_run, training.goal.passes or 0
    return {
        "epochs_run": progress.epochs_run,
        "epochs": training.goal.epochs,
        "passes_run": progress.passes_run,
        "passes": training.goal.passes,
        "cost": progress.cost,
        **_marks_view(progress.marks),
        "best": _best_view(progress.best),
        "pass": snapshot.session.cursor.number,
        "revision": snapshot.session.revision,
        "seconds": seconds,
        "seconds_left": seconds / run * (asked - run) if run else None,
        "history": _epoch_cost_views(thinned),
    }


def _epoch_cost_views(points: Sequence[EpochPoint]) -> list[EpochCostView]:
    return [{"epoch": p.epoch, "cost": p.cost, **_marks_view(p.marks)} for p in points]


def _marks_view(marks: Marks) -> MarksView:
    return {
        "test_cost": marks.test_cost,
        "accuracy": marks.accuracy,
        "test_accuracy": marks.test_accuracy,
    }


def _best_view(best: EpochPoint | None) -> BestView | None:
    if best is None or best.marks.test_cost is None:
        return None
    return {"epoch": best.epoch, "pass": best.number, "test_cost": best.marks.test_cost}
