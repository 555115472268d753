"""Which quantities could use a given one, by the shape of the network alone.

A few more than do: `explain.used_by` keeps those whose expansion really has it as a source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from .ids import Quantity

if TYPE_CHECKING:
    from .trace import Trace

Quantities = Iterator[Quantity]


def candidates(trace: Trace, q: Quantity) -> Quantities:
    """Yield every quantity that could have `q` as a direct source."""
    yield from _BY_KIND.get(q.kind, _nothing)(trace, q)


def _neurons(trace: Trace, kind: str, layer: int, sample: int | None) -> Quantities:
    if 2 <= layer <= trace.network.depth:
        for j in range(1, trace.network.sizes[layer - 1] + 1):
            yield Quantity(kind, layer, j, sample=sample)


def _of_neuron(trace: Trace, kind: str, layer: int, q: Quantity) -> Quantities:
    """Yield what `q` goes into in its own layer: all of its neurons only where they are coupled."""
    if layer in trace.network.coupled:
        yield from _neurons(trace, kind, layer, q.sample)
    else:
        yield Quantity(kind, layer, q.j, sample=q.sample)


def _update(trace: Trace, kind: str, layer: int, j: int, k: int) -> Quantities:
    if trace.record.parameters is not None:
        yield Quantity(f"new_{kind}", layer, j, k)


def _nothing(_trace: Trace, _q: Quantity) -> Quantities:
    yield from ()


def _after_target(trace: Trace, q: Quantity) -> Quantities:
    yield Quantity("cost")
    yield from _of_neuron(trace, "delta", trace.network.depth, q)


def _after_mask(_trace: Trace, q: Quantity) -> Quantities:
    yield Quantity("a", q.layer, q.j, sample=q.sample)
    yield Quantity("delta", q.layer, q.j, sample=q.sample)


def _after_weighted_input(trace: Trace, q: Quantity) -> Quantities:
    yield from _of_neuron(trace, "a", q.layer, q)
    yield Quantity("slope", q.layer, q.j, sample=q.sample)


def _after_activation(trace: Trace, q: Quantity) -> Quantities:
    if q.layer > 1:
        yield Quantity("slope", q.layer, q.j, sample=q.sample)
    yield from _neurons(trace, "z", q.layer + 1, q.sample)
    if q.layer == trace.network.depth:
        yield from _after_target(trace, q)
        return
    for j in range(1, trace.network.sizes[q.layer] + 1):
        yield Quantity("grad_w", q.layer + 1, j, q.j)


def _after_slope(_trace: Trace, q: Quantity) -> Quantities:
    yield Quantity("delta", q.layer, q.j, sample=q.sample)


def _after_error(trace: Trace, q: Quantity) -> Quantities:
    yield from _neurons(trace, "delta", q.layer - 1, q.sample)
    yield Quantity("grad_b", q.layer, q.j)
    for k in range(1, trace.network.sizes[q.layer - 2] + 1):
        yield Quantity("grad_w", q.layer, q.j, k)


def _after_weight(trace: Trace, q: Quantity) -> Quantities:
    for sample in trace.samples():
        yield Quantity("z", q.layer, q.j, sample=sample)
        if q.layer > 2:
            yield Quantity("delta", q.layer - 1, q.k, sample=sample)
    yield Quantity("cost")
    yield Quantity("grad_w", q.layer, q.j, q.k)
    yield from _update(trace, "w", q.layer, q.j, q.k)


def _after_bias(trace: Trace, q: Quantity) -> Quantities:
    for sample in trace.samples():
        yield Quantity("z", q.layer, q.j, sample=sample)
    yield from _update(trace, "b", q.layer, q.j, 0)


def _after_gradient(trace: Trace, q: Quantity) -> Quantities:
    yield from _update(trace, q.kind[-1], q.layer, q.j, q.k)


def _after_learning_rate(trace: Trace, _q: Quantity) -> Quantities:
    sizes = trace.network.sizes
    for layer in range(2, trace.network.depth + 1):
        for j in range(1, sizes[layer - 1] + 1):
            for k in range(sizes[layer - 2] + 1):
                yield from _update(trace, "w" if k else "b", layer, j, k)


_BY_KIND: Mapping[str, Callable[[Trace, Quantity], Quantities]] = MappingProxyType(
    {
        "y": _after_target,
        "z": _after_weighted_input,
        "mask": _after_mask,
        "a": _after_activation,
        "slope": _after_slope,
        "delta": _after_error,
        "w": _after_weight,
        "b": _after_bias,
        "grad_w": _after_gradient,
        "grad_b": _after_gradient,
        "learning_rate": _after_learning_rate,
    }
)
