"""What the tests of files make: tables of text, and arrays as NPZ and IDX files hold them."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.datasets.amount import Amount
from app.datasets.csv_file import read_csv
from app.datasets.table import Table
from app.engine.errors import InvalidInput

MEBIBYTE = 1024 * 1024


ENOUGH = Amount(samples=100, numbers=10_000)
MANY = replace(ENOUGH, samples=5_000)


def csv(text: str, amount: Amount = MANY) -> Table:
    return read_csv(text.encode(), "flowers.csv", amount)


def pointers(read: Callable[[], Any]) -> dict[str, str]:
    with pytest.raises(InvalidInput) as caught:
        read()
    return {problem.pointer: problem.message.name for problem in caught.value.errors}


def npz(**arrays: Any) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


def idx(array: np.ndarray[Any, Any]) -> bytes:
    sizes = struct.pack(f">{array.ndim}I", *array.shape)
    return bytes([0, 0, 8, array.ndim]) + sizes + array.astype(np.uint8).tobytes()
