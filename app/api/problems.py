"""Problems in the API's own description: which ones a call can answer with, with an example."""

from __future__ import annotations

from typing import Any

from ..engine.errors import LabError
from ..text import DEFAULT, Catalogue
from .errors import HTTP_CODES, MEDIA_TYPE, STATUS

_AND = " · "
"""Between the problems of one status."""
Responses = dict[int | str, dict[str, Any]]
"""What FastAPI takes as the further responses of a route: pieces of OpenAPI."""
Examples = dict[str, dict[str, Any]]
"""Named examples of a request body, as OpenAPI has them."""


def problems(*errors: type[LabError]) -> Responses:
    """Document the problem responses that a call can give."""
    by_status: dict[int | str, list[type[LabError]]] = {}
    for error in errors:
        by_status.setdefault(STATUS[error], []).append(error)
    return {
        status: {
            "description": _AND.join(dict.fromkeys(f"{_title(e)} (`{e.code}`)" for e in kinds)),
            "content": {
                MEDIA_TYPE: {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "examples": {e.code: _example(e) for e in kinds},
                }
            },
        }
        for status, kinds in by_status.items()
    }


def both(some: Responses, others: Responses) -> Responses:
    """Lay descriptions of problems over others: those of one status are told together."""
    found: Responses = {**some}
    for status, other in others.items():
        mine = found.get(status)
        if mine is None or MEDIA_TYPE not in mine.get("content", {}):
            found[status] = other if mine is None else {**mine, **other}
        elif mine is not other:
            found[status] = {**mine, **other, **_together(mine, other)}
    return found


def _together(some: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    told = [*some["description"].split(_AND), *other["description"].split(_AND)]
    contents = [each["content"].get(MEDIA_TYPE, {}) for each in (some, other) if "content" in each]
    examples: dict[str, Any] = {}
    for content in contents:
        examples |= content.get("examples", {})
    content = {**contents[0], **({"examples": examples} if examples else {})}
    return {"description": _AND.join(dict.fromkeys(told)), "content": {MEDIA_TYPE: content}}


def refusals(*statuses: int) -> Responses:
    """Document refusals that come before any route: by their statuses, which have one code each."""
    return {
        status: {
            "description": f"{Catalogue.of(DEFAULT).say(f'problem-{HTTP_CODES[status]}')} "
            f"(`{HTTP_CODES[status]}`)",
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def _title(error: type[LabError]) -> str:
    return Catalogue.of(DEFAULT).say(f"problem-{error.code}")


def _example(error: type[LabError]) -> dict[str, Any]:
    return {
        "summary": _title(error),
        "value": {
            "type": f"urn:backprop-lab:problem:{error.code}",
            "title": _title(error),
            "status": STATUS[error],
            "detail": (error.__doc__ or "").strip(),
            "code": error.code,
        },
    }
