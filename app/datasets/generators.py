"""Data sets that are drawn: so many samples, with noise, from a seed. Another is one more entry.

Inputs and targets are rounded to three decimals, so that a picture can show what is learnt from.
Points of classes are for any number of outputs that the set allows: one output says 0 or 1, two or
more are one-hot.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say
from .samples import About, Samples

Array = NDArray[np.float64]
Generator = np.random.Generator

DEFAULT_SAMPLES = 200
DEFAULT_NOISE = 0.1
_DATA_STREAM = 3
"""Second word of the seed of drawn data, so that it shares no draw with parameters."""
_DECIMALS = 3
CLASS = "class"
"""Name of the column that says a sample's class, or of each class with its number."""
_TURNS = 0.75
"""Of a circle, that an arm of the spiral winds."""


Place = Callable[[Generator, Array, int], Array]
Curve = Callable[[Generator, int], tuple[Array, Array]]


@dataclass(frozen=True, slots=True)
class Request:
    """How many samples for how many outputs; `noise` is a standard deviation."""

    outputs: int
    count: int
    noise: float
    seed: int


@dataclass(frozen=True, slots=True)
class Generated:
    """A set that is drawn: how many inputs it has, and how a request of it is met.

    `outputs` is None where it is drawn for any number of them.
    """

    id: str
    inputs: int
    outputs: int | None
    draw: Callable[[Request], Samples]


def _circles(rng: Generator, labels: Array, classes: int) -> Array:
    """Rings around the middle, the first class inside; the outermost has radius 1."""
    angle = rng.uniform(0.0, 2.0 * np.pi, len(labels))
    return _polar((labels + 1.0) / classes, angle)


def _moons(rng: Generator, labels: Array, _: int) -> Array:
    """Two half circles of radius 1 that reach into each other, around the origin."""
    angle = rng.uniform(0.0, np.pi, len(labels))
    middle = np.array([0.5, 0.25])
    upper = _polar(1.0, angle) - middle
    lower = middle - _polar(1.0, angle)
    return np.where(labels[:, None] == 0.0, upper, lower)


def _blobs(_: Generator, labels: Array, classes: int) -> Array:
    """One point a class, evenly on a circle of radius 0.7; noise makes clouds of them."""
    return _polar(0.7, 2.0 * np.pi * labels / classes + np.pi / 4.0)


def _spiral(rng: Generator, labels: Array, classes: int) -> Array:
    """One arm a class, each wound out from near the middle to radius 1."""
    along = rng.uniform(0.1, 1.0, len(labels))
    return _polar(along, 2.0 * np.pi * (_TURNS * along + labels / classes))


def _polar(radius: Array | float, angle: Array) -> Array:
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _plane(rng: Generator, count: int) -> tuple[Array, Array]:
    """y = (x₁ + x₂)/2 over the square from −1 to 1."""
    x = rng.uniform(-1.0, 1.0, (count, 2))
    return x, x.mean(axis=1, keepdims=True)


def _sine(rng: Generator, count: int) -> tuple[Array, Array]:
    """y = sin(πx) over −1 to 1."""
    x = rng.uniform(-1.0, 1.0, (count, 1))
    return x, np.sin(np.pi * x)


def _of_classes(name: str, place: Place, most: int) -> Generated:
    """Points of up to `most` classes: `place` puts them by label, noise moves them."""

    def draw(request: Request) -> Samples:
        classes = max(request.outputs, 2)
        if classes > most:
            refused = say("data-classes-at-most", name=name, most=most, given=request.outputs)
            raise InvalidInput.at("/preset", refused)
        if request.count < classes:
            least = say("data-sample-a-class", least=classes, given=request.count)
            raise InvalidInput.at("/samples", least)
        rng = _source(request)
        labels = rng.permutation(np.arange(request.count) % classes)
        x = place(rng, labels.astype(np.float64), classes)
        x = x + request.noise * rng.standard_normal(x.shape)
        y, outputs = labels[:, None].astype(np.float64), [CLASS]
        if request.outputs > 1:
            y, outputs = np.eye(classes)[labels], [f"{CLASS} {k + 1}" for k in range(classes)]
        about = About(("x1", "x2"), tuple(outputs))
        return Samples(_short(x), y, about, classes=True)

    return Generated(name, 2, None, draw)


def _of_numbers(name: str, curve: Curve, inputs: tuple[str, ...]) -> Generated:
    """A number y for every x; noise moves y."""

    def draw(request: Request) -> Samples:
        if request.outputs != 1:
            raise InvalidInput.at("/preset", say("data-one-output", given=request.outputs))
        rng = _source(request)
        x, y = curve(rng, request.count)
        y = y + request.noise * rng.standard_normal(y.shape)
        return Samples(_short(x), _short(y), About(inputs, ("y",)))

    return Generated(name, len(inputs), 1, draw)


def _source(request: Request) -> Generator:
    return np.random.default_rng([request.seed, _DATA_STREAM])


def _short(values: Array) -> Array:
    # Adding 0 makes a plain 0 of −0.
    return np.asarray(np.round(values, _DECIMALS) + 0.0)


GENERATED: Mapping[str, Generated] = MappingProxyType(
    {
        g.id: g
        for g in (
            _of_classes("circles", _circles, most=10),
            _of_classes("moons", _moons, most=2),
            _of_classes("blobs", _blobs, most=10),
            _of_classes("spiral", _spiral, most=10),
            _of_numbers("plane", _plane, ("x1", "x2")),
            _of_numbers("sine", _sine, ("x",)),
        )
    }
)
