"""`train` as a stream of events, against a served lab: what it tells, and how it can end."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from app.api.epochs import TrainProgress, TrainView
from app.api.errors import Problem
from tests.api.lab import ROOT, Remote, check_problem, made, reader, state, strict_json
from tests.caller import Caller
from tests.patience import PATIENCE

STREAM = {"Accept": "text/event-stream"}
XOR = {"preset": "xor", "training": {"batch_size": 3}}
VIEWS = {"progress": TrainProgress, "done": TrainView, "error": Problem}
LONG = {"epochs": 100_000}

Event = tuple[str, dict[str, Any]]


@contextmanager
def training(client: httpx.Client, url: str, body: dict[str, Any]) -> Iterator[Iterator[Event]]:
    """Begin a streamed training; gives its events, each held to its type."""
    with client.stream("POST", f"{url}/train", json=body, headers=STREAM) as response:
        assert response.status_code == 200, response.read()
        assert response.headers["content-type"].startswith("text/event-stream")
        yield events(response.iter_lines())


def events(lines: Iterator[str]) -> Iterator[Event]:
    name = ""
    for line in lines:
        field, _, text = line.partition(": ")
        if field == "event":
            name = text
        if field == "data":
            reader(VIEWS[name]).validate_json(text, strict=True)
            yield name, strict_json(text)


def all_events(client: httpx.Client, url: str, body: dict[str, Any]) -> list[Event]:
    with training(client, url, body) as found:
        return list(found)


def test_progress_is_told_while_it_runs_and_adds_up(
    served: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.api.streams.SLICE_SECONDS", 0)  # however fast: one event a stretch
    url = made(served, XOR)
    told = all_events(served, url, {"epochs": 3_000})
    *progress, (last, done) = told
    assert last == "done"
    assert len(progress) >= 2
    assert {name for name, _ in progress} == {"progress"}
    assert (done["epochs_run"], done["stopped_by"]) == (3_000, "epochs")
    run, epochs = 0, []
    for _, event in progress:
        assert event["epochs"] == 3_000
        # A stretch may end in the middle of an epoch, whose two passes are told apart then.
        assert run <= event["epochs_run"] < 3_000
        run = event["epochs_run"]
        assert 2 * run <= event["pass"] <= 2 * run + 1
        assert len(event["history"]) != 1 or event["cost"] == event["history"][0]["cost"]
        assert len(event["history"]) <= 50
        epochs += [point["epoch"] for point in event["history"]]
        assert event["seconds"] > 0
        left = event["seconds"] / run * (3_000 - run)
        assert event["seconds_left"] == pytest.approx(left)
    assert epochs == sorted(set(epochs))
    assert [e["seconds"] for _, e in progress] == sorted(e["seconds"] for _, e in progress)
    assert done["session"]["cursor"]["pass"] == 6_000
    assert done["session"]["revision"] == len(told)


def test_it_ends_where_a_plain_training_ends(served: httpx.Client) -> None:
    streamed, plain = made(served, XOR), made(served, XOR)
    (_, done) = all_events(served, streamed, {"epochs": 700})[-1]
    whole = served.post(f"{plain}/train", json={"epochs": 700}).json()
    assert state(done.pop("session")) == state(whole.pop("session"))
    assert done == whole


def test_until_the_cost_is_below_a_bound(served: httpx.Client) -> None:
    streamed, plain = made(served, {"preset": "and"}), made(served, {"preset": "and"})
    body = {"epochs": 50_000, "until": {"cost_below": 0.01}}
    (name, done) = all_events(served, streamed, body)[-1]
    whole = served.post(f"{plain}/train", json=body).json()
    assert (name, done["stopped_by"]) == ("done", "cost_below")
    assert done["cost"] < 0.01
    for key in ("epochs_run", "cost", "stopped_by"):
        assert done[key] == whole[key]
    assert state(done["session"]) == state(whole["session"])


def test_a_condition_ends_it_and_a_divergence_does(served: httpx.Client) -> None:
    url = made(served, {"preset": "and"})
    served.post(f"{url}/conditions", json={"kind": "cost_below", "value": 0.05})
    (name, done) = all_events(served, url, LONG)[-1]
    assert (name, done["stopped_by"]) == ("done", "condition")
    assert done["session"]["stopped_by"]["quantity"] == "cost"
    wild = made(
        served,
        {
            "network": {"sizes": [2, 3, 1], "activations": ["linear", "linear"], "seed": 1},
            "data": {"preset": "xor"},
            "training": {"learning_rate": 1e6},
        },
    )
    (name, done) = all_events(served, wild, LONG)[-1]
    assert (name, done["stopped_by"]) == ("done", "diverged")
    assert "diverged" in done["session"]


def test_who_goes_away_stops_it_and_what_was_learnt_stays(served: httpx.Client) -> None:
    url = made(served, XOR)
    with training(served, url, LONG) as found:
        next(found)
        _, seen = next(found)
    # It may finish the run that it was in, then stands still for good.
    revisions = [served.get(url).json()["revision"]]
    deadline = time.monotonic() + PATIENCE
    while len(revisions) < 10 or len(set(revisions[-10:])) > 1:
        assert time.monotonic() < deadline, "it trains on with nobody listening"
        time.sleep(0.1)  # as long as one run
        revisions.append(served.get(url).json()["revision"])
    left = served.get(url).json()
    assert left["revision"] >= seen["revision"]
    assert left["cursor"]["pass"] >= seen["pass"] > 0
    assert left["cursor"]["pass"] < 2 * LONG["epochs"]
    # What was learnt is what a plain training of as many passes learns.
    twin = made(served, XOR)
    passes = left["cursor"]["pass"]
    whole = served.post(f"{twin}/train", json={"passes": passes}).json()["session"]
    assert state(whole) == state(left)


def test_a_session_deleted_under_it_ends_it_with_the_problem(served: httpx.Client) -> None:
    url = made(served, XOR)
    with training(served, url, LONG) as found:
        assert next(found)[0] == "progress"
        assert served.delete(url).status_code == 204
        (name, problem) = list(found)[-1]
    assert name == "error"
    assert (problem["code"], problem["status"]) == ("session_not_found", 404)
    assert served.get(url).status_code == 404


def test_another_writer_interrupts_it(served: httpx.Client) -> None:
    url = made(served, XOR)
    with training(served, url, LONG) as found:
        next(found)
        stepped = served.post(f"{url}/step", json={"unit": "op"}).json()
        (name, done) = list(found)[-1]
    assert (name, done["stopped_by"]) == ("done", "interrupted")
    assert done["session"] == stepped == served.get(url).json()
    assert stepped["cursor"]["step"] == 1
    assert done["epochs_run"] == stepped["cursor"]["epoch"]
    assert done["history"][-1]["epoch"] == done["epochs_run"]


def test_a_defect_ends_it_with_a_problem_too(app: FastAPI, served: httpx.Client) -> None:
    url = made(served, XOR)
    plan = app.state.service.training

    def broken(*arguments: Any, **named: Any) -> Any:
        training = plan(*arguments, **named)
        go_on, slices = training.go_on, 0

        def fail(seconds: float) -> Any:
            nonlocal slices
            slices += 1
            if slices == 2:
                raise RuntimeError("secret of the house")
            return go_on(seconds)

        training.go_on = fail
        return training

    app.state.service.training = broken
    told = all_events(served, url, LONG)
    assert [name for name, _ in told] == ["progress", "error"]
    assert told[-1][1]["code"] == "internal"
    assert "secret" not in json.dumps(told[-1][1])


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        ({"epochs": 0}, {}, 422, "invalid_input"),
        ({"epochs": 100_001}, {}, 422, "invalid_input"),
        ({}, {"If-Match": '"7"'}, 412, "stale_revision"),
    ],
    ids=str,
)
def test_what_cannot_begin_is_refused_as_ever(
    client: Caller, body: Any, headers: dict[str, str], status: int, code: str
) -> None:
    session = Remote.create(client)
    response = client.post(f"{session.url}/train", json=body, headers={**STREAM, **headers})
    check_problem(response, status, code)
    assert session.get()["revision"] == 0
    unknown = client.post(f"{ROOT}/sessions/none/train", json={}, headers=STREAM)
    check_problem(unknown, 404, "session_not_found")
