"""The explanation panel: it shows the numbers of the very quantity that was opened."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab_page import Api, LabPage, shows
from tests.browser.truth import Truth
from tests.hunts import hunted

WHOLE = {"preset": "xor", "training": {"batch_size": 4}}


def panel(lab: LabPage) -> Locator:
    return lab.page.get_by_role("complementary", name="Explanation")


def open_quantity(lab: LabPage, quantity: str) -> None:
    """Click a number of the picture: its explanation is kept."""
    lab.page.locator(f'[data-id="{quantity}"]').first.click()
    expect(panel(lab).locator(f'[data-explains="{quantity}"]')).to_be_visible()


def follow(lab: LabPage, quantity: str) -> None:
    """Go on to a quantity that the explained one is made from, or that is made from it."""
    panel(lab).locator(f'[data-leads-to="{quantity}"]').click()
    expect(panel(lab).locator(f'[data-explains="{quantity}"]')).to_be_visible()


def shown(lab: LabPage, what: str) -> str:
    return panel(lab).locator(f'[data-shows="{what}"]').first.inner_text().strip()


def test_a_number_of_one_sample_of_a_batch_is_that_samples(lab: LabPage, api: Api) -> None:
    session = api.create(WHOLE)
    steps = api.get(session, "/trace")["steps"]
    lab.open(session)
    lab.press("End")
    lab.at_step(steps, steps)
    api.post(session, "/seek", **{"pass": 0, "step": steps})
    for sample in (1, 2, 3):
        open_quantity(lab, "grad_b:3:1")
        follow(lab, f"delta:3:1@{sample}")
        explained = api.get(session, f"/explain/delta:3:1@{sample}")
        assert explained["value"] != api.get(session)["layers"][2]["delta"][0]
        assert shows(shown(lab, f"delta:3:1@{sample}#made"), explained["value"])
        expect(panel(lab)).to_contain_text(f"for sample {sample + 1}")
        expect(panel(lab).locator("p", has=lab.page.locator("output"))).to_contain_text(
            f"⟨{sample + 1}⟩"
        )
        follow(lab, f"y:1@{sample}")
        target = api.get(session, f"/explain/y:1@{sample}")["value"]
        assert shows(shown(lab, f"y:1@{sample}#made"), target)


def parts_of(explained: dict[str, Any]) -> dict[str, float | None]:
    """The parts of an explanation that its table names, by what they are called there."""
    name = explained["id"]
    found = {f"{name}#made": explained["value"]}
    for i, term in enumerate(explained["terms"], 1):
        found[f"{name}#term:{i}"] = term["value"]
        for j, factor in enumerate(term["factors"], 1):
            found[f"{name}#term:{i}.factor:{j}"] = factor["value"]
    for i, factor in enumerate(explained["outer_factors"], 1):
        found[f"{name}#outer:{i}"] = factor["value"]
    for i, slot in enumerate(explained["state"], 1):
        found[f"{name}#before:{i}"], found[f"{name}#after:{i}"] = slot["before"], slot["after"]
    return found


def test_every_number_of_the_table_is_the_explanations(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur", "training": {"l2": 0.1, "optimizer": "momentum"}})
    lab.open(session)
    lab.press("End")
    lab.at_step(33, 33)
    api.post(session, "/seek", **{"pass": 0, "step": 33})
    truth = Truth(api, session)
    for quantity in ("z:2:1", "cost", "delta:2:1", "delta:3:2", "grad_w:2:1:1", "w:3:2:1"):
        lab.page.locator(f'[data-id="{quantity}"]').first.hover()
        made = quantity if quantity[0] != "w" else f"new_{quantity}"
        expect(panel(lab).locator(f'[data-explains="{made}"]')).to_be_visible()
        expected = parts_of(api.get(session, f"/explain/{made}"))
        numbers = panel(lab).locator("[data-shows]")
        assert numbers.count() > 3, quantity
        for number in numbers.all():
            what, text = number.get_attribute("data-shows") or "", number.inner_text().strip()
            if not what.endswith("#sum"):
                # The plots below the table show the neuron's own numbers.
                drawn = what.endswith(("#value", "#rise"))
                value = truth.value(what) if drawn else expected[what]
                assert shows(text.removeprefix("+"), value), (what, text, value)


XOR_DATA = {"x": [[0, 1], [1, 1], [1, 0]], "y": [[1], [0], [1]]}
SOFTMAX = {
    "sizes": [2, 3, 3],
    "activations": ["leaky_relu", "softmax"],
    "cost": "categorical_cross_entropy",
    "seed": 7,
}
PENALISED = {"batch_size": 3, "l1": 0.01, "l2": 0.1, "optimizer": "adam"}
WIDE: dict[str, tuple[dict[str, Any], list[str]]] = {
    "adam": (
        {"preset": "mazur", "training": {"optimizer": "adam", "l1": 0.01, "l2": 0.02}},
        ["w:2:1:1", "cost", "grad_w:2:1:1", "delta:3:1"],
    ),
    "softmax": (
        {
            "network": SOFTMAX,
            "data": {"x": XOR_DATA["x"], "y": [[0.2, 0.3, 0.5], [1, 0, 0], [0, 0, 1]]},
            "training": PENALISED,
        },
        ["a:3:1", "slope:3:1", "cost", "delta:3:1", "delta:2:1", "grad_w:3:1:2"],
    ),
    "binary cross-entropy": (
        {
            "network": {"sizes": [2, 3, 1], "cost": "binary_cross_entropy", "seed": 3},
            "data": XOR_DATA,
            "training": PENALISED,
        },
        ["cost", "delta:3:1", "grad_w:2:1:2", "w:3:1:1"],
    ),
}
TOO_WIDE = """
panel => {
  const { right } = panel.getBoundingClientRect()
  const wide = [...panel.querySelectorAll('[data-more]')]
  const cut = [...panel.querySelectorAll('th, td, p, h2')]
    .filter(e => e.getBoundingClientRect().right > right + 1)
  return [...wide, ...cut].map(e => e.textContent.slice(0, 80))
}
"""


@pytest.mark.parametrize("network", hunted(WIDE, ["softmax"]))
def test_formulas_and_tables_are_read_whole_in_the_narrowest_panel(
    lab: LabPage, api: Api, network: str
) -> None:
    body, quantities = WIDE[network]
    lab.page.set_viewport_size({"width": 1600, "height": 900})
    session = api.create(body)
    steps = api.get(session, "/trace")["steps"]
    lab.open(session)
    # The panel of a tablet, beside a picture that is large enough to show every number.
    lab.page.add_style_tag(content="aside[aria-label=Explanation] { width: 320px !important }")
    lab.press("End")
    lab.at_step(steps, steps)
    for quantity in quantities:
        lab.page.locator(f'[data-id="{quantity}"]').first.hover()
        made = quantity if quantity[0] != "w" else f"new_{quantity}"
        expect(panel(lab).locator(f'[data-explains="{made}"] table').first).to_be_visible()
        assert panel(lab).evaluate(TOO_WIDE) == [], quantity
    assert lab.complaints == []


def test_a_formula_that_cannot_be_broken_is_scrolled_by_keyboard(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.press("ArrowRight")
    lab.at_step(1, 33)
    lab.page.add_style_tag(content=".formula.long { width: 60px }")
    formula = panel(lab).locator("[data-more]").first
    expect(formula).to_have_attribute("data-more", "right")
    formula.focus()
    expect(formula).to_be_focused()
    lab.press("ArrowRight", times=3)
    expect(formula).not_to_have_attribute("data-more", "right")
    lab.at_step(1, 33)
