"""Formulas of the page that plays passes: in pieces, of which each may begin a line."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest

from app.exports.mathml import mathml


def lines(latex: str) -> list[list[str]]:
    """The letters and signs of each piece of each statement."""
    page = fromstring(f"<p>{mathml(latex).replace('<wbr>', '')}</p>")
    return [["".join(piece.itertext()) for piece in statement] for statement in page]


@pytest.mark.parametrize(
    ("latex", "pieces"),
    [
        (r"z = w a + b", [["z", "=wa", "+b"]]),
        (r"w \leftarrow w - \eta g", [["w", "←w", "−ηg"]]),
        (r"z \approx 0.5 \cdot (-2) - 1", [["z", "≈0.5·(−2)", "−1"]]),
        (r"a = (1 - b)\,c", [["a", "=(1−b)c"]]),
        (r"m = 1,\quad v = 2", [["m", "=1,"], ["v", "=2"]]),
        (r"\sigma(z):\quad a,\, b", [["σ(z):"], ["a,b"]]),
        (r"\delta \approx \left(1 + 2\right) \cdot -3", [["δ", "≈(1+2)·−3"]]),
    ],
)
def test_a_line_may_end_before_relations_and_signs(latex: str, pieces: list[list[str]]) -> None:
    assert lines(latex) == pieces


def test_a_long_bracket_is_broken_but_none_that_grows() -> None:
    terms = " + ".join(["0.1 \\cdot 0.2"] * 6)
    ((*pieces, last),) = lines(rf"\delta \approx \left({terms}\right) \cdot 3")
    assert pieces == ["δ", "≈(0.1·0.2", *["+0.1·0.2"] * 4]
    assert last == "+0.1·0.2)·3"
    tall = rf"\delta \approx \left({terms} + \frac{{1}}{{2}}\right) \cdot 3"
    assert len(lines(tall)[0]) == 2


def test_a_sign_that_begins_a_piece_still_stands_between_operands() -> None:
    assert re.findall(r'<mo form="infix">(.)</mo>', mathml("a = b + c - d")) == ["+", "−"]


@pytest.mark.parametrize(
    ("latex", "spaces"), [(r"y \ln a", 2), (r"-\ln(a)", 0), (r"y \ln(a)", 1), ("y a", 0)]
)
def test_a_function_stands_apart_from_what_is_no_bracket(latex: str, spaces: int) -> None:
    assert mathml(latex).count('<mspace width="0.167em" />') == spaces
