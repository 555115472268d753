"""The kinds of conditions to stop on: what each may be about, and the search for it.

A condition holds at ops, and a move stops right after the first such op.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from .condition_search import (
    find_cost_below,
    find_cost_rise,
    find_crossing,
    find_id,
    find_nothing,
    find_phase,
    find_sign_change,
    find_small,
)
from .conditions import OVER, Condition, Hit, Hits, Past
from .errors import InvalidInput
from .ids import parse
from .message import amount, one_of, say
from .program import PHASES

if TYPE_CHECKING:
    from .trace import Trace


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


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(
                "reached",
                ("z", "mask", "a", "cost", "delta", "grad_b", "grad_w", "new_b", "new_w"),
                True,
                False,
                find_id,
            ),
            Kind("phase", PHASES, False, False, find_phase),
            Kind(
                "sign_change",
                ("delta", "grad_w", "grad_b", "w", "b"),
                True,
                False,
                find_sign_change,
            ),
            Kind(
                "magnitude_below",
                ("delta", "slope", "mask"),
                True,
                True,
                find_small,
            ),
            Kind("cost_below", (), False, True, find_cost_below, True),
            Kind("cost_rises", (), False, False, find_cost_rise, True),
            Kind(
                "crosses",
                ("w", "b"),
                True,
                True,
                find_crossing,
            ),
            Kind("diverged", (), False, False, find_nothing),
        )
    }
)
