"""Dropout on the page: masks are read on the neurons, stepped, explained, and set in the rail."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage, shows
from tests.hunts import hunted

DROPPING: dict[str, Any] = {
    "network": {"sizes": [2, 3, 2], "seed": 4},
    "data": {"x": [[0.5, -1.0], [1.0, 0.3]], "y": [[0.0, 1.0], [1.0, 0.0]]},
    "training": {"dropout": 0.5},
}


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


@pytest.mark.parametrize("theme", hunted(["light", "dark"], ["light"]))
def test_a_mask_is_stepped_and_a_dropped_neuron_looks_it(
    lab: LabPage, api: Api, theme: str
) -> None:
    lab.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    session = api.create(DROPPING)
    masks = api.get(session, "/trace")["layers"][1]["mask"]
    steps = session["cursor"]["steps"]
    lab.open(session)
    mask = lab.page.locator('[data-quantity="mask:2:1"]')
    expect(mask).to_be_visible()
    expect(mask.locator(".number")).to_have_text("")
    lab.press("ArrowRight", 2)
    lab.at_step(2, steps)
    expect(lab.page.locator('[data-explains="mask:2:1"]')).to_be_visible()
    assert shows(mask.locator(".number").text_content() or "", masks[0])
    lab.press("ArrowRight", 11)
    lab.at_step(13, steps)
    hatched = lab.page.locator("[data-dropped]")
    expect(hatched).to_have_count(masks.count(0.0))
    assert {each.get_attribute("data-dropped") for each in hatched.all()} == {
        f"2:{j}" for j, value in enumerate(masks, start=1) if value == 0.0
    }
    lab.press("Home")
    expect(hatched).to_have_count(0)
    assert barriers(lab.page) == []
    assert lab.complaints == []


def test_the_rail_sets_the_rate_and_tells_what_is_wrong(lab: LabPage, api: Api) -> None:
    session = api.create({**DROPPING, "training": {}})
    lab.open(session)
    lab.page.get_by_text("More", exact=True).first.click()
    field = lab.page.get_by_label("Dropout p", exact=True)
    expect(field).to_have_value("0")
    field.fill("0.3")
    field.press("Enter")
    expect(lab.page.locator('[data-quantity="mask:2:2"]')).to_be_visible()
    assert api.get(session)["training"]["dropout"] == 0.3
    field.fill("1")
    field.press("Enter")
    setup = lab.page.get_by_role("complementary", name="Setup")
    expect(setup.get_by_role("alert")).to_have_text("expected 0 or more and less than 1, got 1")
    assert api.get(session)["training"]["dropout"] == 0.3
    field.fill("0")
    field.press("Enter")
    expect(lab.page.locator('[data-quantity="mask:2:2"]')).to_have_count(0)
