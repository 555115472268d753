"""Bases of the mistakes that come late: what is worked out before them is the engine's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .mistaken import Mistake

Array = NDArray[np.float64]


class RightAtOutput(Mistake):
    """Base of the mistakes behind the output: its error is the engine's."""

    def output_error(self) -> Array:
        """Take the right error."""
        return self.forward.record.delta[-1]


class RightErrors(RightAtOutput):
    """Base of the mistakes behind the errors, which are all the engine's."""

    def hidden_error(self, layer: int, above: Array) -> Array:
        """Take the right error."""
        del above
        return self.trace.record.delta[layer - 2]
