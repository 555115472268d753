"""All routes of `/api/v1`."""

from __future__ import annotations

from fastapi import APIRouter

from app.api import catalog, marks, sessions, traces

api_router = APIRouter(prefix="/api/v1")
for part in (sessions, traces, marks, catalog):
    api_router.include_router(part.router)
