"""Where a long computation can be held up for a moment, so that shorter work goes first.

Whoever runs one says with `courteous` what is to be done between two of its passes, in this thread
alone; a kernel that keeps the interpreter to itself asks for it. It must not know who waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Pause = Callable[[], None]


def go_on() -> None:
    """Hold nothing up."""


_pause: ContextVar[Pause] = ContextVar("pause", default=go_on)


def pause_between_passes() -> Pause:
    """Return what this thread is to do between two passes."""
    return _pause.get()


@contextmanager
def courteous(pause: Pause) -> Iterator[None]:
    """Compute with a pause between passes."""
    token = _pause.set(pause)
    try:
        yield
    finally:
        _pause.reset(token)
