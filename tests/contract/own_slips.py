"""Every slip worked out afresh, sample by sample and neuron by neuron, from what the slip is.

It shares no line with the engine, but for the forward pass of the trace.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import product

from app.engine.ids import Quantity
from tests.contract.own_gradients import Deltas, own_cost, own_gradient
from tests.contract.own_network import Own, share_of
from tests.contract.own_updates import own_step

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
        "sums_multiplied": lambda at, j, d: float(sum(own.W[at + 1][:, j])) * sum(d),
        "transposed_weights": transposed,
    }


def own_outputs(own: Own, x: Sample, right: list[float]) -> dict[str, list[float]]:
    """δ^L of a sample with the slips at the output alone."""
    n = range(own.n[-1])
    a, d = [own.a(x, own.L, j) for j in n], right
    squares = own.t.network.cost.name == "quadratic"
    softmax = own.names[own.L].name == "softmax"
    slopes = [own.prime(own.L, own.z(x, own.L, j), a[j]) for j in n]
    short, binary = own.shortened, own.t.network.cost.name == "binary_cross_entropy"
    firsts = [-share_of(float(own.Y[x, j]), a[j]) for j in n]
    half = [
        sum(firsts[k] * a[k] * ((j == k) - a[j]) for k in n) if softmax else firsts[j] * slopes[j]
        for j in n
    ]
    return {
        "half_of_binary_cross_entropy": half if binary else right,
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
    "slope_of_sigmoid_for_another",
    "one_minus_a_for_slope",
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

    def of_sigmoid(x: int, at: int, j: int) -> float:
        return own.whole(x, at, j) * (1 - own.whole(x, at, j))

    def one_minus(x: int, at: int, j: int) -> float:
        if own.names[at].name in ("sigmoid", "tanh"):
            return 1 - own.whole(x, at, j)
        return own.prime(at, own.z(x, at, j), own.whole(x, at, j))

    softmax = own.names[own.L].name == "softmax"
    return {
        "slope_of_sigmoid_for_another": (
            own.output(x, None if softmax else of_sigmoid),
            of_sigmoid,
        ),
        "one_minus_a_for_slope": (own.output(x, None if softmax else one_minus), one_minus),
        "forgot_sigma_prime_at_hidden": (right, one),
        "forgot_sigma_prime_everywhere": (raw, one),
        "sigma_prime_of_a_instead_of_z": (own.output(x, shares_of_a if softmax else at_a), at_a),
        "z_instead_of_a_in_sigma_prime": (own.output(x, own.z if softmax else with_z), with_z),
        "a_in_place_of_sigma_prime": ([raw[j] * own.a(x, own.L, j) for j in n], own.a),
    }


def own_deltas(own: Own, slip: str) -> Deltas:
    """δ of every sample as they come out with a slip; right ones where it comes later."""
    if slip == "updated_output_weights_used_in_hidden_delta":
        return with_updated_weights(own)
    return own_errors(own, slip) or [own.back(x, own.output(x)) for x in range(own.m)]


INTO_THE_UPDATE = ("learning_rate_in_gradient", "change_in_place_of_value")
"""Slips that give something of the update for a gradient."""


def own_value(own: Own, slip: str, deltas: Deltas, q: Quantity) -> float:
    """What a quantity comes to with a slip."""
    if q.kind in ("z", "a", "slope", "cost"):
        return own_forward_value(own, slip, q)
    if slip in ("forgot_activation", "softmax_not_normalised", "sigmoid_in_place_of_softmax"):
        return math.nan
    if slip == "mean_over_batch_in_delta" and q.kind != "delta":
        return math.nan
    if q.kind == "delta":
        if slip in INTO_THE_UPDATE:
            return math.nan
        if slip == "weights_read_from_to" and q.layer == own.L:
            return math.nan
        found = deltas[own.t.row(q.sample)][q.layer][q.j - 1]
        return found / own.m if slip == "mean_over_batch_in_delta" else found
    g = own_gradient(own, slip, deltas, q)
    if q.kind.startswith("grad") and slip not in INTO_THE_UPDATE:
        return g
    if slip == "learning_rate_in_gradient":
        return own.t.rate * g if q.kind.startswith("grad") else math.nan
    kind = q.kind[-1]
    w = own.t.value(Quantity(kind, q.layer, q.j, q.k))
    if kind == "b" and not own.training.train_biases and slip != "frozen_bias_moved":
        return math.nan if slip in INTO_THE_UPDATE else w
    return own_step(own.t, own.t.network.flat_index(kind, q.layer, q.j, q.k), g, slip)


def own_forward_value(own: Own, slip: str, q: Quantity) -> float:
    """z, a, σ′ or C with a slip."""
    if slip in ("softmax_not_normalised", "sigmoid_in_place_of_softmax"):
        if q.kind != "a" or own.names[q.layer].name != "softmax":
            return math.nan
        e = math.exp(own.z(own.t.row(q.sample), q.layer, q.j - 1))
        return e if slip == "softmax_not_normalised" else e / (1 + e)
    if slip in ("weights_read_from_to", "mean_over_batch_in_delta"):
        return math.nan
    if q.kind == "cost":
        return own_cost(own, slip)
    x, at, j = own.t.row(q.sample), q.layer, q.j - 1
    if q.kind in ("z", "a"):
        return own.z(x, at, j) if q.kind == "z" else own.a(x, at, j)
    return math.nan if slip == "forgot_activation" else own_slope(own, slip, x, at, j)


def own_slope(own: Own, slip: str, x: int, at: int, j: int) -> float:
    """σ′ with a slip."""
    z, a, name = own.z(x, at, j), own.a(x, at, j), own.names[at].name
    whole = own.whole(x, at, j)

    def at_a() -> float:
        if name == "softmax":
            e = [math.exp(own.a(x, at, i)) for i in range(own.n[-1])]
            return own.prime(at, a, e[j] / sum(e))
        return own.prime(at, a, own.value(at, a))

    forms: dict[str, Callable[[], float]] = {
        "a_in_place_of_sigma_prime": lambda: a,
        "z_instead_of_a_in_sigma_prime": lambda: own.prime(at, z, z),
        "sigma_prime_of_a_instead_of_z": at_a,
        "slope_of_sigmoid_for_another": lambda: whole * (1 - whole),
    }
    if name in ("sigmoid", "tanh"):
        forms["one_minus_a_for_slope"] = lambda: 1 - whole
    return forms.get(slip, lambda: own.prime(at, z, whole))()


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
