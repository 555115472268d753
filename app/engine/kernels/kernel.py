"""What a kernel is: the arithmetic of whole passes, one at a time or many without a record each.

A session computes all of its passes by one kernel: training, replay and traces alike, so what is
replayed is what happened, bit for bit. It must not know how any kernel does it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..dropout import Dropout
from ..network import Batch, Network, Training, frozen
from ..optimizers import OptimizerState
from .exams import Exam, Marks

Array = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True)
class Start:
    """What a pass starts from: parameters (flat, read-only) and the optimiser's state."""

    parameters: Array
    state: OptimizerState

    def finite(self) -> bool:
        """Whether a pass can start from it."""
        vectors = (self.parameters, *self.state.slots)
        return all(bool(np.isfinite(vector).all()) for vector in vectors)


@dataclass(frozen=True, slots=True)
class PassRecord:
    """Every array of one pass. Lists run over layers: z, delta from 2, a from 1.

    `gradient` and `parameters` are flat vectors (`network.layout`); `parameters` are those after
    the update, None when the pass has none. `cost` is the batch's mean with L1 and L2. What is not
    finite stays in it, for `finite` to see.
    """

    z: list[Array]
    a: list[Array]
    delta: list[Array]
    gradient: Array
    cost: float
    parameters: Array | None
    state: OptimizerState | None

    def freeze(self) -> None:
        """Make every array read-only."""
        slots = () if self.state is None else self.state.slots
        for array in (*self.z, *self.a, *self.delta, self.gradient, *slots):
            frozen(array)
        if self.parameters is not None:
            frozen(self.parameters)

    def finite(self) -> bool:
        """Whether the whole pass can be shown and gone on from."""
        return (
            isfinite(self.cost)
            and all(np.isfinite(z).all() for z in self.z)
            and bool(np.isfinite(self.gradient).all())
            and (self.parameters is None or bool(np.isfinite(self.learnt()).all()))
        )

    def learnt(self) -> Array:
        """What the update left, for finiteness: NaN where a parameter's state overflowed."""
        parameters = np.empty(0) if self.parameters is None else self.parameters
        for slot in self.state.slots if self.state else ():
            parameters = np.where(np.isfinite(slot), parameters, np.nan)
        return parameters


@dataclass(frozen=True, slots=True)
class Wanted:
    """That the cost over all that is learnt from is computed where an epoch ends, and more.

    None goes on after one that is below `cost_below`, or not finite.
    """

    cost_below: float | None = None
    exam: Exam | None = None

    def enough(self, cost: float) -> bool:
        """Whether learning ends with an epoch that leaves this cost."""
        return not isfinite(cost) or (self.cost_below is not None and cost < self.cost_below)


@dataclass(frozen=True, slots=True)
class Lessons:
    """Passes one after another on the data x (N, n_1), y (N, n_L), cut into batches.

    The first of the `passes` is the one after `position` others of its epoch. `orders` holds the
    order of the samples in that epoch and in each one after it, (epochs, N); None: that of the
    data. `rates` are the η of these epochs, where it changes. `dropout` says what the masks are
    drawn from, where neurons are dropped.
    """

    x: Array
    y: Array
    batch_size: int
    position: int
    passes: int
    orders: IntArray | None = None
    wanted: Wanted | None = None
    rates: Array | None = None
    dropout: Dropout | None = None

    @property
    def passes_per_epoch(self) -> int:
        """Batches that one epoch takes; the last may be short."""
        return -(-len(self.x) // self.batch_size)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of lessons: `done` passes, each of them finite, `start` is for the pass after.

    `costs` are those of the epochs that ended, in order, and `marks` those of some, by their place
    among them: of every one that was due, and of the last that there was time for. So many passes
    after them as `unsure` says cannot be told to be finite without their records: they are to be
    run one by one.
    """

    start: Start
    done: int
    costs: tuple[float, ...] = ()
    unsure: int = 0
    marks: Mapping[int, Marks] = field(default_factory=dict)


class Kernel(Protocol):
    """One arithmetic of passes. Not one of its calls keeps anything, so threads may share it."""

    @property
    def name(self) -> str:
        """Its name in the API."""

    def run(
        self, network: Network, training: Training | None, start: Start, batch: Batch
    ) -> PassRecord:
        """Compute one pass and keep everything. Without `training` it has no update.

        It drops what the batch's masks say, whatever the training does. Never raises on overflow.
        The arrays are the caller's.
        """

    def train(self, network: Network, training: Training, start: Start, lessons: Lessons) -> Learnt:
        """Run passes for what follows them: the very bits that `run` would leave behind."""

    def cost(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> float:
        """Return the cost that training lowers: the mean over samples, L1 and L2 included.

        Nothing is dropped.
        """

    def score(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> tuple[float, float]:
        """Return that cost, and the share of the samples that are taken for what they are."""
