"""Costs worked out from z where the output's activation and the cost belong together.

A sigmoid or softmax output whose a has rounded to 0 or 1 leaves a cross-entropy of a without value;
from z both the cost and δ come out, and δ is mostly a − y. (Nielsen, chapter 3.)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from .costs import difference_terms
from .filling import OfThree, of_three
from .ids import Quantity, symbol
from .numbers import difference, latex_factor, latex_number
from .terms import MINUS_ONE, Term, constant, of

Array = NDArray[np.float64]
Ids = tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class LogitForm:
    """A cost and an output activation that are better computed together, from z.

    `value(z, y)` per output and `delta(z, a, y)` = ∂C/∂z, both of shape (m, n), stay finite
    where a saturates to 0 or 1. `terms` expands one δ^L_j from the ids and values of all outputs
    (j from 0). `simplified` says that the form is shorter than the general one, which the page
    then shows beside it. `delta_latex` and `delta_matrix` are right-hand sides.

    `delta_numpy` is the line that a reader sees; `value_numpy` and `stable_numpy` (None: the same
    as `delta_numpy`) are what a program runs, with the functions of `helpers`.
    """

    value: Callable[[Array, Array], Array]
    delta: OfThree
    terms: Callable[[int, Ids, Ids, Array, Array], tuple[Term, ...]]
    delta_latex: str
    delta_matrix: str
    delta_numpy: str
    value_numpy: str
    stable_numpy: str | None = None
    helpers: str = ""
    simplified: bool = True


def _softplus(z: Array) -> Array:
    return np.asarray(np.logaddexp(0.0, z))


def _log_softmax(z: Array) -> Array:
    shifted = z - z.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))


def _log_sum_of_others(logs: Array) -> Array:
    """ln Σ_{i≠j} e^{l_i} for every j, shape kept: what comes before j and what comes after it.

    Nothing is subtracted, so nothing cancels, and no array is larger than the argument.
    """
    edge = np.full((*logs.shape[:-1], 1), -np.inf)
    before = np.logaddexp.accumulate(logs, axis=-1)[..., :-1]
    after = np.logaddexp.accumulate(logs[..., ::-1], axis=-1)[..., -2::-1]
    return np.asarray(
        np.logaddexp(
            np.concatenate([edge, before], axis=-1), np.concatenate([after, edge], axis=-1)
        )
    )


def _log_others(z: Array) -> Array:
    """ln(1 − softmax_j): the share of all the other neurons."""
    return np.asarray(_log_sum_of_others(z) - np.logaddexp.reduce(z, axis=-1)[..., None])


def _softmax_bce_value(z: Array, y: Array) -> Array:
    with np.errstate(invalid="ignore"):
        rest = np.where(y == 1, 0.0, (1.0 - y) * _log_others(z))
    return np.asarray(-(y * _log_softmax(z) + rest))


def _softmax_bce_delta(z: Array, a: Array, y: Array) -> Array:
    """The Jacobian product: Σ_{k≠j} (1 − y_k) a_k a_j/(1 − a_k), the rest plainly.

    The sum is taken of logarithms: a_k/(1 − a_k) alone overflows where an output saturates.
    """
    log_a = _log_softmax(z)
    with np.errstate(divide="ignore"):
        weighed = np.log(1.0 - y) + log_a - _log_others(z)
    others = np.exp(log_a + _log_sum_of_others(weighed))
    return np.asarray(a * (1.0 + y.sum(axis=-1, keepdims=True) - y) - y - others)


def _output_minus_target(j: int, a_ids: Ids, y_ids: Ids, a: Array, y: Array) -> tuple[Term, ...]:
    return difference_terms(a_ids[j], y_ids[j], float(a[j]), float(y[j]))


def _share_minus_target(j: int, a_ids: Ids, y_ids: Ids, a: Array, y: Array) -> tuple[Term, ...]:
    total = float(y.sum())
    if total == 1.0:
        return _output_minus_target(j, a_ids, y_ids, a, y)
    whole = constant(
        r"\textstyle\sum_k y_k",
        total,
        *y_ids,
        text=lambda d: "(" + " + ".join(latex_number(float(v), d) for v in y) + ")",
    )
    return (
        Term((of(a_ids[j], float(a[j])), whole)),
        Term((MINUS_ONE, of(y_ids[j], float(y[j])))),
    )


def _target_times_rest(j: int, a_ids: Ids, y_ids: Ids, a: Array, y: Array) -> tuple[Term, ...]:
    share = float(a[j])
    rest = constant(
        rf"(1 - {symbol(a_ids[j])})", 1.0 - share, a_ids[j], text=partial(difference, 1.0, share)
    )
    return (Term((MINUS_ONE, of(y_ids[j], float(y[j])), rest)),)


def jacobian_term(j: int, k: int, u: float, a_ids: Ids, y_ids: Ids, a: Array) -> Term:
    """One summand of softmax's Jacobian product: (∂C/∂a_k · a_k) · ([j = k] − a_j)."""
    a_k, a_j = symbol(a_ids[k]), symbol(a_ids[j])
    share = float(a[j])
    # in brackets: the two have one number, for near 0 and 1 they would have none each
    product = rf"\left(\frac{{\partial C}}{{\partial {a_k}}}\,{a_k}\right)"
    gradient = constant(product, u, a_ids[k], y_ids[k])
    same = j == k
    rest = constant(
        f"(1 - {a_j})" if same else f"(-{a_j})",
        (1.0 if same else 0.0) - share,
        a_ids[j],
        text=partial(difference, 1.0, share) if same else partial(latex_factor, 0.0 - share),
    )
    return Term((gradient, rest))


