"""Explanations: a quantity's rule, formulas, numbers, words, and its direct neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .expansions import expand_general_output_error, optimizer_slots
from .ids import Quantity, symbol
from .message import Paragraph
from .neighbours import candidates
from .numbers import (
    SIGNIFICANT_DIGITS,
    UNKNOWN,
    digits_for,
    is_rounded,
    latex_factor,
    latex_number,
)
from .rules import OUTPUT_ERROR, Form, Rule, general_output_error, rule_of
from .terms import Expansion, Factor, Term
from .trace import Trace
from .words import words

SHOWN_TERMS = 12
"""Terms that the substituted line writes out; a longer sum shows its first ones and its last."""


@dataclass(frozen=True, slots=True)
class SlotValue:
    """What an optimiser remembers for one parameter."""

    latex: str
    before: float
    after: float | None


@dataclass(frozen=True, slots=True)
class Explained:
    """Everything that is to be said of one quantity; `value` is None while it is masked."""

    quantity: Quantity
    rule: Rule
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
    return rule_of(q, trace.network.depth).expand(trace, q)


def depends_on(trace: Trace, q: Quantity) -> tuple[Quantity, ...]:
    """Direct sources of `q`."""
    return expansion_of(trace, q).depends_on()


def used_by(trace: Trace, q: Quantity) -> tuple[Quantity, ...]:
    """Quantities that have `q` as a direct source: the inverse of `depends_on`."""
    return tuple(c for c in candidates(trace, q) if q in depends_on(trace, c))


@np.errstate(all="ignore")  # past a breakdown terms overflow, too; they are shown as □
def explain(trace: Trace, q: Quantity, step: int | None = None) -> Explained:
    """Explain `q`, masked at `step` ops (None: unmasked, as far as the pass is finite)."""
    at = trace.program.steps if step is None else step
    known = trace.known(q, at)
    rule = rule_of(q, trace.network.depth)
    expansion = rule.expand(trace, q)
    value = trace.value(q) if known else None
    sources = expansion.depends_on()
    seen = frozenset(s for s in sources if known or trace.known(s, at))
    general = None
    form = trace.network.logit_form
    if rule is OUTPUT_ERROR and form is not None and form.simplified:
        wide = expand_general_output_error(trace, q)
        # Where a rounds to 0 or 1 the general form would divide by zero; the stable one does not.
        shown = value if abs(wide.value - trace.value(q)) < 1e-9 else None
        wide_seen = frozenset(s for s in wide.depends_on() if known or trace.known(s, at))
        general = (
            general_output_error(trace),
            _substituted(trace, q, wide, shown, wide_seen, known),
        )
    return Explained(
        quantity=q,
        rule=rule,
        form=rule.written(trace, q),
        substituted=_substituted(trace, q, expansion, value, seen, known),
        general=general,
        words=words(trace, q, expansion, known),
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
    before, after, _ = optimizer_slots(trace, q)
    names = trace.training.optimizer.slot_symbols
    return tuple(
        SlotValue(name, old, new if known else None)
        for name, old, new in zip(names, before, after, strict=True)
    )


# --- the line with numbers -------------------------------------------------------------------


def _substituted(
    trace: Trace,
    q: Quantity,
    e: Expansion,
    value: float | None,
    seen: frozenset[Quantity],
    known: bool,
) -> str:
    """Write 'symbol = right-hand side = value', ≈ where a figure is rounded."""
    factors = [f for term in e.terms for f in term.factors] + list(e.outer)
    rough = any(is_rounded(f.value) for f in factors if f.depends_on())
    # A compound such as max(0, z) is written with its sources' figures, not with its own.
    inside = (s for f in factors if f.text is not None for s in f.sources)
    rough = rough or (known and any(is_rounded(trace.value(s)) for s in inside))
    if e.substituted is not None and known:
        right = e.substituted
    else:
        right = _sum(e, seen)
    first = r"\approx" if rough and known else "="
    last = r"\approx" if rough or is_rounded(value) else "="
    if value is not None and right == latex_number(value):
        first = r"\approx" if is_rounded(value) else "="
        return f"{symbol(q)} {first} {right}"
    return rf"{symbol(q)} {first} {right} {last} {latex_number(value)}"


def _sum(e: Expansion, seen: frozenset[Quantity]) -> str:
    largest = max((abs(term.value) for term in e.terms), default=0.0)
    digits = digits_for(sum(term.value for term in e.terms), largest)
    terms = [_product(term, seen, digits) for term in e.terms]
    if len(terms) > SHOWN_TERMS:
        terms = [*terms[:3], r"\cdots", terms[-1]]
    text = terms[0] if terms else "0"
    for term in terms[1:]:
        text += f" - {term[1:].lstrip()}" if term.startswith("-") else f" + {term}"
    if not e.outer:
        return text
    outer = r" \cdot ".join(_number(f, seen) for f in e.outer)
    if len(terms) > 1:
        text = rf"\left({text}\right)"
    return rf"{text} \cdot {outer}"


def _product(term: Term, seen: frozenset[Quantity], digits: int) -> str:
    factors = term.factors
    sign = ""
    if factors[0].negates and len(factors) > 1:
        sign, factors = "-", factors[1:]
    numbers = [_number(f, seen, digits) for f in factors]
    if len(numbers) == 1 and not sign:
        alone = factors[0]
        if alone.text is None and set(alone.depends_on()) <= seen:
            return latex_number(alone.value, digits)
    return sign + r" \cdot ".join(numbers)


def _number(f: Factor, seen: frozenset[Quantity], digits: int = SIGNIFICANT_DIGITS) -> str:
    if not set(f.depends_on()) <= seen:
        return UNKNOWN
    return f.text if f.text is not None else latex_factor(f.value, digits)
