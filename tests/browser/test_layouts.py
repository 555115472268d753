"""The page at three sizes, light and dark: nothing overlaps, nothing complains, all can use it."""

from __future__ import annotations

from itertools import pairwise, product
from typing import Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage
from tests.hunts import hunted

SIZES = {"desktop": (1440, 900), "tablet": (1024, 768), "phone": (390, 844)}
NETWORKS: dict[str, dict[str, Any]] = {
    "mazur": {"preset": "mazur"},
    "3-4-2": {"network": {"sizes": [3, 4, 2], "activations": ["tanh", "softmax"], "seed": 7}},
    "deep": {"preset": "deep"},
    "8-8-8": {"network": {"sizes": [8, 8, 8], "initializer": "xavier"}},
}

Scheme = Literal["light", "dark"]


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


@pytest.mark.parametrize(
    ("size", "scheme"),
    hunted(
        [("desktop", "light"), ("desktop", "dark"), ("tablet", "dark"), ("phone", "light")],
        [("phone", "light")],
    ),
)
def test_anyone_can_use_it_at_any_size(lab: LabPage, api: Api, size: str, scheme: Scheme) -> None:
    width, height = SIZES[size]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    lab.open(api.create({"preset": "mazur"}))
    for before, step in pairwise((0, 12, 33)):
        lab.press("ArrowRight", times=step - before)
        lab.at_step(step, 33)
        expect(lab.page.get_by_role("button", name="Forward by one number")).to_be_in_viewport()
        assert barriers(lab.page) == [], f"step {step}"
        scrolls = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert lab.page.evaluate(scrolls) is False
    assert lab.complaints == []


def test_a_bias_is_told_whole_where_old_and_new_have_no_room(lab: LabPage, api: Api) -> None:
    width, height = SIZES["tablet"]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.open(api.create(NETWORKS["deep"]))
    lab.press("End")
    lab.at_step(98, 98)
    assert lab.page.locator("svg .recalled").all_text_contents() == ["b was 0"] * (4 + 3 + 2)


TIGHT = [("tablet", "deep"), ("phone", "3-4-2")]
"""Networks that fill what there is of room."""
LAID_OUT = hunted(product(SIZES, NETWORKS), TIGHT)


@pytest.mark.parametrize(("size", "network"), LAID_OUT)
def test_no_two_numbers_overlap(lab: LabPage, api: Api, size: str, network: str) -> None:
    width, height = SIZES[size]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.page.emulate_media(reduced_motion="reduce")
    session, reference = api.create(NETWORKS[network]), api.create(NETWORKS[network])
    lab.open(session)
    cursor = reference["cursor"]
    assert lab.overlaps() == [], "step 0"
    while cursor["step"] < cursor["steps"]:
        # One op into each layer, where products arrive, then to its end.
        for key, unit in (("ArrowRight", "op"), ("Shift+ArrowRight", "layer")):
            if cursor["step"] == cursor["steps"]:
                break
            lab.press(key)
            cursor = api.step(reference, unit=unit)["cursor"]
            lab.at_step(cursor["step"], cursor["steps"])
            assert lab.overlaps() == [], f"step {cursor['step']}"
    assert lab.complaints == []


HEIGHT = "e => e.getBoundingClientRect().height ?? 0"
TOP = "e => e.getBoundingClientRect().top"


def test_at_twice_the_size_half_of_the_page_is_the_networks(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 720, "height": 450})
    lab.open(api.create({"preset": "mazur"}))
    assert lab.page.locator(".world").evaluate(HEIGHT) >= 225
    session = api.create({"preset": "xor"})
    api.post(session, "/train", epochs=3)
    api.step(session, count=9)
    lab.open(session)
    expect(lab.page.get_by_role("slider", name="along the passes")).to_be_visible()
    assert lab.page.locator(".world").evaluate(HEIGHT) >= 225
    # What is folded still says which number it is about, and its value.
    shown = lab.page.locator("[data-explains]").get_by_text("Cost C", exact=True)
    steps = lab.page.get_by_role("region", name="Steps").evaluate(TOP)
    for part in (shown, lab.page.locator("[data-explains] output").first):
        assert part.evaluate("e => e.getBoundingClientRect().bottom") <= steps


TYPED = """
() => [...document.querySelectorAll('main .editable')].map(e => {
  const { width, height } = e.querySelector('.ground').getBoundingClientRect()
  return [e.dataset.quantity, width, height]
})
"""


def test_on_a_phone_a_finger_finds_whatever_can_be_typed(lab: LabPage, api: Api) -> None:
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.open(api.create({"preset": "mazur"}))
    typed = lab.page.evaluate(TYPED)
    assert {name.partition(":")[0] for name, _, _ in typed} == {"a", "w", "y"}
    assert [one for one in typed if min(one[1:]) < 24] == []


