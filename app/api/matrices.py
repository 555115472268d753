"""Large matrices of a view, written some rows at a time.

orjson keeps the interpreter for as long as it writes, on a thread as well: 35 ms for the trace of
784-600-10, in which nobody is answered. Between pieces of a millisecond others come to their turn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np
import orjson

LARGE = 65_536
"""Numbers from which a matrix is written in pieces of about as many: a megabyte."""

V = TypeVar("V")


def written_ahead(view: V) -> V | dict[str, object]:
    """Write the large matrices of a view's layers; all else of it is left as it is."""
    if isinstance(view, Mapping):
        layers = view.get("layers")
        if isinstance(layers, list) and any(map(_is_large, layers)):
            return {**view, "layers": [_layer(each) for each in layers]}
    return view


def _is_large(layer: object) -> bool:
    """Whether the weights of a layer are many, and so whatever else has their shape."""
    return isinstance(layer, dict) and getattr(layer.get("w"), "size", 0) >= LARGE


def _layer(layer: Mapping[str, object]) -> dict[str, object]:
    return {name: _value(value) for name, value in layer.items()}


def _value(value: object) -> object:
    if not isinstance(value, np.ndarray) or value.ndim != 2 or value.size < LARGE:
        return value
    rows = max(1, LARGE // value.shape[1])
    pieces: Sequence[bytes] = [
        orjson.dumps(value[start : start + rows], option=orjson.OPT_SERIALIZE_NUMPY)[1:-1]
        for start in range(0, len(value), rows)
    ]
    return orjson.Fragment(b"[" + b",".join(pieces) + b"]")
