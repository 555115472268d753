"""What a lab has acknowledged survives its being killed; `benchmarks/durability.py` kills more."""

from __future__ import annotations

import pytest

from benchmarks.durability import kill_again_and_again


@pytest.mark.parametrize("rounds", [1, pytest.param(5, marks=pytest.mark.long)])
def test_killed_in_the_middle_of_writes_nothing_acknowledged_is_lost(
    shared_url: str, rounds: int
) -> None:
    outcome = kill_again_and_again(shared_url, rounds=rounds, seed=3)
    assert outcome.rounds == rounds
    assert outcome.acknowledged > 0
    assert outcome.lost == 0
    assert outcome.differing == 0
