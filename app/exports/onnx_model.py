"""The network as an ONNX model, and a session made of one. Needs the extra `onnx`.

Every number is a float64. Functions that ONNX knows in smaller types only, such as LeakyRelu in
common runtimes, are written out as functions of the model's own. The setup rides along as metadata,
so that cost, training and data types come back; the parameters are always the graph's.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from ..engine.activation import Activation
from ..engine.errors import ExtraMissing, InvalidInput
from ..engine.message import say
from ..sessions.session_limits import Limits
from ..sessions.setup import Setup, build_setup
from ..sessions.specs import NetworkSpec, SetupSpec
from .arrays import joined, named
from .brought import Brought, begun, fresh_state
from .onnx_chain import FoundLayer, read_chain
from .parts import Part, parse
from .rows import in_pieces
from .setup_part import read_setup, setup_document, standing_setup
from .taken import Taken

ABOUT = "backprop-lab"
VERSION = 1
OPSET, IR_VERSION = 17, 8
"""Of 2022: old enough for every runtime in use, new enough for all that is written here."""
DOMAIN = "backprop_lab"

STANDARD: Mapping[str, str] = MappingProxyType(
    {
        "sigmoid": "Sigmoid",
        "tanh": "Tanh",
        "relu": "Relu",
        "softmax": "Softmax",
        "linear": "Identity",
    }
)
"""Activations that are an operator of ONNX, in float64 as well."""
OWN: Mapping[str, tuple[tuple[str, tuple[str, ...], str], ...]] = MappingProxyType(
    {
        # max(z, αz) is leaky ReLU for 0 ≤ α < 1
        "leaky_relu": (("Mul", ("z", "alpha"), "leak"), ("Max", ("z", "leak"), "a")),
        # z above 0 and α(e^z − 1) below it: one of the two summands is always 0
        "elu": (
            ("Max", ("z", "zero"), "above"),
            ("Min", ("z", "zero"), "below"),
            ("Exp", ("below",), "power"),
            ("Sub", ("power", "one"), "fall"),
            ("Mul", ("fall", "alpha"), "scaled"),
            ("Add", ("above", "scaled"), "a"),
        ),
        # max(z, 0) + ln(1 + e^−|z|), which never overflows
        "softplus": (
            ("Max", ("z", "zero"), "above"),
            ("Abs", ("z",), "size"),
            ("Neg", ("size",), "minus"),
            ("Exp", ("minus",), "power"),
            ("Add", ("power", "one"), "sum"),
            ("Log", ("sum",), "rest"),
            ("Add", ("above", "rest"), "a"),
        ),
        # z Φ(z), with Φ(z) = ½ + z/√(2π) ∫₀¹ e^(−z²t²/2) dt as a sum over the points t
        "gelu": (
            ("Min", ("z", "far"), "capped"),
            ("Max", ("capped", "near"), "kept"),
            ("Unsqueeze", ("kept", "last"), "column"),
            ("Mul", ("column", "points"), "scaled"),
            ("Mul", ("scaled", "scaled"), "squared"),
            ("Neg", ("squared",), "minus"),
            ("Exp", ("minus",), "power"),
            ("MatMul", ("power", "weights"), "summed"),
            ("Squeeze", ("summed", "last"), "mean"),
            ("Mul", ("kept", "mean"), "above"),
            ("Add", ("above", "half"), "share"),
            ("Mul", ("z", "share"), "a"),
        ),
    }
)
"""Activations that are written out: operator, inputs, output. `alpha` is a further input."""
_POINTS, _WEIGHTS = np.polynomial.legendre.leggauss(40)
"""Gauss's rule: with 40 points the integral for |z| ≤ 9 is right to 6·10⁻¹⁵, as measured."""
CONSTANTS: Mapping[str, NDArray[Any]] = MappingProxyType(
    {
        "zero": np.array(0.0),
        "one": np.array(1.0),
        "half": np.array(0.5),
        # past 9 float64 tells Φ neither from 1 nor, by z Φ(z), from 0
        "near": np.array(-9.0),
        "far": np.array(9.0),
        "last": np.array([-1]),
        "points": (_POINTS + 1.0) / math.sqrt(8.0),
        "weights": _WEIGHTS.reshape(-1, 1) / math.sqrt(8.0 * math.pi),
    }
)
"""Numbers that those can take as inputs. ONNX has Erf, but its runtimes work it out in float32."""


def onnx_package() -> ModuleType:
    """Return the package `onnx`. Raises ExtraMissing where it is not installed."""
    try:
        import onnx  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise ExtraMissing(say("extra-missing", extra="onnx")) from None
    return onnx


