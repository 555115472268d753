"""A change of state as it is remembered: an edit, under its name, with what it did. Pure."""

from __future__ import annotations

from .amending import before_last
from .edits import Patch, apply_patch
from .facts import facts_of
from .history import History
from .session import ChangeKind, Session
from .undoing import remember


def change(
    session: Session, history: History, patch: Patch, amend: bool = False
) -> tuple[Session, History]:
    """Return the edited session, which can be taken back, and its new history.

    `amend`: in place of the last change. Raises InvalidInput, UnknownQuantity, NothingToAmend,
    KernelMissing.
    """
    if amend:
        session, history = before_last(session, history, patch)
    edited, branched = apply_patch(session, history, patch)
    facts = facts_of(patch, (session, history), (edited, branched))
    return remember(session, edited, _kind(patch), facts), branched


def _kind(patch: Patch) -> ChangeKind:
    """Name what a patch changes, by the part that a reader would call it after."""
    if patch.data is not None:
        return "data"
    if patch.parameters:
        return "parameters"
    return "training" if patch.training or patch.kernel else "sample"
