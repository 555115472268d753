"""Taking in a session that was made elsewhere: by a file, a link, or out of another one.

Pure: it sees that the session can be looked at before anybody keeps it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..engine.errors import TooLarge
from ..engine.message import amount, say
from .checkpoints import Checkpoint
from .course import Course
from .history import History
from .looks import Snapshot, snapshot
from .session import Session

MOST_REPLAYED = 100_000
"""Passes between one checkpoint and the next, or the furthest place: seconds of replay."""
MOST_WORK = 2_500_000_000
"""Those passes times the network's parameters."""


def adopt(
    session: Session, checkpoints: tuple[Checkpoint, ...], ours: bool = False
) -> tuple[Session, Snapshot]:
    """Return the session, at revision 0, and what its view shows.

    One that is not `ours` may name any number of passes; their replay is held against a budget.
    Raises TooLarge where reaching its passes would take too long, Diverged where its cursor lies
    beyond a pass that has no end.
    """
    session = replace(session, revision=0)
    if not ours:
        _check_work(session, checkpoints)
    kept = {each.number: each for each in checkpoints}

    def find(number: int) -> Checkpoint | None:
        at = max((n for n in kept if n <= number), default=None)
        return None if at is None else kept[at]

    history = History(Course(session.setup, session.edits), find, session.spacing)
    return session, snapshot(session, history)


def _check_work(session: Session, checkpoints: tuple[Checkpoint, ...]) -> None:
    numbers = [*(each.number for each in checkpoints), session.furthest.number]
    longest = max(above - below for below, above in pairwise(sorted(numbers)))
    most = min(MOST_REPLAYED, MOST_WORK // session.setup.network.parameter_count)
    if longest > most:
        raise TooLarge(say("replay-too-long", most=amount(most), given=amount(longest)))
