"""The program of a pass: which op comes when, told by segments; and where units end.

An op produces one id. A segment is a run of ops of one neuron in one phase, so a network with
tens of thousands of weights has a few hundred segments and no list of its ops is ever made.
A neuron has one segment a phase, but for a layer whose activation couples its neurons (softmax):
there no `a` can be computed before every `z` is, so the forward phase has a segment of one op for
each `z`, then one for each `a`. A hidden layer with dropout has its `mask` between `z` and `a`.
`static/src/state/program.ts` does the same arithmetic; a contract test compares the two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from .ids import Quantity

Phase = Literal["forward", "cost", "backward", "gradients", "update", "done"]
PHASES: tuple[Phase, ...] = ("forward", "cost", "backward", "gradients", "update")
Unit = Literal["op", "neuron", "layer", "phase", "pass", "epoch"]
UNITS: tuple[Unit, ...] = ("op", "neuron", "layer", "phase", "pass", "epoch")
OP_UNIT_LIMIT = 5_000
"""Ops a pass above which stepping op by op is not offered (API.md)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """`count` ops of one neuron in one phase, the first one after `first` ops of the pass."""

    phase: Phase
    layer: int
    neuron: int
    first: int
    count: int

    @property
    def end(self) -> int:
        """Ops of the pass done when this segment is."""
        return self.first + self.count


