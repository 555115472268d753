"""Proofs on the wire: a rule derived from the definition, line by line, with a pass's numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from math import isfinite
from typing import Annotated

from fastapi import Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import InvalidInput, SessionNotFound, TooLarge, UnknownQuantity
from ..engine.ids import Quantity
from ..engine.message import Message, say
from ..engine.numbers import SIGNIFICANT_DIGITS
from ..engine.proofs import Proof, ProofLine, note_of, prove
from ..engine.substitution import SHOWN_TERMS
from ..engine.terms import Factor
from ..sessions.budget import hold, terms_of
from ..sessions.looks import Look
from .deps import Service, SessionId
from .explanations import Digits, FactorView, RuleRef, factor_view
from .language import PARAMETER
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import Said, etag, json_response, view

router = resource_router("/sessions/{session_id}/proof", tags=["traces"])


@view
class ProofFactorView(FactorView):
    """A factor of a line: `id` is the neuron or edge that it lives on, `words` what it means."""

    words: Annotated[
        Said | None, Field(description="null beyond the terms that are written out in numbers")
    ]


@view
class ProofLineView(TypedDict):
    """One line of a proof: value = (Σ over `terms` of their factors' product) × Π `outer`."""

    latex: Annotated[str, Field(description="the quantity, and this line's right-hand side")]
    substituted: str
    value: float | None
    factors: list[ProofFactorView]
    terms: Annotated[
        list[list[int]], Field(description="the summands, as places in `factors`, from 0")
    ]
    outer: Annotated[
        list[int], Field(description="what multiplies the whole sum, as places in `factors`")
    ]
    aside: Annotated[str | None, Field(description="what the step rests on, as LaTeX")]
    reason: Said
    note: Annotated[
        Said | None, Field(description="why the numbers of this line cannot be worked out")
    ]


@view
class ProofView(TypedDict):
    """A rule derived for one quantity. Every line's `value` is the quantity's."""

    id: str
    rule: RuleRef
    value: float | None
    lines: list[ProofLineView]


def proof_view(proof: Proof, name: str | None = None) -> ProofView:
    """Show a proof, under the name that it was asked for by."""
    rule = proof.rule
    return {
        "id": name or str(proof.quantity),
        "rule": {"id": rule.id, "number": rule.number, "name": say(f"rule-{rule.id}")},
        "value": proof.value,
        "lines": [_line_view(line, proof) for line in proof.lines],
    }


def _line_view(shown: ProofLine, proof: Proof) -> ProofLineView:
    expansion = shown.line.expansion
    places = iter(range(_size(shown)))
    terms = [[next(places) for _ in term.factors] for term in expansion.terms]
    return {
        "latex": shown.latex,
        "substituted": shown.substituted,
        "value": proof.value,
        "factors": list(_factors(shown, proof.known)),
        "terms": terms,
        "outer": list(places),
        "aside": shown.line.aside,
        "reason": shown.line.reason,
        "note": note_of(shown),
    }


def _size(shown: ProofLine) -> int:
    expansion = shown.line.expansion
    return sum(len(term.factors) for term in expansion.terms) + len(expansion.outer)


def _factors(shown: ProofLine, known: Collection[Quantity]) -> Iterator[ProofFactorView]:
    """Show all factors in their order, those of written terms with their meaning."""
    expansion, says = shown.line.expansion, shown.line.says
    last = len(expansion.terms) - 1
    for number, term in enumerate(expansion.terms):
        written = number < SHOWN_TERMS or number == last
        for f in term.factors:
            yield _factor_view(f, known, says.get(f.latex) if written else None)
    for f in expansion.outer:
        yield _factor_view(f, known, says.get(f.latex))


def _factor_view(
    factor: Factor, known: Collection[Quantity], words: Message | None
) -> ProofFactorView:
    plain = factor_view(factor, known)
    value = factor.value if plain["value"] is not None and isfinite(factor.value) else None
    return {
        "id": plain["id"],
        "latex": plain["latex"],
        "value": value,
        "sources": plain["sources"],
        "words": words,
    }


@router.get(
    "/{quantity}",
    response_model=ProofView,
    summary="Prove a quantity's rule",
    responses=problems(SessionNotFound, UnknownQuantity, InvalidInput, TooLarge),
    openapi_extra=PARAMETER,
)
def prove_quantity(
    service: Service,
    session_id: SessionId,
    quantity: str,
    sample: SampleLooked = None,
    digits: Digits = SIGNIFICANT_DIGITS,
) -> Response:
    """Derive z, a, cost, delta, grad_b or grad_w from its definition, at the cursor.

    As in an explanation, what is not computed yet is null, and □ in `substituted`.
    """
    session, trace = service.sight(session_id, Look(None, sample, digits))
    q = trace.quantity(quantity)
    hold("terms", terms_of(trace, q))
    proof = prove(trace, q, session.cursor.step, digits)
    return json_response(proof_view(proof, quantity), headers=etag(session.revision))
