"""Walks the registry: every number of a pass is what its formula and terms say.

Over every activation and cost, mini-batches, L1 and L2, and all optimisers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import orjson
import pytest
from hypothesis import given

from app.api.catalog import CatalogView, catalog
from app.api.language import write_json
from app.engine.costs import COSTS
from app.engine.explain import explain
from app.engine.optimizers import OPTIMIZERS
from app.engine.rules import RULES
from app.engine.writing import EXPANSIONS, WRITERS
from app.settings import Settings
from tests.api.lab import Remote, check_type
from tests.caller import Caller
from tests.contract.arithmetic import SQUARE, balanced
from tests.contract.explained import (
    ALL,
    EDGES,
    check_substituted,
    check_terms,
    check_texts,
    every_id,
    explained,
    traces,
)
from tests.engine.networks import (
    Case,
    Shape,
    cases,
    deterministic,
    make,
)
from tests.hunts import covering, hunted


@pytest.mark.parametrize(("output", "cost"), hunted(ALL, covering(ALL)))
def test_every_id_is_the_sum_of_its_terms(output: str, cost: str) -> None:
    seen = 0
    for trace in traces(output, cost):
        views = {text: explained(trace, text) for text in every_id(trace)}
        for text, view in views.items():
            assert view["id"] == text
            check_terms(trace, view)
            check_texts(view)
            if seen < 2:
                check_substituted(view)
            for source in view["depends_on"]:
                assert text in views[source]["used_by"], (text, source)
            for user in view["used_by"]:
                assert text in views[user]["depends_on"], (text, user)
        seen += 1
    assert seen >= 4, "too few networks could be used"


@given(cases())
@deterministic(15)
def test_random_networks_are_the_sums_of_their_terms(case: Case) -> None:
    trace = case.trace(updates=1)
    for text in every_id(trace):
        view = explained(trace, text)
        check_terms(trace, view)
        check_texts(view)
        check_substituted(view)


@given(cases())
@deterministic(40)
def test_nothing_is_computed_before_what_it_is_made_of(case: Case) -> None:
    """Every op's sources are given or computed before it, and its line hides nothing."""
    trace = case.trace()
    for step in range(1, trace.program.steps + 1):
        q = trace.program.op(step - 1)
        found = explain(trace, q, step)
        assert all(trace.known(source, step - 1) for source in found.depends_on), (str(q), step)
        assert not trace.known(q, step - 1)
        assert SQUARE not in found.substituted


@pytest.mark.parametrize(("output", "cost", "biases", "y", "delta"), EDGES)
def test_saturated_outputs_keep_their_terms(
    output: str, cost: str, biases: list[float], y: list[float], delta: list[float]
) -> None:
    """Where an output is 0 or 1 to the last bit, or all but."""
    shape = make(Shape((1, 2), (output,), cost, l2=0.01))
    start = shape.network.flatten([np.zeros((2, 1))], [np.array(biases)])
    batch = replace(shape.batch, y=np.array([y]))
    trace = replace(shape, start=start, batch=batch).trace()
    assert trace.breakdown is None
    assert trace.record.delta[-1][0] == pytest.approx(delta, rel=1e-7, abs=1e-12)
    for text in every_id(trace):
        view = explained(trace, text)
        check_terms(trace, view)
        check_texts(view)


