"""Where each kind of condition holds, found again by a plain scan over traces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.caller import Caller

TRAINING = {"optimizer": "momentum", "learning_rate": 0.9}
SESSIONS: dict[str, dict[str, Any]] = {
    "one sample a pass": TRAINING,
    "shuffled": {**TRAINING, "shuffle": True},
    "batches of 3, the last one short": {**TRAINING, "batch_size": 3},
    "all samples": {**TRAINING, "batch_size": 4},
}
PASSES = 60
Json = dict[str, Any]


def setup(session: str) -> dict[str, Any]:
    return {"preset": "xor", "training": SESSIONS[session]}


SESSION = setup("one sample a pass")


@dataclass(frozen=True)
class Op:
    """One op of the scan: where it is, what it makes, and the earlier value that it compares with.

    `of` is the pass that this earlier value is of.
    """

    number: int
    step: int
    phase: str
    quantity: str
    value: float
    before: float | None
    slope: float | None
    slope_before: float | None
    of: int | None


def ids_of(segment: Json, sizes: list[int]) -> list[str]:
    layer, j = segment["layer"], segment["neuron"]
    row = [f"{layer}:{j}:{k}" for k in range(1, sizes[(layer or 2) - 2] + 1)]
    return {
        "forward": [f"z:{layer}:{j}", f"a:{layer}:{j}"],
        "cost": ["cost"],
        "backward": [f"delta:{layer}:{j}"],
        "gradients": [f"grad_b:{layer}:{j}", *(f"grad_w:{place}" for place in row)],
        "update": [f"new_b:{layer}:{j}", *(f"new_w:{place}" for place in row)],
    }[segment["phase"]]


def value_of(trace: Json, quantity: str) -> float:
    kind, *indices = quantity.split(":")
    if kind == "cost":
        return float(trace["cost"])
    layer, j, *k = map(int, indices)
    value = trace["layers"][layer - 1][kind][j - 1]
    return float(value[k[0] - 1] if k else value)


Look = Callable[[int, int], Json]
"""The trace of a pass with a sample of its batch shown."""


def scan(traces: list[Json], look: Look) -> Iterator[Op]:
    """Walk over all ops of all passes, in order."""
    for number, trace in enumerate(traces):
        shown, indices = trace["batch"]["shown"], sorted(trace["batch"]["indices"])
        earlier = list(enumerate(traces[:number]))[::-1]
        of_sample = next((n for n, t in earlier if shown in t["batch"]["indices"]), None)
        of_samples = next((n for n, t in earlier if sorted(t["batch"]["indices"]) == indices), None)
        step = 0
        for segment in trace["program"]:
            for quantity in ids_of(segment, trace["network"]["sizes"]):
                step += 1
                of = of_sample
                if quantity.startswith(("grad", "cost")):
                    of = of_samples
                old = None if of is None else value_of(look(of, shown), quantity)
                if quantity.startswith("new_"):
                    of = number - 1 if number else None
                    old = value_of(trace, quantity.removeprefix("new_"))
                slope = quantity.replace("a:", "slope:") if quantity.startswith("a:") else None
                yield Op(
                    trace["pass"],
                    step,
                    segment["phase"],
                    quantity,
                    value_of(trace, quantity),
                    old,
                    value_of(trace, slope) if slope else None,
                    value_of(look(of, shown), slope) if slope and of is not None else None,
                    of,
                )


@dataclass(frozen=True)
class Case:
    """A condition, and the same said of one op of the scan."""

    body: Json
    holds: Callable[[Op], bool]


def fell(now: float | None, before: float | None, bound: float) -> bool:
    return now is not None and abs(now) < bound and (before is None or abs(before) >= bound)


def flipped(op: Op) -> bool:
    return op.before is not None and op.value * op.before < 0


CASES = {
    "reached": Case(
        {"kind": "reached", "target": "grad_w:2:3:1"}, lambda op: op.quantity == "grad_w:2:3:1"
    ),
    "reached-cost": Case({"kind": "reached", "target": "cost"}, lambda op: op.quantity == "cost"),
    "phase": Case(
        {"kind": "phase", "target": "gradients"},
        lambda op: op.phase == "gradients" and op.quantity == "grad_b:3:1",
    ),
    "sign-of-one-error": Case(
        {"kind": "sign_change", "target": "delta:2:2"},
        lambda op: op.quantity == "delta:2:2" and flipped(op),
    ),
    "sign-of-any-error": Case(
        {"kind": "sign_change", "target": "delta"},
        lambda op: op.quantity.startswith("delta") and flipped(op),
    ),
    "sign-of-any-gradient": Case(
        {"kind": "sign_change", "target": "grad_w"},
        lambda op: op.quantity.startswith("grad_w") and flipped(op),
    ),
    "sign-of-a-weight": Case(
        {"kind": "sign_change", "target": "w"},
        lambda op: op.quantity.startswith("new_w") and flipped(op),
    ),
    "small-error": Case(
        {"kind": "magnitude_below", "target": "delta", "value": 0.001},
        lambda op: op.quantity.startswith("delta") and fell(op.value, op.before, 0.001),
    ),
    "small-slope": Case(
        {"kind": "magnitude_below", "target": "slope:2:1", "value": 0.12},
        lambda op: op.quantity == "a:2:1" and fell(op.slope, op.slope_before, 0.12),
    ),
    "cost-below": Case(
        {"kind": "cost_below", "value": 0.1},
        lambda op: op.quantity == "cost" and fell(op.value, op.before, 0.1),
    ),
    "cost-rises": Case(
        {"kind": "cost_rises"},
        lambda op: op.quantity == "cost" and op.before is not None and op.value > op.before,
    ),
    "crosses": Case(
        {"kind": "crosses", "target": "w:2:1:1", "value": 2.2},
        lambda op: (
            op.quantity == "new_w:2:1:1"
            and op.before is not None
            and (op.value < 2.2) != (op.before < 2.2)
        ),
    ),
}


def create(client: Caller, body: Json) -> str:
    return f"/api/v1/sessions/{client.post('/api/v1/sessions', json=body).json()['id']}"


def post(client: Caller, path: str, body: Json | None = None, status: int = 200) -> Json:
    response = client.post(path, json=body)
    assert response.status_code == status, response.text
    found: Json = response.json()
    return found


@cache
def ops_of(session: str) -> list[Op]:
    """Every op of the first passes of a session that nothing stops."""
    from app.main import create_app
    from app.settings import Settings

    with Caller(create_app(Settings(store="memory://"))) as client:
        path = create(client, setup(session))
        traces = []
        for number in range(PASSES):
            traces.append(client.get(f"{path}/trace", params={"pass": number}).json())
            post(client, f"{path}/step", {"unit": "pass"})

        @cache
        def look(number: int, sample: int) -> Json:
            params = {"pass": number, "sample": sample}
            found: Json = client.get(f"{path}/trace", params=params).json()
            return found

        return list(scan(traces, look))


def expected(ops: list[Op], case: Case) -> list[tuple[int, int]]:
    return [(op.number, op.step) for op in ops if case.holds(op)]
