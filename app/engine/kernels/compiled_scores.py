"""Costs over many samples, and exams after epochs, as numba compiles them.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import numpy as np

from .compiled_decorators import Floats, compiled
from .compiled_lending import lend, lend_room, lend_shape
from .compiled_passes import cost_here, forward, penalty
from .compiled_shapes import (
    LIMIT,
    LOWEST,
    MEASURED,
    ROWS,
    SHARE,
    TEST_COST,
    TEST_SHARE,
    WAITED,
    Exam,
    Room,
    Shape,
)
from .exams import MOST_POINTS


@compiled
def right_here(s: Shape, room: Room, y: Floats, m: int) -> int:
    """How many of m samples whose a are there are taken for what they are."""
    last, right = len(s.activations) - 1, 0
    n_out, step = s.sizes[last + 1], s.steps[last]
    for r in range(m):
        first = s.at[last] * room.rows + r * step
        if n_out == 1:
            right += (room.a[first] > 0.5) == (y[r] > 0.5)
        else:
            ys = y[r * n_out : (r + 1) * n_out]
            right += np.argmax(room.a[first : first + n_out]) == np.argmax(ys)
    return right


@compiled
def score(
    s: Shape, room: Room, p: Floats, x: Floats, y: Floats, samples: int, classes: bool
) -> tuple[float, float]:
    """Cost over all samples, x and y flat, and the share that is taken for what it is.

    `room` is for ROWS of them. Unless they are `classes` the share is 0.
    """
    s, room, p = lend_shape(s), lend_room(room), lend(p)
    x, y = lend(x), lend(y)
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
    # Of a type: `False` written out would have it compiled once more.
    classes = bool(np.bool_(False))
    return score(s, room, p, x, y, samples, classes)[0]


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
