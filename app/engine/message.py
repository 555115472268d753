"""What is to be said, without its language: the name of a sentence and what it is filled with.

The engine and the sessions say everything that people read in this way; `app/text` holds the
sentences themselves, one folder a language, and the API writes them out at its edge.
"""

from __future__ import annotations

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
