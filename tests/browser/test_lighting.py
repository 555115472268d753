"""Every view lights the same quantities: what is looked at, its sources and its uses."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab_page import Api, LabPage
from tests.browser.lit import NEWER, RANK, SMALL, ids_of
from tests.browser.test_explanation import panel

LIT = """
async ([session, tab, ids]) => {
  const role = e => [e.dataset.ref ?? e.dataset.quantity, e.dataset.role ?? null]
  const found = {}
  for (const id of ids) {
    location.hash = `#session=${session}&id=${id}&tab=${tab}`
    const arrived = () => {
      const view = document.querySelector('[data-explains]')
      return view?.dataset.explains === id && !document.querySelector('[aria-busy=true]')
        && view.querySelector('[data-view]')?.dataset.view === id
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


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def array_of(quantity: str) -> str:
    """The array of the program that holds a quantity, as the listing names it."""
    kind, *indices = quantity.split(":")
    return f"{kind} {indices[0] if len(indices) > 1 else 0}"


TABS = ("formula", "matrix", "code", "proof", "check")
THIRDS = [(tab, slice(i, None, 3)) for i, tab in enumerate(TABS[:3])]
WHOLE = [pytest.param(tab, slice(None), marks=pytest.mark.long) for tab in TABS]


@pytest.mark.parametrize(("tab", "part"), [*THIRDS, *WHOLE])
def test_every_view_lights_exactly_the_direct_sources_and_uses(
    lab: LabPage, api: Api, tab: str, part: slice
) -> None:
    """Every id in some view, a third of them in each of three; as a long hunt all in each."""
    check_lit(lab, api, SMALL, tab, part)


NEWER_PARTS = [("formula", slice(1, None, 5)), ("matrix", slice(3, None, 5))]


@pytest.mark.parametrize(("tab", "part"), [*NEWER_PARTS, *WHOLE])
def test_the_newer_rules_are_lit_likewise(lab: LabPage, api: Api, tab: str, part: slice) -> None:
    check_lit(lab, api, NEWER, tab, part)


def check_lit(lab: LabPage, api: Api, setup: dict[str, Any], tab: str, part: slice) -> None:
    """Look at one id after the other; what is lit is what the server calls its neighbours."""
    session = api.create(setup)
    trace = api.get(session, "/trace")
    updates = next(s["first_step"] for s in trace["program"] if s["phase"] == "update")
    api.post(session, "/seek", **{"pass": 0, "step": updates})
    lab.open(session)
    ids = ids_of(trace)
    assert len(ids) == (2 + 2 + 2 + 5 * 7 + 12 * 3 if setup is SMALL else 6 + 7 * 7 + 16 * 3 + 5)
    ops = {"z", "mask", "a", "cost", "delta", "grad_b", "grad_w", "new_b", "new_w"}
    ids = ids[part]
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
        pytest.param(1, "grad_w:2:20:50", ["delta:2:20", "a:1:50"], marks=pytest.mark.long),
        (10, "grad_w:2:20:50", ["delta:2:20", "a:1:50"]),
        (1, "delta:2:20", ["w:3:1:20", "slope:2:20", "delta:3:1"]),
        pytest.param(1, "a:1:60", [], marks=pytest.mark.long),
        pytest.param(1, "z:2:30", ["w:2:30:1", "b:2:30"], marks=pytest.mark.long),
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
