"""The overlay "where did the gradient go": how a test opens it, and reads its words."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.lab_page import LabPage, shows

TITLE = "Where did the gradient go?"
DEEP: dict[str, Any] = {
    "network": {"sizes": [2, 4, 4, 4, 4, 1], "seed": 2},
    "data": {"preset": "xor"},
}
RELU = {
    "network": {"sizes": [2, 3, 1], "activations": ["relu", "linear"], "seed": 1},
    "data": {"x": [[1, 1]], "y": [[0]]},
}
SOFTMAX = {
    "network": {
        "sizes": [2, 3, 3],
        "activations": ["tanh", "softmax"],
        "cost": "categorical_cross_entropy",
    },
    "data": {"x": [[1, 2]], "y": [[0, 1, 0]]},
}
DIGITS = {
    "network": {"sizes": [784, 30, 10], "seed": 1},
    "data": {"x": [[0.5] * 784], "y": [[1] + [0] * 9]},
}


def strip(lab: LabPage) -> Locator:
    """The words below the picture."""
    return lab.page.get_by_role("region", name=TITLE)


def choose(lab: LabPage, session: dict[str, Any], quantity: str = "") -> None:
    """Open a session with the overlay, and a number chosen."""
    if not lab.is_open:
        lab.open(session)
    pinned = f"&id={quantity}" if quantity else ""
    target = f"session={session['id']}{pinned}&show=gradient"
    lab.page.evaluate("hash => { location.hash = hash }", target)
    expect(lab.page.locator("main")).to_have_attribute("data-session", session["id"])
    expect(strip(lab)).to_be_visible()


def check_bars(lab: LabPage, trace: dict[str, Any]) -> None:
    """Largest and mean |δ| of every layer are those of the trace."""
    for layer in trace["layers"][1:]:
        sizes = [abs(delta) for delta in layer["delta"]]
        row = strip(lab).locator(f'[data-bar="{layer["layer"]}"]')
        assert shows(row.locator("[data-largest]").inner_text(), max(sizes))
        assert shows(row.locator("[data-mean]").inner_text(), sum(sizes) / len(sizes))
