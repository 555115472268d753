"""The samples of passes one after another, as a kernel without a record takes them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .kernel import Lessons

Array = NDArray[np.float64]

KEPT_BATCHES = 4_096


class Batches:
    """The batches of lessons in turn, without an end."""

    def __init__(self, lessons: Lessons) -> None:
        """Begin with the first one."""
        self._lessons = lessons
        self._epoch, self._position = 0, lessons.position
        self._cut: dict[int, tuple[Array, Array]] = {}

    @property
    def indices(self) -> Sequence[int]:
        """Places in the data of the samples that `next` returned last."""
        lessons, epoch, following = self._lessons, self._epoch, self._position
        if following == 0:
            epoch, following = epoch - 1, lessons.passes_per_epoch
        first = (following - 1) * lessons.batch_size
        end = min(first + lessons.batch_size, len(lessons.x))
        return (
            range(first, end)
            if lessons.orders is None
            else lessons.orders[epoch, first:end].tolist()
        )

    def next(self) -> tuple[Array, Array]:
        """Return x (m, n_1), y (m, n_L) of the next pass."""
        lessons, position = self._lessons, self._position
        self._position += 1
        epoch = self._epoch
        if self._position == lessons.passes_per_epoch:
            self._position, self._epoch = 0, epoch + 1
        found = self._cut.get(position) if lessons.orders is None else None
        if found is not None:
            return found
        start = position * lessons.batch_size
        rows = slice(start, start + lessons.batch_size)
        if lessons.orders is not None:
            order = lessons.orders[epoch, rows]
            return lessons.x[order], lessons.y[order]
        found = lessons.x[rows], lessons.y[rows]
        if len(self._cut) < KEPT_BATCHES:
            self._cut[position] = found
        return found
