"""Every slip worked out afresh, sample by sample and neuron by neuron, from what the slip is.

It shares no line with the engine, but for the forward pass of the trace.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import product

from app.engine.ids import Quantity
from tests.contract.own_network import Own
from tests.contract.own_updates import own_step

Deltas = list[dict[int, list[float]]]
Sample = int


def own_errors(own: Own, slip: str) -> Deltas | None:
    """δ of every sample with a slip that spoils errors; None for the other slips."""
    found: Deltas = []
    for x in range(own.m):
        right, ways = own.output(x), own_ways(own)
        outputs, slopes = own_outputs(own, x, right), own_slopes(own, x, right)
        if slip == "forgot_mask_in_delta":
            found.append(own.back(x, right, masked=False))
        elif slip == "weights_read_from_to":
            found.append(own.back(x, right, ways["transposed_weights"]))
        elif slip in ways:
            found.append(own.back(x, right, ways[slip]))
        elif slip in outputs:
            found.append(own.back(x, outputs[slip]))
        elif slip in slopes:
            last, slope = slopes[slip]
            behind = right if slip in FROM_A_SHORT_ERROR and own.shortened else last
            found.append({**own.back(x, behind, slope=slope), own.L: last})
    return found or None


def own_ways(own: Own) -> dict[str, Callable[[int, int, list[float]], float]]:
    """What comes back to neuron j of a layer with the slips in the sum over the layer above."""

    def transposed(at: int, j: int, d: list[float]) -> float:
        w, square = own.W[at + 1], own.n[at - 1] == own.n[at]
        return float(sum((w[j, k] if square else w[k, j]) * d[k] for k in range(len(d))))

    return {
        "only_first_output_no_sum_over_k": lambda at, j, d: own.W[at + 1][0, j] * d[0],
        "only_own_index": lambda at, j, d: own.W[at + 1][j, j] * d[j] if j < len(d) else math.nan,
        "no_weight_factor": lambda _at, _j, d: sum(d),
        "transposed_weights": transposed,
    }


def own_outputs(own: Own, x: Sample, right: list[float]) -> dict[str, list[float]]:
    """δ^L of a sample with the slips at the output alone."""
    n = range(own.n[-1])
    a, d = [own.a(x, own.L, j) for j in n], right
    squares = own.t.network.cost.name == "quadratic"
    softmax = own.names[own.L].name == "softmax"
    slopes = [own.prime(own.L, own.z(x, own.L, j), a[j]) for j in n]
    short = own.shortened
    return {
        "half_too_many": [0.5 * d for d in right],
        "mean_square_cost": [2 * d / len(n) if squares and len(n) > 1 else math.nan for d in right],
        "sigma_prime_though_it_cancels": [d[j] * slopes[j] if short else math.nan for j in n],
        "jacobian_though_it_cancels": [
            sum(a[j] * ((j == k) - a[k]) * d[k] for k in n) if short and softmax else math.nan
            for j in n
        ],
        "only_own_output_of_softmax": [
            own.by_output(x, j) * slopes[j] if softmax else math.nan for j in n
        ],
        "wrong_sign_y_minus_a_but_still_subtracting": [-d for d in right],
        "factor_2_no_half_in_cost": [2 * d for d in right],
        "mean_over_output_neurons": [d / own.n[-1] for d in right],
        "cross_entropy_delta_with_quadratic_cost": [
            own.a(x, own.L, j) - float(own.Y[x, j]) for j in n
        ],
        "forgot_sigma_prime_at_output": [own.by_output(x, j) for j in n],
    }


FROM_A_SHORT_ERROR = (
    "sigma_prime_of_a_instead_of_z",
    "z_instead_of_a_in_sigma_prime",
    "a_in_place_of_sigma_prime",
)
"""Slips in σ′ that have nothing to spoil in such a product: only hidden layers show them."""
Slope = Callable[[int, int, int], float]


def own_slopes(own: Own, x: Sample, right: list[float]) -> dict[str, tuple[list[float], Slope]]:
    """δ^L of a sample, and σ′ in its hidden layers, with the slips in σ′."""
    n = range(own.n[-1])
    raw = [own.by_output(x, j) for j in n]

    def one(_x: int, _at: int, _j: int) -> float:
        return 1.0

    def at_a(x: int, at: int, j: int) -> float:
        return own.prime(at, own.a(x, at, j), own.value(at, own.a(x, at, j)))

    def with_z(x: int, at: int, j: int) -> float:
        return own.prime(at, own.z(x, at, j), own.z(x, at, j))

    def shares_of_a(x: int, _at: int, j: int) -> float:
        e = [math.exp(own.a(x, own.L, i)) for i in n]
        return e[j] / sum(e)

    softmax = own.names[own.L].name == "softmax"
    return {
        "forgot_sigma_prime_at_hidden": (right, one),
        "forgot_sigma_prime_everywhere": (raw, one),
        "sigma_prime_of_a_instead_of_z": (own.output(x, shares_of_a if softmax else at_a), at_a),
        "z_instead_of_a_in_sigma_prime": (own.output(x, own.z if softmax else with_z), with_z),
        "a_in_place_of_sigma_prime": ([raw[j] * own.a(x, own.L, j) for j in n], own.a),
    }


def own_gradient(own: Own, slip: str, deltas: Deltas, q: Quantity) -> float:
    """∂C/∂w or ∂C/∂b of a batch, with the slips that spoil gradients."""
    at, j, k = q.layer, q.j - 1, q.k - 1
    only = slip == "only_shown_sample"
    samples = [own.t.row(None)] if only else list(range(own.m))
    total = sum(own_product(own, slip, x, deltas[x], q) for x in samples)
    total /= 1 if slip == "sum_over_batch" else len(samples)
    if (q.k and slip != "forgot_penalty") or slip == "penalty_on_biases":
        v = float(own.W[at][j, k] if q.k else own.t.weights[1][at - 2][j])
        twice = 2 if slip == "twice_the_penalty" else 1
        total += twice * own.training.l2 * v + own.training.l1 * ((v > 0) - (v < 0))
    return total


def own_product(own: Own, slip: str, x: int, d: dict[int, list[float]], q: Quantity) -> float:
    """What one sample gives to a gradient."""
    at, j, k = q.layer, q.j - 1, q.k - 1
    if slip == "sigma_prime_again_in_gradient":
        again = own.prime(at, own.z(x, at, j), own.whole(x, at, j))
        return d[at][j] * again * (own.a(x, at - 1, k) if q.k else 1.0)
    if not q.k:
        return 0.0 if slip == "forgot_bias" else d[at][j]
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
    training = own.training
    samples = [own.t.row(None)] if slip == "only_shown_sample" else list(range(own.m))
    total = sum(own.share(x, j) for x in samples for j in range(own.n[-1]))
    total /= 1 if slip == "sum_over_batch" else len(samples)
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
    if slip == "forgot_penalty":
        return total
    ws, bs = own.t.weights
    twice = 2 if slip == "twice_the_penalty" else 1
    for array in (*ws, *(bs if slip == "penalty_on_biases" else ())):
        for v in array.ravel():
            total += training.l1 * abs(v) + twice * 0.5 * training.l2 * v * v
    return float(total)


def own_deltas(own: Own, slip: str) -> Deltas:
    """δ of every sample as they come out with a slip; right ones where it comes later."""
    if slip == "updated_output_weights_used_in_hidden_delta":
        return with_updated_weights(own)
    return own_errors(own, slip) or [own.back(x, own.output(x)) for x in range(own.m)]


def own_value(own: Own, slip: str, deltas: Deltas, q: Quantity) -> float:
    """What a quantity comes to with a slip."""
    if q.kind in ("z", "a", "slope", "cost"):
        return own_forward_value(own, slip, q)
    if slip == "forgot_activation":
        return math.nan
    if slip == "mean_over_batch_in_delta" and q.kind != "delta":
        return math.nan
    if q.kind == "delta":
        if slip == "weights_read_from_to" and q.layer == own.L:
            return math.nan
        found = deltas[own.t.row(q.sample)][q.layer][q.j - 1]
        return found / own.m if slip == "mean_over_batch_in_delta" else found
    g = own_gradient(own, slip, deltas, q)
    if q.kind.startswith("grad"):
        return g
    kind = q.kind[-1]
    w = own.t.value(Quantity(kind, q.layer, q.j, q.k))
    if kind == "b" and not own.training.train_biases:
        return w
    return own_step(own.t, own.t.network.flat_index(kind, q.layer, q.j, q.k), g, slip)


def own_forward_value(own: Own, slip: str, q: Quantity) -> float:
    """z, a, σ′ or C with a slip."""
    if slip in ("weights_read_from_to", "mean_over_batch_in_delta"):
        return math.nan
    if q.kind == "cost":
        return own_cost(own, slip)
    x, at, j = own.t.row(q.sample), q.layer, q.j - 1
    if q.kind in ("z", "a"):
        return own.z(x, at, j) if q.kind == "z" else own.a(x, at, j)
    if slip == "forgot_activation":
        return math.nan
    z, a, softmax = own.z(x, at, j), own.a(x, at, j), own.names[at].name == "softmax"
    if slip == "a_in_place_of_sigma_prime":
        return a
    if slip == "z_instead_of_a_in_sigma_prime":
        return own.prime(at, z, z)
    if slip == "sigma_prime_of_a_instead_of_z":
        if softmax:
            e = [math.exp(own.a(x, at, i)) for i in range(own.n[-1])]
            return own.prime(at, a, e[j] / sum(e))
        return own.prime(at, a, own.value(at, a))
    return own.prime(at, z, own.whole(x, at, j))


def with_updated_weights(own: Own) -> Deltas:
    """Layer by layer from the output: gradient, new weights, and back through those."""
    found: Deltas = [{own.L: own.output(x)} for x in range(own.m)]
    for at in range(own.L - 1, 1, -1):
        new = {
            (k, j): own_step(
                own.t,
                own.t.network.flat_index("w", at + 1, k + 1, j + 1),
                own_gradient(own, "", found, Quantity("grad_w", at + 1, k + 1, j + 1)),
            )
            for k, j in product(range(own.n[at]), range(own.n[at - 1]))
        }
        for x, d in enumerate(found):
            d[at] = [
                sum(new[k, j] * d[at + 1][k] for k in range(own.n[at]))
                * own.prime(at, own.z(x, at, j), own.whole(x, at, j))
                * own.mask(x, at, j)
                for j in range(own.n[at - 1])
            ]
    return found
