"""What a network answers to an input that is none of its samples. Nothing is learnt from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.arithmetic import slope
from ..engine.errors import Diverged, InvalidInput
from ..engine.forward import forward
from ..engine.message import say
from .budget import hold_pass
from .history import History
from .learning import parameters_at
from .session import Session

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Answer:
    """z, a and σ′ of the layers 2..L, each (n_l,), for the input x (n_1,)."""

    x: Array
    zs: list[Array]
    activations: list[Array]
    slopes: list[Array]


def answer(session: Session, history: History, given: Sequence[float]) -> Answer:
    """Run an input through the network with the parameters at the cursor; nothing is dropped.

    Raises InvalidInput, TooLarge, Diverged.
    """
    network = session.setup.network
    if len(given) != network.sizes[0]:
        raise InvalidInput.at(
            "/x", say("sample-inputs", expected=network.sizes[0], given=len(given))
        )
    hold_pass(network, 1)
    x = np.array(given, dtype=np.float64)[None, :]
    ws, bs = network.views(parameters_at(session, history))
    with np.errstate(all="ignore"):
        zs, activations = forward(network, ws, bs, x)
        slopes = [
            slope(function, z, a)
            for function, z, a in zip(network.activations, zs, activations[1:], strict=True)
        ]
    if not all(np.isfinite(one).all() for one in (*zs, *activations, *slopes)):
        raise Diverged(say("answers-not-finite"))
    return Answer(x[0], *([one[0] for one in each] for each in (zs, activations[1:], slopes)))
