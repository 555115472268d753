"""Proofs: from what a number is by definition to the rule that computes it, line by line.

The derivations are those of formulas.md, for one quantity of one pass. Every line is worth the
quantity's value, and says why it follows from the line before. A rule that has a proof has an
entry in `PROOFS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from types import MappingProxyType

import numpy as np

from .error_proofs import prove_error
from .errors import UnknownQuantity
from .forward_proofs import prove_activation, prove_cost, prove_input, prove_weighted_input
from .gradient_proofs import prove_bias_gradient, prove_weight_gradient
from .ids import Quantity, symbol
from .message import Message, say
from .numbers import SIGNIFICANT_DIGITS
from .proof_lines import Line
from .rules import Rule, rule_of
from .substitution import Substitution
from .trace import Trace

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
_AGREES = 1e-9
"""Relative; a line that float64 can work out at all comes out far closer than this."""


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A line with numbers. `lost`: float64 cannot work this line out, though its value is right.

    That is where an output has rounded to 0 or 1 and a line divides by what is left.
    """

    line: Line
    latex: str
    substituted: str
    lost: bool


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
    rule = rule_of(q, trace.network.depth)
    if q.kind not in PROVEN:
        raise UnknownQuantity(say("id-without-proof", id=str(q), allowed=", ".join(PROVEN)))
    at = trace.program.steps if step is None else step
    known = trace.known(q, at)
    lines = PROOFS[rule.id](trace, q)
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
            )
            for line in lines
        ),
        seen,
    )


def _lost(line: Line, value: float) -> bool:
    """Whether float64 cannot work a line out that is right."""
    found = line.expansion.value
    if not isfinite(value):
        return False
    size = max([1.0, abs(value), *(abs(t.value) for t in line.expansion.terms)])
    return not isfinite(found) or abs(found - value) > _AGREES * size


def note_of(line: ProofLine) -> Message | None:
    """Say why the figures of a line do not come out, where they do not."""
    return say("proof-lost") if line.lost else None
