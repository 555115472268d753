"""Activation functions: value, slope σ′, and both as formulas. Another one is one more entry.

Arrays have shape (m, n): m samples, n neurons of one layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from .errors import InvalidInput
from .filling import OfOne, OfTwo, of_one, of_two
from .ids import Quantity, symbol
from .message import amount, one_of, say
from .numbers import difference, latex_factor, latex_number
from .terms import MINUS_ONE, Term, constant, of

Array = NDArray[np.float64]
SlopeTerms = Callable[[Quantity, Quantity, float, float], tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Activation:
    """A function applied to z, with its derivative beside it.

    `value(z)` and `slope(z, a)` keep the shape (m, n), and fill the array that comes last, if one
    does. For softmax, which mixes the neurons of its layer (`couples`), `slope` is the diagonal
    ∂a_j/∂z_j of the Jacobian. `kinked` says that the derivative jumps at z = 0.
    `slope_terms(z_id, a_id, z, a)` expands one slope. The NumPy lines are written for `{z}` and
    `{a}`, of a sample or of a batch; `{rows}` is where a sum over the layer says its axis
    (`terms.ROWS`).
    """

    name: str
    symbol: str
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
    output_only: bool = False
    parameters: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


_ZERO, _ONE = np.zeros(()), np.ones(())
"""As an array: a Python number costs a conversion each time, as long as the operation itself."""


def sigmoid(z: Array, out: Array | None = None) -> Array:
    """1 / (1 + e^−z), shape kept; overflow of e^−z gives the correct limit 0."""
    a = np.negative(z, out)
    np.exp(a, a)
    np.add(a, _ONE, a)
    return np.reciprocal(a, a)


def _self_times_one_minus_self(_z: Array, a: Array, out: Array | None = None) -> Array:
    slope = np.subtract(_ONE, a, out)
    return np.multiply(a, slope, slope)


def _one_minus_self_squared(_z: Array, a: Array, out: Array | None = None) -> Array:
    slope = np.multiply(a, a, out)
    return np.subtract(_ONE, slope, slope)


def _relu(z: Array, out: Array | None = None) -> Array:
    return np.maximum(z, _ZERO, out=out)


def softmax(z: Array) -> Array:
    """e^z_j / Σ_i e^z_i along the last axis, shifted by the row's maximum against overflow."""
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


def _self_times_rest(_z: Quantity, a_id: Quantity, _zv: float, a: float) -> tuple[Term, ...]:
    rest = constant(rf"(1 - {symbol(a_id)})", 1.0 - a, a_id, text=partial(difference, 1.0, a))
    return (Term((of(a_id, a), rest)),)


def _one_minus_square(_z: Quantity, a_id: Quantity, _zv: float, a: float) -> tuple[Term, ...]:
    return (Term((constant("1", 1.0),)), Term((MINUS_ONE, of(a_id, a), of(a_id, a))))


def _step_terms(left: float, left_latex: str) -> SlopeTerms:
    def terms(z_id: Quantity, _a: Quantity, z: float, _av: float) -> tuple[Term, ...]:
        latex, side, value = ("1", ">", 1.0) if z > 0 else (left_latex, r"\le", left)
        reason = rf"{latex}\;\left[{symbol(z_id)} {side} 0\right]"
        return (Term((constant(reason, value, z_id),)),)

    return terms


def _constant_one(z_id: Quantity, _a: Quantity, _zv: float, _av: float) -> tuple[Term, ...]:
    return (Term((constant("1", 1.0, z_id),)),)


SIGMOID = Activation(
    name="sigmoid",
    symbol=r"\sigma",
    latex=r"\sigma(z) = \frac{1}{1 + e^{-z}}",
    slope_latex=r"\sigma'(z) = \sigma(z)\,(1 - \sigma(z))",
    numpy="1 / (1 + np.exp(-{z}))",
    slope_numpy="{a} * (1 - {a})",
    value=sigmoid,
    slope=_self_times_one_minus_self,
    slope_terms=_self_times_rest,
    substituted=lambda z, d: rf"\frac{{1}}{{1 + e^{{-{latex_factor(z, d)}}}}}",
)

TANH = Activation(
    name="tanh",
    symbol=r"\tanh",
    latex=r"\tanh(z) = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}",
    slope_latex=r"\tanh'(z) = 1 - \tanh^2(z)",
    numpy="np.tanh({z})",
    slope_numpy="1 - {a}**2",
    value=np.tanh,
    slope=_one_minus_self_squared,
    slope_terms=_one_minus_square,
    substituted=lambda z, d: rf"\tanh({latex_number(z, d)})",
)

