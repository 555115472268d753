"""Walks the registry: every number of a pass is what its formula, terms and NumPy line say.

Over every activation and cost, mini-batches, L1 and L2, and all optimisers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import orjson
import pytest
from fastapi.testclient import TestClient
from hypothesis import given

from app.api.catalog import CatalogView, catalog
from app.api.explanations import Explanation, explanation_view
from app.api.language import write_json
from app.engine.costs import COSTS
from app.engine.explain import explain
from app.engine.ids import Quantity
from app.engine.optimizers import OPTIMIZERS
from app.engine.rules import RULES, rule_of
from app.engine.trace import Trace
from app.engine.writing import EXPANSIONS, WRITERS, write
from app.settings import Settings
from tests.api.lab import Remote, check_type, reader, strict_json
from tests.contract.arithmetic import SQUARE, balanced, evaluate, relations, wobble
from tests.engine.networks import (
    HIDDEN,
    OUTPUTS,
    Case,
    Shape,
    cases,
    deterministic,
    make,
    usable,
)

ALL = sorted(product(OUTPUTS, COSTS))
VARIANTS = (
    {"samples": 1},
    {"samples": 3, "l1": 0.037123, "l2": 0.0123456},
    {"samples": 2, "train_biases": False, "l2": 0.05},
    {"samples": 2, "dropout": 0.4},
)


def traces(output: str, cost: str) -> Iterator[Trace]:
    """Traces of one output activation and cost: all hidden ones, all optimisers, all variants.

    Which optimiser and variant meets which activation turns with the pair.
    """
    optimizers, turn = sorted(OPTIMIZERS), ALL.index((output, cost))
    for number, hidden in enumerate(HIDDEN, start=turn):
        variant = VARIANTS[number % len(VARIANTS)]
        shape = Shape(
            (2, 3, 2),
            (hidden, output),
            cost,
            optimizer=optimizers[number % len(optimizers)],
            seed=number,
        )
        for seed in range(number, number + 300, 100):
            case = make(replace(shape, seed=seed, **variant))  # type: ignore[arg-type]
            if usable(case, updates=2):
                yield case.trace(updates=2)
                break


def every_id(trace: Trace) -> Iterator[str]:
    """Every id that a pass has, per sample where it is per sample."""
    sizes = trace.network.sizes
    yield from ("cost", "learning_rate")
    for index in trace.batch.indices:
        at = "" if index == trace.batch.shown else f"@{index}"
        yield from (f"y:{j}{at}" for j in range(1, sizes[-1] + 1))
        yield from (f"a:1:{j}{at}" for j in range(1, sizes[0] + 1))
        for layer in range(2, len(sizes) + 1):
            if layer in trace.dropping:
                yield from (f"mask:{layer}:{j}{at}" for j in range(1, sizes[layer - 1] + 1))
            for kind, j in product(("z", "a", "slope", "delta"), range(1, sizes[layer - 1] + 1)):
                yield f"{kind}:{layer}:{j}{at}"
    for layer in range(2, len(sizes) + 1):
        for j in range(1, sizes[layer - 1] + 1):
            yield from (f"{kind}:{layer}:{j}" for kind in ("b", "grad_b", "new_b"))
            for k in range(1, sizes[layer - 2] + 1):
                yield from (f"{kind}:{layer}:{j}:{k}" for kind in ("w", "grad_w", "new_w"))


def explained(trace: Trace, text: str, step: int | None = None) -> dict[str, Any]:
    """The explanation as it goes over the wire, held to its type."""
    view = explanation_view(explain(trace, trace.quantity(text), step))
    data = write_json(view)
    reader(Explanation).validate_json(data, strict=True)
    return dict(strict_json(data))


def engine_value(trace: Trace, text: str) -> float:
    """The value of an id, read from the engine's arrays and not through the trace's lookup."""
    record, network = trace.record, trace.network
    name, _, sample = text.partition("@")
    kind, *indices = name.split(":")
    row = trace.batch.indices.index(int(sample) if sample else trace.batch.shown)
    if kind == "cost":
        return record.cost
    if kind == "learning_rate":
        assert trace.training is not None
        return trace.rate
    if kind == "y":
        return float(trace.batch.y[row, int(indices[0]) - 1])
    layer, j = int(indices[0]), int(indices[1]) - 1
    if kind in ("z", "delta"):
        return float(getattr(record, kind)[layer - 2][row, j])
    if kind == "a":
        return float(record.a[layer - 1][row, j])
    if kind == "mask":
        assert trace.batch.masks is not None
        mask = trace.batch.masks.values[layer - 2]
        assert mask is not None
        return float(mask[row, j])
    if kind == "slope":
        z = record.z[layer - 2]
        a = record.a[layer - 1]
        if layer in trace.dropping:
            a = network.activation(layer).value(z)
        return float(network.activation(layer).slope(z, a)[row, j])
    vector = {"grad": record.gradient, "new": record.parameters}.get(
        kind.split("_")[0], trace.start
    )
    assert vector is not None
    ws, bs = network.views(vector)
    if kind[-1] == "b":
        return float(bs[layer - 2][j])
    return float(ws[layer - 2][j, int(indices[2]) - 1])


def check_terms(trace: Trace, view: dict[str, Any]) -> None:
    """value = (Σ terms) × Π outer factors; a term is its factors' product; ids tell values."""
    value = view["value"]
    assert value == engine_value(trace, view["id"])
    tolerance = 1e-12 * max(1.0, abs(value))
    total = math.fsum(term["value"] for term in view["terms"])
    product_ = total * math.prod(f["value"] for f in view["outer_factors"])
    assert abs(product_ - value) <= tolerance, view["id"]
    sources = set()
    for term in view["terms"]:
        expected = math.prod(f["value"] for f in term["factors"])
        assert abs(term["value"] - expected) <= 1e-12 * max(1.0, abs(expected))
    for f in [*(f for t in view["terms"] for f in t["factors"]), *view["outer_factors"]]:
        if f["id"] is not None:
            assert f["value"] == engine_value(trace, f["id"]), (view["id"], f["id"])
            assert f["sources"] == []
            sources.add(f["id"])
        sources.update(f["sources"])
    assert sources == set(view["depends_on"])
    assert len(view["depends_on"]) == len(sources)
    assert len(view["used_by"]) == len(set(view["used_by"]))
    assert view["id"] not in sources


