"""Parameters by name, `w2`, `b2`, `w3` …, as they stand in files; and back, held against a network.

Layers are counted as in the formulas: `w2` leads into layer 2 and has the shape (n_2, n_1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say
from ..engine.network import Network, frozen

Array = NDArray[np.float64]


def named(network: Network, flat: Array, prefix: str = "") -> dict[str, Array]:
    """Split a flat vector into arrays by name, such as `w2`, or `m_w2` with the prefix `m_`."""
    ws, bs = network.views(flat)
    arrays: dict[str, Array] = {}
    for layer, (w, b) in enumerate(zip(ws, bs, strict=True), start=2):
        arrays[f"{prefix}w{layer}"] = w
        arrays[f"{prefix}b{layer}"] = b
    return arrays


def joined(network: Network, arrays: Mapping[str, Array], at: str = "", prefix: str = "") -> Array:
    """Join arrays by name into a flat vector; `at` is where they stand. Raises InvalidInput."""
    flat = np.empty(network.parameter_count)
    for layer, (w, b, shape) in enumerate(network.layout, start=2):
        for name, place, expected in ((f"w{layer}", w, shape), (f"b{layer}", b, shape[:1])):
            pointer = f"{at}/{prefix}{name}"
            found = arrays.get(prefix + name)
            if found is None:
                raise InvalidInput.at(
                    pointer, say("file-array-missing", expected=written(expected))
                )
            if found.shape != expected:
                raise InvalidInput.at(
                    pointer,
                    say("file-array-shape", expected=written(expected), given=written(found.shape)),
                )
            if not np.isfinite(found).all():
                raise InvalidInput.at(pointer, say("file-array-finite"))
            flat[place] = found.ravel()
    return frozen(flat)


def layers_in(arrays: Mapping[str, Array]) -> Iterator[int]:
    """Yield 2, 3 … for as long as there is a `w` of that layer."""
    layer = 2
    while f"w{layer}" in arrays:
        yield layer
        layer += 1


def written(shape: tuple[int, ...]) -> str:
    """Write a shape as people do; that of a single number is 1."""
    return "×".join(map(str, shape)) or "1"
