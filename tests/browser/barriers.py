"""What keeps people from using a page, as axe finds it."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SERIOUS = ("serious", "critical")
COLOURS = ["color-contrast"]
"""All that another theme can make worse: the elements and their names stay as they are."""
NODES = 3
MARKUP = 160


def barriers(
    page: Page, within: str | None = None, rules: list[str] | None = None
) -> list[tuple[str, list[str]]]:
    """(rule, markup) of each serious barrier, in the whole page or `within` a selector."""
    return [
        (each["id"], [node["html"][:MARKUP] for node in each["nodes"]][:NODES])
        for each in _violations(page, within, rules)
        if each["impact"] in SERIOUS
    ]


def flaws(page: Page) -> list[tuple[str, str]]:
    """(rule, what to do) of everything that axe has to say against a page."""
    return [(each["id"], each["help"]) for each in _violations(page, None, None)]


def _violations(page: Page, within: str | None, rules: list[str] | None) -> list[dict[str, Any]]:
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules is not None:
        options["runOnly"] = rules
    found: list[dict[str, Any]] = Axe().run(page, within, options).response["violations"]
    return found
