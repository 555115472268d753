"""How the sentences of server and page are worded: one word for one thing, one way for a figure.

Each rule is a pattern that no sentence of its language may hold; each is shown to find something.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from app.text import LANGUAGES

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "app/text", ROOT / "static/src/text")


class Texts(Visitor):  # type: ignore[misc]
    """Collects the texts of a message."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)


def sentences(language: str) -> dict[str, str]:
    """Every text of a language by its message: what is filled in stands there as □."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((folder / language).rglob("*.ftl")):
            for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
                if isinstance(entry, ftl.Message):
                    texts = Texts()
                    texts.visit(entry)
                    found[f"{path.name}: {entry.id.name}"] = "□".join(texts.texts)
    return found


IN_ANY = {
    "a hyphen for a minus": (r"(?<![\w.])-\d", "from -1 to 1"),
    "thousands parted": (r"\d[,’]\d{3}(?!\d)", "1,438 digits"),
    "dots for an ellipsis": (r"\.\.\.", "Wait..."),
    "two spaces": (r"\S {2,}\S", "one  two"),
}
"""Rules of every language: the pattern, and a text that it finds."""

IN = {
    "en": {
        "“is no” for “is not a”": (
            r"(?i)(?<!there )\b(is|are|was) no (?!longer\b|more\b)\w+",
            "This is no JSON",
        ),
        "a derivative by": (r"derivative of [^.]{1,60} by (a|□)\b", "The derivative of ln a by a"),
        "a root that is not said to be square": (r"(?<!square )\broots? of\b", "the root of s"),
        "British and American": (r"(?i)\b(optimizer|standardize|color|neighbor)", "the optimizer"),
        "what programs say": (r"(?i)\bops\b", "the ops of a pass"),
    },
    "de": {
        "Sie beside du": (r"\w+en Sie\b|\bIhnen\b", "Wählen Sie ein Format"),
        "two words for a batch": (r"\bStapel", "Ein kleinerer Stapel"),
        "two words for a pass": (r"(?i)durchg[aä]ng", "in jedem Durchgang"),
        "two words for an update": (r"\bUpdates?\b", "nach dem Update"),
        "two words for an optimiser": (r"(?i)optimierungsverfahren", "Optimierungsverfahren"),
        "two words for accuracy": (r"Trefferquote", "Trefferquote"),
        "two words for biases": (r"Bias-Werte", "Bias-Werte"),
        "two words for labels": (r"Beschriftung|Bezeichnung", "Bilder und Bezeichnungen"),
        "two words for a term of a sum": (r"\bGlied(e|er|ern)?\b", "in jedem Glied"),
        "bekommen for erhalten": (r"\bbekommen „?□", "bekommen □"),
    },
}
"""Rules of one language, likewise."""


def rules() -> list[tuple[str, str]]:
    return [(tag, name) for tag in LANGUAGES for name in (*IN_ANY, *IN.get(tag, {}))]


@pytest.mark.parametrize(("language", "rule"), rules())
def test_no_sentence_breaks_a_rule_of_its_language(language: str, rule: str) -> None:
    pattern, example = (IN_ANY | IN[language])[rule]
    assert re.search(pattern, example), "the rule finds nothing"
    broken = {name: text for name, text in sentences(language).items() if re.search(pattern, text)}
    assert broken == {}
