"""Cost functions: value per sample, and ∂C/∂a beside it.

The cost that is shown is always the one that is differentiated: a cost and its derivative stand
in one entry. Arrays have shape (m, n): m samples, n output neurons; values are per sample and
per output (summed over outputs by the caller).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from .filling import OfTwo, of_two
from .ids import Quantity, symbol
from .message import Message, amount, say
from .numbers import difference, digits_for, latex_factor, latex_number
from .terms import HALF, MINUS_ONE, Factor, Term, constant, of

Array = NDArray[np.float64]
Ids = tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost per sample, C = Σ_j value_j.

    `value(a, y)` and `gradient(a, y)` = ∂C/∂a keep the shape (m, n). `takes(y)` says what is
    wrong with targets, or None. `domain(a, y)` marks the outputs where the cost is defined (None:
    everywhere).
    `gradient_terms(a_id, y_id, a, y)` expands ∂C/∂a_j. `edge_numpy` are the NumPy texts of value
    and gradient for outputs of 0 or less, or 1, of which the plain ones cannot take a logarithm.
    """

    name: str
    latex: str
    matrix: str
    gradient_latex: str
    numpy: str
    gradient_numpy: str
    value: Callable[[Array, Array], Array]
    gradient: OfTwo
    gradient_terms: Callable[[Quantity, Quantity, float, float], tuple[Term, ...]]
    factors: Callable[[Quantity, Quantity, float, float, float], tuple[Factor, ...]]
    domain: Callable[[Array, Array], NDArray[np.bool_]] | None
    takes: Callable[[Array], Message | None]
    edge_numpy: tuple[str, str] | None = None

    @property
    def derivative_latex(self) -> str:
        """∂C/∂a^L_j as an equation."""
        return rf"\frac{{\partial C}}{{\partial a^{{L}}_j}} = {self.gradient_latex}"


def _log_ratio(y: Array, a: Array) -> Array:
    """y·ln(a) with the limit 0·ln 0 = 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(y == 0, 0.0, y * np.log(a))


def _quotient(y: Array, a: Array) -> Array:
    """y/a with the limit 0/0 = 0 that belongs to 0·ln 0 = 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(y == 0, 0.0, y / a)


def _any_target(_y: Array) -> Message | None:
    return None


def _share(y: Array) -> Message | None:
    if bool(((y >= 0) & (y <= 1)).all()):
        return None
    wrong = y[(y < 0) | (y > 1)].ravel()[0]
    return say("targets-are-shares", given=amount(float(wrong)))


def _inside_unit(a: Array, y: Array) -> NDArray[np.bool_]:
    return np.asarray(((a > 0) | ((a == 0) & (y == 0))) & ((a < 1) | ((a == 1) & (y == 1))))


def _positive(a: Array, y: Array) -> NDArray[np.bool_]:
    return np.asarray((a > 0) | (y == 0))


def difference_terms(a_id: Quantity, y_id: Quantity, a: float, y: float) -> tuple[Term, ...]:
    """Write a − y."""
    return (Term((of(a_id, a),)), Term((MINUS_ONE, of(y_id, y))))


def _quadratic_factors(
    a_id: Quantity, y_id: Quantity, a: float, y: float, _value: float
) -> tuple[Factor, ...]:
    square = constant(
        f"({symbol(y_id)} - {symbol(a_id)})^2",
        (y - a) * (y - a),  # a float's ** raises on overflow
        y_id,
        a_id,
        text=lambda d: f"{difference(y, a, d)}^2",
    )
    return (HALF, square)


def _bce_factors(
    a_id: Quantity, y_id: Quantity, a: float, y: float, value: float
) -> tuple[Factor, ...]:
    def text(digits: int) -> str:
        yes, no = latex_number(y, digits), latex_number(1.0 - y, digits)
        log_a, log_rest = _written_log(a, digits), _written_log(1.0 - a, digits, a)
        if a == 1.0 and y < 1.0:  # the logarithm that float64 cannot take of a; from the logit
            log_rest = latex_factor(-value / (1.0 - y), digits)
        if y > 0.0 and (a == 0.0 or (a == 1.0 == y and value)):  # an a that is rounded to its bound
            log_a = latex_factor(-value / y, digits)
        return rf"\left[{yes} \cdot {log_a} + {no} \cdot {log_rest}\right]"

    y_text, a_text = symbol(y_id), symbol(a_id)
    latex = rf"\left[{y_text} \ln {a_text} + (1 - {y_text}) \ln(1 - {a_text})\right]"
    return (MINUS_ONE, constant(latex, -value, y_id, a_id, text=text))


def _written_log(x: float, digits: int, rest: float | None = None) -> str:
    """Write ln x, or ln(1 − rest), with the digits that it needs near 1; ln 0 counts nothing."""
    if x <= 0.0:
        return "0"
    log = float(np.log(x)) if rest is None else float(np.log1p(-rest))
    if rest is None:
        return rf"\ln({latex_number(x, digits_for(log, x, digits))})"
    needed = digits_for(min(x, abs(log)), 1.0, digits)
    return rf"\ln(1 - {latex_factor(rest, needed)})"


