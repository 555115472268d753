"""Taking the last change of state back, and repeating it. Pure: a session in, one out.

Edits determine every number, so a change is taken back by going to the edits, the cursor and the
furthest place of before. Moves of the cursor are no change of state.
"""

from __future__ import annotations

from dataclasses import replace

from ..engine.errors import NothingToRedo, NothingToUndo
from ..engine.message import say
from .course import Course
from .history import History
from .session import Change, ChangeKind, Session, first_difference


def remember(before: Session, after: Session, kind: ChangeKind) -> Session:
    """Return `after` with the change from `before` as the one that can be taken back."""
    return replace(after, past=Change(kind, _bare(before)), future=None)


def undo(session: Session, history: History) -> tuple[Session, History]:
    """Take the last change back. Raises NothingToUndo."""
    change = session.past
    if change is None:
        raise NothingToUndo(say("nothing-to-undo"))
    back = _carried(session, change.there)
    return _branched(session, replace(back, future=Change(change.kind, _bare(session))), history)


def redo(session: Session, history: History) -> tuple[Session, History]:
    """Repeat the change that was taken back. Raises NothingToRedo."""
    change = session.future
    if change is None:
        raise NothingToRedo(say("nothing-to-redo"))
    forth = _carried(session, change.there)
    return _branched(session, replace(forth, past=Change(change.kind, _bare(session))), history)


def _bare(session: Session) -> Session:
    return replace(session, past=None, future=None)


def _carried(now: Session, there: Session) -> Session:
    """Go `there`, with the conditions of now and the bookmarks of both that it has reached."""
    names = {mark.id for mark in now.bookmarks}
    marks = [m for m in now.bookmarks if m.place <= there.furthest]
    marks += [m for m in there.bookmarks if m.id not in names and m.place > now.furthest]
    known = {b.id for b in now.breakpoints}
    stop = there.stop if there.stop is not None and there.stop.condition in known else None
    return replace(
        there,
        revision=now.revision,
        breakpoints=now.breakpoints,
        bookmarks=tuple(sorted(marks, key=lambda mark: mark.place)),
        stop=stop,
        spacing=max(now.spacing, there.spacing),
    )


def _branched(before: Session, after: Session, history: History) -> tuple[Session, History]:
    first = first_difference(before.edits, after.edits)
    if first is None:
        return after, history
    return after, history.branch(Course(after.setup, after.edits), until=first)
