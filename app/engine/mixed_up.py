"""A right number in the wrong place: that of another quantity, given for the one asked for.

Only quantities of the same neuron or edge are looked at: those that stand beside each other on
paper and are taken for one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .ids import Quantity
from .inline import inline, inline_id

if TYPE_CHECKING:
    from .trace import Trace

TAKEN_FOR = {
    "z": ("a", "b"),
    "a": ("z", "slope"),
    "slope": ("a", "z"),
    "delta": ("slope", "a", "z", "grad_b"),
    "grad_b": ("b", "slope", "new_b"),
    "grad_w": ("w", "a", "new_w"),
    "new_b": ("b", "grad_b"),
    "new_w": ("w", "grad_w"),
}
"""What may be given in place of a kind; of a weight's gradient, a is what comes in."""
OF_A_SAMPLE = ("z", "a", "slope", "delta")


def taken_for(q: Quantity) -> Iterator[Quantity]:
    """Yield the quantities beside `q` whose numbers may be given for its own."""
    for kind in TAKEN_FOR.get(q.kind, ()):
        sample = q.sample if kind in OF_A_SAMPLE else None
        if kind == "a" and q.kind == "grad_w":
            yield Quantity("a", q.layer - 1, q.k)
        else:
            yield Quantity(kind, q.layer, q.j, q.k, sample=sample)


def mixed_up(trace: Trace, q: Quantity) -> Iterator[tuple[Quantity, float]]:
    """Yield those that have a number in this pass, and it; 0 and ±1 say nothing of where from."""
    for other in taken_for(q):
        if other.layer < 2 and other.kind != "a":
            continue
        if not trace.known(other, trace.last_step):
            continue
        value = trace.value(other)
        if abs(value) not in (0.0, 1.0):
            yield other, value


def named(q: Quantity) -> str:
    """Write its symbol for a sentence; a new value goes by the old one's."""
    kind = q.kind.removeprefix("new_").removeprefix("grad_")
    if q.kind == "slope":
        return f"σ′({inline('z', q.layer, q.j)})"
    symbol = inline_id(Quantity(kind, q.layer, q.j, q.k))
    return f"∂C/∂{symbol}" if q.kind.startswith("grad_") else symbol