def _softmax_bce_terms(j: int, a_ids: Ids, y_ids: Ids, a: Array, y: Array) -> tuple[Term, ...]:
    rest = a @ (1.0 - np.eye(len(a)))
    terms = []
    for k in range(len(a)):
        if y[k] == 1.0 or rest[k] > _SATURATED:
            u = -1.0 if y[k] == 1.0 else float((1.0 - y[k]) * a[k] / rest[k] - y[k])
            terms.append(jacobian_term(j, k, u, a_ids, y_ids, a))
        else:
            terms.append(_saturated_jacobian_term(j, k, a_ids, y_ids, a, y))
    return tuple(terms)


_SATURATED = 1e-3
"""Share of all other outputs below which ∂C/∂a_k grows so large that (1 − a_k) loses its digits."""


def _saturated_jacobian_term(j: int, k: int, a_ids: Ids, y_ids: Ids, a: Array, y: Array) -> Term:
    """The product of `jacobian_term` with what cancels in it cancelled, as one factor."""
    a_k, z_j = symbol(a_ids[k]), symbol(replace(a_ids[j], kind="z"))
    rest = float(a @ (np.arange(len(a)) != k))
    if j == k:
        value = float((1.0 - y[k]) * a[k] - y[k] * rest)
    else:
        share = float(a[j]) / rest if rest else math.nan
        value = float(y[k] * a[j] - (1.0 - y[k]) * a[k] * share)
    latex = rf"\frac{{\partial C}}{{\partial {a_k}}}\,\frac{{\partial {a_k}}}{{\partial {z_j}}}"
    sources = dict.fromkeys((a_ids[k], y_ids[k], a_ids[j]))
    return Term((constant(latex, value, *sources),))


JACOBIAN_LATEX = (
    r"\sum_k \frac{\partial C}{\partial a^{L}_k}\,\frac{\partial a^{L}_k}{\partial z^{L}_j}"
    r" = \sum_k \frac{\partial C}{\partial a^{L}_k}\,a^{L}_k\,([j = k] - a^{L}_j)"
)
JACOBIAN_MATRIX = r"\left(\operatorname{diag}(a^{L}) - a^{L} (a^{L})^T\right) \nabla_a C"

