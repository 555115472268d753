"""The trainings of tiny networks that have been compiled, and their compiling beside the work."""

from __future__ import annotations

import json
import logging
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock, Thread

import numpy as np

from .compiled_exams import NO_EXAM
from .compiled_shapes import Shape
from .compiled_tiny import Form, Train, compile_for

logger = logging.getLogger(__name__)
WORTH = 2_000
"""Passes of one training from which on a form is compiled: that takes seconds."""
KEPT = 32
"""Forms at hand; the one used longest ago goes first, and is on disk all the same."""


class Forms:
    """Compiled forms by what they are compiled for.

    `apart` compiles one in another process, into the cache on disk; without it none is compiled
    unasked.
    """

    def __init__(self, apart: Callable[[str], None] | None = None) -> None:
        """Begin with none."""
        self._ready: OrderedDict[Form, Train] = OrderedDict()
        self._lock = Lock()
        self._apart = apart
        self._busy = False

    def get(self, form: Form, shape: Shape, passes: int) -> Train | None:
        """Return the training of a form; None where it is not compiled (yet)."""
        with self._lock:
            found = self._ready.get(form)
            if found is not None:
                self._ready.move_to_end(form)
                return found
            if self._apart is None or self._busy or passes < WORTH:
                return None
            self._busy = True
        Thread(target=self._prepare_apart, args=(form, shape), daemon=True).start()
        return None

    def prepare(self, form: Form, shape: Shape) -> None:
        """Compile a form now, or load it from the cache."""
        train = compile_for(form)
        nothing = np.zeros((1, form.sizes[0])), np.zeros((1, form.sizes[-1]))
        slots = np.empty((0, 0))
        data = (*nothing, np.empty((0, 0), dtype=np.int64), np.zeros(1))
        train(shape, np.empty(0), slots, 0, data, (1, 0, 0), -np.inf, np.empty(0), NO_EXAM)
        with self._lock:
            self._ready[form] = train
            if len(self._ready) > KEPT:
                self._ready.popitem(last=False)

    def _prepare_apart(self, form: Form, shape: Shape) -> None:
        try:
            if self._apart is not None:
                self._apart(json.dumps(form))
            self.prepare(form, shape)
        except Exception:
            logger.exception("a tiny network could not be compiled; the general way goes on")
        finally:
            self._busy = False


def read_form(text: str) -> Form:
    """Read a form as a command line tells it."""
    sizes, activations, alphas, cost, optimizer, train_biases = json.loads(text)
    return Form(tuple(sizes), tuple(activations), tuple(alphas), cost, optimizer, train_biases)