def check_texts(view: dict[str, Any]) -> None:
    """LaTeX is well-formed; words are a sentence with no machine's word for a number in it."""
    latex = [*view["latex"].values(), *(t["latex"] for t in view["terms"])]
    latex += [f["latex"] for t in view["terms"] for f in t["factors"]]
    latex += [f["latex"] for f in view["outer_factors"]]
    latex += list((view["general"] or {}).values())
    for text in latex:
        assert text
        assert balanced(text), text
        assert not re.search(r"nan|inf\b|None|@f|\{[wg]\}", text), text
    assert view["numpy"]
    assert "{" not in view["numpy"]
    words = view["words"]
    assert words[-1] == "."
    assert words[0].isupper()
    assert not re.search(r"\b(nan|inf|None)\b", words), words


def check_substituted(view: dict[str, Any]) -> None:
    """What the line with numbers claims is true: '=' to the last bit, '≈' to its four digits."""
    line = view["latex"]["substituted"]
    sides, joints = relations(line)
    assert SQUARE not in line
    exact = True
    for joint, side in zip(joints, sides[1:], strict=True):
        exact = exact and joint == "="
        value = evaluate(side)
        if value is None:
            continue
        # An exact line is off by float64's noise only, a rounded one by its digits' halves.
        noise = 1e-12 * max(abs(view["value"]), *(abs(t["value"]) for t in view["terms"]))
        slack = noise if exact else noise + 1.1 * wobble(side) + 6e-4 * abs(view["value"])
        assert abs(value - view["value"]) <= slack, (line, side)
    last = evaluate(sides[-1])
    assert last == pytest.approx(view["value"], rel=6e-4, abs=0), line


@pytest.mark.parametrize(("output", "cost"), ALL)
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


EDGES = [
    # (output activation, cost, biases of two outputs whose weights are 0, targets, δ)
    ("relu", "binary_cross_entropy", [-1.0, 0.5], [0.0, 0.5], [0.0, 0.0]),
    ("linear", "binary_cross_entropy", [0.0, 1.0], [0.0, 1.0], [1.0, -1.0]),
    ("linear", "categorical_cross_entropy", [0.0, 0.5], [0.0, 1.0], [0.0, -2.0]),
    ("sigmoid", "binary_cross_entropy", [800.0, -800.0], [0.0, 1.0], [1.0, -1.0]),
    ("sigmoid", "categorical_cross_entropy", [-800.0, 800.0], [1.0, 1.0], [-1.0, 0.0]),
    ("softmax", "categorical_cross_entropy", [900.0, 0.0], [0.0, 1.0], [1.0, -1.0]),
    ("softmax", "categorical_cross_entropy", [900.0, 0.0], [0.5, 1.5], [1.5, -1.5]),
    ("softmax", "binary_cross_entropy", [20.0, 0.0], [0.0, 1.0], [2.0, -2.0]),
    ("softmax", "binary_cross_entropy", [30.0, 0.0], [0.25, 0.5], [1.25, -1.25]),
    ("softmax", "binary_cross_entropy", [700.0, 0.0], [0.0, 1.0], [2.0, -2.0]),
]


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


