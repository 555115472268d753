"""Answers every error of the application with its problem: here alone, for all routes."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from ..engine.errors import LabError
from ..engine.message import say
from .errors import HTTP_CODES, MEDIA_TYPE, RETRY_SECONDS, Problem, problem, problem_of
from .language import speak, write_json
from .methods import methods_taken
from .refusals import Refusal
from .validation import invalid_fields, malformed

logger = logging.getLogger(__name__)


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
