"""Symbols of given quantities in plain characters, for sentences: `w:2:1:3` → w²₁₃.

`static/src/view/symbols.ts` writes them alike.
"""

from __future__ import annotations

from .ids import Quantity

_ABOVE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BELOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def raised(layer: int) -> str:
    """Write a layer as it stands in a symbol: 2 → ²."""
    return str(layer).translate(_ABOVE)


def lowered(index: int) -> str:
    """Write an index as it stands in a symbol: 1 → ₁."""
    return str(index).translate(_BELOW)


def given_symbol(q: Quantity) -> str:
    """Write a weight, a bias, an input or a target; inputs are x, as in the data."""
    if q.kind == "y":
        return f"y{lowered(q.j)}"
    if q.kind == "a":
        return f"x{lowered(q.j)}"
    if q.kind == "b":
        return f"b{raised(q.layer)}{lowered(q.j)}"
    apart = "," if q.j > 9 or q.k > 9 else ""
    return f"w{raised(q.layer)}{lowered(q.j)}{apart}{lowered(q.k)}"
