"""Where in training one is: the cost curve, bookmarks, watched numbers, a training that runs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.lab_page import Api, LabPage, read_number, shows, written

SPARK_HEIGHT = 16
"""Pixels between the least and the most of a sparkline."""


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def trained(api: Api, epochs: int) -> dict[str, Any]:
    """Make a session of XOR, four passes an epoch, that has been trained."""
    session = api.create({"preset": "xor"})
    return api.post(session, "/train", epochs=epochs)["session"]


def track(page: Page) -> Locator:
    return page.get_by_role("slider", name=re.compile("along the passes$"))


def at_pass(lab: LabPage, api: Api, session: dict[str, Any], number: int) -> None:
    """Wait until the page stands in a pass, and hold its numbers against the API's."""
    expect(track(lab.page)).to_have_attribute("aria-valuenow", str(number + 1))
    weight = api.get(session, f"/trace?pass={number}")["layers"][1]["w"][0][0]
    expect(lab.page.locator('[data-id="w:2:1:1"]').first).to_have_text(f"{weight:+.3f}")


def test_no_curve_before_there_is_data(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    expect(track(lab.page)).to_have_count(0)
    lab.press("Control+ArrowRight", times=2)
    expect(track(lab.page)).to_have_attribute("aria-valuemax", "2")
    assert lab.complaints == []


def test_the_cost_curve_is_gone_along_by_mouse(lab: LabPage, api: Api) -> None:
    session = trained(api, 100)
    lab.open(session)
    box = track(lab.page).bounding_box()
    assert box is not None

    def point(share: float) -> tuple[float, float]:
        return box["x"] + box["width"] * share, box["y"] + box["height"] / 2

    lab.page.mouse.move(*point(0.5))
    cost = api.get(session, "/curve")["points"][200]["cost"]
    expect(
        lab.page.get_by_text(
            f"pass 201 · epoch 51 · mean cost over all training samples = {cost:.4f}"
        )
    ).to_be_visible()
    lab.page.mouse.down()
    at_pass(lab, api, session, 200)
    lab.page.mouse.move(*point(0.3))
    lab.page.mouse.move(*point(0.25))
    lab.page.mouse.up()
    at_pass(lab, api, session, 100)
    expect(lab.page.get_by_text("pass 101", exact=True)).to_be_visible()
    assert lab.complaints == []


def test_the_cost_curve_is_gone_along_by_keyboard(lab: LabPage, api: Api) -> None:
    session = trained(api, 100)
    lab.open(session)
    track(lab.page).focus()
    for key, number in {"Home": 0, "ArrowRight": 1, "PageUp": 41, "ArrowDown": 40}.items():
        lab.press(key)
        at_pass(lab, api, session, number)
    lab.press("PageDown")
    at_pass(lab, api, session, 0)
    lab.press("End")
    expect(track(lab.page)).to_have_attribute("aria-valuenow", "401")
    expect(track(lab.page)).to_have_attribute("aria-valuetext", re.compile("^pass 401 · epoch 101"))
    assert lab.complaints == []


def test_a_place_keeps_its_name(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    lab.press("ArrowRight", times=12)
    lab.at_step(12, 33)
    lab.press("m")
    panel = lab.page.get_by_role("region", name="Bookmarks")
    panel.get_by_label("Name of this place").fill("a hidden error")
    lab.press("Enter")
    there = panel.get_by_role("button", name="Go to a hidden error, pass 1 · step 12")
    expect(there).to_be_visible()
    lab.press("Escape")
    expect(panel).to_be_hidden()
    lab.press("Control+ArrowRight", times=3)
    expect(lab.page.get_by_text("pass 3", exact=True)).to_be_visible()

    lab.page.reload()
    flag = lab.page.get_by_role("button", name="Go to a hidden error, pass 1 · step 12")
    flag.click()
    lab.at_step(12, 33)
    expect(lab.page.get_by_text("pass 1", exact=True)).to_be_visible()
    marks: list[dict[str, Any]] = api.get(session)["bookmarks"]
    assert [(m["name"], m["pass"], m["step"]) for m in marks] == [("a hidden error", 0, 12)]

    lab.press("m")
    panel.get_by_role("button", name="Delete a hidden error").click()
    expect(panel).to_contain_text("There are no bookmarks yet.")
    assert api.get(session)["bookmarks"] == []
    assert lab.complaints == []


def points_of(path: str) -> list[tuple[float, float]]:
    pairs = (pair.split(",") for pair in path.removeprefix("M").split("L"))
    return [(float(x), float(y)) for x, y in pairs]


def test_a_watched_number_shows_the_apis_series(lab: LabPage, api: Api) -> None:
    session = trained(api, 20)
    api.post(session, "/seek", **{"pass": 60, "step": 14})
    lab.open(session)
    name = "error δ of neuron 1 of layer 2"
    lab.press("ArrowLeft")
    lab.press("ArrowRight")
    lab.page.locator('[data-id="delta:2:1"]').first.click()
    lab.press("w")
    watched = lab.page.get_by_role("region", name="Watched")
    expect(watched.get_by_role("img", name="from pass 12 to pass 61")).to_be_visible()

    values = api.get(session, "/series?id=delta:2:1&passes=50")["series"][0]["values"]
    number = watched.locator('[data-ref="delta:2:1"]')
    assert shows(number.inner_text(), values[-1])
    change = watched.get_by_text(re.compile("^Δ [+−]")).inner_text()
    assert shows(change.removeprefix("Δ ").replace("+", ""), values[-1] - values[-2])
    path = watched.locator("svg[role=img] path").get_attribute("d")
    assert path is not None
    least, most = min(values), max(values)
    wanted = [SPARK_HEIGHT - (v - least) / (most - least) * SPARK_HEIGHT for v in values]
    found = points_of(path)
    assert len(found) == len(wanted)
    assert all(abs(y - w) < 0.01 for (_, y), w in zip(found, wanted, strict=True))

    watched.get_by_role("switch", name="One pass per epoch").check()
    expect(
        watched.get_by_role("img", name="from pass 1 to pass 61, every 4 passes")
    ).to_be_visible()
    path = watched.locator("svg[role=img] path").get_attribute("d")
    assert path is not None
    every = api.get(session, "/series?id=delta:2:1&passes=61")["series"][0]["values"][::4]
    least, most = min(every), max(every)
    wanted = [SPARK_HEIGHT - (v - least) / (most - least) * SPARK_HEIGHT for v in every]
    heights = [y for _, y in points_of(path)]
    assert heights == pytest.approx(wanted, abs=0.01)

    lab.press("Home")
    expect(number).to_have_text("not computed yet")
    lab.page.reload()
    expect(number).to_have_text("not computed yet")
    watched.get_by_role("button", name=f"Stop watching: {name}").click()
    expect(watched).to_have_count(0)
    assert lab.complaints == []


def test_a_stopped_training_keeps_what_was_learnt(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    lab.open(session)
    lab.page.get_by_label("Epochs").fill("100000")
    lab.page.get_by_role("button", name="Train", exact=True).click()
    progress = re.compile(
        r"^\d+ of 100000 epochs · mean cost over all training samples = \S+ · \d+ (s|min|h) left$"
    )
    expect(lab.page.get_by_text(progress)).to_be_visible()
    expect(track(lab.page)).to_be_visible()  # the curve grows while it runs
    lab.page.get_by_role("button", name="Stop", exact=True).click()
    result = lab.page.get_by_text(
        re.compile(
            r"^\d+ epochs · mean cost over all training samples = \S+ · stopped by you; what was"
        )
    )
    expect(result).to_be_visible()

    said = re.match(
        r"(\d+) epochs · mean cost over all training samples = (\S+)", result.inner_text()
    )
    assert said is not None
    epochs = int(said[1])
    view = api.get(session)
    # It may stop within an epoch.
    number = view["furthest"]["pass"]
    assert view["furthest"] == {"pass": number, "step": 0}
    assert 4 * epochs <= number < 4 * (epochs + 1)
    assert (view["cursor"]["pass"], view["cursor"]["step"]) == (number, 0)
    at_pass(lab, api, session, number)
    # The cost that is told is that of the last whole epoch, as the number of epochs is.
    api.post(session, "/seek", **{"pass": 4 * epochs, "step": 0})
    learnt = api.get(session, "/evaluation")["train"]
    assert read_number(said[2]) == written(learnt["cost"])
    assert lab.complaints == []


def test_a_step_ends_a_training(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    lab.open(session)
    lab.page.get_by_label("Epochs").fill("100000")
    lab.page.get_by_role("button", name="Train", exact=True).click()
    expect(lab.page.get_by_text("of 100000 epochs")).to_be_visible()
    lab.press("ArrowRight")
    expect(lab.page.get_by_text("stopped by you; what was learnt is kept")).to_be_visible()
    lab.press("ArrowRight")
    lab.at_step(1, 39)
    assert api.get(session)["furthest"]["pass"] > 0
    assert lab.complaints == []


def test_a_training_that_cannot_begin_says_so_at_the_field(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "xor"}))
    lab.page.get_by_label("Epochs").fill("0")
    lab.page.get_by_role("button", name="Train", exact=True).click()
    expect(lab.page.get_by_role("alert").filter(has_text="1")).to_be_visible()
    expect(lab.page.get_by_role("button", name="Train", exact=True)).to_be_enabled()
