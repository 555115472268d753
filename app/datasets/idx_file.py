"""Reads a table from IDX, the format of MNIST: one file of pictures, one of their labels.

The format: two zero bytes, a byte for the type (8: unsigned bytes), one for the number of
dimensions, each dimension as a big-endian 32-bit number, then the values. Y. LeCun, C. Cortes and
C. Burges, The MNIST database of handwritten digits.
"""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say
from .amount import Amount
from .table import Column, Table

_UNSIGNED_BYTES = 8
_LARGEST = 255.0

TARGET = "label"


def read_idx(images: bytes, labels: bytes, name: str, amount: Amount) -> Table:
    """Read pictures as columns of 0 to 1, and their labels as classes. Raises InvalidInput."""
    pictures = _array("/images", images, 3)
    said = _array("/labels", labels, 1)
    count, rows, columns = pictures.shape
    if len(said) != count:
        raise InvalidInput.at("/labels", say("idx-counts", expected=count, given=len(said)))
    taken = amount.of(pictures, "/images", rows * columns)
    flat = pictures[:taken].reshape(taken, -1) / _LARGEST
    said = said[:taken]
    classes = np.unique(said)
    pixels = tuple(
        Column(f"pixel {r + 1},{c + 1}", "number", flat[:, r * columns + c])
        for r in range(rows)
        for c in range(columns)
    )
    codes = np.searchsorted(classes, said).astype(np.float64)
    label = Column(TARGET, "class", codes, tuple(str(value) for value in classes.tolist()))
    return Table(name, (*pixels, label), (TARGET,), (rows, columns))


def _array(pointer: str, data: bytes, dimensions: int) -> NDArray[np.uint8]:
    header = 4 + 4 * dimensions
    if len(data) < 4 or data[:2] != b"\0\0":
        raise InvalidInput.at(pointer, say("idx-foreign"))
    if data[2] != _UNSIGNED_BYTES or data[3] != dimensions or len(data) < header:
        expected = say("idx-dimensions", expected=dimensions, given=data[3], type=data[2])
        raise InvalidInput.at(pointer, expected)
    shape = struct.unpack(f">{dimensions}I", data[4:header])
    # Python's own product: the header may claim more than any integer of NumPy holds.
    size = 1
    for n in shape:
        size *= n
    if len(data) - header != size:
        raise InvalidInput.at(pointer, say("idx-length", expected=size, given=len(data) - header))
    return np.frombuffer(data, dtype=np.uint8, offset=header).reshape(shape)
