"""Who goes first: a request that has just come in, before any training.

Python's interpreter is one for all threads of a process. A request lets go of it whenever it reads
or sends or asks the store, and a training that computes meanwhile gives it back half a
millisecond later, each time. So trainings stand still between two passes while requests are
answered. What is not answered soon has had its turn, and a training comes to its share even where
requests never end.
"""

from __future__ import annotations

from threading import Event, Lock
from time import perf_counter

SOON = 0.025
"""Seconds in which a request is answered that trainings give way to; most take one or two
milliseconds, and those that take longer wait for something themselves."""
LONGEST_PAUSE = 0.05
"""Seconds that a training stands still at a time."""
SHARE = 0.25
"""What a training computes at least, as a part of the time that it stood still."""


class RightOfWay:
    """The requests that are being answered, and the pause that a training makes for them.

    They come and go on event loops; a training asks on a thread of its own.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self._guard = Lock()
        self._answered = 0
        self._free = Event()
        self._free.set()

    def come(self) -> None:
        """Begin to answer a request."""
        with self._guard:
            self._answered += 1
            self._free.clear()

    def go(self) -> None:
        """Be done with one, or no longer let it go first."""
        with self._guard:
            self._answered -= 1
            if self._answered == 0:
                self._free.set()

    def pause(self) -> _Pause:
        """Make the pause of one training, or of a slice of it."""
        return _Pause(self._free)


class _Pause:
    """Waits between two passes while requests are answered, for a part of the time at most."""

    def __init__(self, free: Event) -> None:
        self._free = free
        self._own_until = 0.0

    def __call__(self) -> None:
        """Stand still, unless nobody is there or the training has its own share to compute."""
        if self._free.is_set():
            return
        begun = perf_counter()
        if begun < self._own_until:
            return
        self._free.wait(LONGEST_PAUSE)
        now = perf_counter()
        self._own_until = now + SHARE * (now - begun)


RIGHT_OF_WAY = RightOfWay()
"""Of this process, as its interpreter is one."""
