"""Walks the registries of functions: no entry is listed here, so none can be left out.

A derivative is held against central differences of its own value, a value against the oracle of
`networks.py`, which refuses a name that it does not know.
"""

from __future__ import annotations

import math
import tracemalloc
from dataclasses import dataclass

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS, MAKERS, Activation
from app.engine.costs import COSTS
from app.engine.initializers import INITIALIZERS
from app.engine.logit_forms import LOGIT_FORMS
from tests.engine.networks import ORACLE_ACTIVATIONS, ORACLE_COSTS

FUNCTIONS: dict[str, Activation] = dict(ACTIVATIONS) | {
    f"{name}({alpha})": make(alpha) for name, make in MAKERS.items() for alpha in (0.0, 0.3, 0.9)
}
NUDGE = 1e-6
CLOSE = {"rtol": 1e-7, "atol": 1e-9}


def inputs(width: int = 4, largest: float = 4.0) -> np.ndarray:
    """Weighted inputs on both sides of 0, away from it, with none the same as another."""
    half = np.linspace(0.05, largest, 6 * width).reshape(6, width)
    return np.concatenate([half, -half - 0.013])


def along(values: object, x: np.ndarray, j: int) -> np.ndarray:
    """Central differences of each row's sum of values when entry j of the row is nudged."""
    step = np.zeros_like(x)
    step[:, j] = NUDGE
    above, below = (values(x + s * step).sum(axis=1) for s in (1.0, -1.0))  # type: ignore[operator]
    return (above - below) / (2 * NUDGE)


# --- activations ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_activations_value_is_the_oracles(name: str) -> None:
    f, z = FUNCTIONS[name], inputs()
    np.testing.assert_allclose(f.value(z), ORACLE_ACTIVATIONS[f.name](z, f), rtol=1e-14)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_activations_slope_is_the_derivative_of_its_value(name: str) -> None:
    f, z = FUNCTIONS[name], inputs()
    slopes = f.slope(z, f.value(z))
    assert slopes.shape == z.shape
    for j in range(z.shape[1]):
        own = along(lambda x, j=j: f.value(x)[:, j : j + 1], z, j)
        np.testing.assert_allclose(slopes[:, j], own, **CLOSE)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_whether_an_activation_couples_and_has_a_kink_is_true(name: str) -> None:
    f, z = FUNCTIONS[name], inputs()
    moved = z.copy()
    moved[:, 0] += 0.5
    assert f.couples == bool((f.value(moved)[:, 1:] != f.value(z)[:, 1:]).any())
    if not f.couples:
        sides = np.array([[-1e-9, 1e-9]])
        left, right = f.slope(sides, f.value(sides))[0]
        assert f.kinked == (abs(left - right) > 1e-3)


# --- costs ----------------------------------------------------------------------------------------


def targets(shape: tuple[int, int]) -> list[np.ndarray]:
    """Targets that every cost takes: shares, ones and zeros, one-hot."""
    rng = np.random.default_rng(3)
    return [
        rng.uniform(0.0, 1.0, shape),
        rng.integers(0, 2, shape).astype(float),
        np.eye(shape[1])[rng.integers(0, shape[1], shape[0])],
    ]