def test_the_masked_trace_and_the_explanations_agree_over_http(client: TestClient) -> None:
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


# --- the NumPy lines ------------------------------------------------------------------------------


class Dictionaries:
    """The names that the NumPy lines speak of: arrays by layer, constants, optimiser state."""

    def __init__(self, trace: Trace) -> None:
        network, record, training = trace.network, trace.record, trace.training
        assert training is not None
        assert trace.before is not None
        assert record.state is not None
        layers = range(2, network.depth + 1)
        row = trace.batch.row
        self.names: dict[str, Any] = {
            "math": math,
            "np": np,
            "y": trace.batch.y[row],
            "Y": trace.batch.y,
            "A": {layer: record.a[layer - 1] for layer in range(1, network.depth + 1)},
            "Delta": {layer: record.delta[layer - 2] for layer in layers},
            "a": {layer: record.a[layer - 1][row] for layer in range(1, network.depth + 1)},
            "z": {layer: record.z[layer - 2][row] for layer in layers},
            "delta": {layer: record.delta[layer - 2][row] for layer in layers},
            "slope": {layer: trace.slopes[layer - 2][row] for layer in layers},
            "cost": record.cost,
            "m": trace.batch.size,
            "eta": training.learning_rate,
            "l1": training.l1,
            "l2": training.l2,
            "t": record.state.updates,
        }
        masks = trace.batch.masks
        if masks is not None:
            self.names["p"] = {layer: masks.rate(layer) for layer in masks.layers}
            for name, arrays in (("u", masks.drawn), ("mask", masks.values)):
                self.names[name] = {
                    layer: v[row] for layer, v in enumerate(arrays, start=2) if v is not None
                }
        greek = {"momentum": "mu", "decay": "rho", "epsilon": "eps"}
        for name, value in training.constants.items():
            self.names[greek.get(name, name)] = value
        vectors = {"": trace.start, "grad_": record.gradient, "new_": record.parameters}
        for prefix, vector in vectors.items():
            assert vector is not None
            self.add(network, prefix + "{}", vector)
        self.after: dict[str, Any] = {}
        for symbol, old, new in zip(
            training.optimizer.slot_symbols, trace.before.slots, record.state.slots, strict=True
        ):
            self.add(network, symbol + "_{}", old)
            self.add(network, symbol + "_{}", new, self.after)

    def add(self, network: Any, name: str, vector: Any, to: dict[str, Any] | None = None) -> None:
        target = self.names if to is None else to
        for kind, arrays in zip("wb", network.views(vector), strict=True):
            target[name.format(kind)] = {
                layer: array.copy() for layer, array in enumerate(arrays, start=2)
            }

    def without(self, line: str) -> dict[str, Any]:
        """Copies of all names, lacking what the line is to compute."""
        names = {k: dict(v) if isinstance(v, dict) else v for k, v in self.names.items()}
        for target, layer in re.findall(r"(\w+)(?:\[(\d+)\])? = ", line):
            if target in self.after:
                continue  # an optimiser's state: the line reads the old and writes the new
            if layer:
                del names[target][int(layer)]
            else:
                names.pop(target, None)
        return names


@pytest.mark.parametrize(("output", "cost"), ALL)
def test_every_numpy_line_computes_the_engines_values(output: str, cost: str) -> None:
    executed = set()
    for trace in traces(output, cost):
        known = Dictionaries(trace)
        for index in range(trace.program.steps):
            q = trace.program.op(index)
            executed.add(run_line(known, trace, q))
            if q.kind == "a":
                executed.add(run_line(known, trace, replace(q, kind="slope")))
    assert executed == set(RULES) - {"error_definition", "given", "schedule"}


def run_line(known: Dictionaries, trace: Trace, q: Quantity) -> str:
    rule = rule_of(q, trace.network.depth)
    line = write(trace, q).numpy
    names = known.without(line)
    exec(line, names)
    targets = re.findall(r"(\w+)(?:\[(\d+)\])? = ", line)
    assert targets
    for target, layer in targets:
        expected = known.after.get(target, known.names[target])
        found = names[target]
        if layer:
            expected, found = expected[int(layer)], found[int(layer)]
            assert found.shape == expected.shape, line
        np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-12, err_msg=line)
    return rule.id


# --- the catalogue --------------------------------------------------------------------------------


def test_the_catalogue_lists_every_registry_and_its_latex_is_whole(client: TestClient) -> None:
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
