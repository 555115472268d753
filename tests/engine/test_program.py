"""The program of a pass against a list of its ops, written out as API.md tells it."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.ids import parse
from app.engine.program import OP_UNIT_LIMIT, UNITS, Program, Unit
from tests.engine.networks import deterministic

Op = tuple[str, str, int, int]
"""(phase, id, layer, neuron)"""


def listed(sizes: tuple[int, ...], train_biases: bool = True, updates: bool = True) -> list[Op]:
    """Every op of a pass, one by one."""
    up = [(layer, j + 1) for layer in range(2, len(sizes) + 1) for j in range(sizes[layer - 1])]
    down = sorted(up, key=lambda neuron: (-neuron[0], neuron[1]))

    def row(kind: str, layer: int, j: int) -> list[str]:
        return [f"{kind}_w:{layer}:{j}:{k + 1}" for k in range(sizes[layer - 2])]

    ops = [("forward", f"{kind}:{layer}:{j}", layer, j) for layer, j in up for kind in "za"]
    ops.append(("cost", "cost", 0, 0))
    ops += [("backward", f"delta:{layer}:{j}", layer, j) for layer, j in down]
    for layer, j in down:
        names = [f"grad_b:{layer}:{j}", *row("grad", layer, j)]
        ops += [("gradients", name, layer, j) for name in names]
    for layer, j in up if updates else ():
        names = [f"new_b:{layer}:{j}"] * train_biases + row("new", layer, j)
        ops += [("update", name, layer, j) for name in names]
    return ops


GROUPS = {
    "op": lambda op: op,
    "neuron": lambda op: (op[0], op[2], op[3]),
    "layer": lambda op: (op[0], op[2]),
    "phase": lambda op: op[0],
    "pass": lambda _op: 0,
}


def boundaries(ops: list[Op], unit: str) -> list[int]:
    ends, at = [0], 0
    for _, group in groupby(ops, key=GROUPS[unit]):
        at += len(list(group))
        ends.append(at)
    return ends


shapes = st.lists(st.integers(1, 5), min_size=2, max_size=5).map(tuple)


def test_mazurs_network_has_37_ops_and_33_with_biases_frozen() -> None:
    assert Program((2, 2, 2)).steps == 37
    assert Program((2, 2, 2), train_biases=False).steps == 33
    assert Program((784, 30, 10)).steps == 47_841


@given(sizes=shapes, train_biases=st.booleans(), updates=st.booleans())
@deterministic(40)
def test_ops_come_in_the_order_of_the_contract(
    sizes: tuple[int, ...], train_biases: bool, updates: bool
) -> None:
    program, ops = Program(sizes, train_biases, updates), listed(sizes, train_biases, updates)
    assert program.steps == len(ops)
    assert [str(program.op(i)) for i in range(len(ops))] == [op[1] for op in ops]
    assert [program.phase(i) for i in range(len(ops))] == [op[0] for op in ops]
    assert program.phase(len(ops)) == "done"
    for index, op in enumerate(ops):
        assert program.index_of(parse(op[1], sizes)) == index
    for text in ("w:2:1:1", "b:2:1", "a:1:1", "y:1", "learning_rate"):
        assert program.index_of(parse(text, sizes)) is None
    assert program.index_of(parse("slope:2:1", sizes)) == program.index_of(parse("a:2:1", sizes))


@given(sizes=shapes, train_biases=st.booleans())
@deterministic(40)
def test_units_end_and_begin_where_they_should(sizes: tuple[int, ...], train_biases: bool) -> None:
    program, ops = Program(sizes, train_biases), listed(sizes, train_biases)
    for unit in ("op", "neuron", "layer", "phase", "pass"):
        ends = boundaries(ops, unit)
        for step in range(len(ops) + 1):
            if step < len(ops):
                assert program.forward(step, unit) == min(e for e in ends if e > step)
            if step > 0:
                assert program.back(step, unit) == max(e for e in ends if e < step)


@given(sizes=shapes, train_biases=st.booleans())
@deterministic(40)
def test_segments_tile_the_pass(sizes: tuple[int, ...], train_biases: bool) -> None:
    program, ops = Program(sizes, train_biases), listed(sizes, train_biases)
    at = 0
    for segment in program.segments:
        assert segment.first == at
        assert segment.count > 0
        for op in ops[at : at + segment.count]:
            assert (op[0], op[2], op[3]) == (segment.phase, segment.layer, segment.neuron)
        at += segment.count
    assert at == len(ops)


@pytest.mark.parametrize(
    ("sizes", "offered"), [((2, 2, 2), UNITS), ((40, 41, 10), UNITS), ((784, 30, 10), UNITS[1:])]
)
def test_single_ops_are_offered_up_to_5_000_a_pass(
    sizes: tuple[int, ...], offered: tuple[Unit, ...]
) -> None:
    program = Program(sizes)
    assert (program.steps <= 5_000) == ("op" in offered)
    assert program.units == offered
    assert OP_UNIT_LIMIT == 5_000
