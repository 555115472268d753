"""The line with numbers: 'symbol = right-hand side = value', '≈' where a figure is rounded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .ids import Quantity, symbol
from .numbers import UNKNOWN, digits_for, is_rounded, latex_factor, latex_number
from .terms import Expansion, Factor, Term

SHOWN_TERMS = 12
"""Terms that are written out; a longer sum shows its first ones and its last."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """How numbers go into formulas at one place of a pass.

    `seen` are the quantities whose values may be shown, `known` says that the one that is computed
    is one of them, `digits` is the number of significant digits, `value_of` looks a value up.
    """

    seen: frozenset[Quantity]
    known: bool
    digits: int
    value_of: Callable[[Quantity], float]

    def line(self, q: Quantity, e: Expansion, value: float | None) -> str:
        """Write the line for `q`; `value` is None where it is not to be shown."""
        rough = self.known and self._is_rough(e)
        if self.known and e.substituted is not None:
            right = e.substituted(self.digits)
        else:
            right = self._sum(e)
        left = symbol(q) if e.left is None else e.left
        if value is not None and right == latex_number(value, self.digits):
            joint = r"\approx" if is_rounded(value, self.digits) else "="
            return f"{left} {joint} {right}"
        first = r"\approx" if rough else "="
        last = r"\approx" if rough or is_rounded(value, self.digits) else "="
        return rf"{left} {first} {right} {last} {latex_number(value, self.digits)}"

    def _is_rough(self, e: Expansion) -> bool:
        """Whether any figure on the right-hand side is rounded, and it matters."""
        if _vanishes(e):
            return False
        factors = [f for term in e.terms for f in term.factors] + list(e.outer)
        if any(is_rounded(f.value, self.digits) for f in factors if f.depends_on()):
            return True
        # A compound such as max(0, z) is written with its sources' figures, not with its own.
        inside = (s for f in factors if f.text is not None for s in f.sources)
        return any(is_rounded(self.value_of(s), self.digits) for s in inside)

    def _sum(self, e: Expansion) -> str:
        largest = max((abs(term.value) for term in e.terms), default=0.0)
        digits = digits_for(sum(term.value for term in e.terms), largest, self.digits)
        listed = e.terms
        if len(listed) > SHOWN_TERMS:
            listed = (*listed[:3], listed[-1])
        terms = [self._product(term, digits) for term in listed]
        if len(e.terms) > SHOWN_TERMS:
            terms.insert(3, r"\cdots")
        text = _without_minus_zero(terms[0]) if terms else "0"
        for term in terms[1:]:
            text += f" - {term[1:].lstrip()}" if term.startswith("-") else f" + {term}"
        if not e.outer:
            return text
        outer = r" \cdot ".join(self._number(f, self.digits) for f in e.outer)
        if len(terms) > 1:
            text = rf"\left({text}\right)"
        return rf"{text} \cdot {outer}"

    def _product(self, term: Term, digits: int) -> str:
        sign, factors = ("-", term.factors[1:]) if term.negative else ("", term.factors)
        if len(factors) == 1 and not sign and factors[0].text is None:
            alone = factors[0]
            return latex_number(alone.value if self._sees(alone) else None, digits)
        return sign + r" \cdot ".join(self._number(f, digits) for f in factors)

    def _number(self, f: Factor, digits: int) -> str:
        if not self._sees(f):
            return UNKNOWN
        return f.text(digits) if f.text is not None else latex_factor(f.value, digits)

    def _sees(self, f: Factor) -> bool:
        return (self.known or not f.drawn) and self.seen.issuperset(f.depends_on())


def _vanishes(e: Expansion) -> bool:
    """Whether a figure that is exactly 0 makes the value 0, whatever else is rounded."""
    if any(map(_is_zero, e.outer)):
        return True
    return all(any(map(_is_zero, term.factors)) for term in e.terms)


def _is_zero(f: Factor) -> bool:
    """Whether it is written as the 0 that it is, and not as what comes to 0."""
    return f.value == 0.0 and f.text is None


def _without_minus_zero(term: str) -> str:
    """Drop the sign in front of a zero: a sum does not begin with −0."""
    return term[1:] if term == "-0" or term.startswith("-0 ") else term
