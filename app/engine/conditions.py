"""Conditions to stop on: what must hold of an op of a pass, and of an earlier pass beside it.

A condition is looked for in a whole trace at once, by arrays; it holds at ops, and a move stops
right after the first such op. A change is one from an earlier pass that can be compared: weights
and biases with the pass before, what belongs to a sample with the last pass that held that sample,
gradients and cost with the last pass on the same samples. So what has been small, or negative, all
along stops nobody twice, and no sample is held against another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import InvalidInput
from .ids import Quantity, parse
from .message import amount, one_of, say
from .program import PHASES

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]
Over = Literal["pass", "data"]
OVER: tuple[Over, ...] = ("pass", "data")
"""What a cost is the mean of: the samples of the pass, or all samples once an epoch ends."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What to stop on. `target` is an id, a family of ids (`delta`), or a phase.

    `value` is the bound or the value to cross, for the kinds that have one; `over` says which
    cost is meant, for the kinds that look at one (None: that of the pass).
    """

    kind: str
    target: str | None = None
    value: float | None = None
    over: Over | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier pass, by its number; its trace shows the sample that is compared."""

    number: int
    trace: Trace


@dataclass(frozen=True, slots=True)
class DataCost:
    """The mean cost over all samples when an epoch ended, and an epoch before that.

    `previous_pass` is the last pass of the epoch before; None for what the session began with.
    """

    now: float
    previous: float
    previous_pass: int | None


class Past(Protocol):
    """What a pass is held against; earlier passes are looked for only when a condition asks."""

    @property
    def number(self) -> int:
        """Number of the pass that is looked at."""

    def of_sample(self) -> Earlier | None:
        """Return the last pass before that held the sample that the pass shows."""

    def of_samples(self) -> Earlier | None:
        """Return the last pass before on the same samples."""

    def data_cost(self) -> DataCost | None:
        """Return the cost over all samples after the pass, None where no epoch ends with it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A condition holds once op `index` is done: the quantity and its value.

    `previous` is the value that it was held against, `previous_pass` the pass that this is of:
    both None where nothing was compared, the pass alone where it is what the session began with.
    """

    index: int
    quantity: str
    value: float | None
    previous: float | None = None
    previous_pass: int | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """Where a condition holds, in the order of the pass; whole up to op `cut`, None: to its end."""

    listed: list[Hit]
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of condition: what its target may be, whether it has a value, where it holds."""

    name: str
    targets: tuple[str, ...]
    takes_id: bool
    takes_value: bool
    find: Callable[[Condition, Trace, Past], Iterator[Hit]]
    takes_over: bool = False


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
    if condition.over is not None and not kind.takes_over:
        raise InvalidInput.at("/over", say("condition-takes-no-over", kind=kind.name))
    if condition.over is not None and condition.over not in OVER:
        raise InvalidInput.at("/over", one_of(OVER, condition.over))
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


def hits(
    condition: Condition, trace: Trace, past: Past, after: int = 0, most: int | None = None
) -> Hits:
    """Find the ops from index `after` on where a condition holds, the first `most` of them."""
    limit = trace.last_step
    found = KINDS[condition.kind].find(condition, trace, past)
    inside = (hit for hit in found if after <= hit.index < limit)
    if most is None:
        return Hits(list(inside))
    listed = list(islice(inside, most + 1))
    return Hits(listed[:most], listed[most].index if len(listed) > most else None)


# --- what each kind looks for; each yields its hits in the order of the pass ---------------------

_UPDATED = MappingProxyType({"w": "new_w", "b": "new_b"})


def _find_id(condition: Condition, trace: Trace, _past: Past) -> Iterator[Hit]:
    q = _quantity(condition, trace) if ":" in (condition.target or "") else Quantity("cost")
    index = trace.program.index_of(q)
    if index is not None:
        yield Hit(index, str(q), trace.value(q))


def _find_phase(condition: Condition, trace: Trace, _past: Past) -> Iterator[Hit]:
    for segment in trace.program.segments:
        if segment.phase == condition.target:
            q = trace.program.op(segment.first)
            yield Hit(segment.first, str(q), trace.value(q))
            return


def _find_sign_change(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    earlier = _precedent(condition, trace, past)
    if earlier is None:
        return
    for first, now in _arrays(condition, trace):
        before = _held_against(condition, first, earlier)
        # By signs: the product of two small numbers underflows to 0.
        yield from _marked(trace, first, now, earlier, before, np.sign(now) * np.sign(before) < 0)


def _find_crossing(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    value = condition.value or 0.0
    earlier = _precedent(condition, trace, past)
    if earlier is None:
        return
    for first, now in _arrays(condition, trace):
        before = _held_against(condition, first, earlier)
        yield from _marked(trace, first, now, earlier, before, (now < value) != (before < value))


def _find_small(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    bound = condition.value or 0.0
    earlier = _precedent(condition, trace, past)
    for first, now in _arrays(condition, trace):
        small, before = np.abs(now) < bound, None
        if earlier is not None:
            before = _held_against(condition, first, earlier)
            small &= ~(np.abs(before) < bound)
        yield from _marked(trace, first, now, earlier, before, small)


def _find_cost_below(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    bound = condition.value or 0.0
    hit = _cost(condition, trace, past)
    if hit is None or hit.value is None or not hit.value < bound:
        return
    if hit.previous is None or not hit.previous < bound:
        yield hit


def _find_cost_rise(condition: Condition, trace: Trace, past: Past) -> Iterator[Hit]:
    hit = _cost(condition, trace, past)
    if hit is None or hit.value is None or hit.previous is None:
        return
    if hit.value > hit.previous:
        yield hit


def _find_nothing(_condition: Condition, _trace: Trace, _past: Past) -> Iterator[Hit]:
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


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(
                "reached",
                ("z", "mask", "a", "cost", "delta", "grad_b", "grad_w", "new_b", "new_w"),
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
                ("delta", "slope", "mask"),
                True,
                True,
                _find_small,
            ),
            Kind("cost_below", (), False, True, _find_cost_below, True),
            Kind("cost_rises", (), False, False, _find_cost_rise, True),
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
