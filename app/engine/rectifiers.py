"""Functions that let what is above 0 through, more or less: ReLU, and what is shaped like it.

Arrays have shape (m, n): m samples, n neurons of one layer.
"""

from __future__ import annotations

import math
from types import MappingProxyType

import numpy as np

from .activation import Activation, Array, SlopeTerms
from .filling import of_one, of_two
from .ids import Quantity, symbol
from .numbers import latex_factor, latex_number
from .sigmoids import SIGMOID, sigmoid
from .terms import Factor, Term, constant, of

_ZERO = np.zeros(())
"""As an array: a Python number costs a conversion each time, as long as the operation itself."""
_OF_NORMAL = 1.0 / math.sqrt(2.0 * math.pi)
"""The density of the standard normal distribution at 0."""


def _relu(z: Array, out: Array | None = None) -> Array:
    return np.maximum(z, _ZERO, out=out)


def _step_terms(left: float, left_latex: str) -> SlopeTerms:
    def terms(z_id: Quantity, _a: Quantity, z: float, _av: float) -> tuple[Term, ...]:
        latex, side, value = ("1", ">", 1.0) if z > 0 else (left_latex, r"\le", left)
        reason = rf"{latex}\;\left[{symbol(z_id)} {side} 0\right]"
        return (Term((constant(reason, value, z_id),)),)

    return terms


RELU = Activation(
    name="relu",
    latex=r"\sigma(z) = \max(0, z)",
    slope_latex=r"\sigma'(z) = \begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}",
    numpy="np.maximum({z}, 0)",
    slope_numpy="({z} > 0).astype(float)",
    value=_relu,
    slope=of_two(lambda z, _a: (z > 0).astype(np.float64)),
    slope_terms=_step_terms(0.0, "0"),
    substituted=lambda z, d: rf"\max(0,\, {latex_number(z, d)})",
    kinked=True,
)


def _with(alpha: float) -> str:
    """Say what α is, behind a formula that has it."""
    return rf",\quad\alpha = {latex_number(alpha)}"


def leaky_relu(alpha: float) -> Activation:
    """Build max(z, αz) for 0 ≤ α < 1: slope α left of (and at) 0, 1 right of it."""
    return Activation(
        name="leaky_relu",
        latex=r"\sigma(z) = \begin{cases} z & z > 0 \\ \alpha z & z \le 0 \end{cases}"
        + _with(alpha),
        slope_latex=r"\sigma'(z) = \begin{cases} 1 & z > 0 \\ \alpha & z \le 0 \end{cases}"
        + _with(alpha),
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


def elu(alpha: float) -> Activation:
    """Build z right of 0, α(e^z − 1) left of it, α ≥ 0 (Clevert, Unterthiner and Hochreiter, 2016).

    Its slope is 1 right of 0 and α e^z left of (and at) it, so it jumps unless α is 1.
    """

    def terms(z_id: Quantity, _a: Quantity, z: float, _av: float) -> tuple[Term, ...]:
        if z > 0:
            return (Term((constant(rf"1\;\left[{symbol(z_id)} > 0\right]", 1.0, z_id),)),)
        return (Term((constant(r"\alpha", alpha), _power(z_id, z))),)

    return Activation(
        name="elu",
        latex=(
            r"\sigma(z) = \begin{cases} z & z > 0 \\"
            r" \alpha\,(e^{z} - 1) & z \le 0 \end{cases}" + _with(alpha)
        ),
        slope_latex=(
            r"\sigma'(z) = \begin{cases} 1 & z > 0 \\"
            r" \alpha\,e^{z} & z \le 0 \end{cases}" + _with(alpha)
        ),
        numpy=f"np.where({{z}} > 0, {{z}}, {alpha!r} * np.expm1(np.minimum({{z}}, 0)))",
        slope_numpy=f"np.where({{z}} > 0, 1.0, {alpha!r} * np.exp(np.minimum({{z}}, 0)))",
        value=of_one(lambda z: np.where(z > 0, z, alpha * np.expm1(np.minimum(z, _ZERO)))),
        slope=of_two(lambda z, _a: np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, _ZERO)))),
        slope_terms=terms,
        substituted=lambda z, d: (
            latex_number(z, d)
            if z > 0
            else rf"{latex_number(alpha, d)} \cdot (e^{{{latex_number(z, d)}}} - 1)"
        ),
        flat_below=0.05 * max(1.0, alpha),
        kinked=alpha != 1.0,
        parameters=MappingProxyType({"alpha": alpha}),
    )