@dataclass(frozen=True)
class Program:
    """All segments of a pass on a network of `sizes`.

    `updates` is false for a stateless pass that only computes gradients; `train_biases` false
    leaves the `new_b` ops out. `coupled` are the layers whose activation needs all of their z,
    `dropping` those with dropout, which are others: a layer that couples is never hidden.
    """

    sizes: tuple[int, ...]
    train_biases: bool = True
    updates: bool = True
    coupled: frozenset[int] = frozenset()
    dropping: frozenset[int] = frozenset()

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """Segments in the order of the pass."""
        runs: list[Segment] = []
        first = 0
        for phase, layer, neuron, count in self._runs():
            runs.append(Segment(phase, layer, neuron, first, count))
            first += count
        return tuple(runs)

    def _runs(self) -> Iterator[tuple[Phase, int, int, int]]:
        """Phase, layer, neuron and number of ops of every segment, in the order of the pass."""
        up = range(2, len(self.sizes) + 1)
        for layer in up:
            yield from self._each_neuron("forward", layer, self._forward_ops(layer))
            if layer in self.coupled:
                yield from self._each_neuron("forward", layer, 1)
        yield "cost", 0, 0, 1
        for layer in reversed(up):
            yield from self._each_neuron("backward", layer, 1)
        for layer in reversed(up):
            yield from self._each_neuron("gradients", layer, 1 + self.sizes[layer - 2])
        for layer in up if self.updates else ():
            yield from self._each_neuron("update", layer, self.train_biases + self.sizes[layer - 2])

    def _forward_ops(self, layer: int) -> int:
        """Ops of a neuron's segment: z, mask, a; z alone where every a comes after every z."""
        return 1 if layer in self.coupled else 2 + (layer in self.dropping)

    def _each_neuron(
        self, phase: Phase, layer: int, count: int
    ) -> Iterator[tuple[Phase, int, int, int]]:
        for j in range(1, self.sizes[layer - 1] + 1):
            yield phase, layer, j, count

    @cached_property
    def steps(self) -> int:
        """n, the number of ops."""
        return self.segments[-1].end

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Units that stepping offers."""
        return UNITS if self.steps <= OP_UNIT_LIMIT else UNITS[1:]

    @cached_property
    def _firsts(self) -> list[int]:
        return [s.first for s in self.segments]

    @cached_property
    def _segment_of(self) -> dict[tuple[Phase, int, int], Segment]:
        """The segment of a neuron in a phase; in a coupled layer's forward phase that of its z."""
        return {(s.phase, s.layer, s.neuron): s for s in reversed(self.segments)}

    @cached_property
    def _ends(self) -> dict[str, list[int]]:
        """Steps at which a neuron, layer, phase ends, each list with 0 in front."""
        ends: dict[str, list[int]] = {"neuron": [0], "layer": [0], "phase": [0], "pass": [0]}
        ends["pass"].append(self.steps)
        following = (*self.segments[1:], None)
        for this, after in zip(self.segments, following, strict=True):
            ends["neuron"].append(this.end)
            if after is None or (this.phase, this.layer) != (after.phase, after.layer):
                ends["layer"].append(this.end)
            if after is None or this.phase != after.phase:
                ends["phase"].append(this.end)
        return ends

    def phase(self, step: int) -> Phase:
        """Phase of the op that comes at `step`; `done` at the end."""
        if step >= self.steps:
            return "done"
        return self.segments[bisect_right(self._firsts, step) - 1].phase

    @cached_property
    def _phase_ends(self) -> dict[Phase, int]:
        return {s.phase: s.end for s in self.segments}

    def end_of(self, phase: Phase) -> int:
        """Ops done when `phase` is over."""
        return self._phase_ends.get(phase, self.steps)

    @cached_property
    def _spans(self) -> dict[tuple[Phase, int], tuple[int, int]]:
        spans: dict[tuple[Phase, int], tuple[int, int]] = {}
        for s in self.segments:
            first, _ = spans.get((s.phase, s.layer), (s.first, 0))
            spans[(s.phase, s.layer)] = (first, s.end)
        return spans

    def span(self, phase: Phase, layer: int) -> tuple[int, int]:
        """Steps at which a phase begins and ends in a layer; both the last one if it has none."""
        return self._spans.get((phase, layer), (self.steps, self.steps))

    def op(self, index: int) -> Quantity:
        """Quantity that op `index` (from 0) produces."""
        segment = self.segments[bisect_right(self._firsts, index) - 1]
        at = index - segment.first
        layer, j = segment.layer, segment.neuron
        match segment.phase:
            case "forward":
                if layer in self.coupled:
                    at = index - self.span("forward", layer)[0] >= self.sizes[layer - 1]
                if at == 1 and layer in self.dropping:
                    return Quantity("mask", layer, j)
                return Quantity("a" if at else "z", layer, j)
            case "cost":
                return Quantity("cost")
            case "backward":
                return Quantity("delta", layer, j)
            case "gradients":
                return Quantity("grad_w", layer, j, at) if at else Quantity("grad_b", layer, j)
            case _:
                k = at if self.train_biases else at + 1
                return Quantity("new_w", layer, j, k) if k else Quantity("new_b", layer, j)

    def index_of(self, q: Quantity) -> int | None:
        """Index of the op that produces `q` (of whichever sample), None when no op does.

        `slope` comes with its `a`; what is there from the beginning has no op.
        """
        phase, at = _PLACE.get(q.kind, (None, 0))
        if phase is None or (q.kind == "a" and q.layer == 1):
            return None
        if q.layer in self.dropping:
            at += q.kind in ("a", "slope")
        elif q.kind == "mask":
            return None
        segment = self._segment_of.get((phase, q.layer, q.j))
        if segment is None:
            return None
        if phase == "update" and not self.train_biases:
            return None if q.kind == "new_b" else segment.first + q.k - 1
        if phase == "forward" and q.layer in self.coupled:
            return segment.first + at * self.sizes[q.layer - 1]
        return segment.first + (q.k if q.k else at)

    def forward(self, step: int, unit: Unit) -> int:
        """Step at the end of the unit that `step` is in (at an end: of the next)."""
        if unit == "op":
            return min(step + 1, self.steps)
        ends = self._ends[unit]
        return ends[min(bisect_right(ends, step), len(ends) - 1)]

    def back(self, step: int, unit: Unit) -> int:
        """Step at the start of the unit that `step` is in (at a start: of the one before)."""
        if unit == "op":
            return max(step - 1, 0)
        ends = self._ends[unit]
        return ends[max(bisect_left(ends, step) - 1, 0)]


_PLACE: dict[str, tuple[Phase, int]] = {
    "z": ("forward", 0),
    "mask": ("forward", 1),
    "a": ("forward", 1),
    "slope": ("forward", 1),
    "cost": ("cost", 0),
    "delta": ("backward", 0),
    "grad_b": ("gradients", 0),
    "grad_w": ("gradients", 0),
    "new_b": ("update", 0),
    "new_w": ("update", 0),
}


@lru_cache(maxsize=256)
def program_of(
    sizes: tuple[int, ...],
    coupled: frozenset[int] = frozenset(),
    train_biases: bool = True,
    updates: bool = True,
    dropping: frozenset[int] = frozenset(),
) -> Program:
    """Return the program for a shape; equal shapes share one."""
    return Program(sizes, train_biases, updates, coupled, dropping)
