"""Taking a session along as a file."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path, Query, Response

from ..engine.errors import (
    ExtraMissing,
    InvalidInput,
    SessionNotFound,
    TooLarge,
    UnknownFormat,
)
from ..engine.message import say
from ..exports.formats import FORMATS, format_of
from ..exports.html_player import within_budget
from ..exports.taken import take
from .deps import Service, SessionId, takes_long
from .language import PARAMETER, speech
from .problems import Responses, problems
from .routing import resource_router

router = resource_router("/sessions", tags=["files"])
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
    passes: Annotated[
        int | None, Query(ge=1, description="html: so many passes, from the cursor's on")
    ] = None,
) -> Response:
    """Write the session, its pass or its step as a file.

    `json` is all of the session and `npz` its parameters and the optimiser's memory; `csv` is the
    pass, `tex` the step; `py-numpy`, `py-torch` and `py-keras` are programs that run the pass, and
    `ipynb` a notebook of it; `onnx` is the network; `html` is a page that plays the pass, or the
    next ones, with no server and no internet.
    """
    chosen = format_of(name)
    if passes is not None and not chosen.takes_passes:
        raise InvalidInput.at("/passes", say("format-takes-no-passes", name=name))
    asked = passes or 1
    taken = service.look(session_id, lambda s, h: take(s, h, within_budget(s, h, asked)))
    data = chosen.write(taken, speech().catalogue)
    disposition = f'attachment; filename="{chosen.file_name(taken)}"'
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(data, headers=headers, media_type=chosen.media_type)
