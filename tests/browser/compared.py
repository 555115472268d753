"""Two sessions held against each other on the page: the figures of both, and their difference."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.browser.figures import MINUS, figure
from tests.browser.lab_page import Api, LabPage
from tests.browser.truth import Truth

Page = dict[str, Any]
READ_DIFFERENCES = """
l => l.map(e => [e.dataset.shows.split('#')[0], e.lastChild.textContent.trim()])
"""


def comparison(lab: LabPage, api: Api, session: Page) -> list[str]:
    """A branch whose first weight is another, beside this session: every difference."""
    branch = _branch(api, session)
    told = api.get(session, f"/compare/{branch['id']}")
    lab.go(session, f"&with={branch['id']}&as=difference")
    shown = lab.page.locator('[data-shows$="#difference"]')
    expect(shown.first).to_be_visible()
    lab.page.evaluate("quiet()")
    found = []
    for quantity, text in shown.evaluate_all(READ_DIFFERENCES):
        if quantity.startswith("slope"):
            both = [Truth(api, one).at_cursor(quantity) for one in (session, branch)]
            between = None if None in both else both[1] - both[0]  # type: ignore[operator]
        else:
            between = 0.0 if quantity.startswith("y:") else _difference(told, quantity)
        wanted = figure(between)
        if text.removeprefix("+").replace(MINUS, "−") not in (wanted, ""):
            found.append(f"difference of {quantity}: {text!r}, expected {wanted!r}")
    lab.go(session, "")
    return found


def beside(lab: LabPage, api: Api, session: Page) -> list[str]:
    """The same two next to each other: every figure of either picture, by its own session."""
    branch = _branch(api, session)
    lab.go(session, f"&with={branch['id']}&as=beside")
    found = []
    for one in (session, branch):
        pane = f'section[data-session="{one["id"]}"]'
        shown = lab.page.locator(f"{pane} [data-shows]").filter(visible=True)
        expect(shown.first).to_be_visible()
        lab.page.evaluate("quiet()")
        figures = lab.page.evaluate("pane => readFigures(pane)", pane)
        if len(figures) < 4:
            found.append(f"only {len(figures)} figures beside the other")
        found += Truth(api, one).wrong_figures({"figures": figures})
    lab.go(session, "")
    return found


def _branch(api: Api, session: Page) -> Page:
    """Branch off, with another first weight."""
    branch = api.post(session, "/fork", name="other")
    start = api.get(branch)["layers"][1]["w"][0][0]
    patch = {"set": {"w:2:1:1": 0.75 if start != 0.75 else 0.5}}
    api.http.patch(f"/api/v1/sessions/{branch['id']}", json=patch).raise_for_status()
    return branch


def _difference(told: Page, quantity: str) -> float | None:
    kind, *indices = quantity.split(":")
    if kind == "cost":
        return told["cost"]  # type: ignore[no-any-return]
    found = next(one for one in told["layers"] if one["layer"] == int(indices[0])).get(kind)
    for index in indices[1:]:
        found = found and found[int(index) - 1]
    return found  # type: ignore[no-any-return]
