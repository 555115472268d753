"""A training of the page whose settings are changed while it runs, and one that is broken off."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.lab_page import Api, LabPage

MOONS: dict[str, Any] = {
    "network": {"sizes": [2, 3, 1], "cost": "binary_cross_entropy", "seed": 1},
    "data": {"preset": "moons", "samples": 40, "seed": 1, "test_fraction": 0.2},
}
EPOCHS = 100_000
"""More than the test waits for: it ends the training itself."""
TURNED = re.compile(r"run 1 · η 0\.5 → 2 after epoch (\d+)")


def start(page: Page) -> None:
    page.get_by_label("Epochs", exact=True).fill(str(EPOCHS))
    page.get_by_role("button", name="Train", exact=True).click()
    expect(page.get_by_role("button", name="Stop", exact=True).first).to_be_visible()
    expect(page.get_by_text(re.compile(r" of 100.?000 epochs"))).to_be_visible()


def write(page: Page, label: str, value: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(value)
    field.press("Enter")


def test_settings_change_while_it_runs_and_the_curves_say_so(lab: LabPage, api: Api) -> None:
    session = api.create(MOONS)
    lab.open(session)
    page = lab.page
    page.get_by_role("tab", name="Learning").click()
    start(page)
    line = page.get_by_role("region", name="Learning curves").get_by_role("listitem")
    expect(line).to_contain_text("run 1")
    write(page, "Learning rate η", "2")
    # it goes on, and says where it changed
    expect(line).to_contain_text(TURNED)
    expect(page.get_by_role("button", name="Stop", exact=True).first).to_be_visible()
    expect(page.get_by_label("Learning rate η", exact=True)).to_have_value("2")
    write(page, "Mini-batch size", "8")
    expect(line).to_contain_text(re.compile(r"batch size 1 → 8 after epoch \d+"))
    # what cannot be is refused at its field, and the training goes on
    write(page, "Mini-batch size", "0")
    refused = page.get_by_label("Mini-batch size", exact=True)
    expect(refused).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("button", name="Stop", exact=True).first).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).first.click()
    expect(page.get_by_text("stopped by you; what was learnt is kept")).to_be_visible()
    expect(page.get_by_text("settings changed on the way")).to_be_visible()
    expect(line).to_have_count(1)

    view = api.get(session)
    training = view["training"]
    assert (training["learning_rate"], training["batch_size"]) == (2, 8)
    # the passes before and after the change were run by what is said of them
    at = TURNED.search(line.inner_text())
    assert at is not None
    turned = int(at[1])
    assert turned > 0
    last = view["furthest"]["pass"] - 1
    rates = [api.get(session, f"/trace?pass={p}")["learning_rate"] for p in (0, last)]
    assert rates == [0.5, 2]
    sizes = [len(api.get(session, f"/trace?pass={p}")["batch"]["indices"]) for p in (0, last)]
    assert sizes == [1, 8]
    # taken back one by one: the stretches after the refusal and before it, and the batch size
    for _ in range(3):
        expect(page.get_by_label("Mini-batch size", exact=True)).to_have_value("8")
        revision = api.get(session)["revision"]
        page.keyboard.press("Control+z")
        page.wait_for_function(
            """([id, revision]) => fetch(`/api/v1/sessions/${id}`).then(reply => reply.json())
                .then(view => view.revision > revision)""",
            arg=[session["id"], revision],
        )
    expect(page.get_by_label("Mini-batch size", exact=True)).to_have_value("1")
    expect(page.get_by_label("Learning rate η", exact=True)).to_have_value("2")
    # the browser tells of the one refusal, and of nothing else
    assert [complaint for complaint in lab.complaints if "422" not in complaint] == []


def test_it_is_paused_stepped_number_by_number_and_goes_on(lab: LabPage, api: Api) -> None:
    session = api.create(MOONS)
    lab.open(session)
    page = lab.page
    start(page)
    page.get_by_role("button", name="Stop", exact=True).first.click()
    expect(page.get_by_text("stopped by you; what was learnt is kept")).to_be_visible()
    reached = api.get(session)["furthest"]["pass"]
    assert reached > 0
    lab.press("ArrowRight")
    expect(page.locator("header h2")).to_have_text("Weighted input z of neuron 1 of layer 2")
    expect(page.get_by_text(f"pass {reached + 1}", exact=True)).to_be_visible()
    # the page is ahead of the server for as long as the move is on its way
    page.wait_for_function(
        """id => fetch(`/api/v1/sessions/${id}`).then(reply => reply.json())
            .then(view => view.cursor.last === 'z:2:1')""",
        arg=session["id"],
    )
    start(page)
    page.get_by_role("button", name="Stop", exact=True).first.click()
    expect(page.get_by_role("button", name="Train", exact=True)).to_be_enabled()
    assert api.get(session)["furthest"]["pass"] > reached
    assert lab.complaints == []


def test_closing_the_tab_keeps_what_was_learnt(lab: LabPage, api: Api) -> None:
    session = api.create(MOONS)
    lab.open(session)
    start(lab.page)
    # the page goes, and its stream with it
    lab.page.goto("about:blank")
    lab.page.wait_for_timeout(0)
    learnt = api.get(session)["furthest"]["pass"]
    assert learnt > 0
    lab.open(session)
    kept = api.get(session)["furthest"]["pass"]
    assert kept >= learnt
    expect(lab.page.get_by_role("button", name="Train", exact=True)).to_be_enabled()
    lab.press("ArrowRight")
    expect(lab.page.locator("header h2")).to_contain_text("Weighted input z")
