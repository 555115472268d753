"""The program of a pass, run as it stands with NumPy alone, leaves the engine's numbers.

For every activation, cost, optimiser, penalty and batch; no warning is raised on the way.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from app.api.language import write_json
from app.api.programs import MOST_IDS, ProgramView, program_view
from app.engine import numpy_program
from app.engine.costs import COSTS
from app.engine.logit_forms import LOGIT_FORMS
from app.engine.optimizers import OPTIMIZERS
from app.engine.trace import Trace
from tests.api.lab import Remote, check_problem, check_type, reader, strict_json
from tests.caller import Caller
from tests.contract.explained import ALL, EDGES, every_id
from tests.engine.networks import HIDDEN, Case, Shape, cases, deterministic, make, usable

PER_LAYER = ("z", "a", "slope", "delta", "grad_w", "grad_b", "new_w", "new_b")


def shown(trace: Trace, values: bool = True) -> dict[str, Any]:
    data = write_json(program_view(trace, values))
    reader(ProgramView).validate_json(data, strict=True)
    return dict(strict_json(data))


def run(source: str) -> dict[str, Any]:
    """Run a program in an empty place; NumPy's warnings are errors here."""
    names: dict[str, Any] = {}
    exec(source, names)
    return names


def check(trace: Trace) -> None:
    """Everything that the program leaves is what the engine has."""
    names, record, row = run(shown(trace)["source"]), trace.record, trace.batch.row
    assert trace.updated is not None
    for layer in range(2, trace.network.depth + 1):
        at = layer - 2
        expected = {
            "z": record.z[at][row],
            "a": record.a[at + 1][row],
            "slope": trace.slopes[at][row],
            "delta": record.delta[at][row],
            "grad_w": trace.gradients[0][at],
            "grad_b": trace.gradients[1][at],
            "new_w": trace.updated[0][at],
            "new_b": trace.updated[1][at],
        }
        assert set(expected) == set(PER_LAYER)
        for name, values in expected.items():
            found = names[name][layer]
            assert found.shape == values.shape, name
            np.testing.assert_allclose(found, values, rtol=1e-10, atol=1e-13, err_msg=name)
    np.testing.assert_allclose(names["cost"], record.cost, rtol=1e-12, atol=1e-15)
    assert set(names["a"]) == set(range(1, trace.network.depth + 1))
    assert all(set(names[n]) == set(range(2, trace.network.depth + 1)) for n in ("z", "new_w"))


@pytest.mark.parametrize(("output", "cost"), ALL)
def test_it_leaves_the_engines_numbers(output: str, cost: str) -> None:
    """Every way to learn with every pair; the hidden activation that a way meets turns with it."""
    ran = set()
    ways = list(product(sorted(OPTIMIZERS), (1, 3), (True, False)))
    for number, way in enumerate(ways, start=ALL.index((output, cost))):
        optimizer, samples, biases = way
        # Outputs without an upper limit are seldom all where a cost of probabilities takes them.
        drawn = (
            Shape(
                (2, 3, 2), (HIDDEN[(number + n) % len(HIDDEN)], output), cost, samples, optimizer,
                l1=0.03 * (number % 2), l2=0.05 * (number % 3), train_biases=biases,
                seed=number + 1_000 * n,
            )
            for n in range(200)
        )  # fmt: skip
        case = next((each for each in map(make, drawn) if usable(each, updates=number % 3)), None)
        if case is not None:
            check(case.trace(updates=number % 3))
            ran.add(way)
    assert ran == set(ways)


@given(cases())
@deterministic(25)
def test_random_networks(case: Case) -> None:
    check(case.trace(updates=1))


@pytest.mark.parametrize("samples", [1, 2])
@pytest.mark.parametrize(("output", "cost", "biases", "y"), [edge[:4] for edge in EDGES])
def test_outputs_of_0_or_1(
    output: str, cost: str, biases: list[float], y: list[float], samples: int
) -> None:
    shape = make(Shape((1, 2), (output,), cost, samples, l2=0.01))
    start = shape.network.flatten([np.zeros((2, 1))], [np.array(biases)])
    batch = replace(shape.batch, y=np.array([y] * samples))
    check(replace(shape, start=start, batch=batch).trace())


def test_hidden_neurons_that_overflow_on_the_way_to_a_right_limit() -> None:
    case = make(Shape((2, 2, 1), ("sigmoid", "sigmoid"), "quadratic"))
    check(replace(case, start=1e4 * case.start).trace())


