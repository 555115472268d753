"""A training as an event stream: `progress` while it runs, `done` at its end.

Every slice of it is written to the store, so a reader who goes away stops it and what was learnt
stays; one that another writer interrupts stops there. One that fails, because its session is
deleted for instance, ends with `error` and the problem.
"""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Mapping

from sse_starlette import EventSourceResponse, ServerSentEvent

from ..engine.errors import LabError
from ..sessions.looks import Snapshot
from ..sessions.training_moves import TrainingMove
from .epochs import progress_view, train_view
from .errors import problem_of
from .language import write_json
from .scheduling import Scheduler
from .slices import SLICE_SECONDS

logger = logging.getLogger(__name__)
EVENT_STREAM = "text/event-stream"


def wants_stream(accept: str | None) -> bool:
    """Whether `Accept` names the event stream, and not with the weight 0 that excludes it."""
    for asked in (accept or "").split(","):
        kind, *parameters = (part.strip().lower() for part in asked.split(";"))
        weights = [p.partition("=")[2].strip() for p in parameters if p.startswith("q")]
        if kind == EVENT_STREAM:
            return not any(_is_zero(weight) for weight in weights)
    return False


def _is_zero(weight: str) -> bool:
    try:
        return float(weight) == 0.0
    except ValueError:
        return False


async def train_stream(
    work: Scheduler, session_id: str, training: TrainingMove
) -> EventSourceResponse:
    """Stream a training, once its first slice is done: an error of that one is a plain reply."""
    begun = time.perf_counter()
    training.yields = True
    with work.training():
        first = await _slice(work, session_id, training)
    return EventSourceResponse(_events(work, session_id, training, first, begun))


async def _slice(work: Scheduler, session_id: str, training: TrainingMove) -> Snapshot:
    """Train for a slice, and keep it."""

    def run() -> Snapshot:
        training.go_on(SLICE_SECONDS)
        return training.leave()

    async with work.writing(session_id):
        return await work.run("training", session_id, run)


async def _events(
    work: Scheduler, session_id: str, training: TrainingMove, first: Snapshot, begun: float
) -> AsyncIterator[ServerSentEvent]:
    """Tell of slice after slice; an error can only be the last event, for the reply has begun."""
    try:
        async for event in _slices(work, session_id, training, first, begun):
            yield event
    except LabError as error:
        yield _event("error", problem_of(error))
    except Exception as error:
        logger.exception("unforeseen error in a stream of session %s", session_id)
        yield _event("error", problem_of(error))


async def _slices(
    work: Scheduler, session_id: str, training: TrainingMove, snapshot: Snapshot, begun: float
) -> AsyncIterator[ServerSentEvent]:
    with work.training():
        while not training.over:
            seconds = time.perf_counter() - begun
            yield _event("progress", progress_view(training, snapshot, seconds))
            snapshot = await _slice(work, session_id, training)
    yield _event("done", train_view(training.progress, snapshot))


def _event(name: str, shown: Mapping[str, object]) -> ServerSentEvent:
    data = write_json(shown).decode()
    return ServerSentEvent(data=data, event=name)
