"""A PyTorch model as a network of the lab, read by what it is made of; PyTorch is not imported.

What cannot be mapped is said by its name: nothing is left out silently.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from .arrays import Array, numbers
from .model_parts import ModelError, parts_of, values_of


def _leaky(module: Any) -> Any:  # noqa: ANN401 - a torch module
    return {"name": "leaky_relu", "alpha": float(module.negative_slope)}


def _elu(module: Any) -> Any:  # noqa: ANN401 - a torch module
    return {"name": "elu", "alpha": float(module.alpha)}


def _softplus(module: Any) -> Any:  # noqa: ANN401 - a torch module
    # From its threshold on PyTorch takes z itself: at 20 that is 2e-9 less than ln(1 + e^z).
    if float(module.beta) != 1.0 or float(module.threshold) < SOFTPLUS_THRESHOLD:
        raise ModelError(
            f"Softplus has beta = {module.beta}, threshold = {module.threshold}; the lab knows "
            f"beta = 1 and a threshold of at least {SOFTPLUS_THRESHOLD:g} only"
        )
    return "softplus"


def _gelu(module: Any) -> Any:  # noqa: ANN401 - a torch module
    if module.approximate != "none":
        raise ModelError(f"GELU has approximate = {module.approximate}; the lab knows none only")
    return "gelu"


def _softmax(module: Any) -> Any:  # noqa: ANN401 - a torch module
    dim = getattr(module, "dim", None)
    if dim not in (None, 1, -1):
        raise ModelError(f"{type(module).__name__} has dim = {dim}; the lab knows 1 or -1 only")
    return "softmax"


def _named(name: str) -> Callable[[Any], Any]:
    return lambda _module: name


SOFTPLUS_THRESHOLD = 20.0
"""PyTorch's own."""
ACTIVATIONS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "Sigmoid": _named("sigmoid"),
        "Tanh": _named("tanh"),
        "ReLU": _named("relu"),
        "LeakyReLU": _leaky,
        "ELU": _elu,
        "Softplus": _softplus,
        "GELU": _gelu,
        "Softmax": _softmax,
        "LogSoftmax": _softmax,
        "Identity": _named("linear"),
    }
)
"""Modules by the activation that they are; LogSoftmax belongs to the cost that follows it."""
PASSED_OVER = ("Flatten", "Dropout")
"""Modules that change nothing of a sample while a model is used."""
LOSSES: Mapping[str, str] = MappingProxyType(
    {
        "MSELoss": "quadratic",
        "BCELoss": "binary_cross_entropy",
        "BCEWithLogitsLoss": "binary_cross_entropy",
        "CrossEntropyLoss": "categorical_cross_entropy",
        "NLLLoss": "categorical_cross_entropy",
    }
)
_FROM_LOGITS = {"BCEWithLogitsLoss": "sigmoid", "CrossEntropyLoss": "softmax"}
"""Losses that hold the output's activation themselves."""


def network_of(model: Any, loss: Any = None) -> tuple[dict[str, Any], str]:  # noqa: ANN401
    """Write a model, and the loss that it is trained with, as the `network` of a session.

    Beside it stands what is to be said of the loss, if anything. The model is an `nn.Sequential`,
    or a module whose Linear layers and activations stand in the order in which they are used.
    Raises ModelError, which names what has no counterpart.
    """
    weights: list[Any] = []
    biases: list[Any] = []
    activations: list[Any] = []
    for name, module in parts_of(model):
        kind = type(module).__name__
        if kind == "Linear":
            if len(activations) < len(weights):
                activations.append("linear")
            weights.append(values_of(f"{name}.weight", module.weight).tolist())
            bias = getattr(module, "bias", None)
            none = [0.0] * len(weights[-1])
            biases.append(none if bias is None else values_of(f"{name}.bias", bias).tolist())
        elif kind not in PASSED_OVER:
            if kind in ACTIVATIONS and len(activations) >= len(weights):
                raise ModelError(f"{name} ({kind}) does not follow a Linear layer")
            activations.append(_activation(name, module))
    if not weights:
        raise ModelError(f"{type(model).__name__} has no Linear layer")
    if len(activations) < len(weights):
        activations.append("linear")
    network: dict[str, Any] = {"weights": weights, "biases": biases, "activations": activations}
    cost = _cost(loss, activations)
    if cost is not None:
        network["cost"] = cost
    return network, _note(loss, len(weights[-1]))


