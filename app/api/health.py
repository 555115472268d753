"""Whether the server lives, and whether it can serve: for whatever watches over it."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from .. import __version__
from ..engine.errors import StoreFailure
from ..sessions.store import SessionStore
from .errors import MEDIA_TYPE, RETRY_SECONDS, problem
from .language import write_json

router = APIRouter(include_in_schema=False)
_METHODS = ["GET", "HEAD"]


@router.api_route("/healthz", methods=_METHODS)
async def health() -> dict[str, str]:
    """Say that the server answers; whether its store does is another question."""
    return {"status": "ok", "version": __version__}


@router.api_route("/readyz", methods=_METHODS)
def readiness(request: Request) -> Response:
    """Write to the store, and say whether it went well; where not, with what is the matter."""
    store: SessionStore = request.app.state.store
    try:
        store.probe()
    except StoreFailure as error:
        body = problem(HTTPStatus.SERVICE_UNAVAILABLE, error.code, error.detail)
        return Response(
            write_json(body),
            body["status"],
            {"Retry-After": str(RETRY_SECONDS)},
            media_type=MEDIA_TYPE,
        )
    return Response(write_json({"status": "ready"}), media_type="application/json")
