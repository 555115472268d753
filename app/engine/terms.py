"""The pieces that a scalar is expanded into: factors, terms, an expansion.

value = (Σ terms) × Π outer factors; a term's value is the product of its factors.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import reduce

from .ids import Quantity, symbol


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor: a quantity of the network, or a constant or compound that comes from some.

    `latex` is its symbol, `text` how it is written with numbers.
    """

    latex: str
    value: float
    quantity: Quantity | None = None
    sources: tuple[Quantity, ...] = ()
    text: str | None = None

    def depends_on(self) -> tuple[Quantity, ...]:
        """Return the quantities that the factor is made of."""
        return self.sources if self.quantity is None else (self.quantity,)

    @property
    def negates(self) -> bool:
        """Whether it is the bare −1 of a subtraction."""
        return self.quantity is None and not self.sources and self.value == -1.0


@dataclass(frozen=True, slots=True)
class Term:
    """One summand: a product of factors."""

    factors: tuple[Factor, ...]

    @property
    def value(self) -> float:
        """Product of the factors."""
        return math.prod(factor.value for factor in self.factors)

    @property
    def latex(self) -> str:
        """The product in symbols; a bare −1 in front is a sign."""
        sign = "-" if self.factors[0].negates and len(self.factors) > 1 else ""
        shown = self.factors[1:] if sign else self.factors
        return sign + r"\,".join(factor.latex for factor in shown)


@dataclass(frozen=True, slots=True)
class Expansion:
    """A scalar as a sum of terms times outer factors.

    `substituted` is the right-hand side with numbers where the plain sum would not read well.
    """

    terms: tuple[Term, ...]
    outer: tuple[Factor, ...] = ()
    substituted: str | None = None

    @property
    def value(self) -> float:
        """(Σ terms) × Π outer factors."""
        total = sum(term.value for term in self.terms)
        return reduce(lambda product, factor: product * factor.value, self.outer, total)

    def depends_on(self) -> tuple[Quantity, ...]:
        """Direct sources, each once, in the order of the formula."""
        seen: dict[Quantity, None] = {}
        for term in self.terms:
            for factor in term.factors:
                seen.update(dict.fromkeys(factor.depends_on()))
        for factor in self.outer:
            seen.update(dict.fromkeys(factor.depends_on()))
        return tuple(seen)


def of(q: Quantity, value: float) -> Factor:
    """Make the factor that is quantity `q`."""
    return Factor(symbol(q), value, q)


def constant(latex: str, value: float, *sources: Quantity, text: str | None = None) -> Factor:
    """Make a factor that is no quantity of its own."""
    return Factor(latex, value, None, sources, text)


MINUS_ONE = constant("-1", -1.0)
