"""Numbers at the edge of float64: saturated, overflowing, diverging. Never NaN or Infinity."""

from __future__ import annotations

import math
from typing import Any

import pytest

from app.api.passes import TraceView
from tests.api.lab import ROOT, Remote, check_problem, check_type, layer, state
from tests.caller import Caller


def one_pass(client: Caller, network: dict[str, Any], x: Any, y: Any) -> dict[str, Any]:
    response = client.post(f"{ROOT}/pass", json={"network": network, "x": x, "y": y})
    assert response.status_code == 200, response.text
    trace: dict[str, Any] = check_type(response, TraceView)
    return trace


@pytest.mark.parametrize("z", [-1e300, -800.0, -40.0, 0.0, 40.0, 800.0, 1e300])
@pytest.mark.parametrize("y", [0.0, 1.0, 0.25])
def test_saturated_sigmoid_under_binary_cross_entropy(client: Caller, z: float, y: float) -> None:
    network = {"sizes": [1, 1], "cost": "binary_cross_entropy", "weights": [[[z]]]}
    trace = one_pass(client, network, [1.0], [y])
    output = layer(trace, 2)
    assert output["delta"] == [output["a"][0] - y]
    # −y ln σ(z) − (1 − y) ln(1 − σ(z)), which for large |z| is |z| times the share that is wrong.
    softplus = max(z, 0.0) + math.log1p(math.exp(-abs(z)))
    assert trace["cost"] == pytest.approx(softplus - y * z, rel=1e-12, abs=1e-12)
    assert output["grad_b"] == output["delta"]


@pytest.mark.parametrize("gap", [0.0, 30.0, 800.0, 1e300])
def test_saturated_softmax_under_categorical_cross_entropy(client: Caller, gap: float) -> None:
    network = {
        "sizes": [1, 3],
        "activations": ["softmax"],
        "cost": "categorical_cross_entropy",
        "weights": [[[gap], [0], [0]]],
    }
    for y, cost in (([1, 0, 0], 0.0), ([0, 1, 0], gap)):
        trace = one_pass(client, network, [1.0], y)
        output = layer(trace, 2)
        assert sum(output["a"]) == pytest.approx(1.0)
        assert output["delta"] == [a - t for a, t in zip(output["a"], y, strict=True)]
        assert trace["cost"] == pytest.approx(cost, rel=1e-12, abs=math.log(3) + 1e-9)


def test_softmax_at_huge_logits_of_equal_size(client: Caller) -> None:
    network = {"sizes": [1, 2], "activations": ["softmax"], "weights": [[[1e308], [1e308]]]}
    assert layer(one_pass(client, network, [1.0], [1, 0]), 2)["a"] == [0.5, 0.5]


def test_targets_that_do_not_sum_to_1(client: Caller) -> None:
    """δ is ∂C/∂z of the very cost that is shown: a Σy − y, not a − y."""
    network = {
        "sizes": [1, 2],
        "activations": ["softmax"],
        "cost": "categorical_cross_entropy",
        "weights": [[[1.0], [-1.0]]],
    }
    trace = one_pass(client, network, [0.7], [0.9, 0.6])
    a = layer(trace, 2)["a"]
    assert layer(trace, 2)["delta"] == pytest.approx([a[0] * 1.5 - 0.9, a[1] * 1.5 - 0.6])


@pytest.mark.parametrize("x", [[0, 0], [0.0, -0.0], [5e-324, 1e-300]])
def test_inputs_of_0(client: Caller, x: list[float]) -> None:
    session = Remote.create(client, {"data": {"x": [x], "y": [[0, 1]]}})
    session.step("epoch")
    hidden = layer(session.trace(), 2)
    assert all(abs(g) < 1e-290 for row in hidden["grad_w"] for g in row)
    assert session.check_gradients()["passed"]


