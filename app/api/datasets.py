"""Data sets of a caller's own, to look at and to forget; `uploads.py` takes them in."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..datasets.table import Column, Table
from ..engine.errors import DatasetNotFound, InvalidInput
from ..engine.message import say
from .deps import Service
from .problems import problems
from .routing import resource_router
from .wire import json_response, view

router = resource_router("/datasets", tags=["data"])
MOST_ROWS = 500
"""Rows that one reply shows."""


@view
class ColumnView(TypedDict):
    """A column: its range where it is numbers, its classes where it is such."""

    name: str
    kind: Annotated[str, Field(description="number, class, or text (too many to be classes)")]
    minimum: float | None
    maximum: float | None
    classes: list[str] | None


@view
class UploadedView(TypedDict):
    """A data set of one's own."""

    id: str
    name: str
    samples: int
    columns: list[ColumnView]
    targets: Annotated[list[str], Field(description="columns that the file itself says are learnt")]
    image: Annotated[list[int] | None, Field(description="rows and columns of a picture")]


@view
class DatasetRowsView(UploadedView):
    """With some of its rows, cell by cell as the columns stand; null in a column of texts."""

    first: int
    rows: list[list[float | str | None]]


@router.get(
    "/{dataset_id}",
    response_model=DatasetRowsView,
    summary="Look at a data set",
    responses=problems(DatasetNotFound, InvalidInput),
)
def get_dataset(
    service: Service,
    dataset_id: str,
    first: Annotated[int, Query(alias="from", ge=0, description="first row, from 0")] = 0,
    to: Annotated[int | None, Query(ge=0, description="row after the last")] = None,
) -> Response:
    """Show columns and some rows."""
    table = service.datasets.get(dataset_id)
    end = min(first + 20, table.count) if to is None else to
    if not first <= end <= table.count:
        raise InvalidInput.at("/from", say("rows-asked", most=table.count, first=first, end=end))
    if end - first > MOST_ROWS:
        raise InvalidInput.at("/to", say("rows-at-most", most=MOST_ROWS, given=end - first))
    shown: DatasetRowsView = {
        **uploaded_view(dataset_id, table),
        "first": first,
        "rows": [[_cell(column, row) for column in table.columns] for row in range(first, end)],
    }
    return json_response(shown)


@router.delete(
    "/{dataset_id}",
    status_code=204,
    response_class=Response,
    summary="Forget a data set",
    responses=problems(DatasetNotFound),
)
def delete_dataset(service: Service, dataset_id: str) -> None:
    """Forget it; sessions that were made with it keep their samples."""
    service.datasets.forget(dataset_id)


def uploaded_view(dataset_id: str, table: Table) -> UploadedView:
    """Show what a table holds."""
    return {
        "id": dataset_id,
        "name": table.name,
        "samples": table.count,
        "columns": [_column_view(column) for column in table.columns],
        "targets": list(table.targets),
        "image": None if table.image is None else list(table.image),
    }


def _column_view(column: Column) -> ColumnView:
    number = column.kind == "number"
    return {
        "name": column.name,
        "kind": column.kind,
        "minimum": float(column.values.min()) if number else None,
        "maximum": float(column.values.max()) if number else None,
        "classes": list(column.classes) if column.kind == "class" else None,
    }


def _cell(column: Column, row: int) -> float | str | None:
    if column.kind == "number":
        return float(column.values[row])
    return column.classes[int(column.values[row])] if column.kind == "class" else None
