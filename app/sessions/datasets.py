"""Named data sets. Another one is one more entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Rows = tuple[tuple[float, ...], ...]

_CORNERS: Rows = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Dataset:
    """Samples by name: x of shape (N, inputs), y of shape (N, outputs)."""

    id: str
    title: str
    x: Rows
    y: Rows


def _truth_table(name: str, title: str, *outputs: float) -> Dataset:
    return Dataset(name, title, _CORNERS, tuple((value,) for value in outputs))


DATASETS: Mapping[str, Dataset] = MappingProxyType(
    {
        d.id: d
        for d in (
            _truth_table("xor", "XOR: one of the two, not both", 0.0, 1.0, 1.0, 0.0),
            _truth_table("and", "AND: both", 0.0, 0.0, 0.0, 1.0),
            _truth_table("or", "OR: at least one", 0.0, 1.0, 1.0, 1.0),
            _truth_table("nand", "NAND: not both", 1.0, 1.0, 1.0, 0.0),
            Dataset(
                "half-adder",
                "half adder: sum and carry",
                _CORNERS,
                ((0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (0.0, 1.0)),
            ),
        )
    }
)
