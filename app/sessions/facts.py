"""What a change of state did, as far as its name in the history tells it: told when it is made.

A few numbers are told one by one, with the values before and after; of more their count.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np

from ..engine.dropout import Rates
from ..engine.errors import LabError
from ..engine.ids import parse
from ..engine.network import Training
from .session import Fact, first_difference

if TYPE_CHECKING:
    from .edits import Patch
    from .history import History
    from .session import Session

MOST_TOLD = 3
"""Numbers of one kind that are told one by one."""

Facts = tuple[Fact, ...]


def facts_of(
    patch: Patch, before: tuple[Session, History], after: tuple[Session, History]
) -> Facts:
    """Tell what an edit changed, settings first and single numbers last."""
    return (
        *_settings(before, after),
        *_computed_again(patch, before, after),
        *_data(patch, before, after),
        *_parameters(patch, before),
    )


def _settings(before: tuple[Session, History], after: tuple[Session, History]) -> Facts:
    old, new = (h.course.era(s.cursor.number).training for s, h in (before, after))
    network = after[0].setup.network
    told = [
        Fact("kernel", old.kernel, new.kernel),
        Fact("optimizer", old.optimizer.name, new.optimizer.name),
    ]
    kinds = old.schedule.kind.name, new.schedule.kind.name
    told.append(Fact("schedule", *kinds))
    if kinds[0] == kinds[1]:
        constants = old.schedule.constants, new.schedule.constants
        told += [
            Fact(f"schedule:{name}", constants[0][name], value)
            for name, value in constants[1].items()
        ]
    told += _dropout(old.rates(network), new.rates(network))
    for each in fields(Training):
        values = [getattr(one, each.name) for one in (old, new)]
        if each.name != "dropout" and all(isinstance(value, int | float) for value in values):
            told.append(Fact(each.name, *map(float, values)))
    names = sorted({*old.constants, *new.constants})
    told += [Fact(name, old.constants.get(name), new.constants.get(name)) for name in names]
    return tuple(fact for fact in told if fact.before != fact.after)


def _computed_again(
    patch: Patch, before: tuple[Session, History], after: tuple[Session, History]
) -> Facts:
    """Tell of passes of the past that another kernel computes from now on: they round otherwise."""
    if patch.kernel is None:
        return ()
    first = first_difference(before[0].edits, after[0].edits)
    last = after[0].cursor.number
    return () if first is None or first >= last else (Fact("computed_again", first, last),)


def _dropout(old: Rates, new: Rates) -> Facts:
    """Tell of one rate where all layers have the same, else of each layer's."""
    if len({*old}) <= 1 and len({*new}) <= 1:
        return tuple(Fact("dropout", *pair) for pair in zip(old[:1], new[:1], strict=True))
    pairs = enumerate(zip(old, new, strict=True), start=2)
    return tuple(Fact(f"dropout:{layer}", *pair) for layer, pair in pairs)


def _data(patch: Patch, before: tuple[Session, History], after: tuple[Session, History]) -> Facts:
    number = before[0].cursor.number
    old, new = (h.course.era(number) for _, h in (before, after))
    chosen = () if patch.index is None else (Fact("sample", None, patch.index),)
    if (old.count, old.learnt) != (new.count, new.learnt):
        tests = Fact("test_samples", old.count - old.learnt, new.count - new.learnt)
        counts = (Fact("rows", old.count, new.count), tests)
        return (*chosen, *(fact for fact in counts if fact.before != fact.after)) or (
            Fact("rows", old.count, new.count),
        )
    if old is new or (old.edition, old.samples) == (new.edition, new.samples):
        return chosen
    return (*chosen, *_typed(old.x, new.x, "a:1"), *_typed(old.y, new.y, "y"))


def _typed(old: np.ndarray, new: np.ndarray, prefix: str) -> Facts:
    """Tell which inputs or targets are others; old and new are (N, n)."""
    places = np.argwhere(old != new)
    if len(places) > MOST_TOLD:
        rows = np.unique(places[:, 0])
        what = f"{prefix}@{rows[0]}" if len(rows) == 1 else f"{prefix}@"
        return (Fact(what, None, len(places)),)
    return tuple(
        Fact(f"{prefix}:{k + 1}@{i}", float(old[i, k]), float(new[i, k])) for i, k in places
    )


def _parameters(patch: Patch, before: tuple[Session, History]) -> Facts:
    if not patch.parameters:
        return ()
    session, history = before
    network = session.setup.network
    number, step = session.cursor
    number += step == history.course.program(number).steps
    start = None
    with suppress(LabError):  # where the pass cannot be computed, nobody knows what it was
        start = history.begin(number).parameters
    told: list[Fact] = []
    counts: dict[str, int] = {}
    for text, value in patch.parameters.items():
        q = parse(text, network.sizes)
        place = network.flat_index(q.kind, q.layer, q.j, q.k)
        was = None if start is None else float(start[place])
        if was == value:
            continue
        told.append(Fact(str(q), was, float(value)))
        counts[f"{q.kind}:{q.layer}"] = counts.get(f"{q.kind}:{q.layer}", 0) + 1
    if len(told) <= MOST_TOLD:
        return tuple(told)
    return tuple(Fact(what, None, count) for what, count in counts.items())
