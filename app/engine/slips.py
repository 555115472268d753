"""What goes wrong when a pass is worked out by hand: a registry of slips, told by their numbers.

A slip is a `Mistake`: a pass with one step done wrongly, and all later steps rightly with the
wrong number, so it has its numbers on any network, activation, cost, optimiser and batch. Their
sentences stand in the catalogues, as `slip-<id>`. Another slip is one more entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import chain
from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from . import forward_mistakes as forward
from . import mistakes
from . import output_mistakes as output
from . import update_mistakes as update
from .errors import InvalidInput
from .ids import Quantity
from .message import Message, say
from .mistaken import Mistake
from .mixed_up import mixed_up, named

if TYPE_CHECKING:
    from .trace import Trace

SLIPS: Mapping[str, type[Mistake]] = MappingProxyType(
    {
        "forgot_bias_in_sum": forward.NoBiasInSum,
        "transposed_weights_in_sum": forward.ColumnInSum,
        "weights_read_from_to": forward.ReadFromTo,
        "forgot_activation": forward.NoActivation,
        "forgot_sigma_prime_at_output": mistakes.NoSlopeAtOutput,
        "forgot_sigma_prime_at_hidden": mistakes.NoSlopeInHidden,
        "forgot_sigma_prime_everywhere": mistakes.NoSlope,
        "sigma_prime_of_a_instead_of_z": mistakes.SlopeOfActivation,
        "z_instead_of_a_in_sigma_prime": mistakes.WeightedInputInSlope,
        "a_in_place_of_sigma_prime": mistakes.ActivationForSlope,
        "sigma_prime_though_it_cancels": output.SlopeAfterCancelling,
        "jacobian_though_it_cancels": output.JacobianAfterCancelling,
        "only_own_output_of_softmax": output.DiagonalOfSoftmax,
        "wrong_sign_y_minus_a_but_still_subtracting": output.WrongSign,
        "right_gradient_but_added": update.Ascent,
        "updated_output_weights_used_in_hidden_delta": mistakes.UpdatedWeights,
        "transposed_weights": mistakes.Transposed,
        "only_first_output_no_sum_over_k": mistakes.FirstNeuronOnly,
        "only_own_index": mistakes.OwnIndexOnly,
        "no_weight_factor": mistakes.NoWeight,
        "a_of_own_layer": mistakes.OwnActivation,
        "gradient_indices_swapped": mistakes.IndicesSwapped,
        "z_instead_of_a_in_gradient": mistakes.WeightedInputBelow,
        "no_a_in_gradient": mistakes.NoActivationInGradient,
        "w_instead_of_a_in_gradient": mistakes.WeightForActivation,
        "sigma_prime_again_in_gradient": mistakes.SlopeInGradient,
        "factor_2_no_half_in_cost": output.TwiceTheCost,
        "half_too_many": output.HalfTheError,
        "mean_over_output_neurons": output.MeanOverOutputs,
        "mean_square_cost": output.MeanSquare,
        "cross_entropy_delta_with_quadratic_cost": output.CrossEntropyError,
        "forgot_bias": mistakes.BiasForgotten,
        "sum_over_batch": update.SumOverBatch,
        "only_shown_sample": update.OnlyShownSample,
        "mean_over_batch_in_delta": update.MeanInError,
        "forgot_penalty": update.PenaltyForgotten,
        "twice_the_penalty": update.TwiceThePenalty,
        "penalty_on_biases": update.PenaltyOnBiases,
        "step_in_place_of_new_value": update.StepAlone,
        "forgot_learning_rate": update.RateForgotten,
        "learning_rate_twice": update.RateTwice,
        "forgot_schedule": update.ScheduleForgotten,
        "plain_step_of_sgd": update.PlainStep,
        "forgot_memory_of_optimizer": update.MemoryForgotten,
        "forgot_correction_of_adam": update.NoCorrection,
        "forgot_mask_in_delta": mistakes.NoMask,
        "forgot_dropout_scale": forward.NoScale,
        "forgot_dropout": forward.NoDropout,
    }
)
MIXED_UP = "number_of_another_quantity"
"""No way to work a pass out: the number is right, and belongs to something else."""
SLIP_NAMES = (*SLIPS, MIXED_UP)
LOOSEST = 5e-3
"""Relative; few digits prove little (API.md)."""
OF_A_NUMBER = 1e-6
"""Relative tolerance for a number that came as one (API.md)."""
NEAR = 1e-2
"""Relative: as much as rounding to two or three digits on the way adds up to."""
CLOSE_ENOUGH = 1e-3
"""Relative: two quantities may well agree to two digits and have nothing to do with each other."""
_NOISE = 1e-9
"""Relative to the tolerance: half a unit is half a unit, whatever the last bits are."""
_WRITTEN = re.compile(r"^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$")
LONGEST_NUMBER = 60


@dataclass(frozen=True, slots=True)
class Given:
    """A number that somebody came to, and how far from it another may be to count as the same."""

    value: float
    tolerance: float

    def means(self, other: float) -> bool:
        """Whether `other` is this number, as far as its digits tell."""
        return isfinite(other) and abs(other - self.value) <= self.tolerance * (1.0 + _NOISE)


@dataclass(frozen=True, slots=True)
class Match:
    """A slip that the number could come from, and the number that it really gives."""

    slip: str
    value: float
    message: Message


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Whether a number is right, and which slips could have made it."""

    quantity: Quantity
    given: Given
    expected: float
    correct: bool
    matches: tuple[Match, ...]

    @property
    def near(self) -> bool:
        """Whether it is not right, but so close that digits lost on the way explain it."""
        away = abs(self.given.value - self.expected)
        return not self.correct and away <= NEAR * abs(self.expected)