TYPE = """
() => [...document.querySelectorAll('main .world svg text')]
  .filter(e => e.textContent.trim() && e.checkVisibility({ visibilityProperty: true }))
  .map(e => [e.textContent, parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a])
"""


def test_a_phones_whole_view_shows_names_in_place_of_numbers_too_small(
    lab: LabPage, api: Api
) -> None:
    lab.page.set_viewport_size({"width": 390, "height": 844})
    session = api.create({"preset": "mazur"})
    api.step(session, count=12)
    lab.open(session)
    lab.page.get_by_role("button", name="Show the whole network").click()
    names = ["x₁", "w²₁₁", "a²₁", "a³₂", "C", "hidden"]
    for name in names:
        expect(lab.page.locator(".world .names").get_by_text(name, exact=True)).to_be_visible()
    assert [one for one in lab.page.evaluate(TYPE) if one[1] < 9] == []
    for name in names:
        box = lab.page.locator(".world .names").get_by_text(name, exact=True).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    assert lab.complaints == []


@pytest.mark.parametrize("size", hunted(SIZES, ["desktop", "phone"]))
def test_the_network_stays_where_it_is_when_the_cost_curve_appears(
    lab: LabPage, api: Api, size: str
) -> None:
    width, height = SIZES[size]
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.open(api.create({"preset": "mazur"}))
    before = lab.page.locator(".world").evaluate(HEIGHT)
    lab.press("Control+ArrowRight", times=2)
    lab.at_step(33, 33)
    expect(lab.page.get_by_role("slider", name="Cost along the passes")).to_be_visible()
    assert lab.page.locator(".world").evaluate(HEIGHT) == before


def test_nothing_of_the_legend_lies_over_another_part_at_twice_the_size(
    lab: LabPage, api: Api
) -> None:
    lab.page.set_viewport_size({"width": 720, "height": 450})
    lab.open(api.create({"preset": "mazur"}))
    parts = lab.page.locator(".legend > *")
    boxes = [box for box in (one.bounding_box() for one in parts.all()) if box]
    assert len(boxes) > 3
    for left, right in pairwise(sorted(boxes, key=lambda box: box["x"])):
        assert left["x"] + left["width"] <= right["x"] + 0.5
    width = lab.page.locator(".legend fieldset")
    assert width.evaluate("e => e.scrollWidth <= e.clientWidth")


SCRIPTS = """
() => [...document.querySelectorAll('[data-explains] .formula .mtight')]
  .map(e => [e.textContent, parseFloat(getComputedStyle(e).fontSize)])
"""


def test_exponents_and_their_indices_can_be_read(lab: LabPage, api: Api) -> None:
    """With KaTeX's own sizes they are of 9.8 and 7.6 pixels here."""
    network = {"sizes": [2, 3], "activations": ["softmax"], "cost": "categorical_cross_entropy"}
    session = api.create({"network": network, "data": {"x": [[1, 2]], "y": [[0, 0, 1]]}})
    api.step(session, count=4)
    lab.open(session)
    explained = lab.page.locator('[data-explains="a:2:1"]')
    expect(explained.locator(".formula .mtight").first).to_be_visible()
    found = lab.page.evaluate(SCRIPTS)
    assert min(size for _, size in found) > 9.5
    exponents = [size for text, size in found if "−" in text]
    assert exponents
    assert min(exponents) > 11
    assert lab.complaints == []


def test_who_watches_it_learn_sees_all_of_it_and_who_steps_can_read_it(
    lab: LabPage, api: Api
) -> None:
    lab.page.set_viewport_size({"width": 1440, "height": 900})
    lab.open(api.create({"preset": "overfitting"}))
    cost = lab.page.locator("[data-quantity='cost']")
    why, learning = (lab.page.get_by_role("tab", name=name) for name in ("Why?", "Learning"))
    expect(cost).not_to_be_in_viewport()
    learning.click()
    expect(cost).to_be_in_viewport(ratio=1)
    why.click()
    expect(cost).not_to_be_in_viewport()
    learning.click()
    expect(cost).to_be_in_viewport(ratio=1)
    lab.page.get_by_role("button", name="Forward by one number").click()
    expect(cost).not_to_be_in_viewport()
    expect(lab.page.locator("[data-quantity='z:2:1']").last).to_be_in_viewport(ratio=1)
    # where a step has led, another question leaves the picture
    why.click()
    learning.click()
    expect(cost).not_to_be_in_viewport()
    assert lab.complaints == []
