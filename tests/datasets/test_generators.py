"""Drawn and shipped data sets: what they promise of every one of them."""

from __future__ import annotations

import numpy as np
import pytest

from app.datasets.generators import GENERATED, Request
from app.datasets.samples import Samples, split, standardized
from app.datasets.shipped import SHIPPED
from app.engine.errors import InvalidInput


def drawn(
    name: str, outputs: int = 1, count: int = 200, noise: float = 0.1, seed: int = 1
) -> Samples:
    return GENERATED[name].draw(Request(outputs, count, noise, seed))


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_every_set_is_determined_by_its_seed(name: str) -> None:
    first, again, other = drawn(name), drawn(name), drawn(name, seed=2)
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.y, again.y)
    assert not np.array_equal(first.x, other.x)
    assert first.x.shape == (200, GENERATED[name].inputs)
    assert first.y.shape == (200, 1)
    assert len(first.about.inputs) == first.x.shape[1]
    assert not np.signbit(first.x[first.x == 0]).any()
    np.testing.assert_array_equal(first.x, np.round(first.x, 3))


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_noise_moves_what_it_should_and_only_that(name: str) -> None:
    still, noisy = drawn(name, noise=0.0, count=2_000), drawn(name, noise=0.3, count=2_000)
    if still.classes:
        np.testing.assert_array_equal(still.y, noisy.y)
        assert np.hypot(*still.x.T).max() <= 1.53
        assert np.std(noisy.x) > np.std(still.x)
    else:
        np.testing.assert_array_equal(still.x, noisy.x)
        assert np.std(noisy.y - still.y) == pytest.approx(0.3, rel=0.1)


def test_curves_are_the_functions_that_they_are_named_after() -> None:
    plane, sine = drawn("plane", noise=0.0), drawn("sine", noise=0.0)
    np.testing.assert_allclose(plane.y[:, 0], plane.x.mean(axis=1), atol=1.1e-3)
    np.testing.assert_allclose(sine.y, np.sin(np.pi * sine.x), atol=2.2e-3)


@pytest.mark.parametrize("name", [n for n in GENERATED if drawn(n).classes])
@pytest.mark.parametrize("outputs", [1, 2, 3])
def test_classes_are_even_and_fit_the_outputs(name: str, outputs: int) -> None:
    if name == "moons" and outputs == 3:
        with pytest.raises(InvalidInput):
            drawn(name, outputs)
        return
    samples = drawn(name, outputs, count=99)
    labels = samples.y.argmax(axis=1) if outputs > 1 else samples.y[:, 0].astype(int)
    counts = np.bincount(labels)
    assert len(counts) == max(outputs, 2)
    assert counts.max() - counts.min() <= 1
    assert samples.y.shape == (99, outputs)
    assert set(np.unique(samples.y)) == {0.0, 1.0}


def test_circles_and_spirals_lie_where_their_pictures_have_them() -> None:
    circles = drawn("circles", noise=0.0)
    np.testing.assert_allclose(np.hypot(*circles.x.T), (circles.y[:, 0] + 1) / 2, atol=1e-3)
    spiral = drawn("spiral", outputs=2, noise=0.0)
    radius = np.hypot(*spiral.x.T)
    turned = np.angle(spiral.x @ [1, 1j] * np.exp(-2j * np.pi * 0.75 * radius))
    near = np.abs(np.abs(turned) - np.pi * spiral.y[:, 1])
    assert np.minimum(near, 2 * np.pi - near).max() < 0.02


@pytest.mark.parametrize(
    ("name", "request_", "pointer"),
    [
        ("sine", Request(2, 10, 0.1, 0), "/preset"),
        ("blobs", Request(11, 100, 0.1, 0), "/preset"),
        ("circles", Request(3, 2, 0.1, 0), "/samples"),
    ],
)
def test_what_does_not_fit_is_refused(name: str, request_: Request, pointer: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        GENERATED[name].draw(request_)
    assert caught.value.errors[0].pointer == pointer


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_shipped_sets_are_as_they_are_announced(name: str) -> None:
    shipped = SHIPPED[name]
    samples = shipped.read()
    assert samples.x.shape == (shipped.count, shipped.inputs)
    assert samples.y.shape == (shipped.count, shipped.outputs)
    assert (len(samples.about.inputs), len(samples.about.outputs)) == samples.x.shape[
        1:
    ] + samples.y.shape[1:]
    assert np.isfinite(samples.x).all()


def test_iris_and_digits_are_the_published_ones() -> None:
    iris, digits = SHIPPED["iris"].read(), SHIPPED["digits"].read()
    assert iris.x[0].tolist() == [5.1, 3.5, 1.4, 0.2]
    assert iris.y.sum(axis=0).tolist() == [50, 50, 50]
    assert iris.x.mean(axis=0) == pytest.approx([5.8433, 3.0573, 3.758, 1.1993], abs=1e-4)
    assert iris.about.outputs == ("setosa", "versicolor", "virginica")
    assert digits.y.sum(axis=0).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert (digits.x.min(), digits.x.max(), digits.about.image) == (0.0, 1.0, (8, 8))
    assert digits.x.mean() * 16 == pytest.approx(4.884, abs=1e-3)


def test_a_split_keeps_every_class_on_both_sides_and_the_order_within_them() -> None:
    iris = SHIPPED["iris"].read()
    parted = split(iris, 0.2, seed=1)
    assert (parted.about.test, parted.learnt) == (30, 120)
    assert parted.y[120:].sum(axis=0).tolist() == [10, 10, 10]
    for part in (parted.y[:120], parted.y[120:]):
        assert (np.diff(part.argmax(axis=1)) >= 0).all()  # the flowers come species by species
    rows = np.concatenate([parted.x, parted.y], axis=1).tolist()
    assert sorted(rows) == sorted(np.concatenate([iris.x, iris.y], axis=1).tolist())
    np.testing.assert_array_equal(split(iris, 0.2, seed=1).x, parted.x)
    assert not np.array_equal(split(iris, 0.2, seed=2).x, parted.x)


def test_a_class_never_goes_to_the_test_part_whole() -> None:
    y = np.array([[0.0]] * 9 + [[1.0]])
    samples = Samples(np.arange(10.0)[:, None], y, classes=True)
    assert 1.0 in split(samples, 0.9, seed=0).y[:2]


@pytest.mark.parametrize(("count", "fraction"), [(1, 0.5), (4, 0.1), (10, 0.0), (10, 1.0)])
def test_a_part_that_would_be_empty_is_refused(count: int, fraction: float) -> None:
    samples = Samples(np.arange(float(count))[:, None], np.zeros((count, 1)))
    with pytest.raises(InvalidInput) as caught:
        split(samples, fraction, seed=0)
    assert caught.value.errors[0].pointer == "/test_fraction"


def test_standardizing_measures_the_training_part_only() -> None:
    rng = np.random.default_rng(0)
    x = np.concatenate([rng.normal(5.0, 3.0, (50, 2)), np.full((50, 1), 7.0)], axis=1)
    samples = split(Samples(x, np.zeros((50, 1))), 0.3, seed=0)
    changed = standardized(samples)
    seen = changed.x[: samples.learnt]
    np.testing.assert_allclose(seen.mean(axis=0), 0.0, atol=1e-14)
    np.testing.assert_allclose(seen.std(axis=0), [1, 1, 0], atol=1e-14)
    assert abs(changed.x[samples.learnt :, 0].mean()) > 1e-6
