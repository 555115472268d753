"""A pass with dropout as numba compiles it: a = σ(z) ⊙ r in hidden layers, and δ ⊙ r behind them.

It stands apart from the pass without, which so takes no longer for it. Only `compiled.py` may
import this.
"""

from __future__ import annotations

from typing import NamedTuple

from .compiled_decorators import Floats, compiled
from .compiled_functions import activate, times_slope
from .compiled_layers import affine, average, back, weight_gradient
from .compiled_passes import cost_here, output_errors, penalty
from .compiled_shapes import Ints, Room, Shape


class Thin(NamedTuple):
    """Masks r of hidden layers and their σ(z), layer after layer (m, n_l), and places of samples.

    They are empty where nothing can be dropped.
    """

    mask: Floats
    whole: Floats
    indices: Ints


@compiled
def thinned_forward(s: Shape, room: Room, thin: Thin, p: Floats, x: Floats, m: int) -> None:
    """Fill z, σ(z) and a of m samples."""
    below = x
    for i in range(len(s.activations)):
        n_in, n_out = s.sizes[i], s.sizes[i + 1]
        first = s.at[i] * m
        z = room.z[first : first + n_out * m]
        a = room.a[first : first + n_out * m]
        w = p[s.w_at[i] : s.w_at[i] + n_in * n_out]
        affine(w, p[s.b_at[i] : s.b_at[i] + n_out], below, z, m, room.turned)
        activate(s.activations[i], s.alphas[i], z, a, n_out)
        if i < len(s.activations) - 1:
            for k in range(len(a)):
                thin.whole[first + k] = a[k]
                a[k] *= thin.mask[first + k]
        below = a


@compiled
def thinned_backward(
    s: Shape, room: Room, thin: Thin, p: Floats, x: Floats, y: Floats, m: int
) -> None:
    """Fill δ and the gradients, which are the batch's mean, penalties included."""
    last = len(s.activations) - 1
    output_errors(s, room, y, m)
    for i in range(last, -1, -1):
        n_in, n_out = s.sizes[i], s.sizes[i + 1]
        d = room.d[s.at[i] * m : (s.at[i] + n_out) * m]
        places = slice(s.w_at[i], s.w_at[i] + n_in * n_out)
        w, g = p[places], room.g[places]
        if i > 0:
            begin, end = s.at[i - 1] * m, (s.at[i - 1] + n_in) * m
            here = slice(begin, end)
            weight_gradient(d, room.a[here], g, m, n_out)
            back(w, d, room.d[here], m, n_out)
            code, alpha = s.activations[i - 1], s.alphas[i - 1]
            times_slope(code, alpha, room.z[here], thin.whole[here], room.d[here])
            for k in range(begin, end):
                room.d[k] *= thin.mask[k]
        else:
            weight_gradient(d, x, g, m, n_out)
        average(s, w, g, d, room.g[s.b_at[i] : s.b_at[i] + n_out], m)


@compiled
def thinned_pass(
    s: Shape, room: Room, thin: Thin, p: Floats, x: Floats, y: Floats, m: int
) -> float:
    """Fill everything but the update, and return the cost."""
    thinned_forward(s, room, thin, p, x, m)
    cost = cost_here(s, room, y, m) / m + penalty(s, p)
    thinned_backward(s, room, thin, p, x, y, m)
    return cost
