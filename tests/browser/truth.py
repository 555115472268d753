"""What every figure, formula and sentence on the page should be, by the API.

The grammar of `data-shows` is written in `static/src/view/shows.ts`.
"""

from __future__ import annotations

import math
import re
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.browser.figures import MINUS, figure
from tests.browser.lab_page import Api, LabPage

Page = dict[str, Any]
SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


READER = Path(__file__).with_name("walk.js").read_text(encoding="utf-8")


def read_page(lab: LabPage) -> Page:
    """All that the page says, once nothing is on its way any more."""
    if not lab.page.evaluate("'readPage' in window"):
        lab.page.evaluate(READER)
    lab.page.evaluate("quiet()")
    read: Page = lab.page.evaluate("readPage()")
    return read


class Truth:
    """The API's numbers of a session; the server's cursor stands where the page does."""

    def __init__(self, api: Api, session: Page) -> None:
        self.api, self.session = api, session
        self._explained: dict[str, Page] = {}

    @cached_property
    def view(self) -> Page:
        """The session at its cursor."""
        return self.api.get(self.session)

    @cached_property
    def trace(self) -> Page:
        """The cursor's pass, unmasked."""
        return self.api.get(self.session, "/trace")

    def explained(self, quantity: str) -> Page:
        """The explanation of an id."""
        if quantity not in self._explained:
            path = f"/explain/{quote(quantity)}"
            self._explained[quantity] = self.api.get(self.session, path)
        return self._explained[quantity]

    def value(self, shows: str) -> float | None:
        """The number that a figure says it is."""
        quantity, part = shows.split("#")
        if quantity == "batch":
            batch = self.view["batch"]
            return float(len(batch["indices"]) if part == "size" else batch["shown"] + 1)
        if part == "value":
            return self.at_cursor(quantity)
        if part == "start":
            return _value_in(self.trace, quantity)
        if part == "rise":
            return _number(
                self.api.get(self.session, f"/plots/cost?over={quote(quantity)}")["at"]["slope"]
            )
        if part == "whole":
            return _number(self.api.get(self.session, f"/plots/{quote(quantity)}")["at"]["value"])
        explanation = self.explained(quantity)
        terms = explanation["terms"]
        name, _, numbers = part.partition(":")
        if name == "made":
            return _number(explanation["value"])
        if name in ("before", "after", "corrected"):
            return _number(explanation["state"][int(numbers) - 1][name])
        if name == "outer":
            return _number(explanation["outer_factors"][int(numbers) - 1]["value"])
        return _of_terms(terms, name, numbers)

    def at_cursor(self, quantity: str) -> float | None:
        """The value of an id as the view has it; a slope is known together with its a."""
        kind = quantity.split(":", maxsplit=1)[0]
        if "@" in quantity or kind.startswith("new_"):
            return _number(self.explained(quantity)["value"])
        if kind == "slope":
            known = _value_in(self.view, quantity.replace("slope", "a", 1)) is not None
            return _value_in(self.trace, quantity) if known else None
        if kind == "learning_rate":
            return float(self.view["training"]["learning_rate"])
        return _value_in(self.view, quantity)

    def wrong(self, page: Page) -> list[str]:
        """Everything that a page says and the API does not."""
        return [
            *self.wrong_figures(page),
            *self._wrong_labels(page),
            *self._wrong_explanation(page),
            *self._wrong_narration(page),
            *(
                f"unexplained figure: {text!r}"
                for text in page["strays"]
                if not self._told(text, page)
            ),
        ]

    def wrong_figures(self, page: Page) -> list[str]:
        """Each visible figure that is not the number that its `data-shows` says it is."""
        found = []
        for each in page["figures"]:
            value = self.value(each["shows"])
            text = each["text"]
            if each["title"]:
                written = text.rpartition("=")[2].strip()
                if value is None or not _is_exactly(written, value):
                    found.append(f"{each['shows']}: title {text!r}, expected {value!r}")
                continue
            bare = re.sub(r"\s", "", text).removeprefix("+")
            if value == 0 and text == "− 0":
                continue  # y = 0 is subtracted all the same
            if each["shows"].startswith("y:") and bare == figure(value).rstrip("0").rstrip("."):
                continue  # what an output should be stands there as it was given
            if bare != figure(value) and not (value is None and bare == ""):
                found.append(f"{each['shows']}: {text!r}, expected {figure(value)!r}")
            if each["full"] is not None and "=" not in each["full"]:
                exact = each["full"]
                if value is not None and not _is_exactly(exact, value):
                    found.append(f"{each['shows']}: tooltip {exact!r}, expected {value!r}")
        return found

    def _wrong_labels(self, page: Page) -> list[str]:
        found = []
        for each in page["labels"]:
            value = self.at_cursor(each["id"])
            said = re.search(r"= ?\+?([−\d].*?)(?:\. |\.$|, |$)", each["text"])
            written = said[1] if said else ""
            if written != ("" if value is None else figure(value)):
                found.append(f"label of {each['id']}: {each['text']!r}, expected {figure(value)!r}")
        return found

    def _wrong_explanation(self, page: Page) -> list[str]:
        quantity = page["explains"]
        if quantity is None:
            return []
        explanation = self.explained(quantity)
        found = []
        latex = explanation["latex"]
        known = {_bare(text) for text in latex.values()}
        known |= {_bare(text) for text in (explanation["general"] or {}).values()}
        for formula in page["formulas"]:
            if re.search(r"\d\.\d", formula) and _bare(formula) not in known:
                found.append(
                    f"formula of {quantity}: {formula!r}, expected {latex['substituted']!r}"
                )
        if page["words"] and page["words"] != [explanation["words"]]:
            found.append(f"words of {quantity}: {page['words']}, expected {explanation['words']!r}")
        samples = re.findall(r"sample (\d+)", page["heading"])
        at = quantity.partition("@")[2]
        if at and samples != [str(int(at) + 1)]:
            found.append(f"heading of {quantity}: {page['heading']!r}")
        return found

    def _wrong_narration(self, page: Page) -> list[str]:
        """What a screen reader is told: the place, and the number that the op before it made."""
        cursor = self.view["cursor"]
        place = f"Step {cursor['step']} of {cursor['steps']}, pass {cursor['pass'] + 1}: "
        told = [text for text in page["narrated"] if "Step " in text]
        if not told:
            return ["nothing is narrated"]
        found = [f"narrated: {text!r}, expected {place!r}" for text in told if place not in text]
        if cursor["last"] is not None:
            value = figure(self.at_cursor(cursor["last"]))
            ends = f" = {value}."
            found += [
                f"narrated: {text!r}, expected {ends!r}" for text in told if not text.endswith(ends)
            ]
        return found

    def _told(self, text: str, page: Page) -> bool:
        """Whether a text with a number in it, that shows no quantity, is true."""
        cursor, batch = self.view["cursor"], self.view["batch"]
        terms = len(self.explained(page["explains"])["terms"]) if page["explains"] else 0
        plain = text
        for said, number in (
            (r"step (\d+) of \d+", cursor["step"]),
            (r"step \d+ of (\d+)", cursor["steps"]),
            (r"pass (\d+)", cursor["pass"] + 1),
            (r"epoch (\d+)", cursor["epoch"] + 1),
            (r"of sample (\d+);", batch["shown"] + 1),
            (r"sample (\d+) (?:is|adds|gives)", batch["shown"] + 1),
            (r"(?:mean|whole batch) of (\d+) samples", len(batch["indices"])),
            (r"all (\d+) terms", terms),
            (r"sum of the other (\d+) terms", terms - page["rows"]),
            (r"(\d+) other samples", len(batch["indices"]) - 1),
        ):
            for found in re.findall(said, text, re.IGNORECASE):
                if int(found) != number:
                    return False
            plain = re.sub(said, "", plain, flags=re.IGNORECASE)
        for seen in (self.view, self.trace):  # a pass tells where it stops before one is there
            if "diverged" in seen:
                plain = plain.replace(seen["diverged"]["reason"], "")
        if plain in self.axis:
            return True
        plain = re.sub(r"\band \d+ more\b|\bL[12]\b", "", plain)
        plain = re.sub(
            r"(?i)\b(layer|neuron|input|output|term|target|formula|weight) \d+", "", plain
        )
        plain = re.sub(r"(?i)\bsample (\d+)", self._sample, plain)
        return re.search(r"\d", plain) is None

    @cached_property
    def axis(self) -> set[str]:
        """What may stand at the axis of the curve: its ends, or powers of ten around them."""
        costs = [point["cost"] for point in self.api.get(self.session, "/curve")["points"]]
        if not costs:
            return set()
        powers = [math.log10(cost) for cost in costs if cost > 0]
        ends = [0.0, max(costs)]
        ends += [10.0 ** math.floor(min(powers)), 10.0 ** math.ceil(max(powers))] if powers else []
        return {figure(end) for end in ends}

    def _sample(self, said: re.Match[str]) -> str:
        return "" if int(said[1]) <= self.view["setup"]["samples"] else said[0]


