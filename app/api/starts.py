"""What a data set is begun with, as the catalogue tells it: parts of a body of `POST /sessions`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..sessions.presets import Panel
from ..sessions.starts import STARTS
from .wire import view


class StartNetworkView(TypedDict):
    """Its `network`."""

    sizes: list[int]
    activations: list[str]
    cost: str
    initializer: str
    seed: int


class StartDataView(TypedDict):
    """Its `data`."""

    preset: str
    backwards: bool
    standardize: bool
    test_fraction: float | None


class StartTrainingView(TypedDict):
    """Its `training`."""

    learning_rate: float
    batch_size: int
    shuffle: bool


@view
class StartView(TypedDict):
    """A session that is known to learn a data set."""

    network: StartNetworkView
    data: StartDataView
    training: StartTrainingView
    panel: Annotated[Panel, Field(description="to be stepped through, or watched learning")]
    epochs: Annotated[int, Field(description="of a training that has learnt it")]


def start_view(dataset: str) -> StartView:
    """Show what the data set of this name is begun with."""
    start = STARTS[dataset]
    return {
        "network": {
            "sizes": list(start.sizes),
            "activations": list(start.activations),
            "cost": start.cost,
            "initializer": start.initializer,
            "seed": start.seed,
        },
        "data": {
            "preset": dataset,
            "backwards": start.backwards,
            "standardize": start.standardize,
            "test_fraction": start.test_fraction,
        },
        "training": {
            "learning_rate": start.learning_rate,
            "batch_size": start.batch_size,
            "shuffle": start.shuffle,
        },
        "panel": start.panel,
        "epochs": start.epochs,
    }
