"""The curves of the panel: every function of the catalogue is drawn, with its pass's numbers."""

from __future__ import annotations

from playwright.sync_api import expect

from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from tests.browser.lab_page import Api, LabPage, shows
from tests.browser.test_explanation import panel

HIDDEN = [name for name, chosen in ACTIVATIONS.items() if not chosen.output_only]
LAST = [name for name, chosen in ACTIVATIONS.items() if chosen.output_only]


def look(lab: LabPage, session: dict[str, object], quantity: str) -> None:
    """Explain a number of a session by its formula."""
    lab.page.evaluate("hash => { location.hash = hash }", f"session={session['id']}&id={quantity}")
    expect(
        panel(lab).locator(f'[data-explains="{quantity}"] [data-view="{quantity}"]')
    ).to_be_visible()


def test_every_activation_and_every_cost_is_drawn(lab: LabPage, api: Api) -> None:
    functions = [*HIDDEN, *LAST]
    session = api.create(
        {"network": {"sizes": [2, *([2] * len(functions))], "activations": functions}}
    )
    trace = api.get(session, "/trace")
    api.post(session, "/step", unit="pass")
    lab.open(session)
    for layer, name in enumerate(functions, 2):
        look(lab, session, f"a:{layer}:1")
        plot = panel(lab).get_by_role("img", name="and its slope over z")
        expect(plot).to_have_count(1)
        expect(plot.locator("path")).to_have_count(2)
        assert plot.locator("path").first.get_attribute("d").count("L") == 160, name  # type: ignore[union-attr]
        for kind in ("z", "a", "slope"):
            told = panel(lab).locator(f'p [data-shows="{kind}:{layer}:1#value"]').first
            assert shows(told.inner_text(), trace["layers"][layer - 1][kind][0]), (name, kind)
        mixed = panel(lab).get_by_text("Softmax mixes the layer")
        expect(mixed).to_have_count(int(name in LAST))
    for cost in COSTS:
        other = api.create({"network": {"sizes": [2, 2], "activations": LAST, "cost": cost}})
        api.post(other, "/step", unit="pass")
        lab.visit(other)
        look(lab, other, "cost")
        expect(panel(lab).get_by_role("img", name="all else fixed")).to_have_count(2)
    assert lab.complaints == []


def test_no_curve_tells_what_is_not_computed_yet(lab: LabPage, api: Api) -> None:
    session = api.create({"network": {"sizes": [2, 2], "activations": ["softmax"]}})
    api.post(session, "/step", unit="op")
    lab.open(session)
    look(lab, session, "a:2:1")
    expect(panel(lab).get_by_text("Softmax needs every z of the layer")).to_be_visible()
    expect(panel(lab).get_by_role("img")).to_have_count(0)
