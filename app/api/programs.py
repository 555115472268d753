"""Programs on the wire: a whole pass as NumPy source, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Annotated

from fastapi import Query, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.errors import InvalidInput, SessionNotFound, TooLarge
from ..engine.numpy_program import ProgramLine, computed_ids, count_ids, write_program
from ..engine.trace import Trace
from ..sessions.looks import Look
from .deps import Service, SessionId, takes_long
from .passes import SampleLooked
from .problems import problems
from .routing import resource_router
from .wire import etag, json_response, view

router = resource_router("/sessions/{session_id}/program", tags=["traces"])

MOST_IDS = 1_000
"""Ids that a line lists; a weight matrix of a wide layer has tens of thousands."""


@view
class ProgramLineView(TypedDict):
    """A line of the program that gives or computes quantities."""

    line: Annotated[int, Field(description="its number in `source`, from 1")]
    ids: Annotated[list[str], Field(description="what it gives or computes, at most 1,000")]
    more: Annotated[int, Field(description="how many further ids it has")]
    step: Annotated[int, Field(description="ops of the pass done before it; 0 for what is given")]
    kind: Annotated[str | None, Field(description="the kind of all its ids")]
    layer: Annotated[int | None, Field(description="the layer of all its ids")]
    operands: Annotated[
        list[str], Field(description="the arrays that it reads, as written: `w[2]`, `a[1]`")
    ]


@view
class MemoryLineView(TypedDict):
    """A line that computes what the optimiser remembers of a layer, by its rule."""

    line: Annotated[int, Field(description="its number in `source`, from 1")]
    kind: Annotated[str, Field(description="the new parameters that it is for: new_w or new_b")]
    layer: int
    step: Annotated[int, Field(description="ops of the pass done before it")]
    operands: Annotated[list[str], Field(description="the arrays that it reads, as written")]


@view
class ProgramView(TypedDict):
    """A pass as a program that runs with NumPy alone; `elided`: without the given numbers."""

    source: str
    elided: bool
    lines: list[ProgramLineView]
    memory: list[MemoryLineView]


def program_view(trace: Trace, values: bool = True) -> ProgramView:
    """Show the program of a pass."""
    lines = write_program(trace, values)
    return {
        "source": "\n".join(line.text for line in lines) + "\n",
        "elided": not values,
        "lines": [
            _line_view(trace, number, line)
            for number, line in enumerate(lines, start=1)
            if line.kind
        ],
        "memory": [
            {
                "line": number,
                "kind": line.memory,
                "layer": line.layer,
                "step": line.step,
                "operands": list(dict.fromkeys(_operands(line.text))),
            }
            for number, line in enumerate(lines, start=1)
            if line.memory
        ],
    }


def _line_view(trace: Trace, number: int, line: ProgramLine) -> ProgramLineView:
    listed = [str(q) for q in islice(computed_ids(trace, line), MOST_IDS)]
    return {
        "line": number,
        "ids": listed,
        "more": count_ids(trace, line) - len(listed),
        "step": line.step,
        "kind": line.kind,
        "layer": line.layer or None,
        "operands": list(dict.fromkeys(_operands(line.text))),
    }


_OPERAND = re.compile(r"\b[A-Za-z_]+\[\d+\]|\b[yY]\b")


def _operands(text: str) -> Iterator[str]:
    """Yield the arrays on the right-hand side of an assignment."""
    yield from _OPERAND.findall(text.partition(" = ")[2])


@router.get(
    "",
    response_model=ProgramView,
    summary="The pass as a NumPy program",
    responses=problems(SessionNotFound, InvalidInput, TooLarge),
)
@takes_long
def get_program(
    service: Service,
    session_id: SessionId,
    sample: SampleLooked = None,
    values: Annotated[
        bool, Query(description="false: tell the given arrays by their shapes alone")
    ] = True,
) -> Response:
    """Write the cursor's pass, whole, as a program; run, it leaves the engine's numbers."""
    session, trace = service.sight(session_id, Look(None, sample))
    return json_response(program_view(trace, values), headers=etag(session.revision))
