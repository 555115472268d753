"""JSON as it comes in: strict, with whole numbers as they were written, in little memory.

jiter, Pydantic's own reader, makes nothing between the text and the values, and takes whole numbers
of any length. It has no say on numbers beyond float64, and tells less well what is wrong: there
orjson reads the text.
"""

from __future__ import annotations

import re
from typing import Any

import orjson
from pydantic_core import from_json

_MAY_OVERFLOW = re.compile(rb"[eE]\+?\d{3}|\d{300}")
"""In every number beyond float64, 1.8e308, and in a few others."""


def read_json(body: bytes) -> Any:  # noqa: ANN401 - JSON is of any type
    """Read a body that is not large. Raises orjson.JSONDecodeError."""
    return orjson.loads(body) if _MAY_OVERFLOW.search(body) else read_unbounded(body)


def read_unbounded(body: bytes) -> Any:  # noqa: ANN401 - JSON is of any type
    """Read a body in which a number beyond float64 is infinite. Raises orjson.JSONDecodeError."""
    try:
        return from_json(body, allow_inf_nan=False)
    except ValueError:
        return orjson.loads(body)
