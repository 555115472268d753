"""A number of somebody's own, as it is written down, and how exactly it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import isfinite

from .errors import InvalidInput
from .message import say

LOOSEST = 5e-3
"""Relative; few digits prove little (API.md)."""
OF_A_NUMBER = 1e-6
"""Relative tolerance for a number that came as one (API.md)."""
_NOISE = 1e-9
"""Relative to the tolerance: half a unit is half a unit, whatever the last bits are."""
_WRITTEN = re.compile(r"^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$")
LONGEST_NUMBER = 60


@dataclass(frozen=True, slots=True)
class Given:
    """A number that somebody came to, and how far from it another may be to count as the same."""

    value: float
    tolerance: float

    def means(self, other: float) -> bool:
        """Whether `other` is this number, as far as its digits tell."""
        return isfinite(other) and abs(other - self.value) <= self.tolerance * (1.0 + _NOISE)


def read_number(said: str | float) -> Given:
    """Read a number as a student writes it: `0.0088`, `−8.8e-3`, `8,8·10⁻³`.

    Raises InvalidInput for what is no number.
    """
    if isinstance(said, int | float):
        return Given(float(said), OF_A_NUMBER * abs(float(said)))
    text = _plain(said)
    if len(text) > LONGEST_NUMBER or not _WRITTEN.match(text):
        raise InvalidInput.at("/value", say("expected-number", given=said))
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise InvalidInput.at("/value", say("expected-number", given=said)) from None
    value, exponent = float(number), number.as_tuple().exponent
    if not isfinite(value) or not isinstance(exponent, int):
        raise InvalidInput.at("/value", say("expected-number", given=said))
    half = 0.5 * float(Decimal(1).scaleb(exponent))
    return Given(value, min(half, LOOSEST * abs(value)))


_SUPERSCRIPTS = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_POWER = re.compile(r"[·×*x]10(?:\^|\*\*)?[({]?([+-]?\d{1,3})[)}]?$")


def _plain(said: str) -> str:
    """Bring the ways to write a number down to one: `8.8e-3`."""
    text = "".join(said.split()).lower().translate(_SUPERSCRIPTS)
    text = text.replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    return _POWER.sub(r"e\1", text)
