"""The ways to train that `benchmarks.training` compares, each in a process of its own.

Run as `training_methods.py METHOD SIZES BATCH SAMPLES`: says `ready` once everything is compiled,
and then, for each number of epochs that it reads, the CPU seconds that they took. It imports what
its method needs and nothing else, for the others live in another environment.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

LEARNING_RATE = 0.1
Train = Callable[[int], None]


def data(sizes: list[int], samples: int) -> tuple[Any, Any]:
    """Draw x (N, n_1) and y (N, n_L)."""
    rng = np.random.default_rng(0)
    return rng.uniform(0, 1, (samples, sizes[0])), rng.uniform(0, 1, (samples, sizes[-1]))


def first_weights(sizes: list[int]) -> list[tuple[Any, Any]]:
    """Draw w and b of all layers."""
    rng = np.random.default_rng(1)
    return [
        (rng.standard_normal((n_out, n_in)) / n_in**0.5, np.zeros(n_out))
        for n_in, n_out in pairwise(sizes)
    ]


def plain(sizes: list[int], batch: int, samples: int, costs: bool = False) -> Train:
    """The loop that one would write in NumPy, on whole batches, all temporaries and all."""
    x, y = data(sizes, samples)
    weights = first_weights(sizes)

    def forward(inputs: Any) -> list[Any]:
        layers = [inputs]
        for w, b in weights:
            layers.append(1 / (1 + np.exp(-(layers[-1] @ w.T + b))))
        return layers

    def train(epochs: int) -> None:
        for _ in range(epochs):
            for start in range(0, samples, batch):
                layers = forward(x[start : start + batch])
                m, a = len(layers[0]), layers[-1]
                delta = (a - y[start : start + batch]) * a * (1 - a)
                for i in reversed(range(len(weights))):
                    w, b = weights[i]
                    grad_w, grad_b = delta.T @ layers[i] / m, delta.mean(axis=0)
                    if i:
                        delta = (delta @ w) * layers[i] * (1 - layers[i])
                    w -= LEARNING_RATE * grad_w
                    b -= LEARNING_RATE * grad_b
            if costs:
                0.5 * np.sum((forward(x)[-1] - y) ** 2) / samples

    return train


def plain_with_costs(sizes: list[int], batch: int, samples: int) -> Train:
    """The same, with the cost over all samples after every epoch."""
    return plain(sizes, batch, samples, costs=True)


def lab(kernel: str, sizes: list[int], batch: int, samples: int) -> Train:
    """A training of the lab's service: a memory store, checkpoints, a cost after every epoch."""
    from app.engine.kernels.kernels import load_kernel
    from app.sessions.memory_store import MemoryStore
    from app.sessions.service import LabService
    from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
    from app.sessions.training import Goal
    from app.settings import Settings

    x, y = data(sizes, samples)
    service = LabService(MemoryStore(), Settings(store="memory://"))
    spec = SetupSpec(
        network=NetworkSpec(sizes=sizes, seed=0),
        data=DataSpec(x=x.tolist(), y=y.tolist()),
        training={"learning_rate": LEARNING_RATE, "batch_size": batch},
        kernel=kernel,
    )
    made = service.create(spec).session
    if kernel == "compiled":
        # A server does so by itself, beside the first seconds of a long training.
        load_kernel(kernel).prepare(made.setup.network, made.setup.training)  # type: ignore[attr-defined]

    def train(epochs: int) -> None:
        service.train(made.id, Goal(epochs))

    return train


def jax_scan(sizes: list[int], batch: int, samples: int) -> Train:
    """JAX: an epoch as one compiled scan over its batches, epochs as one compiled loop."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)
    x, y = (jnp.array(v.reshape(samples // batch, batch, -1)) for v in data(sizes, samples))
    first = [(jnp.array(w), jnp.array(b)) for w, b in first_weights(sizes)]

    def cost(weights: Any, inputs: Any, targets: Any) -> Any:
        a = inputs
        for w, b in weights:
            a = jax.nn.sigmoid(a @ w.T + b)
        return 0.5 * jnp.sum((targets - a) ** 2) / batch

    def step(weights: Any, xy: Any) -> Any:
        gradient = jax.grad(cost)(weights, *xy)
        return jax.tree.map(lambda w, g: w - LEARNING_RATE * g, weights, gradient), None

    @jax.jit
    def run(weights: Any, epochs: Any) -> Any:
        return jax.lax.fori_loop(0, epochs, lambda _, w: jax.lax.scan(step, w, (x, y))[0], weights)

    return lambda epochs: jax.block_until_ready(run(first, epochs))  # type: ignore[no-any-return]


def torch_eager(sizes: list[int], batch: int, samples: int) -> Train:
    """PyTorch as in its tutorials: a Sequential, autograd, an optimiser."""
    import torch

    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    x, y = (torch.tensor(v) for v in data(sizes, samples))
    layers: list[Any] = []
    for n_in, n_out in pairwise(sizes):
        layers += [torch.nn.Linear(n_in, n_out), torch.nn.Sigmoid()]
    model = torch.nn.Sequential(*layers)
    optimizer = torch.optim.SGD(model.parameters(), lr=LEARNING_RATE)

    def train(epochs: int) -> None:
        for _ in range(epochs):
            for start in range(0, samples, batch):
                optimizer.zero_grad()
                gap = model(x[start : start + batch]) - y[start : start + batch]
                (0.5 * (gap**2).sum() / batch).backward()
                optimizer.step()

    return train


METHODS: dict[str, Callable[[list[int], int, int], Train]] = {
    "plain": plain,
    "plain + cost": plain_with_costs,
    "numpy": lambda *what: lab("numpy", *what),
    "compiled": lambda *what: lab("compiled", *what),
    "jax": jax_scan,
    "torch": torch_eager,
}


def main(method: str, sizes: str, batch: str, samples: str) -> None:
    """Answer each number of epochs with the seconds that they take."""
    train = METHODS[method]([int(n) for n in sizes.split("-")], int(batch), int(samples))
    train(1)
    print("ready", flush=True)
    for line in sys.stdin:
        begin = time.process_time()
        train(int(line))
        print(time.process_time() - begin, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
