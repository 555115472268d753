"""e^x in additions, products and shifts alone, so that a loop over it becomes vector instructions.

The C library's takes one number at a time. x = k ln 2 + r with |r| ≤ ½ ln 2, and e^x = 2^k e^r
(Cody and Waite, 1980); Taylor's series of e^r to r^13 is right to 4 · 10^−18 there. Results are
within 1 ulp for e^x, 3 for what is made of it.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import math

import numpy as np

from .compiled_decorators import inlined
from .compiled_lanes import fused

PER_LN_2 = 1.0 / math.log(2.0)
LN_2_HIGH = float.fromhex("0x1.62e42feep-1")
"""The first 32 bits of ln 2: a product with k is exact."""
LN_2_LOW = float.fromhex("0x1.a39ef35793c76p-33")
"""The rest of ln 2."""
ROUNDER = 1.5 * 2.0**52
"""Added to a small number it leaves an integer, rounded, in the last bits of the sum."""
_ROUNDER_BITS = np.float64(ROUNDER).view(np.int64)
_BIAS, _FRACTION_BITS = 1023, 52
C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13 = (1.0 / math.factorial(n) for n in range(2, 14))
HIGHEST = 710.0
"""e^x is beyond float64 from here on; what is above is taken for it."""
LOWEST = -746.0
"""e^x is 0 up to here; what is below is taken for it."""
LOWEST_NORMAL = -708.0
"""e^x is a float64 of full precision from here on."""
MINUS_ONE_FROM = -50.0
"""e^x − 1 rounds to −1 up to here."""
TANH_ONE_FROM = 22.0
"""tanh x rounds to 1 from here on."""


@inlined
def _parts(x: float) -> tuple[float, float]:
    """Return k, and e^r − 1."""
    k = (x * PER_LN_2 + ROUNDER) - ROUNDER
    high, low = x - k * LN_2_HIGH, k * LN_2_LOW
    r = high - low
    lost = (high - r) - low
    r2 = r * r
    r4 = r2 * r2
    first = fused(r2, fused(C5, r, C4), fused(C3, r, C2))
    second = fused(r2, fused(C9, r, C8), fused(C7, r, C6))
    third = fused(r2, fused(C13, r, C12), fused(C11, r, C10))
    return k, r + fused(r2, fused(r4, fused(r4, third, second), first), lost)


@inlined
def _power_of_two(k: float) -> float:
    """2^k for −1022 ≤ k ≤ 1023; infinity for 1024."""
    integer = np.float64(k + ROUNDER).view(np.int64) - _ROUNDER_BITS
    power: float = np.int64((integer + _BIAS) << _FRACTION_BITS).view(np.float64)
    return power


@inlined
def exponential(x: float) -> float:
    """e^x of any x, gradually to 0."""
    x = HIGHEST if x > HIGHEST else x
    x = LOWEST if x < LOWEST else x
    k, rest = _parts(x)
    half = (k * 0.5 + ROUNDER) - ROUNDER
    return (1.0 + rest) * _power_of_two(half) * _power_of_two(k - half)


@inlined
def logistic(z: float) -> float:
    """1 / (1 + e^−z); 0 where e^−z is beyond float64, or nearly so."""
    x = HIGHEST if -z > HIGHEST else -z
    x = LOWEST_NORMAL if x < LOWEST_NORMAL else x
    k, rest = _parts(x)
    return 1.0 / (1.0 + (1.0 + rest) * _power_of_two(k))


@inlined
def exponential_less_one(x: float) -> float:
    """e^x − 1 for x ≤ 50, without cancellation near 0."""
    x = MINUS_ONE_FROM if x < MINUS_ONE_FROM else x
    k, rest = _parts(x)
    scale = _power_of_two(k)
    return scale * rest + (scale - 1.0)


@inlined
def hyperbolic_tangent(z: float) -> float:
    """Tanh z = (e^2z − 1) / (e^2z + 1), by amounts, so that it is odd."""
    amount = -z if z < 0.0 else z
    amount = TANH_ONE_FROM if amount > TANH_ONE_FROM else amount
    above = exponential_less_one(2.0 * amount)
    tangent = above / (above + 2.0)
    return -tangent if z < 0.0 else tangent
