"""How numbers are written inside formulas: four significant digits, or all of them if fewer."""

from __future__ import annotations

import math

SIGNIFICANT_DIGITS = 4
_FLOAT_NOISE = 1e-14
"""Relative; 0.15·0.05 + 0.2·0.1 + 0.35 is 0.3775 to a reader, whatever its last bits are."""
MOST_EXTRA_DIGITS = 12
"""16 digits are all that a float64 has."""
UNKNOWN = r"\square"


def latex_number(value: float | None, digits: int = SIGNIFICANT_DIGITS) -> str:
    """Write `value` with at most so many significant digits; the unknown is a square."""
    if value is None or not math.isfinite(value):
        return UNKNOWN
    if value == 0:
        return "0"
    # Read off the text: 1.7977e308, rounded to four digits, is no float64 any more.
    exponent = int(f"{value:.{digits - 1}e}".partition("e")[2])
    if exponent < -4 or exponent > 5:
        mantissa, _, power = f"{value:.{digits - 1}e}".partition("e")
        if float(mantissa) == round(float(mantissa)):
            mantissa = f"{float(mantissa):.0f}"
        return rf"{mantissa} \cdot 10^{{{int(power)}}}"
    decimals = max(0, digits - 1 - exponent)
    text = f"{value:.{decimals}f}"
    if not is_rounded(value, digits) and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text


def is_rounded(value: float | None, digits: int = SIGNIFICANT_DIGITS) -> bool:
    """Whether `latex_number` loses digits of `value`."""
    if value is None or not math.isfinite(value) or value == 0:
        return False
    shown = float(f"{value:.{digits - 1}e}")
    return abs(shown - value) > _FLOAT_NOISE * abs(value)


def latex_factor(value: float | None, digits: int = SIGNIFICANT_DIGITS) -> str:
    """Write `value` so that it can stand behind a multiplication sign: negatives in brackets."""
    text = latex_number(value, digits)
    return rf"\left({text}\right)" if text.startswith("-") else text


def digits_for(result: float, largest: float) -> int:
    """Digits that summands need for their sum to come out: as many more as they cancel.

    0.9996 · (1 − 0.9996) is not 0.0003851 to a reader who does the sum; 1 − 0.99961493 is.
    """
    if result == 0 or not math.isfinite(largest / result):
        return SIGNIFICANT_DIGITS
    lost = math.log10(max(1.0, abs(largest / result)))
    return SIGNIFICANT_DIGITS + min(MOST_EXTRA_DIGITS, int(lost))


def difference(left: float, right: float) -> str:
    """Write left − right in brackets, with the digits that their difference needs."""
    digits = digits_for(left - right, max(abs(left), abs(right)))
    return f"({latex_number(left, digits)} - {latex_factor(right, digits)})"


def plain_number(value: float) -> str:
    """Write `value` in running text: at most four significant digits, a true minus sign."""
    text = f"{value:.{SIGNIFICANT_DIGITS}g}"
    return text.replace("-", "\N{MINUS SIGN}")
