"""Passes one after another as numba compiles them, without a record of any.

Only `compiled.py` may import this.
"""

from __future__ import annotations

import numpy as np

from .compiled_decorators import Floats, compiled, inlined
from .compiled_dropout import Drawing, fill
from .compiled_functions import finite
from .compiled_lending import lend, lend_room, lend_shape
from .compiled_passes import answer, descend, descends, fill_gradients, learn
from .compiled_scores import examine, is_due, mean_cost
from .compiled_shapes import Data, Exam, Room, Rows, Shape
from .compiled_thinned import Thin, thinned_answer


@inlined
def sound(room: Room, cost: float) -> bool:
    """Whether a pass may be gone on from, but for what its gradients and its update overflow.

    Rows that it did not fill hold what an earlier one left, which was sound.
    """
    return np.isfinite(cost) and finite(room.z) and finite(room.d)


@inlined
def biases_sound(s: Shape, room: Room) -> bool:
    """Whether the gradients are finite that no parameter follows: the others' leave their trace."""
    if s.train_biases:
        return True
    every = True
    for i in range(len(s.activations)):
        every &= finite(room.g[s.b_at[i] : s.b_at[i] + s.steps[i]])
    return every


@compiled
def train(
    s: Shape,
    room: Room,
    vectors: tuple[Floats, Floats],
    updates: int,
    batch: Rows,
    data: Data,
    plan: tuple[int, int, int],
    bound: float,
    costs: Floats,
    exam: Exam,
    thin: Thin,
    drawing: Drawing,
) -> tuple[int, int]:
    """Run passes in place; return how many, and how many epochs ended.

    `vectors` are the parameters and what the optimiser remembers, (slots, places). `batch` takes
    the rows of a shuffled one; `plan` is (batch size, position, passes); there are as many `costs`
    as are wanted at most. `thin` has room for masks where `drawing` has layers.
    """
    s, room = lend_shape(s), lend_room(room)
    p, slots = lend(vectors[0]), lend(vectors[1])
    x, y, orders, rates = lend(data[0]), lend(data[1]), lend(data[2]), lend(data[3])
    batch_x, batch_y = lend(batch.x), lend(batch.y)
    size, position, passes = plan
    samples, n_in = x.shape
    n_out = y.shape[1]
    flat_x, flat_y = x.reshape(-1), y.reshape(-1)
    last = (samples - 1) // size
    # Of a type: what is called with a 0 that is written out would be compiled once more for it.
    nothing = int(np.int64(0))
    done, ended, epoch, eta = nothing, nothing, nothing, rates[0]
    while done < passes:
        first = position * size
        m = min(size, samples - first)
        if len(orders) > 0:
            for r in range(m):
                row = orders[epoch, first + r]
                batch_x[r * n_in : (r + 1) * n_in] = x[row]
                batch_y[r * n_out : (r + 1) * n_out] = y[row]
            xs, ys = batch_x[: m * n_in], batch_y[: m * n_out]
        else:
            xs = flat_x[first * n_in : (first + m) * n_in]
            ys = flat_y[first * n_out : (first + m) * n_out]
        if len(thin.mask) > 0:
            for r in range(m):
                thin.indices[r] = orders[epoch, first + r] if len(orders) > 0 else first + r
            fill(drawing, drawing.number + done, thin.indices[:m], thin.mask)
            cost = thinned_answer(s, room, thin, p, xs, ys, m)
        else:
            cost = answer(s, room, p, xs, ys, m)
        if not sound(room, cost):
            break
        if descends(s, m):
            descend(s, room, p, xs, m, eta)
        else:
            fill_gradients(s, room, p, xs, m)
            if not biases_sound(s, room):
                break
            learn(s, room, p, slots, updates + done + 1, eta)
        done += 1
        position += 1
        if position > last:
            position, epoch = 0, epoch + 1
            eta = rates[min(epoch, len(rates) - 1)]
            if len(costs) > 0:
                over = False
                if is_due(exam, ended, len(costs)):
                    over = examine(s, p, flat_x, flat_y, samples, exam, costs, ended)
                else:
                    costs[ended] = mean_cost(s, exam.room, p, flat_x, flat_y, samples)
                mean = costs[ended]
                ended += 1
                if over or not np.isfinite(mean) or mean < bound:
                    break
    return done, ended
