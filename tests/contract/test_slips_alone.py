"""One step done wrongly from the lab's own numbers, and right numbers in the wrong place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from app.engine.own_number import read_number
from app.engine.slips import MIXED_UP, diagnose, slip_values
from app.engine.trace import Trace
from app.text import LANGUAGES, Catalogue
from tests.engine.networks import Shape, make

Numbers = dict[str, dict[int, np.ndarray]]


def numbers(trace: Trace) -> Numbers:
    """The right numbers of the one sample, by kind and layer."""
    layers = range(2, trace.network.depth + 1)
    record = trace.record
    return {
        "z": {at: record.z[at - 2][0] for at in layers},
        "a": {at: record.a[at - 1][0] for at in range(1, trace.network.depth + 1)},
        "slope": {at: trace.slopes[at - 2][0] for at in layers},
        "delta": {at: record.delta[at - 2][0] for at in layers},
        "w": {at: trace.weights[0][at - 2] for at in layers},
        "b": {at: trace.weights[1][at - 2] for at in layers},
    }


Wrong = Callable[[Numbers], float]
STEPS: dict[str, tuple[str, Wrong]] = {
    "forgot_bias_in_sum": ("z:4:2", lambda n: n["w"][4][1] @ n["a"][3]),
    "transposed_weights_in_sum": ("z:4:2", lambda n: n["w"][4][:, 1] @ n["a"][3] + n["b"][4][1]),
    "forgot_activation": ("a:3:1", lambda n: n["z"][3][0]),
    "forgot_sigma_prime_at_hidden": ("delta:2:1", lambda n: n["w"][3][:, 0] @ n["delta"][3]),
    "transposed_weights": ("delta:2:1", lambda n: n["w"][3][0] @ n["delta"][3] * n["slope"][2][0]),
    "no_weight_factor": ("delta:2:3", lambda n: n["delta"][3].sum() * n["slope"][2][2]),
    "only_first_output_no_sum_over_k": (
        "delta:2:2",
        lambda n: n["w"][3][0, 1] * n["delta"][3][0] * n["slope"][2][1],
    ),
    "a_in_place_of_sigma_prime": (
        "delta:2:2",
        lambda n: n["w"][3][:, 1] @ n["delta"][3] * n["a"][2][1],
    ),
}


@pytest.mark.parametrize("slip", STEPS)
def test_a_step_done_wrongly_from_right_numbers_is_told(slip: str) -> None:
    """Who reads the numbers before it off the lab has made the slip once, not in every layer."""
    trace = make(Shape((2, 3, 3, 3), ("tanh", "sigmoid", "tanh"), "quadratic", seed=3)).trace()
    quantity, wrong = STEPS[slip]
    q, value = trace.quantity(quantity), float(wrong(numbers(trace)))
    found = diagnose(trace, q, read_number(value))
    assert slip in [match.slip for match in found.matches]
    assert next(m for m in found.matches if m.slip == slip).value == pytest.approx(value, rel=1e-9)
    everywhere = dict(slip_values(trace, q))[slip]
    assert everywhere != pytest.approx(value, rel=1e-6)


BESIDE = [
    ("z:2:1", "a:2:1"),
    ("z:2:1", "b:2:1"),
    ("a:3:2", "slope:3:2"),
    ("slope:2:2", "z:2:2"),
    ("delta:2:1", "slope:2:1"),
    ("grad_w:3:1:2", "a:2:2"),
    ("grad_w:3:1:2", "w:3:1:2"),
    ("grad_w:2:1:2", "new_w:2:1:2"),
    ("new_w:3:2:1", "w:3:2:1"),
    ("new_b:3:2", "grad_b:3:2"),
]


@pytest.mark.parametrize(("asked", "given"), BESIDE)
def test_the_number_of_another_quantity_is_told(asked: str, given: str) -> None:
    trace = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", seed=1)).trace()
    value = trace.value(trace.quantity(given))
    found = diagnose(trace, trace.quantity(asked), read_number(value))
    assert MIXED_UP in [match.slip for match in found.matches]
    match = next(m for m in found.matches if m.slip == MIXED_UP)
    assert match.value == value
    said = [Catalogue.of(language).write(match.message) for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert all(one.endswith(".") and "{" not in one for one in said)


def test_numbers_that_say_nothing_of_where_they_are_from_are_not_told() -> None:
    """0 and 1 stand everywhere; two digits fit too much; an own number is right."""
    case = make(Shape((2, 3, 2), ("relu", "linear"), "quadratic", seed=1))
    trace = case.trace()
    one = diagnose(trace, trace.quantity("delta:3:1"), read_number(1.0))
    assert MIXED_UP not in [match.slip for match in one.matches]
    a = trace.value(trace.quantity("a:2:1")) or trace.value(trace.quantity("a:2:2"))
    rough = diagnose(trace, trace.quantity("z:3:1"), read_number(f"{a:.1f}"))
    assert MIXED_UP not in [match.slip for match in rough.matches]
    linear = trace.quantity("z:3:1")
    assert diagnose(trace, linear, read_number(trace.value(linear))).correct
    frozen = replace(case, training=replace(case.training, train_biases=False)).trace()
    new = frozen.quantity("new_b:2:1")
    assert diagnose(frozen, new, read_number(frozen.value(new))).correct
