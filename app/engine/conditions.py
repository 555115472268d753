"""Conditions to stop on: what must hold of an op, of a pass, and of the pass before it.

A condition is looked for in a whole trace at once, by arrays; it holds at ops, and a move stops
right after the first such op. A change is always one from the pass before, so what has been
small, or negative, all along stops nobody twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .errors import InvalidInput
from .ids import Quantity, parse
from .message import amount, one_of, say
from .program import PHASES

if TYPE_CHECKING:
    from .trace import Trace

MOST_HITS = 200
"""Ops of one pass that are listed; a condition on every weight could hold at thousands."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What to stop on. `target` is an id, a family of ids (`delta`), or a phase.

    `value` is the bound or the value to cross, for the kinds that have one.
    """

    kind: str
    target: str | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A condition holds once op `index` is done: the quantity, its value now and a pass ago."""

    index: int
    quantity: str
    value: float | None
    previous: float | None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of condition: what its target may be, whether it has a value, where it holds."""

    name: str
    targets: tuple[str, ...]
    takes_id: bool
    takes_value: bool
    find: Callable[[Condition, Trace, Trace | None], Iterator[Hit]]


def check(condition: Condition, sizes: tuple[int, ...]) -> None:
    """Hold a condition against its kind and a network. Raises InvalidInput, UnknownQuantity."""
    kind = KINDS.get(condition.kind)
    if kind is None:
        raise InvalidInput.at("/kind", one_of(KINDS, condition.kind))
    _check_target(condition, kind, sizes)
    if kind.takes_value and condition.value is None:
        raise InvalidInput.at("/value", say("condition-needs-number", kind=kind.name))
    if not kind.takes_value and condition.value is not None:
        raise InvalidInput.at("/value", say("condition-takes-no-number", kind=kind.name))
    if kind.name == "magnitude_below" and not (condition.value or 0) > 0:
        given = amount(condition.value or 0.0)
        raise InvalidInput.at("/value", say("expected-above-zero", given=given))


def _check_target(condition: Condition, kind: Kind, sizes: tuple[int, ...]) -> None:
    target = condition.target
    if not kind.targets:
        if target is not None:
            raise InvalidInput.at("/target", say("condition-takes-no-target", kind=kind.name))
        return
    if kind.name == "reached" and target == "cost":
        return
    allowed = ", ".join(kind.targets)
    if target is None:
        ids = "yes" if kind.takes_id else "no"
        raise InvalidInput.at("/target", say("condition-needs-target", allowed=allowed, ids=ids))
    if not kind.takes_id or ":" not in target:
        if target not in kind.targets or kind.name == "reached":
            raise InvalidInput.at("/target", one_of(kind.targets, target))
        return
    q = parse(target, sizes)
    if q.sample is not None:
        raise InvalidInput.at("/target", say("condition-id-without-sample", given=target))
    if q.kind not in kind.targets:
        raise InvalidInput.at("/target", say("condition-id-of", allowed=allowed, given=target))
    if q.kind == "a" and q.layer == 1:
        raise InvalidInput.at("/target", say("condition-on-input"))


def hits(condition: Condition, trace: Trace, previous: Trace | None, after: int = 0) -> list[Hit]:
    """List the ops from index `after` on where a condition holds, in the order of the pass."""
    found = KINDS[condition.kind].find(condition, trace, previous)
    limit = trace.last_step
    inside = [hit for hit in found if after <= hit.index < limit]
    return sorted(inside, key=lambda hit: hit.index)[:MOST_HITS]


# --- what each kind looks for --------------------------------------------------------------------

_ARRAY_OF = MappingProxyType({"w": "new_w", "b": "new_b"})


def _find_id(condition: Condition, trace: Trace, _previous: Trace | None) -> Iterator[Hit]:
    q = _quantity(condition, trace) if ":" in (condition.target or "") else Quantity("cost")
    index = trace.program.index_of(q)
    if index is not None:
        yield Hit(index, str(q), trace.value(q), None)


def _find_phase(condition: Condition, trace: Trace, _previous: Trace | None) -> Iterator[Hit]:
    for segment in trace.program.segments:
        if segment.phase == condition.target:
            q = trace.program.op(segment.first)
            yield Hit(segment.first, str(q), trace.value(q), None)
            return


def _find_sign_change(condition: Condition, trace: Trace, previous: Trace | None) -> Iterator[Hit]:
    for first, now, before in _pairs(condition, trace, previous):
        yield from _marked(trace, first, now, before, now * before < 0)


def _find_crossing(condition: Condition, trace: Trace, previous: Trace | None) -> Iterator[Hit]:
    value = condition.value or 0.0
    for first, now, before in _pairs(condition, trace, previous):
        yield from _marked(trace, first, now, before, (now < value) != (before < value))


def _find_small(condition: Condition, trace: Trace, previous: Trace | None) -> Iterator[Hit]:
    bound = condition.value or 0.0
    for first, now in _arrays(condition, trace):
        small = np.abs(now) < bound
        before = None
        if previous is not None:
            before = next(a for q, a in _arrays(condition, previous) if q == first)
            small &= ~(np.abs(before) < bound)
        yield from _marked(trace, first, now, before, small)


def _find_cost_below(condition: Condition, trace: Trace, previous: Trace | None) -> Iterator[Hit]:
    bound = condition.value or 0.0
    cost = trace.record.cost
    before = None if previous is None else previous.record.cost
    if cost < bound and (before is None or not before < bound):
        yield _cost_hit(trace, before)


def _find_cost_rise(_condition: Condition, trace: Trace, previous: Trace | None) -> Iterator[Hit]:
    if previous is not None and trace.record.cost > previous.record.cost:
        yield _cost_hit(trace, previous.record.cost)


def _find_nothing(_condition: Condition, _trace: Trace, _previous: Trace | None) -> Iterator[Hit]:
    """Divergence stops a move by itself; the condition only says so."""
    yield from ()


def _cost_hit(trace: Trace, before: float | None) -> Hit:
    return Hit(trace.program.end_of("cost") - 1, "cost", trace.record.cost, before)


def _quantity(condition: Condition, trace: Trace) -> Quantity:
    q = parse(condition.target or "", trace.network.sizes)
    return Quantity(_ARRAY_OF.get(q.kind, q.kind), q.layer, q.j, q.k)


def _arrays(condition: Condition, trace: Trace) -> Iterator[tuple[Quantity, NDArray[np.float64]]]:
    """Yield (first quantity, values): one value for an id, layer by layer for a family."""
    target = condition.target or ""
    if ":" in target:
        q = _quantity(condition, trace)
        yield q, np.array([trace.value(q)])
        return
    kind = _ARRAY_OF.get(target, target)
    row = trace.batch.row
    for layer in range(2, trace.network.depth + 1):
        i = layer - 2
        per_neuron = Quantity(kind, layer, 1)
        if kind == "delta":
            yield per_neuron, trace.record.delta[i][row]
        elif kind == "slope":
            yield per_neuron, trace.slopes[i][row]
        elif kind in ("grad_w", "grad_b"):
            array = trace.gradients[0 if kind == "grad_w" else 1][i]
            yield Quantity(kind, layer, 1, 1 if kind == "grad_w" else 0), array
        elif trace.updated is not None:
            array = trace.updated[0 if kind == "new_w" else 1][i]
            yield Quantity(kind, layer, 1, 1 if kind == "new_w" else 0), array


def _pairs(
    condition: Condition, trace: Trace, previous: Trace | None
) -> Iterator[tuple[Quantity, NDArray[np.float64], NDArray[np.float64]]]:
    """Yield values with those to compare them with: a parameter's own start, else a pass ago."""
    for q, now in _arrays(condition, trace):
        if q.kind in ("new_w", "new_b"):
            if ":" in (condition.target or ""):
                old = Quantity(q.kind[-1], q.layer, q.j, q.k)
                yield q, now, np.array([trace.value(old)])
            else:
                yield q, now, trace.weights[0 if q.kind == "new_w" else 1][q.layer - 2]
        elif previous is not None:
            yield q, now, next(a for other, a in _arrays(condition, previous) if other == q)


