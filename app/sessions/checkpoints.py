"""Checkpoints: what arrives at a pass, as bytes, and how far apart they are kept.

A checkpoint of pass p holds parameters and optimiser state after pass p−1, before any edit of
pass p, so that an edit never spoils one that lies before it.
"""

from __future__ import annotations

import logging
import struct
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from types import MappingProxyType

import numpy as np

from ..engine.errors import StoreDamaged
from ..engine.kernels.kernel import Start
from ..engine.message import say
from ..engine.network import Network, Training, frozen
from ..engine.optimizers import OptimizerState

logger = logging.getLogger(__name__)

BUDGET_BYTES = 8_000_000
"""What the checkpoints of one session may take, unless the fewest that are kept take more."""
REPLAY_SECONDS = 0.02
"""What the passes between two checkpoints should take, where the budget has room for that."""
LEAST_SPACING = 64
CALL_SECONDS = MappingProxyType({"numpy": 1.5e-5, "compiled": 2e-7})
"""What a pass of a kernel takes besides the arithmetic, on a usual machine."""
OPERATIONS_A_SECOND = 5e9
MOST = 1_024
"""Checkpoints of one session; beyond, every second one goes and the distance doubles."""
FEWEST = 4
_MAGIC = b"BPL1"
_DIGEST_BYTES = 12
_COUNTS = struct.Struct("<qq")
_PREFIX = len(_MAGIC) + _DIGEST_BYTES


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
    those set aside return, and those later than `beyond` are set aside instead. One that takes the
    place of the edit before it `keeps` those set aside: undo leads back to them, and those later
    than `beyond` are gone.
    """

    added: tuple[Checkpoint, ...] = ()
    beyond: int | None = None
    swaps: bool = False
    keeps: bool = False
    keep_every: int | None = None


def encode(number: int, start: Start) -> Checkpoint:
    """Write a start as bytes: a mark, a checksum, counts, then float64 vectors."""
    counts = _COUNTS.pack(len(start.state.slots), start.state.updates)
    vectors = (start.parameters, *start.state.slots)
    return Checkpoint(number, seal(number, counts + b"".join(v.tobytes() for v in vectors)))


def seal(number: int, content: bytes) -> bytes:
    """Put the checksum before what a checkpoint holds; it is of the pass's number, too."""
    return _MAGIC + _digest(number, content) + content


def decode(checkpoint: Checkpoint) -> Start:
    """Read what `encode` wrote, bit for bit. Raises StoreDamaged for anything else."""
    number, data = checkpoint.number, checkpoint.data
    content = memoryview(data)[_PREFIX:]
    if data[: len(_MAGIC)] != _MAGIC or data[len(_MAGIC) : _PREFIX] != _digest(number, content):
        raise StoreDamaged(say("checkpoint-damaged", number=number + 1))
    slots, updates = _COUNTS.unpack_from(content)
    vectors = np.frombuffer(content, dtype=np.float64, offset=_COUNTS.size).reshape(slots + 1, -1)
    parameters, *rest = (frozen(v.copy()) for v in vectors)
    return Start(parameters, OptimizerState(tuple(rest), updates))


def is_sound(checkpoint: Checkpoint) -> bool:
    """Tell whether a checkpoint is as it was written."""
    try:
        decode(checkpoint)
    except StoreDamaged:
        return False
    return True


def last_sound(find: Callable[[int], Checkpoint | None], number: int) -> tuple[int, Start] | None:
    """Decode the last checkpoint at or before a pass that is as it was written.

    What a damaged one held is replayed from the one before it, to the same bits. Raises
    StoreDamaged where none before it is sound.
    """
    damage: StoreDamaged | None = None
    while number >= 0:
        found = find(number)
        if found is None:
            break
        try:
            return found.number, decode(found)
        except StoreDamaged as error:
            logger.error("the checkpoint of pass %d is damaged", found.number)
            damage = error
            number = found.number - 1
    if damage is not None:
        raise damage
    return None


def _digest(number: int, content: bytes | memoryview) -> bytes:
    digest = blake2b(number.to_bytes(8, "little"), digest_size=_DIGEST_BYTES)
    digest.update(content)
    return digest.digest()


def first_spacing(network: Network, training: Training) -> int:
    """Distance in passes at which a replay from one checkpoint to the next takes a moment.

    An estimate, and a power of two: a session is the same on every machine.
    """
    operations = 6 * network.parameter_count * training.batch_size
    seconds = CALL_SECONDS[training.kernel] + operations / OPERATIONS_A_SECOND
    spacing = LEAST_SPACING
    while 2 * spacing * seconds <= REPLAY_SECONDS:
        spacing *= 2
    return spacing


def spacing_for(reached: int, spacing: int, size: int, budget: int = BUDGET_BYTES) -> int:
    """Distance at which checkpoints of `size` bytes up to pass `reached` stay in the budget."""
    most = max(FEWEST, min(MOST, budget // max(size, 1)))
    while reached // spacing > most:
        spacing *= 2
    return spacing
