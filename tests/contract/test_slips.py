"""Slips of random networks against own code, and what is no slip."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from app.engine.ids import Quantity
from app.engine.optimizers import Now
from app.engine.own_number import read_number
from app.engine.schedules import build_schedule
from app.engine.slips import SLIPS, diagnose, slip_values
from app.engine.trace import Trace
from app.text import Catalogue
from tests.contract.own_forward import DROPOUT, Another
from tests.contract.own_forward import SLIPS as FORWARD_SLIPS
from tests.contract.own_network import Own
from tests.contract.own_slips import own_deltas, own_value
from tests.engine.networks import Case, Shape, cases, deterministic, make, usable
from tests.hunts import hunted


def spoilt(trace: Trace) -> Iterator[Quantity]:
    """Everything that a slip can spoil."""
    yield Quantity("cost")
    for layer in range(2, trace.network.depth + 1):
        for j in range(1, trace.network.sizes[layer - 1] + 1):
            for sample in trace.samples():
                yield Quantity("delta", layer, j, sample=sample)
                yield from (Quantity(kind, layer, j, sample=sample) for kind in ("z", "a", "slope"))
            yield from (Quantity(kind, layer, j) for kind in ("grad_b", "new_b"))
            for k in range(1, trace.network.sizes[layer - 2] + 1):
                yield from (Quantity(kind, layer, j, k) for kind in ("grad_w", "new_w"))


def check_slips(case: Case, updates: int = 0) -> None:
    trace = case.trace(updates)
    right = Own(trace)
    owns: dict[str, Own | None] = dict.fromkeys(SLIPS, right)
    for slip in FORWARD_SLIPS:
        there = trace.dropping or slip not in DROPOUT
        owns[slip] = Another(trace, slip) if there else None
    errors = {slip: own and own_deltas(own, slip) for slip, own in owns.items()}
    for q in list(spoilt(trace))[::2]:
        found = dict(slip_values(trace, q))
        for slip, deltas in errors.items():
            own = owns[slip]
            expected = math.nan
            if own is not None and deltas is not None:
                expected = own_value(own, slip, deltas, q)
            if not math.isfinite(expected):
                assert slip not in found, (slip, str(q))
                continue
            size = max(1.0, abs(expected))
            assert abs(found[slip] - expected) <= 1e-9 * size, (slip, str(q))


FUNCTIONS = [
    ("tanh", "tanh", "quadratic"),
    ("relu", "sigmoid", "binary_cross_entropy"),
    ("leaky_relu(0.3)", "linear", "quadratic"),
    ("elu(0.3)", "softplus", "quadratic"),
    ("gelu", "linear", "quadratic"),
    ("softplus", "gelu", "quadratic"),
    ("sigmoid", "sigmoid", "categorical_cross_entropy"),
    ("tanh", "softmax", "categorical_cross_entropy"),
    ("relu", "softmax", "quadratic"),
    ("sigmoid", "softmax", "binary_cross_entropy"),
]
SAMPLES = (1, 3)
SLIPPED = [(*names, samples) for names in FUNCTIONS for samples in SAMPLES]
ONCE = [(*names, SAMPLES[turn % 2]) for turn, names in enumerate(FUNCTIONS)]


@pytest.mark.parametrize(("hidden", "output", "cost", "samples"), hunted(SLIPPED, ONCE))
def test_every_slip_is_what_own_code_makes_of_it(
    hidden: str, output: str, cost: str, samples: int
) -> None:
    tried = 0
    for seed in range(40):
        sizes = ((2, 3, 3, 2), (3, 2, 2), (2, 4, 3))[seed % 3]
        names = (*[hidden] * (len(sizes) - 2), output)
        case = make(Shape(sizes, names, cost, samples, l1=0.02 * (seed % 2), l2=0.03, seed=seed))
        if usable(case):
            check_slips(case)
            tried += 1
        if tried == 2:
            return
    raise AssertionError("too few networks could be used")


@given(cases())
@deterministic(8)
def test_every_slip_on_random_networks(case: Case) -> None:
    check_slips(case, updates=1)


@pytest.mark.parametrize("optimizer", ["momentum", "nesterov", "rmsprop", "adam"])
def test_the_update_of_a_slip_is_the_optimisers_with_the_wrong_gradient(optimizer: str) -> None:
    """A pass that has the wrong error for its right one (twice the cost) updates likewise."""
    case = make(Shape((2, 3, 2), ("tanh", "tanh"), "quadratic", optimizer=optimizer, seed=5))
    trace = case.trace(updates=2)
    gradient = 2.0 * trace.record.gradient
    assert trace.training is not None
    assert trace.before is not None
    now = Now(trace.before.slots, 3, trace.training.learning_rate, trace.training.constants)
    expected, _ = trace.training.optimizer.step(trace.start, gradient, now)
    added = 2.0 * trace.start - trace.record.parameters  # type: ignore[operator]
    for i, text in enumerate(trace.network.parameter_ids()):
        found = dict(slip_values(trace, trace.quantity(f"new_{text}")))
        assert found["factor_2_no_half_in_cost"] == pytest.approx(expected[i], rel=1e-12)
        assert found["right_gradient_but_added"] == pytest.approx(added[i], rel=1e-12)


def tell_with_four_digits(trace: Trace, told: set[str]) -> None:
    """Add every slip of a pass that its number, rounded to four digits, is told by."""
    for q in spoilt(trace):
        for slip, value in slip_values(trace, q):
            away = abs(value - trace.value(q))
            if slip in told or 1e-9 * abs(value) < away <= 1e-3 * abs(value):
                continue
            names = [m.slip for m in diagnose(trace, q, read_number(f"{value:.3e}")).matches]
            assert (slip in names) == (away > 1e-3 * abs(value)), (slip, str(q), names)
            told.update(names)


def test_every_slip_of_the_registry_is_told_somewhere() -> None:
    shapes = (
        Shape((2, 3, 3, 2), ("tanh", "sigmoid", "tanh"), "quadratic", samples=3, l1=0.1, l2=0.2),
        Shape((2, 3, 3), ("tanh", "softmax"), "categorical_cross_entropy", seed=4),
        Shape((2, 2, 2), ("tanh", "sigmoid"), "binary_cross_entropy", seed=2),
        Shape((2, 3), ("softmax",), "quadratic", optimizer="adam"),
        Shape((2, 2), ("tanh",), "quadratic", optimizer="momentum"),
        Shape((2, 2), ("tanh",), "quadratic", optimizer="nesterov"),
        Shape((2, 4, 3, 2), ("tanh", "tanh", "linear"), "quadratic", dropout=0.4, seed=8),
    )
    told: set[str] = set()
    for shape in shapes:
        tell_with_four_digits(make(shape).trace(updates=2), told)
    case = make(Shape((2, 2), ("tanh",), "quadratic"))
    falling = build_schedule({"name": "exponential", "decay": 0.9})
    training = replace(case.training, schedule=falling, learning_rate=0.5)
    state = training.optimizer.fresh_state(case.network.parameter_count)
    later = Trace.compute(case.network, training, case.batch, case.start, state, epoch=4)
    tell_with_four_digits(later, told)
    case = make(Shape((2, 2), ("tanh",), "quadratic", samples=2))
    odd = replace(case.training, batch_size=5, train_biases=False, learning_rate=0.5)
    tell_with_four_digits(replace(case, training=odd).trace(), told)
    assert told == set(SLIPS)


def test_symmetric_weights_read_the_other_way_round_are_no_slip() -> None:
    case = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "quadratic", seed=6))
    ws, bs = case.network.views(case.start)
    start = case.network.flatten([w + w.T for w in ws], bs)
    trace = replace(case, start=start).trace()
    for text in ("z:2:1", "a:3:2", "cost", "delta:2:2", "new_b:2:1"):
        q = trace.quantity(text)
        found = dict(slip_values(trace, q))
        for slip in ("transposed_weights", "transposed_weights_in_sum"):
            assert found[slip] == pytest.approx(trace.value(q), rel=1e-14)
        beside = trace.value(q) * (1 + 2e-6)
        told = {match.slip for match in diagnose(trace, q, read_number(beside)).matches}
        assert not told


def test_a_number_that_rounding_on_the_way_explains_is_called_near() -> None:
    trace = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "quadratic")).trace()
    q = trace.quantity("delta:2:1")
    right = trace.value(q)
    assert not diagnose(trace, q, read_number(right)).near
    assert diagnose(trace, q, read_number(0.991 * right)).near
    assert not diagnose(trace, q, read_number(0.989 * right)).near
    assert not diagnose(trace, q, read_number(-right)).near


def test_a_slip_in_a_batch_names_its_size() -> None:
    case = make(Shape((2, 3, 2), ("tanh", "tanh"), "quadratic", samples=4, seed=3))
    trace = case.trace()
    q = trace.quantity("grad_w:3:1:2")
    found = diagnose(trace, q, read_number(4.0 * trace.value(q)))
    assert [m.slip for m in found.matches] == ["sum_over_batch"]
    assert "divide by 4" in Catalogue.of("en").write(found.matches[0].message)
    other = trace.quantity("delta:2:1@1")
    assert dict(slip_values(trace, other)) != dict(slip_values(trace, trace.quantity("delta:2:1")))


def test_frozen_biases_stay_whatever_is_done() -> None:
    case = make(Shape((2, 2), ("tanh",), "quadratic", train_biases=False))
    trace = replace(case, training=replace(case.training, learning_rate=0.5)).trace()
    q = trace.quantity("new_b:2:1")
    found = dict(slip_values(trace, q))
    moved = found.pop("frozen_bias_moved")
    assert moved == pytest.approx(trace.value(q) - 0.5 * trace.value(trace.quantity("grad_b:2:1")))
    assert set(found.values()) == {trace.value(q)}


# --- what is no slip -----------------------------------------------------------------------------


@given(cases())
@deterministic(12)
def test_the_right_number_is_right_and_an_arbitrary_one_is_no_slip(case: Case) -> None:
    trace = case.trace()
    rng = np.random.default_rng(7)
    for q in list(spoilt(trace))[::5]:
        value = trace.value(q)
        right = diagnose(trace, q, read_number(value))
        assert right.correct
        assert right.matches == ()
        known = [value, *dict(slip_values(trace, q)).values()]
        odd = float(rng.normal()) * (1.0 + abs(value)) * 1.7
        if min(abs(odd - v) for v in known) > 1e-5 * (1.0 + abs(odd)):
            arbitrary = diagnose(trace, q, read_number(odd))
            assert not arbitrary.correct
            assert arbitrary.matches == ()
        for match in diagnose(trace, q, read_number(2.0 * value)).matches:
            assert match.value == pytest.approx(2.0 * value, rel=3e-6)


def test_what_comes_out_the_same_is_no_slip() -> None:
    """a − y with sigmoid and binary cross-entropy is right; so is w for its transpose if equal."""
    trace = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "binary_cross_entropy")).trace()
    q = trace.quantity("delta:3:1")
    found = diagnose(trace, q, read_number(trace.value(q) * (1 + 1e-5)))
    assert not found.correct
    assert found.matches == ()


def test_given_and_forward_quantities_are_held_against_the_right_number_only() -> None:
    trace = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "quadratic")).trace()
    for text in ("z:2:1", "a:3:1", "cost", "y:1", "w:2:1:1", "learning_rate", "slope:2:1"):
        q = trace.quantity(text)
        assert diagnose(trace, q, read_number(trace.value(q))).correct
        assert diagnose(trace, q, read_number(trace.value(q) + 1.0)).matches == ()
