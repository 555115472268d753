"""Passes on one sample or a mini-batch, without a session."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..engine.dropout import Dropout, draw
from ..engine.errors import Diverged, InvalidInput
from ..engine.message import say
from ..engine.network import Batch, Network, frozen
from ..engine.optimizers import OPTIMIZERS
from ..engine.trace import Trace
from .budget import PASS_OVERHEAD, hold, hold_pass
from .data import check_sample
from .session_limits import Limits
from .setup import at, build_network, build_training, first_parameters
from .specs import Matrix, NetworkSpec, TrainingSpec, Vector

Samples = tuple[Vector | Matrix, Vector | Matrix]
"""x and y: of one sample, or a row for each."""


def single_pass(
    spec: NetworkSpec, samples: Samples, training: TrainingSpec | None, updates: int, limits: Limits
) -> Trace:
    """Compute a pass on x (n_1,) or (m, n_1), y alike; it updates only if training is given.

    More than one of the `updates` go on from where the one before ended, each an epoch of its own;
    the trace is the last's. Dropout draws for each of them anew, as a session of the network's
    seed would.
    Raises InvalidInput, TooLarge, Diverged.
    """
    network = at("/network", lambda: build_network(spec, limits))
    parameters = at("/network", lambda: first_parameters(network, spec, spec.seed or 0))
    learning = None if training is None else at("/training", lambda: build_training(training))
    if learning is None and updates > 1:
        raise InvalidInput.at("/updates", say("updates-need-training"))
    batch = _batch(network, samples, limits)
    rates = () if learning is None else at("/training", lambda: learning.rates(network))
    hold_pass(network, batch.size)
    hold("updates", updates * max(PASS_OVERHEAD, network.parameter_count * batch.size))
    optimizer = OPTIMIZERS["sgd"] if learning is None else learning.optimizer
    state = None if learning is None else optimizer.fresh_state(len(parameters))
    for number in range(updates):
        masks = draw(network.sizes, Dropout(rates, spec.seed or 0, number), batch.indices)
        here = replace(batch, masks=masks)
        trace = Trace.compute(network, learning, here, parameters, state, number)
        broken = trace.breakdown
        if broken is not None:
            raise Diverged(say("quantity-breaks", quantity=broken.quantity, reason=broken.reason))
        if trace.record.parameters is not None:
            parameters, state = frozen(trace.record.parameters), trace.record.state
    return trace


def _batch(network: Network, samples: Samples, limits: Limits) -> Batch:
    """Take one sample, or several as a mini-batch, of which the first is shown."""
    x, y = (np.asarray(rows, dtype=np.float64) for rows in samples)
    if x.ndim != y.ndim:
        raise InvalidInput.at("/y", say("rows-of-both"))
    xs, ys = np.atleast_2d(x), np.atleast_2d(y)
    if not 1 <= len(xs) <= limits.max_samples:
        raise InvalidInput.at("/x", say("samples-range", most=limits.max_samples, given=len(xs)))
    if len(xs) != len(ys):
        raise InvalidInput.at("/y", say("rows-as-many-as-x", expected=len(xs), given=len(ys)))
    check_sample(network, xs, ys)
    return Batch(frozen(xs.copy()), frozen(ys.copy()), tuple(range(len(xs))), 0)
