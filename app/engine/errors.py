"""The one error tree of the product. Each error has a stable `code` and says what was expected.

    LabError
    ├── InvalidInput        a value that cannot be taken, with the place it came from
    ├── UnknownQuantity     an id that this network does not have
    ├── SessionNotFound
    ├── UnknownMark         a condition or bookmark that the session does not have
    ├── WrongPhase          a move out of order
    ├── AtStart             back from the very start
    ├── NotReached          a place beyond the furthest one reached
    ├── Diverged            on from a pass that is no longer finite
    ├── StaleRevision       a write on a revision that is no longer the newest
    ├── NothingToUndo       no change of state left to take back
    ├── NothingToRedo       no change taken back that could be repeated
    └── StoreBusy           another process keeps the store from being written

The errors know nothing of HTTP; `app.api.errors` turns them into the one problem body.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field; `pointer` is an RFC 6901 JSON pointer into the request."""

    pointer: str
    message: str


class LabError(Exception):
    """Base of everything that a caller can do wrong or run into."""

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, errors: tuple[FieldProblem, ...] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors


class InvalidInput(LabError):
    """A value of the wrong kind, shape or range."""

    code = "invalid_input"
    title = "The request has a value that cannot be used"

    @classmethod
    def at(cls, pointer: str, message: str) -> InvalidInput:
        """One problem at one place."""
        return cls(f"{pointer or '/'}: {message}", (FieldProblem(pointer, message),))

    def under(self, prefix: str) -> InvalidInput:
        """Return the same problem, seen from an outer object: every pointer gets `prefix`."""
        moved = tuple(FieldProblem(prefix + e.pointer, e.message) for e in self.errors)
        return InvalidInput("; ".join(f"{e.pointer}: {e.message}" for e in moved), moved)


class UnknownQuantity(LabError):
    """An id that is malformed or outside the network's shape."""

    code = "unknown_quantity"
    title = "This network has no such quantity"


class SessionNotFound(LabError):
    """No session of that id is stored."""

    code = "session_not_found"
    title = "No such session"


class UnknownMark(LabError):
    """No condition or bookmark of that id is kept with the session."""

    code = "unknown_mark"
    title = "The session has no such condition or bookmark"


class WrongPhase(LabError):
    """A whole-phase move that something else must come before."""

    code = "wrong_phase"
    title = "Something else comes first"


class AtStart(LabError):
    """Back from pass 0, step 0."""

    code = "at_start"
    title = "This is the very start"


class NotReached(LabError):
    """A seek beyond the furthest place reached."""

    code = "not_reached"
    title = "That place has not been reached yet"


class Diverged(LabError):
    """The pass holds a number that is no longer finite; it cannot go on."""

    code = "diverged"
    title = "The numbers are no longer finite"


class StaleRevision(LabError):
    """The caller's revision is not the newest."""

    code = "stale_revision"
    title = "The session has changed since"


class NothingToUndo(LabError):
    """No change of state is left to take back."""

    code = "nothing_to_undo"
    title = "There is nothing to take back"


class NothingToRedo(LabError):
    """No change has been taken back, or something else was changed since."""

    code = "nothing_to_redo"
    title = "There is nothing to repeat"


class StoreBusy(LabError):
    """Another writer kept the store locked for longer than a write waits."""

    code = "store_busy"
    title = "The store is busy"
