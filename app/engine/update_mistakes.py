"""Mistakes in the update: in the step, the learning rate, and what stays as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightErrors

if TYPE_CHECKING:
    from .ids import Quantity
    from .optimizers import Now

Array = NDArray[np.float64]


class Ascent(RightErrors):
    """The step added where it is to be subtracted."""

    def changed(self, old: Array, new: Array) -> Array:
        """Step the other way."""
        return old - (new - old)


class StepAlone(RightErrors):
    """What is subtracted, given for what is left."""

    def changed(self, old: Array, new: Array) -> Array:
        """Take the step."""
        return old - new


class RateForgotten(RightErrors):
    """w − g: the step taken whole."""

    def moment(self, now: Now) -> Now:
        """Take 1 for η."""
        return replace(now, eta=1.0)


class RateTwice(RightErrors):
    """w − η·η·g."""

    def moment(self, now: Now) -> Now:
        """Take η² for η."""
        return replace(now, eta=now.eta * now.eta)


class ScheduleForgotten(RightErrors):
    """The learning rate that was set, where a schedule has changed it."""

    def moment(self, now: Now) -> Now:
        """Take it as it was set."""
        training = self.trace.training
        return now if training is None else replace(now, eta=training.learning_rate)


class RateInGradient(RightErrors):
    """ηg given for the gradient g."""

    def on_the_way_back(self, q: Quantity, delta: Array) -> float:
        """Multiply a gradient by η; NaN for all else, which `RateTwice` tells of."""
        if self.trace.training is None or not q.kind.startswith("grad_"):
            return float("nan")
        return self.trace.rate * super().on_the_way_back(q, delta)


class ChangeAlone(RightErrors):
    """new − old, with its minus sign, given for the new value or for the gradient."""

    def on_the_way_back(self, q: Quantity, delta: Array) -> float:
        """Take what the update adds; NaN where there is none, or it leaves biases alone."""
        after = None if q.kind == "delta" else self.updated(q.layer, delta)
        of_bias = q.kind.endswith("_b")
        if after is None or (of_bias and not self.trains_biases):
            return float("nan")
        if of_bias:
            return float(after[1][q.j - 1] - self.trace.weights[1][q.layer - 2][q.j - 1])
        return float(after[0][q.j - 1, q.k - 1] - self.w(q.layer)[q.j - 1, q.k - 1])


class FrozenBiasMoved(RightErrors):
    """Biases updated, where they are frozen."""

    @property
    def trains_biases(self) -> bool:
        """Move them."""
        return True
