"""A matrix turned as numba compiles it: rows become columns.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from .compiled_decorators import compiled
from .compiled_lanes import LANE
from .compiled_products import Table


@compiled
def turn(rows: int, columns: int, one: Table, other: Table) -> None:
    """Fill other = oneᵀ; `one` has so many rows and columns.

    LANE rows at a time, so that what is written stands side by side and what is read is not far
    apart: a matrix of powers of two would else fall on the same few lines of a cache.
    """
    a, a_at, a_step = one
    b, b_at, b_step = other
    whole = rows - rows % LANE
    for row in range(0, whole, LANE):
        for column in range(columns):
            p, q = a_at + row * a_step + column, b_at + column * b_step + row
            for k in range(LANE):
                b[q + k] = a[p + k * a_step]
    for row in range(whole, rows):
        for column in range(columns):
            b[b_at + column * b_step + row] = a[a_at + row * a_step + column]
