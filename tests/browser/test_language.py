"""The page in another language: every word that a reader meets comes from the catalogue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.lab_page import Api, LabPage
from tests.browser.window import BESIDE

KEY = "backprop-lab-language"

READ_WORDS = """
() => {
  const skipped = 'script, style, noscript, .katex, kbd, code, option[lang]'
  const words = []
  const note = (text, where) => { if (text && text.trim()) words.push([text.trim(), where]) }
  const tag = (holder) => holder.cloneNode(false).outerHTML.slice(0, 120)
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    if (!holder.closest(skipped)) note(node.textContent, tag(holder))
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
    for (const holder of document.querySelectorAll(`[${name}]`)) {
      note(holder.getAttribute(name), `${name} of ${tag(holder)}`)
    }
  }
  return words
}
"""
"""Every text and every label of the document, shown or folded away, and where it stands."""

FROM_SERVER = re.compile(r"⟪[^⟫]*⟫")
WORD = re.compile(r"[A-Za-z]{3,}")
NAMES = {"Backprop", "Lab", "ReLU", "LReLU", "tanh", "QPS"}
NAMES |= {"Esc", "Shift", "Enter"}
"""The product's name, symbols of functions and keys: the same in every language."""
ENGLISH_WORDS = re.compile(
    r"\b([Tt]he|of|[Aa]nd|[Tt]his|that|with|[Ff]rom|are|its|[Ff]or|not|you|is|to|by)\b"
)
"""Little words that no English sentence does without and that German does not have."""

Screen = Callable[[LabPage], None]


def first_visit(lab: LabPage) -> None:
    """The page as it opens."""


def whole_pass(lab: LabPage) -> None:
    """A pass is done."""
    lab.press("End")
    expect(
        lab.page.locator('[data-id="new_w:2:1:1"], [data-explains^="new_w"]').first
    ).to_be_visible()


def help_open(lab: LabPage) -> None:
    """The help is open."""
    lab.press("?")
    expect(lab.page.get_by_role("dialog")).to_be_visible()


def bookmark(lab: LabPage) -> None:
    """One place has a name, and the list is open."""
    lab.press("m")
    lab.press("Enter")
    expect(lab.page.locator("form + ul li")).to_have_count(1)


def condition(lab: LabPage) -> None:
    """A condition is being put together for the number in the explanation."""
    lab.press("ArrowRight")
    lab.page.locator("aside header .more button[aria-label]").first.click()
    expect(lab.page.locator("aside form select").first).to_be_visible()


def stopped(lab: LabPage) -> None:
    """A condition has stopped a step."""
    condition(lab)
    lab.page.locator('aside form button[type="submit"]').click()
    expect(lab.page.locator(".tick")).to_have_count(1)
    lab.press("Home")
    lab.press("Control+ArrowRight")
    expect(lab.page.locator('.transport [role="status"]').first).not_to_have_text("")


def gradient_check(lab: LabPage) -> None:
    """The gradients have been checked."""
    lab.press("g")
    expect(lab.page.locator("footer [role=status]")).not_to_have_text("")


def watched(lab: LabPage) -> None:
    """A number is watched over two passes."""
    lab.press("Control+ArrowRight", times=2)
    lab.press("w")
    expect(lab.page.locator("#watched")).to_be_visible()


def no_number(lab: LabPage) -> None:
    """What stands in a field of the setup is no number."""
    field = lab.page.locator("aside").get_by_label("η").first
    field.fill("much")
    field.press("Enter")
    expect(lab.page.locator('aside [role="alert"]').first).to_be_visible()


def server_gone(lab: LabPage) -> None:
    """The server does not answer any more."""
    lab.page.route("**/api/**", lambda route: route.abort())
    lab.page.locator("aside select").first.select_option("and")
    expect(lab.page.locator('[aria-live="assertive"] p').first).to_be_visible()


SCREENS: list[Screen] = [
    first_visit,
    whole_pass,
    help_open,
    bookmark,
    condition,
    stopped,
    gradient_check,
    watched,
    no_number,
    server_gone,
]


def speak(page: Page, language: str) -> None:
    """Let the page open in a language, as if it had been chosen before."""
    page.goto(BESIDE)
    page.evaluate("([key, language]) => localStorage.setItem(key, language)", [KEY, language])


def words_of(page: Page) -> list[tuple[str, str]]:
    """(text, where) of everything that there is to read."""
    return [(text, where) for text, where in page.evaluate(READ_WORDS)]


