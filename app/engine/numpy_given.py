"""What a NumPy program of a pass begins with: all that is given, to the last bit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from .network import Training
    from .trace import Trace

Array = NDArray[np.float64]
Given = tuple[str, str, int]
"""A line, and which quantities of which layer it gives (or an empty kind)."""

CONSTANTS = {"momentum": "mu", "decay": "rho", "epsilon": "eps"}
"""What the optimisers' NumPy lines call constants whose names in the API are others."""
_COMPUTED = ("z", "slope", "delta", "grad_b", "grad_w", "new_b", "new_w")


def count_given(trace: Trace) -> int:
    """Return how many numbers a program of the pass begins with, at most."""
    slots = () if trace.before is None else trace.before.slots
    masks = trace.batch.masks
    drawn = sum(u.size for u in masks.drawn if u is not None) if masks else 0
    return trace.batch.x.size + trace.batch.y.size + drawn + trace.start.size * (1 + len(slots))


def given_lines(trace: Trace, values: bool) -> Iterator[Given]:
    """Yield the lines of samples, parameters, constants and the optimiser's memory.

    Without `values` an array is told by its shape: `np.empty((30, 784))`.
    """

    def array(numbers: Array) -> str:
        if values:
            return f"np.array({numbers.tolist()!r})"
        return f"np.empty({numbers.shape!r})"

    batch = trace.batch
    if batch.size == 1:
        yield f"a = {{1: {array(batch.x[0])}}}", "a", 1
        yield f"y = {array(batch.y[0])}", "y", 0
    else:
        yield f"A = {{1: {array(batch.x)}}}", "a", 1
        yield f"Y = {array(batch.y)}", "y", 0
        yield f"m, row = {batch.size}, {batch.row}", "", 0
    yield "w, b = {}, {}", "", 0
    for layer, (w, b) in enumerate(zip(*trace.weights, strict=True), start=2):
        yield f"w[{layer}] = {array(w)}", "w", layer
        yield f"b[{layer}] = {array(b)}", "b", layer
    yield from _drawn(trace, array)
    yield from _learning(trace)
    yield from _memory(trace, array)
    names = [*_COMPUTED] if batch.size == 1 else ["Z", "Slope", "Delta", *_COMPUTED[3:]]
    if trace.dropping:
        names.insert(1, "mask" if batch.size == 1 else "Mask")
    yield f"{', '.join(names)} = {', '.join(['{}'] * len(names))}", "", 0


def _drawn(trace: Trace, array: Callable[[Array], str]) -> Iterator[Given]:
    """Yield the rates of dropout, and the numbers that chance gave for this pass."""
    masks, several = trace.batch.masks, trace.batch.size > 1
    if masks is None:
        return
    rates = {layer: masks.rate(layer) for layer in sorted(masks.layers)}
    yield f"p = {rates!r}  # dropout: u < p", "", 0
    name = "U" if several else "u"
    yield f"{name} = {{}}  # from seed, pass, sample", "", 0
    for layer in rates:
        drawn = masks.drawn[layer - 2]
        if drawn is not None:
            yield f"{name}[{layer}] = {array(drawn if several else drawn[0])}", "", 0


def _learning(trace: Trace) -> Iterator[Given]:
    """Yield η and the other constants that the pass uses."""
    training = trace.training
    if training is None:
        return
    if trace.updated is not None:
        yield from _rate(trace, training)
    for name in ("l1", "l2"):
        if getattr(training, name):
            yield f"{name} = {getattr(training, name)!r}", "", 0
    if trace.updated is not None:
        for name in training.optimizer.parameters:
            yield f"{CONSTANTS.get(name, name)} = {training.constants[name]!r}", "", 0


def _rate(trace: Trace, training: Training) -> Iterator[Given]:
    """Yield η, or what the schedule makes the η of the epoch from, and that line."""
    schedule = training.schedule
    if schedule.constant:
        yield f"eta = {training.learning_rate!r}", "learning_rate", 0
        return
    yield f"eta, e = {training.learning_rate!r}, {trace.epoch}", "", 0
    for name, value in schedule.constants.items():
        yield f"{name} = {value!r}", "", 0
    yield schedule.kind.numpy, "learning_rate", 0


def _memory(trace: Trace, array: Callable[[Array], str]) -> Iterator[Given]:
    """Yield what the optimiser remembers, and its count of updates."""
    training, before, after = trace.training, trace.before, trace.record.state
    if training is None or before is None or after is None or not before.slots:
        return
    kinds = ("w", "b") if training.train_biases else ("w",)
    for symbol, slot in zip(training.optimizer.slot_symbols, before.slots, strict=True):
        for kind, arrays in zip(kinds, trace.network.views(slot), strict=False):
            if not any(v.any() for v in arrays):
                yield f"{symbol}_{kind} = {{l: np.zeros_like(v) for l, v in {kind}.items()}}", "", 0
                continue
            yield f"{symbol}_{kind} = {{}}", "", 0
            for layer, numbers in enumerate(arrays, start=2):
                yield f"{symbol}_{kind}[{layer}] = {array(numbers)}", "", 0
    if training.optimizer.corrected_by:
        yield f"t = {after.updates}", "", 0
