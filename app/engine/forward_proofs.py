"""Proofs of the rules of the forward pass: formulas 1 and 2, for one number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .dropout_terms import before_mask
from .expansions import expand_activation, expand_cost, expand_weighted_input, of_mean, penalties
from .ids import Quantity, symbol
from .inline import inline
from .message import say
from .numbers import latex_factor, latex_number
from .proof_lines import Line, Notation, alone, named, row_of_w, times
from .rules import COST
from .substitution import SHOWN_TERMS
from .terms import Expansion, Factor, Term, constant, of

if TYPE_CHECKING:
    from .trace import Trace


def prove_weighted_input(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """z^l_j = Σ_k w^l_jk a^{l−1}_k + b^l_j = (w^l a^{l−1} + b^l)_j. formulas.md 1."""
    n = Notation(trace, q.sample)
    below, sums = q.layer - 1, expand_weighted_input(trace, q)
    bias = symbol(Quantity("b", q.layer, q.j))
    w, a = row_of_w(q.layer, q.j, "k"), n.general("a", below, "k")
    count = trace.network.sizes[below - 1]
    says = {
        f.latex: say(f"proof-factor-{f.quantity.kind}", layer=q.layer)
        for term in sums.terms
        for f in term.factors
        if f.quantity is not None
    }
    lines = [
        Line(
            rf"\sum_k {times(w, a)} + {bias}",
            sums,
            say("proof-z-sum", z=inline("z", q.layer, q.j), count=count, below=below),
            says=says,
        )
    ]
    if q.layer > 2:
        inside = rf"\sigma\left({n.general('z', below, 'k')}\right)"
        if below in trace.dropping:
            inside = times(n.general("mask", below, "k"), inside)
        lines.append(
            Line(
                rf"\sum_k {times(w, inside)} + {bias}",
                sums,
                say("proof-z-inside", below=below, masked=_yes(below in trace.dropping)),
                aside=f"{a} = {inside}",
                says=says,
            )
        )
    layer = q.layer
    lines.append(
        Line(
            rf"\left(w^{{{layer}}} a^{{{below}}} + b^{{{layer}}}\right)_{{{q.j}}}",
            Expansion(sums.terms, substituted=lambda d: _row_times_column(sums, d)),
            say("proof-z-matrix", neuron=q.j, layer=layer, below=below),
            says=says,
        )
    )
    return tuple(lines)


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _row_times_column(sums: Expansion, digits: int) -> str:
    """Write the row of w, the column of a, and the bias, with numbers; long ones are cut."""
    pairs = [[latex_number(f.value, digits) for f in t.factors] for t in sums.terms[:-1]]
    bias = sums.terms[-1].factors[0].value
    if len(pairs) > SHOWN_TERMS:
        pairs = [*pairs[:3], [r"\cdots", r"\vdots"], pairs[-1]]
    row, column = " & ".join(w for w, _ in pairs), r" \\ ".join(a for _, a in pairs)
    matrices = (
        rf"\begin{{pmatrix}} {row} \end{{pmatrix}} \begin{{pmatrix}} {column} \end{{pmatrix}}"
    )
    return f"{matrices} + {latex_factor(bias, digits)}"


def prove_activation(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """a^l_j = σ(z^l_j) = σ(Σ_k w^l_jk a^{l−1}_k + b^l_j). formulas.md 1."""
    n, f = Notation(trace, q.sample), trace.network.activation(q.layer)
    z_id, z = n.id("z", q.layer, q.j), n.symbol("z", q.layer, q.j)
    if q.layer in trace.dropping:
        return _prove_masked(trace, q)
    value = trace.value(q)
    written = expand_activation(trace, q)
    bias, below = symbol(Quantity("b", q.layer, q.j)), q.layer - 1
    total = rf"\sum_k {times(row_of_w(q.layer, q.j, 'k'), n.general('a', below, 'k'))} + {bias}"
    shares = f.couples
    whole = rf"\sigma(z^{{{q.layer}}})_{{{q.j}}}"
    sources = written.depends_on() if shares else (z_id,)
    taken = constant(
        whole if shares else rf"\sigma\left({z}\right)",
        value,
        *sources,
        text=None if shares else lambda d: rf"\sigma({latex_number(trace.value(z_id), d)})",
    )
    name = say(f"activation-{f.name}.function")
    inline_z = inline("z", q.layer, q.j)
    lines = [
        Line(
            taken.latex,
            alone(taken),
            say("proof-a-shares" if shares else "proof-a-function", function=name, z=inline_z),
        )
    ]
    if not shares:
        sums = expand_weighted_input(trace, z_id)
        inside = constant(
            rf"\sigma\left({total}\right)", value, *sums.depends_on(), text=taken.text
        )
        reason = say("proof-a-inside", z=inline_z)
        lines.append(Line(inside.latex, alone(inside), reason, aside=f"{z} = {total}"))
    formula = _formula(f.latex)
    if f.name != "linear":
        reason = say("proof-a-formula", function=name, z=inline_z)
        lines.append(Line(_at(formula, n, q, shares), written, reason, aside=f.latex))
    return tuple(lines)


def _prove_masked(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """a^l_j = r^l_j σ(z^l_j), with the same lines behind the mask."""
    n, f = Notation(trace, q.sample), trace.network.activation(q.layer)
    z_id, z = n.id("z", q.layer, q.j), n.symbol("z", q.layer, q.j)
    mask_id = n.id("mask", q.layer, q.j)
    mask, whole = of(mask_id, trace.value(mask_id)), before_mask(trace, q)
    bias = symbol(Quantity("b", q.layer, q.j))
    below = n.general("a", q.layer - 1, "k")
    total = rf"\sum_k {times(row_of_w(q.layer, q.j, 'k'), below)} + {bias}"
    name, inline_z = say(f"activation-{f.name}.function"), inline("z", q.layer, q.j)
    inside = constant(
        rf"\sigma\left({total}\right)",
        whole.value,
        *expand_weighted_input(trace, z_id).depends_on(),
        text=whole.text,
    )
    says = {
        mask.latex: say("proof-factor-mask", layer=q.layer),
        whole.latex: say("proof-factor-whole", function=name, z=inline_z),
    }
    lines = [
        Line(
            times(mask.latex, whole.latex),
            alone(mask, whole),
            say("proof-a-masked", function=name, z=inline_z),
            says=says,
        ),
        Line(
            times(mask.latex, inside.latex),
            alone(mask, inside),
            say("proof-a-inside", z=inline_z),
            f"{z} = {total}",
            says,
        ),
    ]
    if f.name != "linear":
        formula = _LONE_Z.sub(lambda _: z, _formula(f.latex))
        lines.append(
            Line(
                times(mask.latex, _bracketed(formula)),
                expand_activation(trace, q),
                say("proof-a-formula", function=name, z=inline_z),
                f.latex,
                says,
            )
        )
    return tuple(lines)


def _formula(latex: str) -> str:
    """Take the formula from σ(z) = …, without what it says of letters in it."""
    return latex.partition("=")[2].partition(r",\quad")[0].strip()


def _bracketed(formula: str) -> str:
    """Put brackets around what has several parts, so that a factor can stand in front."""
    whole = formula.startswith((r"\frac", r"\max", r"\ln", r"\begin{cases}"))
    return formula if whole else rf"\left({formula}\right)"


def _at(formula: str, n: Notation, q: Quantity, shares: bool) -> str:
    """Put this neuron's z into the formula of an activation."""
    if shares:
        own, each = n.symbol("z", q.layer, q.j), n.general("z", q.layer, "i")
        return rf"\frac{{e^{{{own}}}}}{{\sum_i e^{{{each}}}}}"
    return _LONE_Z.sub(lambda _: n.symbol("z", q.layer, q.j), formula)


