"""Checkpoints: what arrives at a pass, as bytes, and how far apart they are kept.

A checkpoint of pass p holds parameters and optimiser state after pass p−1, before any edit of
pass p, so that an edit never spoils one that lies before it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

from ..engine.network import frozen
from ..engine.optimizers import OptimizerState
from .course import Start

BUDGET_BYTES = 4_000_000
"""What the checkpoints of one session may take, unless the fewest that are kept take more."""
MOST = 1_024
"""Checkpoints of one session; beyond, every second one goes and the distance doubles."""
FEWEST = 4
_HEADER = struct.Struct("<qq")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Encoded `Start` that arrives at pass `number`."""

    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class CheckpointChanges:
    """What a write does to a session's checkpoints: set aside or swap, thin, add, in this order.

    After an edit those of passes later than `beyond` no longer hold: they are set aside, in place
    of what had been set aside before. A write that takes an edit back, or repeats it, `swaps`:
    those set aside return, and those later than `beyond` are set aside instead.
    """

    added: tuple[Checkpoint, ...] = ()
    beyond: int | None = None
    swaps: bool = False
    keep_every: int | None = None


def encode(number: int, start: Start) -> Checkpoint:
    """Write a start as bytes: float64 vectors behind a header of counts."""
    header = _HEADER.pack(len(start.state.slots), start.state.updates)
    vectors = (start.parameters, *start.state.slots)
    return Checkpoint(number, header + b"".join(v.tobytes() for v in vectors))


def decode(data: bytes) -> Start:
    """Read what `encode` wrote, bit for bit."""
    slots, updates = _HEADER.unpack_from(data)
    vectors = np.frombuffer(data, dtype=np.float64, offset=_HEADER.size).reshape(slots + 1, -1)
    parameters, *rest = (frozen(v.copy()) for v in vectors)
    return Start(parameters, OptimizerState(tuple(rest), updates))


def spacing_for(reached: int, spacing: int, size: int) -> int:
    """Distance at which checkpoints of `size` bytes up to pass `reached` stay in the budget."""
    most = max(FEWEST, min(MOST, BUDGET_BYTES // max(size, 1)))
    while reached // spacing > most:
        spacing *= 2
    return spacing
