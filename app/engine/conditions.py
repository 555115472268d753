"""Conditions to stop on, as values: what must hold, what it is held against, and where it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from .trace import Trace

Over = Literal["pass", "data"]
OVER: tuple[Over, ...] = ("pass", "data")
"""What a cost is the mean of: the samples of the pass, or all samples once an epoch ends."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What to stop on. `target` is an id, a family of ids (`delta`), or a phase.

    `value` is the bound or the value to cross, for the kinds that have one; `over` says which
    cost is meant, for the kinds that look at one (None: that of the pass).
    """

    kind: str
    target: str | None = None
    value: float | None = None
    over: Over | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier pass, by its number; its trace shows the sample that is compared."""

    number: int
    trace: Trace


@dataclass(frozen=True, slots=True)
class DataCost:
    """The mean cost over all samples when an epoch ended, and an epoch before that.

    `previous_pass` is the last pass of the epoch before; None for what the session began with.
    """

    now: float
    previous: float
    previous_pass: int | None


class Past(Protocol):
    """What a pass is held against; earlier passes are looked for only when a condition asks."""

    @property
    def number(self) -> int:
        """Number of the pass that is looked at."""

    def of_sample(self) -> Earlier | None:
        """Return the last pass before that held the sample that the pass shows."""

    def of_samples(self) -> Earlier | None:
        """Return the last pass before on the same samples."""

    def data_cost(self) -> DataCost | None:
        """Return the cost over all samples after the pass, None where no epoch ends with it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A condition holds once op `index` is done: the quantity and its value.

    `previous` is the value that it was held against, `previous_pass` the pass that this is of:
    both None where nothing was compared, the pass alone where it is what the session began with.
    """

    index: int
    quantity: str
    value: float | None
    previous: float | None = None
    previous_pass: int | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """Where a condition holds, in the order of the pass; whole up to op `cut`, None: to its end."""

    listed: list[Hit]
    cut: int | None = None
