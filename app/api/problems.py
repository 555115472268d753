"""Problems in the API's own description: which ones a call can answer with, with an example."""

from __future__ import annotations

from typing import Any

from ..engine.errors import LabError
from ..text import DEFAULT, Catalogue
from .errors import HTTP_CODES, MEDIA_TYPE, STATUS

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
            "description": " · ".join(dict.fromkeys(f"{_title(e)} (`{e.code}`)" for e in kinds)),
            "content": {
                MEDIA_TYPE: {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "examples": {e.code: _example(e) for e in kinds},
                }
            },
        }
        for status, kinds in by_status.items()
    }


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
