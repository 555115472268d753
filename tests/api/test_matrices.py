"""Large matrices are written in pieces, to the same bytes as at once."""

from __future__ import annotations

from typing import Any

import numpy as np
import orjson
import pytest

from app.api.language import write_json
from app.api.matrices import LARGE, written_ahead


def view(rows: int, columns: int) -> dict[str, Any]:
    w = np.random.default_rng(1).normal(size=(rows, columns))
    masked = [*w[:2], [None] * columns]
    layer = {"layer": 2, "b": w[:, 0].copy(), "w": w, "grad_w": masked, "new_w": w * 1e-300}
    return {"pass": 3, "layers": [{"layer": 1, "a": w[0]}, layer], "cost": None}


@pytest.mark.parametrize(
    ("rows", "columns"),
    [(1, LARGE), (1, LARGE + 1), (LARGE, 1), (3, LARGE // 2), (600, 784), (257, 256)],
)
def test_a_large_matrix_is_the_same_text_in_pieces(rows: int, columns: int) -> None:
    shown = view(rows, columns)
    ahead = written_ahead(shown)
    assert isinstance(ahead["layers"][1]["w"], orjson.Fragment)
    assert ahead["layers"][1]["grad_w"] is shown["layers"][1]["grad_w"]
    assert write_json(ahead) == write_json(shown)


@pytest.mark.parametrize(
    "shown",
    [
        view(255, 256),
        {},
        {"layers": []},
        {"layers": [3, 2, 1]},
        {"layers": None},
        {"layers": [{"w": [[1.0]]}]},
        [{"layers": 1}],
    ],
)
def test_anything_else_is_left_as_it_is(shown: Any) -> None:
    assert written_ahead(shown) is shown
