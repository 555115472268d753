"""Samples that take the place of those before: more of them, fewer, or another test part."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class SampleTable:
    """x is (N, n_1), y is (N, n_L), both read-only; the last `test` samples are for testing."""

    x: Array
    y: Array
    test: int = 0

    @property
    def learnt(self) -> int:
        """How many samples are learnt from; those kept for testing come after them."""
        return len(self.x) - self.test

    def __eq__(self, other: object) -> bool:
        """Tell whether another one has the very same numbers."""
        if not isinstance(other, SampleTable):
            return NotImplemented
        return (
            self.test == other.test
            and np.array_equal(self.x, other.x)
            and np.array_equal(self.y, other.y)
        )

    __hash__ = None  # type: ignore[assignment]  # arrays are compared, and have no hash
