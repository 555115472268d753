"""What is known of a training after its epochs, and the few points of it that are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..engine.kernels.exams import MOST_POINTS, UNMARKED, Marks, due_in, stride


@dataclass(frozen=True, slots=True)
class EpochPoint:
    """Cost over all that is learnt from, and marks, after so many epochs of the session.

    `number` is the pass that starts from there.
    """

    epoch: int
    number: int
    cost: float
    marks: Marks = UNMARKED


@dataclass(frozen=True, slots=True)
class Epochs:
    """Epochs one after another that have ended: their costs, and marks by place among them.

    `first` counts the epochs of the session up to the first of them, `number` is the pass after
    it; every other is `every` passes later than the one before.
    """

    first: int = 0
    costs: Sequence[float] = ()
    number: int = 0
    every: int = 1
    marks: Mapping[int, Marks] = field(default_factory=dict)

    def point(self, at: int) -> EpochPoint:
        """Return what is known after one of them, by its place."""
        marks = self.marks.get(at, UNMARKED)
        return EpochPoint(self.first + at, self.number + at * self.every, self.costs[at], marks)


NOTHING_ENDED = Epochs()


class TrainingHistory:
    """Points by epoch, at most `MOST_POINTS` of them, evenly spread, the last always."""

    def __init__(self) -> None:
        """Start empty."""
        self._points: list[tuple[int, EpochPoint]] = []
        self.seen = 0
        self._last: EpochPoint | None = None

    def extend(self, epochs: Epochs) -> tuple[EpochPoint, ...]:
        """Take in the next epochs; return the points of them that are kept, and the last."""
        count = len(epochs.costs)
        if not count:
            return ()
        due = list(due_in(self.seen, count))
        fresh = [epochs.point(at - self.seen) for at in due]
        self._points += zip(due, fresh, strict=True)
        self._last = epochs.point(count - 1)
        if not fresh or fresh[-1] != self._last:
            fresh.append(self._last)
        self.seen += count
        apart = stride(self.seen - 1)
        if len(self._points) >= MOST_POINTS or apart > 1:
            self._points = [(at, point) for at, point in self._points if at % apart == 0]
        return tuple(fresh)

    def points(self) -> tuple[EpochPoint, ...]:
        """Return what is kept, oldest first."""
        kept = [point for _, point in self._points]
        if self._last is not None and (not kept or kept[-1] != self._last):
            kept = [*kept, self._last]
        return tuple(kept)