def _power(z_id: Quantity, z: float) -> Factor:
    return constant(
        rf"e^{{{symbol(z_id)}}}", math.exp(z), z_id, text=lambda d: rf"e^{{{latex_number(z, d)}}}"
    )


def _logistic(z_id: Quantity, _a: Quantity, z: float, _av: float) -> tuple[Term, ...]:
    value = float(sigmoid(np.array([z]))[0])
    latex = rf"\frac{{1}}{{1 + e^{{-{symbol(z_id)}}}}}"
    text = SIGMOID.substituted
    return (Term((constant(latex, value, z_id, text=lambda d: text(z, d)),)),)


SOFTPLUS = Activation(
    name="softplus",
    latex=r"\sigma(z) = \ln(1 + e^{z})",
    slope_latex=r"\sigma'(z) = \frac{1}{1 + e^{-z}}",
    numpy="np.logaddexp(0, {z})",
    slope_numpy="1 / (1 + np.exp(-{z}))",
    value=lambda z, out=None: np.logaddexp(_ZERO, z, out),
    slope=lambda z, _a, out=None: sigmoid(z, out),
    slope_terms=_logistic,
    substituted=lambda z, d: rf"\ln(1 + e^{{{latex_number(z, d)}}})",
    flat_below=0.05,
)

_erfc = np.frompyfunc(math.erfc, 1, 1)
"""1 − erf, which is exact left of 0 too, where 1 + erf(z) cancels. NumPy has neither."""


def normal_below(z: Array) -> Array:
    """Φ(z) = ½ (1 + erf(z/√2)), the share of the standard normal distribution below z."""
    return 0.5 * np.asarray(_erfc(z * -math.sqrt(0.5)), dtype=np.float64)


def normal_density(z: Array) -> Array:
    """φ(z) = e^(−z²/2) / √(2π), the density of the standard normal distribution."""
    return np.asarray(_OF_NORMAL * np.exp(-0.5 * z * z))


def _below_and_density(z_id: Quantity, _a: Quantity, z: float, _av: float) -> tuple[Term, ...]:
    below, density = float(normal_below(np.array([z]))[0]), float(normal_density(np.array(z)))
    name, at = symbol(z_id), of(z_id, z)
    return (
        Term((constant(rf"\Phi({name})", below, z_id),)),
        Term((at, constant(rf"\varphi({name})", density, z_id))),
    )


GELU = Activation(
    name="gelu",
    latex=(
        r"\sigma(z) = z\,\Phi(z),\quad"
        r"\Phi(z) = \tfrac12\left(1 + \operatorname{erf}\frac{z}{\sqrt{2}}\right)"
    ),
    slope_latex=(
        r"\sigma'(z) = \Phi(z) + z\,\varphi(z),\quad"
        r"\varphi(z) = \frac{1}{\sqrt{2\pi}}\,e^{-z^2/2}"
    ),
    numpy="{z} * np.vectorize(math.erfc)(-{z} / np.sqrt(2)) / 2",
    slope_numpy=(
        "np.vectorize(math.erfc)(-{z} / np.sqrt(2)) / 2"
        " + {z} * np.exp(-{z} * {z} / 2) / np.sqrt(2 * np.pi)"
    ),
    value=of_one(lambda z: z * normal_below(z)),
    slope=of_two(lambda z, _a: normal_below(z) + z * normal_density(z)),
    slope_terms=_below_and_density,
    substituted=lambda z, d: rf"{latex_number(z, d)} \cdot \Phi({latex_number(z, d)})",
    flat_below=0.05645,
    lowest_at=-0.7517915246935645,
    needs="import math",
)
"""z Φ(z), exact, not its approximation by tanh (Hendrycks and Gimpel, 2016)."""
