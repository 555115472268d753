"""Copying where the browser has no clipboard for the page: plain HTTP from another machine."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


def by_hand(lab: LabPage, button: Locator) -> str:
    """Press a button that copies: what it shows to be copied by hand, chosen already."""
    button.click()
    chosen = lab.page.get_by_label("Text to copy by hand").and_(lab.page.locator(":focus"))
    expect(chosen).to_be_visible()
    text = chosen.input_value()
    assert chosen.evaluate("e => e.selectionEnd - e.selectionStart") == len(text)
    return text


def test_what_cannot_be_copied_is_shown_to_be_copied_by_hand(lab: LabPage, api: Api) -> None:
    session = api.step(api.create({"preset": "mazur"}), unit="op")
    lab.open(session)
    lab.page.evaluate(NO_CLIPBOARD)
    button = lab.page.get_by_role("button", name="Copy all digits")
    assert float(by_hand(lab, button)) == session["layers"][1]["z"][0]
    refused = lab.page.get_by_text("The browser did not let the page copy.")
    expect(refused).to_be_visible()
    assert barriers(lab.page) == []
    lab.page.evaluate("document.activeElement.blur()")
    lab.press("ArrowRight")
    expect(refused).to_have_count(0)

    latex = by_hand(lab, lab.page.get_by_role("button", name="Copy LaTeX"))
    assert latex.startswith(r"\[ a^{l}_j = ")
    assert "0.5933" in by_hand(lab, lab.page.get_by_role("button", name="Copy text"))
    lab.page.get_by_role("tab", name="Code").click()
    program = by_hand(lab, lab.page.get_by_role("button", name="Copy the program"))
    assert "import numpy as np" in program

    lab.page.goto(f"/#session={session['id']}&sheet=w:2")
    sheet = lab.page.get_by_role("dialog", name="Edit as a sheet")
    copy = sheet.get_by_role("button", name="Copy as a table")
    assert by_hand(lab, copy).splitlines() == ["0.15\t0.2", "0.25\t0.3"]
    assert lab.complaints == []
