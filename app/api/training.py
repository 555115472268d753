"""How parameters learn, on the wire: the optimiser, its constants, and batches."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, get_args

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.network import Training
from ..engine.optimizers import OPTIMIZERS
from ..sessions.specs import TrainingSpec
from .numbers import Finite
from .wire import Incoming, Switch, named, view

Constant = Literal["momentum", "decay", "beta1", "beta2", "epsilon"]
CONSTANTS: tuple[Constant, ...] = get_args(Constant)


LARGEST_BATCH = 1_000_000
"""More than any data have samples: what is larger is a slip."""


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


@view
class TrainingView(TypedDict):
    """The fields that the optimiser does not use are absent."""

    optimizer: str
    learning_rate: float
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
    return shown
