"""Chooses what reads the files that a caller brings, by what is in them and not by their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ..engine.errors import InvalidInput
from ..engine.message import say
from .amount import Amount
from .csv_file import read_csv
from .gunzip import unpacked
from .idx_file import read_idx
from .npz_file import read_npz
from .table import Table

_ZIP_MAGIC, _IDX_MAGIC = b"PK", b"\0\0"
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came."""

    name: str
    data: bytes


class Bounds(Protocol):
    """How large a data set may be."""

    @property
    def max_samples(self) -> int:
        """Samples of a data set."""

    @property
    def max_numbers(self) -> int:
        """Numbers of a data set, in all its columns."""

    @property
    def max_unpacked_bytes(self) -> int:
        """Bytes that a file may unpack to."""


def read_upload(files: Mapping[str, Upload], bounds: Bounds, first: int | None = None) -> Table:
    """Read `file` (CSV or NPZ), or `images` and `labels` (IDX), each plain or gzipped.

    Where `first` is said, that many samples are taken and the rest is left.

    Raises InvalidInput, TooLarge.
    """
    amount = Amount(bounds.max_samples, bounds.max_numbers, first)
    most_bytes = bounds.max_unpacked_bytes
    opened = {field: unpacked(u.data, f"/{field}", most_bytes) for field, u in files.items()}
    if set(opened) == {"images", "labels"}:
        name = _title(files["images"].name)
        return read_idx(opened["images"], opened["labels"], name, amount)
    if set(opened) != {"file"}:
        raise InvalidInput.at("/file", say("file-missing"))
    data, name = opened["file"], _title(files["file"].name)
    if data.startswith(_IDX_MAGIC):
        raise InvalidInput.at("/file", say("file-unknown"))
    if data.startswith(_ZIP_MAGIC):
        return read_npz(data, name, amount, most_bytes)
    return read_csv(data, name, amount)


def _title(name: str) -> str:
    """A file's name without folders, as some browsers send them, and not endlessly long."""
    return name.replace("\\", "/").rpartition("/")[2][:_LONGEST_NAME] or "data"
