"""Masks: the same for the same place, by both kernels, spread as they should be, and held to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.dropout import Dropout, draw, uniforms
from app.engine.errors import InvalidInput
from app.engine.explain import explain
from app.engine.forward import mean_cost
from app.engine.gradcheck import gradient_check
from app.engine.kernels.compiled_dropout import fill
from app.engine.kernels.compiled_layout import drawing_for
from app.engine.network import Training
from app.engine.optimizers import OPTIMIZERS
from app.text import Catalogue
from tests.engine.networks import Shape, make, oracle_gradient

ALL = 2**64 - 1


def splitmix(place: int) -> int:
    """The published generator's output function, in whole numbers; no line of the engine's."""
    z = (place ^ (place >> 30)) * 0xBF58476D1CE4E5B9 & ALL
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & ALL
    return z ^ (z >> 31)


def own_number(seed: int, number: int, sample: int, neuron: int) -> float:
    step, key = 0x9E3779B97F4A7C15, 0
    for each in (seed, number, sample):
        key = splitmix(((key ^ each) + step) & ALL)
    return (splitmix((key + neuron * step) & ALL) >> 11) / 2**53


def test_splitmix_is_the_published_one() -> None:
    """The first outputs for the seed 1234567, as the generator's public test vectors have them."""
    place, step = 1234567, 0x9E3779B97F4A7C15
    found = [splitmix((place + n * step) & ALL) for n in (1, 2, 3)]
    assert found == [6457827717110365317, 3203168211198807973, 9817491932198370423]


@pytest.mark.parametrize("seed", [0, 1, 2**53 - 1])
def test_a_number_is_told_by_seed_pass_sample_and_neuron(seed: int) -> None:
    samples = [4, 0, 999_999]
    for number in (0, 1, 10**9):
        found = uniforms(seed, number, samples, 5)
        expected = [[own_number(seed, number, s, n) for n in range(1, 6)] for s in samples]
        assert found.tolist() == expected


@pytest.mark.parametrize("rates", [(0.5, 0.1), (0.0, 0.7), (0.999, 0.0)])
def test_the_kernels_draw_the_same_bits(rates: tuple[float, ...]) -> None:
    network = make(Shape((3, 70, 9, 2), ("tanh", "tanh", "tanh"), "quadratic")).network
    dropout, indices = Dropout(rates, 2**53 - 1, 123_456), np.array([7, 0, 3, 10**6])
    masks = draw(network.sizes, dropout, indices.tolist())
    filled = np.full(len(indices) * 79, np.nan)
    fill(drawing_for(network, dropout), dropout.number, indices, filled)
    assert masks is not None
    for layer, part in ((2, filled[: 4 * 70]), (3, filled[4 * 70 :])):
        mask = masks.of(layer)
        expected = np.ones(len(part)) if mask is None else mask.reshape(-1)
        assert part.tobytes() == expected.tobytes()


@pytest.mark.parametrize("p", [0.1, 0.5, 0.9])
def test_as_many_are_dropped_as_the_rate_says_and_the_mean_is_one(p: float) -> None:
    whole = np.concatenate(
        [draw((1, 50, 1), Dropout((p,), 3, n), range(40)).values[0].ravel() for n in range(100)]  # type: ignore[union-attr]
    )
    deviation = np.sqrt(p * (1 - p) / whole.size)
    assert abs((whole == 0).mean() - p) < 4 * deviation
    assert abs(whole.mean() - 1) < 4 * deviation / (1 - p)
    assert set(np.unique(whole)) == {0.0, 1 / (1 - p)}


def test_neighbouring_passes_samples_and_seeds_have_nothing_in_common() -> None:
    one = uniforms(0, 0, range(200), 50).ravel()
    for other in (
        uniforms(1, 0, range(200), 50),
        uniforms(0, 1, range(200), 50),
        uniforms(0, 0, range(1, 201), 50),
        uniforms(0, 0, range(200), 51)[:, 1:],
    ):
        assert abs(np.corrcoef(one, other.ravel())[0, 1]) < 0.05
    assert abs(np.corrcoef(one[:-1], one[1:])[0, 1]) < 0.05


