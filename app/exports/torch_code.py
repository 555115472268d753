"""The pass as a PyTorch program: model, weights, samples, cost, gradients, one update."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..engine.activation import Activation
from ..engine.network import Training
from .arrays import named
from .code import heading, known, literal, rate_note
from .taken import Taken

LIBRARY = "PyTorch"

ACTIVATIONS: Mapping[str, Callable[[Activation], str]] = MappingProxyType(
    {
        "sigmoid": lambda _f: "nn.Sigmoid()",
        "tanh": lambda _f: "nn.Tanh()",
        "relu": lambda _f: "nn.ReLU()",
        "leaky_relu": lambda f: f"nn.LeakyReLU({f.parameters['alpha']!r})",
        "elu": lambda f: f"nn.ELU({f.parameters['alpha']!r})",
        # From its threshold on PyTorch takes z itself, which at 40 is the same float64.
        "softplus": lambda _f: "nn.Softplus(threshold=40)",
        "gelu": lambda _f: "nn.GELU()",
        "linear": lambda _f: "nn.Identity()",
        "softmax": lambda _f: "nn.Softmax(dim=1)",
    }
)
COSTS: Mapping[str, str] = MappingProxyType(
    {
        "quadratic": "0.5 * ((y - a) ** 2)",
        "binary_cross_entropy": "-(torch.xlogy(y, a) + torch.xlogy(1 - y, 1 - a))",
        "categorical_cross_entropy": "-torch.xlogy(y, a)",
    }
)
"""Each output's share of a sample's cost, from a."""
STABLE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("binary_cross_entropy", "sigmoid"): "-(y * F.logsigmoid(z) + (1 - y) * F.logsigmoid(-z))",
        ("categorical_cross_entropy", "softmax"): "-(y * F.log_softmax(z, dim=1))",
        ("categorical_cross_entropy", "sigmoid"): "-(y * F.logsigmoid(z))",
        # 1 − a of one output is what the others have: their sum does not round to 0 as 1 − a does.
        ("binary_cross_entropy", "softmax"): (
            "-(y * F.log_softmax(z, dim=1) + (1 - y) * (torch.logsumexp(z.unsqueeze(1).masked_fill("
            "torch.eye(z.shape[1], dtype=torch.bool), -1e30), dim=2)"
            " - torch.logsumexp(z, dim=1, keepdim=True)))"
        ),
    }
)
"""The same from z, where a may have rounded to 0 or 1."""
OPTIMIZERS: Mapping[str, str] = MappingProxyType(
    {
        "sgd": "SGD(learned, lr={eta!r})",
        "momentum": "SGD(learned, lr={eta!r}, momentum={momentum!r})",
        "nesterov": "SGD(learned, lr={eta!r}, momentum={momentum!r}, nesterov=True)",
        "rmsprop": "RMSprop(learned, lr={eta!r}, alpha={decay!r}, eps={epsilon!r})",
        "adam": "Adam(learned, lr={eta!r}, betas=({beta1!r}, {beta2!r}), eps={epsilon!r})",
    }
)
MEMORY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sgd": (),
        "momentum": ("momentum_buffer",),
        "nesterov": ("momentum_buffer",),
        "rmsprop": ("square_avg",),
        "adam": ("exp_avg", "exp_avg_sq"),
    }
)
"""What PyTorch calls the optimiser's slots, in their order."""


MASKED = """class Masked(nn.Module):
    \"\"\"Dropout with the masks that this pass drew, a row a sample.\"\"\"

    def __init__(self, mask):
        super().__init__()
        self.mask = torch.tensor(mask)

    def forward(self, a):
        return a * self.mask

"""


def write_torch(taken: Taken) -> bytes:
    """Write the program. Raises InvalidInput for what PyTorch has no word for."""
    trace, training = taken.trace, taken.training_of_pass
    parts = [
        heading(taken, LIBRARY),
        "import torch\nimport torch.nn.functional as F\nfrom torch import nn\n",
        "torch.set_default_dtype(torch.float64)\n",
        *([MASKED] if trace.dropping else []),
        _model(taken),
        f"x = torch.tensor({literal(trace.batch.x)})\ny = torch.tensor({literal(trace.batch.y)})\n",
        _cost(taken, training),
        _update(taken, training),
        'print("C =", cost.item())\n',
    ]
    return "\n".join(parts).encode()


def _model(taken: Taken) -> str:
    network = taken.network
    lines = ["model = nn.Sequential("]
    for layer, function in enumerate(network.activations, start=2):
        n_in, n_out = network.sizes[layer - 2 : layer]
        lines.append(f"    nn.Linear({n_in}, {n_out}),  # to layer {layer}")
        lines.append(f"    {known(ACTIVATIONS, function.name, LIBRARY)(function)},")
        mask = taken.trace.mask(layer)
        if mask is not None:
            lines.append(f"    Masked({literal(mask)}),")
    lines.append(")")
    lines.append("linear = [layer for layer in model if isinstance(layer, nn.Linear)]")
    arrays = named(network, taken.trace.start)
    lines.append("with torch.no_grad():")
    for i in range(network.depth - 1):
        for kind, name in (("weight", "w"), ("bias", "b")):
            text = literal(arrays[f"{name}{i + 2}"])
            lines.append(f"    linear[{i}].{kind}.copy_(torch.tensor({text}))")
    return "\n".join(lines) + "\n"


def _cost(taken: Taken, training: Training) -> str:
    network = taken.network
    function = network.activations[-1].name
    stable = STABLE.get((network.cost.name, function))
    share = stable or known(COSTS, network.cost.name, LIBRARY)
    lines = ["z = model[:-1](x)  # of the output layer", "a = model[-1](z)"]
    lines.append(f"cost = ({share}).sum(dim=1).mean()")
    if training.l1:
        lines.append(f"cost = cost + {training.l1!r} * sum(f.weight.abs().sum() for f in linear)")
    if training.l2:
        lines.append(
            f"cost = cost + 0.5 * {training.l2!r} * sum((f.weight**2).sum() for f in linear)"
        )
    lines.append("cost.backward()  # linear[0].weight.grad is the gradient of w2")
    return "\n".join(lines) + "\n"


def _update(taken: Taken, training: Training) -> str:
    name = training.optimizer.name
    made = known(OPTIMIZERS, name, LIBRARY)
    made = made.format(eta=taken.trace.rate, **training.constants)
    learned = "model.parameters()" if training.train_biases else "(f.weight for f in linear)"
    lines = [*rate_note(taken), f"learned = list({learned})", f"optimizer = torch.optim.{made}"]
    state = taken.trace.before
    if state is not None and state.updates and state.slots:
        for slot, memory in zip(state.slots, MEMORY[name], strict=True):
            for text, array in named(taken.network, slot).items():
                kind = "weight" if text[0] == "w" else "bias"
                owner = f"linear[{int(text[1:]) - 2}].{kind}"
                if kind == "weight" or training.train_biases:
                    value = f"torch.tensor({literal(array)})"
                    lines.append(f'optimizer.state[{owner}]["{memory}"] = {value}')
        if name in ("rmsprop", "adam"):
            lines.append("for parameter in learned:")
            lines.append(
                f'    optimizer.state[parameter]["step"] = torch.tensor(float({state.updates}))'
            )
    lines.append("optimizer.step()")
    return "\n".join(lines) + "\n"
