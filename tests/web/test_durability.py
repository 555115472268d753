"""What a lab has acknowledged survives its being killed; `benchmarks/durability.py` kills more."""

from __future__ import annotations

from benchmarks.durability import kill_again_and_again


def test_killed_in_the_middle_of_writes_nothing_acknowledged_is_lost(shared_url: str) -> None:
    outcome = kill_again_and_again(shared_url, rounds=2, seed=3)
    assert outcome.rounds == 2
    assert outcome.acknowledged > 0
    assert outcome.lost == 0
    assert outcome.differing == 0
