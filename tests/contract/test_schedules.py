"""Every schedule: its rate is the definition's, explained, and what the updates take."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.engine.explain import explain
from app.engine.optimizers import OPTIMIZERS
from app.engine.rules import SCHEDULE
from app.engine.schedules import CONSTANT, SCHEDULES, build_schedule
from app.engine.trace import Trace
from tests.api.lab import ROOT
from tests.caller import Caller
from tests.contract.explained import check_substituted, check_terms, check_texts, explained
from tests.contract.schedule_cases import (
    ETA,
    GIVEN,
    changing,
    rate,
    schedules,
)
from tests.contract.test_numpy_program import check as check_program
from tests.contract.test_numpy_program import run
from tests.engine.networks import ORACLE_SCHEDULES, Shape, make


def test_every_schedule_is_walked_here() -> None:
    assert set(GIVEN) == set(SCHEDULES) == set(ORACLE_SCHEDULES)
    assert all(set(GIVEN[name]) == set(kind.parameters) for name, kind in SCHEDULES.items())


@schedules
@pytest.mark.parametrize("epoch", [0, 1, 2, 4, 5, 7, 999_999_999])
def test_the_rate_is_the_oracles(schedule: dict[str, Any], epoch: int) -> None:
    found = build_schedule(schedule).rate(ETA, epoch)
    assert type(found) is float
    assert found == pytest.approx(rate(schedule, epoch), rel=1e-14, abs=1e-17)
    assert found >= 0.0


def trace_of(schedule: dict[str, Any], optimizer: str, epoch: int, eta: float = ETA) -> Trace:
    shape = Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", samples=3, optimizer=optimizer)
    case = make(replace(shape, l2=0.013, train_biases=optimizer != "adam"))
    training = replace(case.training, learning_rate=eta, schedule=build_schedule(schedule))
    before = replace(case, training=training).trace(updates=2)
    return Trace.compute(case.network, training, case.batch, before.start, before.before, epoch)


@changing
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
@pytest.mark.parametrize("epoch", [0, 3, 12])
def test_the_rate_of_a_pass_is_explained_and_is_what_updates_take(
    schedule: dict[str, Any], optimizer: str, epoch: int
) -> None:
    trace = trace_of(schedule, optimizer, epoch)
    view = explained(trace, "learning_rate")
    assert view["value"] == pytest.approx(rate(schedule, epoch), rel=1e-14, abs=1e-17)
    assert view["rule"]["id"] == SCHEDULE.id
    assert view["latex"]["symbolic"] == SCHEDULES[schedule["name"]].latex
    assert view["terms"][0]["factors"][0]["value"] == ETA
    assert f"epoch {epoch + 1}" in view["words"]
    assert f"e = {epoch}." in view["words"]
    line = run(f"import numpy as np\neta, e = {ETA!r}, {epoch}\n" + assignments(schedule, view))
    assert line["eta_e"] == view["value"]
    for text in ("learning_rate", "new_w:2:1:1", "new_w:3:2:1", "new_b:3:1"):
        one = explained(trace, text)
        check_terms(trace, one)
        check_texts(one)
        if one["value"] > 1e-12:
            check_substituted(one)
    new = explained(trace, "new_w:2:1:1")
    assert r"\eta_e" in new["latex"]["symbolic"]
    assert "eta_e" in new["numpy"]
    assert "ηₑ" in new["words"]
    assert "learning_rate" in new["depends_on"]
    check_program(trace)


def assignments(schedule: dict[str, Any], view: dict[str, Any]) -> str:
    lines = [f"{name} = {value!r}" for name, value in schedule.items() if name != "name"]
    return "\n".join([*lines, view["numpy"]])


@pytest.mark.parametrize("eta", [1e-5, 2.0, 0.123456789, 1 / 3])
@changing
def test_what_was_set_is_written_in_full(schedule: dict[str, Any], eta: float) -> None:
    view = explained(trace_of(schedule, "sgd", 4, eta), "learning_rate")
    check_terms(trace_of(schedule, "sgd", 4, eta), view)
    check_substituted(view)
    check_texts(view)


def test_a_constant_schedule_is_none() -> None:
    trace = trace_of({"name": "constant"}, "sgd", 7)
    assert trace.training is not None
    assert trace.training.schedule is CONSTANT
    view = explain(trace, trace.quantity("learning_rate"))
    assert (view.rule.id, view.value, view.substituted) == ("given", ETA, r"\eta = 0.3710")


@changing
def test_each_update_of_a_stateless_pass_is_an_epoch(
    client: Caller, schedule: dict[str, Any]
) -> None:
    body = {
        "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[0.5]]]},
        "x": [1.0], "y": [2.0], "updates": 4,
        "training": {"learning_rate": ETA, "schedule": schedule},
    }  # fmt: skip
    found = client.post(f"{ROOT}/pass", json=body).json()
    w, b = 0.5, 0.0
    for epoch in range(4):
        delta = w + b - 2.0
        w, b = w - rate(schedule, epoch) * delta, b - rate(schedule, epoch) * delta
    assert found["layers"][1]["new_w"][0][0] == pytest.approx(w, rel=1e-13)
    assert found["learning_rate"] == pytest.approx(rate(schedule, 3), rel=1e-14)
    assert found["training"]["learning_rate"] == ETA


def test_the_table_that_the_page_is_held_to_is_true() -> None:
    cases = json.loads((Path(__file__).parents[1] / "cases" / "schedules.json").read_text())
    assert {case["schedule"]["name"] for case in cases} == set(SCHEDULES)
    for case in cases:
        found = build_schedule(case["schedule"]).rate(case["eta"], case["epoch"])
        assert found == pytest.approx(case["rate"], rel=1e-13, abs=1e-17)
