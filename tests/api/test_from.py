"""A session made out of another: what is not said is carried over from where that one stands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.lab import ROOT, Remote, check_problem, layer
from tests.caller import Caller

DATA = {"x": [[0.1, 0.2], [0.3, 0.4], [-0.5, 0.6]], "y": [[0.1], [0.9], [0.5]]}
OWN = {
    "network": {"sizes": [2, 3, 1], "activations": ["tanh", "sigmoid"], "seed": 7},
    "data": DATA,
    "training": {"optimizer": "momentum", "learning_rate": 0.2, "batch_size": 2, "l2": 0.01},
}


def out_of(one: Remote, **said: Any) -> Remote:
    return Remote.create(one.client, {"from": one.id, **said})


def samples(one: Remote) -> list[tuple[list[float], list[float]]]:
    count = one.view["setup"]["samples"]
    seen = [one.trace(sample=i)["sample"] for i in range(count)]
    return [(s["x"], s["y"]) for s in seen]


def parameters(one: Remote) -> list[Any]:
    return [(each["w"], each["b"]) for each in one.view["layers"][1:]]


def test_nothing_said_carries_everything_over(client: Caller) -> None:
    one = Remote.create(client, OWN)
    one.train(20)
    one.patch(sample={"x": [0.7, 0.8]}, training={"learning_rate": 0.05})
    new = out_of(one)
    assert new.place == (0, 0)
    assert parameters(new) == parameters(one)
    assert new.view["network"] == one.view["network"]
    assert new.view["training"] == one.view["training"]
    assert samples(new) == samples(one)
    assert new.id != one.id


def test_own_samples_survive_another_cost(client: Caller) -> None:
    one = Remote.create(client, OWN)
    new = out_of(one, network={"cost": "binary_cross_entropy"})
    assert samples(new) == list(zip(DATA["x"], DATA["y"], strict=True))
    assert new.view["network"]["cost"] == "binary_cross_entropy"
    assert new.view["network"]["activations"] == ["tanh", "sigmoid"]
    assert parameters(new) == parameters(one)


def test_an_edited_target_of_an_example_survives(client: Caller) -> None:
    one = Remote.create(client, {"preset": "xor"})
    index = one.view["sample"]["index"]
    one.patch(sample={"y": [0.25]})
    new = out_of(one, network={"activations": ["tanh", "sigmoid"]})
    assert new.trace(sample=index)["sample"]["y"] == [0.25]
    setup = one.view["setup"]
    given = {**setup["data"], "preset": None, "backwards": False}
    assert new.view["setup"] == {**setup, "dataset": None, "data": given}
    assert new.view["setup"]["preset"] == "xor"
    assert new.view["setup"]["edited"] is True


@pytest.mark.parametrize(
    ("steps", "whose"), [(0, "this"), (5, "this"), (-1, "next")], ids=["start", "midway", "end"]
)
def test_parameters_are_those_of_the_place(client: Caller, steps: int, whose: str) -> None:
    one = Remote.create(client, OWN)
    one.train(3)
    trace = one.trace()
    one.seek(one.place[0], 0)
    one.step(count=trace["steps"] if steps < 0 else steps) if steps else None
    new = out_of(one)
    names = ("w", "b") if whose == "this" else ("new_w", "new_b")
    for number in (2, 3):
        shown = layer(new.view, number)
        assert [shown["w"], shown["b"]] == [layer(trace, number)[n] for n in names]


@pytest.mark.parametrize(
    "sizes", [[2, 5, 1], [2, 2, 1], [2, 3, 3, 1], [2, 1], [3, 3, 1], [2, 3, 2], [4, 6, 5, 3]]
)
def test_another_shape_keeps_what_both_have(client: Caller, sizes: list[int]) -> None:
    one = Remote.create(client, OWN)
    one.train(5)
    new = out_of(one, network={"sizes": sizes})
    assert new.view["network"]["sizes"] == sizes
    assert new.view["network"]["activations"][-1] == "sigmoid"
    old_out, new_out = one.view["layers"][-1], new.view["layers"][-1]
    assert new_out["w"][0][: len(old_out["w"][0])] == old_out["w"][0][: len(new_out["w"][0])]
    assert new_out["b"][0] == old_out["b"][0]
    if len(sizes) == 3:
        rows, columns = min(sizes[1], 3), min(sizes[0], 2)
        for j in range(rows):
            kept = layer(one.view, 2)["w"][j][:columns]
            assert layer(new.view, 2)["w"][j][:columns] == kept
    assert new.view["setup"]["samples"] == 3
    found = samples(new)
    if sizes[0] == 2:
        assert [x for x, _ in found] == DATA["x"]
    if sizes[-1] == 1:
        assert [y for _, y in found] == DATA["y"]


def test_what_is_asked_for_is_drawn_anew(client: Caller) -> None:
    one = Remote.create(client, OWN)
    new = out_of(one, network={"seed": 8})
    fresh = Remote.create(client, {**OWN, "network": {**OWN["network"], "seed": 8}})
    assert parameters(new) == parameters(fresh)
    he = out_of(one, network={"initializer": "he"})
    assert parameters(he) != parameters(one)
    assert samples(he) == samples(one)


def test_conditions_that_fit_go_along(client: Caller) -> None:
    one = Remote.create(client, OWN)
    for target in ("delta", "delta:2:3"):
        body = {"kind": "sign_change", "target": target}
        assert client.post(f"{one.url}/conditions", json=body).status_code == 201
    kept = out_of(one, network={"sizes": [2, 2, 1]}).view["conditions"]
    assert [c["target"] for c in kept] == ["delta"]


def test_the_example_as_it_is_given_is_not_edited(client: Caller) -> None:
    for preset in [p["id"] for p in client.get(f"{ROOT}/catalog").json()["presets"]]:
        one = Remote.create(client, {"preset": preset})
        assert one.view["setup"]["edited"] is False
        one.train(2)
        assert one.view["setup"]["edited"] is False  # what it learnt is no edit of the example
        one.patch(training={"learning_rate": 0.123})
        assert one.view["setup"]["edited"] is True
        one.undo()
        assert one.view["setup"]["edited"] is False
    said = Remote.create(client, {"preset": "xor", "training": {"learning_rate": 0.4}})
    assert said.view["setup"]["edited"] is True
    own = Remote.create(client, OWN)
    assert own.view["setup"]["edited"] is False


def test_refusals(client: Caller) -> None:
    one = Remote.create(client, OWN)

    def post(body: dict[str, Any]) -> Any:
        return client.post(f"{ROOT}/sessions", json=body)

    check_problem(post({"from": "nobody"}), 404, "session_not_found")
    both = {"from": one.id, "preset": "xor"}
    check_problem(post(both), 422, "invalid_input", "/preset")
    wrong = {"from": one.id, "data": {"x": [[1.0]], "y": [[1.0]]}}
    check_problem(post(wrong), 422, "invalid_input", "/data/x")
    cost = {"from": one.id, "network": {"cost": "categorical_cross_entropy"}}
    assert post(cost).status_code in (201, 422)
