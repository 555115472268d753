"""Samples drawn on the decision surface: one edit of the data, within the rounding it states."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.barriers import flaws
from tests.browser.lab_page import Api, LabPage

MOONS: dict[str, Any] = {
    "network": {"sizes": [2, 3, 1], "cost": "binary_cross_entropy", "seed": 1},
    "data": {"preset": "moons", "samples": 20, "seed": 1, "test_fraction": 0.2},
    "training": {"batch_size": 4},
}


def opened(lab: LabPage, session: dict[str, Any]) -> Locator:
    lab.page.goto("about:blank")
    lab.open(session)
    lab.page.get_by_role("tab", name="Learning").click()
    lab.page.get_by_role("switch", name="Draw points").check()
    plane = lab.page.get_by_role("button", name="Plane to draw on")
    expect(plane).to_be_visible()
    plane.scroll_into_view_if_needed()
    return plane


def press(plane: Locator, across: float, down: float) -> None:
    box = plane.bounding_box()
    assert box is not None
    plane.click(position={"x": across * box["width"], "y": down * box["height"]})


def test_two_points_are_drawn_applied_learnt_from_and_taken_back(lab: LabPage, api: Api) -> None:
    session = api.create(MOONS)
    api.post(session, "/train", epochs=2)
    before = api.get(session, "/data")
    surface = api.get(session, "/surface")
    plane = opened(lab, session)
    lab.page.get_by_label("Target to draw").select_option("1")
    press(plane, 0.1, 0.05)
    lab.page.get_by_label("Target to draw").select_option("0")
    press(plane, 0.95, 0.9)
    expect(lab.page.get_by_text("2 new, 0 moved, 0 removed")).to_be_visible()
    expect(plane.locator(".drawn")).to_have_count(2)
    assert api.get(session, "/data") == before
    assert flaws(lab.page) == []
    lab.page.get_by_role("button", name="Apply", exact=True).click()
    expect(plane.locator(":is(circle, rect):not(.drawn)")).to_have_count(22)
    after = api.get(session, "/data")
    assert after["count"] == 22
    assert after["test"] == [18, 19, 20, 21]
    assert [after[k][:16] + after[k][18:] for k in "xy"] == [before[k] for k in "xy"]
    assert after["y"][16:18] == [[1], [0]]
    sides = [[surface[k][0], surface[k][-1]] for k in "xy"]
    for x, shares in zip(after["x"][16:18], [(0.1, 0.95), (0.95, 0.1)], strict=True):
        for value, (low, high), share in zip(x, sides, shares, strict=True):
            # half a step of rounding, and the pixel that the pointer was in
            assert value == pytest.approx(low + share * (high - low), abs=(high - low) / 150)
            assert value == round(value, 3)
    api.post(session, "/train", epochs=1)
    lab.open(session)
    back = lab.page.get_by_role("button", name="Undo the last change")
    with lab.page.expect_response("**/undo"):
        back.click()
    assert api.get(session, "/data")["count"] == 22
    expect(back).to_be_enabled()
    with lab.page.expect_response("**/undo"):
        back.click()
    assert api.get(session, "/data") == before
    assert lab.complaints == []


def test_points_are_drawn_removed_and_put_back_by_keys(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    plane = opened(lab, session)
    keys = lab.page.keyboard
    plane.focus()
    keys.press("ArrowRight")
    keys.press("Enter")
    expect(plane.locator(".drawn")).to_have_count(1)
    keys.press("Delete")
    expect(plane.locator(".drawn")).to_have_count(0)
    for _ in range(4):
        keys.press("Delete")
    expect(lab.page.get_by_text("One sample to learn from must stay.")).to_be_visible()
    expect(plane.locator(".gone")).to_have_count(3)
    lab.page.get_by_role("button", name="Put back").click()
    expect(plane.locator(":is(circle, rect):not(.drawn)")).to_have_count(4)
    assert len(api.get(session, "/data")["x"]) == 4
    assert lab.complaints == []
