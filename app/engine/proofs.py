"""Proofs: from what a number is by definition to the rule that computes it, line by line.

The derivations are those of formulas.md, for one quantity of one pass. Every line is worth the
quantity's value, and says why it follows from the line before. A rule that has a proof has an
entry in `PROOFS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import fsum, isfinite
from types import MappingProxyType

import numpy as np

from .errors import UnknownQuantity
from .factor_words import meanings
from .forward_proofs import prove_activation, prove_cost, prove_input, prove_weighted_input
from .gradient_proofs import prove_bias_gradient, prove_weight_gradient
from .hidden_proof import prove_hidden
from .ids import Quantity, symbol
from .inline import inline
from .message import Message, say
from .numbers import SIGNIFICANT_DIGITS
from .output_proofs import prove_output, prove_shares
from .proof_lines import Line, Notation, alone, named
from .rules import Rule, rule_of
from .substitution import Substitution
from .terms import Term, constant
from .trace import Trace


def prove_error(trace: Trace, q: Quantity) -> tuple[Line, ...]:
    """δ^l_j = ∂C/∂z^l_j, worked out. formulas.md 3, then 4 or 5."""
    n = Notation(trace, q.sample)
    derivative = named(q, n.cost_by(n.symbol("z", q.layer, q.j)), trace.value(q))
    reason = say(
        "proof-error-definition",
        error=inline("delta", q.layer, q.j),
        z=inline("z", q.layer, q.j),
        samples=trace.batch.size,
    )
    shares = trace.network.activations[-1].couples
    at_output = prove_shares if shares else prove_output
    prover = prove_hidden if q.layer < trace.network.depth else at_output
    return (Line(derivative.latex, alone(derivative), reason), *prover(trace, q))


Prover = Callable[[Trace, Quantity], tuple[Line, ...]]

PROOFS: Mapping[str, Prover] = MappingProxyType(
    {
        "given": prove_input,
        "weighted_input": prove_weighted_input,
        "activation": prove_activation,
        "cost": prove_cost,
        "output_error": prove_error,
        "hidden_error": prove_error,
        "bias_gradient": prove_bias_gradient,
        "weight_gradient": prove_weight_gradient,
    }
)
"""By the rule that computes the quantity; of what is given, the inputs alone are asked for. A
slope, a weight and an update have no proof."""
PROVEN = ("z", "a", "cost", "delta", "grad_b", "grad_w")
MOST_TERMS = 500
"""Terms that a line has; what is left of a longer sum is one of them."""
_AGREES = 1e-9
"""Relative; a line that float64 can work out at all comes out far closer than this."""


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A line with numbers. `lost`: float64 cannot work this line out, though its value is right.

    That is where an output has rounded to 0 or 1 and a line divides by what is left. `corner`: it
    is a definition that has no value here, because the cost has a corner, and the rule chooses one.
    """

    line: Line
    latex: str
    substituted: str
    lost: bool
    corner: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """All lines for one quantity; `value` is None while it is masked.

    `known` are the quantities whose values may be shown.
    """

    quantity: Quantity
    rule: Rule[object]
    value: float | None
    lines: tuple[ProofLine, ...]
    known: frozenset[Quantity]


@np.errstate(all="ignore")  # past a breakdown, and where outputs saturate; shown as □
def prove(
    trace: Trace, q: Quantity, step: int | None = None, digits: int = SIGNIFICANT_DIGITS
) -> Proof:
    """Prove the rule of `q`, masked at `step` ops (None: unmasked, as far as it is finite).

    Raises UnknownQuantity where there is nothing to prove.
    """
    rule = rule_of(q, trace.network.depth, trace.scheduled)
    if q.kind not in PROVEN:
        raise UnknownQuantity(say("id-without-proof", id=str(q), allowed=", ".join(PROVEN)))
    at = trace.program.steps if step is None else step
    known = trace.known(q, at)
    lines = tuple(_told(trace, q, _cut(line)) for line in PROOFS[rule.id](trace, q))
    sources = {s for line in lines for s in line.expansion.depends_on()}
    seen = frozenset(s for s in sources if known or trace.known(s, at))
    value = trace.value(q) if known else None
    substitution = Substitution(seen, known, digits, trace.value)
    return Proof(
        q,
        rule,
        value,
        tuple(
            ProofLine(
                line,
                f"{symbol(q)} = {line.latex}",
                substitution.line(q, line.expansion, value),
                _lost(line, trace.value(q)),
                number == 0 and at_corner(trace, q),
            )
            for number, line in enumerate(lines)
        ),
        seen,
    )


