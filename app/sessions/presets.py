"""Worked examples that stand ready, each with its story and its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from .specs import DataSpec, NetworkSpec, TrainingSpec

Panel = Literal["why", "learning"]
"""What an example is opened with: why a number is what it is, or how the learning goes."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A named setup. Its title, story and source are the messages `preset-…` of its id.

    `epochs` is how long its story has it trained; None where it is stepped through.
    """

    id: str
    network: NetworkSpec
    data: DataSpec
    training: TrainingSpec = field(default_factory=dict)
    panel: Panel = "why"
    epochs: int | None = None


_MAZUR_NETWORK = NetworkSpec(
    sizes=[2, 2, 2],
    weights=[[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]],
    biases=[[0.35, 0.35], [0.6, 0.6]],
)
_MAZUR_DATA = DataSpec(x=[[0.05, 0.1]], y=[[0.01, 0.99]])

# The gates are taken from (1, 1) on: at (0, 0) every product and gradient of a first layer is 0.
_STEPPED = (
    Preset(
        "mazur",
        _MAZUR_NETWORK,
        _MAZUR_DATA,
        {"learning_rate": 0.5, "train_biases": False},
    ),
    Preset(
        "mazur-biases",
        _MAZUR_NETWORK,
        _MAZUR_DATA,
        {"learning_rate": 0.5},
    ),
    Preset(
        "xor",
        NetworkSpec(sizes=[2, 3, 1], seed=3),
        DataSpec(preset="xor", backwards=True),
        {"learning_rate": 2.0},
    ),
    Preset(
        "and",
        NetworkSpec(sizes=[2, 1], seed=0),
        DataSpec(preset="and", backwards=True),
        {"learning_rate": 1.0},
    ),
    Preset(
        "single-neuron",
        NetworkSpec(sizes=[1, 1], weights=[[[0.6]]], biases=[[0.9]]),
        DataSpec(x=[[1.0]], y=[[0.0]]),
        {"learning_rate": 0.15},
    ),
    Preset(
        "saturated-neuron",
        NetworkSpec(sizes=[1, 1], weights=[[[2.0]]], biases=[[2.0]]),
        DataSpec(x=[[1.0]], y=[[0.0]]),
        {"learning_rate": 0.15},
    ),
    Preset(
        "han-kamber",
        NetworkSpec(
            sizes=[3, 2, 1],
            weights=[[[0.2, 0.4, -0.5], [-0.3, 0.1, 0.2]], [[-0.3, -0.2]]],
            biases=[[-0.4, 0.2], [0.1]],
        ),
        DataSpec(x=[[1.0, 0.0, 1.0]], y=[[1.0]]),
        {"learning_rate": 0.9},
    ),
    Preset(
        "deep",
        NetworkSpec(sizes=[2, 4, 3, 2], initializer="xavier", seed=4),
        DataSpec(preset="half-adder", backwards=True),
        {"learning_rate": 0.5},
    ),
)

# What each story says that one sees is held by a test to what happens with these seeds.
_STORIES = (
    Preset(
        "why-hidden",
        NetworkSpec(sizes=[2, 1], seed=3),
        DataSpec(preset="xor", backwards=True),
        {"learning_rate": 2.0},
        "learning",
        epochs=1000,
    ),
    Preset(
        "neuron-sees",
        NetworkSpec(
            sizes=[2, 4, 1],
            activations=[("tanh", None), ("sigmoid", None)],
            cost="binary_cross_entropy",
            seed=2,
        ),
        DataSpec(preset="moons", samples=100, noise=0.1, seed=1),
        {"learning_rate": 0.3, "batch_size": 10},
        "learning",
        epochs=300,
    ),
    Preset(
        "vanishing",
        NetworkSpec(
            sizes=[2, 5, 5, 5, 5, 1], cost="binary_cross_entropy", initializer="xavier", seed=1
        ),
        DataSpec(preset="circles", samples=100, noise=0.05, seed=1),
        {"learning_rate": 0.1, "batch_size": 10},
        "learning",
        epochs=200,
    ),
    Preset(
        "too-fast",
        NetworkSpec(sizes=[2, 1], activations=[("linear", None)], seed=1),
        DataSpec(preset="plane", samples=40, noise=0.05, seed=1),
        {"learning_rate": 2.2, "batch_size": 40},
        "learning",
        epochs=30,
    ),
    Preset(
        "overfitting",
        NetworkSpec(
            sizes=[2, 16, 16, 1],
            activations=[("tanh", None), ("tanh", None), ("sigmoid", None)],
            cost="binary_cross_entropy",
            initializer="xavier",
            seed=6,
        ),
        DataSpec(preset="moons", samples=60, noise=0.3, seed=6, test_fraction=0.5),
        {"learning_rate": 0.1, "batch_size": 5},
        "learning",
        epochs=1000,
    ),
    Preset(
        "reads-digits",
        NetworkSpec(
            sizes=[64, 32, 10],
            activations=[("sigmoid", None), ("softmax", None)],
            cost="categorical_cross_entropy",
            initializer="xavier",
            seed=1,
        ),
        DataSpec(preset="digits", test_fraction=0.2, seed=1),
        {"learning_rate": 1.0, "batch_size": 10, "shuffle": True},
        "learning",
        epochs=30,
    ),
)

PRESETS: Mapping[str, Preset] = MappingProxyType(
    {preset.id: preset for preset in (*_STEPPED, *_STORIES)}
)
DEFAULT_PRESET = "mazur"
