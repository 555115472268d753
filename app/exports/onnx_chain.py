"""Reading the graph of an ONNX model as layers: a chain of dense ones, each with its activation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from ..engine.activations import ACTIVATIONS as KNOWN
from ..engine.errors import InvalidInput
from ..engine.message import say
from .arrays import written

Array = NDArray[np.float64]

ACTIVATIONS: Mapping[str, str] = MappingProxyType(
    {
        "Sigmoid": "sigmoid",
        "Tanh": "tanh",
        "Relu": "relu",
        "LeakyRelu": "leaky_relu",
        "Elu": "elu",
        "Softplus": "softplus",
        "Gelu": "gelu",
        "Softmax": "softmax",
        "leaky_relu": "leaky_relu",
        "elu": "elu",
        "softplus": "softplus",
        "gelu": "gelu",
    }
)
"""Operators of ONNX, and functions of our own models, by the activation that they are."""
PASSED_OVER = ("Identity", "Flatten", "Dropout", "Cast")
"""Operators that change no value of one sample after another, at least not when a model is used."""


@dataclass
class FoundLayer:
    """A dense layer: w of shape (n, n below), b of shape (n,), and what comes after them."""

    w: Array
    b: Array
    activation: str | None = None
    alpha: float | None = None


def read_chain(onnx: ModuleType, graph: Any) -> list[FoundLayer]:  # noqa: ANN401 - protobuf
    """Read the layers in their order. Raises InvalidInput at the first thing that does not fit."""
    return _Chain(onnx, graph).layers()


class _Chain:
    """A walk from the graph's input along its nodes."""

    def __init__(self, onnx: ModuleType, graph: Any) -> None:  # noqa: ANN401 - protobuf
        self._onnx = onnx
        self._graph = graph
        self._tensors: dict[str, Array] = {}
        self._found: list[FoundLayer] = []
        self._at = ""

    def layers(self) -> list[FoundLayer]:
        """Walk along the nodes."""
        for i, tensor in enumerate(self._graph.initializer):
            self._tensors[tensor.name] = self._array(tensor, f"/graph/initializer/{i}")
        inputs = [each.name for each in self._graph.input if each.name not in self._tensors]
        if len(inputs) != 1 or len(self._graph.output) != 1:
            given = f"{len(inputs)}, {len(self._graph.output)}"
            raise InvalidInput.at("/graph", say("onnx-one-way", given=given))
        here = inputs[0]
        for i, node in enumerate(self._graph.node):
            self._at = f"/graph/node/{i}"
            if node.op_type == "Constant":
                self._constant(node)
                continue
            if not node.input or node.input[0] != here:
                self._refuse("onnx-no-chain", name=node.op_type)
            self._take(node)
            here = node.output[0]
        if here != self._graph.output[0].name:
            raise InvalidInput.at("/graph/output/0", say("onnx-no-chain", name=here[:64]))
        if not self._found:
            raise InvalidInput.at("/graph/node", say("onnx-no-layers"))
        return self._found

    def _take(self, node: Any) -> None:  # noqa: ANN401 - protobuf
        operator = node.op_type
        attributes = {a.name: self._onnx.helper.get_attribute_value(a) for a in node.attribute}
        if operator == "Gemm":
            self._gemm(node, attributes)
        elif operator == "MatMul":
            w = self._tensor(node.input[1])
            self._add(np.ascontiguousarray(w.T) if w.ndim == 2 else w)
        elif operator == "Add":
            self._bias(node)
        elif operator in ACTIVATIONS:
            self._activation(node, attributes)
        elif operator not in PASSED_OVER:
            allowed = ", ".join(["Gemm", "MatMul", "Add", *ACTIVATIONS])
            self._refuse("onnx-operator", name=operator, allowed=allowed)

    def _gemm(self, node: Any, attributes: Mapping[str, Any]) -> None:  # noqa: ANN401 - protobuf
        scales = [attributes.get(name, 1.0) for name in ("alpha", "beta")]
        if scales != [1.0, 1.0] or attributes.get("transA", 0):
            self._refuse("onnx-scaled")
        w = self._tensor(node.input[1])
        self._add(w if attributes.get("transB", 0) else np.ascontiguousarray(w.T))
        if len(node.input) > 2 and node.input[2]:
            self._found[-1].b = self._tensor(node.input[2]).reshape(-1)

    def _add(self, w: Array) -> None:
        if w.ndim != 2:
            self._refuse("file-array-matrix", given=written(w.shape))
        if self._found and self._found[-1].w.shape[0] != w.shape[1]:
            below = f"w{len(self._found) + 1}"
            expected, given = self._found[-1].w.shape[0], w.shape[1]
            self._refuse("file-array-columns", below=below, expected=expected, given=given)
        self._found.append(FoundLayer(w, np.zeros(len(w))))

    def _bias(self, node: Any) -> None:  # noqa: ANN401 - protobuf
        if not self._found or self._found[-1].activation is not None:
            self._refuse("onnx-bias-alone")
        layer = self._found[-1]
        layer.b = layer.b + self._tensor(node.input[1]).reshape(-1)

    def _activation(self, node: Any, attributes: Mapping[str, Any]) -> None:  # noqa: ANN401
        if not self._found or self._found[-1].activation is not None:
            self._refuse("onnx-activation-alone", name=node.op_type)
        layer = self._found[-1]
        if attributes.get("approximate", b"none") != b"none":
            self._refuse("onnx-approximate", name=node.op_type)
        layer.activation = ACTIVATIONS[node.op_type]
        if len(node.input) > 1:
            layer.alpha = float(self._tensor(node.input[1]).reshape(-1)[0])
        else:
            usual = KNOWN[layer.activation].parameters.get("alpha")
            layer.alpha = None if usual is None else float(attributes.get("alpha", usual))

    def _constant(self, node: Any) -> None:  # noqa: ANN401 - protobuf
        for attribute in node.attribute:
            if attribute.name == "value":
                self._tensors[node.output[0]] = self._array(attribute.t, self._at)

    def _tensor(self, name: str) -> Array:
        found = self._tensors.get(name)
        if found is None:
            self._refuse("onnx-no-tensor", name=name[:64])
        return found

    def _array(self, tensor: Any, pointer: str) -> Array:  # noqa: ANN401 - protobuf
        if tensor.data_location == self._onnx.TensorProto.EXTERNAL:
            raise InvalidInput.at(pointer, say("onnx-outside"))
        try:
            array = np.asarray(self._onnx.numpy_helper.to_array(tensor))
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            raise InvalidInput.at(pointer, say("file-part-unreadable")) from error
        if array.dtype.kind not in "fiu":
            kind = str(array.dtype)[:20]
            raise InvalidInput.at(pointer, say("file-array-kind", given=kind))
        return array.astype(np.float64)

    def _refuse(self, message: str, /, **values: str | int) -> NoReturn:
        raise InvalidInput.at(self._at, say(message, **values))
