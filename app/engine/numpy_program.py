"""A whole pass as a short NumPy program: what is given, then one line a layer and quantity.

For one sample the lines are those of the rules (`writing.py`). For a batch Z, A, Slope and Delta
hold a row a sample, and the shown sample's are taken out of them at the end. Where float64 needs
it, a line is the stable form that the engine computes with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from .errors import TooLarge
from .ids import PER_SAMPLE, Quantity
from .logit_forms import JACOBIAN_NUMPY
from .message import say
from .numpy_given import count_given, given_lines
from .program import Phase
from .terms import ROWS
from .writing import alone, cost_line, write

if TYPE_CHECKING:
    from .trace import Trace

LARGEST_EXPONENT = 700.0
"""e^709 is the largest power that float64 holds; past it NumPy warns, though the limit is right."""
MOST_GIVEN = 1_000_000
"""Numbers that a program gives at most; each takes some 20 characters."""
QUIETLY = 'with np.errstate(all="ignore"): '


@dataclass(frozen=True, slots=True)
class ProgramLine:
    """A line: its text, what it computes of which layer, and the ops done before it.

    `kind` is empty for what is given and for what an optimiser remembers; `memory` then names the
    new parameters that the remembered array is for, `new_w` or `new_b`.
    """

    text: str
    kind: str = ""
    layer: int = 0
    step: int = 0
    memory: str = ""


def write_program(trace: Trace, values: bool = True) -> tuple[ProgramLine, ...]:
    """Write the pass as a program; without `values` what is given is told by its shape alone.

    Raises TooLarge where more numbers are given than a program holds.
    """
    if values and (given_numbers := count_given(trace)) > MOST_GIVEN:
        raise TooLarge(say("program-too-long", most=MOST_GIVEN, given=given_numbers))
    steps = trace.program.steps
    computed = [
        replace(line, text=QUIETLY + line.text) if _warns(trace, line) else line
        for line in _Writer(trace).lines()
    ]
    form = trace.network.logit_form
    needed = {f.needs for f in trace.network.activations if f.needs}
    head = [*sorted(needed), "import numpy as np", ""]
    if form is not None and form.helpers:
        head += [*form.helpers.strip().splitlines(), ""]
    given = [ProgramLine(text, kind, layer) for text, kind, layer in given_lines(trace, values)]
    last = [ProgramLine(text, step=steps) for text in _shown(trace)]
    return (*map(ProgramLine, head), *given, ProgramLine(""), *computed, *last)


def computed_ids(trace: Trace, line: ProgramLine) -> Iterator[Quantity]:
    """Yield what a line computes, or gives: in a batch of every sample."""
    if not line.kind:
        return
    if line.kind in ("cost", "learning_rate"):
        yield Quantity(line.kind)
        return
    depth = trace.network.depth
    width = trace.network.sizes[(line.layer or depth) - 1]
    if line.kind[-1] == "w":
        below = trace.network.sizes[line.layer - 2]
        for j, k in np.ndindex(width, below):
            yield Quantity(line.kind, line.layer, j + 1, k + 1)
        return
    for sample in trace.samples() if line.kind in PER_SAMPLE else (None,):
        for j in range(1, width + 1):
            yield Quantity(line.kind, line.layer, j, sample=sample)


def count_ids(trace: Trace, line: ProgramLine) -> int:
    """Return how many ids `computed_ids` yields."""
    if not line.kind:
        return 0
    if line.kind in ("cost", "learning_rate"):
        return 1
    sizes = trace.network.sizes
    width = sizes[(line.layer or trace.network.depth) - 1]
    if line.kind[-1] == "w":
        return width * sizes[line.layer - 2]
    return width * (trace.batch.size if line.kind in PER_SAMPLE else 1)


def _warns(trace: Trace, line: ProgramLine) -> bool:
    """Whether NumPy would warn of a line: past a breakdown, or on the way to a right limit."""
    if trace.breakdown is not None:
        return True
    if "np.exp(" not in line.text:
        return False
    return float(np.abs(trace.record.z[line.layer - 2]).max()) > LARGEST_EXPONENT


def _shown(trace: Trace) -> Iterator[str]:
    """Take the shown sample out of the batch's arrays."""
    if trace.batch.size > 1:
        pairs = [("z", "Z"), ("a", "A"), ("slope", "Slope"), ("delta", "Delta")]
        if trace.dropping:
            pairs.insert(1, ("mask", "Mask"))
        for one, all_ in pairs:
            yield f"{one} = {{l: rows[row] for l, rows in {all_}.items()}}"


