"""Long moves over HTTP: in slices, between which others come to their turn.

A client that goes away ends its move, and what it has come to is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from anyio import CancelScope
from fastapi import Response

from ..sessions.long_moves import Leg, LongMove
from ..sessions.looks import Snapshot
from .deps import Call

SLICE_SECONDS = 0.1
"""Length of one slice: short enough for others to wait, long enough to cost little."""
FIRST_SECONDS = 0.02
"""Length of the first one: a move that is over by then never waits for a training."""
CLIENT_GONE = 499
"""What nobody reads: the client closed the request (nginx's number)."""

L = TypeVar("L", bound=Leg)


async def run_in_slices(
    call: Call,
    session_id: str,
    move: LongMove[L],
    answer: Callable[[Snapshot], Response],
) -> Response:
    """Make a move to its end, as the only writer of its session here, and answer with it.

    The first, short slice runs on the lane of quick work: most moves end within it.
    """
    _, work, request = call

    def kept() -> Response | None:
        snapshot = move.keep()
        return None if snapshot is None else answer(snapshot)

    def first() -> Response | None:
        move.go_on(FIRST_SECONDS)
        return kept() if move.over else None

    async with work.writing(session_id):
        if await request.is_disconnected():
            return Response(status_code=CLIENT_GONE)
        response = await work.run("quick", session_id, first)
        if response is not None:
            return response
        with work.training():
            try:
                return await _rest(call, session_id, move, kept)
            except asyncio.CancelledError:
                # The server ends: what has been done is not lost.
                with CancelScope(shield=True):
                    await work.run("quick", session_id, move.leave)
                raise


async def _rest(
    call: Call, session_id: str, move: LongMove[L], kept: Callable[[], Response | None]
) -> Response:
    """Go on slice by slice to the end, or until nobody waits for the answer."""
    response = None
    while response is None:
        while not move.over:
            await call.work.run("training", session_id, lambda: move.go_on(SLICE_SECONDS))
            if await call.request.is_disconnected():
                await call.work.run("quick", session_id, move.leave)
                return Response(status_code=CLIENT_GONE)
        response = await call.work.run("quick", session_id, kept)
    return response
