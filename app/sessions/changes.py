"""A change of state as it is remembered: an edit, under its name, with what it did. Pure."""

from __future__ import annotations

from dataclasses import replace

from .amending import before_last
from .edits import Patch, apply_patch
from .facts import facts_of
from .history import History
from .session import ChangeKind, Fact, Session
from .undoing import GIVEN_UP, remember


def change(
    session: Session, history: History, patch: Patch, amend: bool = False
) -> tuple[Session, History]:
    """Return the edited session, which can be taken back, and its new history.

    `amend`: in place of the last change. Raises InvalidInput, UnknownQuantity, NothingToAmend,
    KernelMissing.
    """
    told: tuple[Fact, ...] = ()
    if amend:
        before, history = before_last(session, history, patch)
        told = _given_up(session)
        # what this takes the place of has been taken back by nobody
        session = replace(before, future=())
    edited, branched = apply_patch(session, history, patch)
    facts = (*facts_of(patch, (session, history), (edited, branched)), *told)
    return remember(session, edited, _kind(patch), facts), branched


def _given_up(session: Session) -> tuple[Fact, ...]:
    """Tell of what could be repeated before the last change, and now, neither of which stays."""
    before = [f.after for f in session.past[-1].facts if f.what == GIVEN_UP]
    count = len(session.future) + sum(n for n in before if isinstance(n, int | float))
    return (Fact(GIVEN_UP, None, count),) if count else ()


def _kind(patch: Patch) -> ChangeKind:
    """Name what a patch changes, by the part that a reader would call it after."""
    if patch.data is not None:
        return "data"
    if patch.parameters:
        return "parameters"
    return "training" if patch.training or patch.kernel else "sample"
