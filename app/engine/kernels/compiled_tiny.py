"""Trainings of tiny networks, compiled for one shape: its loops have lengths that are known.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import NamedTuple

import numpy as np

from .compiled_decorators import Floats, compiled
from .compiled_functions import ADAM, BINARY_SIGMOID, QUADRATIC, SOFTMAX
from .compiled_layout import lay_out
from .compiled_passes import penalty
from .compiled_scores import examine, is_due
from .compiled_shapes import ROWS, Data, Exam, Shape
from .compiled_tiny_passes import (
    answers,
    backward,
    below,
    costs_of,
    forward,
    places_of,
    sloped,
    updated,
)

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
