"""Running the passes of a course: one with its trace, or many for what follows them.

Both go through the kernel of the session, so both arrive at the same bits. What is kept of it, and
where a replay begins, is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np

from ..engine.errors import Diverged
from ..engine.kernels.exams import Exam, Marks, marks_of_test
from ..engine.kernels.kernel import IntArray, Kernel, Lessons, Start, Wanted
from ..engine.kernels.kernels import load_kernel
from ..engine.message import say
from ..engine.network import frozen
from ..engine.trace import Trace
from .course import Array, Course, Era

STRETCH_SECONDS = 0.03
"""What a stretch of passes may take: whoever waits for its end waits no longer than that."""
MOST_ORDERS = 64
"""Epochs whose shuffled orders are made at once."""
ORDERED_SAMPLES = 500_000
"""Samples in those orders together, unless one epoch alone has more."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passes that have been run: up to `number`, at which `start` arrives.

    `costs` are those over all that is learnt from after the epochs that ended; the first of them
    after pass `first_cost` − 1, and then one every `cost_every` passes. `marks` are of some of
    these epochs, by their place among the costs.
    """

    number: int
    start: Start
    costs: Sequence[float] = ()
    first_cost: int = 0
    cost_every: int = 1
    marks: Mapping[int, Marks] = field(default_factory=dict)

    def cost_places(self) -> range:
        """The pass after each epoch that ended."""
        return range(
            self.first_cost, self.first_cost + len(self.costs) * self.cost_every, self.cost_every
        )


class Replay:
    """Runs passes of a course from what arrives at them."""

    def __init__(self, course: Course) -> None:
        """Begin without knowing how fast passes are."""
        self._course = course
        self._seconds_a_pass = 1e-3
        self._alone = 0

    def kernel(self, number: int) -> Kernel:
        """Return the arithmetic of a pass. Raises KernelMissing."""
        return load_kernel(self._course.era(number).training.kernel)

    def trace(self, number: int, arriving: Start, shown: int | None) -> Trace:
        """Run one pass and keep everything. Raises KernelMissing."""
        course = self._course
        begin = course.begin(number, arriving)
        return Trace.compute(
            course.setup.network,
            course.era(number).training,
            course.batch(number, shown),
            begin.parameters,
            begin.state,
            course.era(number).epoch(number),
        )

    @staticmethod
    def after(trace: Trace) -> Start:
        """Return what a pass leaves behind. Raises Diverged where it has no end."""
        broken = trace.breakdown
        parameters, state = trace.record.parameters, trace.record.state
        if broken is not None or parameters is None or state is None:
            if broken is None:
                raise Diverged(say("pass-without-update"))
            raise Diverged(say("pass-cannot-finish", reason=broken.reason))
        return Start(frozen(parameters), state)

    def on(self, number: int, arriving: Start, until: int, wanted: Wanted | None = None) -> Stretch:
        """Run passes from `number` on: at least one, and no further than `until`.

        So many as have no edit between them and take about `STRETCH_SECONDS`. Raises Diverged
        where the first of them has no end, KernelMissing.
        """
        edit = self._course.edit(number)
        if self._alone > 0 or (edit is not None and edit.choice is not None):
            self._alone = max(0, self._alone - 1)
            return self._one(number, arriving, wanted)
        era = self._course.era(number)
        lessons = self._lessons(number, era, until, wanted)
        begin = self._course.begin(number, arriving)
        begun = perf_counter()
        learnt = self.kernel(number).train(self._course.setup.network, era.training, begin, lessons)
        self._alone = learnt.unsure
        if learnt.done == 0:
            self._alone = max(1, learnt.unsure)
            return self.on(number, arriving, until, wanted)
        self._took(learnt.done, perf_counter() - begun)
        each = era.passes_per_epoch
        first = number - era.position(number) + each
        end = number + learnt.done
        return Stretch(end, learnt.start, learnt.costs, first, each, learnt.marks)

    def _one(self, number: int, arriving: Start, wanted: Wanted | None) -> Stretch:
        """Run one pass by its record: one that a training is not sure of, or not made for."""
        start = self.after(self.trace(number, arriving, None))
        after = number + 1
        if wanted is None or self._course.epoch_span(number)[1] != number:
            return Stretch(after, start)
        exam = wanted.exam
        marks = {} if exam is None else {0: self.marks(number, start, exam)}
        return Stretch(after, start, (self.cost(number, start),), after, 1, marks)

    def cost(self, number: int, start: Start) -> float:
        """Cost over all that is learnt from, as pass `number` has them, with some parameters."""
        era = self._course.era(number)
        network = self._course.setup.network
        return self.kernel(number).cost(network, era.training, start.parameters, *era.lessons)

    def exam(self, number: int) -> Exam | None:
        """What can be measured after the epoch of a pass beside its cost; None: nothing."""
        era = self._course.era(number)
        if not era.classes and era.learnt == era.count:
            return None
        return Exam(*era.tests, era.classes)

    def marks(self, number: int, start: Start, exam: Exam) -> Marks:
        """Measure, as pass `number` has the data, with some parameters."""
        era, kernel = self._course.era(number), self.kernel(number)
        now = self._course.setup.network, era.training, start.parameters
        share = kernel.score(*now, *era.lessons)[1] if exam.classes else None
        if not len(exam.x):
            return Marks(accuracy=share)
        test_cost, test_share = marks_of_test(*kernel.score(*now, exam.x, exam.y), exam.classes)
        return Marks(test_cost, share, test_share)

    def _took(self, passes: int, seconds: float) -> None:
        self._seconds_a_pass += 0.5 * (seconds / passes - self._seconds_a_pass)

    def _lessons(self, number: int, era: Era, until: int, wanted: Wanted | None) -> Lessons:
        end = self._course.next_edit(number, until)
        passes = min(end - number, max(1, int(STRETCH_SECONDS / self._seconds_a_pass)))
        orders: IntArray | None = None
        position = era.position(number)
        if era.training.shuffle:
            epochs = max(1, min(MOST_ORDERS, ORDERED_SAMPLES // era.learnt))
            passes = min(passes, epochs * era.passes_per_epoch - position)
            first = era.epoch(number)
            last = era.epoch(number + passes - 1)
            orders = np.stack([self._course.order(e, era.learnt) for e in range(first, last + 1)])
        return Lessons(
            *era.lessons,
            era.training.batch_size,
            position,
            passes,
            orders,
            wanted,
            self._rates(era, number, passes),
            self._course.dropout(number),
        )

    def _rates(self, era: Era, number: int, passes: int) -> Array | None:
        """η of each epoch that the passes are of; None where it stays the same."""
        if era.training.schedule.constant:
            return None
        epochs = range(era.epoch(number), era.epoch(number + passes - 1) + 1)
        return np.array([era.training.rate(epoch) for epoch in epochs])
