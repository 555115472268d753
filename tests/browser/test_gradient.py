"""Where the gradient went: the overlay over the picture, and its words, with the API's numbers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.lab_page import Api, LabPage, read_number, shows, written
from tests.browser.test_layouts import SERIOUS
from tests.browser.test_why import RANK, ids_of

TITLE = "Where did the gradient go?"
SMALL = {"network": {"sizes": [2, 3, 2], "seed": 4}, "data": {"x": [[0.3, 0.7]], "y": [[1, 0]]}}
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
    if not lab.page.url.startswith(lab.url):
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


@pytest.mark.parametrize(
    ("body", "quantity", "fate", "said"),
    [
        (DEEP, "b:2:1", "vanishing", "No unit is saturated or off."),
        (SMALL, "w:2:1:1", "vanishing", "No unit is saturated or off."),
        (RELU, "w:2:1:1", "steady", "off, with σ′ = 0"),
        (SOFTMAX, "w:2:1:1", "steady", "At the output the slope cancels"),
        (DIGITS, "w:2:1:1", "steady", "saturated, with |\u2060σ′| below 0.01250"),
        ({"preset": "and"}, "w:2:1:1", "single", "No unit is saturated or off."),
    ],
)
def test_the_overlay_tells_what_became_of_the_errors(
    lab: LabPage, api: Api, body: dict[str, Any], quantity: str, fate: str, said: str
) -> None:
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    trace = api.get(session, "/trace")
    choose(lab, session, quantity)
    check_bars(lab, trace)
    expect(strip(lab).locator(f'[data-fate="{fate}"]')).to_be_visible()
    expect(strip(lab).get_by_text(said).first).to_be_visible()
    gradient = f"grad_{quantity}"
    paths = api.get(session, f"/paths/{gradient}")
    way = paths["paths"][0]
    size = abs(way["values"][way["ids"].index(way["smallest"])])
    smallest = way["smallest"] if size < 1 else "none"
    expect(strip(lab).locator("[data-smallest]")).to_have_attribute("data-smallest", smallest)
    listed = strip(lab).locator("[data-ref]")
    assert [one.get_attribute("data-ref") for one in listed.all()] == way["ids"]
    drawn = lab.page.locator("g.gradient [data-way]")
    assert {one.get_attribute("data-way") for one in drawn.all()} == set(way["ids"])
    if smallest != "none":
        expect(lab.page.locator(f'g.gradient [data-smallest="{smallest}"]')).to_have_count(1)
    shades = lab.page.locator("g.gradient [data-shade]")
    expect(shades).to_have_count(sum(trace["network"]["sizes"][1:]))
    assert lab.complaints == []


def test_nothing_is_told_before_it_is_computed(lab: LabPage, api: Api) -> None:
    session = api.create(SMALL)
    backward = next(
        s["first_step"] for s in api.get(session, "/trace")["program"] if s["phase"] == "backward"
    )
    api.post(session, "/seek", **{"pass": 0, "step": backward + 2})
    choose(lab, session, "w:2:1:1")
    expect(strip(lab).locator('[data-bar="3"] [data-largest]')).to_be_visible()
    expect(strip(lab).locator('[data-bar="2"]')).to_contain_text("not computed yet")
    expect(strip(lab).locator('[data-fate="waiting"]')).to_be_visible()
    expect(strip(lab)).to_contain_text("is shown once ∂C/∂w²₁₁ is computed")
    expect(lab.page.locator("g.gradient [data-shade]")).to_have_count(2)
    expect(lab.page.locator("g.gradient [data-way]")).to_have_count(0)


def test_it_is_about_the_shown_sample_and_says_what_a_chain_leaves_out(
    lab: LabPage, api: Api
) -> None:
    session = api.create({"preset": "xor", "training": {"batch_size": 3, "l2": 0.1}})
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    check_bars(lab, api.get(session, "/trace"))
    expect(strip(lab)).to_contain_text("about sample 1")
    expect(strip(lab)).to_contain_text("The penalty adds to the gradient without this chain")
    expect(strip(lab)).to_contain_text("the mean over its samples")
    choose(lab, session, "a:2:1")
    expect(strip(lab)).to_contain_text("way of δ²₁ to the cost")
    expect(strip(lab)).not_to_contain_text("the mean over its samples")
    choose(lab, session, "w:2:1:1")
    lab.page.keyboard.press("]")
    expect(strip(lab)).to_contain_text("about sample 2")
    check_bars(lab, api.get(session, "/trace?sample=1"))


def test_every_way_can_be_looked_at_and_their_sum_is_the_gradient(lab: LabPage, api: Api) -> None:
    session = api.create({**DEEP, "network": {"sizes": [2, 2, 2, 1], "seed": 2}})
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    found = api.get(session, "/paths/grad_w:2:1:1")
    assert found["count"] == len(found["paths"]) == 2
    before = strip(lab).get_by_role("button", name="The way before this one")
    after = strip(lab).get_by_role("button", name="The next way")
    expect(strip(lab).get_by_text("The largest of the 2 ways of ∂C/∂w²₁₁")).to_be_visible()
    expect(before).to_be_disabled()
    after.focus()
    lab.press("Enter")
    expect(strip(lab).get_by_text("Way 2 of the 2 ways of ∂C/∂w²₁₁")).to_be_visible()
    expect(after).to_be_disabled()
    way = found["paths"][1]
    listed = strip(lab).locator("[data-ref]")
    assert [one.get_attribute("data-ref") for one in listed.all()] == way["ids"]
    drawn = lab.page.locator("g.gradient [data-way]")
    assert {one.get_attribute("data-way") for one in drawn.all()} == set(way["ids"])
    whole = written(found["value"])
    said = strip(lab).locator("p[data-smallest]").inner_text()
    numbers = re.search(r"the first 2 together (\S+), all of them together (\S+)\.", said)
    assert numbers is not None, said
    assert [read_number(one) for one in numbers.groups()] == [whole, whole]
    before.click()
    expect(strip(lab).get_by_text("The largest of the 2 ways")).to_be_visible()
    choose(lab, session, "w:3:1:1")
    expect(before).to_have_count(0)


IN_VIEW = """
count => {
  const drawn = [...document.querySelectorAll('g.gradient [data-way]')]
  const stage = document.querySelector('g.gradient').ownerSVGElement.getBoundingClientRect()
  return drawn.length === count && drawn.every(e => {
    const { left, right, top, bottom } = e.getBoundingClientRect()
    return left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom
  })
}
"""


SCALE = """
() => Number(/scale\\(([^)]+)/.exec(
  document.querySelector('.world svg > g').getAttribute('transform'))[1])
