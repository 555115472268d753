"""A link as its receiver sees it: the sender's state, in a session of one's own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage

REFUSE = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }"
MOVED = re.compile(r"/(step|seek)$")
OWN = re.compile(r"/#session=[\w-]+")


LARGE = {"data": {"preset": "circles", "samples": 900}, "network": {"sizes": [2, 2, 2]}}
"""More than goes into an address."""


@pytest.mark.parametrize("spec", [{"preset": "mazur"}, LARGE], ids=["held", "kept"])
def test_a_link_opens_the_very_state_and_steps_on_by_itself(
    lab: LabPage, api: Api, spec: dict[str, Any]
) -> None:
    sender = api.step(api.create(spec), unit="op", count=5)
    link = api.post(sender, "/links")
    assert link["path"].startswith("/links/state1.") == (spec is not LARGE)
    lab.page.goto(link["path"])
    lab.at_step(5, sender["cursor"]["steps"])
    expect(lab.page).to_have_url(OWN)
    address = lab.page.url
    assert sender["id"] not in address
    with lab.page.expect_response(MOVED):
        lab.press("ArrowRight")
    lab.page.reload()
    lab.at_step(6, sender["cursor"]["steps"])
    assert lab.page.url == address
    assert api.get(sender)["cursor"]["step"] == 5
    assert lab.complaints == []


def test_the_page_of_a_link_that_is_gone_leads_on(lab: LabPage, api: Api) -> None:
    gone = api.post(api.create(LARGE), "/links")
    unknown = gone["path"][:-1] + ("a" if gone["path"][-1] != "a" else "b")
    lab.page.goto(unknown)
    expect(lab.page.get_by_role("heading", name="There is no such link")).to_be_visible()
    lab.page.get_by_role("link").first.click()
    expect(lab.page.locator("main")).to_have_attribute("data-session", re.compile(r".+"))


def test_the_page_of_a_link_that_was_cut_says_what_is_wrong_and_leads_on(
    lab: LabPage, api: Api
) -> None:
    whole = api.post(api.create({}), "/links")["path"]
    lab.page.goto(whole[:-5])
    expect(lab.page.get_by_role("heading", name="This link cannot be read")).to_be_visible()
    expect(lab.page.get_by_text("the link ends before what it holds does")).to_be_visible()
    assert barriers(lab.page) == []
    lab.page.get_by_role("link").first.click()
    expect(lab.page.locator("main")).to_have_attribute("data-session", re.compile(r".+"))


def test_two_people_step_on_from_one_link_each_by_themselves(
    lab: LabPage, api: Api, browser: Browser
) -> None:
    sender = api.step(api.create({"preset": "xor"}), unit="op", count=3)
    lab.open(sender)
    lab.page.get_by_role("button", name="Share", exact=True).click()
    address = lab.page.get_by_label("Address of this state").input_value()
    assert len(address) <= 2000
    lab.press("Escape")
    with browser.new_context() as context:
        other = context.new_page()
        other.goto(address)
        expect(other.get_by_text("step 3 of 39", exact=True)).to_be_visible()
        with other.expect_response(MOVED):
            other.keyboard.press("ArrowRight")
        expect(other.get_by_text("step 4 of 39", exact=True)).to_be_visible()
        with lab.page.expect_response(MOVED):
            lab.press("ArrowLeft")
        lab.at_step(2, 39)
        other.reload()
        expect(other.get_by_text("step 4 of 39", exact=True)).to_be_visible()
    assert api.get(sender)["cursor"]["step"] == 2
    assert lab.complaints == []


def test_share_copies_an_address_or_shows_it_to_be_copied(lab: LabPage, api: Api) -> None:
    session = api.step(api.create({"preset": "mazur"}), unit="op", count=7)
    lab.open(session)
    lab.page.evaluate("() => { navigator.clipboard.writeText = text => { window.copied = text } }")
    share = lab.page.get_by_role("button", name="Share", exact=True)
    share.focus()
    lab.press("Enter")
    expect(lab.page.get_by_text("The link is copied.")).to_be_visible()
    address = lab.page.get_by_label("Address of this state").input_value()
    assert lab.page.evaluate("window.copied") == address
    assert barriers(lab.page) == []
    lab.page.evaluate(REFUSE)
    lab.page.get_by_role("button", name="Copy", exact=True).click()
    expect(lab.page.get_by_text("Copy the address from here.", exact=False)).to_be_visible()
    lab.press("Escape")
    expect(lab.page.get_by_label("Address of this state")).to_be_hidden()
    expect(share).to_be_focused()
    opened = api.http.post(f"/api/v1/links/{address.rpartition('/')[2]}/open").json()
    assert opened["cursor"] == api.get(session)["cursor"]
    assert lab.complaints == []


def test_what_is_taken_along_is_brought_back(lab: LabPage, api: Api) -> None:
    session = api.step(api.create({"preset": "mazur"}), unit="op", count=9)
    lab.open(session)
    lab.page.get_by_role("button", name="Take along", exact=True).click()
    taken: list[Path] = []
    for name, end in (("Whole session", ".json"), ("This step", ".tex"), ("Notebook", ".ipynb")):
        with lab.page.expect_download() as download:
            lab.page.get_by_role("button", name=name).click()
        assert download.value.suggested_filename.endswith(end)
        taken.append(download.value.path())
    assert barriers(lab.page) == []
    export = api.http.get(f"/api/v1/sessions/{session['id']}/export/json")
    assert taken[0].read_bytes() == export.content

    bring = lab.page.get_by_role("group", name="Bring a file")
    chooser = bring.get_by_label("Choose a file")
    chooser.set_input_files(
        {"name": "cut.json", "mimeType": "application/json", "buffer": export.content[:-9]}
    )
    expect(lab.page.get_by_text("cut.json: this is not valid JSON", exact=False)).to_be_visible()
    assert "422" in lab.complaints.pop()
    chooser.set_input_files(
        {"name": "s.json", "mimeType": "application/json", "buffer": export.content}
    )
    expect(lab.page.locator("main")).not_to_have_attribute("data-session", session["id"])
    lab.at_step(9, 33)
    assert lab.complaints == []


def test_one_press_goes_over_several_changes(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    for rate in (0.1, 0.2, 0.3):
        path = f"/api/v1/sessions/{session['id']}"
        api.http.patch(path, json={"training": {"learning_rate": rate}}).raise_for_status()
    lab.open(session)
    lab.page.get_by_role("button", name="Changes", exact=True).click()
    back = lab.page.get_by_role("button", name="Go to before this change")
    expect(back).to_have_count(3)
    assert barriers(lab.page) == []
    back.last.click()
    expect(lab.page.get_by_role("button", name="Go to after this change")).to_have_count(3)
    assert api.get(session)["training"] == session["training"]
    lab.page.get_by_role("button", name="Go to after this change").nth(1).click()
    expect(back).to_have_count(2)
    assert api.get(session)["training"]["learning_rate"] == 0.2
    assert lab.complaints == []
