"""How a figure is to be written, worked out apart from the product: in decimals, not floats."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

DIGITS = 4
MINUS = "−"
UNKNOWN = "□"
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def figure(value: float | None) -> str:
    """Four significant digits, ties away from zero; whole numbers whole; □ for what is unknown."""
    if value is None:
        return UNKNOWN
    exact = Decimal(repr(float(value)))
    sign, size = (MINUS if exact < 0 else ""), abs(exact)
    if size == size.to_integral_value() and size < 10**6:
        return sign + str(int(size))
    keep = DIGITS if size >= 10**6 else max(DIGITS, size.adjusted() + 1)
    rounded = size.quantize(Decimal(1).scaleb(size.adjusted() + 1 - keep), ROUND_HALF_UP)
    power = rounded.adjusted()
    if -4 <= power < 6:
        places = max(0, DIGITS - 1 - power)
        return sign + format(rounded.quantize(Decimal(1).scaleb(-places)), "f")
    mantissa = rounded.scaleb(-power).quantize(Decimal(1).scaleb(1 - DIGITS))
    return f"{sign}{mantissa}·10{str(power).translate(_SUPERSCRIPTS)}"
