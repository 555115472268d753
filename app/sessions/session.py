"""The one session type: immutable; every move or edit returns a new one.

A session is its setup, the edits made on the way, and a cursor. Setup, seed and edits determine
every number, so nothing else of the past has to be kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, get_args

from ..engine.conditions import Condition
from ..engine.network import Training
from .sample_table import SampleTable
from .setup import Setup


class Place(NamedTuple):
    """A place in the history: `step` ops of pass `number` are done. Ordered by time."""

    number: int
    step: int


START = Place(0, 0)


@dataclass(frozen=True)
class Edit:
    """What was changed at the start of pass `number`.

    `parameters` maps ids of weights and biases to the values that the pass starts from;
    `table` are the samples from this pass on, where there are others than before; `samples` maps
    indices of them to (x, y), from this pass on, too; `choice` is the sample that this pass alone
    learns from instead of its turn; `training` holds from this pass on.
    """

    number: int
    parameters: Mapping[str, float] = field(default_factory=dict)
    samples: Mapping[int, tuple[tuple[float, ...], tuple[float, ...]]] = field(default_factory=dict)
    choice: int | None = None
    training: Training | None = None
    table: SampleTable | None = None

    def merged(self, later: Edit) -> Edit:
        """Lay a later edit of the same pass over this one.

        Other samples leave nothing of what was typed into those before, nor of the choice of one.
        """
        same = later.table is None
        return Edit(
            self.number,
            {**self.parameters, **later.parameters},
            {**self.samples, **later.samples} if same else later.samples,
            self.choice if same and later.choice is None else later.choice,
            later.training or self.training,
            self.table if same else later.table,
        )


@dataclass(frozen=True, slots=True)
class Breakpoint:
    """A condition of a session, by its own id, switched on or off."""

    id: str
    condition: Condition
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A named place."""

    id: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Stop:
    """Why the last move stopped before its end: which condition (its id), where, which numbers.

    `previous` is the value that `value` was held against, and `previous_pass` the pass it is of.
    """

    condition: str
    place: Place
    quantity: str
    value: float | None
    previous: float | None
    previous_pass: int | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """The session that this one has branched off from, under which name, and where.

    `root` is the session that all of its family goes back to. Where it does not `share` the past,
    its own passes begin anew with the parameters that stood at that place.
    """

    id: str
    name: str | None
    place: Place
    root: str
    shares: bool = True


class Standing(NamedTuple):
    """Where a session stands, without anything that it was made of."""

    cursor: Place
    furthest: Place
    parent: Parent | None


ChangeKind = Literal["parameters", "sample", "training", "train", "data"]
"""What a change of state changed: typed parameters, the sample, how it learns, all samples; or it
trained."""
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a change did, for its name: what it changed, from which value to which.

    `what` is an id (`w:2:1:3`, `a:1:2@0` for an input of a sample), the part of one where only
    counted (`w:2`, `y@`), a setting's name, or `sample`, `rows`, `epochs`, `passes`, `given_up`;
    of `computed_again` they are passes, from which one to which;
    `before` is None where there was nothing, or where `after` counts.
    """

    what: str
    before: float | str | None
    after: float | str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A change of state that can be taken back or repeated: its kind, and what lies beyond it.

    `there` is the session on the other side, with the bookmarks that are on that side only; it has
    no past and no future of its own. `place` is where the change was made. `facts` tell what it
    did; changes that earlier versions kept tell none.
    """

    kind: ChangeKind
    there: Session
    place: Place
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Session:
    """A session at one revision.

    `furthest` is the furthest place reached. `shown` is the sample that the reader asked to see,
    shown in every batch that holds it. `spacing` is the distance in passes between checkpoints.
    `stopped` says that a move on was stopped here by numbers that are no longer finite, `stop`
    which condition ended the last move. `changed` is the revision in which edits, past or future
    last became others. `past` are the changes that can be taken back, the last one last; `future`
    those that were taken back and can be repeated, the next one last. `aside` are the edits of the
    past or future whose checkpoints the store keeps aside. `parent` is what it has branched off
    from.
    """

    id: str
    revision: int
    setup: Setup
    edits: tuple[Edit, ...] = ()
    cursor: Place = START
    furthest: Place = START
    shown: int | None = None
    spacing: int = 64
    stopped: bool = False
    breakpoints: tuple[Breakpoint, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    stop: Stop | None = None
    past: tuple[Change, ...] = ()
    future: tuple[Change, ...] = ()
    aside: tuple[Edit, ...] | None = None
    parent: Parent | None = None
    changed: int = 0

    def same_changes(self, other: Session) -> bool:
        """Tell whether edits, past and future are the very ones of `other`."""
        mine = (self.edits, self.past, self.future, self.aside)
        theirs = (other.edits, other.past, other.future, other.aside)
        return all(one is another for one, another in zip(mine, theirs, strict=True))

    @property
    def differs_from_preset(self) -> bool:
        """Whether the example that it was made from has been changed, by its setup or since."""
        typed = any(e.parameters or e.samples or e.training or e.table for e in self.edits)
        return self.setup.preset is not None and (self.setup.altered or typed)

    def moved(self, cursor: Place, stopped: bool = False, stop: Stop | None = None) -> Session:
        """Put the cursor somewhere; what is further than ever becomes the furthest."""
        furthest = max(self.furthest, cursor)
        return replace(self, cursor=cursor, furthest=furthest, stopped=stopped, stop=stop)

    def edited(self, edit: Edit, at_end: bool = False) -> Session:
        """Add an edit; later ones are gone with what followed.

        At a pass's end (`at_end`) the parameters typed there for the next pass stay: that place
        is the next pass's start, too, and it has been reached.
        """
        here = self.cursor.number
        kept = [e for e in self.edits if e.number <= here]
        if at_end:
            kept += [
                Edit(e.number, parameters=e.parameters)
                for e in self.edits
                if e.number == here + 1 and e.parameters
            ]
        same = next((e for e in kept if e.number == edit.number), None)
        others = [e for e in kept if e is not same]
        merged = edit if same is None else same.merged(edit)
        edits = tuple(sorted((*others, merged), key=lambda e: e.number))
        return replace(self, edits=edits)


def first_difference(one: tuple[Edit, ...], other: tuple[Edit, ...]) -> int | None:
    """First pass whose edit is not the same in both, None when all are."""
    for left, right in zip(one, other, strict=False):
        if left is not right and left != right:
            return min(left.number, right.number)
    longer = max(one, other, key=len)
    shared = min(len(one), len(other))
    return longer[shared].number if len(longer) > shared else None
