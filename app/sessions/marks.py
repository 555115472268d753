"""A session's conditions and bookmarks: defined, switched, deleted. Pure: a session in, one out."""

from __future__ import annotations

import secrets
from dataclasses import replace

from ..engine.condition_kinds import check
from ..engine.conditions import Condition
from ..engine.errors import InvalidInput, NotReached, UnknownMark
from ..engine.message import in_range, say
from .history import History
from .session import Bookmark, Breakpoint, Place, Session

MOST_MARKS = 100
"""Conditions, and bookmarks, of one session."""
MOST_NAME = 80
"""Characters of a bookmark's name."""
_ID_BYTES = 6


def add_condition(
    session: Session, condition: Condition, enabled: bool
) -> tuple[Session, Breakpoint]:
    """Define a condition, and return it, too. Raises InvalidInput, UnknownQuantity."""
    check(condition, session.setup.network.sizes)
    _room(len(session.breakpoints), "conditions")
    new = Breakpoint(secrets.token_hex(_ID_BYTES), condition, enabled)
    return replace(session, breakpoints=(*session.breakpoints, new)), new


def switch_condition(session: Session, which: str, enabled: bool) -> tuple[Session, Breakpoint]:
    """Switch a condition on or off, and return it, too. Raises UnknownMark."""
    _known(which, [b.id for b in session.breakpoints], "condition")
    changed = {
        b.id: replace(b, enabled=enabled) if b.id == which else b for b in session.breakpoints
    }
    return replace(session, breakpoints=tuple(changed.values())), changed[which]


def delete_condition(session: Session, which: str) -> Session:
    """Forget a condition. Raises UnknownMark."""
    _known(which, [b.id for b in session.breakpoints], "condition")
    rest = tuple(b for b in session.breakpoints if b.id != which)
    stop = session.stop
    if stop is not None and stop.condition == which:
        stop = None
    return replace(session, breakpoints=rest, stop=stop)


def add_bookmark(
    session: Session, history: History, name: str, place: Place | None
) -> tuple[Session, Bookmark]:
    """Name a place that has been reached, the cursor's if none is given. Returns the mark, too.

    Raises InvalidInput, NotReached.
    """
    _room(len(session.bookmarks), "bookmarks")
    name = name.strip()
    if not 1 <= len(name) <= MOST_NAME:
        raise InvalidInput.at("/name", say("name-length", most=MOST_NAME, given=len(name)))
    place = place or session.cursor
    if place.number > session.furthest.number:
        furthest = session.furthest.number
        raise NotReached(say("pass-not-reached", furthest=furthest, given=place.number))
    steps = history.course.program(place.number).steps
    if place.step > steps:
        raise InvalidInput.at("/step", in_range(0, steps, place.step))
    new = Bookmark(secrets.token_hex(_ID_BYTES), name, place)
    marks = sorted((*session.bookmarks, new), key=lambda mark: mark.place)
    return replace(session, bookmarks=tuple(marks)), new


def delete_bookmark(session: Session, which: str) -> Session:
    """Forget a bookmark. Raises UnknownMark."""
    _known(which, [m.id for m in session.bookmarks], "bookmark")
    return replace(session, bookmarks=tuple(m for m in session.bookmarks if m.id != which))


def _known(which: str, ids: list[str], what: str) -> None:
    if which not in ids:
        raise UnknownMark(say(f"no-{what}", id=which[:64]))


def _room(count: int, what: str) -> None:
    if count >= MOST_MARKS:
        raise InvalidInput.at("", say(f"{what}-at-most", most=MOST_MARKS))
