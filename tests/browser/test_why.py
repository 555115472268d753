"""The panel *Why?*: every view lights the same quantities, and what is looked at has an address."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.lab_page import SOME_DIGIT, Api, LabPage, shows
from tests.browser.test_explanation import panel
from tests.browser.test_layouts import SERIOUS

SMALL = {"network": {"sizes": [2, 3, 2], "seed": 4}, "data": {"x": [[0.3, 0.7]], "y": [[1, 0]]}}

LIT = """
async ([session, tab, ids]) => {
  const role = e => [e.dataset.ref ?? e.dataset.quantity, e.dataset.role ?? null]
  const found = {}
  for (const id of ids) {
    location.hash = `#session=${session}&id=${id}&tab=${tab}`
    const arrived = () => {
      const view = document.querySelector('[data-explains]')
      return view?.dataset.explains === id && view.querySelector('[data-view]')?.dataset.view === id
    }
    while (!arrived()) await new Promise(requestAnimationFrame)
    // a matrix has measured itself
    await new Promise(requestAnimationFrame)
    while (tab === 'code' && !document.querySelector('[data-array]'))
      await new Promise(requestAnimationFrame)
    found[id] = {
      picture: [...document.querySelectorAll('svg [data-quantity]')].map(role),
      panel: [...document.querySelectorAll('[role=tabpanel] [data-ref]')].map(role),
      arrays: [...document.querySelectorAll('[data-array]')]
        .map(e => [e.dataset.array, e.dataset.role ?? null]),
      timeline: [...document.querySelectorAll('.timeline [data-ref]')].map(role),
    }
  }
  return found
}
"""
"""Pins one id after the other by the page's address; what each element is to it, view by view."""


def ids_of(trace: dict[str, Any]) -> list[str]:
    """Every id of a pass on one sample."""
    sizes = trace["network"]["sizes"]
    found = ["cost", "learning_rate"]
    found += [f"a:1:{j}" for j in range(1, sizes[0] + 1)]
    found += [f"y:{j}" for j in range(1, sizes[-1] + 1)]
    for layer, (below, here) in enumerate(pairwise(sizes), 2):
        for j in range(1, here + 1):
            found += [
                f"{kind}:{layer}:{j}"
                for kind in ("z", "slope", "a", "delta", "b", "grad_b", "new_b")
            ]
            found += [
                f"{kind}:{layer}:{j}:{k}"
                for kind in ("w", "grad_w", "new_w")
                for k in range(1, below + 1)
            ]
    return found


RANK = {"use": 1, "source": 2, "self": 3}


def array_of(quantity: str) -> str:
    """The array of the program that holds a quantity, as the listing names it."""
    kind, *indices = quantity.split(":")
    return f"{kind} {indices[0] if len(indices) > 1 else 0}"


@pytest.mark.parametrize("tab", ["formula", "matrix", "code", "proof", "check"])
def test_every_view_lights_exactly_the_direct_sources_and_uses(
    lab: LabPage, api: Api, tab: str
) -> None:
    session = api.create(SMALL)
    trace = api.get(session, "/trace")
    updates = next(s["first_step"] for s in trace["program"] if s["phase"] == "update")
    api.post(session, "/seek", **{"pass": 0, "step": updates})
    lab.open(session)
    ids = ids_of(trace)
    assert len(ids) == 2 + 2 + 2 + 5 * 7 + 12 * 3
    ops = {"z", "a", "cost", "delta", "grad_b", "grad_w", "new_b", "new_w"}
    lit = lab.page.evaluate(LIT, [session["id"], tab, ids])
    for quantity in ids:
        explained = api.get(session, f"/explain/{quantity}")
        roles = dict.fromkeys(explained["used_by"], "use")
        roles |= dict.fromkeys(explained["depends_on"], "source") | {quantity: "self"}
        for view, elements in lit[quantity].items():
            for element, role in elements if view != "arrays" else ():
                assert role == roles.get(element), (quantity, view, element)
        arrays: dict[str, str] = {}
        for one, role in sorted(roles.items(), key=lambda pair: RANK[pair[1]]):
            arrays[array_of(one)] = role
        for array, role in lit[quantity]["arrays"]:
            assert role == arrays.get(array), (quantity, array)
        assert (len(lit[quantity]["arrays"]) > 0) == (tab == "code")
        pictured = {element for element, _ in lit[quantity]["picture"]}
        drawn = {one for one in roles if one.split(":")[0] not in ("new_w", "new_b")}
        assert drawn - pictured <= {"learning_rate"}, quantity
        in_time = {element for element, _ in lit[quantity]["timeline"]}
        inputs = {f"a:1:{j}" for j in (1, 2)}
        assert in_time == {one for one in roles if one.split(":")[0] in ops} - inputs, quantity
        in_panel = {element for element, _ in lit[quantity]["panel"]}
        if tab == "formula":
            # of a long list the first sixteen are shown
            listed = explained["depends_on"][:16] + explained["used_by"][:16]
            assert set(listed) <= in_panel, quantity
        elif tab == "matrix" and quantity != "learning_rate":
            assert {*explained["depends_on"], quantity} <= in_panel, quantity
        elif tab == "code":
            # a slope and a given number stand in lines that read arrays of other numbers too
            assert {*explained["depends_on"], quantity} <= in_panel, quantity
    assert lab.complaints == []


