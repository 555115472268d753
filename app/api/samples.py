"""Samples on the wire: the data of a session, the batch of a pass, the sample that is shown."""

from __future__ import annotations

from typing_extensions import TypedDict

from ..engine.network import Batch
from ..sessions.specs import DataSpec
from .numbers import NumberRows
from .wire import Incoming, Vector, view


class DataCreate(Incoming):
    """Samples: a named data set, or rows of x and y."""

    preset: str | None = None
    x: NumberRows | None = None
    y: NumberRows | None = None


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
    return DataSpec(said.preset, said.x, said.y)


def batch_view(batch: Batch) -> BatchView:
    """Show which samples a pass learns from."""
    return {"indices": list(batch.indices), "shown": batch.shown}


def sample_view(batch: Batch) -> SampleView:
    """Show the sample of a batch that is looked at."""
    return {"index": batch.shown, "x": batch.x[batch.row], "y": batch.y[batch.row]}
