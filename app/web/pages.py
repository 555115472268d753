"""The pages a browser opens: the lab itself, and errors for people.

It must not know the API: an error under `/api` stays the problem body that `app/api` makes.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.requests import Request

from ..text import chosen
from .assets import FrontEnd
from .templating import Templates

NOT_PAGES = ("/api/", "/static/", "/openapi.json", "/healthz")

Handler = Callable[[Request, Any], Response | Awaitable[Response]]


def pages_router(
    templates: Templates, front_end: FrontEnd, wrong_with: Callable[[str], Sequence[str] | None]
) -> APIRouter:
    """Route `/` and the addresses of links to the lab, and the icon's two names to the icon.

    `wrong_with` a link is what it says, nothing where there is none; None: it can be opened.
    """
    router = APIRouter(include_in_schema=False)

    @router.api_route("/links/{link_id}", methods=["GET", "HEAD"])
    def link(link_id: str, request: Request) -> Response:
        """Open the lab, which opens the link; or say why it cannot, and offer a way on."""
        wrong = wrong_with(link_id)
        if wrong is None:
            return lab(request)
        about = ("page-wrong-link", 422) if wrong else ("page-no-link", 404)
        return _page_of_words(templates, request, *about, wrong)

    @router.api_route("/", methods=["GET", "HEAD"])
    def lab(request: Request) -> Response:
        """Open the lab, or say how to build it."""
        language = _language_of(request)
        tags = front_end.tags(language)
        if tags is None:
            status = HTTPStatus.SERVICE_UNAVAILABLE
            return templates.page("unbuilt.html", language=language, status=status)
        return templates.page("index.html", language=language, tags=tags)

    icon = templates.source("favicon.svg")

    @router.get("/favicon.svg")
    @router.get("/favicon.ico")
    def favicon() -> Response:
        """Give the icon; browsers ask for `.ico` where no page named another."""
        return Response(
            icon, media_type="image/svg+xml", headers={"Cache-Control": "max-age=86400"}
        )

    return router


def _language_of(request: Request) -> str:
    return chosen(request.headers.get("accept-language"))


def _page_of_words(
    templates: Templates, request: Request, about: str, status: int, wrong: Sequence[str] = ()
) -> Response:
    """Say what a message of the catalogue is about: its title, its words, and `wrong`, if any."""
    return templates.page(
        "error.html",
        language=_language_of(request),
        status=status,
        code=status,
        about=about,
        wrong=wrong,
    )


def _about(status: int) -> str:
    """Return the message that tells people of a status."""
    if status == HTTPStatus.NOT_FOUND:
        return "page-not-found"
    return "page-failed" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "page-refused"


def install_error_pages(app: FastAPI, templates: Templates, headers: dict[str, str]) -> None:
    """Answer browsers with an error page where they asked for a page.

    Wraps the handlers that `app` has by now, so it comes after the API's. `headers` go onto the
    page of a server error, which is written outside of every middleware.
    """

    def page(request: Request, status: int) -> Response:
        return _page_of_words(templates, request, _about(status), status)

    wrapped_http = app.exception_handlers[HTTPException]
    wrapped_error = app.exception_handlers.get(Exception)

    async def on_http_error(request: Request, error: HTTPException) -> Response:
        if wants_page(request):
            return page(request, error.status_code)
        return await _call(wrapped_http, request, error)

    async def on_server_error(request: Request, error: Exception) -> Response:
        if wrapped_error is None or wants_page(request):
            response = page(request, HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            response = await _call(wrapped_error, request, error)
        for name, text in headers.items():
            response.headers.setdefault(name, text)
        # The server lets go of the connection after this; whoever keeps connections has to know.
        response.headers["Connection"] = "close"
        return response

    app.add_exception_handler(HTTPException, on_http_error)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, on_server_error)


def wants_page(request: Request) -> bool:
    """Tell whether a person's browser asks for a page, rather than a program for data."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith(
        NOT_PAGES
    )


async def _call(handler: Handler, request: Request, error: Exception) -> Response:
    """Call a handler of either kind; Starlette takes both plain functions and coroutines."""
    response = handler(request, error)
    return await response if inspect.isawaitable(response) else response
