"""Passes of every kind, all ids that they have, and what must be true of an id's explanation."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from app.api.explanations import Explanation, explanation_view
from app.api.language import write_json
from app.engine.costs import COSTS
from app.engine.explain import explain
from app.engine.optimizers import OPTIMIZERS
from app.engine.trace import Trace
from tests.api.lab import reader, strict_json
from tests.contract.arithmetic import SQUARE, balanced, evaluate, relations, wobble
from tests.engine.networks import (
    HIDDEN,
    OUTPUTS,
    Shape,
    make,
    usable,
)

ALL = sorted(product(OUTPUTS, COSTS))
OTHER_NAMES = re.compile(r"\\tanh|\\operatorname\{(?!sign\}|erf\}|diag\})")
"""The layer's function is σ and its slope σ′ in every formula, as the quantity itself is called."""
VARIANTS = (
    {"samples": 1},
    {"samples": 3, "l1": 0.037123, "l2": 0.0123456},
    {"samples": 2, "train_biases": False, "l2": 0.05},
    {"samples": 2, "dropout": 0.4},
)
EDGES = [
    # (output activation, cost, biases of two outputs whose weights are 0, targets, δ)
    ("relu", "binary_cross_entropy", [-1.0, 0.5], [0.0, 0.5], [0.0, 0.0]),
    ("linear", "binary_cross_entropy", [0.0, 1.0], [0.0, 1.0], [1.0, -1.0]),
    ("linear", "categorical_cross_entropy", [0.0, 0.5], [0.0, 1.0], [0.0, -2.0]),
    ("linear", "categorical_cross_entropy", [-1.0, 0.5], [0.0, 1.0], [0.0, -2.0]),
    ("sigmoid", "binary_cross_entropy", [800.0, -800.0], [0.0, 1.0], [1.0, -1.0]),
    ("sigmoid", "categorical_cross_entropy", [-800.0, 800.0], [1.0, 1.0], [-1.0, 0.0]),
    ("softmax", "categorical_cross_entropy", [900.0, 0.0], [0.0, 1.0], [1.0, -1.0]),
    ("softmax", "categorical_cross_entropy", [900.0, 0.0], [0.5, 1.5], [1.5, -1.5]),
    ("softmax", "binary_cross_entropy", [20.0, 0.0], [0.0, 1.0], [2.0, -2.0]),
    ("softmax", "binary_cross_entropy", [30.0, 0.0], [0.25, 0.5], [1.25, -1.25]),
    ("softmax", "binary_cross_entropy", [700.0, 0.0], [0.0, 1.0], [2.0, -2.0]),
]


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
        assert not re.search(r"nan|inf\b|None|\{[wg]\}", text), text
        assert not OTHER_NAMES.search(text), text
    if any((f["id"] or "").startswith("slope") for f in view["outer_factors"]):
        assert all(r"\sigma'" in view["latex"][form] for form in ("symbolic", "matrix"))
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