def _cce_factors(
    a_id: Quantity, y_id: Quantity, a: float, y: float, value: float
) -> tuple[Factor, ...]:
    # value = −y ln a is exact where a is rounded to 0 or 1; with y = 0 no logarithm counts.
    log_a = -value / y if y else (float(np.log(a)) if a > 0 else 0.0)
    rounded = a == 0.0 or (a == 1.0 and log_a != 0.0)
    text = partial(latex_factor, log_a) if rounded else partial(_written_log, a)
    return (MINUS_ONE, of(y_id, y), constant(rf"\ln {symbol(a_id)}", log_a, a_id, text=text))


def _bce_gradient_terms(a_id: Quantity, y_id: Quantity, a: float, y: float) -> tuple[Term, ...]:
    if a in (0.0, 1.0):
        # Nothing is left of 0/0 but the other summand of (1 − y)/(1 − a) − y/a.
        slope = 1.0 - 2.0 * a if a == y else math.copysign(math.inf, a - y)
        above, below = f"{symbol(a_id)} - {symbol(y_id)}", rf"{symbol(a_id)}\,(1 - {symbol(a_id)})"
        return (Term((constant(rf"\frac{{{above}}}{{{below}}}", slope, a_id, y_id),)),)
    gap = constant(
        f"({symbol(a_id)} - {symbol(y_id)})",
        a - y,
        a_id,
        y_id,
        text=partial(difference, a, y),
    )
    scale = constant(
        rf"\frac{{1}}{{{symbol(a_id)}\,(1 - {symbol(a_id)})}}",
        1.0 / (a * (1.0 - a)),
        a_id,
        text=lambda d: rf"\frac{{1}}{{{latex_number(a, d)}\,{difference(1.0, a, d)}}}",
    )
    return (Term((gap, scale)),)


def _cce_gradient_terms(a_id: Quantity, y_id: Quantity, a: float, y: float) -> tuple[Term, ...]:
    if a == 0.0:
        ratio = constant(
            rf"\frac{{{symbol(y_id)}}}{{{symbol(a_id)}}}", math.inf if y else 0.0, a_id, y_id
        )
        return (Term((MINUS_ONE, ratio)),)
    scale = constant(
        rf"\frac{{1}}{{{symbol(a_id)}}}",
        1.0 / a,
        a_id,
        text=lambda d: rf"\frac{{1}}{{{latex_number(a, d)}}}",
    )
    return (Term((MINUS_ONE, of(y_id, y), scale)),)


QUADRATIC = Cost(
    name="quadratic",
    latex=r"C = \frac{1}{2} \sum_j (y_j - a^{L}_j)^2",
    matrix=r"C = \frac{1}{2} \|y - a^{L}\|^2",
    gradient_latex=r"(a^{L}_j - y_j)",
    numpy="0.5 * np.sum(({y} - {a})**2{axis})",
    gradient_numpy="({a} - {y})",
    value=lambda a, y: 0.5 * (y - a) ** 2,
    gradient=np.subtract,
    gradient_terms=difference_terms,
    factors=_quadratic_factors,
    domain=None,
    takes=_any_target,
)

BINARY_CROSS_ENTROPY = Cost(
    name="binary_cross_entropy",
    latex=r"C = -\sum_j \left[ y_j \ln a^{L}_j + (1 - y_j) \ln(1 - a^{L}_j) \right]",
    matrix=r"C = -\left[ y^T \ln a^{L} + (1 - y)^T \ln(1 - a^{L}) \right]",
    gradient_latex=r"\frac{a^{L}_j - y_j}{a^{L}_j\,(1 - a^{L}_j)}",
    numpy="-np.sum({y} * np.log({a}) + (1 - {y}) * np.log(1 - {a}){axis})",
    gradient_numpy="({a} - {y}) / ({a} * (1 - {a}))",
    value=lambda a, y: -(_log_ratio(y, a) + _log_ratio(1.0 - y, 1.0 - a)),
    gradient=of_two(lambda a, y: _quotient(1.0 - y, 1.0 - a) - _quotient(y, a)),
    gradient_terms=_bce_gradient_terms,
    factors=_bce_factors,
    domain=_inside_unit,
    takes=_share,
    edge_numpy=(
        "-np.sum({y} * np.log(np.where({y} == 0, 1, {a}))"
        " + (1 - {y}) * np.log(np.where({y} == 1, 1, 1 - {a})){axis})",
        "((1 - {y}) / np.where({y} == 1, 1, 1 - {a}) - {y} / np.where({y} == 0, 1, {a}))",
    ),
)

CATEGORICAL_CROSS_ENTROPY = Cost(
    name="categorical_cross_entropy",
    latex=r"C = -\sum_j y_j \ln a^{L}_j",
    matrix=r"C = -y^T \ln a^{L}",
    gradient_latex=r"\left(-\frac{y_j}{a^{L}_j}\right)",
    numpy="-np.sum({y} * np.log({a}){axis})",
    gradient_numpy="-{y} / {a}",
    value=lambda a, y: -_log_ratio(y, a),
    gradient=of_two(lambda a, y: -_quotient(y, a)),
    gradient_terms=_cce_gradient_terms,
    factors=_cce_factors,
    domain=_positive,
    takes=_share,
    edge_numpy=(
        "-np.sum({y} * np.log(np.where({y} == 0, 1, {a})){axis})",
        "-{y} / np.where({y} == 0, 1, {a})",
    ),
)

COSTS: Mapping[str, Cost] = MappingProxyType(
    {c.name: c for c in (QUADRATIC, BINARY_CROSS_ENTROPY, CATEGORICAL_CROSS_ENTROPY)}
)
