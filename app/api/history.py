"""What can be taken back or repeated, on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..sessions.session import Change, ChangeKind, Session
from .facts import change_text
from .wire import AtPass, Said, view


@view
class ChangeView(TypedDict):
    """A change of state, by what it changed and in words."""

    kind: ChangeKind
    text: Said


@view
class PlacedChangeView(AtPass):
    """A change of state, and where the cursor stood when it was made."""

    kind: ChangeKind
    text: Said
    step: int


@view
class ChangesView(TypedDict):
    """All changes of state that can be taken back or repeated."""

    undo: Annotated[list[PlacedChangeView], Field(description="the last change first")]
    redo: Annotated[list[PlacedChangeView], Field(description="the next one to repeat first")]


@view
class HistoryView(TypedDict):
    """The change that `undo` takes back, and the one that `redo` repeats; null: none."""

    undo: Annotated[ChangeView | None, Field(description="the last change of state")]
    redo: Annotated[ChangeView | None, Field(description="the change that was taken back")]


def history_view(session: Session) -> HistoryView:
    """Show what can be taken back or repeated."""
    undo, redo = (changes[-1] if changes else None for changes in (session.past, session.future))
    return {
        "undo": None if undo is None else _change_view(undo),
        "redo": None if redo is None else _change_view(redo),
    }


def changes_view(session: Session) -> ChangesView:
    """Show all that can be taken back or repeated, what comes first first."""
    return {
        "undo": [_placed_change_view(each) for each in reversed(session.past)],
        "redo": [_placed_change_view(each) for each in reversed(session.future)],
    }


def _change_view(change: Change) -> ChangeView:
    return {"kind": change.kind, "text": change_text(change)}


def _placed_change_view(change: Change) -> PlacedChangeView:
    number, step = change.place
    return {**_change_view(change), "pass": number, "step": step}
