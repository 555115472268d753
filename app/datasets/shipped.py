"""Data sets that come with the package: the gates, Iris, and handwritten digits.

Iris: R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936; 150 flowers of
three species, measured by E. Anderson. Digits: E. Alpaydin and C. Kaynak, Optical Recognition of
Handwritten Digits, UCI Machine Learning Repository, 1998; the 1,797 pictures of its test part, 8×8
pixels of 0 to 16. Both under the Creative Commons Attribution 4.0 licence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np

from .csv_file import read_csv
from .samples import About, Samples
from .table import select

_FILES = Path(__file__).parent / "shipped_files"
_CORNERS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
_DARKEST = 16.0
"""What a pixel of the digits counts up to."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """A set as it comes: its shape, and how it is read.

    Its title is the message `dataset-…` of its id; `source` says that there is a `.source`, too.
    `classes` says that the outputs are one class or another: neither a gate's nor the adder's.
    """

    id: str
    count: int
    inputs: int
    outputs: int
    read: Callable[[], Samples]
    source: bool = False
    classes: bool = False


def _gate(name: str, *outputs: tuple[float, ...]) -> Shipped:
    width = len(outputs[0])
    names = ("sum", "carry") if width == 2 else ("y",)

    def read() -> Samples:
        return Samples(np.array(_CORNERS), np.array(outputs), About(("x1", "x2"), names))

    return Shipped(name, len(_CORNERS), 2, width, read)


@cache
def _iris() -> Samples:
    table = read_csv(_FILES.joinpath("iris.csv").read_bytes(), "iris.csv")
    samples = select(table, targets=["species"])
    return _read_only(replace(samples, about=replace(samples.about, file="")))


@cache
def _digits() -> Samples:
    with np.load(_FILES / "digits.npz") as file:
        pictures, labels = file["images"], file["labels"]
    x = pictures.reshape(len(pictures), -1) / _DARKEST
    rows, columns = pictures.shape[1:]
    inputs = tuple(f"pixel {r + 1},{c + 1}" for r in range(rows) for c in range(columns))
    outputs = tuple(map(str, range(10)))
    about = About(inputs, outputs, (rows, columns))
    return _read_only(Samples(x, np.eye(10)[labels], about, classes=True))


def _read_only(samples: Samples) -> Samples:
    samples.x.setflags(write=False)
    samples.y.setflags(write=False)
    return samples


SHIPPED: Mapping[str, Shipped] = MappingProxyType(
    {
        s.id: s
        for s in (
            _gate("xor", (0.0,), (1.0,), (1.0,), (0.0,)),
            _gate("and", (0.0,), (0.0,), (0.0,), (1.0,)),
            _gate("or", (0.0,), (1.0,), (1.0,), (1.0,)),
            _gate("nand", (1.0,), (1.0,), (1.0,), (0.0,)),
            _gate("half-adder", (0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (0.0, 1.0)),
            Shipped("iris", 150, 4, 3, _iris, source=True, classes=True),
            Shipped("digits", 1797, 64, 10, _digits, source=True, classes=True),
        )
    }
)
