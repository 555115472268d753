"""Examples for the API's own documentation. The views among them are computed, not typed."""

from __future__ import annotations

from typing import Any

from ..engine.errors import LabError
from .errors import STATUS
from .schemas import Problem, TrainProgress

Examples = dict[str, dict[str, Any]]

CREATE: Examples = {
    "preset": {"summary": "a worked example", "value": {"preset": "mazur"}},
    "own": {
        "summary": "an own network and sample",
        "value": {
            "network": {
                "sizes": [2, 2, 1],
                "activations": ["tanh", "sigmoid"],
                "cost": "binary_cross_entropy",
                "weights": [[[0.1, -0.2], [0.4, 0.3]], [[0.5, -0.6]]],
                "biases": [[0.0, 0.1], [0.2]],
            },
            "data": {"x": [[1.0, 0.5]], "y": [[1.0]]},
            "training": {"learning_rate": 0.1},
        },
    },
    "xor": {
        "summary": "a preset with other training",
        "value": {"preset": "xor", "training": {"optimizer": "adam", "learning_rate": 0.05}},
    },
}
STEP: Examples = {
    "op": {"summary": "one quantity on", "value": {"unit": "op"}},
    "back": {"summary": "a layer back", "value": {"unit": "layer", "direction": "back"}},
    "passes": {"summary": "ten passes on", "value": {"unit": "pass", "count": 10}},
}
SEEK: Examples = {"place": {"summary": "to pass 0, step 12", "value": {"pass": 0, "step": 12}}}
PATCH: Examples = {
    "weight": {"summary": "type a weight", "value": {"set": {"w:2:1:2": 0.4, "b:2:1": 0}}},
    "sample": {"summary": "another sample", "value": {"sample": {"x": [0.1, 0.9], "y": [0, 1]}}},
    "rate": {"summary": "a smaller step", "value": {"training": {"learning_rate": 0.1}}},
}
TRAIN: Examples = {
    "until": {
        "summary": "until the cost is low",
        "value": {"epochs": 1000, "until": {"cost_below": 0.01}},
    }
}
CONDITION: Examples = {
    "sign": {
        "summary": "when any δ changes sign",
        "value": {"kind": "sign_change", "target": "delta"},
    },
    "saturated": {
        "summary": "when a slope falls below 0.01",
        "value": {"kind": "magnitude_below", "target": "slope:2:1", "value": 0.01},
    },
    "cost": {"summary": "when the cost is low", "value": {"kind": "cost_below", "value": 0.01}},
}
BOOKMARK: Examples = {"here": {"summary": "name the cursor's place", "value": {"name": "here"}}}
PASS: Examples = {
    "gradients": {
        "summary": "forward, cost, errors and gradients",
        "value": {
            "network": {"sizes": [2, 1], "weights": [[[0.5, -0.5]]], "biases": [[0.1]]},
            "x": [1.0, 2.0],
            "y": [1.0],
        },
    }
}


def problems(*errors: type[LabError]) -> dict[int | str, dict[str, Any]]:
    """Document the problem responses that a call can give."""
    by_status: dict[int | str, list[type[LabError]]] = {}
    for error in errors:
        by_status.setdefault(STATUS[error], []).append(error)
    return {
        status: {
            "model": Problem,
            "description": " · ".join(dict.fromkeys(f"{e.title} (`{e.code}`)" for e in kinds)),
            "content": {
                "application/problem+json": {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "examples": {e.code: _example(e) for e in kinds},
                }
            },
        }
        for status, kinds in by_status.items()
    }


def train_stream(media_type: str) -> dict[int | str, dict[str, Any]]:
    """Document the event stream of a training: what one `progress` event holds."""
    schema = TrainProgress.model_json_schema(
        mode="serialization", ref_template="#/components/schemas/{model}"
    )
    # its parts are among the components already: a plain reply holds them, too
    del schema["$defs"]
    return {200: {"content": {media_type: {"schema": schema}}}}


def _example(error: type[LabError]) -> dict[str, Any]:
    return {
        "summary": error.title,
        "value": {
            "type": f"urn:backprop-lab:problem:{error.code}",
            "title": error.title,
            "status": STATUS[error],
            "detail": (error.__doc__ or "").strip(),
            "code": error.code,
        },
    }
