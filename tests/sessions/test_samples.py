"""An edit of a sample costs what it changes, and every pass sees the data that it should."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest

from app.sessions.course import Course
from app.sessions.samples import Samples
from app.sessions.session import Edit
from app.sessions.setup import build_setup
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.settings import Settings
from tests.api.lab import Remote
from tests.caller import Caller

RNG = np.random.default_rng(7)
X, Y = RNG.standard_normal((40, 3)), RNG.standard_normal((40, 2))


def edited_by_hand(edits: list[dict[int, Any]], edition: int) -> tuple[Any, Any]:
    x, y = X.copy(), Y.copy()
    for changes in edits[:edition]:
        for index, (new_x, new_y) in changes.items():
            x[index], y[index] = new_x, new_y
    return x, y


@pytest.mark.parametrize("seed", range(5))
def test_every_edition_is_what_edits_made_of_the_data(seed: int) -> None:
    rng = np.random.default_rng(seed)
    edits = [
        {
            int(i): (tuple(rng.standard_normal(3)), tuple(rng.standard_normal(2)))
            for i in rng.integers(0, 40, rng.integers(1, 5))
        }
        for _ in range(30)
    ]
    samples = Samples(X, Y)
    editions = [samples.edited(changes) for changes in edits]
    assert editions == list(range(1, 31))
    for edition in rng.permutation(31):
        x, y = edited_by_hand(edits, edition)
        order = rng.permutation(40)[:7]
        for where in (slice(0, 40), slice(36, 44), slice(5, 6), order):
            rows = samples.rows(int(edition), where)
            np.testing.assert_array_equal(rows[0], x[where])
            np.testing.assert_array_equal(rows[1], y[where])
            assert not rows[0].flags.writeable
            assert not rows[1].flags.writeable
        whole = samples.whole(int(edition))
        np.testing.assert_array_equal(whole[0], x)
        np.testing.assert_array_equal(whole[1], y)
    assert samples.whole(0)[0] is X


def test_sixty_edits_do_not_copy_the_data_sixty_times() -> None:
    """20,000 samples of 100 inputs are 16 MB."""
    x = np.zeros((20_000, 100))
    spec = SetupSpec(
        None,
        network=NetworkSpec(sizes=[100, 1]),
        data=DataSpec(x=[[0.0] * 100], y=[[0.0]]),
    )
    setup, _ = build_setup(spec, Settings(store="memory://"))
    object.__setattr__(setup, "x", x)
    object.__setattr__(setup, "y", np.zeros((20_000, 1)))
    changed = tuple(float(i) for i in range(100))
    edits = tuple(Edit(n, samples={n: (changed, (1.0,))}) for n in range(60))
    tracemalloc.start()
    course = Course(setup, edits)
    for number in range(60):
        assert course.batch(number, None).x[0, 5] == 5.0
        assert course.batch(number, None).indices == (number,)
    for number in range(60):
        assert course.era(number).x[number, 5] == 5.0
        assert course.era(number).x[number + 1, 5] == 0.0
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 2 * x.nbytes


def test_edits_of_samples_along_the_way_are_replayed(client: Caller) -> None:
    """Passes before an edit keep the data of before, also when they are looked at out of order."""
    data = {"x": [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], "y": [[0.0], [1.0], [0.5]]}
    body = {"network": {"sizes": [2, 2, 1]}, "data": data, "training": {"batch_size": 2}}
    session = Remote.create(client, body)
    seen = []
    for number in range(12):
        session.step("op")
        session.patch(sample={"index": session.view["batch"]["indices"][0], "y": [number / 12]})
        session.step("pass")
        seen.append(session.trace(**{"pass": number})["layers"])
    for number in (11, 0, 5, 10, 1, 7):
        assert session.trace(**{"pass": number})["layers"] == seen[number]


def test_the_work_of_an_edit_grows_with_the_edits_and_not_with_their_square() -> None:
    """Counted, not timed: how often edits are held against one another."""
    compared = 0

    class Counted(Edit):
        def __eq__(self, other: object) -> bool:
            nonlocal compared
            compared += 1
            return super().__eq__(other)

        __hash__ = None  # type: ignore[assignment]

    from app.sessions.session import first_difference

    edits = tuple(Counted(n, parameters={"w:2:1:1": 1.0}) for n in range(2_000))
    assert first_difference(edits, (*edits[:1_500], Counted(1_500))) == 1_500
    assert first_difference(edits, edits) is None
    assert first_difference(edits[:-1], edits) == 1_999
    assert first_difference((), edits) == 0
    assert compared <= 2
