"""What a step redraws is what it touches; edges on a canvas are drawn once. Counted, not timed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import SETTLED, Api, LabPage, shows, values_of
from tests.browser.window import BESIDE

WIDE = {"network": {"sizes": [64, 32, 10], "seed": 3}}
CARDS = {"network": {"sizes": [2, 8, 8, 1], "seed": 3}}
OPS = 6
WATCH = """
() => {
  window.drawings = 0
  const draw = ImageBitmapRenderingContext.prototype.transferFromImageBitmap
  ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
    window.drawings += 1
    return draw.call(this, bitmap)
  }
  window.touched = []
  new MutationObserver((records) => window.touched.push(...records.map(({ target }) => target)))
    .observe(document.querySelector('main svg[role="presentation"]'),
      { subtree: true, childList: true, attributes: true, characterData: true })
}
"""
# The first bitmap comes from a worker when it is done: it is not one of those that are counted.
STILL = """
async () => {
  for (let calm = 0, seen = 0; calm < 60; calm += 1) {
    await new Promise(requestAnimationFrame)
    if (window.drawings !== seen) [calm, seen] = [0, window.drawings]
  }
  window.drawings = 0
}
"""
# A part that came or went with the step is named by what is in it no more: it has no parent.
CHANGED = """
() => {
  const named = (node) => (node.nodeType === 1 ? node : node.parentElement)
    ?.closest('[data-quantity], [data-cell]')
  const found = new Set(window.touched.map(named).filter((part) => part?.isConnected))
  window.touched.length = 0
  return [...found].map(({ dataset }) => dataset.quantity ?? dataset.cell)
}
"""


def changed(lab: LabPage) -> set[str]:
    """The numbers of the picture in which something is another than when last asked."""
    lab.page.evaluate(SETTLED)
    return set(lab.page.evaluate(CHANGED))


def neighbourhood(api: Api, session: dict[str, Any], at: str) -> set[str]:
    """The ids that a step to `at` has to do with: its sources and uses."""
    explained = api.get(session, f"/explain/{at}")
    return {at, *explained["depends_on"], *explained["used_by"]}


@pytest.mark.parametrize("setup", [WIDE, CARDS], ids=["rows", "cards"])
def test_a_step_changes_only_what_it_touches(lab: LabPage, api: Api, setup: dict[str, Any]) -> None:
    session, twin = api.create(setup), api.create(setup)
    for each in (session, twin):
        before = api.step(each, unit="neuron", count=4)["cursor"]["last"]
    lab.open(session)
    lab.page.evaluate(f"({WATCH})()")
    everything = lab.page.locator("main [data-quantity], main [data-cell]").count()
    for _ in range(OPS):
        cursor = api.step(twin, unit="op")["cursor"]
        touched = neighbourhood(api, twin, before) | neighbourhood(api, twin, cursor["last"])
        lab.press("ArrowRight")
        lab.at_step(cursor["step"], cursor["steps"])
        found = changed(lab)
        assert found, cursor["last"]
        assert found <= touched, cursor["last"]
        assert len(found) < everything
        before = cursor["last"]
    assert lab.complaints == []


def test_edges_on_a_canvas_are_drawn_when_weights_change(lab: LabPage, api: Api) -> None:
    session = api.create(WIDE)
    api.step(session, unit="op")
    lab.page.set_viewport_size({"width": 1600, "height": 1000})
    lab.open(session)
    lab.page.wait_for_function("() => document.querySelector('main canvas').style.width !== ''")
    lab.page.evaluate(f"({WATCH})()")
    lab.page.evaluate(STILL)
    lab.page.get_by_role("button", name="phase", exact=True).click()
    lab.page.evaluate(SETTLED)
    for _ in ("forward", "cost", "backward", "gradients", "update"):
        lab.press("ArrowRight")
        lab.page.evaluate(SETTLED)
    expect(lab.page.get_by_text("step 4947 of 4947", exact=True)).to_be_visible()
    lab.page.wait_for_function("() => window.drawings > 0")
    lab.page.evaluate(SETTLED)
    assert lab.page.evaluate("window.drawings") == 1, "the weights have changed once"
    lab.press("ArrowLeft", times=2)
    lab.page.wait_for_function("() => window.drawings > 1")
    lab.page.evaluate(SETTLED)
    assert lab.page.evaluate("window.drawings") == 2, "and once more when the update is undone"
    assert lab.complaints == []


READ_FRAMES = """
async () => {
  const found = new Set()
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise(requestAnimationFrame)
    for (const number of document.querySelectorAll('main .quantity .number[data-id]')) {
      found.add(`${number.dataset.id} ${number.textContent}`)
    }
  }
  return [...found]
}
"""
CHIPS = 'main .chip [data-quantity^="w:"] .number'


def run_fast(lab: LabPage, session: dict[str, Any]) -> None:
    """Open a session with the speed at its highest, and begin to run."""
    preferences = json.dumps({"speed": 30})
    lab.page.goto(BESIDE)
    lab.page.evaluate(f"localStorage.setItem('backprop-lab-preferences', '{preferences}')")
    lab.open(session)
    lab.press(" ")
    expect(lab.page.get_by_role("button", name="Pause")).to_be_visible()


def test_a_fast_run_shows_the_right_numbers_while_it_runs(lab: LabPage, api: Api) -> None:
    session, twin = api.create(WIDE), api.create(WIDE)
    api.step(session, unit="op")
    api.step(twin, unit="phase", count=3)  # back to the first layer: nothing is updated yet
    values = values_of(api.get(twin), api.get(twin, "/trace"))
    run_fast(lab, session)
    found = lab.page.evaluate(READ_FRAMES)
    expect(lab.page.locator(CHIPS)).to_have_count(0)  # replaced before anybody has read them
    lab.press(" ")
    activations = {entry for entry in found if entry.startswith("a:2:") and not entry.endswith(" ")}
    assert len(activations) > 1, "it went on from neuron to neuron"
    for entry in found:
        name, text = entry.split(" ")
        assert text == "" or shows(text.removeprefix("+"), values[name]), entry
    expect(lab.page.locator(CHIPS).first).to_be_visible()
    assert lab.complaints == []


def test_what_is_kept_in_sight_stays_while_a_run_is_fast(lab: LabPage, api: Api) -> None:
    session = api.create({"network": {"sizes": [256, 30, 10], "seed": 3}})
    api.step(session, unit="neuron")
    run_fast(lab, session)
    lab.press(" ")
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=w:2:4:7")
    chip = lab.page.locator('main .chip [data-quantity="w:2:4:7"]')
    expect(chip).to_be_visible()
    lab.press(" ")
    expect(lab.page.get_by_role("button", name="Pause")).to_be_visible()
    lab.page.wait_for_function(
        "() => Number(/step ([0-9]+) of/.exec(document.body.innerText)[1]) > 40"
    )
    expect(chip).to_be_visible()
    expect(chip).to_have_attribute("data-role", "self")
    expect(lab.page.locator('[data-explains="w:2:4:7"]')).to_be_visible()
    lab.press(" ")
    assert lab.complaints == []


def test_a_fast_run_explains_a_move_of_many_and_the_one_at_which_it_ends(
    lab: LabPage, api: Api
) -> None:
    session = api.create({"network": {"sizes": [256, 30, 10], "seed": 3}})
    api.step(session, unit="neuron")
    run_fast(lab, session)
    asked: list[str] = []
    lab.page.on("request", lambda request: asked.append(request.url))
    reached = "/step ([0-9]+) of/.exec(document.body.innerText)[1]"
    lab.page.wait_for_function(f"() => Number({reached}) >= 60")
    explanations = [url for url in asked if "/explain" in url]
    lab.press(" ")
    assert len(explanations) < 12, "some a second, not one a move"
    lab.quiet()
    expect(lab.page.locator("[aria-busy=true]")).to_have_count(0)
    last = api.get(session)["cursor"]["last"]
    expect(lab.page.locator(f'[data-shows="{last}#made"]')).to_be_visible()
    assert lab.complaints == []


def test_what_a_cell_opens_stays_while_the_pointer_is_on_it(lab: LabPage, api: Api) -> None:
    session = api.create(WIDE)
    api.step(session, unit="op")
    lab.open(session)
    lab.page.locator('[data-cell="a:1:13"]').hover()
    opened = lab.page.locator('main .neuron [data-quantity="a:1:13"]')
    expect(opened).to_be_visible()
    opened.hover(force=True)
    # longer than the pointer is given for the way
    lab.page.evaluate("new Promise((resolve) => setTimeout(resolve, 700))")
    expect(opened).to_be_visible()
    assert lab.complaints == []
