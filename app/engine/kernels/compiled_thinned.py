"""A pass with dropout as numba compiles it: a = σ(z) ⊙ r in hidden layers, and δ ⊙ r behind them.

It stands apart from the pass without, which so takes no longer for it. Only `compiled.py` may
import this.
"""

from __future__ import annotations

from typing import NamedTuple

from .compiled_decorators import Floats, compiled, inlined
from .compiled_functions import activate, times_slope
from .compiled_layers import affine, back
from .compiled_lending import lend, lend_room, lend_shape
from .compiled_passes import cost_here, output_errors, penalty
from .compiled_shapes import Ints, Room, Shape


class Thin(NamedTuple):
    """Masks r of hidden layers, layer after layer (m, n_l), and places of samples.

    `whole` is σ(z), laid out as in a room. They are empty where nothing can be dropped.
    """

    mask: Floats
    whole: Floats
    indices: Ints


@inlined
def thin_out(s: Shape, room: Room, mask: Floats, values: Floats, i: int, m: int) -> None:
    """Multiply what m samples have in a layer, laid out as in `room`, by its mask."""
    n, step, before = s.sizes[i + 1], s.steps[i], 0
    for below in range(i):
        before += s.sizes[below + 1] * m
    for r in range(m):
        for j in range(n):
            values[s.at[i] * room.rows + r * step + j] *= mask[before + r * n + j]


@inlined
def thinned_forward(s: Shape, room: Room, thin: Thin, p: Floats, x: Floats, m: int) -> None:
    """Fill z, σ(z) and a of m samples."""
    for i in range(len(s.activations)):
        affine(s, room, p, x, i, m)
        here = slice(s.at[i] * room.rows, s.at[i] * room.rows + m * s.steps[i])
        sizes = s.sizes[i + 1], s.steps[i]
        activate(s.activations[i], s.alphas[i], room.z[here], room.a[here], sizes)
        if i < len(s.activations) - 1:
            thin.whole[here] = room.a[here]
            thin_out(s, room, thin.mask, room.a, i, m)


@inlined
def thinned_errors(s: Shape, room: Room, thin: Thin, p: Floats, y: Floats, m: int) -> None:
    """Fill δ of all layers."""
    output_errors(s, room, y, m)
    for i in range(len(s.activations) - 1, 0, -1):
        back(s, room, p, i, m)
        first = s.at[i - 1] * room.rows
        here = slice(first, first + m * s.steps[i - 1])
        code, alpha = s.activations[i - 1], s.alphas[i - 1]
        times_slope(code, alpha, room.z[here], thin.whole[here], room.d[here])
        thin_out(s, room, thin.mask, room.d, i - 1, m)


@compiled
def thinned_answer(
    s: Shape, room: Room, thin: Thin, p: Floats, x: Floats, y: Floats, m: int
) -> float:
    """Fill z, a and δ of m samples, and return the cost."""
    s, room, p, x, y = lend_shape(s), lend_room(room), lend(p), lend(x), lend(y)
    thinned_forward(s, room, thin, p, x, m)
    cost = cost_here(s, room, y, m) / m + penalty(s, p)
    thinned_errors(s, room, thin, p, y, m)
    return cost
