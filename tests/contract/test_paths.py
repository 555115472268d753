"""Paths to the cost: all of them against brute force, the largest of many, and what is left."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import fsum, prod
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from app.api.language import write_json
from app.api.paths import PathsView, paths_view
from app.engine.errors import UnknownQuantity
from app.engine.paths import MOST_PATHS, find_paths
from app.engine.trace import Trace
from tests.api.lab import Remote, check_problem, check_type, reader, strict_json
from tests.caller import Caller
from tests.contract.explained import engine_value, every_id
from tests.engine.networks import Case, Shape, alone, cases, deterministic, make

BEGINNINGS = ("delta", "grad_b", "grad_w")


def shown(trace: Trace, text: str, most: int = MOST_PATHS) -> dict[str, Any]:
    """The paths as they go over the wire, held to their type."""
    data = write_json(paths_view(find_paths(trace, text, most), text))
    reader(PathsView).validate_json(data, strict=True)
    return dict(strict_json(data))


def brute_force(trace: Trace, text: str) -> dict[tuple[str, ...], float]:
    """Every way, by counting through the neurons of the layers above; no line of the engine's."""
    name, _, sample = text.partition("@")
    kind, *indices = name.split(":")
    at = "" if not sample or int(sample) == trace.batch.shown else f"@{sample}"
    layer, j = int(indices[0]), int(indices[1])
    sizes = trace.network.sizes
    found = {}
    for way in product(*(range(1, n + 1) for n in sizes[layer:])):
        ids = [f"a:{layer - 1}:{indices[2]}{at}"] if kind == "grad_w" else []
        here = j
        for above, neuron in enumerate(way, start=layer + 1):
            ids.append(f"slope:{above - 1}:{here}{at}")
            ids += [f"mask:{above - 1}:{here}{at}"] if above - 1 in trace.dropping else []
            ids.append(f"w:{above}:{neuron}:{here}")
            here = neuron
        ids.append(f"delta:{len(sizes)}:{here}{at}")
        found[tuple(ids)] = prod(engine_value(trace, each) for each in ids)
    return found


def one_sample(case: Case) -> Case:
    """The case's shown sample alone, without penalty: where a gradient is the sum of its paths."""
    batch = alone(case.batch, case.batch.row, 7)
    return replace(case, batch=batch, training=replace(case.training, l1=0.0, l2=0.0, batch_size=1))


@given(cases())
@deterministic(12)
def test_all_paths_of_random_networks(case: Case) -> None:
    trace, lone = case.trace(), one_sample(case).trace()
    for text in every_id(trace):
        if text.partition(":")[0] not in BEGINNINGS:
            continue
        names = [text]
        if "@" not in text and trace.batch.size > 1 and not text.startswith("delta"):
            names.append(f"{text}@0")
        for name in names:
            expected, view = brute_force(trace, name), shown(trace, name)
            check(view, expected)
        if "@" not in text:
            value = engine_value(lone, text)
            assert shown(lone, text)["value"] == pytest.approx(value, rel=1e-12, abs=1e-300)


def check(view: dict[str, Any], expected: dict[tuple[str, ...], float]) -> None:
    """The listed ways are the largest, in their order; with the rest they make the value."""
    count = len(expected)
    assert view["count"] == count
    listed = {tuple(path["ids"]): path["value"] for path in view["paths"]}
    assert len(listed) == len(view["paths"]) == min(count, MOST_PATHS)
    largest = max(map(abs, expected.values()))
    for path in view["paths"]:
        assert path["value"] == pytest.approx(expected[tuple(path["ids"])], rel=1e-12, abs=1e-300)
        assert prod(path["values"]) == path["value"]
        sizes = dict(zip(path["ids"], map(abs, path["values"]), strict=True))
        assert sizes[path["smallest"]] == min(sizes.values())
    amounts = [abs(value) for value in listed.values()]
    assert amounts == sorted(amounts, reverse=True)
    best = sorted(map(abs, expected.values()), reverse=True)[: len(amounts)]
    np.testing.assert_allclose(amounts, best, rtol=1e-12, atol=1e-300)
    total = fsum(listed.values()) + view["rest"]
    slack = 1e-12 * max(abs(view["value"]), largest, 1e-290)
    assert abs(total - view["value"]) <= slack
    assert abs(view["value"] - fsum(expected.values())) <= 1e-12 * count * max(largest, 1e-290)
    assert count > MOST_PATHS or view["rest"] == 0.0


