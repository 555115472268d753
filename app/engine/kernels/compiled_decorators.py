"""How numba compiles: functions of their own, and parts of others.

Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numba import config, njit
from numpy.typing import NDArray

from .cache import cache_folder

Floats = NDArray[np.float64]
F = TypeVar("F", bound=Callable[..., Any])

_settings: Any = config
if not _settings.CACHE_DIR:
    _settings.CACHE_DIR = cache_folder()
_compile: Any = njit(cache=True, nogil=True, error_model="numpy")
_inline: Any = njit(nogil=True, error_model="numpy", forceinline=True)


def compiled(function: F) -> F:
    """Have a function compiled when it is first called, and kept on disk from then on."""
    result: F = _compile(function)
    return result


def inlined(function: F) -> F:
    """Have a function become part of those that call it, and of what is known there."""
    result: F = _inline(function)
    return result