def test_a_pass_that_breaks_down_does_not_break_the_program() -> None:
    case = make(Shape((1, 1, 1), ("linear", "linear"), "quadratic"))
    trace = replace(case, start=np.full_like(case.start, 1e200)).trace()
    assert trace.breakdown is not None
    assert not np.isfinite(run(shown(trace)["source"])["cost"])


def test_a_program_is_short_and_speaks_of_what_it_computes() -> None:
    trace = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", optimizer="adam")).trace(1)
    view = shown(trace)
    source = view["source"].splitlines()
    # z, a, slope for 2 layers, the cost, 2 δ, 4 gradients, and 4 new values of 3 lines each.
    computing = source[source.index("") :][1:]
    assert len(computing[computing.index("") + 1 :]) == 6 + 1 + 2 + 4 + 4 * 3
    told = [text for line in view["lines"] for text in line["ids"]]
    assert sorted(told) == sorted(every_id(trace))
    for line in view["lines"]:
        text = source[line["line"] - 1]
        assert text.startswith((line["kind"], "eta", "a = ", "y = "))
        assert all(operand in text for operand in line["operands"])
    sigmoid = next(line for line in view["lines"] if line["kind"] == "z" and line["layer"] == 3)
    assert sigmoid["operands"] == ["w[3]", "a[2]", "b[3]"]


@given(cases())
@deterministic(10)
def test_the_steps_of_lines_are_those_of_the_program(case: Case) -> None:
    trace = case.trace()
    steps = []
    for line in shown(trace)["lines"]:
        indices = [trace.program.index_of(trace.quantity(text)) for text in line["ids"]]
        done = [index for index in indices if index is not None]
        if done:
            assert line["step"] == min(done), line
            steps.append(line["step"])
        elif line["kind"] not in ("new_b",):
            assert line["step"] == 0
    assert steps == sorted(steps)


def test_a_batch_tells_the_ids_of_all_its_samples() -> None:
    trace = make(Shape((2, 2, 2), ("tanh", "softmax"), "quadratic", samples=3)).trace()
    told = [text for line in shown(trace)["lines"] for text in line["ids"]]
    assert sorted(told) == sorted(every_id(trace))


def test_every_registered_cost_and_form_has_a_text_for_edges_and_batches() -> None:
    for cost in COSTS.values():
        assert "{axis}" in cost.numpy
        assert cost.domain is None or cost.edge_numpy is not None, cost.name
    for form in LOGIT_FORMS.values():
        assert "{axis}" in form.value_numpy
        for name in re.findall(
            r"(?<![.\w])([a-z_]+)\(\{", form.value_numpy + (form.stable_numpy or "")
        ):
            assert f"def {name}(" in form.helpers


def test_wide_layers_are_told_by_their_beginning_and_may_leave_their_numbers_out() -> None:
    trace = make(Shape((60, 30, 2), ("tanh", "sigmoid"), "quadratic")).trace()
    full, short = shown(trace), shown(trace, values=False)
    weights = next(
        line for line in full["lines"] if line["kind"] == "grad_w" and line["layer"] == 2
    )
    assert len(weights["ids"]) == MOST_IDS
    assert weights["more"] == 60 * 30 - MOST_IDS
    assert short["elided"]
    assert not full["elided"]
    assert len(short["source"]) < 1500 < 30_000 < len(full["source"])
    assert short["lines"] == full["lines"]
    assert "w[2] = np.empty((30, 60))" in short["source"]


def test_programs_over_http(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    reply = client.get(f"{session.url}/program")
    view = check_type(reply, ProgramView)
    assert reply.headers["etag"] == '"0"'
    names, trace = run(view["source"]), session.trace()
    assert names["cost"] == pytest.approx(trace["cost"], rel=1e-14)
    np.testing.assert_allclose(names["new_w"][2], trace["layers"][1]["new_w"], rtol=1e-14)
    assert "new_b[2] = b[2]\n" in view["source"]  # this article's biases are frozen
    xor = Remote.create(client, {"preset": "xor"})
    other = run(client.get(f"{xor.url}/program?sample=2").json()["source"])
    assert other["y"].tolist() == xor.trace(sample=2)["sample"]["y"]


def test_a_program_that_gives_too_many_numbers_says_how_to_do_without(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    monkeypatch.setattr(numpy_program, "MOST_GIVEN", 15)
    problem = check_problem(
        client.get(f"{session.url}/program"), 422, "too_large"
    )  # 2 inputs, 2 targets, 8 weights and 4 biases
    assert "16" in problem["detail"]
    assert "values=false" in problem["detail"]
    assert client.get(f"{session.url}/program?values=false").status_code == 200
    monkeypatch.setattr(numpy_program, "MOST_GIVEN", 16)
    assert client.get(f"{session.url}/program").status_code == 200
