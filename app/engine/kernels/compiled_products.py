"""A product of two matrices as numba compiles it: five rows at a time, as wide as registers are.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from collections.abc import Callable

from .compiled_decorators import Floats, compiled, inlined
from .compiled_lanes import LANE, WIDEST, Lanes, fused, loading, minus, spreading, store, times

Left = tuple[Floats, int, int, int]
"""A flat array, where a matrix begins in it, and how far from a row, a column to the next."""
Table = tuple[Floats, int, int]
"""The same of a matrix whose numbers of a row stand side by side."""
Ending = tuple[float, float, bool]
"""What becomes of sums v: v · scale, or else what was there − (v · scale) · η. The last says so."""

DEEP = 128
"""Rows of the right factor at a time: so many, WIDEST wide, stay in a processor's first cache."""
AS_SUMMED: Ending = (1.0, 0.0, False)
"""Sums as they are."""


def panel_of(width: int) -> Callable[..., None]:
    """Return what works out so many columns of a product."""
    load, spread = loading(width), spreading(width)

    @inlined
    def ended(sums: Lanes, c: Floats, at: int, ending: Ending) -> Lanes:
        scale, eta, follows = ending
        by_scale = times(sums, scale)
        if follows:
            by_scale = minus(load(c, at), times(by_scale, eta))
        result: Lanes = by_scale
        return result

    @inlined
    def panel(
        counts: tuple[int, int, int],
        left: Left,
        right: Table,
        first: Table,
        out: Table,
        column: int,
        ending: Ending,
    ) -> None:
        rows, low, high = counts
        a, a_at, over, along = left
        b, b_at, b_step = right
        s, s_at, s_step = first
        c, c_at, c_step = out
        begin = b_at + low * b_step + column
        a_at += low * along
        s_at += column
        c_at += column
        last, r = rows - 1, 0
        while r < rows:
            q = begin
            if rows - r < 3:
                p, v = a_at + r * over, load(s, s_at + r * s_step)
                for _ in range(low, high):
                    v = fused(spread(a, p), load(b, q), v)
                    p += along
                    q += b_step
                store(c, c_at + r * c_step, ended(v, c, c_at + r * c_step, ending))
                r += 1
                continue
            # Where there are no five, the last one is worked out again.
            r1, r2 = min(r + 1, last), min(r + 2, last)
            r3, r4 = min(r + 3, last), min(r + 4, last)
            p0, v0 = a_at + r * over, load(s, s_at + r * s_step)
            p1, v1 = a_at + r1 * over, load(s, s_at + r1 * s_step)
            p2, v2 = a_at + r2 * over, load(s, s_at + r2 * s_step)
            p3, v3 = a_at + r3 * over, load(s, s_at + r3 * s_step)
            p4, v4 = a_at + r4 * over, load(s, s_at + r4 * s_step)
            for _ in range(low, high):
                w = load(b, q)
                v0 = fused(spread(a, p0), w, v0)
                v1 = fused(spread(a, p1), w, v1)
                v2 = fused(spread(a, p2), w, v2)
                v3 = fused(spread(a, p3), w, v3)
                v4 = fused(spread(a, p4), w, v4)
                p0 += along
                p1 += along
                p2 += along
                p3 += along
                p4 += along
                q += b_step
            # All of them before any is stored: two may be the same one.
            v0 = ended(v0, c, c_at + r * c_step, ending)
            v1 = ended(v1, c, c_at + r1 * c_step, ending)
            v2 = ended(v2, c, c_at + r2 * c_step, ending)
            v3 = ended(v3, c, c_at + r3 * c_step, ending)
            v4 = ended(v4, c, c_at + r4 * c_step, ending)
            store(c, c_at + r * c_step, v0)
            store(c, c_at + r1 * c_step, v1)
            store(c, c_at + r2 * c_step, v2)
            store(c, c_at + r3 * c_step, v3)
            store(c, c_at + r4 * c_step, v4)
            r += 5

    return panel


_widest, _middle, _narrow = panel_of(WIDEST), panel_of(max(LANE, WIDEST // 2)), panel_of(LANE)


@compiled
def product(
    rows: int,
    inner: int,
    width: int,
    left: Left,
    right: Table,
    first: Table,
    out: Table,
    ending: Ending,
) -> None:
    """Fill `out` by what `ending` makes of first + left right, `rows` × `inner` × `width`.

    `width` is a multiple of LANE. Each sum runs over `inner` in order, so its bits depend on its
    terms alone. What follows them has an `inner` of DEEP at most.
    """
    for low in range(0, max(inner, 1), DEEP):
        high = min(low + DEEP, inner)
        counts = rows, low, high
        begin = first if low == 0 else out
        by = ending if high == inner else AS_SUMMED
        column = 0
        while column + WIDEST <= width:
            _widest(counts, left, right, begin, out, column, by)
            column += WIDEST
        while column + WIDEST // 2 <= width and WIDEST > LANE:
            _middle(counts, left, right, begin, out, column, by)
            column += WIDEST // 2
        while column < width:
            _narrow(counts, left, right, begin, out, column, by)
            column += LANE
