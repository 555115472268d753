"""What is said of amounts."""

from __future__ import annotations

import pytest

from app.engine.message import size


@pytest.mark.parametrize(
    ("count", "beside", "told"),
    [
        (2**28, None, "256 MiB"),
        (10_000_000, None, "10 MB"),
        (2**16, None, "64 KiB"),
        (123_456_789, None, "117.738 MiB"),
        (999, None, "999 B"),
        (0, None, "0 B"),
        (12_345_678, 10_000_000, "12.3 MB"),
        (2**28 + 1, 2**28, "256.000001 MiB"),
        (2**24, 2**24, "16 MiB"),
        (0, 800, "0 B"),
    ],
)
def test_an_amount_of_bytes_is_told_in_the_unit_that_suits_it(
    count: int, beside: int | None, told: str
) -> None:
    assert size(count, beside) == told
