"""A training as an event stream: `progress` while it runs, `done` at its end.

The training goes in short runs, each of them written to the store, so a reader who goes away
stops it and what was learnt stays; one that another writer interrupts stops there. One that fails,
because its session is deleted for instance, ends with `error` and the problem.
"""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from ..engine.errors import LabError, StaleRevision
from ..sessions.looks import Snapshot
from ..sessions.service import LabService
from ..sessions.training import CostHistory, Goal, Progress
from .epochs import progress_view, train_view
from .errors import problem_of
from .language import write_json

logger = logging.getLogger(__name__)
EVENT_STREAM = "text/event-stream"
RUN_SECONDS = 0.1
"""Length of one run: often enough for a smooth curve, seldom enough to cost little."""


def train_stream(
    service: LabService, session_id: str, goal: Goal, first: tuple[Progress, Snapshot], begun: float
) -> EventSourceResponse:
    """Stream a training whose first run is done; an error of that one was still a plain reply."""
    return EventSourceResponse(_events(service, session_id, goal, first, begun))


async def _events(
    service: LabService, session_id: str, goal: Goal, first: tuple[Progress, Snapshot], begun: float
) -> AsyncIterator[ServerSentEvent]:
    """Tell of run after run; an error can only be the last event, for the reply has begun."""
    try:
        async for event in _runs(service, session_id, goal, first, begun):
            yield event
    except LabError as error:
        yield _event("error", problem_of(error))
    except Exception as error:
        logger.exception("unforeseen error in a stream of session %s", session_id)
        yield _event("error", problem_of(error))


async def _runs(
    service: LabService, session_id: str, goal: Goal, first: tuple[Progress, Snapshot], begun: float
) -> AsyncIterator[ServerSentEvent]:
    progress, snapshot = first
    run = progress.epochs_run
    costs = CostHistory()
    while True:
        for point in progress.history:
            costs.add(point)
        if progress.stopped_by is not None:
            break
        seconds = time.perf_counter() - begun
        yield _event("progress", progress_view(progress, snapshot, goal, run, seconds))
        rest = replace(goal, epochs=goal.epochs - run)
        try:
            progress, snapshot = await run_in_threadpool(
                service.train, session_id, rest, snapshot.session.revision, RUN_SECONDS, True
            )
        except StaleRevision:
            snapshot = await run_in_threadpool(service.get, session_id)
            progress = replace(progress, history=())
            break
        run += progress.epochs_run
    closing = replace(progress, epochs_run=run, history=costs.points())
    yield _event("done", train_view(closing, snapshot))


def _event(name: str, shown: Mapping[str, object]) -> ServerSentEvent:
    data = write_json(shown).decode()
    return ServerSentEvent(data=data, event=name)
