"""A network's shape and functions, its parameters, a batch, and how it is trained.

Orientation, once for the whole product: layers 1..L, layer 1 the input; w^l has shape
(n_l, n_{l−1}) and w^l_jk goes *to* neuron j of layer l *from* neuron k of layer l−1; b^l, z^l,
a^l, δ^l have shape (n_l,), in a batch (m, n_l). All parameters of a network live in one flat
float64 vector, w² first, then b², w³, b³ …, so that an optimiser is one vector operation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from .activation import Activation
from .costs import Cost
from .dropout import Masks, Rates
from .errors import InvalidInput
from .logit_forms import LOGIT_FORMS, LogitForm
from .message import amount, say
from .optimizers import Optimizer
from .schedules import CONSTANT, Schedule

Array = NDArray[np.float64]


def frozen(array: Array) -> Array:
    """Return the array, read-only."""
    array.setflags(write=False)
    return array


@dataclass(frozen=True)
class Network:
    """Sizes n_1..n_L, the activations of layers 2..L, and a cost."""

    sizes: tuple[int, ...]
    activations: tuple[Activation, ...]
    cost: Cost

    def __post_init__(self) -> None:
        """Hold the parts against each other. Raises InvalidInput."""
        if len(self.sizes) < 2:
            raise InvalidInput.at("/sizes", say("layers-at-least", least=2, given=len(self.sizes)))
        for i, n in enumerate(self.sizes):
            if n < 1:
                raise InvalidInput.at(f"/sizes/{i}", say("neurons-at-least", given=amount(n)))
        if len(self.activations) != len(self.sizes) - 1:
            raise InvalidInput.at(
                "/activations",
                say(
                    "activations-count",
                    expected=len(self.sizes) - 1,
                    given=len(self.activations),
                ),
            )
        for i, activation in enumerate(self.activations[:-1]):
            if activation.output_only:
                raise InvalidInput.at(
                    f"/activations/{i}",
                    say("activation-only-at-output", name=activation.name, layer=i + 2),
                )

    @property
    def depth(self) -> int:
        """L, the number of layers with the input counted."""
        return len(self.sizes)

    def activation(self, layer: int) -> Activation:
        """Return the activation of layer 2..L."""
        return self.activations[layer - 2]

    @cached_property
    def coupled(self) -> frozenset[int]:
        """Layers whose activation needs every z of the layer before it gives any a."""
        return frozenset(layer for layer, f in enumerate(self.activations, start=2) if f.couples)

    @cached_property
    def logit_form(self) -> LogitForm | None:
        """The stable form of cost and output activation together, where there is one."""
        return LOGIT_FORMS.get((self.cost.name, self.activations[-1].name))

    @property
    def slope_cancels(self) -> bool:
        """Whether the output's σ′ is no factor of its δ: cost and activation belong together."""
        form = self.logit_form
        return form is not None and form.simplified

    @cached_property
    def layout(self) -> tuple[tuple[slice, slice, tuple[int, int]], ...]:
        """Where w^l and b^l stand in the flat vector, and the shape of w^l, for l = 2..L."""
        places = []
        start = 0
        for n_in, n_out in pairwise(self.sizes):
            middle = start + n_in * n_out
            places.append((slice(start, middle), slice(middle, middle + n_out), (n_out, n_in)))
            start = middle + n_out
        return tuple(places)

    @cached_property
    def parameter_count(self) -> int:
        """Number of weights and biases."""
        return int(self.layout[-1][1].stop)

    @cached_property
    def weight_mask(self) -> Array:
        """1 where the flat vector holds a weight, 0 where a bias."""
        mask = np.zeros(self.parameter_count)
        for w, _, _ in self.layout:
            mask[w] = 1.0
        return frozen(mask)

    def views(self, flat: Array) -> tuple[list[Array], list[Array]]:
        """Split a flat vector into w^2..w^L and b^2..b^L, as views."""
        ws = [flat[w].reshape(shape) for w, _, shape in self.layout]
        bs = [flat[b] for _, b, _ in self.layout]
        return ws, bs

    def flat_index(self, kind: str, layer: int, j: int, k: int = 0) -> int:
        """Place of w^l_jk or b^l_j in the flat vector."""
        w, b, (_, n_in) = self.layout[layer - 2]
        return int(w.start + (j - 1) * n_in + k - 1 if kind == "w" else b.start + j - 1)

    def parameter_ids(self) -> Iterator[str]:
        """Ids of all parameters in the flat vector's order."""
        for layer, (_, _, (n_out, n_in)) in enumerate(self.layout, start=2):
            for j in range(1, n_out + 1):
                for k in range(1, n_in + 1):
                    yield f"w:{layer}:{j}:{k}"
            for j in range(1, n_out + 1):
                yield f"b:{layer}:{j}"

    def flatten(self, weights: list[Array], biases: list[Array]) -> Array:
        """Join w^2..w^L, b^2..b^L into a new flat vector. Raises InvalidInput on a wrong shape."""
        flat = np.empty(self.parameter_count)
        for kind, given in (("weights", weights), ("biases", biases)):
            if len(given) != self.depth - 1:
                raise InvalidInput.at(
                    f"/{kind}",
                    say(f"layers-of-{kind}", expected=self.depth - 1, given=len(given)),
                )
        for i, (w, b, shape) in enumerate(self.layout):
            _check_shape(f"/weights/{i}", weights[i], shape)
            _check_shape(f"/biases/{i}", biases[i], shape[:1])
            flat[w] = weights[i].ravel()
            flat[b] = biases[i]
        return flat


