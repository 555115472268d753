"""Samples on the wire: the data of a session, the batch of a pass, the sample that is shown."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.network import Batch
from ..sessions.specs import DataSpec
from .networks import LARGEST_SEED
from .number_lists import NumberRows
from .wire import Count, Finite, Incoming, Switch, Vector, view


class DataCreate(Incoming):
    """Samples: a named data set, a data set of one's own, or rows of x and y."""

    preset: str | None = Field(default=None, description="a data set of the catalogue")
    x: NumberRows | None = None
    y: NumberRows | None = None
    backwards: Switch | None = Field(
        default=None, description="from its last sample to its first, of a set of the catalogue"
    )
    samples: Count | None = Field(default=None, description="how many, of a set that is drawn")
    noise: Finite | None = Field(
        default=None, description="standard deviation, of a set that is drawn; 0.1 where absent"
    )
    seed: Annotated[int, Field(strict=True, ge=0, le=LARGEST_SEED)] | None = Field(
        default=None,
        description="seeds what is drawn, and the test part; the network's seed where absent",
    )
    dataset: str | None = Field(default=None, description="id that POST /datasets gave")
    targets: list[str] | None = Field(default=None, description="its columns that are learnt")
    inputs: list[str] | None = Field(
        default=None, description="its columns that are learnt from; all others where absent"
    )
    standardize: Switch | None = Field(
        default=None, description="inputs to mean 0 and deviation 1, as the training part has them"
    )
    test_fraction: Finite | None = Field(
        default=None, description="share that is kept for testing, at the end of the data"
    )


@view
class DataView(TypedDict):
    """What was said of samples that have a name; null where nothing was."""

    preset: str | None
    backwards: bool
    dataset: str | None
    samples: int | None
    noise: float | None
    seed: int | None
    targets: list[str] | None
    inputs: list[str] | None
    standardize: bool
    test_fraction: float | None


@view
class BatchView(TypedDict):
    """Which samples (index in the data, from 0) this pass learns from, and which one is shown."""

    indices: list[int]
    shown: int


@view
class SampleView(TypedDict):
    """The sample that is shown, by its index in the data."""

    index: int
    x: Vector
    y: Vector


def data_spec(said: DataCreate) -> DataSpec:
    """Take samples in."""
    return DataSpec(
        said.preset,
        said.x,
        said.y,
        said.backwards,
        samples=said.samples,
        noise=said.noise,
        seed=said.seed,
        dataset=said.dataset,
        targets=None if said.targets is None else tuple(said.targets),
        inputs=None if said.inputs is None else tuple(said.inputs),
        standardize=said.standardize,
        test_fraction=said.test_fraction,
    )


def data_view(said: DataSpec) -> DataView:
    """Show what was said of samples."""
    return {
        "preset": said.preset,
        "backwards": bool(said.backwards),
        "dataset": said.dataset,
        "samples": said.samples,
        "noise": said.noise,
        "seed": said.seed,
        "targets": None if said.targets is None else list(said.targets),
        "inputs": None if said.inputs is None else list(said.inputs),
        "standardize": bool(said.standardize),
        "test_fraction": said.test_fraction,
    }


def batch_view(batch: Batch) -> BatchView:
    """Show which samples a pass learns from."""
    return {"indices": list(batch.indices), "shown": batch.shown}


def sample_view(batch: Batch) -> SampleView:
    """Show the sample of a batch that is looked at."""
    return {"index": batch.shown, "x": batch.x[batch.row], "y": batch.y[batch.row]}
