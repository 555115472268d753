"""Large matrices as JSON, written some rows at a time.

orjson keeps the interpreter for as long as it writes, on a thread as well: 35 ms for the trace of
784-600-10, in which nobody is answered. Between pieces of a millisecond others come to their turn.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import orjson

LARGE = 65_536
"""Numbers from which a matrix is written in pieces of about as many: a megabyte."""


def in_pieces(value: object) -> object:
    """Write a large matrix, for orjson to take it as it is; anything else is left as it is."""
    if not isinstance(value, np.ndarray) or value.ndim != 2 or value.size < LARGE:
        return value
    rows = max(1, LARGE // value.shape[1])
    pieces: Sequence[bytes] = [
        orjson.dumps(value[start : start + rows], option=orjson.OPT_SERIALIZE_NUMPY)[1:-1]
        for start in range(0, len(value), rows)
    ]
    return orjson.Fragment(b"[" + b",".join(pieces) + b"]")