OVERFLOWS: list[tuple[str, dict[str, Any], str]] = [
    (
        "z",
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e200]]]},
            "data": {"x": [[1e200]], "y": [[0]]},
        },
        "z:2:1",
    ),
    (
        "z of the second layer",
        {
            "network": {
                "sizes": [1, 1, 1],
                "activations": ["linear", "linear"],
                "weights": [[[1e200]], [[1e200]]],
            },
            "data": {"x": [[1]], "y": [[0]]},
        },
        "z:3:1",
    ),
    (
        "cost",
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e200]]]},
            "data": {"x": [[1]], "y": [[0]]},
        },
        "cost",
    ),
    (
        "cost outside its domain",
        {
            "network": {
                "sizes": [1, 1],
                "activations": ["linear"],
                "cost": "binary_cross_entropy",
                "weights": [[[2]]],
            },
            "data": {"x": [[1]], "y": [[0]]},
        },
        "cost",
    ),
    (
        "δ of a hidden neuron",
        {
            "network": {
                "sizes": [1, 1, 1],
                "activations": ["linear", "linear"],
                "weights": [[[1e-160]], [[1e160]]],
            },
            "data": {"x": [[1e153]], "y": [[0]]},
        },
        "delta:2:1",
    ),
    (
        "gradient",
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e-160]]]},
            "data": {"x": [[1e160]], "y": [[1e150]]},
        },
        "grad_w:2:1:1",
    ),
    (
        "update",
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e-300]]]},
            "data": {"x": [[1e150]], "y": [[1e150]]},
            "training": {"learning_rate": 1e100},
        },
        "new_w:2:1:1",
    ),
    (
        "memory of an optimiser",
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e-300]]]},
            "data": {"x": [[1e100]], "y": [[1e100]]},
            "training": {"optimizer": "adam"},
        },
        "new_w:2:1:1",
    ),
]


@pytest.mark.parametrize(
    ("spec", "quantity"), [o[1:] for o in OVERFLOWS], ids=[o[0] for o in OVERFLOWS]
)
def test_an_overflow_stops_at_the_last_finite_op(
    client: Caller, spec: dict[str, Any], quantity: str
) -> None:
    session = Remote.create(client, spec)
    assert "diverged" not in session.view
    view = session.step("pass")
    assert view["diverged"]["quantity"] == quantity == view["cursor"]["next"]
    assert view["diverged"]["pass"] == 0
    assert view["diverged"]["reason"]
    here = state(view)
    for unit in ("op", "pass", "epoch"):
        session.refuses("step", {"unit": unit}, 409, "diverged")
    for call in ("forward", "backward", "update"):
        assert session.post(call).status_code == 409
    session.refuses("train", {"epochs": 3}, 409, "diverged")
    assert session.trace()["diverged"]["quantity"] == quantity
    assert session.explain(quantity)["value"] is None
    assert session.explain_range(0, session.steps)[-1]["value"] is None
    check_problem(client.get(f"{session.url}/gradient-check"), 409, "diverged")
    if session.place != (0, 0):
        session.back("op")
        assert "diverged" not in session.view
        session.step("op")
        assert state(session.view) == here
        session.back("pass")
        assert session.place == (0, 0)
    session.patch(
        set={"w:2:1:1": 0.0},
        sample={"x": [0.5], "y": [1]},
        training={"learning_rate": 0},
    )
    if session.view["network"]["cost"] == "quadratic" and len(session.view["layers"]) == 2:
        session.step("pass")
        assert "diverged" not in session.view


@pytest.mark.parametrize(
    ("spec", "quantity"), [o[1:] for o in OVERFLOWS[:6]], ids=[o[0] for o in OVERFLOWS[:6]]
)
def test_an_overflow_of_a_stateless_pass(
    client: Caller, spec: dict[str, Any], quantity: str
) -> None:
    body = {"network": spec["network"], "x": spec["data"]["x"][0], "y": spec["data"]["y"][0]}
    problem = check_problem(client.post(f"{ROOT}/pass", json=body), 422, "diverged")
    assert quantity in problem["detail"]


