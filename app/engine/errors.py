"""The one error tree of the product. Each error has a stable `code` and says what was expected.

    LabError
    ├── InvalidInput        a value that cannot be taken, with the place it came from
    │   └── TooManySamples      a file with more samples than are taken
    ├── UnknownQuantity     an id that this network does not have
    ├── SessionNotFound
    ├── DatasetNotFound
    ├── UnknownMark         a condition or bookmark that the session does not have
    ├── WrongPhase          a move out of order
    ├── AtStart             back from the very start
    ├── NotReached          a place beyond the furthest one reached
    ├── Diverged            on from a pass that is no longer finite
    ├── KernelMissing       a session's arithmetic is not installed here
    ├── StaleRevision       a write on a revision that is no longer the newest
    ├── NothingToUndo       no change of state left to take back
    ├── NothingToRedo       no change taken back that could be repeated
    ├── NothingToAmend      no edit of the same numbers, at this place, to go on with
    ├── LinkNotFound        a link that was never made, or was not opened for too long
    ├── NotComparable       two sessions whose layers have other sizes
    ├── UnknownFormat       a format that nothing is exported to
    ├── UnsupportedMediaType  bytes of a kind that nothing reads
    ├── TooLarge            work or a file that is over its budget
    ├── ExtraMissing        a package that this server was installed without
    ├── Busy                more is waiting to be done than can be done soon
    └── StoreFailure        the store cannot do what it is asked for; the session is as it was
        ├── StoreBusy           another writer keeps it from being written
        ├── StoreFull           no room is left for what is to be written
        ├── StoreReadOnly       it may be read, but not written
        ├── StoreMissing        it is no longer where it was
        ├── StoreUnavailable    it does not answer
        └── StoreDamaged        what it gives is not what was written

What they say they say as messages; the title of an error is the message `problem-<code>`. They
know nothing of HTTP; `app.api.errors` turns them into the one problem body.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from .message import Message, Paragraph, Text, say

MOST_IN_DETAIL = 5
"""Fields that the detail of one error tells of; `errors` lists them all."""


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field; `pointer` is an RFC 6901 JSON pointer into the request."""

    pointer: str
    message: Message


def _told(problem: FieldProblem) -> Message:
    """Say where a problem is, unless it is the whole of what came that is wrong."""
    if not problem.pointer:
        return say("request-problem", message=problem.message)
    return say("field-problem", pointer=problem.pointer, message=problem.message)


class LabError(Exception):
    """Base of everything that a caller can do wrong or run into."""

    code: ClassVar[str] = "error"

    def __init__(self, detail: Text) -> None:
        super().__init__(detail)
        self.detail: Text = detail
        self.errors: tuple[FieldProblem, ...] = ()
        self.more = 0
        self.first: int | None = None
        """Of a file that is too long: how many of its first samples would be taken."""


class InvalidInput(LabError):
    """A value of the wrong kind, shape or range."""

    code = "invalid_input"

    def __init__(self, *errors: FieldProblem, more: int = 0) -> None:
        """Tell of these fields, and that so many `more` are wrong."""
        told = errors[:MOST_IN_DETAIL]
        lines = [_told(e) for e in told]
        others = len(errors) - len(told) + more
        if others:
            lines.append(say("more-fields", count=others))
        super().__init__(Paragraph(tuple(lines)))
        self.errors = errors
        self.more = more

    def __reduce__(self) -> tuple[object, ...]:
        """Let it cross to another process, which an exception of several arguments else cannot."""
        return partial(type(self), more=self.more), self.errors

    @classmethod
    def at(cls, pointer: str, message: Message) -> InvalidInput:
        """One problem at one place."""
        return cls(FieldProblem(pointer, message))

    def under(self, prefix: str) -> InvalidInput:
        """Return the same problem, seen from an outer object: every pointer gets `prefix`."""
        under = (FieldProblem(prefix + e.pointer, e.message) for e in self.errors)
        return InvalidInput(*under, more=self.more)


class TooManySamples(InvalidInput):
    """A file of more samples than are taken; the `first` of them would be."""

    def __init__(self, pointer: str, given: int, first: int, more: bool = False) -> None:
        """Tell that `given` samples came, or `more`, and that the `first` ones would be taken."""
        name = "samples-beyond-count" if more else "samples-too-many"
        super().__init__(FieldProblem(pointer, say(name, first=first, given=given)))
        self.first = first
        self._told = (pointer, given, first, more)

    def __reduce__(self) -> tuple[object, ...]:
        """Let it cross to another process."""
        return type(self), self._told


class UnknownQuantity(LabError):
    """An id that is malformed or outside the network's shape."""

    code = "unknown_quantity"


class SessionNotFound(LabError):
    """No session of that id is stored."""

    code = "session_not_found"


class DatasetNotFound(LabError):
    """No data set of that id is kept."""

    code = "dataset_not_found"


class UnknownMark(LabError):
    """No condition or bookmark of that id is kept with the session."""

    code = "unknown_mark"


class WrongPhase(LabError):
    """A whole-phase move that something else must come before."""

    code = "wrong_phase"


class AtStart(LabError):
    """Back from pass 0, step 0."""

    code = "at_start"


class NotReached(LabError):
    """A seek beyond the furthest place reached."""

    code = "not_reached"


class Diverged(LabError):
    """The pass holds a number that is no longer finite; it cannot go on."""

    code = "diverged"


class StaleRevision(LabError):
    """The caller's revision is not the newest."""

    code = "stale_revision"


class KernelMissing(LabError):
    """The session computes by a kernel that is not installed here."""

    code = "kernel_missing"


class NothingToUndo(LabError):
    """No change of state is left to take back."""

    code = "nothing_to_undo"


class NothingToRedo(LabError):
    """No change has been taken back, or something else was changed since."""

    code = "nothing_to_redo"


class NothingToAmend(LabError):
    """The last change is no edit of these numbers at this place."""

    code = "nothing_to_amend"


class LinkNotFound(LabError):
    """No link of that id is kept."""

    code = "link_not_found"


class NotComparable(LabError):
    """The layers of the two sessions have other sizes."""

    code = "not_comparable"


class UnknownFormat(LabError):
    """There is no export of that name."""

    code = "unknown_format"


class UnsupportedMediaType(LabError):
    """Nothing here reads a body of that media type."""

    code = "unsupported_media_type"


class TooLarge(LabError):
    """What was asked for is over its budget; says how much was asked and how much is allowed."""

    code = "too_large"


class ExtraMissing(LabError):
    """What was asked for needs a package that the server was installed without."""

    code = "extra_missing"


class StoreFailure(LabError):
    """Something is the matter with where sessions are kept; nothing that was kept is changed."""


class StoreBusy(StoreFailure):
    """Another writer kept the store locked for longer than a write waits."""

    code = "store_busy"


class StoreFull(StoreFailure):
    """Neither the disk nor the quota has room for what is to be written; deleting still works."""

    code = "store_full"


class StoreReadOnly(StoreFailure):
    """The store may be read, but not written."""

    code = "store_read_only"


class StoreMissing(StoreFailure):
    """The store's file has been moved or deleted while it was in use."""

    code = "store_missing"


class StoreUnavailable(StoreFailure):
    """The store does not answer, or reading and writing it fail."""

    code = "store_unavailable"


class StoreDamaged(StoreFailure):
    """What the store gives is not what was written to it, so that it is not shown."""

    code = "store_damaged"


class Busy(LabError):
    """So much is waiting to be done that this could not be done soon; nothing of it was begun."""

    code = "busy"
