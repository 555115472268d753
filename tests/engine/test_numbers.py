"""Four significant digits, whatever the number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.numbers import UNKNOWN, is_rounded, latex_factor, latex_number
from tests.contract.arithmetic import balanced, evaluate
from tests.engine.networks import deterministic


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (0.15 * 0.05 + 0.2 * 0.1 + 0.35, "0.3775"),
        (0.5932699921071872, "0.5933"),
        (0.00877, "0.00877"),
        (0.008771354689486937, "0.008771"),
        (-0.03809823651655623, "-0.03810"),
        (3.510187783e-05, r"3.510 \cdot 10^{-5}"),
        (1e-9, r"1 \cdot 10^{-9}"),
        (12345.678, "12346"),
        (0.99999, "1.000"),
        (999999.0, r"1 \cdot 10^{6}"),
        (1.7976931348623157e308, r"1.798 \cdot 10^{308}"),
        (None, UNKNOWN),
        (float("nan"), UNKNOWN),
        (float("inf"), UNKNOWN),
    ],
)
def test_written(value: float | None, text: str) -> None:
    assert latex_number(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
@deterministic(300)
def test_what_is_written_is_the_number_to_four_digits(value: float) -> None:
    text = latex_number(value)
    assert balanced(text)
    if abs(value) < 1.7e308:
        read = evaluate(text)
        assert read == pytest.approx(value, rel=5.1e-4, abs=5e-324)
        if not is_rounded(value):
            assert read == pytest.approx(value, rel=1e-13, abs=5e-324)
    assert latex_factor(value) == (rf"\left({text}\right)" if text.startswith("-") else text)
