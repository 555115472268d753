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
class Now:
    """What an update goes by: slots before it, its number from 1, η and the constants."""

    slots: Slots
    count: int
    eta: float
    h: Constants


@dataclass(frozen=True, slots=True)
class Room:
    """Arrays that an update fills: the new parameters and slots, and two to work in.

    `new` and the slots may be those before the update, which then are no more.
    """

    new: Array
    slots: Slots
    spare: Array
    other: Array

    @classmethod
    def like(cls, w: Array, slots: int) -> Room:
        """Make room for an update of `w`, which stays as it is."""
        new = np.empty_like(w)
        return cls(new, tuple(np.empty_like(w) for _ in range(slots)), np.empty_like(w), new)

    @classmethod
    def within(cls, w: Array, slots: Slots) -> Room:
        """Make room for updates of `w` and the slots in their place."""
        return cls(w, slots, np.empty_like(w), np.empty_like(w))


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

    `fill(w, g, now, room)` writes the new parameters and slots into `room`. `symbolic` and `numpy`
    write the rule for `{w}`, `{g}`, `{new}` and the slots by their symbols. `corrected_by` names,
    for each slot, the β whose 1 − β^t it is divided by before it is used (none: used as it is).
    """

    name: str
    symbolic: str
    numpy: str
    fill: Callable[[Array, Array, Now, Room], None]
    expand: Callable[[ScalarUpdate], Expansion]
    slot_symbols: tuple[str, ...] = ()
    corrected_by: tuple[str, ...] = ()
    parameters: Constants = field(default_factory=lambda: MappingProxyType({}))

    def step(self, w: Array, g: Array, now: Now, room: Room | None = None) -> tuple[Array, Slots]:
        """Return the parameters and slots after an update, in `room` where that is given."""
        into = Room.like(w, len(self.slot_symbols)) if room is None else room
        self.fill(w, g, now, into)
        return into.new, into.slots

    def correction(self, slot: int, count: int, h: Constants) -> float | None:
        """What a slot is divided by at update number `count`; None where it is used as it is."""
        return 1.0 - h[self.corrected_by[slot]] ** count if self.corrected_by else None

    def fresh_state(self, size: int) -> OptimizerState:
        """Return the state before the first update: zeros."""
        return OptimizerState(tuple(np.zeros(size) for _ in self.slot_symbols), 0)


def _minus(*factors: Factor) -> Term:
    return Term((MINUS_ONE, *factors))


def _sgd(w: Array, g: Array, n: Now, room: Room) -> None:
    np.multiply(g, n.eta, room.spare)
    np.subtract(w, room.spare, room.new)


def _expand_sgd(u: ScalarUpdate) -> Expansion:
    return Expansion((Term((u.parameter,)), _minus(u.learning_rate, u.gradient)))


def _momentum(w: Array, g: Array, n: Now, room: Room) -> None:
    velocity = room.slots[0]
    np.multiply(n.slots[0], n.h["momentum"], velocity)
    np.add(velocity, g, velocity)
    np.multiply(velocity, n.eta, room.spare)
    np.subtract(w, room.spare, room.new)


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


def _nesterov(w: Array, g: Array, n: Now, room: Room) -> None:
    velocity = room.slots[0]
    np.multiply(n.slots[0], n.h["momentum"], velocity)
    np.add(velocity, g, velocity)
    np.multiply(velocity, n.h["momentum"], room.spare)
    np.add(g, room.spare, room.spare)
    np.multiply(room.spare, n.eta, room.spare)
    np.subtract(w, room.spare, room.new)


def _expand_nesterov(u: ScalarUpdate) -> Expansion:
    ahead = constant(r"(1 + \mu)", 1.0 + u.h["momentum"])
    return Expansion(
        (
            Term((u.parameter,)),
            _minus(u.learning_rate, ahead, u.gradient),
            _velocity_terms(u, 2),
        )
    )


def _mean_square(before: Array, g: Array, decay: float, out: Array, spare: Array) -> None:
    """ρ·before + (1 − ρ)·g²."""
    np.multiply(g, g, spare)
    np.multiply(spare, 1.0 - decay, spare)
    np.multiply(before, decay, out)
    np.add(out, spare, out)


def _rmsprop(w: Array, g: Array, n: Now, room: Room) -> None:
    square = room.slots[0]
    _mean_square(n.slots[0], g, n.h["decay"], square, room.spare)
    np.sqrt(square, room.spare)
    np.add(room.spare, n.h["epsilon"], room.spare)
    np.multiply(g, n.eta, room.other)
    np.divide(room.other, room.spare, room.spare)
    np.subtract(w, room.spare, room.new)


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


def _adam(w: Array, g: Array, n: Now, room: Room) -> None:
    beta1, beta2 = n.h["beta1"], n.h["beta2"]
    mean, square = room.slots
    np.multiply(g, 1.0 - beta1, room.spare)
    np.multiply(n.slots[0], beta1, mean)
    np.add(mean, room.spare, mean)
    _mean_square(n.slots[1], g, beta2, square, room.spare)
    np.divide(square, 1.0 - beta2**n.count, room.spare)
    np.sqrt(room.spare, room.spare)
    np.add(room.spare, n.h["epsilon"], room.spare)
    np.divide(mean, 1.0 - beta1**n.count, room.other)
    np.multiply(room.other, n.eta, room.other)
    np.divide(room.other, room.spare, room.spare)
    np.subtract(w, room.spare, room.new)


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
    fill=_sgd,
    expand=_expand_sgd,
)

MOMENTUM = Optimizer(
    name="momentum",
    symbolic=r"v \leftarrow \mu v + {g},\qquad {w} \leftarrow {w} - \eta\,v",
    numpy="{v} = mu * {v} + {g}; {new} = {w} - eta * {v}",
    fill=_momentum,
    expand=_expand_momentum,
    slot_symbols=("v",),
    parameters=MappingProxyType({"momentum": 0.9}),
)

NESTEROV = Optimizer(
    name="nesterov",
    symbolic=r"v \leftarrow \mu v + {g},\qquad {w} \leftarrow {w} - \eta\,({g} + \mu v)",
    numpy="{v} = mu * {v} + {g}; {new} = {w} - eta * ({g} + mu * {v})",
    fill=_nesterov,
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
    fill=_rmsprop,
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
    fill=_adam,
    expand=_expand_adam,
    slot_symbols=("m", "v"),
    corrected_by=("beta1", "beta2"),
    parameters=MappingProxyType({"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}),
)

OPTIMIZERS: Mapping[str, Optimizer] = MappingProxyType(
    {o.name: o for o in (SGD, MOMENTUM, NESTEROV, RMSPROP, ADAM)}
)
