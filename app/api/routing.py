"""How a resource's routes are made: whole and once, when its module is read.

FastAPI builds a route of an included router anew in each app that includes it, and not before
the first request; made with their whole address, an app takes the routes as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute

from ..engine.errors import (
    Busy,
    InvalidInput,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnavailable,
)
from .deps import READING, JsonRoute
from .errors import Problem
from .problems import both, problems, refusals

PREFIX = "/api/v1"
EVERYWHERE = problems(InvalidInput, Busy) | refusals(403, 413, 415, 421, 429)
"""Problems that any call may answer with."""
# Every problem refers to its schema; one that names the class puts it among the components.
EVERYWHERE[403]["model"] = Problem


STORED = ("/sessions", "/links", "/datasets")
"""Addresses of what is kept in the store."""
OF_THE_STORE = problems(StoreBusy, StoreReadOnly, StoreMissing, StoreUnavailable, StoreDamaged)
"""Failures of the store that any call may answer with which asks it."""
OF_WRITING = problems(StoreFull)


class ResourceRouter(APIRouter):
    """A router whose calls say, too, how the store may fail them."""

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:  # noqa: ANN401
        """Add a call."""
        said = both(EVERYWHERE, options.get("responses") or {})
        if (self.prefix + path).removeprefix(PREFIX).startswith(STORED):
            said = both(said, OF_THE_STORE)
            if not set(options.get("methods") or ("GET",)) <= READING:
                said = both(said, OF_WRITING)
        super().add_api_route(path, endpoint, **{**options, "responses": said})


def resource_router(
    prefix: str = "", *, tags: list[str], route_class: type[APIRoute] = JsonRoute
) -> APIRouter:
    """Make the router of one resource, with its place in the API and what every call can say."""
    return ResourceRouter(
        prefix=PREFIX + prefix,
        tags=[*tags],
        route_class=route_class,
        generate_unique_id_function=operation_id,
    )


def operation_id(route: APIRoute) -> str:
    """Name an operation as its function is named, so that generated clients read well."""
    return route.name