"""
SCALED = f"scale => ({SCALE})() === scale"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
def test_all_of_a_way_is_in_view_as_long_as_it_is_shown(
    lab: LabPage, api: Api, size: tuple[int, int]
) -> None:
    lab.page.set_viewport_size({"width": size[0], "height": size[1]})
    network = {"sizes": [2, 8, 8, 8, 1], "seed": 1}
    session = api.create({"network": network, "data": {"x": [[1, 0.5]], "y": [[0]]}})
    api.post(session, "/step", unit="pass")
    lab.open(session)
    scale = lab.page.evaluate(SCALE)
    choose(lab, session, "w:2:8:1")
    ways = api.get(session, "/paths/grad_w:2:8:1")["paths"]
    lab.page.wait_for_function(IN_VIEW, arg=len(ways[0]["ids"]))
    # the next way may lead through other neurons
    strip(lab).get_by_role("button", name="The next way").click()
    lab.page.wait_for_function(IN_VIEW, arg=len(ways[1]["ids"]))
    lab.press("o")
    expect(lab.page.locator("g.gradient")).to_have_count(0)
    lab.page.wait_for_function(SCALED, arg=scale)
    assert lab.complaints == []


def test_an_error_at_an_output_is_the_end_of_every_way(lab: LabPage, api: Api) -> None:
    session = api.create(SMALL)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "b:3:1")
    expect(strip(lab)).to_contain_text("That is the error at the output itself")
    expect(strip(lab)).not_to_contain_text("nothing shrinks it")
    expect(strip(lab)).not_to_contain_text("shrinks it most")


@pytest.mark.parametrize("frozen", [False, True])
def test_errors_that_are_all_0_are_told_as_that(lab: LabPage, api: Api, frozen: bool) -> None:
    network = {
        "sizes": [2, 2, 1],
        "weights": [[[0, 0], [0, 0]], [[0, 0]]],
        "biases": [[0, 0], [0]],
    }
    body = {
        "network": network,
        "data": {"x": [[1, 1]], "y": [[0.5]]},
        "training": {"train_biases": not frozen},
    }
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "b:2:1")
    check_bars(lab, api.get(session, "/trace"))
    expect(strip(lab).locator('[data-fate="dead"]')).to_contain_text("In layer 3 every δ is 0")
    expect(strip(lab).locator("[data-smallest]")).to_contain_text("makes the whole product 0")
    shades = lab.page.locator("g.gradient [data-shade]")
    expect(shades).to_have_count(3)
    for shade in shades.all():
        assert float(shade.evaluate("e => getComputedStyle(e).fillOpacity")) == 0
    # a frozen bias has a gradient all the same
    chosen = api.get(session, "/paths/grad_b:2:1")["paths"][0]["ids"]
    listed = strip(lab).locator("[data-ref]")
    assert [one.get_attribute("data-ref") for one in listed.all()] == chosen
    assert lab.complaints == []


def test_what_dropout_leaves_out_is_told(lab: LabPage, api: Api) -> None:
    network = {"sizes": [2, 4, 1], "seed": 1}
    body = {"network": network, "data": {"preset": "xor"}, "training": {"dropout": 0.5}}
    session = api.create(body)
    api.post(session, "/step", unit="pass")
    assert api.get(session, "/trace")["layers"][1]["mask"] == [2, 0, 2, 2]
    choose(lab, session, "w:2:1:1")
    expect(strip(lab).locator('[data-flat="dropped 2"]')).to_contain_text("1 of 4 dropped")
    expect(strip(lab).locator('[data-ref="mask:2:1"]')).to_contain_text("2")


def test_a_pass_that_breaks_says_so(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    huge = {"set": {"w:3:1:1": 1.7e308, "w:3:1:2": 1.7e308}}
    api.http.patch(f"/api/v1/sessions/{session['id']}", json=huge).raise_for_status()
    choose(lab, session, "w:2:1:1")
    expect(strip(lab)).to_contain_text("This pass stops at the weighted input z")
    expect(strip(lab).locator("[data-fate]")).to_have_count(0)


def test_a_key_a_button_and_an_address_show_and_hide_it(lab: LabPage, api: Api) -> None:
    session = api.create(SMALL)
    api.post(session, "/step", unit="pass")
    lab.open(session)
    expect(strip(lab)).to_have_count(0)
    lab.press("o")
    expect(strip(lab)).to_be_visible()
    assert "show=gradient" in lab.page.url
    button = lab.page.get_by_role("button", name="where the gradient went")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(strip(lab)).to_have_count(0)
    expect(lab.page.locator("g.gradient")).to_have_count(0)
    lab.page.go_back()
    expect(strip(lab)).to_be_visible()
    lab.page.reload()
    expect(strip(lab)).to_be_visible()
    strip(lab).locator('[data-bar="2"]').click()
    expect(strip(lab).locator("[data-smallest]")).to_be_visible()


LIT = """
async ([session, ids]) => {
  const found = {}
  for (const id of ids) {
    location.hash = `#session=${session}&id=${id}&show=gradient`
    const explained = () => {
      const view = document.querySelector('[data-explains]')
      return view?.dataset.explains === id && view.querySelector('[data-view]')?.dataset.view === id
    }
    while (!explained()) await new Promise(requestAnimationFrame)
    const has = /^(w|b|grad_|new_|delta|z|slope|a:[^1])/.test(id)
    const ready = () => document.querySelector('section [data-smallest]') !== null
    while (has && !ready()) await new Promise(requestAnimationFrame)
    found[id] = [...document.querySelectorAll('section [data-smallest], main section [data-ref]')]
      .filter(e => e.dataset.ref).map(e => [e.dataset.ref, e.dataset.role ?? null])
  }
  return found
}
"""


def test_the_overlay_lights_exactly_the_direct_sources_and_uses(lab: LabPage, api: Api) -> None:
    session = api.create(SMALL)
    trace = api.get(session, "/trace")
    updates = next(s["first_step"] for s in trace["program"] if s["phase"] == "update")
    api.post(session, "/seek", **{"pass": 0, "step": updates})
    choose(lab, session)
    ids = ids_of(trace)
    lit = lab.page.evaluate(LIT, [session["id"], ids])
    for quantity in ids:
        explained = api.get(session, f"/explain/{quantity}")
        roles = dict.fromkeys(explained["used_by"], "use")
        roles |= dict.fromkeys(explained["depends_on"], "source") | {quantity: "self"}
        assert set(roles.values()) <= set(RANK)
        for element, role in lit[quantity]:
            assert role == roles.get(element), (quantity, element)


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_the_figures_of_the_layers_stand_clear_of_the_words(
    lab: LabPage, api: Api, width: int
) -> None:
    """Tiny errors are the longest figures: `3.252·10⁻⁵`."""
    lab.page.set_viewport_size({"width": width, "height": 800})
    tiny = {**DEEP, "network": {**DEEP["network"], "sizes": [2, 4, 4, 4, 4, 4, 1]}}
    session = api.create(tiny)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    figures = strip(lab).locator("[data-mean]")
    expect(figures).to_have_count(6)
    assert any("⁻" in text for text in figures.all_inner_texts())
    words = strip(lab).locator(".words").first.bounding_box()
    assert words
    for figure in figures.all():
        box = figure.bounding_box()
        assert box
        beside = words["y"] < box["y"] + box["height"] and box["y"] < words["y"] + words["height"]
        assert not beside or box["x"] + box["width"] <= words["x"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_the_overlay_is_accessible(
    lab: LabPage, api: Api, theme: str, size: tuple[int, int]
) -> None:
    lab.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    lab.page.set_viewport_size({"width": size[0], "height": size[1]})
    session = api.create(RELU)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    expect(strip(lab).locator("[data-smallest]")).to_be_attached()
    found = Axe().run(lab.page).response["violations"]
    worst = [
        (one["id"], [node["html"][:160] for node in one["nodes"]][:3])
        for one in found
        if one["impact"] in SERIOUS
    ]
    assert worst == []
