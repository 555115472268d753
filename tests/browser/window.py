"""One browser window that the tests of a worker take turns in: a new one costs seconds of work.

A test takes it without the lab: it has forgotten what the one before has set (storage, routes,
size, media, the mouse). Or it takes it as it was left, with the lab open: to go to another session
there costs a third of loading the page, and is enough for who only looks.
"""

from __future__ import annotations

from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

FORGET = "() => { localStorage.clear(); sessionStorage.clear() }"
LEFT = """
() => localStorage.length + sessionStorage.length
  + document.querySelectorAll(
    'dialog[open], [role="dialog"], :popover-open,'
    + '[aria-expanded="true"]:not(header *, .stage *)').length
"""
"""How much the page remembers or has open: nothing, unless something was chosen there. The setup
is open from the beginning, and a card that was opened belongs to its session."""
BESIDE = "/favicon.svg"
"""Of the same origin, and no script's."""
OPEN = "/#session="
NULL: Literal["null"] = "null"


class Window:
    """A window on one server. Whoever has a page of it hands it back."""

    def __init__(self, browser: Browser, arguments: dict[str, Any]) -> None:
        self._browser = browser
        self._arguments = arguments
        self._context: BrowserContext | None = None
        self._page: Page | None = None
        self._is_shared = False

    def take(self) -> Page:
        """The page without the lab, and as if nobody had used it before."""
        if self._page is None or self._context is None:
            self._context = self._browser.new_context(**self._arguments)
            self._page = self._context.new_page()
        elif self._page.url != "about:blank":
            self._page.goto(BESIDE)
            self._page.evaluate(FORGET)
            self._context.clear_cookies()
            self._show_as_at_first(self._page)
        self._is_shared = False
        return self._page

    def take_open(self) -> Page:
        """The page with the lab in it if those who shared it last have only looked, else blank."""
        page = self._page
        if page is not None and self._is_shared and self._is_as_it_was(page):
            self._show_as_at_first(page)
            return page
        return self.take()

    def _is_as_it_was(self, page: Page) -> bool:
        address = f"{self._arguments['base_url']}{OPEN}"
        return page.url.startswith(address) and page.evaluate(LEFT) == 0

    def _show_as_at_first(self, page: Page) -> None:
        size = self._arguments.get("viewport") or {"width": 1280, "height": 720}
        if page.viewport_size != size:
            page.set_viewport_size(size)
        page.emulate_media(
            media=NULL, color_scheme=NULL, reduced_motion=NULL, forced_colors=NULL, contrast=NULL
        )

    def give_back(self, *, spoiled: bool, shared: bool = False) -> None:
        """Make the page fit for the next test; a spoiled one is closed, the next test gets another.

        What cannot be taken back spoils it too: another page, a script of every page's. A page that
        is shared is one that `take_open` may hand on.
        """
        page, context = self._page, self._context
        if page is None or context is None:
            return
        if spoiled or page.is_closed() or context.pages != [page]:
            self.close()
            return
        page.unroute_all(behavior="ignoreErrors")
        page.mouse.move(0, 0)
        self._is_shared = shared

    def close(self) -> None:
        """Close the window; the next page is of a new one."""
        if self._context is not None:
            self._context.close()
        self._page = self._context = None
        self._is_shared = False
