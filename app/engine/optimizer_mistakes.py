"""Mistakes in the rule of an optimiser: in its velocity, its running means, its correction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .late_mistakes import RightErrors
from .optimizers import OPTIMIZERS

if TYPE_CHECKING:
    from .optimizers import Now

Array = NDArray[np.float64]


class PlainStep(RightErrors):
    """w − ηg, where the optimiser makes another step of the gradient."""

    def updated(self, layer: int, delta: Array) -> tuple[Array, Array] | None:
        """Step as gradient descent does."""
        training, (ws, bs) = self.trace.training, self.trace.weights
        if training is None:
            return None
        w, b = self.gradients(layer, delta)
        rate = self.trace.rate if training.train_biases else 0.0
        return ws[layer - 2] - self.trace.rate * w, bs[layer - 2] - rate * b


class MemoryForgotten(RightErrors):
    """The optimiser's mean of earlier gradients taken for 0, as before the first update."""

    def moment(self, now: Now) -> Now:
        """Forget."""
        return replace(now, slots=tuple(np.zeros_like(slot) for slot in now.slots))


class NoCorrection(RightErrors):
    """m and v themselves, where Adam divides them by 1 − β^t."""

    def moment(self, now: Now) -> Now:
        """Take an update so late that the correction is 1."""
        return replace(now, count=VERY_LATE)


VERY_LATE = 10**9
"""Updates after which β^t is 0 in float64, for every β that is not 1 within a millionth."""

# --- velocity ------------------------------------------------------------------------------------


class VelocitySubtracted(RightErrors):
    """g − μv for g + μv: the velocity of before taken with the other sign."""

    def moment(self, now: Now) -> Now:
        """Turn it round, where there is one."""
        if "momentum" not in now.h:
            return now
        return replace(now, slots=tuple(-slot for slot in now.slots))


class VelocityAsMean(RightErrors):
    """v = μv + (1 − μ)g, as a running mean is made, for v = μv + g."""

    def step(self, old: Array, gradient: Array, now: Now) -> Array:
        """Take less of the gradient, where v is all that is stepped by."""
        if self.updated_by("momentum"):
            gradient = (1.0 - now.h["momentum"]) * gradient
        return super().step(old, gradient, now)


class NoLookAhead(RightErrors):
    """w − ηv, the step of momentum, for Nesterov's w − η(g + μv)."""

    def step(self, old: Array, gradient: Array, now: Now) -> Array:
        """Step as momentum does."""
        if not self.updated_by("nesterov"):
            return super().step(old, gradient, now)
        return OPTIMIZERS["momentum"].step(old, gradient, now)[0]


# --- running means -------------------------------------------------------------------------------


class NoRoot(RightErrors):
    """The gradient divided by the running mean of the squares itself, not by its root."""

    def step(self, old: Array, gradient: Array, now: Now) -> Array:
        """Divide by the mean plus ε, where there is one."""
        training = self.trace.training
        if training is None or not self.updated_by("rmsprop", "adam"):
            return super().step(old, gradient, now)
        optimizer = training.optimizer
        _, slots = optimizer.step(old, gradient, now)
        means = [
            s / (optimizer.correction(i, now.count, now.h) or 1.0) for i, s in enumerate(slots)
        ]
        above = means[0] if len(means) > 1 else gradient
        return old - now.eta * above / (means[-1] + now.h["epsilon"])


class CorrectionOfFirst(RightErrors):
    """1 − β for 1 − β^t: the power left out, which counts the updates."""

    def moment(self, now: Now) -> Now:
        """Correct as in the first update."""
        return replace(now, count=1)


class CountedFromZero(RightErrors):
    """1 − β^(t−1) for 1 − β^t: the updates counted from 0."""

    def moment(self, now: Now) -> Now:
        """Correct as one update before; nothing finite comes of it in the first."""
        return replace(now, count=now.count - 1)
