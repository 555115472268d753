"""How a number of somebody's own is read: its value, and how exactly it is meant."""

from __future__ import annotations

import pytest

from app.engine.errors import InvalidInput
from app.engine.own_number import read_number

READ = [
    ("0.0088", 0.0088, 0.0088 * 5e-3),
    ("0.00877", 0.00877, 5e-6),
    ("8.8e-3", 0.0088, 0.0088 * 5e-3),
    ("−0.0381", -0.0381, 5e-5),
    ("+1.25", 1.25, 5e-3),
    ("8,77·10⁻³", 0.00877, 5e-6),
    ("8.77 × 10^-3", 0.00877, 5e-6),
    ("8.77*10**-3", 0.00877, 5e-6),
    ("8.77 · 10^{-3}", 0.00877, 5e-6),
    (" 12 ", 12.0, 12 * 5e-3),
    ("120", 120.0, 0.5),
    (".5", 0.5, 0.5 * 5e-3),
    ("1.", 1.0, 5e-3),
    ("0", 0.0, 0.0),
    ("1e3", 1000.0, 5.0),
]


@pytest.mark.parametrize(("text", "value", "tolerance"), READ)
def test_the_digits_of_a_text_say_how_exactly_it_is_meant(
    text: str, value: float, tolerance: float
) -> None:
    given_ = read_number(text)
    assert given_.value == pytest.approx(value, rel=1e-15)
    assert given_.tolerance == pytest.approx(tolerance, rel=1e-12)


def test_a_number_is_meant_to_a_millionth() -> None:
    assert read_number(0.0088).tolerance == pytest.approx(8.8e-9)
    assert read_number(-250.0).tolerance == pytest.approx(2.5e-4)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "1e",
        "1.2.3",
        "1,2,3",
        "nan",
        "inf",
        "--1",
        "1e999",
        "0x10",
        "1_000",
        "9" * 70,
        "½",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_number(text)
