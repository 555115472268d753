"""Passes as numba compiles them: for networks of any shape, one after another without a record.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from .compiled_decorators import Floats, compiled, inlined
from .compiled_functions import (
    BINARY_SIGMOID,
    QUADRATIC,
    SGD,
    SOFTMAX,
    activate,
    cost_of,
    output_delta,
    times_slope,
    update,
)
from .compiled_layers import affine, back, gradients, slopes
from .compiled_lending import lend, lend_room, lend_shape
from .compiled_products import DEEP
from .compiled_shapes import Room, Shape


@inlined
def forward(s: Shape, room: Room, p: Floats, x: Floats, m: int) -> None:
    """Fill z and a of m samples."""
    for i in range(len(s.activations)):
        affine(s, room, p, x, i, m)
        here = slice(s.at[i] * room.rows, s.at[i] * room.rows + m * s.steps[i])
        sizes = s.sizes[i + 1], s.steps[i]
        activate(s.activations[i], s.alphas[i], room.z[here], room.a[here], sizes)


@inlined
def output_errors(s: Shape, room: Room, y: Floats, m: int) -> None:
    """Fill δ^L: of all samples at once where no output needs the others, else row by row."""
    last = len(s.activations) - 1
    n_out, step, code, alpha = s.sizes[last + 1], s.steps[last], s.activations[last], s.alphas[last]
    first = s.at[last] * room.rows
    if s.cost == BINARY_SIGMOID or (s.cost == QUADRATIC and code != SOFTMAX):
        for r in range(m):
            for j in range(n_out):
                q = first + r * step + j
                room.d[q] = room.a[q] - y[r * n_out + j]
        if s.cost == QUADRATIC:
            block = slice(first, first + m * step)
            times_slope(code, alpha, room.z[block], room.a[block], room.d[block])
        return
    for r in range(m):
        row = slice(first + r * step, first + r * step + n_out)
        ys = y[r * n_out : (r + 1) * n_out]
        output_delta(s.cost, code, alpha, room.z[row], room.a[row], ys, room.d[row])


@inlined
def errors(s: Shape, room: Room, p: Floats, y: Floats, m: int) -> None:
    """Fill δ of all layers."""
    output_errors(s, room, y, m)
    for i in range(len(s.activations) - 1, 0, -1):
        back(s, room, p, i, m)
        first = s.at[i - 1] * room.rows
        here = slice(first, first + m * s.steps[i - 1])
        code, alpha = s.activations[i - 1], s.alphas[i - 1]
        times_slope(code, alpha, room.z[here], room.a[here], room.d[here])


@compiled
def fill_gradients(s: Shape, room: Room, p: Floats, x: Floats, m: int) -> None:
    """Fill the gradients, which are the batch's mean, penalties included."""
    s, room, p, x = lend_shape(s), lend_room(room), lend(p), lend(x)
    for i in range(len(s.activations)):
        gradients(s, room, p, x, i, m)


@inlined
def descends(s: Shape, m: int) -> bool:
    """Whether parameters can follow sums over m samples as these are worked out."""
    return s.optimizer == SGD and s.train_biases and s.l1 == 0.0 and s.l2 == 0.0 and m <= DEEP


@compiled
def descend(s: Shape, room: Room, p: Floats, x: Floats, m: int, eta: float) -> None:
    """Let all parameters follow the gradients, to the same bits, without keeping these."""
    s, room, p, x = lend_shape(s), lend_room(room), lend(p), lend(x)
    for i in range(len(s.activations)):
        slopes(s, room, x, i, m, p, (1.0 / m, eta, True))


@compiled
def learn(s: Shape, room: Room, p: Floats, slots: Floats, count: int, eta: float) -> None:
    """Let all parameters follow the gradients, in place.

    A frozen bias follows none, and what is remembered of it stays: it would move it on.
    """
    if s.train_biases:
        update(s.optimizer, p, room.g, slots, count, eta, s.constants)
        return
    for i in range(len(s.activations)):
        w = slice(s.w_at[i], s.b_at[i])
        update(s.optimizer, p[w], room.g[w], slots[:, w], count, eta, s.constants)


@inlined
def cost_here(s: Shape, room: Room, y: Floats, m: int) -> float:
    """Sum of the costs of m samples whose z and a are there."""
    last, total = len(s.activations) - 1, 0.0
    n_out, step, first = s.sizes[last + 1], s.steps[last], s.at[last] * room.rows
    if s.cost == QUADRATIC:
        for r in range(m):
            row_total = 0.0
            for j in range(n_out):
                gap = y[r * n_out + j] - room.a[first + r * step + j]
                row_total += 0.5 * (gap * gap)
            total += row_total
        return total
    for r in range(m):
        row = slice(first + r * step, first + r * step + n_out)
        total += cost_of(s.cost, room.z[row], room.a[row], y[r * n_out : (r + 1) * n_out])
    return total


@compiled
def penalty(s: Shape, p: Floats) -> float:
    """λ₁ Σ|w| + ½ λ₂ Σ w² over all weights."""
    total = 0.0
    if s.l1 > 0.0 or s.l2 > 0.0:
        for i in range(len(s.activations)):
            for k in range(s.w_at[i], s.b_at[i]):
                total += s.l1 * abs(p[k]) + 0.5 * s.l2 * p[k] * p[k]
    return total


@compiled
def answer(s: Shape, room: Room, p: Floats, x: Floats, y: Floats, m: int) -> float:
    """Fill z, a and δ of m samples, and return the cost."""
    s, room, p, x, y = lend_shape(s), lend_room(room), lend(p), lend(x), lend(y)
    forward(s, room, p, x, m)
    cost = cost_here(s, room, y, m) / m + penalty(s, p)
    errors(s, room, p, y, m)
    return cost
