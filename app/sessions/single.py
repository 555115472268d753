"""One pass on one sample without a session."""

from __future__ import annotations

import numpy as np

from ..engine.errors import Diverged, InvalidInput
from ..engine.message import say
from ..engine.network import Batch, Training, frozen
from ..engine.optimizers import OPTIMIZERS
from ..engine.trace import Trace
from .data import check_sample
from .limits import Limits
from .setup import build_network, build_training, first_parameters
from .specs import NetworkSpec, TrainingSpec, Vector


def single_pass(
    spec: NetworkSpec, x: Vector, y: Vector, training: TrainingSpec | None, limits: Limits
) -> Trace:
    """Compute a pass on x (n_1,), y (n_L,); it updates only if training is given.

    Raises InvalidInput, Diverged.
    """
    try:
        network = build_network(spec, limits)
        parameters = first_parameters(network, spec, spec.seed or 0)
    except InvalidInput as error:
        raise error.under("/network") from None
    learning: Training | None = None
    if training is not None:
        try:
            learning = build_training(training)
        except InvalidInput as error:
            raise error.under("/training") from None
    xs, ys = np.array([x], dtype=np.float64), np.array([y], dtype=np.float64)
    check_sample(network, xs, ys)
    optimizer = OPTIMIZERS["sgd"] if learning is None else learning.optimizer
    state = None if learning is None else optimizer.fresh_state(len(parameters))
    batch = Batch(frozen(xs), frozen(ys), (0,), 0)
    trace = Trace.compute(network, learning, batch, parameters, state)
    if trace.breakdown is not None:
        raise Diverged(
            say("quantity-breaks", quantity=trace.breakdown.quantity, reason=trace.breakdown.reason)
        )
    return trace
