"""The page at `/docs`: Swagger UI from the app's own files, so that it works with no internet.

It must not know where files lie: the page arrives rendered.
"""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter
from fastapi.responses import Response


def docs_router(render: Callable[[], Response]) -> APIRouter:
    """Route `/docs` to the page that `render` makes."""
    router = APIRouter(include_in_schema=False)

    @router.api_route("/docs", methods=["GET", "HEAD"])
    def api_documentation() -> Response:
        """Open the API's documentation, in which every call can be tried."""
        return render()

    return router
