"""A session from far: the cost along its passes, and values of chosen quantities over passes.

Nothing of it is stored: both are read off checkpoints and replays, so they are always right.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from ..engine.errors import InvalidInput, UnknownQuantity
from ..engine.ids import Quantity
from ..engine.message import in_range, say
from ..engine.trace import Trace
from .budget import hold
from .history import History
from .session import Session

REPLAYED = 4_000
"""Passes up to which the curve replays every one; a longer one is read off checkpoints."""
WORKED_OUT = 100_000_000
"""Parameters times samples whose costs a curve works out: well under a second, for a page asks for
one whenever it opens a session, and all else that is asked of that session waits."""
MOST_SERIES_PASSES = 500
MOST_STRIDE = 1_000_000
"""Passes from one value of a series to the next: an epoch of the largest data is shorter."""
MOST_SERIES_IDS = 50


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Cost over all the data with the parameters that arrive at a pass."""

    number: int
    epoch: int
    cost: float


def cost_curve(session: Session, history: History, most: int) -> list[CurvePoint]:
    """Sample the cost from pass 0 to the furthest reached, evenly, at most `most` + 1 points.

    Where working these out would take long, fewer are, and those that a training has worked out
    stand among them: each is over all the data.
    """
    last = session.furthest.number
    ended = session.furthest.step == history.course.program(last).steps
    end = last + 1 if ended else last
    stride = _stride(end, most, history.spacing)
    numbers = {*range(0, end, stride), end}
    allowed = _allowed(session, history)
    known = history.known_costs(end)
    if len(numbers.difference(known)) > allowed:
        few = _stride(end, min(most, allowed), history.spacing)
        # by powers of two, as checkpoints are: those of a curve that grows are known from before
        numbers = {*range(0, end, 1 << (few - 1).bit_length()), end}
        numbers.update(known[:: max(1, -(-len(known) // max(1, most - allowed)))])
    points = []
    for number in sorted(numbers):
        cost = history.cost(number)
        if isfinite(cost):
            era = history.course.era(number)
            points.append(CurvePoint(number, era.epoch(number), cost))
    return points


def _stride(end: int, most: int, spacing: int) -> int:
    """Return how far apart `most` passes up to `end` are; of many passes they have checkpoints."""
    every = 1 if end <= REPLAYED else spacing
    return every * max(1, -(-end // (every * most)))


def _allowed(session: Session, history: History) -> int:
    """Return how many costs over all that is learnt from are worked out, 2 in any case."""
    era = history.course.era(session.furthest.number)
    each = session.setup.network.parameter_count * era.learnt
    return max(2, WORKED_OUT // each)


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one quantity; None where it is not computed yet or not finite."""

    quantity: str
    values: list[float | None]


@dataclass(frozen=True, slots=True)
class Window:
    """Passes to look at: at most `passes` of them, the last one the cursor's, `stride` apart."""

    passes: int
    stride: int = 1

    def upto(self, number: int) -> range:
        """Numbers of the passes, up to pass `number`; fewer where the session began later."""
        before = min(self.passes - 1, number // self.stride)
        return range(number - before * self.stride, number + 1, self.stride)


def series(
    session: Session, history: History, texts: list[str], window: Window
) -> tuple[int, list[Series]]:
    """Return the first pass, and values of ids from it to the cursor.

    Raises InvalidInput, TooLarge.
    """
    if not 1 <= window.passes <= MOST_SERIES_PASSES:
        raise InvalidInput.at("/passes", in_range(1, MOST_SERIES_PASSES, window.passes))
    if not 1 <= window.stride <= MOST_STRIDE:
        raise InvalidInput.at("/stride", in_range(1, MOST_STRIDE, window.stride))
    if not 1 <= len(texts) <= MOST_SERIES_IDS:
        raise InvalidInput.at("/id", say("ids-range", most=MOST_SERIES_IDS, given=len(texts)))
    number, step = session.cursor
    numbers = window.upto(number)
    era = history.course.era(number)
    samples = min(era.training.batch_size, era.learnt)
    hold("series", len(numbers) * session.setup.network.parameter_count * samples)
    rows: list[list[float | None]] = [[] for _ in texts]
    for at in numbers:
        trace = history.trace(at, session.shown)
        for text, row in zip(texts, rows, strict=True):
            q = _found(trace, text) if at < number else trace.quantity(text)
            if q is None:
                row.append(None)
                continue
            known = trace.known(q, step if at == number else trace.program.steps)
            value = trace.value(q) if known else None
            row.append(value if value is None or isfinite(value) else None)
    found = [Series(text, row) for text, row in zip(texts, rows, strict=True)]
    return numbers[0], found


def _found(trace: Trace, text: str) -> Quantity | None:
    """The quantity of a pass; None where that one has no dropout, and so no such mask."""
    try:
        return trace.quantity(text)
    except UnknownQuantity:
        if text.startswith("mask"):
            return None
        raise