RELU = Activation(
    name="relu",
    symbol=r"\operatorname{ReLU}",
    latex=r"\operatorname{ReLU}(z) = \max(0, z)",
    slope_latex=r"\operatorname{ReLU}'(z) = \begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}",
    numpy="np.maximum({z}, 0)",
    slope_numpy="({z} > 0).astype(float)",
    value=_relu,
    slope=of_two(lambda z, _a: (z > 0).astype(np.float64)),
    slope_terms=_step_terms(0.0, "0"),
    substituted=lambda z, d: rf"\max(0,\, {latex_number(z, d)})",
    kinked=True,
)

LINEAR = Activation(
    name="linear",
    symbol=r"\operatorname{id}",
    latex=r"\operatorname{id}(z) = z",
    slope_latex=r"\operatorname{id}'(z) = 1",
    numpy="{z}.copy()",
    slope_numpy="np.ones_like({z})",
    value=of_one(lambda z: z.copy()),
    slope=of_two(lambda z, _a: np.ones_like(z)),
    slope_terms=_constant_one,
    substituted=latex_number,
)

SOFTMAX = Activation(
    name="softmax",
    symbol=r"\operatorname{softmax}",
    latex=r"\operatorname{softmax}(z)_j = \frac{e^{z_j}}{\sum_i e^{z_i}}",
    slope_latex=(
        r"\frac{\partial a_j}{\partial z_k} = a_j\,([j = k] - a_k),\quad"
        r"\sigma'(z_j) = \frac{\partial a_j}{\partial z_j} = a_j\,(1 - a_j)"
    ),
    numpy="np.exp({z} - {z}.max({rows})) / np.exp({z} - {z}.max({rows})).sum({rows})",
    slope_numpy="{a} * (1 - {a})",
    value=of_one(softmax),
    slope=_self_times_one_minus_self,
    slope_terms=_self_times_rest,
    substituted=lambda z, d: rf"\frac{{e^{{{latex_number(z, d)}}}}}{{\sum_i e^{{z_i}}}}",
    couples=True,
    output_only=True,
)


def leaky_relu(alpha: float) -> Activation:
    """Build max(z, αz) for 0 ≤ α < 1: slope α left of (and at) 0, 1 right of it."""
    return Activation(
        name="leaky_relu",
        symbol=r"\operatorname{LReLU}",
        latex=(
            r"\operatorname{LReLU}(z) = \begin{cases} z & z > 0 \\ \alpha z & z \le 0 \end{cases}"
        ),
        slope_latex=(
            r"\operatorname{LReLU}'(z) = \begin{cases} 1 & z > 0 \\ \alpha & z \le 0 \end{cases}"
        ),
        numpy=f"np.where({{z}} > 0, {{z}}, {alpha!r} * {{z}})",
        slope_numpy=f"np.where({{z}} > 0, 1.0, {alpha!r})",
        value=of_one(lambda z: np.where(z > 0, z, alpha * z)),
        slope=of_two(lambda z, _a: np.where(z > 0, 1.0, alpha)),
        slope_terms=_step_terms(alpha, r"\alpha"),
        substituted=lambda z, d: (
            latex_number(z, d) if z > 0 else rf"{latex_number(alpha, d)} \cdot {latex_factor(z, d)}"
        ),
        kinked=True,
        parameters=MappingProxyType({"alpha": alpha}),
    )


DEFAULT_ALPHA = 0.01
"""Slope of leaky ReLU left of 0 (Maas, Hannun and Ng, 2013)."""

ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {a.name: a for a in (SIGMOID, TANH, RELU, leaky_relu(DEFAULT_ALPHA), LINEAR, SOFTMAX)}
)
MAKERS: Mapping[str, Callable[[float], Activation]] = MappingProxyType({"leaky_relu": leaky_relu})
"""Activations with a constant of their own, made from its value."""


def activation(name: str, alpha: float | None = None) -> Activation:
    """Look an activation up, with its own constant where it has one. Raises InvalidInput."""
    found = ACTIVATIONS.get(name)
    if found is None:
        raise InvalidInput.at("", one_of(ACTIVATIONS, name))
    if alpha is None:
        return found
    if name not in MAKERS:
        raise InvalidInput.at("/alpha", say("takes-no-alpha", name=name))
    if not 0.0 <= alpha < 1.0:
        raise InvalidInput.at("/alpha", say("expected-zero-to-below-one", given=amount(alpha)))
    return MAKERS[name](alpha)
