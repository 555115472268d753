"""The slips that spoil the way forward, worked out with plain lists from x on."""

from __future__ import annotations

import math

from app.engine.trace import Trace
from tests.contract.own_network import Own

DROPOUT = ("forgot_dropout_scale", "forgot_dropout")
SLIPS = (
    "forgot_bias_in_sum",
    "transposed_weights_in_sum",
    "weights_read_from_to",
    "forgot_activation",
    "wrong_sign_in_exponent",
    *DROPOUT,
)


class Another(Own):
    """A pass with one of these slips in it."""

    def __init__(self, trace: Trace, slip: str) -> None:
        super().__init__(trace)
        self.slip = slip
        self.sums: dict[tuple[int, int, int], float] = {}
        self.outs: dict[tuple[int, int, int], float] = {}
        for x in range(self.m):
            for k in range(self.n[0]):
                self.outs[x, 1, k] = float(self.X[x, k])
            for at in range(2, self.L + 1):
                self._layer(x, at)

    def _layer(self, x: int, at: int) -> None:
        here, below = self.n[at - 1], self.n[at - 2]
        turned = self.slip in ("transposed_weights_in_sum", "weights_read_from_to")
        turned = turned and here == below
        w, b = self.W[at], self.t.weights[1][at - 2]
        for j in range(here):
            z = 0.0 if self.slip == "forgot_bias_in_sum" else float(b[j])
            for k in range(below):
                z += float(w[k, j] if turned else w[j, k]) * self.outs[x, at - 1, k]
            self.sums[x, at, j] = z
        for j in range(here):
            self.outs[x, at, j] = self._out(x, at, j)

    def _out(self, x: int, at: int, j: int) -> float:
        z = self.sums[x, at, j]
        mask = self.mask(x, at, j) if at < self.L else 1.0
        if self.slip == "forgot_activation":
            return z * mask
        if self.names[at].name == "softmax":
            zs = [self.sums[x, at, i] for i in range(self.n[at - 1])]
            return 1 / sum(math.exp(other - z) for other in zs)
        return self.value(at, self.turned(at, z)) * mask

    def turned(self, at: int, z: float) -> float:
        """−z where the exponent of a sigmoid has the wrong sign."""
        wrong = self.slip == "wrong_sign_in_exponent" and self.names[at].name == "sigmoid"
        return -z if wrong else z

    def mask(self, x: int, at: int, j: int) -> float:
        right = super().mask(x, at, j)
        if self.slip == "forgot_dropout":
            return 1.0
        return float(right != 0.0) if self.slip == "forgot_dropout_scale" else right

    def z(self, x: int, at: int, j: int) -> float:
        return self.sums[x, at, j]

    def a(self, x: int, at: int, j: int) -> float:
        return self.outs[x, at, j]

    def whole(self, x: int, at: int, j: int) -> float:
        if self.names[at].name == "softmax":
            return self.a(x, at, j)
        return self.value(at, self.turned(at, self.z(x, at, j)))