def _cut(line: Line) -> Line:
    """Put the middle of a very long sum into one term, so that a large batch costs no more."""
    terms = line.expansion.terms
    if len(terms) <= MOST_TERMS:
        return line
    first, middle, last = terms[: MOST_TERMS - 2], terms[MOST_TERMS - 2 : -1], terms[-1]
    # Terms are computed in their order, so the middle is known when its own last one is.
    sources = [s for f in middle[-1].factors for s in f.depends_on()]
    rest = constant(r"\cdots", fsum(term.value for term in middle), *sources)
    return replace(line, expansion=replace(line.expansion, terms=(*first, Term((rest,)), last)))


def _told(trace: Trace, q: Quantity, line: Line) -> Line:
    """Say what the factors mean of which the line says nothing itself."""
    return replace(line, says={**meanings(trace, q, line), **line.says})


def _lost(line: Line, value: float) -> bool:
    """Whether float64 cannot work a line out that is right."""
    found = line.expansion.value
    if not isfinite(value):
        return False
    size = max([1.0, abs(value), *(abs(t.value) for t in line.expansion.terms)])
    return not isfinite(found) or abs(found - value) > _AGREES * size


def note_of(line: ProofLine) -> Message | None:
    """Say why the figures of a line do not come out, where they do not."""
    if line.corner:
        return say("proof-corner")
    return say("proof-lost") if line.lost else None


def at_corner(trace: Trace, q: Quantity) -> bool:
    """Whether the derivative that `q` is has no value by definition, only by a rule's choice.

    So it is where a z of a kinked activation that `q` moves is exactly 0, or a weight is under L1.
    """
    if q.kind not in ("delta", "grad_b", "grad_w"):
        return False
    training = trace.training
    penalised = q.kind == "grad_w" and training is not None and training.l1 > 0.0
    if penalised and trace.value(_weight(q)) == 0.0:
        return True
    samples = [q.sample] if q.kind == "delta" else trace.samples()
    for sample in samples:
        # A weight moves nothing in a sample that brings 0 to it.
        idle = q.kind == "grad_w" and trace.value(_input(q, sample)) == 0.0
        if not idle and _meets_corner(trace, q, trace.row(sample)):
            return True
    return False


def _meets_corner(trace: Trace, q: Quantity, row: int) -> bool:
    """Whether a z that moves with that of `q` is exactly where its activation has its kink."""
    network = trace.network
    moved = np.arange(1, network.sizes[q.layer - 1] + 1) == q.j
    for layer in range(q.layer, network.depth + 1):
        mask = trace.mask(layer)
        if mask is not None:
            moved = moved & (mask[row] != 0.0)  # nothing comes of a neuron that is dropped
        at_zero = trace.record.z[layer - 2][row] == 0.0
        if network.activation(layer).kinked and (moved & at_zero).any():
            return True
        on = moved & (trace.slopes[layer - 2][row] != 0.0)
        if layer < network.depth:
            moved = (trace.weights[0][layer - 1][:, on] != 0.0).any(axis=1)
    return False


def _weight(q: Quantity) -> Quantity:
    return Quantity("w", q.layer, q.j, q.k)


def _input(q: Quantity, sample: int | None) -> Quantity:
    return Quantity("a", q.layer - 1, q.k, sample=sample)
