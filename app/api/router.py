"""All routes of `/api/v1`, the most travelled first."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI

from ..engine.errors import Busy, InvalidInput
from . import (
    bookmarks,
    branches,
    catalog,
    checks,
    conditions,
    curves,
    datasets,
    diagnoses,
    edits,
    explanations,
    exports,
    families,
    imports,
    learning,
    links,
    moves,
    nudges,
    passes,
    paths,
    programs,
    proofs,
    runs,
    sessions,
    uploads,
)
from .problems import problems, refusals

PREFIX = "/api/v1"
ROUTERS: tuple[APIRouter, ...] = tuple(
    resource.router
    for resource in (
        moves,
        explanations,
        passes,
        sessions,
        edits,
        runs,
        conditions,
        bookmarks,
        curves,
        checks,
        proofs,
        paths,
        programs,
        nudges,
        diagnoses,
        branches,
        families,
        links,
        exports,
        imports,
        learning,
        datasets,
        uploads,
        catalog,
    )
)


EVERYWHERE = problems(InvalidInput, Busy) | refusals(403, 413, 415, 421)
"""Problems that any call may answer with."""


def include_api(app: FastAPI) -> None:
    """Add the API's routes to an app, one level deep: every level of routers costs each call."""
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX, responses=EVERYWHERE)
