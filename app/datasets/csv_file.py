"""Reads a table from CSV: a header line that names the columns, then a sample a line.

Commas, semicolons or tabs part the cells; between semicolons a comma may be the decimal point, as
spreadsheets write it in many countries. A column of which at least half the cells are numbers is a
column of numbers; any other is one of classes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say
from .amount import Amount
from .csv_rows import read_rows
from .problems import Problems
from .table import MOST_CLASSES, Column, Table

Array = NDArray[np.float64]

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?")
_MISSING = {"", "na", "n/a", "nan", "null", "none", "?", "-"}
_LONGEST_SHOWN = 40
"""Characters that are quoted of a cell."""


def read_csv(data: bytes, name: str, amount: Amount | None = None) -> Table:
    """Read a table. Raises InvalidInput with pointers such as `/rows/12/petal_length`."""
    delimiter = _delimiter(_decoded(data))
    rows = read_rows(data, delimiter, amount)
    header = rows.header
    _check_header(header)
    if not rows.count:
        raise InvalidInput.at("/file", say("csv-without-rows"))
    if amount is not None:
        amount.of(rows, "/rows", len(header), more=rows.more)
    rows.problems.refuse()
    problems = Problems()
    cells = zip(*rows.kept, strict=True)
    columns = tuple(
        _column(title, column, delimiter == ";", problems)
        for title, column in zip(header, cells, strict=True)
    )
    problems.refuse()
    if all(column.kind == "text" for column in columns):
        raise InvalidInput.at("/columns", say("csv-only-texts", most=MOST_CLASSES))
    return Table(name, columns)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput.at("/file", say("csv-not-utf8", place=error.start)) from None
    if "\0" in text:
        raise InvalidInput.at("/file", say("csv-not-text"))
    return text


def _delimiter(text: str) -> str:
    """The mark that parts the header's cells: the one that stands there most often."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _check_header(header: Sequence[str]) -> None:
    if all(_NUMBER.fullmatch(name) for name in header):
        raise InvalidInput.at("/columns", say("csv-header-missing"))
    before: set[str] = set()
    for i, name in enumerate(header):
        if not name:
            raise InvalidInput.at(f"/columns/{i}", say("csv-column-unnamed"))
        if name in before:
            raise InvalidInput.at(f"/columns/{i}", say("csv-column-twice", name=name))
        before.add(name)


def _column(name: str, cells: Sequence[str], decimal_comma: bool, problems: Problems) -> Column:
    texts = [c.replace(",", ".") for c in cells] if decimal_comma else cells
    matched = [_NUMBER.fullmatch(text) is not None for text in texts]
    present = [cell.lower() not in _MISSING for cell in cells]
    for row, there in enumerate(present, start=1):
        if not there and not problems.full:
            problems.add(row, name, say("cell-missing"))
    if 2 * sum(matched) >= max(sum(present), 1):
        return Column(name, "number", _numbers(name, cells, texts, problems))
    found = sorted(set(cells))
    if len(found) > MOST_CLASSES:
        return Column(name, "text", np.zeros(len(cells)))
    codes = {value: code for code, value in enumerate(found)}
    values = np.array([codes[cell] for cell in cells], dtype=np.float64)
    return Column(name, "class", values, tuple(found))


def _numbers(name: str, cells: Sequence[str], texts: Sequence[str], problems: Problems) -> Array:
    values = np.zeros(len(cells))
    for row, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        if _NUMBER.fullmatch(text):
            values[row] = float(text)
        elif cell.lower() not in _MISSING and not problems.full:
            problems.add(row + 1, name, say("cell-no-number", given=cell[:_LONGEST_SHOWN]))
    for beyond in np.flatnonzero(~np.isfinite(values)).tolist():
        if not problems.full:
            given = cells[beyond][:_LONGEST_SHOWN]
            problems.add(beyond + 1, name, say("cell-beyond-float64", given=given))
    return values
