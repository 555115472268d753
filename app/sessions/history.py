"""Any pass of a session, computed by replay from the nearest checkpoint. Memory stays bounded.

A replay runs the very arithmetic of the first run on arrays of the same shapes, so it arrives at
the same bits.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from ..engine.errors import Diverged, StoreDamaged
from ..engine.kernels.exams import Exam, Marks
from ..engine.kernels.kernel import Start, Wanted
from ..engine.message import say
from ..engine.network import frozen
from ..engine.trace import Trace
from .checkpoints import (
    BUDGET_BYTES,
    Checkpoint,
    decode,
    encode,
    is_sound,
    last_sound,
    spacing_for,
)
from .course import Course
from .replay import Replay, Stretch
from .session import Session

KEPT_TRACES = 8
KEPT_TRACES_BYTES = 32_000_000
"""Of one session's traces; a batch of many samples on a wide network fills it alone."""
KEPT_COSTS = 8_192
SMALL_NETWORK = 10_000
"""Parameters up to which a pass is computed in well under a millisecond."""
KEPT_STARTS_BYTES = 8_000_000
MOST_KEPT_STARTS = 1_024
KEPT_ON_THE_WAY = 16
"""Passes before the one that a replay is for whose starts are kept, too: who goes back one pass
mostly goes back another."""

FindCheckpoint = Callable[[int], Checkpoint | None]


