"""The README's tour of the API, word for word, against a served lab."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import LiveServer

README = Path(__file__).parents[1] / "README.md"
WAIT = 120  # seconds that the whole tour may take
CURL = """#!/bin/sh
# The real curl, but a refusal ends the tour; each reply is kept beside its arguments.
n=$(($(cat "$REPLIES/count" 2>/dev/null || echo 0) + 1))
echo $n > "$REPLIES/count"
echo "$@" > "$REPLIES/$n.call"
"$REAL_CURL" --fail-with-body "$@" > "$REPLIES/$n.body"
code=$?
cat "$REPLIES/$n.body"
exit $code
"""


def tour() -> str:
    """The shell block below the heading."""
    section = README.read_text(encoding="utf-8").split("## The API in a minute\n", 1)[1]
    found = re.match(r"\s*```sh\n(.*?)```", section, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def replies(
    live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[str, str]]:
    """What each call of the tour answered, in its order."""
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is absent, and the tour is told in it: `apt-get install curl`")
    folder = tmp_path_factory.mktemp("tour")
    shim = folder / "curl"
    shim.write_text(CURL)
    shim.chmod(0o755)
    path = os.pathsep.join([str(folder), str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", tour()],
        env={
            **os.environ,
            "PATH": path,
            "API": f"{live_server.url}/api/v1",
            "REPLIES": str(folder),
            "REAL_CURL": curl,
        },
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=False,
    )
    count = int((folder / "count").read_text())
    told = [
        ((folder / f"{n}.call").read_text().strip(), (folder / f"{n}.body").read_text())
        for n in range(1, count + 1)
    ]
    assert run.returncode == 0, (run.stderr, told[-1])
    return told


def test_every_call_of_the_tour_is_made(replies: list[tuple[str, str]]) -> None:
    assert len(replies) == tour().count("curl ")


def test_the_tour_gives_what_it_says(replies: list[tuple[str, str]]) -> None:
    def reply(part: str, which: int = 0) -> Any:
        return json.loads([body for call, body in replies if part in call][which])

    five, back = reply("/step"), reply("/step", 1)
    assert five["cursor"]["step"] == 5
    assert (back["cursor"]["step"], back["cursor"]["phase"]) == (4, "forward")
    for call, phase in (("/forward", "backward"), ("/backward", "update"), ("/update", "done")):
        assert reply(call)["cursor"]["phase"] == phase
    english, german = reply("/explain/delta:2:1"), reply("/explain/delta:2:1", 1)
    assert english["value"] == german["value"] is not None
    assert english["words"] != german["words"]
    assert reply("/gradient-check")["passed"] is True
    before, changed, undone = reply("/update"), reply("PATCH"), reply("/undo")
    assert changed["layers"][1]["w"] != before["layers"][1]["w"]
    assert undone["layers"] == before["layers"]
    assert reply("/history")["redo"][0]["kind"] == "parameters"
    branch, compared = reply("/fork"), reply("/compare/")
    assert branch["parent"]["name"] == "η = 1"
    assert branch["cursor"]["step"] == 0
    assert compared["cursors"]["other"]["step"] == 0
    linked, brought = reply("/open"), reply("/sessions/import")
    assert reply("/links")["path"].endswith(reply("/links")["id"])
    assert linked["layers"] == brought["layers"] == undone["layers"]
    assert len({linked["id"], brought["id"], undone["id"]}) == 3
    another = reply('"from"')
    assert another["network"]["cost"] == "binary_cross_entropy"
    assert another["sample"] == before["sample"]
    trained = reply('"epochs": 10000')
    assert f"{trained['cost']:.9e}" == "3.510187783e-05"
    assert trained["epochs_run"] == 10_000
    place = reply("/seek")["cursor"]
    assert (place["pass"], place["step"]) == (4_999, 12)
    looked = reply("sample=3")
    assert looked["sample"]["index"] == 3
    assert looked["learns_from"] != [3]
    stopped = reply("return=minimal")
    assert "layers" not in stopped
    assert stopped["stopped_by"]["quantity"] == stopped["cursor"]["last"] == "delta:2:1"
    assert reply("/pass")["layers"][1]["a"] == [pytest.approx(0.401312339887548)]


def test_every_reply_that_is_printed_ends_its_line(replies: list[tuple[str, str]]) -> None:
    printed = [(call, body) for call, body in replies if " -o " not in call]
    asked_for = [call for call, body in printed if not body.endswith("\n")]
    # what else is read by a program, for its id
    assert len(asked_for) == tour().count("| id_of)")


def test_the_stream_of_the_tour_tells_its_progress_and_ends_below_its_bound(
    replies: list[tuple[str, str]],
) -> None:
    body = next(body for call, body in replies if "event-stream" in call)
    events = [line.removeprefix("event: ") for line in body.splitlines() if "event: " in line]
    assert len(events) > 1
    assert events == [*["progress"] * (len(events) - 1), "done"]
    costs = [json.loads(line[6:])["cost"] for line in body.splitlines() if line[:6] == "data: "]
    assert all(cost >= 0.0001 for cost in costs[:-1])
    assert costs[-1] < 0.0001
    done = json.loads(body.strip().splitlines()[-1].removeprefix("data: "))
    assert done["stopped_by"] == "cost_below"