def read_number(said: str | float) -> Given:
    """Read a number as a student writes it: `0.0088`, `−8.8e-3`, `8,8·10⁻³`.

    Raises InvalidInput for what is no number.
    """
    if isinstance(said, int | float):
        return Given(float(said), OF_A_NUMBER * abs(float(said)))
    text = _plain(said)
    if len(text) > LONGEST_NUMBER or not _WRITTEN.match(text):
        raise InvalidInput.at("/value", say("expected-number", given=said))
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise InvalidInput.at("/value", say("expected-number", given=said)) from None
    value, exponent = float(number), number.as_tuple().exponent
    if not isfinite(value) or not isinstance(exponent, int):
        raise InvalidInput.at("/value", say("expected-number", given=said))
    half = 0.5 * float(Decimal(1).scaleb(exponent))
    return Given(value, min(half, LOOSEST * abs(value)))


_SUPERSCRIPTS = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_POWER = re.compile(r"[·×*x]10(?:\^|\*\*)?[({]?([+-]?\d{1,3})[)}]?$")


def _plain(said: str) -> str:
    """Bring the ways to write a number down to one: `8.8e-3`."""
    text = "".join(said.split()).lower().translate(_SUPERSCRIPTS)
    text = text.replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    return _POWER.sub(r"e\1", text)


@np.errstate(all="ignore")
def diagnose(trace: Trace, q: Quantity, given: Given) -> Diagnosis:
    """Hold a number against the right one, and against what every slip would give."""
    expected = trace.value(q)
    correct = given.means(expected)
    matches = () if correct else tuple(_matches(trace, q, given, expected))
    return Diagnosis(q, given, expected, correct, matches)


def slip_values(trace: Trace, q: Quantity) -> Iterator[tuple[str, float]]:
    """Yield what `q` comes to with every slip that can be made in this pass."""
    return _finite(trace, lambda mistaken: mistaken.value(q))


def slip_values_alone(trace: Trace, q: Quantity) -> Iterator[tuple[str, float]]:
    """As `slip_values`, where only the step that makes `q` is done wrongly."""
    return _finite(trace, lambda mistaken: mistaken.value_alone(q))


def _finite(trace: Trace, value_of: Callable[[Mistake], float]) -> Iterator[tuple[str, float]]:
    """Yield the name and the value of every slip whose value is finite."""
    with np.errstate(all="ignore"):
        for name, mistake in SLIPS.items():
            value = value_of(mistake(trace))
            if isfinite(value):
                yield name, value


def _matches(trace: Trace, q: Quantity, given: Given, expected: float) -> Iterator[Match]:
    """Yield each slip once, by the pass that goes on with it or by its own step alone."""
    found: dict[str, float] = {}
    for name, value in chain(slip_values(trace, q), slip_values_alone(trace, q)):
        if given.means(value) and abs(value - expected) > given.tolerance:
            found.setdefault(name, value)
    for name in SLIPS:
        if name in found:
            yield Match(name, found[name], slip_message(trace, name, q))
    if not found and given.tolerance <= CLOSE_ENOUGH * abs(given.value):
        yield from _mixed_up(trace, q, given, expected)


def _mixed_up(trace: Trace, q: Quantity, given: Given, expected: float) -> Iterator[Match]:
    for other, value in mixed_up(trace, q):
        if given.means(value) and abs(value - expected) > given.tolerance:
            said = {"kind": q.kind, "found": other.kind}
            symbols = {"asked": named(q), "symbol": named(other)}
            yield Match(MIXED_UP, value, say(f"slip-{MIXED_UP}.message", **said, **symbols))
            return


def slip_message(trace: Trace, name: str, q: Quantity) -> Message:
    """Say what was done, and what to do instead."""
    network, training = trace.network, trace.training
    return say(
        f"slip-{name}.message",
        kind=q.kind,
        outputs=network.sizes[-1],
        samples=trace.batch.size,
        cost=network.cost.name,
        activation=network.activations[-1].name,
        optimizer="sgd" if training is None else training.optimizer.name,
    )
