"""Taking changes of state back, and repeating them. Pure: a session in, one out.

Edits determine every number, so a change is taken back by going to the edits, the cursor and the
furthest place of before. Moves of the cursor are no change of state.
"""

from __future__ import annotations

from dataclasses import replace

from ..engine.errors import NothingToRedo, NothingToUndo
from ..engine.message import say
from .course import Course
from .history import History
from .session import Change, ChangeKind, Fact, Session, first_difference

GIVEN_UP = "given_up"
"""What a change tells of those that could be repeated before it."""
DEPTH = 200
"""Changes that can be taken back; of more the oldest is forgotten."""


def remember(
    before: Session, after: Session, kind: ChangeKind, facts: tuple[Fact, ...] = ()
) -> Session:
    """Return `after` with the change from `before` as the next one that can be taken back.

    What had been taken back can be repeated no longer; the change tells how much that was.
    """
    if before.future:
        facts = (*facts, Fact(GIVEN_UP, None, len(before.future)))
    change = Change(kind, _bare(before, after), before.cursor, facts)
    return replace(after, past=(*before.past, change)[-DEPTH:], future=())


def undo(session: Session, history: History, count: int = 1) -> tuple[Session, History]:
    """Take the last changes back. Raises NothingToUndo where there are not so many."""
    if len(session.past) < count:
        raise NothingToUndo(say("nothing-to-undo", held=len(session.past), asked=count))
    here = session
    for _ in range(count):
        change = here.past[-1]
        back = _carried(here, change.there)
        taken = replace(change, there=_bare(here, back))
        here = replace(back, past=here.past[:-1], future=(*here.future, taken))
    return _branched(session, here, history)


def redo(session: Session, history: History, count: int = 1) -> tuple[Session, History]:
    """Repeat changes that were taken back. Raises NothingToRedo where there are not so many."""
    if len(session.future) < count:
        raise NothingToRedo(say("nothing-to-redo", held=len(session.future), asked=count))
    here = session
    for _ in range(count):
        change = here.future[-1]
        forth = _carried(here, change.there)
        made = replace(change, there=_bare(here, forth))
        here = replace(forth, past=(*here.past, made), future=here.future[:-1])
    return _branched(session, here, history)


def _bare(session: Session, other: Session) -> Session:
    """Keep of a session what `_carried` cannot take from the other side of a change."""
    marks = tuple(m for m in session.bookmarks if m.place > other.furthest)
    return replace(
        session, past=(), future=(), aside=None, parent=None, breakpoints=(), bookmarks=marks
    )


def _carried(now: Session, there: Session) -> Session:
    """Go `there`, with the conditions of now, and the bookmarks of both that it has reached."""
    names = {mark.id for mark in now.bookmarks}
    marks = [m for m in now.bookmarks if m.place <= there.furthest]
    marks += [m for m in there.bookmarks if m.id not in names]
    known = {b.id for b in now.breakpoints}
    stop = there.stop if there.stop is not None and there.stop.condition in known else None
    return replace(
        there,
        revision=now.revision,
        breakpoints=now.breakpoints,
        bookmarks=tuple(sorted(marks, key=lambda mark: mark.place)),
        stop=stop,
        spacing=max(now.spacing, there.spacing),
        aside=now.aside,
        parent=now.parent,
    )


def _branched(before: Session, after: Session, history: History) -> tuple[Session, History]:
    first = first_difference(before.edits, after.edits)
    if first is None:
        return after, history
    return after, history.branch(Course(after.setup, after.edits), until=first)
