"""Has a kernel compute a little of everything, so that what it compiles is compiled.

Run as a program it does so with the compiled kernel, which leaves it in numba's cache on disk; with
the form of a tiny network as its argument, with that alone.
"""

from __future__ import annotations

import sys

import numpy as np

from ..activations import ACTIVATIONS
from ..costs import COSTS
from ..dropout import Dropout, draw
from ..network import Batch, Network, Training, frozen
from ..optimizers import OPTIMIZERS
from .kernel import Kernel, Lessons, Start, Wanted


def exercise(kernel: Kernel) -> None:
    """Run a pass with dropout and without, a training in order and a shuffled one, and a cost."""
    network = Network((2, 2, 2), (ACTIVATIONS["sigmoid"],) * 2, COSTS["quadratic"])
    training = Training(OPTIMIZERS["sgd"])
    x, y = frozen(np.zeros((2, 2))), frozen(np.ones((2, 2)))
    parameters = frozen(np.zeros(network.parameter_count))
    start = Start(parameters, training.optimizer.fresh_state(len(parameters)))
    for masks in (None, draw(network.sizes, Dropout((0.5,), 0, 0), (0, 1))):
        kernel.run(network, training, start, Batch(x, y, (0, 1), 0, masks))
    kernel.cost(network, training, parameters, x, y)
    kernel.score(network, training, parameters, x, y)
    for orders in (None, np.array([[1, 0]])):
        kernel.train(network, training, start, Lessons(x, y, 1, 0, 2, orders, Wanted()))


def exercise_form(text: str) -> None:
    """Compile the training of one form of tiny networks."""
    from .compiled_forms import Forms, read_form  # noqa: PLC0415 - numba comes in where needed
    from .compiled_layout import shape_of  # noqa: PLC0415

    network = Network((2, 2), (ACTIVATIONS["sigmoid"],), COSTS["quadratic"])
    Forms().prepare(read_form(text), shape_of(network, Training(OPTIMIZERS["sgd"])))


if __name__ == "__main__":
    from .compiled import CompiledKernel

    if len(sys.argv) > 1:
        exercise_form(sys.argv[1])
    else:
        exercise(CompiledKernel())
