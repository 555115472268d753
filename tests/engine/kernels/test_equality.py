"""The kernels compute the same numbers, by rounding; each has everything that is registered."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given

from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from app.engine.dropout import Dropout
from app.engine.kernels import compiled_functions as functions
from app.engine.kernels.compiled import CompiledKernel
from app.engine.kernels.compiled_forms import WORTH
from app.engine.kernels.kernel import Lessons, Start, Wanted
from app.engine.kernels.kernels import LOADERS, load_kernel
from app.engine.logit_forms import LOGIT_FORMS
from app.engine.optimizers import OPTIMIZERS, OptimizerState
from tests.engine.kernels.test_kernels import broken, lessons_of, same_bits, start_of
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
@pytest.mark.parametrize(
    ("sizes", "dropout"), [((2, 3, 1), 0.0), ((64, 32, 10), 0.0), ((12, 9, 3), 0.4)], ids=str
)
def test_a_thousand_updates_stay_together(
    name: str, optimizer: str, sizes: tuple[int, ...], dropout: float
) -> None:
    case = make(
        Shape(
            sizes, ("tanh", "sigmoid"), "binary_cross_entropy", 20, optimizer, l2=1e-4,
            dropout=dropout,
        )
    )  # fmt: skip
    # With ten times this rate RMSprop swings about the minimum, and a last digit of the first
    # weights alone, in one and the same kernel, grows to 1e-5 in a thousand updates.
    case = replace(case, training=replace(case.training, learning_rate=1e-4))
    start = Start(case.start, case.training.optimizer.fresh_state(len(case.start)))
    drawn = Dropout((dropout,), 3, 0) if dropout else None
    lessons = Lessons(case.batch.x, case.batch.y, 8, 0, UPDATES, None, Wanted(), dropout=drawn)
    one, other = (
        load_kernel(each).train(case.network, case.training, start, lessons)
        for each in (name, "numpy")
    )
    assert one.done == other.done == UPDATES
    np.testing.assert_allclose(one.start.parameters, other.start.parameters, CLOSE, CLOSE)
    np.testing.assert_allclose(one.costs, other.costs, CLOSE)


def remembering(case: Case) -> Start:
    """A start whose optimiser has learnt before, biases included."""
    size = len(case.start)
    slots = tuple(
        np.linspace(0.1, 0.5, size) * (1 + at)
        for at in range(len(case.training.optimizer.slot_symbols))
    )
    return Start(case.start, OptimizerState(slots, 3))


@pytest.mark.parametrize("name", LOADERS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_what_an_optimiser_remembers_moves_no_frozen_bias(name: str, optimizer: str) -> None:
    """Neither in a pass that is looked at nor in a training; and it is still there afterwards."""
    case = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", 3, optimizer, l2=0.01))
    case = replace(case, training=replace(case.training, train_biases=False))
    start, still = remembering(case), case.network.weight_mask == 0
    kernel = load_kernel(name)
    record = kernel.run(case.network, case.training, start, case.batch)
    learnt = kernel.train(case.network, case.training, start, lessons_of(case, 1, passes=7))
    assert learnt.done == 7
    assert record.parameters is not None
    assert record.state is not None
    for parameters, state in (
        (record.parameters, record.state),
        (learnt.start.parameters, learnt.start.state),
    ):
        assert np.array_equal(parameters[still], start.parameters[still])
        assert not np.any(parameters[~still] == start.parameters[~still])
        for slot, before in zip(state.slots, start.state.slots, strict=True):
            assert np.array_equal(slot[still], before[still])
            assert not np.any(slot[~still] == before[~still])


# --- tiny networks --------------------------------------------------------------------------------

TAKEN = [name for name in ACTIVATIONS if name != "softmax"]
"""What tiny networks have a training of their own for; the general way takes the others."""


def tiny_shapes() -> dict[str, Shape]:
    """A form for each optimiser, which costs seconds; all else that is registered is dealt out."""
    hidden = [TAKEN[i % len(TAKEN)] for i in range(2 * len(OPTIMIZERS))]
    shapes = {}
    for number, optimizer in enumerate(OPTIMIZERS):
        cost = ("quadratic", "binary_cross_entropy")[number % 2]
        last = ("linear", "sigmoid")[number % 2]
        l1, l2 = ((0.0, 0.0), (0.01, 0.0), (0.0, 0.02), (0.01, 0.02))[number % 4]
        functions = (*hidden[2 * number : 2 * number + 2], last)
        shape = Shape((2, 2, 1, 2), functions, cost, 7, optimizer, l1, l2, seed=number)
        shapes[optimizer] = replace(shape, train_biases=number != 1)
    return shapes


TINY = tiny_shapes()


def test_tiny_forms_walk_everything_registered() -> None:
    shapes = TINY.values()
    assert set(TAKEN) <= {name for shape in shapes for name in shape.activations}
    assert set(OPTIMIZERS) == {shape.optimizer for shape in shapes}
    assert {"quadratic", "binary_cross_entropy"} == {shape.cost for shape in shapes}
    assert {(False, False), (True, False), (False, True), (True, True)} == {
        (shape.l1 > 0, shape.l2 > 0) for shape in shapes
    }
    assert {True, False} == {shape.train_biases for shape in shapes}


@pytest.mark.parametrize("which", TINY)
def test_a_training_compiled_for_one_size_leaves_the_same_bits(which: str) -> None:
    """The bits of the general way, and the numbers of NumPy."""
    case = make(TINY[which])
    case = replace(case, training=replace(case.training, learning_rate=1e-3))
    tiny, general = CompiledKernel(), CompiledKernel()
    assert tiny.prepare(case.network, case.training)
    start = remembering(case)
    still = case.network.weight_mask == 0 if not case.training.train_biases else np.zeros(0, int)
    for size, shuffled in ((3, True), (1, False)):
        lessons = lessons_of(case, size, passes=200, shuffled=shuffled)
        one, other, plain = (
            kernel.train(case.network, case.training, start, lessons)
            for kernel in (tiny, general, load_kernel("numpy"))
        )
        assert one.done == other.done == plain.done == 200
        assert same_bits(one.start, other.start)
        assert one.costs == other.costs
        near(one.start.parameters, plain.start.parameters, "parameters")
        np.testing.assert_allclose(one.costs, plain.costs, CLOSE)
        for each in (one, plain):
            assert np.array_equal(each.start.parameters[still], start.parameters[still])
            for slot, before in zip(each.start.state.slots, start.state.slots, strict=True):
                assert np.array_equal(slot[still], before[still])


def test_a_training_compiled_for_one_size_stops_before_what_is_not_finite() -> None:
    case = make(Shape((2, 2), ("linear",), "quadratic", samples=3))
    case = replace(case, training=replace(case.training, learning_rate=30.0))
    kernel = CompiledKernel()
    assert kernel.prepare(case.network, case.training)
    lessons = lessons_of(case, 3, passes=2_000)
    learnt = kernel.train(case.network, case.training, start_of(case), lessons)
    first = broken("compiled", case, 2_000)
    assert first is not None
    assert learnt.done <= first
    assert learnt.unsure >= 1


def test_what_is_not_tiny_or_rare_has_no_training_of_its_own() -> None:
    for sizes, output, cost in (
        ((64, 32, 10), "sigmoid", "quadratic"),
        ((2, 3), "softmax", "categorical_cross_entropy"),
    ):
        hidden = ["tanh"] * (len(sizes) - 2)
        case = make(Shape(sizes, (*hidden, output), cost))
        assert CompiledKernel().prepare(case.network, case.training) is False


def test_a_form_is_compiled_unasked_only_where_a_long_training_needs_it() -> None:
    case = make(Shape((1, 1), ("sigmoid",), "quadratic"))
    asked: list[str] = []
    kernel = CompiledKernel(asked.append)
    start = start_of(case)
    kernel.train(case.network, case.training, start, lessons_of(case, 1, passes=WORTH - 1))
    assert asked == []
    before = kernel.train(case.network, case.training, start, lessons_of(case, 1, passes=WORTH))
    for thread in [t for t in threading.enumerate() if "_prepare_apart" in t.name]:
        thread.join()
    assert len(asked) == 1
    after = kernel.train(case.network, case.training, start, lessons_of(case, 1, passes=WORTH))
    assert same_bits(before.start, after.start)
    assert len(asked) == 1
