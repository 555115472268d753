"""A new setup out of a session: what is not said is carried over from where it stands.

Parameters are those of the cursor's pass as it begins, at its end those that the next pass begins
with. Where another shape is asked for, the weights between the neurons that both networks have are
kept: layers are matched from the input on, and the output layer with the output layer.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..datasets.generators import GENERATED
from ..datasets.samples import Samples
from ..engine.condition_kinds import check
from ..engine.dropout import Rates
from ..engine.errors import InvalidInput, LabError
from ..engine.message import say
from ..engine.network import Network, Training, frozen
from .budget import hold_pass
from .data import build_data, check_sample
from .history import History
from .presets import PRESETS
from .session import Breakpoint, Session
from .session_limits import Limits
from .setup import (
    Setup,
    at,
    build_network,
    build_training,
    by_kernel,
    differs_from_preset,
    first_parameters,
)
from .specs import UNSAID, DataSpec, NetworkSpec, SetupSpec

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Origin:
    """What a session hands on. x is (N, n_1), y (N, n_L); parameters are flat."""

    setup: Setup
    training: Training
    x: Array
    y: Array
    parameters: Array
    breakpoints: tuple[Breakpoint, ...]

    @property
    def network(self) -> Network:
        """The network that parameters and data fit."""
        return self.setup.network


def origin_of(session: Session, history: History) -> Origin:
    """Take what a session hands on, at its cursor."""
    number, step = session.cursor
    if step == history.course.program(number).steps:
        number += 1
    era = history.course.era(number)
    parameters = history.begin(number).parameters
    about = replace(session.setup.about, test=era.count - era.learnt)
    setup = replace(session.setup, about=about)
    return Origin(setup, era.training, era.x, era.y, parameters, session.breakpoints)


def build_successor(spec: SetupSpec, origin: Origin, limits: Limits) -> tuple[Setup, Array]:
    """Return the setup that `spec` makes of `origin`, and its first parameters (flat).

    Raises InvalidInput.
    """
    if spec.preset is not None:
        raise InvalidInput.at("/preset", say("preset-or-from"))
    said = spec.network or NetworkSpec()
    asked = _network_spec(origin, said)
    network = at("/network", lambda: build_network(asked, limits))
    seed = asked.seed or 0
    drawn = at("/network", lambda: first_parameters(network, asked, seed))
    carried = replace(origin.training, dropout=_rates(origin, network))
    training = at("/training", lambda: build_training(spec.training or {}, carried))
    training = by_kernel(training, spec.kernel)
    at("/training", lambda: training.rates(network))
    if spec.data is None:
        samples, data = _carried_samples(origin, network, seed, limits)
        at("/data", lambda: check_sample(network, samples.x, samples.y))
    else:
        said_data = spec.data
        samples = at("/data", lambda: build_data(network, said_data, seed, limits))
        data = said_data.without_rows()
    hold_pass(network, min(training.batch_size, len(samples.x)))
    parameters = _carried(origin, said, network, drawn)
    setup = Setup(
        network,
        training,
        samples.x,
        samples.y,
        _example(origin.setup.preset, spec.data),
        data,
        None if said.weights is not None else asked.initializer,
        seed,
        about=samples.about,
    )
    return differs_from_preset(setup, parameters, limits), parameters


def _example(name: str | None, said: DataSpec | None) -> str | None:
    """Return the example that a session still is one of: none once it has another's data."""
    preset = PRESETS.get(name or "")
    if preset is None or said is None:
        return name
    other = said.preset is not None and said.preset != preset.data.preset
    return None if other or said.dataset is not None else name


def carried_conditions(origin: Origin, network: Network) -> tuple[Breakpoint, ...]:
    """Return the conditions that mean something in the new network, too."""

    def holds(each: Breakpoint) -> bool:
        try:
            check(each.condition, network.sizes)
        except LabError:
            return False
        return True

    return tuple(each for each in origin.breakpoints if holds(each))


