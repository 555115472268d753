"""What is to be said, without its language: the name of a sentence and what it is filled with.

The engine and the sessions say everything that people read in this way; `app/text` holds the
sentences themselves, one folder a language, and the API writes them out at its edge.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the catalogue, and its values by name.

    A text goes into the sentence as it is, so a figure comes written by `numbers.py`; a whole
    number may also choose between singular and plural; a message is put into words first.
    """

    name: str
    values: tuple[tuple[str, str | int | Message], ...] = ()


Value = str | int | Message


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Messages that are whole sentences, one after another."""

    sentences: tuple[Message, ...]


Text = Message | Paragraph


def say(name: str, /, **values: Value) -> Message:
    """Make a message of the catalogue, such as `say("too-few-layers", least=2, count=1)`."""
    return Message(name, tuple(values.items()))


def in_range(least: int, most: int, given: int) -> Message:
    """Say which numbers would have been right."""
    return say("expected-range", least=amount(least), most=amount(most), given=amount(given))


def amount(value: float) -> str:
    """Write a number as it was given, to 15 digits, with a true minus."""
    return f"{value:.15g}".replace("-", "\N{MINUS SIGN}")


def one_of(allowed: Iterable[str], given: str) -> Message:
    """Say which names would have been right."""
    return say("expected-one-of", allowed=", ".join(allowed), given=given)
