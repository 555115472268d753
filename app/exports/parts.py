"""Reading JSON that anybody may have written: each part knows where it stands in the file.

What is not as it should be is an InvalidInput with an RFC 6901 pointer to the part.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NoReturn, TypeVar

import orjson

from ..engine.errors import InvalidInput, LabError
from ..engine.message import Message, amount, in_range, one_of, say

T = TypeVar("T")
LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON holds exactly."""
LONGEST_TEXT = 200
LONGEST_NAME = 64
"""Characters of an unknown field's name that an error repeats."""


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a file, and the pointer to it."""

    value: object
    pointer: str = ""

    def refuse(self, message: Message) -> NoReturn:
        """Say what is wrong with this part. Raises InvalidInput."""
        raise InvalidInput.at(self.pointer, message)

    def field(self, name: str) -> Part:
        """Take a field of an object. Raises InvalidInput."""
        value = self._object()
        if name not in value:
            raise InvalidInput.at(f"{self.pointer}/{name}", say("field-missing"))
        return Part(value[name], f"{self.pointer}/{name}")

    def maybe(self, name: str) -> Part | None:
        """Take a field that may be absent or null. Raises InvalidInput."""
        value = self._object().get(name)
        return None if value is None else Part(value, f"{self.pointer}/{name}")

    def items(self) -> list[Part]:
        """Take the items of a list. Raises InvalidInput."""
        if not isinstance(self.value, list):
            self.refuse(say("field-list", given=self._given()))
        return [Part(item, f"{self.pointer}/{i}") for i, item in enumerate(self.value)]

    def fields(self) -> Iterator[tuple[str, Part]]:
        """Take the fields of an object one after another. Raises InvalidInput."""
        for name, value in self._object().items():
            pointer = name[:LONGEST_NAME].replace("~", "~0").replace("/", "~1")
            yield name, Part(value, f"{self.pointer}/{pointer}")

    def plain(self) -> dict[str, object]:
        """Take an object as it is. Raises InvalidInput."""
        return self._object()

    def text(self, most: int = LONGEST_TEXT) -> str:
        """Take a text of at most so many characters. Raises InvalidInput."""
        if not isinstance(self.value, str):
            self.refuse(say("field-text", given=self._given()))
        if len(self.value) > most:
            self.refuse(say("file-text-length", most=most, given=len(self.value)))
        return self.value

    def one_of(self, allowed: tuple[T, ...]) -> T:
        """Take one of some values. Raises InvalidInput."""
        found = [each for each in allowed if each == self.value]
        if not found:
            self.refuse(one_of(map(str, allowed), str(self.value)[:LONGEST_NAME]))
        return found[0]

    def switch(self) -> bool:
        """Take true or false. Raises InvalidInput."""
        if not isinstance(self.value, bool):
            self.refuse(say("field-switch", given=self._given()))
        return self.value

    def number(self) -> float:
        """Take a finite number. Raises InvalidInput."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            self.refuse(say("field-number", given=self._given()))
        if not math.isfinite(self.value):
            self.refuse(say("field-finite", given=self._given()))
        return float(self.value)

    def whole(self, least: int = 0, most: int = LARGEST) -> int:
        """Take a whole number of a range. Raises InvalidInput."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            self.refuse(say("field-whole", given=self._given()))
        if not least <= self.value <= most:
            self.refuse(in_range(least, most, self.value))
        return self.value

    def numbers(self) -> list[float]:
        """Take a list of finite numbers. Raises InvalidInput."""
        return [item.number() for item in self.items()]

    def read(self, build: Callable[[], T]) -> T:
        """Build something out of this part; what is wrong with it is told from the file's root.

        Raises InvalidInput.
        """
        try:
            return build()
        except InvalidInput as error:
            raise error.under(self.pointer) from None
        except LabError as error:
            detail = error.detail
            self.refuse(detail if isinstance(detail, Message) else say("file-part-unreadable"))
        except (AttributeError, LookupError, TypeError, ValueError, OverflowError):
            self.refuse(say("file-part-unreadable"))

    def _object(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            self.refuse(say("field-object", given=self._given()))
        return self.value

    def _given(self) -> Message | str:
        if isinstance(self.value, list):
            return say("given-a-list")
        if isinstance(self.value, dict):
            return say("given-an-object")
        if isinstance(self.value, float):
            return amount(self.value)
        return orjson.dumps(self.value).decode()[:80]


def parse(data: bytes) -> Part:
    """Read JSON. Raises InvalidInput, which says where it stops being JSON."""
    try:
        return Part(orjson.loads(data))
    except orjson.JSONDecodeError as error:
        raise InvalidInput.at("", say("file-no-json", place=error.pos)) from None
