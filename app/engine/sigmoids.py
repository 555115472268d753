"""Sigmoid, tanh and softmax, whose slopes are known from a, and the linear function.

Arrays have shape (m, n): m samples, n neurons of one layer.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from .activation import Activation, Array
from .filling import of_one, of_two
from .ids import Quantity, symbol
from .numbers import difference, latex_factor, latex_number
from .terms import MINUS_ONE, Term, constant, of

_ONE = np.ones(())
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


def softmax(z: Array) -> Array:
    """e^z_j / Σ_i e^z_i along the last axis, shifted by the row's maximum against overflow."""
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


def _self_times_rest(_z: Quantity, a_id: Quantity, _zv: float, a: float) -> tuple[Term, ...]:
    rest = constant(rf"(1 - {symbol(a_id)})", 1.0 - a, a_id, text=partial(difference, 1.0, a))
    return (Term((of(a_id, a), rest)),)


def _one_minus_square(_z: Quantity, a_id: Quantity, _zv: float, a: float) -> tuple[Term, ...]:
    return (Term((constant("1", 1.0),)), Term((MINUS_ONE, of(a_id, a), of(a_id, a))))


def _constant_one(z_id: Quantity, _a: Quantity, _zv: float, _av: float) -> tuple[Term, ...]:
    return (Term((constant("1", 1.0, z_id),)),)


def _tanh_written(z: float, digits: int) -> str:
    up, down = (rf"e^{{{latex_number(x, digits)}}}" for x in (z, -z))
    return rf"\frac{{{up} - {down}}}{{{up} + {down}}}"


SIGMOID = Activation(
    name="sigmoid",
    latex=r"\sigma(z) = \frac{1}{1 + e^{-z}}",
    slope_latex=r"\sigma'(z) = \sigma(z)\,(1 - \sigma(z))",
    numpy="1 / (1 + np.exp(-{z}))",
    slope_numpy="{a} * (1 - {a})",
    value=sigmoid,
    slope=_self_times_one_minus_self,
    slope_terms=_self_times_rest,
    substituted=lambda z, d: rf"\frac{{1}}{{1 + e^{{-{latex_factor(z, d)}}}}}",
    flat_below=0.0125,
)

TANH = Activation(
    name="tanh",
    latex=r"\sigma(z) = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}",
    slope_latex=r"\sigma'(z) = 1 - \sigma(z)^2",
    numpy="np.tanh({z})",
    slope_numpy="1 - {a}**2",
    value=np.tanh,
    slope=_one_minus_self_squared,
    slope_terms=_one_minus_square,
    substituted=_tanh_written,
    flat_below=0.05,
)

LINEAR = Activation(
    name="linear",
    latex=r"\sigma(z) = z",
    slope_latex=r"\sigma'(z) = 1",
    numpy="{z}.copy()",
    slope_numpy="np.ones_like({z})",
    value=of_one(lambda z: z.copy()),
    slope=of_two(lambda z, _a: np.ones_like(z)),
    slope_terms=_constant_one,
    substituted=latex_number,
)

SOFTMAX = Activation(
    name="softmax",
    latex=r"\sigma(z)_j = \frac{e^{z_j}}{\sum_i e^{z_i}}",
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
    flat_below=0.0125,
    couples=True,
    output_only=True,
)