def test_a_huge_learning_rate_diverges_and_can_be_gone_back_from(client: Caller) -> None:
    spec = {
        "network": {"sizes": [2, 3, 1], "activations": ["linear", "linear"], "seed": 1},
        "data": {"preset": "xor"},
        "training": {"learning_rate": 1e6},
    }
    session = Remote.create(client, spec)
    reply = session.train(100)
    assert reply["stopped_by"] == "diverged"
    assert reply["epochs_run"] < 100
    assert reply["history"] == [] or reply["history"][-1]["cost"] == reply["cost"]
    number, step = session.place
    assert session.view["diverged"]["pass"] == number
    session.refuses("train", {"epochs": 1}, 409, "diverged")
    stepped = Remote.create(client, spec)
    stepped.step("pass", 1_000)
    assert stepped.place == (number, step)
    assert state(stepped.view) == state(session.view)
    session.back("pass")
    session.back("pass")
    assert "diverged" not in session.view
    session.patch(training={"learning_rate": 1e-12})
    session.step("pass")
    assert "diverged" not in session.view
    session.seek(0, 0)
    assert session.view["layers"] == Remote.create(client, spec).view["layers"]


def test_a_tiny_or_no_learning_rate(client: Caller) -> None:
    for rate in (0, 5e-324):
        session = Remote.create(client, {"preset": "xor", "training": {"learning_rate": rate}})
        before = [one["w"] for one in session.view["layers"][1:]]
        session.train(3)
        assert [one["w"] for one in session.view["layers"][1:]] == before


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "nesterov", "rmsprop", "adam"])
def test_gradients_of_exactly_0(client: Caller, optimizer: str) -> None:
    """Dead ReLUs and a target that is met: 0/0 must not happen in any optimiser."""
    spec = {
        "network": {
            "sizes": [1, 1, 1],
            "activations": ["relu", "linear"],
            "weights": [[[-1]], [[1]]],
        },
        "data": {"x": [[1]], "y": [[0]]},
        "training": {"optimizer": optimizer},
    }
    session = Remote.create(client, spec)
    reply = session.train(5)
    assert (reply["cost"], reply["stopped_by"]) == (0.0, "epochs")
    assert [one["w"] for one in session.view["layers"][1:]] == [[[-1.0]], [[1.0]]]
    for explanation in session.explain_range(0, session.steps):
        assert explanation["value"] is not None


def test_the_largest_and_smallest_numbers_can_be_explained(client: Caller) -> None:
    for number in (1.7976931348623157e308, -1.7976931348623157e308, 5e-324, -5e-324):
        session = Remote.create(client, {"preset": "mazur", "data": {"x": [[1, 0]], "y": [[0, 1]]}})
        session.patch(set={"b:2:1": number})
        session.step("pass")
        assert session.explain("z:2:1")["value"] == 0.15 + number
        session.explain_range(0, session.steps)
        assert session.explain("b:2:1")["value"] == number


def one_weight(activation: str, target: float, **spec: Any) -> dict[str, Any]:
    """One neuron whose input is 1 and whose weight is ½."""
    network = {"sizes": [1, 1], "activations": [activation], "weights": [[[0.5]]]}
    network["cost"] = spec.pop("cost", "quadratic")
    return {"network": network, "data": {"x": [[1]], "y": [[target]]}, **spec}


ADAM = {"training": {"optimizer": "adam"}}


@pytest.mark.parametrize(
    ("spec", "says", "evaluated"),
    [
        (one_weight("softmax", 0, cost="binary_cross_entropy"), "is always 1", "the cost of a"),
        (one_weight("linear", 1e200), "The cost is beyond", "the cost of a sample"),
        (one_weight("linear", 1e200), "inputs or targets", "the cost of a sample"),
        (one_weight("linear", 1e154, **ADAM) | {"data": {"x": [[1e3]], "y": [[1e154]]}},
         "optimiser remembers", None),
    ],
)  # fmt: skip
def test_what_is_said_of_an_overflow_is_true_of_it(
    client: Caller, spec: dict[str, Any], says: str, evaluated: str | None
) -> None:
    """No value is called too large that is not: not an output of 1, nor a new weight."""
    session = Remote.create(client, spec)
    assert says in session.step("pass")["diverged"]["reason"]
    reply = client.get(f"{session.url}/evaluation")
    if evaluated is None:
        assert reply.status_code == 200
    else:
        assert evaluated in check_problem(reply, 409, "diverged")["detail"]
