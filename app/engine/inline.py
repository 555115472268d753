"""Symbols in running text: `w³₁₂`, `∂C/∂z²₁`, as sentences name them between their words.

In formulas `ids.symbol` writes the same things in LaTeX.
"""

from __future__ import annotations

from .ids import Quantity

_ABOVE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BELOW = str.maketrans("0123456789jk", "₀₁₂₃₄₅₆₇₈₉ⱼₖ")


def inline(kind: str, layer: int, *indices: int | str) -> str:
    """Write a symbol of a layer; an index is a number, or the letter that a sum runs over."""
    wide = any(len(str(i)) > 1 for i in indices)
    below = (",\N{NARROW NO-BREAK SPACE}" if wide and len(indices) > 1 else "").join(
        str(i).translate(_BELOW) for i in indices
    )
    name = {"delta": "δ", "mask": "r"}.get(kind, kind)
    return f"{name}{str(layer).translate(_ABOVE)}{below}"


def inline_id(q: Quantity) -> str:
    """Write the symbol of a quantity of a layer; of which sample it is, sentences say in words."""
    return inline(q.kind, q.layer, *((q.j, q.k) if q.k else (q.j,)))
