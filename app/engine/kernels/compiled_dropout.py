"""What numba compiles of dropout: the masks of passes, bit for bit those of `engine/dropout.py`.

Only `compiled.py` may import this.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..dropout import FACTORS, GOLDEN, SHIFTS, SPARE, UNIT
from .compiled_decorators import Floats, compiled, inlined

Ints = NDArray[np.int64]

_GOLDEN = np.uint64(GOLDEN)
_FIRST, _SECOND = (np.uint64(factor) for factor in FACTORS)
_30, _27, _31 = (np.uint64(shift) for shift in SHIFTS)
_SPARE = np.uint64(SPARE)


class Drawing(NamedTuple):
    """What masks are drawn from: of each hidden layer its size, rate p and 1/(1 − p).

    `key` is what the seed is hashed to, `number` the first pass; no layers: nothing is dropped.
    """

    sizes: Ints
    rates: Floats
    scales: Floats
    key: np.uint64
    number: int


@inlined
def finished(bits: np.uint64) -> np.uint64:
    """SplitMix64's way from a place to its number."""
    bits = (bits ^ (bits >> _30)) * _FIRST
    bits = (bits ^ (bits >> _27)) * _SECOND
    return bits ^ (bits >> _31)


@compiled
def fill(drawing: Drawing, number: int, indices: Ints, mask: Floats) -> None:
    """Fill the masks of pass `number` on samples: layer after layer, (m, n_l) each."""
    m = len(indices)
    of_pass = finished((drawing.key ^ np.uint64(number)) + _GOLDEN)
    before = 0
    for i in range(len(drawing.sizes)):
        width, rate, scale = drawing.sizes[i], drawing.rates[i], drawing.scales[i]
        for r in range(m):
            place = finished((of_pass ^ np.uint64(indices[r])) + _GOLDEN)
            place += np.uint64(before) * _GOLDEN
            for j in range(width):
                place += _GOLDEN
                drawn = np.float64(finished(place) >> _SPARE) * UNIT
                mask[before * m + r * width + j] = scale if drawn >= rate else 0.0
        before += width