def _activation(name: str, module: Any) -> Any:  # noqa: ANN401 - a torch module
    kind = type(module).__name__
    if kind.startswith("Lazy"):
        raise ModelError(f"{name} is a {kind} without weights; use the model once, then open it")
    if kind not in ACTIVATIONS:
        known = ", ".join(["Linear", *ACTIVATIONS, *PASSED_OVER])
        raise ModelError(f"{name} is a {kind}; the lab knows {known}")
    return ACTIVATIONS[kind](module)


def check_order(model: Any, x: list[float], z: Array, a: Array) -> None:  # noqa: ANN401
    """Hold what a model computes of a sample x against the lab's output layer, z or a.

    A module of one's own may use its layers in another order, or functions beside them; a hook may
    change what any of them gives. Raises ModelError where it gives neither z nor a, nor ln a.
    """
    torch = sys.modules.get("torch")
    if torch is None:
        return
    given = _output(torch, model, x)
    with np.errstate(divide="ignore", invalid="ignore"):
        same = any(
            given.shape == own.shape and np.allclose(given, own, rtol=1e-3, atol=1e-5)
            for own in (z, a, np.log(a))
        )
    if not same:
        raise ModelError(
            f"{type(model).__name__} does not compute what its layers give one after another; its "
            "forward may use functions such as torch.relu, or a hook may change something. An "
            "nn.Sequential without hooks says all of it"
        )


def _output(torch: Any, model: Any, x: list[float]) -> Array:  # noqa: ANN401 - torch itself
    """What a model gives for a sample while it is used, not trained; the model stays as it is."""
    parameter = next(iter(model.parameters()))
    if torch.finfo(parameter.dtype).eps > HALF_PRECISION:
        model = copy.deepcopy(model).double()
        parameter = next(iter(model.parameters()))
    trained = getattr(model, "training", False)
    try:
        model.train(False)
        with torch.no_grad():
            sample = torch.as_tensor([x], dtype=parameter.dtype, device=parameter.device)
            return numbers(model(sample).detach().cpu().double()).reshape(-1)
    finally:
        model.train(trained)


HALF_PRECISION = 1e-4
"""The distance of 1 to the next number, in float16 and bfloat16 more than this."""


def _cost(loss: Any, activations: list[Any]) -> str | None:  # noqa: ANN401 - torch's
    """Name the cost of a loss, and give the output the activation that the loss holds."""
    if loss is None:
        return "categorical_cross_entropy" if activations[-1] == "softmax" else None
    if isinstance(loss, str):
        return loss
    name = type(loss).__name__
    if name not in LOSSES:
        raise ModelError(f"the loss is {name}; the lab knows {', '.join(LOSSES)}")
    for setting, usual in (("reduction", "mean"), ("weight", None), ("label_smoothing", 0.0)):
        found = getattr(loss, setting, usual)
        if found is not usual and found != usual:
            raise ModelError(f"{name} has {setting} = {found}; the lab knows {usual} only")
    if name in _FROM_LOGITS:
        if activations[-1] != "linear":
            raise ModelError(f"{name} holds {_FROM_LOGITS[name]} already; the model ends with one")
        activations[-1] = _FROM_LOGITS[name]
    return LOSSES[name]


def _note(loss: Any, outputs: int) -> str:  # noqa: ANN401 - torch's
    """Say where a loss is a multiple of the lab's cost, which sums over the outputs."""
    name = type(loss).__name__
    factor = {"MSELoss": 2.0, "BCELoss": 1.0, "BCEWithLogitsLoss": 1.0}.get(name, outputs) / outputs
    if factor == 1.0:
        return ""
    return (
        f"{name} is {factor:.6g} times the cost that the lab shows ({LOSSES[name]}, summed over "
        "the outputs); so are its gradients."
    )
