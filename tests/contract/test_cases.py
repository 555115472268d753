"""The worked examples of the literature, through the HTTP API, to all their digits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.api.lab import ROOT, Remote, layer
from tests.caller import Caller

CASES = Path(__file__).parents[1] / "cases"
FULL = 1e-12


def load(name: str) -> dict[str, Any]:
    case: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return case


def spec(case: dict[str, Any], **training: Any) -> dict[str, Any]:
    """The case as a request: its numbers go into the API as they stand."""
    return {
        "network": {
            "sizes": case["network"]["sizes"],
            "activations": case["network"]["activations"],
            "cost": "quadratic",
            "weights": case["weights"],
            "biases": case["biases"],
        },
        "data": {
            "x": [sample["x"] for sample in case["samples"]],
            "y": [sample["y"] for sample in case["samples"]],
        },
        "training": training,
    }


def near(expected: Any, tolerance: float = FULL) -> Any:
    """Compare nested lists number by number, absolutely."""
    if isinstance(expected, list):
        return [near(e, tolerance) for e in expected]
    return pytest.approx(expected, rel=0, abs=tolerance)


def check_full_precision(trace: dict[str, Any], full: dict[str, Any]) -> None:
    layers = trace["layers"][1:]
    for name, field in (
        ("z", "z"),
        ("a", "a"),
        ("delta", "delta"),
        ("grad_weights", "grad_w"),
        ("grad_biases", "grad_b"),
    ):
        assert [one[field] for one in layers] == near(full[name]), field
    assert trace["cost"] == near(full["cost"])


def parameters(view: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    return [one["w"] for one in view["layers"][1:]], [one["b"] for one in view["layers"][1:]]


# --- Mazur ----------------------------------------------------------------------------------------

MAZUR = load("mazur_2015")
FROZEN = MAZUR["expected"]["frozen_biases_as_in_the_post"]
BIASES = MAZUR["expected"]["with_bias_updates"]


@pytest.mark.parametrize(
    "request_",
    [{}, {"preset": "mazur"}, spec(MAZUR, learning_rate=0.5, train_biases=False)],
    ids=["default", "preset", "own numbers"],
)
def test_mazur_first_pass(client: Caller, request_: dict[str, Any]) -> None:
    session = Remote.create(client, request_)
    trace = session.trace()
    check_full_precision(trace, MAZUR["expected"]["full_precision"])
    published, printed = MAZUR["expected"]["published"], 1e-9
    hidden, output = layer(trace, 2), layer(trace, 3)
    assert hidden["z"][0] == near(published["z1_1"], printed)
    assert hidden["a"] == near(published["a1"], printed)
    assert output["z"][0] == near(published["z2_1"], printed)
    assert output["a"] == near(published["a2"], printed)
    assert output["slope"][0] == near(published["dsigma_o1"], printed)
    assert hidden["slope"][0] == near(published["dsigma_h1"], printed)
    assert output["delta"][0] == near(published["delta2_1"], printed)
    assert output["grad_w"][0][0] == near(published["grad_w5"], printed)
    assert hidden["grad_w"][0][0] == near(published["grad_w1"], printed)
    assert trace["cost"] == near(published["cost"], printed)
    weights = 5e-9  # some of the eight are printed with 8 decimals
    assert [*output["new_w"][0], *output["new_w"][1]] == near(published["w5..w8"], weights)
    assert [*hidden["new_w"][0], *hidden["new_w"][1]] == near(published["w1..w4"], weights)
    shares = [term["value"] for term in session.explain_range(8, 9)[0]["terms"]]
    assert shares == near(MAZUR["expected"]["full_precision"]["per_output_cost"])
    assert shares == near(published["per_output_cost"], printed)


def test_mazur_updates_weights_and_leaves_biases_alone(client: Caller) -> None:
    session = Remote.create(client)
    assert session.steps == 33
    session.step("pass")
    weights, biases = parameters(session.view)
    assert weights == near(FROZEN["after_1"]["weights"])
    assert biases == FROZEN["after_1"]["biases"]
    session.write("forward")
    assert session.view["cost"] == near(FROZEN["cost_after_1"])


def test_mazur_trained_10_000_times_with_frozen_biases(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    assert session.train(1)["cost"] == near(FROZEN["cost_after_1"])
    reply = session.train(9_998)
    assert reply["cost"] == pytest.approx(FROZEN["cost_after_9999"], rel=1e-8)
    reply = session.train(1)
    assert session.place == (10_000, 0)
    assert reply["cost"] == pytest.approx(FROZEN["cost_after_10000"], rel=1e-8)
    assert reply["cost"] == pytest.approx(3.510187783e-05, rel=1e-9)
    weights, biases = parameters(session.view)
    after = FROZEN["params_after_10000"]
    assert weights == near(after["weights"], 1e-8)
    assert biases == after["biases"]
    session.write("forward")
    assert layer(session.view, 3)["a"] == near(FROZEN["outputs_after_10000"], 1e-10)


def test_mazur_with_biases_learning(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur-biases"})
    assert session.steps == 37
    assert session.train(1)["cost"] == near(BIASES["cost_after_1"])
    weights, biases = parameters(session.view)
    assert weights == near(BIASES["after_1"]["weights"])
    assert biases == near(BIASES["after_1"]["biases"])
    reply = session.train(9_999)
    assert reply["cost"] == pytest.approx(BIASES["cost_after_10000"], rel=1e-8)
    session.write("forward")
    assert layer(session.view, 3)["a"] == near(BIASES["outputs_after_10000"], 1e-10)


def test_the_published_but_wrong_totals_do_not_come_out(client: Caller) -> None:
    """They come out when the hidden δ is made with already updated output weights."""
    wrong = MAZUR["expected"]["published_but_wrong_do_not_assert"]
    slip = MAZUR["expected"][
        "reproduction_of_the_wrong_numbers_using_updated_output_weights_in_hidden_delta"
    ]
    session = Remote.create(client)
    first = session.train(1)["cost"]
    assert abs(first - wrong["cost_after_1"]) > 1e-7
    weights, _ = parameters(session.view)
    assert weights[0] != near(slip["weights_after_1"][0], 1e-6)
    last = session.train(9_999)["cost"]
    for total in (*wrong["cost_after_10000"], slip["cost_after_10000"]):
        assert abs(last - total) > 1e-9
    session.write("forward")
    assert layer(session.view, 3)["a"] != near(wrong["outputs_after_10000"], 1e-7)


def test_no_slip_of_the_misconceptions_is_ours(client: Caller) -> None:
    """Eighteen common slips, each with another number somewhere than the engine's."""
    case = load("mazur_misconceptions")
    trace = Remote.create(client).trace()
    hidden, output = layer(trace, 2), layer(trace, 3)
    ours = {
        "delta_out": output["delta"],
        "delta_hidden": hidden["delta"],
        "grad_w2": output["grad_w"],
        "grad_w1": hidden["grad_w"],
        "new_w2": output["new_w"],
        "new_w1": hidden["new_w"],
    }
    right = case["variants"].pop("correct")
    assert ours == {name: near(value) for name, value in right.items()}
    assert len(case["variants"]) >= 18
    for slip, numbers in case["variants"].items():
        assert any(ours[name] != near(value, 1e-9) for name, value in numbers.items()), slip


