"""Arrays whose owners are not counted while numba's code works on them.

Numba counts who holds an array wherever one is taken out of a tuple or cut, by an atomic
instruction: in a pass on 64-32-10 these took about as long as its products. What is lent belongs to
the caller of the compiled function, who keeps it until that returns.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numba.core import cgutils
from numba.extending import intrinsic

from .compiled_decorators import inlined
from .compiled_shapes import Room, Shape

_intrinsic: Any = intrinsic
_null: Any = cgutils.get_null_value


def _lend(_: Any, array: Any) -> Any:
    def generate(context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        lent = context.make_array(array)(context, builder, args[0])
        lent.meminfo, lent.parent = _null(lent.meminfo.type), _null(lent.parent.type)
        return lent._getvalue()

    return array(array), generate


lend: Callable[..., Any] = _intrinsic(_lend)
"""`lend(array)`: the same array, whose owners are not counted."""


@inlined
def lend_shape(s: Shape) -> Shape:
    """Lend the arrays of a network's shape."""
    return Shape(
        lend(s.sizes),
        lend(s.steps),
        lend(s.activations),
        lend(s.alphas),
        lend(s.w_at),
        lend(s.b_at),
        lend(s.at),
        s.cost,
        s.optimizer,
        lend(s.constants),
        s.eta,
        s.l1,
        s.l2,
        s.train_biases,
    )


@inlined
def lend_room(room: Room) -> Room:
    """Lend the arrays of a room."""
    return Room(
        room.rows,
        lend(room.z),
        lend(room.a),
        lend(room.d),
        lend(room.g),
        lend(room.turned),
        lend(room.one),
        lend(room.zeros),
    )
