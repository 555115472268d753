"""The lab as a person sees it, and the API's values to hold it against."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any

import httpx
import numpy as np
from playwright.sync_api import ConsoleMessage, Error, Page, Request, expect

from app.engine.numbers import plain_number
from tests.patience import PATIENCE_MS

MINUS = "−"
_PLAIN = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")

READ_NUMBERS = """
() => [...document.querySelectorAll('[data-id]')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }))
  .map(e => [e.getAttribute('data-id'), e.textContent.trim()])
"""
READ_BOXES = """
() => [...document.querySelectorAll('[data-id], svg [data-was]')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.textContent.trim())
  .map(e => { const b = e.getBoundingClientRect();
              const id = e.getAttribute('data-id') ?? `was ${e.getAttribute('data-was')}`
              return [id, b.left, b.top, b.right, b.bottom] })
"""
SETTLED = """
async () => {
  await document.fonts.ready
  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame)
}
"""
"""The fonts are there, and the picture has been laid out with them."""
SOME_DIGIT = re.compile(r"\d")
FRAMES_TO_REST = 20
"""Looks at a picture that may still be moving, three frames apart."""
QUIET_MS = 150
"""Without a request for as long, the page has told the server all: ten places a second of a run
are told, and what is done by hand at once."""
TOUCHING = 0.5
"""Pixels that two boxes may share: text boxes are a little larger than their ink."""


@dataclass
class LabPage:
    """One page on one server. `complaints` are console errors and requests to elsewhere."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    _asked: int = 0
    _unanswered: set[Request] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Be patient, and listen to what the browser complains of and asks."""
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.on("console", self._on_console)
        self.page.on("request", self._on_request)
        self.page.on("requestfinished", self._on_answer)
        self.page.on("requestfailed", self._on_answer)
        self.page.on("pageerror", self._on_error)

    def stop_listening(self) -> None:
        """Leave the page to somebody else."""
        self.page.remove_listener("console", self._on_console)
        self.page.remove_listener("request", self._on_request)
        self.page.remove_listener("requestfinished", self._on_answer)
        self.page.remove_listener("requestfailed", self._on_answer)
        self.page.remove_listener("pageerror", self._on_error)

    def _on_error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} ({message.location['url']})")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:")):
            self.complaints.append(request.url)
        self._asked += 1
        self._unanswered.add(request)

    def _on_answer(self, request: Request) -> None:
        self._unanswered.discard(request)

    def quiet(self) -> None:
        """Wait until the server has answered everything, and nothing more is asked.

        Playwright's `networkidle` is a state of loading: once reached, it stays.
        """
        told = None
        for _ in range(PATIENCE_MS // QUIET_MS):
            if told == (told := (self._asked, len(self._unanswered))) and not self._unanswered:
                return
            self.page.wait_for_timeout(QUIET_MS)
        raise AssertionError(f"not answered: {[request.url for request in self._unanswered]}")

    @property
    def is_open(self) -> bool:
        """Whether the lab is in the page, whichever session."""
        return self.page.url.partition("#")[0] == f"{self.url}/"

    def open(self, session: dict[str, Any] | None = None) -> None:
        """Open a session of the API's, or what a first visit shows."""
        if self.is_open:
            self.page.goto("about:blank")  # from "/" to "/#…" no page would be loaded
        self.page.goto("/" if session is None else f"/#session={session['id']}")
        # Any number will do: the inputs may lie outside of the part that follows the cursor.
        expect(self.page.locator("[data-id]").filter(has_text=SOME_DIGIT).first).to_be_visible()
        self.page.evaluate(SETTLED)

    def visit(self, session: dict[str, Any]) -> None:
        """Go to another session in the page that is open already, as by its address."""
        self.page.evaluate("hash => { location.hash = hash }", f"session={session['id']}")
        expect(self.page.locator("main")).to_have_attribute("data-session", session["id"])
        self.page.evaluate(SETTLED)

    def go(self, session: dict[str, Any], more: str) -> None:
        """Go to what an address names of a session, such as `&tab=nudge`, in the open page."""
        self.page.evaluate("hash => { location.hash = hash }", f"session={session['id']}{more}")

    def press(self, key: str, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            self.page.keyboard.press(key)

    def at_step(self, step: int, steps: int) -> None:
        """Wait until the page says that it stands at a step, and its panel has followed."""
        expect(self.page.get_by_text(f"step {step} of {steps}", exact=True)).to_be_visible()
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)

    def numbers(self) -> list[tuple[str, str]]:
        """(id, text) of every number that is visible."""
        return [(quantity, text) for quantity, text in self.page.evaluate(READ_NUMBERS)]

    def overlaps(self) -> list[tuple[str, str]]:
        """Pairs of visible numbers whose boxes overlap once the picture has come to rest.

        A step may move labels in the frames after it; what still overlaps then is a defect.
        """
        found = self._overlaps_now()
        for _ in range(FRAMES_TO_REST):
            if not found:
                break
            self.page.evaluate(SETTLED)
            found = self._overlaps_now()
        return found

    def _overlaps_now(self) -> list[tuple[str, str]]:
        boxes = self.page.evaluate(READ_BOXES)
        left, top, right, bottom = np.array([box[1:] for box in boxes]).T
        wide = np.minimum.outer(right, right) - np.maximum.outer(left, left)
        high = np.minimum.outer(bottom, bottom) - np.maximum.outer(top, top)
        both = np.triu((wide > TOUCHING) & (high > TOUCHING), k=1)
        return [(boxes[i][0], boxes[j][0]) for i, j in zip(*np.nonzero(both), strict=True)]


