"""The picture's own numbers: products on edges, sums below neurons, what an update replaced."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab_page import Api, LabPage
from tests.browser.lab_page import shows as reads
from tests.browser.truth import Truth, read_page
from tests.hunts import hunted

LARGE = {"width": 1600, "height": 1000}
BATCH: dict[str, Any] = {"preset": "xor", "training": {"batch_size": 3}}
PENALTY: dict[str, Any] = {"preset": "xor", "training": {"batch_size": 3, "l2": 0.1, "l1": 0.01}}
SETUPS: dict[str, dict[str, Any]] = {
    "mazur": {"preset": "mazur-biases"},
    "batch": BATCH,
    "penalty": PENALTY,
    "adam": {"preset": "xor", "training": {"optimizer": "adam", "l2": 0.1}},
}


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def hover(page: Page, quantity: str) -> None:
    """Point at a number, and wait until it is what the picture speaks of."""
    place = page.locator(f'[data-quantity="{quantity}"]')
    place.hover()
    expect(place).to_have_class(re.compile(r"\bactive\b"))


def figure(page: Page, shows: str) -> str:
    """What the picture writes for a number."""
    return (page.locator(f'svg [data-shows="{shows}"]:not(title)').text_content() or "").strip()


@pytest.mark.parametrize("setup", hunted(SETUPS, ["batch", "adam"]))
def test_every_figure_is_what_it_says_it_is(lab: LabPage, api: Api, setup: str) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create(SETUPS[setup])
    steps = session["cursor"]["steps"]
    lab.open(session)
    lab.press("End")
    lab.at_step(steps, steps)
    lab.quiet()
    for quantity in (
        "z:2:1", "a:2:1", "a:1:1", "cost", "delta:3:1", "delta:2:1", "grad_b:2:1", "grad_w:2:1:1",
        "w:2:1:1", "b:2:1", "w:3:1:2",
    ):  # fmt: skip
        hover(lab.page, quantity)
        lab.quiet()
        assert Truth(api, session).wrong_figures(read_page(lab)) == [], quantity
    assert lab.complaints == []


def test_products_after_the_update_are_those_of_the_old_weights(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create({"preset": "mazur"})
    lab.open(session)
    lab.press("End")
    lab.at_step(33, 33)
    assert figure(lab.page, "w:3:1:1#value") == "+0.3589"
    hover(lab.page, "delta:2:1")
    assert figure(lab.page, "delta:2:1#term:1.factor:1") == "+0.4000"
    assert figure(lab.page, "delta:2:1#term:1.factor:2") == "0.1385"
    assert figure(lab.page, "delta:2:1#term:1") == "0.05540"
    hover(lab.page, "z:2:1")
    assert figure(lab.page, "z:2:1#term:1.factor:1") == "+0.1500"


def test_a_share_of_the_cost_is_the_shown_samples_and_no_neurons_is_the_penalty(
    lab: LabPage, api: Api
) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create(PENALTY)
    cost = api.get(session, "/trace")
    forward = next(s["first_step"] for s in cost["program"] if s["phase"] == "cost")
    api.post(session, "/seek", **{"pass": 0, "step": forward + 1})
    lab.open(session)
    lab.at_step(forward + 1, cost["steps"])
    own = api.get(session, "/explain/cost")["terms"][0]["value"]
    expect(lab.page.locator(".ribbon")).to_have_text([re.compile(r"^sample \d adds 0\.0\d+$")])
    assert reads(figure(lab.page, "cost#term:1"), own)
    captions = lab.page.locator("g.corner .caption")
    expect(captions).to_have_text(["cost", "other samples", "penalty"])
    assert Truth(api, session).wrong_figures(read_page(lab)) == []
    verdict = lab.page.locator("g.corner .verdict")
    expect(verdict).to_have_text(re.compile(r"^sample \d is 0\.\d{4}, should be [01]$"))


def test_an_output_says_what_it_should_be(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    lab.open(api.create({"preset": "mazur"}))
    verdicts = lab.page.locator("g.corner .verdict")
    expect(verdicts).to_have_text([re.compile(r"^should be 0\.01"), re.compile("^should be 0.99")])
    lab.press("ArrowRight", times=8)
    lab.at_step(8, 33)
    expect(verdicts.first).to_have_text(re.compile(r"^is 0\.7514, should be 0\.01"))


def test_a_bias_stays_readable_at_its_update_as_a_weight_does(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    lab.open(api.create({"preset": "mazur-biases"}))
    lab.press("End")
    lab.at_step(37, 37)
    assert figure(lab.page, "b:2:1#start") == "0.3500"
    assert figure(lab.page, "w:2:1:1#start") == "0.1500"


def test_nothing_is_computed_at_an_input(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    hover(lab.page, "a:1:1")
    expect(lab.page.locator(".ribbon")).to_have_count(0)


def test_an_edit_during_the_update_is_of_what_the_pass_begins_with(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create({"preset": "mazur"})
    lab.open(session)
    lab.press("End")
    lab.press("ArrowLeft", times=3)
    lab.at_step(30, 33)
    lab.quiet()
    lab.page.locator('[data-quantity="w:2:1:1"]').click()
    editor = lab.page.get_by_role("textbox", name=re.compile("weight"))
    expect(editor).to_have_value("0.15")
    editor.fill("0.2")
    editor.press("Enter")
    expect(lab.page.locator('svg [data-shows="new_w:2:1:1#term:1"]')).to_have_text("0.2000")
    expect(lab.page.locator('svg [data-shows="w:2:1:1#value"]:not(title)')).to_have_text("+0.1998")
    assert api.get(session, "/trace")["layers"][1]["w"][0][0] == 0.2
    lab.press("End")
    lab.at_step(33, 33)
    lab.page.locator('[data-quantity="w:2:1:1"]').click()
    expect(editor).to_have_value(re.compile(r"^0\.19978"))
    editor.fill("0.7")
    editor.press("Enter")
    expect(lab.page.locator('svg [data-shows="w:2:1:1#value"]:not(title)')).to_have_text("+0.7000")
    expect(lab.page.locator('svg [data-shows="w:2:1:1#start"]')).to_have_count(0)


def test_a_typed_value_is_kept_on_leaving_and_taken_back_by_escape(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create({"preset": "mazur"})
    lab.open(session)
    editor = lab.page.get_by_role("textbox", name=re.compile("^New value"))
    weight = lab.page.locator('svg [data-shows="w:2:1:1#value"]:not(title)')
    weight.click()
    editor.fill("0.5")
    editor.press("Tab")
    expect(weight).to_have_text("+0.5000")
    expect(editor).to_have_count(0)
    weight.click()
    editor.fill("0.6")
    lab.page.locator("g.corner .caption").first.click()
    expect(weight).to_have_text("+0.6000")
    weight.click()
    editor.fill("0.7")
    editor.press("Escape")
    expect(editor).to_have_count(0)
    expect(weight).to_have_text("+0.6000")
    assert api.get(session)["layers"][1]["w"][0][0] == 0.6


def test_what_is_no_number_is_told_and_not_lost(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    lab.open(api.create({"preset": "mazur"}))
    editor = lab.page.get_by_role("textbox", name=re.compile("^New value"))
    lab.page.locator('[data-quantity="w:2:1:1"]').click()
    editor.fill("0.5.1")
    lab.page.locator('[data-quantity="w:2:1:2"]').click()
    expect(lab.page.get_by_role("alert")).to_contain_text("number")
    expect(editor).to_have_value("0.5.1")
    editor.fill("0.51")
    editor.press("Enter")
    expect(editor).to_have_count(0)


def test_a_server_that_is_gone_is_not_called_a_wrong_number(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    lab.open(api.create({"preset": "mazur"}))
    lab.quiet()
    lab.page.route("**/api/**", lambda route: route.abort())
    editor = lab.page.get_by_role("textbox", name=re.compile("^New value"))
    lab.page.locator('[data-quantity="w:2:1:1"]').click()
    editor.fill("0.33")
    editor.press("Enter")
    alert = lab.page.locator(".editor [role=alert]")
    expect(alert).to_contain_text("server")
    expect(editor).to_have_value("0.33")


def test_a_move_over_several_ops_lights_all_that_it_made(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create({"preset": "mazur"})
    lab.open(session)
    lab.press("Shift+ArrowRight")
    lab.at_step(4, 33)
    lab.quiet()
    for quantity in ("z:2:1", "a:2:1", "z:2:2", "a:2:2"):
        place = lab.page.locator(f'[data-quantity="{quantity}"]')
        expect(place).to_have_class(re.compile(r"\bactive\b"))
    expect(lab.page.locator(".ribbon")).to_have_text(["σ(0.3775)", "σ(0.3925)"])
    expect(lab.page.locator(".neuron.dim .here, .neuron.here.dim")).to_have_count(0)
    assert Truth(api, session).wrong_figures(read_page(lab)) == []


def test_every_input_of_a_grid_can_be_edited_by_mouse(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    session = api.create({"network": {"sizes": [64, 32, 10]}})
    lab.page.goto(f"/#session={session['id']}")
    cell = lab.page.locator('[data-cell="a:1:11"]')
    cell.click()
    card = lab.page.locator('[data-quantity="a:1:11"]')
    expect(card).to_be_visible()
    card.click()
    editor = lab.page.get_by_role("textbox", name=re.compile("input 11$"))
    editor.fill("0.25")
    editor.press("Enter")
    expect(card.locator(".number")).to_have_text("0.2500")
    assert api.get(session)["sample"]["x"][10] == 0.25
    lab.page.locator('[data-cell="a:1:64"]').dblclick()
    expect(lab.page.get_by_role("textbox", name=re.compile("input 64$"))).to_be_focused()


def test_a_forced_colour_scheme_still_shows_what_is_chosen(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size(LARGE)
    lab.page.emulate_media(forced_colors="active")
    lab.open(api.create({"preset": "mazur-biases"}))
    ground = "e => getComputedStyle(e).backgroundColor"
    chosen = lab.page.get_by_role("button", name="number", exact=True)
    other = lab.page.get_by_role("button", name="layer", exact=True)
    assert chosen.evaluate(ground) != other.evaluate(ground)
    switch = lab.page.get_by_role("switch", name="Train biases")
    assert switch.evaluate(ground) != lab.page.locator("aside.rail").evaluate(ground)
    width = lab.page.locator("fieldset label span")
    assert width.first.evaluate(ground) != width.last.evaluate(ground)
    line = "e => getComputedStyle(e).borderBottomColor"
    for chosen, other in (("Why?", "Learning"), ("Formula", "Matrix")):
        tabs = [lab.page.get_by_role("tab", name=name) for name in (chosen, other)]
        assert tabs[0].evaluate(line) != tabs[1].evaluate(line)


def test_a_look_at_another_sample_says_so_and_shows_no_update(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    lab.open(session)
    lab.press("End")
    lab.press("]")
    banner = lab.page.locator(".looking")
    expect(banner).to_contain_text(
        re.compile(r"looking at sample \d; this pass learns from sample \d")
    )
    expect(lab.page.locator('svg [data-shows$="#start"]')).to_have_count(0)
    banner.get_by_role("button", name="Back").click()
    expect(banner).to_have_count(0)
    lab.press("]")
    banner.get_by_role("button", name=re.compile("^Learn from sample")).click()
    expect(banner).to_have_count(0)
    assert api.get(session)["sample"]["index"] != session["sample"]["index"]
    assert lab.complaints == []
