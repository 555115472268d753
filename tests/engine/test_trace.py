"""A trace: nothing of it can be written to, and looking a sample up is no search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest

from app.engine.explain import explain
from app.engine.trace import Trace
from tests.engine.networks import Shape, make


def arrays(value: Any) -> Iterator[np.ndarray]:
    """Every array within a value, however deep."""
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from arrays(each)
    elif hasattr(value, "__dataclass_fields__"):
        for each in fields(value):
            yield from arrays(getattr(value, each.name))


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_all_arrays_of_a_trace_are_read_only(optimizer: str) -> None:
    trace = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "quadratic", 3, optimizer)).trace(updates=1)
    looked = (trace.weights, trace.gradients, trace.updated, trace.slopes)
    found = [*arrays(trace.batch), *arrays(trace.record), *arrays(trace.before), *arrays(looked)]
    assert len(found) > 20
    assert not [a.shape for a in found if a.flags.writeable]


class Unsearchable(tuple[int, ...]):
    """Indices that cannot be searched from one end to the other."""

    def index(self, *_: Any) -> int:
        raise AssertionError("searched")

    def __contains__(self, _: object) -> bool:
        raise AssertionError("searched")


def test_a_sample_is_looked_up_without_searching_the_batch() -> None:
    case = make(Shape((2, 3, 2), ("tanh", "sigmoid"), "binary_cross_entropy", 40))
    batch = replace(case.batch, indices=Unsearchable(case.batch.indices))
    trace: Trace = replace(case, batch=batch).trace()
    for text in ("cost", "delta:3:1@7", "a:2:1", "w:2:1:1", "grad_w:2:1:2", "y:1@0"):
        explain(trace, trace.quantity(text))
    assert trace.row(7) == 7
