"""Curves to draw and softmax's Jacobian: every registered function against independent code."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from autograd import elementwise_grad

from app.api.jacobians import JacobianView
from app.api.plots import PlotView
from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from app.engine.errors import InvalidInput, TooLarge, UnknownQuantity
from app.engine.jacobian import MOST_OUTPUTS, output_jacobian
from app.engine.plots import plot_activation, plot_cost
from app.engine.trace import Trace
from tests.api.lab import Remote, View, check_problem, check_type
from tests.caller import Caller
from tests.engine.networks import (
    HIDDEN,
    ORACLE_ACTIVATIONS,
    ORACLE_COSTS,
    OUTPUTS,
    Shape,
    function,
    make,
)


def pass_with(activation: str, cost: str = "quadratic", samples: int = 1) -> Trace:
    return make(Shape((2, 3, 3), ("tanh", activation), cost, samples, seed=7)).trace()


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_activation_is_drawn_with_its_slope(name: str) -> None:
    trace = pass_with(name, samples=2)
    plot = plot_activation(trace, trace.quantity("slope:3:2@0"))
    assert (str(plot.quantity), str(plot.over)) == ("a:3:2@0", "z:3:2@0")
    assert plot.x[0] <= -6
    assert plot.x[-1] >= 6
    assert 0.0 in plot.x
    assert (np.diff(plot.x) > 0).all()
    assert len(plot.x) == len(plot.value) == len(plot.slope) == 161

    def value(x: np.ndarray) -> np.ndarray:
        z = np.repeat(trace.record.z[-1][:1], len(x), axis=0)
        own = np.zeros_like(z)
        own[:, 1] = 1.0
        oracle = ORACLE_ACTIVATIONS[function(name).name]
        drawn = z * (1 - own) + own * x[:, None]
        return np.asarray(oracle(drawn, function(name)))[:, 1]  # type: ignore[no-untyped-call]

    np.testing.assert_allclose(plot.value, value(plot.x), rtol=1e-12, atol=1e-12)
    smooth = plot.x != 0 if function(name).kinked else plot.x == plot.x
    nudged = (value(plot.x + 1e-6) - value(plot.x - 1e-6)) / 2e-6
    np.testing.assert_allclose(plot.slope[smooth], nudged[smooth], atol=1e-6)
    assert plot.at is not None
    for mark, kind in zip(
        (plot.at.x, plot.at.value, plot.at.slope), ("z", "a", "slope"), strict=True
    ):
        assert mark == pytest.approx(trace.value(trace.quantity(f"{kind}:3:2@0")), rel=1e-14)


@pytest.mark.parametrize("name", HIDDEN)
def test_what_flattens_out_says_below_which_slope(name: str) -> None:
    """A twentieth of the steepest slope, where the slope goes to 0 without being cut off."""
    chosen = function(name)
    z = np.linspace(-30, 30, 60_001)[None]
    slope = np.abs(chosen.slope(z, chosen.value(z)))
    flattens = slope[0, 0] < 1e-3 and slope[0, 29_900] > 0
    assert (chosen.flat_below is not None) == flattens
    if chosen.flat_below is not None:
        assert chosen.flat_below == pytest.approx(slope.max() / 20, rel=1e-3)


@pytest.mark.parametrize("cost", COSTS)
@pytest.mark.parametrize("activation", ["sigmoid", "softmax", "linear"])
def test_every_cost_is_drawn_over_each_output(cost: str, activation: str) -> None:
    trace = pass_with(activation, cost, samples=2)
    y = trace.batch.y[trace.batch.row]
    for j in (1, 2, 3):
        plot = plot_cost(trace, trace.quantity(f"a:3:{j}"))
        a = np.repeat(trace.record.a[-1][trace.batch.row][None], len(plot.x), axis=0)
        a[:, j - 1] = plot.x

        def total(a: Any) -> Any:
            return ORACLE_COSTS[cost](a, y)

        np.testing.assert_allclose(plot.value, total(a), rtol=1e-12)
        slope = elementwise_grad(total)(a)[:, j - 1]
        np.testing.assert_allclose(plot.slope, slope, rtol=1e-9, atol=1e-14)
        assert plot.at is not None
        assert plot.x[0] <= plot.at.x <= plot.x[-1]
        if cost == "quadratic":
            assert plot.x[0] < min(0, y[j - 1])
            assert plot.x[-1] > max(1, y[j - 1])


@pytest.mark.parametrize("cost", COSTS)
def test_a_row_of_the_jacobian_times_the_costs_slopes_is_the_error(cost: str) -> None:
    trace = pass_with("softmax", cost, samples=2)
    found = output_jacobian(trace)
    a = trace.record.a[-1][trace.batch.row]
    for j, k in np.ndindex(3, 3):
        assert found.outputs[j, k] == pytest.approx(a[k] * ((j == k) - a[j]), rel=1e-12)
    assert found.by_output is not None
    delta = trace.record.delta[-1][trace.batch.row]
    np.testing.assert_allclose(found.outputs @ found.by_output, delta, rtol=1e-9)


def test_an_output_of_zero_leaves_no_slope_of_the_cost() -> None:
    case = make(Shape((2, 3), ("softmax",), "categorical_cross_entropy"))
    start = case.start.copy()
    start[-3:] = (800.0, 0.0, 0.0)
    trace = Trace.compute(case.network, case.training, case.batch, start, None)
    found = output_jacobian(trace)
    assert found.by_output is None
    assert np.isfinite(found.outputs).all()


def test_what_cannot_be_drawn_is_refused() -> None:
    trace = pass_with("sigmoid")
    for text in ("a:1:1", "delta:2:1", "w:2:1:1"):
        with pytest.raises(UnknownQuantity):
            plot_activation(trace, trace.quantity(text))
    for text in ("a:2:1", "z:3:1"):
        with pytest.raises(UnknownQuantity):
            plot_cost(trace, trace.quantity(text))
    with pytest.raises(InvalidInput):
        output_jacobian(trace)
    wide = make(Shape((1, MOST_OUTPUTS + 1), ("softmax",), "quadratic")).trace()
    with pytest.raises(TooLarge):
        output_jacobian(wide)


def plot(session: Remote, quantity: str, **query: str | int) -> View:
    view: View = check_type(
        session.client.get(f"{session.url}/plots/{quantity}", params=query), PlotView
    )
    return view


def test_the_server_draws_what_the_pass_has(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 2)
    trace = session.trace(sample=1)
    over_z = plot(session, "a:2:1", sample=1)
    assert over_z["at"]["x"] == trace["layers"][1]["z"][0]
    over_a = plot(session, "cost", over="a:3:1", sample=1)
    assert over_a["at"]["value"] == pytest.approx(trace["cost"], rel=1e-12)
    url = f"{session.url}/plots"
    check_problem(session.client.get(f"{url}/cost"), 422, "invalid_input", "/over")
    check_problem(session.client.get(f"{url}/a:2:1?over=a:3:1"), 422, "invalid_input", "/over")
    check_problem(session.client.get(f"{url}/cost?over=a:2:1"), 404, "unknown_quantity")
    check_problem(session.client.get(f"{url}/delta:2:1"), 404, "unknown_quantity")


def test_a_pass_that_breaks_is_drawn_as_far_as_it_goes(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    session.patch(set={"w:3:1:1": 1.7e308, "w:3:1:2": 1.7e308})
    assert "diverged" in session.trace()
    assert plot(session, "a:2:1")["at"] is not None
    refused = session.client.get(f"{session.url}/plots/a:3:1")
    check_problem(refused, 409, "diverged")


def test_the_server_shows_the_jacobian_of_a_softmax_output(client: Caller) -> None:
    network = {"sizes": [2, 3], "activations": ["softmax"], "cost": "quadratic", "seed": 3}
    session = Remote.create(
        client, {"network": network, "data": {"x": [[0.2, 1]], "y": [[0, 1, 0]]}}
    )
    found = check_type(session.client.get(f"{session.url}/jacobian"), JacobianView)
    delta = session.trace()["layers"][1]["delta"]
    products = np.array(found["outputs"]) @ np.array(found["by_output"])
    np.testing.assert_allclose(products, delta, rtol=1e-12)
    other = Remote.create(client, {"preset": "mazur"})
    check_problem(other.client.get(f"{other.url}/jacobian"), 422, "invalid_input")


@pytest.mark.parametrize(
    ("activation", "cost", "cancels"),
    [
        ("sigmoid", "quadratic", False),
        ("sigmoid", "binary_cross_entropy", True),
        ("softmax", "categorical_cross_entropy", True),
        ("softmax", "quadratic", False),
    ],
)
def test_a_trace_says_what_counts_as_flat(
    client: Caller, activation: str, cost: str, cancels: bool
) -> None:
    network = {
        "sizes": [2, 2, 2],
        "activations": [{"name": "elu", "alpha": 3}, activation],
        "cost": cost,
    }
    trace = Remote.create(client, {"network": network}).trace()
    assert trace["slope_cancels"] is cancels
    flat = [layer.get("flat_below") for layer in trace["layers"]]
    assert flat == [None, pytest.approx(0.15), ACTIVATIONS[activation].flat_below]


@pytest.mark.parametrize("z", [1e307, -1e308, 1.7e308])
def test_the_largest_z_is_drawn_on_an_axis_from_minus_to_plus(z: float) -> None:
    case = make(Shape((1, 1), ("tanh",), "quadratic"))
    start = case.network.flatten([np.array([[z]])], [np.zeros(1)])
    batch = replace(case.batch, x=np.ones((1, 1)))
    trace = Trace.compute(case.network, None, batch, start, None)
    plot = plot_activation(trace, trace.quantity("a:2:1"))
    assert plot.x[0] == -plot.x[-1]
    assert abs(z) < plot.x[-1] < np.inf
    assert len(plot.x) == 161
    assert (plot.value == np.sign(plot.x)).all()
    assert plot.at is not None
    assert plot.at.x == z
