"""A caller's data set: named columns of numbers or classes, and the samples that are made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import one_of, say
from .samples import About, Samples

Array = NDArray[np.float64]

MOST_CLASSES = 100
"""Different texts of a column that is read as classes; one with more is a text, and no use here."""


@dataclass(frozen=True)
class Column:
    """One column of N values: numbers, or codes into `classes`.

    `kind` is `number`, `class`, or `text` where the texts are too many to be classes: such a
    column has no values.
    """

    name: str
    kind: str
    values: Array
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """The columns of a file, all of one length.

    `targets` names the columns that the file itself says are to be learnt, where it does. `image`
    is the (rows, columns) of a picture that the other columns are.
    """

    name: str
    columns: tuple[Column, ...]
    targets: tuple[str, ...] = ()
    image: tuple[int, int] | None = None

    @property
    def count(self) -> int:
        """N, the number of samples."""
        return len(self.columns[0].values)


def select(
    table: Table, targets: Sequence[str] | None = None, inputs: Sequence[str] | None = None
) -> Samples:
    """Make samples: x of `inputs`, or of all columns that are no target; classes become one-hot.

    Raises InvalidInput with a pointer into `targets` or `inputs`.
    """
    wanted = table.targets if targets is None else tuple(targets)
    if not wanted:
        raise InvalidInput.at("/targets", say("data-targets-missing"))
    y_columns = [_column(table, f"/targets/{i}", name) for i, name in enumerate(wanted)]
    if inputs is None:
        named = [c.name for c in table.columns if c.name not in wanted]
    else:
        named = list(inputs)
    x_columns = [_column(table, f"/inputs/{i}", name) for i, name in enumerate(named)]
    if not x_columns:
        raise InvalidInput.at("/inputs", say("data-no-inputs"))
    for i, name in enumerate(named):
        if name in wanted:
            raise InvalidInput.at(f"/inputs/{i}", say("data-input-is-target", name=name))
    for i, column in enumerate(y_columns):
        if column.kind == "class" and len(column.classes) < 2:
            raise InvalidInput.at(f"/targets/{i}", say("data-one-class", name=column.name))
    x, x_names = _spread(x_columns)
    y, y_names = _spread(y_columns)
    one_class = len(y_columns) == 1 and y_columns[0].kind == "class"
    image = table.image if x.shape[1] == _pixels(table) else None
    about = About(x_names, y_names, image, file=table.name)
    return Samples(x, y, about, classes=one_class)


def _pixels(table: Table) -> int:
    return 0 if table.image is None else table.image[0] * table.image[1]


def _column(table: Table, pointer: str, name: str) -> Column:
    for column in table.columns:
        if column.name == name:
            if column.kind == "text":
                raise InvalidInput.at(pointer, say("data-column-of-texts", name=name))
            return column
    raise InvalidInput.at(pointer, one_of([c.name for c in table.columns], name))


def _spread(columns: Sequence[Column]) -> tuple[Array, tuple[str, ...]]:
    """Lay columns side by side, each class as one column of 0 and 1."""
    parts: list[Array] = []
    names: list[str] = []
    for column in columns:
        if column.kind == "class":
            parts.append(np.eye(len(column.classes))[column.values.astype(int)])
            names.extend(_class_names(column, alone=len(columns) == 1))
        else:
            parts.append(column.values[:, None])
            names.append(column.name)
    return np.concatenate(parts, axis=1), tuple(names)


def _class_names(column: Column, alone: bool) -> list[str]:
    return list(column.classes) if alone else [f"{column.name} = {c}" for c in column.classes]
