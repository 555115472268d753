"""The proofs of formula 4, the error of an output: of one neuron, or of a layer that shares out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .expansions import expand_general_output_error, expand_output_error, expand_slope
from .ids import Quantity
from .inline import inline
from .message import Message, say
from .numbers import difference, latex_factor
from .proof_lines import Line, Notation, alone, named, partial, times
from .terms import MINUS_ONE, Expansion, Factor, Term, constant, of

if TYPE_CHECKING:
    from .trace import Trace


def prove_output(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """∂C/∂a · ∂a/∂z = ∂C/∂a σ′(z), and what is left of it where cost and activation cancel."""
    f, cost = trace.network.activations[-1], trace.network.cost
    n = Notation(trace, q.sample)
    z, a = n.symbol("z", q.layer, q.j), n.symbol("a", q.layer, q.j)
    general = expand_general_output_error(trace, q)
    sources = [n.id(kind, q.layer, q.j) for kind in ("a", "y")]
    by_a = constant(n.cost_by(a), sum(term.value for term in general.terms), *sources)
    slope_id = n.id("slope", q.layer, q.j)
    slope = Factor(n.symbol("slope", q.layer, q.j), trace.value(slope_id), slope_id)
    neuron = named(slope_id, partial(a, z), slope.value)
    names = {"a": inline("a", q.layer, q.j), "z": inline("z", q.layer, q.j)}
    says = {
        by_a.latex: say("proof-factor-output", a=names["a"]),
        neuron.latex: say("proof-factor-neuron", **names),
        slope.latex: say("proof-factor-neuron", **names),
    }
    gradient = n.filled(cost.gradient_latex, q.j)
    function = say(f"activation-{f.name}.function")
    lines = (
        Line(
            times(by_a.latex, neuron.latex),
            alone(by_a, neuron),
            say("proof-output-chain", samples=trace.batch.size, **names),
            says=says,
        ),
        Line(
            times(by_a.latex, slope.latex),
            alone(by_a, slope),
            say("proof-output-slope", function=function),
            f.slope_latex,
            says,
        ),
        Line(
            times(gradient, slope.latex),
            Expansion(general.terms, (slope,)),
            say(f"proof-output-{cost.name}"),
            f"{by_a.latex} = {gradient}",
            says,
        ),
    )
    return (*lines, *_cancelled(trace, q, n, general))


def _cancelled(trace: Trace, q: Quantity, n: Notation, general: Expansion) -> tuple[Line, ...]:
    """σ′ written out in a, and what is left once equal factors above and below are gone."""
    form, f = trace.network.logit_form, trace.network.activations[-1]
    if form is None:
        return ()
    written = expand_slope(trace, n.id("slope", q.layer, q.j)).terms[0].factors
    gradient = n.filled(trace.network.cost.gradient_latex, q.j)
    return (
        Line(
            times(gradient, *(g.latex for g in written)),
            Expansion(general.terms, written),
            say("proof-output-written", function=say(f"activation-{f.name}.function")),
            f.slope_latex,
        ),
        Line(
            n.filled(form.delta_latex, q.j),
            expand_output_error(trace, q),
            say("proof-output-cancelled"),
        ),
    )


# --- the output where every z moves every a ------------------------------------------------------


def prove_shares(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """Σ_k ∂C/∂a_k ∂a_k/∂z_j, the whole row of the Jacobian, and what is left of it."""
    cost, depth, s = trace.network.cost, q.layer, _Shares(trace, q)
    n, ks = s.n, range(1, trace.network.sizes[-1] + 1)
    a_k, z = n.general("a", depth, "k"), n.symbol("z", depth, q.j)
    jacobian = rf"{a_k}\,([{q.j} = k] - {n.symbol('a', depth, q.j)})"
    by_k = n.filled(cost.gradient_latex, "k")
    own = {"a": inline("a", depth, q.j), "z": inline("z", depth, q.j)}
    says: dict[str, Message] = {}
    for k in ks:
        name = inline("a", depth, k)
        says[s.by_output(k).latex] = say("proof-factor-output", a=name)
        says[s.moved(k).latex] = say("proof-factor-neuron", a=name, z=inline("z", depth, q.j))
    chain = tuple(Term((s.by_output(k), s.moved(k))) for k in ks)
    rows = tuple(Term((s.by_output(k), s.output(k), s.rest(k))) for k in ks)
    written = tuple(Term((s.written(k), s.output(k), s.rest(k))) for k in ks)
    lines = (
        Line(
            rf"\sum_k {times(n.cost_by(a_k), partial(a_k, z))}",
            Expansion(chain),
            say("proof-shares-chain", count=len(ks), z=inline("z", depth, q.j)),
            says=says,
        ),
        Line(
            rf"\sum_k {times(n.cost_by(a_k), jacobian)}",
            Expansion(rows),
            say("proof-shares-jacobian", neuron=q.j, **own),
            rf"{partial(a_k, z)} = {jacobian}",
            says,
        ),
        Line(
            rf"\sum_k {times(by_k, jacobian)}",
            Expansion(written),
            say(f"proof-output-{cost.name}"),
            f"{n.cost_by(a_k)} = {by_k}",
        ),
    )
    form = trace.network.logit_form
    if form is None:
        return lines
    if not form.simplified:
        # Nothing cancels, but float64 may need the form that divides by nothing.
        whole = expand_output_error(trace, q)
        return (*lines, Line(lines[1].latex, whole, say("proof-shares-whole"), says=says))
    return (*lines, *_left(trace, q, s, form.delta_latex))


def _left(trace: Trace, q: Quantity, s: _Shares, rule: str) -> tuple[Line, ...]:
    """What is left of the sum where the cost's derivative cancels."""
    n, depth = s.n, q.layer
    ks = range(1, trace.network.sizes[-1] + 1)
    targets = [n.id("y", depth, k) for k in ks]
    terms = (
        Term((MINUS_ONE, of(y, trace.value(y)), s.rest(k)))
        for k, y in zip(ks, targets, strict=True)
    )
    y_k, own = n.general("y", depth, "k"), n.symbol("a", depth, q.j)
    total = float(trace.batch.y[trace.row(q.sample)].sum())
    if total != 1.0:  # what the rule comes to for shares is not so here
        rule = rule.partition(r" \;\overset")[0]
    return (
        Line(
            rf"-\sum_k {y_k}\,([{q.j} = k] - {own})",
            Expansion(tuple(terms)),
            say("proof-shares-cancel"),
        ),
        Line(
            n.filled(rule, q.j),
            expand_output_error(trace, q),
            say(
                "proof-shares-rule",
                neuron=q.j,
                a=inline("a", depth, q.j),
                whole="yes" if total == 1.0 else "no",
            ),
        ),
    )


