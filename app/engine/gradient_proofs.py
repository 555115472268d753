"""Proofs of the gradients: formulas 6 and 7, with a batch's mean and the penalties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .expansions import expand_bias_gradient, expand_weight_gradient, of_mean
from .ids import Quantity, symbol
from .inline import inline
from .message import Message, say
from .proof_lines import Line, Notation, alone, named, partial, row_of_w, times
from .terms import Expansion, Factor, Term, constant

if TYPE_CHECKING:
    from .trace import Trace


def prove_bias_gradient(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """∂C/∂b^l_j = ∂C/∂z^l_j ∂z^l_j/∂b^l_j = δ^l_j. formulas.md 6."""
    return (*_begin(trace, q), *_chain(trace, q))


def prove_weight_gradient(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """∂C/∂w^l_jk = ∂C/∂z^l_j ∂z^l_j/∂w^l_jk = a^{l−1}_k δ^l_j. formulas.md 7."""
    return (*_begin(trace, q), *_chain(trace, q))


def _begin(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """Say what the gradient is; of a batch, that it is the mean of its samples' gradients."""
    parameter = _parameter(q)
    name = symbol(parameter)
    limit = (
        rf"\lim_{{\varepsilon \to 0}} \frac{{C({name} + \varepsilon) - C({name} - \varepsilon)}}"
        r"{2 \varepsilon}"
    )
    words = inline(parameter.kind, q.layer, *((q.j, q.k) if q.k else (q.j,)))
    itself = named(q, limit, trace.value(q))
    lines = [Line(limit, alone(itself), say("proof-gradient-definition", parameter=words))]
    penalty = _penalty(trace, q)
    m = trace.batch.size
    if m == 1 and not penalty:
        return tuple(lines)
    each = tuple(
        Term((*of_mean(trace), _of_sample(trace, q, sample, partial("C", name))))
        for sample in trace.samples()
    )
    mean = (rf"\frac1m \sum_x {partial('C_x', name)}" if m > 1 else partial("C_0", name)) + _added(
        penalty
    )
    reason = say(
        "proof-gradient-mean", samples=m, penalty="some" if penalty else "none", parameter=words
    )
    lines.append(Line(mean, Expansion((*each, *penalty)), reason, aside=_cost_of(trace)))
    return tuple(lines)


def _cost_of(trace: Trace) -> str:
    """Write what C is made of: the samples' costs, and the penalty."""
    whole = r"\frac1m \sum_x C_x" if trace.batch.size > 1 else "C_0"
    training = trace.training
    if training is not None and training.l2:
        whole += r" + \tfrac12 \lambda_2 \sum w^2"
    if training is not None and training.l1:
        whole += r" + \lambda_1 \sum |w|"
    return f"C = {whole}"


def _parameter(q: Quantity) -> Quantity:
    return Quantity(q.kind[-1], q.layer, q.j, q.k)


def _penalty(trace: Trace, q: Quantity) -> tuple[Term, ...]:
    if q.kind != "grad_w":
        return ()
    return tuple(t for t in expand_weight_gradient(trace, q).terms if t.penalty)


def _added(penalty: tuple[Term, ...]) -> str:
    return "".join(f" + {term.latex}" for term in penalty)


def _of_sample(trace: Trace, q: Quantity, sample: int | None, derivative: str) -> Factor:
    """Make ∂C_x/∂w of one sample: a compound of its a and its δ."""
    delta = Quantity("delta", q.layer, q.j, sample=sample)
    value, sources = trace.value(delta), [delta]
    if q.kind == "grad_w":
        a = Quantity("a", q.layer - 1, q.k, sample=sample)
        value, sources = trace.value(a) * value, [a, delta]
    number = (trace.batch.shown if sample is None else sample) + 1
    cost = rf"C_{{\langle {number} \rangle}}" if trace.batch.size > 1 else "C_0"
    latex = derivative.replace(r"\partial C}", rf"\partial {cost}}}", 1)
    return constant(latex, value, *sources)


