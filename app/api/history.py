"""What can be taken back or repeated, on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.message import say
from ..sessions.session import Change, ChangeKind, Session
from .wire import Said, view


@view
class ChangeView(TypedDict):
    """A change of state, by what it changed and in words."""

    kind: ChangeKind
    text: Said


@view
class HistoryView(TypedDict):
    """The change that `undo` takes back, and the one that `redo` repeats; null: none."""

    undo: Annotated[ChangeView | None, Field(description="the last change of state")]
    redo: Annotated[ChangeView | None, Field(description="the change that was taken back")]


def history_view(session: Session) -> HistoryView:
    """Show what can be taken back or repeated."""
    return {"undo": _change_view(session.past), "redo": _change_view(session.future)}


def _change_view(change: Change | None) -> ChangeView | None:
    return None if change is None else {"kind": change.kind, "text": say(f"change-{change.kind}")}
