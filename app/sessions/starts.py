"""A first network for each named data set: small enough to be watched, and one press learns it.

`fitting.py` makes a network as wide as any samples are; here is one that is known to learn them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .presets import Panel


@dataclass(frozen=True, slots=True)
class Start:
    """A network for a data set, how it learns, and for how many epochs.

    `panel` is what it is opened with: to be stepped through, or to be watched learning. Where a
    part is kept for testing, it is drawn by the seed of the network.
    """

    dataset: str
    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    cost: str
    learning_rate: float
    epochs: int
    initializer: str = "xavier"
    seed: int = 0
    batch_size: int = 10
    shuffle: bool = False
    standardize: bool = False
    test_fraction: float | None = None
    backwards: bool = False
    panel: Panel = "learning"


def _gate(name: str, sizes: tuple[int, ...], rate: float, seed: int = 0) -> Start:
    """Return a start for a table of truth: few samples, to be stepped through.

    It begins at (1, 1): at (0, 0) every product and gradient of a first layer is 0.
    """
    functions = ("sigmoid",) * (len(sizes) - 1)
    return Start(
        name,
        sizes,
        functions,
        "quadratic",
        rate,
        1000,
        "normal",
        seed,
        1,
        backwards=True,
        panel="why",
    )


def _plane(name: str, hidden: tuple[int, ...], rate: float, epochs: int, seed: int = 0) -> Start:
    """Return a start for two classes of points in a plane, which one output tells apart."""
    functions = (*("tanh" for _ in hidden), "sigmoid")
    sizes = (2, *hidden, 1)
    return Start(name, sizes, functions, "binary_cross_entropy", rate, epochs, seed=seed)


_CLASSES = "categorical_cross_entropy"

# What each comes to is held by a test.
STARTS: Mapping[str, Start] = MappingProxyType(
    {
        start.dataset: start
        for start in (
            _gate("xor", (2, 3, 1), 2.0, 3),
            _gate("and", (2, 1), 1.0),
            _gate("or", (2, 1), 1.0),
            _gate("nand", (2, 1), 1.0),
            _gate("half-adder", (2, 3, 2), 2.0, 2),
            _plane("circles", (4,), 0.3, 200),
            _plane("moons", (4,), 0.3, 200),
            _plane("spiral", (6,), 0.3, 300, 3),
            Start("blobs", (2, 3, 3), ("tanh", "softmax"), _CLASSES, 0.1, 50),
            Start("plane", (2, 1), ("linear",), "quadratic", 0.02, 50, "normal"),
            Start("sine", (1, 4, 1), ("tanh", "linear"), "quadratic", 0.2, 200, seed=5),
            Start(
                "iris",
                (4, 5, 3),
                ("tanh", "softmax"),
                _CLASSES,
                0.1,
                100,
                seed=1,
                shuffle=True,
                standardize=True,
                test_fraction=0.2,
            ),
            Start(
                "digits",
                (64, 32, 10),
                ("sigmoid", "softmax"),
                _CLASSES,
                1.0,
                30,
                seed=1,
                shuffle=True,
                test_fraction=0.2,
            ),
        )
    }
)
