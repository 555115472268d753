"""The kernels compute the same numbers, by rounding; each has everything that is registered."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given

from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from app.engine.kernels import compiled_functions as functions
from app.engine.kernels.kernel import Lessons, Start, Wanted
from app.engine.kernels.kernels import LOADERS, load_kernel
from app.engine.logit_forms import LOGIT_FORMS
from app.engine.optimizers import OPTIMIZERS
from tests.engine.networks import HIDDEN, OUTPUTS, Case, Shape, cases, deterministic, make, usable

OTHERS = [name for name in LOADERS if name != "numpy"]
UPDATES = 1_000
CLOSE = 1e-12


def test_the_compiled_kernel_has_everything_that_is_registered() -> None:
    assert set(functions.ACTIVATION_CODES) == set(ACTIVATIONS)
    assert set(functions.COST_CODES) == set(COSTS)
    assert set(functions.FORM_CODES) == set(LOGIT_FORMS)
    assert set(functions.OPTIMIZER_CODES) == set(functions.CONSTANTS) == set(OPTIMIZERS)
    for name, constants in functions.CONSTANTS.items():
        assert set(constants) == set(OPTIMIZERS[name].parameters)
    codes = [*functions.COST_CODES.values(), *functions.FORM_CODES.values()]
    for each in (functions.ACTIVATION_CODES.values(), functions.OPTIMIZER_CODES.values(), codes):
        assert sorted(each) == list(range(len(each)))


def near(one: np.ndarray, other: np.ndarray, what: str) -> None:
    """By the size of the numbers around: what cancels to nearly nothing has no more digits."""
    scale = max(1.0, float(np.abs(other).max(initial=0.0)))
    assert float(np.abs(one - other).max(initial=0.0)) <= CLOSE * scale, what


def check_pass(name: str, case: Case) -> None:
    start = Start(case.start, case.training.optimizer.fresh_state(len(case.start)))
    one, other = (
        load_kernel(each).run(case.network, case.training, start, case.batch)
        for each in (name, "numpy")
    )
    for what in ("z", "a", "delta"):
        for mine, theirs in zip(getattr(one, what), getattr(other, what), strict=True):
            assert mine.shape == theirs.shape
            near(mine, theirs, what)
    near(one.gradient, other.gradient, "gradient")
    near(np.array(one.cost), np.array(other.cost), "cost")
    assert one.parameters is not None
    assert other.parameters is not None
    near(one.parameters, other.parameters, "parameters")
    assert one.state is not None
    assert other.state is not None
    assert one.state.updates == other.state.updates
    for mine, theirs in zip(one.state.slots, other.state.slots, strict=True):
        near(mine, theirs, "slots")


@pytest.mark.parametrize("name", OTHERS)
@given(case=cases())
@deterministic(150)
def test_a_pass_has_the_same_numbers(name: str, case: Case) -> None:
    check_pass(name, case)


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize(("output", "cost"), sorted(product(OUTPUTS, COSTS)))
def test_every_activation_and_optimiser_under_every_cost(name: str, output: str, cost: str) -> None:
    """No pair is left to chance."""
    checked = 0
    for number, (hidden, optimizer) in enumerate(product(HIDDEN, OPTIMIZERS)):
        shape = Shape((2, 3, 2), (hidden, output), cost, 3, optimizer, 0.01, 0.02, seed=number)
        case = make(shape)
        if usable(case):
            check_pass(name, case)
            checked += 1
    assert checked >= 8


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("sizes", [(2, 3, 1), (64, 32, 10)], ids=str)
def test_a_thousand_updates_stay_together(
    name: str, optimizer: str, sizes: tuple[int, ...]
) -> None:
    case = make(Shape(sizes, ("tanh", "sigmoid"), "binary_cross_entropy", 20, optimizer, l2=1e-4))
    # With ten times this rate RMSprop swings about the minimum, and a last digit of the first
    # weights alone, in one and the same kernel, grows to 1e-5 in a thousand updates.
    case = replace(case, training=replace(case.training, learning_rate=1e-4))
    start = Start(case.start, case.training.optimizer.fresh_state(len(case.start)))
    lessons = Lessons(case.batch.x, case.batch.y, 8, 0, UPDATES, None, Wanted())
    one, other = (
        load_kernel(each).train(case.network, case.training, start, lessons)
        for each in (name, "numpy")
    )
    assert one.done == other.done == UPDATES
    np.testing.assert_allclose(one.start.parameters, other.start.parameters, CLOSE, CLOSE)
    np.testing.assert_allclose(one.costs, other.costs, CLOSE)