def beside_the_catalogue(page: Page) -> list[tuple[str, str]]:
    """What of the page in the pseudo-language neither catalogue nor server has said."""
    return [
        (text, where)
        for text, where in words_of(page)
        if set(WORD.findall(FROM_SERVER.sub(" ", text))) - NAMES
    ]


def in_english(page: Page) -> list[tuple[str, str]]:
    """What of the page is an English sentence."""
    return [(text, where) for text, where in words_of(page) if ENGLISH_WORDS.search(text)]


OF_A_BATCH = [whole_pass, stopped, gradient_check]
"""Screens that say something else where several samples are learnt from at once."""


def every_screen(
    lab: LabPage, api: Api, body: dict[str, Any], screens: list[Screen]
) -> Iterator[str]:
    """Show one screen after the other in a page that stays, each with a session of its own."""
    lab.open(api.create(body))
    for screen in screens:
        lab.visit(api.create(body))
        screen(lab)
        yield screen.__name__
        lab.press("Escape")


@pytest.mark.parametrize(
    ("batch", "screens"),
    [
        pytest.param(1, SCREENS, id="one by one"),
        pytest.param(3, OF_A_BATCH, id="batch"),
        pytest.param(3, SCREENS, id="batch, all", marks=pytest.mark.long),
    ],
)
def test_no_word_goes_round_the_catalogue(
    lab: LabPage, api: Api, batch: int, screens: list[Screen]
) -> None:
    speak(lab.page, "qps")
    body = {"preset": "xor", "training": {"batch_size": batch}}
    for screen in every_screen(lab, api, body, screens):
        assert beside_the_catalogue(lab.page) == [], screen
        assert any(text.startswith("[") for text, _ in words_of(lab.page)), screen


BY_OPS = (("ArrowRight", "op"),)
BY_LAYERS = (("ArrowRight", "op"), ("Shift+ArrowRight", "layer"))


@pytest.mark.parametrize(
    ("preset", "moves"),
    [
        ("xor", BY_LAYERS),
        pytest.param("mazur", BY_LAYERS, marks=pytest.mark.long),
        pytest.param("mazur", BY_OPS, marks=pytest.mark.long),
        pytest.param("xor", BY_OPS, marks=pytest.mark.long),
    ],
)
def test_no_explanation_goes_round_the_catalogue(
    lab: LabPage, api: Api, preset: str, moves: tuple[tuple[str, str], ...]
) -> None:
    """Of every op, or of the first and the last one of every layer."""
    speak(lab.page, "qps")
    body = {"preset": preset, "training": {"optimizer": "adam", "l2": 0.1}}
    reference = api.create(body)
    lab.open(api.create(body))
    steps = reference["cursor"]["steps"]
    step = 0
    for key, unit in cycle(moves):
        if step == steps:
            break
        lab.press(key)
        step = api.step(reference, unit=unit)["cursor"]["step"]
        expect(lab.page.locator('[role="slider"]').last).to_have_attribute(
            "aria-valuenow", str(step)
        )
        assert beside_the_catalogue(lab.page) == [], step


def test_no_english_sentence_in_german(lab: LabPage, api: Api) -> None:
    speak(lab.page, "de")
    for screen in every_screen(lab, api, {"preset": "xor"}, SCREENS):
        assert in_english(lab.page) == [], screen
        expect(lab.page.locator("html")).to_have_attribute("lang", "de")


def test_the_browsers_language_is_taken_and_another_one_remembered(
    lab: LabPage, browser: Browser
) -> None:
    with browser.new_context(locale="de-AT", base_url=lab.url) as context:
        page = context.new_page()
        page.goto("/")
        picker = page.get_by_role("combobox", name="Sprache der Seite")
        expect(picker).to_have_value("de")
        picker.focus()
        picker.select_option("en")
        expect(page.get_by_role("combobox", name="Language of the page")).to_have_value("en")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.reload()
        expect(page.get_by_role("combobox", name="Language of the page")).to_have_value("en")


def test_the_server_is_asked_for_the_same_language(lab: LabPage) -> None:
    asked: set[str | None] = set()
    lab.page.on(
        "request",
        lambda one: asked.add(one.headers.get("accept-language")) if "/api/" in one.url else None,
    )
    speak(lab.page, "de")
    lab.open()
    assert asked == {"de"}
