"""Gradients and costs of a batch with every slip in them, in plain arithmetic.

It shares no line with the engine, but for the forward pass of the trace.
"""

from __future__ import annotations

import math

from app.engine.ids import Quantity
from tests.contract.own_network import Own

Deltas = list[dict[int, list[float]]]


def own_gradient(own: Own, slip: str, deltas: Deltas, q: Quantity) -> float:
    """∂C/∂w or ∂C/∂b of a batch, with the slips that spoil gradients."""
    at, j, k = q.layer, q.j - 1, q.k - 1
    only = slip == "only_shown_sample"
    samples = [own.t.row(None)] if only else list(range(own.m))
    total = sum(own_product(own, slip, x, deltas[x], q) for x in samples)
    total /= own_divisor(own, slip, len(samples))
    if slip == "mean_over_batch_twice":
        total /= own.m
    if slip == "means_multiplied" and q.k:
        errors = sum(deltas[x][at][j] for x in range(own.m)) / own.m
        total = errors * sum(own.a(x, at - 1, k) for x in range(own.m)) / own.m
    if (q.k and slip != "forgot_penalty") or slip == "penalty_on_biases":
        v = float(own.W[at][j, k] if q.k else own.t.weights[1][at - 2][j])
        total += own_penalty(own, slip, v)
    return total


def own_divisor(own: Own, slip: str, samples: int) -> int:
    """What the sum over the batch is divided by."""
    if slip == "short_batch_divided_as_a_long_one":
        return own.training.batch_size
    return 1 if slip == "sum_over_batch" else samples


def own_penalty(own: Own, slip: str, v: float) -> float:
    """What L1 and L2 add to the gradient of a parameter."""
    l1, l2, sign = own.training.l1, own.training.l2, (v > 0) - (v < 0)
    forms = {
        "twice_the_penalty": 2 * l2 * v + l1 * sign,
        "penalty_subtracted": -l2 * v - l1 * sign,
        "penalty_divided_by_batch": (l2 * v + l1 * sign) / own.m,
        "no_sign_in_l1": l2 * v + l1,
        "penalty_not_derived": 0.5 * l2 * v**2 + l1 * abs(v),
    }
    return forms.get(slip, l2 * v + l1 * sign)


def own_product(own: Own, slip: str, x: int, d: dict[int, list[float]], q: Quantity) -> float:
    """What one sample gives to a gradient."""
    at, j, k = q.layer, q.j - 1, q.k - 1
    if slip == "sigma_prime_again_in_gradient":
        again = own.prime(at, own.z(x, at, j), own.whole(x, at, j))
        return d[at][j] * again * (own.a(x, at - 1, k) if q.k else 1.0)
    if not q.k:
        once = float(own.t.weights[1][at - 2][j]) if slip == "bias_in_gradient" else 1.0
        return 0.0 if slip == "forgot_bias" else once * d[at][j]
    if slip == "no_a_in_gradient":
        return d[at][j]
    if slip == "w_instead_of_a_in_gradient":
        return float(own.W[at][j, k]) * d[at][j]
    if slip == "a_of_own_layer":
        return own.a(x, at, k) * d[at][j] if k < own.n[at - 1] else math.nan
    if slip == "gradient_indices_swapped":
        there = k < own.n[at - 1] and j < own.n[at - 2]
        return d[at][k] * own.a(x, at - 1, j) if there else math.nan
    if slip == "weights_read_from_to" and own.n[at - 1] == own.n[at - 2]:
        return d[at][k] * own.a(x, at - 1, j)
    if slip == "z_instead_of_a_in_gradient" and at > 2:
        return own.z(x, at - 1, k) * d[at][j]
    return own.a(x, at - 1, k) * d[at][j]


def own_cost(own: Own, slip: str) -> float:
    """C of a batch, with the slips that spoil it."""
    if slip == "mean_over_batch_twice":
        return math.nan
    samples = [own.t.row(None)] if slip == "only_shown_sample" else list(range(own.m))
    total = sum(own_share(own, slip, x, j) for x in samples for j in range(own.n[-1]))
    total /= own_divisor(own, slip, len(samples))
    if own.t.network.cost.name == "quadratic":
        n = own.n[-1]
        total *= {
            "factor_2_no_half_in_cost": 2,
            "mean_square_cost": 2 / n if n > 1 else math.nan,
        }.get(slip, 1)
    elif slip in ("half_too_many", "mean_square_cost"):
        total *= 0.5 if slip == "half_too_many" else math.nan
    if slip == "mean_over_output_neurons":
        total /= own.n[-1]
    values = [v for w in own.t.weights[0] for v in w.ravel()]
    if slip == "penalty_on_biases":
        values += [v for b in own.t.weights[1] for v in b]
    return float(total + own_penalty_cost(own, slip, values))


def own_share(own: Own, slip: str, x: int, j: int) -> float:
    """An output's share of a sample's cost, with the slips in a cross-entropy."""
    name, right = own.t.network.cost.name, own.share(x, j)
    if name == "quadratic":
        return right
    if slip == "half_of_binary_cross_entropy" and name == "binary_cross_entropy":
        a, y = own.a(x, own.L, j), float(own.Y[x, j])
        if y and a <= 0:
            return math.nan
        return -y * math.log(a) if y else 0.0
    if slip == "logarithm_to_ten":
        return right * math.log10(math.e)
    return -right if slip == "minus_left_out_of_cost" else right


def own_penalty_cost(own: Own, slip: str, values: list[float]) -> float:
    """What L1 and L2 add to the cost."""
    l1, l2 = own.training.l1, own.training.l2
    sizes = sum(values) if slip == "no_sign_in_l1" else sum(abs(v) for v in values)
    squares = sum(v * v for v in values)
    twice = 2 if slip == "twice_the_penalty" else 1
    factor = {
        "forgot_penalty": 0.0,
        "penalty_subtracted": -1.0,
        "penalty_divided_by_batch": 1.0 / own.m,
    }.get(slip, 1.0)
    return factor * (l1 * sizes + twice * 0.5 * l2 * squares)
