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

from ..engine.activations import activation
from ..engine.costs import COSTS
from ..engine.errors import InvalidInput
from ..engine.initializers import INITIALIZERS
from ..engine.kernels.kernels import DEFAULT_KERNEL, load_kernel
from ..engine.message import amount, one_of, say
from ..engine.network import Network, Training, frozen
from ..engine.optimizers import OPTIMIZERS
from .datasets import DATASETS
from .limits import Limits
from .presets import DEFAULT_PRESET, PRESETS
from .specs import DataSpec, Matrix, NetworkSpec, SetupSpec, TrainingSpec, over

Array = NDArray[np.float64]
T = TypeVar("T")

CONSTANTS = ("momentum", "decay", "beta1", "beta2", "epsilon")
_SAMPLE_STREAM = 1
"""Second word of the seed of a generated sample, so that it shares no draw with parameters."""


@dataclass(frozen=True)
class Setup:
    """What a session was made from. x is (N, n_1), y is (N, n_L), both read-only.

    `altered` says that it is no longer its preset as that is given.
    """

    network: Network
    training: Training
    x: Array
    y: Array
    preset: str | None
    dataset: str | None
    initializer: str | None
    seed: int
    altered: bool = False


def build_setup(spec: SetupSpec, limits: Limits) -> tuple[Setup, Array]:
    """Check `spec` and return the setup and its first parameters (flat). Raises InvalidInput."""
    network_spec, data_spec, training_spec, preset = _with_preset(spec)
    network = at("/network", lambda: build_network(network_spec, limits))
    seed = network_spec.seed or 0
    parameters = at("/network", lambda: first_parameters(network, network_spec, seed))
    training = at("/training", lambda: build_training(training_spec))
    training = by_kernel(training, spec.kernel)
    x, y = at("/data", lambda: build_data(network, data_spec, seed, limits))
    initializer = None if network_spec.weights is not None else network_spec.initializer or "normal"
    setup = Setup(
        network, training, x, y, preset, data_spec.preset, initializer, network_spec.seed or 0
    )
    return differs_from_preset(setup, parameters, limits), parameters


def differs_from_preset(setup: Setup, parameters: Array, limits: Limits) -> Setup:
    """Return the setup, marked where it or its first parameters are not its preset's."""
    preset = PRESETS.get(setup.preset or "")
    if preset is None:
        return setup
    try:
        network = build_network(preset.network, limits)
        first = first_parameters(network, preset.network, preset.network.seed or 0)
        x, y = build_data(network, preset.data, preset.network.seed or 0, limits)
    except InvalidInput:
        return replace(setup, altered=True)
    same = (
        _shape(setup.network) == _shape(network)
        and replace(setup.training, kernel=DEFAULT_KERNEL) == build_training(preset.training)
        and np.array_equal(setup.x, x)
        and np.array_equal(setup.y, y)
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
    """Lay the request over its preset; without one, and without a network, that is Mazur's."""
    said = spec.network or NetworkSpec()
    name = spec.preset
    if name is None and said.sizes is None and said.weights is None:
        name = DEFAULT_PRESET
    if name is None:
        return said, spec.data or DataSpec(), spec.training or {}, None
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
    x, y = _rows(data)
    fits = (
        x is not None
        and y is not None
        and sizes
        and len(x[0]) == sizes[0]
        and len(y[0]) == sizes[-1]
    )
    return data if fits else DataSpec()


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


def matrix(pointer: str, rows: Matrix) -> Array:
    """Make an array of equally long rows. Raises InvalidInput on ragged ones."""
    width = len(rows[0]) if len(rows) else 0
    for i, row in enumerate(rows):
        if len(row) != width:
            raise InvalidInput.at(
                f"{pointer}/{i}",
                say("row-length", expected=width, given=len(row)),
            )
    return np.array(rows, dtype=np.float64).reshape(len(rows), width)


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
            constants[constant] = float(said[constant])
    plain = {k: v for k, v in said.items() if k != "optimizer" and k not in CONSTANTS}
    start = base or Training(optimizer)
    return replace(start, optimizer=optimizer, constants=MappingProxyType(constants), **plain)  # type: ignore[arg-type]


def by_kernel(training: Training, name: str | None) -> Training:
    """Return the training by the kernel of that name, or by its own if None.

    Raises InvalidInput, KernelMissing, Busy.
    """
    if name is None:
        return training
    at("/kernel", lambda: load_kernel(name))
    return replace(training, kernel=name)


def _rows(spec: DataSpec) -> tuple[Matrix | None, Matrix | None]:
    if spec.preset is None:
        return spec.x, spec.y
    if spec.x is not None or spec.y is not None:
        raise InvalidInput.at("/preset", say("preset-or-rows"))
    if spec.preset not in DATASETS:
        raise InvalidInput.at("/preset", one_of(DATASETS, spec.preset))
    data = DATASETS[spec.preset]
    order = -1 if spec.backwards else 1
    return data.x[::order], data.y[::order]


def build_data(network: Network, spec: DataSpec, seed: int, limits: Limits) -> tuple[Array, Array]:
    """Take the samples that were said, or draw one. x (N, n_1), y (N, n_L). Raises InvalidInput."""
    rows_x, rows_y = _rows(spec)
    if rows_x is None and rows_y is None:
        return _generated_sample(network, seed)
    if rows_x is None or rows_y is None:
        missing = "x" if rows_x is None else "y"
        raise InvalidInput.at(f"/{missing}", say("rows-missing"))
    if not 1 <= len(rows_x) <= limits.max_samples:
        raise InvalidInput.at(
            "/x", say("samples-range", most=limits.max_samples, given=len(rows_x))
        )
    if len(rows_y) != len(rows_x):
        raise InvalidInput.at(
            "/y", say("rows-as-many-as-x", expected=len(rows_x), given=len(rows_y))
        )
    x, y = matrix("/x", rows_x), matrix("/y", rows_y)
    check_sample(network, x, y)
    return frozen(x), frozen(y)


def check_sample(network: Network, x: Array, y: Array) -> None:
    """Hold samples x (N, ·), y (N, ·) against a network. Raises InvalidInput."""
    for name, array, layer in (("x", x, "input"), ("y", y, "output")):
        expected = network.sizes[0 if name == "x" else -1]
        if array.shape[1] != expected:
            raise InvalidInput.at(
                f"/{name}",
                say(f"sample-{layer}s", expected=expected, given=array.shape[1]),
            )
    problem = network.cost.takes(y)
    if problem is not None:
        raise InvalidInput.at("/y", problem)


def _generated_sample(network: Network, seed: int) -> tuple[Array, Array]:
    """Draw one sample of matching shape, rounded so that it reads well."""
    rng = np.random.default_rng([seed, _SAMPLE_STREAM])
    n_in, n_out = network.sizes[0], network.sizes[-1]
    x = np.round(rng.uniform(-1.0, 1.0, (1, n_in)), 2)
    if network.activations[-1].couples:
        y = np.zeros((1, n_out))
        y[0, rng.integers(n_out)] = 1.0
    else:
        y = np.round(rng.uniform(0.0, 1.0, (1, n_out)), 2)
    return frozen(x), frozen(y)
