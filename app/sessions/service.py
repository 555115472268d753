"""The use cases: what a caller may do with sessions. Knows stores and histories, no HTTP."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from ..engine.errors import InvalidInput
from ..engine.explain import Explained
from ..engine.gradcheck import GradientCheck, gradient_check
from ..engine.kernels.kernel import Start
from ..engine.message import in_range, say
from ..engine.program import Phase, Unit
from ..engine.trace import Trace
from . import looks, navigation, undoing
from .adoption import adopt
from .budget import hold_passes
from .changes import change
from .checkpoints import Checkpoint, encode, first_spacing
from .documents import decode_standing, encode_parts, encode_session
from .edits import Patch
from .forks import fork, grafted, root_of
from .history import History
from .library import Library
from .long_moves import LongMove
from .looks import Look, PassView, Snapshot
from .navigation import Stepping
from .overview import CurvePoint, Series, Window, cost_curve, series
from .session import Place, Session, Standing
from .session_limits import Limits
from .setup import Setup, build_setup
from .single import single_pass
from .specs import Matrix, NetworkSpec, SetupSpec, TrainingSpec, Vector
from .store import SessionStore
from .succession import build_successor, carried_conditions, origin_of
from .training import Goal, Progress
from .training_moves import TrainingMove
from .workspaces import CacheUse, Workspaces

_ID_BYTES = 12
_PLAINLY = Look()

T = TypeVar("T")


class LabService:
    """Sessions in a store, with the recently used ones decoded at hand."""

    def __init__(self, store: SessionStore, limits: Limits) -> None:
        """Serve from `store`; nothing is read until it is asked for."""
        self._store = store
        self._workspaces = Workspaces(store, limits.cache_bytes, limits.checkpoint_bytes)
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
        if spec.origin is None:
            if spec.branch is not None:
                raise InvalidInput.at("/branch", say("branch-without-from"))
            setup, parameters = build_setup(spec, self.limits)
            session = _new_session(setup)
        else:
            origin, parent = self._workspaces.read(spec.origin, lambda s, h: (origin_of(s, h), s))
            setup, parameters = build_successor(spec, origin, self.limits)
            conditions = carried_conditions(origin, setup.network)
            session = replace(_new_session(setup), breakpoints=conditions)
            if spec.branch is not None:
                session = grafted(session, parent, spec.branch)
        state = setup.training.optimizer.fresh_state(len(parameters))
        first = encode(0, Start(parameters, state))
        self._store.create(session.id, encode_session(session), encode_parts(session), (first,))
        return self.get(session.id)

    def get(self, session_id: str) -> Snapshot:
        """Return a session at its cursor. Raises SessionNotFound."""
        return self._workspaces.read(session_id, looks.snapshot)

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
        new = replace(session, id=secrets.token_urlsafe(_ID_BYTES)) if anew else session
        kept, view, checkpoints = adopt(new, checkpoints, ours, kernel)
        self._store.create(kept.id, encode_session(kept), encode_parts(kept), checkpoints)
        return view

    def look(
        self,
        session_id: str,
        look: Callable[[Session, History], T],
        if_match: int | None = None,
    ) -> T:
        """Look at a session and its passes. Raises StaleRevision, and what `look` does."""

        def matched(session: Session, history: History) -> T:
            self._workspaces.match(session, if_match)
            return look(session, history)

        return self._workspaces.read(session_id, matched)

    def delete(self, session_id: str, if_match: int | None = None) -> None:
        """Forget a session. Raises SessionNotFound, StaleRevision."""
        self._workspaces.delete(session_id, if_match)

    # --- moves ---------------------------------------------------------------------------------

    def step(
        self,
        session_id: str,
        unit: Unit,
        count: int,
        direction: navigation.Direction,
        if_match: int | None = None,
    ) -> Snapshot:
        """Move the cursor by units. Raises AtStart, Diverged, InvalidInput, StaleRevision."""
        return self.stepping(session_id, unit, count, direction, if_match).finish()

    def stepping(
        self,
        session_id: str,
        unit: Unit,
        count: int,
        direction: navigation.Direction,
        if_match: int | None = None,
    ) -> LongMove[Stepping]:
        """Plan a move of the cursor by units, to be run in slices. Raises InvalidInput."""
        if unit == "epoch" and count > self.limits.max_epochs:
            raise InvalidInput.at("/count", in_range(1, self.limits.max_epochs, count))

        def plan(session: Session, history: History, done: Stepping | None) -> Iterator[Stepping]:
            navigation.check_unit(session, history, unit)
            era = history.course.era(session.cursor.number)
            passes = {"pass": count, "epoch": count * era.passes_per_epoch}.get(unit, 1)
            samples = min(era.training.batch_size, era.count)
            hold_passes(session.setup.network, samples, passes if direction == "forward" else 0)
            before = 0 if done is None else done.done
            for leg in navigation.steps(session, history, unit, count - before, direction):
                yield replace(leg, done=before + leg.done)

        return LongMove(self._workspaces, session_id, plan, if_match)

    def step_at_hand(
        self,
        session_id: str,
        unit: Unit,
        count: int,
        direction: navigation.Direction,
        if_match: int | None = None,
    ) -> Snapshot | None:
        """As `step`, if it takes no waiting and no replay; else None, and nothing has happened.

        For a caller that must not be held up: most steps stay within the pass that is at hand.
        """
        if unit in ("pass", "epoch") or count > 1:
            return None

        def change(session: Session, history: History) -> tuple[Session, Snapshot] | None:
            self._workspaces.match(session, if_match)
            if not history.at_hand(session, direction):
                return None
            navigation.check_unit(session, history, unit)
            moved = navigation.step(session, history, unit, 1, direction)
            return moved, looks.snapshot(moved, history)

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

    # --- looking -------------------------------------------------------------------------------

    def trace(self, session_id: str, look: Look) -> PassView:
        """Return a pass, unmasked. Raises NotReached, InvalidInput, Diverged."""
        return self._workspaces.read(session_id, lambda s, h: looks.seen(s, h, look))

    def sight(self, session_id: str, look: Look = _PLAINLY) -> tuple[Session, Trace]:
        """Return the cursor's pass, to be looked into. Raises InvalidInput, Diverged."""
        return self._workspaces.read(session_id, lambda s, h: looks.sight(s, h, look))

    def explain(
        self, session_id: str, text: str, look: Look = _PLAINLY
    ) -> tuple[Session, Explained]:
        """Explain one id at the cursor. Raises UnknownQuantity, InvalidInput."""
        return self._workspaces.read(
            session_id, lambda s, h: (s, looks.explained(s, h, text, look))
        )

    def explain_range(
        self, session_id: str, first: int, end: int, look: Look
    ) -> tuple[Session, list[Explained]]:
        """Explain the ops [first, end) of a pass, unmasked. Raises InvalidInput, NotReached."""
        return self._workspaces.read(
            session_id, lambda s, h: (s, looks.explained_range(s, h, first, end, look))
        )

    def cost_curve(self, session_id: str, most: int) -> tuple[Session, list[CurvePoint]]:
        """Sample the cost along the passes reached."""
        return self._workspaces.read(session_id, lambda s, h: (s, cost_curve(s, h, most)))

    def series(
        self, session_id: str, ids: list[str], window: Window
    ) -> tuple[Session, tuple[int, list[Series]]]:
        """Return values of ids over passes up to the cursor. Raises InvalidInput."""
        return self._workspaces.read(session_id, lambda s, h: (s, series(s, h, ids, window)))

    def gradient_check(self, session_id: str) -> tuple[Session, Trace, GradientCheck]:
        """Check the gradients of the cursor's pass. Raises Diverged when it is not finite."""
        session, trace = self._workspaces.read(session_id, lambda s, h: (s, looks.checkable(s, h)))
        return session, trace, gradient_check(trace)

    def single_pass(
        self,
        spec: NetworkSpec,
        x: Vector | Matrix,
        y: Vector | Matrix,
        training: TrainingSpec | None,
        updates: int | None = None,
    ) -> Trace:
        """Compute a stateless pass, or several. Raises InvalidInput, TooLarge, Diverged."""
        return single_pass(spec, (x, y), training, 1 if updates is None else updates, self.limits)

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
            return changed, branched, looks.snapshot(changed, branched)

        saved, view = self._workspaces.write(session_id, if_match, apply)
        return replace(view, session=saved)


def _new_session(setup: Setup) -> Session:
    spacing = first_spacing(setup.network, setup.training)
    return Session(secrets.token_urlsafe(_ID_BYTES), 0, setup, spacing=spacing)
