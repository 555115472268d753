"""A pass worked out with a mistake: everything from the first sum to the new parameters.

A `Mistake` overrides the one step that it gets wrong; all later steps are right, with the wrong
number. A mistake on the way forward has another `forward` pass, and goes back through the trace's
own weights. NaN stands where the mistake cannot be made, such as a weight that is not there. It
must not know how slips are told from one another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .arithmetic import output_costs, penalty
from .dropout import masked
from .optimizers import Now

if TYPE_CHECKING:
    from .activation import Activation
    from .ids import Quantity
    from .trace import Trace

Array = NDArray[np.float64]
FORWARD = ("z", "a", "mask")
"""What a mistake on the way forward alone can spoil; σ′ and C are spoilt by others as well."""
BACKWARD = ("delta", "grad_w", "grad_b", "new_w", "new_b")
"""What a mistake on the way back can spoil."""


@dataclass(frozen=True)
class Mistake:
    """A way to work a pass out. This one is right; its subclasses each do one thing wrongly.

    Layers count from 2 to L; arrays are (m, n_l) for errors, w and b have the parameters' shapes.
    """

    trace: Trace

    # --- the steps, any of which can go wrong ----------------------------------------------------

    @property
    def forward(self) -> Trace:
        """The pass whose z, a, masks and targets are used."""
        return self.trace

    def shares(self) -> Array:
        """Each output's share of each sample's cost, shape (m, n_L)."""
        z, a = self.z(self.depth), self.a(self.depth)
        return output_costs(self.forward.network, z, a, self.trace.batch.y)

    def penalty_cost(self) -> float:
        """What L1 and L2 add to the cost."""
        training = self.trace.training
        if training is None:
            return 0.0
        return penalty(training, self.trace.weights[0])

    def by_output(self) -> Array:
        """∂C/∂a^L, shape (m, n_L)."""
        return self.trace.network.cost.gradient(self.a(self.depth), self.trace.batch.y)

    def slope(self, layer: int) -> Array:
        """σ′ of a layer, shape (m, n_l)."""
        return self.forward.slopes[layer - 2]

    def through_output(self, by_output: Array) -> Array:
        """From ∂C/∂a^L to δ^L: the slope, or the Jacobian of an activation that couples."""
        if self.trace.network.activations[-1].couples:
            return self.jacobian(self.a(self.depth), by_output)
        return by_output * self.slope(self.depth)

    def output_error(self) -> Array:
        """δ^L, shape (m, n_L)."""
        return self.through_output(self.by_output())

    def back(self, layer: int, above: Array) -> Array:
        """What comes back to a layer before its slope: (w^{l+1})ᵀ δ^{l+1}, shape (m, n_l)."""
        return above @ self.w(layer + 1)

    def hidden_error(self, layer: int, above: Array) -> Array:
        """δ^l, shape (m, n_l)."""
        return self.through_mask(layer, self.back(layer, above) * self.slope(layer))

    def through_mask(self, layer: int, error: Array) -> Array:
        """An error of a layer times its mask, where it has one."""
        mask = self.forward.mask(layer)
        return error if mask is None else masked(error, mask)

    def weight_gradient(self, layer: int, delta: Array) -> Array:
        """Σ_x ∂C_x/∂w^l, shape of w^l: no mean yet, and no penalty."""
        return delta.T @ self.a(layer - 1)

    def bias_gradient(self, delta: Array) -> Array:
        """Σ_x ∂C_x/∂b^l, shape of b^l."""
        return np.asarray(delta.sum(axis=0))

    def mean(self, total: Array) -> Array:
        """The batch's mean of a sum over its samples."""
        return total / self.trace.batch.size

    def penalty(self, layer: int) -> Array:
        """What L1 and L2 add to the gradient of w^l."""
        training, w = self.trace.training, self.w(layer)
        if training is None:
            return np.zeros_like(w)
        return training.l2 * w + training.l1 * np.sign(w)

    def bias_penalty(self, layer: int) -> Array | float:
        """What L1 and L2 add to the gradient of b^l: nothing, they are of weights only."""
        del layer
        return 0.0

    def moment(self, now: Now) -> Now:
        """What the optimiser goes by: η, what it remembers, the number of the update."""
        return now

    @property
    def trains_biases(self) -> bool:
        """Whether the update moves biases."""
        training = self.trace.training
        return training is not None and training.train_biases

    def step(self, old: Array, gradient: Array, now: Now) -> Array:
        """Parameters after the optimiser's step, flat."""
        training = self.trace.training
        return old if training is None else training.optimizer.step(old, gradient, now)[0]

    def changed(self, old: Array, new: Array) -> Array:
        """The parameters after the update, given those before and the right ones after."""
        del old
        return new

    # --- what they come to -----------------------------------------------------------------------

    @property
    def depth(self) -> int:
        """L."""
        return self.trace.network.depth

    def a(self, layer: int) -> Array:
        """a^l, shape (m, n_l)."""
        return self.forward.record.a[layer - 1]

    def z(self, layer: int) -> Array:
        """z^l, shape (m, n_l)."""
        return self.forward.record.z[layer - 2]

    def w(self, layer: int) -> Array:
        """w^l that the pass starts from."""
        return self.trace.weights[0][layer - 2]

    def function(self, layer: int) -> Activation:
        """The activation of a layer."""
        return self.trace.network.activation(layer)

    @property
    def squares(self) -> bool:
        """Whether the cost is made of squares, with a ½."""
        return self.trace.network.cost.name == "quadratic"

    @staticmethod
    def jacobian(a: Array, by_output: Array) -> Array:
        """Σ_k ∂C/∂a_k a_k ([j = k] − a_j), shape kept."""
        u = by_output * a
        return np.asarray(u - a * u.sum(axis=-1, keepdims=True))

    def updated_by(self, *optimizers: str) -> bool:
        """Whether the pass is updated by one of these optimisers."""
        training = self.trace.training
        return training is not None and training.optimizer.name in optimizers

    @cached_property
    def errors(self) -> dict[int, Array]:
        """δ^l by layer."""
        found = {self.depth: self.output_error()}
        for layer in range(self.depth - 1, 1, -1):
            found[layer] = self.hidden_error(layer, found[layer + 1])
        return found

    def cost(self) -> float:
        """C of the batch, with its penalty."""
        return float(self.mean(np.asarray(self.shares().sum()))) + self.penalty_cost()

    def gradients(self, layer: int, delta: Array) -> tuple[Array, Array]:
        """∂C/∂w^l and ∂C/∂b^l for the errors of a layer."""
        weights = self.mean(self.weight_gradient(layer, delta)) + self.penalty(layer)
        return weights, self.mean(self.bias_gradient(delta)) + self.bias_penalty(layer)

    def updated(self, layer: int, delta: Array) -> tuple[Array, Array] | None:
        """w^l and b^l after the update, for the errors of a layer; None in a pass without one."""
        trace, training = self.trace, self.trace.training
        if training is None or trace.before is None or trace.record.state is None:
            return None
        found = []
        places = trace.network.layout[layer - 2]
        for place, gradient in zip(places[:2], self.gradients(layer, delta), strict=True):
            old = trace.start[place]
            now = Now(
                tuple(slot[place] for slot in trace.before.slots),
                trace.record.state.updates,
                trace.rate,
                training.constants,
            )
            new = self.step(old, gradient.ravel(), self.moment(now))
            found.append(self.changed(old, new).reshape(gradient.shape))
        w, b = found
        return w, b if self.trains_biases else trace.weights[1][layer - 2]

    def value(self, q: Quantity) -> float:
        """What `q` comes to with this mistake; NaN for what no mistake touches."""
        if q.kind in FORWARD:
            return self.forward.value(q)
        if q.kind == "cost":
            return self.cost()
        if q.kind == "slope":
            return float(self.slope(q.layer)[self.trace.row(q.sample), q.j - 1])
        if q.kind not in BACKWARD:
            return float("nan")
        return self.on_the_way_back(q, self.errors[q.layer])

    def value_alone(self, q: Quantity) -> float:
        """What `q` comes to where only its own step is done wrongly, with right numbers before it.

        So it is where the lab gives the numbers before; NaN for what no mistake touches.
        """
        if q.kind not in BACKWARD:
            return self.value(q)
        right = self.trace.record.delta
        if q.kind != "delta":
            return self.on_the_way_back(q, right[q.layer - 2])
        last = q.layer == self.depth
        error = self.output_error() if last else self.hidden_error(q.layer, right[q.layer - 1])
        return self.on_the_way_back(q, error)

    def on_the_way_back(self, q: Quantity, delta: Array) -> float:
        """What an error, a gradient or a new parameter comes to, for the errors of its layer."""
        if q.kind == "delta":
            return float(delta[self.trace.row(q.sample), q.j - 1])
        pair = self.gradients(q.layer, delta)
        if q.kind.startswith("new_"):
            after = self.updated(q.layer, delta)
            if after is None:
                return float("nan")
            pair = after
        w, b = pair
        return float(b[q.j - 1] if q.kind[-1] == "b" else w[q.j - 1, q.k - 1])
