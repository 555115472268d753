"""The compiled kernel's exponentials, against decimal arithmetic with forty digits."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal, localcontext

import numpy as np
import pytest

from app.engine.kernels import compiled_exponentials as exponentials
from app.engine.kernels.compiled_decorators import Floats, compiled


@compiled
def fill(which: int, x: Floats, out: Floats) -> None:
    for i in range(len(x)):
        if which == 0:
            out[i] = exponentials.exponential(x[i])
        elif which == 1:
            out[i] = exponentials.logistic(x[i])
        elif which == 2:
            out[i] = exponentials.exponential_less_one(x[i])
        else:
            out[i] = exponentials.hyperbolic_tangent(x[i])


def values(which: int, x: Floats) -> Floats:
    out = np.empty_like(x)
    fill(which, x, out)
    return out


def tanh(x: Decimal) -> Decimal:
    e = (2 * x).exp()
    return (e - 1) / (e + 1)


FUNCTIONS: list[tuple[Callable[[Decimal], Decimal], float, float, float]] = [
    # the function, its range, and the error in units of the last place that is allowed
    (lambda x: x.exp(), -744.0, 709.0, 1.0),
    (lambda x: 1 / (1 + (-x).exp()), -700.0, 700.0, 3.0),
    (lambda x: x.exp() - 1, -700.0, 50.0, 3.0),
    (tanh, -30.0, 30.0, 3.0),
]


@pytest.mark.parametrize("which", range(len(FUNCTIONS)))
def test_they_are_right_to_the_last_places(which: int) -> None:
    true, least, most, allowed = FUNCTIONS[which]
    rng = np.random.default_rng(which)
    near_nought = rng.uniform(-1, 1, 300) * 10.0 ** rng.uniform(-16, 0, 300)
    x = np.concatenate([rng.uniform(least, most, 300), rng.uniform(-2, 2, 300), near_nought])
    with localcontext() as context:
        context.prec = 40
        for here, value in zip(x, values(which, x), strict=True):
            right = true(Decimal(float(here)))
            unit = Decimal(float(np.spacing(abs(float(right)))))
            assert abs(Decimal(float(value)) - right) <= Decimal(allowed) * unit, here


@pytest.mark.parametrize(
    ("which", "at_least", "at_most"), [(0, 0.0, math.inf), (1, 0.0, 1.0), (3, -1.0, 1.0)]
)
def test_they_end_in_their_limits(which: int, at_least: float, at_most: float) -> None:
    far = np.array([-math.inf, -1e9, 1e9, math.inf, math.nan, 0.0])
    low, lower, high, higher, unknown, middle = values(which, far)
    assert low == lower == at_least
    assert high == higher == at_most
    assert math.isnan(unknown)
    assert middle == {0: 1.0, 1: 0.5, 3: 0.0}[which]


def test_tanh_is_odd() -> None:
    x = np.random.default_rng(0).uniform(-5, 5, 200)
    assert (values(3, -x) == -values(3, x)).all()
