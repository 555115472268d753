"""Worked examples that stand ready, each with its story and its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .specs import DataSpec, NetworkSpec, TrainingSpec


@dataclass(frozen=True, slots=True)
class Preset:
    """A named setup."""

    id: str
    title: str
    story: str
    source: str
    network: NetworkSpec
    data: DataSpec
    training: TrainingSpec = field(default_factory=dict)


_MAZUR_NETWORK = NetworkSpec(
    sizes=[2, 2, 2],
    weights=[[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]],
    biases=[[0.35, 0.35], [0.6, 0.6]],
)
_MAZUR_DATA = DataSpec(x=[[0.05, 0.1]], y=[[0.01, 0.99]])
_MAZUR_SOURCE = "Matt Mazur, A Step by Step Backpropagation Example, 2015"
_NIELSEN_SOURCE = "Michael Nielsen, Neural Networks and Deep Learning, chapter 3"

# The gates are taken from (1, 1) on: at (0, 0) every product and gradient of a first layer is 0.
_ALL = (
    Preset(
        "mazur",
        "Mazur’s worked example",
        "The web’s most-read example: two inputs, two hidden neurons, two outputs, biases frozen "
        "as in the article. Its first updated weights are right to nine digits; its later totals "
        "are not, because they were made with already updated weights.",
        _MAZUR_SOURCE,
        _MAZUR_NETWORK,
        _MAZUR_DATA,
        {"learning_rate": 0.5, "train_biases": False},
    ),
    Preset(
        "mazur-biases",
        "Mazur’s example, biases learning",
        "The same network with its biases trained as well, as every library does it: the cost "
        "falls faster.",
        _MAZUR_SOURCE,
        _MAZUR_NETWORK,
        _MAZUR_DATA,
        {"learning_rate": 0.5},
    ),
    Preset(
        "xor",
        "XOR",
        "One of the two inputs, but not both: no single neuron can do it, three hidden ones learn "
        "it.",
        "Rumelhart, Hinton and Williams, Learning internal representations, 1986",
        NetworkSpec(sizes=[2, 3, 1], seed=3),
        DataSpec(preset="xor", backwards=True),
        {"learning_rate": 2.0},
    ),
    Preset(
        "and",
        "AND",
        "Both inputs: a line separates the answers, so one neuron is enough.",
        "Rosenblatt, The perceptron, 1958",
        NetworkSpec(sizes=[2, 1], seed=0),
        DataSpec(preset="and", backwards=True),
        {"learning_rate": 1.0},
    ),
    Preset(
        "single-neuron",
        "A single neuron",
        "One input, one weight, one bias, and a target of 0: it starts wrong by 0.82 and learns "
        "at once.",
        _NIELSEN_SOURCE,
        NetworkSpec(sizes=[1, 1], weights=[[[0.6]]], biases=[[0.9]]),
        DataSpec(x=[[1.0]], y=[[0.0]]),
        {"learning_rate": 0.15},
    ),
    Preset(
        "saturated-neuron",
        "A saturated neuron",
        "The same neuron started badly wrong: σ is nearly flat there, σ′ is tiny, and learning "
        "hardly moves for a hundred epochs. Cross-entropy cures it.",
        _NIELSEN_SOURCE,
        NetworkSpec(sizes=[1, 1], weights=[[[2.0]]], biases=[[2.0]]),
        DataSpec(x=[[1.0]], y=[[0.0]]),
        {"learning_rate": 0.15},
    ),
    Preset(
        "han-kamber",
        "Han and Kamber’s example",
        "The textbook’s 3–2–1 network with every net input, error and update in a table. The book "
        "calls −δ the error.",
        "Han, Kamber and Pei, Data Mining: Concepts and Techniques, section 9.2",
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
        "Two hidden layers",
        "2–4–3–2: follow an error through two hidden layers and watch it shrink at each slope.",
        "Half adder on a deeper network; first weights after Glorot and Bengio, 2010",
        NetworkSpec(sizes=[2, 4, 3, 2], initializer="xavier", seed=4),
        DataSpec(preset="half-adder", backwards=True),
        {"learning_rate": 0.5},
    ),
)

PRESETS: Mapping[str, Preset] = MappingProxyType({preset.id: preset for preset in _ALL})
DEFAULT_PRESET = "mazur"
