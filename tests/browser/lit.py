"""What a number is to the one that is looked at: itself, a source or a use; and every id."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

SMALL: dict[str, Any] = {
    "network": {"sizes": [2, 3, 2], "seed": 4},
    "data": {"x": [[0.3, 0.7]], "y": [[1, 0]]},
}


NEWER: dict[str, Any] = {
    "network": {"sizes": [2, 3, 2, 2], "activations": ["gelu", "elu", "softplus"], "seed": 4},
    "data": {"x": [[0.3, 0.7]], "y": [[1, 0]]},
    "training": {
        "dropout": 0.3,
        "l1": 0.01,
        "l2": 0.1,
        "schedule": {"name": "exponential", "decay": 0.9},
    },
}
"""Masks, a scheduled η, penalties, and the functions with long slopes."""


def ids_of(trace: dict[str, Any]) -> list[str]:
    """Every id of a pass on one sample."""
    sizes = trace["network"]["sizes"]
    found = ["cost", "learning_rate"]
    found += [f"a:1:{j}" for j in range(1, sizes[0] + 1)]
    found += [f"y:{j}" for j in range(1, sizes[-1] + 1)]
    dropped = "mask" in trace["layers"][1]
    for layer, (below, here) in enumerate(pairwise(sizes), 2):
        for j in range(1, here + 1):
            found += [f"mask:{layer}:{j}"] if dropped and layer < len(sizes) else []
            found += [
                f"{kind}:{layer}:{j}"
                for kind in ("z", "slope", "a", "delta", "b", "grad_b", "new_b")
            ]
            found += [
                f"{kind}:{layer}:{j}:{k}"
                for kind in ("w", "grad_w", "new_w")
                for k in range(1, below + 1)
            ]
    return found


RANK = {"use": 1, "source": 2, "self": 3}
