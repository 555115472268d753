"""The cost over one parameter, its tangent, and the pass at a nudged value: against plain code."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from app.engine.costs import COSTS
from app.engine.errors import UnknownQuantity
from app.engine.network import frozen
from app.engine.tangents import SHARE, Nudged, nudge_to, tangent
from tests.engine.networks import (
    HIDDEN,
    ORACLE_ACTIVATIONS,
    OUTPUTS,
    Case,
    Shape,
    cases,
    deterministic,
    make,
    oracle_cost,
)


def moved(case: Case, place: int, value: float) -> np.ndarray:
    """The parameters with one of them at another value."""
    flat = np.array(case.start)
    flat[place] = value
    return flat


def outside(case: Case, flat: np.ndarray) -> bool:
    """Whether the cost takes a logarithm of what has none."""
    network, y = case.network, case.batch.y
    if network.cost.name == "quadratic" or network.logit_form is not None:
        return False
    a = replace(case, start=flat).trace().record.a[-1]
    if network.cost.name == "categorical_cross_entropy":
        return bool(((a <= 0) & (y != 0)).any())
    low, high = (a < 0) | ((a == 0) & (y != 0)), (a > 1) | ((a == 1) & (y != 1))
    return bool((low | high).any())


def plain_pass(case: Case, flat: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """z and a of layers 2..L for the shown sample, from the definitions, neuron by neuron."""
    network, row, place = case.network, case.batch.row, 0
    a, found = case.batch.x[row], []
    for i, (below, here) in enumerate(pairwise(network.sizes)):
        w = flat[place : place + below * here].reshape(here, below)
        b = flat[place + below * here : place + (below + 1) * here]
        place += (below + 1) * here
        z = np.array([sum(w[j, k] * a[k] for k in range(below)) + b[j] for j in range(here)])
        f = network.activations[i]
        a = np.asarray(ORACLE_ACTIVATIONS[f.name](z[None], f))[0]  # type: ignore[no-untyped-call]
        if case.batch.masks is not None and i + 2 in case.batch.masks.layers:
            a = a * case.batch.masks.values[i][row]  # type: ignore[index]
        found.append((z, a))
    return found


def check(case: Case, text: str) -> None:
    """Hold curve, tangent, nudged pass and their differences against the oracle."""
    trace = case.trace()
    q = trace.quantity(text)
    place = trace.network.flat_index(q.kind, q.layer, q.j, q.k)
    value = float(case.start[place])
    curve = tangent(trace, q, value - 0.5, value + 0.7, 9)
    assert (curve.value, curve.cost) == (value, trace.record.cost)
    assert curve.gradient == trace.record.gradient[place]
    np.testing.assert_allclose(
        curve.x, np.linspace(value - 0.5, value + 0.7, 9), rtol=1e-13, atol=1e-15
    )
    for x, cost in zip(curve.x, curve.costs, strict=True):
        flat = moved(case, place, float(x))
        assert np.isnan(cost) == outside(case, flat)
        if not np.isnan(cost):
            assert cost == pytest.approx(float(oracle_cost(case, flat)), rel=1e-9, abs=1e-12)
    found = nudge_to(trace, q, value + 0.3)
    check_nudged(case, found, moved(case, place, value + 0.3))
    # a small nudge is what the gradient is about: the gap falls with the square of Δ
    small = nudge_to(trace, q, value + 1e-6)
    if small.kink is None and small.gap is not None:
        assert abs(small.gap) < 1e-8 * max(1.0, abs(curve.gradient))
    still = nudge_to(trace, q, value)
    assert (still.by, still.change, still.predicted, still.gap) == (0.0, 0.0, 0.0, 0.0)
    for layer, z, a, slope in still.layers:
        np.testing.assert_array_equal(z, trace.record.z[layer - 2][case.batch.row])
        np.testing.assert_array_equal(a, trace.record.a[layer - 1][case.batch.row])
        np.testing.assert_array_equal(slope, trace.slopes[layer - 2][case.batch.row])


def check_nudged(case: Case, found: Nudged, flat: np.ndarray) -> None:
    for (layer, z, a, slope), (own_z, own_a) in zip(
        found.layers, plain_pass(case, flat)[found.quantity.layer - 2 :], strict=True
    ):
        np.testing.assert_allclose(z, own_z, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(a, own_a, rtol=1e-9, atol=1e-12)
        f = case.network.activation(layer)
        np.testing.assert_allclose(slope, f.slope(z[None], f.value(z[None]))[0], rtol=1e-9)
    assert (found.cost is None) == outside(case, flat)
    if found.cost is None or found.change is None or found.predicted is None:
        return
    before, after = float(oracle_cost(case, np.array(case.start))), float(oracle_cost(case, flat))
    assert found.cost == pytest.approx(after, rel=1e-9, abs=1e-12)
    size = max(1.0, abs(before))
    assert found.change == pytest.approx(after - before, rel=1e-9, abs=1e-12 * size)
    assert found.gap == found.change - found.predicted


@given(cases())
@deterministic(15)
def test_any_parameter_of_any_network(case: Case) -> None:
    ids = list(case.network.parameter_ids())
    for place in {0, len(ids) // 2, len(ids) - 1}:
        check(case, ids[place])


@pytest.mark.parametrize("cost", sorted(COSTS))
@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_and_cost_with_penalty_and_dropout(output: str, cost: str) -> None:
    shape = Shape((2, 3, 2), ("tanh", output), cost, 3, l1=0.03, l2=0.07, dropout=0.4, seed=5)
    for text in ("w:2:1:2", "b:2:3", "w:3:2:1", "b:3:1"):
        check(make(shape), text)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_every_hidden_activation(hidden: str) -> None:
    check(make(Shape((2, 3, 3, 2), (hidden, hidden, "softmax"), "quadratic", seed=2)), "w:2:2:1")


def one_neuron(activation: str, w: float, b: float, l1: float = 0.0) -> Any:
    """One neuron with input 1 and target 0."""
    case = make(Shape((1, 1), (activation,), "quadratic", l1=l1))
    start = case.network.flatten([np.array([[w]])], [np.array([b])])
    batch = replace(case.batch, x=frozen(np.array([[1.0]])), y=frozen(np.array([[0.0]])))
    return replace(case, start=frozen(start), batch=batch).trace()


def test_a_kink_is_told_where_it_is() -> None:
    trace = one_neuron("relu", 0.5, 0.25)
    q = trace.quantity("w:2:1:1")
    curve = tangent(trace, q, -0.75, 1.25, 33)
    (kink,) = curve.kinks
    # z = w + ¼ is 0 at w = −¼, which is one of the points: both stretches beside it
    assert (str(kink.quantity), kink.low, kink.high) == ("z:2:1", -0.3125, -0.1875)
    assert str(nudge_to(trace, q, -0.5).kink) == "z:2:1"
    assert nudge_to(trace, q, 0.9).kink is None


def test_l1_turns_the_cost_where_the_weight_is_0() -> None:
    trace = one_neuron("tanh", 0.05, 0.1, l1=0.1)
    weight, bias = trace.quantity("w:2:1:1"), trace.quantity("b:2:1")
    (kink,) = tangent(trace, weight, -1, 1, 20).kinks
    assert (kink.quantity, kink.low < 0 < kink.high) == (weight, True)
    assert nudge_to(trace, weight, -0.1).kink == weight
    assert tangent(trace, bias, -1, 1, 20).kinks == ()


def test_nothing_of_a_dropped_neuron_turns_the_cost() -> None:
    case = make(Shape((2, 4, 1), ("relu", "linear"), "quadratic", dropout=0.5, seed=4))
    trace = case.trace()
    mask = trace.mask(2)
    assert mask is not None
    dropped = int(np.flatnonzero(mask[0] == 0)[0]) + 1
    q = trace.quantity(f"w:2:{dropped}:1")
    curve = tangent(trace, q, -50, 50, 21)
    assert (curve.kinks, curve.gradient, curve.holds) == ((), 0.0, None)
    assert set(curve.costs) == {curve.costs[0]}
    found = nudge_to(trace, q, 50.0)
    assert (found.change, found.kink) == (0.0, None)
    _, z, a, _ = found.layers[0]
    assert z[dropped - 1] != trace.record.z[0][0, dropped - 1]
    assert a[dropped - 1] == 0.0
    # what does not move is the same to its last bit
    np.testing.assert_array_equal(found.layers[1][1], trace.record.z[1][0])


def test_the_tangent_holds_as_far_as_it_misses_a_tenth() -> None:
    """C = ½(w + b)², so ΔC = g·Δ + ½Δ² misses a tenth of g·Δ at |Δ| = g/5."""
    trace = one_neuron("linear", 0.8, 0.2)
    curve = tangent(trace, trace.quantity("w:2:1:1"), -0.2, 1.8, 401)
    assert curve.holds is not None
    low, high = curve.holds
    assert SHARE == 0.1
    assert low == pytest.approx(0.6, abs=0.0051)
    assert high == pytest.approx(1.0, abs=0.0051)
    outside_it = tangent(trace, trace.quantity("w:2:1:1"), 1.0, 2.0, 5)
    assert outside_it.holds is None


def test_long_ranges_in_parts_are_the_same_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    trace = make(Shape((2, 5, 2), ("relu", "linear"), "quadratic", 4, seed=8)).trace()
    q = trace.quantity("w:2:1:1")
    whole = tangent(trace, q, -3, 3, 101)
    monkeypatch.setattr("app.engine.tangents._CHUNK", 60)
    parts = tangent(trace, q, -3, 3, 101)
    np.testing.assert_allclose(parts.costs, whole.costs, rtol=1e-14)
    assert parts.kinks == whole.kinks
    assert whole.kinks


def test_a_cost_without_a_value_is_nan_and_told() -> None:
    case = make(Shape((1, 1), ("linear",), "binary_cross_entropy"))
    start = case.network.flatten([np.array([[0.0]])], [np.array([0.95])])
    trace = replace(case, start=frozen(start)).trace()
    q = trace.quantity("b:2:1")
    curve = tangent(trace, q, 0.85, 1.05, 5)
    assert np.isnan(curve.costs).tolist() == [False, False, False, True, True]
    found = nudge_to(trace, q, 1.05)
    assert (found.cost, found.change, found.gap) == (None, None, None)
    assert found.predicted == pytest.approx(found.by * curve.gradient)


def test_what_overflows_on_the_way_has_no_cost() -> None:
    """A sigmoid would make 1 of it, but the pass stops at the z that is beyond float64."""
    trace = make(Shape((2, 2, 1), ("linear", "sigmoid"), "quadratic")).trace()
    found = nudge_to(trace, trace.quantity("b:2:1"), 1.7e308)
    far = tangent(trace, trace.quantity("b:2:1"), -1.7e308, 1.7e308, 3)
    assert np.isfinite(far.x).all()
    assert far.x[1] == 0.0
    assert found.cost is not None or np.isinf(found.layers[1][1]).any()


def test_only_parameters_are_nudged() -> None:
    trace = make(Shape((2, 2), ("tanh",), "quadratic")).trace()
    for text in ("cost", "z:2:1", "grad_w:2:1:1", "a:1:1", "y:1", "learning_rate"):
        with pytest.raises(UnknownQuantity):
            nudge_to(trace, trace.quantity(text), 0.0)
        with pytest.raises(UnknownQuantity):
            tangent(trace, trace.quantity(text), -1, 1, 3)
