"""How networks, and what passes on them need, are laid out for what numba compiles.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import numpy as np

from ..dropout import Dropout, key_of, scale
from ..network import Network, Training
from . import compiled_functions as functions
from .compiled_decorators import Floats, compiled
from .compiled_dropout import Drawing
from .compiled_lanes import LANE
from .compiled_shapes import Room, Shape
from .compiled_thinned import Thin
from .compiled_turning import turn


def shape_of(network: Network, training: Training | None) -> Shape:
    """Put a network and how it learns into numbers."""
    sizes = np.array(network.sizes)
    steps = -(-sizes[1:] // LANE) * LANE
    ends = np.cumsum((sizes[:-1] + 1) * steps)
    names = [f.name for f in network.activations]
    form = functions.FORM_CODES.get((network.cost.name, names[-1]))
    optimizer = "sgd" if training is None else training.optimizer.name
    constants = {} if training is None else training.constants
    return Shape(
        sizes,
        steps,
        np.array([functions.ACTIVATION_CODES[name] for name in names]),
        np.array([f.parameters.get("alpha", 0.0) for f in network.activations]),
        np.concatenate([[0], ends[:-1]]),
        ends - steps,
        np.concatenate([[0], np.cumsum(steps)[:-1]]),
        functions.COST_CODES[network.cost.name] if form is None else form,
        functions.OPTIMIZER_CODES[optimizer],
        np.array([constants[name] for name in functions.CONSTANTS[optimizer]]),
        0.0 if training is None else float(training.learning_rate),
        0.0 if training is None else float(training.l1),
        0.0 if training is None else float(training.l2),
        training is None or training.train_biases,
    )


def places_in(s: Shape) -> int:
    """How many places all parameters take."""
    return int(s.b_at[-1] + s.steps[-1])


def room_for(s: Shape, samples: int) -> Room:
    """Make room for passes on as many samples."""
    values = samples * int(s.steps.sum())
    z, a, d = (np.zeros(values) for _ in range(3))
    turned = int((s.sizes[2:] * s.steps[:-1]).max(initial=0))
    zeros = np.zeros(int(s.steps.max()))
    return Room(samples, z, a, d, np.zeros(places_in(s)), np.zeros(turned), np.ones(1), zeros)


def thin_for(s: Shape, samples: int) -> Thin:
    """Make room for the masks of passes on as many samples; on none, where nothing is dropped."""
    hidden = samples * int(s.sizes[1:-1].sum())
    whole = samples * int(s.steps[:-1].sum())
    return Thin(np.zeros(hidden), np.zeros(whole), np.zeros(samples, dtype=np.int64))


def drawing_for(network: Network, dropout: Dropout | None) -> Drawing:
    """Put what masks are drawn from into numbers."""
    rates = () if dropout is None else dropout.rates
    return Drawing(
        np.array(network.sizes[1:-1][: len(rates)], dtype=np.int64),
        np.array(rates, dtype=np.float64),
        np.array([scale(p) for p in rates], dtype=np.float64),
        np.uint64(0 if dropout is None else key_of(dropout)),
        0 if dropout is None else dropout.number,
    )


@compiled
def lay_out(s: Shape, told: Floats, laid: Floats) -> None:
    """Fill `laid`, which has zeros where no parameter is, by a flat vector of parameters."""
    first = 0
    for i in range(len(s.activations)):
        n_in, n_out, step = s.sizes[i], s.sizes[i + 1], s.steps[i]
        turn(n_out, n_in, (told, first, n_in), (laid, s.w_at[i], step))
        first += n_in * n_out
        for j in range(n_out):
            laid[s.b_at[i] + j] = told[first + j]
        first += n_out


@compiled
def tell(s: Shape, laid: Floats, told: Floats) -> None:
    """Fill a flat vector of parameters by one that is laid out."""
    first = 0
    for i in range(len(s.activations)):
        n_in, n_out, step = s.sizes[i], s.sizes[i + 1], s.steps[i]
        turn(n_in, n_out, (laid, s.w_at[i], step), (told, first, n_in))
        first += n_in * n_out
        for j in range(n_out):
            told[first + j] = laid[s.b_at[i] + j]
        first += n_out
