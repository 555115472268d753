"""Trainings of tiny networks, compiled for one shape: its loops have lengths that are known.

The operations and their order are those of `compiled_passes.py`, and so are the bits. Only
`compiled.py` may import this.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import NamedTuple

import numpy as np

from .compiled_decorators import Floats, compiled, inlined
from .compiled_exponentials import exponential, exponential_less_one, hyperbolic_tangent, logistic
from .compiled_functions import (
    ADAM,
    BINARY_SIGMOID,
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
    SOFTMAX,
    SOFTPLUS,
    TANH,
    activate,
    cost_of,
    normal_below,
    normal_density,
    softplus,
)
from .compiled_lanes import fused
from .compiled_layout import lay_out
from .compiled_passes import penalty
from .compiled_scores import examine, is_due
from .compiled_shapes import ROWS, Data, Exam, Shape

MOST_PARAMETERS = 64
LARGEST = 1.7976931348623157e308
FAR = 1e300
"""A z below this leaves a cost that is worked out from it finite."""

Train = Callable[..., tuple[int, int]]


class Form(NamedTuple):
    """What a training is compiled for: plain numbers, so that they can be told on a command line.

    `alphas` are those of the layers' activations.
    """

    sizes: tuple[int, ...]
    activations: tuple[int, ...]
    alphas: tuple[float, ...]
    cost: int
    optimizer: int
    train_biases: bool


def form_of(s: Shape) -> Form | None:
    """Return the form of a tiny network; None for one that is not, or has a rarer output."""
    small = int(((s.sizes[:-1] + 1) * s.sizes[1:]).sum()) <= MOST_PARAMETERS
    if not small or s.cost not in (QUADRATIC, BINARY_SIGMOID) or SOFTMAX in s.activations:
        return None
    return Form(
        tuple(s.sizes.tolist()),
        tuple(s.activations.tolist()),
        tuple(s.alphas.tolist()),
        s.cost,
        s.optimizer,
        s.train_biases,
    )


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


def compile_for(form: Form) -> Train:
    """Return a training for one form."""
    sizes, codes, alphas, cost_code, optimizer, train_biases = form
    places = places_of(sizes)
    depth, n_out = len(codes), sizes[-1]
    last, neurons, count = places[3][-1], sum(sizes[1:]), places[2][-1] + n_out
    w_at, b_at = places[1], places[2]

    @compiled
    def train(
        s: Shape,
        p: Floats,
        slots: Floats,
        updates: int,
        data: Data,
        plan: tuple[int, int, int],
        bound: float,
        costs: Floats,
        exam: Exam,
    ) -> tuple[int, int]:
        x, y, orders, rates = data
        size, position, passes = plan
        samples = len(x)
        z, a, d = np.empty(neurons), np.empty(neurons), np.empty(neurons)
        g, means = np.empty(count), np.empty(2)
        many_z, many_a = np.empty((neurons, ROWS)), np.empty((neurons, ROWS))
        laid = np.zeros(s.b_at[-1] + s.steps[-1])
        eta, h, l1, l2 = rates[0], s.constants, s.l1, s.l2
        shuffled = len(orders) > 0
        done, ended, epoch = 0, 0, 0
        while done < passes:
            first = position * size
            m = min(size, samples - first)
            sound, total = True, 0.0
            for r in range(m):
                row = orders[epoch, first + r] if shuffled else first + r
                forward(places, codes, alphas, p, x[row], z, a)
                for j in range(n_out):
                    q = last + j
                    d[q] = a[q] - y[row, j]
                    if cost_code == QUADRATIC:
                        total += d[q] * d[q]
                        d[q] = sloped(codes[depth - 1], alphas[depth - 1], z[q], a[q], d[q])
                    else:
                        total += abs(z[q])
                backward(places, codes, alphas, p, x[row], z, a, d, g, r == 0)
                sound &= below(z, LARGEST) & below(d, LARGEST)
            if l1 > 0.0 or l2 > 0.0:
                lay_out(s, p, laid)
                total += penalty(s, laid)
            if not (sound and total <= FAR):
                break
            done += 1
            if optimizer == ADAM:
                means[0] = 1.0 - h[0] ** (updates + done)
                means[1] = 1.0 - h[1] ** (updates + done)
            share = 1.0 / m
            for i in range(depth):
                for q in range(w_at[i], b_at[i]):
                    v = g[q] if m == 1 else g[q] * share
                    if l2 > 0.0:
                        v += l2 * p[q]
                    if l1 > 0.0:
                        v += l1 * np.sign(p[q])
                    updated(optimizer, q, p, v, slots, eta, h, means)
                for q in range(b_at[i], (b_at[i] + sizes[i + 1]) if train_biases else b_at[i]):
                    v = g[q] if m == 1 else g[q] * share
                    updated(optimizer, q, p, v, slots, eta, h, means)
            position += 1
            if position * size >= samples:
                position, epoch = 0, epoch + 1
                eta = rates[min(epoch, len(rates) - 1)]
                if len(costs) > 0:
                    over = False
                    if is_due(exam, ended, len(costs)):
                        lay_out(s, p, laid)
                        flat_x, flat_y = x.reshape(-1), y.reshape(-1)
                        over = examine(s, laid, flat_x, flat_y, samples, exam, costs, ended)
                    else:
                        mean = 0.0
                        for block in range(0, samples, ROWS):
                            rows = slice(block, min(block + ROWS, samples))
                            answers(places, codes, alphas, p, x[rows], many_z, many_a)
                            mean += costs_of(cost_code, many_z[last:], many_a[last:], y[rows])
                        if l1 > 0.0 or l2 > 0.0:
                            lay_out(s, p, laid)
                        costs[ended] = mean / samples + penalty(s, laid)
                    ended += 1
                    if over or not isfinite(costs[ended - 1]) or costs[ended - 1] < bound:
                        break
        return done, ended

    return train
