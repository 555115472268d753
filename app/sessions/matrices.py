"""Rows of numbers as arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say
from .specs import Matrix


def matrix(pointer: str, rows: Matrix) -> NDArray[np.float64]:
    """Make an array of equally long rows. Raises InvalidInput on ragged ones."""
    width = len(rows[0]) if len(rows) else 0
    for i, row in enumerate(rows):
        if len(row) != width:
            raise InvalidInput.at(
                f"{pointer}/{i}",
                say("row-length", expected=width, given=len(row)),
            )
    return np.array(rows, dtype=np.float64).reshape(len(rows), width)
