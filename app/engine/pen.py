"""What all explanations in words share: how they write figures and name what they tell of."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from .ids import PER_SAMPLE, Quantity
from .message import Message, say
from .numbers import is_rounded, plain_number

if TYPE_CHECKING:
    from .trace import Trace

UNKNOWN = "unknown"
"""Stands for a figure that is not computed yet; sentences choose by it."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes the figures of one explanation: those of the unknown as `unknown`."""

    known: bool
    digits: int

    def figure(self, value: float) -> str:
        """Write a figure that is there once the quantity is computed."""
        return self.given(value) if self.known else UNKNOWN

    def given(self, value: float) -> str:
        """Write a figure that is there from the beginning."""
        return plain_number(value, self.digits) if isfinite(value) else UNKNOWN

    def product(self, *factors: float) -> str:
        """Write a product, negative factors after the first in brackets."""
        first, *rest = (self.figure(factor) for factor in factors)
        return " · ".join([first, *(f if f[0].isalnum() else f"({f})" for f in rest)])

    def equals(self, result: float, *factors: float) -> str:
        """The sign before a product's result: ≈ where a figure is rounded, and it matters."""
        if 0.0 in factors:
            return "="  # whatever the others are rounded to
        rounded = (is_rounded(value, self.digits) for value in (result, *factors))
        return "≈" if any(rounded) else "="


def sample_number(t: Trace, q: Quantity) -> int:
    """Number of the sample that `q` is of, from 1, where there are several; else 0."""
    if q.kind not in PER_SAMPLE or t.batch.size == 1:
        return 0
    return (t.batch.shown if q.sample is None else q.sample) + 1


def function_of(t: Trace, layer: int) -> Message:
    """Name of the activation function of a layer."""
    return say(f"activation-{t.network.activation(layer).name}.function")


def same_place(q: Quantity, kind: str) -> Quantity:
    """Return the quantity of another kind that stands where `q` does."""
    return Quantity(kind, q.layer, q.j, q.k, q.sample)


def penalty_of(t: Trace) -> str:
    """Return which penalty the cost has: `none`, `l1`, `l2` or `both`."""
    if t.training is None or not t.training.regularized:
        return "none"
    if t.training.l1 and t.training.l2:
        return "both"
    return "l1" if t.training.l1 else "l2"
