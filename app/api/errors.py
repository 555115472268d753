"""Every error becomes the one problem body (RFC 9457) here.

| error | status | code |
|---|---|---|
| a body that is no JSON (NaN and Infinity are none) | 400 | malformed_json |
| InvalidInput, a body of the wrong shape | 422 | invalid_input |
| TooLarge | 422 | too_large |
| UnknownQuantity | 404 | unknown_quantity |
| SessionNotFound · DatasetNotFound | 404 | session_not_found · dataset_not_found |
| UnknownMark | 404 | unknown_mark |
| UnknownFormat | 404 | unknown_format |
| LinkNotFound | 404 | link_not_found |
| WrongPhase · AtStart · NotReached | 409 | wrong_phase · at_start · not_reached |
| KernelMissing | 409 | kernel_missing |
| Diverged | 409, in `/pass` 422 | diverged |
| NothingToUndo · NothingToRedo | 409 | nothing_to_undo · nothing_to_redo |
| NotComparable | 409 | not_comparable |
| StaleRevision | 412 | stale_revision |
| StoreBusy · Busy | 503, with Retry-After | store_busy · busy |
| StoreFull | 507 | store_full |
| StoreReadOnly · StoreMissing | 503 | store_read_only · store_missing |
| StoreUnavailable | 503 | store_unavailable |
| StoreDamaged | 500 | store_damaged |
| UnsupportedMediaType | 415 | unsupported_media_type |
| ExtraMissing | 501 | extra_missing |
| a body over the limit | 413 | body_too_large |
| a compressed body | 415 | unsupported_media_type |
| a write from another site's page | 403 | forbidden_origin |
| a foreign name in Host | 421 | unknown_host |
| more calls a minute than a setting allows | 429, with Retry-After | rate_limited |
| no such path · method | 404 · 405 | not_found · method_not_allowed |
| anything else | 500 | internal |
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from types import MappingProxyType
from typing import Annotated, Any, NotRequired

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import Field
from starlette.exceptions import HTTPException
from typing_extensions import TypedDict

from ..engine.errors import (
    AtStart,
    Busy,
    DatasetNotFound,
    Diverged,
    ExtraMissing,
    FieldProblem,
    InvalidInput,
    KernelMissing,
    LabError,
    LinkNotFound,
    NotComparable,
    NothingToRedo,
    NothingToUndo,
    NotReached,
    SessionNotFound,
    StaleRevision,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnavailable,
    TooLarge,
    UnknownFormat,
    UnknownMark,
    UnknownQuantity,
    UnsupportedMediaType,
    WrongPhase,
)
from ..engine.message import Message, Text, Value, amount, say
from .language import speak, write_json
from .methods import methods_taken
from .numbers import MORE_ERRORS, MOST_ERRORS, ROW_LENGTH, TOO_MANY
from .observation import note_problem
from .refusals import Refusal
from .wire import Said, view

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 2
"""After which a caller that was turned away for want of time may try again."""
LONGEST_GIVEN = 80
"""Characters that are quoted of what came."""
logger = logging.getLogger(__name__)


@view
class FieldError(TypedDict):
    """What is wrong with one field, by an RFC 6901 pointer into the body."""

    pointer: str
    message: Said


@view
class Problem(TypedDict):
    """RFC 9457 problem details."""

    type: str
    title: Said
    status: int
    detail: Said
    code: str
    errors: NotRequired[list[FieldError]]
    more: NotRequired[Annotated[int, Field(description="errors beyond those listed")]]


@view
class ErrorCodeView(TypedDict):
    """A code that a problem may have."""

    code: str
    status: int
    title: Said


class MalformedJson(LabError):
    """A body that cannot be read as JSON at all."""

    code = "malformed_json"


class Unprocessable(Diverged):
    """A stateless pass that is not finite: there is no session to stay in."""


STATUS: Mapping[type[LabError], int] = MappingProxyType(
    {
        MalformedJson: 400,
        InvalidInput: 422,
        TooLarge: 422,
        UnknownQuantity: 404,
        SessionNotFound: 404,
        DatasetNotFound: 404,
        UnsupportedMediaType: 415,
        UnknownMark: 404,
        UnknownFormat: 404,
        LinkNotFound: 404,
        WrongPhase: 409,
        AtStart: 409,
        NotReached: 409,
        KernelMissing: 409,
        NothingToUndo: 409,
        NothingToRedo: 409,
        NotComparable: 409,
        StoreBusy: 503,
        StoreFull: 507,
        StoreReadOnly: 503,
        StoreMissing: 503,
        StoreUnavailable: 503,
        StoreDamaged: 500,
        Busy: 503,
        Diverged: 409,
        Unprocessable: 422,
        StaleRevision: 412,
        ExtraMissing: 501,
    }
)
HTTP_CODES: Mapping[int, str] = MappingProxyType(
    {
        403: "forbidden_origin",
        404: "not_found",
        405: "method_not_allowed",
        413: "body_too_large",
        415: "unsupported_media_type",
        422: TooLarge.code,
        421: "unknown_host",
        429: "rate_limited",
        500: "internal",
    }
)


def error_codes() -> list[ErrorCodeView]:
    """List every code, with its status and title, for the catalogue."""
    own = [(status, kind.code) for kind, status in STATUS.items()]
    return [
        {"code": code, "status": status, "title": say(f"problem-{code}")}
        for status, code in sorted({*own, *HTTP_CODES.items()})
    ]


def problem(
    status: int, code: str, detail: Text, errors: Sequence[FieldProblem] = (), more: int = 0
) -> Problem:
    """Make the problem body; that the request ends with it is noted for logs and figures.

    `more` errors are not among those given.
    """
    note_problem(code)
    body: Problem = {
        "type": f"urn:backprop-lab:problem:{code}",
        "title": say(f"problem-{code}"),
        "status": status,
        "detail": detail,
        "code": code,
    }
    if errors:
        listed = errors[:MOST_ERRORS]
        body["errors"] = [{"pointer": e.pointer, "message": e.message} for e in listed]
        more += len(errors) - len(listed)
        if more:
            body["more"] = more
    return body


def problem_of(error: Exception) -> Problem:
    """Make the problem of an error that ends a reply which has begun, such as a stream."""
    if isinstance(error, LabError):
        return problem(STATUS[type(error)], error.code, error.detail, error.errors, error.more)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, HTTP_CODES[500], say("server-defect"))


def _answer(body: Problem) -> Response:
    return Response(write_json(body), body["status"], media_type=MEDIA_TYPE)


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of `app` a problem."""
    app.add_exception_handler(LabError, _on_lab_error)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _on_invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _on_http_error)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _on_unforeseen)


