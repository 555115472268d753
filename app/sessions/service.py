"""The use cases: what a caller may do with sessions. Knows stores and histories, no HTTP."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock, RLock
from time import perf_counter
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import Diverged, InvalidInput, NotReached, SessionNotFound, StaleRevision
from ..engine.explain import Explained, explain
from ..engine.gradcheck import GradientCheck, gradient_check
from ..engine.network import Batch, Network, Training, frozen
from ..engine.optimizers import OPTIMIZERS
from ..engine.program import Phase, Unit
from ..engine.trace import Trace
from . import navigation
from .checkpoints import CheckpointChanges, encode
from .course import Course, Start
from .documents import decode_session, decode_setup, encode_session, encode_setup
from .edits import Patch, apply_patch
from .history import History
from .limits import Limits
from .overview import CurvePoint, Series, cost_curve, series
from .session import Place, Session, Stop
from .setup import (
    Setup,
    build_network,
    build_setup,
    build_training,
    check_sample,
    first_parameters,
)
from .specs import NetworkSpec, SetupSpec, TrainingSpec
from .stops import stops_in
from .store import SessionStore, StoredSession
from .training import EpochCost, Goal, Progress, train

MOST_EXPLANATIONS = 500
"""Steps that one call explains at most (API.md)."""
_ID_BYTES = 12

T = TypeVar("T")


@dataclass(frozen=True)
class Snapshot:
    """A session with the pass that its cursor is in: everything that a view of it needs.

    `parameters` are set at a pass's end when an edit changes what the next pass starts from.
    """

    session: Session
    course: Course
    trace: Trace
    parameters: NDArray[np.float64] | None = None


@dataclass(frozen=True)
class PassView:
    """A pass, and where in it the session's conditions hold."""

    number: int
    epoch: int
    trace: Trace
    stops: list[Stop]


