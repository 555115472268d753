"""The page at three sizes, light and dark: nothing overlaps, nothing complains, all can use it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage

SIZES = {"desktop": (1440, 900), "tablet": (1024, 768), "phone": (390, 844)}
SERIOUS = ("serious", "critical")
NETWORKS: dict[str, dict[str, Any]] = {
    "mazur": {"preset": "mazur"},
    "3-4-2": {"network": {"sizes": [3, 4, 2], "activations": ["tanh", "softmax"], "seed": 7}},
    "deep": {"preset": "deep"},
    "8-8-8": {"network": {"sizes": [8, 8, 8], "initializer": "xavier"}},
}

Scheme = Literal["light", "dark"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_anyone_can_use_it_at_any_size(lab: LabPage, api: Api, size: str, scheme: Scheme) -> None:
    width, height = SIZES[size]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    lab.open(api.create({"preset": "mazur"}))
    for step in (0, 12, 33):
        lab.press("Home")
        lab.press("ArrowRight", times=step)
        lab.at_step(step, 33)
        expect(lab.page.get_by_role("button", name="Forward by one op")).to_be_in_viewport()
        found = Axe().run(lab.page).response["violations"]
        worst = [
            (v["id"], [n["html"][:120] for n in v["nodes"]][:3])
            for v in found
            if v["impact"] in SERIOUS
        ]
        assert worst == [], f"step {step}"
        scrolls = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert lab.page.evaluate(scrolls) is False
    assert lab.complaints == []


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("size", SIZES)
def test_no_two_numbers_overlap(lab: LabPage, api: Api, size: str, network: str) -> None:
    width, height = SIZES[size]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.page.emulate_media(reduced_motion="reduce")
    session, reference = api.create(NETWORKS[network]), api.create(NETWORKS[network])
    lab.open(session)
    cursor = reference["cursor"]
    assert lab.overlaps() == [], "step 0"
    while cursor["step"] < cursor["steps"]:
        # One op into each layer, where products arrive, then to its end.
        for key, unit in (("ArrowRight", "op"), ("Shift+ArrowRight", "layer")):
            if cursor["step"] == cursor["steps"]:
                break
            lab.press(key)
            cursor = api.step(reference, unit=unit)["cursor"]
            lab.at_step(cursor["step"], cursor["steps"])
            assert lab.overlaps() == [], f"step {cursor['step']}"
    assert lab.complaints == []


HEIGHT = "e => e.getBoundingClientRect().height"


def test_at_twice_the_size_half_of_the_page_is_the_networks(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 720, "height": 450})
    lab.open(api.create({"preset": "mazur"}))
    assert lab.page.locator(".world").evaluate(HEIGHT) >= 225


@pytest.mark.parametrize("size", SIZES)
def test_the_network_stays_where_it_is_when_the_cost_curve_appears(
    lab: LabPage, api: Api, size: str
) -> None:
    width, height = SIZES[size]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.open(api.create({"preset": "mazur"}))
    before = lab.page.locator(".world").evaluate(HEIGHT)
    lab.press("Control+ArrowRight", times=2)
    lab.at_step(33, 33)
    expect(lab.page.get_by_role("slider", name="Cost along the passes")).to_be_visible()
    assert lab.page.locator(".world").evaluate(HEIGHT) == before


def test_nothing_of_the_legend_lies_over_another_part_at_twice_the_size(
    lab: LabPage, api: Api
) -> None:
    lab.page.set_viewport_size({"width": 720, "height": 450})
    lab.open(api.create({"preset": "mazur"}))
    parts = lab.page.locator(".legend > *")
    boxes = [box for box in (one.bounding_box() for one in parts.all()) if box]
    assert len(boxes) > 3
    for left, right in pairwise(sorted(boxes, key=lambda box: box["x"])):
        assert left["x"] + left["width"] <= right["x"] + 0.5
    width = lab.page.locator(".legend fieldset")
    assert width.evaluate("e => e.scrollWidth <= e.clientWidth")
