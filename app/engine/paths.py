"""Paths: every way from a weight, a bias or an error to the cost, as a product along the network.

The chain rule, multiplied out: ∂C_x/∂w^l_jk is the sum, over all ways from neuron j of layer l to
an output, of a · σ′ w · σ′ w · … · δ^L. There can be more ways than one could ever list, so the
largest are found without looking at the others: what a way can still come to behind a neuron is
known exactly (`_Reach`), and the most promising beginning is followed first.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count as numbers
from itertools import pairwise
from math import fsum, prod
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .errors import UnknownQuantity
from .ids import Quantity
from .message import say

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]

MOST_PATHS = 200
"""Paths that are listed at most (API.md)."""
KINDS = ("delta", "grad_b", "grad_w")


_On = tuple[NDArray[np.intp], Array, Array]


class _Beginning(NamedTuple):
    """The beginning of paths, as far as the last neuron of `way`; `size` is its product so far.

    Sorted by minus the largest amount that a path of it comes to, then by age. `turn` says which
    of the neurons above is next.
    """

    promise: float
    order: int
    way: tuple[int, ...]
    size: float
    turn: int


@dataclass(frozen=True, slots=True)
class Path:
    """One way to the cost: its factors in their order, and their product."""

    ids: tuple[Quantity, ...]
    values: tuple[float, ...]

    @property
    def value(self) -> float:
        """Product of the factors."""
        return prod(self.values)

    @property
    def smallest(self) -> Quantity:
        """The factor that shrinks the product most; the first one of several."""
        sizes = [abs(v) for v in self.values]
        return self.ids[sizes.index(min(sizes))]


@dataclass(frozen=True, slots=True)
class Paths:
    """The largest paths of one quantity and one sample, without 1/m and without penalty.

    `value` is the sum of all `count` of them, `rest` the sum of those that are not listed.
    """

    quantity: Quantity
    value: float
    count: int
    rest: float
    listed: tuple[Path, ...]


@np.errstate(all="ignore")
def find_paths(trace: Trace, text: str, most: int = MOST_PATHS) -> Paths:
    """Find the largest paths, by amount, of `delta:l:j`, `grad_b:l:j` or `grad_w:l:j:k`.

    `@i` names another sample of the batch, for gradients as well. Raises UnknownQuantity.
    """
    q = _read(trace, text)
    delta = Quantity("delta", q.layer, q.j, sample=q.sample)
    value = trace.value(delta)
    first: tuple[Quantity, ...] = ()
    if q.kind == "grad_w":
        a = Quantity("a", q.layer - 1, q.k, sample=q.sample)
        value, first = trace.value(a) * value, (a,)
    search = _Search(trace, delta, first)
    found, largest_left = search.best(most)
    listed = tuple(sorted(found, key=lambda path: -abs(path.value)))
    whole = search.count == len(listed) or largest_left == 0.0
    rest = 0.0 if whole else value - fsum(path.value for path in listed)
    return Paths(q, value, search.count, rest, listed)


def _read(trace: Trace, text: str) -> Quantity:
    """Read an id; gradients, which are the batch's, may name a sample here."""
    name, at, sample = text.partition("@")
    kind = name.partition(":")[0]
    if kind not in KINDS:
        trace.quantity(text)
        raise UnknownQuantity(say("id-without-paths", id=text, allowed=", ".join(KINDS)))
    if kind == "delta" or not at:
        return trace.quantity(text)
    q = trace.quantity(name)
    return replace(q, sample=trace.quantity(f"delta:{q.layer}:{q.j}@{sample}").sample)


