"""A network of many layers: its numbers, and that its gradients are those of its cost."""

from __future__ import annotations

import math

import pytest

from tests.api.lab import Remote
from tests.caller import Caller

LAYERS = 20
W = 0.9


def test_an_error_comes_back_through_twenty_layers(client: Caller) -> None:
    network = {"weights": [[[W]]] * (LAYERS - 1), "activations": ["tanh"] * (LAYERS - 1)}
    lab = Remote.create(client, {"network": network, "data": {"x": [[0.5]], "y": [[0.2]]}})
    a = [0.5]
    while len(a) < LAYERS:
        a.append(math.tanh(W * a[-1]))
    deltas = [(a[-1] - 0.2) * (1 - a[-1] ** 2)]
    for value in reversed(a[1:-1]):
        deltas.append(W * deltas[-1] * (1 - value**2))
    trace = lab.trace()
    found = [layer["delta"][0] for layer in trace["layers"][1:]]
    assert found == pytest.approx(deltas[::-1], rel=1e-13)
    lab.step("pass")
    told = client.get(f"{lab.url}/paths/delta:2:1").json()
    assert (told["count"], told["value"]) == (1, pytest.approx(deltas[-1], rel=1e-13))
    assert client.get(f"{lab.url}/gradient-check").json()["passed"]
