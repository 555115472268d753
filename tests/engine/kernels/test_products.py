"""Products of matrices: right to rounding, and the same bits however they are cut."""

from __future__ import annotations

import numpy as np
import pytest

from app.engine.kernels.compiled_lanes import LANE, WIDEST
from app.engine.kernels.compiled_products import AS_SUMMED, DEEP, product
from app.engine.kernels.compiled_turning import turn

# Where the machine's registers are short the widest is a LANE, and half of it is none.
HALF = WIDEST // 2 // LANE * LANE
WIDTHS = sorted({LANE, WIDEST, 2 * WIDEST + LANE, WIDEST + HALF + LANE})


def multiplied(a: np.ndarray, b: np.ndarray, first: np.ndarray, scale: float = 1.0) -> np.ndarray:
    """(first + a b) · scale; a row of `first` serves every row."""
    rows, inner = a.shape
    width = b.shape[1]
    out = np.full((rows + 2, width), np.nan)
    left = (a.reshape(-1), 0, inner, 1)
    right, start = (b.reshape(-1), 0, width), (first, 0, 0)
    product(
        rows, inner, width, left, right, start, (out.reshape(-1), width, width), (scale, 0.0, False)
    )
    assert np.isnan(out[[0, -1]]).all(), "written beyond its rows"
    return out[1:-1]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 6, 8, 13])
@pytest.mark.parametrize("inner", [1, 7, DEEP, DEEP + 1, 2 * DEEP + 5])
def test_a_product_is_right(rows: int, inner: int, width: int) -> None:
    rng = np.random.default_rng(rows)
    a, b = rng.standard_normal((rows, inner)), rng.standard_normal((inner, width))
    first = rng.standard_normal(width)
    np.testing.assert_allclose(multiplied(a, b, first, 0.5), (first + a @ b) * 0.5, 1e-13, 1e-13)


def test_the_left_factor_may_stand_the_other_way_round() -> None:
    rng = np.random.default_rng(0)
    a, b, zeros = rng.standard_normal((9, 12)), rng.standard_normal((9, 2 * LANE)), np.zeros(32)
    out = np.empty((12, 2 * LANE))
    left, right = (a.reshape(-1), 0, 1, 12), (b.reshape(-1), 0, 2 * LANE)
    product(12, 9, 2 * LANE, left, right, (zeros, 0, 0), (out.reshape(-1), 0, 2 * LANE), AS_SUMMED)
    np.testing.assert_allclose(out, a.T @ b, 1e-13, 1e-13)


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 9])
def test_what_follows_a_product_has_the_bits_of_an_update_after_it(rows: int) -> None:
    """No row follows it twice, though some are worked out so."""
    rng = np.random.default_rng(rows)
    a, b, before = (rng.standard_normal(shape) for shape in ((rows, 7), (7, 40), (rows, 40)))
    after, zeros = before.copy(), np.zeros(40)
    left, right = (a.reshape(-1), 0, 7, 1), (b.reshape(-1), 0, 40)
    product(rows, 7, 40, left, right, (zeros, 0, 0), (after.reshape(-1), 0, 40), (0.1, 0.3, True))
    assert after.tobytes() == (before - 0.3 * multiplied(a, b, zeros, 0.1)).tobytes()


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (8, 3), (13, 17), (24, 8)])
def test_a_matrix_is_turned(rows: int, columns: int) -> None:
    one = np.arange(rows * (columns + 2), dtype=np.float64).reshape(rows, -1)
    other = np.full((columns + 2, rows + 3), np.nan)
    turn(rows, columns, (one.reshape(-1), 1, columns + 2), (other.reshape(-1), rows + 3, rows + 3))
    assert np.array_equal(other[1:-1, :rows], one[:, 1:-1].T)
    other[1:-1, :rows] = np.nan
    assert np.isnan(other).all()


def test_bits_depend_on_the_terms_alone() -> None:
    """Not on how many rows or columns are worked out beside them, or a batch would change them."""
    rng = np.random.default_rng(1)
    a, b = rng.standard_normal((11, 300)), rng.standard_normal((300, max(WIDTHS)))
    first = rng.standard_normal(max(WIDTHS))
    whole = multiplied(a, b, first)
    for rows in (1, 3, 6):
        for begin in range(0, 11 - rows):
            part = multiplied(np.ascontiguousarray(a[begin : begin + rows]), b, first)
            assert part.tobytes() == whole[begin : begin + rows].tobytes()
    for column in range(0, max(WIDTHS), LANE):
        narrow = np.ascontiguousarray(b[:, column : column + LANE])
        part = multiplied(a, narrow, first[column : column + LANE].copy())
        assert part.tobytes() == whole[:, column : column + LANE].tobytes()
