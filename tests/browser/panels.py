"""The numbers beside picture and explanation, place by place, held against what the API says.

Each function opens one place on the page, reads every number there, and returns what is wrong.
The server's cursor stands where the page does; what a place is about is left as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from playwright.sync_api import expect

from tests.browser.compared import beside, comparison
from tests.browser.figures import figure
from tests.browser.lab_page import Api, LabPage, read_number
from tests.browser.learnt import NUMBER, curves, short, wrong_histograms, wrong_scores

Page = dict[str, Any]
FIELDS = {
    "Learning rate η": "learning_rate",
    "Mini-batch size": "batch_size",
    "Momentum μ": "momentum",
    "Decay": "decay",
    "β₁": "beta1",
    "β₂": "beta2",
    "ε": "epsilon",
    "L1 penalty": "l1",
    "L2 penalty": "l2",
    "Dropout p": "dropout",
    "Train biases": "train_biases",
    "Shuffle samples": "shuffle",
    "Optimiser": "optimizer",
}
"""Of what the rail sets, by its label there."""
SCHEDULE = {
    "Schedule of η": "name",
    "Every … epochs": "every",
    "Times γ": "factor",
    "Times γ each epoch": "decay",
    "Epochs down to 0": "epochs",
}
"""Of a schedule, by its label in the rail."""
READ_FIELDS = """
() => [...document.querySelectorAll('aside input, aside select')]
  .filter(e => e.type !== 'file' && e.type !== 'radio')
  .map(e => [e.labels?.[0]?.textContent.trim() ?? e.getAttribute('aria-label'),
             e.type === 'checkbox' ? e.checked : e.value])
"""
READ_CELLS = "l => l.map(e => [e.textContent.trim(), e.title.split(': ').at(-1)])"
READ_NUDGED = "l => l.map(e => [e.dataset.nudge, e.textContent.trim()])"
SHARES = (0.02, 0.4, 0.97)
"""Of the track's width, where it is pointed at."""


def track(lab: LabPage, api: Api, session: Page) -> list[str]:
    """The cost curve: what its tooltip says under the pointer, and what a screen reader is told."""
    track = lab.page.get_by_role("slider", name=re.compile("along the passes$"))
    points = {point["pass"]: point for point in api.get(session, "/curve")["points"]}
    last = api.get(session)["furthest"]["pass"]
    if last == 0 or len(points) < 2:
        return []
    expect(track).to_have_attribute("aria-valuemax", str(last + 1))
    box = track.bounding_box()
    assert box is not None
    found = [_point_told(track.get_attribute("aria-valuetext") or "", points)]
    for share in SHARES:
        lab.page.mouse.move(box["x"] + share * box["width"], box["y"] + box["height"] / 2)
        tip = lab.page.locator(".tip")
        expect(tip).to_be_visible()
        found.append(_point_told(tip.inner_text(), points))
    lab.page.mouse.move(0, 0)
    return [wrong for wrong in found if wrong]


def _point_told(said: str, points: dict[int, Page]) -> str:
    numbers = NUMBER.findall(said)
    point = points.get(int(numbers[0]) - 1) if numbers else None
    if point is None:
        return "" if len(numbers) == 2 else f"curve: {said!r}, of which no point is known"
    expected = [str(point["pass"] + 1), str(point["epoch"] + 1), figure(point["cost"])]
    return "" if numbers == expected else f"curve: {said!r}, expected {expected}"


def rail(lab: LabPage, api: Api, session: Page) -> list[str]:
    """What is set: how it learns, the network's sizes, and the shown sample."""
    view, found = api.get(session), []
    expected = {label: view["training"].get(name) for label, name in FIELDS.items()}
    schedule = view["training"].get("schedule", {"name": "constant"})
    expected |= {label: schedule.get(name) for label, name in SCHEDULE.items()}
    expected |= {
        f"{name} {symbol}{i}": value
        for name, symbol, values in (
            ("Input", "x", view["sample"]["x"]),
            ("Target", "y", view["sample"]["y"]),
        )
        for i, value in enumerate(values, 1)
    }
    sizes = view["network"]["sizes"]
    seen: set[str] = set()
    for label, value in lab.page.evaluate(READ_FIELDS):
        wanted: Any
        if layer := re.match(r"Neurons in layer (\d+)", label):
            wanted = sizes[int(layer[1]) - 1]
        elif label in expected:
            wanted = expected[label]
        else:
            continue
        seen.add(label)
        if isinstance(wanted, (bool, str)):
            right = value == wanted
        else:
            # What is longer than four digits is shortened until it is edited.
            right = (value or "0") == short(float(wanted or 0))
        if not right:
            found.append(f"{label}: {value!r}, expected {wanted!r}")
    missing = {label for label, value in expected.items() if value not in (None, 0)} - seen
    if len(sizes) == 2:
        missing.discard("Dropout p")  # there is nobody to drop
    named = {label for label in missing if view["training"]["optimizer"] != "sgd"} | (
        missing - {"Momentum μ", "Decay", "β₁", "β₂", "ε"}
    )
    if len(schedule) > 1:
        found += _rate_of_epoch(lab, api.get(session, "/trace"))
    return [*found, *(f"{label} is nowhere in the rail" for label in named)]


def _rate_of_epoch(lab: LabPage, trace: Page) -> list[str]:
    """What the rail says that a schedule comes to now."""
    told = (
        lab.page.locator("aside").get_by_text(re.compile("^In epoch .* every update")).inner_text()
    )
    wanted = (
        f"In epoch {trace['epoch'] + 1} every update takes η = {figure(trace['learning_rate'])}."
    )
    plain = re.sub(r"[\u2066-\u2069]", "", told)
    return [] if plain == wanted else [f"schedule: {plain!r}, expected {wanted!r}"]


