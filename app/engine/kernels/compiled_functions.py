"""What numba compiles of activations, costs and optimisers: one branch for each, by its code.

A sum runs in one order everywhere, and nothing lets the compiler reorder it, so a loop gives the
same bits however it is unrolled or vectorised. Only `compiled.py` may import this.
"""

from __future__ import annotations

import math

import numpy as np

from .compiled_decorators import Floats, compiled, inlined
from .compiled_exponentials import exponential, exponential_less_one, hyperbolic_tangent, logistic

ACTIVATION_CODES = {
    name: code
    for code, name in enumerate(
        (
            "sigmoid",
            "tanh",
            "relu",
            "leaky_relu",
            "linear",
            "softmax",
            "elu",
            "softplus",
            "gelu",
        )
    )
}
SIGMOID, TANH, RELU, LEAKY_RELU, LINEAR, SOFTMAX, ELU, SOFTPLUS, GELU = range(9)
OPTIMIZER_CODES = {
    name: code for code, name in enumerate(("sgd", "momentum", "nesterov", "rmsprop", "adam"))
}
SGD, MOMENTUM, NESTEROV, RMSPROP, ADAM = range(5)
COST_CODES = {
    name: code
    for code, name in enumerate(("quadratic", "binary_cross_entropy", "categorical_cross_entropy"))
}
QUADRATIC, BINARY, CATEGORICAL = range(3)
FORM_CODES = {
    ("binary_cross_entropy", "sigmoid"): 3,
    ("categorical_cross_entropy", "softmax"): 4,
    ("categorical_cross_entropy", "sigmoid"): 5,
    ("binary_cross_entropy", "softmax"): 6,
}
BINARY_SIGMOID, CATEGORICAL_SOFTMAX, CATEGORICAL_SIGMOID, BINARY_SOFTMAX = range(3, 7)
CONSTANTS = {
    "sgd": (),
    "momentum": ("momentum",),
    "nesterov": ("momentum",),
    "rmsprop": ("decay", "epsilon"),
    "adam": ("beta1", "beta2", "epsilon"),
}
"""Which constants an optimiser is given, in this order."""

ROOT_HALF = math.sqrt(0.5)
OF_NORMAL = 1.0 / math.sqrt(2.0 * math.pi)
_EXPONENT = 0x7FF0000000000000
"""The bits that are all set in what is not finite, and only there."""


@compiled
def finite(values: Floats) -> bool:
    """Whether all of an array is finite. By integers, which may be compared in any order."""
    bits = values.view(np.int64)
    largest = 0
    for i in range(len(bits)):
        largest = max(largest, bits[i] & _EXPONENT)
    return largest < _EXPONENT


# --- activations ----------------------------------------------------------------------------------


@inlined
def softplus(z: float) -> float:
    """ln(1 + e^z), of any z."""
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


@inlined
def normal_below(z: float) -> float:
    """Φ(z) = ½ (1 + erf(z/√2)), without its cancellation left of 0."""
    return 0.5 * math.erfc(z * -ROOT_HALF)


@inlined
def normal_density(z: float) -> float:
    """φ(z) = e^(−z²/2) / √(2π)."""
    return OF_NORMAL * math.exp(-0.5 * z * z)


@compiled
def activate(code: int, alpha: float, z: Floats, a: Floats, sizes: tuple[int, int]) -> None:
    """Fill a = σ(z), rows one after another; `sizes`: a row's neurons, and all that is in it."""
    if code == SIGMOID:
        for i in range(len(z)):
            a[i] = logistic(z[i])
    elif code == TANH:
        for i in range(len(z)):
            a[i] = hyperbolic_tangent(z[i])
    elif code == RELU:
        for i in range(len(z)):
            a[i] = z[i] if z[i] > 0.0 else 0.0
    elif code == LEAKY_RELU:
        for i in range(len(z)):
            a[i] = z[i] if z[i] > 0.0 else alpha * z[i]
    elif code == LINEAR:
        for i in range(len(z)):
            a[i] = z[i]
    elif code == SOFTMAX:
        n, step = sizes
        for row in range(0, len(z), step):
            _softmax(z[row : row + n], a[row : row + n])
    elif code == ELU:
        for i in range(len(z)):
            a[i] = z[i] if z[i] > 0.0 else alpha * exponential_less_one(z[i])
    elif code == SOFTPLUS:
        for i in range(len(z)):
            a[i] = softplus(z[i])
    elif code == GELU:
        for i in range(len(z)):
            a[i] = z[i] * normal_below(z[i])


