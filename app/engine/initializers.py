"""Seeded first parameters. Another initialiser is one more entry.

A draw gives w of shape (n_out, n_in) and b of shape (n_out,) for one layer, in that order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Draw = Callable[[np.random.Generator, int, int], tuple[Array, Array]]


@dataclass(frozen=True, slots=True)
class Initializer:
    """How one layer's first weights and biases are drawn."""

    name: str
    latex: str
    draw: Draw


def _normal(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    return rng.standard_normal((n_out, n_in)), rng.standard_normal(n_out)


def _uniform(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    return rng.uniform(-1.0, 1.0, (n_out, n_in)), rng.uniform(-1.0, 1.0, n_out)


def _xavier(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    bound = np.sqrt(6.0 / (n_in + n_out))
    return rng.uniform(-bound, bound, (n_out, n_in)), np.zeros(n_out)


def _he(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2.0 / n_in), np.zeros(n_out)


def _zeros(_rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    return np.zeros((n_out, n_in)), np.zeros(n_out)


INITIALIZERS: Mapping[str, Initializer] = MappingProxyType(
    {
        i.name: i
        for i in (
            Initializer("normal", r"w, b \sim \mathcal N(0, 1)", _normal),
            Initializer("uniform", r"w, b \sim \mathcal U(-1, 1)", _uniform),
            # Glorot and Bengio, 2010, equation 16.
            Initializer(
                "xavier",
                r"w \sim \mathcal U\left(\pm\sqrt{6 / (n_{l-1} + n_l)}\right),\ b = 0",
                _xavier,
            ),
            # He, Zhang, Ren and Sun, 2015, equation 10.
            Initializer("he", r"w \sim \mathcal N(0,\, 2 / n_{l-1}),\ b = 0", _he),
            Initializer("zeros", r"w = 0,\ b = 0", _zeros),
        )
    }
)