@pytest.mark.parametrize("hidden", ["tanh", "relu", "sigmoid"])
def test_the_largest_of_many_paths_are_listed_and_the_others_summed(hidden: str) -> None:
    """1,680 ways; a ReLU makes many of them 0."""
    trace = make(Shape((3, 5, 7, 8, 6), (hidden,) * 3 + ("softmax",), "quadratic")).trace()
    for text in ("grad_w:2:2:3", "delta:2:4", "grad_b:3:1"):
        check(shown(trace, text), brute_force(trace, text))


def test_a_dead_neuron_has_paths_of_0_and_nothing_left() -> None:
    case = make(Shape((2, 3, 20, 20, 2), ("relu", "tanh", "tanh", "sigmoid"), "quadratic"))
    start = case.start.copy()
    w, b, _ = case.network.layout[0]
    start[w], start[b] = 0.0, -1.0
    view = shown(replace(case, start=start).trace(), "grad_w:2:1:2")
    assert view["count"] == 20 * 20 * 2
    assert view["value"] == view["rest"] == 0.0
    assert len(view["paths"]) == MOST_PATHS
    assert {path["value"] for path in view["paths"]} == {0.0}
    assert {path["smallest"] for path in view["paths"]} == {"slope:2:1"}


def test_more_paths_than_could_ever_be_listed() -> None:
    """16 layers of 24: 24¹⁴ ways and a count beyond 64 bits; the best is the best of a sweep."""
    shape = Shape((24,) * 16, ("linear",) * 15, "quadratic", seed=4)
    trace = make(shape).trace()
    view = shown(trace, "grad_w:2:1:1")
    assert view["count"] == 24**14 > 2**63
    best = np.abs(trace.record.delta[-1][0])
    for w in reversed(trace.weights[0][1:]):
        best = (np.abs(w) * best[:, None]).max(axis=0)
    first = abs(engine_value(trace, "a:1:1")) * best[0]
    assert abs(view["paths"][0]["value"]) == pytest.approx(first, rel=1e-12)
    assert fsum(p["value"] for p in view["paths"]) + view["rest"] == pytest.approx(
        view["value"], rel=1e-12
    )


def test_equal_paths_are_each_listed_once() -> None:
    case = make(Shape((1, 4, 4, 1), ("linear",) * 3, "quadratic"))
    trace = replace(case, start=np.ones_like(case.start)).trace()
    view = shown(trace, "grad_w:2:1:1")
    assert len({tuple(p["ids"]) for p in view["paths"]}) == view["count"] == 4


def test_only_what_has_a_way_to_the_cost_begins_one() -> None:
    trace = make(Shape((2, 2), ("tanh",), "quadratic", samples=2)).trace()
    for text in ("a:1:1", "w:2:1:1", "cost", "z:2:1", "grad_w:2:1:1@9", "grad_w:9:1:1", "grad_w@0"):
        with pytest.raises(UnknownQuantity):
            find_paths(trace, text)


def test_paths_over_http(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    reply = client.get(f"{session.url}/paths/grad_w:2:1:2")
    view = check_type(reply, PathsView)
    assert reply.headers["etag"] == '"0"'
    assert [path["ids"] for path in view["paths"]] == [
        ["a:1:2", "slope:2:1", "w:3:1:1", "delta:3:1"],
        ["a:1:2", "slope:2:1", "w:3:2:1", "delta:3:2"],
    ]
    assert view["value"] == session.trace()["layers"][1]["grad_w"][0][1]
    check_problem(client.get(f"{session.url}/paths/a:1:1"), 404, "unknown_quantity")
    check_problem(client.get(f"{session.url}/paths/delta:2:1?digits=4"), 422, "invalid_input")
    xor = Remote.create(client, {"preset": "xor"})
    other = check_type(client.get(f"{xor.url}/paths/grad_w:2:1:1?sample=3"), PathsView)
    assert other["value"] == xor.trace(sample=3)["layers"][1]["grad_w"][0][0]
