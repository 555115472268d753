"""The gradient check: right gradients pass, kinks are named, a wrong rule is caught."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from app.engine import rules
from app.engine.gradcheck import EPSILON, PASSING, gradient_check
from app.engine.kernels import desk
from tests.api.lab import Remote
from tests.caller import Caller
from tests.engine.networks import Case, Shape, cases, deterministic, make, oracle_gradient


@given(cases())
@deterministic(60)
def test_right_gradients_pass(case: Case) -> None:
    trace = case.trace()
    check = gradient_check(trace)
    assert check.passed
    assert not check.at_kink.any()
    assert check.epsilon == EPSILON == 1e-5
    np.testing.assert_array_equal(check.analytic, trace.record.gradient)
    np.testing.assert_allclose(check.numeric, oracle_gradient(case), rtol=1e-5, atol=1e-8)
    n, g = check.numeric, check.analytic
    expected = np.abs(n - g) / np.maximum(np.maximum(np.abs(n), np.abs(g)), 1e-4)
    np.testing.assert_array_equal(check.relative_error, expected)
    assert check.worst == int(expected.argmax())


WRONG = {
    "OUTPUT_ERROR": lambda right: lambda *args: right(*args) * 1.001,
    "HIDDEN_ERROR": lambda right: (
        lambda w, delta, slope, out: right(w, delta, np.ones_like(slope), out)
    ),
    "BIAS_GRADIENT": lambda right: lambda delta, out: np.negative(right(delta), out),
    "WEIGHT_GRADIENT": lambda right: (
        lambda delta, a, w, t, out: right(delta, a[:, ::-1], w, t, out)
    ),
    "SLOPE": lambda right: lambda f, z, _a, out: right(f, z, z, out),  # σ′ of a taken for that of z
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_a_wrong_rule_fails(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    case = make(Shape((3, 3, 2), ("sigmoid", "sigmoid"), "quadratic", samples=3, seed=2))
    assert gradient_check(case.trace()).passed
    rule = getattr(rules, name)
    monkeypatch.setattr(desk, name, replace(rule, compute=WRONG[name](rule.compute)))
    check = gradient_check(case.trace())
    assert not check.passed
    assert check.worst is not None
    assert check.relative_error[check.worst] > 1e-5


def test_a_wrong_penalty_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    case = make(Shape((2, 2), ("tanh",), "quadratic", l2=0.1, seed=3))
    rule = rules.WEIGHT_GRADIENT

    def without_penalty(
        delta: np.ndarray, a: np.ndarray, w: np.ndarray, _t: object, out: np.ndarray
    ) -> np.ndarray:
        return rule.compute(delta, a, w, None, out)  # type: ignore[no-any-return]

    assert gradient_check(case.trace()).passed
    monkeypatch.setattr(desk, "WEIGHT_GRADIENT", replace(rule, compute=without_penalty))
    assert not gradient_check(case.trace()).passed


RELU = {"sizes": [2, 2, 1], "activations": ["relu", "linear"]}


def test_a_relu_at_0_is_listed_and_not_counted(client: Caller) -> None:
    """z²₁ = 0 exactly: its own parameters touch the kink; those of the other neuron do not."""
    network = {**RELU, "weights": [[[1, -1], [1, 1]], [[1, 1]]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[0.5, 0.5]], "y": [[0]]}})
    check = session.check_gradients(everything=True)
    assert set(check["at_kink"]) == {"w:2:1:1", "w:2:1:2", "b:2:1"}
    assert check["passed"]
    assert check["worst"] not in check["at_kink"]
    rows = {p["id"]: p for p in check["parameters"]}
    assert len(rows) == 9
    assert {i for i, p in rows.items() if p["at_kink"]} == set(check["at_kink"])
    assert rows["w:2:1:1"]["relative_error"] > 0.1  # it would have been counted as wrong
    counted = [p["relative_error"] for p in rows.values() if not p["at_kink"]]
    assert check["max_relative_error"] == max(counted)


@pytest.mark.parametrize(
    ("z", "listed"), [(0.0, True), (9e-6, True), (-9e-6, True), (1.1e-5, False), (-1.1e-5, False)]
)
def test_a_nudge_that_crosses_a_kink_is_listed(client: Caller, z: float, listed: bool) -> None:
    for activation in ("relu", {"name": "leaky_relu", "alpha": 0.2}):
        network = {"sizes": [1, 1], "activations": [activation], "weights": [[[z]]]}
        session = Remote.create(client, {"network": network, "data": {"x": [[1]], "y": [[1]]}})
        check = session.check_gradients()
        assert (check["at_kink"] == ["w:2:1:1", "b:2:1"]) is listed
        assert (check["at_kink"] == []) is not listed
        assert check["passed"]
        assert "parameters" not in check


def test_l1_at_a_weight_of_0_is_listed(client: Caller) -> None:
    network = {"sizes": [2, 1], "weights": [[[0, 0.5]]]}
    session = Remote.create(
        client,
        {"network": network, "data": {"x": [[1, 1]], "y": [[1]]}, "training": {"l1": 0.1}},
    )
    assert session.check_gradients()["at_kink"] == ["w:2:1:1"]
    session.patch(training={"l1": 0})
    assert session.check_gradients()["at_kink"] == []


def test_where_everything_is_at_a_kink_nothing_is_counted(client: Caller) -> None:
    network = {"sizes": [1, 1], "activations": ["relu"], "weights": [[[0]]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[1]], "y": [[1]]}})
    check = session.check_gradients()
    assert (check["worst"], check["max_relative_error"], check["passed"]) == (None, 0.0, True)
    assert check["at_kink"] == ["w:2:1:1", "b:2:1"]


@pytest.mark.parametrize(
    ("sizes", "samples"),
    [([1, 1], 1), ([1, 5, 1], 3), ([4, 3, 5, 2, 3], 7), ([40, 30, 10], 2)],
    ids=str,
)
def test_every_parameter_is_checked_at_any_size(
    client: Caller, sizes: list[int], samples: int
) -> None:
    rng = np.random.default_rng(7)
    x, y = rng.uniform(-1, 1, (samples, sizes[0])), rng.uniform(0, 1, (samples, sizes[-1]))
    session = Remote.create(
        client,
        {
            "network": {"sizes": sizes, "initializer": "xavier"},
            "data": {"x": x.tolist(), "y": y.tolist()},
            "training": {"batch_size": samples, "l2": 0.01},
        },
    )
    check = session.check_gradients(everything=True)
    count = sum((a + 1) * b for a, b in pairwise(sizes))
    assert len(check["parameters"]) == count
    assert check["passed"]
    assert check["epsilon"] == 1e-5
    assert check["max_relative_error"] < 1e-6
    by_id = {p["id"]: p for p in check["parameters"]}
    assert by_id[check["worst"]]["relative_error"] == check["max_relative_error"]
    last = session.trace()["layers"][-1]
    assert by_id[f"b:{len(sizes)}:1"]["analytic"] == last["grad_b"][0]
    assert by_id[f"w:{len(sizes)}:1:1"]["analytic"] == last["grad_w"][0][0]


def test_it_is_made_at_the_passs_start_and_moves_nothing(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 3)
    first = session.check_gradients(everything=True)
    session.seek(2, 0)
    before = session.get()
    assert session.check_gradients(everything=True) == first
    assert session.get() == before


def test_a_saturated_network_has_nothing_to_agree_on(client: Caller) -> None:
    network = {"sizes": [1, 1, 1], "weights": [[[300]], [[300]]], "biases": [[300], [300]]}
    data = {"x": [[1]], "y": [[1]]}
    session = Remote.create(client, {"network": network, "data": data})
    check = session.check_gradients(everything=True)
    assert check["both_zero"] == len(check["parameters"]) == 4
    assert all(p["both_zero"] for p in check["parameters"])
    assert check["passed"]
    healthy = Remote.create(client, {"preset": "mazur"}).check_gradients(everything=True)
    assert healthy["both_zero"] == 0
    assert 0 < healthy["resolution"] < min(abs(p["analytic"]) for p in healthy["parameters"])


@pytest.mark.parametrize("size", [1e3, 1e5, 1e7, 1e8, 1e10, 1e12, 1e17])
def test_large_weights_that_cancel_are_not_said_to_have_wrong_gradients(size: float) -> None:
    """w and −w, with the same input: z is moderate, but the nudge is lost in their last digits."""
    case = make(Shape((2, 2, 1), ("sigmoid", "sigmoid"), "quadratic", seed=2))
    ws, bs = (list(map(np.copy, arrays)) for arrays in case.network.views(case.start))
    ws[0][0] = [size, 0.5 - size]
    batch = replace(case.batch, x=np.array([[0.7, 0.7]]), y=np.array([[1.0]]))
    trace = replace(case, start=case.network.flatten(ws, bs), batch=batch).trace()
    check = gradient_check(trace)
    assert check.passed
    assert check.worst is None or check.relative_error[check.worst] <= PASSING
    assert check.hidden.any() == (size >= 1e7)
    of_output = [trace.network.flat_index("w", 3, 1, 1), trace.network.flat_index("b", 3, 1)]
    assert not (check.hidden | check.both_zero)[of_output].any() or size >= 1e10


def test_rounding_hides_no_wrong_gradient_of_usual_numbers() -> None:
    trace = make(Shape((3, 4, 2), ("tanh", "sigmoid"), "quadratic", samples=3)).trace()
    gradient = trace.record.gradient.copy()
    gradient[np.abs(gradient).argmax()] *= 1.0 + 1e-4
    wrong = replace(trace, record=replace(trace.record, gradient=gradient))
    assert gradient_check(trace).passed
    check = gradient_check(wrong)
    assert not check.passed
    assert not check.hidden.any()


def test_what_is_at_a_kink_is_not_said_to_be_0(client: Caller) -> None:
    network = {"sizes": [1, 1], "activations": ["relu"], "weights": [[[0]]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[1]], "y": [[1]]}})
    assert session.check_gradients()["both_zero"] == 0


def test_an_input_of_0_moves_nothing(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    session.patch(sample={"x": [0, 0.1], "y": [0.01, 0.99]})
    check = session.check_gradients(everything=True)
    assert {p["id"] for p in check["parameters"] if p["both_zero"]} == {"w:2:1:1", "w:2:2:1"}


def test_where_the_cost_ends_there_is_no_quotient_and_nothing_is_counted(
    client: Caller,
) -> None:
    """a = 0 under binary cross-entropy with y = 0: C is 0 here, and has no value for a < 0."""
    session = Remote.create(
        client,
        {
            "network": {
                "sizes": [1, 2, 1],
                "activations": ["sigmoid", "linear"],
                "cost": "binary_cross_entropy",
                "initializer": "zeros",
            },
            "data": {"x": [[1]], "y": [[0]]},
        },
    )
    check = session.check_gradients(everything=True)
    ends = ["w:3:1:1", "w:3:1:2", "b:3:1"]
    assert (check["at_edge"], check["at_kink"]) == (ends, [])
    rows = {p["id"]: p for p in check["parameters"]}
    assert {i for i, p in rows.items() if p["at_edge"]} == set(ends)
    assert [(rows[i]["numeric"], rows[i]["relative_error"]) for i in ends] == [(None, None)] * 3
    assert (check["passed"], check["max_relative_error"]) == (True, 0.0)
    assert check["worst"] not in ends
