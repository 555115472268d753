"""What of a trace is revealed once `step` ops are done: arrays with None where nothing is yet.

Within a layer and phase an array's entries are computed in their order, so what is known of it is
a number of leading entries; whole known arrays are handed on as they are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .program import Phase
from .trace import Trace

Array = NDArray[np.float64]
Vector = Array | list[float | None]
Matrix = Array | list[Array | list[float | None]]


class Mask:
    """A trace seen at a step."""

    def __init__(self, trace: Trace, step: int) -> None:
        """Look at `trace` after `step` ops, or as many as are finite."""
        self.trace = trace
        self.step = min(step, trace.last_step)

    @property
    def cost(self) -> float | None:
        """The cost, once computed."""
        return self.trace.record.cost if self.step >= self.trace.program.end_of("cost") else None

    def z(self, layer: int) -> Vector:
        """z^l of the shown sample."""
        values = self.trace.record.z[layer - 2][self.trace.batch.row]
        return _leading(values, self._forward(layer)[0])

    def mask(self, layer: int) -> Vector | None:
        """The shown sample's masks of dropout; None for a layer without."""
        values = self.trace.mask(layer)
        if values is None:
            return None
        return _leading(values[self.trace.batch.row], (self._done("forward", layer) + 1) // 3)

    def a(self, layer: int) -> Vector:
        """a^l of the shown sample, l ≥ 2."""
        values = self.trace.record.a[layer - 1][self.trace.batch.row]
        return _leading(values, self._forward(layer)[1])

    def slope(self, layer: int) -> Vector:
        """σ′(z^l) of the shown sample; known together with a^l."""
        values = self.trace.slopes[layer - 2][self.trace.batch.row]
        return _leading(values, self._forward(layer)[1])

    def delta(self, layer: int) -> Vector:
        """δ^l of the shown sample."""
        values = self.trace.record.delta[layer - 2][self.trace.batch.row]
        return _leading(values, self._done("backward", layer))

    def gradients(self, layer: int) -> tuple[Matrix, Vector]:
        """∂C/∂w^l and ∂C/∂b^l, the batch's mean."""
        ws, bs = self.trace.gradients
        rows, cells = self._rows("gradients", layer, 1)
        return (
            _leading_rows(ws[layer - 2], rows, cells - 1),
            _leading(bs[layer - 2], rows + (cells > 0)),
        )

    def updated(self, layer: int) -> tuple[Matrix, Vector] | None:
        """w^l and b^l after the update, None in a pass without one; frozen biases as they were."""
        if self.trace.updated is None:
            return None
        ws, bs = self.trace.updated
        rows, cells = self._rows("update", layer, self._bias_ops)
        biases = rows + (cells > 0)
        if not self._bias_ops:
            begun = self.step >= self.trace.program.end_of("gradients")
            biases = len(bs[layer - 2]) if begun else 0
        return (
            _leading_rows(ws[layer - 2], rows, cells - self._bias_ops),
            _leading(bs[layer - 2], biases),
        )

    def parameters(self) -> Array:
        """Parameters at the cursor: those whose update is done are the new ones (flat)."""
        trace, program = self.trace, self.trace.program
        new = trace.record.parameters
        if new is None or self.step <= program.end_of("gradients"):
            return trace.start
        if self.step >= program.steps:
            return new
        mixed = trace.start.copy()
        for layer, (w, b, shape) in enumerate(trace.network.layout, start=2):
            rows, cells = self._rows("update", layer, self._bias_ops)
            weights = rows * shape[1] + max(cells - self._bias_ops, 0)
            mixed[w.start : w.start + weights] = new[w.start : w.start + weights]
            biases = rows + (cells > 0) if self._bias_ops else 0
            mixed[b.start : b.start + biases] = new[b.start : b.start + biases]
        return mixed

    @property
    def _bias_ops(self) -> int:
        training = self.trace.training
        return 1 if training is None or training.train_biases else 0

    def _forward(self, layer: int) -> tuple[int, int]:
        """How many z and how many a of a layer are known."""
        done, width = self._done("forward", layer), self.trace.network.sizes[layer - 1]
        if layer in self.trace.network.coupled:
            return min(done, width), max(0, done - width)
        if layer in self.trace.dropping:
            return (done + 2) // 3, done // 3
        return (done + 1) // 2, done // 2

    def _done(self, phase: Phase, layer: int) -> int:
        """Ops done of a phase in a layer."""
        first, end = self.trace.program.span(phase, layer)
        return max(0, min(self.step, end) - first)

    def _rows(self, phase: Phase, layer: int, bias_ops: int) -> tuple[int, int]:
        """Whole rows done, and ops done in the row after them; a row is bias, then weights."""
        return divmod(self._done(phase, layer), bias_ops + self.trace.network.sizes[layer - 2])


def _leading(values: Array, known: int) -> Vector:
    if known >= len(values):
        return values
    return [*values[:known].tolist(), *[None] * (len(values) - known)]


def _leading_rows(values: Array, rows: int, cells: int) -> Matrix:
    if rows >= len(values):
        return values
    blank: list[float | None] = [None] * values.shape[1]
    hidden: list[Array | list[float | None]] = [blank] * (len(values) - rows)
    if cells > 0:
        hidden[0] = [*values[rows, :cells].tolist(), *blank[cells:]]
    return [*values[:rows], *hidden]
