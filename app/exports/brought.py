"""What a reader makes of a file: a session to be, which has no id yet."""

from __future__ import annotations

from dataclasses import dataclass

from ..engine.kernels.kernel import Start
from ..engine.network import Training
from ..engine.optimizers import OptimizerState
from ..sessions.checkpoints import Checkpoint, encode, first_spacing
from ..sessions.session import Session
from ..sessions.session_limits import Limits
from ..sessions.setup import Setup, differs_from_preset
from .arrays import Array


@dataclass(frozen=True)
class Brought:
    """A session, and what arrives at some of its passes, that of pass 0 first."""

    session: Session
    checkpoints: tuple[Checkpoint, ...]


def fresh_state(training: Training, parameters: Array) -> OptimizerState:
    """Return the optimiser's state before its first update."""
    return training.optimizer.fresh_state(len(parameters))


def begun(setup: Setup, parameters: Array, state: OptimizerState, limits: Limits) -> Brought:
    """Begin a session at its very start."""
    marked = differs_from_preset(setup, parameters, limits)
    spacing = first_spacing(setup.network, setup.training)
    session = Session("", 0, marked, spacing=spacing)
    return Brought(session, (encode(0, Start(parameters, state)),))