@compiled
def _softmax(z: Floats, a: Floats) -> None:
    largest = z[0]
    for j in range(1, len(z)):
        largest = max(largest, z[j])
    total = 0.0
    for j in range(len(z)):
        a[j] = exponential(z[j] - largest)
    for j in range(len(z)):
        total += a[j]
    for j in range(len(z)):
        a[j] /= total


@compiled
def times_slope(code: int, alpha: float, z: Floats, a: Floats, delta: Floats) -> None:
    """Multiply δ by σ′(z), in place; softmax: by the diagonal of its Jacobian."""
    if code in (SIGMOID, SOFTMAX):
        for i in range(len(z)):
            delta[i] *= a[i] * (1.0 - a[i])
    elif code == TANH:
        for i in range(len(z)):
            delta[i] *= 1.0 - a[i] * a[i]
    elif code == RELU:
        for i in range(len(z)):
            delta[i] *= 1.0 if z[i] > 0.0 else 0.0
    elif code == LEAKY_RELU:
        for i in range(len(z)):
            delta[i] *= 1.0 if z[i] > 0.0 else alpha
    elif code == ELU:
        for i in range(len(z)):
            delta[i] *= 1.0 if z[i] > 0.0 else alpha * exponential(z[i])
    elif code == SOFTPLUS:
        for i in range(len(z)):
            delta[i] *= logistic(z[i])
    elif code == GELU:
        for i in range(len(z)):
            delta[i] *= normal_below(z[i]) + z[i] * normal_density(z[i])


# --- costs ----------------------------------------------------------------------------------------


@compiled
def _log_sum(z: Floats, skipped: int) -> float:
    """ln Σ e^z_i over all but one (−1: over all)."""
    largest = -math.inf
    for j in range(len(z)):
        if j != skipped:
            largest = max(largest, z[j])
    if largest == -math.inf:
        return largest
    total = 0.0
    for j in range(len(z)):
        if j != skipped:
            total += math.exp(z[j] - largest)
    return largest + math.log(total)


@compiled
def cost_of(code: int, z: Floats, a: Floats, y: Floats) -> float:
    """Return the cost of one sample; NaN where it is not defined."""
    total = 0.0
    if code == QUADRATIC:
        for j in range(len(y)):
            total += 0.5 * (y[j] - a[j]) ** 2
    elif code == BINARY:
        for j in range(len(y)):
            if not ((a[j] > 0.0 or a[j] == y[j]) and (a[j] < 1.0 or a[j] == y[j])):
                return math.nan
            if y[j] != 0.0:
                total -= y[j] * math.log(a[j])
            if y[j] != 1.0:
                total -= (1.0 - y[j]) * math.log(1.0 - a[j])
    elif code == CATEGORICAL:
        for j in range(len(y)):
            if not (a[j] > 0.0 or y[j] == 0.0):
                return math.nan
            if y[j] != 0.0:
                total -= y[j] * math.log(a[j])
    elif code == BINARY_SIGMOID:
        for j in range(len(y)):
            total += y[j] * softplus(-z[j]) + (1.0 - y[j]) * softplus(z[j])
    elif code == CATEGORICAL_SIGMOID:
        for j in range(len(y)):
            total += y[j] * softplus(-z[j])
    else:
        total = _softmax_cost(code, z, y)
    return total


