"""Passes as numba compiles them: for networks of any shape, one after another without a record.

Weights are row-major as everywhere; a product of a layer from 16 × 16 up is BLAS's, a smaller one a
loop. Only `compiled.py` may import this.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .compiled_functions import (
    BINARY_SIGMOID,
    QUADRATIC,
    SOFTMAX,
    Floats,
    activate,
    compiled,
    cost_of,
    output_delta,
    times_slope,
    update,
)
from .exams import MOST_POINTS

Ints = NDArray[np.int64]
Data = tuple[Floats, Floats, Ints, Floats]
"""x (N, n_1), y (N, n_L), orders of the samples, (epochs, N) or none, and η of epochs: of those
after the last one, it is the last one's."""

BLAS_FROM = 256
"""Weights of a layer from which BLAS is faster than a loop."""
ROWS = 64
"""Samples that a cost over all the data takes at once."""


class Shape(NamedTuple):
    """A network and how it learns, in numbers. Arrays run over layers 2..L, `sizes` from 1.

    `at` says how many neurons of these layers come before a layer.
    """

    sizes: Ints
    activations: Ints
    alphas: Floats
    w_at: Ints
    b_at: Ints
    at: Ints
    cost: int
    optimizer: int
    constants: Floats
    eta: float
    l1: float
    l2: float
    train_biases: bool


class Room(NamedTuple):
    """Arrays that a pass on m samples fills: layer after layer, (m, n_l) each, and a gradient.

    `turned` is for weights the other way round.
    """

    z: Floats
    a: Floats
    d: Floats
    g: Floats
    turned: Floats


class Rows(NamedTuple):
    """Samples of a batch, one after another."""

    x: Floats
    y: Floats


TEST_COST, SHARE, TEST_SHARE, MEASURED = range(4)
"""Columns of marks."""
LIMIT, LOWEST, WAITED = range(3)
"""Places of a patience; a limit of 0 is none."""


class Exam(NamedTuple):
    """What is measured after epochs: `exams.Exam`, flat, and where it is noted.

    `marks` are (epochs, 4); a row that is not MEASURED means nothing. `room` is for ROWS samples.
    """

    wanted: bool
    x: Floats
    y: Floats
    samples: int
    classes: bool
    seen: int
    patience: Floats
    marks: Floats
    room: Room


@compiled
def affine(w: Floats, b: Floats, below: Floats, z: Floats, m: int, turned: Floats) -> None:
    """Fill z = w a + b; `turned` is room for w the other way round."""
    n_out = len(b)
    n_in = len(w) // n_out
    if n_in * n_out >= BLAS_FROM:
        if m == 1:
            np.dot(w.reshape(n_out, n_in), below, z)
        else:
            np.dot(below.reshape(m, n_in), w.reshape(n_out, n_in).T, z.reshape(m, n_out))
    elif n_out < 4:
        for i in range(m):
            for j in range(n_out):
                total = 0.0
                for k in range(n_in):
                    total += below[i * n_in + k] * w[j * n_in + k]
                z[i * n_out + j] = total
    else:
        for j in range(n_out):
            for k in range(n_in):
                turned[k * n_out + j] = w[j * n_in + k]
        for i in range(m):
            row = z[i * n_out : (i + 1) * n_out]
            row[:] = 0.0
            for k in range(n_in):
                share = below[i * n_in + k]
                column = turned[k * n_out : (k + 1) * n_out]
                for j in range(n_out):
                    row[j] += share * column[j]
    for i in range(m):
        for j in range(n_out):
            z[i * n_out + j] += b[j]


@compiled
def back(w: Floats, above: Floats, d: Floats, m: int, n_out: int) -> None:
    """Fill (wᵀ δ) of the layer below."""
    n_in = len(w) // n_out
    if n_in * n_out >= BLAS_FROM:
        np.dot(above.reshape(m, n_out), w.reshape(n_out, n_in), d.reshape(m, n_in))
        return
    for i in range(m):
        row = d[i * n_in : (i + 1) * n_in]
        row[:] = 0.0
        for j in range(n_out):
            share = above[i * n_out + j]
            weights = w[j * n_in : (j + 1) * n_in]
            for k in range(n_in):
                row[k] += share * weights[k]


