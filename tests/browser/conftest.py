"""Fixtures of the browser tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.lab_page import Api, LabPage, OpenLabPage
from tests.browser.window import Window
from tests.conftest import LiveServer
from tests.patience import PATIENCE


@pytest.fixture(scope="session")
def window(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Window]:
    """The window of this worker."""
    window = Window(browser, browser_context_args)
    yield window
    window.close()


@pytest.fixture
def page(request: pytest.FixtureRequest, window: Window) -> Iterator[Page]:
    """A page that remembers nothing of the tests before; after a failure it is another one."""
    failed_before = request.session.testsfailed
    yield window.take()
    window.give_back(spoiled=request.session.testsfailed > failed_before)


@pytest.fixture
def lab(page: Page, live_server: LiveServer) -> Iterator[LabPage]:
    """The lab's page, not yet opened."""
    lab = LabPage(page, live_server.url)
    yield lab
    lab.stop_listening()


@pytest.fixture
def open_lab(
    request: pytest.FixtureRequest, window: Window, live_server: LiveServer
) -> Iterator[LabPage]:
    """The lab's page, maybe open already, for a test that leaves it as it was but for the session.

    A module of such tests has this one for its `lab`.
    """
    failed_before = request.session.testsfailed
    lab = OpenLabPage(window.take_open(), live_server.url)
    yield lab
    lab.stop_listening()
    spoiled = request.session.testsfailed > failed_before or bool(lab.complaints)
    window.give_back(spoiled=spoiled, shared=True)


@pytest.fixture
def api(live_server: LiveServer) -> Iterator[Api]:
    """The API of the same server."""
    with httpx.Client(base_url=live_server.url, timeout=PATIENCE) as http:
        yield Api(http)
