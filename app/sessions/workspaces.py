"""Sessions in use: decoded, locked while somebody works on them, written when they changed.

It knows the store and how a session is written; what is done with a session is the caller's.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from threading import Lock, RLock
from time import monotonic
from typing import NamedTuple, TypeVar
from weakref import WeakValueDictionary

from ..engine.errors import LabError, SessionNotFound, StaleRevision
from ..engine.message import say
from .checkpoints import Checkpoint, CheckpointChanges
from .course import Course
from .documents import (
    PARTS,
    PARTS_THAT_CHANGE,
    decode_session,
    encode_changes,
    encode_session,
)
from .history import History
from .session import Edit, Session, first_difference
from .store import SessionStore

T = TypeVar("T")
Change = Callable[[Session, History], tuple[Session, History, T]]
"""What a write does: it returns the changed session, its history, and the caller's result."""


WORKSPACE_BYTES = 20_000
"""What the smallest session takes in memory, besides what its history holds."""


FRESH_SECONDS = 1.0
"""For which a session at hand is gone on from without asking the store first: that refuses what is
no longer the newest revision in any case, and notes with each question that a session is in use."""


class Workspace:
    """What this process has at hand of one session. Whoever uses it holds its lock."""

    def __init__(self) -> None:
        """Begin with nothing at hand."""
        self.lock = RLock()
        self.looked_up = -FRESH_SECONDS
        self.size = 0
        self.session: Session | None = None
        self.history: History | None = None

    def is_stale(self) -> bool:
        """Tell whether the store was last asked for the session some time ago."""
        return monotonic() - self.looked_up > FRESH_SECONDS


class CacheUse(NamedTuple):
    """Bytes that a cache holds, and those that it may."""

    held: int
    allowed: int