def _check_shape(pointer: str, array: Array, shape: tuple[int, ...]) -> None:
    if array.shape != shape:
        raise InvalidInput.at(
            pointer,
            say(
                "weights-shape" if len(shape) == 2 else "biases-shape",
                expected="×".join(map(str, shape)),
                given="×".join(map(str, array.shape)),
            ),
        )


@dataclass(frozen=True)
class Batch:
    """The samples of one pass: x of shape (m, n_1), y of shape (m, n_L).

    `indices` are their places in the data, `shown` is the index of the one that is drawn. `masks`
    are those of the pass where it drops neurons.
    """

    x: Array
    y: Array
    indices: tuple[int, ...]
    shown: int
    masks: Masks | None = None

    @property
    def size(self) -> int:
        """m, the number of samples."""
        return len(self.indices)

    @cached_property
    def rows(self) -> Mapping[int, int]:
        """Row of every sample, by its place in the data."""
        return {index: row for row, index in enumerate(self.indices)}

    @cached_property
    def row(self) -> int:
        """Row of the shown sample."""
        return self.rows[self.shown]


@dataclass(frozen=True)
class Training:
    """How parameters learn: optimiser, η, batches, regularisation, and by which arithmetic.

    `learning_rate` is what was set; `schedule` makes the η of each epoch of it. `kernel` names the
    arithmetic (`kernels/`): it changes a number by rounding only. `dropout` is the rate of all
    hidden layers, or that of each.
    """

    optimizer: Optimizer
    learning_rate: float = 0.5
    batch_size: int = 1
    shuffle: bool = False
    train_biases: bool = True
    l1: float = 0.0
    l2: float = 0.0
    dropout: float | Rates = 0.0
    kernel: str = "numpy"
    constants: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    schedule: Schedule = CONSTANT

    def __post_init__(self) -> None:
        """Check ranges. Raises InvalidInput with a pointer to the field."""
        if self.batch_size < 1:
            raise InvalidInput.at(
                "/batch_size", say("expected-at-least", least=1, given=amount(self.batch_size))
            )
        for name in ("learning_rate", "l1", "l2"):
            if not getattr(self, name) >= 0.0:
                given = amount(getattr(self, name))
                raise InvalidInput.at(f"/{name}", say("expected-zero-or-more", given=given))
        self._check_dropout()
        for name, value in self.constants.items():
            if name == "epsilon":
                if not value > 0.0:
                    raise InvalidInput.at(
                        "/epsilon", say("expected-above-zero", given=amount(value))
                    )
            elif not 0.0 <= value < 1.0:
                given = amount(value)
                raise InvalidInput.at(f"/{name}", say("expected-zero-to-below-one", given=given))

    def rate(self, epoch: int) -> float:
        """η of an epoch, which counts from 0."""
        return self.schedule.rate(self.learning_rate, epoch)

    def in_epoch(self, epoch: int) -> Training:
        """Return how parameters learn in one epoch: with its η, whatever comes after."""
        if self.schedule.constant:
            return self
        return replace(self, learning_rate=self.rate(epoch), schedule=CONSTANT)

    def _check_dropout(self) -> None:
        each = isinstance(self.dropout, tuple)
        for i, p in enumerate(self.dropout if isinstance(self.dropout, tuple) else [self.dropout]):
            if not 0.0 <= p < 1.0:
                message = say("expected-zero-to-below-one", given=amount(p))
                raise InvalidInput.at(f"/dropout/{i}" if each else "/dropout", message)

    def rates(self, network: Network) -> Rates:
        """The dropout rate of each hidden layer. Raises InvalidInput where others were said."""
        hidden = network.depth - 2
        if not isinstance(self.dropout, tuple):
            return (self.dropout,) * hidden
        if len(self.dropout) != hidden:
            message = say("dropout-rates", expected=hidden, given=len(self.dropout))
            raise InvalidInput.at("/dropout", message)
        return self.dropout

    def dropping(self, network: Network) -> frozenset[int]:
        """The layers with dropout."""
        rates = enumerate(self.rates(network), start=2)
        return frozenset(layer for layer, p in rates if p)

    @property
    def regularized(self) -> bool:
        """Whether L1 or L2 adds to the cost."""
        return self.l1 > 0.0 or self.l2 > 0.0
