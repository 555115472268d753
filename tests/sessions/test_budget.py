"""What a call may ask for is counted from shapes, and counted right."""

from __future__ import annotations

import pytest

from app.engine.errors import TooLarge
from app.engine.explain import depends_on
from app.sessions.budget import BUDGETS, check_work, hold, terms_of
from app.sessions.edits import Patch
from app.sessions.looks import Look
from app.sessions.memory_store import MemoryStore
from app.sessions.service import LabService
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.sessions.training import Goal
from app.settings import Settings


@pytest.fixture
def service() -> LabService:
    return LabService(MemoryStore(), Settings(store="memory://"))


def made(service: LabService, sizes: list[int], **training: int) -> str:
    return service.create(SetupSpec(network=NetworkSpec(sizes=sizes), training=training)).session.id


@pytest.mark.parametrize("budget", BUDGETS)
def test_what_is_asked_and_what_is_allowed_are_told(budget: str) -> None:
    hold(budget, BUDGETS[budget])
    with pytest.raises(TooLarge) as caught:
        hold(budget, BUDGETS[budget] + 1)
    told = dict(caught.value.detail.values)  # type: ignore[union-attr]
    assert set(told) == {"asked", "allowed"}


@pytest.mark.parametrize("quantity", ["z:2:1", "delta:2:1", "delta:3:1", "grad_w:2:1:1"])
def test_terms_are_those_of_the_expansion_at_least(service: LabService, quantity: str) -> None:
    trace = service.get(made(service, [7, 5, 3])).trace
    q = trace.quantity(quantity)
    sources = depends_on(trace, q)
    assert terms_of(trace, q) >= len(sources) // 2


@pytest.mark.parametrize(
    ("sizes", "answered"), [([784, 30, 10], True), ([784, 600, 10], False), ([1024, 480], False)]
)
def test_five_hundred_explanations_of_wide_layers(
    service: LabService, sizes: list[int], answered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    explained: list[object] = []
    monkeypatch.setattr("app.sessions.looks.explain", lambda _trace, q, **_: explained.append(q))
    name = made(service, sizes)
    if answered:
        service.explain_range(name, 0, 500, Look())
        assert len(explained) == 500
    else:
        with pytest.raises(TooLarge):
            service.explain_range(name, 0, 500, Look())
        assert explained == []
        # What a page asks for at a time is answered at any width.
        service.explain_range(name, 0, 4, Look())


@pytest.mark.parametrize(
    "sizes", [[784, 600, 10], [1024, 480], [1, 1024], [700, 650, 10], [16, 128, 128, 10]]
)
def test_each_number_of_the_widest_networks_is_explained(
    service: LabService, sizes: list[int]
) -> None:
    trace = service.get(made(service, sizes)).trace
    for text in ("z:2:1", "a:2:1", "delta:2:1", "grad_w:2:1:1", "w:2:1:1", "a:1:1", "cost"):
        assert terms_of(trace, trace.quantity(text)) <= BUDGETS["terms"], text


def test_a_gradient_check_is_refused_before_it_begins(
    service: LabService, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr("app.sessions.reader.gradient_check", begun.append)
    service.gradient_check(made(service, [784, 30, 10]))
    with pytest.raises(TooLarge):
        service.gradient_check(made(service, [480, 1000]))
    assert len(begun) == 1


def test_the_work_of_a_check_counts_every_nudge(service: LabService) -> None:
    trace = service.get(made(service, [2, 3, 2])).trace
    # 9 parameters of layer 2, each through its 3 neurons and the 6 products above; 8 of layer 3
    assert check_work(trace) == 2 * (9 * (3 + 6) + 8 * 2)


def test_ordinary_trainings_pass_and_endless_ones_do_not(service: LabService) -> None:
    for sizes, epochs in (([2, 2, 2], 100_000), ([64, 32, 10], 100_000), ([784, 30, 10], 100_000)):
        name = made(service, sizes)
        service.training(name, Goal(epochs)).go_on(0.0)
    rows = [[0.5]] * 20_000
    huge = service.create(
        SetupSpec(network=NetworkSpec(sizes=[1, 1]), data=DataSpec(x=rows, y=rows))
    ).session.id
    with pytest.raises(TooLarge):
        service.training(huge, Goal(100_000)).go_on(0.0)
    with pytest.raises(TooLarge):
        service.stepping(huge, "epoch", 100_000, "forward").go_on(0.0)
    service.stepping(huge, "epoch", 3, "forward").go_on(0.0)
    assert service.get(huge).session.revision == 0


def test_a_pass_that_is_too_large_is_not_made(service: LabService) -> None:
    rows = [[0.5]] * 2_000
    data = DataSpec(x=rows, y=[[0.5] * 10] * 2_000)
    network = NetworkSpec(sizes=[1, 1000, 400, 10])
    with pytest.raises(TooLarge):
        service.create(SetupSpec(network=network, data=data, training={"batch_size": 2_000}))
    name = service.create(SetupSpec(network=network, data=data)).session.id
    with pytest.raises(TooLarge):
        service.patch(name, Patch(training={"batch_size": 2_000}))
    assert service.get(name).session.revision == 0
