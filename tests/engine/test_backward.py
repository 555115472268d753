"""Costs, errors and gradients against autograd and central differences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from app.engine.costs import COSTS
from app.engine.forward import mean_cost
from tests.engine.networks import (
    HIDDEN,
    OUTPUTS,
    Case,
    Shape,
    alone,
    cases,
    deterministic,
    make,
    oracle_cost,
    oracle_errors,
    oracle_gradient,
    usable,
)


def check_against_oracle(case: Case) -> None:
    trace = case.trace()
    close = {"rtol": 1e-10, "atol": 1e-10}
    np.testing.assert_allclose(trace.record.cost, oracle_cost(case, case.start), **close)
    np.testing.assert_allclose(trace.record.gradient, oracle_gradient(case), **close)
    for mine, theirs in zip(trace.record.delta, oracle_errors(case), strict=True):
        np.testing.assert_allclose(mine, theirs, **close)


@pytest.mark.parametrize("cost", sorted(COSTS))
@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_activation_under_every_cost(output: str, cost: str) -> None:
    checked = 0
    for number, hidden in enumerate(HIDDEN):
        for samples, penalty in ((1, 0.0), (4, 0.02)):
            shape = Shape(
                (3, 4, 2), (hidden, output), cost, samples, l1=penalty, l2=penalty, seed=number
            )
            case = make(shape)
            if usable(case):
                check_against_oracle(case)
                checked += 1
    assert checked >= 8


@pytest.mark.parametrize("sizes", [(1, 1), (1, 5, 1), (4, 3, 5, 2, 3), (2, 2)], ids=str)
@pytest.mark.parametrize("cost", sorted(COSTS))
def test_odd_shapes(sizes: tuple[int, ...], cost: str) -> None:
    for output in ("sigmoid", "softmax"):
        case = make(Shape(sizes, (*["tanh"] * (len(sizes) - 2), output), cost, 3, seed=5))
        if usable(case):
            check_against_oracle(case)
        else:  # one softmax neuron is always 1, at the edge of what a cross-entropy takes
            assert (output, sizes[-1]) == ("softmax", 1)
            assert cost != "quadratic"


@given(cases())
@deterministic(120)
def test_gradients_equal_autograds(case: Case) -> None:
    check_against_oracle(case)


@given(cases())
@deterministic(40)
def test_gradients_equal_central_differences(case: Case) -> None:
    """Along random directions, through the engine's own forward pass only."""
    trace = case.trace()
    rng = np.random.default_rng(1)
    for _ in range(3):
        direction = rng.standard_normal(len(case.start))
        direction /= np.linalg.norm(direction)
        epsilon = 1e-6
        above, below = (
            mean_cost(
                case.network,
                case.training,
                case.start + sign * epsilon * direction,
                case.batch.x,
                case.batch.y,
                case.batch.masks,
            )
            for sign in (1.0, -1.0)
        )
        numeric = (above - below) / (2 * epsilon)
        assert numeric == pytest.approx(
            float(trace.record.gradient @ direction), rel=1e-6, abs=2e-8
        )


@given(cases(samples=5))
@deterministic(25)
def test_a_batch_is_the_mean_of_its_samples(case: Case) -> None:
    whole = case.trace().record
    singles = []
    for row in range(case.batch.size):
        batch = alone(case.batch, row, row)
        singles.append(Case(case.network, case.training, batch, case.start).trace().record)
    np.testing.assert_allclose(
        whole.gradient, np.mean([s.gradient for s in singles], axis=0), rtol=1e-12, atol=1e-13
    )
    assert whole.cost == pytest.approx(float(np.mean([s.cost for s in singles])), rel=1e-12)
    for layer, delta in enumerate(whole.delta):
        apart = np.concatenate([s.delta[layer] for s in singles])
        np.testing.assert_allclose(delta, apart, rtol=1e-12, atol=1e-14)  # without 1/m
