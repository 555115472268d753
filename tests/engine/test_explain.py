"""The line with numbers: '=' only where every figure on it is whole."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.api.lab import Remote

# weight, input, id, the line with numbers
LINES = [
    (-1.23456789, 1.0, "a:2:1", r"\operatorname{ReLU}(-1.235) = \max(0,\, -1.235) \approx 0"),
    (-1.25, 1.0, "a:2:1", r"\operatorname{ReLU}(-1.250) = \max(0,\, -1.250) = 0"),
    (1.23456789, 1.0, "z:2:1", r"1.235 \cdot 1 + 0 \approx 1.235"),
    (0.5, 0.25, "z:2:1", r"0.5000 \cdot 0.2500 + 0 = 0.1250"),
]


@pytest.mark.parametrize(("weight", "x", "quantity", "line"), LINES)
def test_rounded_figures_are_joined_by_about(
    client: TestClient, weight: float, x: float, quantity: str, line: str
) -> None:
    network = {"sizes": [1, 1], "activations": ["relu"], "weights": [[[weight]]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[x]], "y": [[0]]}})
    session.step("phase")
    substituted = session.explain(quantity)["latex"]["substituted"]
    first = r"\approx" if r"\approx" in line else "="
    assert substituted.endswith(f"{first} {line}"), substituted
