"""A network for a data set that comes without one: its outer layers are as wide as a sample.

It knows what is asked for, and checks none of it: that is `setup.py`'s and `data.py`'s.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..datasets.generators import GENERATED
from ..datasets.shipped import SHIPPED
from ..datasets.table import select
from .specs import DataSpec, NetworkSpec

HIDDEN = 3
"""Neurons of the layer between: the fewest with which XOR is learnt from nearly every start."""


def width_of(spec: DataSpec) -> tuple[int, int | None] | None:
    """Return how many inputs and outputs samples have; None where nothing was said.

    Outputs are None for a set that is drawn for any number of them. Raises InvalidInput where the
    columns of a table cannot be had.
    """
    named = GENERATED.get(spec.preset or "") or SHIPPED.get(spec.preset or "")
    if named is not None:
        return named.inputs, named.outputs
    if spec.table is not None:
        chosen = select(spec.table, spec.targets, spec.inputs)
        return chosen.x.shape[1], chosen.y.shape[1]
    if spec.x is None or spec.y is None or not (len(spec.x) and len(spec.y)):
        return None
    return len(spec.x[0]), len(spec.y[0])


def fits(sizes: Sequence[int], width: tuple[int, int | None]) -> bool:
    """Whether a network of these sizes takes samples of that width."""
    inputs, outputs = width
    return bool(sizes) and sizes[0] == inputs and outputs in (None, sizes[-1])


def sizes_for(width: tuple[int, int | None], said: NetworkSpec) -> tuple[int, ...]:
    """Return sizes for samples: a hidden layer, or as many as activations were named for."""
    inputs, outputs = width
    hidden = 1 if said.activations is None else len(said.activations) - 1
    return (inputs, *([HIDDEN] * hidden), 2 if outputs is None else outputs)
