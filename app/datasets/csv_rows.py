"""The rows of a CSV file: as many as can be taken are kept, and the rest is only counted.

A small packed file can hold tens of millions of rows, each of which takes a hundred times its bytes
once it is a list of texts. So what is not kept is let go of at once, and counted up to a limit.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..engine.errors import InvalidInput, TooLarge
from ..engine.message import say
from .amount import Amount
from .problems import Problems

COUNTED = 1_000_000
"""Rows that are counted of a file that has more than are taken: about a second's work."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A header, the rows below it that are kept, and how many there are.

    `more` says that there are more than `count`. `problems` names rows of another length.
    """

    header: Sequence[str]
    kept: Sequence[Sequence[str]]
    count: int
    more: bool
    problems: Problems

    def __len__(self) -> int:
        """Return how many rows were counted."""
        return self.count


def read_rows(data: bytes, delimiter: str, amount: Amount | None) -> Rows:
    """Read the rows of a text in UTF-8; lines that are empty count as none.

    Raises InvalidInput, and TooLarge where one line alone holds more numbers than are taken.
    """
    text = io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline="")
    lines = text if amount is None else _bounded(text, delimiter, amount.numbers)
    try:
        return _sorted_out(csv.reader(lines, delimiter=delimiter, strict=True), amount)
    except csv.Error:
        raise InvalidInput.at("/file", say("csv-malformed")) from None


def _sorted_out(lines: Iterable[Sequence[str]], amount: Amount | None) -> Rows:
    header: list[str] | None = None
    kept: list[Sequence[str]] = []
    problems = Problems()
    count = blank = most = 0
    for line in lines:
        if not line:
            blank += 1
            if amount is not None and blank > COUNTED:
                raise InvalidInput.at("/file", say("csv-blank-lines", most=COUNTED))
            continue
        if header is None:
            header = [cell.strip() for cell in line]
            most = 0 if amount is None else amount.most(len(header))
            continue
        if amount is not None and count >= max(most, COUNTED):
            return Rows(header, kept, count, True, problems)
        count += 1
        if amount is not None and count > most:
            if amount.first == most:
                break
            continue
        fits = len(line) == len(header)
        if not fits and not problems.full:
            expected = say("csv-row-length", expected=len(header), given=len(line))
            problems.add(count, "", expected)
        # what is refused anyhow need not be kept
        kept.append([cell.strip() for cell in line] if fits else ())
    if header is None:
        raise InvalidInput.at("/file", say("csv-empty"))
    return Rows(header, kept, count, False, problems)


def _bounded(lines: Iterable[str], delimiter: str, most: int) -> Iterator[str]:
    """Pass lines on that hold no more than `most` cells."""
    for line in lines:
        cells = line.count(delimiter) + 1
        if cells > most:
            raise TooLarge(say("numbers-too-many", asked=cells, allowed=most))
        yield line
