"""Branches on the page: forked, switched, renamed, deleted, and two of them held side by side."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.barriers import barriers
from tests.browser.figures import figure
from tests.browser.lab_page import Api, LabPage, shows
from tests.browser.truth import Truth

READ_DIFFERENCES = """() => [...document.querySelectorAll('[data-shows$="#difference"]')].map(
    e => [e.dataset.shows.split('#')[0], e.lastChild.textContent])"""
KINDS = ("z", "a", "delta", "b", "grad_b")


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def forked(api: Api, parent: dict[str, Any], name: str, **patch: Any) -> dict[str, Any]:
    branch = api.post(parent, "/fork", name=name)
    if patch:
        api.http.patch(f"/api/v1/sessions/{branch['id']}", json=patch).raise_for_status()
    return api.get(branch)


def press_in_both(lab: LabPage, key: str, *sessions: dict[str, Any]) -> None:
    """Press a key, and wait until the server has moved each of these sessions by it."""
    one, *others = sessions

    def moved(response: Any) -> bool:
        return re.search(rf"/{re.escape(one['id'])}/(step|seek)$", response.url) is not None

    with lab.page.expect_response(moved):
        if others:
            press_in_both(lab, key, *others)
        else:
            lab.press(key)


def row(lab: LabPage, name: str) -> Locator:
    rows = lab.page.get_by_role("list", name="Branches of this session")
    return rows.get_by_role("listitem").filter(has_text=name)


def names(lab: LabPage) -> list[str]:
    rows = lab.page.get_by_role("list", name="Branches of this session")
    return [
        each.partition(",")[0].strip() for each in rows.locator("button.name").all_inner_texts()
    ]


def place(lab: LabPage, name: str) -> Locator:
    return lab.page.get_by_role("region", name=f"Network of “{name}”").locator(".place")


def differences_of(found: dict[str, Any]) -> dict[str, float | None]:
    """Every difference of a comparison by its id."""
    told: dict[str, float | None] = {"cost": found["cost"]}
    for layer in found["layers"]:
        number = layer["layer"]
        for kind in KINDS:
            told |= {f"{kind}:{number}:{j}": v for j, v in enumerate(layer.get(kind, []), 1)}
        for kind in ("w", "grad_w"):
            for j, rows in enumerate(layer.get(kind, []), 1):
                told |= {f"{kind}:{number}:{j}:{k}": v for k, v in enumerate(rows, 1)}
    return told


def delete_and_take_back(
    lab: LabPage, api: Api, session: dict[str, Any], branch: dict[str, Any]
) -> None:
    """Delete the branch that is shown, called η = 3, and bring it back by keys."""
    row(lab, "η = 3").get_by_role("button", name="Delete").click()
    expect(row(lab, "with it")).to_be_visible()
    lab.press("Escape")
    expect(row(lab, "η = 3").get_by_role("button", name="Delete")).to_be_focused()
    lab.press("Enter")
    lab.page.get_by_role("button", name="Delete it").click()
    expect(lab.page.locator("main")).to_have_attribute("data-session", session["id"])
    expect(row(lab, "Original")).to_have_count(0)
    assert api.http.get(f"/api/v1/sessions/{branch['id']}").status_code == 404
    back = lab.page.get_by_role("button", name="Take it back")
    expect(back).to_be_focused()
    back.press("Enter")
    # the one that was shown is shown again
    expect(lab.page.locator("main")).to_have_attribute("data-session", str(branch["id"]))
    expect(row(lab, "η = 3")).to_be_visible()
    expect(back).to_have_count(0)
    assert api.get(branch)["parent"]["name"] == "η = 3"


def test_a_branch_is_forked_switched_renamed_and_deleted(lab: LabPage, api: Api) -> None:
    session = api.step(api.create({"preset": "mazur"}), unit="op", count=5)
    lab.open(session)
    main = lab.page.locator("main")
    lab.page.get_by_role("button", name="Branch off here").focus()
    lab.press("Enter")
    lab.page.keyboard.type("η = 2")
    assert barriers(lab.page) == []
    lab.press("Enter")
    expect(main).not_to_have_attribute("data-session", session["id"])
    branch = {"id": main.get_attribute("data-session")}
    expect(row(lab, "η = 2").get_by_role("button").first).to_have_attribute("aria-current", "true")
    assert names(lab) == ["Original", "η = 2"]
    lab.at_step(5, 33)
    assert api.get(branch)["parent"]["at"] == {"pass": 0, "step": 5}
    press_in_both(lab, "Control+ArrowRight", branch)
    assert api.get(session)["cursor"]["step"] == 5
    assert barriers(lab.page) == []

    row(lab, "Original").get_by_role("button").first.focus()
    lab.press("Enter")
    expect(main).to_have_attribute("data-session", session["id"])
    lab.page.go_back()
    expect(main).to_have_attribute("data-session", str(branch["id"]))

    row(lab, "η = 2").get_by_role("button", name="Rename").click()
    lab.page.keyboard.type("η = 3")
    with lab.page.expect_response(lambda reply: reply.request.method == "PATCH"):
        lab.press("Enter")
    expect(row(lab, "η = 3")).to_be_visible()
    assert api.get(branch)["parent"]["name"] == "η = 3"

    delete_and_take_back(lab, api, session, branch)
    assert lab.complaints == []


def test_two_branches_step_together_and_their_differences_are_the_apis(
    lab: LabPage, api: Api
) -> None:
    session = api.step(api.create({"preset": "mazur-biases"}), unit="pass", count=2)
    branch = forked(api, session, "half", training={"learning_rate": 0.25}, set={"w:3:1:2": 0.1})
    api.step(session, unit="op", count=4)
    lab.open(session)
    row(lab, "half").get_by_role("button", name="Compare").click()
    expect(place(lab, "half")).to_have_text("pass 2 · step 37")
    expect(place(lab, "Original")).to_have_text("pass 3 · step 4")
    expect(lab.page.get_by_role("list", name="Settings that differ")).to_have_text(
        re.compile(r"learning rate η\s+0.5000\s+\|\s+0.2500")
    )
    press_in_both(lab, "ArrowRight", session, branch)
    expect(place(lab, "Original")).to_have_text("pass 3 · step 5")
    expect(place(lab, "half")).to_have_text("pass 3 · step 1")
    heard = lab.page.get_by_role("status").filter(has_text="In “half”: Step 1 of 37, pass 3: ")
    expect(heard).to_have_text(
        re.compile(rf" = {re.escape(figure(Truth(api, branch).at_cursor('z:2:1')))}\.$")
    )
    plot = lab.page.get_by_role("img", name=re.compile("“Original”: cost .* “half”: cost"))
    expect(plot).to_be_visible()
    assert barriers(lab.page) == []

    lab.page.get_by_text("Difference", exact=True).click()
    expect(lab.page).to_have_url(re.compile(f"#session={session['id']}&with={branch['id']}&as=d"))
    for key in ("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "ArrowLeft"):
        press_in_both(lab, key, session, branch)
        told = differences_of(api.get(session, f"/compare/{branch['id']}"))
        seen = dict(lab.page.evaluate(READ_DIFFERENCES))
        assert len(seen) > 10
        for quantity, text in seen.items():
            if quantity in told:
                assert shows(text, told[quantity]), (quantity, text, told[quantity])
    assert barriers(lab.page, "main") == []

    lab.page.go_back()
    expect(place(lab, "half")).to_be_visible()
    lab.page.go_back()
    expect(place(lab, "half")).to_have_count(0)
    assert lab.complaints == []


def test_what_cannot_move_says_so_and_the_other_moves_on(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    branch = api.step(forked(api, session, "ahead"), unit="op", count=3)
    lab.open(session)
    row(lab, "ahead").get_by_role("button", name="Compare").click()
    expect(place(lab, "ahead")).to_have_text("pass 1 · step 3")
    press_in_both(lab, "ArrowLeft", branch)
    expect(place(lab, "ahead")).to_have_text("pass 1 · step 2")
    expect(place(lab, "Original")).to_have_text("pass 1 · step 0")
    expect(
        lab.page.get_by_text("“Original” stays where it is: this is its very start.")
    ).to_be_visible()
    press_in_both(lab, "ArrowRight", session, branch)
    expect(lab.page.get_by_text("stays where it is")).to_have_count(0)
    assert lab.complaints == []


def test_one_that_diverges_stays_and_the_other_goes_on(lab: LabPage, api: Api) -> None:
    session = api.create(
        {
            "network": {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1]]]},
            "data": {"x": [[1]], "y": [[0]]},
        }
    )
    branch = forked(api, session, "too fast", training={"learning_rate": 1e200})
    lab.open(session)
    row(lab, "too fast").get_by_role("button", name="Compare").click()
    expect(place(lab, "too fast")).to_have_text("pass 1 · step 0")
    stays = lab.page.get_by_text(
        "“too fast” stays where it is: its next number is no longer finite."
    )
    for _ in range(4):
        press_in_both(lab, "Control+ArrowRight", session)
        if stays.count():
            break
    expect(stays).to_be_visible()
    assert api.get(branch)["cursor"]["pass"] < api.get(session)["cursor"]["pass"]
    # a key that comes before the branch's next pass is known asks for a step that cannot be made
    refused = re.compile(rf".* 409 \(Conflict\) \(\S+/{re.escape(branch['id'])}/step\)")
    assert [each for each in lab.complaints if not refused.fullmatch(each)] == []


def test_other_sizes_stand_side_by_side_and_their_difference_says_why_not(
    lab: LabPage, api: Api
) -> None:
    session = api.create({"preset": "mazur"})
    body = {"from": session["id"], "network": {"sizes": [2, 3, 2]}, "branch": "wider"}
    wider = api.create(body)
    lab.page.goto(f"/#session={session['id']}&with={wider['id']}&as=beside")
    press_target = place(lab, "wider")
    expect(press_target).to_have_text("pass 1 · step 0")
    press_in_both(lab, "ArrowRight", session, wider)
    expect(press_target).to_have_text("pass 1 · step 1")
    lab.page.get_by_text("Difference", exact=True).click()
    expect(lab.page.get_by_text("this session has 2-2-2, the other 2-3-2")).to_be_visible()
    lab.page.get_by_role("button", name="Side by side").last.click()
    expect(press_target).to_be_visible()
    # A refusal is in the console of every browser.
    assert all("409" in each for each in lab.complaints)


def test_one_that_was_deleted_is_told_of(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    branch = forked(api, session, "short")
    lab.open(session)
    row(lab, "short").get_by_role("button", name="Compare").click()
    expect(place(lab, "short")).to_have_text("pass 1 · step 0")
    api.http.delete(f"/api/v1/sessions/{branch['id']}").raise_for_status()
    press_in_both(lab, "ArrowRight", session)
    # By its name, or as the other session once the family no longer lists it.
    expect(lab.page.get_by_text(re.compile("” is not there any more"))).to_be_visible()
    lab.page.get_by_role("button", name="End the comparison").first.click()
    expect(place(lab, "short")).to_have_count(0)
    expect(lab.page.locator("main")).to_have_attribute("data-session", session["id"])
    assert all("404" in each for each in lab.complaints)


@pytest.mark.parametrize("as_", ["beside", "difference"])
def test_on_a_phone_one_stands_above_the_other(lab: LabPage, api: Api, as_: str) -> None:
    session = api.step(api.create({"preset": "mazur"}), unit="op", count=11)
    branch = forked(api, session, "other", training={"learning_rate": 1.0})
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.page.goto(f"/#session={session['id']}&with={branch['id']}&as={as_}")
    if as_ == "beside":
        for name in ("Original", "other"):
            expect(place(lab, name)).to_be_visible()
        panes = [
            lab.page.get_by_role("region", name=f"Network of “{name}”").bounding_box()
            for name in ("Original", "other")
        ]
        assert panes[0] is not None
        assert panes[1] is not None
        assert panes[0]["y"] + panes[0]["height"] <= panes[1]["y"] + 1
    else:
        expect(lab.page.locator('[data-shows$="#difference"]').first).to_be_visible()
    # The sheet leaves the height to the pictures: what was just computed is seen in each of them.
    top = lab.page.get_by_role("button", name="Show more of the explanation").bounding_box()
    assert top is not None
    for picture in lab.page.locator("main .world").all():
        card = picture.locator(".neuron.here .card")
        expect(card).to_be_in_viewport(ratio=1)
        stage, box = picture.bounding_box(), card.bounding_box()
        assert stage is not None
        assert box is not None
        assert stage["height"] > 160
        assert stage["y"] <= box["y"]
        assert box["y"] + box["height"] <= stage["y"] + stage["height"] <= top["y"] + 1
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390
    # beside both pictures the page is the same
    assert barriers(lab.page, None if as_ == "beside" else "main") == []
    assert lab.complaints == []
