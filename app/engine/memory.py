"""What an optimiser remembers for all parameters of a layer, before and after a pass's update."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """One number for each weight, shape of w^l, and for each bias, of b^l: None if frozen."""

    w: Array
    b: Array | None


@dataclass(frozen=True, slots=True)
class LayerSlot:
    """One thing that the optimiser remembers, such as a velocity.

    `after` and `corrected` are None in a pass that breaks off; `corrected` also where the optimiser
    uses what it remembers as it is.
    """

    symbol: str
    before: Pair
    after: Pair | None
    corrected: Pair | None


def layer_memory(trace: Trace, layer: int) -> tuple[LayerSlot, ...]:
    """Return what is remembered of w^l and b^l, l from 2; nothing in a pass without an update."""
    training, before, after = trace.training, trace.before, trace.record.state
    if training is None or before is None or after is None:
        return ()
    optimizer, sound = training.optimizer, trace.breakdown is None

    def of_layer(flat: Array) -> Pair:
        ws, bs = trace.network.views(flat)
        return Pair(ws[layer - 2], bs[layer - 2] if training.train_biases else None)

    found = []
    for place, symbol in enumerate(optimizer.slot_symbols):
        old, new = before.slots[place], after.slots[place]
        rest = optimizer.correction(place, after.updates, training.constants)
        corrected = of_layer(new / rest) if sound and rest is not None else None
        found.append(LayerSlot(symbol, of_layer(old), of_layer(new) if sound else None, corrected))
    return tuple(found)