def test_no_rate_draws_nothing() -> None:
    assert draw((2, 3, 1), Dropout((0.0,), 0, 0), [0]) is None
    assert draw((2, 1), Dropout((), 0, 0), [0]) is None


def test_rates_are_one_for_all_or_one_for_each_hidden_layer() -> None:
    network = make(Shape((2, 3, 3, 1), ("tanh",) * 3, "quadratic")).network
    training = Training(OPTIMIZERS["sgd"])
    assert training.dropping(network) == frozenset()
    assert replace(training, dropout=0.2).rates(network) == (0.2, 0.2)
    assert replace(training, dropout=(0.0, 0.3)).dropping(network) == {3}
    for wrong, pointer in ((1.0, "/dropout"), (-0.1, "/dropout"), ((0.1, 1.5), "/dropout/1")):
        with pytest.raises(InvalidInput) as caught:
            replace(training, dropout=wrong)
        assert caught.value.errors[0].pointer == pointer
    with pytest.raises(InvalidInput):
        replace(training, dropout=(0.1,)).rates(network)


@pytest.mark.parametrize("hidden", sorted(n for n, f in ACTIVATIONS.items() if not f.output_only))
def test_gradients_with_the_masks_held(hidden: str) -> None:
    shape = Shape((3, 6, 5, 2), (hidden, hidden, "sigmoid"), "quadratic", 4, l2=0.1, dropout=0.4)
    case = make(replace(shape, seed=2))
    trace = case.trace()
    dropped = [mask == 0.0 for mask in (trace.mask(2), trace.mask(3)) if mask is not None]
    assert all(0 < each.sum() < each.size for each in dropped)
    np.testing.assert_allclose(trace.record.gradient, oracle_gradient(case), rtol=1e-10, atol=1e-13)
    assert gradient_check(trace).passed
    for layer, each in zip((2, 3), dropped, strict=True):
        assert (trace.record.a[layer - 1][each] == 0.0).all()
        assert (trace.record.delta[layer - 2][each] == 0.0).all()
        assert (trace.record.a[layer - 1][~each] != 0.0).any()
    whole = mean_cost(case.network, case.training, case.start, case.batch.x, case.batch.y)
    assert whole != trace.record.cost


def test_a_kink_of_a_neuron_that_is_dropped_is_none() -> None:
    case = make(Shape((2, 4, 1), ("relu", "linear"), "quadratic", dropout=0.5, seed=1))
    mask = case.trace().mask(2)
    assert mask is not None
    ws, bs = case.network.views(case.start.copy())
    for j in range(4):
        bs[0][j] = -float(ws[0][j] @ case.batch.x[0])  # every z is 0, where ReLU has its kink
    trace = replace(case, start=case.network.flatten(ws, bs)).trace()
    kinks = case.network.views(gradient_check(trace).at_kink.astype(float))[1][0]
    assert kinks.tolist() == [float(kept) for kept in mask[0] != 0.0]


def test_the_figure_of_what_was_drawn_is_on_its_side_of_the_rate() -> None:
    """0.299996 would be written 0.3000, which is not below 0.3."""
    case = make(Shape((1, 1, 1), ("tanh", "tanh"), "quadratic", dropout=0.3))
    masks = case.batch.masks
    assert masks is not None
    for drawn, written, value in ((0.299996, "0.299996", 0.0), (0.3, "0.3000", 1 / 0.7)):
        ours = replace(masks, drawn=(np.array([[drawn]]),), values=(np.array([[value]]),))
        trace = replace(case, batch=replace(case.batch, masks=ours)).trace()
        found = explain(trace, trace.quantity("mask:2:1"))
        assert f"[{written} \\ge 0.3" in found.substituted
        assert f"u = {written}" in Catalogue.of("en").write(found.words)
        assert found.value == value
