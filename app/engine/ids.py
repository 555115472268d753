"""Ids of quantities: `z:2:1`, `grad_w:2:1:3`, `a:2:1@3`, `cost` … and their LaTeX symbols.

Indices are those of the formulas: layers and neurons from 1. `@i` names a sample of the data,
counted from 0; without it the shown sample is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .errors import UnknownQuantity
from .message import say

PER_SAMPLE = frozenset({"z", "mask", "slope", "a", "y", "delta"})
PER_WEIGHT = frozenset({"w", "grad_w", "new_w"})
PER_BIAS = frozenset({"b", "grad_b", "new_b"})
PER_NETWORK = frozenset({"cost", "learning_rate"})
_ID = re.compile(r"^([a-z_]+)((?::[1-9][0-9]{0,6})*)(?:@(0|[1-9][0-9]{0,8}))?\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One scalar of a pass: its kind and the indices that the kind has (0 = has none)."""

    kind: str
    layer: int = 0
    j: int = 0
    k: int = 0
    sample: int | None = None

    def __str__(self) -> str:
        """Write the id as the API, the page and the tests spell it."""
        indices = ":".join(str(i) for i in (self.layer, self.j, self.k) if i)
        at = "" if self.sample is None else f"@{self.sample}"
        return f"{self.kind}:{indices}{at}" if indices else f"{self.kind}{at}"

    def at(self, sample: int | None) -> Quantity:
        """Return the same quantity of another sample."""
        return replace(self, sample=sample)


def parse(text: str, sizes: tuple[int, ...]) -> Quantity:
    """Read an id and hold it against a network of `sizes`.

    Raises UnknownQuantity when it is malformed or outside the shape.
    """
    match = _ID.match(text)
    if match is None:
        raise UnknownQuantity(say("id-malformed", id=text))
    kind = match[1]
    indices = [int(part) for part in match[2].split(":")[1:]]
    sample = None if match[3] is None else int(match[3])
    if sample is not None and kind not in PER_SAMPLE:
        raise UnknownQuantity(say("id-of-the-batch", id=text, kind=kind))
    expected = _index_names(kind)
    if expected is None:
        kinds = ", ".join(sorted(PER_SAMPLE | PER_WEIGHT | PER_BIAS | PER_NETWORK))
        raise UnknownQuantity(say("id-of-no-kind", id=text, kind=kind, allowed=kinds))
    if len(indices) != len(expected):
        raise UnknownQuantity(
            say(
                "id-indices",
                id=text,
                kind=kind,
                expected=len(expected),
                names=", ".join(expected),
                given=len(indices),
            )
        )
    if kind == "y":
        quantity = Quantity(kind, j=indices[0], sample=sample)
    else:
        layer, j, k = (*indices, 0, 0, 0)[:3]
        quantity = Quantity(kind, layer, j, k, sample)
    _check_range(text, quantity, sizes)
    return quantity


def _index_names(kind: str) -> tuple[str, ...] | None:
    if kind in PER_WEIGHT:
        return ("l", "j", "k")
    if kind == "y":
        return ("j",)
    if kind in PER_SAMPLE or kind in PER_BIAS:
        return ("l", "j")
    return () if kind in PER_NETWORK else None


def _check_range(text: str, q: Quantity, sizes: tuple[int, ...]) -> None:
    depth = len(sizes)
    if q.kind in PER_NETWORK:
        return
    layer = depth if q.kind == "y" else q.layer
    if q.kind == "mask" and depth == 2:
        raise UnknownQuantity(say("id-of-hidden", id=text, kind=q.kind))
    first = 1 if q.kind in ("a", "y") else 2
    last = depth - 1 if q.kind == "mask" else depth
    if not first <= layer <= last:
        raise UnknownQuantity(
            say("id-layers", id=text, kind=q.kind, least=first, most=last, given=layer)
        )
    if q.j > sizes[layer - 1]:
        raise UnknownQuantity(
            say("id-neurons", id=text, layer=layer, most=sizes[layer - 1], given=q.j)
        )
    if q.k > sizes[layer - 2]:
        raise UnknownQuantity(
            say("id-neurons", id=text, layer=layer - 1, most=sizes[layer - 2], given=q.k)
        )


def symbol(q: Quantity) -> str:
    """LaTeX symbol of a quantity, in the notation of formulas.md.

    A sample that is not the shown one stands in angle brackets, counted from 1 as people do.
    """
    sample = "" if q.sample is None else rf"\langle {q.sample + 1} \rangle"
    upper = rf"{q.layer}\,{sample}" if sample else f"{q.layer}"
    lower = f"{q.j}"
    if q.k:
        lower = f"{q.j}{q.k}" if q.j < 10 and q.k < 10 else f"{q.j},{q.k}"
    if q.kind == "cost":
        return "C"
    if q.kind == "learning_rate":
        return r"\eta"
    if q.kind == "y":
        return f"y^{{{sample}}}_{{{lower}}}" if sample else f"y_{{{lower}}}"
    if q.kind == "delta":
        return rf"\delta^{{{upper}}}_{{{lower}}}"
    if q.kind == "mask":
        return f"r^{{{upper}}}_{{{lower}}}"
    if q.kind == "slope":
        return rf"\sigma'(z^{{{upper}}}_{{{lower}}})"
    if q.kind.startswith("grad_"):
        return rf"\frac{{\partial C}}{{\partial {q.kind[-1]}^{{{upper}}}_{{{lower}}}}}"
    if q.kind.startswith("new_"):
        return rf"{q.kind[-1]}^{{{upper},\,\text{{new}}}}_{{{lower}}}"
    return f"{q.kind}^{{{upper}}}_{{{lower}}}"
