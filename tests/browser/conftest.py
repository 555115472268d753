"""Fixtures of the browser tests."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Page

from tests.browser.lab_page import Api, LabPage
from tests.conftest import LiveServer


@pytest.fixture
def lab(page: Page, live_server: LiveServer) -> LabPage:
    """The lab's page, not yet opened."""
    return LabPage(page, live_server.url)


@pytest.fixture
def api(live_server: LiveServer) -> Iterator[Api]:
    """The API of the same server."""
    with httpx.Client(base_url=live_server.url) as http:
        yield Api(http)
