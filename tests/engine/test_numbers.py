"""How figures are written: the table that the page runs too, and what holds of any number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.numbers import (
    MOST_DIGITS,
    UNKNOWN,
    difference,
    is_rounded,
    latex_factor,
    latex_number,
    plain_number,
)
from tests.contract.arithmetic import balanced, evaluate
from tests.engine.networks import deterministic

FIGURES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "figures.json").read_text(encoding="utf-8")
)
finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("case", FIGURES, ids=lambda c: f"{c['value']!r} to {c['digits']}")
def test_the_table_that_both_languages_run(case: dict[str, Any]) -> None:
    assert plain_number(case["value"], case["digits"]) == case["text"]
    assert latex_number(case["value"], case["digits"]) == case["latex"]


def test_the_table_has_every_kind_of_case() -> None:
    texts = {case["text"] for case in FIGURES}
    # contract: a tie away from zero, whole numbers, powers of ten, zeros kept, a carry
    assert texts >= {"0.1563", "−0.1563", "1", "12346", "1.235·10⁶", "4.386·10⁻⁵", "0", "10.00"}
    assert {case["digits"] for case in FIGURES} >= {3, 4, 17}


@pytest.mark.parametrize("value", [None, float("nan"), float("inf"), float("-inf")])
def test_what_is_unknown_or_not_finite_is_a_square(value: float | None) -> None:
    assert latex_number(value) == UNKNOWN
    assert not is_rounded(value)


@given(finite, st.integers(3, MOST_DIGITS))
@deterministic(400)
def test_what_is_written_is_the_number_to_its_digits(value: float, digits: int) -> None:
    text = latex_number(value, digits)
    assert balanced(text)
    assert latex_factor(value, digits) == (
        rf"\left({text}\right)" if text.startswith("-") else text
    )
    if abs(value) < 1.7e308:
        read = evaluate(text)
        assert read == pytest.approx(value, rel=0.51 * 10.0 ** (1 - digits), abs=5e-324)
        assert is_rounded(value, digits) == (abs(read - value) > 1e-14 * abs(value))


@given(finite)
@deterministic(200)
def test_17_digits_give_the_very_float_back(value: float) -> None:
    if 1e-300 < abs(value) < 1.7e308:
        assert evaluate(latex_number(value, MOST_DIGITS)) == value


@given(finite, st.integers(3, MOST_DIGITS))
@deterministic(200)
def test_negative_numbers_are_written_as_positive_ones_with_a_minus(
    value: float, digits: int
) -> None:
    if value:
        positive = plain_number(abs(value), digits)
        assert plain_number(-abs(value), digits) == "−" + positive
        assert "-" not in positive


def test_a_difference_has_the_digits_that_it_needs() -> None:
    assert difference(1.0, 0.25) == "(1 - 0.2500)"
    assert difference(1.0, 0.99961493) == "(1 - 0.9996149)"
    assert difference(0.0, -2.0) == r"(0 - \left(-2\right))"
