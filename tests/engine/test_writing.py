"""What formulas claim, where a pass is not plain: mini-batches, penalties, saturation, the first
updates of an optimiser.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from app.engine.costs import COSTS
from app.engine.explain import Explained, explain
from app.engine.optimizers import OPTIMIZERS
from app.engine.trace import Trace
from tests.contract.arithmetic import evaluate, relations
from tests.engine.networks import OUTPUTS, Shape, make, usable

COSTS_AND_OUTPUTS = sorted(product(sorted(COSTS), OUTPUTS))


def told(trace: Trace, text: str, **how: int) -> Explained:
    return explain(trace, trace.quantity(text), **how)


def trace_of(shape: Shape, updates: int = 0) -> Trace:
    """A usable pass of the shape, with the first seed that gives one."""
    for seed in range(50):
        case = make(replace(shape, seed=seed))
        if usable(case, updates):
            return case.trace(updates)
    raise AssertionError(f"no usable network of {shape}")


@pytest.mark.parametrize(("cost", "output"), COSTS_AND_OUTPUTS)
def test_an_error_is_the_derivative_of_its_own_samples_cost(cost: str, output: str) -> None:
    shape = Shape((2, 3, 2), ("sigmoid", output), cost)
    for samples, name, other in ((1, "C", "C_x"), (3, "C_x", "C")):
        trace = trace_of(replace(shape, samples=samples))
        found = told(trace, "delta:3:1")
        forms = [found.form.symbolic, *(t.latex for t in found.expansion.terms)]
        forms += [found.general[0]] if found.general else []
        derivatives = "".join(f for f in forms if r"\partial C" in f)
        assert (rf"\partial {other}}}" in derivatives) is False
        if output == "softmax" and cost != "categorical_cross_entropy":
            assert rf"\partial {name}}}" in derivatives
        assert (r"\nabla_a C_x" in found.form.matrix) == (
            samples > 1 and r"\nabla" in found.form.matrix
        )


@pytest.mark.parametrize("cost", sorted(COSTS))
@pytest.mark.parametrize("samples", [1, 3])
@pytest.mark.parametrize(("l1", "l2"), [(0.0, 0.0), (0.1, 0.0), (0.0, 0.2), (0.1, 0.2)])
def test_the_penalty_stands_beside_the_mean_in_both_forms(
    cost: str, samples: int, l1: float, l2: float
) -> None:
    trace = trace_of(Shape((2, 2), ("sigmoid",), cost, samples, l1=l1, l2=l2))
    found = told(trace, "cost")
    for text in (found.form.symbolic, found.form.matrix):
        of_pass, _, of_sample = text.partition(r",\qquad ")
        assert of_sample.startswith("C_x = ") == (samples > 1)
        assert (r"\frac1m \sum_x C_x" in of_pass) == (samples > 1)
        assert (r"\lambda_1" in of_pass, r"\lambda_2" in of_pass) == (l1 > 0, l2 > 0)
        assert r"\lambda" not in of_sample
    penalties = [t for t in found.expansion.terms if t.penalty]
    assert len(penalties) == (l1 > 0) + (l2 > 0)
    w = trace.start[trace.network.weight_mask > 0]
    whole = l1 * np.abs(w).sum() + 0.5 * l2 * (w**2).sum()
    assert sum(t.value for t in penalties) == pytest.approx(whole, rel=1e-12)


@pytest.mark.parametrize("samples", [1, 3])
def test_a_gradients_mean_is_told_from_its_penalty(samples: int) -> None:
    trace = trace_of(Shape((2, 2), ("sigmoid",), "quadratic", samples, l1=0.1, l2=0.2))
    terms = told(trace, "grad_w:2:1:2").expansion.terms
    data = sum(t.value for t in terms if not t.penalty)
    rows = trace.record.delta[0][:, 0] * trace.batch.x[:, 1]
    assert data == pytest.approx(rows.mean(), rel=1e-12)
    assert [t.penalty for t in terms] == [False] * samples + [True] * 2


@pytest.mark.parametrize(("cost", "output"), COSTS_AND_OUTPUTS)
def test_no_factor_reads_as_a_subtraction(cost: str, output: str) -> None:
    trace = trace_of(Shape((2, 2), (output,), cost, 3))
    found = told(trace, "cost")
    for latex in [found.substituted, *(t.latex for t in found.expansion.terms)]:
        assert "m-" not in latex.replace(" ", "").replace(r"\,", "")
        assert "}-1" not in latex.replace(" ", "").replace(r"\,", "")
    if cost != "quadratic":
        assert all(t.latex.startswith(r"-\tfrac1m\,") for t in found.expansion.terms)


@pytest.mark.parametrize("y", [0.0, 1.0, 0.25])
@pytest.mark.parametrize("z", [0.3, -9.5, 9.5, 20.0, -20.0, 800.0, -800.0])
@pytest.mark.parametrize("cost", ["binary_cross_entropy", "categorical_cross_entropy"])
def test_a_saturated_logarithm_is_written_so_that_it_comes_out(
    cost: str, z: float, y: float
) -> None:
    case = make(Shape((1, 1), ("sigmoid",), cost))
    start = case.network.flatten([np.zeros((1, 1))], [np.array([z])])
    batch = replace(case.batch, y=np.array([[y]]))
    trace = replace(case, start=start, batch=batch).trace()
    found = told(trace, "cost")
    sides, _ = relations(found.substituted)
    assert not sides[1].startswith("-0 ")
    value = evaluate(sides[1])
    assert value == pytest.approx(trace.record.cost, rel=2e-3, abs=1e-300), found.substituted


@pytest.mark.parametrize("name", sorted(OPTIMIZERS))
@pytest.mark.parametrize("updates", [0, 3])
@pytest.mark.parametrize("digits", [4, 9])
def test_an_updates_line_comes_out(name: str, updates: int, digits: int) -> None:
    trace = trace_of(Shape((2, 2), ("tanh",), "quadratic", 3, optimizer=name, l2=0.1), updates)
    for text in ("new_w:2:1:2", "new_b:2:2"):
        found = told(trace, text, digits=digits)
        sides, joints = relations(found.substituted)
        assert joints[0] == r"\approx"
        assert found.value is not None
        for side in sides[1:]:
            assert evaluate(side) == pytest.approx(found.value, abs=4 * 10.0 ** (1 - digits))


def test_a_dead_relu_has_no_minus_zero() -> None:
    case = make(Shape((1, 1, 1), ("relu", "linear"), "quadratic"))
    start = case.network.flatten(
        [np.array([[-1.0]]), np.array([[-2.0]])], [np.array([-3.0]), np.array([0.5])]
    )
    batch = replace(case.batch, x=np.array([[1.0]]), y=np.array([[1.0]]))
    trace = replace(case, start=start, batch=batch).trace()
    for text in ("delta:2:1", "grad_w:2:1:1", "grad_b:2:1", "slope:2:1", "a:2:1"):
        found = told(trace, text)
        assert found.value == 0
        assert "-0" not in found.substituted.replace("-0.", "")
        assert found.substituted.endswith("= 0")


def test_other_samples_are_numbered_from_1_in_formulas() -> None:
    trace = trace_of(Shape((2, 2), ("sigmoid",), "quadratic", 3))
    first = told(trace, "delta:2:1@0")  # the last sample is the shown one
    assert first.substituted.startswith(r"\delta^{2\,\langle 1 \rangle}_{1}")
    assert told(trace, "y:1@1").substituted.startswith(r"y^{\langle 2 \rangle}_{1}")
    assert "@" not in "".join(t.latex for t in told(trace, "cost").expansion.terms)


def test_digits_are_a_parameter() -> None:
    trace = trace_of(Shape((2, 2), ("sigmoid",), "quadratic"))
    for digits in (3, 6, 17):
        line = told(trace, "a:2:1", digits=digits).substituted
        last = line.rpartition(" ")[2]
        assert len(last.replace("0.", "").lstrip("0")) == digits
        assert float(last) == pytest.approx(trace.record.a[1][0, 0], rel=0.6 * 10.0 ** (1 - digits))
