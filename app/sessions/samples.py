"""The data along a session's passes: the first samples, and what edits made of some of them.

An edit of a sample costs what it changes: no other sample is copied until somebody needs them all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..engine.network import frozen

Array = NDArray[np.float64]
IntArray = NDArray[np.int64]
Values = tuple[Sequence[float], Sequence[float]]
"""A sample as it was typed: x (n_1) and y (n_L)."""


class Samples:
    """Samples by edition: 0 is the data as it was given, and each edit makes one more.

    x is (N, n_1), y is (N, n_L). What is returned is read-only.
    """

    def __init__(self, x: Array, y: Array) -> None:
        """Begin with the data as it was given."""
        self._x, self._y = x, y
        self._editions = 0
        self._changes: dict[int, list[tuple[int, Values]]] = {}
        self._whole: tuple[int, Array, Array] = (0, x, y)

    def __len__(self) -> int:
        """How many there are; no edit changes it."""
        return len(self._x)

    def held_bytes(self) -> int:
        """Return what the samples at hand take: the given ones, and those of one edition."""
        _, x, y = self._whole
        first = self._x.nbytes + self._y.nbytes
        return first if x is self._x else first + x.nbytes + y.nbytes

    def edited(self, changed: Mapping[int, Values]) -> int:
        """Take in an edit; return the edition that it makes."""
        self._editions += 1
        for index, values in changed.items():
            self._changes.setdefault(index, []).append((self._editions, values))
        return self._editions

    def rows(self, edition: int, where: slice | IntArray) -> tuple[Array, Array]:
        """Some samples: views of the given ones, or copies where edits changed any of them."""
        indices: Sequence[int] | IntArray
        indices = range(*where.indices(len(self))) if isinstance(where, slice) else where
        hits = (
            [
                (at, values)
                for at, values in ((at, self._at(edition, int(i))) for at, i in enumerate(indices))
                if values is not None
            ]
            if self._changes and edition
            else []
        )
        x, y = self._x[where], self._y[where]
        if hits:
            x, y = x.copy(), y.copy()
            for at, (new_x, new_y) in hits:
                x[at], y[at] = new_x, new_y
        return frozen(x), frozen(y)

    def whole(self, edition: int) -> tuple[Array, Array]:
        """All samples of an edition; of one edition the copy is kept."""
        if edition == 0:
            return self._x, self._y
        if self._whole[0] != edition:
            self._whole = (edition, *self._copied(edition))
        return self._whole[1:]

    def _copied(self, edition: int) -> tuple[Array, Array]:
        x, y = self._x.copy(), self._y.copy()
        for index in self._changes:
            values = self._at(edition, index)
            if values is not None:
                x[index], y[index] = values
        return frozen(x), frozen(y)

    def _at(self, edition: int, index: int) -> Values | None:
        """What the last edit up to an edition made of a sample, None where none changed it."""
        changes = self._changes.get(index)
        if changes is None:
            return None
        place = bisect_right(changes, edition, key=lambda change: change[0])
        return changes[place - 1][1] if place else None
