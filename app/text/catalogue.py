"""The sentences of one language, read from its Fluent files.

Of the product it knows the engine's `Message` only; which numbers go into a sentence, and how
they are written, is the engine's affair.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt, FluentNumber

from ..engine.message import Message, Paragraph, Text, Value
from .languages import LANGUAGES

FOLDER = Path(__file__).parent
LONGEST_VALUE = 400
"""Characters of one value that a sentence quotes; Fluent itself gives up at 2,500."""
_REMEMBERED = 4096
"""Sentences kept written out: a page asks for the same ones again and again."""


class TextError(Exception):
    """A message that the catalogue does not have, or that was not given what it needs."""


class Catalogue:
    """All the sentences of one language."""

    def __init__(self, language: str) -> None:
        # No isolation marks: figures and symbols are read from left to right in all languages here.
        self._bundle = FluentBundle([language], use_isolating=False)
        self.language = language
        for path in sorted((FOLDER / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        self._write = lru_cache(maxsize=_REMEMBERED)(self._put_together)

    @staticmethod
    @cache
    def of(language: str) -> Catalogue:
        """Return the catalogue of a language of `LANGUAGES`. Raises TextError for any other."""
        if language not in LANGUAGES:
            raise TextError(language)
        return Catalogue(language)

    def say(self, name: str, /, **values: Value) -> str:
        """Put a message into words, given its name and values. Raises TextError."""
        return self._write(Message(name, tuple(values.items())))

    def write(self, text: Text) -> str:
        """Put a message or a paragraph into words. Raises TextError."""
        if isinstance(text, Paragraph):
            return " ".join(map(_with_one_stop, map(self._write, text.sentences)))
        return self._write(text)

    def _put_together(self, message: Message) -> str:
        name, _, attribute = message.name.partition(".")
        try:
            entry = self._bundle.get_message(name)
            pattern = entry.attributes[attribute] if attribute else entry.value
        except LookupError:
            pattern = None
        if pattern is None:
            raise TextError(f"{self.language}: {message.name}")
        values = {key: self._value(value) for key, value in message.values}
        written, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise TextError(f"{self.language}: {message.name}: {errors}")
        return str(written)

    def _value(self, value: Value) -> str | FluentNumber:
        if isinstance(value, Message):
            return self._write(value)
        if isinstance(value, int):
            return FluentInt(value, useGrouping=False)  # layer 1000, as in the formulas
        return value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"


def _with_one_stop(sentence: str) -> str:
    """End a sentence once: what stands last in it may be a sentence of its own."""
    return sentence[:-1] if sentence.endswith("..") else sentence
