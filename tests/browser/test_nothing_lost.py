"""What was learnt and typed survives looking around, and a change can be taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab_page import Api, LabPage

XOR = {"preset": "xor"}
EDITED = 0.25


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def shown(page: Page, quantity: str) -> str:
    """Return what the picture writes for an id."""
    return (page.locator(f'[data-id="{quantity}"]').first.text_content() or "").strip()


def test_looking_at_another_sample_changes_nothing(lab: LabPage, api: Api) -> None:
    page = lab.page
    session = api.create(XOR)
    session = api.post(session, "/train", epochs=10)["session"]
    lab.open(session)
    own = shown(page, "a:1:1")
    assert own == f"{session['sample']['x'][0]:g}"
    # the four samples are 00, 01, 10, 11
    lab.press("]", 2)
    expect(page.locator('[data-id="a:1:1"]').first).not_to_have_text(own)
    lab.press("ArrowRight", 5)
    lab.press("[", 2)
    expect(page.locator('[data-id="a:1:1"]').first).to_have_text(own)
    lab.quiet()
    after = api.get(session)
    assert after["furthest"] == {"pass": 40, "step": 5}
    assert after["sample"] == session["sample"]
    assert not lab.complaints


def test_looking_goes_no_further_than_the_gradients(lab: LabPage, api: Api) -> None:
    page = lab.page
    session = api.create(XOR)
    lab.open(session)
    own = session["sample"]["index"]
    other = (own + 1) % session["setup"]["samples"]
    trace = api.get(session, f"/trace?sample={other}")
    lab.press("]")
    for j, x in enumerate(trace["sample"]["x"], 1):
        expect(page.locator(f'[data-id="a:1:{j}"]').first).to_have_text(f"{x:g}")
    updates = next(s["first_step"] for s in trace["program"] if s["phase"] == "update")
    lab.press("Control+ArrowRight", 3)
    lab.at_step(updates, trace["steps"])
    assert api.get(session, "/trace")["learns_from"] == [own]
    assert not lab.complaints


def test_an_edit_is_taken_back_and_done_again(lab: LabPage, api: Api) -> None:
    page = lab.page
    session = api.create({})
    lab.open(session)
    before = shown(page, "w:2:1:1")
    page.locator('[data-id="w:2:1:1"]').first.click()
    page.keyboard.type(str(EDITED))
    page.keyboard.press("Enter")
    expect(page.locator('[data-id="w:2:1:1"]').first).to_contain_text(str(EDITED))
    page.locator("body").press("Control+z")
    expect(page.locator('[data-id="w:2:1:1"]').first).to_contain_text(before)
    page.locator("body").press("Control+Shift+Z")
    expect(page.locator('[data-id="w:2:1:1"]').first).to_contain_text(str(EDITED))
    assert not lab.complaints


def test_another_cost_keeps_what_was_learnt_and_typed(lab: LabPage, api: Api) -> None:
    page = lab.page
    own = {
        "network": {"sizes": [2, 2, 1]},
        "data": {"x": [[0, 1], [1, 0], [1, 1]], "y": [[1], [1], [0.25]]},
    }
    session = api.create(own)
    session = api.post(session, "/train", epochs=20)["session"]
    lab.open(session)
    page.get_by_label("Cost").first.select_option("binary_cross_entropy")
    expect(page).not_to_have_url(f"**session={session['id']}")
    made = {"id": page.url.split("session=")[1]}
    after = api.get(made)
    assert after["setup"]["samples"] == 3
    assert after["layers"][1]["w"] == session["layers"][1]["w"]
    page.locator("body").press("Control+z")
    expect(page).to_have_url(f"{lab.url}/#session={session['id']}")
    assert not lab.complaints