@pytest.mark.parametrize(
    ("output", "cost"),
    [
        ("sigmoid", "quadratic"),
        ("softmax", "categorical_cross_entropy"),
        ("softmax", "binary_cross_entropy"),
    ],
)
def test_masked_explanations_hide_values_and_keep_neighbours(output: str, cost: str) -> None:
    for trace in list(traces(output, cost))[:2]:
        steps = trace.program.steps
        whole = {text: explained(trace, text) for text in every_id(trace)}
        for step in (0, 5, steps // 2, steps - 3):
            for text, full in whole.items():
                view = explained(trace, text, step)
                for name in ("depends_on", "used_by", "rule", "id"):
                    assert view[name] == full[name]
                check_texts(view)
                q = trace.quantity(text)
                index = trace.program.index_of(q)
                known = index is None or index < step
                if q.kind == "new_b" and index is None:
                    known = step >= trace.program.end_of("gradients")
                if known:
                    assert view["value"] == full["value"]
                    assert view["latex"] == full["latex"]
                    assert view["words"] == full["words"]
                else:
                    check_masked(view, full)


def check_masked(view: dict[str, Any], full: dict[str, Any]) -> None:
    assert view["value"] is None
    assert SQUARE in view["latex"]["substituted"]
    assert all(term["value"] is None for term in view["terms"])
    assert all(s["after"] is None for s in view["state"])
    if view["general"] is not None:
        assert SQUARE in view["general"]["substituted"]
    for mine, theirs in zip(view["terms"], full["terms"], strict=True):
        for f, g in zip(mine["factors"], theirs["factors"], strict=True):
            assert f["value"] in (None, g["value"])


def masked_values(view: dict[str, Any], trace: dict[str, Any]) -> dict[str, float | None]:
    """Every value of a session's view by its id; what is there is what the trace has."""
    values = {f"a:1:{j}": v for j, v in enumerate(view["layers"][0]["a"], start=1)}
    for one, whole in zip(view["layers"][1:], trace["layers"][1:], strict=True):
        at = one["layer"]
        for kind in ("z", "a", "delta", "grad_b"):
            for j, v in enumerate(one[kind], start=1):
                values[f"{kind}:{at}:{j}"] = v
                assert v is None or v == whole[kind][j - 1]
        for j, row in enumerate(one["grad_w"], start=1):
            values.update((f"grad_w:{at}:{j}:{k}", v) for k, v in enumerate(row, start=1))
    return {**values, "cost": view["cost"]}


def test_the_masked_trace_and_the_explanations_agree_over_http(client: Caller) -> None:
    """At every step of a soft-max network with a mini-batch, for every id."""
    session = Remote.create(
        client,
        {
            "network": {
                "sizes": [2, 2, 2],
                "activations": ["tanh", "softmax"],
                "cost": "categorical_cross_entropy",
            },
            "data": {"x": [[0.5, -1], [0.25, 2]], "y": [[0, 1], [1, 0]]},
            "training": {"batch_size": 2, "optimizer": "adam"},
        },
    )
    trace = session.trace()
    for step in range(trace["steps"] + 1):
        if step:
            session.step()
        values = masked_values(session.view, trace)
        for text in list(values)[step % 3 :: 3]:
            assert session.explain(text)["value"] == values[text], (step, text)
        if session.view["cursor"]["last"]:
            assert session.explain(session.view["cursor"]["last"])["value"] is not None
        if session.view["cursor"]["next"]:
            assert session.explain(session.view["cursor"]["next"])["value"] is None
    # Another sample of the batch, and the shown one by its own name.
    assert session.explain("z:2:1@1")["value"] != session.explain("z:2:1@0")["value"]
    shown = session.explain("z:2:1@0")
    assert shown["id"] == "z:2:1@0"
    assert {**shown, "id": "z:2:1"} == session.explain("z:2:1")


def test_every_rule_that_computes_a_quantity_has_its_expansion() -> None:
    assert set(EXPANSIONS) == set(RULES) - {"error_definition"}
    assert set(WRITERS) <= set(RULES)
    assert [name for name, rule in RULES.items() if rule.compute is None] == ["given"]


def test_the_catalogue_lists_every_registry_and_its_latex_is_whole(client: Caller) -> None:
    found = check_type(client.get("/api/v1/catalog"), CatalogView)
    assert [r["id"] for r in found["rules"]] == list(RULES)
    assert {r["number"] for r in found["rules"]} == {None, 1, 2, 3, 4, 5, 6, 7}
    assert {o["id"] for o in found["optimizers"]} == set(OPTIMIZERS)
    assert {c["id"] for c in found["costs"]} == set(COSTS)
    for row in found["rules"]:
        assert balanced(row["symbolic"])
        assert balanced(row["matrix"])
        assert "@f" not in row["symbolic"] + row["matrix"]
    for name in ("activations", "costs", "optimizers", "initializers"):
        for row in found[name]:
            assert all(balanced(row[k]) for k in ("latex", "derivative") if k in row), row
    assert found == orjson.loads(write_json(catalog(Settings(store="memory://"))))