class _Writer:
    """Writes the lines that compute, in the order of the pass."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace
        self._several = trace.batch.size > 1
        self._layers = range(2, trace.network.depth + 1)

    def lines(self) -> Iterator[ProgramLine]:
        """Yield all lines, phase by phase."""
        program = self._trace.program
        for layer in self._layers:
            yield from self._forward(layer)
        yield self._line(self._cost(), "cost", 0, program.end_of("cost") - 1)
        for layer in reversed(self._layers):
            yield self._line(self._delta(layer), "delta", layer, self._first("backward", layer))
        for layer in reversed(self._layers):
            first = self._first("gradients", layer)
            yield self._line(self._rule("grad_b", layer), "grad_b", layer, first)
            yield self._line(self._rule("grad_w", layer), "grad_w", layer, first + 1)
        if self._trace.updated is not None:
            for layer in self._layers:
                yield from self._update(layer)

    def _line(self, text: str, kind: str, layer: int, step: int) -> ProgramLine:
        return ProgramLine(text, kind, layer, step)

    def _first(self, phase: Phase, layer: int) -> int:
        return self._trace.program.span(phase, layer)[0]

    def _rule(self, kind: str, layer: int) -> str:
        """Write the rule of a layer's first quantity of a kind, which is that of the layer."""
        k = 1 if kind.endswith("w") else 0
        return write(self._trace, Quantity(kind, layer, 1, k)).numpy

    def _forward(self, layer: int) -> Iterator[ProgramLine]:
        first = self._first("forward", layer)
        width, coupled = self._trace.network.sizes[layer - 1], self._trace.network.coupled
        after = first + (width if layer in coupled else 1)
        drops = layer in self._trace.dropping
        kinds = ("z", "mask", "a", "slope")
        z, mask, a, slope = (
            self._rows(layer) if self._several else (self._rule(kind, layer) for kind in kinds)
        )
        yield self._line(z, "z", layer, first)
        if drops:
            yield self._line(mask, "mask", layer, after)
            after += 1
        yield self._line(a, "a", layer, after)
        yield self._line(slope, "slope", layer, after)

    def _rows(self, layer: int) -> tuple[str, str, str, str]:
        """Write z, mask, a and slope for a batch, whose rows are samples."""
        function = self._trace.network.activation(layer)
        names = {"z": f"Z[{layer}]", "a": f"A[{layer}]", "rows": ROWS}
        value = function.numpy.format(**names)
        if layer in self._trace.dropping:
            names["a"] = alone(value)
            value = f"Mask[{layer}] * {alone(value)}"
        return (
            f"Z[{layer}] = A[{layer - 1}] @ w[{layer}].T + b[{layer}]",
            f"Mask[{layer}] = (U[{layer}] >= p[{layer}]) / (1 - p[{layer}])",
            f"A[{layer}] = {value}",
            f"Slope[{layer}] = {function.slope_numpy.format(**names)}",
        )

    def _cost(self) -> str:
        network = self._trace.network
        if network.logit_form is not None:
            return cost_line(self._trace, network.logit_form.value_numpy)
        if network.cost.edge_numpy is not None and self._at_edge():
            return cost_line(self._trace, network.cost.edge_numpy[0])
        return self._rule("cost", 0)

    def _at_edge(self) -> bool:
        """Whether a logarithm is taken of nothing or less, which a target of 0 does not count."""
        a = self._trace.record.a[-1]
        return bool(((a <= 0.0) | (a == 1.0)).any())

    def _delta(self, layer: int) -> str:
        network = self._trace.network
        if layer < network.depth:
            above = layer + 1
            if self._several:
                line = f"Delta[{layer}] = (Delta[{above}] @ w[{above}]) * Slope[{layer}]"
                return line + f" * Mask[{layer}]" * (layer in self._trace.dropping)
            return self._rule("delta", layer)
        here = {"z": f"z[{layer}]", "a": f"a[{layer}]", "y": "y", "rows": ""}
        if self._several:
            here = {"z": f"Z[{layer}]", "a": f"A[{layer}]", "y": "Y", "rows": ROWS}
        target, slope = ("Delta", "Slope") if self._several else ("delta", "slope")
        form, cost = network.logit_form, network.cost
        if form is not None:
            right = (form.stable_numpy or form.delta_numpy).format(**here)
            return f"{target}[{layer}] = {right}"
        edge = cost.edge_numpy is not None and self._at_edge()
        gradient = cost.edge_numpy[1] if edge and cost.edge_numpy else cost.gradient_numpy
        right = gradient.format(**here)
        if not network.activations[-1].couples:
            return f"{target}[{layer}] = {right} * {slope}[{layer}]"
        return f"{target}[{layer}] = {JACOBIAN_NUMPY.format(gradient=right, **here)}"

    def _update(self, layer: int) -> Iterator[ProgramLine]:
        """An optimiser's own memory first, then the new values."""
        training, first = self._trace.training, self._first("update", layer)
        trained = training is None or training.train_biases
        for kind, step in (("new_b", first), ("new_w", first + trained)):
            for text in self._rule(kind, layer).split("; "):
                if text.startswith("new_"):
                    yield ProgramLine(text, kind, layer, step)
                else:
                    yield ProgramLine(text, "", layer, step, kind)
