"""The pass as a Jupyter notebook: the NumPy program phase by phase, each with its formulas."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import orjson

from ..engine.message import say
from ..engine.numpy_program import ProgramLine, write_program
from ..engine.trace import Trace
from ..engine.writing import write
from ..text import Catalogue
from .taken import Taken

GIVEN = "given"
_FORMAT = {"nbformat": 4, "nbformat_minor": 5}
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def write_numpy(taken: Taken) -> bytes:
    """Write the pass as a program that needs NumPy only: `GET …/program` as a file."""
    lines = [line.text for line in write_program(taken.trace)]
    return ("\n".join(lines) + "\n").encode()


def write_notebook(taken: Taken, catalogue: Catalogue) -> bytes:
    """Write the notebook (nbformat 4.5); run from top to bottom it computes the pass."""
    trace = taken.trace
    shape = "–".join(map(str, taken.network.sizes))
    number = taken.session.cursor.number + 1
    title = say("notebook-title", network=shape, number=number)
    cells = [_markdown(f"# {catalogue.write(title)}")]
    for phase, group in groupby(write_program(trace), lambda line: _phase(trace, line)):
        lines = list(group)
        heading = f"## {catalogue.write(say(f'notebook-{phase}'))}"
        formulas = [f"$$ {latex} $$" for latex in dict.fromkeys(_formulas(trace, lines))]
        cells.append(_markdown("\n\n".join([heading, *formulas])))
        cells.append(_code(lines))
    for i, cell in enumerate(cells, start=1):
        cell["id"] = f"cell-{i}"
    notebook = {"cells": cells, "metadata": {"kernelspec": _KERNEL}, **_FORMAT}
    return orjson.dumps(notebook, option=orjson.OPT_INDENT_2)


def _phase(trace: Trace, line: ProgramLine) -> str:
    """Name the part of the notebook that a line belongs to."""
    if line.step >= trace.program.steps:
        return "done"
    computed = line.step > 0 or line.kind == "z"
    return trace.program.phase(line.step) if computed else GIVEN


def _formulas(trace: Trace, lines: list[ProgramLine]) -> Iterator[str]:
    """Yield the matrix form of each line that computes an op."""
    for line in lines:
        if line.step < trace.program.steps and (line.step or line.kind == "z"):
            q = trace.program.op(line.step)
            if q.kind == line.kind:
                yield write(trace, q).matrix


def _markdown(text: str) -> dict[str, object]:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _code(lines: list[ProgramLine]) -> dict[str, object]:
    """Write a cell; it ends with the last array that it computes, which is then shown below it."""
    source = "\n".join(line.text for line in lines).strip("\n")
    last = next((line for line in reversed(lines) if line.kind and line.step), None)
    if last is not None:
        source += f"\n{last.text.partition(' = ')[0]}"
    return {
        "cell_type": "code",
        "metadata": {},
        "source": source,
        "execution_count": None,
        "outputs": [],
    }
