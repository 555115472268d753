"""What a session must remember beyond its process: why it stopped, its epochs, its edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote
from tests.caller import Caller

SAMPLES = {"x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8], [0.2, 0.5], [1.5, -1.1]]}
FIVE: dict[str, Any] = {
    "network": {"sizes": [2, 2, 1], "seed": 11},
    "data": {**SAMPLES, "y": [[0.0], [1.0], [0.25], [1.0], [0.5]]},
    "training": {"learning_rate": 0.2},
}


def restarted(path: Path, session: Remote | None = None, look: bool = True) -> Remote:
    """The session, or a new one, in a process that has nothing of it at hand."""
    client = Caller(create_app(Settings(store=f"sqlite:///{path / 'lab.db'}")))
    if session is None:
        return Remote.create(client, FIVE)
    again = Remote(client, session.view)
    if look:
        again.get()
    return again


@pytest.mark.parametrize(
    ("condition", "by"),
    [
        ({"kind": "reached", "target": "delta:2:1"}, "pass"),
        ({"kind": "sign_change", "target": "grad_w"}, "pass"),
        ({"kind": "cost_rises"}, "epoch"),
    ],
    ids=str,
)
def test_why_a_move_stopped_survives_a_restart(tmp_path: Path, condition: Any, by: str) -> None:
    session = restarted(tmp_path)
    response = session.client.post(f"{session.url}/conditions", json=condition)
    assert response.status_code == 201, response.text
    session.get()
    while "stopped_by" not in session.view:
        assert session.place[0] < 2_000
        session.step(by)
    stop = session.view["stopped_by"]
    assert stop["condition"]["kind"] == condition["kind"]
    assert (stop["pass"], stop["step"]) == session.place
    again = restarted(tmp_path, session)
    assert again.view == session.view
    again.back("op")
    assert "stopped_by" not in again.view
    assert "stopped_by" not in restarted(tmp_path, again).view


def epochs_by_pass(session: Remote, passes: int) -> list[int]:
    """The epoch that each pass says it belongs to."""
    found = []
    for number in range(passes):
        session.seek(number, 1)
        found.append(session.view["cursor"]["epoch"])
    return found


@pytest.mark.parametrize("batch_size", [2, 5])
@pytest.mark.parametrize("at", [1, 4])
@pytest.mark.parametrize("shuffle", [False, True])
def test_an_epoch_is_one_from_all_of_its_passes_when_cut_anew_on_the_way(
    client: Caller, batch_size: int, at: int, shuffle: bool
) -> None:
    """From every pass, an epoch on ends where the last pass of that epoch ends, and back begins."""
    session = Remote.create(client, FIVE)
    session.step("pass", at)
    session.step("op")
    session.patch(training={"batch_size": batch_size, "shuffle": shuffle})
    session.step("pass", 12)
    session.step("pass")
    session.patch(training={"batch_size": 1})
    session.step("pass", 12)
    passes = session.place[0] - 5
    epochs = epochs_by_pass(session, passes + 5)
    assert epochs == sorted(epochs)
    for number, epoch in enumerate(epochs[:passes]):
        first, last = epochs.index(epoch), len(epochs) - 1 - epochs[::-1].index(epoch)
        session.seek(number, 1)
        session.back("epoch")
        assert session.place == (first, 0), number
        session.seek(number, 0)
        session.step("epoch")
        assert session.place == (last, session.steps), number


def test_checkpoints_of_an_edited_past_are_never_taken_for_those_of_the_other(
    tmp_path: Path,
) -> None:
    """Taken back, an edit and what was reached after it leave nothing in what is replayed.

    The edited past is gone over so far that it has stored checkpoints of its own; a process that
    has looked at nothing else would replay from them if they were still in place.
    """
    session = restarted(tmp_path)
    session.train(30)
    first = {number: session.trace(**{"pass": number}) for number in (102, 140)}
    session.seek(100, 3)
    session.patch(set={"w:2:1:2": 0.75})
    session.step("pass", 45)
    edited = {number: session.trace(**{"pass": number}) for number in (102, 140)}
    session.write("undo")
    for number, trace in first.items():
        fresh = restarted(tmp_path, session, look=False)
        assert fresh.trace(**{"pass": number}) == trace
        assert trace["layers"] != edited[number]["layers"]
    session.write("redo")
    for number, trace in edited.items():
        fresh = restarted(tmp_path, session, look=False)
        assert fresh.trace(**{"pass": number}) == trace