@compiled
def _softmax_cost(code: int, z: Floats, y: Floats) -> float:
    whole, total = _log_sum(z, -1), 0.0
    for j in range(len(y)):
        total -= y[j] * (z[j] - whole)
        if code == BINARY_SOFTMAX and y[j] != 1.0:
            total -= (1.0 - y[j]) * (_log_sum(z, j) - whole)
    return total


@compiled
def output_delta(
    code: int, activation: int, alpha: float, z: Floats, a: Floats, y: Floats, d: Floats
) -> None:
    """Fill δ^L of one sample."""
    if code == BINARY_SIGMOID:
        for j in range(len(y)):
            d[j] = a[j] - y[j]
    elif code == CATEGORICAL_SOFTMAX:
        share = y.sum()
        for j in range(len(y)):
            d[j] = a[j] * share - y[j]
    elif code == CATEGORICAL_SIGMOID:
        for j in range(len(y)):
            d[j] = -y[j] * (1.0 - a[j])
    elif code == BINARY_SOFTMAX:
        _binary_softmax_delta(z, a, y, d)
    else:
        cost_gradient(code, a, y, d)
        if activation == SOFTMAX:
            shared = 0.0
            for j in range(len(y)):
                d[j] *= a[j]
                shared += d[j]
            for j in range(len(y)):
                d[j] -= a[j] * shared
        else:
            times_slope(activation, alpha, z, a, d)


@compiled
def cost_gradient(code: int, a: Floats, y: Floats, d: Floats) -> None:
    """Fill ∂C/∂a of one sample."""
    for j in range(len(y)):
        if code == QUADRATIC:
            d[j] = a[j] - y[j]
        else:
            d[j] = 0.0 if y[j] == 0.0 else -y[j] / a[j]
            if code == BINARY and y[j] != 1.0:
                d[j] += (1.0 - y[j]) / (1.0 - a[j])


@compiled
def _binary_softmax_delta(z: Floats, a: Floats, y: Floats, d: Floats) -> None:
    """a_j (1 + Σ y − y_j) − y_j − Σ_{k≠j} (1 − y_k) a_k a_j / (1 − a_k), sums of logarithms."""
    n = len(y)
    whole, share = _log_sum(z, -1), y.sum()
    for k in range(n):
        rest = _log_sum(z, k) - whole
        d[k] = math.log(1.0 - y[k]) + (z[k] - whole) - rest if y[k] < 1.0 else -math.inf
    weighed = d.copy()
    for j in range(n):
        others = math.exp(z[j] - whole + _log_sum(weighed, j))
        d[j] = a[j] * (1.0 + share - y[j]) - y[j] - others


# --- optimisers -----------------------------------------------------------------------------------


@compiled
def update(code: int, w: Floats, g: Floats, s: Floats, count: int, eta: float, h: Floats) -> None:
    """Let parameters w and slots s, (slots, n), follow the gradient g, in place."""
    if code == SGD:
        for i in range(len(w)):
            w[i] -= eta * g[i]
    elif code == MOMENTUM:
        for i in range(len(w)):
            s[0, i] = h[0] * s[0, i] + g[i]
            w[i] -= eta * s[0, i]
    elif code == NESTEROV:
        for i in range(len(w)):
            s[0, i] = h[0] * s[0, i] + g[i]
            w[i] -= eta * (g[i] + h[0] * s[0, i])
    elif code == RMSPROP:
        for i in range(len(w)):
            s[0, i] = h[0] * s[0, i] + (1.0 - h[0]) * (g[i] * g[i])
            w[i] -= eta * g[i] / (math.sqrt(s[0, i]) + h[1])
    elif code == ADAM:
        mean, square = 1.0 - h[0] ** count, 1.0 - h[1] ** count
        for i in range(len(w)):
            s[0, i] = h[0] * s[0, i] + (1.0 - h[0]) * g[i]
            s[1, i] = h[1] * s[1, i] + (1.0 - h[1]) * (g[i] * g[i])
            w[i] -= eta * (s[0, i] / mean) / (math.sqrt(s[1, i] / square) + h[2])
