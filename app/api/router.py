"""All routes of `/api/v1`, the most travelled first."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI

from . import (
    asking,
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
    jacobians,
    learning,
    links,
    memories,
    moves,
    nudges,
    passes,
    paths,
    plots,
    programs,
    proofs,
    runs,
    sessions,
    tangents,
    uploads,
)

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
        tangents,
        plots,
        jacobians,
        memories,
        diagnoses,
        branches,
        families,
        links,
        exports,
        imports,
        learning,
        asking,
        datasets,
        uploads,
        catalog,
    )
)


def include_api(app: FastAPI) -> None:
    """Add the API's routes to an app, as they are."""
    for router in ROUTERS:
        app.router.routes.extend(router.routes)