class _Shares:
    """The factors of the sum over all outputs k, for the error of output j."""

    def __init__(self, trace: Trace, q: Quantity) -> None:
        self.n = Notation(trace, q.sample)
        self._trace, self._depth, self._j = trace, q.layer, q.j
        row = trace.row(q.sample)
        self._a = trace.record.a[-1][row]
        self._gradient = trace.network.cost.gradient(self._a, trace.batch.y[row])

    def _sources(self, k: int) -> tuple[Quantity, Quantity]:
        return self.n.id("a", self._depth, k), self.n.id("y", self._depth, k)

    def by_output(self, k: int) -> Factor:
        """∂C/∂a_k."""
        latex = self.n.cost_by(self.n.symbol("a", self._depth, k))
        return constant(latex, float(self._gradient[k - 1]), *self._sources(k))

    def written(self, k: int) -> Factor:
        """∂C/∂a_k as the cost's own formula."""
        latex = self.n.filled(self._trace.network.cost.gradient_latex, k)
        return constant(latex, float(self._gradient[k - 1]), *self._sources(k))

    def output(self, k: int) -> Factor:
        """a_k."""
        return of(self.n.id("a", self._depth, k), float(self._a[k - 1]))

    def rest(self, k: int) -> Factor:
        """[j = k] − a_j."""
        a_j, own = self.n.id("a", self._depth, self._j), float(self._a[self._j - 1])
        name = self.n.symbol("a", self._depth, self._j)
        if k == self._j:
            return constant(f"(1 - {name})", 1.0 - own, a_j, text=lambda d: difference(1.0, own, d))
        return constant(f"(-{name})", 0.0 - own, a_j, text=lambda d: latex_factor(0.0 - own, d))

    def moved(self, k: int) -> Factor:
        """∂a_k/∂z_j."""
        depth = self._depth
        latex = partial(self.n.symbol("a", depth, k), self.n.symbol("z", depth, self._j))
        sources = dict.fromkeys((self.n.id("a", depth, k), self.n.id("a", depth, self._j)))
        return constant(latex, self.output(k).value * self.rest(k).value, *sources)
