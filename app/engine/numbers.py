"""How a number is written, in formulas and in running text: one rule, and its LaTeX.

Four significant digits (or as many as are asked for), ties away from zero on the shortest decimal
that names the float, trailing zeros kept. A whole number stays whole, and an integer part is never
cut. From 10⁶ up and below 10⁻⁴, as rounded, a power of ten stands behind.
`static/src/view/number.ts` writes by the same rule; `tests/cases/figures.json` holds both to it.
"""

from __future__ import annotations

import math
from decimal import Decimal
from functools import lru_cache

SIGNIFICANT_DIGITS = 4
FEWEST_DIGITS, MOST_DIGITS = 3, 17
"""What may be asked for; 17 digits tell any two floats apart."""
_FIRST_PLAIN, _FIRST_POWER = -4, 6
"""Exponents: 10⁻⁴ is the smallest size that is written out, 10⁶ no longer is."""
_FLOAT_NOISE = 1e-14
"""Relative; 0.15·0.05 + 0.2·0.1 + 0.35 is 0.3775 to a reader, whatever its last bits are."""
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_MINUS = "\N{MINUS SIGN}"
UNKNOWN = r"\square"


def _rounded(digits: str, exponent: int, count: int) -> tuple[str, int]:
    """Round d.ddd… · 10^exponent to `count` digits, padded with zeros; a tie goes up."""
    if len(digits) <= count:
        return digits.ljust(count, "0"), exponent
    kept = int(digits[:count]) + (digits[count] >= "5")
    text = str(kept)
    return (text[:count], exponent + 1) if len(text) > count else (text, exponent)


@lru_cache(maxsize=8192)
def _parts(size: float, count: int) -> tuple[str, int]:
    """Figures of a finite `size` ≥ 0, and the power of ten behind them, 0 for none."""
    _, raw, power = Decimal(repr(size)).as_tuple()
    digits = "".join(map(str, raw)).rstrip("0")
    if not digits:
        return "0", 0
    exponent = len(raw) + int(power) - 1
    if len(digits) <= exponent + 1 <= _FIRST_POWER:
        return digits.ljust(exponent + 1, "0"), 0
    wanted = max(count, exponent + 1) if exponent < _FIRST_POWER else count
    digits, exponent = _rounded(digits, exponent, wanted)
    if not _FIRST_PLAIN <= exponent < _FIRST_POWER:
        return f"{digits[0]}.{digits[1:count]}", exponent
    if exponent < 0:
        return "0." + "0" * (-exponent - 1) + digits, 0
    whole, rest = digits[: exponent + 1].ljust(exponent + 1, "0"), digits[exponent + 1 :]
    return (f"{whole}.{rest}" if rest else whole), 0


def plain_number(value: float, digits: int = SIGNIFICANT_DIGITS) -> str:
    """Write a finite `value` in running text: a true minus, powers of ten as `4.386·10⁻⁵`."""
    figures, power = _parts(abs(value), digits)
    sign = _MINUS if value < 0 else ""
    return f"{sign}{figures}" + (f"·10{str(power).translate(_SUPERSCRIPTS)}" if power else "")


def latex_number(value: float | None, digits: int = SIGNIFICANT_DIGITS) -> str:
    r"""Write `value` in LaTeX: `1.235 \cdot 10^{6}`; what is unknown or not finite is a square."""
    if value is None or not math.isfinite(value):
        return UNKNOWN
    figures, power = _parts(abs(value), digits)
    sign = "-" if value < 0 else ""
    return f"{sign}{figures}" + (rf" \cdot 10^{{{power}}}" if power else "")


def is_rounded(value: float | None, digits: int = SIGNIFICANT_DIGITS) -> bool:
    """Whether writing `value` with so many digits loses some of it."""
    if value is None or not math.isfinite(value) or value == 0:
        return False
    figures, power = _parts(abs(value), digits)
    exact = Decimal(repr(abs(value)))
    return abs(Decimal(f"{figures}e{power}") - exact) > Decimal(_FLOAT_NOISE) * exact


def exact_digits(value: float, digits: int = SIGNIFICANT_DIGITS) -> int:
    """Digits that write `value` in full: those that are asked for, or as many more as it needs."""
    enough = (n for n in range(digits, MOST_DIGITS) if not is_rounded(value, n))
    return next(enough, MOST_DIGITS)


def latex_factor(value: float | None, digits: int = SIGNIFICANT_DIGITS) -> str:
    """Write `value` so that it can stand behind a multiplication sign: negatives in brackets."""
    text = latex_number(value, digits)
    return rf"\left({text}\right)" if text.startswith("-") else text


def digits_for(result: float, largest: float, digits: int = SIGNIFICANT_DIGITS) -> int:
    """Digits that summands need for their sum to come out: as many more as they cancel.

    0.9996 · (1 − 0.9996) is not 0.0003851 to a reader who does the sum; 1 − 0.99961493 is.
    """
    if result == 0 or not math.isfinite(largest / result):
        return digits
    lost = math.log10(max(1.0, abs(largest / result)))
    return min(MOST_DIGITS, digits + int(lost))


def difference(left: float, right: float, digits: int = SIGNIFICANT_DIGITS) -> str:
    """Write left − right in brackets, with the digits that their difference needs."""
    needed = digits_for(left - right, max(abs(left), abs(right)), digits)
    return f"({latex_number(left, needed)} - {latex_factor(right, needed)})"
