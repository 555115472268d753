"""Numbers dragged on the picture: what follows is computed meanwhile, and it is one change."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from app.engine.numbers import plain_number
from tests.browser.lab_page import MINUS, Api, LabPage, shows, values_of

TRANSFORM = "() => document.querySelector('.world > svg > g').getAttribute('transform')"


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def number(page: Page, quantity: str) -> Locator:
    return page.locator(f'[data-quantity="{quantity}"] .number')


def middle(page: Page, quantity: str) -> tuple[float, float]:
    number(page, quantity).hover()  # it is in sight, and rests
    box = number(page, quantity).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def pull(page: Page, quantity: str, by: int) -> None:
    """Drag a number, and hold it until the picture shows what it is dragged to."""
    x, y = middle(page, quantity)
    page.mouse.down()
    page.mouse.move(x + by, y + 2, steps=4)
    wanted = page.locator(f'[data-dragged="{quantity}"] .value').inner_text().split("→ ")[1]
    shown = wanted.replace(MINUS, "-")
    expect(number(page, quantity)).to_have_text(
        [f"+{shown}" if quantity[0] == "w" and float(shown) > 0 else wanted]
    )


def check(lab: LabPage, api: Api, session: dict[str, Any]) -> None:
    """Hold every number of the picture against what the server computes."""
    values = values_of(api.get(session), api.get(session, "/trace"))
    read = [(of, text) for of, text in lab.numbers() if of in values]
    assert len(read) > 20
    assert [(of, text, values[of]) for of, text in read if not shows(text, values[of])] == []


def test_a_drag_is_one_change_whose_effects_are_seen_meanwhile(lab: LabPage, api: Api) -> None:
    page = lab.page
    page.set_viewport_size({"width": 1440, "height": 900})
    session = api.create({"preset": "mazur"})
    api.step(session, unit="pass", count=4)
    api.post(session, "/seek", **{"pass": 1, "step": 25})
    lab.open(session)
    for count, (quantity, by) in enumerate(
        [("w:2:1:1", 40), ("b:3:2", -30), ("a:1:2", 25), ("y:1", 20)], start=1
    ):
        before = number(page, quantity).text_content() or ""
        pull(page, quantity, by)
        check(lab, api, session)
        changes = api.get(session, "/history")["undo"]
        assert len(changes) == count
        page.mouse.up()
        expect(page.locator("[data-dragged]")).to_have_count(0)
        # the old number stands beside the new one, or is told where there is no room for it
        group = page.locator(f'[data-quantity="{quantity}"]')
        expect(group).to_have_attribute("aria-label", re.compile(re.escape(before)))
        expect(page.get_by_role("textbox", name="New value")).to_have_count(0)
    # the first of them has discarded what came after
    assert api.get(session)["furthest"] == {"pass": 1, "step": 25}
    page.keyboard.press("Control+z")
    expect(number(page, "y:1")).to_have_text("0.01000")
    page.keyboard.press("Control+z")
    expect(number(page, "a:1:2")).to_have_text("0.1000")
    assert len(api.get(session, "/history")["undo"]) == 2
    assert lab.complaints == []


def test_escape_takes_a_drag_back_and_keys_do_the_same(lab: LabPage, api: Api) -> None:
    page = lab.page
    page.set_viewport_size({"width": 1440, "height": 900})
    session = api.create({"preset": "mazur"})
    lab.open(session)
    pull(page, "w:3:1:1", 30)
    page.keyboard.press("Escape")
    expect(number(page, "w:3:1:1")).to_have_text("+0.4000")
    page.mouse.up()
    # what does not move is a click: it types, and arrows change what is typed
    number(page, "w:3:1:1").click()
    field = page.get_by_role("textbox", name="New value")
    for key, value in (("ArrowUp", 0.41), ("ArrowUp", 0.42), ("Shift+ArrowDown", 0.419)):
        field.press(key)
        expect(field).to_have_value(str(value))
        expect(number(page, "w:3:1:1")).to_have_text(f"+{plain_number(value)}")
    field.press("Escape")
    expect(field).to_have_count(0)
    expect(number(page, "w:3:1:1")).to_have_text("+0.4000")
    assert api.get(session, "/history")["undo"] == []
    number(page, "w:3:1:1").click()
    field.press("ArrowDown")
    expect(number(page, "w:3:1:1")).to_have_text("+0.3900")
    field.fill("0.25")
    field.press("Enter")
    expect(number(page, "w:3:1:1")).to_have_text("+0.2500")
    assert [one["text"] for one in api.get(session, "/history")["undo"]] == [
        # the drag that Escape took back could have been done again until then
        "w³₁₁ from 0.4 to 0.25, gave up a change that had been taken back"
    ]
    assert lab.complaints == []


def test_the_ground_is_still_panned(lab: LabPage, api: Api) -> None:
    page = lab.page
    page.set_viewport_size({"width": 390, "height": 844})
    session = api.create({"preset": "mazur"})
    lab.open(session)
    before = page.evaluate(TRANSFORM)
    pull(page, "w:2:1:1", 12)
    page.mouse.up()
    assert page.evaluate(TRANSFORM) == before
    body = page.locator(".world").bounding_box()
    assert body is not None
    x, y = body["x"] + body["width"] / 2, body["y"] + 6
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y, steps=4)
    page.mouse.up()
    assert page.evaluate(TRANSFORM) != before
    assert len(api.get(session, "/history")["undo"]) == 1


@pytest.mark.parametrize("pinned", [False, True])
def test_a_finger_drags_what_is_pinned_and_else_the_picture(
    lab: LabPage, api: Api, pinned: bool
) -> None:
    page = lab.page
    page.set_viewport_size({"width": 390, "height": 844})
    session = api.create({"preset": "mazur"})
    lab.open(session)
    if pinned:
        page.evaluate("hash => { location.hash = hash }", f"session={session['id']}&id=w:2:1:1")
        expect(page.locator('[data-quantity="w:2:1:1"].pinned')).to_have_count(1)
    x, y = middle(page, "w:2:1:1")
    before = page.evaluate(TRANSFORM)
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *at: dict[str, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(at)})

    send("touchStart", {"x": x, "y": y})
    for by in range(5, 45, 5):
        send("touchMove", {"x": x - by, "y": y})
    send("touchEnd")
    if pinned:
        expect(number(page, "w:2:1:1")).not_to_have_text("+0.1500")
        assert page.evaluate(TRANSFORM) == before
    else:
        expect(number(page, "w:2:1:1")).to_have_text("+0.1500")
        assert api.get(session)["revision"] == session["revision"]
    touch.detach()
