"""What an optimiser remembers of a layer: against its rule, worked out anew update by update."""

from __future__ import annotations

from typing import Any

import httpx2
import numpy as np
import pytest

from app.api.memories import MemoryView
from app.engine.optimizers import OPTIMIZERS
from tests.api.lab import Remote, check_problem, check_type
from tests.caller import Caller

# Of one slot: what it becomes with a gradient, and what Adam divides it by.
RULES: dict[str, dict[str, Any]] = {
    "sgd": {},
    "momentum": {"v": (lambda v, g: 0.9 * v + g, None)},
    "nesterov": {"v": (lambda v, g: 0.9 * v + g, None)},
    "rmsprop": {"s": (lambda s, g: 0.9 * s + 0.1 * g * g, None)},
    "adam": {
        "m": (lambda m, g: 0.9 * m + 0.1 * g, 0.9),
        "v": (lambda v, g: 0.999 * v + 0.001 * g * g, 0.999),
    },
}


def look(client: Caller, session: Remote, what: str) -> httpx2.Response:
    return client.get(f"{session.url}/{what}")


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_memory_follows_the_optimisers_rule(client: Caller, optimizer: str) -> None:
    training = {"optimizer": optimizer, "learning_rate": 0.1, "batch_size": 2, "l2": 0.01}
    session = Remote.create(
        client, {"network": {"sizes": [2, 3, 1]}, "data": {"preset": "xor"}, "training": training}
    )
    expected = {symbol: {"w": 0.0, "b": 0.0} for symbol in RULES[optimizer]}
    for update in (1, 2, 3):
        layer = session.trace()["layers"][1]
        found = check_type(look(client, session, "memory/2"), MemoryView)
        assert found["updates"] == update
        assert [slot["symbol"] for slot in found["slots"]] == list(RULES[optimizer])
        for number, slot in enumerate(found["slots"]):
            rule, beta = RULES[optimizer][slot["symbol"]]
            for kind, one in (("w", "new_w:2:3:2"), ("b", "new_b:2:3")):
                old = expected[slot["symbol"]][kind]
                new = rule(old, np.array(layer[f"grad_{kind}"]))
                shape = new.shape
                assert slot["before"][kind] == pytest.approx(np.broadcast_to(old, shape), rel=1e-12)
                assert slot["after"][kind] == pytest.approx(new, rel=1e-12)
                if beta is None:
                    assert slot["corrected"] is None
                else:
                    right = new / (1 - beta**update)
                    assert slot["corrected"][kind] == pytest.approx(right, rel=1e-12)
                expected[slot["symbol"]][kind] = new
                check_one(session, one, number, slot)
        session.step("pass")
        session.step("op")  # into the next pass


def check_one(session: Remote, quantity: str, number: int, slot: Any) -> None:
    """The explanation of one parameter tells the same, and masks what is not computed yet."""
    told = session.explain(quantity)["state"][number]
    kind, *place = quantity.removeprefix("new_").split(":")[0], *quantity.split(":")[2:]

    def of(pair: Any) -> float:
        found = pair[kind]
        for index in place:
            found = found[int(index) - 1]
        return float(found)

    assert told["before"] == of(slot["before"])
    assert told["after"] is told["corrected"] is None


def test_corrected_memory_of_one_parameter_is_told_after_its_update(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor", "training": {"optimizer": "adam"}})
    for move in ("forward", "backward", "update"):
        assert session.post(move, {}).status_code == 200
    slots = look(client, session, "memory/3").json()["slots"]
    for told, slot in zip(session.explain("new_w:3:1:2")["state"], slots, strict=True):
        assert told["after"] == slot["after"]["w"][0][1]
        assert told["corrected"] == slot["corrected"]["w"][0][1]


def test_frozen_biases_and_passes_that_break_off_have_none(client: Caller) -> None:
    frozen = {"optimizer": "momentum", "train_biases": False}
    session = Remote.create(client, {"preset": "mazur", "training": frozen})
    slot = look(client, session, "memory/2").json()["slots"][0]
    assert slot["before"]["b"] is slot["after"]["b"] is None
    session.patch(set={"w:2:1:1": 1e308, "w:2:1:2": 1e308}, sample={"x": [9.0, 9.0], "y": [0, 1]})
    slot = look(client, session, "memory/2").json()["slots"][0]
    assert slot["before"]["w"] == [[0.0, 0.0], [0.0, 0.0]]
    assert slot["after"] is slot["corrected"] is None


def test_a_layer_without_weights_has_none(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    for layer in (0, 1, 4):
        check_problem(look(client, session, f"memory/{layer}"), 404, "unknown_quantity")
    check_problem(look(client, session, "memory/x"), 422, "invalid_input")


def test_the_programs_lines_of_memory_are_told(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur", "training": {"optimizer": "adam"}})
    program = look(client, session, "program").json()
    lines = program["source"].splitlines()
    assert len(program["memory"]) == 4
    for told in program["memory"]:
        kind = told["kind"].removeprefix("new_")
        text = lines[told["line"] - 1]
        layer = told["layer"]
        assert text.split(" = ")[0] in (f"m_{kind}[{layer}]", f"v_{kind}[{layer}]")
        assert told["operands"] == [text.split(" = ")[0], f"grad_{kind}[{layer}]"]
        assert told["step"] in {one["step"] for one in program["lines"] if one["kind"] == "new_w"}
