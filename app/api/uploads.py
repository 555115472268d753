"""Bringing a data set: the files of a form, read as they come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

from fastapi import Query, Request, Response
from fastapi.routing import APIRoute
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from ..datasets.files import Upload, read_upload
from ..datasets.table import Table
from ..engine.errors import InvalidInput, TooLarge, UnsupportedMediaType
from ..engine.message import say
from ..sessions.service import LabService
from .datasets import UploadedView, uploaded_view
from .deps import Service, get_scheduler
from .problems import problems
from .routing import resource_router
from .strictness import check_query
from .wire import json_response

PATH = "/api/v1/datasets"
MULTIPART = "multipart/form-data"
FIELDS = ("file", "images", "labels")

_FILE = {"type": "string", "format": "binary"}
_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            MULTIPART: {
                "schema": {
                    "type": "object",
                    "properties": {
                        "file": {
                            **_FILE,
                            "description": "CSV with a header line; or NPZ",
                        },
                        "images": {**_FILE, "description": "IDX file of pictures"},
                        "labels": {**_FILE, "description": "IDX file of their labels"},
                    },
                }
            }
        },
    }
}

# The body is a form, which is no JSON.
router = resource_router("/datasets", tags=["data"], route_class=APIRoute)


@router.post(
    "",
    status_code=201,
    response_model=UploadedView,
    summary="Bring a data set",
    responses=problems(InvalidInput, UnsupportedMediaType, TooLarge),
    openapi_extra=_FORM,
)
async def create_dataset(
    service: Service,
    request: Request,
    first: Annotated[
        int | None, Query(ge=1, description="take so many samples, the first, and leave the rest")
    ] = None,
) -> Response:
    """Read a file, plain or gzipped: CSV or NPZ as `file`, or IDX as `images` and `labels`.

    What cannot be used is refused, row and column named; rows count from 1, the header line not
    counted. Of a file with more samples than are taken the problem's `first` says how many could
    be: ask for them by `?first=`.
    """
    check_query(request, {"first": False})
    files = await _files(request)
    scheduler = await get_scheduler(request)
    dataset_id, table = await scheduler.run("slow", None, partial(_added, service, files, first))
    headers = {"Location": f"/api/v1/datasets/{dataset_id}"}
    return json_response(uploaded_view(dataset_id, table), 201, headers)


async def _files(request: Request) -> dict[str, Upload]:
    """Take the files of a form; each is spooled to disk while it comes, and read whole then."""
    content_type = request.headers.get("content-type", "")
    if content_type.partition(";")[0].strip().lower() != MULTIPART:
        given = content_type or "–"
        raise UnsupportedMediaType(say("media-type", allowed=MULTIPART, given=given))
    parser = MultiPartParser(
        request.headers, request.stream(), max_files=len(FIELDS), max_fields=len(FIELDS)
    )
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError):
        raise InvalidInput.at("", say("form-malformed")) from None
    try:
        return {name: await _file(name, part) for name, part in _once_each(form)}
    finally:
        await form.close()


def _once_each(form: FormData) -> Iterator[tuple[str, UploadFile | str]]:
    seen: set[str] = set()
    for name, part in form.multi_items():
        if name not in FIELDS or name in seen:
            allowed = ", ".join(FIELDS)
            raise InvalidInput.at("", say("form-fields", allowed=allowed, given=name[:40]))
        seen.add(name)
        yield name, part


async def _file(name: str, part: UploadFile | str) -> Upload:
    if isinstance(part, str):
        raise InvalidInput.at(f"/{name}", say("form-no-file"))
    return Upload(part.filename or name, await part.read())


def _added(service: LabService, files: dict[str, Upload], first: int | None) -> tuple[str, Table]:
    table = read_upload(files, service.limits, first)
    return service.datasets.add(table), table