def write_onnx(taken: Taken) -> bytes:
    """Write the model: `x` of shape (N, n_1) in, `a` of the last layer, shape (N, n_L), out.

    Raises ExtraMissing.
    """
    onnx = onnx_package()
    network, depth = taken.network, taken.network.depth
    tensors = [
        onnx.numpy_helper.from_array(array, name)
        for name, array in named(network, taken.standing.parameters).items()
    ]
    nodes, functions = [], {}
    below = "x"
    for layer, function in enumerate(network.activations, start=2):
        linear = onnx.helper.make_node(
            "Gemm", [below, f"w{layer}", f"b{layer}"], [f"z{layer}"], f"layer {layer}", transB=1
        )
        below = f"a{layer}"
        inputs = [f"z{layer}", *(f"{name}{layer}" for name in function.parameters)]
        tensors += [
            onnx.numpy_helper.from_array(np.array(value), f"{name}{layer}")
            for name, value in function.parameters.items()
        ]
        domain = "" if function.name in STANDARD else DOMAIN
        operator = STANDARD.get(function.name, function.name)
        nodes += [linear, onnx.helper.make_node(operator, inputs, [below], domain=domain)]
        if domain:
            functions[operator] = _function(onnx, function)
    shape = onnx.helper.make_tensor_value_info
    double = onnx.TensorProto.DOUBLE
    graph = onnx.helper.make_graph(
        nodes,
        "network",
        [shape("x", double, ["N", network.sizes[0]])],
        [shape(f"a{depth}", double, ["N", network.sizes[-1]])],
        tensors,
    )
    imports = [onnx.helper.make_opsetid("", OPSET), onnx.helper.make_opsetid(DOMAIN, 1)]
    model = onnx.helper.make_model(
        graph,
        opset_imports=imports,
        functions=list(functions.values()),
        producer_name=ABOUT,
        ir_version=IR_VERSION,
    )
    onnx.helper.set_model_props(model, {ABOUT: _about(taken)})
    written: bytes = model.SerializeToString(deterministic=True)
    return written


def _function(onnx: ModuleType, function: Activation) -> object:
    """Write an activation out as a function of the model."""
    written = OWN[function.name]
    used = {name for _, inputs, _ in written for name in inputs}
    body = [
        onnx.helper.make_node(
            "Constant", [], [name], value=onnx.numpy_helper.from_array(number, name)
        )
        for name, number in CONSTANTS.items()
        if name in used
    ]
    body += [
        onnx.helper.make_node(operator, list(inputs), [output])
        for operator, inputs, output in written
    ]
    inputs = ["z", *function.parameters]
    imports = [onnx.helper.make_opsetid("", OPSET)]
    return onnx.helper.make_function(DOMAIN, function.name, inputs, ["a"], body, imports)


def _about(taken: Taken) -> str:
    document = setup_document(standing_setup(taken))
    setup = {name: in_pieces(value) for name, value in document.items()}
    return orjson.dumps(
        {"version": VERSION, "setup": setup}, option=orjson.OPT_SERIALIZE_NUMPY
    ).decode()


def read_onnx(data: bytes, limits: Limits) -> Brought:
    """Make a session of a model that is a chain of dense layers and known activations.

    Raises InvalidInput, which names the operator that has no place here; ExtraMissing.
    """
    onnx = onnx_package()
    model = onnx.ModelProto()
    try:
        model.ParseFromString(data)
    except Exception as error:  # protobuf's DecodeError, of a package that may be absent
        raise InvalidInput.at("", say("file-no-onnx")) from error
    if not model.HasField("graph") or not model.graph.node:
        raise InvalidInput.at("", say("file-no-onnx"))
    layers = read_chain(onnx, model.graph)
    about = {prop.key: prop.value for prop in model.metadata_props}.get(ABOUT)
    setup = _setup(layers, about, limits)
    flat = joined(setup.network, dict(_arrays(layers)))
    return begun(setup, flat, fresh_state(setup.training, flat), limits)


def _setup(layers: list[FoundLayer], about: str | None, limits: Limits) -> Setup:
    sizes = [layers[0].w.shape[1], *(layer.w.shape[0] for layer in layers)]
    named_functions = [(layer.activation or "linear", layer.alpha) for layer in layers]
    if about is None:
        cost = "categorical_cross_entropy" if named_functions[-1][0] == "softmax" else None
        network = NetworkSpec(sizes=sizes, activations=named_functions, cost=cost)
        return build_setup(SetupSpec(network=network), limits)[0]
    document = dict(parse(about.encode()).field("setup").fields())
    whole = {name: part.value for name, part in document.items()}
    # What the graph says of itself counts, should somebody have changed it.
    whole |= {"sizes": sizes, "activations": [list(each) for each in named_functions]}
    return read_setup(Part(whole, f"/metadata_props/{ABOUT}/setup"), limits)


def _arrays(layers: list[FoundLayer]) -> Iterator[tuple[str, Any]]:
    for number, layer in enumerate(layers, start=2):
        yield f"w{number}", layer.w
        yield f"b{number}", layer.b
