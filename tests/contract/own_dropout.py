"""The slips of dropout that spoil the forward pass, worked out with plain lists from x on."""

from __future__ import annotations

from app.engine.trace import Trace
from tests.contract.own_slips import Own

SLIPS = ("forgot_dropout_scale", "forgot_dropout")


class Thinned(Own):
    """A pass whose masks are 0 and 1, or (`everybody`) none."""

    def __init__(self, trace: Trace, everybody: bool) -> None:
        super().__init__(trace)
        self.everybody = everybody
        self.sums: dict[tuple[int, int, int], float] = {}
        for at in range(2, self.L + 1):
            b = trace.weights[1][at - 2]
            for x in range(self.m):
                for j in range(self.n[at - 1]):
                    products = (
                        self.W[at][j, k] * self.a(x, at - 1, k) for k in range(self.n[at - 2])
                    )
                    self.sums[x, at, j] = float(sum(products) + b[j])

    def mask(self, x: int, at: int, j: int) -> float:
        return 1.0 if self.everybody or super().mask(x, at, j) else 0.0

    def z(self, x: int, at: int, j: int) -> float:
        return self.sums[x, at, j]

    def a(self, x: int, at: int, j: int) -> float:
        if at == 1:
            return float(self.X[x, j])
        hidden = at < self.L
        return self.value(at, self.z(x, at, j)) * (self.mask(x, at, j) if hidden else 1.0)

    def whole(self, x: int, at: int, j: int) -> float:
        return self.value(at, self.z(x, at, j))
