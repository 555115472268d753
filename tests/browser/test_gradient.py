"""Where the gradient went: the words below the picture, with the API's numbers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.gradient_strip import DEEP, DIGITS, RELU, SOFTMAX, check_bars, choose, strip
from tests.browser.lab_page import Api, LabPage, read_number, written
from tests.browser.lit import SMALL


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


@pytest.mark.parametrize(
    ("body", "quantity", "fate", "said"),
    [
        (DEEP, "b:2:1", "vanishing", "No unit is saturated or off."),
        (SMALL, "w:2:1:1", "vanishing", "No unit is saturated or off."),
        (RELU, "w:2:1:1", "steady", "off, with σ′ = 0"),
        (SOFTMAX, "w:2:1:1", "steady", "At the output the slope cancels"),
        (DIGITS, "w:2:1:1", "steady", "saturated, with |\u2060σ′| below 0.01250"),
        ({"preset": "and"}, "w:2:1:1", "single", "No unit is saturated or off."),
    ],
)
def test_the_overlay_tells_what_became_of_the_errors(
    lab: LabPage, api: Api, body: dict[str, Any], quantity: str, fate: str, said: str
) -> None:
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    trace = api.get(session, "/trace")
    choose(lab, session, quantity)
    check_bars(lab, trace)
    expect(strip(lab).locator(f'[data-fate="{fate}"]')).to_be_visible()
    expect(strip(lab).get_by_text(said).first).to_be_visible()
    gradient = f"grad_{quantity}"
    paths = api.get(session, f"/paths/{gradient}")
    way = paths["paths"][0]
    size = abs(way["values"][way["ids"].index(way["smallest"])])
    smallest = way["smallest"] if size < 1 else "none"
    expect(strip(lab).locator("[data-smallest]")).to_have_attribute("data-smallest", smallest)
    listed = strip(lab).locator("[data-ref]")
    assert [one.get_attribute("data-ref") for one in listed.all()] == way["ids"]
    drawn = lab.page.locator("g.gradient [data-way]")
    assert {one.get_attribute("data-way") for one in drawn.all()} == set(way["ids"])
    if smallest != "none":
        expect(lab.page.locator(f'g.gradient [data-smallest="{smallest}"]')).to_have_count(1)
    shades = lab.page.locator("g.gradient [data-shade]")
    expect(shades).to_have_count(sum(trace["network"]["sizes"][1:]))
    assert lab.complaints == []


def test_nothing_is_told_before_it_is_computed(lab: LabPage, api: Api) -> None:
    session = api.create(SMALL)
    backward = next(
        s["first_step"] for s in api.get(session, "/trace")["program"] if s["phase"] == "backward"
    )
    api.post(session, "/seek", **{"pass": 0, "step": backward + 2})
    choose(lab, session, "w:2:1:1")
    expect(strip(lab).locator('[data-bar="3"] [data-largest]')).to_be_visible()
    expect(strip(lab).locator('[data-bar="2"]')).to_contain_text("not computed yet")
    expect(strip(lab).locator('[data-fate="waiting"]')).to_be_visible()
    expect(strip(lab)).to_contain_text("is shown once ∂C/∂w²₁₁ is computed")
    expect(lab.page.locator("g.gradient [data-shade]")).to_have_count(2)
    expect(lab.page.locator("g.gradient [data-way]")).to_have_count(0)


def test_it_is_about_the_shown_sample_and_says_what_a_chain_leaves_out(
    lab: LabPage, api: Api
) -> None:
    session = api.create({"preset": "xor", "training": {"batch_size": 3, "l2": 0.1}})
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    check_bars(lab, api.get(session, "/trace"))
    expect(strip(lab)).to_contain_text("about sample 1")
    expect(strip(lab)).to_contain_text("The penalty adds to the gradient without this chain")
    expect(strip(lab)).to_contain_text("the mean over its samples")
    choose(lab, session, "a:2:1")
    expect(strip(lab)).to_contain_text("way of δ²₁ to the cost")
    expect(strip(lab)).not_to_contain_text("the mean over its samples")
    choose(lab, session, "w:2:1:1")
    lab.page.keyboard.press("]")
    expect(strip(lab)).to_contain_text("about sample 2")
    check_bars(lab, api.get(session, "/trace?sample=1"))


def test_every_way_can_be_looked_at_and_their_sum_is_the_gradient(lab: LabPage, api: Api) -> None:
    session = api.create({**DEEP, "network": {"sizes": [2, 2, 2, 1], "seed": 2}})
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    found = api.get(session, "/paths/grad_w:2:1:1")
    assert found["count"] == len(found["paths"]) == 2
    before = strip(lab).get_by_role("button", name="The way before this one")
    after = strip(lab).get_by_role("button", name="The next way")
    expect(strip(lab).get_by_text("The largest of the 2 ways of ∂C/∂w²₁₁")).to_be_visible()
    expect(before).to_be_disabled()
    after.focus()
    lab.press("Enter")
    expect(strip(lab).get_by_text("Way 2 of the 2 ways of ∂C/∂w²₁₁")).to_be_visible()
    expect(after).to_be_disabled()
    way = found["paths"][1]
    listed = strip(lab).locator("[data-ref]")
    assert [one.get_attribute("data-ref") for one in listed.all()] == way["ids"]
    drawn = lab.page.locator("g.gradient [data-way]")
    assert {one.get_attribute("data-way") for one in drawn.all()} == set(way["ids"])
    whole = written(found["value"])
    said = strip(lab).locator("p[data-smallest]").inner_text()
    numbers = re.search(r"the first 2 together (\S+), all of them together (\S+)\.", said)
    assert numbers is not None, said
    assert [read_number(one) for one in numbers.groups()] == [whole, whole]
    before.click()
    expect(strip(lab).get_by_text("The largest of the 2 ways")).to_be_visible()
    choose(lab, session, "w:3:1:1")
    expect(before).to_have_count(0)


def test_an_error_at_an_output_is_the_end_of_every_way(lab: LabPage, api: Api) -> None:
    session = api.create(SMALL)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "b:3:1")
    expect(strip(lab)).to_contain_text("That is the error at the output itself")
    expect(strip(lab)).not_to_contain_text("nothing shrinks it")
    expect(strip(lab)).not_to_contain_text("shrinks it most")


@pytest.mark.parametrize("frozen", [False, True])
def test_errors_that_are_all_0_are_told_as_that(lab: LabPage, api: Api, frozen: bool) -> None:
    network = {
        "sizes": [2, 2, 1],
        "weights": [[[0, 0], [0, 0]], [[0, 0]]],
        "biases": [[0, 0], [0]],
    }
    body = {
        "network": network,
        "data": {"x": [[1, 1]], "y": [[0.5]]},
        "training": {"train_biases": not frozen},
    }
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "b:2:1")
    check_bars(lab, api.get(session, "/trace"))
    expect(strip(lab).locator('[data-fate="dead"]')).to_contain_text("In layer 3 every δ is 0")
    expect(strip(lab).locator("[data-smallest]")).to_contain_text("makes the whole product 0")
    shades = lab.page.locator("g.gradient [data-shade]")
    expect(shades).to_have_count(3)
    for shade in shades.all():
        assert float(shade.evaluate("e => getComputedStyle(e).fillOpacity")) == 0
    # a frozen bias has a gradient all the same
    chosen = api.get(session, "/paths/grad_b:2:1")["paths"][0]["ids"]
    listed = strip(lab).locator("[data-ref]")
    assert [one.get_attribute("data-ref") for one in listed.all()] == chosen
    assert lab.complaints == []


def test_what_dropout_leaves_out_is_told(lab: LabPage, api: Api) -> None:
    network = {"sizes": [2, 4, 1], "seed": 1}
    body = {"network": network, "data": {"preset": "xor"}, "training": {"dropout": 0.5}}
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    assert api.get(session, "/trace")["layers"][1]["mask"] == [2, 0, 2, 2]
    choose(lab, session, "w:2:1:1")
    expect(strip(lab).locator('[data-flat="dropped 2"]')).to_contain_text("1 of 4 dropped")
    expect(strip(lab).locator('[data-ref="mask:2:1"]')).to_contain_text("2")


def test_a_pass_that_breaks_says_so(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    huge = {"set": {"w:3:1:1": 1.7e308, "w:3:1:2": 1.7e308}}
    api.http.patch(f"/api/v1/sessions/{session['id']}", json=huge).raise_for_status()
    choose(lab, session, "w:2:1:1")
    expect(strip(lab)).to_contain_text("This pass stops at the weighted input z")
    expect(strip(lab).locator("[data-fate]")).to_have_count(0)
