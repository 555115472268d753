"""Dropout: which hidden neurons a pass leaves out, told by seed, pass and sample alone.

Inverted dropout (Srivastava et al., 2014): with rate p a neuron's mask is 0 with probability p,
else 1/(1 − p), so that what the layer above receives is the same on average, and nothing is to be
scaled where nothing is dropped. The numbers behind the masks are those of SplitMix64 (Steele, Lea
and Flood, 2014) at a place that a hash of seed, pass and sample names: each mask stands for itself,
so a replay finds it again without those before it. `kernels/compiled_dropout.py` draws the same
bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Bits = NDArray[np.uint64]
Rates = tuple[float, ...]
"""The rate p of every hidden layer, layer 2 first."""

GOLDEN = 0x9E3779B97F4A7C15
FACTORS = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
SHIFTS = (30, 27, 31)
SPARE = 11
"""Bits of 64 that a float64 has no room for."""
UNIT = 2.0**-53
"""What the remaining bits count in."""
_ALL = 2**64 - 1


@dataclass(frozen=True, slots=True)
class Dropout:
    """What the masks of passes one after another are drawn from; `number` is the first of them."""

    rates: Rates
    seed: int
    number: int


@dataclass(frozen=True)
class Masks:
    """The masks of one pass on m samples: for every hidden layer (m, n_l), None where p is 0.

    `drawn` are the numbers from 0 to 1 that decide; below its p a neuron is dropped.
    """

    rates: Rates
    drawn: tuple[Array | None, ...]
    values: tuple[Array | None, ...]

    @cached_property
    def layers(self) -> frozenset[int]:
        """The layers that have masks."""
        return frozenset(layer for layer, p in enumerate(self.rates, start=2) if p)

    def of(self, layer: int) -> Array | None:
        """The mask of a layer, None where it has none."""
        return self.values[layer - 2] if layer in self.layers else None

    def applied(self, layer: int, a: Array) -> Array:
        """Multiply the activations of a layer (m, n_l) by its mask, if it has one."""
        mask = self.of(layer)
        return a if mask is None else masked(a, mask)

    def rate(self, layer: int) -> float:
        """The rate p of a hidden layer."""
        return self.rates[layer - 2]


def scale(rate: float) -> float:
    """1/(1 − p), the mask of a neuron that is kept."""
    return 1.0 / (1.0 - rate)


def mask(drawn: Array, rate: float) -> Array:
    """Return the masks, shape kept: 0 where the number drawn is below p, else 1/(1 − p)."""
    return np.asarray((drawn >= rate) * scale(rate))


def masked(a: Array, mask: Array, out: Array | None = None) -> Array:
    """a ⊙ r, shape kept: activations, or what comes back to them."""
    return np.multiply(a, mask, out)


def draw(sizes: Sequence[int], dropout: Dropout, indices: Sequence[int]) -> Masks | None:
    """Draw the masks of a pass on the samples of these indices; None where nothing can be dropped.

    `sizes` are those of layers 1..L.
    """
    if not any(dropout.rates):
        return None
    hidden = sizes[1:-1]
    whole = uniforms(dropout.seed, dropout.number, indices, sum(hidden))
    places = [
        slice(end - width, end) for width, end in zip(hidden, accumulate(hidden), strict=True)
    ]
    drawn = tuple(
        _frozen(whole[:, place]) if rate else None
        for place, rate in zip(places, dropout.rates, strict=True)
    )
    values = tuple(
        None if numbers is None else _frozen(mask(numbers, rate))
        for numbers, rate in zip(drawn, dropout.rates, strict=True)
    )
    return Masks(dropout.rates, drawn, values)


def _frozen(array: Array) -> Array:
    array.setflags(write=False)
    return array


def uniforms(seed: int, number: int, indices: Sequence[int], count: int) -> Array:
    """Return numbers in [0, 1), (samples, count): a row for each sample of a pass."""
    key = _hash(_hash(seed) ^ number)
    rows = np.array(indices, dtype=np.uint64)
    rows ^= np.uint64(key)
    rows += _STEP
    _finish(rows)
    bits = rows[:, None] + _places(count)
    _finish(bits)
    bits >>= _SPARE
    return np.asarray(bits * UNIT)


_STEP, _SPARE = np.uint64(GOLDEN), np.uint64(SPARE)
_MIXES = tuple((np.uint64(s), np.uint64(f)) for s, f in zip(SHIFTS, FACTORS, strict=False))
_LAST = np.uint64(SHIFTS[-1])


@lru_cache(maxsize=32)
def _places(count: int) -> Bits:
    """How far the numbers of the first neurons are from a sample's place."""
    return np.arange(1, count + 1, dtype=np.uint64) * _STEP


def _finish(bits: Bits) -> None:
    """Go SplitMix64's way from places to their numbers, in place."""
    for shift, factor in _MIXES:
        bits ^= bits >> shift
        bits *= factor
    bits ^= bits >> _LAST


def _hash(number: int) -> int:
    """The same, of one whole number."""
    bits = (number + GOLDEN) & _ALL
    for shift, factor in zip(SHIFTS, FACTORS, strict=False):
        bits = ((bits ^ (bits >> shift)) * factor) & _ALL
    return bits ^ (bits >> SHIFTS[-1])


def key_of(dropout: Dropout) -> int:
    """Return what a seed is hashed to, 64 bits."""
    return _hash(dropout.seed)
