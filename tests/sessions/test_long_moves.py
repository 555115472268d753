"""Long moves in slices, with another writer on the same session between two of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.engine.errors import StaleRevision
from app.engine.kernels.kernel import Wanted
from app.sessions import replay
from app.sessions.edits import Patch
from app.sessions.history import History
from app.sessions.looks import Snapshot
from app.sessions.service import LabService
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.sessions.stores import open_store
from app.sessions.training import Goal
from app.settings import Settings

EPOCHS = 30
XOR = SetupSpec(preset="xor", training={"batch_size": 3})


@pytest.fixture
def services(tmp_path: Path) -> tuple[LabService, LabService]:
    """Two services on one file, as two processes have them."""
    url = f"sqlite:///{tmp_path / 'lab.db'}"
    one, two = (LabService(open_store(url), Settings(store=url)) for _ in range(2))
    return one, two


@pytest.fixture
def advanced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The passes that trainings run, in order."""
    numbers: list[int] = []
    learn = History.learn

    def counted(history: History, number: int, until: int, wanted: Wanted) -> object:
        stretch = learn(history, number, until, wanted)
        assert stretch is not None
        numbers.extend(range(number, stretch.number))
        return stretch

    monkeypatch.setattr(History, "learn", counted)
    return numbers


@pytest.fixture(autouse=True)
def short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let trainings come up for air after every pass."""
    monkeypatch.setattr(replay, "STRETCH_SECONDS", 0.0)


def numbers_of(seen: Snapshot) -> tuple[object, ...]:
    parameters = seen.trace.start.tolist()
    return seen.session.cursor, seen.session.furthest, parameters


def test_a_training_in_slices_is_the_training_in_one(services: tuple[LabService, ...]) -> None:
    one, _ = services
    sliced, whole = (one.create(XOR).session.id for _ in range(2))
    move = one.training(sliced, Goal(EPOCHS))
    slices = 0
    while not move.over:
        move.go_on(0.0)
        slices += 1
    assert slices == 2 * EPOCHS  # a pass each
    assert one.get(sliced).session.revision == 0
    kept = move.keep()
    assert kept is not None
    progress, at_once = one.train(whole, Goal(EPOCHS))
    assert numbers_of(kept) == numbers_of(at_once)
    assert kept.session.revision == at_once.session.revision == 1
    assert (move.progress.epochs_run, move.progress.history) == (EPOCHS, progress.history)
    assert move.progress.stopped_by == progress.stopped_by == "epochs"


@pytest.mark.parametrize("ahead", [1, 7])
def test_overtaken_by_moves_it_goes_on_and_runs_no_pass_again(
    services: tuple[LabService, ...], advanced: list[int], ahead: int
) -> None:
    """Another process steps between any two slices; the end is as if those steps had come first."""
    one, two = services
    name, twin = (one.create(XOR).session.id for _ in range(2))
    move = one.training(name, Goal(EPOCHS))
    for _ in range(ahead):
        move.go_on(0.0)
        two.step(name, "pass", 1, "forward")
    kept = move.finish()
    assert not move.overtaken
    assert sorted(advanced) == sorted(set(advanced)), "a pass was run twice"
    # `ahead` passes, then an epoch begun by them counts as one
    two.step(twin, "pass", ahead, "forward")
    assert numbers_of(two.train(twin, Goal(EPOCHS))[1]) == numbers_of(kept)
    assert (move.progress.epochs_run, move.progress.stopped_by) == (EPOCHS, "epochs")
    assert kept.session.revision == ahead + 1


def test_two_trainings_at_once_both_count(services: tuple[LabService, ...]) -> None:
    one, two = services
    name = one.create(XOR).session.id
    move = one.training(name, Goal(EPOCHS))
    move.go_on(0.0)
    two.train(name, Goal(EPOCHS))
    kept = move.finish()
    assert kept.session.cursor.number == 2 * 2 * EPOCHS
    assert (move.progress.epochs_run, move.progress.stopped_by) == (EPOCHS, "epochs")


def test_overtaken_by_an_edit_it_ends_and_says_so(services: tuple[LabService, ...]) -> None:
    one, two = services
    name = one.create(XOR).session.id
    move = one.training(name, Goal(EPOCHS))
    move.go_on(0.0)
    edited = two.patch(name, Patch(parameters={"w:2:1:1": 0.25}))
    kept = move.finish()
    assert (move.overtaken, move.progress.epochs_run, move.progress.stopped_by) == (True, 0, None)
    assert numbers_of(kept) == numbers_of(edited)
    assert kept.session.revision == 1


def test_overtaken_on_a_revision_that_it_names_it_is_stale(
    services: tuple[LabService, ...],
) -> None:
    one, two = services
    name = one.create(XOR).session.id
    move = one.training(name, Goal(EPOCHS), if_match=0)
    move.go_on(0.0)
    two.step(name, "op", 1, "forward")
    with pytest.raises(StaleRevision):
        move.go_on(0.0)
    assert one.get(name).session.cursor == (0, 1)


def test_a_step_over_many_passes_is_left_where_it_is(services: tuple[LabService, ...]) -> None:
    one, _ = services
    name, twin = (one.create(XOR).session.id for _ in range(2))
    move = one.stepping(name, "epoch", 1_000, "forward")
    for _ in range(3):
        move.go_on(0.0)
    left = move.leave()
    assert left.session.revision == 1
    assert numbers_of(left) == numbers_of(one.step(twin, "pass", 3, "forward"))


def test_early_stopping_goes_on_where_another_writer_moved_the_cursor(
    services: tuple[LabService, ...],
) -> None:
    one, two = services
    spec = SetupSpec(
        network=NetworkSpec(sizes=[2, 8, 1], seed=3),
        data=DataSpec(preset="circles", samples=50, noise=0.3, seed=2, test_fraction=0.2),
        training={"batch_size": 7, "learning_rate": 2.0, "optimizer": "momentum"},
    )
    goal = Goal(epochs=400, patience=4)
    alone = one.training(one.create(spec).session.id, goal)
    alone.finish()
    assert alone.progress.stopped_by == "early_stopping"
    assert alone.progress.best is not None
    session = one.create(spec).session
    training = one.training(session.id, goal)
    while training.latest is None or training.latest.passes_run < 8:
        training.go_on(0)
    two.step(session.id, "op", 1, "forward")
    training.finish()
    found, expected = training.progress, alone.progress
    assert found.session.cursor == expected.session.cursor
    assert (found.stopped_by, found.best) == (expected.stopped_by, expected.best)
    assert found.history == expected.history
