"""How parameters learn, on the wire: the optimiser, its constants, and batches."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, cast, get_args

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.network import Training
from ..engine.optimizers import OPTIMIZERS
from ..engine.schedules import MOST_EPOCHS, SCHEDULES, Schedule
from ..sessions.specs import TrainingSpec
from .number_lists import Finite, OneOrMore
from .wire import Incoming, Switch, named, view

Constant = Literal["momentum", "decay", "beta1", "beta2", "epsilon"]
CONSTANTS: tuple[Constant, ...] = get_args(Constant)


LARGEST_BATCH = 1_000_000
"""More than any data have samples: what is larger is a slip."""


WholeEpochs = Annotated[int, Field(strict=True, ge=1, le=MOST_EPOCHS)]


class ScheduleCreate(Incoming):
    """How η, which `learning_rate` sets, changes from epoch to epoch; e counts from 0.

    `constant`: η. `step`: η · factor^⌊e / every⌋. `exponential`: η · decay^e. `cosine`:
    ½ η (1 + cos(π · min(e, epochs) / epochs)).
    """

    name: Annotated[str, named(SCHEDULES)]
    every: WholeEpochs | None = None
    factor: Finite | None = None
    decay: Finite | None = None
    epochs: WholeEpochs | None = None


class TrainingPatch(Incoming):
    """How parameters learn. Absent fields keep their value."""

    optimizer: Annotated[str, named(OPTIMIZERS)] | None = None
    learning_rate: Finite | None = None
    batch_size: Annotated[int, Field(strict=True, le=LARGEST_BATCH)] | None = None
    shuffle: Switch | None = None
    train_biases: Switch | None = None
    momentum: Finite | None = None
    decay: Finite | None = None
    beta1: Finite | None = None
    beta2: Finite | None = None
    epsilon: Finite | None = None
    l1: Finite | None = None
    l2: Finite | None = None
    dropout: OneOrMore | None = Field(
        default=None,
        description="probability that a hidden neuron is dropped from a pass, from 0 to below 1: "
        "one for all hidden layers, or a list with one for each; 0 where absent",
    )
    schedule: ScheduleCreate | None = None


@view
class ScheduleView(TypedDict):
    """How η changes from epoch to epoch, with the numbers that this schedule takes."""

    name: str
    every: NotRequired[int]
    factor: NotRequired[float]
    decay: NotRequired[float]
    epochs: NotRequired[int]


@view
class TrainingView(TypedDict):
    """The fields that the optimiser does not use are absent, and a schedule that stays constant."""

    optimizer: str
    learning_rate: Annotated[float, Field(description="as it was set; a schedule changes it")]
    batch_size: int
    shuffle: bool
    train_biases: bool
    momentum: NotRequired[float]
    decay: NotRequired[float]
    beta1: NotRequired[float]
    beta2: NotRequired[float]
    epsilon: NotRequired[float]
    l1: NotRequired[float]
    l2: NotRequired[float]
    dropout: NotRequired[float | list[float]]
    schedule: NotRequired[ScheduleView]


def training_spec(said: TrainingPatch | None) -> TrainingSpec:
    """Take the training fields that were given."""
    return {} if said is None else said.model_dump(exclude_none=True)


def training_view(training: Training) -> TrainingView:
    """Show how parameters learn, with only the constants that are in force."""
    shown: TrainingView = {
        "optimizer": training.optimizer.name,
        "learning_rate": training.learning_rate,
        "batch_size": training.batch_size,
        "shuffle": training.shuffle,
        "train_biases": training.train_biases,
    }
    for name in CONSTANTS:
        if name in training.constants:
            shown[name] = training.constants[name]
    if training.l1:
        shown["l1"] = training.l1
    if training.l2:
        shown["l2"] = training.l2
    if training.dropout:
        rates = training.dropout
        shown["dropout"] = list(rates) if isinstance(rates, tuple) else rates
    if not training.schedule.constant:
        shown["schedule"] = schedule_view(training.schedule)
    return shown


def schedule_view(schedule: Schedule) -> ScheduleView:
    """Show a schedule with its constants."""
    return cast("ScheduleView", {"name": schedule.kind.name, **schedule.constants})
