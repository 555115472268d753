"""Has a kernel compute a little of everything, so that what it compiles is compiled.

Run as a program it does so with the compiled kernel, which leaves it in numba's cache on disk.
"""

from __future__ import annotations

import numpy as np

from ..activations import ACTIVATIONS
from ..costs import COSTS
from ..network import Batch, Network, Training, frozen
from ..optimizers import OPTIMIZERS
from .kernel import Kernel, Lessons, Start, Wanted


def exercise(kernel: Kernel) -> None:
    """Run a pass, a training in order and a shuffled one, and a cost."""
    network = Network((2, 2), (ACTIVATIONS["sigmoid"],), COSTS["quadratic"])
    training = Training(OPTIMIZERS["sgd"])
    x, y = frozen(np.zeros((2, 2))), frozen(np.ones((2, 2)))
    parameters = frozen(np.zeros(network.parameter_count))
    start = Start(parameters, training.optimizer.fresh_state(len(parameters)))
    kernel.run(network, training, start, Batch(x, y, (0, 1), 0))
    kernel.cost(network, training, parameters, x, y)
    for orders in (None, np.array([[1, 0]])):
        kernel.train(network, training, start, Lessons(x, y, 1, 0, 2, orders, Wanted()))


if __name__ == "__main__":
    from .compiled import CompiledKernel

    exercise(CompiledKernel())
