"""Where the gradient went: what is drawn over the picture, in view and clear of the words."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.gradient_strip import DEEP, RELU, choose, strip
from tests.browser.lab_page import Api, LabPage
from tests.browser.lit import RANK, SMALL, ids_of
from tests.hunts import hunted

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


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


@pytest.mark.parametrize(
    ("width", "height"), hunted([(1440, 900), (1024, 768), (390, 844)], [(1440, 900), (390, 844)])
)
def test_all_of_a_way_is_in_view_as_long_as_it_is_shown(
    lab: LabPage, api: Api, width: int, height: int
) -> None:
    lab.page.set_viewport_size({"width": width, "height": height})
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


@pytest.mark.parametrize("every", hunted([1, 3], [3]))
def test_the_overlay_lights_exactly_the_direct_sources_and_uses(
    lab: LabPage, api: Api, every: int
) -> None:
    session = api.create(SMALL)
    trace = api.get(session, "/trace")
    updates = next(s["first_step"] for s in trace["program"] if s["phase"] == "update")
    api.post(session, "/seek", **{"pass": 0, "step": updates})
    choose(lab, session)
    ids = ids_of(trace)[::every]
    lit = lab.page.evaluate(LIT, [session["id"], ids])
    for quantity in ids:
        explained = api.get(session, f"/explain/{quantity}")
        roles = dict.fromkeys(explained["used_by"], "use")
        roles |= dict.fromkeys(explained["depends_on"], "source") | {quantity: "self"}
        assert set(roles.values()) <= set(RANK)
        for element, role in lit[quantity]:
            assert role == roles.get(element), (quantity, element)


@pytest.mark.parametrize("width", hunted([1440, 1024, 390], [390]))
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


@pytest.mark.parametrize(
    ("theme", "size"),
    hunted(
        product(["light", "dark"], [(1440, 900), (390, 844)]),
        [("light", (1440, 900)), ("dark", (390, 844))],
    ),
)
def test_the_overlay_is_accessible(
    lab: LabPage, api: Api, theme: str, size: tuple[int, int]
) -> None:
    lab.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    lab.page.set_viewport_size({"width": size[0], "height": size[1]})
    session = api.create(RELU)
    api.post(session, "/step", unit="pass")
    choose(lab, session, "w:2:1:1")
    expect(strip(lab).locator("[data-smallest]")).to_be_attached()
    assert barriers(lab.page) == []
