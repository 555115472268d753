"""An exam as the compiled passes take it, and its marks as they give them back."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan

import numpy as np
from numpy.typing import NDArray

from . import exams
from .compiled_shapes import (
    LIMIT,
    LOWEST,
    MEASURED,
    SHARE,
    TEST_COST,
    TEST_SHARE,
    WAITED,
    Exam,
    Room,
)

Array = NDArray[np.float64]
_NOTHING = np.empty(0)
NO_EXAM = Exam(
    False,
    _NOTHING,
    _NOTHING,
    0,
    False,
    0,
    np.zeros(3),
    np.empty((0, 4)),
    Room(0, *(np.empty(0) for _ in Room._fields[1:])),
)


def exam_of(
    exam: exams.Exam | None, epochs: int, room: Room, readable: Callable[[Array], Array]
) -> Exam:
    """Lay out an exam of so many epochs; `readable` makes an array one that is compiled for."""
    if exam is None:
        return NO_EXAM._replace(room=room)
    patience = np.zeros(3)
    if exam.patience is not None:
        told = exam.patience
        patience[LIMIT], patience[LOWEST], patience[WAITED] = told.limit, told.lowest, told.waited
    return Exam(
        True,
        readable(exam.x).reshape(-1),
        readable(exam.y).reshape(-1),
        len(exam.x),
        exam.classes,
        exam.seen,
        patience,
        np.zeros((epochs, 4)),
        room,
    )


def marks_of(exam: Exam, ended: int) -> dict[int, exams.Marks]:
    """Read the marks of those epochs that were measured."""
    rows = exam.marks[:ended]
    return {
        int(at): exams.Marks(*(_told(rows[at, place]) for place in (TEST_COST, SHARE, TEST_SHARE)))
        for at in np.flatnonzero(rows[:, MEASURED])
    }


def _told(value: float) -> float | None:
    return None if isnan(value) else float(value)
