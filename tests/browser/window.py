"""One browser window that the tests of a worker take turns in: a new one costs seconds of work.

Between two tests it forgets what the one before has set: storage, routes, size, media, the mouse.
"""

from __future__ import annotations

from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

FORGET = "() => { localStorage.clear(); sessionStorage.clear() }"
NULL: Literal["null"] = "null"


class Window:
    """A window on one server. Whoever has a page of it hands it back."""

    def __init__(self, browser: Browser, arguments: dict[str, Any]) -> None:
        self._browser = browser
        self._arguments = arguments
        self._context: BrowserContext | None = None
        self._page: Page | None = None

    def take(self) -> Page:
        """The page, blank, and as if nobody had used it before."""
        if self._page is None:
            self._context = self._browser.new_context(**self._arguments)
            self._page = self._context.new_page()
        return self._page

    def give_back(self, *, spoiled: bool) -> None:
        """Make the page fit for the next test; a spoiled one is closed, the next test gets another.

        What cannot be taken back spoils it too: another page, a script of every page's.
        """
        page, context = self._page, self._context
        if page is None or context is None:
            return
        if spoiled or page.is_closed() or context.pages != [page]:
            self.close()
            return
        page.unroute_all(behavior="ignoreErrors")
        page.goto("/favicon.svg")  # of the same origin, and no script's
        page.evaluate(FORGET)
        context.clear_cookies()
        page.mouse.move(0, 0)
        page.goto("about:blank")
        page.set_viewport_size(self._arguments.get("viewport") or {"width": 1280, "height": 720})
        page.emulate_media(
            media=NULL, color_scheme=NULL, reduced_motion=NULL, forced_colors=NULL, contrast=NULL
        )

    def close(self) -> None:
        """Close the window; the next page is of a new one."""
        if self._context is not None:
            self._context.close()
        self._page = self._context = None