_LONE_Z = re.compile(r"(?<![A-Za-z\\])z(?![A-Za-z])")
"""The variable of an activation's formula, and no letter of a LaTeX command."""


def prove_input(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """a^1_k = x_k, which is given."""
    x = named(q, f"x_{{{q.j}}}", trace.value(q))
    return (Line(x.latex, alone(x), say("proof-a-given")),)


def prove_cost(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """C = ½‖y − a^L‖² = ½ Σ_j (y_j − a^L_j)², its mean over a batch. formulas.md 2."""
    whole = expand_cost(trace, q)
    penalty = penalties(trace)
    network, m = trace.network, trace.batch.size
    shares = COST.compute(network, trace.record.z[-1], trace.record.a[-1], trace.batch.y)
    terms = tuple(
        Term((*of_mean(trace), _of_sample(trace, sample, float(shares[trace.row(sample)].sum()))))
        for sample in trace.samples()
    )
    added = "".join(f" + {term.latex}" for term in penalty)
    vector, scalar = (
        latex.partition("=")[2].strip().replace("a^{L}", f"a^{{{network.depth}}}")
        for latex in (network.cost.matrix, network.cost.latex)
    )
    name = say(f"cost-{network.cost.name}.meaning", outputs=network.sizes[-1])
    mean = r"\frac1m \sum_x C_x" if m > 1 else vector
    penalised = "some" if penalty else "none"
    lines = [
        Line(
            mean + added,
            Expansion((*terms, *penalty)),
            say("proof-cost-definition", samples=m, meaning=name, penalty=penalised),
            aside=f"C_x = {vector}" if m > 1 else None,
        ),
        Line(
            (rf"\frac1m \sum_x \left({scalar}\right)" if m > 1 else scalar) + added,
            whole,
            say("proof-cost-outputs", outputs=network.sizes[-1]),
        ),
    ]
    return tuple(lines)


def _of_sample(trace: Trace, sample: int | None, value: float) -> Factor:
    """Make the cost of one sample: a compound of its outputs and targets."""
    n = Notation(trace, sample)
    width, depth = trace.network.sizes[-1], trace.network.depth
    sources = [n.id(kind, depth, j) for j in range(1, width + 1) for kind in ("y", "a")]
    number = (trace.batch.shown if sample is None else sample) + 1
    latex = "C" if trace.batch.size == 1 else rf"C_{{\langle {number} \rangle}}"
    return constant(latex, value, *sources)