def test_pointing_at_an_entry_lights_it_everywhere_and_a_click_walks_there(
    lab: LabPage, api: Api
) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    lab.press("End")
    lab.at_step(33, 33)
    lab.page.goto(f"{lab.url}/#session={session['id']}&id=delta:2:1&tab=matrix")
    entry = panel(lab).locator('[data-ref="delta:3:2"]')
    entry.hover()
    weight = lab.page.locator('[data-quantity="w:3:2:1"]')
    expect(lab.page.locator('[data-quantity="delta:3:2"]')).to_have_attribute("data-role", "self")
    expect(lab.page.locator('[data-quantity="y:2"]')).to_have_attribute("data-role", "source")
    expect(lab.page.locator('[data-quantity="grad_b:3:2"]')).to_have_attribute("data-role", "use")
    expect(weight).not_to_have_attribute("data-role", "source")
    expect(panel(lab).locator('[data-explains="delta:2:1"]')).to_be_visible()
    entry.click()
    expect(panel(lab).locator('[data-explains="delta:3:2"]')).to_be_visible()
    way = panel(lab).get_by_role("navigation", name="The way here")
    way.get_by_role("button").click()
    expect(panel(lab).locator('[data-explains="delta:2:1"]')).to_be_visible()
    expect(way).to_have_count(0)


def test_on_a_phone_a_tap_lights_and_walks(
    lab: LabPage, api: Api, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    session = api.create({"preset": "mazur"})
    api.post(session, "/step", unit="pass")
    touched = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    context = browser.new_context(**{**browser_context_args, **touched})
    phone = LabPage(context.new_page(), lab.url)
    phone.open(session)
    phone.page.goto(f"{lab.url}/#session={session['id']}&id=delta:2:1&tab=matrix")
    panel(phone).get_by_role("button", name="Show more of the explanation").tap()
    entry = panel(phone).locator('[role="gridcell"] [data-ref="delta:3:2"]')
    entry.tap()
    expect(panel(phone).locator('[data-explains="delta:3:2"]')).to_be_visible()
    roles = {"delta:3:2": "self", "y:2": "source", "delta:2:1": "use"}
    for quantity, role in roles.items():
        one = phone.page.locator(f'svg [data-quantity="{quantity}"]')
        expect(one).to_have_attribute("data-role", role)
    way = panel(phone).get_by_role("navigation", name="The way here")
    way.get_by_role("button").tap()
    expect(panel(phone).locator('[data-explains="delta:2:1"]')).to_be_visible()
    assert phone.complaints == []
    context.close()


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


@pytest.mark.parametrize("quantity", ["z:2:1@2", "a:3:1@2", "delta:2:1@2", "delta:3:1@3"])
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


LIT_IN_SIGHT = """
wanted => wanted.every(id => {
  const grids = [...document.querySelectorAll('[role=grid]')]
  return grids.some(grid => {
    const entry = grid.querySelector(`[data-ref="${id}"]`)
    if (!entry) return false
    const [own, around] = [entry.getBoundingClientRect(), grid.getBoundingClientRect()]
    return own.left >= around.left - 1 && own.right <= around.right + 1
      && own.top >= around.top - 1 && own.bottom <= around.bottom + 1
  })
})
"""


@pytest.mark.parametrize(
    ("batch", "quantity", "others"),
    [
        (1, "grad_w:2:20:50", ["delta:2:20", "a:1:50"]),
        (10, "grad_w:2:20:50", ["delta:2:20", "a:1:50"]),
        (1, "delta:2:20", ["w:3:1:20", "slope:2:20", "delta:3:1"]),
        (1, "a:1:60", []),
        (1, "z:2:30", ["w:2:30:1", "b:2:30"]),
    ],
)
def test_a_large_matrix_is_scrolled_to_what_is_lit(
    lab: LabPage, api: Api, batch: int, quantity: str, others: list[str]
) -> None:
    session = api.create({"preset": "reads-digits", "training": {"batch_size": batch}})
    api.post(session, "/step", unit="pass")
    lab.open(session)
    lab.page.goto(f"{lab.url}/#session={session['id']}&id={quantity}&tab=matrix")
    lab.page.wait_for_function(LIT_IN_SIGHT, arg=[quantity, *others])


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
    found_by_axe = Axe().run(lab.page).response["violations"]
    assert [one["id"] for one in found_by_axe if one["impact"] in SERIOUS] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
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
        found = Axe().run(lab.page).response["violations"]
        worst = [
            (one["id"], [node["html"][:160] for node in one["nodes"]][:3])
            for one in found
            if one["impact"] in SERIOUS
        ]
        assert worst == [], tab
