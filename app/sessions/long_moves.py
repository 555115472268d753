"""Moves that may take long, run in slices: trainings, and steps over many passes.

Between two slices a long move can be left: what it has come to is a place like any other, and is
kept where somebody says so. It knows sessions and how they are written, no threads and no time
but the length of a slice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter
from typing import Generic, Protocol, TypeVar

from . import undoing
from .history import History
from .looks import Snapshot, snapshot
from .session import ChangeKind, Fact, Session
from .workspaces import Workspaces


class Leg(Protocol):
    """What a move yields on its way."""

    @property
    def session(self) -> Session:
        """Where the move would stand if it were left here."""

    @property
    def over(self) -> bool:
        """Whether the move ends here."""


L = TypeVar("L", bound=Leg)
Plan = Callable[[Session, History, L | None], Iterator[L]]
"""Begins a move from a session; what has been done of it already is the last leg, or None."""


class LongMove(Generic[L]):
    """A move of one session, made by `go_on` in slices, written by `keep`.

    Nothing is written in between, so a whole move is one revision. Another writer may be faster;
    the move is then made from where that one has left the session, as if it had waited. One that
    `yields` ends instead, `overtaken`, with what it had kept.
    """

    def __init__(
        self,
        workspaces: Workspaces,
        session_id: str,
        plan: Plan[L],
        if_match: int | None = None,
        kind: ChangeKind | None = None,
    ) -> None:
        """Plan a move; a `kind` makes it a change of state that can be taken back."""
        self._workspaces = workspaces
        self._id = session_id
        self._plan = plan
        self._if_match = if_match
        self._kind = kind
        # Held on to, so that it stays the one that everybody works in.
        self._workspace = workspaces.workspace(session_id)
        self._base: Session | None = None
        self._history: History | None = None
        self._legs: Iterator[L] = iter(())
        self.yields = False
        self.latest: L | None = None
        self.over = False
        self.overtaken = False

    @property
    def begun(self) -> Session:
        """The revision that it goes on from. Raises LookupError before it has begun."""
        if self._base is None:
            raise LookupError("a move that has not begun")
        return self._base

    def go_on(self, seconds: float | None = None) -> list[L]:
        """Move for about so long, to the end if None; return the legs that it took.

        Raises SessionNotFound, StaleRevision, and what the move does.
        """
        legs: list[L] = []
        with self._workspace.lock:
            self._follow()
            until = None if seconds is None else perf_counter() + seconds
            while not self.over:
                self.latest = next(self._legs)
                self.over = self.latest.over
                legs.append(self.latest)
                if until is not None and perf_counter() > until:
                    break
        return legs

    def keep(self) -> Snapshot | None:
        """Write the move that is over; return the session as it is now.

        None: another writer was faster, and the move has to go on.
        Raises SessionNotFound, StaleRevision, StoreBusy.
        """
        with self._workspace.lock:
            kept = self.leave()
            return kept if self.over else None

    def leave(self) -> Snapshot:
        """Write what the move has come to, if it can stay; return the session as it is now.

        Raises SessionNotFound, StaleRevision, StoreBusy.
        """
        with self._workspace.lock:
            while True:
                session, history = self._follow()
                leg, base = self.latest, self._base
                if self.overtaken or leg is None or base is None or self._history is None:
                    return snapshot(session, history)
                after = _moved_like(base, leg.session)
                if self._kind is not None:
                    after = undoing.remember(base, after, self._kind, self._facts())
                saved = self._workspaces.save(self._workspace, base, after, self._history)
                if saved is None:
                    continue
                self._base, self._kind, self._if_match = saved, None, None
                self._note()
                return snapshot(saved, self._history)

    def finish(self) -> Snapshot:
        """Make and write the whole move in one go. Raises what `go_on` and `keep` do."""
        while True:
            self.go_on()
            kept = self.keep()
            if kept is not None:
                return kept

    def _facts(self) -> tuple[Fact, ...]:
        """Tell what the move did, for its name in the history."""
        return ()

    def _note(self) -> None:
        """Take note that what it has come to is written."""

    def _follow(self) -> tuple[Session, History]:
        """Return the newest revision, and give way where it is not the one this began from."""
        session, history = self._workspaces.newest(self._id, self._workspace)
        base = self._base
        if base is None or session.revision != base.revision:
            self._workspaces.match(session, self._if_match)
            if base is None:
                self._begin(session, session, history)
            elif self.yields:
                self.over = self.overtaken = True
                self._base = session
            else:
                self._give_way(session, history, base)
        return session, history

    def _begin(self, base: Session, here: Session, history: History) -> None:
        self._base, self._history = base, history
        self._legs = self._plan(here, history, self.latest)

    def _give_way(self, newest: Session, history: History, base: Session) -> None:
        """Begin again from where another writer has left the session."""
        same = newest.edits == base.edits
        here = self._resume(newest, same)
        if here is None:
            self.over = self.overtaken = True
            self._base = newest
            return
        self.over = self.latest is not None and self.latest.over
        # As long as the edits are the same, so are the passes: those at hand are of use.
        self._begin(newest, here, self._history if same and self._history else history)

    def _resume(self, newest: Session, same: bool) -> Session | None:  # noqa: ARG002 - for trainings
        """Say where to go on, None if it cannot, and set `latest` to what counts as done there.

        `same` says that the other writer changed no number of any pass.
        """
        self.latest = None
        return newest


def _moved_like(base: Session, moved: Session) -> Session:
    """Put `base` where `moved` stands."""
    known = {b.id for b in base.breakpoints}
    stop = moved.stop if moved.stop is not None and moved.stop.condition in known else None
    there = base.moved(moved.cursor, moved.stopped, stop)
    return replace(there, furthest=max(there.furthest, moved.furthest))
