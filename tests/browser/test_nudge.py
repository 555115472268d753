"""A parameter nudged on the page: dragged, by key and by touch, every figure held to the API."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage, shows
from tests.browser.test_explanation import panel
from tests.hunts import hunted


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def look(lab: LabPage, session: dict[str, Any], quantity: str) -> None:
    lab.open(session)
    lab.go(session, f"&id={quantity}&tab=nudge")
    expect(panel(lab).get_by_role("tab", name="Nudge")).to_have_attribute("aria-selected", "true")


def slider(lab: LabPage) -> Locator:
    return panel(lab).get_by_role("slider", name=re.compile("^Nudge"))


ANSWERED = """
slider => Math.abs(
  100 * document.querySelector('[data-nudge="by"]').dataset.value - slider.value
) < 1
"""


def told(lab: LabPage, name: str) -> Locator:
    return panel(lab).locator(f'[data-nudge="{name}"]')


def number(lab: LabPage, quantity: str) -> str:
    return lab.page.locator(f'svg [data-id="{quantity}"]').text_content() or ""


def check_figures(lab: LabPage, api: Api, session: dict[str, Any], quantity: str) -> None:
    """Hold what panel and picture show against the server's answer for the value shown."""
    # of many nudges in a row the last one is waited for; the slider has a hundred places each way
    lab.page.wait_for_function(ANSWERED, arg=slider(lab).element_handle())
    by = float(told(lab, "by").get_attribute("data-value") or "nan")
    trace = api.get(session, "/trace")
    _, layer, neuron, *source = quantity.split(":")
    at = trace["layers"][int(layer) - 1]
    start = at["w"][int(neuron) - 1][int(source[0]) - 1] if source else at["b"][int(neuron) - 1]
    found = api.get(session, f"/nudge/{quantity}/at?value={start + by!r}")
    for name in ("change", "predicted", "gap"):
        assert float(told(lab, name).get_attribute("data-value") or "nan") == found[name], name
        assert shows(told(lab, name).inner_text(), found[name]), name
    for one in found["layers"]:
        for kind in ("z", "a", "slope"):
            for j, value in enumerate(one[kind], 1):
                assert shows(number(lab, f"{kind}:{one['layer']}:{j}"), value)
    assert shows(number(lab, "cost"), found["cost"])
    assert shows(number(lab, quantity), found["value"])


