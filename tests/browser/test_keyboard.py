"""The lab without a pointer: where the focus is can be seen, and what a key does is told."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage

COUNT_TOLD = """
told => {
  window.told = 0
  new MutationObserver(() => { window.told += 1 }).observe(
    told, { childList: true, characterData: true, subtree: true })
}
"""
"""An unchanged text is not read out again, however often its region is written."""


def test_what_tab_goes_to_in_the_picture_is_in_sight(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.open(api.create({"preset": "mazur"}))
    lab.page.get_by_role("button", name="Input 2.").focus()
    last = lab.page.get_by_role("button", name=re.compile("^cost C"))
    expect(last).not_to_be_in_viewport()
    lab.press("Tab", times=5)
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport(ratio=1)


def test_undo_by_its_button_is_told_each_time_and_keeps_the_focus(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    for rate in (0.1, 0.2):
        change = {"training": {"learning_rate": rate}}
        api.http.patch(f"/api/v1/sessions/{session['id']}", json=change).raise_for_status()
    lab.open(session)
    undo = lab.page.get_by_role("button", name="Undo the last change", exact=True)
    undo.focus()
    lab.press("Enter")
    rate = lab.page.get_by_label("Learning rate η", exact=True)
    expect(rate).to_have_value("0.1")
    told = lab.page.locator("p[role=status]").filter(has_text="The way of learning was changed")
    expect(told).to_have_count(1)
    told.evaluate(COUNT_TOLD)
    lab.press("Enter")
    expect(rate).to_have_value("0.5")
    expect(undo).to_be_disabled()
    expect(undo).to_be_focused()
    assert lab.page.evaluate("window.told") > 0
    lab.press("Enter")
    expect(rate).to_have_value("0.5")
    assert lab.complaints == []


def test_the_focus_stays_where_what_had_it_goes(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    branch = api.post(session, "/fork", name="B")
    lab.open(branch)
    lab.page.get_by_role("button", name="input 1", exact=True).focus()
    lab.press("ArrowRight", times=2)
    lab.at_step(2, 33)
    expect(lab.page.get_by_role("heading", name="Activation a of neuron 1")).to_be_focused()

    compare = lab.page.get_by_role("button", name="Compare with “Original”")
    compare.focus()
    lab.press("Enter")
    lab.page.get_by_role("button", name="End the comparison").focus()
    lab.press("Enter")
    expect(compare).to_be_focused()
    assert lab.complaints == []


def test_conditions_are_added_and_deleted_without_losing_the_focus(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    lab.open(api.create({"preset": "mazur"}))
    begin = lab.page.get_by_role("button", name="Add a condition", exact=True)
    begin.focus()
    lab.press("Enter")
    lab.page.get_by_role("button", name="Add", exact=True).focus()
    lab.press("Enter")
    delete = lab.page.get_by_role("button", name="Delete “")
    expect(delete).to_have_count(1)
    expect(begin).to_be_focused()
    delete.focus()
    lab.press("Enter")
    expect(delete).to_have_count(0)
    expect(begin).to_be_focused()
    assert lab.complaints == []


def test_what_is_watched_or_kept_is_let_go_of_without_losing_the_focus(
    lab: LabPage, api: Api
) -> None:
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    lab.open(api.create({"preset": "mazur"}))
    network = lab.page.get_by_role("region", name="Diagram of the network")
    stop = lab.page.get_by_role("button", name="Stop watching")
    for watched in ("w:2:1:1", "w:2:1:2"):
        lab.page.locator(f'svg [data-quantity="{watched}"]').first.focus()
        lab.press("w")
    expect(stop).to_have_count(2)
    told = lab.page.get_by_role("status")
    weight = "weight from neuron {} of layer 1 to neuron 1 of layer 2"
    expect(told.filter(has_text=f"Watched now: {weight.format(2)}")).to_have_count(1)
    stop.first.focus()
    lab.press("Enter")
    expect(stop).to_have_count(1)
    expect(told.filter(has_text=f"No longer watched: {weight.format(1)}")).to_have_count(1)
    expect(lab.page.locator("section[aria-labelledby=watched] button").first).to_be_focused()
    stop.focus()
    lab.press("Enter")
    expect(stop).to_have_count(0)
    expect(network).to_be_focused()

    lab.press("m")
    lab.press("Enter")
    expect(told.filter(has_text="Kept: pass 1, step 0")).to_have_count(1)
    kept = lab.page.get_by_role("button", name="Delete pass 1, step 0", exact=False)
    kept.focus()
    lab.press("Enter")
    expect(kept).to_have_count(0)
    expect(told.filter(has_text="Deleted: pass 1, step 0")).to_have_count(1)
    expect(lab.page.get_by_role("button", name="Keep", exact=True)).to_be_focused()
    lab.press("Escape")
    expect(network).to_be_focused()
    assert lab.complaints == []


def test_the_first_minute_is_begun_and_left_by_the_keyboard(lab: LabPage, api: Api) -> None:
    """What is pressed goes with what it did: the keys stay where one was, or go to the network."""
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    lab.open(api.create({"preset": "mazur"}))
    network = lab.page.get_by_role("region", name="Diagram of the network")
    panel = lab.page.get_by_role("complementary", name="Explanation")
    begin = panel.get_by_role("button", name="Show me an error travel back")
    begin.focus()
    lab.press("Enter")
    expect(panel.get_by_role("button", name="Stop", exact=True)).to_be_focused()
    told = lab.page.get_by_role("status").filter(has_text="So an error starts there")
    expect(told).to_be_visible()
    expect(network).to_be_focused()
    told.get_by_role("button").focus()
    lab.press("Enter")
    expect(told).to_have_count(0)
    expect(network).to_be_focused()
    assert lab.complaints == []