# --- Han and Kamber, Nielsen, Brownlee ------------------------------------------------------------


@pytest.mark.parametrize("preset", [True, False], ids=["preset", "own numbers"])
def test_han_and_kamber(client: Caller, preset: bool) -> None:
    case = load("han_kamber_9_1")
    request = {"preset": "han-kamber"} if preset else spec(case, learning_rate=0.9)
    session = Remote.create(client, request)
    trace = session.trace()
    full, published = case["expected"]["full_precision"], case["expected"]["published"]
    check_full_precision(trace, full)
    table = case["tolerance"]["published_abs"]
    hidden, output = layer(trace, 2), layer(trace, 3)
    assert [hidden["z"], output["z"]] == near(published["z"], table)
    assert [hidden["a"], output["a"]] == near(published["a"], table)
    errors = published["Err (= -delta)"]
    assert -output["delta"][0] == near(errors["unit6"], case["tolerance"]["Err6_abs"])
    assert [-d for d in hidden["delta"]] == near([errors["unit4"], errors["unit5"]], table)
    new = published["new"]
    assert output["new_w"] == near([[new["w46"], new["w56"]]], table)
    rows = [[new["w14"], new["w24"], new["w34"]], [new["w15"], new["w25"], new["w35"]]]
    assert hidden["new_w"] == near(rows, table)
    assert hidden["new_b"] == near([new["theta4"], new["theta5"]], table)
    assert output["new_b"] == near([new["theta6"]], table)
    session.step("pass")
    weights, biases = parameters(session.view)
    assert weights == near(full["after_1"]["weights"])
    assert biases == near(full["after_1"]["biases"])


