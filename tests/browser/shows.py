"""Holds every figure of the picture against the API: what its `data-shows` says that it is.

The grammar of the attribute is written in `static/src/view/shows.ts`.
"""

from __future__ import annotations

import math
from typing import Any

from tests.browser.lab_page import Api, LabPage, read_number, written

UNKNOWN = "□"
READ_FIGURES = """
() => [...document.querySelectorAll('[data-shows]')]
  .filter(e => e.localName === 'title' || e.checkVisibility({ visibilityProperty: true }))
  .map(e => [e.getAttribute('data-shows'), e.textContent, e.localName === 'title'])
"""


def value_of(api: Api, session: dict[str, Any], shows: str) -> float | None:
    """Ask the API for the number that a figure shows; the server stands where the page does."""
    quantity, part = shows.split("#")
    if quantity == "batch":
        batch = api.get(session)["batch"]
        return float(len(batch["indices"]) if part == "size" else batch["shown"] + 1)
    if part == "value":
        return _at_cursor(api.get(session), quantity) if _is_in_view(quantity) else None
    if part == "rise":
        return float(api.get(session, f"/plots/cost?over={quantity}")["at"]["slope"])
    if part == "whole":
        return float(api.get(session, f"/plots/{quantity}")["at"]["value"])
    if part == "start":
        return _at_cursor(api.get(session, "/trace"), quantity)
    explanation = api.get(session, f"/explain/{quantity}")
    terms = explanation["terms"]
    name, _, numbers = part.partition(":")
    if name == "made":
        return float(explanation["value"])
    if name in ("before", "after", "corrected"):
        remembered = explanation["state"][int(numbers) - 1][name]
        return None if remembered is None else float(remembered)
    if name == "outer":
        return float(explanation["outer_factors"][int(numbers) - 1]["value"])
    return _of_terms(terms, name, numbers)


def _of_terms(terms: list[dict[str, Any]], name: str, numbers: str) -> float:
    """The value of a term, of one of its factors, or of a sum of terms."""
    if name == "sum":
        chosen = [terms[int(n) - 1] for n in numbers.split(",")] if numbers else terms
        return math.fsum(term["value"] for term in chosen)
    term, _, factor = numbers.partition(".factor:")
    at = terms[int(term) - 1]
    if name == "given":
        return math.prod(float(one["value"]) for one in at["factors"])
    return float(at["factors"][int(factor) - 1]["value"] if factor else at["value"])


def _is_in_view(quantity: str) -> bool:
    return not quantity.startswith(("slope", "new_"))


def _at_cursor(view: dict[str, Any], quantity: str) -> float | None:
    kind, *indices = quantity.split(":")
    found: Any
    if kind == "cost":
        found = view["cost"]
    elif kind == "learning_rate":
        found = view["training"]["learning_rate"]
    elif kind == "y":
        found = view["sample"]["y"][int(indices[0]) - 1]
    else:
        found = view["layers"][int(indices[0]) - 1][kind]
        for index in indices[1:]:
            found = found[int(index) - 1]
    return None if found is None else float(found)


def wrong_figures(lab: LabPage, api: Api, session: dict[str, Any]) -> list[tuple[str, str]]:
    """(data-shows, text) of each visible figure that is not the number that it says it is."""
    found = []
    for shows, text, in_title in lab.page.evaluate(READ_FIGURES):
        if not _is_in_view(shows.split("#")[0]) and shows.endswith("#value"):
            continue
        value = value_of(api, session, shows)
        written = text.rpartition("=")[2] if in_title else text
        if not _agree(written, value, exactly=in_title):
            found.append((shows, text))
    return found


def _agree(text: str, value: float | None, *, exactly: bool) -> bool:
    figures = "".join(text.split())
    if value is None or figures in ("", UNKNOWN):
        return value is None and figures in ("", UNKNOWN)
    expected = value if exactly else written(value)
    return math.isclose(read_number(figures), expected, rel_tol=1e-12, abs_tol=0)
