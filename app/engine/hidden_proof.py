"""The proof of formula 5, the error of a hidden neuron, in the steps of formulas.md."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

from .activation import Activation
from .expansions import expand_hidden_error
from .ids import Quantity
from .inline import inline
from .message import Message, say
from .proof_lines import Line, Notation, column_of_w, named, partial, times
from .terms import Expansion, Factor, Term, constant, of

if TYPE_CHECKING:
    from .trace import Trace


def prove_hidden(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """Σ_k ∂C/∂z_k ∂z_k/∂z_j, through a, to (Σ_k w δ) σ′. formulas.md 5."""
    return _Hidden(trace, q).lines()


@dataclass(frozen=True)
class _Hidden:
    """The symbols, factors and lines of one proof; k runs over the layer above, j is the neuron."""

    trace: Trace
    q: Quantity

    @cached_property
    def n(self) -> Notation:
        """The notation of the proof's sample."""
        return Notation(self.trace, self.q.sample)

    @property
    def above(self) -> int:
        """The layer that the error comes from."""
        return self.q.layer + 1

    @property
    def count(self) -> int:
        """How many neurons it has."""
        return self.trace.network.sizes[self.q.layer]

    @property
    def function(self) -> Activation:
        """The neuron's activation."""
        return self.trace.network.activation(self.q.layer)

    @cached_property
    def z(self) -> str:
        """The symbol of the neuron's z."""
        return self.n.symbol("z", self.q.layer, self.q.j)

    @cached_property
    def a(self) -> str:
        """The symbol of the neuron's a."""
        return self.n.symbol("a", self.q.layer, self.q.j)

    @cached_property
    def slope(self) -> Factor:
        """σ′(z), by the name of the neuron's own activation."""
        q = self.n.id("slope", self.q.layer, self.q.j)
        return Factor(self.n.symbol("slope", self.q.layer, self.q.j), self.trace.value(q), q)

    @cached_property
    def mask(self) -> tuple[Factor, ...]:
        """r_j, where the layer has dropout."""
        q = self.n.id("mask", self.q.layer, self.q.j)
        return (of(q, self.trace.value(q)),) if self.q.layer in self.trace.dropping else ()

    @property
    def masked(self) -> str:
        """Whether the layer has dropout, for a sentence to choose by."""
        return "yes" if self.mask else "no"

    # --- the factors of one term ---------------------------------------------------------------

    def weight(self, k: int) -> Factor:
        """w_kj."""
        q = Quantity("w", self.above, k, self.q.j)
        return of(q, self.trace.value(q))

    def error(self, k: int) -> Factor:
        """δ_k."""
        q = self.n.id("delta", self.above, k)
        return of(q, self.trace.value(q))

    def by_cost(self, k: int) -> Factor:
        """∂C/∂z_k."""
        q = self.n.id("delta", self.above, k)
        return named(q, self.n.cost_by(self.n.symbol("z", self.above, k)), self.trace.value(q))

    def through(self, k: int) -> Factor:
        """∂z_k/∂z_j, which is made of a weight, a slope, and a mask where there is one."""
        parts = (self.weight(k), self.slope, *self.mask)
        latex = partial(self.n.symbol("z", self.above, k), self.z)
        sources = [source for part in parts for source in part.depends_on()]
        return constant(latex, prod(part.value for part in parts), *sources)

    def edge(self, k: int) -> Factor:
        """∂z_k/∂a_j, which is the weight."""
        q = Quantity("w", self.above, k, self.q.j)
        return named(q, partial(self.n.symbol("z", self.above, k), self.a), self.trace.value(q))

    def neuron(self, _k: int = 0) -> Factor:
        """∂a_j/∂z_j, which is the slope, times the mask where there is one."""
        for mask in self.mask:
            value = self.slope.value * mask.value
            sources = (*self.slope.depends_on(), *mask.depends_on())
            return constant(partial(self.a, self.z), value, *sources)
        return Factor(partial(self.a, self.z), self.slope.value, self.slope.quantity)

    # --- the lines ------------------------------------------------------------------------------

    def lines(self) -> tuple[Line, ...]:
        """Chain rule, the error's name, the way through a, what the factors are, the rule."""
        q, n, above = self.q, self.n, self.above
        z_k, delta_k = n.general("z", above, "k"), n.general("delta", above, "k")
        w_k, neuron, prime = column_of_w(above, "k", q.j), partial(self.a, self.z), self.slope.latex
        cost_k, through_k, edge_k = n.cost_by(z_k), partial(z_k, self.z), partial(z_k, self.a)
        z, a, upper = inline("z", q.layer, q.j), inline("a", q.layer, q.j), inline("z", above, "k")
        product = expand_hidden_error(self.trace, q)
        mask = [factor.latex for factor in self.mask]
        return (
            self._line(
                rf"\sum_k {times(cost_k, through_k)}",
                tuple((self.by_cost(k), self.through(k)) for k in self._ks),
                say("proof-hidden-chain", count=self.count, layer=above, z=z),
            ),
            self._line(
                rf"\sum_k {times(through_k, delta_k)}",
                tuple((self.through(k), self.error(k)) for k in self._ks),
                say("proof-hidden-delta", error=inline("delta", above, "k"), above=upper),
                rf"{cost_k} = {delta_k}",
            ),
            self._line(
                rf"\sum_k {times(edge_k, neuron, delta_k)}",
                tuple((self.edge(k), self.neuron(), self.error(k)) for k in self._ks),
                say("proof-hidden-through", a=a, z=z, above=upper),
                rf"{through_k} = {times(edge_k, neuron)}",
            ),
            self._line(
                rf"\sum_k {times(w_k, delta_k, prime, *mask)}",
                tuple((self.weight(k), self.error(k), self.slope, *self.mask) for k in self._ks),
                say(
                    "proof-hidden-weight",
                    a=a,
                    z=z,
                    above=upper,
                    weight=inline("w", above, "k", q.j),
                    function=say(f"activation-{self.function.name}.function"),
                    masked=self.masked,
                ),
                self._sum_above(z_k),
            ),
            Line(
                rf"\left(\sum_k {times(w_k, delta_k)}\right) {times(prime, *mask)}",
                Expansion(product.terms, (self.slope, *self.mask)),
                say(
                    "proof-hidden-rule",
                    neuron=q.j,
                    layer=q.layer,
                    count=self.count,
                    masked=self.masked,
                ),
                says=self._says,
            ),
        )

    @property
    def _ks(self) -> range:
        return range(1, self.count + 1)

    def _line(
        self,
        latex: str,
        products: tuple[tuple[Factor, ...], ...],
        reason: Message,
        aside: str | None = None,
    ) -> Line:
        return Line(latex, Expansion(tuple(map(Term, products))), reason, aside, self._says)

    def _sum_above(self, z_k: str) -> str:
        """z_k as the sum that it is, with each a as the function that it is."""
        sums = rf"\sum_i w^{{{self.above}}}_{{ki}}\,"
        bias = f" + b^{{{self.above}}}_k"
        a_i, z_i = (self.n.general(kind, self.q.layer, "i") for kind in ("a", "z"))
        inside = rf"\sigma\left({z_i}\right)"
        if self.mask:
            inside = times(self.n.general("mask", self.q.layer, "i"), inside)
        return f"{z_k} = {sums}{a_i}{bias} = {sums}{inside}{bias}"

    @cached_property
    def _says(self) -> dict[str, Message]:
        """What every factor means, by its LaTeX."""
        z, a = inline("z", self.q.layer, self.q.j), inline("a", self.q.layer, self.q.j)
        moves = say("proof-factor-neuron", a=a, z=z)
        says = {self.neuron().latex: moves, self.slope.latex: moves}
        if self.mask:
            function = say(f"activation-{self.function.name}.function")
            says[self.neuron().latex] = say("proof-factor-neuron-masked", a=a, z=z)
            says[self.slope.latex] = say("proof-factor-slope", function=function, z=z)
            says[self.mask[0].latex] = say("proof-factor-mask", layer=self.q.layer)
        for k in self._ks:
            upper, weight = inline("z", self.above, k), inline("w", self.above, k, self.q.j)
            says[self.by_cost(k).latex] = say("proof-factor-cost", z=upper)
            says[self.error(k).latex] = say("proof-factor-delta", z=upper)
            says[self.through(k).latex] = say("proof-factor-through", above=upper, z=z)
            edge = say("proof-factor-edge", above=upper, a=a, weight=weight)
            says[self.edge(k).latex] = says[self.weight(k).latex] = edge
        return says
