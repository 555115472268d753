"""Reading large bodies without holding anybody up.

Reading JSON and checking it keep the interpreter to themselves, on a thread as well. So a body of
some size is read on a thread, where that takes a few milliseconds; a large one is read by another
process, and comes back as what the route takes, its numbers in arrays. That process comes after all
others on its machine, and ends when it has had nothing to read for a while.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from math import isfinite
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Any

import orjson
from pydantic import BaseModel, ValidationError

from ..engine.errors import Busy, InvalidInput
from ..engine.message import Text, say
from .errors import MalformedJson
from .floods import unknown_names
from .json_in import read_unbounded
from .number_lists import INFINITE, MOST_ERRORS
from .scheduling import Scheduler
from .validation import invalid_fields, malformed
from .wire import MOST_FIELDS

SMALL = 16_384
"""Bytes up to which a body is read where it comes in: in about a millisecond, right or wrong."""
MEDIUM = 262_144
"""Bytes up to which it is read on a thread."""
READS_A_PROCESS = 16
"""Large bodies after which the process that reads them starts anew, and gives its memory back."""
IDLE_SECONDS = 5.0
"""Without a large body, after which it ends."""
NICENESS = 10
"""How far it stands behind on a machine whose cores are all busy."""


@dataclass(frozen=True)
class Wrong:
    """A body that cannot be taken: why it is no JSON, or what is wrong with its fields."""

    malformed: Text | None = None
    fields: InvalidInput | None = None


def read_body(model: type[BaseModel], body: bytes | Path) -> BaseModel | Wrong:
    """Read and check a body, or the file that it is in.

    What is wrong is returned, for it may have to cross a process.
    """
    content = body if isinstance(body, bytes) else body.read_bytes()
    flood = unknown_names(content, _fields_of(model), MOST_ERRORS, MOST_FIELDS)
    if flood is not None:
        return Wrong(fields=_unknown(*flood))
    try:
        value = read_unbounded(content)
        try:
            return model.model_validate(value)
        except ValidationError as error:
            found = error.errors(include_url=False)
            if any(each["type"] == INFINITE or _is_beyond(each["input"]) for each in found):
                orjson.loads(content)
            fields = ({**each, "loc": ("body", *each["loc"])} for each in found)
            return Wrong(fields=invalid_fields(fields, value))
    except orjson.JSONDecodeError as error:
        return Wrong(malformed(error.doc, error.pos, error.msg).detail)


def _fields_of(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _unknown(names: list[str], others: int) -> InvalidInput:
    """Tell of unknown fields, the first of them by their names."""
    errors = [{"type": "extra_forbidden", "loc": ("body", name)} for name in names]
    found = invalid_fields(errors, dict.fromkeys(names))
    return InvalidInput(*found.errors, more=others)


def _is_beyond(value: object) -> bool:
    """Whether a number is beyond float64, and so no JSON of ours."""
    try:
        return isinstance(value, int | float) and not isfinite(value)
    except OverflowError:  # a whole number of more than 308 digits
        return True


class BodyReader:
    """Reads bodies that are not small; the process for the large ones starts with the first."""

    def __init__(self) -> None:
        """Begin without a process."""
        self._pool: ProcessPoolExecutor | None = None
        self._reading = 0
        self._ending: asyncio.TimerHandle | None = None

    async def read(self, model: type[BaseModel], body: bytes | Path, work: Scheduler) -> BaseModel:
        """Read a body, in a file if it is large, as a model.

        Raises InvalidInput, MalformedJson, Busy.
        """
        if isinstance(body, bytes):
            found = await work.run("slow", None, partial(read_body, model, body))
        else:
            with self._in_use():
                found = await self._elsewhere(model, body)
        if not isinstance(found, Wrong):
            return found
        if found.malformed is not None:
            raise MalformedJson(found.malformed)
        raise found.fields or InvalidInput()

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        """Keep the process; after the last body, for a while."""
        if self._ending is not None:
            self._ending.cancel()
        self._reading += 1
        try:
            yield
        finally:
            self._reading -= 1
            if not self._reading:
                loop = asyncio.get_running_loop()
                self._ending = loop.call_later(IDLE_SECONDS, self.close)

    async def _elsewhere(self, model: type[BaseModel], body: Path) -> BaseModel | Wrong:
        for _ in range(2):
            pool = self._pool = self._pool or _new_pool()
            try:
                return await asyncio.wrap_future(pool.submit(read_body, model, body))
            except BrokenProcessPool:
                # Somebody ended the process, the system for want of memory perhaps.
                self._pool = None if self._pool is pool else self._pool
        raise Busy(say("body-not-read"))

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _new_pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        1, get_context("spawn"), initializer=_begin, max_tasks_per_child=READS_A_PROCESS
    )


def _begin() -> None:
    """In the process: leave an interrupt to the server, and end where that has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    server = parent_process()

    def follow() -> None:
        if server is not None:
            server.join()
        os._exit(0)

    Thread(target=follow, daemon=True).start()


def taken_model(field: Any) -> type[BaseModel] | None:  # noqa: ANN401 - FastAPI's own
    """Return the model that a route's body is read as."""
    kind = None if field is None else field.field_info.annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None
