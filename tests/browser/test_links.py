"""A link as its receiver sees it: the sender's state, in a session of one's own."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage

OWN = re.compile(r"/#session=[\w-]+")


def test_a_link_opens_the_very_state_and_steps_on_by_itself(lab: LabPage, api: Api) -> None:
    sender = api.step(api.create({"preset": "mazur"}), unit="op", count=5)
    link = api.post(sender, "/links")
    lab.page.goto(link["path"])
    lab.at_step(5, 33)
    expect(lab.page).to_have_url(OWN)
    address = lab.page.url
    assert sender["id"] not in address
    lab.press("ArrowRight")
    lab.at_step(6, 33)
    lab.page.reload()
    lab.at_step(6, 33)
    assert lab.page.url == address
    assert api.get(sender)["cursor"]["step"] == 5
    assert lab.complaints == []


def test_the_page_of_a_link_that_is_gone_leads_on(lab: LabPage, api: Api) -> None:
    gone = api.post(api.create({}), "/links")
    unknown = gone["path"][:-1] + ("a" if gone["path"][-1] != "a" else "b")
    lab.page.goto(unknown)
    expect(lab.page.get_by_role("heading", name="There is no such link")).to_be_visible()
    lab.page.get_by_role("link").first.click()
    expect(lab.page.locator("main")).to_have_attribute("data-session", re.compile(r".+"))
