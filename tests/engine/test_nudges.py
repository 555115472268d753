"""One parameter nudged: both costs against the oracle, the V of errors, kinks, and overflow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from app.api.nudges import NudgesView
from app.engine.errors import UnknownQuantity
from app.engine.gradcheck import gradient_check
from app.engine.network import frozen
from app.engine.nudges import NUDGES, nudge_parameter
from tests.api.lab import Remote, check_problem, check_type
from tests.caller import Caller
from tests.engine.networks import Case, Shape, cases, deterministic, make, oracle_cost


def outside(case: Case, start: np.ndarray) -> bool:
    """Whether an output of a pass is where its cost has no value, by that cost's logarithms."""
    network = case.network
    if network.cost.domain is None or network.logit_form is not None:
        return False
    a = replace(case, start=start).trace().record.a[-1]
    ones = network.cost.name == "binary_cross_entropy"
    return bool(((a <= 0) & (case.batch.y != 0)).any() or ((a >= 1) & ones).any())


@given(cases())
@deterministic(20)
def test_both_costs_are_the_oracles_and_the_quotient_theirs(case: Case) -> None:
    trace = case.trace()
    ids = list(trace.network.parameter_ids())
    check = gradient_check(trace)
    for place in {0, len(ids) // 2, len(ids) - 1}:
        found = nudge_parameter(trace, trace.quantity(ids[place]))
        assert found.gradient == trace.record.gradient[place]
        assert found.value == case.start[place]
        assert found.kink == check.at_kink[place]
        for p in found.points[:8]:
            for sign, cost in ((1, p.plus), (-1, p.minus)):
                moved = case.start.copy()
                moved[place] += sign * p.epsilon
                assert (cost is None) == outside(case, moved)
                if cost is not None:
                    assert cost == pytest.approx(float(oracle_cost(case, moved)), rel=1e-9)
            if p.plus is None or p.minus is None:
                assert p.quotient is None
                continue
            assert p.quotient == (p.plus - p.minus) / (2 * p.epsilon)
            assert p.difference == p.quotient - found.gradient
            size = max(abs(p.quotient), abs(found.gradient), 1e-4)
            assert p.error == abs(p.difference) / size


def test_the_nudges_are_those_of_the_contract() -> None:
    assert pytest.approx([10.0**-p for p in range(1, 12)], rel=1e-15) == NUDGES


def test_the_error_falls_with_the_square_of_epsilon_and_rises_again() -> None:
    """The V: a hundredth of the error for a tenth of ε, until float64 runs out of digits."""
    trace = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", seed=1)).trace()
    errors = [p.error for p in nudge_parameter(trace, trace.quantity("w:2:1:1")).points]
    assert all(e is not None for e in errors)
    assert 80 < errors[1] / errors[2] < 125  # type: ignore[operator]
    best = int(np.argmin(errors))  # type: ignore[arg-type]
    assert 1e-7 < NUDGES[best] < 1e-2
    assert errors[-1] > 100 * errors[best]  # type: ignore[operator]


@pytest.mark.parametrize("kind", ["w:2:1:1", "b:2:1"])
def test_a_nudge_over_a_kink_is_marked_from_its_size_on(kind: str) -> None:
    """z = 0.003 with an input of 1: nudges of 0.1 and 0.01 cross 0, the smaller ones do not."""
    case = make(Shape((1, 1), ("relu",), "quadratic"))
    start = case.network.flatten([np.array([[0.001]])], [np.array([0.002])])
    batch = replace(case.batch, x=frozen(np.array([[1.0]])))
    trace = replace(case, start=frozen(start), batch=batch).trace()
    found = nudge_parameter(trace, trace.quantity(kind))
    assert [p.kink for p in found.points] == [True, True, *[False] * 9]
    assert not found.kink


def test_l1_has_a_kink_where_a_weight_is_0() -> None:
    case = make(Shape((1, 1), ("tanh",), "quadratic", l1=0.1))
    start = case.network.flatten([np.array([[0.002]])], [np.array([0.002])])
    trace = replace(case, start=frozen(start)).trace()
    weight, bias = (nudge_parameter(trace, trace.quantity(i)) for i in ("w:2:1:1", "b:2:1"))
    assert [p.kink for p in weight.points] == [True, True, *[False] * 9]
    assert not any(p.kink for p in bias.points)


def test_a_cost_without_a_value_is_null() -> None:
    """The output 0.95 plus 0.1 is beyond what the logarithm takes."""
    case = make(Shape((1, 1), ("linear",), "binary_cross_entropy"))
    start = case.network.flatten([np.array([[0.0]])], [np.array([0.95])])
    trace = replace(case, start=frozen(start)).trace()
    first, second, *_ = nudge_parameter(trace, trace.quantity("b:2:1")).points
    assert (first.plus, first.quotient, first.difference, first.error) == (None,) * 4
    assert first.minus is not None
    assert second.quotient is not None


def test_only_parameters_can_be_nudged() -> None:
    trace = make(Shape((2, 2), ("tanh",), "quadratic")).trace()
    for text in ("cost", "z:2:1", "grad_w:2:1:1", "a:1:1", "y:1", "learning_rate"):
        with pytest.raises(UnknownQuantity):
            nudge_parameter(trace, trace.quantity(text))


def test_nudges_over_http(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 2)
    reply = client.get(f"{session.url}/gradient-check/w:2:1:2")
    view = check_type(reply, NudgesView)
    assert reply.headers["etag"] == '"1"'
    layer = session.trace()["layers"][1]
    assert view["gradient"] == layer["grad_w"][0][1]
    assert view["value"] == layer["w"][0][1]
    assert [p["epsilon"] for p in view["points"]] == list(NUDGES)
    check_problem(client.get(f"{session.url}/gradient-check/z:2:1"), 404, "unknown_quantity")
    check_problem(client.get(f"{session.url}/gradient-check/w:2:1:2?all=1"), 422, "invalid_input")
