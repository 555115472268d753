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


def listed(
    sizes: tuple[int, ...],
    train_biases: bool = True,
    updates: bool = True,
    coupled: frozenset[int] = frozenset(),
    dropping: frozenset[int] = frozenset(),
) -> list[Op]:
    """Every op of a pass, one by one."""
    up = [(layer, j + 1) for layer in range(2, len(sizes) + 1) for j in range(sizes[layer - 1])]
    down = sorted(up, key=lambda neuron: (-neuron[0], neuron[1]))

    def row(kind: str, layer: int, j: int) -> list[str]:
        return [f"{kind}_w:{layer}:{j}:{k + 1}" for k in range(sizes[layer - 2])]

    ops = []
    for layer in range(2, len(sizes) + 1):
        neurons = [j for at, j in up if at == layer]
        kinds = ("z", "mask", "a") if layer in dropping else ("z", "a")
        pairs = [(kind, j) for j in neurons for kind in kinds]
        if layer in coupled:
            pairs = [(kind, j) for kind in "za" for j in neurons]
        ops += [("forward", f"{kind}:{layer}:{j}", layer, j) for kind, j in pairs]
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
    # A neuron's z and a are one unit where they follow each other, two where its layer couples.
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


@st.composite
def programs(draw: st.DrawFn) -> tuple[Program, list[Op]]:
    """A program and its ops, one by one; any layer may couple, and a hidden one drop, neurons."""
    sizes = draw(shapes)
    frozen, updates = draw(st.booleans()), draw(st.booleans())
    coupled = frozenset(draw(st.sets(st.integers(2, len(sizes)))))
    hidden = set(range(2, len(sizes))) - coupled
    dropping = frozenset(each for each in hidden if draw(st.booleans()))
    return (
        Program(sizes, not frozen, updates, coupled, dropping),
        listed(sizes, not frozen, updates, coupled, dropping),
    )


def test_mazurs_network_has_37_ops_and_33_with_biases_frozen() -> None:
    assert Program((2, 2, 2)).steps == 37
    assert Program((2, 2, 2), train_biases=False).steps == 33
    assert Program((784, 30, 10)).steps == 47_841


def test_a_hidden_layer_with_dropout_has_its_mask_before_its_a() -> None:
    program = Program((2, 2, 2), dropping=frozenset({2}))
    assert program.steps == 39
    ops = [str(program.op(i)) for i in range(8)]
    assert ops == ["z:2:1", "mask:2:1", "a:2:1", "z:2:2", "mask:2:2", "a:2:2", "z:3:1", "a:3:1"]
    assert [program.forward(step, "neuron") for step in (0, 1, 2, 3)] == [3, 3, 3, 6]


def test_a_coupled_layer_has_all_its_z_before_all_its_a() -> None:
    program = Program((2, 2, 3), coupled=frozenset({3}))
    assert [str(program.op(i)) for i in range(4, 11)] == [
        "z:3:1",
        "z:3:2",
        "z:3:3",
        "a:3:1",
        "a:3:2",
        "a:3:3",
        "cost",
    ]
    # The unit of one neuron: its z; and later its a.
    assert [program.forward(step, "neuron") for step in (0, 3, 4, 5, 6, 7, 9)] == [
        2, 4, 5, 6, 7, 8, 10,
    ]  # fmt: skip
    assert program.back(8, "neuron") == 7
    assert (program.forward(5, "layer"), program.back(9, "layer")) == (10, 4)
    # One neuron alone couples with nothing, and has two units all the same.
    assert [Program((1, 1), coupled=frozenset({2})).forward(s, "neuron") for s in (0, 1)] == [1, 2]


@given(programs())
@deterministic(60)
def test_ops_come_in_the_order_of_the_contract(made: tuple[Program, list[Op]]) -> None:
    program, ops = made
    sizes = program.sizes
    assert program.steps == len(ops)
    assert [str(program.op(i)) for i in range(len(ops))] == [op[1] for op in ops]
    assert [program.phase(i) for i in range(len(ops))] == [op[0] for op in ops]
    assert program.phase(len(ops)) == "done"
    for index, op in enumerate(ops):
        assert program.index_of(parse(op[1], sizes)) == index
    for text in ("w:2:1:1", "b:2:1", "a:1:1", "y:1", "learning_rate"):
        assert program.index_of(parse(text, sizes)) is None
    assert program.index_of(parse("slope:2:1", sizes)) == program.index_of(parse("a:2:1", sizes))


@given(programs())
@deterministic(60)
def test_units_end_and_begin_where_they_should(made: tuple[Program, list[Op]]) -> None:
    program, ops = made
    for unit in ("op", "neuron", "layer", "phase", "pass"):
        ends = boundaries(ops, unit)
        if unit == "neuron":
            ends = sorted({*ends, *lone(program, ops)})
        for step in range(len(ops) + 1):
            if step < len(ops):
                assert program.forward(step, unit) == min(e for e in ends if e > step)
            if step > 0:
                assert program.back(step, unit) == max(e for e in ends if e < step)


def lone(program: Program, ops: list[Op]) -> list[int]:
    """Where the z of a coupled layer's only neuron ends: its a is a unit of its own."""
    lonely = {n for n in program.coupled if program.sizes[n - 1] == 1}
    return [at for at, op in enumerate(ops, 1) if op[2] in lonely and op[1].startswith("z:")]


@given(programs())
@deterministic(60)
def test_segments_tile_the_pass(made: tuple[Program, list[Op]]) -> None:
    program, ops = made
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
