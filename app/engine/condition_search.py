"""Where in a pass a condition holds: one function a kind, each yields in the order of the pass.

A condition is looked for in a whole trace at once, by arrays. A change is one from an earlier pass
that can be compared: weights and biases with the pass before, what belongs to a sample with the
last pass that held that sample, gradients and cost with the last pass on the same samples. So what
has been small, or negative, all along stops nobody twice, and no sample is held against another.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .conditions import Condition, Earlier, Hit, Past
from .ids import Quantity, parse

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]

_UPDATED = MappingProxyType({"w": "new_w", "b": "new_b"})


def find_id(condition: Condition, trace: Trace, _past: Past) -> Iterator[Hit]:
    """Find where a quantity has been computed."""
    q = _quantity(condition, trace) if ":" in (condition.target or "") else Quantity("cost")
    index = trace.program.index_of(q)
    if index is not None:
        yield Hit(index, str(q), trace.value(q))


def find_phase(condition: Condition, trace: Trace, _past: Past) -> Iterator[Hit]:
    """Find the first op of a phase."""
    for segment in trace.program.segments:
        if segment.phase == condition.target:
            q = trace.program.op(segment.first)
            yield Hit(segment.first, str(q), trace.value(q))
            return


def find_sign_change(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    """Find what has the other sign than in the pass it is compared with."""
    earlier = _precedent(condition, trace, past)
    if earlier is None:
        return
    for first, now in _arrays(condition, trace):
        before = _held_against(condition, first, earlier)
        # By signs: the product of two small numbers underflows to 0.
        yield from _marked(trace, first, now, earlier, before, np.sign(now) * np.sign(before) < 0)


def find_crossing(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    """Find what has come to the other side of a value."""
    value = condition.value or 0.0
    earlier = _precedent(condition, trace, past)
    if earlier is None:
        return
    for first, now in _arrays(condition, trace):
        before = _held_against(condition, first, earlier)
        yield from _marked(trace, first, now, earlier, before, (now < value) != (before < value))


def find_small(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    """Find what has come below a bound, by its magnitude."""
    bound = condition.value or 0.0
    earlier = _precedent(condition, trace, past)
    for first, now in _arrays(condition, trace):
        small, before = np.abs(now) < bound, None
        if earlier is not None:
            before = _held_against(condition, first, earlier)
            small &= ~(np.abs(before) < bound)
        yield from _marked(trace, first, now, earlier, before, small)


def find_cost_below(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    """Find where the cost has come below a bound."""
    bound = condition.value or 0.0
    hit = _cost(condition, trace, past)
    if hit is None or hit.value is None or not hit.value < bound:
        return
    if hit.previous is None or not hit.previous < bound:
        yield hit


def find_cost_rise(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    """Find where the cost has risen."""
    hit = _cost(condition, trace, past)
    if hit is None or hit.value is None or hit.previous is None:
        return
    if hit.value > hit.previous:
        yield hit


def find_nothing(_condition: Condition, _trace: Trace, _past: Past) -> Iterator[Hit]:
    """Divergence stops a move by itself; the condition only says so."""
    yield from ()


def _cost(condition: Condition, trace: Trace, past: Past) -> Hit | None:
    """The cost that a condition looks at, with what it is held against, at the op that ends it."""
    if condition.over == "data":
        mean = past.data_cost() if trace.breakdown is None else None
        if mean is None:
            return None
        last = trace.program.steps - 1
        return Hit(last, "cost", mean.now, mean.previous, mean.previous_pass)
    at, cost = trace.program.end_of("cost") - 1, trace.record.cost
    earlier = past.of_samples()
    if earlier is None:
        return Hit(at, "cost", cost)
    return Hit(at, "cost", cost, earlier.trace.record.cost, earlier.number)


def _quantity(condition: Condition, trace: Trace) -> Quantity:
    q = parse(condition.target or "", trace.network.sizes)
    return Quantity(_UPDATED.get(q.kind, q.kind), q.layer, q.j, q.k)


def _kind(condition: Condition) -> str:
    kind = (condition.target or "").partition(":")[0]
    return _UPDATED.get(kind, kind)


def _arrays(condition: Condition, trace: Trace) -> Iterator[tuple[Quantity, Array]]:
    """Yield (first quantity, values): one value for an id, layer by layer for a family."""
    if ":" in (condition.target or ""):
        q = _quantity(condition, trace)
        yield q, np.array([trace.value(q)])
        return
    kind = _kind(condition)
    layers = range(2, trace.network.depth + 1)
    for layer in reversed(layers) if kind in ("delta", "grad_w", "grad_b") else layers:
        values = _layer(trace, kind, layer)
        if values is not None:
            yield Quantity(kind, layer, 1, 1 if kind.endswith("_w") else 0), values


def _layer(trace: Trace, kind: str, layer: int) -> Array | None:
    """The values of a kind in a layer, of the shown sample where they are a sample's."""
    i, row = layer - 2, trace.batch.row
    if kind == "mask":
        # A layer that is not dropped from is one whose neurons are all multiplied by 1.
        mask = trace.mask(layer)
        return np.ones(trace.network.sizes[layer - 1]) if mask is None else mask[row]
    if kind in ("delta", "slope"):
        of_samples = trace.record.delta[i] if kind == "delta" else trace.slopes[i]
        values: Array = of_samples[row]
        return values
    weights_or_biases = 0 if kind.endswith("w") else 1
    if kind in ("w", "b"):
        return trace.weights[weights_or_biases][i]
    if kind.startswith("grad_"):
        return trace.gradients[weights_or_biases][i]
    return None if trace.updated is None else trace.updated[weights_or_biases][i]


def _precedent(condition: Condition, trace: Trace, past: Past) -> Earlier | None:
    """The pass that a condition's target is compared with; a parameter's is the pass before."""
    kind = _kind(condition)
    if kind.startswith("new_"):
        # The pass before left behind what this one starts from.
        return Earlier(past.number - 1, trace)
    return past.of_samples() if kind.startswith("grad_") else past.of_sample()


def _held_against(condition: Condition, first: Quantity, earlier: Earlier) -> Array:
    """The earlier values of what `_arrays` yielded with `first`."""
    kind = first.kind.removeprefix("new_")
    if ":" in (condition.target or ""):
        return np.array([earlier.trace.value(Quantity(kind, first.layer, first.j, first.k))])
    values = _layer(earlier.trace, kind, first.layer)
    return np.empty(0) if values is None else values


def _marked(
    trace: Trace,
    first: Quantity,
    now: Array,
    earlier: Earlier | None,
    before: Array | None,
    holds: NDArray[np.bool_],
) -> Iterator[Hit]:
    number = None if earlier is None or earlier.number < 0 else earlier.number
    for place in np.argwhere(holds):
        at = tuple(int(i) for i in place)
        q = Quantity(
            first.kind, first.layer, first.j + at[0], first.k + (at[1] if len(at) > 1 else 0)
        )
        index = trace.program.index_of(q)
        if index is not None:
            old = None if before is None else float(before[at])
            yield Hit(index, str(q), float(now[at]), old, number)