def _of_terms(terms: list[Page], name: str, numbers: str) -> float | None:
    """The value of a term, of one of its factors, or of a sum of terms."""
    if name == "sum":
        chosen = [terms[int(n) - 1] for n in numbers.split(",")] if numbers else terms
        values = [term["value"] for term in chosen]
        return None if None in values else math.fsum(values)
    term, _, factor = numbers.partition(".factor:")
    at = terms[int(term) - 1]
    if name == "given":
        factors = [one["value"] for one in at["factors"]]
        return None if None in factors else math.prod(factors)
    return _number(at["factors"][int(factor) - 1]["value"] if factor else at["value"])


def _value_in(view: Page, quantity: str) -> float | None:
    kind, *indices = quantity.split(":")
    found: Any
    if kind == "cost":
        found = view["cost"]
    elif kind == "y":
        found = view["sample"]["y"][int(indices[0]) - 1]
    else:
        found = view["layers"][int(indices[0]) - 1][kind]
        for index in indices[1:]:
            found = found[int(index) - 1]
    return _number(found)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _is_exactly(text: str, value: float) -> bool:
    try:
        plain = text.replace(MINUS, "-").replace("·10", "e").translate(SUPERSCRIPTS)
        return "-" not in text and float(plain) == value
    except ValueError:
        return False


def _bare(latex: str) -> str:
    """A formula without what only breaks it into lines."""
    breaks = (
        r"\\begin\{[a-z]+\}|\\end\{[a-z]+\}|\\\\(\[[^]]*\])?|\\allowbreak|\\displaystyle|&|\s|\{\}"
    )
    return re.sub(breaks, "", latex)
