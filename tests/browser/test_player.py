"""The page that plays a pass by itself: opened from disk, with no network, stepped to its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, check_problem
from tests.browser.barriers import flaws
from tests.caller import Caller

PASSES = 2


@pytest.fixture(scope="module")
def one() -> Remote:
    """A session of its own; nothing of it changes."""
    client = Caller(create_app(Settings(store="memory://")))
    session = Remote.create(client, {"preset": "mazur-biases"})
    session.step("pass", PASSES)
    session.seek(0, 0)
    return session


@pytest.fixture
def player(browser: Browser, one: Remote, tmp_path: Path) -> Iterator[Page]:
    response = one.client.get(f"{one.url}/export/html", params={"passes": PASSES})
    assert response.status_code == 200, response.text
    file = tmp_path / "pass.html"
    file.write_bytes(response.content)
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: wrong.append(asked.url) if "file:" not in asked.url else None)
    page.goto(file.as_uri())
    yield page
    context.close()
    assert wrong == []


def test_it_plays_to_the_end_with_the_numbers_of_the_lab(player: Page, one: Remote) -> None:
    expected = []
    for number in range(PASSES):
        one.seek(number, 0)
        for explained in one.explain_range(0, one.steps, **{"pass": number}):
            expected.append((repr(explained["value"]), explained["words"]))
    assert player.get_by_role("button", name="One step back").is_disabled()
    for step, (value, words) in enumerate(expected, start=1):
        player.keyboard.press("ArrowRight")
        number, within = divmod(step - 1, one.steps)
        shown = f"Pass {number + 1}, step {within + 1} of {one.steps}"
        assert shown in (player.locator("#place").text_content() or "")
        assert player.locator("#full").text_content() == value
        assert player.locator("#words").text_content() == words
    assert player.get_by_role("button", name="One step on").is_disabled()
    figures = player.locator("#picture").text_content() or ""
    assert "∂" in figures
    for _ in range(3):
        player.get_by_role("button", name="One step back").click()
    assert player.locator("#full").text_content() == expected[-4][0]
    player.keyboard.press("Home")
    assert player.locator("#place").text_content() == f"Pass 1, step 0 of {one.steps} · forward"
    assert "C  ·" in (player.locator("#picture").text_content() or "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(player: Page, scheme: str) -> None:
    player.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    player.keyboard.press("ArrowRight")
    assert flaws(player) == []


def test_what_is_over_ten_megabytes_is_refused(one: Remote) -> None:
    response = one.client.get(f"{one.url}/export/html", params={"passes": 1_000_000})
    problem = check_problem(response, 422, "too_large")
    assert "at most 10 MB are allowed" in problem["detail"]
    wide = Remote.create(one.client, {"network": {"sizes": [200, 60, 10]}})
    check_problem(one.client.get(f"{wide.url}/export/html"), 422, "too_large")
