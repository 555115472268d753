"""What a student does on the page: step, type numbers, train; with real results."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.lab_page import Api, LabPage, read_number, shows


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def number(page: Page, quantity: str) -> str:
    return (page.locator(f'[data-id="{quantity}"]').first.text_content() or "").strip()


def test_a_first_visit_stands_ready_and_the_first_press_explains(lab: LabPage) -> None:
    lab.open()
    assert number(lab.page, "w:2:1:1") == "+0.1500"
    assert number(lab.page, "z:2:1") == ""
    lab.press("ArrowRight")
    expect(lab.page.locator('[data-id="z:2:1"]').first).to_have_text("0.3775")
    panel = lab.page.get_by_role("complementary", name="Explanation")
    expect(panel).to_contain_text("formula 1")
    assert lab.complaints == []


def test_a_key_shows_its_result_without_the_server(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.press("ArrowRight")
    lab.at_step(1, 33)

    def never_answer(_route: Route) -> None:
        """Leave the request hanging, as a server that has gone away would."""

    lab.page.route("**/api/**", never_answer)
    shown = lab.page.evaluate(
        """async () => {
          window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
          await new Promise(requestAnimationFrame)
          await new Promise(requestAnimationFrame)
          return document.querySelector('[data-id="a:2:1"]').textContent.trim()
        }"""
    )
    assert shown == "0.5933"


def test_a_typed_weight_recomputes_the_pass(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    lab.press("ArrowRight", times=9)
    lab.at_step(9, 33)
    lab.page.locator('[data-id="w:2:1:1"]').first.dblclick()
    editor = lab.page.get_by_role("textbox", name=re.compile("weight", re.IGNORECASE))
    editor.fill("0,9")
    editor.press("Enter")
    expect(lab.page.locator('[data-id="w:2:1:1"]').first).to_have_text("+0.9000")
    view = api.get(session)
    assert view["layers"][1]["w"][0][0] == 0.9
    assert view["cursor"]["step"] == 9
    expect(lab.page.locator('[data-id="z:2:1"]').first).to_have_text("0.4150")
    assert shows(number(lab.page, "cost"), view["cost"])
    assert lab.complaints == []


def test_a_click_keeps_a_neuron_or_an_edge_and_one_beside_them_lets_go(
    lab: LabPage, api: Api
) -> None:
    lab.open(api.create({"preset": "mazur"}))
    pinned = lab.page.get_by_role("button", name="pinned")
    ground = lab.page.locator(".world > svg")
    neuron = lab.page.get_by_role("button", name=re.compile(r"^Neuron 1 of layer 2\."))
    neuron.click(position={"x": 60, "y": 4})
    expect(pinned).to_be_visible()
    ground.click(position={"x": 4, "y": 4})
    expect(pinned).to_have_count(0)
    # in the middle of the line, for its box is mostly ground
    line = lab.page.locator("path.twin").first
    at = line.evaluate(
        """path => { const p = path.getPointAtLength(path.getTotalLength() * 0.3)
                     const m = path.getScreenCTM()
                     return [p.x * m.a + m.e, p.y * m.d + m.f] }"""
    )
    lab.page.mouse.click(*at)
    expect(pinned).to_be_visible()
    ground.click(position={"x": 4, "y": 4})
    expect(pinned).to_have_count(0)
    assert lab.complaints == []


def test_a_reload_goes_on_where_it_was(lab: LabPage) -> None:
    lab.open()
    lab.press("ArrowRight", times=12)
    lab.at_step(12, 33)
    with lab.page.expect_response(re.compile("/api/v1/sessions/")):
        lab.press("ArrowRight")
    lab.quiet()
    lab.page.reload()
    lab.at_step(13, 33)


def train(page: Page, epochs: str, below: str | None = None) -> None:
    page.get_by_label("Epochs").fill(epochs)
    if below is not None:
        page.get_by_label(re.compile("^Until .* below$")).fill(below)
    page.get_by_role("button", name="Train", exact=True).click()


def test_mazurs_ten_thousand_updates_on_the_page(lab: LabPage) -> None:
    lab.open()
    train(lab.page, "10000")
    expect(lab.page.get_by_text("C = 3.510·10⁻⁵")).to_be_visible(timeout=60_000)
    lab.press("ArrowRight", times=9)
    lab.at_step(9, 33)
    cost = lab.page.locator('[data-id="cost"]').first
    expect(cost).to_have_text("3.510·10⁻⁵")
    assert lab.complaints == []


def test_xor_learns_on_the_page(lab: LabPage) -> None:
    lab.open()
    lab.page.get_by_role("combobox", name="Example").select_option("xor")
    expect(lab.page.locator('[data-id="z:2:3"]').first).to_be_attached()
    train(lab.page, "2000", below="0.01")
    result = lab.page.get_by_text(
        re.compile(r"^\d+ epochs · mean cost over all training samples = ")
    )
    expect(result).to_be_visible(timeout=60_000)
    found = re.search(
        r"(\d+) epochs · mean cost over all training samples = (\S+)", result.inner_text()
    )
    assert found is not None
    assert read_number(found[2]) < 0.01
    assert lab.complaints == []


def test_help_lists_the_keys(lab: LabPage) -> None:
    lab.open()
    lab.press("?")
    dialog = lab.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Step forward")
    lab.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_first_tab_stop_leads_to_the_network(lab: LabPage, api: Api) -> None:
    lab.page.goto("about:blank")  # where Tab begins depends on who was in the page before
    lab.open(api.create({"preset": "mazur"}))
    lab.press("Tab")
    skip = lab.page.get_by_role("button", name="Skip to the network")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    lab.press("Enter")
    lab.press("Tab")
    focused = lab.page.locator(":focus")
    expect(focused).to_have_attribute("aria-label", re.compile("Input 1"))


def test_an_edited_example_says_so_and_starts_over(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    banner = lab.page.get_by_role("banner")
    expect(banner.get_by_text("edited", exact=False)).to_have_count(0)
    lab.page.get_by_label("Input x1", exact=True).fill("0.3")
    lab.press("Tab")
    expect(banner.get_by_text("edited", exact=False)).to_be_visible()
    banner.get_by_role("button", name="Start over").click()
    expect(banner.get_by_text("edited", exact=False)).to_have_count(0)
    expect(lab.page.get_by_label("Input x1", exact=True)).to_have_value("0.05")


def test_the_picture_does_not_jump_when_there_is_a_curve(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    network = lab.page.get_by_role("region", name="Diagram of the network")
    before = network.bounding_box()
    lab.press("Control+ArrowRight", times=3)
    expect(lab.page.get_by_role("slider", name="Cost along the passes")).to_be_visible()
    assert network.bounding_box() == before


def test_targets_that_no_softmax_can_reach_are_told(lab: LabPage, api: Api) -> None:
    network = {"sizes": [2, 2, 2], "activations": ["sigmoid", "softmax"]}
    body = {
        "network": network | {"cost": "categorical_cross_entropy"},
        "data": {"x": [[0, 1]], "y": [[0.96, 0.06]]},
    }
    lab.open(api.create(body))
    note = lab.page.get_by_text("The targets sum to 1.020")
    expect(note).to_be_visible()
    lab.page.get_by_label("Target y2", exact=True).fill("0.04")
    lab.press("Tab")
    expect(note).to_have_count(0)