class _Workspace:
    """What this process has at hand of one session. Whoever uses it holds its lock."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.session: Session | None = None
        self.history: History | None = None


class LabService:
    """Sessions in a store, with the recently used ones decoded at hand."""

    def __init__(self, store: SessionStore, limits: Limits) -> None:
        """Serve from `store`; nothing is read until it is asked for."""
        self._store = store
        self.limits = limits
        self._workspaces: OrderedDict[str, _Workspace] = OrderedDict()
        self._lock = Lock()

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    # --- sessions ------------------------------------------------------------------------------

    def create(self, spec: SetupSpec) -> Snapshot:
        """Make a session. Raises InvalidInput."""
        setup, parameters = build_setup(spec, self.limits)
        session = Session(secrets.token_urlsafe(_ID_BYTES), 0, setup)
        state = setup.training.optimizer.fresh_state(len(parameters))
        first = encode(0, Start(parameters, state))
        self._store.create(session.id, encode_setup(setup), encode_session(session), first)
        return self.get(session.id)

    def get(self, session_id: str) -> Snapshot:
        """Return a session at its cursor. Raises SessionNotFound."""
        return self._read(session_id, _snapshot)

    def delete(self, session_id: str) -> None:
        """Forget a session. Raises SessionNotFound."""
        if not self._store.delete(session_id):
            raise _not_found(session_id)
        with self._lock:
            self._workspaces.pop(session_id, None)

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

        def move(session: Session, history: History) -> Session:
            units = history.course.program(session.cursor.number).units
            if unit not in units:
                raise InvalidInput.at(
                    "/unit", f"expected one of {', '.join(units)} in a pass this long; got '{unit}'"
                )
            return navigation.step(session, history, unit, count, direction)

        return self._move(session_id, if_match, move)

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
        workspace = self._workspace(session_id)
        if not workspace.lock.acquire(blocking=False):
            return None
        try:
            session, history = workspace.session, workspace.history
            if session is None or history is None or not history.at_hand(session, direction):
                return None
            return self.step(session_id, unit, count, direction, if_match)
        finally:
            workspace.lock.release()

    def seek(self, session_id: str, place: Place, if_match: int | None = None) -> Snapshot:
        """Go to a place reached before. Raises NotReached, InvalidInput, StaleRevision."""
        return self._move(session_id, if_match, lambda s, h: navigation.seek(s, h, place))

    def run_phases(
        self, session_id: str, phases: tuple[Phase, ...], if_match: int | None = None
    ) -> Snapshot:
        """Run whole phases. Raises WrongPhase, Diverged, StaleRevision."""
        return self._move(session_id, if_match, lambda s, h: navigation.run_phases(s, h, phases))

    def patch(self, session_id: str, patch: Patch, if_match: int | None = None) -> Snapshot:
        """Change parameters, sample or training. Raises InvalidInput, UnknownQuantity."""
        return self._write(session_id, if_match, lambda s, h: apply_patch(s, h, patch))

    def train(
        self, session_id: str, goal: Goal, if_match: int | None = None
    ) -> tuple[Progress, Snapshot]:
        """Train for whole epochs. Raises InvalidInput, Diverged, StaleRevision."""
        self._check_epochs(goal)
        outcome: list[Progress] = []

        def move(session: Session, history: History) -> Session:
            navigation.refuse_at_breakdown(session, history)
            for progress in train(session, history, goal):
                outcome[:] = [progress]
            return outcome[0].session

        snapshot = self._move(session_id, if_match, move)
        return outcome[0], snapshot

    def mark(
        self,
        session_id: str,
        change: Callable[[Session, History], Session],
        if_match: int | None = None,
    ) -> Session:
        """Change a session's conditions or bookmarks (`marks.py`). Raises what the change does."""
        return self._move(session_id, if_match, change).session

    def train_some(
        self, session_id: str, goal: Goal, seconds: float, if_match: int | None
    ) -> tuple[Progress, Snapshot]:
        """Train towards a goal for about so long: whole epochs, at least one. Then keep it."""
        self._check_epochs(goal)
        outcome: list[Progress] = []
        costs: list[EpochCost] = []

        def move(session: Session, history: History) -> Session:
            navigation.refuse_at_breakdown(session, history)
            costs.clear()
            until = perf_counter() + seconds
            for progress in train(session, history, goal):
                outcome[:] = [progress]
                if progress.latest is not None:
                    costs.append(progress.latest)
                if perf_counter() > until:
                    break
            return outcome[0].session

        snapshot = self._move(session_id, if_match, move)
        return replace(outcome[0], history=tuple(costs)), snapshot

    def _check_epochs(self, goal: Goal) -> None:
        if goal.epochs > self.limits.max_epochs:
            raise InvalidInput.at(
                "/epochs", f"expected 1 to {self.limits.max_epochs}, got {goal.epochs}"
            )

    # --- looking -------------------------------------------------------------------------------

    def trace(self, session_id: str, number: int | None) -> PassView:
        """Return a pass, unmasked. Raises NotReached, Diverged."""

        def look(session: Session, history: History) -> PassView:
            at = _reached(session, number)
            trace = history.trace(at, session.shown)
            stops = stops_in(session, history, at, trace)
            return PassView(at, history.course.era(at).epoch(at), trace, stops)

        return self._read(session_id, look)

    def explain(self, session_id: str, text: str) -> Explained:
        """Explain one id at the cursor. Raises UnknownQuantity."""

        def look(session: Session, history: History) -> Explained:
            trace = history.trace(session.cursor.number, session.shown)
            q = trace.quantity(text)
            return explain(trace, q, session.cursor.step)

        return self._read(session_id, look)

    def explain_range(
        self, session_id: str, first: int, end: int, number: int | None
    ) -> list[Explained]:
        """Explain the ops [first, end) of a pass, unmasked. Raises InvalidInput, NotReached."""

        def look(session: Session, history: History) -> list[Explained]:
            trace = history.trace(_reached(session, number), session.shown)
            steps = trace.program.steps
            if not 0 <= first <= end <= steps:
                raise InvalidInput.at(
                    "/from", f"expected 0 ≤ from ≤ to ≤ {steps}, got from {first} to {end}"
                )
            if end - first > MOST_EXPLANATIONS:
                raise InvalidInput.at(
                    "/to", f"expected at most {MOST_EXPLANATIONS} steps, got {end - first}"
                )
            return [explain(trace, trace.program.op(i)) for i in range(first, end)]

        return self._read(session_id, look)

    def cost_curve(self, session_id: str, most: int) -> tuple[Session, list[CurvePoint]]:
        """Sample the cost along the passes reached."""
        return self._read(session_id, lambda s, h: (s, cost_curve(s, h, most)))

    def series(self, session_id: str, ids: list[str], passes: int) -> tuple[int, list[Series]]:
        """Return values of ids over the passes up to the cursor. Raises InvalidInput."""
        return self._read(session_id, lambda s, h: series(s, h, ids, passes))

    def gradient_check(self, session_id: str) -> tuple[Trace, GradientCheck]:
        """Check the gradients of the cursor's pass. Raises Diverged when it is not finite."""

        def look(session: Session, history: History) -> Trace:
            trace = history.trace(session.cursor.number, session.shown)
            if trace.breakdown is not None:
                raise Diverged(f"there are no gradients to check: {trace.breakdown.reason}")
            return trace

        trace = self._read(session_id, look)
        return trace, gradient_check(trace)

    def single_pass(
        self, spec: NetworkSpec, x: list[float], y: list[float], training: TrainingSpec | None
    ) -> Trace:
        """Compute one stateless pass. Raises InvalidInput, Diverged."""
        network, parameters = _stateless_network(spec, self.limits)
        learning: Training | None = None
        if training is not None:
            try:
                learning = build_training(training)
            except InvalidInput as error:
                raise error.under("/training") from None
        xs, ys = np.array([x], dtype=np.float64), np.array([y], dtype=np.float64)
        check_sample(network, xs, ys)
        optimizer = OPTIMIZERS["sgd"] if learning is None else learning.optimizer
        state = None if learning is None else optimizer.fresh_state(len(parameters))
        batch = Batch(frozen(xs), frozen(ys), (0,), 0)
        trace = Trace.compute(network, learning, batch, parameters, state)
        if trace.breakdown is not None:
            raise Diverged(f"{trace.breakdown.quantity}: {trace.breakdown.reason}")
        return trace

    # --- how a session is read and written -------------------------------------------------------

    def _move(
        self,
        session_id: str,
        if_match: int | None,
        move: Callable[[Session, History], Session],
    ) -> Snapshot:
        return self._write(session_id, if_match, lambda s, h: (move(s, h), h))

    def _write(
        self,
        session_id: str,
        if_match: int | None,
        change: Callable[[Session, History], tuple[Session, History]],
    ) -> Snapshot:
        """Apply a change to the newest revision, again if another writer was faster."""
        workspace = self._workspace(session_id)
        with workspace.lock:
            while True:
                session, history = self._current(session_id, workspace)
                if if_match is not None and if_match != session.revision:
                    raise StaleRevision(
                        f"expected revision {session.revision} in If-Match, got {if_match}"
                    )
                changed, new_history = change(session, history)
                trace, parameters = _look(changed, new_history)
                saved = self._save(session, changed, new_history)
                if saved is not None:
                    workspace.session, workspace.history = saved, new_history
                    return Snapshot(saved, new_history.course, trace, parameters)
                workspace.session = workspace.history = None

    def _save(self, before: Session, after: Session, history: History) -> Session | None:
        after = replace(after, revision=before.revision + 1, spacing=history.spacing)
        changes = CheckpointChanges(
            added=tuple(history.pending.values()),
            drop_after=_first_changed(before, after),
            keep_every=None if after.spacing == before.spacing else after.spacing,
        )
        if not self._store.save(after.id, before.revision, encode_session(after), changes):
            return None
        history.settle()
        return after

    def _read(self, session_id: str, look: Callable[[Session, History], T]) -> T:
        workspace = self._workspace(session_id)
        with workspace.lock:
            return look(*self._current(session_id, workspace))

    def _current(self, session_id: str, workspace: _Workspace) -> tuple[Session, History]:
        """Return the newest revision, decoded; what is at hand is used while it still holds."""
        stored = self._store.load(session_id)
        if stored is None:
            raise _not_found(session_id)
        held, history = workspace.session, workspace.history
        if held is not None and history is not None and held.revision == stored.revision:
            return held, history
        session = self._decode(session_id, stored, None if held is None else held.setup)
        if history is None or held is None or held.edits != session.edits:
            course = Course(session.setup, session.edits)
            history = History(
                course, lambda n: self._store.checkpoint(session_id, n), session.spacing
            )
        history.spacing = session.spacing
        workspace.session, workspace.history = session, history
        return session, history

    def _decode(self, session_id: str, stored: StoredSession, setup: Setup | None) -> Session:
        if setup is None:
            data = self._store.setup(session_id)
            if data is None:
                raise _not_found(session_id)
            setup = decode_setup(data)
        return decode_session(session_id, stored, setup)

    def _workspace(self, session_id: str) -> _Workspace:
        with self._lock:
            workspace = self._workspaces.setdefault(session_id, _Workspace())
            self._workspaces.move_to_end(session_id)
            if len(self._workspaces) > self.limits.session_cache:
                self._workspaces.popitem(last=False)
            return workspace


