"""Every optimiser against a recurrence of its own, written per parameter from the papers."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.optimizers import OPTIMIZERS, Now
from tests.engine.networks import Case, cases, deterministic

Recurrence = Callable[[float, list[float], float, dict[str, float]], list[float]]


def sgd(w: float, gradients: list[float], eta: float, _h: dict[str, float]) -> list[float]:
    path = []
    for g in gradients:
        w = w - eta * g
        path.append(w)
    return path


def momentum(w: float, gradients: list[float], eta: float, h: dict[str, float]) -> list[float]:
    v, path = 0.0, []
    for g in gradients:
        v = h["momentum"] * v + g
        w = w - eta * v
        path.append(w)
    return path


def nesterov(w: float, gradients: list[float], eta: float, h: dict[str, float]) -> list[float]:
    v, path = 0.0, []
    for g in gradients:
        v = h["momentum"] * v + g
        w = w - eta * (g + h["momentum"] * v)
        path.append(w)
    return path


def rmsprop(w: float, gradients: list[float], eta: float, h: dict[str, float]) -> list[float]:
    s, path = 0.0, []
    for g in gradients:
        s = h["decay"] * s + (1 - h["decay"]) * g**2
        w = w - eta * g / (math.sqrt(s) + h["epsilon"])
        path.append(w)
    return path


def adam(w: float, gradients: list[float], eta: float, h: dict[str, float]) -> list[float]:
    m, v, path = 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = h["beta1"] * m + (1 - h["beta1"]) * g
        v = h["beta2"] * v + (1 - h["beta2"]) * g**2
        m_hat, v_hat = m / (1 - h["beta1"] ** t), v / (1 - h["beta2"] ** t)
        w = w - eta * m_hat / (math.sqrt(v_hat) + h["epsilon"])
        path.append(w)
    return path


RECURRENCES: dict[str, Recurrence] = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "rmsprop": rmsprop,
    "adam": adam,
}
DEFAULTS = {
    "sgd": {},
    "momentum": {"momentum": 0.9},
    "nesterov": {"momentum": 0.9},
    "rmsprop": {"decay": 0.9, "epsilon": 1e-8},
    "adam": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
}


def test_there_is_a_recurrence_for_every_optimiser() -> None:
    assert set(RECURRENCES) == set(OPTIMIZERS)


@pytest.mark.parametrize("name", sorted(OPTIMIZERS))
def test_the_defaults_are_those_of_the_contract(name: str) -> None:
    assert dict(OPTIMIZERS[name].parameters) == DEFAULTS[name]


@pytest.mark.parametrize("name", sorted(OPTIMIZERS))
@given(
    start=st.floats(-3, 3),
    gradients=st.lists(st.floats(-10, 10), min_size=1, max_size=12),
    eta=st.floats(0, 2),
    constant=st.floats(0, 0.999),
)
@deterministic(40)
def test_steps_follow_the_recurrence(
    name: str, start: float, gradients: list[float], eta: float, constant: float
) -> None:
    optimizer = OPTIMIZERS[name]
    h = {k: (v if k == "epsilon" else constant) for k, v in optimizer.parameters.items()}
    expected = RECURRENCES[name](start, gradients, eta, h)
    w, slots = np.array([start, start]), optimizer.fresh_state(2).slots
    for t, (g, wanted) in enumerate(zip(gradients, expected, strict=True), start=1):
        # The second parameter gets no gradient: one optimiser state each.
        w, slots = optimizer.step(w, np.array([g, 0.0]), Now(slots, t, eta, MappingProxyType(h)))
        assert w[0] == pytest.approx(wanted, rel=1e-12, abs=1e-12)
        assert w[1] == start


@given(cases())
@deterministic(60)
def test_passes_follow_the_recurrence_and_freeze_biases(case: Case) -> None:
    """Through whole passes: every weight and bias, several updates in a row."""
    gradients, parameters = [], []
    for updates in range(4):
        record = case.trace(updates).record
        gradients.append(record.gradient)
        assert record.parameters is not None
        parameters.append(record.parameters)
        assert record.state is not None
        assert record.state.updates == updates + 1
    training = case.training
    recurrence = RECURRENCES[training.optimizer.name]
    for place, start in enumerate(case.start):
        path = [float(p[place]) for p in parameters]
        if case.network.weight_mask[place] == 0 and not training.train_biases:
            assert path == [start] * 4
            continue
        expected = recurrence(
            float(start),
            [float(g[place]) for g in gradients],
            training.learning_rate,
            dict(training.constants),
        )
        assert path == pytest.approx(expected, rel=1e-12, abs=1e-12)
