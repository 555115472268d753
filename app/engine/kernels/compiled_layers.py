"""Products of a layer on a batch as numba compiles them: z, wᵀδ and the gradients.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import numpy as np

from .compiled_decorators import Floats, inlined
from .compiled_products import AS_SUMMED, Ending, product
from .compiled_shapes import Room, Shape
from .compiled_turning import turn


@inlined
def affine(s: Shape, room: Room, p: Floats, x: Floats, i: int, m: int) -> None:
    """Fill z = w a + b of the layer that is `i`-th; below the first one are m samples x."""
    step, out = s.steps[i], (room.z, s.at[i] * room.rows, s.steps[i])
    w, b = (p, s.w_at[i], step), (p, s.b_at[i], 0)
    if i == 0:
        product(m, s.sizes[0], step, (x, 0, s.sizes[0], 1), w, b, out, AS_SUMMED)
    else:
        below = room.a, s.at[i - 1] * room.rows, s.steps[i - 1], 1
        product(m, s.sizes[i], step, below, w, b, out, AS_SUMMED)


@inlined
def back(s: Shape, room: Room, p: Floats, i: int, m: int) -> None:
    """Fill wᵀ δ of the layer below the `i`-th."""
    n_in, n_out = s.sizes[i], s.sizes[i + 1]
    step, below = s.steps[i], s.steps[i - 1]
    turn(n_in, n_out, (p, s.w_at[i], step), (room.turned, 0, below))
    for j in range(n_out):
        for k in range(n_in, below):
            room.turned[j * below + k] = 0.0
    above, w = (room.d, s.at[i] * room.rows, step, 1), (room.turned, 0, below)
    out = room.d, s.at[i - 1] * room.rows, below
    product(m, n_out, below, above, w, (room.zeros, 0, 0), out, AS_SUMMED)


@inlined
def slopes(s: Shape, room: Room, x: Floats, i: int, m: int, target: Floats, ending: Ending) -> None:
    """Fill `target`, laid out as parameters, by what becomes of Σ δ aᵀ and Σ δ over the samples."""
    n_in, step = s.sizes[i], s.steps[i]
    d, zeros = (room.d, s.at[i] * room.rows, step), (room.zeros, 0, 0)
    w_out, b_out = (target, s.w_at[i], step), (target, s.b_at[i], 0)
    if i == 0:
        product(n_in, m, step, (x, 0, 1, n_in), d, zeros, w_out, ending)
    else:
        below = room.a, s.at[i - 1] * room.rows, 1, s.steps[i - 1]
        product(n_in, m, step, below, d, zeros, w_out, ending)
    product(1, m, step, (room.one, 0, 0, 0), d, zeros, b_out, ending)


@inlined
def gradients(s: Shape, room: Room, p: Floats, x: Floats, i: int, m: int) -> None:
    """Fill ∂C/∂w, the mean of δ aᵀ over the samples with what penalties add, and ∂C/∂b."""
    slopes(s, room, x, i, m, room.g, (1.0 / m, 0.0, False))
    if s.l2 > 0.0:
        for k in range(s.w_at[i], s.b_at[i]):
            room.g[k] += s.l2 * p[k]
    if s.l1 > 0.0:
        for k in range(s.w_at[i], s.b_at[i]):
            room.g[k] += s.l1 * np.sign(p[k])
