"""How numbers are written inside formulas: four significant digits, or all of them if fewer."""

from __future__ import annotations

import math

SIGNIFICANT_DIGITS = 4
_FLOAT_NOISE = 1e-14
"""Relative; 0.15·0.05 + 0.2·0.1 + 0.35 is 0.3775 to a reader, whatever its last bits are."""
UNKNOWN = r"\square"


def latex_number(value: float | None) -> str:
    """Write `value` with at most four significant digits; the unknown is a square."""
    if value is None or not math.isfinite(value):
        return UNKNOWN
    if value == 0:
        return "0"
    # Read off the text: 1.7977e308, rounded to four digits, is no float64 any more.
    exponent = int(f"{value:.{SIGNIFICANT_DIGITS - 1}e}".partition("e")[2])
    if exponent < -4 or exponent > 5:
        mantissa, _, power = f"{value:.{SIGNIFICANT_DIGITS - 1}e}".partition("e")
        if float(mantissa) == round(float(mantissa)):
            mantissa = f"{float(mantissa):.0f}"
        return rf"{mantissa} \cdot 10^{{{int(power)}}}"
    decimals = max(0, SIGNIFICANT_DIGITS - 1 - exponent)
    text = f"{value:.{decimals}f}"
    if not is_rounded(value) and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text


def is_rounded(value: float | None) -> bool:
    """Whether `latex_number` loses digits of `value`."""
    if value is None or not math.isfinite(value) or value == 0:
        return False
    shown = float(f"{value:.{SIGNIFICANT_DIGITS - 1}e}")
    return abs(shown - value) > _FLOAT_NOISE * abs(value)


def latex_factor(value: float | None) -> str:
    """Write `value` so that it can stand behind a multiplication sign: negatives in brackets."""
    text = latex_number(value)
    return rf"\left({text}\right)" if text.startswith("-") else text


def plain_number(value: float) -> str:
    """Write `value` in running text: at most four significant digits, a true minus sign."""
    text = f"{value:.{SIGNIFICANT_DIGITS}g}"
    return text.replace("-", "\N{MINUS SIGN}")
