"""Named data sets. Another one is one more entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Rows = tuple[tuple[float, ...], ...]

_CORNERS: Rows = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Dataset:
    """Samples by name: x of shape (N, inputs), y of shape (N, outputs).

    Its title is the message `dataset-…` of its id.
    """

    id: str
    x: Rows
    y: Rows


def _truth_table(name: str, *outputs: float) -> Dataset:
    return Dataset(name, _CORNERS, tuple((value,) for value in outputs))


DATASETS: Mapping[str, Dataset] = MappingProxyType(
    {
        d.id: d
        for d in (
            _truth_table("xor", 0.0, 1.0, 1.0, 0.0),
            _truth_table("and", 0.0, 0.0, 0.0, 1.0),
            _truth_table("or", 0.0, 1.0, 1.0, 1.0),
            _truth_table("nand", 1.0, 1.0, 1.0, 0.0),
            Dataset(
                "half-adder",
                _CORNERS,
                ((0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (0.0, 1.0)),
            ),
        )
    }
)
