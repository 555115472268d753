"""The parts of a PyTorch model, what they hold and how they learn; PyTorch is not imported.

What it knows of modules are their names and attributes, so that nothing of a model is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from .arrays import Array, array

CONTAINERS = ("Sequential", "ModuleList", "ModuleDict")


class ModelError(ValueError):
    """A part of a model that the lab has no counterpart for."""


def parts_of(model: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - torch's
    """Yield the innermost modules by name, in the order in which they stand, also again.

    Raises ModelError for what is no module, and for Linear layers that share their weights.
    """
    found = getattr(model, "named_modules", None)
    if found is None:
        raise ModelError(f"expected a PyTorch module, got {type(model).__name__}")
    owners: dict[int, str] = {}
    for path, module in found(remove_duplicate=False):
        kind = type(module).__name__
        if kind in CONTAINERS or any(True for _ in module.children()):
            continue
        name = path or kind
        if kind == "Linear":
            owner = owners.setdefault(id(module.weight), name)
            if owner != name:
                raise ModelError(f"{name} has the weights of {owner}; the lab's layers share none")
        yield name, module


def values_of(name: str, parameter: Any) -> Array:  # noqa: ANN401 - torch's
    """Take a parameter's numbers as float64. Raises ModelError where one is none."""
    if getattr(parameter, "is_meta", False):
        raise ModelError(f"{name} is on the device “meta” and has no values")
    # as float64 already there: NumPy has no bfloat16
    values = array(np.asarray(parameter.detach().cpu().double()))
    if not np.isfinite(values).all():
        raise ModelError(f"{name} has values that are not finite")
    return values


def learning_of(model: Any) -> tuple[dict[str, Any], list[str]]:  # noqa: ANN401 - torch's
    """Say how a model learns, as `training`, and in sentences what the lab does otherwise."""
    parts = list(parts_of(model))
    layers = [(name, module) for name, module in parts if type(module).__name__ == "Linear"]
    notes = [
        f"{name} is frozen in the model; the lab trains the weights of every layer."
        for name, module in layers
        if not _learns(module.weight)
    ]
    still = [name for name, module in layers if not _learns(getattr(module, "bias", None))]
    training: dict[str, Any] = {}
    if len(still) == len(layers):
        training["train_biases"] = False
    else:
        notes += [
            f"{name} has no bias that is trained; the lab trains the biases of every layer or none."
            for name in still
        ]
    notes += [
        f"{name} (Dropout, p = {module.p}) is left out; `training` can have a `dropout`."
        for name, module in parts
        if type(module).__name__ == "Dropout" and module.p
    ]
    return training, notes


def _learns(parameter: Any) -> bool:  # noqa: ANN401 - torch's
    return parameter is not None and bool(getattr(parameter, "requires_grad", True))
