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


UNITS = (("MiB", 2**20), ("MB", 10**6), ("KiB", 2**10), ("kB", 10**3), ("B", 1))
"""Of bytes: the first that an amount is some thousands of at most, or else the one of its size."""
_MANY = 10_000
_DECIMALS = (1, 2, 3, 4, 5, 6)


def size(count: int, beside: int | None = None) -> str:
    """Write an amount of bytes, as in "256 MiB".

    `beside` is another amount of the same sentence, as what is allowed is of what came: it sets
    the unit, and as many decimals as tell the two apart.
    """
    base = count if beside is None else beside
    whole = [unit for unit in UNITS if base % unit[1] == 0 and 1 <= base // unit[1] < _MANY]
    unit, of = (*whole, *(unit for unit in UNITS if base >= 10 * unit[1]), UNITS[-1])[0]
    figures = (tuple(f"{each / of:.{d}f}" for each in (count, base)) for d in _DECIMALS)
    told = next((one for one, other in figures if one != other), f"{count / of:.3f}")
    return f"{told.rstrip('0').rstrip('.')} {unit}"


def one_of(allowed: Iterable[str], given: str) -> Message:
    """Say which names would have been right."""
    return say("expected-one-of", allowed=", ".join(allowed), given=given)