def _marked(
    trace: Trace,
    first: Quantity,
    now: NDArray[np.float64],
    before: NDArray[np.float64] | None,
    holds: NDArray[np.bool_],
) -> Iterator[Hit]:
    for place in np.argwhere(holds):
        at = tuple(int(i) for i in place)
        q = Quantity(
            first.kind, first.layer, first.j + at[0], first.k + (at[1] if len(at) > 1 else 0)
        )
        index = trace.program.index_of(q)
        if index is not None:
            old = None if before is None else float(before[at])
            yield Hit(index, str(q), float(now[at]), old)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(
                "reached",
                ("z", "a", "cost", "delta", "grad_b", "grad_w", "new_b", "new_w"),
                True,
                False,
                _find_id,
            ),
            Kind("phase", PHASES, False, False, _find_phase),
            Kind(
                "sign_change",
                ("delta", "grad_w", "grad_b", "w", "b"),
                True,
                False,
                _find_sign_change,
            ),
            Kind(
                "magnitude_below",
                ("delta", "slope"),
                True,
                True,
                _find_small,
            ),
            Kind("cost_below", (), False, True, _find_cost_below),
            Kind("cost_rises", (), False, False, _find_cost_rise),
            Kind(
                "crosses",
                ("w", "b"),
                True,
                True,
                _find_crossing,
            ),
            Kind("diverged", (), False, False, _find_nothing),
        )
    }
)
