"""At every step of a pass, every number on the page is the API's."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from tests.browser.lab_page import Api, LabPage, shows, values_of

SOFTMAX = {
    "network": {
        "sizes": [2, 3, 2],
        "activations": ["tanh", "softmax"],
        "cost": "categorical_cross_entropy",
        "seed": 7,
    },
    "data": {"x": [[0.5, -1.2]], "y": [[1, 0]]},
}
BATCH = {"preset": "xor", "training": {"batch_size": 3, "optimizer": "adam", "l2": 0.01}}


BY_LAYERS = ("Shift+ArrowLeft", "layer")
BACK_BY_OPS = 12
"""Over an update and into the gradients; then back by layers."""


@pytest.fixture
def lab(open_lab: LabPage) -> LabPage:
    """Each test opens a session of its own in one page."""
    return open_lab


def check(lab: LabPage, view: dict[str, Any], trace: dict[str, Any]) -> None:
    expected = values_of(view, trace)
    seen = lab.numbers()
    where = f"step {view['cursor']['step']}"
    wrong = [
        (quantity, text, expected[quantity])
        for quantity, text in seen
        if quantity in expected and not shows(text, expected[quantity])
    ]
    assert wrong == [], where
    computed = {quantity for quantity, value in expected.items() if value is not None}
    assert computed <= {quantity for quantity, _ in seen}, where


@pytest.mark.parametrize(
    ("body", "back"),
    [
        pytest.param({"preset": "mazur"}, ("ArrowLeft", "op"), id="mazur", marks=pytest.mark.long),
        pytest.param(SOFTMAX, BY_LAYERS, id="2-3-2-softmax", marks=pytest.mark.long),
        pytest.param(BATCH, BY_LAYERS, id="mini-batch"),
    ],
)
def test_every_number_is_the_apis_at_every_step(
    lab: LabPage, api: Api, body: dict[str, Any], back: tuple[str, str]
) -> None:
    # Large enough for the whole picture: a smaller stage pans, and draws only what is on it.
    lab.page.set_viewport_size({"width": 1600, "height": 1000})
    reference = api.create(body)
    lab.open(api.create(body))
    trace = api.get(reference, "/trace")
    steps = trace["steps"]
    view = reference
    check(lab, view, trace)
    for step in range(1, steps + 1):
        lab.press("ArrowRight")
        lab.at_step(step, steps)
        view = api.step(reference)
        check(lab, view, trace)
    key, unit = back
    while view["cursor"]["step"]:
        if steps - view["cursor"]["step"] >= BACK_BY_OPS:
            key, unit = BY_LAYERS
        lab.press(key)
        view = api.step(reference, direction="back", unit=unit)
        step = view["cursor"]["step"]
        lab.at_step(step, steps)
        check(lab, view, trace)
    assert lab.complaints == []


def test_the_second_pass_starts_from_the_updated_weights(lab: LabPage, api: Api) -> None:
    reference = api.create({"preset": "mazur-biases"})
    lab.open(api.create({"preset": "mazur-biases"}))
    lab.press("Control+ArrowRight")
    lab.at_step(37, 37)
    api.step(reference, unit="pass")
    check(lab, api.get(reference), api.get(reference, "/trace"))
    lab.press("ArrowRight", times=3)
    lab.at_step(3, 37)
    view = api.step(reference, count=3)
    check(lab, view, api.get(reference, "/trace"))


def test_the_explanation_says_the_apis_value(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    reference = api.create({"preset": "mazur"})
    lab.open(session)
    panel = lab.page.get_by_role("complementary", name="Explanation")
    for before, step in pairwise((0, 1, 2, 9, 10, 12, 14, 15, 26)):
        lab.press("ArrowRight", times=step - before)
        lab.at_step(step, 33)
        api.step(reference, count=step - before)
        view = api.get(reference)
        explained = api.get(reference, f"/explain/{view['cursor']['last']}")
        shown = panel.locator(f'[data-id="{explained["id"]}"]')
        assert shows(shown.inner_text().strip(), explained["value"]), explained["id"]
        assert explained["words"][:40] in panel.inner_text()