class OpenLabPage(LabPage):
    """A page that is loaded once for many tests: another session is opened in it."""

    def open(self, session: dict[str, Any] | None = None) -> None:
        """Go to a session from the one before, with "Why?" shown as at first; else load it."""
        if session is None or not self.is_open:
            super().open(session)
            return
        self.page.evaluate("() => document.activeElement?.blur()")
        self.visit(session)
        why = self.page.get_by_role("tab", name="Why?")
        if why.count() and why.get_attribute("aria-selected") == "false":
            why.click()
        expect(self.page.locator("[data-id]").filter(has_text=SOME_DIGIT).first).to_be_visible()


@dataclass
class Api:
    """The API, as a homework checker calls it."""

    http: httpx.Client

    def create(self, body: dict[str, Any]) -> dict[str, Any]:
        """Make a session."""
        return self._json(self.http.post("/api/v1/sessions", json=body))

    def step(self, session: dict[str, Any], **move: Any) -> dict[str, Any]:
        """Step a session."""
        return self._json(self.http.post(f"/api/v1/sessions/{session['id']}/step", json=move))

    def post(self, session: dict[str, Any], path: str, **body: Any) -> dict[str, Any]:
        """Do something to a session."""
        return self._json(self.http.post(f"/api/v1/sessions/{session['id']}{path}", json=body))

    def get(self, session: dict[str, Any], path: str = "") -> dict[str, Any]:
        """Look at a session, or at something below it."""
        return self._json(self.http.get(f"/api/v1/sessions/{session['id']}{path}"))

    @staticmethod
    def _json(response: httpx.Response) -> dict[str, Any]:
        response.raise_for_status()
        found: dict[str, Any] = response.json()
        return found


def values_of(view: dict[str, Any], trace: dict[str, Any]) -> dict[str, float | None]:
    """Every value of a session view by its id; slopes and updated values from its trace."""
    found: dict[str, float | None] = {"cost": view["cost"]}
    found |= {f"y:{j}": y for j, y in enumerate(view["sample"]["y"], 1)}
    found |= {f"a:1:{j}": a for j, a in enumerate(view["layers"][0]["a"], 1)}
    for layer, whole in zip(view["layers"][1:], trace["layers"][1:], strict=True):
        number = layer["layer"]
        for kind in ("z", "a", "delta", "b", "grad_b"):
            found |= {f"{kind}:{number}:{j}": v for j, v in enumerate(layer[kind], 1)}
        for kind in ("w", "grad_w"):
            for j, row in enumerate(layer[kind], 1):
                found |= {f"{kind}:{number}:{j}:{k}": v for k, v in enumerate(row, 1)}
        for j, slope in enumerate(whole["slope"], 1):
            found[f"slope:{number}:{j}"] = None if layer["a"][j - 1] is None else slope
    return found


def read_number(text: str) -> float:
    """Read a number as the page writes it: `−0.03810`, `4.386·10⁻⁵`."""
    figures, _, power = text.strip().replace(MINUS, "-").partition("·10")
    return float(f"{figures}e{power.translate(_PLAIN)}" if power else figures)


def written(value: float) -> float:
    """Return what is left of a number when the page has rounded it."""
    return read_number(plain_number(value))


def shows(text: str, value: float | None) -> bool:
    """Tell whether a text is that value at the digits that it shows; nothing stands for None."""
    if value is None:
        return text == ""
    return text != "" and math.isclose(read_number(text), written(value), rel_tol=1e-12)
