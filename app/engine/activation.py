"""What an activation function is: value, slope σ′, and both as formulas.

Arrays have shape (m, n): m samples, n neurons of one layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from .filling import OfOne, OfTwo
from .ids import Quantity
from .terms import Term

Array = NDArray[np.float64]
SlopeTerms = Callable[[Quantity, Quantity, float, float], tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Activation:
    """A function applied to z, with its derivative beside it.

    `value(z)` and `slope(z, a)` keep the shape (m, n), and fill the array that comes last, if one
    does. For softmax, which mixes the neurons of its layer (`couples`), `slope` is the diagonal
    ∂a_j/∂z_j of the Jacobian. `kinked` says that the derivative jumps at z = 0.
    `lowest_at` is the z of a lowest value, where one is; there the slope is 0, and small around it.
    `flat_below` is where a function that flattens out counts as flat: a twentieth of its steepest
    slope; None where its slope does not go to 0.
    `latex` and `slope_latex` define σ and σ′, by which every rule goes, whichever function it is.
    `slope_terms(z_id, a_id, z, a)` expands one slope. The NumPy lines are written for `{z}` and
    `{a}`, of a sample or of a batch; `{rows}` is where a sum over the layer says its axis
    (`terms.ROWS`). A program that has them begins with the line `needs`, if they name any module
    but NumPy.
    """

    name: str
    latex: str
    slope_latex: str
    numpy: str
    slope_numpy: str
    value: OfOne
    slope: OfTwo
    slope_terms: SlopeTerms
    substituted: Callable[[float, int], str]
    couples: bool = False
    kinked: bool = False
    lowest_at: float | None = None
    flat_below: float | None = None
    output_only: bool = False
    needs: str = ""
    parameters: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
