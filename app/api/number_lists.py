"""Lists, rows and maps of numbers as they come in: checked fast, and refused briefly.

Pydantic makes an error of its own for every wrong element, which for a file of numbers that were
sent as strings takes seconds and megabytes. These types look at the kinds of all elements first;
what is wrong is told of the first few, by exact pointers, and the rest is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Annotated, Any, NoReturn

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, GetPydanticSchema, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema

MOST_ERRORS = 20
"""Errors that are listed; the others are only counted."""
MORE_ERRORS = "more_errors"
"""Type of the error that stands for those that are not listed, by their `count`."""
ROW_LENGTH = "row_length"
"""Type of the error of a row that is not as long as the first."""

INFINITE = "finite_number"
"""Pydantic's own type of the error of a number beyond float64, which is no JSON of ours."""
TOO_MANY = "too_many"
"""Type of the error of a list that is longer than any can be."""
MOST_ENTRIES = 1_024
"""Of a list with an entry for each layer; each may be wrong in a way of its own."""

Finite = Annotated[float, Field(allow_inf_nan=False, strict=True)]

_NUMBERS = frozenset({float, int})
_Wrong = Iterator[tuple[str, tuple[int | str, ...], object]]
"""Kinds of errors as Pydantic names them, where they are, and what is there."""
_Take = Callable[[Any, Callable[[Any], Any]], Any]
"""Takes a value in; what is of another kind altogether is left to Pydantic's own check."""


def _take_list(value: Any, otherwise: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any JSON
    if not isinstance(value, list):
        return otherwise(value)
    if not _all_numbers(value):
        refuse(("float_type", (i,), v) for i, v in enumerate(value) if type(v) not in _NUMBERS)
    _array(value)
    return value


def _take_map(value: Any, otherwise: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict):
        return otherwise(value)
    if not _all_numbers(value.values()):
        refuse(("float_type", (k,), v) for k, v in value.items() if type(v) not in _NUMBERS)
    _array(list(value.values()))
    return value


def _take_rows(value: Any, otherwise: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, np.ndarray):  # one that has been taken in before
        return value
    if not isinstance(value, list):
        return otherwise(value)
    if not all(type(row) is list and _all_numbers(row) for row in value):
        refuse(_wrong_in_rows(value))
    width = len(value[0]) if value else 0
    for i, row in enumerate(value):
        if len(row) != width:
            lengths = {"expected": width, "given": len(row)}
            uneven = PydanticCustomError(ROW_LENGTH, ROW_LENGTH, lengths)
            _raise([InitErrorDetails(type=uneven, loc=(i,), input=None)])
    return _array(value).reshape(len(value), width)


def _take_list_or_rows(value: Any, otherwise: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    rows = isinstance(value, np.ndarray) or (
        isinstance(value, list) and len(value) > 0 and isinstance(value[0], list)
    )
    return (_take_rows if rows else _take_list)(value, otherwise)


def _take_one_or_list(value: Any, otherwise: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    if isinstance(value, list):
        return [float(v) for v in _take_list(_take_few(value, lambda few: few), otherwise)]
    if type(value) not in _NUMBERS:
        refuse([("float_type", (), value)])
    return float(value)


def _take_few(value: Any, otherwise: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any JSON
    if not isinstance(value, list) or len(value) <= MOST_ENTRIES:
        return otherwise(value)
    otherwise(value[:MOST_ENTRIES])
    counts = {"most": MOST_ENTRIES, "given": len(value)}
    many = PydanticCustomError(TOO_MANY, TOO_MANY, counts)
    return _raise([InitErrorDetails(type=many, loc=(), input=None)])


def _array(value: list[Any]) -> NDArray[np.float64]:
    """Put numbers in an array; each has to be one of float64."""
    try:
        array = np.array(value, dtype=np.float64)
    except OverflowError:
        array = np.array(np.inf)
    if not np.isfinite(array).all():
        refuse(iter([(INFINITE, (), None)]))
    return array


def _all_numbers(values: Iterable[object]) -> bool:
    return set(map(type, values)) <= _NUMBERS


def _wrong_in_rows(rows: Sequence[Any]) -> _Wrong:
    for i, row in enumerate(rows):
        if type(row) is not list:
            yield "list_type", (i,), row
        elif not _all_numbers(row):
            for k, value in enumerate(row):
                if type(value) not in _NUMBERS:
                    yield "float_type", (i, k), value


def refuse(wrong: Iterable[tuple[str, tuple[int | str, ...], object]]) -> NoReturn:
    """Raise errors for the first wrong elements, and one that counts the others."""
    listed: list[InitErrorDetails] = []
    others = 0
    for kind, place, value in wrong:
        if len(listed) < MOST_ERRORS:
            listed.append(InitErrorDetails(type=kind, loc=place, input=value))
        else:
            others += 1
    if others:
        more = PydanticCustomError(MORE_ERRORS, MORE_ERRORS, {"count": others})
        listed.append(InitErrorDetails(type=more, loc=(), input=None))
    _raise(listed)


def _raise(errors: list[InitErrorDetails]) -> NoReturn:
    raise ValidationError.from_exception_data("numbers", errors)


def _taken_by(take: _Take, described: object) -> GetPydanticSchema:
    """Let `take` read a value, which is still described by its own type."""
    return GetPydanticSchema(
        lambda _source, schema_of: core_schema.no_info_wrap_validator_function(
            take, schema_of(described)
        )
    )


def few(entries: object) -> GetPydanticSchema:
    """Describe a list that has an entry for each layer and is looked at no further than that."""
    return _taken_by(_take_few, entries)


Numbers = Annotated[list[float], _taken_by(_take_list, list[Finite])]
OneOrMore = Annotated[float | list[float], _taken_by(_take_one_or_list, Finite | list[Finite])]
"""A number that stands for several, or each of them."""
NumbersByName = Annotated[dict[str, float], _taken_by(_take_map, dict[str, Finite])]
NumberRows = Annotated[NDArray[np.float64], _taken_by(_take_rows, list[list[Finite]])]
"""Equally long rows of numbers, as an array (rows, columns)."""
NumberList = Annotated[
    list[float] | NDArray[np.float64],
    _taken_by(_take_list_or_rows, list[Finite] | list[list[Finite]]),
]
"""Numbers of one sample, or rows of several."""
