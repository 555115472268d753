"""The kernel of the extra `fast`: passes compiled by numba. It comes in when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..dropout import Masks
from ..network import Batch, Network, Training, frozen
from ..optimizers import OptimizerState
from . import compiled_passes as passes
from . import compiled_scores as scores
from . import compiled_shapes as shapes
from .compiled_exams import exam_of, marks_of
from .compiled_forms import Forms
from .compiled_layout import drawing_for, lay_out, places_in, room_for, shape_of, tell, thin_for
from .compiled_thinned import thinned_answer
from .compiled_tiny import form_of
from .compiled_training import train as run_passes
from .kernel import Learnt, Lessons, PassRecord, Start

Array = NDArray[np.float64]
_NO_ORDERS = np.empty((0, 0), dtype=np.int64)


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
        shape = shape_of(network, training)
        room = room_for(shape, m)
        x, y = (v.reshape(-1).copy() for v in (batch.x, batch.y))
        laid = _laid_out(shape, start.parameters)
        if batch.masks is None:
            cost = float(passes.answer(shape, room, laid, x, y, m))
        else:
            thin = thin_for(shape, m)
            thin.mask[:] = _flat(network, batch.masks, m)
            cost = float(thinned_answer(shape, room, thin, laid, x, y, m))
        passes.fill_gradients(shape, room, laid, x, m)
        new = after = None
        if training is not None:
            slots, count = _laid_out_all(shape, _slots(start)), start.state.updates + 1
            passes.learn(shape, room, laid, slots, count, shape.eta)
            new, after = _told(shape, laid), _state(_told_all(shape, slots), training, count)
        z, a, delta = (_layers(shape, v, m) for v in (room.z, room.a, room.d))
        return PassRecord(z, [batch.x, *a], delta, _told(shape, room.g), cost, new, after)

    def train(self, network: Network, training: Training, start: Start, lessons: Lessons) -> Learnt:
        """Run passes for what follows them.

        What overflows in an update stays so, and is looked for at the end.
        """
        shape = shape_of(network, training)
        wanted, each = lessons.wanted, lessons.passes_per_epoch
        epochs = 0 if wanted is None else (lessons.position + lessons.passes) // each
        costs = np.empty(epochs)
        bound = None if wanted is None else wanted.cost_below
        many = room_for(shape, shapes.ROWS if epochs else 0)
        exam = exam_of(None if wanted is None else wanted.exam, epochs, many, _readable)
        orders = _NO_ORDERS if lessons.orders is None else lessons.orders
        rates = np.array([shape.eta]) if lessons.rates is None else lessons.rates
        data: shapes.Data = _readable(lessons.x), _readable(lessons.y), orders, rates
        plan = lessons.batch_size, lessons.position, lessons.passes
        asked = data, plan, -np.inf if bound is None else bound, costs, exam
        parameters, slots = start.parameters.copy(), _slots(start)
        drops = lessons.dropout is not None and any(lessons.dropout.rates)
        form = None if drops else form_of(shape)
        tiny = None if form is None else self._forms.get(form, shape, lessons.passes)
        if tiny is not None:
            done, ended = tiny(shape, parameters, slots, start.state.updates, *asked)
        else:
            m = min(lessons.batch_size, len(lessons.x))
            room, thin = room_for(shape, m), thin_for(shape, m if drops else 0)
            rows = _rows(lessons, 0 if lessons.orders is None else m)
            laid, laid_slots = _laid_out(shape, parameters), _laid_out_all(shape, slots)
            vectors, drawing = (laid, laid_slots), drawing_for(network, lessons.dropout)
            updates = start.state.updates
            done, ended = run_passes(shape, room, vectors, updates, rows, *asked, thin, drawing)
            parameters, slots = _told(shape, laid), _told_all(shape, laid_slots)
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
        shape = shape_of(network, training)
        room, laid = room_for(shape, shapes.ROWS), _laid_out(shape, parameters)
        flat_x, flat_y = (_readable(v).reshape(-1) for v in (x, y))
        return scores.mean_cost(shape, room, laid, flat_x, flat_y, len(x))

    def score(
        self, network: Network, training: Training | None, parameters: Array, x: Array, y: Array
    ) -> tuple[float, float]:
        """Return that cost, and the share of the samples that are taken for what they are."""
        shape = shape_of(network, training)
        room, laid = room_for(shape, shapes.ROWS), _laid_out(shape, parameters)
        flat_x, flat_y = (_readable(v).reshape(-1) for v in (x, y))
        return scores.score(shape, room, laid, flat_x, flat_y, len(x), True)


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


def _laid_out_all(s: shapes.Shape, vectors: Array) -> Array:
    laid = np.zeros((len(vectors), places_in(s)))
    for row, vector in zip(laid, vectors, strict=True):
        lay_out(s, _readable(vector), row)
    return laid


def _laid_out(s: shapes.Shape, vector: Array) -> Array:
    laid: Array = _laid_out_all(s, vector[None])[0]
    return laid


def _told_all(s: shapes.Shape, laid: Array) -> Array:
    vectors = np.empty((len(laid), int(((s.sizes[:-1] + 1) * s.sizes[1:]).sum())))
    for vector, row in zip(vectors, laid, strict=True):
        tell(s, row, vector)
    return vectors


def _told(s: shapes.Shape, laid: Array) -> Array:
    vector: Array = _told_all(s, laid[None])[0]
    return vector


def _rows(lessons: Lessons, samples: int) -> shapes.Rows:
    x, y = (np.empty(samples * v.shape[1]) for v in (lessons.x, lessons.y))
    return shapes.Rows(x, y)


def _slots(start: Start) -> Array:
    """Stack the optimiser's vectors, to be written in place."""
    if not start.state.slots:
        return np.empty((0, len(start.parameters)))
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


def _layers(s: shapes.Shape, values: Array, samples: int) -> list[Array]:
    """Cut what a room for so many samples holds into layers of shape (m, n_l)."""
    parts = np.split(values, np.cumsum(s.steps)[:-1] * samples)
    return [
        np.ascontiguousarray(part.reshape(samples, -1)[:, :n])
        for part, n in zip(parts, s.sizes[1:], strict=True)
    ]
