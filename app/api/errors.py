"""Every error becomes the one problem body (RFC 9457): its status and its code.

| error | status | code |
|---|---|---|
| a body that is no JSON (NaN and Infinity are none) | 400 | malformed_json |
| InvalidInput · TooManySamples, a body of the wrong shape | 422 | invalid_input |
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
| NothingToAmend | 409 | nothing_to_amend |
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
| address and headers over the limit | 431 | head_too_large |
| a request that does not arrive in time | 408 | request_timeout |
| a compressed body | 415 | unsupported_media_type |
| a write from another site's page | 403 | forbidden_origin |
| a foreign name in Host | 421 | unknown_host |
| more calls a minute than a setting allows | 429, with Retry-After | rate_limited |
| no such path · method | 404 · 405 | not_found · method_not_allowed |
| anything else | 500 | internal |
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from types import MappingProxyType
from typing import Annotated, NotRequired

from pydantic import Field
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
    NothingToAmend,
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
    TooManySamples,
    UnknownFormat,
    UnknownMark,
    UnknownQuantity,
    UnsupportedMediaType,
    WrongPhase,
)
from ..engine.message import Text, say
from .number_lists import MOST_ERRORS
from .observation import note_problem
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
    first: NotRequired[
        Annotated[int, Field(description="samples of the file that could be taken, by `?first=`")]
    ]


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
        TooManySamples: 422,
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
        NothingToAmend: 409,
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
        408: "request_timeout",
        413: "body_too_large",
        415: "unsupported_media_type",
        422: TooLarge.code,
        421: "unknown_host",
        429: "rate_limited",
        431: "head_too_large",
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
        body = problem(STATUS[type(error)], error.code, error.detail, error.errors, error.more)
        if error.first is not None:
            body["first"] = error.first
        return body
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, HTTP_CODES[500], say("server-defect"))
