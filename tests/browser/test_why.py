"""The panel *Why?*: what its tabs say of a number, and how one gets from number to number."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import COLOURS, barriers
from tests.browser.lab_page import SOME_DIGIT, Api, LabPage, shows
from tests.browser.test_explanation import panel
from tests.browser.truth import Truth, read_page
from tests.hunts import hunted


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def test_the_browsers_back_button_goes_back_to_what_was_looked_at(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.press("End")
    lab.at_step(33, 33)
    lab.page.locator('[data-quantity="delta:2:1"]').click()
    panel(lab).get_by_role("tab", name="Matrix").click()
    panel(lab).locator('[data-ref="delta:3:1"]').click()
    assert "id=delta:3:1&tab=matrix" in lab.page.url
    lab.page.go_back()
    expect(panel(lab).locator('[data-explains="delta:2:1"]')).to_be_visible()
    expect(panel(lab).get_by_role("tab", name="Matrix")).to_have_attribute("aria-selected", "true")
    lab.page.go_back()
    expect(panel(lab).get_by_role("tab", name="Formula")).to_have_attribute("aria-selected", "true")
    lab.page.reload()
    expect(panel(lab).locator('[data-explains="delta:2:1"]')).to_be_visible()
    assert lab.complaints == []


def test_a_number_is_reached_by_its_name_with_the_keyboard_alone(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.press("/")
    field = panel(lab).get_by_role("combobox")
    expect(field).to_be_focused()
    lab.page.keyboard.type("w 3 2")
    expect(panel(lab).get_by_role("option")).to_have_count(2)
    lab.press("ArrowDown")
    lab.press("Enter")
    expect(panel(lab).locator('[data-explains="w:3:2:2"]')).to_be_visible()
    panel(lab).locator('[role="tabpanel"] button[data-ref="z:3:2"]').first.focus()
    lab.press("Enter")
    expect(panel(lab).get_by_role("heading", name="Weighted input z of neuron 2")).to_be_focused()
    panel(lab).get_by_role("button", name="Back to weight from neuron 2").focus()
    lab.press("Enter")
    expect(panel(lab).get_by_role("heading", name="Weight from neuron 2")).to_be_focused()
    lab.press("/")
    lab.page.keyboard.type("δ 9 9")
    expect(panel(lab).get_by_role("status").first).to_contain_text("no such number")
    lab.press("Escape")
    expect(field).to_have_count(0)
    expect(panel(lab).locator('[data-explains="w:3:2:2"]')).to_be_visible()


def test_the_other_samples_of_a_batch_stand_beside_the_shown_one(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor", "training": {"batch_size": 4, "l2": 0.1}})
    steps = api.get(session, "/trace")["steps"]
    api.post(session, "/step", unit="pass")
    lab.open(session)
    lab.at_step(steps, steps)
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=grad_w:2:1:2&tab=matrix")
    for sample in (1, 2, 3):
        explained = api.get(session, f"/explain/delta:2:1@{sample}")
        entry = panel(lab).locator(f'[data-ref="delta:2:1@{sample}"]')
        expect(entry).to_contain_text(SOME_DIGIT)
        assert shows(entry.inner_text(), explained["value"])
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=cost&tab=matrix")
    # as its rule has it, of a penalised cost it is not the whole
    expect(panel(lab).get_by_text("The penalty on the weights is added")).to_be_visible()
    for sample in ("", "@1", "@2", "@3"):
        entry = panel(lab).locator(f'[data-ref="a:3:1{sample}"]')
        expect(entry).to_contain_text(SOME_DIGIT)
        assert shows(entry.inner_text(), api.get(session, f"/explain/a:3:1{sample}")["value"])


@pytest.mark.parametrize(
    "quantity",
    hunted(["z:2:1@2", "a:3:1@2", "delta:2:1@2", "delta:3:1@3"], ["a:3:1@2", "delta:2:1@2"]),
)
def test_a_number_of_another_sample_is_told_with_that_samples_numbers_in_every_tab(
    lab: LabPage, api: Api, quantity: str
) -> None:
    session = api.create({"preset": "xor", "training": {"batch_size": 4}})
    api.post(session, "/step", unit="pass")
    explained = api.get(session, f"/explain/{quantity}")
    lab.open(session)
    for tab in ("matrix", "code"):
        lab.page.goto(f"{lab.url}/#session={session['id']}&id={quantity}&tab={tab}")
        for one in [quantity, *explained["depends_on"]]:
            entry = panel(lab).locator(f'[role="gridcell"] [data-ref="{one}"]').first
            expect(entry).to_contain_text(SOME_DIGIT)
            assert shows(entry.inner_text(), api.get(session, f"/explain/{one}")["value"]), one
    if quantity.startswith("delta"):
        lab.page.goto(f"{lab.url}/#session={session['id']}&id={quantity}&tab=proof")
        number = int(quantity[-1]) + 1
        expect(panel(lab).get_by_text(f"These are the numbers of sample {number}.")).to_be_visible()
        expect(panel(lab).get_by_text("The gradient of the batch")).to_have_count(0)
        expect(panel(lab).get_by_role("heading", name="Where did the gradient go?")).to_have_count(
            0
        )
    lab.page.goto(f"{lab.url}/#session={session['id']}&id={quantity}")
    if not quantity.startswith("z"):
        plot = api.get(session, f"/plots/{quantity.replace('delta', 'a')}")
        marked = panel(lab).locator(f'p [data-shows="{quantity.replace("delta", "z")}#made"]')
        expect(panel(lab).get_by_role("img", name="and its slope over z")).to_be_visible()
        if quantity.startswith("delta"):
            assert shows(marked.inner_text(), plot["at"]["x"])


def test_a_frozen_bias_stays_what_it_is_in_matrix_and_program(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    api.post(session, "/step", unit="pass")
    lab.open(session)
    for tab in ("matrix", "code"):
        lab.page.goto(f"{lab.url}/#session={session['id']}&id=new_b:2:1&tab={tab}")
        entry = panel(lab).locator('[role="gridcell"] [data-ref="new_b:2:1"]')
        expect(entry).to_contain_text(SOME_DIGIT)
        assert shows(entry.inner_text(), 0.35)
    lab.page.goto(f"{lab.url}/#session={session['id']}")
    # in the picture nothing goes from the value to itself
    expect(lab.page.locator('[data-shows="new_b:2:1#value"]:visible')).to_have_count(0)


@pytest.mark.parametrize("reason", ["aside", "diverged"])
def test_where_there_is_nothing_to_check_the_check_says_why(
    lab: LabPage, api: Api, reason: str
) -> None:
    session = api.create({"preset": "xor" if reason == "aside" else "mazur"})
    api.post(session, "/step", unit="phase")
    if reason == "diverged":
        huge = {"set": {"w:3:1:1": 1.7e308, "w:3:1:2": 1.7e308}}
        api.http.patch(f"/api/v1/sessions/{session['id']}", json=huge).raise_for_status()
    lab.open(session)
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=w:2:1:1&tab=check")
    if reason == "aside":
        lab.press("]")
        expect(panel(lab).get_by_text("is only looked at: this pass")).to_be_visible()
    else:
        expect(panel(lab).get_by_text("so it has no gradients to check")).to_be_visible()
    expect(panel(lab).get_by_text("on its way")).to_have_count(0)


@pytest.mark.parametrize("cost", ["quadratic", "categorical_cross_entropy"])
def test_softmaxs_jacobian_stands_there_in_numbers_with_the_right_row_lit(
    lab: LabPage, api: Api, cost: str
) -> None:
    network = {"sizes": [2, 3], "activations": ["softmax"], "cost": cost, "seed": 2}
    session = api.create({"network": network, "data": {"x": [[1, 2]], "y": [[0, 1, 0]]}})
    api.post(session, "/step", unit="pass")
    found = api.get(session, "/jacobian")
    lab.open(session)
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=delta:2:2&tab=matrix")
    for j in (1, 2, 3):
        for k in (1, 2, 3):
            entry = panel(lab).locator(f'[data-entry="{j} {k}"]')
            expect(entry).to_contain_text(SOME_DIGIT)
            assert shows(entry.inner_text(), found["outputs"][j - 1][k - 1])
            lit = entry.get_attribute("data-lit")
            assert lit == ("source" if j == 2 else None)
        entry = panel(lab).locator(f'[data-by-output="{j}"]')
        assert shows(entry.inner_text(), found["by_output"][j - 1])
        expect(entry).to_have_attribute("data-lit", "source")
    short = panel(lab).get_by_text("The long way: the Jacobian times ∂C/∂a")
    expect(short).to_have_count(int(cost != "quadratic"))
    lab.page.locator('svg [data-quantity="a:2:1"]').hover()
    used = panel(lab).locator('[data-entry][data-lit="use"]')
    expect(used).to_have_count(5)
    assert barriers(lab.page) == []


PANEL = 'aside[aria-label="Explanation"]'


@pytest.mark.parametrize("theme", hunted(["light", "dark"], ["dark"]))
def test_every_tab_is_accessible(lab: LabPage, api: Api, theme: str) -> None:
    lab.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    session = api.create({"preset": "mazur"})
    api.post(session, "/step", unit="pass")
    lab.open(session)
    lab.at_step(33, 33)
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=grad_w:2:1:1")
    for tab in ("Formula", "Matrix", "Code", "Proof", "Check", "Nudge"):
        panel(lab).get_by_role("tab", name=tab).click()
        expect(panel(lab).get_by_role("tabpanel").locator("section").first).to_be_visible()
        expect(panel(lab).get_by_text("on its way")).to_have_count(0)
        # the rest of the page is the same for all of them
        within = None if tab == "Formula" else PANEL
        assert barriers(lab.page, within, COLOURS if theme == "dark" else None) == [], tab


def test_what_the_optimiser_remembers_is_drawn_for_the_whole_layer(lab: LabPage, api: Api) -> None:
    small = {"network": {"sizes": [2, 3, 2], "seed": 4}, "data": {"x": [[0.3, 0.7]], "y": [[1, 0]]}}
    session = api.create({**small, "training": {"optimizer": "adam"}})
    api.post(session, "/step", unit="pass", count=2)
    lab.open(session)
    for tab, arrays in (("matrix", 10), ("code", 4)):
        lab.page.evaluate(
            "([id, tab]) => { location.hash = `#session=${id}&id=new_w:2:3:1&tab=${tab}` }",
            [session["id"], tab],
        )
        remembered = panel(lab).locator('[data-memory="new_w:2:3:1"]')
        expect(remembered.first).to_be_visible()
        expect(remembered.first).to_have_text(SOME_DIGIT)
        roles = {one.get_attribute("data-role") for one in remembered.all()}
        assert roles == {"source"}
        assert remembered.count() == arrays
        assert Truth(api, session).wrong_figures(read_page(lab)) == []
    expect(panel(lab).locator(".line.before")).to_have_count(2)
