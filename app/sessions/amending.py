"""An edit that goes on with the one before it, as while a value is dragged: both are one change.

Pure: a session in, one out. The change before is taken back, so that the new one is made of what
stood there at first: one undo leads back to that.
"""

from __future__ import annotations

from ..engine.errors import NothingToAmend
from ..engine.ids import parse
from ..engine.message import say
from .course import Course
from .edits import Patch
from .history import History
from .session import Change, Edit, Session
from .undoing import undo


def before_last(session: Session, history: History, patch: Patch) -> tuple[Session, History]:
    """Return what stood before the last change, for `patch` to be made in its place.

    Raises NothingToAmend unless that change edited, at this very place, numbers all of which the
    patch edits, too, and nothing but numbers: else something would be lost without a word.
    UnknownQuantity as `apply_patch`.
    """
    change = session.past[-1] if session.past else None
    if change is None or not _is_edit_here(session, change):
        raise NothingToAmend(say("nothing-to-amend"))
    before, branched = undo(session, history)
    if not _edited(before, session, branched.course) <= _said(before, branched.course, patch):
        raise NothingToAmend(say("nothing-to-amend"))
    return before, branched


def _is_edit_here(session: Session, change: Change) -> bool:
    """Tell whether a change is an edit that nobody has moved on or back from since.

    The cursor is before the place of an edit after which the pass is no longer finite up to there.
    """
    stays = session.cursor == session.furthest and session.cursor <= change.place
    return stays and change.kind in ("parameters", "sample")


def _edited(before: Session, after: Session, course: Course) -> set[str]:
    """Name what an edit has made another; `course` is that of before it."""
    number = before.cursor.number
    found = set() if before.shown == after.shown else {"index"}
    for each in after.edits:
        if each.number not in (number, number + 1):
            continue
        old = next((e for e in before.edits if e.number == each.number), Edit(each.number))
        found |= {q for q, value in each.parameters.items() if old.parameters.get(q) != value}
        if each.choice != old.choice:
            found.add("index")
        if each.training != old.training or each.table is not old.table:
            found.add("settings")
        for index, row in each.samples.items():
            held = course.era(number).rows(slice(index, index + 1))
            sides = zip("xy", row, held, strict=True)
            found |= {f"{side}@{index}" for side, typed, was in sides if typed != tuple(was[0])}
    return found


def _said(before: Session, course: Course, patch: Patch) -> set[str]:
    """Name what a patch edits."""
    target = patch.index
    if target is None:
        target = course.batch(before.cursor.number, before.shown).shown
    found = {str(parse(text, before.setup.network.sizes)) for text in patch.parameters}
    found |= set() if patch.index is None else {"index"}
    found |= set() if patch.x is None else {f"x@{target}"}
    return found | (set() if patch.y is None else {f"y@{target}"})
