"""Objects of very many unknown fields, told without being made.

A dictionary of a million names takes eight times the text's own size. A body that is one flat
object, as of a spreadsheet saved in the wrong way, is recognised by its grammar alone; whatever is
nested, or not plain ASCII, is left to be read and checked as any other.
"""

from __future__ import annotations

import re
from collections.abc import Container

_NAME = rb'"[^"\\\x00-\x1f]*+"'
_TEXT = rb'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"'
_NUMBER = rb"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+"
_VALUE = rb"(?:" + _TEXT + rb"|" + _NUMBER + rb"|true|false|null)"
_SPACE = rb"[ \t\n\r]*+"
_MEMBER = _NAME + _SPACE + rb":" + _SPACE + _VALUE + _SPACE
_MEMBERS = re.compile(rb"(" + _NAME + rb")" + _SPACE + rb":" + _SPACE + _VALUE)
_FLAT = re.compile(
    _SPACE
    + rb"\{"
    + _SPACE
    + rb"(?:"
    + _MEMBER
    + rb","
    + _SPACE
    + rb")*+"
    + _MEMBER
    + rb"\}"
    + _SPACE
)
"""RFC 8259, without escapes in names and without nesting. Nothing in it is gone back over."""


def unknown_names(
    content: bytes, known: Container[str], most: int, fields: int
) -> tuple[list[str], int] | None:
    """Name the first `most` unknown fields of a flat object, and count those after them.

    A name that is said twice counts twice. None where it is no flat object of more than `fields`
    fields, or they are all known.
    """
    if _FLAT.fullmatch(content) is None or not content.isascii():
        return None
    listed: list[str] = []
    others = total = 0
    for found in _MEMBERS.finditer(content):
        total += 1
        name = found[1][1:-1].decode("ascii")
        if name in known:
            continue
        if len(listed) < most:
            listed.append(name)
        else:
            others += 1
    return (listed, others) if listed and total > fields else None
