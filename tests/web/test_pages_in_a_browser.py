"""The API's page and the error page, as a browser shows them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, expect

from tests.conftest import LiveServer


@pytest.fixture
def complaints(page: Page, live_server: LiveServer) -> list[str]:
    """What the browser complains of, and every request that leaves the server."""
    found: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            found.append(message.text)

    def on_request(request: Request) -> None:
        if not request.url.startswith((live_server.url, "data:", "blob:")):
            found.append(request.url)

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def test_the_apis_page_lists_its_calls_with_no_internet(page: Page, complaints: list[str]) -> None:
    page.goto("/docs")
    expect(page.get_by_role("heading", name=re.compile("Backprop Lab"))).to_be_visible()
    expect(page.get_by_text("/api/v1/sessions", exact=True).first).to_be_visible()
    expect(page.get_by_role("link", name="Open the lab")).to_have_attribute("href", "/")
    assert complaints == []


def test_a_call_can_be_tried_on_the_apis_page(page: Page, complaints: list[str]) -> None:
    page.goto("/docs")
    page.get_by_role("button", name=re.compile("^GET .*catalog")).click()
    page.get_by_role("button", name="Execute").click()
    expect(page.get_by_text("mazur-biases").first).to_be_visible()
    assert complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chosen_theme_stands_on_every_page(page: Page, theme: str) -> None:
    page.goto("/healthz")
    page.evaluate("theme => localStorage.setItem('backprop-lab-theme', theme)", theme)
    for path in ("/nowhere", "/docs"):
        page.goto(path)
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
    in_the_dark = page.locator("html.dark-mode")
    expect(in_the_dark).to_have_count(1 if theme == "dark" else 0)
