"""From what a caller said to a checked setup: network, data, training, first parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..datasets.samples import UNNAMED, About
from ..engine.activations import activation
from ..engine.costs import COSTS
from ..engine.errors import InvalidInput
from ..engine.initializers import INITIALIZERS
from ..engine.kernels.kernels import DEFAULT_KERNEL, load_kernel
from ..engine.message import amount, one_of, say
from ..engine.network import Network, Training, frozen
from ..engine.optimizers import OPTIMIZERS
from ..engine.schedules import build_schedule
from .budget import hold_pass
from .data import build_data
from .fitting import fits, sizes_for, width_of
from .matrices import matrix
from .presets import DEFAULT_PRESET, PRESETS
from .session_limits import Limits
from .specs import UNSAID, DataSpec, NetworkSpec, SetupSpec, TrainingSpec, over

Array = NDArray[np.float64]
T = TypeVar("T")

CONSTANTS = ("momentum", "decay", "beta1", "beta2", "epsilon")


@dataclass(frozen=True)
class Setup:
    """What a session was made from. x is (N, n_1), y is (N, n_L), both read-only.

    `data` is what was said of samples that have a name, `about` what is known of them. `altered`
    says that it is no longer its preset as that is given.
    """

    network: Network
    training: Training
    x: Array
    y: Array
    preset: str | None
    data: DataSpec
    initializer: str | None
    seed: int
    altered: bool = False
    about: About = UNNAMED

    @property
    def dataset(self) -> str | None:
        """Name of a data set that comes with the lab; None for any other samples."""
        return self.data.preset

    @property
    def learnt(self) -> int:
        """How many samples are learnt from; those kept for testing come after them."""
        return len(self.x) - self.about.test


def build_setup(spec: SetupSpec, limits: Limits) -> tuple[Setup, Array]:
    """Check `spec` and return the setup and its first parameters (flat). Raises InvalidInput."""
    _refuse_both(spec.network)
    network_spec, data_spec, training_spec, preset = _with_preset(spec)
    network = at("/network", lambda: build_network(network_spec, limits))
    seed = network_spec.seed or 0
    parameters = at("/network", lambda: first_parameters(network, network_spec, seed))
    training = at("/training", lambda: build_training(training_spec))
    training = by_kernel(training, spec.kernel)
    at("/training", lambda: training.rates(network))
    samples = at("/data", lambda: build_data(network, data_spec, seed, limits))
    hold_pass(network, min(training.batch_size, len(samples.x)))
    initializer = None if network_spec.weights is not None else network_spec.initializer or "normal"
    setup = Setup(
        network,
        training,
        samples.x,
        samples.y,
        preset,
        data_spec.without_rows(),
        initializer,
        seed,
        about=samples.about,
    )
    return differs_from_preset(setup, parameters, limits), parameters


def _refuse_both(said: NetworkSpec | None) -> None:
    """Raise InvalidInput where weights are given and are to be drawn, too."""
    if said is not None and said.weights is not None and said.initializer is not None:
        raise InvalidInput.at("/network/initializer", say("weights-or-initializer"))


def differs_from_preset(setup: Setup, parameters: Array, limits: Limits) -> Setup:
    """Return the setup, marked where it or its first parameters are not its preset's."""
    preset = PRESETS.get(setup.preset or "")
    if preset is None:
        return setup
    try:
        network = build_network(preset.network, limits)
        first = first_parameters(network, preset.network, preset.network.seed or 0)
        samples = build_data(network, preset.data, preset.network.seed or 0, limits)
    except InvalidInput:
        return replace(setup, altered=True)
    same = (
        _shape(setup.network) == _shape(network)
        and replace(setup.training, kernel=DEFAULT_KERNEL) == build_training(preset.training)
        and np.array_equal(setup.x, samples.x)
        and np.array_equal(setup.y, samples.y)
        and setup.about.test == samples.about.test
        and np.array_equal(parameters, first)
    )
    return replace(setup, altered=not same)


def _shape(network: Network) -> tuple[object, ...]:
    functions = tuple((f.name, *f.parameters.items()) for f in network.activations)
    return network.sizes, functions, network.cost.name


def at(prefix: str, build: Callable[[], T]) -> T:
    """Build a part of a request; what is wrong with it is told from the whole request's root."""
    try:
        return build()
    except InvalidInput as error:
        raise error.under(prefix) from None


def _with_preset(
    spec: SetupSpec,
) -> tuple[NetworkSpec, DataSpec, TrainingSpec, str | None]:
    """Lay the request over its preset; without one, and without a network, that is Mazur's.

    A data set that does not fit Mazur's network gets one of its own; rows of numbers do not, for
    theirs is more likely a slip.
    """
    said = spec.network or NetworkSpec()
    name = spec.preset
    if name is None and said.sizes is None and said.weights is None:
        name = DEFAULT_PRESET
        width = at("/data", lambda: width_of((spec.data or UNSAID).without_numbers()))
        if width is not None and not fits(PRESETS[name].network.sizes or (), width):
            name, said = None, replace(said, sizes=sizes_for(width, said))
    if name is None:
        return said, spec.data or UNSAID, spec.training or {}, None
    preset = PRESETS.get(name)
    if preset is None:
        raise InvalidInput.at("/preset", one_of(PRESETS, name))
    base, data = preset.network, spec.data or preset.data
    reshaped = said.sizes is not None and list(said.sizes) != list(base.sizes or ())
    if reshaped or said.weights is not None:
        base = replace(base, sizes=None, activations=None, weights=None, biases=None)
    elif said.initializer is not None or said.seed is not None:
        base = replace(base, weights=None, biases=None)
    if reshaped and spec.data is None:
        data = _fitting(data, said.sizes or ())
    return over(base, said), data, {**preset.training, **(spec.training or {})}, name


