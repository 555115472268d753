"""What of a trace is revealed once `step` ops are done: arrays with None where nothing is yet.

Within a layer and phase the ops go neuron by neuron, so what is known of an array is a number of
leading entries; whole known arrays are handed on as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.program import Phase
from app.engine.trace import Trace

Array = NDArray[np.float64]
Vector = Array | list[float | None]
Matrix = Array | list[Array | list[float | None]]


@dataclass(frozen=True, slots=True)
class LayerValues:
    """Revealed values of one layer l ≥ 2 of the shown sample; gradients are the batch's mean."""

    z: Vector
    a: Vector
    slope: Vector
    delta: Vector
    grad_b: Vector
    grad_w: Matrix
    new_b: Vector
    new_w: Matrix


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

    def layer(self, layer: int) -> LayerValues:
        """Revealed values of a layer."""
        trace, i, row = self.trace, layer - 2, self.trace.batch.row
        done = self._done("forward", layer)
        a_known = done // 2
        grad_w, grad_b = trace.gradients[0][i], trace.gradients[1][i]
        new_w, new_b = trace.updated if trace.updated is not None else ((), ())
        rows, cells = self._rows("gradients", layer, 1)
        new_rows, new_cells = self._rows("update", layer, self._bias_ops)
        size = trace.network.sizes[layer - 1]
        biases = new_rows + (new_cells > 0)
        if not self._bias_ops:
            biases = size if self.step >= trace.program.end_of("gradients") else 0
        empty_b, empty_w = np.empty(size), np.empty(grad_w.shape)
        return LayerValues(
            z=_leading(trace.record.z[i][row], (done + 1) // 2),
            a=_leading(trace.record.a[i + 1][row], a_known),
            slope=_leading(trace.slopes[i][row], a_known),
            delta=_leading(trace.record.delta[i][row], self._done("backward", layer)),
            grad_b=_leading(grad_b, rows + (cells > 0)),
            grad_w=_leading_rows(grad_w, rows, cells - 1),
            new_b=_leading(new_b[i] if new_b else empty_b, biases),
            new_w=_leading_rows(
                new_w[i] if new_w else empty_w, new_rows, new_cells - self._bias_ops
            ),
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
