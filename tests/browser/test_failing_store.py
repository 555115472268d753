"""A store that fails: the page says how in a sentence, and goes on by itself when it can again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from app.engine.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFailure,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnavailable,
)
from app.engine.message import Message, say
from app.main import create_app
from app.sessions.memory_store import MemoryStore
from app.settings import Settings
from app.text import Catalogue
from tests.conftest import serve_in_thread

GOES_ON = "The page goes on by itself as soon as the server answers again."
WRITES = ("create", "save", "delete", "probe")
ALL = (*WRITES, "load", "checkpoint")
MAZUR_STEPS = 33


class FailingStore(MemoryStore):
    """A store whose calls fail for as long as a test wants."""

    failure: tuple[StoreFailure, tuple[str, ...]] | None = None
    writes_left = 0

    def __getattribute__(self, name: str) -> Any:
        if name in ALL and self.failure is not None and name in self.failure[1]:
            if name == "save" and self.writes_left > 0:
                self.writes_left -= 1
                return super().__getattribute__(name)
            error = self.failure[0]

            def fail(*_: object, **__: object) -> None:
                raise type(error)(error.detail)

            return fail
        return super().__getattribute__(name)

    @contextmanager
    def failing(
        self, kind: type[StoreFailure], text: Message, calls: tuple[str, ...]
    ) -> Iterator[None]:
        self.failure = kind(text), calls
        try:
            yield
        finally:
            self.failure = None


@pytest.fixture(scope="module")
def store() -> FailingStore:
    return FailingStore()


@pytest.fixture(scope="module")
def failing_url(store: FailingStore) -> Iterator[str]:
    with serve_in_thread(create_app(Settings(), store)) as url:
        yield url


@pytest.fixture
def page_there(page: Page, failing_url: str) -> Page:
    page.goto(failing_url)
    expect(page.get_by_text(f"step 0 of {MAZUR_STEPS}", exact=True)).to_be_visible()
    return page


def at_step(page: Page, step: int) -> None:
    expect(page.get_by_text(f"step {step} of {MAZUR_STEPS}", exact=True)).to_be_visible()


def sentence_of(page: Page, told: str) -> Locator:
    """The sentence, by the notice and maybe also where an answer was waited for."""
    return page.get_by_text(told).first


def test_each_failure_is_told_and_the_page_goes_on(page_there: Page, store: FailingStore) -> None:
    """On one page, one after the other: the step that each has met is made after it."""
    page = page_there
    failures = (
        (StoreMissing, "store-file-missing", ALL),
        (StoreUnavailable, "store-unreachable", ALL),
        (StoreReadOnly, "store-not-written", WRITES),
        (StoreFull, "store-disk-full", WRITES),
        (StoreBusy, "store-is-locked", WRITES),
    )
    for step, (kind, sentence, calls) in enumerate(failures):
        told = Catalogue.of("en").write(say(sentence))
        # The move that failed goes out again by itself.
        with (
            page.expect_response(lambda reply: reply.request.method == "POST" and reply.ok),
            store.failing(kind, say(sentence), calls),
        ):
            page.keyboard.press("ArrowRight")
            expect(sentence_of(page, told)).to_be_visible()
            expect(page.get_by_text(GOES_ON)).to_be_visible()
            # Another look at the store that still fails.
            with page.expect_response(lambda reply: reply.url.endswith("/readyz")) as looked:
                pass
            assert looked.value.status == 503
        expect(sentence_of(page, told)).to_be_hidden()
        at_step(page, step + 1)


def test_what_is_damaged_is_told_and_not_waited_for(page_there: Page, store: FailingStore) -> None:
    page = page_there
    told = Catalogue.of("en").write(say("session-unreadable"))
    with store.failing(StoreDamaged, say("session-unreadable"), ALL):
        page.keyboard.press("ArrowRight")
        expect(sentence_of(page, told)).to_be_visible()
        expect(page.get_by_text(GOES_ON)).to_be_hidden()


def test_a_training_whose_store_fails_ends_with_the_sentence(
    page_there: Page, store: FailingStore
) -> None:
    """In the middle of its stream; what was learnt before is there when it works again."""
    page = page_there
    told = Catalogue.of("en").write(say("store-disk-full"))
    page.get_by_label("Epochs").first.fill("100000")
    store.writes_left = 4
    with store.failing(StoreFull, say("store-disk-full"), WRITES):
        page.get_by_role("button", name="Train", exact=True).first.click()
        expect(sentence_of(page, told)).to_be_visible()
    store.writes_left = 0
    expect(page.get_by_text(re.compile(r"^step 0 of 33$"))).to_be_visible()
    expect(page.get_by_text(re.compile("pass [0-9 ,]{3,}")).first).to_be_visible()


def test_a_page_that_comes_while_the_store_is_away_opens_by_itself(
    page_there: Page, store: FailingStore
) -> None:
    page = page_there
    page.keyboard.press("ArrowRight")
    at_step(page, 1)
    page.wait_for_load_state("networkidle")
    address = page.url
    assert "#session=" in address
    page.goto("about:blank")
    told = Catalogue.of("en").write(say("store-file-missing"))
    with store.failing(StoreMissing, say("store-file-missing"), ALL):
        page.goto(address)
        expect(sentence_of(page, told)).to_be_visible()
        expect(page.get_by_text(GOES_ON)).to_be_visible()
    at_step(page, 1)
    assert page.url == address


def test_the_help_says_how_long_sessions_are_kept(page_there: Page) -> None:
    page = page_there
    page.keyboard.press("?")
    told = "A session that nobody has used for 30 days is deleted."
    expect(page.get_by_role("dialog").get_by_text(told)).to_be_visible()
