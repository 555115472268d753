"""Proofs of the error δ: formulas 3 and 4 at the output, formula 5 in hidden layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .expansions import (
    expand_general_output_error,
    expand_hidden_error,
    expand_output_error,
    expand_slope,
)
from .ids import Quantity, symbol
from .inline import inline
from .message import Message, say
from .numbers import difference, latex_factor
from .proof_lines import Line, Notation, alone, named, partial, times
from .terms import MINUS_ONE, Expansion, Factor, Term, constant, of

if TYPE_CHECKING:
    from .trace import Trace


def prove_error(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """δ^l_j = ∂C/∂z^l_j, worked out. formulas.md 3, then 4 or 5."""
    n = Notation(trace, q.sample)
    if q.layer < trace.network.depth:
        lines = _hidden(trace, q, n)
    elif trace.network.activations[-1].couples:
        lines = _shares(trace, q, n)
    else:
        lines = _output(trace, q, n)
    return (_definition(trace, q, n), *lines)


def _definition(trace: Trace, q: Quantity, n: Notation) -> Line:
    derivative = named(q, n.cost_by(n.symbol("z", q.layer, q.j)), trace.value(q))
    reason = say(
        "proof-error-definition",
        error=inline("delta", q.layer, q.j),
        z=inline("z", q.layer, q.j),
        samples=trace.batch.size,
    )
    return Line(derivative.latex, alone(derivative), reason)


# --- hidden layers: formula 5 --------------------------------------------------------------------


def _hidden(trace: Trace, q: Quantity, n: Notation) -> tuple[Line, ...]:
    """Σ_k ∂C/∂z_k ∂z_k/∂z_j, through a, to (Σ_k w δ) σ′, in the steps of formulas.md 5."""
    above, here = q.layer + 1, q.layer
    ks = range(1, trace.network.sizes[here] + 1)
    f = trace.network.activation(here)
    z, a = n.symbol("z", here, q.j), n.symbol("a", here, q.j)
    z_k, delta_k = n.general("z", above, "k"), n.general(r"\delta", above, "k")
    w_k = rf"w^{{{above}}}_{{k{q.j}}}"
    slope_id, slope = n.id("slope", here, q.j), n.value("slope", here, q.j)
    prime = symbol(slope_id).replace(r"\sigma", f.symbol)
    words = {
        "z": inline("z", here, q.j),
        "a": inline("a", here, q.j),
        "above": inline("z", above, "k"),
        "error": inline("delta", above, "k"),
        "weight": inline("w", above, "k", q.j),
    }

    def each(*parts: str) -> Expansion:
        return Expansion(tuple(Term(tuple(_part(p, k) for p in parts)) for k in ks))

    def _part(part: str, k: int) -> Factor:
        w_id, d_id = Quantity("w", above, k, q.j), n.id("delta", above, k)
        z_above, w = n.symbol("z", above, k), trace.value(w_id)
        match part:
            case "cost":
                return named(d_id, n.cost_by(z_above), trace.value(d_id))
            case "through":
                return constant(partial(z_above, z), w * slope, w_id, slope_id)
            case "edge":
                return named(w_id, partial(z_above, a), w)
            case "neuron":
                return named(slope_id, partial(a, z), slope)
            case "slope":
                return Factor(prime, slope, slope_id)
            case "weight":
                return of(w_id, w)
            case _:
                return of(d_id, trace.value(d_id))

    cost_k, through_k = n.cost_by(z_k), partial(z_k, z)
    edge_k, neuron = partial(z_k, a), partial(a, z)
    says: dict[str, Message] = {}
    for k in ks:
        z_above = n.symbol("z", above, k)
        at = {"above": inline("z", above, k), "z": words["z"], "a": words["a"]}
        says |= {
            n.cost_by(z_above): say("proof-factor-cost", z=at["above"]),
            symbol(n.id("delta", above, k)): say("proof-factor-delta", z=at["above"]),
            partial(z_above, z): say("proof-factor-through", above=at["above"], z=at["z"]),
            partial(z_above, a): say(
                "proof-factor-edge",
                above=at["above"],
                a=at["a"],
                weight=inline("w", above, k, q.j),
            ),
            symbol(Quantity("w", above, k, q.j)): say("proof-factor-w", layer=above),
        }
    moves = say("proof-factor-neuron", a=words["a"], z=words["z"])
    says |= {neuron: moves, prime: moves}
    inside = rf"{f.symbol}\left({n.general('z', here, 'i')}\right)"
    sums = rf"\sum_i w^{{{above}}}_{{ki}}\,"
    product = expand_hidden_error(trace, q)
    outer = tuple(Factor(prime, g.value, g.quantity) for g in product.outer)
    total = rf"\sum_k {times(w_k, delta_k)}"
    return (
        Line(
            rf"\sum_k {times(cost_k, through_k)}",
            each("cost", "through"),
            say("proof-hidden-chain", count=len(ks), layer=above, z=words["z"]),
            says=says,
        ),
        Line(
            rf"\sum_k {times(through_k, delta_k)}",
            each("through", "delta"),
            say("proof-hidden-delta", error=words["error"], above=words["above"]),
            aside=rf"{n.cost_by(z_k)} = {delta_k}",
            says=says,
        ),
        Line(
            rf"\sum_k {times(edge_k, neuron, delta_k)}",
            each("edge", "neuron", "delta"),
            say("proof-hidden-through", a=words["a"], z=words["z"], above=words["above"]),
            aside=rf"{through_k} = {times(edge_k, neuron)}",
            says=says,
        ),
        Line(
            rf"\sum_k {times(w_k, delta_k, prime)}",
            each("weight", "delta", "slope"),
            say("proof-hidden-weight", **words, function=say(f"activation-{f.name}.function")),
            aside=rf"{z_k} = {sums}{n.general('a', here, 'i')} + b^{{{above}}}_k"
            rf" = {sums}{inside} + b^{{{above}}}_k",
            says=says,
        ),
        Line(
            rf"\left({total}\right) {prime}",
            Expansion(product.terms, outer),
            say("proof-hidden-rule", neuron=q.j, layer=here, count=len(ks)),
            says=says,
        ),
    )


# --- the output: formula 4 -----------------------------------------------------------------------


def _output(trace: Trace, q: Quantity, n: Notation) -> tuple[Line, ...]:
    """∂C/∂a · ∂a/∂z = ∂C/∂a σ′(z), and what is left of it where cost and activation cancel."""
    f, cost = trace.network.activations[-1], trace.network.cost
    z, a = n.symbol("z", q.layer, q.j), n.symbol("a", q.layer, q.j)
    slope_id = n.id("slope", q.layer, q.j)
    prime, slope = symbol(slope_id).replace(r"\sigma", f.symbol), trace.value(slope_id)
    general = expand_general_output_error(trace, q)
    by_a = constant(
        n.cost_by(a),
        sum(term.value for term in general.terms),
        *(n.id(kind, q.layer, q.j) for kind in ("a", "y")),
    )
    neuron = named(slope_id, partial(a, z), slope)
    says = {
        by_a.latex: say("proof-factor-output", a=inline("a", q.layer, q.j)),
        neuron.latex: say(
            "proof-factor-neuron", a=inline("a", q.layer, q.j), z=inline("z", q.layer, q.j)
        ),
    }
    says[prime] = says[neuron.latex]
    gradient = n.filled(cost.gradient_latex, q.j)
    lines = [
        Line(
            times(by_a.latex, neuron.latex),
            alone(by_a, neuron),
            say(
                "proof-output-chain",
                a=inline("a", q.layer, q.j),
                z=inline("z", q.layer, q.j),
                samples=trace.batch.size,
            ),
            says=says,
        ),
        Line(
            times(by_a.latex, prime),
            alone(by_a, Factor(prime, slope, slope_id)),
            say("proof-output-slope", function=say(f"activation-{f.name}.function")),
            aside=f.slope_latex,
            says=says,
        ),
        Line(
            times(gradient, prime),
            Expansion(general.terms, (Factor(prime, slope, slope_id),)),
            say(f"proof-output-{cost.name}"),
            aside=f"{n.cost_by(a)} = {gradient}",
            says=says,
        ),
    ]
    if trace.network.logit_form is not None:
        lines += _cancelled(trace, q, n, general, gradient)
    return tuple(lines)


def _cancelled(
    trace: Trace, q: Quantity, n: Notation, general: Expansion, gradient: str
) -> list[Line]:
    """σ′ written out in a, and what is left once equal factors above and below are gone."""
    form, f = trace.network.logit_form, trace.network.activations[-1]
    if form is None:
        return []
    slope = expand_slope(trace, n.id("slope", q.layer, q.j))
    written = slope.terms[0].factors
    return [
        Line(
            times(gradient, *(g.latex for g in written)),
            Expansion(general.terms, written),
            say("proof-output-written", function=say(f"activation-{f.name}.function")),
            aside=f.slope_latex,
        ),
        Line(
            n.filled(form.delta_latex, q.j),
            expand_output_error(trace, q),
            say("proof-output-cancelled"),
        ),
    ]


# --- the output where every z moves every a ------------------------------------------------------


def _shares(trace: Trace, q: Quantity, n: Notation) -> tuple[Line, ...]:
    """Σ_k ∂C/∂a_k ∂a_k/∂z_j, the whole row of the Jacobian, and what is left of it."""
    cost, form, depth = trace.network.cost, trace.network.logit_form, q.layer
    ks = range(1, trace.network.sizes[-1] + 1)
    row = trace.row(q.sample)
    a, y = trace.record.a[-1][row], trace.batch.y[row]
    by_a = cost.gradient(a, y)
    z, a_k = n.symbol("z", depth, q.j), n.general("a", depth, "k")
    share, own = n.symbol("a", depth, q.j), float(a[q.j - 1])
    a_j = n.id("a", depth, q.j)

    def gradient(k: int) -> Factor:
        sources = (n.id("a", depth, k), n.id("y", depth, k))
        return constant(n.cost_by(n.symbol("a", depth, k)), float(by_a[k - 1]), *sources)

    def rest(k: int) -> Factor:
        same = k == q.j
        return constant(
            f"(1 - {share})" if same else f"(-{share})",
            float(same) - own,
            a_j,
            text=lambda d: difference(1.0, own, d) if same else latex_factor(0.0 - own, d),
        )

    def moved(k: int) -> Factor:
        value = float(a[k - 1]) * (float(k == q.j) - own)
        return constant(partial(n.symbol("a", depth, k), z), value, n.id("a", depth, k), a_j)

    def output(k: int) -> Factor:
        return of(n.id("a", depth, k), float(a[k - 1]))

    says: dict[str, Message] = {}
    for k in ks:
        name = inline("a", depth, k)
        says[gradient(k).latex] = say("proof-factor-output", a=name)
        says[moved(k).latex] = say("proof-factor-neuron", a=name, z=inline("z", depth, q.j))
    jacobian = rf"{a_k}\,([{q.j} = k] - {share})"
    lines = [
        Line(
            rf"\sum_k {times(n.cost_by(a_k), partial(a_k, z))}",
            Expansion(tuple(Term((gradient(k), moved(k))) for k in ks)),
            say("proof-shares-chain", count=len(ks), z=inline("z", depth, q.j)),
            says=says,
        ),
        Line(
            rf"\sum_k {times(n.cost_by(a_k), jacobian)}",
            Expansion(tuple(Term((gradient(k), output(k), rest(k))) for k in ks)),
            say("proof-shares-jacobian"),
            aside=rf"{partial(a_k, z)} = {jacobian}",
            says=says,
        ),
    ]
    by_k = cost.gradient_latex.replace(r"a^{L}_j", a_k).replace(
        "y_j", n.general("y", 0, "k").replace("^{0}", "").replace(r"^{0\,", "^{")
    )
    lines.append(
        Line(
            rf"\sum_k {times(by_k, jacobian)}",
            Expansion(tuple(Term((_written(trace, n, k), output(k), rest(k))) for k in ks)),
            say(f"proof-output-{cost.name}"),
            aside=f"{n.cost_by(a_k)} = {by_k}",
        )
    )
    if form is None or not form.simplified:
        return tuple(lines)
    y_k = n.general("y", 0, "k").replace("^{0}", "").replace(r"^{0\,", "^{")
    targets = [of(n.id("y", depth, k), float(y[k - 1])) for k in ks]
    lines += [
        Line(
            rf"\sum_k -{y_k}\,([{q.j} = k] - {share})",
            Expansion(tuple(Term((MINUS_ONE, targets[k - 1], rest(k))) for k in ks)),
            say("proof-shares-cancel"),
        ),
        Line(
            n.filled(form.delta_latex, q.j),
            expand_output_error(trace, q),
            say("proof-shares-rule", whole="yes" if float(y.sum()) == 1.0 else "no"),
        ),
    ]
    return tuple(lines)


def _written(trace: Trace, n: Notation, k: int) -> Factor:
    """Write ∂C/∂a_k as the cost's own formula, as one factor."""
    depth, cost = trace.network.depth, trace.network.cost
    a_id, y_id = n.id("a", depth, k), n.id("y", depth, k)
    terms = cost.gradient_terms(a_id, y_id, trace.value(a_id), trace.value(y_id))
    value = sum(term.value for term in terms)
    return constant(n.filled(cost.gradient_latex, k), value, a_id, y_id)
