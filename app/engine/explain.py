"""Explanations: a quantity's rule, formulas, numbers, words, and its direct neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .expansions import expand_general_output_error, optimizer_slots
from .ids import Quantity
from .message import Paragraph
from .neighbours import candidates
from .numbers import SIGNIFICANT_DIGITS
from .rules import OUTPUT_ERROR, Rule, rule_of
from .substitution import Substitution
from .terms import Expansion
from .trace import Trace
from .words import words
from .writing import Form, expand, general_output_error, write


@dataclass(frozen=True, slots=True)
class SlotValue:
    """What an optimiser remembers for one parameter."""

    latex: str
    before: float
    after: float | None
    corrected: float | None


@dataclass(frozen=True, slots=True)
class Explained:
    """Everything that is to be said of one quantity; `value` is None while it is masked."""

    quantity: Quantity
    rule: Rule[object]
    form: Form
    substituted: str
    general: tuple[str, str] | None
    words: Paragraph
    value: float | None
    expansion: Expansion
    depends_on: tuple[Quantity, ...]
    used_by: tuple[Quantity, ...]
    state: tuple[SlotValue, ...]
    known_factor: frozenset[Quantity]


def expansion_of(trace: Trace, q: Quantity) -> Expansion:
    """Expand `q` by its rule."""
    return expand(trace, q)


def depends_on(trace: Trace, q: Quantity) -> tuple[Quantity, ...]:
    """Direct sources of `q`."""
    return expansion_of(trace, q).depends_on()


_ALWAYS_A_SOURCE = frozenset({("a", "z"), ("delta", "delta")})
"""Kinds whose candidates need no expansion to be sure: a wide layer has many, with many terms."""


_ALIKE = frozenset({("a", "grad_w"), ("delta", "grad_w")})
"""Kinds of whose candidates all have the source or none has: one is expanded for all of them.

The candidates of a neuron are the gradients of its weights, which differ in the other factor only.
"""


def used_by(trace: Trace, q: Quantity) -> tuple[Quantity, ...]:
    """Quantities that have `q` as a direct source: the inverse of `depends_on`."""
    alike: dict[str, bool] = {}

    def uses(c: Quantity) -> bool:
        if (q.kind, c.kind) in _ALWAYS_A_SOURCE:
            return True
        if (q.kind, c.kind) not in _ALIKE:
            return q in depends_on(trace, c)
        if c.kind not in alike:
            alike[c.kind] = q in depends_on(trace, c)
        return alike[c.kind]

    return tuple(c for c in candidates(trace, q) if uses(c))


@np.errstate(all="ignore")  # past a breakdown terms overflow, too; they are shown as □
def explain(
    trace: Trace, q: Quantity, step: int | None = None, digits: int = SIGNIFICANT_DIGITS
) -> Explained:
    """Explain `q`, masked at `step` ops (None: unmasked, as far as the pass is finite).

    Figures in formulas with numbers, and in words, have so many significant digits.
    """
    at = trace.program.steps if step is None else step

    def line(e: Expansion, shown: float | None) -> str:
        seen = frozenset(s for s in e.depends_on() if known or trace.known(s, at))
        return Substitution(seen, known, digits, trace.value).line(q, e, shown)

    known = trace.known(q, at)
    rule = rule_of(q, trace.network.depth, trace.scheduled)
    expansion = expand(trace, q)
    value = trace.value(q) if known else None
    sources = expansion.depends_on()
    seen = frozenset(s for s in sources if known or trace.known(s, at))
    general = None
    form = trace.network.logit_form
    if rule is OUTPUT_ERROR and form is not None and form.simplified:
        wide = expand_general_output_error(trace, q)
        # Where a rounds to 0 or 1 the general form would divide by zero; the stable one does not.
        shown = value if abs(wide.value - trace.value(q)) < 1e-9 else None
        general = (general_output_error(trace), line(wide, shown))
    return Explained(
        quantity=q,
        rule=rule,
        form=write(trace, q),
        substituted=line(expansion, value),
        general=general,
        words=words(trace, q, expansion, known, digits),
        value=value,
        expansion=expansion,
        depends_on=sources,
        used_by=used_by(trace, q),
        state=_state(trace, q, known),
        known_factor=seen,
    )


def _state(trace: Trace, q: Quantity, known: bool) -> tuple[SlotValue, ...]:
    if not q.kind.startswith("new_") or trace.training is None:
        return ()
    before, after, count = optimizer_slots(trace, q)
    optimizer, constants = trace.training.optimizer, trace.training.constants
    found = []
    for slot, (old, new) in enumerate(zip(before, after, strict=True)):
        rest = optimizer.correction(slot, count, constants)
        corrected = new / rest if known and rest is not None else None
        symbol = optimizer.slot_symbols[slot]
        found.append(SlotValue(symbol, old, new if known else None, corrected))
    return tuple(found)
