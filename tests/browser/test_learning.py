"""The panel *Learning*: it shows what the API says, asks only while open, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Request, expect

from tests.browser.barriers import flaws
from tests.browser.figures import figure
from tests.browser.lab_page import Api, LabPage, shows
from tests.browser.learnt import wrong_histograms, wrong_scores

MOONS: dict[str, Any] = {
    "network": {"sizes": [2, 3, 1], "cost": "binary_cross_entropy", "seed": 1},
    "data": {"preset": "moons", "samples": 40, "seed": 1, "test_fraction": 0.2},
}
SEEN = ("/data", "/surface", "/evaluation", "/histograms")


@pytest.fixture
def asked(lab: LabPage) -> Iterator[list[str]]:
    """What the page has asked the server for, of all that the panel shows."""
    found: list[str] = []

    def note(request: Request) -> None:
        path = request.url.partition("?")[0]
        if path.endswith(SEEN):
            found.append(path.rpartition("/")[2])

    lab.page.on("request", note)
    yield found
    lab.page.remove_listener("request", note)


def test_what_it_shows_is_the_servers_and_looking_changes_nothing(
    lab: LabPage, api: Api, asked: list[str]
) -> None:
    session = api.create(MOONS)
    api.post(session, "/train", epochs=3)
    revision = api.get(session)["revision"]
    lab.open(session)
    assert asked == []
    # by the keyboard alone; the panel that is fetched first takes the focus over
    lab.page.get_by_role("tab", name="Why?").press("ArrowRight")
    expect(lab.page.get_by_role("tab", name="Learning")).to_be_focused()
    scores = lab.page.get_by_role("region", name="How good it is").get_by_role("cell")
    expect(scores.nth(1)).to_be_visible()
    assert sorted(asked) == ["data", "evaluation", "histograms", "surface"]
    found = api.get(session, "/evaluation")
    texts = [text for text in scores.all_inner_texts() if text]
    assert shows(texts[0], found["train"]["cost"])
    assert shows(texts[2], found["test"]["cost"])
    confusion = lab.page.get_by_role("region", name="Confusion matrix").first
    counts = [int(c) for c in confusion.get_by_role("cell").all_inner_texts() if c]
    assert counts == [count for row in found["confusion"] for count in row]
    drawing = lab.page.get_by_role("img", name="The activation of output")
    expect(drawing.locator("circle:not(.ring)")).to_have_count(32)
    expect(drawing.locator("rect")).to_have_count(8)
    assert flaws(lab.page) == []
    worst = found["worst"][0]["index"]
    lab.page.get_by_role("region", name="Samples with the highest cost").get_by_role(
        "button"
    ).first.click()
    expect(lab.page.get_by_text(f"You are looking at sample {worst + 1}")).to_be_visible()
    assert api.get(session)["revision"] == revision
    # An address that names an explanation leads to it, whichever tab is open.
    explained = f"session={session['id']}&id=w:2:1:1&tab=nudge"
    lab.page.evaluate("hash => { location.hash = hash }", explained)
    expect(lab.page.get_by_role("tab", name="Nudge")).to_have_attribute("aria-selected", "true")
    expect(lab.page.locator('[data-explains="w:2:1:1"]')).to_be_visible()
    # What a key opened gives the focus back when a key closes it.
    lab.page.keyboard.press("/")
    lab.page.keyboard.type("a 2 1")
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("button", name="Go to … /")).to_be_focused()
    expect(lab.page.locator('[data-explains="a:2:1"]')).to_be_visible()
    lab.page.keyboard.press("n")
    lab.page.keyboard.press("Escape")
    expect(lab.page.get_by_role("button", name="My number is")).to_be_focused()
    assert lab.complaints == []


def test_a_drag_along_the_training_takes_all_of_the_panel_along(lab: LabPage, api: Api) -> None:
    session, fresh = api.create(MOONS), api.create(MOONS)
    api.post(session, "/train", epochs=20)
    lab.open(session)
    lab.page.get_by_role("tab", name="Learning").click()
    scores = lab.page.get_by_role("region", name="How good it is").get_by_role("cell")
    expect(scores.nth(1)).to_have_text(figure(api.get(session, "/evaluation")["train"]["cost"]))
    track = lab.page.get_by_role("slider", name="Mean cost over all training samples")
    box = track.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    lab.page.mouse.move(box["x"] + 0.9 * box["width"], middle)
    lab.page.mouse.down()
    lab.page.mouse.move(box["x"] + 1, middle, steps=8)
    lab.page.mouse.up()
    expect(track).to_have_attribute("aria-valuenow", "1")
    begun = api.get(fresh, "/evaluation")
    expect(scores.nth(1)).to_have_text(figure(begun["train"]["cost"]))
    panel = lab.page.get_by_role("tabpanel")
    assert wrong_scores(panel, begun) == []
    assert wrong_histograms(panel, api.get(fresh, "/histograms")) == []
    lab.page.get_by_label("How η changes from epoch to epoch").select_option("cosine")
    expect(lab.page.get_by_role("img", name="η over the epochs")).to_be_visible()
    assert flaws(lab.page) == []
    assert lab.complaints == []


def test_a_point_is_told_and_looked_at_by_pointer_and_by_keyboard(lab: LabPage, api: Api) -> None:
    session = api.create(MOONS)
    data = api.get(session, "/data")
    lab.open(session)
    lab.page.get_by_role("tab", name="Why?").press("ArrowRight")
    drawing = lab.page.get_by_role("img", name="The activation of output")
    point = drawing.locator("circle:not(.ring)").nth(6)
    point.hover(force=True)
    told = lab.page.get_by_text("read off the picture")
    expect(told).to_be_visible()
    number = int((told.text_content() or "").split("Sample ")[1].split(":")[0])
    x = ", ".join(f"{value:g}".replace("-", "−") for value in data["x"][number - 1])
    expect(told).to_contain_text(f"x = {x} · y = {data['y'][number - 1][0]:g}")
    point.click(force=True)
    field = lab.page.get_by_label("Look at sample")
    expect(field).to_have_value(str(number))
    field.fill("40")
    field.press("Enter")
    expect(lab.page.get_by_text("You are looking at sample 40")).to_be_visible()
    expect(lab.page.get_by_text("Test sample 40: x")).to_be_visible()
    assert lab.complaints == []
