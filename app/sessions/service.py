"""The use cases: what a caller may do with sessions. Knows stores and histories, no HTTP."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from ..engine.errors import InvalidInput
from ..engine.message import in_range
from ..engine.program import Phase, Unit
from . import navigation, undoing
from .adoption import adopt
from .changes import change
from .checkpoints import Checkpoint
from .documents import decode_standing, encode_parts, encode_session
from .edits import Patch
from .forks import fork, root_of
from .history import History
from .library import Library
from .long_moves import LongMove
from .looks import Snapshot, snapshot
from .making import forebear, make, new_id
from .navigation import Direction, Stepping
from .reader import Reader
from .session import Place, Session, Standing
from .session_limits import Limits
from .specs import SetupSpec
from .stepping_moves import plan_steps, step_at_hand
from .store import SessionStore
from .training import Goal, Progress
from .training_moves import TrainingMove
from .workspaces import CacheUse, Workspaces

T = TypeVar("T")


class LabService(Reader):
    """Sessions in a store, with the recently used ones decoded at hand."""

    def __init__(self, store: SessionStore, limits: Limits) -> None:
        """Serve from `store`; nothing is read until it is asked for."""
        super().__init__(Workspaces(store, limits.cache_bytes, limits.checkpoint_bytes))
        self._store = store
        self.limits = limits
        self.datasets = Library(store, limits)

    @property
    def store(self) -> SessionStore:
        """Where sessions are kept, and blobs beside them."""
        return self._store

    @property
    def cache_use(self) -> CacheUse:
        """How much of its room the sessions kept at hand take."""
        return self._workspaces.use

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    # --- sessions ------------------------------------------------------------------------------

    def create(self, spec: SetupSpec) -> Snapshot:
        """Make a session, out of another one where `spec` names it.

        Raises InvalidInput, SessionNotFound, DatasetNotFound.
        """
        spec = self.datasets.looked_up(spec)
        before = None if spec.origin is None else self._workspaces.read(spec.origin, forebear)
        session, first = make(spec, before, self.limits)
        self._store.create(session.id, encode_session(session), encode_parts(session), (first,))
        return self.get(session.id)

    def fork(
        self, session_id: str, name: str | None, at: Place | None, if_match: int | None = None
    ) -> Snapshot:
        """Make a session that shares the past of another. Raises NotReached, StaleRevision."""
        branch = self.look(session_id, lambda s, h: fork(s, h, name, at), if_match)
        return self.adopt(*branch, ours=True)

    def family(self, session_id: str) -> tuple[Session, dict[str, Standing]]:
        """Return a session, and where it and all that branched off with it stand, by id.

        Those that were deleted are missing. Raises SessionNotFound.
        """
        session = self._workspaces.read(session_id, lambda s, _: s)
        root = root_of(session)
        found = {}
        for each in {root, session_id, *self._store.relatives(root)}:
            stored = self._store.load(each)
            if stored is not None:
                found[each] = decode_standing(stored)
        return session, found

    def adopt(
        self,
        session: Session,
        checkpoints: tuple[Checkpoint, ...],
        ours: bool = False,
        anew: bool = True,
        kernel: str | None = None,
    ) -> Snapshot:
        """Keep a session that was made elsewhere, under an id of its own, if it is `anew`.

        One that is `ours`, by a store or out of another, may take as long to replay as it did;
        `kernel` goes on with it from where it stands. Raises TooLarge, Diverged, KernelMissing.
        """
        new = replace(session, id=new_id()) if anew else session
        kept, view, checkpoints = adopt(new, checkpoints, ours, kernel)
        self._store.create(kept.id, encode_session(kept), encode_parts(kept), checkpoints)
        return view

    def delete(self, session_id: str, if_match: int | None = None) -> None:
        """Forget a session. Raises SessionNotFound, StaleRevision."""
        self._workspaces.delete(session_id, if_match)

    # --- moves ---------------------------------------------------------------------------------

    def step(
        self,
        session_id: str,
        unit: Unit,
        count: int,
        direction: Direction,
        if_match: int | None = None,
    ) -> Snapshot:
        """Move the cursor by units. Raises AtStart, Diverged, InvalidInput, StaleRevision."""
        return self.stepping(session_id, unit, count, direction, if_match).finish()

    def stepping(
        self,
        session_id: str,
        unit: Unit,
        count: int,
        direction: Direction,
        if_match: int | None = None,
    ) -> LongMove[Stepping]:
        """Plan a move of the cursor by units, to be run in slices. Raises InvalidInput."""
        plan = plan_steps(unit, count, direction, self.limits)
        return LongMove(self._workspaces, session_id, plan, if_match)

    def step_at_hand(
        self,
        session_id: str,
        unit: Unit,
        count: int,
        direction: Direction,
        if_match: int | None = None,
    ) -> Snapshot | None:
        """As `step`, if it takes no waiting and no replay; else None, and nothing has happened.

        For a caller that must not be held up: most steps stay within the pass that is at hand.
        """
        if count > 1:
            return None

        def change(session: Session, history: History) -> tuple[Session, Snapshot] | None:
            self._workspaces.match(session, if_match)
            return step_at_hand(session, history, unit, direction)

        written = self._workspaces.write_at_hand(session_id, change)
        return None if written is None else replace(written[1], session=written[0])

    def seek(self, session_id: str, place: Place, if_match: int | None = None) -> Snapshot:
        """Go to a place reached before. Raises NotReached, InvalidInput, StaleRevision."""
        return self._move(session_id, if_match, lambda s, h: navigation.seek(s, h, place))

    def run_phases(
        self, session_id: str, phases: tuple[Phase, ...], if_match: int | None = None
    ) -> Snapshot:
        """Run whole phases. Raises WrongPhase, Diverged, StaleRevision."""
        return self._move(session_id, if_match, lambda s, h: navigation.run_phases(s, h, phases))

    # --- changes of state ------------------------------------------------------------------------

    def patch(
        self, session_id: str, patch: Patch, if_match: int | None = None, amend: bool = False
    ) -> Snapshot:
        """Change parameters, sample or training; `amend`: in place of the last change.

        Raises InvalidInput, UnknownQuantity, NothingToAmend.
        """
        return self._change(session_id, if_match, lambda s, h: change(s, h, patch, amend))

    def train(
        self, session_id: str, goal: Goal, if_match: int | None = None
    ) -> tuple[Progress, Snapshot]:
        """Train in one go. Raises InvalidInput, Diverged, StaleRevision."""
        move = self.training(session_id, goal, if_match)
        kept = move.finish()
        return move.progress, kept

    def training(self, session_id: str, goal: Goal, if_match: int | None = None) -> TrainingMove:
        """Plan a training, to be run in slices. Raises InvalidInput."""
        if goal.epochs is not None and goal.epochs > self.limits.max_epochs:
            raise InvalidInput.at("/epochs", in_range(1, self.limits.max_epochs, goal.epochs))
        return TrainingMove(self._workspaces, session_id, goal, if_match)

    def undo(self, session_id: str, count: int = 1, if_match: int | None = None) -> Snapshot:
        """Take the last changes of state back. Raises NothingToUndo, StaleRevision."""
        return self._change(session_id, if_match, lambda s, h: undoing.undo(s, h, count))

    def redo(self, session_id: str, count: int = 1, if_match: int | None = None) -> Snapshot:
        """Repeat changes that were taken back. Raises NothingToRedo, StaleRevision."""
        return self._change(session_id, if_match, lambda s, h: undoing.redo(s, h, count))

    def mark(
        self,
        session_id: str,
        change: Callable[[Session, History], tuple[Session, T]],
        if_match: int | None = None,
    ) -> tuple[Session, T]:
        """Change conditions or bookmarks (`marks.py`); return the session and what was made of it.

        Raises what the change does.
        """

        def apply(session: Session, history: History) -> tuple[Session, History, T]:
            changed, result = change(session, history)
            return changed, history, result

        return self._workspaces.write(session_id, if_match, apply)

    # --- how a session is written ----------------------------------------------------------------

    def _move(
        self,
        session_id: str,
        if_match: int | None,
        move: Callable[[Session, History], Session],
    ) -> Snapshot:
        return self._change(session_id, if_match, lambda s, h: (move(s, h), h))

    def _change(
        self,
        session_id: str,
        if_match: int | None,
        change: Callable[[Session, History], tuple[Session, History]],
    ) -> Snapshot:
        def apply(session: Session, history: History) -> tuple[Session, History, Snapshot]:
            changed, branched = change(session, history)
            return changed, branched, snapshot(changed, branched)

        saved, view = self._workspaces.write(session_id, if_match, apply)
        return replace(view, session=saved)
