"""The fields of the setup: what is typed there stays, is told when it is wrong, and is kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage
from tests.hunts import hunted


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


@pytest.mark.parametrize("leave", ["Enter", "Tab", "click"])
def test_a_typed_number_stays_however_its_field_is_left(lab: LabPage, api: Api, leave: str) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    for name in ("Learning rate η", "Input x1", "Target y2"):
        field = lab.page.get_by_label(name, exact=True)
        field.fill("0.25")
        if leave == "click":
            lab.page.get_by_role("heading", name="Backprop Lab").click()
        else:
            field.press(leave)
        expect(field).to_have_value("0.25")
    expect(lab.page.locator('[data-id="a:1:1"]').first).to_have_text(re.compile(r"^0\.25"))
    view = api.get(session)
    assert view["training"]["learning_rate"] == 0.25
    assert (view["sample"]["x"], view["sample"]["y"]) == ([0.25, 0.1], [0.01, 0.25])
    assert lab.complaints == []


def test_escape_takes_back_what_was_typed(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    for name, before in (("Learning rate η", "0.5"), ("Input x2", "0.1")):
        field = lab.page.get_by_label(name, exact=True)
        field.fill("0.77")
        field.press("Escape")
        expect(field).to_have_value(before)
        field.press("Tab")
        expect(field).to_have_value(before)
    assert api.get(session)["revision"] == session["revision"]


@pytest.mark.parametrize(
    "name",
    hunted(["Learning rate η", "Input x2", "Target y1", "Seed"], ["Input x2", "Seed"]),
)
def test_what_is_no_number_is_told_and_kept(lab: LabPage, api: Api, name: str) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    field = lab.page.get_by_label(name, exact=True)
    field.fill("0.2.5")
    field.press("Tab")
    expect(field).to_have_value("0.2.5")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(lab.page.get_by_role("alert").filter(has_text="Please type")).to_be_visible()
    field.fill("3")
    field.press("Tab")
    expect(field).to_have_value("3")
    expect(lab.page.get_by_role("alert").filter(has_text="Please type")).to_have_count(0)


def test_a_number_that_is_refused_is_told_and_kept(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    field = lab.page.get_by_label("Learning rate η", exact=True)
    field.fill("-2")
    field.press("Tab")
    expect(lab.page.get_by_role("alert").filter(has_text="expected").first).to_be_visible()
    expect(field).to_have_value("-2")
    field.press("Escape")
    expect(field).to_have_value("0.5")


def test_a_field_that_is_only_visited_is_left_as_it_was(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur", "training": {"learning_rate": 0.123456789}}))
    field = lab.page.get_by_label("Learning rate η", exact=True)
    before = field.input_value()
    field.focus()
    expect(field).to_have_value("0.123456789")
    field.press("Tab")
    expect(field).to_have_value(before)


def test_every_value_of_a_long_sample_can_be_typed(lab: LabPage, api: Api) -> None:
    body = {
        "network": {"sizes": [20, 2, 1]},
        "data": {"x": [[n / 20 for n in range(20)]], "y": [[1]]},
    }
    session = api.create(body)
    lab.open(session)
    lab.page.get_by_role("button", name="and 8 more").click()
    lab.page.get_by_label("Input x20", exact=True).fill("0.5")
    with lab.page.expect_response(lambda reply: reply.request.method == "PATCH"):
        lab.page.get_by_label("Input x20", exact=True).press("Tab")
    expect(lab.page.get_by_label("Input x20", exact=True)).to_have_value("0.5")
    assert api.get(session)["sample"]["x"][19] == 0.5
