"""An edit that goes on with the one before it: both are one change of what stood there first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, check_problem, state
from tests.api.test_undo import XOR, everything
from tests.caller import Caller
from tests.engine.networks import deterministic

BATCHES = {"preset": "xor", "training": {"batch_size": 3, "shuffle": True, "l2": 0.01}}
SOFTMAX = {
    "network": {
        "sizes": [2, 3, 2],
        "activations": ["tanh", "softmax"],
        "cost": "categorical_cross_entropy",
    }
}


def dragged(one: Remote, *patches: dict[str, Any]) -> None:
    """Edit, and go on with that edit."""
    for number, patch in enumerate(patches):
        one.patch(**patch, amend=number > 0)


@pytest.mark.parametrize("spec", [{}, BATCHES, SOFTMAX])
@pytest.mark.parametrize("place", [(0, 0), (3, 7), (5, -1)])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        ({"set": {"w:2:1:2": 0.3}}, {"set": {"w:2:1:2": -0.9}}),
        ({"set": {"b:3:1": 0.3}}, {"set": {"b:3:1": 0.5, "w:2:1:1": 1.0}}),
        ({"sample": {"x": [0.1, 0.2]}}, {"sample": {"x": [0.4, 0.2]}}),
    ],
)
def test_the_last_value_stands_as_if_it_had_been_the_only_one(
    client: Caller,
    spec: dict[str, Any],
    place: tuple[int, int],
    first: dict[str, Any],
    last: dict[str, Any],
) -> None:
    pair = [Remote.create(client, spec) for _ in range(2)]
    for one in pair:
        one.train(20)
        one.seek(place[0], place[1] % (one.steps + 1))
    before = everything(pair[0])
    dragged(pair[0], first, first, last)
    pair[1].patch(**last)
    assert everything(pair[0]) == everything(pair[1])
    assert pair[0].view["history"] == pair[1].view["history"]
    changes = client.get(f"{pair[0].url}/history").json()
    assert [len(changes["undo"]), len(changes["redo"])] == [2, 0]
    pair[0].undo()
    assert everything(pair[0]) == before
    pair[0].redo()
    assert everything(pair[0]) == everything(pair[1])


def test_the_cursor_comes_back_from_where_the_numbers_are_no_longer_finite(
    client: Caller,
) -> None:
    one = Remote.create(client, {"network": {"sizes": [2, 2, 2], "activations": ["linear"] * 2}})
    one.step("pass")
    one.back()
    place = one.place
    dragged(
        one, {"set": {"w:2:1:1": 1e308}}, {"sample": {"x": [9.0, 9.0]}, "set": {"w:2:1:1": 9e307}}
    )
    assert one.place == (0, 0)
    one.patch(set={"w:2:1:1": 0.5}, sample={"x": [0.1, 0.2]}, amend=True)
    assert one.place == place


def test_a_sample_that_was_chosen_by_the_edit_is_chosen_again(client: Caller) -> None:
    one = Remote.create(client, {"preset": "xor"})
    before = one.view["sample"]
    sample = {"index": 2, "x": [1, 0], "y": [0.5]}
    dragged(one, {"sample": sample}, {"sample": {**sample, "y": [0.25]}})
    assert one.view["sample"] == {"index": 2, "x": [1.0, 0.0], "y": [0.25]}
    # without it, the numbers would be those of another sample
    one.refuses(
        "patch", {"sample": {"x": [1, 0], "y": [0]}, "amend": True}, 409, "nothing_to_amend"
    )
    one.undo()
    assert one.view["sample"] == before


def test_what_would_be_lost_without_a_word_is_refused(client: Caller) -> None:
    one = Remote.create(client, XOR)
    edit = {"set": {"w:2:1:1": 0.5}, "amend": True}
    one.refuses("patch", edit, 409, "nothing_to_amend")
    for change in (
        {"set": {"w:2:1:2": 0.5}},
        {"set": {"w:2:1:1": 0.4, "b:2:1": 0.5}},
        {"set": {"w:2:1:1": 0.3}, "training": {"learning_rate": 0.2}},
        {"training": {"learning_rate": 0.3}},
        {"sample": {"x": [0.5, 0.5]}},
        {"data": {"x": [[0, 0.5], [0, 1], [1, 0], [1, 1]]}},
    ):
        one.patch(**change)
        one.refuses("patch", edit, 409, "nothing_to_amend")
    one.train(1)
    one.refuses("patch", edit, 409, "nothing_to_amend")
    one.patch(sample={"x": [0.5, 0.25]})
    one.refuses("patch", {"sample": {"y": [1]}, "amend": True}, 409, "nothing_to_amend")
    one.refuses("patch", {"amend": True}, 409, "nothing_to_amend")
    one.refuses("patch", {"set": {"w:2:1:1": 0.5}, "amend": 1}, 422, "invalid_input", "/amend")
    one.refuses("patch", {"set": {"w:9:1:1": 0.5}, "amend": True}, 404, "unknown_quantity")


def test_whoever_has_moved_since_makes_a_change_of_its_own(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.step("op", 5)
    one.patch(set={"w:2:1:1": 0.5})
    edit = {"set": {"w:2:1:1": 0.6}, "amend": True}
    one.step()
    one.refuses("patch", edit, 409, "nothing_to_amend")
    one.back()
    one.refuses("patch", edit, 409, "nothing_to_amend")


def test_a_refused_value_leaves_the_edit_as_it_is(client: Caller) -> None:
    one = Remote.create(client, SOFTMAX)
    one.patch(sample={"y": [0.5, 0.5]})
    one.refuses(
        "patch", {"sample": {"y": [0.5, 2]}, "amend": True}, 422, "invalid_input", "/sample/y"
    )
    one.patch(sample={"y": [1, 0]}, amend=True)
    assert one.view["sample"]["y"] == [1, 0]


def test_it_goes_on_from_the_revision_that_it_means(client: Caller) -> None:
    one = Remote.create(client, {})
    one.patch(set={"w:2:1:1": 0.5})
    body = {"set": {"w:2:1:1": 0.6}, "amend": True}
    check_problem(one.post("patch", body, if_match='"0"'), 412, "stale_revision")
    one.write("patch", body, if_match='"1"')
    assert one.view["layers"][1]["w"][0][0] == 0.6


def test_it_goes_on_after_a_restart_and_brings_back_what_was_discarded(tmp_path: Path) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), XOR)
    one.train(500)
    one.seek(5, 3)
    before = everything(one)
    one.patch(set={"w:2:1:1": 0.5})
    one.client = Caller(create_app(settings))
    for value in (0.6, 0.7):
        one.patch(set={"w:2:1:1": value}, amend=True)
    after = everything(one)
    one.client = Caller(create_app(settings))
    one.undo()
    assert everything(one) == before
    one.redo()
    assert everything(one) == after


def test_what_was_taken_back_is_gone_after_it(client: Caller) -> None:
    one = Remote.create(client, {})
    one.patch(set={"w:2:1:1": 0.5})
    one.patch(set={"w:2:1:1": 0.6})
    one.undo()
    assert one.view["history"]["redo"] is not None
    one.patch(set={"w:2:1:1": 0.7}, amend=True)
    assert one.view["history"]["redo"] is None
    one.undo()
    assert one.view["layers"][1]["w"][0][0] == 0.15
    assert one.view["history"]["undo"] is None


@given(values=st.lists(st.floats(-2, 2), min_size=1, max_size=4), ops=st.integers(0, 80))
@deterministic(5)
def test_undo_is_its_inverse_from_anywhere(values: list[float], ops: int) -> None:
    one = Remote.create(Caller(create_app(Settings(store="memory://"))), BATCHES)
    if ops:
        one.step("op", ops)
    before = everything(one)
    dragged(one, *({"set": {"w:2:1:1": value, "b:3:1": -value}} for value in values))
    after = state(one.view)
    one.undo()
    assert everything(one) == before
    one.redo()
    assert state(one.view) == after