def test_a_weight_is_dragged_and_z_a_and_c_follow(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    session = api.step(api.create({"preset": "mazur"}), unit="op", count=25)
    before = api.get(session)
    look(lab, session, "w:2:1:1")
    plot = panel(lab).get_by_role("img", name=re.compile("^The cost C over"))
    box = plot.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    lab.page.mouse.move(box["x"] + box["width"] / 2, middle)
    lab.page.mouse.down()
    for share in (0.6, 0.7, 0.85):
        lab.page.mouse.move(box["x"] + share * box["width"], middle)
    lab.page.mouse.up()
    expect(lab.page.get_by_text("A look: z, a and C follow")).to_be_visible()
    assert plot.bounding_box() == box, "what one drags moves under the hand"
    expect(told(lab, "z:2:1")).to_contain_text("0.3775 →")
    expect(lab.page.locator('svg [data-was="w:2:1:1"]')).to_have_text("+0.1500")
    expect(lab.page.locator('svg [data-was="z:2:1"]')).to_have_text("0.3775")
    check_figures(lab, api, session, "w:2:1:1")
    assert lab.overlaps() == []

    # by key, one place at a time
    slider(lab).focus()
    at = told(lab, "by").get_attribute("data-value")
    lab.press("ArrowRight")
    expect(told(lab, "by")).not_to_have_attribute("data-value", str(at))
    lab.press("Home")
    expect(told(lab, "by")).to_have_attribute("data-value", "-1")
    expect(told(lab, "gap")).not_to_have_attribute("data-value", "0")
    check_figures(lab, api, session, "w:2:1:1")
    expect(slider(lab)).to_have_attribute("aria-valuetext", re.compile("nudged by -1|−1"))
    # a look changes nothing
    assert api.get(session) == before
    lab.at_step(25, 33)

    # what is kept is an edit, and one that can be taken back
    panel(lab).get_by_role("button", name="Keep −0.8500").click()
    expect(lab.page.get_by_text("A look: z, a and C follow")).to_have_count(0)
    expect(lab.page.locator('svg [data-id="w:2:1:1"]')).to_have_text("−0.8500")
    after = api.get(session)
    assert after["layers"][1]["w"][0][0] == pytest.approx(-0.85)
    assert after["cursor"]["step"] == 25
    lab.press("Control+z")
    expect(lab.page.locator('svg [data-id="w:2:1:1"]')).to_have_text("+0.1500")
    assert lab.complaints == []


@pytest.mark.parametrize("theme", hunted(["light", "dark"], ["dark"]))
def test_there_is_no_tangent_before_its_gradient(lab: LabPage, api: Api, theme: str) -> None:
    lab.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    session = api.create({"preset": "mazur"})
    look(lab, session, "w:2:1:1")
    panel(lab).get_by_role("button", name="Compute C").click()
    lab.at_step(9, 33)
    expect(panel(lab).get_by_role("img", name=re.compile("to 1.150$"))).to_be_visible()
    expect(told(lab, "predicted")).to_have_text("□")
    expect(panel(lab).locator("line.tangent")).to_have_count(0)
    panel(lab).get_by_role("button", name="Compute ∂C/∂w").click()
    expect(panel(lab).locator("line.tangent")).to_have_count(1)
    slider(lab).fill("30")
    expect(told(lab, "cost")).to_be_visible()
    assert barriers(lab.page) == []
    assert lab.complaints == []


def test_where_there_is_nothing_to_see_it_says_why(lab: LabPage, api: Api) -> None:
    session = api.create(
        {
            "network": {
                "sizes": [2, 2, 1],
                "activations": ["relu", "linear"],
                "weights": [[[1, 1], [-1, -1]], [[0.5, 0.5]]],
                "biases": [[0, -0.5], [0]],
            },
            "data": {"x": [[0, 0.5]], "y": [[1]]},
            "training": {"train_biases": False},
        }
    )
    api.post(session, "/step", unit="pass")
    said = panel(lab).get_by_role("tabpanel")
    look(lab, session, "w:2:1:1")
    slider(lab).fill("40")
    expect(said).to_contain_text("does not move: the weight is multiplied by an a of 0")
    expect(said).to_contain_text("C does not move at all in this range")
    look(lab, session, "b:2:2")
    slider(lab).fill("10")
    expect(said).to_contain_text("does not move although its z does: the function is flat there")
    expect(said).to_contain_text("Training leaves the biases as they are")
    slider(lab).fill("100")
    lab.page.get_by_label("Range").select_option("10")
    slider(lab).fill("50")
    expect(said).to_contain_text("goes through 0")
    # at the end of a pass the update has made another value of it
    look(lab, session, "w:3:1:1")
    expect(said).to_contain_text("the value that this pass started from")
    slider(lab).fill("20")
    panel(lab).get_by_role("button", name="Go back before the update and keep 0.7000").click()
    expect(lab.page.locator('svg [data-id="w:3:1:1"]')).to_have_text("+0.7000")
    assert api.get(session, "/trace")["layers"][2]["w"][0][0] == pytest.approx(0.7)
    assert lab.complaints == []


def test_another_sample_is_looked_at_with_its_own_cost(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    session = api.step(api.create({"preset": "xor"}), unit="op", count=24)
    look(lab, session, "b:2:1")
    lab.press("]")
    expect(panel(lab).get_by_text("Sample 2 is only looked at")).to_be_visible()
    slider(lab).fill("60")
    expect(told(lab, "by")).to_have_text("+0.6000")
    start = api.get(session, "/trace")["layers"][1]["b"][0]
    found = api.get(session, f"/nudge/b:2:1/at?value={start + 0.6!r}&sample=1")
    assert float(told(lab, "change").get_attribute("data-value") or "nan") == found["change"]
    assert shows(number(lab, "cost"), found["cost"])
    # it can still be learnt from, or left
    expect(lab.page.get_by_role("button", name="Learn from sample 2")).to_be_visible()
    assert lab.complaints == []


def test_on_a_phone_it_is_dragged_in_the_sheet(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 390, "height": 844})
    session = api.step(
        api.create({"preset": "xor", "training": {"batch_size": 4, "l2": 0.01}}), unit="phase"
    )
    api.step(session, unit="phase", count=3)
    lab.page.goto("about:blank")  # here the address is what the page is loaded with
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=b:2:1&tab=nudge")
    sheet = lab.page.locator("aside").filter(has=lab.page.get_by_role("tabpanel"))
    sheet.get_by_role("button", expanded=False).first.click()
    moved = sheet.get_by_role("slider", name=re.compile("^Nudge"))
    moved.fill("25")
    expect(sheet.locator('[data-nudge="by"]')).to_have_text("+0.2500")
    expect(sheet.get_by_text("C is the mean over the 4 samples")).to_be_visible()
    expect(sheet.get_by_text("the penalty on the weights")).to_be_visible()
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert lab.complaints == []
