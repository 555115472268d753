"""How a resource's routes are made: whole and once, when its module is read.

FastAPI builds a route of an included router anew in each app that includes it, and not before
the first request; made with their whole address, an app takes the routes as they are.
"""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.routing import APIRoute

from ..engine.errors import Busy, InvalidInput
from .deps import JsonRoute
from .errors import Problem
from .problems import problems, refusals

PREFIX = "/api/v1"
EVERYWHERE = problems(InvalidInput, Busy) | refusals(403, 413, 415, 421, 429)
"""Problems that any call may answer with."""
# Every problem refers to its schema; one that names the class puts it among the components.
EVERYWHERE[403]["model"] = Problem


def resource_router(
    prefix: str = "", *, tags: list[str], route_class: type[APIRoute] = JsonRoute
) -> APIRouter:
    """Make the router of one resource, with its place in the API and what every call can say."""
    return APIRouter(
        prefix=PREFIX + prefix,
        tags=[*tags],
        route_class=route_class,
        responses=EVERYWHERE,
        generate_unique_id_function=operation_id,
    )


def operation_id(route: APIRoute) -> str:
    """Name an operation as its function is named, so that generated clients read well."""
    return route.name
