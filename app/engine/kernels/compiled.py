"""The kernel of the extra `fast`: passes compiled by numba. It comes in when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..dropout import Dropout, Masks, key_of, scale
from ..network import Batch, Network, Training, frozen
from ..optimizers import OptimizerState
from . import compiled_functions as functions
from . import compiled_passes as passes
from . import compiled_scores as scores
from . import compiled_shapes as shapes
from .compiled_dropout import Drawing
from .compiled_exams import exam_of, marks_of
from .compiled_forms import Forms
from .compiled_thinned import Thin, thinned_pass
from .compiled_tiny import form_of
from .compiled_training import train as run_passes
from .kernel import Learnt, Lessons, PassRecord, Start

Array = NDArray[np.float64]
_NO_ORDERS = np.empty((0, 0), dtype=np.int64)
_NO_COSTS = np.empty(0)


def shape_of(network: Network, training: Training | None) -> shapes.Shape:
    """Put a network and how it learns into numbers."""
    widths = np.array(network.sizes[1:])
    names = [f.name for f in network.activations]
    form = functions.FORM_CODES.get((network.cost.name, names[-1]))
    optimizer = "sgd" if training is None else training.optimizer.name
    constants = {} if training is None else training.constants
    return shapes.Shape(
        np.array(network.sizes),
        np.array([functions.ACTIVATION_CODES[name] for name in names]),
        np.array([f.parameters.get("alpha", 0.0) for f in network.activations]),
        np.array([w.start for w, _, _ in network.layout]),
        np.array([b.start for _, b, _ in network.layout]),
        np.concatenate([[0], np.cumsum(widths)[:-1]]),
        functions.COST_CODES[network.cost.name] if form is None else form,
        functions.OPTIMIZER_CODES[optimizer],
        np.array([constants[name] for name in functions.CONSTANTS[optimizer]]),
        0.0 if training is None else float(training.learning_rate),
        0.0 if training is None else float(training.l1),
        0.0 if training is None else float(training.l2),
        training is None or training.train_biases,
    )


def room_for(network: Network, samples: int) -> shapes.Room:
    """Make room for passes on as many samples."""
    values = samples * sum(network.sizes[1:])
    turned = min(shapes.WIDE_FROM, max(w.stop - w.start for w, _, _ in network.layout))
    z, a, d = (np.empty(values) for _ in range(3))
    return shapes.Room(z, a, d, np.empty(network.parameter_count), np.empty(turned))


def thin_for(network: Network, samples: int) -> Thin:
    """Make room for the masks of passes on as many samples; on none, where nothing is dropped."""
    hidden = samples * sum(network.sizes[1:-1])
    return Thin(np.empty(hidden), np.empty(hidden), np.empty(samples, dtype=np.int64))


def drawing_for(network: Network, dropout: Dropout | None) -> Drawing:
    """Put what masks are drawn from into numbers."""
    rates = () if dropout is None else dropout.rates
    return Drawing(
        np.array(network.sizes[1:-1][: len(rates)], dtype=np.int64),
        np.array(rates, dtype=np.float64),
        np.array([scale(p) for p in rates], dtype=np.float64),
        np.uint64(0 if dropout is None else key_of(dropout)),
        0 if dropout is None else dropout.number,
    )


class CompiledKernel:
    """Passes that numba has compiled; a tiny network has a training of its own where it pays."""

    name = "compiled"

    def __init__(self, apart: Callable[[str], None] | None = None) -> None:
        """Begin with the general way alone; `apart` is `Forms`'."""
        self._forms = Forms(apart)

    def prepare(self, network: Network, training: Training) -> bool:
        """Compile what a tiny network of this form takes, and wait for it; False: it is none."""
        shape = shape_of(network, training)
        form = form_of(shape)
        if form is not None:
            self._forms.prepare(form, shape)
        return form is not None

    def run(
        self, network: Network, training: Training | None, start: Start, batch: Batch
    ) -> PassRecord:
        """Compute one pass and keep everything."""
        m = len(batch.x)
        shape, room = shape_of(network, training), room_for(network, m)
        x, y = (v.reshape(-1).copy() for v in (batch.x, batch.y))
        parameters = start.parameters.copy()
        if batch.masks is None:
            cost = float(passes.one_pass(shape, room, parameters, x, y, m))
        else:
            thin = thin_for(network, m)
            thin.mask[:] = _flat(network, batch.masks, m)
            cost = float(thinned_pass(shape, room, thin, parameters, x, y, m))
        new = after = None
        if training is not None:
            slots, count = _slots(start, parameters), start.state.updates + 1
            passes.learn(shape, room, parameters, slots, count, shape.eta)
            new, after = parameters, _state(slots, training, count)
        by_layer = [_layers(network, v, m) for v in (room.z, room.a, room.d)]
        z, a, delta = by_layer
        return PassRecord(z, [batch.x, *a], delta, room.g, cost, new, after)

    def train(self, network: Network, training: Training, start: Start, lessons: Lessons) -> Learnt:
        """Run passes for what follows them.

        What overflows in an update stays so, and is looked for at the end.
        """
        shape = shape_of(network, training)
        parameters = start.parameters.copy()
        slots = _slots(start, parameters)
        m = min(lessons.batch_size, len(lessons.x))
        wanted, each = lessons.wanted, lessons.passes_per_epoch
        epochs = (lessons.position + lessons.passes) // each
        costs = _NO_COSTS if wanted is None else np.empty(epochs)
        bound = None if wanted is None else wanted.cost_below
        n_in, n_out = network.sizes[0], network.sizes[-1]
        shuffled = 0 if lessons.orders is None else m
        drops = lessons.dropout is not None and any(lessons.dropout.rates)
        rows = shapes.Rows(np.empty(shuffled * n_in), np.empty(shuffled * n_out))
        orders = _NO_ORDERS if lessons.orders is None else lessons.orders
        rates = np.array([shape.eta]) if lessons.rates is None else lessons.rates
        data = _readable(lessons.x), _readable(lessons.y), orders, rates
        plan = lessons.batch_size, lessons.position, lessons.passes
        limit = -np.inf if bound is None else bound
        count = start.state.updates
        many = shapes.ROWS if epochs and wanted is not None else 0
        wide = room_for(network, many)
        exam = exam_of(None if wanted is None else wanted.exam, epochs, wide, _readable)
        form = None if drops else form_of(shape)
        tiny = None if form is None else self._forms.get(form, shape, lessons.passes)
        if tiny is not None:
            done, ended = tiny(shape, parameters, slots, count, data, plan, limit, costs, exam)
        else:
            room = room_for(network, m)
            thin = thin_for(network, m if drops else 0), drawing_for(network, lessons.dropout)
            done, ended = run_passes(
                shape, room, parameters, slots, count, data, rows, plan, limit, costs, exam, *thin
            )
        end = Start(frozen(parameters), _state(slots, training, start.state.updates + done))
        if not end.finite():
            return Learnt(start, 0, (), unsure=max(1, done))
        told = costs[:ended].tolist()
        over = done == lessons.passes or (
            bool(told) and wanted is not None and wanted.enough(told[-1])
        )
        waited = exam.patience[shapes.LIMIT] > 0.0 and (
            exam.patience[shapes.WAITED] >= exam.patience[shapes.LIMIT]
        )
        unsure = 0 if over or waited else 1
        return Learnt(end, done, tuple(told), unsure, marks_of(exam, ended))

    def cost(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> float:
        """Return the mean cost over the samples, L1 and L2 included."""
        shape, room = shape_of(network, training), room_for(network, shapes.ROWS)
        flat_x, flat_y = (_readable(v).reshape(-1) for v in (x, y))
        return scores.mean_cost(shape, room, parameters.copy(), flat_x, flat_y, len(x))

    def score(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> tuple[float, float]:
        """Return that cost, and the share of the samples that are taken for what they are."""
        shape, room = shape_of(network, training), room_for(network, shapes.ROWS)
        flat_x, flat_y = (_readable(v).reshape(-1) for v in (x, y))
        return scores.score(shape, room, parameters.copy(), flat_x, flat_y, len(x), True)


class _Lent:
    """An array's memory, as if it could be written: for numba that is another type."""

    def __init__(self, array: Array) -> None:
        """Lend `array`, which is kept for as long."""
        self._array = array
        interface = dict(array.__array_interface__)
        interface["data"] = (interface["data"][0], False)
        self.__array_interface__ = interface


def _readable(array: Array) -> Array:
    """Return a contiguous view of the one type that is compiled; it is only read from."""
    array = np.ascontiguousarray(array)
    return array if array.flags.writeable else np.asarray(_Lent(array))


def _slots(start: Start, parameters: Array) -> Array:
    """Stack the optimiser's vectors, to be written in place."""
    if not start.state.slots:
        return np.empty((0, len(parameters)))
    return np.array(start.state.slots)


def _state(slots: Array, training: Training, updates: int) -> OptimizerState:
    count = len(training.optimizer.slot_symbols)
    return OptimizerState(tuple(frozen(slots[i]) for i in range(count)), updates)


def _flat(network: Network, masks: Masks, samples: int) -> Array:
    """Put masks one after another as a room holds them; a layer without keeps every neuron."""
    each = [masks.of(layer) for layer in range(2, network.depth)]
    widths = network.sizes[1:-1]
    return np.concatenate(
        [
            np.ones(samples * n) if mask is None else mask.reshape(-1)
            for n, mask in zip(widths, each, strict=True)
        ]
    )


def _layers(network: Network, values: Array, samples: int) -> list[Array]:
    """Cut what a room holds into layers of shape (m, n_l)."""
    ends = np.cumsum(network.sizes[1:]) * samples
    return [v.reshape(samples, -1) for v in np.split(values, ends[:-1])]
