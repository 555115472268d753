"""A flat object of very many unknown fields is told as it would be if it were made."""

from __future__ import annotations

from typing import Any

import pytest

from app.api import bodies
from app.api.bodies import Wrong, read_body
from app.api.floods import unknown_names
from app.api.number_lists import MOST_ERRORS
from app.api.sessions import SessionCreate
from app.api.wire import MOST_FIELDS


def flat(count: int, value: str = "1", first: str = "") -> bytes:
    return ("{" + first + ", ".join(f'"f{i}" : {value}' for i in range(count)) + "}\n").encode()


FLOODS = {
    "numbers": flat(100),
    "one more than is made out": flat(MOST_FIELDS + 1),
    "texts": flat(100, r'"a\"b\\\u00e9, \"c\": 1"'),
    "words": flat(100, '-1.5e-7, "t": true, "n": null'),
    "with a known one": flat(100, first='"preset": "mazur", '),
    "with a name to be escaped": flat(100, first='"a/b~c": 1, '),
}
OTHERS = {
    "few": flat(MOST_FIELDS),
    "nested": flat(100, "[1]"),
    "nested deeper": flat(100, '{"a": 1}'),
    "no ASCII": flat(100, '"é"'),
    "an escape in a name": flat(100, first=r'"\u0070reset": 1, '),
    "a comma too many": flat(100).replace(b"}", b",}"),
    "a colon too few": flat(100).replace(b'"f7" :', b'"f7"'),
    "no number": flat(100, "01"),
    "no end": flat(100).replace(b"}", b""),
    "more after it": flat(100) + b"1",
    "a bare control character": flat(100, '"\x01"'),
    "an unknown escape": flat(100, r'"\x41"'),
    "not a number": flat(100, "NaN"),
    "a list": b"[1, 2]",
    "nothing": b"",
}


def told(monkeypatch: pytest.MonkeyPatch, content: bytes, at_sight: bool) -> Any:
    if not at_sight:
        monkeypatch.setattr(bodies, "unknown_names", lambda *_: None)
    found = read_body(SessionCreate, content)
    assert isinstance(found, Wrong)
    fields = found.fields
    return found.malformed, fields and (fields.errors, fields.more)


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_told_as_if_it_had_been_made(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = FLOODS[name]
    assert unknown_names(content, {"preset"}, MOST_ERRORS, MOST_FIELDS) is not None
    at_sight = told(monkeypatch, content, True)
    if name != "words":  # its names stand there again and again
        assert at_sight == told(monkeypatch, content, False)
    assert len(at_sight[1][0]) == MOST_ERRORS


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_flood_is_read_as_any_other(name: str) -> None:
    assert unknown_names(OTHERS[name], {"preset"}, MOST_ERRORS, MOST_FIELDS) is None
