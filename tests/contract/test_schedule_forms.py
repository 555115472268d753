"""Schedules as callers write them: in the catalogue, in files, in programs, and wrong."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from app.engine.schedules import SCHEDULES
from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller
from tests.contract.schedule_cases import (
    ETA,
    GIVEN_STEP,
    changing,
    rate,
    spec_of,
)


@changing
def test_files_hold_a_schedule_and_programs_take_its_rate(
    client: Caller, schedule: dict[str, Any]
) -> None:
    session = Remote.create(client, spec_of(schedule, optimizer="momentum"))
    session.train(3)
    exported = {
        name: client.get(f"{session.url}/export/{name}")
        for name in ("json", "npz", "onnx", "py-numpy", "py-torch", "py-keras", "ipynb", "tex")
    }
    assert {reply.status_code for reply in exported.values()} == {200}
    for name in ("json", "npz", "onnx"):
        kind = exported[name].headers["content-type"]
        reply = client.post(
            f"{ROOT}/sessions/import",
            content=exported[name].content,
            headers={"content-type": kind},
        )
        assert reply.status_code == 201, reply.text
        assert reply.json()["training"] == session.view["training"]
    here = rate(schedule, 3)
    value = client.get(f"{session.url}/explain/learning_rate").json()["value"]
    assert value == pytest.approx(here, rel=1e-14)
    for name, argument in (("py-torch", f"lr={value!r}"), ("py-keras", f"rate={value!r}")):
        assert argument in exported[name].text
        assert f"{SCHEDULES[schedule['name']].numpy}, eta = {ETA}, e = 3" in exported[name].text
    assert SCHEDULES[schedule["name"]].numpy in exported["py-numpy"].text


def test_a_file_with_a_schedule_that_is_none_is_refused_at_its_place(client: Caller) -> None:
    session = Remote.create(client, spec_of(GIVEN_STEP))
    whole = client.get(f"{session.url}/export/json").json()
    for wrong in (
        {"name": "step", "every": 2.5, "factor": 0.5},
        {"name": "saw"},
        7,
        {"every": [1]},
    ):
        text = orjson.dumps(whole).replace(orjson.dumps(GIVEN_STEP), orjson.dumps(wrong))
        assert text != orjson.dumps(whole)
        reply = client.post(
            f"{ROOT}/sessions/import", content=text, headers={"content-type": "application/json"}
        )
        assert (
            "/training/schedule"
            in check_problem(reply, 422, "invalid_input")["errors"][0]["pointer"]
        )


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"name": "step"}, "every"),
        ({"name": "step", "every": 3}, "factor"),
        ({"name": "step", "every": 0, "factor": 0.5}, "every"),
        ({"name": "step", "every": 1.5, "factor": 0.5}, "every"),
        ({"name": "step", "every": True, "factor": 0.5}, "every"),
        ({"name": "step", "every": 1_000_001, "factor": 0.5}, "every"),
        ({"name": "step", "every": 3, "factor": 0}, "factor"),
        ({"name": "step", "every": 3, "factor": 1.01}, "factor"),
        ({"name": "exponential", "decay": -0.5}, "decay"),
        ({"name": "exponential", "decay": 0.9, "every": 2}, "every"),
        ({"name": "cosine", "epochs": 0}, "epochs"),
        ({"name": "constant", "decay": 0.5}, "decay"),
        ({"name": "sawtooth"}, "name"),
        ({"every": 2}, "name"),
        ({"name": "cosine", "epochs": 5, "warmup": 2}, "warmup"),
    ],
)
def test_what_is_no_schedule_is_refused_by_its_place(
    client: Caller, wrong: dict[str, Any], pointer: str
) -> None:
    where = f"/training/schedule/{pointer}"
    reply = client.post(f"{ROOT}/sessions", json={"training": {"schedule": wrong}})
    check_problem(reply, 422, "invalid_input", where)
    session = Remote.create(client, {})
    check_problem(
        session.post("patch", {"training": {"schedule": wrong}}), 422, "invalid_input", where
    )
    asked = {"network": {"sizes": [1, 1]}, "x": [1.0], "y": [1.0], "training": {"schedule": wrong}}
    check_problem(client.post(f"{ROOT}/pass", json=asked), 422, "invalid_input", where)
    assert session.get()["revision"] == 0


def test_the_catalogue_says_what_each_takes(client: Caller) -> None:
    found = {each["id"]: each for each in client.get(f"{ROOT}/catalog").json()["schedules"]}
    assert list(found) == list(SCHEDULES)
    for name, each in found.items():
        assert each["title"]
        suggested = {key: bound["suggested"] for key, bound in each["parameters"].items()}
        Remote.create(client, {"training": {"schedule": {"name": name, **suggested}}})
        for key, bound in each["parameters"].items():
            for value, status in (
                (bound["maximum"], 201),
                (bound["maximum"] * 1.5 if not bound["whole"] else bound["maximum"] + 1, 422),
                (bound["minimum"], 422 if bound["exclusive"] else 201),
                (bound["minimum"] - 1, 422),
            ):
                asked = {"name": name, **suggested, key: int(value) if bound["whole"] else value}
                reply = client.post(f"{ROOT}/sessions", json={"training": {"schedule": asked}})
                assert reply.status_code == status, (asked, reply.text)
