"""What each data set is begun with: a session is made of it as it stands, and learns the set."""

from __future__ import annotations

from typing import Any

import pytest

from app.sessions.starts import STARTS
from tests.api.lab import Remote
from tests.caller import Caller

CURVES = {"plane": 0.006, "sine": 0.011, "half-adder": 0.001}
"""Cost of what is no class, at most: of the first two, noise of ½·0.1² cannot be learnt."""


def started(client: Caller, name: str) -> tuple[Remote, dict[str, Any]]:
    sets = client.get("/api/v1/catalog").json()["datasets"]
    start = next(one for one in sets if one["id"] == name)["start"]
    parts = {part: start[part] for part in ("network", "data", "training")}
    return Remote.create(client, parts), start


def test_every_data_set_of_the_catalogue_has_one(client: Caller) -> None:
    sets = client.get("/api/v1/catalog").json()["datasets"]
    assert [one["id"] for one in sets if one["id"] not in STARTS] == []
    assert len(sets) == len(STARTS)
    for one in sets:
        sizes = one["start"]["network"]["sizes"]
        assert sizes[0] == one["inputs"]
        assert one["outputs"] in (None, sizes[-1])


@pytest.mark.parametrize("name", ["xor", "and", "or", "nand", "half-adder"])
def test_a_gate_begins_where_its_first_layer_learns(client: Caller, name: str) -> None:
    session, _ = started(client, name)
    assert session.view["sample"]["x"] == [1.0, 1.0]
    session.step(unit="pass")
    gradients = session.view["layers"][1]["grad_w"]
    assert all(value != 0.0 for row in gradients for value in row)
    # said again as the view tells it, in another network
    again = Remote.create(
        client,
        {"from": session.id, "network": {"sizes": [2, 4, session.view["network"]["sizes"][-1]]}},
    )
    assert again.view["sample"]["x"] == [1.0, 1.0]


def test_a_drawn_set_turns_round_and_own_rows_do_not(client: Caller) -> None:
    drawn = {"preset": "moons", "samples": 5, "seed": 1}
    forth, back = (
        Remote.create(client, {"data": {**drawn, "backwards": turned}}) for turned in (False, True)
    )
    rows = [client.get(f"{one.url}/data").json()["x"] for one in (forth, back)]
    assert rows[0] == rows[1][::-1]
    assert [one.view["setup"]["data"]["backwards"] for one in (forth, back)] == [False, True]
    own = {"data": {"x": [[1.0, 0.0]], "y": [[0.0, 1.0]], "backwards": True}}
    refused = client.post("/api/v1/sessions", json=own)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/data/backwards"


@pytest.mark.parametrize("name", sorted(STARTS))
def test_it_learns_in_as_many_epochs_as_it_says(client: Caller, name: str) -> None:
    session, start = started(client, name)
    session.train(start["epochs"])
    response = session.client.get(f"{session.url}/evaluation")
    found = response.json()
    parts = [part for part in (found["train"], found["test"]) if part is not None]
    assert len(parts) == (2 if start["data"]["test_fraction"] else 1)
    if name in CURVES:
        assert parts[0]["cost"] < CURVES[name]
    else:
        assert all(part["accuracy"] > 0.96 for part in parts)
    assert session.view["training"]["train_biases"]
