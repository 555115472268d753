"""Symbols in running text."""

from __future__ import annotations

from app.engine.ids import Quantity
from app.engine.inline import inline, inline_id


def test_a_symbol_has_its_layer_above_and_its_indices_below() -> None:
    assert inline("z", 3, 1) == "z³₁"
    assert inline("delta", 12, "k") == "δ¹²ₖ"
    assert inline("w", 3, "k", 1) == "w³ₖ₁"
    assert inline_id(Quantity("w", 2, 1, 2)) == "w²₁₂"
    assert inline_id(Quantity("b", 2, 10)) == "b²₁₀"


def test_indices_of_several_digits_are_told_apart() -> None:
    assert inline("w", 2, 1, 12) == "w²₁,\N{NARROW NO-BREAK SPACE}₁₂"
    assert inline("w", 2, 11, 2) == "w²₁₁,\N{NARROW NO-BREAK SPACE}₂"
