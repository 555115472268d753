"""From what a caller said about samples to checked samples for a network."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..datasets.generators import DEFAULT_NOISE, DEFAULT_SAMPLES, GENERATED, Generated, Request
from ..datasets.samples import Samples, split, standardized
from ..datasets.shipped import SHIPPED, Shipped
from ..datasets.table import select
from ..engine.errors import InvalidInput
from ..engine.evaluation import labels
from ..engine.message import amount, one_of, say
from ..engine.network import Network, frozen
from .matrices import matrix
from .session_limits import Limits
from .specs import DataSpec

Array = NDArray[np.float64]

NAMED = (*SHIPPED, *GENERATED)
"""Ids of the data sets that a session may be made with by name."""
_SAMPLE_STREAM = 1
"""Second word of the seed of a generated sample, so that it shares no draw with parameters."""


def build_data(network: Network, spec: DataSpec, seed: int, limits: Limits) -> Samples:
    """Take the samples that were said, or draw one; x (N, n_1), y (N, n_L), read-only.

    `seed` is that of the session, for what is drawn without a seed of its own. Raises InvalidInput.
    """
    samples = _said(network, spec, seed, limits)
    if spec.test_fraction is not None:
        own = seed if spec.seed is None else spec.seed
        samples = split(samples, spec.test_fraction, own)
    if spec.standardize:
        samples = standardized(samples)
    check_sample(network, samples.x, samples.y)
    x, y = (frozen(np.ascontiguousarray(rows)) for rows in (samples.x, samples.y))
    return replace(samples, x=x, y=y)


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


def _said(network: Network, spec: DataSpec, seed: int, limits: Limits) -> Samples:
    """Return the samples as they come, whole and in their order."""
    sources = [spec.preset is not None, spec.dataset is not None]
    rows = spec.x is not None or spec.y is not None
    if sum(sources) + rows > 1:
        raise InvalidInput.at("/preset" if sources[0] else "/dataset", say("dataset-or-rows"))
    if spec.preset is None:
        _refuse(spec, ("samples", "noise"), "data-field-of-generated")
        _refuse(spec, ("backwards",), "data-field-of-named")
    if spec.dataset is None:
        _refuse(spec, ("targets", "inputs"), "data-field-of-dataset")
    if spec.preset is not None:
        return _named(network, spec, seed, limits)
    if spec.dataset is not None:
        if spec.table is None:
            raise ValueError(f"nobody has looked up what the data set {spec.dataset} is")
        return select(spec.table, spec.targets, spec.inputs)
    return _rows(spec, limits) if rows else _generated_sample(network, seed)


def _refuse(spec: DataSpec, names: tuple[str, ...], message: str) -> None:
    for name in names:
        if getattr(spec, name) is not None:
            raise InvalidInput.at(f"/{name}", say(message))


def _named(network: Network, spec: DataSpec, seed: int, limits: Limits) -> Samples:
    name = spec.preset or ""
    if name in SHIPPED:
        samples = _shipped(SHIPPED[name], spec)
    elif name in GENERATED:
        samples = _drawn(GENERATED[name], network, spec, seed, limits)
    else:
        raise InvalidInput.at("/preset", one_of(NAMED, name))
    if not spec.backwards:
        return samples
    return replace(samples, x=samples.x[::-1], y=samples.y[::-1])


def _shipped(shipped: Shipped, spec: DataSpec) -> Samples:
    for field in ("samples", "noise"):
        if getattr(spec, field) is not None:
            raise InvalidInput.at(
                f"/{field}", say("data-fixed", name=shipped.id, count=shipped.count)
            )
    return shipped.read()


def _drawn(kind: Generated, network: Network, spec: DataSpec, seed: int, limits: Limits) -> Samples:
    count = DEFAULT_SAMPLES if spec.samples is None else spec.samples
    noise = DEFAULT_NOISE if spec.noise is None else spec.noise
    if not 1 <= count <= limits.max_samples:
        problem = say("samples-range", most=limits.max_samples, given=amount(count))
        raise InvalidInput.at("/samples", problem)
    if noise < 0.0:
        raise InvalidInput.at("/noise", say("expected-zero-or-more", given=amount(noise)))
    own = seed if spec.seed is None else spec.seed
    return kind.draw(Request(network.sizes[-1], count, noise, own))


def _rows(spec: DataSpec, limits: Limits) -> Samples:
    if spec.x is None or spec.y is None:
        missing = "x" if spec.x is None else "y"
        raise InvalidInput.at(f"/{missing}", say("rows-missing"))
    if not 1 <= len(spec.x) <= limits.max_samples:
        raise InvalidInput.at(
            "/x", say("samples-range", most=limits.max_samples, given=len(spec.x))
        )
    if len(spec.y) != len(spec.x):
        raise InvalidInput.at(
            "/y", say("rows-as-many-as-x", expected=len(spec.x), given=len(spec.y))
        )
    x, y = matrix("/x", spec.x), matrix("/y", spec.y)
    return Samples(x, y, classes=labels(y) is not None)


def _generated_sample(network: Network, seed: int) -> Samples:
    """Draw one sample of matching shape, rounded so that it reads well."""
    rng = np.random.default_rng([seed, _SAMPLE_STREAM])
    n_in, n_out = network.sizes[0], network.sizes[-1]
    x = np.round(rng.uniform(-1.0, 1.0, (1, n_in)), 2)
    if network.activations[-1].couples:
        y = np.zeros((1, n_out))
        y[0, rng.integers(n_out)] = 1.0
    else:
        y = np.round(rng.uniform(0.0, 1.0, (1, n_out)), 2)
    return Samples(x, y)