@compiled
def weight_gradient(d: Floats, below: Floats, g: Floats, m: int, n_out: int) -> None:
    """Fill Σ δ aᵀ over the samples."""
    n_in = len(g) // n_out
    if n_in * n_out >= BLAS_FROM and m > 1:
        np.dot(d.reshape(m, n_out).T, below.reshape(m, n_in), g.reshape(n_out, n_in))
        return
    for j in range(n_out):
        row = g[j * n_in : (j + 1) * n_in]
        share = d[j]
        for k in range(n_in):
            row[k] = share * below[k]
        for i in range(1, m):
            share = d[i * n_out + j]
            values = below[i * n_in : (i + 1) * n_in]
            for k in range(n_in):
                row[k] += share * values[k]


@compiled
def forward(s: Shape, room: Room, p: Floats, x: Floats, m: int) -> None:
    """Fill z and a of m samples."""
    below = x
    for i in range(len(s.activations)):
        n_in, n_out = s.sizes[i], s.sizes[i + 1]
        z = room.z[s.at[i] * m : (s.at[i] + n_out) * m]
        a = room.a[s.at[i] * m : (s.at[i] + n_out) * m]
        w = p[s.w_at[i] : s.w_at[i] + n_in * n_out]
        affine(w, p[s.b_at[i] : s.b_at[i] + n_out], below, z, m, room.turned)
        activate(s.activations[i], s.alphas[i], z, a, n_out)
        below = a


@compiled
def output_errors(s: Shape, room: Room, y: Floats, m: int) -> None:
    """Fill δ^L: of all samples at once where no output needs the others, else row by row."""
    last = len(s.activations) - 1
    n_out, code, alpha = s.sizes[last + 1], s.activations[last], s.alphas[last]
    first = s.at[last] * m
    if s.cost == BINARY_SIGMOID or (s.cost == QUADRATIC and code != SOFTMAX):
        block = slice(first, first + m * n_out)
        a, d = room.a[block], room.d[block]
        for i in range(len(d)):
            d[i] = a[i] - y[i]
        if s.cost == QUADRATIC:
            times_slope(code, alpha, room.z[block], a, d)
        return
    for r in range(m):
        row = slice(first + r * n_out, first + (r + 1) * n_out)
        ys = y[r * n_out : (r + 1) * n_out]
        output_delta(s.cost, code, alpha, room.z[row], room.a[row], ys, room.d[row])


@compiled
def backward(s: Shape, room: Room, p: Floats, x: Floats, y: Floats, m: int) -> None:
    """Fill δ and the gradients, which are the batch's mean, penalties included."""
    last = len(s.activations) - 1
    output_errors(s, room, y, m)
    for i in range(last, -1, -1):
        n_in, n_out = s.sizes[i], s.sizes[i + 1]
        d = room.d[s.at[i] * m : (s.at[i] + n_out) * m]
        places = slice(s.w_at[i], s.w_at[i] + n_in * n_out)
        w, g = p[places], room.g[places]
        if i > 0:
            here = slice(s.at[i - 1] * m, (s.at[i - 1] + n_in) * m)
            weight_gradient(d, room.a[here], g, m, n_out)
            back(w, d, room.d[here], m, n_out)
            code, alpha = s.activations[i - 1], s.alphas[i - 1]
            times_slope(code, alpha, room.z[here], room.a[here], room.d[here])
        else:
            weight_gradient(d, x, g, m, n_out)
        average(s, w, g, d, room.g[s.b_at[i] : s.b_at[i] + n_out], m)


@compiled
def average(s: Shape, w: Floats, g: Floats, d: Floats, bias: Floats, m: int) -> None:
    """Make sums over the samples means, with penalties on weights; fill ∂C/∂b."""
    n_out = len(bias)
    for j in range(n_out):
        bias[j] = d[j]
    for i in range(1, m):
        for j in range(n_out):
            bias[j] += d[i * n_out + j]
    if m > 1:
        share = 1.0 / m
        for j in range(n_out):
            bias[j] *= share
        for k in range(len(g)):
            g[k] *= share
    if s.l2 > 0.0:
        for k in range(len(g)):
            g[k] += s.l2 * w[k]
    if s.l1 > 0.0:
        for k in range(len(g)):
            g[k] += s.l1 * np.sign(w[k])


@compiled
def learn(s: Shape, room: Room, p: Floats, slots: Floats, count: int, eta: float) -> None:
    """Let all parameters follow the gradients, in place; a frozen bias follows none."""
    if s.train_biases:
        update(s.optimizer, p, room.g, slots, count, eta, s.constants)
        return
    for i in range(len(s.activations)):
        w = slice(s.w_at[i], s.b_at[i])
        b = slice(s.b_at[i], s.b_at[i] + s.sizes[i + 1])
        still = np.zeros(s.sizes[i + 1])
        update(s.optimizer, p[w], room.g[w], slots[:, w], count, eta, s.constants)
        update(s.optimizer, p[b], still, slots[:, b], count, eta, s.constants)


