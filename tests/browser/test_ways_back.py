"""Looking elsewhere, the first minute, and what a change discards, as the page tells them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def test_looking_at_another_sample_says_what_the_pass_learns_from(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    own = session["sample"]["index"]
    lab.open(session)
    lab.press("]")
    other = (own + 1) % 4
    said = f"You are looking at sample {other + 1}; this pass learns from sample {own + 1}."
    expect(lab.page.get_by_text(said)).to_be_visible()
    lab.page.get_by_role("button", name="Back", exact=True).click()
    expect(lab.page.get_by_text("You are looking at sample")).to_have_count(0)
    assert lab.complaints == []


def test_the_first_minute_ends_with_what_was_seen(lab: LabPage, api: Api) -> None:
    lab.page.emulate_media(reduced_motion="reduce")
    lab.open(api.create({"preset": "mazur"}))
    lab.page.get_by_role("button", name="Show me an error travel back").click()
    expect(lab.page.get_by_text("a³₁ is 0.7514 and should be 0.01", exact=False)).to_be_visible()
    expect(lab.page.get_by_text("δ²₁ = 0.008771", exact=False).first).to_be_visible()
    assert lab.complaints == []


def test_what_a_change_discards_is_said_before_and_taken_back(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    session = api.post(session, "/train", epochs=10)["session"]
    api.post(session, "/seek", **{"pass": 3, "step": 0})
    lab.open(session)
    expect(lab.page.get_by_text("A change here discards the 36 passes")).to_be_visible()
    lab.page.get_by_label("Learning rate η", exact=True).fill("1")
    lab.press("Tab")
    expect(lab.page.get_by_text("passes were discarded")).to_be_visible()
    with lab.page.expect_response("**/undo"):
        lab.page.get_by_role("button", name="Take it back").click()
    expect(lab.page.get_by_text("A change here discards the 36 passes")).to_be_visible()
    assert api.get(session)["furthest"]["pass"] == 40


def test_another_sessions_address_is_followed_in_place(lab: LabPage, api: Api) -> None:
    trained = api.post(api.create({"preset": "xor"}), "/train", epochs=10)["session"]
    edited = api.create({"preset": "mazur"})
    weight = {"set": {"w:2:1:1": 0.25}}
    api.http.patch(f"/api/v1/sessions/{edited['id']}", json=weight).raise_for_status()
    lab.open(trained)
    lab.page.evaluate("window.stays = true")
    lab.visit(edited)
    expect(lab.page.locator('[data-id="w:2:1:1"]').first).to_have_text("+0.2500")
    expect(lab.page.get_by_text("were discarded")).to_have_count(0)
    assert lab.page.evaluate("window.stays")
    # with all that an address names it is one place: one press goes back to where one was
    page = lab.page
    page.evaluate(f"location.hash = 'session={trained['id']}&id=z:2:1&tab=matrix'")
    expect(page.locator("main")).to_have_attribute("data-session", trained["id"])
    expect(page.get_by_role("tab", name="Matrix")).to_have_attribute("aria-selected", "true")
    page.go_back()
    expect(page.locator("main")).to_have_attribute("data-session", edited["id"])
    expect(page).to_have_url(re.compile(f"#session={edited['id']}$"))
    page.go_back()
    expect(page.locator("main")).to_have_attribute("data-session", trained["id"])
    expect(page).to_have_url(re.compile(f"#session={trained['id']}$"))
    page.go_forward()
    expect(page.locator("main")).to_have_attribute("data-session", edited["id"])
    lab.page.evaluate("location.hash = 'session=nowhere'")
    expect(lab.page.get_by_text("Here is a new one", exact=False).first).to_be_visible()
    expect(lab.page.locator("main")).not_to_have_attribute("data-session", edited["id"])


def test_what_a_key_has_opened_gives_the_keys_back(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    weight = lab.page.locator('svg [data-quantity="w:2:1:1"]').first
    network = lab.page.get_by_role("region", name="Diagram of the network")
    opened = {
        "e": lab.page.get_by_role("dialog", name="Edit as a sheet").get_by_role("grid"),
        "m": lab.page.get_by_label("Name of this place"),
        "?": lab.page.get_by_role("dialog").get_by_role("button", name="Close the help"),
    }
    for key, inside in opened.items():
        weight.focus()
        lab.press(key)
        expect(inside).to_be_focused()
        lab.press("Escape")
        expect(weight).to_be_focused()
        # where nothing had them before
        weight.evaluate("e => e.blur()")
        lab.press(key)
        expect(inside).to_be_focused()
        lab.press("Escape")
        expect(network).to_be_focused()
    assert lab.complaints == []
