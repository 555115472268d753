"""All samples of a session edited at once: other numbers in them, more of them, or fewer.

Where as many are learnt from and tested as before, only those rows are kept that have changed; else
the whole table is, and an epoch begins with it, for its batches are cut anew.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.evaluation import labels
from ..engine.message import in_range, say
from ..engine.network import Network, frozen
from .budget import hold, hold_pass
from .course import Course, Era
from .data import check_sample
from .matrices import matrix
from .sample_table import SampleTable
from .session import Edit
from .specs import Matrix

Array = NDArray[np.float64]


@dataclass(frozen=True)
class DataPatch:
    """The samples to have: x (N, n_1), y (N, n_L), the last `test` for testing; None: as it is."""

    x: Matrix | None = None
    y: Matrix | None = None
    test: int | None = None


def data_edit(network: Network, course: Course, number: int, said: DataPatch) -> Edit | None:
    """Return the edit of a pass that makes the samples what was said; None where they are that.

    Raises InvalidInput with pointers into the whole request, TooLarge.
    """
    era = course.era(number)
    try:
        table = _table(network, era, said)
    except InvalidInput as error:
        raise error.under("/data") from None
    hold_pass(network, min(era.training.batch_size, table.learnt))
    if (len(table.x), table.learnt) != (era.count, era.learnt):
        return Edit(number, table=table)
    changed = np.flatnonzero((table.x != era.x).any(axis=1) | (table.y != era.y).any(axis=1))
    rows = {int(i): (tuple(table.x[i].tolist()), tuple(table.y[i].tolist())) for i in changed}
    return Edit(number, samples=rows) if rows else None


def _table(network: Network, era: Era, said: DataPatch) -> SampleTable:
    x = era.x if said.x is None else matrix("/x", said.x)
    y = era.y if said.y is None else matrix("/y", said.y)
    hold("data", x.size + y.size)
    if not len(x):
        raise InvalidInput.at("/x", say("rows-none"))
    if len(x) != len(y):
        which = "/y" if said.y is not None else "/x"
        raise InvalidInput.at(which, say("rows-not-as-many", x=len(x), y=len(y)))
    test = era.count - era.learnt if said.test is None else said.test
    if not 0 <= test < len(x):
        raise InvalidInput.at("/test_samples", in_range(0, len(x) - 1, test))
    check_sample(network, x, y)
    if said.test:
        _check_classes(y, len(y) - test)
    return SampleTable(frozen(x), frozen(y), test)


def _check_classes(y: Array, learnt: int) -> None:
    """Hold one-hot y (N, n_L) to every class that is tested being learnt, too.

    A single output of 0 and 1 is as often a gate as a class. Raises InvalidInput.
    """
    classes = labels(y) if y.shape[1] > 1 else None
    if classes is None:
        return
    unknown = np.setdiff1d(classes[learnt:], classes[:learnt])
    if len(unknown):
        problem = say("class-only-tested", number=int(unknown[0]) + 1)
        raise InvalidInput.at("/test_samples", problem)
