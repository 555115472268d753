"""Optimisers: one vectorised step over all parameters, and the same step of one parameter in terms.

A step sees the parameters as one flat vector; another optimiser is one more entry.
`h` holds the constants by the names of the API (`momentum`, `decay`, `beta1` …).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from .numbers import latex_factor, latex_number
from .terms import MINUS_ONE, Expansion, Factor, Term, constant

Array = NDArray[np.float64]
Slots = tuple[Array, ...]
Constants = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class OptimizerState:
    """What an optimiser remembers: vectors as long as the parameters, and updates done so far."""

    slots: Slots
    updates: int


@dataclass(frozen=True, slots=True)
class ScalarUpdate:
    """Everything that the update of one parameter is made of."""

    parameter: Factor
    gradient: Factor
    learning_rate: Factor
    before: tuple[float, ...]
    after: tuple[float, ...]
    updates: int
    h: Constants


@dataclass(frozen=True, slots=True)
class Optimizer:
    """An update rule for w (b likewise), given g = ∂C/∂w.

    `step(w, g, slots, t, η, h)` returns the new parameters and slots, t counting this update
    from 1. `symbolic` and `numpy` write the rule for `{w}`, `{g}`, `{new}` and the slots by
    their symbols.
    """

    name: str
    symbolic: str
    numpy: str
    step: Callable[[Array, Array, Slots, int, float, Constants], tuple[Array, Slots]]
    expand: Callable[[ScalarUpdate], Expansion]
    slot_symbols: tuple[str, ...] = ()
    parameters: Constants = field(default_factory=lambda: MappingProxyType({}))

    def fresh_state(self, size: int) -> OptimizerState:
        """Return the state before the first update: zeros."""
        return OptimizerState(tuple(np.zeros(size) for _ in self.slot_symbols), 0)


def _minus(*factors: Factor) -> Term:
    return Term((MINUS_ONE, *factors))


def _sgd(
    w: Array, g: Array, _slots: Slots, _t: int, eta: float, _h: Constants
) -> tuple[Array, Slots]:
    return w - eta * g, ()


def _expand_sgd(u: ScalarUpdate) -> Expansion:
    return Expansion((Term((u.parameter,)), _minus(u.learning_rate, u.gradient)))


def _momentum(
    w: Array, g: Array, slots: Slots, _t: int, eta: float, h: Constants
) -> tuple[Array, Slots]:
    velocity = h["momentum"] * slots[0] + g
    return w - eta * velocity, (velocity,)


def _velocity_terms(u: ScalarUpdate, power: int) -> Term:
    mu = constant(r"\mu" if power == 1 else r"\mu^2", u.h["momentum"] ** power)
    return _minus(u.learning_rate, mu, constant(r"v_{\text{old}}", u.before[0]))


def _expand_momentum(u: ScalarUpdate) -> Expansion:
    return Expansion(
        (
            Term((u.parameter,)),
            _minus(u.learning_rate, u.gradient),
            _velocity_terms(u, 1),
        )
    )


def _nesterov(
    w: Array, g: Array, slots: Slots, _t: int, eta: float, h: Constants
) -> tuple[Array, Slots]:
    velocity = h["momentum"] * slots[0] + g
    return w - eta * (g + h["momentum"] * velocity), (velocity,)


def _expand_nesterov(u: ScalarUpdate) -> Expansion:
    ahead = constant(r"(1 + \mu)", 1.0 + u.h["momentum"])
    return Expansion(
        (
            Term((u.parameter,)),
            _minus(u.learning_rate, ahead, u.gradient),
            _velocity_terms(u, 2),
        )
    )


def _rmsprop(
    w: Array, g: Array, slots: Slots, _t: int, eta: float, h: Constants
) -> tuple[Array, Slots]:
    mean_square = h["decay"] * slots[0] + (1.0 - h["decay"]) * (g * g)
    return w - eta * g / (np.sqrt(mean_square) + h["epsilon"]), (mean_square,)


def _scaled(root: str, square: float, epsilon: float, gradient: Factor) -> Factor:
    return constant(
        rf"\frac{{1}}{{\sqrt{{{root}}} + \epsilon}}",
        1.0 / (sqrt(square) + epsilon),
        *gradient.depends_on(),
        text=lambda d: rf"\frac{{1}}{{{_root(square, epsilon, d)}}}",
    )


def _root(square: float, epsilon: float, digits: int) -> str:
    return rf"\sqrt{{{latex_number(square, digits)}}} + {latex_number(epsilon, digits)}"


def _expand_rmsprop(u: ScalarUpdate) -> Expansion:
    scale = _scaled("s", u.after[0], u.h["epsilon"], u.gradient)
    return Expansion(
        (
            Term((u.parameter,)),
            _minus(u.learning_rate, u.gradient, scale),
        )
    )


def _adam(
    w: Array, g: Array, slots: Slots, t: int, eta: float, h: Constants
) -> tuple[Array, Slots]:
    beta1, beta2 = h["beta1"], h["beta2"]
    m = beta1 * slots[0] + (1.0 - beta1) * g
    v = beta2 * slots[1] + (1.0 - beta2) * (g * g)
    m_hat = m / (1.0 - beta1**t)
    v_hat = v / (1.0 - beta2**t)
    return w - eta * m_hat / (np.sqrt(v_hat) + h["epsilon"]), (m, v)


def _expand_adam(u: ScalarUpdate) -> Expansion:
    m_hat = u.after[0] / (1.0 - u.h["beta1"] ** u.updates)
    v_hat = u.after[1] / (1.0 - u.h["beta2"] ** u.updates)
    sources = u.gradient.depends_on()
    return Expansion(
        (
            Term((u.parameter,)),
            _minus(
                u.learning_rate,
                constant(r"\hat m", m_hat, *sources),
                _scaled(r"\hat v", v_hat, u.h["epsilon"], u.gradient),
            ),
        ),
        substituted=lambda d: (
            rf"{latex_number(u.parameter.value, d)} - {latex_factor(u.learning_rate.value, d)}"
            rf" \cdot \frac{{{latex_number(m_hat, d)}}}{{{_root(v_hat, u.h['epsilon'], d)}}}"
        ),
    )


SGD = Optimizer(
    name="sgd",
    symbolic=r"{w} \leftarrow {w} - \eta\,{g}",
    numpy="{new} = {w} - eta * {g}",
    step=_sgd,
    expand=_expand_sgd,
)

MOMENTUM = Optimizer(
    name="momentum",
    symbolic=r"v \leftarrow \mu v + {g},\qquad {w} \leftarrow {w} - \eta\,v",
    numpy="{v} = mu * {v} + {g}; {new} = {w} - eta * {v}",
    step=_momentum,
    expand=_expand_momentum,
    slot_symbols=("v",),
    parameters=MappingProxyType({"momentum": 0.9}),
)

NESTEROV = Optimizer(
    name="nesterov",
    symbolic=r"v \leftarrow \mu v + {g},\qquad {w} \leftarrow {w} - \eta\,({g} + \mu v)",
    numpy="{v} = mu * {v} + {g}; {new} = {w} - eta * ({g} + mu * {v})",
    step=_nesterov,
    expand=_expand_nesterov,
    slot_symbols=("v",),
    parameters=MappingProxyType({"momentum": 0.9}),
)

RMSPROP = Optimizer(
    name="rmsprop",
    symbolic=(
        r"s \leftarrow \rho s + (1 - \rho)\left({g}\right)^2,\qquad"
        r" {w} \leftarrow {w} - \frac{\eta}{\sqrt{s} + \epsilon}\,{g}"
    ),
    numpy="{s} = rho * {s} + (1 - rho) * {g}**2; {new} = {w} - eta * {g} / (np.sqrt({s}) + eps)",
    step=_rmsprop,
    expand=_expand_rmsprop,
    slot_symbols=("s",),
    parameters=MappingProxyType({"decay": 0.9, "epsilon": 1e-8}),
)

# Kingma and Ba, 2015, algorithm 1.
ADAM = Optimizer(
    name="adam",
    symbolic=(
        r"m \leftarrow \beta_1 m + (1 - \beta_1)\,{g},\quad"
        r" v \leftarrow \beta_2 v + (1 - \beta_2)\left({g}\right)^2,\quad"
        r" {w} \leftarrow {w} - \eta\,\frac{\hat m}{\sqrt{\hat v} + \epsilon},\quad"
        r" \hat m = \frac{m}{1 - \beta_1^t},\ \hat v = \frac{v}{1 - \beta_2^t}"
    ),
    numpy=(
        "{m} = beta1 * {m} + (1 - beta1) * {g}; {v} = beta2 * {v} + (1 - beta2) * {g}**2; "
        "{new} = {w} - eta * ({m} / (1 - beta1**t)) / (np.sqrt({v} / (1 - beta2**t)) + eps)"
    ),
    step=_adam,
    expand=_expand_adam,
    slot_symbols=("m", "v"),
    parameters=MappingProxyType({"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}),
)

OPTIMIZERS: Mapping[str, Optimizer] = MappingProxyType(
    {o.name: o for o in (SGD, MOMENTUM, NESTEROV, RMSPROP, ADAM)}
)