@dataclass(frozen=True)
class _Search:
    """A search from one neuron's error to the outputs; `first` is what every path begins with."""

    trace: Trace
    delta: Quantity
    first: tuple[Quantity, ...]

    @property
    def count(self) -> int:
        """Number of ways: one neuron of each layer above."""
        return prod(self.trace.network.sizes[self.delta.layer :])

    @cached_property
    def row(self) -> int:
        """Row of the sample in the batch's arrays."""
        return self.trace.row(self.delta.sample)

    @cached_property
    def reach(self) -> dict[int, Array]:
        """By layer: the largest amount that any way from a neuron of it to the cost comes to."""
        depth = self.trace.network.depth
        found = {depth: np.abs(self.trace.record.delta[-1][self.row])}
        for layer in range(depth - 1, self.delta.layer - 1, -1):
            slope = self.through(layer)
            w = np.abs(self.trace.weights[0][layer - 1])
            found[layer] = slope * (w * found[layer + 1][:, None]).max(axis=0)
        return found

    def through(self, layer: int) -> Array:
        """Amounts of σ′ of a hidden layer's neurons, times their masks."""
        slope, mask = self.trace.slopes[layer - 2][self.row], self.trace.mask(layer)
        through: Array = slope if mask is None else slope * mask[self.row]
        return np.abs(through)

    def best(self, most: int) -> tuple[list[Path], float]:
        """Return the `most` largest paths, and the amount of the largest one left out.

        A heap holds beginnings of paths, the one that can become largest in front. The one that
        is taken goes on to the most promising neuron above that it has not gone to yet, and is
        put back for its next one, so that the heap stays small however many ways there are.
        """
        order, ways = numbers(), _Ways(self)
        scale = prod(abs(self.trace.value(q)) for q in self.first)
        whole = scale * float(self.reach[self.delta.layer][self.delta.j - 1])
        heap = [_Beginning(-whole, next(order), (self.delta.j,), scale, 0)]
        found: list[Path] = []
        while heap and len(found) < most:
            taken = heapq.heappop(heap)
            layer = self.delta.layer + len(taken.way) - 1
            if layer == self.trace.network.depth:
                found.append(self._path(taken.way))
                continue
            above, gains, promises = ways.on(layer, taken.way[-1])
            turn = taken.turn
            size = taken.size * float(gains[turn])
            promise = taken.size * float(promises[turn])
            way = (*taken.way, int(above[turn]) + 1)
            heapq.heappush(heap, _Beginning(-promise, next(order), way, size, 0))
            if turn + 1 < len(above):
                promise = taken.size * float(promises[turn + 1])
                again = _Beginning(-promise, next(order), taken.way, taken.size, turn + 1)
                heapq.heappush(heap, again)
        return found, -heap[0].promise if heap else 0.0

    def _path(self, way: tuple[int, ...]) -> Path:
        ids = (*self.first, *self._factors(way))
        return Path(ids, tuple(self.trace.value(q) for q in ids))

    def _factors(self, way: tuple[int, ...]) -> Iterator[Quantity]:
        """Yield σ′, the mask where there is one, and w by turns, and at last δ^L."""
        sample, layer = self.delta.sample, self.delta.layer
        for here, above in pairwise(way):
            yield Quantity("slope", layer, here, sample=sample)
            if layer in self.trace.dropping:
                yield Quantity("mask", layer, here, sample=sample)
            layer += 1
            yield Quantity("w", layer, above, here)
        yield Quantity("delta", layer, way[-1], sample=sample)


class _Ways:
    """The ways on from a neuron: the neurons above from the most to the least promising."""

    def __init__(self, search: _Search) -> None:
        self._search = search
        self._known: dict[tuple[int, int], _On] = {}

    def on(self, layer: int, j: int) -> _On:
        """Return the neurons above (from 0), by what each multiplies, and what it can come to."""
        found = self._known.get((layer, j))
        if found is None:
            search = self._search
            slope = float(search.through(layer)[j - 1])
            gains = slope * np.abs(search.trace.weights[0][layer - 1][:, j - 1])
            promises = gains * search.reach[layer + 1]
            order = np.argsort(-promises, kind="stable")
            found = self._known[layer, j] = order, gains[order], promises[order]
        return found
