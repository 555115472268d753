"""How a part of the samples is kept back for testing."""

from __future__ import annotations

import numpy as np
import pytest

from app.datasets.samples import Samples, split
from app.engine.errors import InvalidInput


def classes(*sizes: int) -> Samples:
    said = np.repeat(np.arange(len(sizes)), sizes)
    return Samples(np.arange(float(len(said)))[:, None], np.eye(len(sizes))[said], classes=True)


@pytest.mark.parametrize(
    ("sizes", "fraction", "tested"),
    [
        ((2, 1, 1), 0.25, 1),  # each class's share of ¼ is less than half a sample
        ((2, 2), 0.25, 1),
        ((2, 2, 2, 2), 0.25, 2),
        ((50, 50, 50), 0.2, 30),
        ((4, 1), 0.9, 3),
    ],
)
@pytest.mark.parametrize("seed", range(3))
def test_a_part_is_kept_for_testing_and_no_class_goes_whole(
    sizes: tuple[int, ...], fraction: float, tested: int, seed: int
) -> None:
    parts = split(classes(*sizes), fraction, seed)
    assert parts.about.test == tested
    assert parts.y[: parts.learnt].any(axis=0).all()


@pytest.mark.parametrize(("sizes", "fraction"), [((1, 1, 1), 0.5), ((2, 2), 0.1)])
def test_a_part_with_nothing_in_it_is_refused(sizes: tuple[int, ...], fraction: float) -> None:
    with pytest.raises(InvalidInput):
        split(classes(*sizes), fraction, 0)