def _snapshot(session: Session, history: History) -> Snapshot:
    trace, parameters = _look(session, history)
    return Snapshot(session, history.course, trace, parameters)


def _look(session: Session, history: History) -> tuple[Trace, NDArray[np.float64] | None]:
    """Return the cursor's trace, and at a pass's end the parameters if an edit replaces them."""
    number, step = session.cursor
    trace = history.trace(number, session.shown)
    edit = history.course.edit(number + 1)
    if edit is None or not edit.parameters or step < trace.program.steps:
        return trace, None
    arriving = history.arriving(number + 1)
    return trace, history.course.begin(number + 1, arriving).parameters


def _reached(session: Session, number: int | None) -> int:
    """Take the cursor's pass, or one up to the pass after the furthest, for those who prefetch."""
    if number is None:
        return session.cursor.number
    if number > session.furthest.number + 1:
        raise NotReached(
            f"pass {number} lies beyond pass {session.furthest.number}, the furthest reached so far"
        )
    return number


def _first_changed(before: Session, after: Session) -> int | None:
    """Last pass whose checkpoint still holds after an edit, None when nothing was edited."""
    if before.edits == after.edits:
        return None
    changed = [e for e in before.edits if e not in after.edits]
    changed += [e for e in after.edits if e not in before.edits]
    return min(e.number for e in changed)


def _stateless_network(spec: NetworkSpec, limits: Limits) -> tuple[Network, NDArray[np.float64]]:
    try:
        network = build_network(spec, limits)
        return network, first_parameters(network, spec, spec.seed or 0)
    except InvalidInput as error:
        raise error.under("/network") from None


def _not_found(session_id: str) -> SessionNotFound:
    return SessionNotFound(f"there is no session '{session_id[:64]}'; POST /sessions makes one")
