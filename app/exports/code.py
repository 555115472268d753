"""What the programs for other libraries share: numbers as literals, and the heading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say
from .taken import Taken

T = TypeVar("T")


def literal(array: NDArray[np.float64]) -> str:
    """Write an array as a list that gives the same bits; a matrix has one row a line."""
    if array.ndim < 2:
        return repr(array.tolist())
    rows = ",\n    ".join(repr(row) for row in array.tolist())
    return f"[\n    {rows},\n]"


def known(table: Mapping[str, T], name: str, library: str) -> T:
    """Look up how a library calls something. Raises InvalidInput where it has no such thing."""
    found = table.get(name)
    if found is None:
        raise InvalidInput.at("/format", say("code-unknown", name=name, library=library))
    return found


def rate_note(taken: Taken) -> list[str]:
    """Tell in a comment what the learning rate of the pass is made of, where it has a schedule."""
    training = taken.training_of_pass
    schedule = training.schedule
    if schedule.constant:
        return []
    given = {"eta": training.learning_rate, "e": taken.trace.epoch, **schedule.constants}
    constants = ", ".join(f"{name} = {value!r}" for name, value in given.items())
    return [f"# The learning rate of this epoch: {schedule.kind.numpy}, {constants}."]


def heading(taken: Taken, library: str) -> str:
    """Begin a program: which network and pass it is, and of which samples."""
    shape = "-".join(map(str, taken.network.sizes))
    samples = ", ".join(str(index + 1) for index in taken.trace.batch.indices[:20])
    more = ", ..." if taken.trace.batch.size > 20 else ""
    number = taken.session.cursor.number + 1
    return (
        f'"""Network {shape}, pass {number} in {library}: sample {samples}{more}.\n\n'
        "Backprop Lab wrote this. Weights, biases and the optimizer's memory are those that the\n"
        'pass starts from; after the last line the model holds those that it ends with.\n"""\n'
    )
