"""Every line of every proof is worth what it proves, for every activation, cost, batch and penalty.

A line is held to its own factors, its factors to the engine's arrays, and its figures to its value.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from app.api.language import write_json
from app.api.proofs import ProofView, proof_view
from app.engine.errors import UnknownQuantity
from app.engine.ids import Quantity
from app.engine.network import frozen
from app.engine.proofs import PROOFS, PROVEN, prove
from app.engine.rules import RULES
from app.engine.trace import Trace
from app.text import LANGUAGES, Catalogue
from tests.api.lab import reader, strict_json
from tests.contract.arithmetic import SQUARE, balanced, evaluate, relations, wobble
from tests.contract.explained import (
    ALL,
    EDGES,
    OTHER_NAMES,
    engine_value,
    every_id,
    traces,
)
from tests.engine.networks import Case, Shape, cases, deterministic, make

FIRST = {"delta": r"\frac{\partial C", "grad_b": r"\lim", "grad_w": r"\lim"}
"""What the definition of a derivative begins with."""


def proven(trace: Trace, text: str, step: int | None = None, digits: int = 4) -> dict[str, Any]:
    """The proof as it goes over the wire, held to its type."""
    data = write_json(proof_view(prove(trace, trace.quantity(text), step, digits), text))
    reader(ProofView).validate_json(data, strict=True)
    return dict(strict_json(data))


def ids_with_proofs(trace: Trace) -> list[str]:
    return [text for text in every_id(trace) if trace.quantity(text).kind in PROVEN]


def check_line(trace: Trace, text: str, line: dict[str, Any]) -> None:
    """value = (Σ terms) × Π outer; factors tell their ids' values; everything is said."""
    value, factors = line["value"], line["factors"]
    assert value == engine_value(trace, text)
    places = [*(i for term in line["terms"] for i in term), *line["outer"]]
    assert places == list(range(len(factors)))
    shown = {i for term in [*line["terms"][:9], line["outer"]] for i in term}
    for i, f in enumerate(factors):
        assert balanced(f["latex"])
        assert f["words"] or i not in shown, (text, f["latex"])
        if f["id"] is not None and f["value"] is not None:
            assert f["value"] == engine_value(trace, f["id"])
    for latex in (line["latex"], line["substituted"], line["aside"] or ""):
        assert balanced(latex), latex
        assert not re.search(r"nan|inf\b|None|\{[wg]\}|\^\{L\}", latex.replace("^{L}_k", "")), latex
        assert not OTHER_NAMES.search(latex), latex
    assert line["reason"][0].isupper() or line["reason"].startswith(("z", "a", "w", "b"))
    assert line["reason"].endswith(".")
    if line["note"] is not None and any(f["value"] is None for f in factors):
        return
    terms = [math.prod(factors[i]["value"] for i in term) for term in line["terms"]]
    found = math.fsum(terms) * math.prod(factors[i]["value"] for i in line["outer"])
    size = max([1.0, abs(value), *map(abs, terms)])
    if line["note"] is None:
        assert abs(found - value) <= 1e-12 * size, (text, line["latex"])


def check_figures(line: dict[str, Any]) -> None:
    """The line with numbers is true to its digits, and ends in the value."""
    sides, joints = relations(line["substituted"])
    exact = True
    for joint, side in zip(joints, sides[1:], strict=True):
        exact = exact and joint == "="
        found = evaluate(side) if "matrix" not in side else None
        if found is not None:
            slack = 1e-12 if exact else 1.1 * wobble(side) + 6e-4 * abs(line["value"]) + 1e-12
            assert abs(found - line["value"]) <= slack, line["substituted"]
    last = evaluate(sides[-1])
    assert last == pytest.approx(line["value"], rel=6e-4, abs=0), line["substituted"]


