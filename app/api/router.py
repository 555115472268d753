"""All routes of `/api/v1`, the most travelled first."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI

from ..engine.errors import InvalidInput
from . import catalog, marks, sessions, traces
from .examples import problems

PREFIX = "/api/v1"
ROUTERS: tuple[APIRouter, ...] = (sessions.router, traces.router, marks.router, catalog.router)


def include_api(app: FastAPI) -> None:
    """Add the API's routes to an app, one level deep: every level of routers costs each call."""
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX, responses=problems(InvalidInput))
