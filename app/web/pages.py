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
    def link(link_id: str) -> Response:
        """Open the lab, which opens the link; or say why it cannot, and offer a way on."""
        wrong = wrong_with(link_id)
        return lab() if wrong is None else _no_link(templates, wrong)

    @router.api_route("/", methods=["GET", "HEAD"])
    def lab() -> Response:
        """Open the lab, or say how to build it."""
        tags = front_end.tags()
        if tags is None:
            return templates.page("unbuilt.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
        return templates.page("index.html", tags=tags)

    icon = templates.source("favicon.svg")

    @router.get("/favicon.svg")
    @router.get("/favicon.ico")
    def favicon() -> Response:
        """Give the icon; browsers ask for `.ico` where no page named another."""
        return Response(
            icon, media_type="image/svg+xml", headers={"Cache-Control": "max-age=86400"}
        )

    return router


def _no_link(templates: Templates, wrong: Sequence[str]) -> Response:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.NOT_FOUND
    title = "This link cannot be read" if wrong else "There is no such link"
    return templates.page(
        "error.html", status=status, code=status.value, title=title, link=True, wrong=wrong
    )


def install_error_pages(app: FastAPI, templates: Templates, headers: dict[str, str]) -> None:
    """Answer browsers with an error page where they asked for a page.

    Wraps the handlers that `app` has by now, so it comes after the API's. `headers` go onto the
    page of a server error, which is written outside of every middleware.
    """

    def page(status: int) -> Response:
        return templates.page(
            "error.html",
            status=status,
            code=status,
            title=HTTPStatus(status).phrase,
            link=False,
            wrong=(),
        )

    wrapped_http = app.exception_handlers[HTTPException]
    wrapped_error = app.exception_handlers.get(Exception)

    async def on_http_error(request: Request, error: HTTPException) -> Response:
        if wants_page(request):
            return page(error.status_code)
        return await _call(wrapped_http, request, error)

    async def on_server_error(request: Request, error: Exception) -> Response:
        if wrapped_error is None or wants_page(request):
            response = page(HTTPStatus.INTERNAL_SERVER_ERROR)
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
