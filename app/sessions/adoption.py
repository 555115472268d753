"""Taking in a session that was made elsewhere: by a file, a link, or out of another one.

Pure: it sees that the session can be looked at before anybody keeps it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..engine.errors import TooLarge
from ..engine.message import amount, say
from .changes import change
from .checkpoints import Checkpoint
from .course import Course
from .edits import Patch
from .history import History
from .looks import Snapshot, snapshot
from .session import Session

MOST_REPLAYED = 100_000
"""Passes between one checkpoint and the next, or the furthest place: seconds of replay."""
MOST_WORK = 2_500_000_000
"""Those passes times the network's parameters."""


Checkpoints = tuple[Checkpoint, ...]


def adopt(
    session: Session, checkpoints: Checkpoints, ours: bool = False, kernel: str | None = None
) -> tuple[Session, Snapshot, Checkpoints]:
    """Return the session, at revision 0, what its view shows, and its checkpoints.

    One that is not `ours` may name any number of passes; their replay is held against a budget.
    `kernel` takes over from where it stands, which can be taken back as any change.
    Raises TooLarge where reaching its passes would take too long, Diverged where its cursor lies
    beyond a pass that has no end, KernelMissing, InvalidInput for an unknown kernel.
    """
    session = replace(session, revision=0)
    if not ours:
        _check_work(session, checkpoints)
    kept = {each.number: each for each in checkpoints}

    def find(number: int) -> Checkpoint | None:
        at = max((n for n in kept if n <= number), default=None)
        return None if at is None else kept[at]

    history = History(Course(session.setup, session.edits), find, session.spacing)
    if kernel is not None:
        session, history = _taken_over(session, history, kernel)
        checkpoints = history.checkpoints(session.furthest.number)
    return session, snapshot(session, history), checkpoints


def _taken_over(session: Session, history: History, kernel: str) -> tuple[Session, History]:
    """Go on by a kernel; nothing is changed, and nothing to be taken back, where it is its own."""
    changed, branched = change(session, history, Patch(kernel=kernel))
    return (session, history) if changed.edits == session.edits else (changed, branched)


def _check_work(session: Session, checkpoints: tuple[Checkpoint, ...]) -> None:
    numbers = [*(each.number for each in checkpoints), session.furthest.number]
    longest = max(above - below for below, above in pairwise(sorted(numbers)))
    most = min(MOST_REPLAYED, MOST_WORK // session.setup.network.parameter_count)
    if longest > most:
        raise TooLarge(say("replay-too-long", most=amount(most), given=amount(longest)))
