"""The setup as it stands in files: the document that stores keep, held against the limits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import orjson
from numpy.typing import NDArray

from ..engine.message import say
from ..sessions.data import check_sample
from ..sessions.matrices import matrix
from ..sessions.session_limits import Limits
from ..sessions.setup import Setup, build_network
from ..sessions.setup_documents import decode_setup, encode_setup
from ..sessions.specs import NetworkSpec
from .parts import Part
from .taken import Taken
from .training_part import read_training

Array = NDArray[np.float64]


def standing_setup(taken: Taken) -> Setup:
    """Return the setup of a session that would begin where this one stands."""
    return replace(taken.session.setup, training=taken.training, x=taken.x, y=taken.y)


def setup_document(setup: Setup) -> dict[str, object]:
    """Write the setup as plain values, but for its samples: these are arrays."""
    document: dict[str, object] = orjson.loads(encode_setup(setup, rows=False))
    return {**document, "x": setup.x, "y": setup.y}


def read_setup(part: Part, limits: Limits) -> Setup:
    """Read a setup that `setup_document` wrote, or somebody else. Raises InvalidInput."""
    sizes = [size.whole(1) for size in part.field("sizes").items()]
    activations = [_activation(each) for each in part.field("activations").items()]
    spec = NetworkSpec(sizes, activations, part.field("cost").text())
    network = part.read(lambda: build_network(spec, limits))
    part.field("seed").whole()
    x, y = _rows(part.field("x"), limits), _rows(part.field("y"), limits)
    if len(x) != len(y):
        part.field("y").refuse(say("rows-as-many-as-x", expected=len(x), given=len(y)))
    part.read(lambda: check_sample(network, x, y))
    training = read_training(part.field("training"))
    part.field("training").read(lambda: training.rates(network))
    setup = part.read(lambda: decode_setup(orjson.dumps(part.value)))
    for name in ("preset", "initializer"):
        found = part.maybe(name)
        if found is not None:
            found.text()
    return setup


def _activation(part: Part) -> tuple[str, float | None]:
    name, *rest = part.items() or [part]
    constants = [each for each in rest if each.value is not None]
    return name.text(), constants[0].number() if constants else None


def _rows(part: Part, limits: Limits) -> Array:
    rows = [row.numbers() for row in part.items()]
    if not 1 <= len(rows) <= limits.max_samples:
        part.refuse(say("samples-range", most=limits.max_samples, given=len(rows)))
    return part.read(lambda: matrix("", rows))
