"""Several numbers side by side, as a processor's registers hold them, for what numba compiles.

A compiler makes vectors of a loop where it finds that they pay; in a product of matrices it finds
less than there is. A `Lanes` is LLVM's vector of that many float64: LLVM cuts it into registers of
the machine. A sum of products is rounded once for each product wherever the machine can, and always
in the order that is written, so its bits do not depend on how many are worked out side by side.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import binding, ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic, models, register_model

_intrinsic: Any = intrinsic
_register: Any = register_model
_primitive: Any = models.PrimitiveModel
_declared: Any = cgutils.get_or_insert_function


def _has(feature: str) -> bool:
    try:
        return bool(binding.get_host_cpu_features().get(feature))
    except RuntimeError:  # LLVM cannot tell on this machine
        return False


LANE = 8
"""Every row that is worked out so is a multiple of this long."""
WIDEST = 32 if _has("avx512f") else LANE
"""Numbers of a row at a time: so many that five rows of them stay in registers."""


class Lanes(types.Type):
    """So many float64 side by side."""

    def __init__(self, width: int) -> None:
        """Name the type, by which numba tells it from others."""
        self.width = width
        super().__init__(name=f"Lanes({width})")


def _model(manager: Any, lanes: Lanes) -> Any:
    return _primitive(manager, lanes, _vector(lanes))


_register(Lanes)(_model)


def _vector(lanes: Lanes) -> Any:
    return ir.VectorType(ir.DoubleType(), lanes.width)


def _address(context: Any, builder: Any, array: tuple[Any, Any], at: Any) -> Any:
    """Where number `at` of a flat array is: at ≥ 0, and not looked at whether it is there."""
    kind, value = array
    return builder.gep(context.make_array(kind)(context, builder, value).data, [at])


def _spread(builder: Any, number: Any, lanes: Lanes) -> Any:
    vector, index = _vector(lanes), ir.IntType(32)
    nothing = ir.Constant(vector, ir.Undefined)
    first = builder.insert_element(nothing, number, index(0))
    return builder.shuffle_vector(
        first, nothing, ir.Constant(ir.VectorType(index, lanes.width), [0] * lanes.width)
    )


def loading(width: int) -> Callable[..., Any]:
    """Return `load(array, at)`: so many numbers of a flat array from a place on."""
    lanes = Lanes(width)

    def load(_: Any, array: Any, _at: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            place = _address(context, builder, (signature.args[0], args[0]), args[1])
            vector = builder.bitcast(place, _vector(lanes).as_pointer())
            return builder.load(vector, align=8)

        return lanes(array, types.intp), generate

    result: Callable[..., Any] = _intrinsic(load)
    return result


def spreading(width: int) -> Callable[..., Any]:
    """Return `spread(array, at)`: one number of a flat array, as often as that."""
    lanes = Lanes(width)

    def spread(_: Any, array: Any, _at: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            place = _address(context, builder, (signature.args[0], args[0]), args[1])
            return _spread(builder, builder.load(place), lanes)

        return lanes(array, types.intp), generate

    result: Callable[..., Any] = _intrinsic(spread)
    return result


def _store(_: Any, array: Any, _at: Any, lanes: Any) -> Any:
    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        place = _address(context, builder, (signature.args[0], args[0]), args[1])
        builder.store(args[2], builder.bitcast(place, args[2].type.as_pointer()), align=8)
        return context.get_dummy_value()

    return types.void(array, types.intp, lanes), generate


def _times(_: Any, lanes: Any, _number: Any) -> Any:
    def generate(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.fmul(args[0], _spread(builder, args[1], lanes))

    return lanes(lanes, types.float64), generate


def _minus(_: Any, lanes: Any, _less: Any) -> Any:
    def generate(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.fsub(args[0], args[1])

    return lanes(lanes, lanes), generate


def _fuse(_: Any, x: Any, _y: Any, _z: Any) -> Any:
    name = f"v{x.width}f64" if isinstance(x, Lanes) else "f64"

    def generate(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        kind = args[0].type
        of = ir.FunctionType(kind, [kind] * 3)
        function = _declared(builder.module, of, f"llvm.fmuladd.{name}")
        return builder.call(function, args)

    return x(x, x, x), generate


store: Callable[..., None] = _intrinsic(_store)
"""`store(array, at, lanes)` writes them into a flat array from a place on."""
times: Callable[..., Any] = _intrinsic(_times)
"""`times(lanes, number)`."""
minus: Callable[..., Any] = _intrinsic(_minus)
"""`minus(lanes, less)`, rounded by itself."""
fused: Callable[..., Any] = _intrinsic(_fuse)
"""`fused(x, y, z)`: x y + z of lanes or of numbers, rounded once where the machine can."""
