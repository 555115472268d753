"""PyTorch models as networks. The modules here are named and made as PyTorch's are.

That real ones are taken too is tried by `benchmarks.exports`, which installs PyTorch.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from app.client import Lab, ModelError
from app.client.model_parts import learning_of
from app.client.models import network_of
from tests.caller import Caller
from tests.client.test_client import Bridge


class Tensor:
    """As much of a tensor as a client touches."""

    def __init__(self, values: Any) -> None:
        self.values = np.asarray(values, dtype=np.float32)
        self.requires_grad = True

    def detach(self) -> Tensor:
        return self

    cpu = double = detach

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return self.values.astype(dtype or np.float32)


class Module:
    """A module with modules in it."""

    def __init__(self, *parts: Any, **attributes: Any) -> None:
        self.parts = parts
        self.__dict__.update(attributes)

    def children(self) -> Iterator[Any]:
        return iter(self.parts)

    def named_modules(
        self, prefix: str = "", *, remove_duplicate: bool = True
    ) -> Iterator[tuple[str, Any]]:
        assert not remove_duplicate  # a module that stands twice is used twice
        yield prefix, self
        for i, part in enumerate(self.parts):
            path = f"{prefix}.{i}" if prefix else str(i)
            yield from part.named_modules(path, remove_duplicate=remove_duplicate)


def module(name: str, *parts: Any, **attributes: Any) -> Any:
    return type(name, (Module,), {})(*parts, **attributes)


def linear(w: Any, b: Any = None) -> Any:
    return module("Linear", weight=Tensor(w), bias=None if b is None else Tensor(b))


SHARED = linear([[1.0, 2.0], [3.0, 4.0]])
W2, B2, W3, B3 = [[0.25, -0.5], [1.0, 2.0]], [0.5, 0.0], [[1.0, -1.0]], [0.75]


def test_a_sequential_keeps_its_weights_and_activations() -> None:
    model = module(
        "Sequential",
        module("Flatten"),
        module("Sequential", linear(W2, B2), module("LeakyReLU", negative_slope=0.25)),
        module("Dropout", p=0.5),
        linear(W3),
    )
    network, note = network_of(model)
    assert network == {
        "weights": [W2, W3],
        "biases": [B2, [0.0]],
        "activations": [{"name": "leaky_relu", "alpha": 0.25}, "linear"],
    }
    assert note == ""


@pytest.mark.parametrize(
    ("its", "activation"),
    [
        (module("ELU", alpha=0.5), {"name": "elu", "alpha": 0.5}),
        (module("Softplus", beta=1.0, threshold=20.0), "softplus"),
        (module("GELU", approximate="none"), "gelu"),
    ],
)
def test_smooth_activations_keep_what_they_are_made_with(its: Any, activation: Any) -> None:
    network, _ = network_of(module("Sequential", linear(W2), its, linear(W3)))
    assert network["activations"] == [activation, "linear"]


@pytest.mark.parametrize(
    ("end", "loss", "activation", "cost", "note"),
    [
        ("Sigmoid", module("BCELoss", reduction="mean"), "sigmoid", "binary_cross_entropy", ""),
        (None, module("BCEWithLogitsLoss"), "sigmoid", "binary_cross_entropy", ""),
        (None, module("CrossEntropyLoss"), "softmax", "categorical_cross_entropy", ""),
        ("LogSoftmax", module("NLLLoss"), "softmax", "categorical_cross_entropy", ""),
        ("Softmax", None, "softmax", "categorical_cross_entropy", ""),
        ("Tanh", module("MSELoss"), "tanh", "quadratic", "2 times"),
        ("Tanh", "quadratic", "tanh", "quadratic", ""),
    ],
)
def test_a_loss_is_a_cost(end: Any, loss: Any, activation: str, cost: str, note: str) -> None:
    last = [] if end is None else [module(end)]
    network, said = network_of(module("Sequential", linear(W3, B3), *last), loss)
    assert network["activations"] == [activation]
    assert network["cost"] == cost
    assert note in said
    assert bool(note) == bool(said)


@pytest.mark.parametrize(
    ("model", "loss", "named"),
    [
        (module("Sequential", linear(W2), module("Conv2d")), None, "1 is a Conv2d"),
        (module("Sequential", module("ReLU"), linear(W2)), None, "0 .ReLU. does not follow"),
        (module("Sequential", module("Flatten")), None, "no Linear"),
        (module("Sequential", linear(W2), module("GELU", approximate="tanh")), None, "tanh"),
        (module("Sequential", linear(W2), module("Softplus", beta=2, threshold=20)), None, "= 2,"),
        (module("Sequential", linear(W2), module("Softplus", beta=1, threshold=5)), None, "= 5;"),
        (module("Sequential", linear(W3)), module("HingeLoss"), "HingeLoss"),
        (module("Sequential", linear(W3)), module("MSELoss", reduction="sum"), "reduction = sum"),
        (
            module("Sequential", linear(W3), module("Softmax")),
            module("CrossEntropyLoss"),
            "softmax",
        ),
        (module("Sequential"), None, "no Linear"),
        (module("Sequential", linear([[np.nan, 1.0]])), None, r"0\.weight has values .* finite"),
        (module("Sequential", linear(W3, [np.inf])), None, r"0\.bias has values .* not finite"),
        (module("Sequential", SHARED, module("Tanh"), SHARED), None, "2 has the weights of 0"),
        (module("Sequential", linear(W3), module("Softmax", dim=0)), None, "Softmax has dim = 0"),
        (module("Sequential", module("LazyLinear")), None, "use the model once"),
        (module("Linear", weight=module("Meta", is_meta=True)), None, r"Linear\.weight .*“meta”"),
        ([1, 2], None, "list"),
    ],
)
def test_what_cannot_be_mapped_is_named(model: Any, loss: Any, named: str) -> None:
    with pytest.raises(ModelError, match=named):
        network_of(model, loss)


def test_an_activation_that_stands_twice_is_used_twice() -> None:
    tanh = module("Tanh")
    network, _ = network_of(module("Sequential", linear(W2), tanh, linear(W3), tanh))
    assert network["activations"] == ["tanh", "tanh"]


def frozen(values: Any) -> Tensor:
    tensor = Tensor(values)
    tensor.requires_grad = False
    return tensor


@pytest.mark.parametrize(
    ("model", "training", "notes"),
    [
        (module("Sequential", linear(W2, B2), linear(W3, B3)), {}, []),
        (module("Sequential", linear(W2), linear(W3)), {"train_biases": False}, []),
        (
            module("Sequential", linear(W2), module("Dropout", p=0.5), linear(W3, B3)),
            {},
            ["0 has no bias that is trained", "1 (Dropout, p = 0.5) is left out"],
        ),
        (
            module("Linear", weight=frozen(W3), bias=frozen(B3)),
            {"train_biases": False},
            ["Linear is frozen in the model"],
        ),
    ],
)
def test_what_a_model_does_not_learn_is_kept_or_told(
    model: Any, training: Any, notes: list[str]
) -> None:
    learning, told = learning_of(model)
    assert learning == training
    assert len(told) == len(notes)
    assert all(note in sentence for note, sentence in zip(notes, told, strict=True))


def test_open_makes_a_session_and_prints_its_address(
    client: Caller, capsys: pytest.CaptureFixture[str]
) -> None:
    model = module("Sequential", linear(W2, B2), module("Sigmoid"), linear(np.eye(3, 2)))
    lab = Lab("http://testserver", transport=Bridge(client))
    x = Tensor([[0.5, 1.0], [1.5, -1.0], [0.0, 0.25]])
    one = lab.open(model, x, Tensor([2, 0, 1]), loss=module("CrossEntropyLoss"), browse=False)
    assert one.address in capsys.readouterr().out
    assert one.view["network"]["activations"] == ["sigmoid", "softmax"]
    assert one.view["sample"]["y"] == [0, 0, 1]
    assert one.weights[0].tolist() == W2
    with pytest.raises(ValueError, match="classes 0 to 2"):
        lab.open(model, x, [3, 0, 1], loss=module("CrossEntropyLoss"), browse=False)
    single = module("Sequential", linear(W3, B3), module("Sigmoid"))
    two = lab.open(single, x, [0, 1, 1], loss=module("BCELoss"), browse=False)
    assert two.trace(sample=1)["sample"]["y"] == [1]
    row = lab.open(single, [0.5, 1.0], [1.0], browse=False)
    assert row.view["sample"]["x"] == [0.5, 1.0]


class Own(Module):
    """A module with a forward of its own, as PyTorch's users write them."""

    training = True

    def __init__(self, forward: Any, *parts: Any) -> None:
        super().__init__(*parts)
        self.forward = forward

    def train(self, mode: bool) -> None:
        self.training = mode

    def parameters(self) -> Iterator[Any]:
        return iter([module("Parameter", dtype=np.float32, device=None)])

    def __call__(self, x: Any) -> Any:
        assert not self.training
        return Tensor(self.forward(np.asarray(x)))


def test_a_module_that_computes_something_else_is_refused(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_tensor(x: Any, *, dtype: Any, device: Any) -> Any:
        assert device is None
        return np.asarray(x, dtype)

    torch = SimpleNamespace(no_grad=nullcontext, as_tensor=as_tensor, finfo=np.finfo)
    monkeypatch.setitem(sys.modules, "torch", torch)
    lab = Lab("http://testserver", transport=Bridge(client))
    w, b = np.array(W3), np.array(B3)
    parts = (linear(W3, B3), module("Tanh"))
    x, y = [[0.5, 1.0]], [[0.25]]
    for plain in (lambda x: np.tanh(x @ w.T + b), lambda x: x @ w.T + b):
        own = Own(plain, *parts)
        assert lab.open(own, x, y, browse=False).weights[0].tolist() == W3
        assert own.training
    with pytest.raises(ModelError, match="Own does not compute"):
        lab.open(Own(lambda x: -(x @ w.T), linear(W3, B3)), x, y, browse=False)