def _fitting(data: DataSpec, sizes: Sequence[int]) -> DataSpec:
    """Keep a preset's data for another shape if its rows still fit, else have one generated."""
    width = width_of(data)
    if width is None or not sizes:
        return UNSAID
    return data if fits(sizes, width) else UNSAID


def build_network(spec: NetworkSpec, limits: Limits) -> Network:
    """Check sizes, activations and cost. Raises InvalidInput with pointers into `network`."""
    sizes = _sizes(spec, limits)
    named = spec.activations
    if named is None:
        named = [("sigmoid", None)] * (len(sizes) - 1)
    functions = []
    for i, (name, alpha) in enumerate(named):
        functions.append(at(f"/activations/{i}", partial(activation, name, alpha)))
    cost = spec.cost or "quadratic"
    if cost not in COSTS:
        raise InvalidInput.at("/cost", one_of(COSTS, cost))
    return Network(sizes, tuple(functions), COSTS[cost])


def _sizes(spec: NetworkSpec, limits: Limits) -> tuple[int, ...]:
    if spec.sizes is not None:
        sizes = tuple(spec.sizes)
    elif spec.weights:
        first = spec.weights[0]
        sizes = (len(first[0]) if len(first) else 0, *(len(matrix) for matrix in spec.weights))
    else:
        raise InvalidInput.at("/sizes", say("sizes-missing"))
    if len(sizes) > limits.max_layers:
        raise InvalidInput.at(
            "/sizes", say("layers-at-most", most=limits.max_layers, given=len(sizes))
        )
    for i, n in enumerate(sizes):
        if not 1 <= n <= limits.max_neurons:
            raise InvalidInput.at(
                f"/sizes/{i}", say("neurons-range", most=limits.max_neurons, given=amount(n))
            )
    count = sum((a + 1) * b for a, b in pairwise(sizes))
    if count > limits.max_parameters:
        raise InvalidInput.at(
            "/sizes",
            say("parameters-at-most", most=limits.max_parameters, given=count),
        )
    return sizes


def first_parameters(network: Network, spec: NetworkSpec, seed: int) -> Array:
    """Take the given weights and biases, draw the rest. Biases beside given weights are 0."""
    name = spec.initializer or "normal"
    if name not in INITIALIZERS:
        raise InvalidInput.at("/initializer", one_of(INITIALIZERS, name))
    rng = np.random.default_rng(seed)
    drawn = [INITIALIZERS[name].draw(rng, n_out, n_in) for n_in, n_out in pairwise(network.sizes)]
    weights, biases = [w for w, _ in drawn], [b for _, b in drawn]
    if spec.weights is not None:
        weights = [matrix(f"/weights/{i}", rows) for i, rows in enumerate(spec.weights)]
        biases = [np.zeros_like(b) for b in biases]
    if spec.biases is not None:
        biases = [np.array(row, dtype=np.float64) for row in spec.biases]
    return frozen(network.flatten(weights, biases))


def build_training(said: TrainingSpec, base: Training | None = None) -> Training:
    """Check training fields over a base. Raises InvalidInput with pointers into `training`."""
    name = said.get("optimizer", base.optimizer.name if base else "sgd")
    if name not in OPTIMIZERS:
        raise InvalidInput.at("/optimizer", one_of(OPTIMIZERS, str(name)))
    optimizer = OPTIMIZERS[str(name)]
    kept: Mapping[str, float] = {}
    if base is not None and base.optimizer is optimizer:
        kept = base.constants
    constants = {**optimizer.parameters, **kept}
    for constant in CONSTANTS:
        if constant in said:
            if constant not in optimizer.parameters:
                raise InvalidInput.at(
                    f"/{constant}",
                    say(
                        "no-such-constant",
                        optimizer=optimizer.name,
                        name=constant,
                        count=len(optimizer.parameters),
                        allowed=", ".join(optimizer.parameters),
                    ),
                )
            constants[constant] = float(said[constant])  # type: ignore[arg-type]
    start = base or Training(optimizer)
    schedule = start.schedule
    if "schedule" in said:
        schedule = at("/schedule", lambda: build_schedule(_fields(said["schedule"])))
    special = ("optimizer", "schedule", *CONSTANTS)
    plain = {k: v for k, v in said.items() if k not in special}
    if isinstance(said.get("dropout"), list):
        plain["dropout"] = tuple(map(float, said["dropout"]))  # type: ignore[arg-type]
    return replace(
        start,
        optimizer=optimizer,
        constants=MappingProxyType(constants),
        schedule=schedule,
        **plain,  # type: ignore[arg-type]
    )


def _fields(said: object) -> Mapping[str, object]:
    """Take an object's fields. Raises TypeError where it is none."""
    if not isinstance(said, Mapping):
        raise TypeError("a schedule has fields")
    return said


def by_kernel(training: Training, name: str | None) -> Training:
    """Return the training by the kernel of that name, or by its own if None.

    Raises InvalidInput, KernelMissing, Busy.
    """
    if name is None:
        return training
    at("/kernel", lambda: load_kernel(name))
    return replace(training, kernel=name)
