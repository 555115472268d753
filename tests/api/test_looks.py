"""Looking at another sample: this pass's parameters, its own numbers, and nothing changes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from tests.api.lab import Remote, check_problem, layer
from tests.caller import Caller

DATA = {"x": [[0.1], [0.7], [-0.4], [0.9], [1.5]], "y": [[0.0], [1.0], [0.25], [1.0], [0.5]]}


def session(client: Caller, batch_size: int, **training: Any) -> Remote:
    return Remote.create(
        client,
        {
            "network": {"sizes": [1, 2, 1], "seed": 4},
            "data": DATA,
            "training": {"batch_size": batch_size, "learning_rate": 0.3, **training},
        },
    )


def untouched(one: Remote) -> bytes:
    return one.client.get(one.url).content


@pytest.mark.parametrize("index", range(5))
@pytest.mark.parametrize("step", [0, 4, 99])
def test_a_sample_outside_the_batch_is_seen_with_the_parameters_of_this_pass(
    client: Caller, index: int, step: int
) -> None:
    one = session(client, 1, optimizer="adam", l2=0.1)
    one.train(2)
    one.seek(7, min(step, one.trace(**{"pass": 7})["steps"]))
    before = untouched(one)
    seen = one.trace(sample=index)
    assert seen["learns_from"] == [2]  # pass 7 is the third of the second epoch
    assert seen["batch"] == {"indices": [index], "shown": index}
    assert seen["sample"] == {"index": index, "x": DATA["x"][index], "y": DATA["y"][index]}
    assert untouched(one) == before
    # The oracle: a session that starts with those parameters, on that sample alone.
    real = one.trace()
    alone = Remote.create(
        client,
        {
            "network": {
                "sizes": [1, 2, 1],
                "weights": [layer(real, 2)["w"], layer(real, 3)["w"]],
                "biases": [layer(real, 2)["b"], layer(real, 3)["b"]],
            },
            "data": {"x": [DATA["x"][index]], "y": [DATA["y"][index]]},
            "training": {"l2": 0.1},
        },
    ).trace()
    for number in (2, 3):
        for name in ("z", "a", "slope", "delta", "w", "b", "grad_w", "grad_b"):
            expected = layer(alone, number)[name]
            np.testing.assert_allclose(layer(seen, number)[name], expected, rtol=1e-12)
    assert seen["cost"] == pytest.approx(alone["cost"], rel=1e-12)


def test_a_sample_of_the_batch_is_seen_in_the_very_pass(client: Caller) -> None:
    one = session(client, 3)
    one.step(count=3)
    before = untouched(one)
    seen, shown = one.trace(sample=2), one.trace()
    assert seen["learns_from"] == [0, 1, 2] == seen["batch"]["indices"]
    assert seen["batch"]["shown"] == 2
    assert layer(seen, 2)["grad_w"] == layer(shown, 2)["grad_w"]
    assert layer(seen, 2)["new_w"] == layer(shown, 2)["new_w"]
    assert seen["cost"] == shown["cost"]
    assert layer(seen, 2)["z"][0] == one.explain("z:2:1@2")["value"]
    assert untouched(one) == before


def test_the_last_short_batch_learns_from_what_is_left(client: Caller) -> None:
    one = session(client, 3)
    one.step("pass", 2)
    assert one.trace(sample=0)["learns_from"] == [3, 4]
    assert one.trace(sample=0)["batch"]["indices"] == [0]
    assert one.trace(sample=4)["batch"]["indices"] == [3, 4]


def test_explanations_are_of_the_sample_that_is_looked_at(client: Caller) -> None:
    one = session(client, 1)
    one.step(count=6)
    seen = one.trace(sample=3)
    assert one.explain("z:3:1", sample=3)["value"] == layer(seen, 3)["z"][0]
    assert one.explain("delta:3:1", sample=3)["value"] is None  # masked as at the cursor
    found = one.explain_range(0, seen["steps"], sample=3)
    assert {e["id"]: e["value"] for e in found}["delta:2:2"] == layer(seen, 2)["delta"][1]
    assert "sample" not in one.trace() or one.trace()["sample"]["index"] == 0


def test_other_passes_can_be_looked_at_too(client: Caller) -> None:
    one = session(client, 1)
    one.train(1)
    seen = one.trace(sample=0, **{"pass": 3})
    assert (seen["pass"], seen["learns_from"], seen["batch"]["indices"]) == (3, [3], [0])


@pytest.mark.parametrize("index", [5, -1, 10**12])
def test_a_sample_that_the_data_lack_is_refused(client: Caller, index: int) -> None:
    one = session(client, 1)
    for path in ("trace", "explain/z:2:1", "explain?from=0&to=2"):
        sign = "&" if "?" in path else "?"
        response = one.client.get(f"{one.url}/{path}{sign}sample={index}")
        check_problem(response, 422, "invalid_input", "/sample")


def test_looks_at_several_samples_do_not_mix(client: Caller) -> None:
    one = session(client, 1)
    first = {i: one.trace(sample=i) for i in range(5)}
    again = {i: one.trace(sample=i) for i in reversed(range(5))}
    assert first == again
    assert len({tuple(layer(first[i], 2)["z"]) for i in first}) == 5


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_every_activation_can_be_looked_at(client: Caller, name: str) -> None:
    one = Remote.create(
        client,
        {
            "network": {"sizes": [2, 3, 2], "activations": ["tanh", name]},
            "data": {"x": [[0.1, 0.2], [0.3, -0.4]], "y": [[0.0, 1.0], [1.0, 0.0]]},
        },
    )
    assert one.trace(sample=1)["sample"]["index"] == 1
