"""What each neuron sees, inputs of one's own, a digit by hand: shown, and nothing changes."""

from __future__ import annotations

import math
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.barriers import flaws
from tests.browser.lab_page import SETTLED, Api, LabPage, read_number, shows

LOOKS = 200
"""Three frames apart, for what two places say of one number."""
RING = [
    (0.5 + 0.22 * math.sin(turn * math.pi / 10), 0.5 - 0.36 * math.cos(turn * math.pi / 10))
    for turn in range(21)
]
COLOURED = """
canvas => {
  // read from a copy: the browser warns of a drawing that is read again and again
  const { width, height } = canvas
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  pen.drawImage(canvas, 0, 0)
  const { data } = pen.getImageData(0, 0, width, height)
  let count = 0
  for (let at = 3; at < data.length; at += 4) count += data[at] > 0 ? 1 : 0
  return count
}
"""
"""How many pixels of a canvas are painted."""


def draw(lab: LabPage, pad: Locator, stroke: list[tuple[float, float]]) -> None:
    box = pad.bounding_box()
    assert box is not None
    places = [(box["x"] + box["width"] * x, box["y"] + box["height"] * y) for x, y in stroke]
    lab.page.mouse.move(*places[0])
    lab.page.mouse.down()
    for place in places[1:]:
        lab.page.mouse.move(*place)
    lab.page.mouse.up()


def test_cards_show_what_neurons_answer_and_a_point_of_the_plane_runs_through_the_network(
    lab: LabPage, api: Api
) -> None:
    session = api.create({"preset": "neuron-sees"})
    api.post(session, "/train", epochs=30)
    before = api.get(session)
    lab.open(session)
    tiles = lab.page.locator("section[aria-label] .world > canvas")
    expect(tiles).to_have_count(0)
    lab.press("s")
    expect(tiles).to_have_count(1)
    lab.page.wait_for_function(f"() => ({COLOURED})(document.querySelector('.world > canvas')) > 0")
    lab.press("s")
    expect(tiles).to_have_count(0)
    lab.page.get_by_role("tab", name="Learning").click()
    choice = lab.page.get_by_label("Surface of")
    choice.select_option("neuron 3 of layer 2")
    drawing = lab.page.get_by_role("img", name="The activation of neuron 3 of layer 2")
    drawing.hover(position={"x": 150, "y": 8})
    expect(lab.page.get_by_text("An input of your own runs through the network")).to_be_visible()
    number = dict(lab.numbers())
    x = [read_number(number[f"a:1:{k}"]) for k in (1, 2)]
    found: dict[str, Any] = api.post(session, "/answer", x=x)
    # the inputs were read with four digits
    assert math.isclose(read_number(number["a:2:1"]), found["layers"][0]["a"][0], rel_tol=5e-3)
    assert number.get("delta:2:1", "") == ""
    lab.page.mouse.move(0, 0)
    expect(lab.page.get_by_text("An input of your own runs through the network")).to_have_count(0)
    assert api.get(session) == before
    assert lab.complaints == []


def test_a_digit_drawn_by_hand_or_by_keys_is_read_and_not_learnt(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "reads-digits"})
    api.post(session, "/train", epochs=30)
    api.step(session, unit="phase")
    before = api.get(session)
    lab.open(session)
    lab.page.get_by_role("tab", name="Learning").click()
    pad = lab.page.get_by_role("button", name="Pad to draw on")
    pad.scroll_into_view_if_needed()
    draw(lab, pad, RING)
    said = lab.page.get_by_text("It reads 0: a =")
    expect(said).to_be_visible()
    bars = lab.page.get_by_role("region", name="Draw one of your own").get_by_role("listitem")
    expect(bars).to_have_count(10)
    for _ in range(LOOKS):
        # each is read for itself, and the last piece of the stroke may be on its way
        told, drawn = said.inner_text().split("= ")[1], bars.first.inner_text().split()[1]
        if shows(told, read_number(drawn)):
            break
        lab.page.evaluate(SETTLED)
    else:
        pytest.fail(f"it says {told}, and draws {drawn}")
    assert flaws(lab.page) == []
    lab.page.get_by_role("button", name="Clear").click()
    expect(bars).to_have_count(0)
    pad.focus()
    lab.press("ArrowUp", 6)
    lab.press(" ")
    lab.press("ArrowDown", 12)
    lab.press(" ")
    expect(bars).to_have_count(10)
    lab.press("Backspace")
    expect(bars).to_have_count(0)
    assert api.get(session) == before
    assert lab.complaints == []
