"""The catalogues of all languages say the same things, and the code says nothing past them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from app.api.errors import HTTP_CODES, STATUS
from app.engine.activations import ACTIVATIONS
from app.engine.condition_kinds import KINDS
from app.engine.costs import COSTS
from app.engine.initializers import INITIALIZERS
from app.engine.logit_forms import LOGIT_FORMS
from app.engine.message import Message, Paragraph, say
from app.engine.optimizers import OPTIMIZERS
from app.engine.rules import RULES
from app.engine.slips import SLIPS
from app.sessions.data import NAMED
from app.sessions.presets import PRESETS
from app.text import DEFAULT, LANGUAGES, Catalogue, TextError

APP = Path(__file__).parents[2] / "app"
SOURCES = sorted(APP.rglob("*.py"))
TEMPLATES = sorted((APP.parent / "templates").glob("*.html"))


class Variables(Visitor):  # type: ignore[misc]
    """Collects the variables of a pattern, and the messages that it refers to."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.messages.add(node.id.name + attribute)


def patterns(language: str) -> dict[str, ftl.Pattern]:
    """Every message and attribute by its name; a line that does not parse fails."""
    found: dict[str, ftl.Pattern] = {}
    for path in sorted((APP / "text" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                parts = [(entry.id.name, entry.value)]
                parts += [(f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes]
                for name, pattern in parts:
                    assert name not in found, f"{name} stands twice in {language}"
                    if pattern is not None:
                        found[name] = pattern
    return found


def variables(language: str) -> dict[str, set[str]]:
    """The variables of every message, those of the messages that it refers to included."""
    read: dict[str, Variables] = {}
    for name, pattern in patterns(language).items():
        read[name] = Variables()
        read[name].visit(pattern)
    return {
        name: each.names.union(*(read[other].names for other in each.messages))
        for name, each in read.items()
    }


SAID = variables(DEFAULT)


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != DEFAULT])
def test_every_language_says_the_same_with_the_same_values(language: str) -> None:
    assert variables(language) == SAID


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    catalogue = Catalogue.of(language)
    for name, needed in SAID.items():
        for value in (0, 1, 2, 5, "unknown", "yes", "none"):
            text = catalogue.say(name, **dict.fromkeys(needed, value))
            assert text.strip() == text
            assert not re.search(r"[{}\u2066-\u2069]|  | [.,;:]|\.\.", text), (name, text)


def test_a_missing_message_or_value_is_an_error() -> None:
    catalogue = Catalogue.of(DEFAULT)
    with pytest.raises(TextError):
        catalogue.say("no-such-message")
    with pytest.raises(TextError):
        catalogue.say("activation-sigmoid.no-such-attribute")
    with pytest.raises(TextError):
        catalogue.say("expected-range", least=1, most=2)
    with pytest.raises(TextError):
        Catalogue.of("xx")


def test_numbers_are_written_without_grouping_and_values_are_cut() -> None:
    catalogue = Catalogue.of("de")
    assert "Schicht 1000 " in catalogue.say("id-neurons", id="z", layer=1000, most=1, given=2)
    assert len(catalogue.say("expected-one-of", allowed="a", given="x" * 10_000)) < 600


def test_a_message_within_a_message_is_put_into_words() -> None:
    given = say("field-list", given=say("given-an-object"))
    assert Catalogue.of("en").write(given) == "expected a list, got an object"
    assert Catalogue.of("de").write(Paragraph((given, given))).count("ein Objekt") == 2


# --- what the code says --------------------------------------------------------------------------


def calls() -> Iterator[tuple[str, int, str, set[str] | None]]:
    """Every `say("name", …)` of the code: file, line, name, and its values (None: computed)."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"):
                continue
            name = node.args[0]
            values: set[str] | None = set()
            for keyword in node.keywords:
                if keyword.arg is not None and values is not None:
                    values.add(keyword.arg)
                elif isinstance(keyword.value, ast.Dict) and values is not None:
                    values |= {str(ast.literal_eval(key)) for key in keyword.value.keys if key}
                else:
                    values = None
            for each in written(name):
                yield path.name, node.lineno, each, values


def written(node: ast.expr) -> list[str]:
    """The names that an argument of `say` can be, a `*` where one is filled in."""
    if isinstance(node, ast.IfExp):
        return written(node.body) + written(node.orelse)
    if isinstance(node, ast.JoinedStr):
        parts = (p.value if isinstance(p, ast.Constant) else "*" for p in node.values)
        return ["".join(map(str, parts))]
    return [node.value] if isinstance(node, ast.Constant) else ["*"]


def matching(name: str) -> list[str]:
    pattern = re.compile("[^.]*".join(map(re.escape, name.split("*"))) + r"\Z")
    return [said for said in SAID if pattern.match(said)]


def test_whatever_the_code_says_is_in_the_catalogue_with_what_it_needs() -> None:
    for file, line, name, values in calls():
        assert matching(name), f"{file}:{line} says {name}, which no catalogue has"
        if values is not None and "*" not in name:
            missing = SAID[name] - values
            assert not missing, f"{file}:{line} says {name} without {missing}"


def test_every_message_is_said_somewhere() -> None:
    said = {name for _, _, pattern, _ in calls() if pattern != "*" for name in matching(pattern)}
    referred: set[str] = set()
    for pattern in patterns(DEFAULT).values():
        found = Variables()
        found.visit(pattern)
        referred |= found.messages
    source = "".join(path.read_text(encoding="utf-8") for path in (*SOURCES, *TEMPLATES))
    named = {name for name in SAID if f'"{name}"' in source}
    # a page of words says the parts of the message that it is about
    parts = re.findall(r'say\(about ~ "([^"]+)"', source)
    said |= {name + part for name in named for part in parts}
    assert set(SAID) - said - referred - named == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_page_has_no_words_but_the_catalogues(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    for name in re.findall(r'say\("([^"]+)"\)', source):
        assert name in SAID, name
    left = re.sub(
        r"<(style|pre)>.*?</\1>|{#.*?#}|{[{%].*?[%}]}|<[^>]*>", " ", source, flags=re.DOTALL
    )
    assert not WORDS.search(left), left


REGISTRIES: dict[str, Any] = {
    "activation-": (ACTIVATIONS, ("", ".function", ".does")),
    "cost-": (COSTS, ("", ".meaning")),
    "optimizer-": (OPTIMIZERS, ("",)),
    "update-by-": (OPTIMIZERS, ("",)),
    "initializer-": (INITIALIZERS, ("",)),
    "rule-": (RULES, ("",)),
    "slip-": (SLIPS, ("", ".message")),
    "proof-output-": (COSTS, ("",)),
    "condition-": (KINDS, ("",)),
    "preset-": (PRESETS, ("", ".story", ".source")),
    "dataset-": (NAMED, ("",)),
    "slope-of-": (("-".join(pair) for pair in LOGIT_FORMS), ("",)),
    "output-error-of-": (("-".join(pair) for pair in LOGIT_FORMS), ("",)),
    "problem-": ({*(kind.code for kind in STATUS), *HTTP_CODES.values()}, ("",)),
}


@pytest.mark.parametrize("prefix", REGISTRIES)
def test_everything_that_is_registered_is_in_the_catalogue(prefix: str) -> None:
    names, parts = REGISTRIES[prefix]
    assert {f"{prefix}{name}{part}" for name in names for part in parts} <= set(SAID)


# --- sentences past the catalogue ----------------------------------------------------------------

LOGGING = ("error", "exception", "warning")
DOCUMENTING = {
    "summary",
    "description",
    "help",
    "epilog",
    "documentation",
    "openapi_examples",
    "title",
}
"""What API, command line and figures are documented with."""
WORDS = re.compile(r"(?<![\\{\w])[A-Za-z]{2,}'?[a-z]* [a-z]{2,} [a-z]{2,}")
"""Three words in a row, which is English rather than LaTeX or NumPy."""


LOGS = ("error", "exception", "info", "warning")


def called(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", "") or getattr(node.func, "id", ""))


def texts(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Texts of code, those that document it or that only programmers see left out."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Raise) and is_for_programmers(node):
        return
    if isinstance(node, ast.keyword) and node.arg in DOCUMENTING:
        return
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if not (isinstance(key, ast.Constant) and key.value in DOCUMENTING):
                yield from texts(value)
        return
    if isinstance(node, ast.Call) and called(node) in (*LOGS, *OPERATORS):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        yield from texts(child)


PROGRAMMERS = ("LookupError", "RuntimeError", "TypeError", "ValueError")
OPERATORS = ("UnusableStore",)
"""Errors that never reach a reader of the lab: they end up on the console."""


def is_for_programmers(node: ast.Raise) -> bool:
    name = getattr(getattr(node.exc, "func", None), "id", "")
    return name in (*PROGRAMMERS, *OPERATORS)


PROGRAM_LINES = {"import math", "import numpy as np"}
"""Python that reads like a sentence."""
WITH_SENTENCES = ("engine", "sessions", "api")
NO_SENTENCES = {"examples.py", "language.py", "redis_scripts.py"}
"""The API's documentation of examples and of a header; programs in another language."""


@pytest.mark.parametrize(
    "path",
    [p for p in SOURCES if p.parent.name in WITH_SENTENCES and p.name not in NO_SENTENCES],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_no_sentence_stands_in_the_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [(line, text) for line, text in texts(tree) if WORDS.search(text)]
    assert [(line, text) for line, text in found if text not in PROGRAM_LINES] == []


def test_the_search_for_sentences_finds_one() -> None:
    tree = ast.parse('"""It is a docstring."""\nraise_it("it is too large")\n')
    assert [text for _, text in texts(tree) if WORDS.search(text)] == ["it is too large"]
    assert isinstance(say("cost-of-start"), Message)
