"""The kernel that every installation has: NumPy, by the formulas of the registry.

One pass writes into arrays made beforehand; a record is such a pass on arrays of its own, a
training is many of them on the same ones, so both compute the same bits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..arithmetic import penalty
from ..forward import mean_cost
from ..network import Batch, Network, Training, frozen
from ..optimizers import OptimizerState, Room
from ..rules import (
    ACTIVATION,
    BIAS_GRADIENT,
    COST,
    HIDDEN_ERROR,
    OUTPUT_ERROR,
    SLOPE,
    UPDATE,
    WEIGHT_GRADIENT,
    WEIGHTED_INPUT,
)
from ..schedules import CONSTANT
from .kernel import Learnt, Lessons, PassRecord, Start

Array = NDArray[np.float64]

FAR = 1e300
"""A sum of squares below this holds no number whose square, or whose cost, is beyond float64."""
THREADED = 65_536
"""Products of so many multiplications may be shared among BLAS threads, which tell no overflow."""
KEPT_BATCHES = 4_096


class Weights:
    """A flat vector with the views of w^2.., b^2.. on it."""

    def __init__(self, network: Network, flat: Array) -> None:
        """Look at `flat`; nothing is copied."""
        self.flat = flat
        self.ws, self.bs = network.views(flat)


class Desk:
    """The arrays of a pass on m samples, and the pass that fills them."""

    def __init__(self, network: Network, training: Training | None, samples: int) -> None:
        """Make room for passes on `samples` samples."""
        self._network, self._training = network, training
        widths = network.sizes[1:]
        self.z = [np.empty((samples, n)) for n in widths]
        self.a = [np.empty((samples, n)) for n in widths]
        self.delta = [np.empty((samples, n)) for n in widths]
        self._slope = [np.empty((samples, n)) for n in widths]
        self.gradient = Weights(network, np.empty(network.parameter_count))
        self._frozen_biases = None
        if training is not None and not training.train_biases:
            self._frozen_biases = network.weight_mask
        self.proofs = tuple(self._proofs())

    def errors_and_gradients(self, weights: Weights, x: Array, y: Array) -> None:
        """Compute z, a, δ and gradients on x (m, n_1), y (m, n_L)."""
        network, training, gradient = self._network, self._training, self.gradient
        below = x
        for function, w, b, z, a in zip(
            network.activations, weights.ws, weights.bs, self.z, self.a, strict=True
        ):
            WEIGHTED_INPUT.compute(w, below, b, z)
            below = ACTIVATION.compute(function, z, a)
        last = len(self.z) - 1
        delta = OUTPUT_ERROR.compute(network, self.z[last], below, y, self.delta[last])
        for i in range(last, -1, -1):
            below = self.a[i - 1] if i else x
            WEIGHT_GRADIENT.compute(delta, below, weights.ws[i], training, gradient.ws[i])
            BIAS_GRADIENT.compute(delta, gradient.bs[i])
            if i:
                slope = SLOPE.compute(
                    network.activations[i - 1], self.z[i - 1], below, self._slope[i - 1]
                )
                delta = HIDDEN_ERROR.compute(weights.ws[i], delta, slope, self.delta[i - 1])

    def update(
        self, training: Training, parameters: Array, state: OptimizerState, room: Room
    ) -> OptimizerState:
        """Fill `room` with what the gradients make of the parameters."""
        gradient = self.gradient.flat
        if self._frozen_biases is not None:
            gradient = np.multiply(gradient, self._frozen_biases)
        _, after = UPDATE.compute(training, parameters, gradient, state, room)
        return after

    def cost(self, weights: Weights, y: Array) -> float:
        """The cost of the pass, penalties included."""
        costs = COST.compute(self._network, self.z[-1], self.a[-1], y)
        return float(costs.sum() / len(y)) + penalty(self._training, weights.ws)

    # --- what proves a pass finite, given that no operation of it has overflowed -----------------

    def _proofs(self) -> Iterator[Callable[[Weights, Array], bool]]:
        """What is looked at after a pass, as little as will do; y is finite and below 1e150."""
        network, training = self._network, self._training
        form = network.logit_form
        watched = [
            z
            for z, n_in in zip(self.z, network.sizes, strict=False)
            if z.size * n_in > THREADED or (z is self.z[-1] and form is not None)
        ]
        for z in watched:
            yield _far_from_overflow(z)
        if form is None and network.cost.domain is None:
            yield _far_from_overflow(self.a[-1])
        elif form is None or not form.simplified:
            yield lambda weights, y: bool(np.isfinite(self.cost(weights, y)))
        if training is not None and training.regularized:
            yield _penalty_far_from_overflow(training)


def _far_from_overflow(array: Array) -> Callable[[Weights, Array], bool]:
    flat = array.reshape(-1)
    return lambda _weights, _y: bool(flat.dot(flat) < FAR)


def _penalty_far_from_overflow(training: Training) -> Callable[[Weights, Array], bool]:
    def proof(weights: Weights, _y: Array) -> bool:
        squares = float(weights.flat.dot(weights.flat))
        # |w| ≤ 1 + w²
        largest = training.l1 * (len(weights.flat) + squares) + training.l2 * squares
        return squares < FAR and largest < FAR

    return proof


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
            desk.errors_and_gradients(weights, batch.x, batch.y)
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
        a parameter that is not finite any more stays so, and is looked for at the end.
        """
        run = _Run(self, network, training, start, lessons)
        with np.errstate(over="raise", divide="raise", invalid="raise"):
            run.go()
        here = run.here()
        if not here.finite():
            return Learnt(start, 0, (), unsure=max(1, run.done))
        return Learnt(here, run.done, tuple(run.costs), unsure=int(run.stuck))

    def cost(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> float:
        """Return the mean cost over the samples, L1 and L2 included."""
        return mean_cost(network, training, parameters, x, y)


class _Run:
    """One training: two places for parameters and slots, of which each pass fills the other."""

    def __init__(
        self,
        kernel: NumpyKernel,
        network: Network,
        training: Training,
        start: Start,
        lessons: Lessons,
    ) -> None:
        self._kernel, self._network, self._training = kernel, network, training
        self._lessons = lessons
        self._batches = Batches(lessons)
        state = start.state
        rooms = [Room.like(start.parameters, len(state.slots)) for _ in range(2)]
        self._rooms = [(room, Weights(network, room.new)) for room in rooms]
        self._now, self._state = Weights(network, start.parameters), state
        self._desks: dict[int, Desk] = {}
        self._epoch = 0
        self._turn_to(0)
        self.done = 0
        self.costs: list[float] = []
        self.stuck = False

    def here(self) -> Start:
        """What the next pass starts from."""
        slots = tuple(frozen(slot) for slot in self._state.slots)
        return Start(frozen(self._now.flat), OptimizerState(slots, self._state.updates))

    def go(self) -> None:
        """Run passes until they are over, or one of them may not be finite."""
        lessons, last = self._lessons, self._lessons.passes_per_epoch - 1
        bounded = bool(np.vdot(lessons.y, lessons.y) < FAR)
        position = lessons.position
        while self.done < lessons.passes:
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
            if position == 0 and lessons.wanted is not None:
                cost = self._kernel.cost(
                    self._network, self._training, self._now.flat, lessons.x, lessons.y
                )
                self.costs.append(cost)
                if lessons.wanted.enough(cost):
                    return

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
        room, weights = self._rooms[self.done & 1]
        desk.errors_and_gradients(now, x, y)
        state = desk.update(self._training, now.flat, self._state, room)
        for proof in desk.proofs:
            if not proof(now, y):
                return False
        self._now, self._state = weights, state
        return True


class Batches:
    """The batches of lessons in turn, without an end."""

    def __init__(self, lessons: Lessons) -> None:
        """Begin with the first one."""
        self._lessons = lessons
        self._epoch, self._position = 0, lessons.position
        self._cut: dict[int, tuple[Array, Array]] = {}

    def next(self) -> tuple[Array, Array]:
        """Return x (m, n_1), y (m, n_L) of the next pass."""
        lessons, position = self._lessons, self._position
        self._position += 1
        epoch = self._epoch
        if self._position == lessons.passes_per_epoch:
            self._position, self._epoch = 0, epoch + 1
        found = self._cut.get(position) if lessons.orders is None else None
        if found is not None:
            return found
        start = position * lessons.batch_size
        rows = slice(start, start + lessons.batch_size)
        if lessons.orders is not None:
            order = lessons.orders[epoch, rows]
            return lessons.x[order], lessons.y[order]
        found = lessons.x[rows], lessons.y[rows]
        if len(self._cut) < KEPT_BATCHES:
            self._cut[position] = found
        return found