class Workspaces:
    """The sessions of a store; those used last stay decoded.

    Everybody who works on a session gets the same workspace, and so the same lock, for as long
    as anybody holds it: what falls out of the cache is still found while it is in use.
    """

    def __init__(self, store: SessionStore, most_bytes: int, checkpoint_bytes: int) -> None:
        """Work on `store`, with about so many bytes of sessions kept at hand.

        The checkpoints of each take about `checkpoint_bytes` at most.
        """
        self._checkpoint_bytes = checkpoint_bytes
        self.store = store
        self._most_bytes = most_bytes
        self._held_bytes = 0
        self._guard = Lock()
        self._in_use: WeakValueDictionary[str, Workspace] = WeakValueDictionary()
        self._recent: OrderedDict[str, Workspace] = OrderedDict()

    @property
    def use(self) -> CacheUse:
        """How much of its room the sessions kept at hand take."""
        return CacheUse(self._held_bytes, self._most_bytes)

    def read(self, session_id: str, look: Callable[[Session, History], T]) -> T:
        """Look at the newest revision. Raises SessionNotFound, and what `look` does."""
        workspace = self.workspace(session_id)
        with workspace.lock:
            try:
                return look(*self.newest(session_id, workspace))
            finally:
                self._weigh(session_id, workspace)

    def write(self, session_id: str, if_match: int | None, change: Change[T]) -> tuple[Session, T]:
        """Change the newest revision, again if another process was faster.

        Raises SessionNotFound, StaleRevision, StoreBusy, and what `change` does.
        """
        workspace = self.workspace(session_id)
        with workspace.lock:
            while True:
                session, history = self.newest(session_id, workspace)
                self.match(session, if_match)
                changed, changed_history, result = change(session, history)
                saved = self.save(workspace, session, changed, changed_history)
                if saved is not None:
                    return saved, result

    def write_at_hand(
        self, session_id: str, change: Callable[[Session, History], tuple[Session, T] | None]
    ) -> tuple[Session, T] | None:
        """Change a session that is decoded, if nobody is waited for and `change` can; else None.

        None, too, where it has become another one meanwhile, or where the change raises a
        LabError: that may be of a revision which is no longer the newest.
        """
        workspace = self.workspace(session_id)
        if not workspace.lock.acquire(blocking=False):
            return None
        try:
            session, history = workspace.session, workspace.history
            if session is None or history is None:
                return None
            with self.store.at_once():
                if workspace.is_stale() and not self._is_newest(session, workspace):
                    return None
                found = change(session, history)
                if found is None:
                    return None
                saved = self.save(workspace, session, found[0], history)
            return None if saved is None else (saved, found[1])
        except LabError:
            return None
        finally:
            workspace.lock.release()

    def _is_newest(self, session: Session, workspace: Workspace) -> bool:
        stored = self.store.load(session.id)
        workspace.looked_up = monotonic()
        return stored is not None and stored.revision == session.revision

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
            self._forget(session_id)

    def workspace(self, session_id: str) -> Workspace:
        """Return what everybody who works on a session works in, and holds the lock of."""
        with self._guard:
            found = self._in_use.get(session_id)
            if found is None:
                found = self._in_use[session_id] = Workspace()
            return found

    def _keep(self, session_id: str, workspace: Workspace) -> None:
        """Remember a session that exists; those used longest ago go where it is too much."""
        history = workspace.history
        size = WORKSPACE_BYTES + (0 if history is None else history.held_bytes())
        with self._guard:
            self._held_bytes += size - (workspace.size if session_id in self._recent else 0)
            workspace.size = size
            self._recent[session_id] = workspace
            self._recent.move_to_end(session_id)
            while self._held_bytes > self._most_bytes and len(self._recent) > 1:
                self._forget(next(iter(self._recent)))

    def _weigh(self, session_id: str, workspace: Workspace) -> None:
        """Weigh a session anew after work on it, if it is still remembered."""
        if self._recent.get(session_id) is workspace:
            self._keep(session_id, workspace)

    def _forget(self, session_id: str) -> None:
        gone = self._recent.pop(session_id, None)
        if gone is not None:
            self._held_bytes -= gone.size

    @staticmethod
    def match(session: Session, if_match: int | None) -> None:
        """Raise StaleRevision where a caller means another revision than the newest."""
        if if_match is not None and if_match != session.revision:
            raise _stale(session.revision, if_match)

    def newest(self, session_id: str, workspace: Workspace) -> tuple[Session, History]:
        """Return the newest revision, decoded; what is at hand is used while it still holds.

        Raises SessionNotFound. For whoever holds the workspace's lock, as `save`.
        """
        stored = self.store.load(session_id)
        if stored is None:
            raise _not_found(session_id)
        workspace.looked_up = monotonic()
        self._keep(session_id, workspace)
        held, history = workspace.session, workspace.history
        if held is not None and history is not None and held.revision == stored.revision:
            return held, history
        session = self._decode(session_id, held)
        if history is None or held is None or _edited(held, session):
            course = Course(session.setup, session.edits)
            find = self._finder(session_id)
            history = History(course, find, session.spacing, self._checkpoint_bytes)
        history.spacing = session.spacing
        workspace.session, workspace.history = session, history
        return session, history

    def _decode(self, session_id: str, held: Session | None) -> Session:
        stored = self.store.load(session_id, *(PARTS if held is None else PARTS_THAT_CHANGE))
        if stored is None:
            raise _not_found(session_id)
        return decode_session(session_id, stored, held)

    def _finder(self, session_id: str) -> Callable[[int], Checkpoint | None]:
        """Make what finds a session's checkpoints; one that has none at all is gone."""

        def find(number: int) -> Checkpoint | None:
            found = self.store.checkpoint(session_id, number)
            if found is None and self.store.load(session_id) is None:
                raise _not_found(session_id)
            return found

        return find

    def save(
        self, workspace: Workspace, before: Session, after: Session, history: History
    ) -> Session | None:
        """Write the revision after `before`; None where that is no longer the newest one.

        Where the edits become others, checkpoints of the way that is left are set aside; those set
        aside before return if they are of the way that is gone on with, as after an undo, and stay
        if undo leads back to that way still.
        """
        revision = before.revision + 1
        beyond = first_difference(before.edits, after.edits)
        swaps = beyond is not None and before.aside is not None and before.aside == after.edits
        keeps = not swaps and beyond is not None and _leads_to(after, before.aside)
        if beyond is not None and not keeps:
            after = replace(after, aside=before.edits)
        changed, parts = before.changed, {}
        if not after.same_changes(before):
            changed, parts = revision, encode_changes(after)
        after = replace(after, revision=revision, changed=changed, spacing=history.spacing)
        changes = CheckpointChanges(
            added=tuple(history.pending.values()),
            beyond=beyond,
            swaps=swaps,
            keeps=keeps,
            keep_every=None if after.spacing == before.spacing else after.spacing,
        )
        document = encode_session(after)
        if not self.store.save(after.id, before.revision, document, changes, parts):
            return None
        history.settle()
        workspace.session, workspace.history = after, history
        self._weigh(after.id, workspace)
        return after


def _leads_to(session: Session, edits: tuple[Edit, ...] | None) -> bool:
    """Tell whether taking the last change back leads to these edits."""
    return edits is not None and bool(session.past) and session.past[-1].there.edits == edits


def _edited(before: Session, after: Session) -> bool:
    return first_difference(before.edits, after.edits) is not None


def _not_found(session_id: str) -> SessionNotFound:
    return SessionNotFound(say("no-session", id=session_id[:64]))


def _stale(newest: int, if_match: int) -> StaleRevision:
    return StaleRevision(say("revision-is-stale", expected=newest, given=str(if_match)))
