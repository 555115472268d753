"""Random networks for tests, away from kinks and inside every cost's domain, and an oracle.

The oracle is written from the definitions with autograd; it shares no line with the engine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad
from autograd.scipy.stats import norm
from hypothesis import HealthCheck, Phase, assume, settings
from hypothesis import strategies as st

from app.engine.activation import Activation
from app.engine.activations import ACTIVATIONS, MAKERS
from app.engine.costs import COSTS
from app.engine.dropout import Dropout, draw
from app.engine.network import Batch, Network, Training, frozen
from app.engine.optimizers import OPTIMIZERS
from app.engine.trace import Trace

# Read off the registry, so that another entry is tested wherever networks are drawn.
OWN_CONSTANT = {f"{name}(0.3)": make(0.3) for name, make in MAKERS.items()}
HIDDEN = (*(n for n, f in ACTIVATIONS.items() if not f.output_only), *OWN_CONSTANT)
OUTPUTS = (*HIDDEN, *(n for n, f in ACTIVATIONS.items() if f.output_only))
KINK_MARGIN = 1e-3
"""How far from 0 the z of a kinked activation is kept: 100 times the gradient check's nudge."""


def deterministic(examples: int) -> Any:
    """Settings of a property test that is the same on every run and machine."""
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )


def function(name: str) -> Activation:
    return OWN_CONSTANT.get(name) or ACTIVATIONS[name]


@dataclass(frozen=True)
class Case:
    """What a pass is computed from."""

    network: Network
    training: Training
    batch: Batch
    start: np.ndarray

    def trace(self, updates: int = 0) -> Trace:
        """The pass after so many updates on the same batch, so that optimisers remember."""
        state = self.training.optimizer.fresh_state(self.network.parameter_count)
        trace = Trace.compute(self.network, self.training, self.batch, self.start, state)
        for _ in range(updates):
            assert trace.record.parameters is not None
            trace = Trace.compute(
                self.network, self.training, self.batch, trace.record.parameters, trace.record.state
            )
        return trace


def alone(batch: Batch, row: int, index: int) -> Batch:
    """One sample of a batch, with the masks that it has there, under another place in the data."""
    rows, masks = slice(row, row + 1), batch.masks
    if masks is not None:
        drawn, values = (
            tuple(None if v is None else v[rows] for v in arrays)
            for arrays in (masks.drawn, masks.values)
        )
        masks = replace(masks, drawn=drawn, values=values)
    return Batch(batch.x[rows], batch.y[rows], (index,), index, masks)


@dataclass(frozen=True)
class Shape:
    """The choices that a case is made from."""

    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    cost: str
    samples: int = 1
    optimizer: str = "sgd"
    l1: float = 0.0
    l2: float = 0.0
    train_biases: bool = True
    seed: int = 0
    dropout: float | tuple[float, ...] = 0.0


def make(shape: Shape) -> Case:
    """Draw parameters and samples for a shape."""
    rng = np.random.default_rng(shape.seed)
    names = shape.activations
    network = Network(shape.sizes, tuple(map(function, names)), COSTS[shape.cost])
    bounded = names[-1] in ("sigmoid", "softmax") or shape.cost == "quadratic"
    ws, bs = [], []
    for layer, (below, here) in enumerate(pairwise(shape.sizes), start=2):
        # Outputs that no sigmoid keeps inside (0, 1) stay near ½ for the cross-entropies.
        near_half = layer == len(shape.sizes) and not bounded
        scale = 0.05 / below if near_half else 1.0
        ws.append(scale * rng.standard_normal((here, below)))
        bs.append(scale * rng.standard_normal(here) + (0.5 if near_half else 0.0))
    x = rng.uniform(-1.5, 1.5, (shape.samples, shape.sizes[0]))
    y = targets(rng, shape)
    indices = tuple(range(shape.samples))
    optimizer = OPTIMIZERS[shape.optimizer]
    training = Training(
        optimizer,
        learning_rate=0.01,
        batch_size=shape.samples,
        train_biases=shape.train_biases,
        l1=shape.l1,
        l2=shape.l2,
        dropout=shape.dropout,
        constants=MappingProxyType(dict(optimizer.parameters)),
    )
    masks = draw(shape.sizes, Dropout(training.rates(network), shape.seed, 3), indices)
    batch = Batch(frozen(x), frozen(y), indices, indices[-1], masks)
    return Case(network, training, batch, frozen(network.flatten(ws, bs)))


def targets(rng: np.random.Generator, shape: Shape) -> np.ndarray:
    """Targets of every kind that a cost takes: any number, shares, one-hot, all zeros."""
    size = (shape.samples, shape.sizes[-1])
    if shape.cost == "quadratic":
        return rng.uniform(-1.5, 1.5, size)
    kind = rng.integers(4)
    if kind == 0:
        return rng.uniform(0.0, 1.0, size)  # sums to anything
    if kind == 1:
        return rng.integers(0, 2, size).astype(float)  # zeros and ones, any number of them
    if kind == 2:
        y = rng.uniform(0.1, 1.0, size)
        return y / y.sum(axis=1, keepdims=True)
    return np.eye(size[1])[rng.integers(0, size[1], size[0])]


def usable(case: Case, updates: int = 0) -> bool:
    """Whether the case is away from kinks and inside its cost's domain, also while it learns."""
    if updates and not usable(case, updates - 1):
        return False
    trace = case.trace(updates)
    for f, z in zip(case.network.activations, trace.record.z, strict=True):
        if f.kinked and np.abs(z).min() < KINK_MARGIN:
            return False
    if case.training.l1 and np.abs(case.start[case.network.weight_mask > 0]).min() < KINK_MARGIN:
        return False
    outputs = trace.record.a[-1]
    inside = case.network.cost.domain is None or bool(((outputs > 0) & (outputs < 1)).all())
    return trace.breakdown is None and inside


