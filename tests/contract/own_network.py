"""The network of a case in plain lists, with hooks where a slip can spoil what it computes.

It shares no line with the engine, but for the forward pass of the trace.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist

from app.engine.trace import Trace

NORMAL = NormalDist()
SHORTENED = (
    ("binary_cross_entropy", "sigmoid"),
    ("categorical_cross_entropy", "softmax"),
    ("categorical_cross_entropy", "sigmoid"),
)
"""Costs and output activations whose product is written shorter (API.md)."""


def share_of(y: float, a: float) -> float:
    """y/a, 0 where nothing is shared, NaN where nothing is there to share."""
    return 0.0 if y == 0 else math.nan if a == 0 else y / a


class Own:
    """The network of a case in plain lists, and everything on the way back with hooks."""

    def __init__(self, trace: Trace) -> None:
        network, training = trace.network, trace.training
        assert training is not None
        self.t, self.training = trace, training
        self.L, self.n = network.depth, network.sizes
        self.names = {at: network.activation(at) for at in range(2, self.L + 1)}
        self.shortened = (network.cost.name, self.names[self.L].name) in SHORTENED
        self.W = {at: trace.weights[0][at - 2] for at in range(2, self.L + 1)}
        self.X, self.Y, self.m = trace.batch.x, trace.batch.y, trace.batch.size

    def a(self, x: int, at: int, j: int) -> float:
        return float(self.t.record.a[at - 1][x, j])

    def mask(self, x: int, at: int, j: int) -> float:
        masks = self.t.batch.masks
        values = None if masks is None or at not in masks.layers else masks.values[at - 2]
        return 1.0 if values is None else float(values[x, j])

    def whole(self, x: int, at: int, j: int) -> float:
        """σ(z), which is a where nothing can be dropped."""
        here = at in self.t.dropping
        return self.value(at, self.z(x, at, j)) if here else self.a(x, at, j)

    def z(self, x: int, at: int, j: int) -> float:
        return float(self.t.record.z[at - 2][x, j])

    def by_output(self, x: int, j: int) -> float:
        a, y = self.a(x, self.L, j), float(self.Y[x, j])
        return {
            "quadratic": lambda: a - y,
            "binary_cross_entropy": lambda: share_of(1 - y, 1 - a) - share_of(y, a),
            "categorical_cross_entropy": lambda: -share_of(y, a),
        }[self.t.network.cost.name]()

    def share(self, x: int, j: int) -> float:
        """An output's share of a sample's cost; NaN where a logarithm has no value."""
        a, y = self.a(x, self.L, j), float(self.Y[x, j])
        name = self.t.network.cost.name
        if name == "quadratic":
            return 0.5 * (y - a) ** 2
        logs = [(y, a)] if name == "categorical_cross_entropy" else [(y, a), (1 - y, 1 - a)]
        outside = name != "categorical_cross_entropy" and not 0 <= a <= 1
        if outside or any(v <= 0 and weight for weight, v in logs):
            return math.nan
        return -sum(weight * math.log(v) for weight, v in logs if weight)

    def prime(self, at: int, z: float, a: float) -> float:
        """σ′ by the formula that books write: with a for the sigmoids, with z for the others."""
        f = self.names[at]
        return {
            "sigmoid": lambda: a * (1 - a),
            "tanh": lambda: 1 - a * a,
            "relu": lambda: 1.0 if z > 0 else 0.0,
            "leaky_relu": lambda: 1.0 if z > 0 else f.parameters["alpha"],
            "elu": lambda: 1.0 if z > 0 else f.parameters["alpha"] * math.exp(z),
            "softplus": lambda: math.exp(z) / (1 + math.exp(z)),
            "gelu": lambda: NORMAL.cdf(z) + z * NORMAL.pdf(z),
            "linear": lambda: 1.0,
            "softmax": lambda: a * (1 - a),
        }[f.name]()

    def value(self, at: int, z: float) -> float:
        f = self.names[at]
        return {
            "sigmoid": lambda: 1 / (1 + math.exp(-z)),
            "tanh": lambda: math.tanh(z),
            "relu": lambda: max(z, 0.0),
            "leaky_relu": lambda: z if z > 0 else f.parameters["alpha"] * z,
            "elu": lambda: z if z > 0 else f.parameters["alpha"] * (math.exp(z) - 1),
            "softplus": lambda: math.log(1 + math.exp(z)),
            "gelu": lambda: z * NORMAL.cdf(z),
            "linear": lambda: z,
        }[f.name]()

    def output(self, x: int, slope: Callable[[int, int, int], float] | None = None) -> list[float]:
        """δ^L of a sample; `slope(x, at, j)` in place of σ′, softmax by its Jacobian."""
        n = range(self.n[-1])
        if self.names[self.L].name == "softmax":
            share = [self.a(x, self.L, j) if slope is None else slope(x, self.L, j) for j in n]
            return [
                sum(self.by_output(x, k) * share[k] * ((j == k) - share[j]) for k in n) for j in n
            ]

        def right(x: int, at: int, j: int) -> float:
            return self.prime(at, self.z(x, at, j), self.a(x, at, j))

        return [self.by_output(x, j) * (slope or right)(x, self.L, j) for j in n]

    def back(
        self,
        x: int,
        last: list[float],
        way: Callable[[int, int, list[float]], float] | None = None,
        slope: Callable[[int, int, int], float] | None = None,
        masked: bool = True,
    ) -> dict[int, list[float]]:
        """δ of all layers of a sample; `way(at, j, δ above)` in place of Σ_k w_kj δ_k."""
        found = {self.L: last}
        for at in range(self.L - 1, 1, -1):
            above = found[at + 1]
            found[at] = []
            for j in range(self.n[at - 1]):
                if way is None:
                    s = sum(self.W[at + 1][k, j] * above[k] for k in range(self.n[at]))
                else:
                    s = way(at, j, above)
                f = (
                    self.prime(at, self.z(x, at, j), self.whole(x, at, j))
                    if slope is None
                    else slope(x, at, j)
                )
                found[at].append(s * f * (self.mask(x, at, j) if masked else 1.0))
        return found
