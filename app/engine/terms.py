"""The pieces that a scalar is expanded into: factors, terms, an expansion.

value = (Σ terms) × Π outer factors; a term's value is the product of its factors.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

from .ids import Quantity, symbol

Writing = Callable[[int], str]
"""LaTeX with numbers, of so many significant digits."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor: a quantity of the network, or a constant or compound that comes from some.

    `latex` is its symbol, `text` writes it with numbers (None: its value is what is written).
    `drawn` says that chance made it: it is there only once what it goes into is computed.
    """

    latex: str
    value: float
    quantity: Quantity | None = None
    sources: tuple[Quantity, ...] = ()
    text: Writing | None = None
    drawn: bool = False

    def depends_on(self) -> tuple[Quantity, ...]:
        """Return the quantities that the factor is made of."""
        return self.sources if self.quantity is None else (self.quantity,)

    @property
    def negates(self) -> bool:
        """Whether it is the bare −1 of a subtraction."""
        return self.quantity is None and not self.sources and self.value == -1.0


@dataclass(frozen=True, slots=True)
class Term:
    """One summand: a product of factors. `penalty` tells those of L1 and L2 from the samples'."""

    factors: tuple[Factor, ...]
    penalty: bool = False

    @property
    def value(self) -> float:
        """Product of the factors."""
        return math.prod(factor.value for factor in self.factors)

    @property
    def latex(self) -> str:
        """The product in symbols; a bare −1 in front is a sign."""
        sign, shown = ("-", self.factors[1:]) if self.negative else ("", self.factors)
        return sign + r"\,".join(factor.latex for factor in shown)

    @property
    def negative(self) -> bool:
        """Whether a bare −1 stands in front of other factors: it is written as a sign."""
        return len(self.factors) > 1 and self.factors[0].negates


@dataclass(frozen=True, slots=True)
class Expansion:
    """A scalar as a sum of terms times outer factors.

    `substituted` writes the right-hand side with numbers where the plain sum would not read well,
    `left` the left-hand side where that is not the quantity's symbol.
    """

    terms: tuple[Term, ...]
    outer: tuple[Factor, ...] = ()
    substituted: Writing | None = None
    left: str | None = None

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


def constant(latex: str, value: float, *sources: Quantity, text: Writing | None = None) -> Factor:
    """Make a factor that is no quantity of its own."""
    return Factor(latex, value, None, sources, text)


MINUS_ONE = constant("-1", -1.0)
HALF = constant(r"\tfrac12", 0.5, text=lambda _digits: r"\tfrac12")

ROWS = "axis=1, keepdims=True"
"""What `{rows}` in a NumPy line stands for with a batch, whose rows are samples; else nothing."""
