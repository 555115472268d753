"""Reads a table from NumPy's NPZ: the arrays `x` of shape (N, inputs) and `y` of (N, outputs)."""

from __future__ import annotations

import io
import zipfile
import zlib
from math import prod

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say, size
from .amount import Amount
from .problems import Problems
from .table import Column, Table

Array = NDArray[np.float64]

_ARRAYS = ("x", "y")
_WORKBOOK = {"xl/workbook.xml", "content.xml"}
"""What a spreadsheet program's own file holds, which is a ZIP as well: .xlsx and .ods."""


def read_npz(data: bytes, name: str, amount: Amount, most_bytes: int) -> Table:
    """Read a table; its targets are the columns of `y`. Raises InvalidInput.

    Nothing is unpacked that says, or turns out, to be over `most_bytes`; no object is unpickled.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if not _WORKBOOK.isdisjoint(archive.namelist()):
                raise InvalidInput.at("/file", say("file-is-workbook"))
            parts = [_array(archive, member, most_bytes) for member in _ARRAYS]
    except zipfile.BadZipFile:
        raise InvalidInput.at("/file", say("npz-damaged")) from None
    x, y = (_matrix(member, part) for member, part in zip(_ARRAYS, parts, strict=True))
    if len(x) != len(y):
        raise InvalidInput.at("/y", say("rows-as-many-as-x", expected=len(x), given=len(y)))
    taken = amount.of(x, "/x", x.shape[1] + y.shape[1])
    x, y = x[:taken], y[:taken]
    columns = [
        Column(f"{m}{k + 1}", "number", part[:, k])
        for m, part in (("x", x), ("y", y))
        for k in range(part.shape[1])
    ]
    _check_finite(columns)
    return Table(name, tuple(columns), tuple(f"y{k + 1}" for k in range(y.shape[1])))


def _array(archive: zipfile.ZipFile, name: str, most: int) -> NDArray[np.generic]:
    pointer = f"/{name}"
    try:
        member = archive.getinfo(f"{name}.npy")
    except KeyError:
        raise InvalidInput.at(pointer, say("npz-array-missing", name=name)) from None
    if member.file_size > most:
        raise InvalidInput.at(pointer, say("file-unpacks-too-large", most=size(most)))
    try:
        with archive.open(member) as file:
            content = file.read(most + 1)
        return _decoded(content)
    except (ValueError, EOFError, OSError, NotImplementedError, RuntimeError, zlib.error):
        raise InvalidInput.at(pointer, say("npz-array-unreadable", name=name)) from None


def _decoded(content: bytes) -> NDArray[np.generic]:
    """Read an NPY file's array. Raises ValueError where it is damaged or holds Python objects.

    The header's claim is held against what there is before anything is allocated for it.
    """
    file = io.BytesIO(content)
    version = np.lib.format.read_magic(file)
    read_header = {
        (1, 0): np.lib.format.read_array_header_1_0,
        (2, 0): np.lib.format.read_array_header_2_0,
    }.get(version)
    if read_header is None:
        raise ValueError(version)
    shape, by_columns, dtype = read_header(file)
    if dtype.hasobject or prod(shape) * dtype.itemsize != len(content) - file.tell():
        raise ValueError(shape)
    array = np.frombuffer(content, dtype=dtype, offset=file.tell())
    return array.reshape(shape, order="F" if by_columns else "C")


def _matrix(name: str, array: NDArray[np.generic]) -> Array:
    """A vector is one column."""
    if array.dtype.kind not in "fiub":
        raise InvalidInput.at(f"/{name}", say("npz-no-numbers", given=str(array.dtype)))
    if array.ndim not in (1, 2) or array.size == 0:
        given = "×".join(map(str, array.shape)) or "1"
        raise InvalidInput.at(f"/{name}", say("npz-shape", given=given))
    return np.asarray(array, dtype=np.float64).reshape(len(array), -1)


def _check_finite(columns: list[Column]) -> None:
    problems = Problems()
    for column in columns:
        for row in np.flatnonzero(~np.isfinite(column.values)):
            if problems.full:
                break
            problems.add(int(row) + 1, column.name, say("cell-not-finite"))
    problems.refuse()
