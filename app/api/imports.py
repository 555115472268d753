"""Making a session of a file."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from ..engine.errors import (
    Diverged,
    ExtraMissing,
    InvalidInput,
    KernelMissing,
    TooLarge,
    UnsupportedMediaType,
)
from ..engine.message import say
from ..exports.formats import READERS, UNSAID, reader_of
from ..sessions.looks import Snapshot
from ..sessions.service import LabService
from .deps import GoingOn, Service, get_scheduler
from .problems import problems
from .routing import resource_router
from .session_views import SessionView, created
from .strictness import check_query

PATH = "/api/v1/sessions/import"
_BYTES: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_FILES = {"requestBody": {"required": True, "content": dict.fromkeys([*READERS, UNSAID], _BYTES)}}

# The body is of many types here: it is read as it comes, and not as JSON.
router = resource_router("/sessions", tags=["files"], route_class=APIRoute)


@router.post(
    "/import",
    status_code=201,
    response_model=SessionView,
    summary="Make a session of a file",
    responses=problems(InvalidInput, UnsupportedMediaType, TooLarge, ExtraMissing, KernelMissing),
    openapi_extra=_FILES,
)
async def import_session(service: Service, request: Request, kernel: GoingOn = None) -> Response:
    """Make a session of the bytes of a `json`, `npz` or `onnx` export, told by their media type.

    A file that is foreign, cut or damaged is refused, and the problem says what is wrong where.
    Where its kernel is not installed that is 409 `kernel_missing`: `?kernel=numpy` goes on by that
    one, from the last checkpoint before the place where the file was written.
    """
    check_query(request, {"kernel": False})
    data = await request.body()
    content_type = request.headers.get("content-type")
    scheduler = await get_scheduler(request)
    work = partial(_made, service, content_type, data, kernel)
    return created(await scheduler.run("slow", None, work))


def _made(
    service: LabService, content_type: str | None, data: bytes, kernel: str | None
) -> Snapshot:
    brought = reader_of(content_type, data)(data, service.limits)
    try:
        return service.adopt(brought.session, brought.checkpoints, kernel=kernel)
    except Diverged as error:
        raise InvalidInput.at("/cursor", say("file-beyond-breakdown")) from error
