"""What a session was made from, as bytes for a store, and back.

Few samples stand in the JSON document, so that a file can be read by a person; many are a part of
their own, packed by NumPy: as JSON the digits would take ten times the room.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import fields
from math import prod
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from ..datasets.samples import About
from ..engine.activations import activation
from ..engine.costs import COSTS
from ..engine.network import Network, Training, frozen
from ..engine.schedules import Schedule
from .setup import Setup, build_training
from .specs import DataSpec

VERSION = 5
"""Of the documents of sessions. The first ones named none; in 1, edits, past and future were in the
document; up to 2, past and future were one change each; up to 3, no training had a schedule; up
to 4, no edit brought another number of samples.

One that is not readable by what wrote files of the present form goes with a migration of the file
(`sqlite_schema.py`), so that an older program refuses the file instead of misreading it.
"""
SETUP, SAMPLES = "setup", "samples"
MOST_IN_JSON = 4_096
"""Numbers of the samples that stand in the document itself."""

Array = NDArray[np.float64]
Raw = dict[str, Any]


def encode_setup(setup: Setup, rows: bool = True) -> bytes:
    """Write it as one JSON document, with its samples if `rows`."""
    document = {
        "version": VERSION,
        "sizes": setup.network.sizes,
        "activations": [[f.name, f.parameters.get("alpha")] for f in setup.network.activations],
        "cost": setup.network.cost.name,
        "training": training_document(setup.training),
        "x": setup.x if rows else None,
        "y": setup.y if rows else None,
        "preset": setup.preset,
        "data": _said(setup.data),
        "about": {f.name: getattr(setup.about, f.name) for f in fields(setup.about)},
        "initializer": setup.initializer,
        "seed": setup.seed,
        "altered": setup.altered,
    }
    return orjson.dumps(document, option=orjson.OPT_SERIALIZE_NUMPY)


def setup_parts(setup: Setup) -> dict[str, bytes]:
    """Write the parts of a session that never change."""
    few = setup.x.size + setup.y.size <= MOST_IN_JSON
    parts = {SETUP: encode_setup(setup, rows=few)}
    if not few:
        packed = io.BytesIO()
        np.savez_compressed(packed, x=setup.x, y=setup.y)
        parts[SAMPLES] = packed.getvalue()
    return parts


def read_setup_parts(parts: Mapping[str, bytes]) -> Setup:
    """Read what `setup_parts` wrote. Raises ValueError or LookupError for anything else."""
    if SAMPLES not in parts:
        return decode_setup(parts[SETUP])
    with np.load(io.BytesIO(parts[SAMPLES]), allow_pickle=False) as packed:
        return _read(orjson.loads(parts[SETUP]), packed["x"], packed["y"])


def decode_setup(data: bytes) -> Setup:
    """Read what `encode_setup` wrote. Raises ValueError or LookupError for anything else."""
    raw = orjson.loads(data)
    return _read(raw, *(np.array(raw[name], dtype=np.float64) for name in ("x", "y")))


def _read(raw: Raw, x: Array, y: Array) -> Setup:
    network = Network(
        tuple(raw["sizes"]),
        tuple(activation(name, alpha) for name, alpha in raw["activations"]),
        COSTS[raw["cost"]],
    )
    return Setup(
        network,
        build_training(raw["training"]),
        frozen(x),
        frozen(y),
        raw["preset"],
        _read_said(raw),
        raw["initializer"],
        raw["seed"],
        raw.get("altered", False),
        _read_about(raw.get("about", {}), x, y),
    )


def training_document(training: Training) -> Raw:
    """Write how parameters learn; `build_training` reads it."""
    return {
        "optimizer": training.optimizer.name,
        "learning_rate": training.learning_rate,
        "batch_size": training.batch_size,
        "shuffle": training.shuffle,
        "train_biases": training.train_biases,
        "l1": training.l1,
        "l2": training.l2,
        "kernel": training.kernel,
        **({"dropout": training.dropout} if training.dropout else {}),
        **training.constants,
        **_schedule(training.schedule),
    }


def _schedule(schedule: Schedule) -> Raw:
    """Write how η changes, where it does."""
    if schedule.constant:
        return {}
    return {"schedule": {"name": schedule.kind.name, **schedule.constants}}


def _said(data: DataSpec) -> Raw:
    """Write what was said of samples: only what was."""
    said = {f.name: getattr(data, f.name) for f in fields(data)}
    return {name: value for name, value in said.items() if value is not None}


def _read_said(raw: Raw) -> DataSpec:
    """Read it; the first documents knew the name of a set only. Raises ValueError."""
    said = dict(raw.get("data", {"preset": raw.get("dataset")}))
    unknown = set(said) - {f.name for f in fields(DataSpec)} | {"x", "y", "table"} & set(said)
    if unknown:
        raise ValueError(f"samples are not said by {', '.join(sorted(unknown))}")
    for name in ("targets", "inputs"):
        if name in said:
            said[name] = tuple(said[name])
    return DataSpec(**said)


def _read_about(raw: Raw, x: Array, y: Array) -> About:
    """Read what is known of samples. Raises ValueError where that is not of these."""
    image = raw.get("image")
    inputs, outputs = (tuple(map(str, raw.get(name, ()))) for name in ("inputs", "outputs"))
    test = int(raw.get("test", 0))
    fits = (
        len(inputs) in (0, x.shape[1])
        and len(outputs) in (0, y.shape[1])
        and 0 <= test < max(len(x), 1)
        and (image is None or prod(map(int, image)) == x.shape[1])
    )
    if not fits:
        raise ValueError("what is said about the samples does not fit them")
    shape = None if image is None else (image[0], image[1])
    return About(inputs, outputs, shape, test, str(raw.get("file", "")))