def _network_spec(origin: Origin, said: NetworkSpec) -> NetworkSpec:
    """Lay what was said about the network over the origin's, parameters aside."""
    sizes = said.sizes
    if sizes is None and said.weights is None:
        sizes = origin.network.sizes
    depth = len(said.weights or ()) + 1 if sizes is None else len(sizes)
    return NetworkSpec(
        sizes=sizes,
        activations=said.activations or _activations(origin.network, depth),
        cost=said.cost or origin.network.cost.name,
        weights=said.weights,
        biases=said.biases,
        initializer=said.initializer or origin.setup.initializer,
        seed=origin.setup.seed if said.seed is None else said.seed,
    )


def _activations(network: Network, depth: int) -> list[tuple[str, float | None]]:
    """Keep the output's activation and the hidden ones, the last of them for new layers."""
    named = [(f.name, f.parameters.get("alpha")) for f in network.activations]
    hidden, output = named[:-1], named[-1]
    fill = hidden[-1] if hidden else ("sigmoid", None)
    return [*(hidden[i] if i < len(hidden) else fill for i in range(depth - 2)), output]


def _rates(origin: Origin, network: Network) -> float | Rates:
    """Keep the rates of dropout: of hidden layers from the front, and none for new layers."""
    rates, hidden = origin.training.dropout, network.depth - 2
    if not isinstance(rates, tuple):
        return rates
    return (*rates[:hidden], *(0.0 for _ in range(hidden - len(rates))))


def _carried(origin: Origin, said: NetworkSpec, network: Network, drawn: Array) -> Array:
    """Return first parameters: what was drawn, with everything laid over it that is kept.

    Nothing is kept where new ones were asked for: by weights, an initialiser, or a seed.
    """
    if said.weights is not None or said.initializer is not None or said.seed is not None:
        return drawn
    if network.sizes == origin.network.sizes and said.biases is None:
        return origin.parameters
    old_w, old_b = origin.network.views(origin.parameters)
    ws, bs = ([a.copy() for a in arrays] for arrays in network.views(drawn))
    for new, old in _matched(len(bs), len(old_b)):
        rows, columns = (min(a, b) for a, b in zip(ws[new].shape, old_w[old].shape, strict=True))
        ws[new][:rows, :columns] = old_w[old][:rows, :columns]
        if said.biases is None:
            bs[new][:rows] = old_b[old][:rows]
    return frozen(network.flatten(ws, bs))


def _matched(new: int, old: int) -> list[tuple[int, int]]:
    """Pair layers of weights: from the front, and the last with the last."""
    front = [(i, i) for i in range(min(new, old) - 1)]
    return [*front, (new - 1, old - 1)]


def _carried_samples(
    origin: Origin, network: Network, seed: int, limits: Limits
) -> tuple[Samples, DataSpec]:
    """Keep the data; a side whose width no longer fits is drawn anew, as many samples as before."""
    x, y, count = origin.x, origin.y, len(origin.x)
    about, data = origin.setup.about, origin.setup.data
    untouched = x is origin.setup.x and y is origin.setup.y
    if untouched and data.preset in GENERATED and y.shape[1] != network.sizes[-1]:
        # A set that is drawn for any number of outputs is the same set with another number.
        with suppress(InvalidInput):
            return build_data(network, data, origin.setup.seed, limits), data
    rng = np.random.default_rng([seed, count])
    n_in, n_out = network.sizes[0], network.sizes[-1]
    if x.shape[1] != n_in:
        x = frozen(np.round(rng.uniform(-1.0, 1.0, (count, n_in)), 2))
        about = replace(about, inputs=(), image=None, file="")
    if y.shape[1] != n_out:
        y = np.zeros((count, n_out))
        y[np.arange(count), rng.integers(n_out, size=count)] = 1.0
        y = frozen(y)
        about = replace(about, outputs=(), file="")
    same = x is origin.setup.x and y is origin.setup.y
    return Samples(x, y, about), data if same else UNSAID
