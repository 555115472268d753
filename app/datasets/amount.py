"""How many samples of a file are taken: all of them, or as many of the first as a caller says."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass

from ..engine.errors import InvalidInput, TooLarge, TooManySamples
from ..engine.message import say


@dataclass(frozen=True, slots=True)
class Amount:
    """At most `samples`, and `numbers` in all their columns.

    Of more, the `first` samples where a caller asks for no others.
    """

    samples: int
    numbers: int
    first: int | None = None

    def most(self, columns: int) -> int:
        """Return how many samples of so many `columns` could be taken of any file."""
        fitting = min(self.samples, self.numbers // max(1, columns))
        return fitting if self.first is None else min(fitting, self.first)

    def of(self, file: Sized, pointer: str, columns: int, *, more: bool = False) -> int:
        """Return how many of a file's samples are taken, each of so many `columns`.

        `more` says that there are more of them than were counted.

        Raises InvalidInput where there is none, and where they are too many TooManySamples or
        TooLarge, which say how many could be taken.
        """
        there = len(file)
        wanted = there if self.first is None else min(there, self.first)
        if not (wanted and columns):
            raise InvalidInput.at(pointer, say("samples-range", most=self.samples, given=0))
        fitting = min(self.samples, self.numbers // columns)
        if wanted > self.samples and fitting:
            raise TooManySamples(pointer, wanted, fitting, more=more)
        if wanted > fitting:
            asked = wanted * columns
            error = TooLarge(say("numbers-too-many", asked=asked, allowed=self.numbers))
            error.first = fitting or None
            raise error
        return wanted
