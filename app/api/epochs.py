"""What a training tells: the cost after each epoch, how far it is, how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..sessions.looks import Snapshot
from ..sessions.training import EpochCost, Progress
from ..sessions.training_moves import TrainingMove
from .sessions import SessionView, session_view
from .wire import AtPass, view

POINTS_AN_EVENT = 50


@view
class EpochCostView(TypedDict):
    """Cost over all the data after an epoch."""

    epoch: Annotated[int, Field(description="epochs finished since the session began")]
    cost: float


@view
class TrainView(TypedDict):
    """What a training did, why it stopped, and the session as it left it."""

    epochs_run: int
    passes_run: int
    cost: float | None
    stopped_by: str
    history: list[EpochCostView]
    session: SessionView


@view
class TrainProgress(AtPass):
    """One `progress` event of a streamed training."""

    epochs_run: int
    epochs: Annotated[int | None, Field(description="asked for; null for a training by passes")]
    passes_run: int
    passes: Annotated[int | None, Field(description="asked for; null for a training by epochs")]
    cost: float | None
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
        "pass": snapshot.session.cursor.number,
        "revision": snapshot.session.revision,
        "seconds": seconds,
        "seconds_left": seconds / run * (asked - run) if run else None,
        "history": _epoch_cost_views(thinned),
    }


def _epoch_cost_views(points: Sequence[EpochCost]) -> list[EpochCostView]:
    return [{"epoch": p.epoch, "cost": p.cost} for p in points]