@pytest.mark.parametrize("name", COSTS)
def test_a_costs_value_is_the_oracles_and_its_gradient_the_derivative(name: str) -> None:
    cost = COSTS[name]
    a = 1.0 / (1.0 + np.exp(-inputs()))
    for y in targets(a.shape):
        assert cost.takes(y) is None
        np.testing.assert_allclose(
            cost.value(a, y).sum(axis=1), ORACLE_COSTS[name](a, y), rtol=1e-13, atol=1e-15
        )
        gradient = cost.gradient(a, y)
        assert gradient.shape == a.shape
        for j in range(a.shape[1]):
            own = along(lambda x, y=y: cost.value(x, y), a, j)
            np.testing.assert_allclose(gradient[:, j], own, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(("cost", "output"), LOGIT_FORMS)
def test_a_stable_form_is_the_cost_of_the_activation_and_its_derivative(
    cost: str, output: str
) -> None:
    form, f, z = LOGIT_FORMS[(cost, output)], ACTIVATIONS[output], inputs()
    for y in targets(z.shape):
        a = f.value(z)
        np.testing.assert_allclose(
            form.value(z, y), COSTS[cost].value(a, y), rtol=1e-10, atol=1e-12
        )
        delta = form.delta(z, a, y)
        for j in range(z.shape[1]):
            own = along(lambda x, y=y: form.value(x, y), z, j)
            np.testing.assert_allclose(delta[:, j], own, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(("cost", "output"), LOGIT_FORMS)
@pytest.mark.parametrize("width", [1, 2, 3, 7])
def test_a_stable_form_stays_finite_where_outputs_saturate(
    cost: str, output: str, width: int
) -> None:
    form, f = LOGIT_FORMS[(cost, output)], ACTIVATIONS[output]
    rng = np.random.default_rng(5)
    z = rng.choice([-700.0, -30.0, 0.0, 0.5, 30.0, 700.0], (50, width))
    with np.errstate(over="ignore"):
        a = f.value(z)
        # A softmax of one neuron is 1, at the edge of what binary cross-entropy takes.
        edge = (cost, output, width) == ("binary_cross_entropy", "softmax", 1)
        for y in [np.ones_like(z)] if edge else targets(z.shape):
            with np.errstate(invalid="ignore"):
                assert np.isfinite(form.value(z, y)).all()
                assert np.isfinite(form.delta(z, a, y)).all()


def test_softmax_under_binary_cross_entropy_needs_no_array_of_all_pairs() -> None:
    m, n = 64, 400
    rng = np.random.default_rng(1)
    z, y = rng.standard_normal((m, n)), rng.uniform(0, 1, (m, n))
    form, a = LOGIT_FORMS[("binary_cross_entropy", "softmax")], ACTIVATIONS["softmax"].value(z)
    tracemalloc.start()
    try:
        form.value(z, y)
        form.delta(z, a, y)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 40 * z.nbytes < z.nbytes * n


# --- initialisers ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Distribution:
    """What a draw is to follow: mean 0, a standard deviation, and a shape told by its kurtosis."""

    deviation: float
    kurtosis: float


NORMAL, UNIFORM = 3.0, 1.8
N_OUT, N_IN = 500, 300
ZERO = Distribution(0.0, 0.0)
EXPECTED: dict[str, tuple[Distribution, Distribution]] = {
    # w and b, from the papers that API.md and the registry name
    "normal": (Distribution(1.0, NORMAL), Distribution(1.0, NORMAL)),
    "uniform": (Distribution(1 / math.sqrt(3), UNIFORM), Distribution(1 / math.sqrt(3), UNIFORM)),
    "xavier": (Distribution(math.sqrt(2 / (N_IN + N_OUT)), UNIFORM), ZERO),
    "he": (Distribution(math.sqrt(2 / N_IN), NORMAL), ZERO),
    "zeros": (ZERO, ZERO),
}


def check_distribution(drawn: np.ndarray, wanted: Distribution) -> None:
    if wanted.deviation == 0.0:
        assert not drawn.any()
        return
    count, deviation = drawn.size, drawn.std()
    assert abs(drawn.mean()) < 5 * wanted.deviation / math.sqrt(count)
    assert deviation == pytest.approx(wanted.deviation, rel=5 / math.sqrt(count))
    kurtosis = ((drawn - drawn.mean()) ** 4).mean() / deviation**4
    assert kurtosis == pytest.approx(wanted.kurtosis, abs=25 / math.sqrt(count))


def test_every_initialiser_has_a_distribution_to_follow() -> None:
    assert set(EXPECTED) == set(INITIALIZERS)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_an_initialiser_draws_its_distribution(name: str) -> None:
    draw = INITIALIZERS[name].draw
    rng = np.random.default_rng(11)
    draws = [draw(rng, N_OUT, N_IN) for _ in range(20)]
    assert {(w.shape, b.shape) for w, b in draws} == {((N_OUT, N_IN), (N_OUT,))}
    for which in (0, 1):
        check_distribution(np.concatenate([d[which].ravel() for d in draws]), EXPECTED[name][which])


@pytest.mark.parametrize("name", INITIALIZERS)
def test_a_seed_determines_what_is_drawn(name: str) -> None:
    draw = INITIALIZERS[name].draw
    first, again, other = (draw(np.random.default_rng(seed), 4, 3) for seed in (7, 7, 8))
    for mine, same in zip(first, again, strict=True):
        np.testing.assert_array_equal(mine, same)
    assert (first[0] != other[0]).any() == (EXPECTED[name][0] is not ZERO)
