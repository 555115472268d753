"""Passes as numba compiles them: for networks of any shape, one after another without a record.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import numpy as np

from .compiled_decorators import Floats, compiled
from .compiled_functions import (
    BINARY_SIGMOID,
    QUADRATIC,
    SOFTMAX,
    activate,
    cost_of,
    output_delta,
    times_slope,
    update,
)
from .compiled_layers import affine, average, back, weight_gradient
from .compiled_shapes import Room, Shape


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
def one_pass(s: Shape, room: Room, p: Floats, x: Floats, y: Floats, m: int) -> float:
    """Fill everything but the update, and return the cost."""
    forward(s, room, p, x, m)
    cost = cost_here(s, room, y, m) / m + penalty(s, p)
    backward(s, room, p, x, y, m)
    return cost
