"""What the conditions of a session hold a pass against: earlier passes, found when asked for."""

from __future__ import annotations

from functools import cached_property

from ..engine.conditions import DataCost, Earlier
from ..engine.trace import Trace
from .course import Course
from .history import History

MOST_LOOKS = 8
"""Earlier passes with a common sample that are tried for one on the very same samples. Shuffled
batches of several samples hardly ever meet again; then nothing is compared."""


class Precedents:
    """The past of pass `number`, whose trace is at hand."""

    def __init__(self, history: History, number: int, trace: Trace) -> None:
        """Begin with nothing looked up."""
        self._history = history
        self._trace = trace
        self.number = number

    def of_sample(self) -> Earlier | None:
        """Return the last pass before that held the sample that the pass shows."""
        return self._of_sample

    def of_samples(self) -> Earlier | None:
        """Return the last pass before on the same samples."""
        return self._of_samples

    def data_cost(self) -> DataCost | None:
        """Return the cost over all samples after the pass, None where no epoch ends with it."""
        first, last = self._history.course.epoch_span(self.number)
        if self.number != last:
            return None
        return DataCost(
            self._history.cost(self.number + 1),
            self._history.cost(first),
            first - 1 if first else None,
        )

    @cached_property
    def _of_sample(self) -> Earlier | None:
        shown = self._trace.batch.shown
        number = last_with(self._history.course, self.number, shown)
        return None if number is None else Earlier(number, self._history.trace(number, shown))

    @cached_property
    def _of_samples(self) -> Earlier | None:
        shown, wanted = self._trace.batch.shown, set(self._trace.batch.indices)
        course, number = self._history.course, self.number
        for _ in range(MOST_LOOKS):
            found = last_with(course, number, shown)
            if found is None:
                return None
            if set(course.batch(found, shown).indices) == wanted:
                return Earlier(found, self._history.trace(found, shown))
            number = found
        return None


def last_with(course: Course, number: int, index: int) -> int | None:
    """Return the last pass before `number` that learns from a sample; None where there is none."""
    since = course.era(number).since
    while number > since:
        regular = course.turn_before(number, index)
        first = 0 if regular is None else regular
        chosen = [
            n
            for n in course.choices(max(first + 1, since), number)
            if index in course.batch(n, index).indices
        ]
        if chosen:
            return max(chosen)
        if regular is None:
            return 0 if since == 0 and index in course.batch(0, index).indices else None
        if index in course.batch(regular, index).indices:
            return regular
        number = regular  # another sample was chosen for that pass
    return None
