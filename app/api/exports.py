"""Taking a session along as a file."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from ..engine.errors import (
    ExtraMissing,
    InvalidInput,
    SessionNotFound,
    TooLarge,
    UnknownFormat,
)
from ..exports.formats import FORMATS, format_of
from ..exports.taken import take
from .deps import JsonRoute, Service, SessionId, takes_long
from .language import PARAMETER, speech
from .problems import Responses, problems

router = APIRouter(prefix="/sessions", tags=["files"], route_class=JsonRoute)
_BYTES: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_FILE: Responses = {
    200: {
        "description": "The file; its name is in Content-Disposition",
        "content": {each.media_type.partition(";")[0]: _BYTES for each in FORMATS.values()},
    }
}


@router.get(
    "/{session_id}/export/{format}",
    response_class=Response,
    summary="Take a session along as a file",
    responses=_FILE
    | problems(SessionNotFound, UnknownFormat, InvalidInput, TooLarge, ExtraMissing),
    openapi_extra=PARAMETER,
)
@takes_long
def export_session(
    service: Service,
    session_id: SessionId,
    name: Annotated[str, Path(alias="format", description=" · ".join(FORMATS))],
) -> Response:
    """Write the session, its pass or its step as a file.

    `json` is all of the session and `npz` its parameters and the optimiser's memory; `csv` is the
    pass, `tex` the step; `py-torch` and `py-keras` are programs that run the pass; `onnx` is the
    network.
    """
    chosen = format_of(name)
    taken = service.look(session_id, take)
    data = chosen.write(taken, speech().catalogue)
    disposition = f'attachment; filename="{chosen.file_name(taken)}"'
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(data, headers=headers, media_type=chosen.media_type)
