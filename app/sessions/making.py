"""New sessions, out of what a caller says, and out of another session where that is named.

Pure: it sees what the other one holds, and keeps nothing.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from ..engine.errors import InvalidInput
from ..engine.kernels.kernel import Start
from ..engine.message import say
from .checkpoints import Checkpoint, encode, first_spacing
from .forks import grafted
from .history import History
from .session import Session
from .session_limits import Limits
from .setup import Setup, build_setup
from .specs import SetupSpec
from .succession import Origin, build_successor, carried_conditions, origin_of

_ID_BYTES = 12

Forebear = tuple[Origin, Session]
"""What a new session is made out of: what it may carry over, and the session that has it."""


def forebear(session: Session, history: History) -> Forebear:
    """Take what a new session may carry over from where another one stands."""
    return origin_of(session, history), session


def make(spec: SetupSpec, before: Forebear | None, limits: Limits) -> tuple[Session, Checkpoint]:
    """Return a session at its start, and the checkpoint of that start.

    `before` belongs to the session that `spec` names, None where it names none.
    Raises InvalidInput, TooLarge.
    """
    if before is None:
        if spec.branch is not None:
            raise InvalidInput.at("/branch", say("branch-without-from"))
        setup, parameters = build_setup(spec, limits)
        session = _first(setup)
    else:
        origin, parent = before
        setup, parameters = build_successor(spec, origin, limits)
        conditions = carried_conditions(origin, setup.network)
        session = replace(_first(setup), breakpoints=conditions)
        if spec.branch is not None:
            session = grafted(session, parent, spec.branch)
    state = setup.training.optimizer.fresh_state(len(parameters))
    return session, encode(0, Start(parameters, state))


def new_id() -> str:
    """Draw an id that nobody can guess."""
    return secrets.token_urlsafe(_ID_BYTES)


def _first(setup: Setup) -> Session:
    return Session(new_id(), 0, setup, spacing=first_spacing(setup.network, setup.training))
