"""Every schedule with constants, the rate that it comes to, and a session that learns by it.

The oracle is written from the definitions, in plain Python: it shares no line with the engine.
"""

from __future__ import annotations

from typing import Any

import pytest

from app.engine.kernels.kernels import LOADERS
from tests.engine.networks import ORACLE_SCHEDULES

GIVEN: dict[str, dict[str, float]] = {
    "constant": {},
    "step": {"every": 2, "factor": 0.3},
    "exponential": {"decay": 0.83},
    "cosine": {"epochs": 5},
}
"""Constants of every schedule, so that three epochs already differ and eight pass the cosine."""
SPECS = [{"name": name, **constants} for name, constants in GIVEN.items()]
ETA = 0.371
GIVEN_STEP = {"name": "step", **GIVEN["step"]}


def by_name(spec: dict[str, Any]) -> str:
    return str(spec["name"])


schedules = pytest.mark.parametrize("schedule", SPECS, ids=by_name)
changing = pytest.mark.parametrize("schedule", SPECS[1:], ids=by_name)
kernels = pytest.mark.parametrize("kernel", LOADERS)


def rate(schedule: dict[str, Any], epoch: int, eta: float = ETA) -> float:
    return float(ORACLE_SCHEDULES[schedule["name"]](eta, epoch, schedule))


X = [[0.1, 0.9], [-0.4, 0.3], [0.8, -0.2], [0.5, 0.6], [-0.7, -0.1]]
Y = [[0.0], [1.0], [0.0], [1.0], [1.0]]
W = [[[0.3, -0.2], [0.1, 0.5], [-0.4, 0.2]], [[0.2, -0.3, 0.6]]]
B = [[0.05, -0.1, 0.0], [0.1]]


def spec_of(schedule: dict[str, Any], kernel: str = "numpy", **training: Any) -> dict[str, Any]:
    """Five samples in batches of two: the last of an epoch is short."""
    return {
        "network": {
            "sizes": [2, 3, 1],
            "activations": ["tanh", "sigmoid"],
            "weights": W,
            "biases": B,
        },
        "data": {"x": X, "y": Y},
        "training": {"learning_rate": ETA, "batch_size": 2, "schedule": schedule, **training},
        "kernel": kernel,
    }


def parameters(view: dict[str, Any]) -> list[Any]:
    return [layer[name] for layer in view["layers"][1:] for name in ("w", "b")]