JACOBIAN_NUMPY = "{a} * ({gradient} - ({a} * {gradient}).sum({rows}))"
"""The product with softmax's Jacobian, for a batch as for a sample."""

LOG_SOFTMAX_NUMPY = """
def log_softmax(z):
    return z - np.logaddexp.reduce(z, axis=-1)[..., None]
"""
LOG_REST_NUMPY = """
def log_others(logs):
    own = np.eye(logs.shape[-1], dtype=bool)
    return np.logaddexp.reduce(np.where(own, -np.inf, logs[..., None, :]), axis=-1)

@np.errstate(all="ignore")
def log_rest(z):
    return log_others(z) - np.logaddexp.reduce(z, axis=-1)[..., None]

@np.errstate(all="ignore")
def softmax_error(z, a, y):
    others = log_others(np.log(1 - y) + log_softmax(z) - log_rest(z))
    total = y.sum(axis=-1, keepdims=True)
    return a * (1 + total - y) - y - np.exp(log_softmax(z) + others)
"""

LOGIT_FORMS: Mapping[tuple[str, str], LogitForm] = MappingProxyType(
    {
        ("binary_cross_entropy", "sigmoid"): LogitForm(
            value=lambda z, y: y * _softplus(-z) + (1.0 - y) * _softplus(z),
            delta=lambda _z, a, y, out=None: np.subtract(a, y, out),
            terms=_output_minus_target,
            delta_latex=r"a^{L}_j - y_j",
            delta_matrix=r"a^{L} - y",
            delta_numpy="{a} - {y}",
            value_numpy="np.sum({y} * np.logaddexp(0, -{z})"
            " + (1 - {y}) * np.logaddexp(0, {z}){axis})",
        ),
        ("categorical_cross_entropy", "softmax"): LogitForm(
            value=lambda z, y: -y * _log_softmax(z),
            delta=of_three(lambda _z, a, y: a * y.sum(axis=-1, keepdims=True) - y),
            terms=_share_minus_target,
            delta_latex=r"a^{L}_j \textstyle\sum_k y_k - y_j"
            r" \;\overset{\sum_k y_k = 1}{=}\; a^{L}_j - y_j",
            delta_matrix=r"a^{L}\,(\mathbf 1^T y) - y",
            delta_numpy="{a} * {y}.sum({rows}) - {y}",
            value_numpy="-np.sum({y} * log_softmax({z}){axis})",
            helpers=LOG_SOFTMAX_NUMPY,
        ),
        ("categorical_cross_entropy", "sigmoid"): LogitForm(
            value=lambda z, y: y * _softplus(-z),
            # of a, not of z: a reader who puts the numbers into the rule finds this very δ
            delta=of_three(lambda _z, a, y: -y * (1.0 - a)),
            terms=_target_times_rest,
            delta_latex=r"-y_j\,(1 - a^{L}_j)",
            delta_matrix=r"-y \odot (1 - a^{L})",
            delta_numpy="-{y} * (1 - {a})",
            value_numpy="np.sum({y} * np.logaddexp(0, -{z}){axis})",
        ),
        ("binary_cross_entropy", "softmax"): LogitForm(
            value=_softmax_bce_value,
            delta=of_three(_softmax_bce_delta),
            terms=_softmax_bce_terms,
            simplified=False,
            delta_latex=JACOBIAN_LATEX,
            delta_matrix=JACOBIAN_MATRIX,
            delta_numpy="(np.diag({a}) - np.outer({a}, {a})) @ ((1 - {y}) / (1 - {a}) - {y} / {a})",
            value_numpy="-np.sum({y} * log_softmax({z})"
            " + (1 - {y}) * np.where({y} == 1, 0, log_rest({z})){axis})",
            stable_numpy="softmax_error({z}, {a}, {y})",
            helpers=LOG_SOFTMAX_NUMPY + LOG_REST_NUMPY,
        ),
    }
)
