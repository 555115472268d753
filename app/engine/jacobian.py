"""Softmax's Jacobian ∂a/∂z of an output layer, and the ∂C/∂a that it is multiplied by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .errors import InvalidInput, TooLarge
from .message import amount, say

if TYPE_CHECKING:
    from .trace import Trace

Array = NDArray[np.float64]

MOST_OUTPUTS = 256
"""The matrix has the square of it; nobody reads a larger one."""


@dataclass(frozen=True, slots=True)
class Jacobian:
    """∂a^L/∂z^L of one sample, of shape (n_L, n_L), and ∂C/∂a^L, of shape (n_L,).

    Row j holds ∂a_k/∂z_j for every k: δ^L_j is row j times `by_output`. The matrix is symmetric.
    `by_output` is None where it is not finite: an output rounded to 0 or 1 under a cross-entropy.
    """

    outputs: Array
    by_output: Array | None


@np.errstate(all="ignore")
def output_jacobian(trace: Trace) -> Jacobian:
    """Work out diag(a) − a aᵀ of the shown sample.

    Raises InvalidInput where the output's activation does not couple its neurons, TooLarge above
    `MOST_OUTPUTS` outputs.
    """
    network = trace.network
    if not network.activations[-1].couples:
        raise InvalidInput.at("", say("no-jacobian", name=network.activations[-1].name))
    if network.sizes[-1] > MOST_OUTPUTS:
        asked, allowed = amount(network.sizes[-1]), amount(MOST_OUTPUTS)
        raise TooLarge(say("jacobian-too-large", asked=asked, allowed=allowed))
    row = trace.row(None)
    a, y = trace.record.a[-1][row], trace.batch.y[row]
    by_output = network.cost.gradient(a, y)
    finite = bool(np.isfinite(by_output).all())
    return Jacobian(np.diag(a) - np.outer(a, a), by_output if finite else None)