async def _on_lab_error(_request: Request, error: LabError) -> Response:
    response = _answer(problem_of(error))
    if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


async def _on_invalid(_request: Request, error: RequestValidationError) -> Response:
    broken = next((e for e in error.errors() if e["type"] == "json_invalid"), None)
    if broken is not None:
        found = malformed(str(error.body), broken["loc"][-1], broken["ctx"]["error"])
        return _answer(problem_of(found))
    return _answer(problem_of(invalid_fields(error.errors(), error.body)))


async def _on_http_error(request: Request, error: HTTPException) -> Response:
    path = request.url.path
    if isinstance(error, Refusal):
        detail = error.said
    elif error.status_code == HTTPStatus.NOT_FOUND:
        detail = say("nothing-at-path", path=path)
    elif error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        taken = ", ".join(methods_taken(request.app, request.scope))
        detail = say("method-not-taken", path=path, method=request.method, allowed=taken)
    else:
        detail = say("http-failure", status=error.status_code)
    code = HTTP_CODES.get(error.status_code, "http_error")
    response = _answer(problem(error.status_code, code, detail))
    for name, value in (error.headers or {}).items():
        response.headers[name] = value
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = ", ".join(methods_taken(request.app, request.scope))
    return response


async def _on_unforeseen(request: Request, error: Exception) -> Response:
    logger.error("unforeseen error at %s %s", request.method, request.url.path, exc_info=error)
    # This is answered outside of every middleware.
    said = speak(request.headers.get("accept-language"))
    response = _answer(problem_of(error))
    response.headers.update(said.headers())
    return response


def malformed(text: str, place: int, why: str) -> MalformedJson:
    """Tell from which character on a text is no JSON; `why` is orjson's account of it."""
    if "infinity" in why:
        return MalformedJson(say("json-too-large", place=place))
    if text.startswith(("NaN", "Infinity", "-Infinity", "-NaN"), place):
        return MalformedJson(say("json-no-number", place=place))
    return MalformedJson(say("json-malformed", place=place))


def invalid_fields(errors: Iterable[Mapping[str, Any]], body: object) -> InvalidInput:
    """Tell of what Pydantic finds wrong: of the first errors, and how many others there are."""
    told: list[FieldProblem] = []
    others = 0
    for error in errors:
        if error["type"] == MORE_ERRORS:
            others += error["ctx"]["count"]
        elif len(told) < MOST_ERRORS:
            told.append(_field_problem(error, body))
        else:
            others += 1
    return InvalidInput(*told, more=others)


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


_FIELD_MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "field-missing",
        "extra_forbidden": "field-unknown",
        "float_type": "field-number",
        "float_parsing": "field-number",
        "finite_number": "field-finite",
        "int_type": "field-whole",
        "int_parsing": "field-whole",
        "int_from_float": "field-whole",
        "bool_type": "field-switch",
        "bool_parsing": "field-switch",
        "string_type": "field-text",
        "list_type": "field-list",
        "dict_type": "field-object",
        "model_type": "field-object",
        "model_attributes_type": "field-object",
        "greater_than_equal": "field-at-least",
        "less_than_equal": "field-at-most",
        "literal_error": "field-one-of",
    }
)
"""What Pydantic finds wrong with a field, in our words."""


_OWN_MESSAGES: Mapping[str, str] = MappingProxyType(
    {ROW_LENGTH: "row-length", TOO_MANY: "entries-at-most"}
)
"""What our own types of `numbers.py` find wrong."""


def _message(error: Mapping[str, Any]) -> Message:
    name = _FIELD_MESSAGES.get(error["type"], "field-wrong")
    limits, values = error.get("ctx", {}), {}
    if name == "field-at-least":
        values["least"] = amount(limits["ge"])
    elif name == "field-at-most":
        values["most"] = amount(limits["le"])
    elif name == "field-one-of":
        # Pydantic joins the names to "'op', 'neuron' or 'layer'".
        values["allowed"] = limits["expected"].replace("' or '", "', '").replace("'", "")
    elif error["type"] in _OWN_MESSAGES:
        return say(_OWN_MESSAGES[error["type"]], **limits)
    if name in ("field-missing", "field-unknown"):
        return say(name)
    return say(name, given=_given(error.get("input")), **values)


def _given(value: object) -> Value:
    """Write what came as JSON has it; a whole list or object is only named."""
    if isinstance(value, list):
        return say("given-a-list")
    if isinstance(value, dict):
        return say("given-an-object")
    if isinstance(value, float):
        return amount(value)
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= LONGEST_GIVEN else text[: LONGEST_GIVEN - 1] + "…"