NIELSEN = load("nielsen_ch3_single_neuron")
COSTS = {"quadratic": "quadratic", "bce": "binary_cross_entropy"}


@pytest.mark.parametrize(
    "run",
    NIELSEN["expected"]["full_precision_runs"],
    ids=lambda run: f"{run['cost']} from w={run['w0']}, b={run['b0']}, lr={run['lr']}",
)
def test_nielsens_single_neuron_at_every_listed_epoch(client: Caller, run: dict[str, Any]) -> None:
    request = spec(NIELSEN, learning_rate=run["lr"])
    request["network"] |= {
        "cost": COSTS[run["cost"]],
        "weights": [[[run["w0"]]]],
        "biases": [[run["b0"]]],
    }
    session = Remote.create(client, request)
    epoch = 0
    for listed, values in sorted((int(e), v) for e, v in run["trace"].items()):
        if listed > epoch:
            reply = session.train(listed - epoch)
            assert reply["cost"] == near(values["cost"])
            epoch = listed
        trace = session.trace()
        neuron = layer(trace, 2)
        assert (trace["pass"], trace["epoch"]) == (epoch, epoch)
        assert neuron["w"] == near([[values["w"]]])
        assert neuron["b"] == near([values["b"]])
        assert neuron["a"] == near([values["a"]])
        assert trace["cost"] == near(values["cost"])
    assert epoch == 300


@pytest.mark.parametrize(
    ("preset", "start"), [("single-neuron", (0.6, 0.9)), ("saturated-neuron", (2.0, 2.0))]
)
def test_nielsens_presets_are_his_quadratic_runs(
    client: Caller, preset: str, start: tuple[float, float]
) -> None:
    run = next(
        r
        for r in NIELSEN["expected"]["full_precision_runs"]
        if (r["cost"], r["w0"], r["b0"]) == ("quadratic", *start)
    )
    session = Remote.create(client, {"preset": preset})
    assert session.train(300)["cost"] == near(run["trace"]["300"]["cost"])
    neuron = layer(session.view, 2)
    assert [neuron["w"], neuron["b"]] == near(
        [[[run["trace"]["300"]["w"]]], [run["trace"]["300"]["b"]]]
    )


def test_brownlees_forward_pass_to_16_digits(client: Caller) -> None:
    case = load("brownlee_2_1_2_forward")
    trace = Remote.create(client, spec(case)).trace()
    check_full_precision(trace, case["expected"]["full_precision"])
    published, printed = case["expected"]["published"], case["tolerance"]["published_abs"]
    assert layer(trace, 3)["a"] == near(published["output"], printed)
    assert layer(trace, 2)["a"] == near([published["hidden"]], printed)


def test_a_stateless_pass_gives_the_same_numbers(client: Caller) -> None:
    for name in ("mazur_2015", "han_kamber_9_1", "brownlee_2_1_2_forward"):
        case = load(name)
        request = spec(case)
        body = {"network": request["network"], **case["samples"][0]}
        response = client.post(f"{ROOT}/pass", json=body)
        assert response.status_code == 200, response.text
        check_full_precision(response.json(), case["expected"]["full_precision"])
        assert all("new_w" not in one for one in response.json()["layers"])
