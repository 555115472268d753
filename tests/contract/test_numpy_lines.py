"""Runs the NumPy line of every op: it computes the engine's values from what stands before it."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.ids import Quantity
from app.engine.rules import RULES, rule_of
from app.engine.trace import Trace
from app.engine.writing import write
from tests.contract.explained import ALL, traces


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
