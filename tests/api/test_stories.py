"""The examples with a story: what it says that one sees is what happens with its seed."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

from app.sessions.presets import PRESETS
from tests.api.lab import Remote
from tests.caller import Caller

View = dict[str, Any]


def opened(client: Caller, name: str, **changed: Any) -> Remote:
    return Remote.create(client, {"preset": name, **changed})


def go_on(client: Caller, session: Remote, **network: Any) -> Remote:
    """Change the network in the rail: what is not said is carried over."""
    return Remote.create(client, {"from": session.view["id"], "network": network})


def told(session: Remote, epochs: int | None = None) -> View:
    """Train as long as the story says, or so long, and look how good it has become."""
    session.train(epochs or PRESETS[session.view["setup"]["preset"]].epochs or 0)
    return look(session, "evaluation")


def look(session: Remote, path: str) -> View:
    response = session.client.get(f"{session.url}/{path}")
    assert response.status_code == 200, response.text
    found: View = response.json()
    return found


def deltas(session: Remote) -> list[float]:
    """Return the largest |δ| of each layer but the first, in the pass at the cursor."""
    return [max(map(abs, layer["delta"])) for layer in session.trace()["layers"][1:]]


def test_every_story_is_trained_in_the_panel_about_learning(client: Caller) -> None:
    presets = {preset["id"]: preset for preset in client.get("/api/v1/catalog").json()["presets"]}
    stories = [name for name, preset in presets.items() if preset["panel"] == "learning"]
    assert stories == [
        "why-hidden",
        "neuron-sees",
        "vanishing",
        "too-fast",
        "overfitting",
        "reads-digits",
    ]
    assert all((presets[name]["epochs"] is None) == (name not in stories) for name in presets)


def test_one_neuron_cannot_do_xor_and_three_hidden_ones_can(client: Caller) -> None:
    alone = opened(client, "why-hidden")
    history = alone.train(1000)["history"]
    assert min(point["cost"] for point in history) > 0.125
    assert history[-1]["cost"] < 0.126
    assert told(go_on(client, alone, sizes=[2, 3, 1]))["train"]["cost"] < 0.001


def test_no_hidden_neuron_parts_the_moons_but_the_output_does(client: Caller) -> None:
    session = opened(client, "neuron-sees")
    assert told(session)["train"]["accuracy"] == 1.0
    data = look(session, "data")
    x, y = np.array(data["x"]), np.array(data["y"])[:, 0]
    layer = session.view["layers"][1]
    for w, b in zip(layer["w"], layer["b"], strict=True):
        a = np.tanh(x @ np.array(w) + b)
        right = [np.mean((a > border) == y) for border in a]
        assert max(*right, *(1 - np.array(right))) < 0.95


def test_an_error_vanishes_through_sigmoids_and_arrives_through_relus(client: Caller) -> None:
    deep = opened(client, "vanishing")
    rectified = go_on(client, deep, activations=["relu"] * 4 + ["sigmoid"])
    assert all(earlier < later / 2 for earlier, later in pairwise(deltas(deep)))
    first, *_, last = deltas(deep)
    assert first < last / 100
    first, *_, last = deltas(rectified)
    assert first > last / 10
    assert abs(told(deep)["train"]["cost"] - np.log(2)) < 0.001
    assert told(rectified, PRESETS["vanishing"].epochs)["train"]["accuracy"] == 1.0


def test_too_large_a_step_leaps_over_the_valley(client: Caller) -> None:
    fast = opened(client, "too-fast")
    gradients = []
    for number in range(8):
        gradients.append(np.sign(fast.trace()["layers"][1]["grad_w"][0]))
        fast.step("pass")
        fast.seek(number + 1)
    # from the second pass on, every one of them
    assert all(np.all(one == -next_) for one, next_ in pairwise(gradients[1:]))
    costs = [point["cost"] for point in opened(client, "too-fast").train(30)["history"]]
    assert all(before < after for before, after in pairwise(costs))
    slow = opened(client, "too-fast", training={"learning_rate": 0.5})
    assert told(slow)["train"]["cost"] < 0.00105


def test_what_is_learnt_by_heart_is_no_use_for_the_test_part(client: Caller) -> None:
    session = opened(client, "overfitting")
    setup = session.view["setup"]
    assert (setup["samples"], setup["test_samples"]) == (60, 30)
    begun = look(session, "evaluation")
    best = told(session, 100)
    assert best["test"]["cost"] < begun["test"]["cost"]
    assert best["train"]["cost"] < begun["train"]["cost"]
    end = told(session, 900)
    assert end["train"]["cost"] < 0.1 * best["train"]["cost"]
    assert end["test"]["cost"] > 2 * best["test"]["cost"]


def test_it_reads_digits_that_it_has_never_seen(client: Caller) -> None:
    session = opened(client, "reads-digits")
    setup = session.view["setup"]
    assert (setup["samples"] - setup["test_samples"], setup["test_samples"]) == (1438, 359)
    found = told(session)
    assert found["test"]["accuracy"] >= 0.96
