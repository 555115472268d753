"""Random sessions to walk the page through: every choice there is, drawn from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.browser.lab_page import Api

SAMPLES = 5
"""With batches of 3 the last one of an epoch is short."""
SCHEDULES = (
    {"name": "step", "every": 2, "factor": 0.5},
    {"name": "exponential", "decay": 0.9},
    {"name": "cosine", "epochs": 3},
)


@dataclass
class Visit:
    """A session at a place: what it was made from, for a failure's message."""

    session: dict[str, Any]
    body: dict[str, Any]


def draw(random: Random, catalog: dict[str, Any]) -> dict[str, Any]:
    """A request for a session."""
    depth = random.choice([2, 3, 3, 3, 4])
    sizes = [random.randint(1, 3) for _ in range(depth)]
    functions = [a["id"] for a in catalog["activations"]]
    hidden = [a["id"] for a in catalog["activations"] if not a["output_only"]]
    output = random.choice(functions)
    if output == "softmax":
        sizes[-1] = max(2, sizes[-1])
    cost = random.choice([c["id"] for c in catalog["costs"]])
    optimizer = random.choice(catalog["optimizers"])["id"]
    training: dict[str, Any] = {
        "optimizer": optimizer,
        "learning_rate": random.choice([0.01, 0.1, 0.5, 1.0]),
        "batch_size": random.choice([1, 3, SAMPLES]),
        "shuffle": random.random() < 0.3,
        "train_biases": random.random() < 0.6,
    }
    for name in ("l1", "l2"):
        if random.random() < 0.35:
            training[name] = random.choice([0.001, 0.1, 0.5])
    if random.random() < 0.3:
        training["schedule"] = random.choice(SCHEDULES)
    if random.random() < 0.3:
        training["dropout"] = random.choice([0.3, 0.5])
    return {
        "network": {
            "sizes": sizes,
            "activations": [_activation(random, random.choice(hidden)) for _ in sizes[1:-1]]
            + [_activation(random, output)],
            "cost": cost,
            "initializer": random.choice([i["id"] for i in catalog["initializers"]]),
            "seed": random.randint(0, 99),
        },
        "data": {
            "x": [[_input(random) for _ in range(sizes[0])] for _ in range(SAMPLES)],
            "y": [_target(random, sizes[-1], output, cost) for _ in range(SAMPLES)],
        },
        "training": training,
    }


def _activation(random: Random, name: str) -> Any:
    if name == "leaky_relu" and random.random() < 0.5:
        return {"name": name, "alpha": random.choice([0.1, 0.2])}
    return name


def _input(random: Random) -> float:
    return random.choice(
        [0.0, 1.0, -1.0, 12.5, round(random.uniform(-2, 2), 2), random.gauss(0, 1)]
    )


def _target(random: Random, width: int, output: str, cost: str) -> list[float]:
    if output == "softmax" or cost == "categorical_cross_entropy":
        hot = random.randrange(width)
        return [float(j == hot) for j in range(width)]
    return [random.choice([0.0, 1.0, round(random.random(), 2)]) for _ in range(width)]


def visit(random: Random, api: Api, catalog: dict[str, Any]) -> Visit:
    """A session that has been worked with, at some place of its past."""
    body = draw(random, catalog)
    session = api.create(body)
    if random.random() < 0.5:
        api.post(session, "/train", epochs=random.randint(1, 4))
    if random.random() < 0.3:
        parameter = random.choice(["w:2:1:1", "b:2:1"])
        value = random.choice([0.5, -1.0, 0.0, 0.0381])
        api.http.patch(f"/api/v1/sessions/{session['id']}", json={"set": {parameter: value}})
    furthest = api.get(session)["furthest"]["pass"]
    number = random.randint(0, furthest)
    trace = api.get(session, f"/trace?pass={number}")
    steps = trace["steps"]
    ends = [s["first_step"] + s["count"] for s in trace["program"]]
    step = random.choice([steps, steps, random.randint(1, steps), random.choice(ends)])
    if number == furthest:
        # A place beyond the furthest is reached by steps.
        api.post(session, "/seek", **{"pass": number, "step": 0})
        api.step(session, count=step)
    else:
        api.post(session, "/seek", **{"pass": number, "step": step})
    return Visit(api.get(session), body)