@pytest.mark.parametrize(("output", "cost"), ALL)
def test_every_line_of_every_proof_is_worth_what_it_proves(output: str, cost: str) -> None:
    seen = 0
    for trace in islice(traces(output, cost), 3):
        for text in ids_with_proofs(trace):
            view = proven(trace, text)
            assert view["id"] == text
            assert view["value"] == engine_value(trace, text)
            assert len(view["lines"]) >= (1 if text.startswith("a:1") else 2)
            for line in view["lines"]:
                check_line(trace, text, line)
                assert line["note"] is None
                if seen < 2:
                    check_figures(line)
            first = FIRST.get(trace.quantity(text).kind)
            assert first is None or first in view["lines"][0]["latex"]
        seen += 1
    assert seen == 3


@given(cases())
@deterministic(8)
def test_proofs_of_random_networks(case: Case) -> None:
    trace = case.trace(updates=1)
    for text in ids_with_proofs(trace)[::3]:
        for line in proven(trace, text)["lines"]:
            check_line(trace, text, line)
            check_figures(line)


@pytest.mark.parametrize(("output", "cost", "biases", "y"), [edge[:4] for edge in EDGES])
def test_a_line_that_float64_cannot_work_out_says_so(
    output: str, cost: str, biases: list[float], y: list[float]
) -> None:
    """Outputs of 0 or 1: the last line always comes out, and no figure is false."""
    shape = make(Shape((1, 2), (output,), cost, l2=0.01))
    start = shape.network.flatten([np.zeros((2, 1))], [np.array(biases)])
    trace = replace(shape, start=start, batch=replace(shape.batch, y=np.array([y]))).trace()
    for text in ids_with_proofs(trace):
        lines = proven(trace, text)["lines"]
        for line in lines:
            check_line(trace, text, line)
        assert lines[-1]["note"] is None
        for line in lines:
            whole = all(f["value"] is not None for f in line["factors"])
            assert whole or line["note"] is not None, line
    lost = [line for line in proven(trace, "delta:2:1")["lines"] if line["note"]]
    saturated = cost != "quadratic" and any(b in (0.0, 1.0) for b in trace.record.a[-1][0])
    assert not lost or saturated or output == "softmax"


def test_what_is_not_computed_yet_is_a_square() -> None:
    for trace in islice(traces("softmax", "categorical_cross_entropy"), 1):
        for text in ids_with_proofs(trace):
            index = trace.program.index_of(trace.quantity(text))
            if index is None:
                continue
            whole, before = proven(trace, text), proven(trace, text, index)
            assert proven(trace, text, index + 1) == whole
            assert before["value"] is None
            for line, full in zip(before["lines"], whole["lines"], strict=True):
                assert line["value"] is None
                assert SQUARE in line["substituted"]
                for name in ("latex", "reason", "terms", "outer", "aside"):
                    assert line[name] == full[name]
                for f, g in zip(line["factors"], full["factors"], strict=True):
                    assert f["value"] in (None, g["value"])
                    index_of = f["id"] and trace.program.index_of(trace.quantity(f["id"]))
                    assert f["value"] is None or index_of is None or index_of < index


def test_every_rule_with_a_proof_is_proven_and_no_other() -> None:
    """Another rule needs a proof, or a place among those that have none."""
    without = {"mask", "slope", "error_definition", "schedule", "update"}
    assert set(PROOFS) == set(RULES) - without
    trace = make(Shape((2, 2, 1), ("tanh", "tanh"), "quadratic")).trace()
    for text in ("slope:2:1", "w:2:1:1", "b:2:1", "y:1", "new_w:2:1:1", "learning_rate"):
        with pytest.raises(UnknownQuantity):
            prove(trace, trace.quantity(text))


