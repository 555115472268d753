"""The line with numbers: '=' only where every figure on it is whole."""

from __future__ import annotations

import math

import pytest

from app.engine.costs import COSTS
from app.engine.kernels.kernels import LOADERS
from tests.api.lab import Remote
from tests.caller import Caller

# weight, input, id, the line with numbers
LINES = [
    (-1.23456789, 1.0, "a:2:1", r"\sigma(-1.235) = \max(0,\, -1.235) \approx 0"),
    (-1.25, 1.0, "a:2:1", r"\sigma(-1.250) = \max(0,\, -1.250) = 0"),
    (1.23456789, 1.0, "z:2:1", r"1.235 \cdot 1 + 0 \approx 1.235"),
    (0.5, 0.25, "z:2:1", r"0.5000 \cdot 0.2500 + 0 = 0.1250"),
]


@pytest.mark.parametrize(("weight", "x", "quantity", "line"), LINES)
def test_rounded_figures_are_joined_by_about(
    client: Caller, weight: float, x: float, quantity: str, line: str
) -> None:
    network = {"sizes": [1, 1], "activations": ["relu"], "weights": [[[weight]]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[x]], "y": [[0]]}})
    session.step("phase")
    substituted = session.explain(quantity)["latex"]["substituted"]
    first = r"\approx" if r"\approx" in line else "="
    assert substituted.endswith(f"{first} {line}"), substituted


@pytest.mark.parametrize("biases", [[0.3, -1.2, 2.0], [-40.0, 12.0, 3.0], [900.0, 0.0, -3.0]])
def test_the_powers_of_softmax_have_the_values_that_their_names_say(
    client: Caller, biases: list[float]
) -> None:
    network = {"sizes": [1, 3], "activations": ["softmax"], "weights": [[[0.0]] * 3]}
    body = {"network": {**network, "biases": [biases]}, "data": {"x": [[1]], "y": [[1, 0, 0]]}}
    session = Remote.create(client, body)
    session.step("phase")
    largest = max(biases)
    for neuron, z in enumerate(biases, 1):
        own, rest = session.explain(f"a:2:{neuron}")["terms"][0]["factors"]
        name = f"z^{{2}}_{{{neuron}}}"
        if largest > 709:  # float64 ends here
            assert own["latex"] == rf"e^{{{name} - \max z}}"
            shift = largest
        else:
            assert own["latex"] == f"e^{{{name}}}"
            shift = 0
        powers = [math.exp(b - shift) for b in biases]
        assert own["value"] == pytest.approx(math.exp(z - shift), rel=1e-12)
        assert rest["value"] == pytest.approx(1 / sum(powers), rel=1e-12)


@pytest.mark.parametrize("kernel", LOADERS)
@pytest.mark.parametrize("cost", sorted(COSTS))
def test_the_terms_of_a_tiny_error_come_to_it(client: Caller, cost: str, kernel: str) -> None:
    """Where a is near 1, and where it is 1 to float64: −y (1 − a) is no 10⁻¹⁷ then, but 0."""
    for z in (17.0, 36.5, 45.0, -36.5):
        network = {"sizes": [1, 2], "activations": ["sigmoid"], "cost": cost}
        network |= {"weights": [[[0.0]] * 2], "biases": [[z, 0.25]]}
        data = {"x": [[1]], "y": [[1, 0]]}
        session = Remote.create(client, {"network": network, "data": data, "kernel": kernel})
        session.step("pass")
        for quantity in ("delta:2:1", "delta:2:2"):
            found = session.explain(quantity)
            summands = [term["value"] for term in found["terms"]]
            outer = math.prod(f["value"] for f in found["outer_factors"])
            slack = 1e-12 * max(map(abs, summands))
            assert abs(math.fsum(summands) * outer - found["value"]) <= slack * abs(outer)


@pytest.mark.parametrize("cost", ["binary_cross_entropy", "categorical_cross_entropy"])
def test_a_logarithm_near_0_is_written_where_its_output_is_1_to_float64(
    client: Caller, cost: str
) -> None:
    network = {"sizes": [1, 1], "activations": ["sigmoid"], "cost": cost}
    network |= {"weights": [[[0.0]]], "biases": [[37.0]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[1]], "y": [[1]]}})
    session.step("phase", 2)
    found = session.explain("cost")
    assert found["value"] == pytest.approx(math.exp(-37), rel=1e-12)
    line = found["latex"]["substituted"]
    assert r"\ln(1)" not in line
    assert line.count(r"8.533 \cdot 10^{-17}") == 2


def test_what_a_pass_that_stops_never_comes_to_is_not_said_to_be_still_to_come(
    client: Caller,
) -> None:
    """The logarithm of a share of e^(−3·10³⁰⁸) ends a softmax pass at its cost."""
    network = {
        "sizes": [1, 2],
        "activations": ["softmax"],
        "cost": "categorical_cross_entropy",
        "weights": [[[0.0], [0.0]]],
        "biases": [[1.7e308, -1.7e308]],
    }
    session = Remote.create(client, {"network": network, "data": {"x": [[1]], "y": [[0, 1]]}})
    session.step("op", 2)
    still = session.explain("delta:2:1")["words"]
    session.step("pass")
    cost, delta = (session.explain(quantity)["words"] for quantity in ("cost", "delta:2:1"))
    assert cost.endswith("it is not a finite number, and the pass stops at it.")
    assert delta.endswith("this pass stops before it, at a number that is not finite.")
    assert still == delta
    assert "stops" not in session.explain("a:2:1")["words"]
    assert not any("yet" in words for words in (cost, delta))