@compiled
def cost_here(s: Shape, room: Room, y: Floats, m: int) -> float:
    """Sum of the costs of m samples whose z and a are there."""
    last, total = len(s.activations) - 1, 0.0
    n_out = s.sizes[last + 1]
    if s.cost == QUADRATIC:
        a = room.a[s.at[last] * m : (s.at[last] + n_out) * m]
        for r in range(m):
            row_total = 0.0
            for j in range(r * n_out, (r + 1) * n_out):
                row_total += 0.5 * (y[j] - a[j]) ** 2
            total += row_total
        return total
    for r in range(m):
        first = s.at[last] * m + r * n_out
        row = slice(first, first + n_out)
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
def right_here(s: Shape, room: Room, y: Floats, m: int) -> int:
    """How many of m samples whose a are there are taken for what they are."""
    last, right = len(s.activations) - 1, 0
    n_out = s.sizes[last + 1]
    a = room.a[s.at[last] * m : (s.at[last] + n_out) * m]
    for r in range(m):
        row = slice(r * n_out, (r + 1) * n_out)
        if n_out == 1:
            right += (a[r] > 0.5) == (y[r] > 0.5)
        else:
            right += np.argmax(a[row]) == np.argmax(y[row])
    return right


@compiled
def score(
    s: Shape, room: Room, p: Floats, x: Floats, y: Floats, samples: int, classes: bool
) -> tuple[float, float]:
    """Cost over all samples, x and y flat, and the share that is taken for what it is.

    `room` is for ROWS of them. Unless they are `classes` the share is 0.
    """
    n_in, n_out, total, right = s.sizes[0], s.sizes[-1], 0.0, 0
    for first in range(0, samples, ROWS):
        m = min(ROWS, samples - first)
        forward(s, room, p, x[first * n_in : (first + m) * n_in], m)
        ys = y[first * n_out : (first + m) * n_out]
        total += cost_here(s, room, ys, m)
        if classes:
            right += right_here(s, room, ys, m)
    return total / samples + penalty(s, p), right / samples


@compiled
def mean_cost(s: Shape, room: Room, p: Floats, x: Floats, y: Floats, samples: int) -> float:
    """Cost over all samples, x and y flat; `room` is for ROWS of them."""
    return score(s, room, p, x, y, samples, False)[0]


@compiled
def examine(
    s: Shape, p: Floats, x: Floats, y: Floats, samples: int, exam: Exam, costs: Floats, at: int
) -> bool:
    """Fill the cost and the marks of the epoch that is `at`-th; say whether patience is over."""
    costs[at], share = score(s, exam.room, p, x, y, samples, exam.classes)
    marks = exam.marks[at]
    marks[:] = np.nan
    marks[MEASURED] = 1.0
    if exam.classes:
        marks[SHARE] = share
    if exam.samples == 0:
        return False
    test, test_share = score(s, exam.room, p, exam.x, exam.y, exam.samples, exam.classes)
    if np.isfinite(test):
        marks[TEST_COST] = test
        if exam.classes:
            marks[TEST_SHARE] = test_share
    if exam.patience[LIMIT] == 0.0:
        return False
    if np.isfinite(test) and test < exam.patience[LOWEST]:
        exam.patience[LOWEST], exam.patience[WAITED] = test, 0.0
    else:
        exam.patience[WAITED] += 1.0
    return bool(exam.patience[WAITED] >= exam.patience[LIMIT])


@compiled
def is_due(exam: Exam, at: int, epochs: int) -> bool:
    """Whether the epoch that is `at`-th of so many is measured."""
    if not exam.wanted:
        return False
    if exam.patience[LIMIT] > 0.0 or at == epochs - 1:
        return True
    epoch, apart = exam.seen + at, 1
    while epoch // apart >= MOST_POINTS - 1:
        apart *= 2
    return epoch % apart == 0


@compiled
def one_pass(s: Shape, room: Room, p: Floats, x: Floats, y: Floats, m: int) -> float:
    """Fill everything but the update, and return the cost."""
    forward(s, room, p, x, m)
    cost = cost_here(s, room, y, m) / m + penalty(s, p)
    backward(s, room, p, x, y, m)
    return cost
