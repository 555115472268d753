"""Slips in the words of whoever makes them: the number worked out from the right ones beside it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from app.engine.own_number import read_number
from app.engine.slips import diagnose
from app.engine.trace import Trace
from app.text import LANGUAGES, Catalogue
from tests.engine.networks import Shape, make

PLAIN = Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", seed=3)
BATCH = replace(PLAIN, samples=3, l1=0.04, l2=0.1)
LOGS = replace(PLAIN, cost="binary_cross_entropy", seed=2)
SOFTMAX = Shape((2, 3, 3), ("tanh", "softmax"), "categorical_cross_entropy", seed=4)


def of(trace: Trace, text: str) -> float:
    return trace.value(trace.quantity(text))


def sums(t: Trace) -> float:
    w = t.weights[0][1][:, 1]
    return float((w[0] + w[1]) * (of(t, "delta:3:1") + of(t, "delta:3:2")) * of(t, "slope:2:2"))


def means(t: Trace) -> float:
    delta, a = (sum(of(t, f"{text}@{x}") for x in range(3)) / 3 for text in ("delta:3:1", "a:2:2"))
    w = of(t, "w:3:1:2")
    return delta * a + 0.1 * w + 0.04 * np.sign(w)


SAID: dict[str, tuple[Shape, str, Callable[[Trace], float]]] = {
    "sums_multiplied": (PLAIN, "delta:2:2", sums),
    "bias_in_gradient": (PLAIN, "grad_b:2:1", lambda t: of(t, "delta:2:1") * of(t, "b:2:1")),
    "learning_rate_in_gradient": (PLAIN, "grad_w:3:1:2", lambda t: 0.3 * of(t, "grad_w:3:1:2")),
    "change_in_place_of_value": (PLAIN, "new_w:3:1:2", lambda t: -0.3 * of(t, "grad_w:3:1:2")),
    "one_minus_a_for_slope": (PLAIN, "slope:2:2", lambda t: 1 - of(t, "a:2:2")),
    "slope_of_sigmoid_for_another": (
        PLAIN,
        "slope:2:2",
        lambda t: of(t, "a:2:2") * (1 - of(t, "a:2:2")),
    ),
    "wrong_sign_in_exponent": (PLAIN, "a:3:1", lambda t: 1 / (1 + math.exp(of(t, "z:3:1")))),
    "means_multiplied": (BATCH, "grad_w:3:1:2", means),
    "penalty_subtracted": (
        BATCH,
        "grad_w:3:1:2",
        lambda t: (
            of(t, "grad_w:3:1:2") - 2 * (0.1 * of(t, "w:3:1:2") + 0.04 * np.sign(of(t, "w:3:1:2")))
        ),
    ),
    "logarithm_to_ten": (LOGS, "cost", lambda t: of(t, "cost") / math.log(10)),
    "minus_left_out_of_cost": (LOGS, "cost", lambda t: -of(t, "cost")),
    "softmax_not_normalised": (SOFTMAX, "a:3:2", lambda t: math.exp(of(t, "z:3:2"))),
    "sigmoid_in_place_of_softmax": (
        SOFTMAX,
        "a:3:2",
        lambda t: 1 / (1 + math.exp(-of(t, "z:3:2"))),
    ),
}


@pytest.mark.parametrize("slip", SAID)
def test_a_number_worked_out_by_hand_is_told(slip: str) -> None:
    shape, text, wrong = SAID[slip]
    case = make(shape)
    trace = replace(case, training=replace(case.training, learning_rate=0.3)).trace()
    found = diagnose(trace, trace.quantity(text), read_number(f"{wrong(trace):.5g}"))
    assert [match.slip for match in found.matches] == [slip]
    said = [Catalogue.of(language).write(found.matches[0].message) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert all(one.endswith(".") and "{" not in one for one in said)


def test_frozen_and_short_are_said_as_they_are() -> None:
    case = make(BATCH)
    odd = replace(case.training, batch_size=8, train_biases=False, learning_rate=0.3)
    trace = replace(case, training=odd).trace()
    english = Catalogue.of("en")
    q = trace.quantity("grad_b:2:1")
    short = diagnose(trace, q, read_number(3 / 8 * trace.value(q))).matches
    assert [m.slip for m in short] == ["short_batch_divided_as_a_long_one"]
    assert "divided by 8" in english.write(short[0].message)
    assert "3 samples: divide by 3." in english.write(short[0].message)
    nothing = diagnose(trace, q, read_number("0")).matches
    assert [m.slip for m in nothing] == ["forgot_bias"]
    assert english.write(nothing[0].message).endswith("frozen changes only the update.")
    moved = of(trace, "b:2:1") - 0.3 * trace.value(q)
    told = diagnose(trace, trace.quantity("new_b:2:1"), read_number(moved)).matches
    assert [m.slip for m in told] == ["frozen_bias_moved"]


def test_a_slope_left_out_in_one_step_is_not_said_to_be_left_out_everywhere() -> None:
    trace = make(PLAIN).trace()
    q = trace.quantity("delta:2:1")
    one = trace.value(q) / of(trace, "slope:2:1")
    told = [m.slip for m in diagnose(trace, q, read_number(one)).matches]
    assert told == ["forgot_sigma_prime_at_hidden"]
