"""What compiled passes are given, as numba takes it: networks, room, data, exams.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .compiled_decorators import Floats

Ints = NDArray[np.int64]
Data = tuple[Floats, Floats, Ints, Floats]
"""x (N, n_1), y (N, n_L), orders of the samples, (epochs, N) or none, and η of epochs: of those
after the last one, it is the last one's."""

ROWS = 40
"""Samples that a cost over all the data takes at once."""


class Shape(NamedTuple):
    """A network and how it learns, in numbers. Arrays run over layers 2..L, `sizes` from 1.

    Here a layer has `steps` neurons, a multiple of LANE, and weights are (n_l−1, steps), the other
    way round: those that no neuron has are zeros and stay zeros. `at` says how many neurons of
    these layers come before a layer, `w_at` and `b_at` where its w and b begin.
    """

    sizes: Ints
    steps: Ints
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
    """Arrays that a pass fills: layer after layer, (rows, steps) each, and a gradient.

    A pass may be on fewer samples than `rows`. `turned` is for weights the usual way round, `one`
    and `zeros` are what their names say: the latter as many as the widest layer has steps.
    """

    rows: int
    z: Floats
    a: Floats
    d: Floats
    g: Floats
    turned: Floats
    one: Floats
    zeros: Floats


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
