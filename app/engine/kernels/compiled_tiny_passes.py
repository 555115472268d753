"""A pass of a tiny network on one sample, and answers to many: places and codes are known.

Where they are, a compiler unrolls all loops. The operations and their order are those of
`compiled_passes.py`, and so are the bits.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import numpy as np

from .compiled_decorators import Floats, inlined
from .compiled_exponentials import exponential, exponential_less_one, hyperbolic_tangent, logistic
from .compiled_functions import (
    ADAM,
    ELU,
    GELU,
    LEAKY_RELU,
    MOMENTUM,
    NESTEROV,
    QUADRATIC,
    RELU,
    RMSPROP,
    SGD,
    SIGMOID,
    SOFTPLUS,
    TANH,
    activate,
    cost_of,
    normal_below,
    normal_density,
    softplus,
)
from .compiled_lanes import fused


@inlined
def value(code: int, alpha: float, z: float) -> float:
    """σ(z) of one neuron."""
    if code == SIGMOID:
        return logistic(z)
    if code == TANH:
        return hyperbolic_tangent(z)
    if code == RELU:
        return z if z > 0.0 else 0.0
    if code == LEAKY_RELU:
        return z if z > 0.0 else alpha * z
    if code == ELU:
        return z if z > 0.0 else alpha * exponential_less_one(z)
    if code == SOFTPLUS:
        return softplus(z)
    if code == GELU:
        return z * normal_below(z)
    return z


@inlined
def sloped(code: int, alpha: float, z: float, a: float, delta: float) -> float:
    """δ times σ′(z) of one neuron."""
    if code == SIGMOID:
        return delta * (a * (1.0 - a))
    if code == TANH:
        return delta * (1.0 - a * a)
    if code == RELU:
        return delta * (1.0 if z > 0.0 else 0.0)
    if code == LEAKY_RELU:
        return delta * (1.0 if z > 0.0 else alpha)
    if code == ELU:
        return delta * (1.0 if z > 0.0 else alpha * exponential(z))
    if code == SOFTPLUS:
        return delta * logistic(z)
    if code == GELU:
        return delta * (normal_below(z) + z * normal_density(z))
    return delta


@inlined
def updated(
    code: int, i: int, p: Floats, g: float, s: Floats, eta: float, h: Floats, means: Floats
) -> None:
    """Let parameter i follow its gradient."""
    if code == SGD:
        p[i] -= eta * g
    elif code == MOMENTUM:
        s[0, i] = h[0] * s[0, i] + g
        p[i] -= eta * s[0, i]
    elif code == NESTEROV:
        s[0, i] = h[0] * s[0, i] + g
        p[i] -= eta * (g + h[0] * s[0, i])
    elif code == RMSPROP:
        s[0, i] = h[0] * s[0, i] + (1.0 - h[0]) * (g * g)
        p[i] -= eta * g / (np.sqrt(s[0, i]) + h[1])
    elif code == ADAM:
        s[0, i] = h[0] * s[0, i] + (1.0 - h[0]) * g
        s[1, i] = h[1] * s[1, i] + (1.0 - h[1]) * (g * g)
        p[i] -= eta * (s[0, i] / means[0]) / (np.sqrt(s[1, i] / means[1]) + h[2])


Counts = tuple[int, ...]
Places = tuple[Counts, Counts, Counts, Counts]
"""Sizes of layers 1..L; where w^l, b^l and the neurons of layer l begin, for l = 2..L."""


def places_of(sizes: Counts) -> Places:
    """Say where everything of a network is."""
    layers = range(len(sizes) - 1)
    w_at = tuple(sum((sizes[k] + 1) * sizes[k + 1] for k in range(i)) for i in layers)
    b_at = tuple(w_at[i] + sizes[i] * sizes[i + 1] for i in layers)
    return sizes, w_at, b_at, tuple(sum(sizes[1 : i + 1]) for i in layers)


@inlined
def forward(
    places: Places,
    codes: Counts,
    alphas: tuple[float, ...],
    p: Floats,
    x: Floats,
    z: Floats,
    a: Floats,
) -> None:
    """Fill z and a of one sample."""
    sizes, w_at, b_at, at = places
    for i in range(len(codes)):
        for j in range(sizes[i + 1]):
            total = p[b_at[i] + j]
            for k in range(sizes[i]):
                below = x[k] if i == 0 else a[at[i - 1] + k]
                total = fused(below, p[w_at[i] + j * sizes[i] + k], total)
            z[at[i] + j] = total
            a[at[i] + j] = value(codes[i], alphas[i], total)


@inlined
def answers(
    places: Places,
    codes: Counts,
    alphas: tuple[float, ...],
    p: Floats,
    x: Floats,
    z: Floats,
    a: Floats,
) -> None:
    """Fill z and a of samples side by side, (neurons, ROWS), so that a loop runs over samples."""
    sizes, w_at, b_at, at = places
    m = len(x)
    for i in range(len(codes)):
        for j in range(sizes[i + 1]):
            zs = z[at[i] + j, :m]
            zs[:] = p[b_at[i] + j]
            for k in range(sizes[i]):
                weight = p[w_at[i] + j * sizes[i] + k]
                values = x[:, k] if i == 0 else a[at[i - 1] + k, :m]
                for r in range(m):
                    zs[r] = fused(values[r], weight, zs[r])
            activate(codes[i], alphas[i], zs, a[at[i] + j, :m], (1, 1))


@inlined
def costs_of(code: int, z: Floats, a: Floats, y: Floats) -> float:
    """Sum of the costs of samples side by side, z^L and a^L (n_L, ROWS)."""
    total = 0.0
    for r in range(len(y)):
        if code == QUADRATIC:
            of_row = 0.0
            for j in range(y.shape[1]):
                of_row += 0.5 * (y[r, j] - a[j, r]) ** 2
            total += of_row
        else:
            total += cost_of(code, z[:, r], a[:, r], y[r])
    return total


@inlined
def backward(
    places: Places,
    codes: Counts,
    alphas: tuple[float, ...],
    p: Floats,
    x: Floats,
    z: Floats,
    a: Floats,
    d: Floats,
    g: Floats,
    first: bool,
) -> None:
    """Fill δ of one sample below its output, and add to the sums of gradients."""
    sizes, w_at, b_at, at = places
    depth = len(codes)
    for back in range(depth):
        i = depth - 1 - back
        for j in range(sizes[i + 1]):
            delta = d[at[i] + j]
            for k in range(sizes[i]):
                below = x[k] if i == 0 else a[at[i - 1] + k]
                place = w_at[i] + j * sizes[i] + k
                g[place] = fused(below, delta, 0.0 if first else g[place])
            place = b_at[i] + j
            g[place] = delta + (0.0 if first else g[place])
        if i > 0:
            for k in range(sizes[i]):
                total = 0.0
                for j in range(sizes[i + 1]):
                    total = fused(d[at[i] + j], p[w_at[i] + j * sizes[i] + k], total)
                q = at[i - 1] + k
                d[q] = sloped(codes[i - 1], alphas[i - 1], z[q], a[q], total)


@inlined
def below(values: Floats, bound: float) -> bool:
    """Whether the amounts of all values are, at most, a bound."""
    sound = True
    for i in range(len(values)):
        sound &= abs(values[i]) <= bound
    return sound
