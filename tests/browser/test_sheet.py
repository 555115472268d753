"""The sheet of matrices: typing, keys, pasting of each kind, a bad cell, and taking back."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage
from tests.hunts import hunted

WEIGHTS = [[[0.1, 0.3], [0.2, 0.4]], [[0.5, 0.6]]]
BODY = {"network": {"weights": WEIGHTS}, "data": {"preset": "xor"}}
PASTES = {
    "spreadsheet": "1\t2\r\n3\t4",
    "NumPy": "np.array([[1., 2.],\n          [3., 4.]])",
    "printed": "[[1. 2.]\n [3. 4.]]",
    "CSV": "1.0,2\n3,4",
    "semicolons": "1,0;2,0\n3,0;4,0",
}
PASTE = """
(text) => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.activeElement.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}
"""


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def opened(lab: LabPage, session: dict[str, Any], tab: str = "w:2") -> Locator:
    lab.page.goto(f"/#session={session['id']}&sheet={tab}")
    expect(lab.page.locator("main")).to_have_attribute("data-session", session["id"])
    sheet = lab.page.get_by_role("dialog", name="Edit as a sheet")
    expect(sheet.get_by_role("gridcell").first).to_be_visible()
    expect(sheet.get_by_role("grid")).to_be_focused()
    return sheet


def paste(page: Page, text: str) -> None:
    page.evaluate(PASTE, text)


def applied(sheet: Locator) -> None:
    sheet.get_by_role("button", name="Apply").click()
    expect(sheet).to_be_hidden()


def weights(api: Api, session: dict[str, Any]) -> Any:
    return api.get(session)["layers"][1]["w"]


def test_numbers_are_typed_by_keys_alone_and_taken_back(lab: LabPage, api: Api) -> None:
    session = api.create(BODY)
    opened(lab, session)
    keys = lab.page.keyboard
    keys.type("1/3")
    keys.press("Tab")
    keys.press("F2")  # all of it is chosen, so that typing takes its place
    keys.type("−2/7")
    keys.press("Enter")
    keys.press("F2")
    keys.type("9")
    keys.press("Escape")  # the field, not the sheet
    keys.press("ArrowLeft")
    keys.type("1e-3")
    sheet = lab.page.get_by_role("dialog")
    keys.press("Enter")
    expect(sheet.get_by_text("3 numbers are changed.")).to_be_visible()
    keys.press("Control+Enter")
    expect(sheet).to_be_hidden()
    assert weights(api, session) == [[1 / 3, -2 / 7], [1e-3, 0.4]]
    lab.page.keyboard.press("Control+z")
    expect(lab.page.get_by_role("button", name="Undo the last change")).to_be_disabled()
    assert weights(api, session) == WEIGHTS[0]


@pytest.mark.parametrize("kind", hunted(sorted(PASTES), sorted(PASTES)[::3]))
def test_what_is_pasted_fills_from_the_chosen_cell(lab: LabPage, api: Api, kind: str) -> None:
    session = api.create(BODY)
    sheet = opened(lab, session)
    paste(lab.page, PASTES[kind])
    expect(sheet.get_by_role("status")).to_contain_text("4 cells were filled.")
    applied(sheet)
    assert weights(api, session) == [[1.0, 2.0], [3.0, 4.0]]


def test_a_bad_cell_is_marked_and_nothing_is_half_applied(lab: LabPage, api: Api) -> None:
    session = api.create(BODY)
    sheet = opened(lab, session)
    paste(lab.page, "7\tseven")
    bad = sheet.get_by_role("gridcell", name="weight w²₁₂: seven. That is not a number.")
    expect(bad).to_have_attribute("aria-invalid", "true")
    expect(sheet.get_by_role("button", name="Apply")).to_be_disabled()
    lab.page.keyboard.press("Control+Enter")
    expect(sheet).to_be_visible()
    assert weights(api, session) == WEIGHTS[0]
    paste(lab.page, "1\t2\t3")  # wider than there is room
    expect(sheet.get_by_role("status")).to_contain_text("Nothing was filled in.")
    lab.page.keyboard.press("Delete")
    expect(bad).to_be_hidden()


def test_samples_come_and_go(lab: LabPage, api: Api) -> None:
    session = api.create(BODY)
    sheet = opened(lab, session, "x")
    assert barriers(lab.page) == []
    paste(lab.page, "0 0\n0 1\n1 0\n1 1\n0.5 0.25")
    expect(sheet.get_by_text("Samples: 4 before, 5 now.")).to_be_visible()
    sheet.get_by_role("tab", name="y").click()
    lab.page.keyboard.press("Escape")
    expect(sheet.get_by_role("alert")).to_contain_text("not applied yet")
    sheet.get_by_role("button", name="Go on editing").click()
    applied(sheet)
    assert api.get(session)["setup"]["samples"] == 5
    expect(lab.page.get_by_text("Sample 1 of 5")).to_be_visible()
    lab.page.keyboard.press("Control+z")
    expect(lab.page.get_by_text("Sample 1 of 4")).to_be_visible()


def test_a_wide_matrix_has_only_cells_in_sight(lab: LabPage, api: Api) -> None:
    session = api.create({"network": {"sizes": [784, 30, 10], "seed": 1}})
    sheet = opened(lab, session)
    assert sheet.get_by_role("gridcell").count() < 1_000
    lab.page.keyboard.press("Control+End")
    expect(sheet.get_by_role("gridcell", name="weight w²₃₀,₇₈₄")).to_be_visible()
    lab.page.keyboard.type("5")
    lab.page.keyboard.press("Enter")
    applied(sheet)
    assert weights(api, session)[29][783] == 5.0
