"""Proofs of the gradients: formulas 6 and 7, with a batch's mean and the penalties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .expansions import expand_bias_gradient, expand_weight_gradient, of_mean
from .ids import Quantity, symbol
from .inline import inline, inline_id
from .message import Message, say
from .proof_lines import Line, Notation, alone, named, partial, row_of_w, times
from .terms import Expansion, Factor, Term, constant

if TYPE_CHECKING:
    from .trace import Trace


def prove_bias_gradient(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """∂C/∂b^l_j = ∂C/∂z^l_j ∂z^l_j/∂b^l_j = δ^l_j. formulas.md 6."""
    return _Gradient(trace, q).lines()


def prove_weight_gradient(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """∂C/∂w^l_jk = ∂C/∂z^l_j ∂z^l_j/∂w^l_jk = a^{l−1}_k δ^l_j. formulas.md 7."""
    return _Gradient(trace, q).lines()


@dataclass(frozen=True)
class _Gradient:
    """The symbols, factors and lines of one proof, every line for all samples of the batch.

    C_0 is the cost of a single sample where a penalty comes on top; C_x that of one of several.
    """

    trace: Trace
    q: Quantity

    @property
    def parameter(self) -> Quantity:
        """The weight or bias."""
        return Quantity(self.q.kind[-1], self.q.layer, self.q.j, self.q.k)

    @property
    def name(self) -> str:
        """Its symbol."""
        return symbol(self.parameter)

    @property
    def samples(self) -> int:
        """How many samples the gradient is a mean over."""
        return self.trace.batch.size

    @property
    def of_weight(self) -> bool:
        """Whether it is a weight's gradient."""
        return self.q.kind == "grad_w"

    @cached_property
    def whole(self) -> Expansion:
        """The rule's own expansion."""
        expand = expand_weight_gradient if self.of_weight else expand_bias_gradient
        return expand(self.trace, self.q)

    @cached_property
    def penalty(self) -> tuple[Term, ...]:
        """What L1 and L2 add."""
        return tuple(term for term in self.whole.terms if term.penalty)

    @property
    def cost(self) -> str:
        """What is differentiated for one sample."""
        if self.samples > 1:
            return "C_x"
        return "C_0" if self.penalty else "C"

    @property
    def _regularized(self) -> bool:
        return self.trace.training is not None and self.trace.training.regularized

    @property
    def _spoken_cost(self) -> str:
        """What is differentiated for one sample, in a sentence."""
        return {"C": "C", "C_x": "Cₓ", "C_0": "C₀"}[self.cost]

    def mean(self, latex: str) -> str:
        """Write the mean over the batch of a product, and the penalty's derivative."""
        added = "".join(f" + {term.latex}" for term in self.penalty)
        return (rf"\frac1m \sum_x {latex}" if self.samples > 1 else latex) + added

    # --- the lines ------------------------------------------------------------------------------

    def lines(self) -> tuple[Line, ...]:
        """The definition, the mean and the penalty where there are any, the chain, the rule."""
        return (self._definition(), *self._mean(), *self._chain(), self._rule())

    def _definition(self) -> Line:
        name = self.name
        apart = rf"C({name} + \varepsilon) - C({name} - \varepsilon)"
        limit = rf"\lim_{{\varepsilon \to 0}} \frac{{{apart}}}{{2 \varepsilon}}"
        reason = say("proof-gradient-definition", parameter=inline_id(self.parameter))
        return Line(limit, alone(named(self.q, limit, self.trace.value(self.q))), reason)

    def _mean(self) -> tuple[Line, ...]:
        if self.samples == 1 and not self.penalty:
            return ()
        each = tuple(
            Term((*of_mean(self.trace), self._of_sample(sample))) for sample in self.trace.samples()
        )
        reason = say(
            "proof-gradient-mean",
            samples=self.samples,
            penalty="some" if self.penalty else "elsewhere" if self._regularized else "none",
            parameter=inline_id(self.parameter),
        )
        latex = self.mean(partial(self.cost, self.name))
        return (Line(latex, Expansion((*each, *self.penalty)), reason, self._cost_of_batch()),)

    def _cost_of_batch(self) -> str:
        """Write what C is made of: the samples' costs, and the penalty."""
        whole, training = self.cost, self.trace.training
        if self.samples > 1:
            whole = r"\frac1m \sum_x C_x"
        if training is not None and training.l2:
            whole += r" + \tfrac12 \lambda_2 \sum w^2"
        if training is not None and training.l1:
            whole += r" + \lambda_1 \sum |w|"
        return f"C = {whole}"

    def _chain(self) -> tuple[Line, ...]:
        """∂C/∂z · ∂z/∂w, z as the sum that it is, and what is left of the sum's derivative."""
        q, n = self.q, Notation(self.trace, None)
        z, layer = n.symbol("z", q.layer, q.j), q.layer
        below, bias = n.general("a", layer - 1, "i"), symbol(Quantity("b", layer, q.j))
        total = rf"\sum_i {times(row_of_w(layer, q.j, 'i'), below)} + {bias}"
        by_z, by_parameter = partial(self.cost, z), partial(z, self.name)
        inner = n.symbol("a", layer - 1, q.k) if self.of_weight else "1"
        words = {"parameter": inline_id(self.parameter), "z": inline("z", layer, q.j)}
        last = say("proof-gradient-one", **words)
        if self.of_weight:
            last = say("proof-gradient-input", a=inline("a", layer - 1, q.k), **words)
        return (
            Line(
                self.mean(times(by_z, by_parameter)),
                self._products(written=False),
                say("proof-gradient-chain", samples=self.samples, cost=self._spoken_cost, **words),
                says=self._says,
            ),
            Line(
                self.mean(times(by_z, partial(f"({total})", self.name))),
                self._products(written=False),
                say("proof-gradient-sum", **words),
                f"{z} = {total}",
                self._says,
            ),
            Line(
                self.mean(times(by_z, inner)),
                self._products(written=True),
                last,
                f"{by_parameter} = {inner}",
                self._says,
            ),
        )

    def _rule(self) -> Line:
        q, n = self.q, Notation(self.trace, None)
        delta, z = (n.symbol(kind, q.layer, q.j) for kind in ("delta", "z"))
        product = times(n.symbol("a", q.layer - 1, q.k), delta) if self.of_weight else delta
        reason = say(
            "proof-gradient-rule",
            error=inline("delta", q.layer, q.j),
            z=inline("z", q.layer, q.j),
            cost=self._spoken_cost,
            samples=self.samples,
        )
        aside = f"{partial(self.cost, z)} = {delta}"
        return Line(self.mean(product), self.whole, reason, aside, self._says)

    # --- the factors ------------------------------------------------------------------------------

    def _of_sample(self, sample: int | None) -> Factor:
        """∂C_x/∂w of one sample, made of its a and its δ."""
        delta = Quantity("delta", self.q.layer, self.q.j, sample=sample)
        moved = self._moved(sample, written=True)
        cost = "C_0"
        if self.samples > 1:
            number = (self.trace.batch.shown if sample is None else sample) + 1
            cost = rf"C_{{\langle {number} \rangle}}"
        value = moved.value * self.trace.value(delta)
        return constant(partial(cost, self.name), value, *moved.depends_on(), delta)

    def _products(self, written: bool) -> Expansion:
        """The mean of ∂C/∂z · ∂z/∂w; `written`: the latter as what it is."""
        terms = []
        for sample in self.trace.samples():
            delta = Quantity("delta", self.q.layer, self.q.j, sample=sample)
            error = Factor(self._by_z(sample), self.trace.value(delta), delta)
            terms.append(Term((*of_mean(self.trace), error, self._moved(sample, written))))
        return Expansion((*terms, *self.penalty))

    def _by_z(self, sample: int | None) -> str:
        n = Notation(self.trace, sample)
        return partial(self.cost, n.symbol("z", self.q.layer, self.q.j))

    def _moved(self, sample: int | None, written: bool) -> Factor:
        """∂z/∂w, which is an activation, or ∂z/∂b, which is 1."""
        n, q = Notation(self.trace, sample), self.q
        derivative = partial(n.symbol("z", q.layer, q.j), self.name)
        if not self.of_weight:
            return constant("1" if written else derivative, 1.0)
        a = n.id("a", q.layer - 1, q.k)
        return Factor(symbol(a) if written else derivative, self.trace.value(a), a)

    @cached_property
    def _says(self) -> dict[str, Message]:
        """What every factor means, by its LaTeX."""
        q, z = self.q, inline("z", self.q.layer, self.q.j)
        moved = say("proof-factor-bias", z=z, bias=inline_id(self.parameter))
        if self.of_weight:
            a, weight = inline("a", q.layer - 1, q.k), inline_id(self.parameter)
            moved = say("proof-factor-input", z=z, weight=weight, a=a)
        says: dict[str, Message] = {}
        for sample in self.trace.samples():
            delta = symbol(Quantity("delta", q.layer, q.j, sample=sample))
            says[delta] = says[self._by_z(sample)] = say("proof-factor-cost", z=z)
            for written in (True, False):
                says[self._moved(sample, written).latex] = moved
        return says