def sheet(lab: LabPage, api: Api, session: Page) -> list[str]:
    """Every cell of every matrix, to the last digit, and the size that its words say."""
    view, data = api.get(session), api.get(session, "/data")
    matrices = {"x": data["x"], "y": data["y"]}
    # Before a pass is over what is edited is what it starts from, whatever is updated by now.
    over = view["cursor"]["step"] == view["cursor"]["steps"]
    for layer in (view if over else api.get(session, "/trace"))["layers"][1:]:
        raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"[layer["layer"]]
        matrices |= {f"W{raised}": layer["w"], f"b{raised}": [[b] for b in layer["b"]]}
    lab.go(session, "&sheet=w:2")
    dialog = lab.page.get_by_role("dialog", name="Edit as a sheet")
    expect(dialog.get_by_role("gridcell").first).to_be_visible()
    found = []
    for name in dialog.get_by_role("tab").all_inner_texts():
        rows = matrices.pop(name)
        dialog.get_by_role("tab", name=name, exact=True).click()
        cells = dialog.get_by_role("gridcell")
        expect(cells).to_have_count(sum(len(row) for row in rows))
        values = [value for row in rows for value in row]
        for (text, told), value in zip_longest(cells.evaluate_all(READ_CELLS), values):
            if not _is_exact(text, value) or not _is_exact(told, value):
                found.append(f"{name}: {text!r}, told as {told!r}, expected {value!r}")
    found += [f"{name} has no tab" for name in matrices]
    lab.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    return found


def learning(lab: LabPage, api: Api, session: Page) -> list[str]:
    """The Learning tab: how good it is, which class for which, the worst samples, histograms."""
    evaluation = api.http.get(f"/api/v1/sessions/{session['id']}/evaluation")
    if evaluation.is_error:
        return []  # nothing is finite any more: the page says so, and the browser notes the reply
    lab.page.get_by_role("tab", name="Learning").click()
    lab.page.mouse.move(0, 0)  # on the surface it would ask what the network answers there
    panel = lab.page.get_by_role("tabpanel", name="Learning")
    found = wrong_scores(panel, evaluation.json())
    found += wrong_histograms(panel, api.get(session, "/histograms"))
    lab.page.get_by_role("tab", name="Why?").click()
    return found


def nudge(lab: LabPage, api: Api, session: Page) -> list[str]:
    """The Nudge tab at two values of a parameter: its figures, and the numbers on the way to C."""
    cursor = api.get(session)["cursor"]
    trace = api.get(session, "/trace")
    if "diverged" in trace or cursor["step"] < cursor["steps"]:
        return []
    parameter = "w:2:1:1"
    lab.go(session, f"&id={parameter}&tab=nudge")
    slider = lab.page.get_by_role("slider", name=re.compile("^Nudge"))
    expect(slider).to_be_visible()
    slider.press("PageUp")
    by = lab.page.locator('[data-nudge="by"]')
    expect(by).not_to_have_text("0")
    lab.page.evaluate("quiet()")
    start = trace["layers"][1]["w"][0][0]
    value = start + float(by.get_attribute("data-value") or "nan")
    told = api.get(session, f"/nudge/{parameter}/at?value={value!r}")
    before = {"cost": api.get(session, f"/nudge/{parameter}")["cost"]}
    expected = {"by": told["by"]} | {name: told[name] for name in ("change", "predicted", "gap")}
    found = []
    for name, text in lab.page.locator("[data-nudge]").evaluate_all(READ_NUDGED):
        if name in expected:
            wanted = figure(expected[name])
            right = text.removeprefix("+") == wanted
        else:
            was, now = before.get(name), told["cost"]
            if name != "cost":
                kind, layer, neuron = name.split(":")
                was = trace["layers"][int(layer) - 1][kind][int(neuron) - 1]
                at = next(one for one in told["layers"] if one["layer"] == int(layer))
                now = at[kind][int(neuron) - 1]
            wanted = f"{figure(was)} → {figure(now)}"
            right = text == (f"{figure(was)}, unmoved" if was == now else wanted)
        if not right:
            found.append(f"nudge {name}: {text!r}, expected {wanted!r}")
    lab.go(session, "")
    return found


def changes(lab: LabPage, api: Api, session: Page) -> list[str]:
    """The list of changes: what each was, and where it was done."""
    told = api.get(session, "/history")
    lab.page.get_by_role("button", name="Changes").click()
    rows = lab.page.get_by_role("region", name="Changes").get_by_role("listitem")
    wanted = [*reversed(told["redo"]), None, *told["undo"]]
    if len(wanted) > 1:
        expect(rows).to_have_count(len(wanted))
    found = []
    for row, change in zip(rows.all(), wanted, strict=False):
        text = row.inner_text()
        place = change and f"pass {change['pass'] + 1} · step {change['step']}"
        if change and not (change["text"] in text and text.endswith(place)):
            found.append(f"change: {text!r}, expected {change['text']!r} in {place}")
    lab.page.keyboard.press("Escape")
    return found


PANELS: tuple[Callable[[LabPage, Api, Page], list[str]], ...] = (
    track,
    rail,
    sheet,
    learning,
    nudge,
    changes,
    comparison,
    beside,
    curves,
)


def _is_exact(text: str, value: float | None) -> bool:
    return NUMBER.fullmatch(text) is not None and read_number(text) == value
