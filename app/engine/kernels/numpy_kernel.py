"""The kernel that every installation has: NumPy, by the formulas of the registry.

One pass writes into arrays made beforehand; a record is such a pass on arrays of its own, a
training is many of them on the same ones, so both compute the same bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..dropout import Dropout, draw
from ..network import Batch, Network, Training, frozen
from ..optimizers import OptimizerState, Room
from ..schedules import CONSTANT
from .batches import Batches
from .desk import FAR, Desk, Weights
from .exams import Marks, marks_of_test
from .kernel import Learnt, Lessons, PassRecord, Start
from .meter import Meter
from .pausing import pause_between_passes

Array = NDArray[np.float64]


class NumpyKernel:
    """Passes in NumPy."""

    name = "numpy"

    def run(
        self, network: Network, training: Training | None, start: Start, batch: Batch
    ) -> PassRecord:
        """Compute one pass and keep everything."""
        desk = Desk(network, training, len(batch.x))
        weights = Weights(network, start.parameters)
        with np.errstate(all="ignore"):
            if batch.masks is None:
                desk.errors_and_gradients(weights, batch.x, batch.y)
            else:
                masks = batch.masks.values
                desk.thinned_errors_and_gradients(weights, batch.x, batch.y, masks)
            cost = desk.cost(weights, batch.y)
            new = after = None
            if training is not None:
                room = Room.like(start.parameters, len(start.state.slots))
                after = desk.update(training, start.parameters, start.state, room)
                new = room.new
        activations = [batch.x, *desk.a]
        return PassRecord(desk.z, activations, desk.delta, desk.gradient.flat, cost, new, after)

    def train(self, network: Network, training: Training, start: Start, lessons: Lessons) -> Learnt:
        """Run passes for what follows them.

        An operation that overflows raises NumPy's flag, and the proofs of a desk see to the rest;
        a parameter that is not finite any more stays so, and is looked for at the end. Parameters
        that an update has left halfway are no place to go on from.
        """
        run = _Run(network, training, start, lessons)
        with np.errstate(over="raise", divide="raise", invalid="raise"):
            run.go()
        here = run.here()
        if run.torn or not here.finite():
            return Learnt(start, 0, (), unsure=max(1, run.done + run.torn))
        return Learnt(here, run.done, tuple(run.costs), int(run.stuck), run.marks)

    def cost(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> float:
        """Return the mean cost over the samples, L1 and L2 included."""
        return Meter(network, training, x, y).cost(*network.views(parameters))

    def score(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> tuple[float, float]:
        """Return that cost, and the share of the samples that are taken for what they are."""
        return Meter(network, training, x, y).score(*network.views(parameters))


class _Run:
    """One training, on parameters and slots of its own that each update overwrites.

    They are `torn` where one of them has overflowed on the way.
    """

    def __init__(
        self, network: Network, training: Training, start: Start, lessons: Lessons
    ) -> None:
        self._network, self._training = network, training
        self._lessons = lessons
        self._batches = Batches(lessons)
        self._now = Weights(network, start.parameters.copy())
        slots = tuple(slot.copy() for slot in start.state.slots)
        self._state = OptimizerState(slots, start.state.updates)
        self._room = Room.within(self._now.flat, slots)
        self.torn = False
        self._desks: dict[int, Desk] = {}
        self._dropout = lessons.dropout
        self._epoch = 0
        self._turn_to(0)
        self.done = 0
        self.costs: list[float] = []
        self.marks: dict[int, Marks] = {}
        wanted = lessons.wanted
        self._exam = None if wanted is None else wanted.exam
        self._patience = None if self._exam is None else self._exam.patience
        self._meter = self._tester = None
        if wanted is not None:
            self._meter = Meter(network, training, lessons.x, lessons.y)
        if self._exam is not None and len(self._exam.x):
            self._tester = Meter(network, training, self._exam.x, self._exam.y)
        self._last_epoch = (lessons.position + lessons.passes) // lessons.passes_per_epoch - 1
        self.stuck = False

    def here(self) -> Start:
        """What the next pass starts from."""
        slots = tuple(frozen(slot) for slot in self._state.slots)
        return Start(frozen(self._now.flat), OptimizerState(slots, self._state.updates))

    def go(self) -> None:
        """Run passes until they are over, or one of them may not be finite."""
        lessons, last = self._lessons, self._lessons.passes_per_epoch - 1
        bounded = bool(np.vdot(lessons.y, lessons.y) < FAR)
        position, pause = lessons.position, pause_between_passes()
        while self.done < lessons.passes:
            pause()
            x, y = self._batches.next()
            try:
                self.stuck = not (bounded and self._learn(x, y))
            except FloatingPointError:
                self.stuck = True
            if self.stuck:
                return
            self.done += 1
            position = 0 if position == last else position + 1
            if position == 0:
                self._turn_to(self._epoch + 1)
            if position == 0 and lessons.wanted is not None and self._meter is not None:
                cost = self._measure(self._meter)
                if lessons.wanted.enough(cost) or (self._patience and self._patience.over):
                    return

    def _measure(self, meter: Meter) -> float:
        """Take note of the cost after an epoch, and of its marks where they are due."""
        at, exam = len(self.costs), self._exam
        now = self._now.ws, self._now.bs
        if exam is None or not (at == self._last_epoch or exam.due(at)):
            self.costs.append(meter.cost(*now))
            return self.costs[-1]
        share = test_cost = test_share = None
        if exam.classes:
            cost, share = meter.score(*now)
        else:
            cost = meter.cost(*now)
        if self._tester is not None:
            test_cost, test_share = marks_of_test(*self._tester.score(*now), exam.classes)
        self.costs.append(cost)
        self.marks[at] = Marks(test_cost, share, test_share)
        if self._patience is not None:
            self._patience = self._patience.after(test_cost)
        return cost

    def _turn_to(self, epoch: int) -> None:
        """Learn with the η of another epoch, if it has one."""
        self._epoch = epoch
        rates = self._lessons.rates
        if rates is not None and epoch < len(rates):
            eta = float(rates[epoch])
            self._training = replace(self._training, learning_rate=eta, schedule=CONSTANT)

    def _learn(self, x: Array, y: Array) -> bool:
        desk = self._desks.get(len(x))
        if desk is None:
            desk = self._desks[len(x)] = Desk(self._network, self._training, len(x))
        now = self._now
        if self._dropout is None:
            desk.errors_and_gradients(now, x, y)
        else:
            desk.thinned_errors_and_gradients(now, x, y, self._masks(self._dropout))
        for proof in desk.proofs:
            if not proof(now, y):
                return False
        self.torn = True
        self._state = desk.update(self._training, now.flat, self._state, self._room)
        self.torn = False
        return True

    def _masks(self, dropout: Dropout) -> Sequence[Array | None]:
        here = replace(dropout, number=dropout.number + self.done)
        masks = draw(self._network.sizes, here, self._batches.indices)
        return [None] * len(dropout.rates) if masks is None else masks.values
