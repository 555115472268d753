"""The choice of data: what the rail says of a set is what the session learns from."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage

FLOWERS = b"size,length,kind\n1,2,rose\n2,3,tulip\n3,4,rose\n5,1,lily\n2,2,lily\n"
LONG = b"size,length\n" + b"1,2\n" * 20_001
BROKEN = b"size,length\n1,2\n3,\n4,long\n"


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def test_a_data_set_brings_the_network_that_it_needs(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "neuron-sees"}))
    lab.page.get_by_label("Data set", exact=True).select_option("iris")
    expect(lab.page.get_by_text("The network is now 4→4→3")).to_be_visible()
    expect(lab.page.get_by_text("Its output layer is now softmax")).to_be_visible()
    share = lab.page.get_by_label("Test part (share)")
    share.fill("0.2")
    share.press("Enter")
    expect(lab.page.get_by_text("Samples: 120 to learn from, 30 kept")).to_be_visible()
    session = lab.page.locator("main").get_attribute("data-session")
    view = api.get({"id": session})
    assert view["setup"]["data"]["preset"] == "iris"
    assert view["setup"]["test_samples"] == 30
    assert view["network"]["cost"] == "categorical_cross_entropy"
    share.fill("2")
    share.press("Enter")
    message = "expected more than 0 and less than 1, got 2"
    expect(lab.page.get_by_role("alert").filter(has_text=message).first).to_be_visible()
    assert not [c for c in lab.complaints if "422" not in c]


def test_data_leave_a_worked_example_with_its_network_or_free_its_biases(
    lab: LabPage, api: Api
) -> None:
    lab.open(api.create({"preset": "mazur"}))
    chosen = lab.page.get_by_label("Data set", exact=True)
    biases = lab.page.get_by_role("switch", name="Train biases")
    expect(biases).not_to_be_checked()
    chosen.select_option("circles")
    expect(lab.page.get_by_text("one of theirs, drawn anew: 2→4→1")).to_be_visible()
    expect(biases).to_be_checked()
    train = lab.page.get_by_role("tabpanel").get_by_role("button", name="Train 200 epochs")
    expect(train).to_be_visible()
    lab.page.get_by_role("button", name="Undo the last change").click()
    expect(lab.page.get_by_role("banner")).to_contain_text("Mazur’s worked example")
    # a network of another shape is the reader's own: it stays, and its biases thaw
    lab.page.get_by_label("Neurons in layer 2").fill("3")
    lab.page.get_by_label("Neurons in layer 2").press("Enter")
    expect(lab.page.get_by_role("banner")).to_contain_text("2–3–2")
    expect(biases).not_to_be_checked()
    chosen.select_option("circles")
    expect(lab.page.get_by_text("The biases are trained now, too")).to_be_visible()
    expect(lab.page.get_by_role("banner")).to_contain_text("2–3–2")
    expect(biases).to_be_checked()
    # what the reader freezes stays frozen, and is told
    biases.click()
    expect(biases).not_to_be_checked()
    chosen.select_option("moons")
    told = lab.page.get_by_text("The biases are frozen, as they were")
    expect(told).to_be_visible()
    lab.page.get_by_role("button", name="Train the biases, too").click()
    expect(told).to_be_hidden()
    expect(biases).to_be_checked()
    assert not lab.complaints


def test_a_file_is_looked_at_put_right_and_learnt_from(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    expect(lab.page.get_by_role("banner")).to_contain_text("Mazur’s worked example")
    lab.page.get_by_text("Use your own file").click()
    chooser = lab.page.get_by_label("Choose a file or drop it here")
    chooser.set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": BROKEN})
    expect(lab.page.get_by_text("Row 2, column “length”: a value is missing")).to_be_visible()
    expect(lab.page.get_by_text("Row 3, column “length”: expected a number")).to_be_visible()
    chooser.set_input_files({"name": "l.csv", "mimeType": "text/csv", "buffer": LONG})
    lab.page.get_by_role("button", name="Take the first 20000 samples").click()
    expect(lab.page.get_by_text("Only the first 20000 samples")).to_be_visible()
    chooser.set_input_files({"name": "b.csv", "mimeType": "text/csv", "buffer": FLOWERS})
    expect(lab.page.get_by_role("cell", name="tulip")).to_be_visible()
    expect(lab.page.get_by_role("checkbox", name="kind")).to_be_checked()
    lab.page.get_by_role("button", name="Learn from these data").click()
    expect(lab.page.get_by_text("one of theirs, drawn anew: 2→8→3")).to_be_visible()
    expect(lab.page.get_by_role("banner")).to_contain_text("Your data “b.csv” · 2–8–3")
    expect(lab.page.get_by_role("banner")).not_to_contain_text("Start over")
    expect(lab.page.get_by_role("switch", name="Train biases")).to_be_checked()
    expect(lab.page.get_by_role("tab", name="Learning")).to_have_attribute("aria-selected", "true")
    session = lab.page.locator("main").get_attribute("data-session")
    data = api.get({"id": session}, "/data")
    assert data["x"][0] == [1, 2]
    assert data["outputs"] == ["lily", "rose", "tulip"]
    assert not [c for c in lab.complaints if "422" not in c]
