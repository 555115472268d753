"""The curves of the panel: every function of the catalogue is drawn, with its pass's numbers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from tests.browser.lab_page import Api, LabPage, shows
from tests.browser.test_explanation import panel
from tests.hunts import hunted

HIDDEN = [name for name, chosen in ACTIVATIONS.items() if not chosen.output_only]
LAST = [name for name, chosen in ACTIVATIONS.items() if chosen.output_only]


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


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


def test_a_mask_of_dropout_is_no_part_of_the_functions_value(lab: LabPage, api: Api) -> None:
    network = {"sizes": [2, 4, 1], "seed": 1}
    body = {"network": network, "data": {"preset": "xor"}, "training": {"dropout": 0.5}}
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    trace = api.get(session, "/trace")
    lab.open(session)
    for neuron, mask in enumerate(trace["layers"][1]["mask"], 1):
        look(lab, session, f"a:2:{neuron}")
        value = api.get(session, f"/plots/a:2:{neuron}")["at"]["value"]
        said = panel(lab).get_by_text("the function has the value").inner_text()
        found = re.search(r"the function has the value (\S+), and", said)
        assert found is not None, said
        assert shows(found[1], value), (said, value)
        assert trace["layers"][1]["a"][neuron - 1] == pytest.approx(mask * value)


@pytest.mark.parametrize("batch", [1, 3])
def test_the_cost_over_an_output_tells_its_slope(lab: LabPage, api: Api, batch: int) -> None:
    body = {"preset": "xor", "training": {"batch_size": batch, "l2": 0.1}}
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    lab.open(session)
    look(lab, session, "delta:3:1")
    slope = api.get(session, "/plots/cost?over=a:3:1")["at"]["slope"]
    a = api.get(session, "/trace")["layers"][2]["a"][0]
    y = api.get(session, "/trace")["sample"]["y"][0]
    assert slope == pytest.approx(a - y)
    said = panel(lab).get_by_text("Moving this output changes C").inner_text()
    found = re.search(r"has the slope ∂C(.?)/∂a = (\S+)\.$", said)
    assert found is not None, said
    assert shows(found[2], slope), said
    assert found[1] == ("ₓ" if batch > 1 else "")
    expect(panel(lab).get_by_text("no output moves it")).to_be_visible()


@pytest.mark.parametrize("name", hunted([*HIDDEN, *LAST], ["sigmoid", "softplus", "softmax"]))
def test_a_z_far_outside_keeps_its_mark_inside_the_drawing(
    lab: LabPage, api: Api, name: str
) -> None:
    network = {
        "sizes": [1, 2],
        "activations": [name],
        "weights": [[[0], [0]]],
        "biases": [[85, -85]],
    }
    session = api.create({"network": network, "data": {"x": [[1]], "y": [[0, 1]]}})
    api.post(session, "/step", unit="phase")
    lab.open(session)
    for neuron in (1, 2):
        look(lab, session, f"a:2:{neuron}")
        plot = panel(lab).get_by_role("img", name="and its slope over z")
        box = plot.bounding_box()
        assert box is not None
        for mark in plot.locator("circle, g > rect").all():
            own = mark.bounding_box()
            assert own is not None
            assert box["x"] <= own["x"]
            assert own["x"] + own["width"] <= box["x"] + box["width"]
            assert box["y"] <= own["y"]
            assert own["y"] + own["height"] <= box["y"] + box["height"]
    assert lab.complaints == []


def test_no_curve_tells_what_is_not_computed_yet(lab: LabPage, api: Api) -> None:
    session = api.create({"network": {"sizes": [2, 2], "activations": ["softmax"]}})
    api.post(session, "/step", unit="op")
    lab.open(session)
    look(lab, session, "a:2:1")
    expect(panel(lab).get_by_text("Softmax needs every z of the layer")).to_be_visible()
    expect(panel(lab).get_by_role("img")).to_have_count(0)
