"""What a lab has acknowledged survives its being killed; `benchmarks/durability.py` kills more."""

from __future__ import annotations

from itertools import product

import pytest

from benchmarks.durability import kill_again_and_again
from tests.hunts import hunted


@pytest.mark.early
@pytest.mark.parametrize(
    ("shared_url", "rounds"),
    hunted(product(["sqlite", "redis"], [1, 5]), [("sqlite", 1)]),
    indirect=["shared_url"],
)
def test_killed_in_the_middle_of_writes_nothing_acknowledged_is_lost(
    shared_url: str, rounds: int
) -> None:
    outcome = kill_again_and_again(shared_url, rounds=rounds, seed=3)
    assert outcome.rounds == rounds
    assert outcome.acknowledged > 0
    assert outcome.lost == 0
    assert outcome.differing == 0
