"""Cases of which some are tried each time, and the others as a long hunt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def hunted(cases: Iterable[Any], each_time: Collection[Any]) -> list[Any]:
    """Give `cases` to parametrize with, those out of `each_time` as ones that are always tried."""
    made = [
        pytest.param(
            *(case if isinstance(case, tuple) else (case,)),
            marks=() if case in each_time else pytest.mark.long,
        )
        for case in cases
    ]
    tried = sum(not case.marks for case in made)
    assert tried == len(each_time), "a case that is to be tried each time is none of them"
    return made


def covering(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pick pairs until each first and each second name is in one of them, turn by turn.

    Each first name comes once; second names go round, so that all are met if there are fewer.
    """
    pairs = sorted(pairs)
    firsts = sorted({first for first, _ in pairs})
    seconds = sorted({second for _, second in pairs})
    picked = []
    for turn, first in enumerate(firsts):
        goes_on = [seconds[(turn + by) % len(seconds)] for by in range(len(seconds))]
        picked.append(next((first, second) for second in goes_on if (first, second) in pairs))
    return picked
