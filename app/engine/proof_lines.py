"""The pieces of a proof: its lines, and the notation that they share.

A line is one more way to write the same number: value = (Σ terms) × Π outer factors, as in
`terms.py`. What its factors are called, and why the line follows from the one before, are
messages of the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .ids import Quantity, symbol
from .message import Message
from .terms import Expansion, Factor, Term

if TYPE_CHECKING:
    from .trace import Trace


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its right-hand side in symbols, its terms, and why it holds.

    `aside` is what has to be known for it, such as z = Σ w a + b. `says` tells what a factor
    means, by the factor's LaTeX.
    """

    latex: str
    expansion: Expansion
    reason: Message
    aside: str | None = None
    says: Mapping[str, Message] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notation:
    """How the quantities of one sample are written in the lines of one proof.

    `cost` is C, or C_x where the pass has several samples and a derivative is of one of them.
    """

    trace: Trace
    sample: int | None

    @property
    def cost(self) -> str:
        """What is differentiated: the cost, of one sample where the batch has several."""
        return "C" if self.trace.batch.size == 1 else "C_x"

    def id(self, kind: str, layer: int, j: int) -> Quantity:
        """Name a quantity of the proof's sample."""
        if kind == "y":
            return Quantity("y", j=j, sample=self.sample)
        return Quantity(kind, layer, j, sample=self.sample)

    def value(self, kind: str, layer: int, j: int) -> float:
        """Return the value of a quantity of the proof's sample."""
        return self.trace.value(self.id(kind, layer, j))

    def symbol(self, kind: str, layer: int, j: int) -> str:
        """Write a quantity of the proof's sample."""
        return symbol(self.id(kind, layer, j))

    def general(self, kind: str, layer: int, index: str) -> str:
        """Write a quantity whose index is a letter that a sum runs over; a target has no layer."""
        sample = "" if self.sample is None else rf"\langle {self.sample + 1} \rangle"
        name = {"delta": r"\delta", "mask": "r"}.get(kind, kind)
        places = [sample] if kind == "y" else [f"{layer}", sample]
        above = r"\,".join(filter(None, places))
        return f"{name}^{{{above}}}_{{{index}}}" if above else f"{name}_{{{index}}}"

    def cost_by(self, what: str) -> str:
        """Write the derivative of the cost by something."""
        return partial(self.cost, what)

    def filled(self, latex: str, j: int | str) -> str:
        """Put an output, or a sum's letter, into a formula of the registries' a^L_j and y_j."""
        depth = self.trace.network.depth
        write = self.general if isinstance(j, str) else self.symbol
        a, y = (write(kind, depth, j) for kind in ("a", "y"))  # type: ignore[arg-type]
        return latex.replace("a^{L}_j", a).replace("y_j", y)


def row_of_w(layer: int, j: int, index: str) -> str:
    """Write the weight to neuron j from a neuron that a sum runs over."""
    return f"w^{{{layer}}}_{{{j if j < 10 else f'{j},'}{index}}}"


def column_of_w(layer: int, index: str, j: int) -> str:
    """Write the weight from neuron j to a neuron that a sum runs over."""
    return f"w^{{{layer}}}_{{{index}{j if j < 10 else f',{j}'}}}"


def partial(above: str, below: str) -> str:
    """Write ∂above/∂below."""
    return rf"\frac{{\partial {above}}}{{\partial {below}}}"


def times(*factors: str) -> str:
    """Write a product of symbols."""
    return r"\,".join(factors)


def named(q: Quantity, latex: str, value: float) -> Factor:
    """Make the factor that is `q`, written as the derivative that it is."""
    return Factor(latex, value, q)


def alone(*factors: Factor) -> Expansion:
    """Make the expansion that is one product."""
    return Expansion((Term(factors),))
