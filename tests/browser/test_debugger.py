"""Running, pausing, and stopping on conditions, as a person does it on the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.figures import figure
from tests.browser.lab_page import Api, LabPage

AT_STEP = re.compile(r"^step (\d+) of 33$")
RUN = "Run, one number at a time"


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def step_shown(lab: LabPage) -> int:
    found = AT_STEP.match(lab.page.get_by_text(AT_STEP).inner_text())
    assert found is not None
    return int(found[1])


def button(lab: LabPage, name: str) -> Locator:
    return lab.page.get_by_role("button", name=name, exact=True)


def conditions(lab: LabPage) -> Locator:
    return lab.page.get_by_role("region", name="Stop when …")


def define(page: Page, kind: str, target: str | None = None, value: str | None = None) -> None:
    """Put a condition together in the setup."""
    page.get_by_role("button", name="Add a condition").click()
    form = page.get_by_role("region", name="Stop when …")
    form.get_by_label("When", exact=True).select_option(label=kind)
    if target is not None:
        form.get_by_label("Of", exact=True).select_option(label=target)
    if value is not None:
        form.get_by_label("Value", exact=True).fill(value)
    form.get_by_role("button", name="Add", exact=True).click()


def stop_line(lab: LabPage) -> Locator:
    steps = lab.page.get_by_role("region", name="Steps", exact=True)
    return steps.get_by_role("status").filter(has_text="Stopped:")


def test_a_run_goes_on_until_it_is_paused(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.page.get_by_label("Moves per second").select_option("30/s")
    button(lab, RUN).click()
    expect(lab.page.get_by_text("pass 2", exact=True)).to_be_visible()
    button(lab, "Pause").click()
    expect(button(lab, RUN)).to_be_visible()
    where = step_shown(lab)
    lab.press("ArrowRight")
    lab.at_step(where + 1, 33)
    assert lab.complaints == []


def test_space_runs_and_any_move_by_hand_pauses(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.press("Space")
    expect(button(lab, "Pause")).to_be_visible()
    lab.press("Home")
    expect(button(lab, RUN)).to_be_visible()
    lab.at_step(0, 33)


def test_space_belongs_to_a_button_that_was_reached_by_keyboard(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    button(lab, "Forward by one number").click()
    lab.at_step(1, 33)
    lab.press("Space")
    expect(button(lab, "Pause")).to_be_visible()
    lab.press("Space")
    expect(button(lab, RUN)).to_be_visible()
    button(lab, "To the last step of this pass").focus()
    lab.press("Tab")
    lab.press("Shift+Tab")
    lab.press("Space")
    lab.at_step(33, 33)
    expect(button(lab, RUN)).to_be_visible()


def test_the_speed_is_remembered(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    speed = lab.page.get_by_label("Moves per second")
    speed.select_option("10/s")
    lab.page.reload()
    expect(speed).to_have_value("10")


def test_a_run_stops_at_a_condition_that_names_itself(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    lab.open(session)
    define(lab.page, "a phase begins")
    expect(conditions(lab).get_by_role("listitem")).to_have_text("the forward phase begins")
    conditions(lab).get_by_role("button", name="Delete “the forward phase begins”").click()
    expect(conditions(lab).get_by_role("listitem")).to_have_count(0)

    define(lab.page, "the cost goes below a value", value="0.28")
    lab.page.get_by_label("Moves per second").select_option("30/s")
    lab.page.get_by_label("One press moves by").select_option("pass")
    lab.press("Space")
    expect(stop_line(lab)).to_have_text(
        re.compile(r"Stopped: the cost went below 0\.28, 0\.28\d\d → 0\.27\d\d, pass 4, step 9\b")
    )
    lab.at_step(9, 33)
    expect(button(lab, "Run, one pass at a time")).to_be_visible()
    lab.press("ArrowRight")
    lab.at_step(33, 33)
    expect(stop_line(lab)).to_have_count(0)
    assert lab.complaints == []


def test_a_stop_is_where_the_api_says(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    lab.open(session)
    define(lab.page, "a sign changes", "δ of any neuron")
    expect(conditions(lab).get_by_role("switch")).to_be_checked()
    lab.page.get_by_label("One press moves by").select_option("pass")
    lab.press("Space")
    expect(stop_line(lab)).to_be_visible()

    twin = api.create({"preset": "xor"})
    api.http.post(
        f"/api/v1/sessions/{twin['id']}/conditions",
        json={"kind": "sign_change", "target": "delta"},
    ).raise_for_status()
    stop = api.step(twin, unit="pass", count=100)["stopped_by"]
    expect(stop_line(lab)).to_contain_text(f"pass {stop['pass'] + 1}, step {stop['step']}")


@pytest.mark.parametrize("how", ["switch", "delete"])
def test_a_condition_that_is_off_or_gone_stops_nothing(lab: LabPage, api: Api, how: str) -> None:
    lab.open(api.create({"preset": "mazur"}))
    define(lab.page, "the cost goes below a value", value="1")
    sentence = "the cost of a pass goes below 1"
    expect(conditions(lab).get_by_role("listitem")).to_have_text(sentence)
    # The condition is in force once its tick stands on the timeline.
    expect(lab.page.locator(".tick")).to_have_count(1)
    lab.page.get_by_label("One press moves by").select_option("pass")
    lab.press("ArrowRight")
    lab.at_step(9, 33)
    lab.press("Home")
    if how == "switch":
        conditions(lab).get_by_role("switch", name=f"Stop when {sentence}").click()
        expect(conditions(lab).get_by_role("switch")).not_to_be_checked()
    else:
        conditions(lab).get_by_role("button", name=f"Delete “{sentence}”").click()
        expect(conditions(lab).get_by_role("listitem")).to_have_count(0)
    expect(lab.page.locator(".tick")).to_have_count(0)
    lab.press("ArrowRight")
    lab.at_step(33, 33)
    expect(stop_line(lab)).to_have_count(0)


def test_a_condition_on_the_number_in_the_explanation(lab: LabPage, api: Api) -> None:
    lab.open(api.create({"preset": "mazur"}))
    lab.press("ArrowRight", times=5)
    lab.at_step(5, 33)
    button(
        lab, "Stop when something happens to this number: weighted input z of neuron 1 of layer 3"
    ).click()
    button(lab, "Add").click()
    expect(conditions(lab).get_by_role("listitem")).to_have_text("z³₁ is computed")
    lab.press("Home")
    lab.at_step(0, 33)
    lab.page.get_by_label("One press moves by").select_option("phase")
    lab.press("ArrowRight")
    expect(stop_line(lab)).to_have_text("Stopped: z³₁ is computed, 1.106, pass 1, step 5")
    lab.page.get_by_role("button", name="Dismiss").click()
    expect(stop_line(lab)).to_have_count(0)
    lab.at_step(5, 33)


def test_a_training_that_a_condition_ends_says_which(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    twin = api.create({"preset": "xor"})
    condition = {"kind": "sign_change", "target": "delta"}
    api.post(twin, "/conditions", **condition)
    run = api.post(twin, "/train", epochs=1000)
    stop = run["session"]["stopped_by"]
    lab.open(session)
    define(lab.page, "a sign changes", "δ of any neuron")
    lab.page.get_by_role("button", name="Train", exact=True).click()
    # δ of a sample is held against the last pass that held the same sample.
    before = f"{figure(stop['previous'])} in pass {stop['previous_pass'] + 1}"
    change = f"changed sign, {before} → {figure(stop['value'])}"
    place = f"pass {stop['pass'] + 1}, step {stop['step']}"
    expect(stop_line(lab)).to_have_text(re.compile(rf"Stopped: δ\S+ {change}, {place}\b"))
    cost = f"mean cost over all training samples = {figure(run['cost'])}"
    told = f"{run['epochs_run']} epochs · {cost} · stopped: δ"
    expect(lab.page.get_by_text(told)).to_be_visible()


def test_a_condition_on_the_mean_cost_of_all_samples_says_so(lab: LabPage, api: Api) -> None:
    session, twin = api.create({"preset": "xor"}), api.create({"preset": "xor"})
    api.post(twin, "/conditions", kind="cost_below", value=0.05, over="data")
    stop = api.post(twin, "/train", epochs=1000)["session"]["stopped_by"]
    lab.open(session)
    lab.page.get_by_role("button", name="Add a condition").click()
    form = conditions(lab)
    form.get_by_label("When", exact=True).select_option("cost_below")
    form.get_by_label("Which cost").select_option("data")
    form.get_by_label("Value", exact=True).fill("0.05")
    form.get_by_role("button", name="Add", exact=True).click()
    mean = "the mean cost over all training samples"
    expect(form.get_by_role("listitem")).to_have_text(f"{mean} goes below 0.05")
    lab.page.get_by_role("button", name="Train", exact=True).click()
    expect(stop_line(lab)).to_contain_text(f"Stopped: {mean} went below 0.05, ")
    where = f"→ {figure(stop['value'])}, pass {stop['pass'] + 1}, step {stop['step']}"
    expect(stop_line(lab)).to_contain_text(where)


def test_a_refused_condition_says_why_at_its_field(lab: LabPage) -> None:
    lab.open()
    define(lab.page, "an amount falls below a bound", "σ′ of any neuron", "-1")
    expect(conditions(lab).get_by_role("alert")).to_have_text("expected more than 0, got −1")
    expect(conditions(lab).get_by_role("listitem")).to_have_count(0)
