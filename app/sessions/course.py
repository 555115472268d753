"""The course of a session: which batch, epoch, data and training every pass has.

Derived from setup and edits alone; nothing is computed or stored here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..engine.network import Batch, Training, frozen
from ..engine.optimizers import OptimizerState
from ..engine.program import Program, program_of
from .session import Edit
from .setup import Setup

Array = NDArray[np.float64]

KEPT_BATCHES = 1_024


@dataclass(frozen=True)
class Era:
    """Passes from `first` on that share data and training.

    Epochs are counted from pass `anchor`, which begins epoch `anchor_epoch`.
    """

    first: int
    anchor: int
    anchor_epoch: int
    training: Training
    x: Array
    y: Array

    @property
    def passes_per_epoch(self) -> int:
        """Batches that one epoch takes; the last may be short."""
        return -(-len(self.x) // self.training.batch_size)

    def epoch(self, number: int) -> int:
        """Epoch of a pass."""
        return self.anchor_epoch + (number - self.anchor) // self.passes_per_epoch

    def position(self, number: int) -> int:
        """How many passes of its epoch come before a pass."""
        return (number - self.anchor) % self.passes_per_epoch


@dataclass(frozen=True)
class Start:
    """What a pass starts from: parameters (flat, read-only) and the optimiser's state."""

    parameters: Array
    state: OptimizerState


class Course:
    """Setup and edits, unfolded into eras."""

    def __init__(self, setup: Setup, edits: tuple[Edit, ...]) -> None:
        """Unfold the edits in the order of their passes."""
        self.setup = setup
        self._edits = {edit.number: edit for edit in edits}
        self._batches: dict[tuple[int, int, int | None], Batch] = {}
        first = Era(0, 0, 0, setup.training, setup.x, setup.y)
        self._eras = [first]
        for edit in edits:
            if edit.training is not None or edit.samples:
                self._eras.append(_next_era(self._eras[-1], edit))

    def era(self, number: int) -> Era:
        """Era of a pass."""
        for era in reversed(self._eras):
            if era.first <= number:
                return era
        return self._eras[0]

    def edit(self, number: int) -> Edit | None:
        """Edit made at the start of a pass."""
        return self._edits.get(number)

    def program(self, number: int) -> Program:
        """Ops of a pass."""
        network = self.setup.network
        return program_of(network.sizes, network.coupled, self.era(number).training.train_biases)

    def epoch_span(self, number: int) -> tuple[int, int]:
        """First and last pass of the epoch that a pass belongs to.

        An epoch whose batches were cut anew on the way is one epoch all the same.
        """
        era = self.era(number)
        epoch = era.epoch(number)
        first = number - era.position(number)
        while first > 0 and self.era(first - 1).epoch(first - 1) == epoch:
            first -= 1 + self.era(first - 1).position(first - 1)
        last = number + era.passes_per_epoch - 1 - era.position(number)
        for later in self._eras:
            if number < later.anchor <= last:
                last = later.anchor + later.passes_per_epoch - 1
        return first, last

    def batch(self, number: int, wanted: int | None) -> Batch:
        """Samples of a pass; `wanted` is the one to show if the batch holds it."""
        era = self.era(number)
        key = (era.first, era.position(number), wanted)
        regular = number not in self._edits and not era.training.shuffle
        if regular and key in self._batches:
            return self._batches[key]
        batch = self._cut(number, era, wanted)
        if regular and len(self._batches) < KEPT_BATCHES:
            self._batches[key] = batch
        return batch

    def _cut(self, number: int, era: Era, wanted: int | None) -> Batch:
        m = era.training.batch_size
        order = _order(self.setup.seed, era.epoch(number), len(era.x), era.training.shuffle)
        start = era.position(number) * m
        indices = order[start : start + m]
        edit = self._edits.get(number)
        shown = None if edit is None else edit.choice
        if shown is not None and shown not in indices:
            begin = order.index(shown) // m * m
            indices = order[begin : begin + m]
        if wanted in indices:
            shown = wanted
        rows = list(indices)
        return Batch(
            frozen(era.x[rows]),
            frozen(era.y[rows]),
            indices,
            indices[0] if shown is None else shown,
        )

    def begin(self, number: int, arriving: Start) -> Start:
        """Apply the edit of a pass to what arrives from the pass before."""
        edit = self._edits.get(number)
        parameters, state = arriving.parameters, arriving.state
        training = self.era(number).training
        if number > 0 and self.era(number - 1).training.optimizer is not training.optimizer:
            # Another optimiser remembers other things; it begins afresh.
            state = training.optimizer.fresh_state(len(parameters))
        if edit is not None and edit.training is not None and number == 0:
            state = training.optimizer.fresh_state(len(parameters))
        if edit is not None and edit.parameters:
            parameters = parameters.copy()
            for text, value in edit.parameters.items():
                kind, *indices = text.split(":")
                parameters[self.setup.network.flat_index(kind, *map(int, indices))] = value
            parameters = frozen(parameters)
        return Start(parameters, state)


def _next_era(before: Era, edit: Edit) -> Era:
    training = edit.training or before.training
    x, y = before.x, before.y
    if edit.samples:
        x, y = x.copy(), y.copy()
        for index, (new_x, new_y) in edit.samples.items():
            x[index], y[index] = new_x, new_y
    anchor, epoch = before.anchor, before.anchor_epoch
    schedule = (training.batch_size, training.shuffle)
    if schedule != (before.training.batch_size, before.training.shuffle):
        # Another way to cut the data into batches begins its epoch anew at this pass.
        anchor, epoch = edit.number, before.epoch(edit.number)
    return Era(edit.number, anchor, epoch, training, frozen(x), frozen(y))


@lru_cache(maxsize=512)
def _order(seed: int, epoch: int, count: int, shuffle: bool) -> tuple[int, ...]:
    """Order of the samples in an epoch: theirs, or a shuffle that seed and epoch determine."""
    if not shuffle:
        return tuple(range(count))
    return tuple(int(i) for i in np.random.default_rng([seed, epoch]).permutation(count))
