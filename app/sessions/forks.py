"""Branches: a new session that shares the past of another up to a place, and goes its own way.

Pure: a session in, another one out.
"""

from __future__ import annotations

from dataclasses import replace

from ..engine.errors import InvalidInput
from ..engine.message import say
from . import navigation
from .checkpoints import Checkpoint
from .history import History
from .marks import MOST_NAME
from .session import Edit, Parent, Place, Session


def fork(
    session: Session, history: History, name: str | None, at: Place | None
) -> tuple[Session, tuple[Checkpoint, ...]]:
    """Branch off at a place that has been reached (None: here); it has no id yet.

    The branch has reached that place and no more; what was changed before cannot be taken back in
    it. Returns the checkpoints of the shared past, too. Raises NotReached, InvalidInput.
    """
    if name is not None:
        name = branch_name(name)
    there = session if at in (None, session.cursor) else navigation.seek(session, history, at)
    place = there.cursor
    at_end = place.step == history.course.program(place.number).steps
    branch = replace(
        there,
        id="",
        furthest=place,
        edits=_edits_up_to(session.edits, place, at_end),
        bookmarks=tuple(mark for mark in session.bookmarks if mark.place <= place),
        past=(),
        future=(),
        aside=None,
        changed=0,
        parent=Parent(session.id, name, place, root_of(session)),
    )
    return branch, history.checkpoints(place.number)


def grafted(session: Session, origin: Session, name: str) -> Session:
    """Make a session a branch of another one that it was made out of: it begins anew there.

    Raises InvalidInput.
    """
    name = branch_name(name, "/branch")
    parent = Parent(origin.id, name, origin.cursor, root_of(origin), shares=False)
    return replace(session, parent=parent)


def renamed(session: Session, name: str) -> Session:
    """Give a branch another name. Raises InvalidInput, also where the session is no branch."""
    name = branch_name(name)
    if session.parent is None:
        raise InvalidInput.at("", say("no-branch"))
    return replace(session, parent=replace(session.parent, name=name))


def root_of(session: Session) -> str:
    """Return the id that all of a session's family goes back to."""
    return session.id if session.parent is None else session.parent.root


def branch_name(name: str, pointer: str = "/name") -> str:
    """Return a name as it is kept. Raises InvalidInput."""
    name = name.strip()
    if not 1 <= len(name) <= MOST_NAME:
        raise InvalidInput.at(pointer, say("name-length", most=MOST_NAME, given=len(name)))
    return name


def _edits_up_to(edits: tuple[Edit, ...], place: Place, at_end: bool) -> tuple[Edit, ...]:
    """Keep what was changed up to a place; a pass's end is the start of the next one, too."""
    kept = [edit for edit in edits if edit.number <= place.number]
    typed = [e for e in edits if at_end and e.number == place.number + 1 and e.parameters]
    return (*kept, *(Edit(e.number, parameters=e.parameters) for e in typed))
