"""What goes wrong when a pass is worked out by hand: a registry of slips, told by their numbers.

A slip is a `Mistake`: a pass with one step done wrongly, and all later steps rightly with the
wrong number, so it has its numbers on any network, activation, cost, optimiser and batch. Their
sentences stand in the catalogues, as `slip-<id>`. Another slip is one more entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from . import batch_mistakes as batch
from . import forward_mistakes as forward
from . import mistakes
from . import optimizer_mistakes as optimizer
from . import output_mistakes as output
from . import penalty_mistakes as penalty
from . import slope_mistakes as slope
from . import update_mistakes as update
from .ids import Quantity
from .message import Message, say
from .mistaken import Mistake
from .mixed_up import mixed_up, named

if TYPE_CHECKING:
    from .own_number import Given
    from .trace import Trace

SLIPS: Mapping[str, type[Mistake]] = MappingProxyType(
    {
        "forgot_bias_in_sum": forward.NoBiasInSum,
        "transposed_weights_in_sum": forward.ColumnInSum,
        "weights_read_from_to": forward.ReadFromTo,
        "forgot_activation": forward.NoActivation,
        "wrong_sign_in_exponent": forward.SignInExponent,
        "softmax_not_normalised": forward.NotNormalised,
        "sigmoid_in_place_of_softmax": forward.SigmoidForSoftmax,
        "forgot_sigma_prime_at_output": slope.NoSlopeAtOutput,
        "forgot_sigma_prime_at_hidden": slope.NoSlopeInHidden,
        "forgot_sigma_prime_everywhere": slope.NoSlope,
        "sigma_prime_of_a_instead_of_z": slope.SlopeOfActivation,
        "z_instead_of_a_in_sigma_prime": slope.WeightedInputInSlope,
        "a_in_place_of_sigma_prime": slope.ActivationForSlope,
        "slope_of_sigmoid_for_another": slope.SlopeOfSigmoid,
        "one_minus_a_for_slope": slope.OneMinusActivation,
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
        "sums_multiplied": mistakes.SumsMultiplied,
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
        "minus_left_out_of_cost": output.MinusLeftOut,
        "logarithm_to_ten": output.LogarithmToTen,
        "half_of_binary_cross_entropy": output.FirstHalfOfBinary,
        "forgot_bias": mistakes.BiasForgotten,
        "bias_in_gradient": mistakes.BiasInGradient,
        "sum_over_batch": batch.SumOverBatch,
        "only_shown_sample": batch.OnlyShownSample,
        "mean_over_batch_in_delta": batch.MeanInError,
        "mean_over_batch_twice": batch.MeanTwice,
        "means_multiplied": batch.MeansMultiplied,
        "short_batch_divided_as_a_long_one": batch.ShortBatchAsLong,
        "forgot_penalty": penalty.PenaltyForgotten,
        "twice_the_penalty": penalty.TwiceThePenalty,
        "penalty_on_biases": penalty.PenaltyOnBiases,
        "penalty_subtracted": penalty.PenaltySubtracted,
        "penalty_divided_by_batch": penalty.PenaltyOverBatch,
        "no_sign_in_l1": penalty.NoSignInL1,
        "penalty_not_derived": penalty.PenaltyNotDerived,
        "step_in_place_of_new_value": update.StepAlone,
        "change_in_place_of_value": update.ChangeAlone,
        "forgot_learning_rate": update.RateForgotten,
        "learning_rate_twice": update.RateTwice,
        "learning_rate_in_gradient": update.RateInGradient,
        "forgot_schedule": update.ScheduleForgotten,
        "frozen_bias_moved": update.FrozenBiasMoved,
        "plain_step_of_sgd": optimizer.PlainStep,
        "forgot_memory_of_optimizer": optimizer.MemoryForgotten,
        "velocity_subtracted": optimizer.VelocitySubtracted,
        "velocity_as_running_mean": optimizer.VelocityAsMean,
        "no_look_ahead": optimizer.NoLookAhead,
        "no_root": optimizer.NoRoot,
        "forgot_correction_of_adam": optimizer.NoCorrection,
        "correction_without_power": optimizer.CorrectionOfFirst,
        "updates_counted_from_zero": optimizer.CountedFromZero,
        "forgot_mask_in_delta": mistakes.NoMask,
        "forgot_dropout_scale": forward.NoScale,
        "forgot_dropout": forward.NoDropout,
    }
)
MIXED_UP = "number_of_another_quantity"
"""No way to work a pass out: the number is right, and belongs to something else."""
SLIP_NAMES = (*SLIPS, MIXED_UP)
NEAR = 1e-2
"""Relative: as much as rounding to two or three digits on the way adds up to."""
CLOSE_ENOUGH = 1e-3
"""Relative: two quantities may well agree to two digits and have nothing to do with each other."""


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
        size=1 if training is None else training.batch_size,
        frozen="yes" if training is not None and not training.train_biases else "no",
        cost=network.cost.name,
        activation=network.activations[-1].name,
        optimizer="sgd" if training is None else training.optimizer.name,
    )
