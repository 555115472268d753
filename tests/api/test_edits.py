"""PATCH: what it changes, from where on, what it discards, and what it leaves alone."""

from __future__ import annotations

import pytest

from tests.api.lab import Remote, layer, state
from tests.caller import Caller

XOR = {"preset": "xor", "data": {"preset": "xor"}, "training": {"batch_size": 1}}


def test_a_weight_is_what_this_pass_starts_from(client: Caller) -> None:
    session = Remote.create(client)
    session.step(count=12)
    session.patch(set={"w:2:1:1": 0.4, "b:3:2": 0})
    assert session.place == (0, 12)
    assert layer(session.view, 2)["w"][0] == [0.4, 0.2]
    assert layer(session.view, 3)["b"] == [0.6, 0.0]
    own = Remote.create(
        client,
        {
            "preset": "mazur",
            "network": {
                "weights": [[[0.4, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]],
                "biases": [[0.35, 0.35], [0.6, 0.0]],
            },
        },
    )
    own.step(count=12)
    assert own.trace()["layers"] == session.trace()["layers"]
    assert {**state(own.view), "setup": 0} == {**state(session.view), "setup": 0}


def test_in_the_middle_of_the_update_too(client: Caller) -> None:
    session = Remote.create(client)
    session.step(count=28)  # w:2:1:1, w:2:1:2 and w:2:2:1 are new already
    session.patch(set={"w:2:1:1": 1.0})
    trace = session.trace()
    assert layer(trace, 2)["w"][0][0] == 1.0
    assert layer(session.view, 2)["w"] == [
        layer(trace, 2)["new_w"][0],
        [layer(trace, 2)["new_w"][1][0], 0.3],
    ]


def test_at_a_passs_end_it_is_what_the_next_pass_starts_from(client: Caller) -> None:
    session = Remote.create(client)
    session.step("pass")
    this = session.trace()
    updated = layer(session.view, 2)["w"]
    session.patch(set={"w:2:1:1": -0.5})
    assert session.place == (0, 33)
    assert session.trace() == this
    assert layer(session.view, 2)["w"] == [[-0.5, updated[0][1]], updated[1]]
    at_end = session.view["layers"]
    session.seek(1, 0)
    assert layer(session.view, 2)["w"] == layer({"layers": at_end}, 2)["w"]
    session.back()
    assert layer(session.view, 2)["w"] == updated  # w:2:1:1 is the pass's own again
    session.seek(1, 0)
    session.step("pass")
    there = layer(session.trace(), 2)["w"]
    assert there[0][0] == -0.5
    # The same edit from the other side of the boundary.
    other = Remote.create(client)
    other.step("pass")
    other.seek(1, 0)
    other.patch(set={"w:2:1:1": -0.5})
    assert other.place == (1, 0)
    other.step("pass")
    assert state(other.view) == state(session.view)


def test_what_had_been_reached_after_it_is_discarded(client: Caller) -> None:
    session = Remote.create(client)
    session.step("pass", 5)
    session.patch(set={"w:2:1:1": 9.0})  # the start of pass 5
    session.step("pass", 3)
    session.seek(2, 10)
    session.patch(training={"learning_rate": 0.1})
    assert session.view["furthest"] == {"pass": 2, "step": 10}
    session.refuses("seek", {"pass": 3, "step": 0}, 409, "not_reached")
    session.refuses("seek", {"pass": 5, "step": 0}, 409, "not_reached")
    session.step("pass", 4)
    assert layer(session.trace(), 2)["w"][0][0] != 9.0
    fresh = Remote.create(client)
    fresh.step("pass", 2)
    fresh.seek(2, 0)
    fresh.patch(training={"learning_rate": 0.1})
    fresh.step("pass", 4)
    assert state(fresh.view) == state(session.view)
    session.seek(1, 33)
    assert session.view["training"]["learning_rate"] == 0.5


def test_an_edit_of_nothing_changes_nothing(client: Caller) -> None:
    session = Remote.create(client)
    session.step("pass", 2)
    before = session.view
    for body in ({}, {"set": {}}, {"sample": {}}, {"training": {}}, {"set": None}):
        session.patch(**body)
        assert state(session.view) == state(before)
        assert session.view["furthest"] == before["furthest"]


def test_a_sample_of_the_data_is_chosen_by_its_index(client: Caller) -> None:
    session = Remote.create(client, XOR)
    session.step(count=4)
    session.patch(sample={"index": 2})
    assert session.place == (0, 4)
    assert session.view["sample"] == {"index": 2, "x": [1.0, 0.0], "y": [1.0]}
    assert session.view["batch"] == {"indices": [2], "shown": 2}
    session.step("pass")
    session.step("op")
    assert session.view["sample"]["index"] == 1  # the next pass has its own turn
    session.refuses("patch", {"sample": {"index": 4}}, 422, "invalid_input", "/sample/index")


def test_another_sample_of_the_same_batch_is_only_shown(client: Caller) -> None:
    session = Remote.create(client, {**XOR, "training": {"batch_size": 4}})
    session.step("pass")
    before = session.trace()
    session.patch(sample={"index": 3})
    after = session.trace()
    assert after["sample"] == {"index": 3, "x": [1.0, 1.0], "y": [0.0]}
    assert after["batch"] == {"indices": [0, 1, 2, 3], "shown": 3}
    assert after["cost"] == before["cost"]
    for mine, theirs in zip(after["layers"][1:], before["layers"][1:], strict=True):
        assert mine["grad_w"] == theirs["grad_w"]
        assert mine["new_w"] == theirs["new_w"]
        assert mine["z"] != theirs["z"]
        assert mine["delta"] != theirs["delta"]


def test_the_shown_samples_own_numbers_are_typed_over(client: Caller) -> None:
    session = Remote.create(client, XOR)
    session.step("pass", 5)
    session.step("op", 3)  # pass 5 holds sample 1
    session.patch(sample={"x": [0.25, 0.75]})
    session.patch(sample={"y": [0.5]})
    assert session.view["sample"] == {"index": 1, "x": [0.25, 0.75], "y": [0.5]}
    assert layer(session.view, 1)["a"] == [0.25, 0.75]
    session.step("pass", 5)
    assert session.view["sample"] == {"index": 1, "x": [0.25, 0.75], "y": [0.5]}
    session.seek(1, 3)  # before the edit it is what it was
    assert session.view["sample"] == {"index": 1, "x": [0.0, 1.0], "y": [1.0]}
    for body, pointer in (
        ({"x": [1]}, "/sample/x"),
        ({"x": [1, 2, 3]}, "/sample/x"),
        ({"y": []}, "/sample/y"),
    ):
        session.refuses("patch", {"sample": body}, 422, "invalid_input", pointer)


def test_index_and_numbers_together_type_over_that_sample(client: Caller) -> None:
    session = Remote.create(client, XOR)
    session.patch(sample={"index": 3, "x": [0.5, 0.5], "y": [1]})
    assert session.view["sample"] == {"index": 3, "x": [0.5, 0.5], "y": [1.0]}
    session.step("pass", 4)
    assert session.view["sample"] == {"index": 3, "x": [0.5, 0.5], "y": [1.0]}


def test_training_holds_from_this_pass_on(client: Caller) -> None:
    session = Remote.create(client, XOR)
    session.step("pass", 3)
    before = session.trace()
    session.patch(training={"learning_rate": 0.25})
    after = session.trace()
    assert session.place == (2, session.steps)
    assert after["layers"][1]["grad_w"] == before["layers"][1]["grad_w"]
    for mine in after["layers"][1:]:
        for w, g, new in zip(mine["b"], mine["grad_b"], mine["new_b"], strict=True):
            assert new == pytest.approx(w - 0.25 * g, rel=1e-14)
    session.patch(training={"learning_rate": 0})
    still = session.trace()
    for mine in still["layers"][1:]:
        assert mine["new_w"] == mine["w"]


@pytest.mark.parametrize(
    "change",
    [
        {"optimizer": "nesterov", "momentum": 0.5},
        {"optimizer": "adam", "learning_rate": 0.01},
        {"optimizer": "rmsprop", "decay": 0.5, "epsilon": 1e-4},
    ],
    ids=lambda change: change["optimizer"],
)
def test_another_optimiser_begins_with_an_empty_memory(
    client: Caller, change: dict[str, float]
) -> None:
    for passes in (0, 3):
        session = Remote.create(client, {**XOR, "training": {"optimizer": "momentum"}})
        if passes:
            session.step("pass", passes)
            session.seek(passes, 0)
        session.patch(training=change)
        assert session.view["training"].items() >= change.items()
        session.step("pass")
        memory = session.explain("new_w:2:1:1")["state"]
        assert memory
        assert all(slot["before"] == 0.0 for slot in memory)
        session.step("pass")
        assert all(s["before"] != 0.0 for s in session.explain("new_w:3:1:1")["state"])


def test_a_constant_of_the_same_optimiser_keeps_its_memory(client: Caller) -> None:
    session = Remote.create(client, {**XOR, "training": {"optimizer": "momentum"}})
    session.step("pass", 3)
    velocity = session.explain("new_w:2:1:1")["state"][0]["after"]
    session.seek(3, 0)
    session.patch(training={"momentum": 0.1})
    assert session.explain("new_w:2:1:1")["state"][0]["before"] == velocity
    session.refuses("patch", {"training": {"beta1": 0.5}}, 422, "invalid_input", "/training/beta1")


def test_freezing_biases_keeps_the_op_just_done(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur-biases"})
    session.step(count=28)
    assert session.view["cursor"]["last"] == "new_w:2:1:2"
    session.patch(training={"train_biases": False})
    assert session.view["cursor"]["last"] == "new_w:2:1:2"
    assert session.view["cursor"]["steps"] == 33
    session.patch(training={"train_biases": True})
    assert session.view["cursor"]["last"] == "new_w:2:1:2"
    assert session.place == (0, 28)


def test_another_batch_size_in_the_middle_of_an_epoch(client: Caller) -> None:
    """The data are cut anew from this pass on; the epoch that had begun ends with that cut."""
    session = Remote.create(client, XOR)
    session.step("pass", 2)
    session.step("op")
    assert session.place == (2, 1)
    session.patch(training={"batch_size": 3})
    assert session.place == (2, 1)
    assert session.view["cursor"]["epoch"] == 0
    assert session.view["batch"]["indices"] == [0, 1, 2]
    session.step("epoch")
    assert session.place == (3, session.steps)
    assert session.view["batch"]["indices"] == [3]
    session.step("op")
    assert (session.place, session.view["cursor"]["epoch"]) == ((4, 1), 1)
    session.back("epoch")
    session.back("epoch")
    assert session.place == (0, 0)
    session.seek(1, 0)
    assert session.view["training"]["batch_size"] == 1


def test_a_session_without_edits_is_not_changed_by_those_of_another(client: Caller) -> None:
    one, other = Remote.create(client, XOR), Remote.create(client, XOR)
    one.patch(sample={"x": [9, 9]}, set={"w:2:1:1": 9}, training={"batch_size": 4})
    assert other.get()["sample"]["x"] == [0.0, 0.0]
    other.step("epoch")
    fresh = Remote.create(client, XOR)
    fresh.step("epoch")
    assert state(fresh.view) == state(other.view)
