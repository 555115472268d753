"""Sessions in use: decoded, locked while somebody works on them, written when they changed.

It knows the store and how a session is written; what is done with a session is the caller's.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock, RLock
from typing import TypeVar
from weakref import WeakValueDictionary

from ..engine.errors import SessionNotFound, StaleRevision
from ..engine.message import say
from .checkpoints import CheckpointChanges
from .course import Course
from .documents import decode_session, decode_setup, encode_session
from .history import History
from .session import Session
from .setup import Setup
from .store import SessionStore, StoredSession

T = TypeVar("T")
Change = Callable[[Session, History], tuple[Session, History, T]]
"""What a write does: it returns the changed session, its history, and the caller's result."""


class Workspace:
    """What this process has at hand of one session. Whoever uses it holds its lock."""

    def __init__(self) -> None:
        """Begin with nothing at hand."""
        self.lock = RLock()
        self.session: Session | None = None
        self.history: History | None = None


class Workspaces:
    """The sessions of a store; those used last stay decoded.

    Everybody who works on a session gets the same workspace, and so the same lock, for as long
    as anybody holds it: what falls out of the cache is still found while it is in use.
    """

    def __init__(self, store: SessionStore, most: int) -> None:
        """Work on `store`, with at most `most` sessions kept at hand."""
        self.store = store
        self._most = most
        self._guard = Lock()
        self._in_use: WeakValueDictionary[str, Workspace] = WeakValueDictionary()
        self._recent: OrderedDict[str, Workspace] = OrderedDict()

    def read(self, session_id: str, look: Callable[[Session, History], T]) -> T:
        """Look at the newest revision. Raises SessionNotFound, and what `look` does."""
        workspace = self._workspace(session_id)
        with workspace.lock:
            return look(*self._newest(session_id, workspace))

    def write(
        self, session_id: str, if_match: int | None, change: Change[T], swaps: bool = False
    ) -> tuple[Session, T]:
        """Change the newest revision, again if another process was faster.

        A change that `swaps` takes an edit back or repeats it: the checkpoints that the edit set
        aside return, and those that followed it are set aside. Raises SessionNotFound,
        StaleRevision, StoreBusy, and what `change` does.
        """
        workspace = self._workspace(session_id)
        with workspace.lock:
            while True:
                session, history = self._newest(session_id, workspace)
                if if_match is not None and if_match != session.revision:
                    raise _stale(session.revision, if_match)
                changed, changed_history, result = change(session, history)
                saved = self._save(session, changed, changed_history, swaps)
                if saved is not None:
                    workspace.session, workspace.history = saved, changed_history
                    return saved, result
                workspace.session = workspace.history = None

    @contextmanager
    def at_hand(self, session_id: str) -> Iterator[tuple[Session, History] | None]:
        """Give what is decoded of a session if nobody is waited for, else None.

        Inside, the store answers at once or raises StoreBusy.
        """
        workspace = self._workspace(session_id)
        if not workspace.lock.acquire(blocking=False):
            yield None
            return
        try:
            if workspace.session is None or workspace.history is None:
                yield None
                return
            with self.store.at_once():
                yield workspace.session, workspace.history
        finally:
            workspace.lock.release()

    def delete(self, session_id: str, if_match: int | None = None) -> None:
        """Forget a session, also while somebody works on it: that work then finds none.

        Raises SessionNotFound, StaleRevision.
        """
        while True:
            stored = self.store.load(session_id)
            if stored is None:
                raise _not_found(session_id)
            if if_match is not None and if_match != stored.revision:
                raise _stale(stored.revision, if_match)
            if self.store.delete(session_id, None if if_match is None else stored.revision):
                break
        with self._guard:
            self._recent.pop(session_id, None)

    def _workspace(self, session_id: str) -> Workspace:
        with self._guard:
            found = self._in_use.get(session_id)
            if found is None:
                found = self._in_use[session_id] = Workspace()
            return found

    def _keep(self, session_id: str, workspace: Workspace) -> None:
        """Remember a session that exists; the one used longest ago may go."""
        with self._guard:
            self._recent[session_id] = workspace
            self._recent.move_to_end(session_id)
            if len(self._recent) > self._most:
                self._recent.popitem(last=False)

    def _newest(self, session_id: str, workspace: Workspace) -> tuple[Session, History]:
        """Return the newest revision, decoded; what is at hand is used while it still holds."""
        stored = self.store.load(session_id)
        if stored is None:
            raise _not_found(session_id)
        self._keep(session_id, workspace)
        held, history = workspace.session, workspace.history
        if held is not None and history is not None and held.revision == stored.revision:
            return held, history
        session = self._decode(session_id, stored, None if held is None else held.setup)
        if history is None or held is None or held.edits != session.edits:
            course = Course(session.setup, session.edits)
            history = History(
                course, lambda n: self.store.checkpoint(session_id, n), session.spacing
            )
        history.spacing = session.spacing
        workspace.session, workspace.history = session, history
        return session, history

    def _decode(self, session_id: str, stored: StoredSession, setup: Setup | None) -> Session:
        if setup is None:
            data = self.store.setup(session_id)
            if data is None:
                raise _not_found(session_id)
            setup = decode_setup(data)
        return decode_session(session_id, stored, setup)

    def _save(
        self, before: Session, after: Session, history: History, swaps: bool
    ) -> Session | None:
        after = replace(after, revision=before.revision + 1, spacing=history.spacing)
        changes = CheckpointChanges(
            added=tuple(history.pending.values()),
            beyond=_first_changed(before, after),
            swaps=swaps,
            keep_every=None if after.spacing == before.spacing else after.spacing,
        )
        if not self.store.save(after.id, before.revision, encode_session(after), changes):
            return None
        history.settle()
        return after


def _first_changed(before: Session, after: Session) -> int | None:
    """Last pass whose checkpoint still holds after an edit, None when nothing was edited."""
    if before.edits == after.edits:
        return None
    changed = [e for e in before.edits if e not in after.edits]
    changed += [e for e in after.edits if e not in before.edits]
    return min(e.number for e in changed)


def _not_found(session_id: str) -> SessionNotFound:
    return SessionNotFound(say("no-session", id=session_id[:64]))


def _stale(newest: int, if_match: int) -> StaleRevision:
    return StaleRevision(say("revision-is-stale", expected=newest, given=str(if_match)))