@st.composite
def cases(draw: st.DrawFn, **fixed: Any) -> Case:
    """Networks over all activations, costs, shapes, batches, L1, L2, and dropout."""
    depth = draw(st.integers(2, 5))
    sizes = tuple(draw(st.integers(1, 5)) for _ in range(depth))
    hidden = [draw(st.sampled_from(HIDDEN)) for _ in range(depth - 2)]
    shape = Shape(
        sizes,
        (*hidden, draw(st.sampled_from(OUTPUTS))),
        draw(st.sampled_from(sorted(COSTS))),
        samples=draw(st.sampled_from([1, 1, 2, 5])),
        optimizer=draw(st.sampled_from(sorted(OPTIMIZERS))),
        l1=draw(st.sampled_from([0.0, 0.0, 0.03])),
        l2=draw(st.sampled_from([0.0, 0.0, 0.07])),
        train_biases=draw(st.booleans()),
        dropout=draw(
            st.sampled_from([0.0, 0.0, 0.4, tuple(0.3 * (i % 2) for i in range(1, depth - 1))])
        ),
        seed=draw(st.integers(0, 2**20)),
    )
    case = make(replace(shape, **fixed))
    assume(usable(case, updates=2))
    return case


# --- the oracle -----------------------------------------------------------------------------------

ORACLE_ACTIVATIONS = {
    "sigmoid": lambda z, _f: 1 / (1 + anp.exp(-z)),
    "tanh": lambda z, _f: anp.tanh(z),
    "relu": lambda z, _f: anp.where(z > 0, z, 0.0 * z),
    "leaky_relu": lambda z, f: anp.where(z > 0, z, f.parameters["alpha"] * z),
    "elu": lambda z, f: anp.where(
        z > 0, z, f.parameters["alpha"] * anp.expm1(anp.where(z > 0, 0.0 * z, z))
    ),
    "softplus": lambda z, _f: anp.log1p(anp.exp(z)),
    "gelu": lambda z, _f: z * norm.cdf(z),
    "linear": lambda z, _f: z,
    "softmax": lambda z, _f: anp.exp(z) / anp.sum(anp.exp(z), axis=1, keepdims=True),
}

# η_e of epoch e, as API.md defines it: what `learning_rate` sets, the epoch from 0, the constants.
ORACLE_SCHEDULES = {
    "constant": lambda eta, _e, _c: eta,
    "step": lambda eta, e, c: eta * math.pow(c["factor"], math.floor(e / c["every"])),
    "exponential": lambda eta, e, c: eta * math.pow(c["decay"], e),
    "cosine": lambda eta, e, c: (
        eta / 2 * (1 + math.cos(math.pi * (e if e < c["epochs"] else c["epochs"]) / c["epochs"]))
    ),
}


def _surprise(y: Any, a: Any) -> Any:
    """−y ln a; 0·ln 0 is kept away by masking."""
    return -y * anp.log(anp.where(y > 0, a, 1.0))


# The cost of each sample, as API.md defines it.
ORACLE_COSTS = {
    "quadratic": lambda a, y: 0.5 * anp.sum((y - a) ** 2, axis=1),
    "categorical_cross_entropy": lambda a, y: anp.sum(_surprise(y, a), axis=1),
    "binary_cross_entropy": lambda a, y: anp.sum(_surprise(y, a) + _surprise(1 - y, 1 - a), axis=1),
}


def oracle_cost(case: Case, flat: Any, nudges: list[Any] | None = None, mean: bool = True) -> Any:
    """The cost from the definitions; `nudges` are added to z of layers 2..L, (m, n_l) each.

    With `mean` it is the batch's, penalties included; without, the sum over its samples.
    """
    network, training = case.network, case.training
    a, place, penalty = case.batch.x, 0, 0.0
    for i, (below, here) in enumerate(pairwise(network.sizes)):
        w = anp.reshape(flat[place : place + below * here], (here, below))
        b = flat[place + below * here : place + (below + 1) * here]
        place += (below + 1) * here
        z = anp.dot(a, anp.transpose(w)) + b
        if nudges is not None:
            z = z + nudges[i]
        f = network.activations[i]
        a = ORACLE_ACTIVATIONS[f.name](z, f)
        if case.batch.masks is not None and i + 2 in case.batch.masks.layers:
            a = a * case.batch.masks.values[i]
        penalty = penalty + training.l1 * anp.sum(anp.abs(w)) + 0.5 * training.l2 * anp.sum(w**2)
    costs = ORACLE_COSTS[network.cost.name](a, case.batch.y)
    return anp.mean(costs) + penalty if mean else anp.sum(costs)


def oracle_gradient(case: Case) -> np.ndarray:
    """∂C/∂w and ∂C/∂b of all layers, flat, by autograd."""
    return np.asarray(grad(lambda flat: oracle_cost(case, flat))(np.array(case.start)))


def oracle_errors(case: Case) -> list[np.ndarray]:
    """δ^2..δ^L of every sample, without 1/m, by autograd."""
    zeros = [np.zeros((case.batch.size, n)) for n in case.network.sizes[1:]]
    found = grad(lambda nudges: oracle_cost(case, np.array(case.start), nudges, mean=False))(zeros)
    return [np.asarray(delta) for delta in found]
