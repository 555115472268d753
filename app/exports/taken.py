"""What a writer is handed of a session: everything that it may write, already computed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.ids import Quantity
from ..engine.kernels.kernel import Start
from ..engine.kernels.kernels import DEFAULT_KERNEL
from ..engine.network import Network, Training
from ..engine.trace import Trace
from ..sessions.checkpoints import Checkpoint, encode
from ..sessions.history import History
from ..sessions.session import Session

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PassTaken:
    """A pass, by its number from 0, whole."""

    number: int
    trace: Trace


@dataclass(frozen=True)
class Taken:
    """A session at its cursor.

    `trace` is the cursor's pass, `epoch` the one that it belongs to. `standing` is where the
    session stands: what this pass starts from, at its end what the next one starts from; x is
    (N, n_1) and y (N, n_L) with the edits up to there. `checkpoints` are what arrives at some of
    the passes that have been reached, that of pass 0 first. `passes` are the cursor's and those
    after it, as many as were asked for, or until one has no end.
    """

    session: Session
    trace: Trace
    epoch: int
    standing: Start
    training: Training
    x: Array
    y: Array
    checkpoints: tuple[Checkpoint, ...]
    passes: tuple[PassTaken, ...]

    @property
    def network(self) -> Network:
        """The session's network."""
        return self.session.setup.network

    @property
    def training_of_pass(self) -> Training:
        """How the cursor's pass learns."""
        return self.trace.training or self.training

    @property
    def quantity(self) -> Quantity:
        """What the last step computed; at a pass's very start, what its first one will."""
        step = self.session.cursor.step
        return self.trace.program.op(max(step, 1) - 1)

    @property
    def name(self) -> str:
        """A name for files: the example's, or the shape, and the pass as people count."""
        setup = self.session.setup
        sizes = "-".join(map(str, setup.network.sizes))
        known = setup.preset if setup.preset and not self.session.differs_from_preset else sizes
        return f"{known}-pass-{self.session.cursor.number + 1}"


def take(session: Session, history: History, passes: int = 1) -> Taken:
    """Compute what may be written of a session. Raises Diverged as `History.trace`."""
    number, step = session.cursor
    trace = history.trace(number, session.shown)
    taken = [PassTaken(number, trace)]
    while len(taken) < passes and taken[-1].trace.breakdown is None:
        later = number + len(taken)
        taken.append(PassTaken(later, history.trace(later, session.shown)))
    epoch = history.course.era(number).epoch(number)
    after = number + 1 if step == trace.program.steps else number
    era = history.course.era(after)
    return Taken(
        session,
        trace,
        epoch,
        history.begin(after),
        era.training,
        era.x,
        era.y,
        _checkpoints(session, history),
        tuple(taken),
    )


def _checkpoints(session: Session, history: History) -> tuple[Checkpoint, ...]:
    """What is kept of the passes reached; of the cursor's, too, by a kernel that may be missing.

    Another kernel that takes over then begins there, and computes nothing before it anew.
    """
    kept, number = history.checkpoints(session.furthest.number), session.cursor.number
    usual = history.course.era(number).training.kernel == DEFAULT_KERNEL
    if usual or any(each.number == number for each in kept):
        return kept
    here = encode(number, history.arriving(number))
    return tuple(sorted((*kept, here), key=lambda each: each.number))
