"""What is wrong with the cells of a file, collected until it is more than anybody reads."""

from __future__ import annotations

from ..engine.errors import FieldProblem, InvalidInput
from ..engine.message import Message

MOST_COLLECTED = 100


class Problems:
    """Problems by their place; rows count from 1, the header not counted."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: list[tuple[int, FieldProblem]] = []

    @property
    def full(self) -> bool:
        """Whether there is no use in looking on."""
        return len(self._found) >= MOST_COLLECTED

    def add(self, row: int, column: str, message: Message) -> None:
        """Note what is wrong in a cell, or in a whole row where `column` is empty."""
        pointer = f"/rows/{row}" + (f"/{escaped(column)}" if column else "")
        self._found.append((row, FieldProblem(pointer, message)))

    def refuse(self) -> None:
        """Raise InvalidInput with everything found, in the order of the rows."""
        if self._found:
            self._found.sort(key=lambda found: found[0])
            raise InvalidInput(*(problem for _, problem in self._found))


def escaped(name: str) -> str:
    """Write a name as a part of a JSON pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")
