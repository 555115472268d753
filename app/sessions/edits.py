"""Changes at the cursor: parameters, sample, training. The cursor stays, what followed is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..engine.errors import InvalidInput, KernelMissing
from ..engine.ids import parse
from ..engine.kernels.kernels import load_kernel
from ..engine.message import in_range, say
from ..engine.network import Training
from ..engine.program import Program
from .budget import hold_pass
from .course import Course
from .data import check_sample
from .data_edits import DataPatch, data_edit
from .history import History
from .session import Edit, Place, Session
from .setup import build_training, by_kernel
from .specs import TrainingSpec


@dataclass(frozen=True)
class Patch:
    """What a caller wants changed; None: as it is."""

    parameters: Mapping[str, float] = field(default_factory=dict)
    index: int | None = None
    x: Sequence[float] | None = None
    y: Sequence[float] | None = None
    training: TrainingSpec = field(default_factory=dict)
    kernel: str | None = None
    data: DataPatch | None = None


def apply_patch(session: Session, history: History, patch: Patch) -> tuple[Session, History]:
    """Return the edited session and its new history. Raises InvalidInput, UnknownQuantity.

    Parameters are those that this pass starts from, at its end those of the next pass. Sample
    and training are this pass's: it is recomputed.
    """
    if patch.kernel is not None:
        session, history = change_kernel(session, history, patch.kernel)
    number, step = session.cursor
    course = history.course
    at_end = step == course.program(number).steps
    _check_parameters(session, patch)
    if patch.data is not None:
        session, course = with_data(session, course, patch, at_end)
    edits: list[Edit] = []
    here, shown = _sample_edit(session, course, patch)
    if patch.training:
        training = _training(course, number, patch.training)
        hold_pass(course.setup.network, min(training.batch_size, course.era(number).count))
        here = replace(here or Edit(number), training=training)
    if patch.parameters and not at_end:
        here = replace(here or Edit(number), parameters=dict(patch.parameters))
    if here is not None:
        edits.append(here)
    if patch.parameters and at_end:
        edits.append(Edit(number + 1, parameters=dict(patch.parameters)))
    edited = replace(session, shown=shown)
    for edit in edits:
        edited = edited.edited(edit, at_end)
    if not edits and patch.data is None:
        return edited, history
    return _recomputed(edited, history, number if patch.data is not None else edits[0].number)


def change_kernel(session: Session, history: History, name: str) -> tuple[Session, History]:
    """Go on by another arithmetic from the cursor's pass. Raises InvalidInput, KernelMissing.

    Where one that leads up to it is not installed, this pass cannot be reached: the other one then
    takes over from the last checkpoint before.
    """
    number = session.cursor.number
    training = by_kernel(history.course.era(number).training, name)
    first = _reachable_from(history, number)
    if first == number and training == history.course.era(number).training:
        return session, history
    edited = session.edited(
        Edit(first, training=replace(history.course.era(first).training, kernel=name))
    )
    edits = tuple(
        replace(e, training=replace(e.training, kernel=name))
        if e.training is not None and e.number > first
        else e
        for e in edited.edits
    )
    return _recomputed(replace(edited, edits=edits), history, first)


def _reachable_from(history: History, number: int) -> int:
    """Return the pass itself where all kernels that lead to it are there, else a checkpoint's."""
    if _all_installed(history.course, 0, number):
        return number
    stored = history.stored_before(number)
    return number if _all_installed(history.course, stored, number) else stored


def _all_installed(course: Course, first: int, last: int) -> bool:
    """Tell whether the kernels of all passes from one to another are there. Raises Busy."""
    kernels, at = {course.era(last).training.kernel}, first
    while at < last:
        kernels.add(course.era(at).training.kernel)
        at = course.next_edit(at, last)
    try:
        for kernel in kernels:
            load_kernel(kernel)
    except KernelMissing:
        return False
    return True


def with_data(
    session: Session, course: Course, patch: Patch, at_end: bool
) -> tuple[Session, Course]:
    """Return a session that has other samples from the cursor's pass on, and its course.

    What else is said of a sample is then said of the new ones. Raises InvalidInput, TooLarge.
    """
    if patch.x is not None or patch.y is not None:
        raise InvalidInput.at("/sample", say("data-or-sample-values"))
    number = session.cursor.number
    edit = data_edit(session.setup.network, course, number, patch.data or DataPatch())
    if edit is None:
        return session, course
    changed = session.edited(edit, at_end)
    anew = Course(changed.setup, changed.edits)
    gone = changed.shown is not None and changed.shown >= anew.era(number).count
    return (replace(changed, shown=None) if gone else changed), anew


def _recomputed(edited: Session, history: History, first: int) -> tuple[Session, History]:
    """Keep the cursor at its op, in a history that is another one from pass `first` on."""
    number, step = edited.cursor
    new_course = Course(edited.setup, edited.edits)
    new_history = history.branch(new_course, until=first)
    old_program, program = history.course.program(number), new_course.program(number)
    last = new_history.trace(number, edited.shown).last_step
    step = min(_same_op(old_program, program, step), last)
    place = Place(number, step)
    marks = tuple(m for m in edited.bookmarks if m.place <= place)
    moved = replace(edited, cursor=place, furthest=place, stopped=False, stop=None, bookmarks=marks)
    return moved, new_history


def _check_parameters(session: Session, patch: Patch) -> None:
    for text in patch.parameters:
        q = parse(text, session.setup.network.sizes)
        if q.kind not in ("w", "b"):
            raise InvalidInput.at(f"/set/{text}", say("parameter-id", given=text))


def _sample_edit(session: Session, course: Course, patch: Patch) -> tuple[Edit | None, int | None]:
    """Return the edit that the sample part makes, if any, and the sample to show from now on."""
    number = session.cursor.number
    era, batch = course.era(number), course.batch(number, session.shown)
    index, edit = session.shown, None
    if patch.index is not None:
        index = patch.index
        if index >= era.count:
            raise InvalidInput.at("/sample/index", in_range(0, era.count - 1, index))
        if index >= era.learnt:
            raise InvalidInput.at("/sample/index", say("sample-is-for-testing", given=index))
        if index not in batch.indices:
            edit = Edit(number, choice=index)
    if patch.x is None and patch.y is None:
        return edit, index
    target = batch.shown if patch.index is None else patch.index
    known_x, known_y = era.rows(slice(target, target + 1))
    x = tuple(known_x[0] if patch.x is None else patch.x)
    y = tuple(known_y[0] if patch.y is None else patch.y)
    try:
        check_sample(session.setup.network, np.array([x], dtype=float), np.array([y], dtype=float))
    except InvalidInput as error:
        raise error.under("/sample") from None
    values = (tuple(map(float, x)), tuple(map(float, y)))
    return replace(edit or Edit(number), samples={target: values}), index


def _training(course: Course, number: int, said: TrainingSpec) -> Training:
    try:
        training = build_training(said, course.era(number).training)
        training.rates(course.setup.network)
        return training
    except InvalidInput as error:
        raise error.under("/training") from None


def _same_op(old: Program, new: Program, step: int) -> int:
    """Step of a changed program at which the same op has just been done, or the last kept one."""
    for index in range(step - 1, -1, -1):
        place = new.index_of(old.op(index))
        if place is not None:
            return place + 1
    return 0