class History:
    """The passes of one lineage of a session, with the recent ones kept at hand.

    `find` reads the last stored checkpoint at or before a pass. New checkpoints, every `spacing`
    passes, pile up in `pending` until the session is written. Not safe for several threads:
    whoever holds it holds its session's lock.
    """

    def __init__(
        self, course: Course, find: FindCheckpoint, spacing: int, budget: int = BUDGET_BYTES
    ) -> None:
        """Begin with nothing at hand; checkpoints take about `budget` bytes at most."""
        self.course = course
        self._budget = budget
        self.spacing = spacing
        self.pending: dict[int, Checkpoint] = {}
        self._find = find
        self._replay = Replay(course)
        # Until an edit is written, the store still holds checkpoints of what it discards.
        self._trusted: int | None = None
        self._arriving: OrderedDict[int, Start] = OrderedDict()
        self._looked: tuple[tuple[int, int], Trace] | None = None
        self._costs: dict[int, float] = {}
        self._traces: OrderedDict[tuple[int, int | None], Trace] = OrderedDict()
        self._trace_bytes = 0
        size = course.setup.network.parameter_count * 8 * 3
        self._most_starts = max(8, min(MOST_KEPT_STARTS, KEPT_STARTS_BYTES // size))

    def trace(self, number: int, shown: int | None) -> Trace:
        """Trace of a pass. Raises Diverged when a pass before it has no end."""
        key = (number, shown)
        found = self._traces.get(key)
        if found is not None:
            self._traces.move_to_end(key)
            return found
        same = next((t for (n, _), t in reversed(self._traces.items()) if n == number), None)
        if same is None:
            found = self._compute(number, shown)
        else:
            # Another sample of the same pass is another view of the same arrays.
            found = replace(same, batch=self.course.batch(number, shown))
        self._traces[key] = found
        self._let_go()
        return found

    def look(self, number: int, index: int) -> Trace:
        """The pass with sample `index` in view: as it learns, or as it would from that one alone.

        Raises InvalidInput for a sample that is not in the data, Diverged as `trace`.
        """
        alone = self.course.alone(number, index)
        if index in self.course.batch(number, index).indices:
            return self.trace(number, index)
        if self._looked is None or self._looked[0] != (number, index):
            begin = self.begin(number)
            network, era = self.course.setup.network, self.course.era(number)
            epoch = era.epoch(number)
            trace = Trace.compute(
                network, era.training, alone, begin.parameters, begin.state, epoch
            )
            self._looked = (number, index), trace
        return self._looked[1]

    def begin(self, number: int) -> Start:
        """What a pass starts from, its own edit included."""
        return self.course.begin(number, self.arriving(number))

    def _let_go(self) -> None:
        """Keep the last traces, as many as the budget holds, and one in any case."""
        sizes = [_bytes(trace) for trace in self._traces.values()]
        while len(sizes) > KEPT_TRACES or (len(sizes) > 1 and sum(sizes) > KEPT_TRACES_BYTES):
            self._traces.popitem(last=False)
            del sizes[0]
        self._trace_bytes = sum(sizes)

    def arriving(self, number: int) -> Start:
        """What arrives at a pass, before its own edit."""
        start, at = self._nearest(number)
        while at < number:
            near = number - KEPT_ON_THE_WAY
            stretch = self._on(at, start, near if at < near else at + 1)
            at, start = stretch.number, stretch.start
        return start

    def learn(self, number: int, until: int, wanted: Wanted) -> Stretch | None:
        """Run passes from `number` on, at most up to `until`, for what follows them.

        It ends before with an epoch whose cost ends it, or after a short while. None where pass
        `number` is not finite. Raises KernelMissing.
        """
        try:
            return self._on(number, self.arriving(number), until, wanted)
        except Diverged:
            return None

    def _on(self, number: int, start: Start, until: int, wanted: Wanted | None = None) -> Stretch:
        """Run passes up to `until` or the next checkpoint, and keep what is there."""
        checkpoint = number - number % self.spacing + self.spacing
        stretch = self._replay.on(number, start, min(until, checkpoint), wanted)
        self._costs.update(zip(stretch.cost_places(), stretch.costs, strict=True))
        while len(self._costs) > KEPT_COSTS:
            del self._costs[next(iter(self._costs))]
        self._keep(stretch.number, stretch.start)
        return stretch

    def branch(self, course: Course, until: int) -> History:
        """Begin the history of an edited course; what arrives up to pass `until` is the same."""
        other = History(course, self._find, self.spacing, self._budget)
        other._trusted = until
        other.pending = {n: c for n, c in self.pending.items() if n <= until}
        # The first point has no pass before it: it is of what pass 0 itself begins with.
        other._costs = {n: c for n, c in self._costs.items() if 0 < n <= until}
        other._arriving.update((n, s) for n, s in self._arriving.items() if n <= until)
        return other

    def cost(self, number: int) -> float:
        """Cost over all the data with the parameters that the pass before left behind.

        At pass 0, which has none before it: with those that it begins with.
        """
        found = self._costs.get(number)
        if found is None:
            start = self.arriving(number) if number else self.begin(0)
            found = self._replay.cost(max(0, number - 1), start)
            self._costs[number] = found
            if len(self._costs) > KEPT_COSTS:
                del self._costs[next(iter(self._costs))]
        return found

    def known_costs(self, last: int) -> list[int]:
        """Return the passes up to `last` whose cost is at hand, ascending."""
        return sorted(number for number in self._costs if number <= last)

    def exam(self, number: int) -> Exam | None:
        """What can be measured after the epoch of a pass beside its cost; None: nothing."""
        return self._replay.exam(number)

    def marks(self, number: int) -> Marks:
        """Measure with the parameters that the pass before left behind, `number` from 1."""
        exam = self._replay.exam(number - 1)
        if exam is None:
            return Marks()
        return self._replay.marks(number - 1, self.arriving(number), exam)

    def stored_before(self, number: int) -> int:
        """Return the last pass at or before one that a checkpoint is kept of in the store."""
        stored = last_sound(self._find, number)
        if stored is None:
            raise StoreDamaged(say("checkpoint-lost"))
        return stored[0]

    def checkpoints(self, last: int) -> tuple[Checkpoint, ...]:
        """All checkpoints that are kept at or before pass `last`, that of pass 0 first."""
        found: dict[int, Checkpoint] = {}
        at = last if self._trusted is None else min(last, self._trusted)
        while at >= 0:
            stored = self._find(at)
            if stored is None:
                break
            if not stored.number or is_sound(stored):
                found[stored.number] = stored
            at = stored.number - 1
        found |= {n: c for n, c in self.pending.items() if n <= last}
        return tuple(found[n] for n in sorted(found))

    def held_bytes(self) -> int:
        """Return what is kept at hand takes, roughly: traces, starts, checkpoints, and the data.

        It is asked for with every move, so starts are weighed by the last of them.
        """
        starts = 0
        if self._arriving:
            last = self._arriving[next(reversed(self._arriving))]
            each = last.parameters.nbytes * (1 + len(last.state.slots))
            starts = len(self._arriving) * each
        waiting = sum(len(checkpoint.data) for checkpoint in self.pending.values())
        return self._trace_bytes + starts + waiting + self.course.data_bytes()

    def settle(self) -> None:
        """Take note that everything pending is in the store."""
        self.pending.clear()
        self._trusted = None

    def at_hand(self, session: Session, direction: str) -> bool:
        """Tell whether a step within, or over the end of, the cursor's pass needs no replay."""
        number, step = session.cursor
        if (number, session.shown) not in self._traces:
            return False
        if direction == "back":
            return step > 0
        small = self.course.setup.network.parameter_count <= SMALL_NETWORK
        return step < self.course.program(number).steps or (small and number + 1 in self._arriving)

    def advance(self, number: int, shown: int | None) -> Trace | None:
        """Run one pass for what follows it, None when it is not finite: training's inner step."""
        trace = self._replay.trace(number, self.arriving(number), shown)
        if trace.breakdown is not None:
            return None
        self._keep(number + 1, self._replay.after(trace))
        return trace

    def _compute(self, number: int, shown: int | None) -> Trace:
        trace = self._replay.trace(number, self.arriving(number), shown)
        for array in (*trace.record.z, *trace.record.a, *trace.record.delta):
            frozen(array)
        if trace.breakdown is None:
            self._keep(number + 1, self._replay.after(trace))
        return trace

    def _nearest(self, number: int) -> tuple[Start, int]:
        """Latest known start at or before a pass: kept, pending, or stored."""
        kept = self._arriving.get(number)
        if kept is not None:
            self._arriving.move_to_end(number)
            return kept, number
        near = max((n for n in self._arriving if n < number), default=-1)
        waiting = max((n for n in self.pending if n <= number), default=-1)
        stored, held = None, max(near, waiting)
        if held < 0 or number - held > 1:
            trusted = number if self._trusted is None else min(number, self._trusted)
            stored = last_sound(self._find, trusted)
        best = max(near, waiting, -1 if stored is None else stored[0])
        if best < 0:
            raise StoreDamaged(say("checkpoint-lost"))
        if best == near:
            return self._arriving[near], near
        if best == waiting:
            return decode(self.pending[waiting]), waiting
        assert stored is not None  # noqa: S101 - best came from it
        return stored[1], stored[0]

    def _keep(self, number: int, start: Start) -> None:
        self._arriving[number] = start
        if len(self._arriving) > self._most_starts:
            self._arriving.popitem(last=False)
        if number % self.spacing == 0:
            checkpoint = self.pending[number] = encode(number, start)
            spacing = spacing_for(number, self.spacing, len(checkpoint.data), self._budget)
            if spacing != self.spacing:
                self.spacing = spacing
                self.pending = {n: c for n, c in self.pending.items() if n % spacing == 0}


def _bytes(trace: Trace) -> int:
    """What a trace holds besides views of the data: its own arrays, edited samples among them."""
    record, batch = trace.record, trace.batch
    arrays = [*record.z, *record.a[1:], *record.delta, record.gradient]
    arrays += [] if record.parameters is None else [record.parameters, trace.start]
    arrays += [array for array in (batch.x, batch.y) if array.base is None]
    arrays += [] if record.state is None else list(record.state.slots)
    if batch.masks is not None:
        arrays += [v for v in (*batch.masks.drawn, *batch.masks.values) if v is not None]
    return sum(array.nbytes for array in arrays)
