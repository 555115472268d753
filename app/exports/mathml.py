"""LaTeX as MathML that goes over as many lines as it needs: by themselves browsers break none.

Each statement is a block, and in it each piece that may begin a line is a formula of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, fromstring, tostring

from latex2mathml.converter import convert

_NAME_SPACE = ' xmlns="http://www.w3.org/1998/Math/MathML"'
RELATIONS = frozenset("=≈←")
SIGNS = frozenset("+−⊙")
"""Between two operands; elsewhere they belong to a number. A product stays on its line."""
TALL = frozenset({"mfrac", "munder", "munderover", "mtable"})
"""Brackets around one of these grow with it and are not parted."""
FITS = 24
"""Signs and letters that fit on a line of a phone, about."""
STATEMENTS_APART = 1.0
"""In em: as much room after a comma, or more, is between two statements."""


def inline(latex: str) -> str:
    """Write a symbol as one piece of a line."""
    # HTML needs no name space, and there are thousands of them
    return convert(latex).replace(_NAME_SPACE, "")


def mathml(latex: str) -> str:
    """Write a formula as blocks of pieces, between which a line may end."""
    drawn = convert(latex, display="block").replace(_NAME_SPACE, "")
    row = fromstring(drawn)[0]  # noqa: S314 - written just now
    return "".join(f"<div>{_written(statement)}</div>" for statement in _statements(list(row)))


remembered = lru_cache(maxsize=512)(mathml)
"""For formulas in symbols, which are few; those with numbers are each their own."""


def _written(statement: list[Element]) -> str:
    pieces = _pieces(list(_spaced(list(_opened(statement)))))
    written = ("".join(tostring(each, encoding="unicode") for each in piece) for piece in pieces)
    return "<wbr>".join(f"<math>{piece}</math>" for piece in written)


def _statements(parts: list[Element]) -> Iterator[list[Element]]:
    statement: list[Element] = []
    for part in parts:
        if part.tag == "mspace" and _width(part) >= STATEMENTS_APART and _ends(statement):
            yield statement
            statement = []
        else:
            statement.append(part)
    if statement:
        yield statement


def _width(space: Element) -> float:
    return float(space.get("width", "0").removesuffix("em"))


def _ends(statement: list[Element]) -> bool:
    return bool(statement) and statement[-1].text in (",", ":")


def _opened(parts: list[Element]) -> Iterator[Element]:
    """Take what long brackets hold out of them, where they need not grow with it."""
    for part in parts:
        if part.tag == "mrow" and _is_fence(part, 0) and _is_fence(part, -1) and _is_long(part):
            for each in part:
                if each.get("fence"):
                    each.attrib.pop("stretchy", None)
                yield each
        else:
            yield part


def _spaced(parts: list[Element]) -> Iterator[Element]:
    """Part functions such as ln from what stands before and after them, as LaTeX does."""
    for i, part in enumerate(parts):
        if part.tag != "mi" or len(part.text or "") < 2:
            yield part
            continue
        if i and parts[i - 1].tag not in ("mo", "mspace"):
            yield Element("mspace", width=THIN)
        yield part
        if i + 1 < len(parts) and parts[i + 1].text not in ("(", "["):
            yield Element("mspace", width=THIN)


THIN = "0.167em"


def _is_fence(row: Element, at: int) -> bool:
    return len(row) > 1 and row[at].get("fence") == "true"


def _is_long(row: Element) -> bool:
    texts = [each for each in row.iter() if each.text]
    return len(texts) > FITS // 2 and not any(each.tag in TALL for each in row.iter())


def _pieces(parts: list[Element]) -> Iterator[list[Element]]:
    piece: list[Element] = []
    depth = 0
    for part in parts:
        sign = part.text if part.tag == "mo" else None
        if part.get("fence") is None:
            depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(sign or "", 0)
        begins = depth == 0 and (
            sign in RELATIONS or (sign in SIGNS and _is_operand(piece[-1] if piece else None))
        )
        if begins and piece:
            yield piece
            piece = []
        if begins and sign in SIGNS:
            part.set("form", "infix")  # which it is, though it comes first here
        piece.append(part)
    if piece:
        yield piece


def _is_operand(part: Element | None) -> bool:
    """Whether a sign after this one joins it to what follows."""
    return part is not None and (part.tag != "mo" or part.text in (")", "]", "!", "|", "⋯", "∥"))