def test_formula_5_is_derived_in_the_steps_of_the_formula_sheet() -> None:
    trace = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic")).trace()
    lines = [line["latex"].partition(" = ")[2] for line in proven(trace, "delta:2:1")["lines"]]
    z, z_k, a = "z^{2}_{1}", "z^{3}_{k}", "a^{2}_{1}"
    by = r"\frac{{\partial {}}}{{\partial {}}}".format
    assert lines == [
        by("C", z),
        rf"\sum_k {by('C', z_k)}\,{by(z_k, z)}",
        rf"\sum_k {by(z_k, z)}\,\delta^{{3}}_{{k}}",
        rf"\sum_k {by(z_k, a)}\,{by(a, z)}\,\delta^{{3}}_{{k}}",
        r"\sum_k w^{3}_{k1}\,\delta^{3}_{k}\,\sigma'(z^{2}_{1})",
        r"\left(\sum_k w^{3}_{k1}\,\delta^{3}_{k}\right) \sigma'(z^{2}_{1})",
    ]


def test_factors_are_said_in_words_where_they_live() -> None:
    trace = make(Shape((2, 2, 2), ("sigmoid", "sigmoid"), "quadratic")).trace()
    through = proven(trace, "delta:2:1")["lines"][3]["factors"]
    assert [f["id"] for f in through] == [
        "w:3:1:1", "slope:2:1", "delta:3:1", "w:3:2:1", "slope:2:1", "delta:3:2",
    ]  # fmt: skip
    assert through[0]["words"] == "how much z³₁ moves when a²₁ moves: the weight w³₁₁"
    assert through[1]["words"] == "how much a²₁ moves when z²₁ moves: the slope of the activation"


def test_the_error_of_a_sample_is_of_its_own_cost() -> None:
    trace = make(Shape((2, 2, 2), ("tanh", "softmax"), "quadratic", samples=3)).trace()
    for text in ("delta:2:1", "delta:3:2", "delta:2:2@0", "delta:3:1@1"):
        for line in proven(trace, text)["lines"]:
            assert r"\partial C}" not in line["latex"] + (line["aside"] or "")
    assert r"\langle 1 \rangle" in proven(trace, "delta:2:2@0")["lines"][1]["latex"]
    assert r"\partial C_x}" in proven(trace, "grad_w:2:1:1")["lines"][1]["latex"]


def test_a_definition_at_a_corner_says_that_the_rule_chooses() -> None:
    case = make(Shape((2, 2, 1), ("relu", "linear"), "quadratic"))
    start = case.network.flatten(
        [np.array([[1.0, 1.0], [1.0, 2.0]]), np.array([[1.0, 1.0]])],
        [np.array([0.0, 0.0]), np.array([0.0])],
    )
    batch = replace(case.batch, x=frozen(np.array([[1.0, -1.0]])))
    trace = replace(case, start=frozen(start), batch=batch).trace()
    assert trace.value(Quantity("z", 2, 1)) == 0.0
    cornered = {
        text
        for text in ids_with_proofs(trace)
        if proven(trace, text)["lines"][0]["note"] is not None
    }
    assert cornered == {"delta:2:1", "grad_b:2:1", "grad_w:2:1:1", "grad_w:2:1:2"}
    still = replace(case, training=replace(case.training, l1=0.1), start=frozen(0.0 * case.start))
    assert proven(still.trace(), "grad_w:3:1:1")["lines"][0]["note"] is not None


