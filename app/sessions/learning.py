"""Learning seen: the data, what the network answers over a plane, how good it is, how it spreads.

All of it is looked at with the parameters at the cursor, and nothing of it changes a session.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..datasets.samples import About
from ..engine.errors import Diverged, InvalidInput
from ..engine.evaluation import (
    Answers,
    Labels,
    accuracy,
    answers,
    confusion,
    labels,
    mean_cost_of,
    said,
)
from ..engine.histograms import LayerHistograms, histograms
from ..engine.masking import Mask
from ..engine.message import in_range, say
from ..engine.surface import Plane, Range, extent, surfaces
from .budget import hold, hold_pass
from .course import Era
from .history import History
from .looks import snapshot
from .session import Session

Array = NDArray[np.float64]

MOST_RESOLUTION = 200
WORST = 20
SPREAD_SAMPLES = 1_000
"""Samples that histograms are made of; of more, this many are taken evenly."""


@dataclass(frozen=True, slots=True)
class View:
    """The inputs, from 1, that a surface is drawn over, and the points of a side."""

    x: int = 1
    y: int = 2
    resolution: int = 40


@dataclass(frozen=True)
class DataPart:
    """Samples [first, first + len(x)) of the data at the cursor, x (·, n_1), y (·, n_L)."""

    about: About
    count: int
    first: int
    x: Array
    y: Array


@dataclass(frozen=True)
class Surface:
    """a of neurons over a plane of two inputs: for each layer asked for, (neurons, rows, columns).

    The ranges are those of the data, a little more. `y` is None for a network of one input.
    """

    x: Range
    y: Range | None
    layers: dict[int, Array]


@dataclass(frozen=True, slots=True)
class Score:
    """Mean cost of a part of the data, and the share that is taken for what it is."""

    cost: float
    accuracy: float | None


@dataclass(frozen=True)
class Evaluation:
    """How good the network is on what it learns from, and on what it has never seen.

    `confusion` counts the test part where there is one. `worst` are (index, cost), dearest first.
    """

    train: Score
    test: Score | None
    confusion: Labels | None
    worst: list[tuple[int, float]]


def data_part(session: Session, history: History, first: int, end: int | None) -> DataPart:
    """Return samples [first, end) as they are at the cursor. Raises InvalidInput, TooLarge."""
    era = history.course.era(session.cursor.number)
    count = len(era.x)
    end = count if end is None else end
    if not 0 <= first <= end <= count:
        raise InvalidInput.at("/from", say("rows-asked", most=count, first=first, end=end))
    numbers = (end - first) * (era.x.shape[1] + era.y.shape[1])
    hold("shown", numbers)
    about = replace(session.setup.about, test=count - era.learnt)
    return DataPart(about, count, first, era.x[first:end], era.y[first:end])


def surface_of(
    session: Session, history: History, layer: int | None, neuron: int, view: View
) -> Surface:
    """Look at one neuron's answers, an output's where no layer is said.

    Raises InvalidInput, TooLarge, Diverged.
    """
    sizes = session.setup.network.sizes
    layer = len(sizes) if layer is None else layer
    _check("/layer", layer, 2, len(sizes))
    _check("/neuron", neuron, 1, sizes[layer - 1])
    found = _surfaces(session, history, [layer], view)
    return replace(found, layers={layer: found.layers[layer][neuron - 1 : neuron]})


def surfaces_of(session: Session, history: History, view: View) -> Surface:
    """Look at the answers of all neurons. Raises InvalidInput, TooLarge, Diverged."""
    depth = session.setup.network.depth
    return _surfaces(session, history, range(2, depth + 1), view)


def _surfaces(session: Session, history: History, layers: Sequence[int], view: View) -> Surface:
    network = session.setup.network
    era = history.course.era(session.cursor.number)
    plane = _plane(session, history, era, view)
    points = view.resolution ** (1 if plane.y is None else 2)
    hold("look", points * network.parameter_count)
    hold("shown", points * sum(network.sizes[i - 1] for i in layers))
    found = surfaces(network, parameters_at(session, history), plane, layers)
    for values in found:
        _check_finite(values)
    return Surface(plane.x_range, plane.y_range, dict(zip(layers, found, strict=True)))


def _plane(session: Session, history: History, era: Era, view: View) -> Plane:
    _check("/resolution", view.resolution, 2, MOST_RESOLUTION)
    inputs = session.setup.network.sizes[0]
    _check("/x", view.x, 1, inputs)
    y = view.y if inputs > 1 else None
    if y is not None:
        _check("/y", y, 1, inputs)
        if view.x == y:
            raise InvalidInput.at("/y", say("surface-same-input", given=y))
    batch = snapshot(session, history).trace.batch
    return Plane(
        batch.x[batch.row],
        view.x,
        y,
        extent(era.x[:, view.x - 1]),
        None if y is None else extent(era.x[:, y - 1]),
        view.resolution,
    )


def evaluation(session: Session, history: History) -> Evaluation:
    """Hold the network against all of its data. Raises TooLarge."""
    era = history.course.era(session.cursor.number)
    network, parameters = session.setup.network, parameters_at(session, history)
    hold("evaluation", len(era.x) * network.parameter_count)
    found = answers(network, parameters, era.x, era.y)
    if not np.isfinite(found.costs).all():
        finite = bool(np.isfinite(found.outputs).all())
        raise Diverged(say("costs-not-finite" if finite else "answers-not-finite"))
    true, taken = labels(era.y), said(found.outputs)

    def score(part: slice) -> Score:
        cost = mean_cost_of(found.costs[part], network, era.training, parameters)
        return Score(cost, None if true is None else accuracy(true[part], taken[part]))

    learnt, kept = slice(0, era.learnt), slice(era.learnt, None)
    tested = era.learnt < len(era.x)
    counted = None
    if true is not None:
        part = kept if tested else learnt
        classes = max(2, network.sizes[-1])
        counted = confusion(true[part], taken[part], classes)
    return Evaluation(score(learnt), score(kept) if tested else None, counted, _worst(found))


def spread(session: Session, history: History) -> list[LayerHistograms]:
    """Spread out the numbers of a pass over the samples that are learnt from. Raises TooLarge."""
    era = history.course.era(session.cursor.number)
    hold_pass(session.setup.network, min(era.learnt, SPREAD_SAMPLES))
    x, y = _evenly(era)
    parameters = parameters_at(session, history)
    return histograms(session.setup.network, era.training, parameters, x, y)


def parameters_at(session: Session, history: History) -> Array:
    """Return weights and biases at the cursor, flat as the network views them."""
    here = snapshot(session, history)
    if here.parameters is not None:
        return here.parameters
    return Mask(here.trace, session.cursor.step).parameters()


def _evenly(era: Era) -> tuple[Array, Array]:
    x, y = era.lessons
    if len(x) <= SPREAD_SAMPLES:
        return x, y
    rows = np.linspace(0, len(x) - 1, SPREAD_SAMPLES).astype(np.int64)
    return x[rows], y[rows]


def _worst(found: Answers) -> list[tuple[int, float]]:
    order = np.argsort(-found.costs, kind="stable")[:WORST]
    return [(int(i), float(found.costs[i])) for i in order]


def _check(pointer: str, given: int, least: int, most: int) -> None:
    if not least <= given <= most:
        raise InvalidInput.at(pointer, in_range(least, most, given))


def _check_finite(values: Array) -> None:
    if not np.isfinite(values).all():
        raise Diverged(say("answers-not-finite"))