def _chain(trace: Trace, q: Quantity) -> list[Line]:
    """From ∂C/∂z · ∂z/∂w to the rule, for every sample of the batch at once."""
    m, layer, parameter = trace.batch.size, q.layer, symbol(_parameter(q))
    n = Notation(trace, None)
    z, delta = n.symbol("z", layer, q.j), n.symbol("delta", layer, q.j)
    weights, penalty = q.kind == "grad_w", _penalty(trace, q)
    mean, added = (r"\frac1m \sum_x " if m > 1 else ""), _added(penalty)
    cost = "C" if m == 1 and not penalty else "C_x" if m > 1 else "C_0"
    inner = n.symbol("a", layer - 1, q.k) if weights else "1"
    below, bias = n.general("a", layer - 1, "i"), symbol(Quantity("b", layer, q.j))
    sums = rf"\sum_i {times(row_of_w(layer, q.j, 'i'), below)} + {bias}"
    says: dict[str, Message] = {}

    def products(first: str | None, second: str) -> Expansion:
        terms = []
        for sample in trace.samples():
            s = Notation(trace, sample)
            d, z_x = s.id("delta", layer, q.j), s.symbol("z", layer, q.j)
            error = partial(cost, z_x) if first is None else s.symbol("delta", layer, q.j)
            moved = _moved(s, q, second, z_x, parameter)
            factors = [Factor(error, trace.value(d), d), *moved]
            says[error] = say("proof-factor-cost", z=inline("z", layer, q.j))
            for f in moved:
                says[f.latex] = _meaning(q, weights)
            if first is not None and weights:
                factors.reverse()
            terms.append(Term((*of_mean(trace), *factors)))
        return Expansion((*terms, *penalty))

    by_z, by_parameter = partial(cost, z), partial(z, parameter)
    z_text = inline("z", layer, q.j)
    name = inline(_parameter(q).kind, layer, *((q.j, q.k) if q.k else (q.j,)))
    lines = [
        Line(
            f"{mean}{times(by_z, by_parameter)}{added}",
            products(None, "derivative"),
            say("proof-gradient-chain", parameter=name, z=z_text, samples=m),
            says=says,
        ),
        Line(
            f"{mean}{times(by_z, partial(f'({sums})', parameter))}{added}",
            products(None, "derivative"),
            say("proof-gradient-sum", parameter=name, z=z_text),
            aside=f"{z} = {sums}",
            says=says,
        ),
        Line(
            f"{mean}{times(by_z, inner)}{added}",
            products(None, "value"),
            say(
                "proof-gradient-input" if weights else "proof-gradient-one",
                parameter=name,
                z=z_text,
                a=inline("a", layer - 1, q.k),
            ),
            aside=f"{by_parameter} = {inner}",
            says=says,
        ),
    ]
    whole = expand_weight_gradient(trace, q) if weights else expand_bias_gradient(trace, q)
    rule = f"{mean}{times(inner, delta) if weights else delta}{added}"
    reason = say("proof-gradient-rule", error=inline("delta", layer, q.j), z=z_text, samples=m)
    lines.append(Line(rule, whole, reason, aside=f"{by_z} = {delta}", says=says))
    return lines


def _moved(n: Notation, q: Quantity, written: str, z: str, parameter: str) -> tuple[Factor, ...]:
    """∂z/∂w = a^{l−1}_k of a sample, or ∂z/∂b = 1; as the derivative or as what it is."""
    if q.kind == "grad_b":
        latex = partial(z, parameter) if written == "derivative" else "1"
        return (constant(latex, 1.0),)
    a = n.id("a", q.layer - 1, q.k)
    latex = partial(z, parameter) if written == "derivative" else symbol(a)
    return (Factor(latex, n.trace.value(a), a),)


def _meaning(q: Quantity, weights: bool) -> Message:
    """Say what ∂z/∂w or ∂z/∂b is."""
    if not weights:
        return say("proof-factor-bias", z=inline("z", q.layer, q.j), bias=inline("b", q.layer, q.j))
    return say(
        "proof-factor-input",
        z=inline("z", q.layer, q.j),
        weight=inline("w", q.layer, q.j, q.k),
        a=inline("a", q.layer - 1, q.k),
    )