def test_a_pass_that_breaks_down_shows_squares_and_no_false_figures() -> None:
    case = make(Shape((1, 1, 1), ("linear", "linear"), "quadratic"))
    trace = replace(case, start=frozen(np.full_like(case.start, 1e200))).trace()
    assert trace.breakdown is not None
    for text in ids_with_proofs(trace):
        view = proven(trace, text)
        for line in view["lines"]:
            assert view["value"] is None or math.isfinite(view["value"])
            assert line["value"] == view["value"]
            assert not re.search("nan|inf", line["substituted"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_are_sentences(language: str) -> None:
    catalogue = Catalogue.of(language)
    for output, cost in ALL:
        for trace in islice(traces(output, cost), 1):
            for text in ids_with_proofs(trace):
                for shown in prove(trace, trace.quantity(text)).lines:
                    said = catalogue.write(shown.line.reason)
                    assert not re.search(r"[{}]|\s\s| [.,;:]|\.\.|,,|\bunknown\b", said), said
                    assert said.endswith(".")


def test_wide_sums_say_their_written_terms_only() -> None:
    trace = make(Shape((2, 40, 40, 2), ("tanh",) * 3, "quadratic")).trace()
    factors = proven(trace, "delta:2:1")["lines"][1]["factors"]
    assert len(factors) == 80
    assert factors[0]["words"]
    assert factors[60]["words"] is None
    assert factors[79]["words"]


def test_very_long_sums_are_told_by_their_ends_and_still_add_up() -> None:
    trace = make(Shape((2, 1), ("tanh",), "quadratic", samples=1_200, l2=0.1)).trace()
    for text in ("grad_w:2:1:1", "cost"):
        for line in proven(trace, text)["lines"][1:]:
            check_line(trace, text, line)
            assert len(line["terms"]) <= 500
            assert sum(f["latex"] == r"\cdots" for f in line["factors"]) == 1
    before = proven(trace, "grad_w:2:1:1", 0)["lines"][-1]
    assert all(f["value"] is None for f in before["factors"] if f["latex"] == r"\cdots")


def test_a_penalty_is_not_taken_for_something_that_goes_through_z() -> None:
    """With a penalty a weight reaches C in two ways; only C₀ does it reach through z alone."""
    say = Catalogue.of("en").write
    plain = make(Shape((2, 2), ("tanh",), "quadratic")).trace()
    for shape, cost in (({"l2": 0.1}, "C₀"), ({"l2": 0.1, "samples": 2}, "Cₓ")):
        trace = make(replace(Shape((2, 2), ("tanh",), "quadratic"), **shape)).trace()
        chain = prove(trace, trace.quantity("grad_w:2:1:1")).lines[2].line.reason
        assert f"reaches {cost} only through" in say(chain)
    chain = prove(plain, plain.quantity("grad_w:2:1:1")).lines[1].line.reason
    assert "reaches C only through" in say(chain)
    mean = prove(trace, trace.quantity("grad_b:2:1")).lines[1].line.reason
    assert "plus the penalty, in which b²₁ does not stand" in say(mean)


def test_targets_that_do_not_sum_to_1_stay_in_the_rule() -> None:
    case = make(Shape((2, 2), ("softmax",), "categorical_cross_entropy"))
    for y, ends in (([0.0, 1.0], r"a^{2}_{1} - y_{1}"), ([0.5, 1.0], r"\sum_k y_k - y_{1}")):
        trace = replace(case, batch=replace(case.batch, y=frozen(np.array([y])))).trace()
        last = proven(trace, "delta:2:1")["lines"][-1]
        assert last["latex"].endswith(ends)
        assert (r"\overset" in last["latex"]) == (sum(y) == 1.0)


def test_a_corner_that_is_not_moved_is_none() -> None:
    """z³₁ is 0 at ReLU's kink, but neuron 1 of layer 2 is off: its derivative is plainly 0."""
    case = make(Shape((1, 2, 1), ("relu", "relu"), "quadratic"))
    start = case.network.flatten(
        [np.array([[-1.0], [1.0]]), np.array([[1.0, 1.0]])], [np.zeros(2), np.array([-1.0])]
    )
    batch = replace(case.batch, x=frozen(np.array([[1.0]])))
    trace = replace(case, start=frozen(start), batch=batch).trace()
    assert trace.value(Quantity("z", 3, 1)) == 0.0
    noted = {t for t in ids_with_proofs(trace) if proven(trace, t)["lines"][0]["note"] is not None}
    assert noted == {
        "delta:3:1", "grad_b:3:1", "grad_w:3:1:2", "delta:2:2", "grad_b:2:2", "grad_w:2:2:1"
    }  # fmt: skip
