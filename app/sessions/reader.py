"""What may be asked of sessions: nothing of them changes by it. Knows histories, no HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..engine.explain import Explained
from ..engine.gradcheck import GradientCheck, gradient_check
from ..engine.trace import Trace
from . import looks
from .history import History
from .looks import Look, PassView, Snapshot
from .overview import CurvePoint, Series, Window, cost_curve, series
from .session import Session
from .workspaces import Workspaces

_PLAINLY = Look()

T = TypeVar("T")


class Reader:
    """Sessions to be looked at, by their ids."""

    def __init__(self, workspaces: Workspaces) -> None:
        """Read sessions where they are worked on."""
        self._workspaces = workspaces

    def get(self, session_id: str) -> Snapshot:
        """Return a session at its cursor. Raises SessionNotFound."""
        return self._workspaces.read(session_id, looks.snapshot)

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
