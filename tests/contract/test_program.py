"""The program's arithmetic on both sides: the server's and the page's lead to the same places."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.engine.program import UNITS, Program, Unit
from app.sessions.memory_store import MemoryStore
from app.sessions.service import LabService
from app.sessions.session import Place
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.settings import Settings

STATIC = Path(__file__).parents[2] / "static"
WAIT = 120  # seconds that the front end's test may take before it counts as hanging


def segments(program: Program) -> list[dict[str, Any]]:
    """The program as a trace gives it to the page."""
    return [
        {
            "phase": s.phase,
            "layer": s.layer or None,
            "neuron": s.neuron or None,
            "first_step": s.first,
            "count": s.count,
        }
        for s in program.segments
    ]


def served_case(
    sizes: list[int],
    train_biases: bool,
    samples: int,
    output: str = "sigmoid",
    dropout: float | list[float] = 0.0,
) -> dict[str, Any]:
    """Every unit from every place of a few passes, both ways, as the service moves."""
    service = LabService(MemoryStore(), Settings(store="memory://"))
    rows_x, rows_y = [[0.1] * sizes[0]] * samples, [[0.2] * sizes[-1]] * samples
    activations = [*[("sigmoid", None)] * (len(sizes) - 2), (output, None)]
    snapshot = service.create(
        SetupSpec(
            network=NetworkSpec(sizes=sizes, activations=activations),
            data=DataSpec(x=rows_x, y=rows_y),
            training={"train_biases": train_biases, "dropout": dropout},
        )
    )
    name, program = snapshot.session.id, snapshot.trace.program
    passes = samples + 2
    service.step(name, "pass", passes, "forward")
    moves = []
    for number in (0, samples - 1, samples):
        for step in range(program.steps + 1):
            for unit in UNITS:
                for direction in ("forward", "back"):
                    if direction == "back" and (number, step) == (0, 0):
                        continue
                    service.seek(name, Place(number, step))
                    there = service.step(name, unit, 1, direction).session.cursor
                    moves.append(
                        {
                            "from": [number, step],
                            "unit": unit,
                            "direction": direction,
                            "to": list(there),
                        }
                    )
    return {
        "name": f"{sizes} {output} {dropout}",
        "segments": segments(program),
        "passes_per_epoch": samples,
        "ops": [str(program.op(i)) for i in range(program.steps)],
        "moves": moves,
    }


def wide_case(
    sizes: list[int], train_biases: bool, coupled: frozenset[int] = frozenset()
) -> dict[str, Any]:
    """Moves within one long pass, every so many steps; all ops would be too many to list."""
    program = Program(tuple(sizes), train_biases, coupled=coupled)
    units: tuple[Unit, ...] = ("op", "neuron", "layer", "phase", "pass")
    moves = []
    for step in range(1, program.steps, max(1, program.steps // 97)):
        for unit in units:
            for direction, to in (
                ("forward", program.forward(step, unit)),
                ("back", program.back(step, unit)),
            ):
                moves.append(
                    {"from": [3, step], "unit": unit, "direction": direction, "to": [3, to]}
                )
    return {"name": f"{sizes} within", "segments": segments(program), "moves": moves}


def test_the_pages_program_is_the_servers(tmp_path: Path) -> None:
    # Not skipped: without the page's half there is no contract, and a skip is easily overlooked.
    if not (STATIC / "node_modules").is_dir():
        pytest.fail("static/node_modules is absent: `npm --prefix static ci` installs it")
    cases = [
        served_case([2, 2, 2], True, 1),
        served_case([2, 2, 2], False, 3),
        served_case([1, 1], False, 2),
        served_case([1, 3, 2, 1], True, 2),
        served_case([2, 2, 3], True, 1, "softmax"),
        served_case([2, 1], False, 2, "softmax"),
        served_case([2, 2, 2], True, 1, "softmax", 0.5),
        served_case([1, 2, 2, 1], False, 2, "sigmoid", [0.0, 0.3]),
        wide_case([784, 30, 10], True, frozenset({3})),
        wide_case([64, 32, 10], False),
        wide_case([3, 5, 4, 2, 6], True),
    ]
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(cases))
    run = subprocess.run(
        ["npx", "vitest", "run", "src/state/program.contract.test.ts", "--reporter=verbose"],
        cwd=STATIC,
        env={**os.environ, "PROGRAM_CASES": str(path), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    for case in cases:  # a run that found no case would be green, too
        assert case["name"] in run.stdout, run.stdout
