"""The curves of trainings in the panel *Learning*: what they end with is what the API replied."""

from __future__ import annotations

import math
import re
from typing import Any

from playwright.sync_api import expect

from tests.browser.barriers import flaws
from tests.browser.lab_page import Api, LabPage, shows

MOONS: dict[str, Any] = {
    "network": {"sizes": [2, 3, 1], "cost": "binary_cross_entropy", "seed": 1},
    "data": {"preset": "moons", "samples": 40, "seed": 1, "test_fraction": 0.2},
}
EPOCHS = 12
RATE = 2.0
MARKS = (("cost", "cost"), ("test cost", "test_cost"))
SHARES = (("accuracy", "accuracy"), ("test accuracy", "test_accuracy"))


def train(lab: LabPage, until: int) -> None:
    """Train some epochs from the page; the session then has had so many."""
    lab.page.get_by_label("Epochs", exact=True).fill(str(EPOCHS))
    lab.page.get_by_role("button", name="Train", exact=True).click()
    expect(lab.page.get_by_role("listitem").filter(has_text=f"after epoch {until} ")).to_have_count(
        1
    )
    expect(lab.page.get_by_role("button", name="Train", exact=True)).to_be_enabled()


def percent(share: float) -> str:
    """Write a share from 10 % up as the page does: three digits, a tie away from zero."""
    return f"{math.floor(1000 * share + 0.5) / 10:g}\N{NO-BREAK SPACE}%"


def read(line: str) -> dict[str, str]:
    """Return what a line of the list tells, by name: `epoch 12 · cost 0.2 · …`."""
    parts = line.partition("epoch ")[2].split(" · ")
    named = [part.rpartition("cost " if "cost" in part else "accuracy ") for part in parts[1:]]
    return {(before + word).strip(): value for before, word, value in named} | {"epoch": parts[0]}


def test_two_trainings_end_with_what_the_api_replies(lab: LabPage, api: Api) -> None:
    session = api.create(MOONS)
    twin = api.create(MOONS)
    lab.open(session)
    lab.page.get_by_role("tab", name="Learning").click()
    curves = lab.page.get_by_role("region", name="Learning curves")
    expect(curves).to_contain_text("Train the network")
    train(lab, EPOCHS)
    lines = curves.get_by_role("listitem")
    expect(lines).to_have_count(1)
    rate = lab.page.get_by_label("Learning rate η", exact=True)
    rate.fill(str(RATE))
    rate.press("Enter")
    train(lab, 2 * EPOCHS)
    expect(lines).to_have_count(2)
    expect(lines.last).to_contain_text("run 2 · η 0.5 → 2")

    replies = [api.post(twin, "/train", epochs=EPOCHS)]
    changed = {"training": {"learning_rate": RATE}}
    api.http.patch(f"/api/v1/sessions/{twin['id']}", json=changed).raise_for_status()
    replies.append(api.post(twin, "/train", epochs=EPOCHS))
    for line, reply in zip(lines.all_inner_texts(), replies, strict=True):
        told, last = read(line), reply["history"][-1]
        assert told["epoch"] == str(last["epoch"])
        for name, key in MARKS:
            assert shows(told[name], last[key]), (name, line, last)
        for name, key in SHARES:
            assert told[name] == percent(last[key]), (name, line, last)
    drawn = curves.get_by_role("img")
    expect(drawn).to_have_count(2)
    expect(drawn.first).to_have_accessible_name(re.compile("run 2 · η 0.5 → 2: after epoch 24"))
    assert flaws(lab.page) == []

    slider = curves.get_by_label("Read at epoch")
    slider.press("Home")
    first = replies[0]["history"][0]
    expect(lines.first).to_contain_text("epoch 1 ")
    assert shows(read(lines.first.inner_text())["cost"], first["cost"])
    expect(lines.last).to_contain_text("has no epoch there")
    curves.get_by_role("button", name="Clear earlier runs").click()
    expect(lines).to_have_count(1)
    expect(lines).to_contain_text("run 2")
    assert lab.complaints == []
