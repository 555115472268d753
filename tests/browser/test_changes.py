"""After an edit the numbers that it altered are marked, with the old ones beside the new."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage, shows

READ_OLD = """() => [...document.querySelectorAll('svg [data-was]')].map(
  e => [e.getAttribute('data-was'), Number(e.getAttribute('data-value')), e.textContent])"""
READ_MARKED = """() => [...document.querySelectorAll('svg [data-changed]')].map(
  e => e.getAttribute('data-changed'))"""
TOLD = re.compile(r"^(\d+) numbers? changed; C went from 0\.\d+ to 0\.\d+\.$")


def numbers_of(api: Api, session: dict[str, Any]) -> dict[str, float | None]:
    """What the picture shows of a pass, from the API."""
    trace = api.get(session, "/trace")
    numbers = {"cost": trace["cost"]}
    for layer, at in enumerate(trace["layers"], start=1):
        for kind in ("z", "a", "slope", "delta", "b", "grad_b"):
            for neuron, value in enumerate(at.get(kind) or [], start=1):
                numbers[f"{kind}:{layer}:{neuron}"] = value
        for kind in ("w", "grad_w"):
            for neuron, row in enumerate(at.get(kind) or [], start=1):
                for source, value in enumerate(row, start=1):
                    numbers[f"{kind}:{layer}:{neuron}:{source}"] = value
    return numbers


def retype(lab: LabPage, quantity: str, value: str) -> None:
    lab.page.locator(f'[data-quantity="{quantity}"]').click()
    editor = lab.page.get_by_role("textbox", name=re.compile("^New value"))
    editor.fill(value)
    editor.press("Enter")
    expect(editor).to_have_count(0)


def test_an_edit_marks_what_it_altered_until_the_next_move(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    session = api.create({"preset": "mazur"})
    lab.open(session)
    # all of the pass but its update
    lab.press("End")
    lab.press("ArrowLeft", times=8)
    lab.at_step(25, 33)
    before = numbers_of(api, session)
    retype(lab, "w:2:1:1", "0.7")
    told = lab.page.locator("p.changes")
    expect(told).to_have_text(TOLD)
    after = numbers_of(api, session)
    altered = {of for of, value in after.items() if value != before[of]}
    check(lab, before, after, altered)
    assert told.inner_text().startswith(f"{len(altered)} numbers changed; ")
    expect(lab.page.locator("p[role=status]").filter(has_text=told.inner_text())).to_have_count(1)
    assert lab.overlaps() == []

    lab.press("Control+z")
    expect(lab.page.locator('[data-quantity="w:2:1:1"] .number')).to_have_text("+0.1500")
    check(lab, after, before, altered)

    lab.press("ArrowLeft")
    lab.at_step(24, 33)
    expect(told).to_have_text("")
    assert lab.page.evaluate(READ_MARKED) == []
    assert lab.complaints == []


def check(
    lab: LabPage,
    before: dict[str, float | None],
    after: dict[str, float | None],
    altered: set[str],
) -> None:
    """Hold the marks, the old numbers beside the new, and the new ones against the API."""
    assert set(lab.page.evaluate(READ_MARKED)) == altered
    old = lab.page.evaluate(READ_OLD)
    assert {"w:2:1:1", "z:2:1", "a:2:1", "grad_w:2:1:1"} <= {of for of, _, _ in old}
    for of, value, text in old:
        assert value == before[of], of
        assert shows(text, before[of]), of
    for of, text in lab.numbers():
        if of in altered:
            assert shows(text, after[of]), of
