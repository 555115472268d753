"""What the Learning tab tells of a network, held against the API's evaluation and histograms."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.figures import figure
from tests.browser.lab_page import Api, LabPage

Page = dict[str, Any]
NUMBER = re.compile(r"[−-]?\d+(?:\.\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")


def wrong_scores(panel: Locator, told: Page) -> list[str]:
    """Costs and accuracies, which class for which, and the worst samples."""
    score = panel.get_by_role("region", name="How good it is")
    expect(score).to_be_visible()
    found, wanted = [], []
    for part in (told["train"], told["test"]):
        if part is not None:
            share = part["accuracy"]
            wanted += [
                figure(part["cost"]),
                "no classes" if share is None else f"{_percent(share)} %",
            ]
    cells = score.locator("tbody").get_by_role("cell").all_inner_texts()
    cells = [re.sub(r"\s", " ", cell) for cell in cells]
    if cells != wanted:
        found.append(f"scores: {cells}, expected {wanted}")
    table = panel.get_by_role("region", name="Confusion matrix").locator("tbody")
    counts = [count for row in told["confusion"] or [] for count in row]
    if counts and [int(c) for c in table.get_by_role("cell").all_inner_texts()] != counts:
        found.append(f"confusion: expected {told['confusion']}")
    worst = [f"sample {w['index'] + 1}: {figure(w['cost'])}" for w in told["worst"][:8]]
    listed = panel.get_by_role("region", name="Samples with the highest cost").get_by_role("button")
    if listed.all_inner_texts() != worst:
        found.append(f"worst: {listed.all_inner_texts()}, expected {worst}")
    return found


def wrong_histograms(panel: Locator, told: Page) -> list[str]:
    """What is said of each histogram: how many numbers, their ends, and the highest bar."""
    found = []
    drawn = panel.get_by_role("region", name="How the numbers spread").get_by_role("img")
    said = [each.get_attribute("aria-label") or "" for each in drawn.all()]
    wanted = [
        (sign, layer["layer"], layer[kind])
        for layer in told["layers"]
        for kind, sign in (("w", "w"), ("a", "a"), ("delta", "δ"), ("grad_w", "∂C/∂w"))
        if layer.get(kind)
    ]
    for words, (sign, layer, bars) in zip_longest(said, wanted, fillvalue=("", 0, {})):
        counts, edges = bars["counts"], bars["edges"]
        most = counts.index(max(counts))
        ends = [edges[0], edges[-1], edges[most], edges[most + 1]]
        numbers = [str(layer), str(sum(counts)), *(short(end) for end in ends)]
        if NUMBER.findall(words.removeprefix(sign)) != numbers:
            found.append(f"histogram: {words!r}, expected {sign} {numbers}")
    return found


def curves(lab: LabPage, api: Api, session: Page) -> list[str]:
    """A training from the page: what its curve is said to end with."""
    if "diverged" in api.get(session, "/trace"):
        return []  # this pass has no end, so there is no training to draw
    lab.page.get_by_role("tab", name="Learning").click()
    panel = lab.page.get_by_role("tabpanel", name="Learning")
    train = lab.page.get_by_role("button", name="Train", exact=True)
    lab.page.get_by_label("Epochs", exact=True).fill("2")
    before = api.get(session)["revision"]
    with lab.page.expect_response(lambda reply: reply.url.endswith("/train")) as reply:
        train.click()
    reply.value.finished()
    expect(train).to_be_enabled()
    view = api.get(session)
    found = []
    if view["revision"] == before:
        found.append("Train did nothing")
    if "diverged" not in view:
        told = api.get(session, "/evaluation")["train"]
        said = [f"after epoch {view['cursor']['epoch']}", f"cost {figure(told['cost'])}"]
        if told["accuracy"] is not None:
            said.append(f"accuracy {_percent(told['accuracy'])} %")
        line = panel.get_by_role("region", name="Learning curves").get_by_role("listitem").last
        words = re.sub(r"[\u2066-\u2069]", "", re.sub(r"\s", " ", line.inner_text()))
        if not words.endswith(" · ".join(said)):
            found.append(f"curve: {words!r}, expected {said}")
    lab.page.get_by_role("tab", name="Why?").click()
    return found


def _percent(share: float) -> str:
    """Three digits, or none behind a whole number."""
    return f"{100 * share:.3g}"


def short(value: float) -> str:
    """As `figure`, without zeros at the end of the decimals."""
    whole, _, power = figure(value).partition("·10")
    if "." in whole:
        whole = whole.rstrip("0").rstrip(".")
    return f"{whole}·10{power}" if power else whole
