"""What a factor of a proof means wherever it stands, if its line does not say it in its own way.

A factor that is a quantity means what the quantity is. A compound has no id, so it is told by its
notation, which `expansions.py`, `costs.py` and the proofs write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .inline import inline, inline_id
from .message import Message, say

if TYPE_CHECKING:
    from .ids import Quantity
    from .proof_lines import Line
    from .terms import Factor
    from .trace import Trace

_COMPOUNDS = (
    (r"\\cdots", "rest"),
    (r"\\lim_", "asked"),
    (r"-1", "minus"),
    (r"\\tfrac12", "half"),
    (r"\\tfrac1m", "mean"),
    (r"\\lambda_\d", "strength"),
    (r"\\operatorname\{sign\}", "sign"),
    (r"\\sum_\{jk\} \|", "sizes"),
    (r"\\sum_\{jk\} \(", "squares"),
    (r"(\\textstyle)?\\sum_k y_k", "all-targets"),
    (r"C(_.*)?", "sample-cost"),
    (r"\\frac\{\\partial C.*\}\{\\partial [wb]", "sample-gradient"),
    (r"\(y.*\)\^2", "square"),
    (r"\\left\[y.*\\ln", "logarithms"),
    (r"\\ln", "logarithm"),
    (r"\(1 - a", "remainder"),
    (r"\(-a", "other-share"),
    (r"\(a.* - y", "distance"),
    (r"\\frac\{1\}\{a", "denominator"),
    (r"e\^\{z", "exponential"),
    (r"\\frac\{1\}\{\\sum_", "all-exponentials"),
    (r"\\sigma", "value"),
)
"""Notations of compounds, and the end of the message that tells what they are; the first holds."""
_PATTERNS = tuple((re.compile(pattern), name) for pattern, name in _COMPOUNDS)


def meanings(trace: Trace, q: Quantity, line: Line) -> dict[str, Message]:
    """Say what the factors of a line of the proof of `q` mean, by their LaTeX."""
    found = {f.latex: meaning(trace, q, f) for f in _factors(line)}
    return {latex: said for latex, said in found.items() if said is not None}


def _factors(line: Line) -> Iterator[Factor]:
    for term in line.expansion.terms:
        yield from term.factors
    yield from line.expansion.outer


def meaning(trace: Trace, q: Quantity, factor: Factor) -> Message | None:
    """Say what a factor means; None where its notation is not known."""
    if factor.quantity == q:
        return say("proof-factor-asked")
    if factor.quantity is not None:
        return _of_quantity(trace, factor.quantity)
    sources = factor.depends_on()
    for pattern, name in _PATTERNS:
        if pattern.match(factor.latex):
            return say(
                f"proof-factor-{name}",
                samples=trace.batch.size,
                a=_symbol_of("a", sources),
                z=_symbol_of("z", sources),
            )
    inside = {s.kind for s in sources}
    if inside == {"a", "y"}:
        return say("proof-factor-cost-slope", a=_symbol_of("a", sources))
    # what an activation's own formula is made of
    return say("proof-factor-part", z=_symbol_of("z", sources)) if inside == {"z"} else None


def _of_quantity(trace: Trace, q: Quantity) -> Message | None:
    kinds = {"a": "activation", "y": "target", "w": "weight", "b": "own-bias", "z": "sum"}
    name = kinds.get(q.kind)
    if name is None:
        return None
    if q.kind == "y":
        return say("proof-factor-target", neuron=q.j)
    place = "output" if q.layer == trace.network.depth else "input" if q.layer == 1 else "hidden"
    return say(f"proof-factor-{name}", symbol=inline_id(q), place=place)


def _symbol_of(kind: str, sources: tuple[Quantity, ...]) -> str:
    """Write the symbol of the first source of a kind, if there is one."""
    for s in sources:
        if s.kind == kind:
            return inline(kind, s.layer, s.j)
    return kind
