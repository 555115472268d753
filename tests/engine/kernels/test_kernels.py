"""A kernel's training leaves the bits of its records, and stops before what is not finite."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given

from app.engine.dropout import Dropout, draw
from app.engine.kernels.kernel import Learnt, Lessons, PassRecord, Start, Wanted
from app.engine.kernels.kernels import LOADERS, load_kernel
from app.engine.network import Batch
from app.engine.optimizers import OPTIMIZERS
from tests.engine.networks import Case, Shape, cases, deterministic, make

PASSES = 12


def start_of(case: Case) -> Start:
    return Start(case.start, case.training.optimizer.fresh_state(len(case.start)))


def lessons_of(
    case: Case, batch_size: int, passes: int = PASSES, shuffled: bool = False
) -> Lessons:
    """Passes over the case's samples cut into batches, beginning with the second batch."""
    x, y = case.batch.x, case.batch.y
    per_epoch = -(-len(x) // batch_size)
    orders = None
    if shuffled:
        rng = np.random.default_rng(1)
        orders = np.stack([rng.permutation(len(x)) for _ in range(passes // per_epoch + 2)])
    rates = case.training.rates(case.network)
    dropout = Dropout(rates, 5, 7) if any(rates) else None
    return Lessons(
        x, y, batch_size, min(1, per_epoch - 1), passes, orders, Wanted(), dropout=dropout
    )


def one_by_one(name: str, case: Case, lessons: Lessons) -> tuple[Start, list[float]] | None:
    """What the passes leave behind when each is recorded; None where one is not finite."""
    kernel, start, costs = load_kernel(name), start_of(case), []
    position, epoch = lessons.position, 0
    for number in range(lessons.passes):
        rows = np.arange(len(lessons.x)) if lessons.orders is None else lessons.orders[epoch]
        rows = rows[position * lessons.batch_size : (position + 1) * lessons.batch_size]
        batch = Batch(lessons.x[rows], lessons.y[rows], tuple(rows.tolist()), int(rows[0]))
        if lessons.dropout is not None:
            there = replace(lessons.dropout, number=lessons.dropout.number + number)
            batch = replace(batch, masks=draw(case.network.sizes, there, batch.indices))
        record = kernel.run(case.network, case.training, start, batch)
        if not record.finite():
            return None
        assert record.parameters is not None
        assert record.state is not None
        start = Start(record.parameters, record.state)
        position += 1
        if position == lessons.passes_per_epoch:
            position, epoch = 0, epoch + 1
            cost = kernel.cost(case.network, case.training, start.parameters, lessons.x, lessons.y)
            if not np.isfinite(cost):
                return None
            costs.append(cost)
    return start, costs


def same_bits(one: Start, other: Start) -> bool:
    vectors = zip(
        (one.parameters, *one.state.slots), (other.parameters, *other.state.slots), strict=True
    )
    same = all(a.tobytes() == b.tobytes() for a, b in vectors)
    return same and one.state.updates == other.state.updates


def check_training(name: str, case: Case, lessons: Lessons) -> Learnt:
    recorded = one_by_one(name, case, lessons)
    assert recorded is not None
    start, costs = recorded
    learnt = load_kernel(name).train(case.network, case.training, start_of(case), lessons)
    assert (learnt.done, learnt.unsure) == (lessons.passes, 0)
    assert same_bits(learnt.start, start)
    assert list(learnt.costs) == (costs if lessons.wanted else [])
    return learnt


@pytest.mark.parametrize("name", LOADERS)
@given(case=cases(samples=5))
@deterministic(60)
def test_training_leaves_the_bits_that_records_leave(name: str, case: Case) -> None:
    for batch_size, shuffled in ((1, False), (2, True), (5, False)):
        lessons = lessons_of(case, batch_size, shuffled=shuffled)
        assume(one_by_one(name, case, lessons) is not None)
        check_training(name, case, lessons)


@pytest.mark.parametrize("name", LOADERS)
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize("dropout", [0.0, 0.5])
@pytest.mark.parametrize("sizes", [(64, 32, 10), (70, 40, 33, 3)], ids=str)
def test_so_it_is_on_wide_layers(
    name: str, sizes: tuple[int, ...], dropout: float, optimizer: str
) -> None:
    """By SGD parameters may follow sums as they are made, of a batch that is not very large."""
    hidden = ["tanh"] * (len(sizes) - 2)
    shape = Shape(sizes, (*hidden, "sigmoid"), "quadratic", samples=143, optimizer=optimizer)
    case = make(replace(shape, dropout=dropout))
    for batch_size in (1, 10, 140):
        check_training(name, case, lessons_of(case, batch_size))


@pytest.mark.parametrize("name", LOADERS)
def test_learning_ends_with_the_epoch_that_is_good_enough(name: str) -> None:
    case = make(Shape((2, 3, 1), ("tanh", "sigmoid"), "quadratic", samples=4))
    lessons = lessons_of(case, 2, passes=40)
    costs = check_training(name, case, lessons).costs
    bound = costs[6]
    assert all(cost > bound for cost in costs[:6])
    wanted = replace(lessons, wanted=Wanted(cost_below=np.nextafter(bound, 1.0)))
    learnt = load_kernel(name).train(case.network, case.training, start_of(case), wanted)
    assert learnt.costs == costs[:7]
    # The first epoch has one pass less: it begins with its second batch.
    assert learnt.done == 13


@pytest.mark.parametrize("name", LOADERS)
def test_costs_are_computed_only_where_they_are_wanted(name: str) -> None:
    case = make(Shape((2, 3, 1), ("tanh", "sigmoid"), "quadratic", samples=4))
    lessons = replace(lessons_of(case, 2), wanted=None)
    learnt = load_kernel(name).train(case.network, case.training, start_of(case), lessons)
    assert learnt.costs == ()
    assert same_bits(learnt.start, check_training(name, case, lessons).start)


def broken(name: str, case: Case, most: int) -> int | None:
    """The first pass whose record is not finite, by records alone."""
    kernel, start = load_kernel(name), start_of(case)
    for number in range(most):
        record: PassRecord = kernel.run(case.network, case.training, start, case.batch)
        if not record.finite():
            return number
        assert record.parameters is not None
        assert record.state is not None
        start = Start(record.parameters, record.state)
    return None


def scaled(case: Case, factor: float, eta: float) -> Case:
    training = replace(case.training, learning_rate=eta)
    return replace(case, start=case.start * factor, training=training)


EXPLOSIONS = {
    # every op of a pass breaks first in one of these: z, the cost alone, a gradient, the update
    "z": scaled(make(Shape((2, 3, 1), ("sigmoid", "linear"), "quadratic")), 3e307, 0.1),
    "cost": scaled(make(Shape((1, 1), ("linear",), "quadratic")), 1e160, 0.0),
    "penalty": scaled(make(Shape((1, 1), ("sigmoid",), "quadratic", l2=0.1)), 1e160, 0.0),
    "slowly": scaled(
        make(Shape((3, 4, 2), ("linear", "linear"), "quadratic", samples=3)), 1.0, 9.0
    ),
    "domain": scaled(make(Shape((2, 1), ("linear",), "binary_cross_entropy")), 40.0, 0.1),
    "wide": scaled(make(Shape((300, 40, 9), ("relu", "linear"), "quadratic", samples=9)), 1.0, 5.0),
    "update": scaled(make(Shape((2, 1), ("linear",), "quadratic")), 10.0, 1.7e308),
}


@pytest.mark.parametrize("name", LOADERS)
@pytest.mark.parametrize("which", EXPLOSIONS)
def test_no_pass_that_is_not_finite_counts_as_done(name: str, which: str) -> None:
    case = EXPLOSIONS[which]
    first = broken(name, case, 300)
    assert first is not None
    lessons = Lessons(case.batch.x, case.batch.y, case.batch.size, 0, 300)
    learnt = load_kernel(name).train(case.network, case.training, start_of(case), lessons)
    assert learnt.done <= first < learnt.done + learnt.unsure


@pytest.mark.parametrize("name", LOADERS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_record_is_the_callers_and_the_start_stays_as_it_was(name: str, optimizer: str) -> None:
    case = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", 3, optimizer))
    kernel, start = load_kernel(name), start_of(case)
    before = start.parameters.copy()
    first = kernel.run(case.network, case.training, start, case.batch)
    second = kernel.run(case.network, case.training, start, case.batch)
    assert (start.parameters == before).all()
    assert first.parameters is not None
    assert second.parameters is not None
    assert not np.shares_memory(first.parameters, second.parameters)
    assert not any(np.shares_memory(a, b) for a, b in zip(first.z, second.z, strict=True))
    assert first.parameters.tobytes() == second.parameters.tobytes()
