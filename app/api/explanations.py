"""Explanations on the wire: a quantity's rule, formulas, numbers, words and neighbours."""

from __future__ import annotations

from collections.abc import Collection
from math import isfinite
from typing import Annotated

from fastapi import Depends, Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import (
    InvalidInput,
    NotReached,
    SessionNotFound,
    TooLarge,
    UnknownQuantity,
)
from ..engine.explain import Explained
from ..engine.ids import Quantity
from ..engine.message import say
from ..engine.numbers import FEWEST_DIGITS, MOST_DIGITS, SIGNIFICANT_DIGITS
from ..engine.terms import Factor
from ..sessions.looks import Look
from .deps import Service, SessionId, takes_long
from .language import PARAMETER
from .passes import PassNumber, SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import Said, etag, json_response, view

router = resource_router("/sessions/{session_id}/explain", tags=["traces"])
Digits = Annotated[
    int,
    Query(
        ge=FEWEST_DIGITS,
        le=MOST_DIGITS,
        description="significant digits of the figures in `substituted` and `words`",
    ),
]


@view
class FactorView(TypedDict):
    """A factor; `id` is null for a constant or a compound such as (y − a), made of `sources`."""

    id: str | None
    latex: str
    value: float | None
    sources: list[str]


@view
class TermView(TypedDict):
    """A summand: the product of its factors. `penalty`: of L1 or L2, not of the samples."""

    latex: str
    penalty: bool
    value: float | None
    factors: list[FactorView]


@view
class RuleRef(TypedDict):
    """The rule that a number comes from."""

    id: str
    number: Annotated[
        int | None, Field(description="number in the formula sheet; null for what it lacks")
    ]
    name: Said


@view
class LatexView(TypedDict):
    """A formula in symbols, with this pass's numbers, and for the whole layer."""

    symbolic: str
    substituted: str
    matrix: str


@view
class StateView(TypedDict):
    """A quantity that an optimiser remembers for one parameter (velocity, moments).

    `corrected` is what Adam makes of it for the step; null where it is used as it is.
    """

    latex: str
    before: float
    after: float | None
    corrected: float | None


@view
class GeneralFormView(TypedDict):
    """The general form of a rule that simplifies: shown beside it, never used for the value."""

    symbolic: str
    substituted: str


@view
class Explanation(TypedDict):
    """Why a number is what it is: value = (Σ terms) × Π outer factors."""

    id: str
    rule: RuleRef
    latex: LatexView
    numpy: str
    words: Said
    value: float | None
    terms: list[TermView]
    outer_factors: list[FactorView]
    depends_on: list[str]
    used_by: list[str]
    general: GeneralFormView | None
    state: list[StateView]


def explanation_view(explained: Explained, name: str | None = None) -> Explanation:
    """Show one explanation, under the name that it was asked for by."""
    known = explained.value is not None
    seen = explained.known_factor
    rule, form, general = explained.rule, explained.form, explained.general
    return {
        "id": name or str(explained.quantity),
        "rule": {"id": rule.id, "number": rule.number, "name": say(f"rule-{rule.id}")},
        "latex": {
            "symbolic": form.symbolic,
            "substituted": explained.substituted,
            "matrix": form.matrix,
        },
        "numpy": form.numpy,
        "words": explained.words,
        "value": explained.value,
        "terms": [
            {
                "latex": term.latex,
                "penalty": term.penalty,
                "value": term.value if known and isfinite(term.value) else None,
                "factors": [factor_view(f, seen, known) for f in term.factors],
            }
            for term in explained.expansion.terms
        ],
        "outer_factors": [factor_view(f, seen) for f in explained.expansion.outer],
        "depends_on": [str(q) for q in explained.depends_on],
        "used_by": [str(q) for q in explained.used_by],
        "general": None if general is None else {"symbolic": general[0], "substituted": general[1]},
        "state": [
            {
                "latex": s.latex,
                "before": s.before,
                "after": s.after,
                "corrected": s.corrected,
            }
            for s in explained.state
        ],
    }


def factor_view(factor: Factor, seen: Collection[Quantity], known: bool = True) -> FactorView:
    """Show a factor; its value only if everything that it is made of is known.

    One that chance made is known with the quantity that it goes into.
    """
    here = (known or not factor.drawn) and all(source in seen for source in factor.depends_on())
    return {
        "id": None if factor.quantity is None else str(factor.quantity),
        "latex": factor.latex,
        "value": factor.value if here and isfinite(factor.value) else None,
        "sources": [str(q) for q in factor.sources],
    }


async def look_of(
    number: PassNumber = None, sample: SampleLooked = None, digits: Digits = SIGNIFICANT_DIGITS
) -> Look:
    """Gather what a call says of what to look at."""
    return Look(number, sample, digits)


@router.get(
    "",
    response_model=list[Explanation],
    summary="Explain a range of steps",
    responses=problems(SessionNotFound, NotReached, InvalidInput, TooLarge),
    openapi_extra=PARAMETER,
)
@takes_long
def explain_range(
    service: Service,
    session_id: SessionId,
    first: Annotated[int, Query(alias="from", ge=0, description="ops done before the first")],
    end: Annotated[int, Query(alias="to", ge=0, description="ops done after the last")],
    look: Annotated[Look, Depends(look_of)],
) -> Response:
    """Explain the ops that lead from step `from` to step `to` of a pass, as if done."""
    session, found = service.explain_range(session_id, first, end, look)
    return json_response([explanation_view(each) for each in found], headers=etag(session.revision))


@router.get(
    "/{quantity}",
    response_model=Explanation,
    summary="Explain one quantity",
    responses=problems(SessionNotFound, UnknownQuantity, InvalidInput, TooLarge),
    openapi_extra=PARAMETER,
)
def explain_quantity(
    service: Service,
    session_id: SessionId,
    quantity: str,
    sample: SampleLooked = None,
    digits: Digits = SIGNIFICANT_DIGITS,
) -> Response:
    """Say why a quantity is what it is at the cursor: formula, numbers, words, neighbours."""
    session, found = service.explain(session_id, quantity, Look(None, sample, digits))
    return json_response(explanation_view(found, quantity), headers=etag(session.revision))
