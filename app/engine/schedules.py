"""Schedules: the learning rate η_e of every epoch, made of the η that was set and of the epoch.

Epochs e count from 0; another schedule is one more entry. A rate is worked out by the very
operations of the schedule's NumPy line, so a program of a pass has its bits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from .errors import InvalidInput
from .message import amount, in_range, one_of, say
from .numbers import exact_digits, latex_number
from .terms import HALF, Factor, Term, constant

Constants = Mapping[str, float]
MOST_EPOCHS = 1_000_000
"""Of one step, or of a whole cosine; more than anybody trains for."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a constant may be: a whole number from 1 to `most`, else more than 0, `most` at most.

    `suggested` is a value to begin with.
    """

    most: float
    suggested: float
    whole: bool = False

    def check(self, name: str, given: object) -> float:
        """Return the constant. Raises InvalidInput with a pointer to it."""
        right = int if self.whole else (int, float)
        if isinstance(given, bool) or not isinstance(given, right):
            raise InvalidInput.at(
                f"/{name}", say("schedule-constant-missing", kind="whole" if self.whole else "any")
            )
        if self.whole and not 1 <= given <= self.most:
            raise InvalidInput.at(f"/{name}", in_range(1, int(self.most), int(given)))
        if not 0 < given <= self.most:
            most, number = amount(self.most), amount(given)
            raise InvalidInput.at(
                f"/{name}", say("expected-above-zero-to", most=most, given=number)
            )
        return given


@dataclass(frozen=True, slots=True)
class ScheduleKind:
    """A way for η to change: η_e = `rate(η, e, constants)`.

    `latex` and `numpy` write it; `change(e, constants)` are the factors that η is multiplied by.
    """

    name: str
    latex: str
    numpy: str
    rate: Callable[[float, int, Constants], float]
    change: Callable[[int, Constants], tuple[Factor, ...]]
    parameters: Mapping[str, Bound] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Schedule:
    """A kind with its constants, by their names in the API."""

    kind: ScheduleKind
    constants: Constants = field(default_factory=lambda: MappingProxyType({}))

    @property
    def constant(self) -> bool:
        """Whether η stays what was set."""
        return self.kind is CONSTANT_KIND

    def rate(self, eta: float, epoch: int) -> float:
        """η_e of an epoch, which counts from 0."""
        return self.kind.rate(eta, epoch, self.constants)

    def term(self, eta: float, epoch: int) -> Term:
        """η_e as a product, each of whose factors is written in full."""
        return Term((_written(r"\eta", eta), *self.kind.change(epoch, self.constants)))


def _exact(value: float, digits: int) -> str:
    return latex_number(value, exact_digits(value, digits))


def _written(symbol: str, value: float) -> Factor:
    return constant(symbol, value, text=lambda digits: _exact(value, digits))


def _as_base(value: float, digits: int) -> str:
    text = _exact(value, digits)
    return rf"\left({text}\right)" if "^" in text else text


def _power(exponent: str, base: float, number: int, written: str) -> Factor:
    return constant(
        rf"\gamma^{{{exponent}}}",
        base**number,
        text=lambda digits: f"{_as_base(base, digits)}^{{{written}}}",
    )


# --- the kinds ------------------------------------------------------------------------------------


def _step_change(epoch: int, h: Constants) -> tuple[Factor, ...]:
    every = int(h["every"])
    written = rf"\lfloor {epoch} / {every} \rfloor"
    return (_power(r"\lfloor e / s \rfloor", h["factor"], epoch // every, written),)


def _exponential_change(epoch: int, h: Constants) -> tuple[Factor, ...]:
    return (_power("e", h["decay"], epoch, str(epoch)),)


def _cosine_rate(eta: float, epoch: int, h: Constants) -> float:
    last = int(h["epochs"])
    return float(0.5 * eta * (1 + np.cos(np.pi * min(epoch, last) / last)))


def _cosine_change(epoch: int, h: Constants) -> tuple[Factor, ...]:
    last = int(h["epochs"])
    here = min(epoch, last)
    return (
        HALF,
        constant(
            r"\left(1 + \cos\frac{\pi \min(e, E)}{E}\right)",
            float(1 + np.cos(np.pi * here / last)),
            text=lambda _digits: rf"\left(1 + \cos\frac{{\pi \cdot {here}}}{{{last}}}\right)",
        ),
    )


CONSTANT_KIND = ScheduleKind(
    name="constant",
    latex=r"\eta_e = \eta",
    numpy="eta_e = eta",
    rate=lambda eta, _epoch, _h: eta,
    change=lambda _epoch, _h: (),
)

STEP = ScheduleKind(
    name="step",
    latex=r"\eta_e = \eta\,\gamma^{\lfloor e / s \rfloor}",
    numpy="eta_e = eta * factor ** (e // every)",
    rate=lambda eta, epoch, h: float(eta * h["factor"] ** (epoch // int(h["every"]))),
    change=_step_change,
    parameters=MappingProxyType(
        {"every": Bound(MOST_EPOCHS, 10, whole=True), "factor": Bound(1.0, 0.5)}
    ),
)

EXPONENTIAL = ScheduleKind(
    name="exponential",
    latex=r"\eta_e = \eta\,\gamma^{e}",
    numpy="eta_e = eta * decay ** e",
    rate=lambda eta, epoch, h: float(eta * h["decay"] ** epoch),
    change=_exponential_change,
    parameters=MappingProxyType({"decay": Bound(1.0, 0.95)}),
)

# Loshchilov and Hutter, 2017 (SGDR), equation 5 with a lowest rate of 0 and without a restart.
COSINE = ScheduleKind(
    name="cosine",
    latex=r"\eta_e = \tfrac12\,\eta\left(1 + \cos\frac{\pi \min(e, E)}{E}\right)",
    numpy="eta_e = 0.5 * eta * (1 + np.cos(np.pi * min(e, epochs) / epochs))",
    rate=_cosine_rate,
    change=_cosine_change,
    parameters=MappingProxyType({"epochs": Bound(MOST_EPOCHS, 100, whole=True)}),
)

SCHEDULES: Mapping[str, ScheduleKind] = MappingProxyType(
    {kind.name: kind for kind in (CONSTANT_KIND, STEP, EXPONENTIAL, COSINE)}
)
CONSTANT = Schedule(CONSTANT_KIND)


def build_schedule(said: Mapping[str, object]) -> Schedule:
    """Make a schedule of its fields. Raises InvalidInput with a pointer into them."""
    name = str(said.get("name"))
    kind = SCHEDULES.get(name)
    if kind is None:
        raise InvalidInput.at("/name", one_of(SCHEDULES, name))
    for given in said:
        if given != "name" and given not in kind.parameters:
            raise InvalidInput.at(f"/{given}", say("schedule-takes-no", schedule=name, name=given))
    if kind is CONSTANT_KIND:
        return CONSTANT
    found = {each: bound.check(each, said.get(each)) for each, bound in kind.parameters.items()}
    return Schedule(kind, MappingProxyType(found))
