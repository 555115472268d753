"""Every error becomes the one problem body (RFC 9457) here.

| error | status | code |
|---|---|---|
| a body that is no JSON (NaN and Infinity are none) | 400 | malformed_json |
| InvalidInput, a body of the wrong shape | 422 | invalid_input |
| UnknownQuantity | 404 | unknown_quantity |
| SessionNotFound | 404 | session_not_found |
| UnknownMark | 404 | unknown_mark |
| WrongPhase · AtStart · NotReached | 409 | wrong_phase · at_start · not_reached |
| Diverged | 409, in `/pass` 422 | diverged |
| NothingToUndo · NothingToRedo | 409 | nothing_to_undo · nothing_to_redo |
| StaleRevision | 412 | stale_revision |
| StoreBusy | 503 | store_busy |
| a body over the limit | 413 | body_too_large |
| a write from another site's page | 403 | forbidden_origin |
| a foreign name in Host | 421 | unknown_host |
| no such path · method | 404 · 405 | not_found · method_not_allowed |
| anything else | 500 | internal |
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, NotRequired

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import Field
from starlette.exceptions import HTTPException
from typing_extensions import TypedDict

from ..engine.errors import (
    AtStart,
    Diverged,
    FieldProblem,
    InvalidInput,
    LabError,
    NothingToRedo,
    NothingToUndo,
    NotReached,
    SessionNotFound,
    StaleRevision,
    StoreBusy,
    UnknownMark,
    UnknownQuantity,
    WrongPhase,
)
from .wire import view

MOST_ERRORS = 20
"""Errors that a problem lists; a body of a million wrong numbers has as many."""
MOST_IN_DETAIL = 5
MEDIA_TYPE = "application/problem+json"
logger = logging.getLogger(__name__)


@view
class FieldError(TypedDict):
    """What is wrong with one field, by an RFC 6901 pointer into the body."""

    pointer: str
    message: str


@view
class Problem(TypedDict):
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: NotRequired[list[FieldError]]
    more: NotRequired[Annotated[int, Field(description="errors beyond those listed")]]


@view
class ErrorCodeView(TypedDict):
    """A code that a problem may have."""

    code: str
    status: int
    title: str


class MalformedJson(LabError):
    """A body that cannot be read as JSON at all."""

    code = "malformed_json"
    title = "The body is not JSON"


class Unprocessable(Diverged):
    """A stateless pass that is not finite: there is no session to stay in."""


STATUS: Mapping[type[LabError], int] = MappingProxyType(
    {
        MalformedJson: 400,
        InvalidInput: 422,
        UnknownQuantity: 404,
        SessionNotFound: 404,
        UnknownMark: 404,
        WrongPhase: 409,
        AtStart: 409,
        NotReached: 409,
        NothingToUndo: 409,
        NothingToRedo: 409,
        StoreBusy: 503,
        Diverged: 409,
        Unprocessable: 422,
        StaleRevision: 412,
    }
)
HTTP_CODES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        403: ("forbidden_origin", "Another site's page may not change anything here"),
        404: ("not_found", "There is nothing at this address"),
        405: ("method_not_allowed", "This address does not take that method"),
        413: ("body_too_large", "The body is larger than allowed"),
        421: ("unknown_host", "This server goes by another name"),
        500: ("internal", "The server made a mistake"),
    }
)


def error_codes() -> list[ErrorCodeView]:
    """List every code, with its status and title, for the catalogue."""
    own = [(kind.code, status, kind.title) for kind, status in STATUS.items()]
    http = [(code, status, title) for status, (code, title) in HTTP_CODES.items()]
    rows = sorted(set(own + http), key=lambda row: (row[1], row[0]))
    return [{"code": c, "status": s, "title": t} for c, s, t in rows]


def problem(
    status: int, code: str, title: str, detail: str, errors: Sequence[FieldProblem] = ()
) -> Problem:
    """Make the problem body."""
    body: Problem = {
        "type": f"urn:backprop-lab:problem:{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "code": code,
    }
    if errors:
        listed = errors[:MOST_ERRORS]
        body["errors"] = [{"pointer": e.pointer, "message": e.message} for e in listed]
        if len(errors) > MOST_ERRORS:
            body["more"] = len(errors) - MOST_ERRORS
    return body


def problem_of(error: Exception) -> Problem:
    """Make the problem of an error that ends a reply which has begun, such as a stream."""
    if isinstance(error, LabError):
        return problem(STATUS[type(error)], error.code, error.title, error.detail, error.errors)
    code, title = HTTP_CODES[500]
    return problem(500, code, title, "this is a defect of the server, not of the request")


def _answer(body: Problem) -> Response:
    return Response(orjson.dumps(body), body["status"], media_type=MEDIA_TYPE)


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of `app` a problem."""
    app.add_exception_handler(LabError, _on_lab_error)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _on_invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _on_http_error)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _on_unforeseen)


async def _on_lab_error(_request: Request, error: LabError) -> Response:
    return _answer(problem_of(error))


async def _on_invalid(_request: Request, error: RequestValidationError) -> Response:
    broken = next((e for e in error.errors() if e["type"] == "json_invalid"), None)
    if broken is not None:
        why = broken.get("ctx", {}).get("error", "")
        detail = f"character {broken['loc'][-1]}: {why} (NaN and Infinity are no JSON numbers)"
        return _answer(problem_of(MalformedJson(detail)))
    problems = tuple(_field_problem(e, error.body) for e in error.errors())
    detail = "; ".join(f"{p.pointer or '/'}: {p.message}" for p in problems[:MOST_IN_DETAIL])
    if len(problems) > MOST_IN_DETAIL:
        detail += f"; and {len(problems) - MOST_IN_DETAIL} more"
    return _answer(problem_of(InvalidInput(detail, problems)))


async def _on_http_error(_request: Request, error: HTTPException) -> Response:
    code, title = HTTP_CODES.get(error.status_code, ("http_error", str(error.detail)))
    response = _answer(problem(error.status_code, code, title, str(error.detail)))
    for name, value in (error.headers or {}).items():
        response.headers[name] = value
    return response


async def _on_unforeseen(request: Request, error: Exception) -> Response:
    logger.error("unforeseen error at %s %s", request.method, request.url.path, exc_info=error)
    return _answer(problem_of(error))


def _field_problem(error: Mapping[str, Any], body: object) -> FieldProblem:
    where, *path = error["loc"]
    if where != "body":
        return FieldProblem("/" + "/".join(map(str, path)), _message(error))
    pointer, at = "", body
    for part in path:
        if isinstance(at, dict | list) and _holds(at, part):
            at = at[part]
        elif error["type"] != "missing" or part is not path[-1]:
            continue  # the name of a union's branch, not of a field
        pointer += "/" + str(part).replace("~", "~0").replace("/", "~1")
    return FieldProblem(pointer, _message(error))


def _holds(container: dict[Any, Any] | list[Any], part: Any) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(container, dict):
        return part in container
    return isinstance(part, int) and part < len(container)


def _message(error: Mapping[str, Any]) -> str:
    text = str(error["msg"])
    given = error.get("input")
    if error["type"] == "missing" or isinstance(given, dict | list):
        return text
    shown = repr(given)
    return f"{text}, got {shown if len(shown) < 80 else shown[:77] + '...'}"
