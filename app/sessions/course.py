"""The course of a session: which batch, epoch, data and training every pass has.

Derived from setup and edits alone; nothing is computed or stored here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..engine.dropout import Dropout, Masks, draw
from ..engine.errors import InvalidInput
from ..engine.evaluation import labels
from ..engine.kernels.kernel import Start
from ..engine.message import in_range
from ..engine.network import Batch, Training, frozen
from ..engine.program import Program, program_of
from .samples import Samples
from .session import Edit
from .setup import Setup

Array = NDArray[np.float64]

IntArray = NDArray[np.int64]

KEPT_INDICES = 20_000
"""Sample numbers in the batches at hand; their rows are views of the data."""
KEPT_ORDERS = 4
"""Shuffled orders at hand: training needs one, a look back over an epoch's start two."""


@dataclass(frozen=True)
class Era:
    """Passes from `first` on that share data and training.

    Epochs are counted from pass `anchor`, which begins epoch `anchor_epoch`.
    """

    first: int
    anchor: int
    anchor_epoch: int
    training: Training
    samples: Samples
    learnt: int
    """How many of the samples are learnt from; those kept for testing come after them."""
    edition: int = 0
    since: int = 0
    """First pass that has these very samples, whatever was typed into them: before, an index may
    name another one."""

    @property
    def count(self) -> int:
        """How many samples the data has."""
        return len(self.samples)

    @property
    def x(self) -> Array:
        """All inputs (N, n_1)."""
        return self.samples.whole(self.edition)[0]

    @property
    def y(self) -> Array:
        """All targets (N, n_L)."""
        return self.samples.whole(self.edition)[1]

    @property
    def lessons(self) -> tuple[Array, Array]:
        """x and y of the samples that are learnt from, as views."""
        return self.x[: self.learnt], self.y[: self.learnt]

    @property
    def tests(self) -> tuple[Array, Array]:
        """x and y of the samples that are kept for testing, as views."""
        return self.x[self.learnt :], self.y[self.learnt :]

    @cached_property
    def classes(self) -> bool:
        """Whether all targets are classes."""
        return labels(self.y) is not None

    def rows(self, where: slice | IntArray) -> tuple[Array, Array]:
        """Inputs and targets of some samples."""
        return self.samples.rows(self.edition, where)

    @property
    def passes_per_epoch(self) -> int:
        """Batches that one epoch takes; the last may be short."""
        return -(-self.learnt // self.training.batch_size)

    def epoch(self, number: int) -> int:
        """Epoch of a pass."""
        return self.anchor_epoch + (number - self.anchor) // self.passes_per_epoch

    def position(self, number: int) -> int:
        """How many passes of its epoch come before a pass."""
        return (number - self.anchor) % self.passes_per_epoch


class Course:
    """Setup and edits, unfolded into eras."""

    def __init__(self, setup: Setup, edits: tuple[Edit, ...]) -> None:
        """Unfold the edits in the order of their passes."""
        self.setup = setup
        self._edits = {edit.number: edit for edit in edits}
        self._batches: dict[tuple[int, int, int | None], Batch] = {}
        self._orders: dict[tuple[int, int], IntArray] = {}
        self._programs: dict[int, Program] = {}
        first = Era(0, 0, 0, setup.training, Samples(setup.x, setup.y), setup.learnt)
        self._eras = [first]
        for edit in edits:
            if edit.training is not None or edit.samples or edit.table is not None:
                self._eras.append(_next_era(self._eras[-1], edit))

    def data_bytes(self) -> int:
        """Return what the data at hand take."""
        held = {id(era.samples): era.samples for era in self._eras}
        return sum(samples.held_bytes() for samples in held.values())

    def era(self, number: int) -> Era:
        """Era of a pass."""
        place = bisect_right(self._eras, number, key=lambda era: era.first)
        return self._eras[max(0, place - 1)]

    def edit(self, number: int) -> Edit | None:
        """Edit made at the start of a pass."""
        return self._edits.get(number)

    def next_edit(self, number: int, until: int) -> int:
        """First pass after `number` that begins with an edit; `until` where that comes first."""
        return min((n for n in self._edits if number < n < until), default=until)

    def choices(self, first: int, end: int) -> list[int]:
        """Passes in [first, end) that learn from a chosen sample instead of the one in turn."""
        return [n for n, e in self._edits.items() if first <= n < end and e.choice is not None]

    def turn_before(self, number: int, index: int) -> int | None:
        """Return the last pass before `number` whose turn a sample is; None where there is none."""
        since = self.era(number).since
        while number > since:
            last = number - 1
            era = self.era(last)
            if index >= era.learnt:
                return None
            start, epoch = last - era.position(last), era.epoch(last)
            turn = start + self._turn(era, epoch, index)
            if turn > last:
                start -= era.passes_per_epoch
                turn = start + self._turn(era, epoch - 1, index)
            if turn >= era.anchor:
                return turn
            number = era.anchor  # the batches were cut in another way before
        return None

    def _turn(self, era: Era, epoch: int, index: int) -> int:
        """Which batch of an epoch holds a sample, from 0."""
        at = index
        if era.training.shuffle and epoch >= 0:
            at = int(np.flatnonzero(self.order(epoch, era.learnt) == index)[0])
        return at // era.training.batch_size

    def program(self, number: int) -> Program:
        """Ops of a pass."""
        era = self.era(number)
        found = self._programs.get(era.first)
        if found is None:
            network, training = self.setup.network, era.training
            found = self._programs[era.first] = program_of(
                network.sizes,
                network.coupled,
                training.train_biases,
                dropping=training.dropping(network),
            )
        return found

    def dropout(self, number: int) -> Dropout | None:
        """What the masks of a pass and of those after it are drawn from; None without dropout."""
        rates = self.era(number).training.rates(self.setup.network)
        return Dropout(rates, self.setup.seed, number) if any(rates) else None

    def _masks(self, number: int, indices: Sequence[int]) -> Masks | None:
        """The masks of a pass for some samples: each has its own."""
        dropout = self.dropout(number)
        return None if dropout is None else draw(self.setup.network.sizes, dropout, indices)

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
        regular = number not in self._edits and not (era.training.shuffle or era.training.dropout)
        if regular and key in self._batches:
            return self._batches[key]
        where, chosen = self._cut(number, era)
        if isinstance(where, slice):
            indices = tuple(range(where.start, where.stop))
        else:
            indices = tuple(where.tolist())
        shown = wanted if wanted in indices else chosen
        first = indices[0] if shown is None else shown
        batch = Batch(*era.rows(where), indices, first, self._masks(number, indices))
        if regular and len(self._batches) * len(indices) < KEPT_INDICES:
            self._batches[key] = batch
        return batch

    def alone(self, number: int, index: int) -> Batch:
        """One sample of the data of a pass, as a batch of its own. Raises InvalidInput."""
        era = self.era(number)
        if not 0 <= index < era.count:
            raise InvalidInput.at("/sample", in_range(0, era.count - 1, index))
        rows = era.rows(slice(index, index + 1))
        return Batch(*rows, (index,), index, self._masks(number, (index,)))

    def _cut(self, number: int, era: Era) -> tuple[slice | IntArray, int | None]:
        """Rows of a pass, and the one that was chosen for it."""
        m = era.training.batch_size
        start = era.position(number) * m
        edit = self._edits.get(number)
        chosen = None if edit is None else edit.choice
        if not era.training.shuffle:
            if chosen is not None and not start <= chosen < start + m:
                start = chosen // m * m
            return slice(start, min(start + m, era.learnt)), chosen
        order = self.order(era.epoch(number), era.learnt)
        if chosen is not None:
            at = int(np.flatnonzero(order == chosen)[0])
            if not start <= at < start + m:
                start = at // m * m
        return order[start : start + m], chosen

    def order(self, epoch: int, count: int) -> IntArray:
        """Order of the samples in an epoch, which seed and epoch determine; the last ones kept."""
        order = self._orders.get((epoch, count))
        if order is None:
            order = np.random.default_rng([self.setup.seed, epoch]).permutation(count)
            self._orders[(epoch, count)] = order
            if len(self._orders) > KEPT_ORDERS:
                del self._orders[next(iter(self._orders))]
        return order

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
    samples, edition = before.samples, before.edition
    learnt, since = before.learnt, before.since
    if edit.table is not None:
        samples, edition = Samples(edit.table.x, edit.table.y), 0
        learnt, since = edit.table.learnt, edit.number
    if edit.samples:
        edition = samples.edited(edit.samples)
    anchor, epoch = before.anchor, before.anchor_epoch
    schedule = (training.batch_size, training.shuffle)
    same = schedule == (before.training.batch_size, before.training.shuffle)
    if not same or edit.table is not None:
        # Another way to cut the data into batches begins its epoch anew at this pass.
        anchor, epoch = edit.number, before.epoch(edit.number)
    return Era(edit.number, anchor, epoch, training, samples, learnt, edition, since)
